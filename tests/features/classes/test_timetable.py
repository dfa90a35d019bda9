"""What is announced, where, and in which order: the clock of the site is Monday, March 16, 2026, 12:00."""

from datetime import datetime
from zoneinfo import ZoneInfo

import pytest
from activities import activity
from sites import site_of

from pelican_wellness.features.classes.activity import EVENT, Activity, in_language
from pelican_wellness.features.classes.page import facts_of
from pelican_wellness.features.classes.timetable import dates, next_dates, notes, week
from pelican_wellness.model.person import Person

ANA = Person("ana", "Ana Silva")
SITE = site_of({"practice": {"name": "Alder", "address": {"locality": "Leeds"}}}, (ANA,))
TUESDAY = activity(SITE, when="Tue 18:00-19:00; Sat 9:00-10:00", teacher="ana", level="Beginners", where="online")
MONDAY = activity(SITE, slug="early", title="Early", when="Mon 7:00-8:00")
PAST = activity(SITE, slug="past", when="Tue 7:00-8:00", until="2026-03-15")
LATER = activity(SITE, slug="later", when="Tue 7:00-8:00", from_="2026-09-01", until="2026-12-15")
WORKSHOP = activity(SITE, kind=EVENT, slug="workshop", date="2026-11-07 10:00-16:00; 2026-03-10 10:00-12:00")
GONE = activity(SITE, kind=EVENT, slug="gone", date="2026-03-10 10:00-12:00")
ON_NOW = activity(SITE, kind=EVENT, slug="now", date="2026-03-16 11:00-13:00")
OPEN = activity(SITE, kind=EVENT, slug="open", title="Open")
OFF = activity(SITE, slug="off", when="Mon 20:00-21:00", canceled="yes")
EVERY = [TUESDAY, MONDAY, PAST, LATER, WORKSHOP, GONE, ON_NOW, OPEN, OFF]


def test_what_is_over() -> None:
    assert [one.slug for one in EVERY if one.is_over] == ["past", "gone"]


def test_the_week() -> None:
    days = week(EVERY, SITE, "en")
    assert [(day.name, [(row.time, row.activity.slug) for row in day.rows]) for day in days] == [
        ("Monday", [("7:00\u202fAM – 8:00\u202fAM", "early"), ("8:00\u202fPM – 9:00\u202fPM", "off")]),
        ("Tuesday", [("7:00\u202fAM – 8:00\u202fAM", "later"), ("6:00\u202fPM – 7:00\u202fPM", "yoga")]),
        ("Saturday", [("9:00\u202fAM – 10:00\u202fAM", "yoga")]),
    ]
    assert days[1].rows[0].notes == ("Alder", "from September 1, 2026", "until December 15, 2026")
    assert days[1].rows[1].notes == ("Online", "Ana Silva", "Beginners")


def test_the_week_of_other_languages() -> None:
    assert [day.name for day in week(EVERY, SITE, "ar")] == ["الاثنين", "الثلاثاء", "السبت"]
    sunday = activity(SITE, when="Sun, Mon 9-10")
    assert [day.name for day in week([sunday], SITE, "he")] == ["יום ראשון", "יום שני"]


def test_dates_to_come() -> None:
    assert [(row.begins, row.activity.slug) for row in dates(EVERY, SITE, "en")] == [
        ("2026-03-16T11:00", "now"),
        ("2026-11-07T10:00", "workshop"),
        ("", "open"),
    ]
    assert dates([OPEN], SITE, "en")[0].time == "Dates will be announced"


def test_what_is_next() -> None:
    rows = next_dates(EVERY, SITE, "en", 4)
    assert [row.activity.slug for row in rows] == ["now", "yoga", "early", "later"]
    assert rows[1].time == "Tue, March 17, 2026, 6:00\u202fPM\u00a0–\u2060\u00a07:00\u202fPM"
    assert next_dates([PAST, GONE, OPEN, OFF], SITE, "en", 3) == []


STATUS: dict[str, tuple[Activity, str]] = {
    "a class": (TUESDAY, ""),
    "a class that is over": (PAST, "This class is over."),
    "a canceled class": (OFF, "This class is canceled."),
    "an event": (WORKSHOP, ""),
    "an event that is over": (GONE, "This event is over."),
    "a canceled event": (activity(SITE, kind=EVENT, date="2026-11-07", cancelled="yes"), "This event is canceled."),
    "without a day yet": (OPEN, ""),
}


@pytest.mark.parametrize(("one", "status"), STATUS.values(), ids=STATUS)
def test_what_a_page_says_first(one: Activity, status: str) -> None:
    assert facts_of(one, SITE, "en").status == status


def test_the_facts_of_a_class() -> None:
    one = activity(SITE, when="Tue 18:00-19:00", except_="2026-03-24, 2026-03-10", price="18", booking="https://b.example/")
    facts = facts_of(one, SITE, "en")
    assert facts.when == ("Tuesdays, 6:00\u202fPM – 7:00\u202fPM",)
    assert facts.without == ("March 24, 2026",)
    assert [begins for begins, _ in facts.next_times] == [
        f"2026-{day}T18:00+00:00" for day in ("03-17", "03-31", "04-07", "04-14")
    ]
    assert (facts.price, facts.prices, facts.button) == ("$18", (), "Book this class")
    assert facts.booking == "https://b.example/"


def test_what_is_over_names_all_its_days_and_cannot_be_booked() -> None:
    one = activity(SITE, kind=EVENT, date="2026-03-10 10:00-12:00, 14:00-15:00", booking="https://b.example/")
    facts = facts_of(one, SITE, "en")
    assert len(facts.when) == 2
    assert (facts.booking, facts.next_times) == ("", ())


def test_several_prices_are_a_table() -> None:
    facts = facts_of(activity(SITE, when="Tue 9-10", price="18; students 12"), SITE, "en")
    assert facts.price == ""
    assert facts.prices == (("", "$18"), ("students", "$12"))


def test_times_are_those_of_the_zone() -> None:
    """Just past midnight in Auckland it is still the day before in London."""
    auckland = site_of(now=datetime(2026, 3, 17, 0, 30, tzinfo=ZoneInfo("Pacific/Auckland")))
    yesterday = activity(auckland, kind=EVENT, date="2026-03-16")
    assert yesterday.is_over
    today = activity(auckland, kind=EVENT, date="2026-03-17")
    assert not today.is_over
    assert today.upcoming[0].begins.isoformat() == "2026-03-17T00:00:00+13:00"


def test_each_stands_once() -> None:
    spanish = activity(SITE, language="es", title="Yoga suave", when="Tue 18:00-19:00")
    french = activity(SITE, slug="doux", language="fr", when="Tue 18:00-19:00", order="-1")
    several = [TUESDAY, spanish, french]
    assert [one.language for one in in_language(several, "es", SITE)] == ["fr", "es"]
    assert [one.language for one in in_language(several, "ar", SITE)] == ["fr", "en"]


def test_a_teacher_who_is_gone_is_not_named() -> None:
    one = activity(SITE, when="Tue 9-10", teacher="ana; bo")
    assert notes(one, SITE, "en") == ("Alder", "Ana Silva")
    (mistake,) = one.mistakes
    assert (mistake.value, mistake.expected) == ("bo", "ana, which is the only one")
