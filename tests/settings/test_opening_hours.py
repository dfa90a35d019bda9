"""Opening hours: as they are written in the settings, and as readers of a language see them."""

from collections.abc import Callable, Sequence
from datetime import UTC, date, datetime, time
from itertools import pairwise
from typing import Any

import pytest
from hypotheses import examples
from hypothesis import given, settings
from hypothesis import strategies as st
from sites import settings_of

from pelican_wellness.i18n.opening_hours import Span, dates, span, week_rows
from pelican_wellness.settings.hours import Hours, regular_week
from pelican_wellness.settings.mistakes import Mistake, WellnessError

MON, TUE, WED, THU, FRI, SAT, SUN = range(7)
DAY = (time(9), time(17))
MORNING, EVENING = (time(9), time(12, 30)), (time(14), time(18))


def week(*days: int, spans: tuple[Span, ...] = (DAY,)) -> list[list[Span]]:
    """Return a week that is open on some days."""
    return [list(spans) if day in days else [] for day in range(7)]


# As readers see them.

NNBSP = "\u202f"
"""Stands before AM and PM in English."""

OFFICE = {
    "English": ("en", [("Mon–Fri", [f"9:00{NNBSP}AM – 5:00{NNBSP}PM"]), ("Sat, Sun", [])]),
    "British English": ("en-GB", [("Mon–Fri", ["09:00 – 17:00"]), ("Sat, Sun", [])]),
    "Spanish": ("es", [("lun–vie", ["9:00 – 17:00"]), ("sáb, dom", [])]),
    "German": ("de", [("Mo–Fr", ["09:00 – 17:00"]), ("Sa, So", [])]),
    "French": ("fr", [("lun.–ven.", ["09:00 – 17:00"]), ("sam., dim.", [])]),
    "Japanese": ("ja", [("月～金", ["9:00～17:00"]), ("土、日", [])]),
    "Korean, with its own words for morning and afternoon": ("ko", [("월~금", ["오전 9:00~오후 5:00"]), ("토, 일", [])]),
    "Chinese": ("zh-Hans", [("周一至周五", ["09:00至17:00"]), ("周六、周日", [])]),
    "Chinese of Taiwan": ("zh_TW", [("週一至週五", ["上午9:00至下午5:00"]), ("週六、週日", [])]),
    "unknown": ("qq", [("Mon–Fri", [f"9:00{NNBSP}AM – 5:00{NNBSP}PM"]), ("Sat, Sun", [])]),
    "Arabic": ("ar", [("الأحد", []), ("الاثنين–الجمعة", ["9:00 ص – 5:00 م"]), ("السبت", [])]),
    "Egypt, in its own digits": ("ar-EG", [("الأحد", []), ("الاثنين–الجمعة", ["٩:٠٠ ص – ٥:٠٠ م"]), ("السبت", [])]),
    "Hebrew": ("he", [("יום א׳", []), ("יום ב׳–יום ו׳", ["9:00 – 17:00"]), ("שבת", [])]),
    "Persian, in its own digits": ("fa", [("شنبه، یکشنبه", []), ("دوشنبه تا جمعه", ["۹:۰۰ تا ۱۷:۰۰"])]),
}


@pytest.mark.parametrize(("tag", "rows"), OFFICE.values(), ids=list(OFFICE))
def test_monday_to_friday(tag: str, rows: list[tuple[str, list[str]]]) -> None:
    assert week_rows(week(MON, TUE, WED, THU, FRI), tag) == rows


WEEKS: dict[str, tuple[Sequence[Sequence[Span]], str, list[tuple[str, int]]]] = {
    "every day": (week(*range(7)), "en", [("Mon–Sun", 1)]),
    "never": (week(), "en", [("Mon–Sun", 0)]),
    "one day": (week(WED), "en", [("Mon, Tue", 0), ("Wed", 1), ("Thu–Sun", 0)]),
    "two days are two": (week(SAT, SUN), "en", [("Mon–Fri", 0), ("Sat, Sun", 1)]),
    "three days are a stretch": (week(FRI, SAT, SUN), "en", [("Mon–Thu", 0), ("Fri–Sun", 1)]),
    "every other day": (
        week(MON, WED, FRI),
        "en",
        [("Mon", 1), ("Tue", 0), ("Wed", 1), ("Thu", 0), ("Fri", 1), ("Sat, Sun", 0)],
    ),
    "over the week's end it does not go on": (week(SUN, MON), "en", [("Mon", 1), ("Tue–Sat", 0), ("Sun", 1)]),
    "two spans a day": (week(MON, TUE, spans=(MORNING, EVENING)), "en", [("Mon, Tue", 2), ("Wed–Sun", 0)]),
    "spans in tuples": (((DAY,), (DAY,), (), (), (), (), ()), "en", [("Mon, Tue", 1), ("Wed–Sun", 0)]),
    "tuples and lists are the same": (((DAY,), [DAY], [], (), (), (), ()), "en", [("Mon, Tue", 1), ("Wed–Sun", 0)]),
    "Sunday first": (week(SUN, MON, TUE, WED, THU), "he", [("יום א׳–יום ה׳", 1), ("יום ו׳, שבת", 0)]),
    "Sunday first, every day": (week(*range(7)), "he", [("יום א׳–שבת", 1)]),
    "Sunday first, Sunday and Monday": (week(SUN, MON), "he", [("יום א׳, יום ב׳", 1), ("יום ג׳–שבת", 0)]),
    "Sunday first in a region": (week(SUN, MON, TUE), "ar-EG", [("الأحد–الثلاثاء", 1), ("الأربعاء–السبت", 0)]),
    "Sunday first, tag with an underscore": (week(SUN, MON, TUE), "AR_eg", [("الأحد–الثلاثاء", 1), ("الأربعاء–السبت", 0)]),
}


@pytest.mark.parametrize(("hours", "tag", "expected"), WEEKS.values(), ids=list(WEEKS))
def test_days_with_the_same_hours_stand_together(hours: list[list[Span]], tag: str, expected: list[tuple[str, int]]) -> None:
    assert [(days, len(spans)) for days, spans in week_rows(hours, tag)] == expected


def test_different_hours_stand_apart() -> None:
    hours = [[MORNING, EVENING]] * 4 + [[MORNING], [(time(10), time(13))], []]
    assert week_rows(hours, "en-GB") == [
        ("Mon–Thu", ["09:00 – 12:30", "14:00 – 18:00"]),
        ("Fri", ["09:00 – 12:30"]),
        ("Sat", ["10:00 – 13:00"]),
        ("Sun", []),
    ]


SPANS = {
    "English": ((time(9), time(17, 30)), "en", f"9:00{NNBSP}AM – 5:30{NNBSP}PM"),
    "midnight and noon": ((time(0), time(12)), "en", f"12:00{NNBSP}AM – 12:00{NNBSP}PM"),
    "midnight and noon of 24 hours": ((time(0), time(12)), "en-GB", "00:00 – 12:00"),
    "last minute": ((time(9), time(23, 59)), "de", "09:00 – 23:59"),
    "one nought in Spanish": ((time(8, 5), time(9)), "es", "8:05 – 9:00"),
    "Egyptian digits": ((time(9), time(17, 30)), "ar-EG", "٩:٠٠ ص – ٥:٣٠ م"),
    "Persian digits": ((time(9), time(17, 30)), "fa", "۹:۰۰ تا ۱۷:۳۰"),
    "Nepali digits": ((time(9), time(17, 30)), "ne", "०९:०० – १७:३०"),
    "unknown": ((time(9), time(17, 30)), "qq", f"9:00{NNBSP}AM – 5:30{NNBSP}PM"),
}


@pytest.mark.parametrize(("hours", "tag", "expected"), SPANS.values(), ids=list(SPANS))
def test_span(hours: Span, tag: str, expected: str) -> None:
    assert span(hours, tag) == expected


EVE = date(2026, 12, 24)
DATES = {
    "one day": (EVE, EVE, "en", "Dec 24, 2026"),
    "one day in British English": (EVE, EVE, "en-GB", "24 Dec 2026"),
    "one day in Spanish": (EVE, EVE, "es", "24 dic 2026"),
    "one day in Persian digits": (EVE, EVE, "fa", "۲۴ دسامبر ۲۰۲۶"),
    "days of a month": (EVE, date(2026, 12, 26), "en", "Dec 24\u2009–\u200926, 2026"),
    "days of a month in German": (EVE, date(2026, 12, 26), "de", "24.–26. Dez. 2026"),
    "days of two months": (date(2026, 11, 24), date(2026, 12, 2), "en", "Nov 24\u2009–\u2009Dec 2, 2026"),
    "days of two years": (EVE, date(2027, 1, 2), "en", "Dec 24, 2026\u2009–\u2009Jan 2, 2027"),
    "days of two years in Spanish": (EVE, date(2027, 1, 2), "es", "24 dic 2026\u2009–\u20092 ene 2027"),
    "days of two years in Japanese": (EVE, date(2027, 1, 2), "ja", "2026年12月24日～2027年1月2日"),
    "days of two years in Egyptian digits": (EVE, date(2027, 1, 2), "ar-EG", "٢٤ ديسمبر ٢٠٢٦ – ٢ يناير ٢٠٢٧"),
    "first of a month in French": (date(2027, 1, 1), date(2027, 1, 3), "fr", "1er–3 janv. 2027"),
    "to the first of a month in French": (EVE, date(2027, 1, 1), "fr", "24 déc. 2026\u2009–\u20091er janv. 2027"),
    "unknown": (EVE, EVE, "qq", "Dec 24, 2026"),
}


@pytest.mark.parametrize(("first", "last", "tag", "expected"), DATES.values(), ids=list(DATES))
def test_dates(first: date, last: date, tag: str, expected: str) -> None:
    assert dates(first, last, tag) == expected


@pytest.mark.parametrize(
    ("tag", "expected"),
    [("de", "24. Dez. 2026"), ("ar", "24 ديسمبر 2026"), ("ja", "2026年12月24日")],
    ids=["German", "Arabic", "Japanese"],
)
def test_one_day_is_in_words_as_a_stretch_is(tag: str, expected: str) -> None:
    assert dates(EVE, EVE, tag) == expected


def test_hebrew_by_its_old_code_begins_on_sunday_too() -> None:
    hours = week(SUN, MON, TUE, WED, THU)
    assert week_rows(hours, "iw") == week_rows(hours, "he")


def test_the_iranian_working_week_stands_together() -> None:
    rows = week_rows(week(SAT, SUN, MON, TUE, WED), "fa")
    assert [len(spans) for _, spans in rows] == [1, 0]


@pytest.mark.parametrize(
    ("tag", "closed", "expected"),
    [
        ("ar", {FRI, SAT}, "الجمعة، السبت"),
        ("fa", {THU, FRI}, "پنجشنبه، جمعه"),
        ("zh", {SAT, SUN}, "周六、周日"),
        ("en", {SAT, SUN}, "Sat, Sun"),
    ],
    ids=["Arabic", "Persian", "Chinese", "English"],
)
def test_two_days_are_joined_as_the_language_does(tag: str, closed: set[int], expected: str) -> None:
    assert week_rows(week(*(set(range(7)) - closed)), tag)[-1][0] == expected


TAGS = st.sampled_from(["en", "en-GB", "es", "de", "fr", "ar", "ar-EG", "fa", "he", "ja", "qq", ""])


@given(st.lists(st.sampled_from([(), (DAY,), (MORNING, EVENING)]), min_size=7, max_size=7), TAGS)
@settings(deadline=None)
def test_neighbours_differ_and_no_span_is_lost(hours: list[tuple[Span, ...]], tag: str) -> None:
    rows = week_rows(hours, tag)
    assert all(one[1] != other[1] for one, other in pairwise(rows))
    assert {tuple(spans) for _, spans in rows} == {tuple(span(one, tag) for one in day) for day in hours}


# As they are written.


def read(hours: Any) -> list[Hours]:
    found: list[Hours] = settings_of({"practice": {"hours": hours}}).practice.hours
    return found


def mistakes(hours: Any) -> tuple[Mistake, ...]:
    with pytest.raises(WellnessError) as caught:
        read(hours)
    return caught.value.mistakes


LINES: dict[str, tuple[str, set[int], Span | None]] = {
    "range": ("Mon-Fri 9:00-17:00", {MON, TUE, WED, THU, FRI}, DAY),
    "en dashes": ("Mon–Fri 9:00–17:00", {MON, TUE, WED, THU, FRI}, DAY),
    "em dashes": ("Mon—Fri 9:00—17:00", {MON, TUE, WED, THU, FRI}, DAY),
    "spaced dashes": ("Mon - Fri 9:00 – 17:00", {MON, TUE, WED, THU, FRI}, DAY),
    "in words": ("Monday to Friday 9 to 17", {MON, TUE, WED, THU, FRI}, DAY),
    "colon": ("Mon - Fri: 9 - 17", {MON, TUE, WED, THU, FRI}, DAY),
    "tab and spaces": ("  Mon-Tue\t9-17 ", {MON, TUE}, DAY),
    "one day": ("Mon 9-17", {MON}, DAY),
    "whole name": ("Wednesday 9-17", {WED}, DAY),
    "two letters": ("Tu-Th 9-17", {TUE, WED, THU}, DAY),
    "four letters": ("Thur 9-17", {THU}, DAY),
    "full stops": ("Mon.-Wed. 9-17", {MON, TUE, WED}, DAY),
    "lower case": ("mon-tue 9-17", {MON, TUE}, DAY),
    "upper case": ("SUNDAY 9-17", {SUN}, DAY),
    "list": ("Mon, Wed,Fri 9-17", {MON, WED, FRI}, DAY),
    "list in words": ("Mon, Wed and Fri 9-17", {MON, WED, FRI}, DAY),
    "list with a sign": ("Mon & Tue 9-17", {MON, TUE}, DAY),
    "list with semicolons": ("Mon; Tue 9-17", {MON, TUE}, DAY),
    "list of ranges": ("Mon-Tue, Thu-Fri 9-17", {MON, TUE, THU, FRI}, DAY),
    "day named twice": ("Mon-Wed, Tue 9-17", {MON, TUE, WED}, DAY),
    "over the week's end": ("Fri-Mon 9-17", {FRI, SAT, SUN, MON}, DAY),
    "over the week's end, two days": ("Sun-Mon 9-17", {SUN, MON}, DAY),
    "whole week": ("Mon-Sun 9-17", set(range(7)), DAY),
    "whole week from Sunday": ("Sun-Sat 9-17", set(range(7)), DAY),
    "from a day to itself": ("Sun-Sun 9-17", {SUN}, DAY),
    "am and pm": ("Mon 9am-5pm", {MON}, DAY),
    "am and pm, spaced": ("Mon 9 am - 5 pm", {MON}, DAY),
    "am and pm with full stops": ("Mon 9 a.m. to 5 p.m.", {MON}, DAY),
    "am and pm in upper case": ("Mon 9:00AM-5:00PM", {MON}, DAY),
    "am and pm as English prints them": (f"Mon 9:00{NNBSP}AM – 5:00{NNBSP}PM", {MON}, DAY),
    "only pm": ("Mon 9-5pm", {MON}, DAY),
    "only am": ("Mon 9 am-17", {MON}, DAY),
    "midnight and noon": ("Mon 12am-12pm", {MON}, (time(0), time(12))),
    "half past midnight": ("Mon 12:30 am-1 am", {MON}, (time(0, 30), time(1))),
    "half past noon": ("Mon 12:30 p.m.-1 p.m.", {MON}, (time(12, 30), time(13))),
    "from noon": ("Mon 12pm-5pm", {MON}, (time(12), time(17))),
    "whole day": ("Mon 0:00-23:59", {MON}, (time(0), time(23, 59))),
    "minutes after a full stop": ("Mon 9.30-17.45", {MON}, (time(9, 30), time(17, 45))),
    "leading noughts": ("Mon 09:05-09:06", {MON}, (time(9, 5), time(9, 6))),
    "Arabic digits": ("Mon ٩-١٧", {MON}, DAY),
    "closed": ("Sat closed", {SAT}, None),
    "closed, colon": ("Sat: closed", {SAT}, None),
    "closed, upper case": ("SAT CLOSED", {SAT}, None),
    "closed on several days": ("Sat, Sun closed", {SAT, SUN}, None),
}


@pytest.mark.parametrize(("line", "days", "expected"), LINES.values(), ids=list(LINES))
@pytest.mark.parametrize(
    "written", [lambda line: line, lambda line: [line], lambda line: (line,)], ids=["text", "list", "tuple"]
)
def test_line(written: Any, line: str, days: set[int], expected: Span | None) -> None:
    (hours,) = read(written(line))
    assert hours.days == frozenset(days)
    assert hours.dates is None
    assert (hours.opens, hours.closes) == (expected or (None, None))
    assert hours.closed is (expected is None)
    assert regular_week([hours]) == week(*days, spans=(expected,) if expected else ())


NEW_YEAR = date(2027, 1, 2)
SPECIAL: dict[str, tuple[Any, tuple[date, date], Span | None]] = {
    "closed": ("2026-12-24 closed", (EVE, EVE), None),
    "closed, colon": ("2026-12-24: closed", (EVE, EVE), None),
    "hours": ("2026-12-24 9-17", (EVE, EVE), DAY),
    "in words": ("2026-12-24 to 2027-01-02 closed", (EVE, NEW_YEAR), None),
    "in words, with hours": ("2026-12-24 to 2027-01-02: 9:00-17:00", (EVE, NEW_YEAR), DAY),
    "en dash": ("2026-12-24 – 2027-01-02 closed", (EVE, NEW_YEAR), None),
    "slash as ISO 8601 has it": ("2026-12-24/2027-01-02 closed", (EVE, NEW_YEAR), None),
    "two full stops": ("2026-12-24 .. 2027-01-02 closed", (EVE, NEW_YEAR), None),
    "stretch of one day": ("2026-12-24 to 2026-12-24 closed", (EVE, EVE), None),
    "dictionary": ({"dates": "2026-12-24 to 2027-01-02", "closed": True}, (EVE, NEW_YEAR), None),
    "Python's own date": ({"dates": EVE, "opens": "9", "closes": "17"}, (EVE, EVE), DAY),
    "two of Python's own dates": ({"dates": (EVE, NEW_YEAR), "closed": True}, (EVE, NEW_YEAR), None),
}


@pytest.mark.parametrize(("written", "stretch", "expected"), SPECIAL.values(), ids=list(SPECIAL))
def test_special_dates(written: Any, stretch: tuple[date, date], expected: Span | None) -> None:
    (hours,) = read(written)
    assert hours.dates == stretch
    assert hours.days is None
    assert (hours.opens, hours.closes) == (expected or (None, None))
    assert hours.closed is (expected is None)
    assert regular_week([hours]) is None


DICTIONARIES: dict[str, tuple[dict[str, Any], set[int], Span | None]] = {
    "texts": ({"days": "Mon-Fri", "opens": "9:00", "closes": "17:00"}, {MON, TUE, WED, THU, FRI}, DAY),
    "list of days": ({"days": ["Mon", "Wed"], "opens": "9:00", "closes": "17:00"}, {MON, WED}, DAY),
    "list of ranges": ({"days": ["Mon-Wed", "Fri"], "opens": "9:00", "closes": "17:00"}, {MON, TUE, WED, FRI}, DAY),
    "tuple of days": ({"days": ("Mon", " Tue "), "opens": "9:00", "closes": "17:00"}, {MON, TUE}, DAY),
    "hours alone": ({"days": "Mon", "opens": "9", "closes": "17"}, {MON}, DAY),
    "whole numbers": ({"days": "Mon", "opens": 9, "closes": 17}, {MON}, DAY),
    "Python's own times": ({"days": "Mon", "opens": time(9), "closes": time(17)}, {MON}, DAY),
    "noon and midnight": ({"days": "Mon", "opens": "12 AM", "closes": "12 PM"}, {MON}, (time(0), time(12))),
    "closed": ({"days": "Mon", "closed": True}, {MON}, None),
    "not closed": ({"days": "Mon", "opens": "9", "closes": "17", "closed": False}, {MON}, DAY),
    "nothing said of dates": ({"days": "Mon", "dates": None, "opens": "9", "closes": "17"}, {MON}, DAY),
}


@pytest.mark.parametrize(("written", "days", "expected"), DICTIONARIES.values(), ids=list(DICTIONARIES))
def test_dictionary(written: dict[str, Any], days: set[int], expected: Span | None) -> None:
    (hours,) = read(written)
    assert hours == read([written])[0]
    assert hours.days == frozenset(days)
    assert (hours.opens, hours.closes) == (expected or (None, None))
    assert hours.closed is (expected is None)


def test_regular_week_puts_the_spans_of_a_day_in_their_order() -> None:
    hours = read(["Mon-Tue 14:00-18:00", "2026-12-24 8-9", "Mon 9:00-12:30", "Sat closed"])
    assert regular_week(hours) == [[MORNING, EVENING], [EVENING], [], [], [], [], []]


@pytest.mark.parametrize(
    "hours", [[], "2026-12-24 closed", ["2026-12-24 9-17", "2026-12-31 closed"]], ids=["none", "one", "two"]
)
def test_without_weekdays_there_is_no_regular_week(hours: Any) -> None:
    assert regular_week(read(hours)) is None


def test_a_week_that_is_closed_is_a_regular_week() -> None:
    assert regular_week(read("Mon-Sun closed")) == week()


APART = {
    "one after the other": ["Mon-Fri 9-12", "Mon-Fri 14-18"],
    "one ends where the other begins": ["Mon 9-12", "Mon 12-14"],
    "the later first": ["Mon 12-14", "Mon 9-12"],
    "same time on other days": ["Mon-Tue 9-12", "Wed 9-12"],
    "closed on another day": ["Mon-Fri 9-17", "Sat closed"],
    "special date on such a weekday": ["Thu 9-17", "2026-12-24 closed"],
    "two spans on a special date": ["2026-12-24 9-12", "2026-12-24 14-18"],
    "next special date": ["2026-12-24 to 2026-12-26 closed", "2026-12-27 9-12"],
}


@pytest.mark.parametrize("lines", APART.values(), ids=list(APART))
def test_hours_that_do_not_overlap(lines: list[str]) -> None:
    assert len(read(lines)) == len(lines)


OVERLAPS = {
    "part of the time": (["Mon 9-12", "Mon 11-14"], "Mon 09:00-12:00 and Mon 11:00-14:00 overlap"),
    "one day of several": (
        ["Mon-Wed 9-12", "Wed-Thu 8:00-9:30"],
        "Mon, Tue, Wed 09:00-12:00 and Wed, Thu 08:00-09:30 overlap",
    ),
    "within the other": (["Mon 9-17", "Mon 12-13"], "Mon 09:00-17:00 and Mon 12:00-13:00 overlap"),
    "the same": (["Mon 9-12", "Mon 9-12"], "Mon 09:00-12:00 and Mon 09:00-12:00 overlap"),
    "open and closed": (["Mon-Tue 9-12", "Tue closed"], "Mon, Tue 09:00-12:00 and Tue closed overlap"),
    "closed and open": (["Tue closed", "Tue 9-12"], "Tue closed and Tue 09:00-12:00 overlap"),
    "closed twice": (["Fri closed", "Fri closed"], "Fri closed and Fri closed overlap"),
    "over the week's end": (["Fri-Mon 9-12", "Sun 9-10"], "Mon, Fri, Sat, Sun 09:00-12:00 and Sun 09:00-10:00 overlap"),
    "first and third": (["Mon 9-12", "Tue 9-12", "Mon 10-11"], "Mon 09:00-12:00 and Mon 10:00-11:00 overlap"),
    "special date": (
        ["2026-12-24 9-12", "2026-12-24 11-14"],
        "2026-12-24 09:00-12:00 and 2026-12-24 11:00-14:00 overlap",
    ),
    "last day of a stretch": (
        ["2026-12-24 to 2026-12-26 closed", "2026-12-26 9-12"],
        "2026-12-24 to 2026-12-26 closed and 2026-12-26 09:00-12:00 overlap",
    ),
    "within a stretch": (
        ["2026-12-24 to 2026-12-31 closed", "2026-12-26 closed"],
        "2026-12-24 to 2026-12-31 closed and 2026-12-26 closed overlap",
    ),
    "around a day": (
        ["2026-12-26 closed", "2026-12-24 to 2026-12-31 closed"],
        "2026-12-26 closed and 2026-12-24 to 2026-12-31 closed overlap",
    ),
    "first day of a stretch": (
        ["2026-12-24 closed", "2026-12-24 to 2026-12-26 closed"],
        "2026-12-24 closed and 2026-12-24 to 2026-12-26 closed overlap",
    ),
}


@pytest.mark.parametrize(("lines", "problem"), OVERLAPS.values(), ids=list(OVERLAPS))
def test_hours_that_overlap(lines: list[str], problem: str) -> None:
    (mistake,) = mistakes(lines)
    assert (mistake.where, mistake.problem) == ('WELLNESS["practice"]["hours"]', problem)


UNREADABLE = "these hours cannot be read"
BOTH_OR_NEITHER = "these hours need either days or dates"
INCOMPLETE = "these hours need both opens and closes, or closed"
NO_TIME = "this is no time of a day"
NO_DATE = "this is no date"
NO_DAYS = "this names no days of the week"

# Hours -> the address below `practice.hours`, the problem, what was probably meant.
WRONG: dict[str, tuple[Any, str, str, str | None]] = {
    "empty": ("", "[0]", UNREADABLE, None),
    "blank": ("   ", "[0]", UNREADABLE, None),
    "day alone": ("Mon", "[0]", UNREADABLE, None),
    "time alone": ("9-17", "[0]", UNREADABLE, None),
    "no end": ("Mon 9", "[0]", UNREADABLE, None),
    "no space": ("Mon9-17", "[0]", UNREADABLE, None),
    "open": ("Mon open", "[0]", UNREADABLE, None),
    "three times": ("Mon 1-2-3", "[0]", UNREADABLE, None),
    "other words": ("Mon 9 till 17", "[0]", UNREADABLE, None),
    "words after it": ("Mon 9:00-17:00 Uhr", "[0]", UNREADABLE, None),
    "second of a list": (["Mon 9-17", "Tue"], "[1]", UNREADABLE, None),
    "misspelled day": ("Wendesday 9-17", '[0]["days"]', "'Wendesday' is no day of the week", "Wednesday"),
    "misspelled short day": ("Weds 9-17", '[0]["days"]', "'Weds' is no day of the week", "Wed"),
    "misspelled end of a range": ("Monday-Fryday 9-17", '[0]["days"]', "'Fryday' is no day of the week", "Friday"),
    "misspelled set of days": ("weekdys 9-17", '[0]["days"]', "'weekdys' is no day of the week", "weekdays"),
    "plural": ("Mondays 9-17", '[0]["days"]', "'Mondays' is no day of the week", "Monday"),
    "one letter": ("M 9-17", '[0]["days"]', "'M' is no day of the week", None),
    "one letter of two days": ("T 9-17", '[0]["days"]', "'T' is no day of the week", None),
    "three ends": ("Mon-Wed-Fri 9-17", '[0]["days"]', "'Mon-Wed-Fri' is no day of the week and no range of two", None),
    "list with an open end": ({"days": "Mon,", "closed": True}, '[0]["days"]', "'' is no day of the week", None),
    "date in words": ("Dec 24 closed", '[0]["days"]', "'Dec 24' is no day of the week", None),
    "German date": ("24.12.2026 closed", '[0]["days"]', "'24.12.2026' is no day of the week", None),
    "days empty": ({"days": "", "closed": True}, '[0]["days"]', "'' is no day of the week", None),
    "no days": ({"days": [], "closed": True}, '[0]["days"]', NO_DAYS, None),
    "day is a number": ({"days": 1, "closed": True}, '[0]["days"]', NO_DAYS, None),
    "day is yes": ({"days": True, "closed": True}, '[0]["days"]', NO_DAYS, None),
    "days are numbers": ({"days": [1, 2], "closed": True}, '[0]["days"]', NO_DAYS, None),
    "days are a set": ({"days": {"Mon"}, "closed": True}, '[0]["days"]', NO_DAYS, None),
    "hour 24": ("Mon 9-24", '[0]["closes"]', NO_TIME, None),
    "hour 25": ("Mon 25-17", '[0]["opens"]', NO_TIME, None),
    "minute 60": ("Mon 9:60-10", '[0]["opens"]', NO_TIME, None),
    "one full stop": ("Mon 9a.m-17", '[0]["opens"]', NO_TIME, None),
    "noon": ({"days": "Mon", "opens": "noon", "closes": "17"}, '[0]["opens"]', NO_TIME, None),
    "time empty": ({"days": "Mon", "opens": "", "closes": "17"}, '[0]["opens"]', NO_TIME, None),
    "time is yes": ({"days": "Mon", "opens": True, "closes": "17"}, '[0]["opens"]', NO_TIME, None),
    "time is broken": ({"days": "Mon", "opens": 9.5, "closes": 17}, '[0]["opens"]', NO_TIME, None),
    "time is below nought": ({"days": "Mon", "opens": -9, "closes": 17}, '[0]["opens"]', NO_TIME, None),
    "time is a list": ({"days": "Mon", "opens": "9", "closes": [17]}, '[0]["closes"]', NO_TIME, None),
    "closes before it opens": ("Mon 17-9", "[0]", "it closes (09:00) before it opens (17:00)", None),
    "twelve hours without pm": ("Mon 9-5", "[0]", "it closes (05:00) before it opens (09:00)", None),
    "over midnight": ("Mon 22:00-2:00", "[0]", "it closes (02:00) before it opens (22:00)", None),
    "until midnight": ("Mon 6pm-12am", "[0]", "it closes (00:00) before it opens (18:00)", None),
    "closes as it opens": ({"days": "Mon", "opens": 9, "closes": 9}, "[0]", "it closes (09:00) before it opens (09:00)", None),
    "no such month": ("2026-13-24 closed", '[0]["dates"]', NO_DATE, None),
    "no such day": ("2026-02-30 closed", '[0]["dates"]', NO_DATE, None),
    "no such last day": ("2026-12-24 to 2027-02-30 closed", '[0]["dates"]', NO_DATE, None),
    "list of dates": ("2026-12-24, 2026-12-31 closed", '[0]["dates"]', NO_DATE, None),
    "day named": ({"dates": "tomorrow", "closed": True}, '[0]["dates"]', NO_DATE, None),
    "date is a number": ({"dates": 20261224, "closed": True}, '[0]["dates"]', NO_DATE, None),
    "stretch from its end": ("2027-01-02 to 2026-12-24 closed", '[0]["dates"]', "this ends before it begins", None),
    "both days and dates": ({"days": "Mon", "dates": "2026-12-24", "closed": True}, "[0]", BOTH_OR_NEITHER, None),
    "neither days nor dates": ({"opens": "9", "closes": "17"}, "[0]", BOTH_OR_NEITHER, None),
    "nothing": ({}, "[0]", BOTH_OR_NEITHER, None),
    "no hours": ({"days": "Mon"}, "[0]", INCOMPLETE, None),
    "no hours and not closed": ({"days": "Mon", "closed": False}, "[0]", INCOMPLETE, None),
    "opens only": ({"days": "Mon", "opens": "9"}, "[0]", INCOMPLETE, None),
    "opens at midnight only": ({"days": "Mon", "opens": "0:00"}, "[0]", INCOMPLETE, None),
    "closes only": ({"dates": "2026-12-24", "closes": "17"}, "[0]", INCOMPLETE, None),
    "closed with hours": (
        {"days": "Mon", "opens": "9", "closes": "17", "closed": True},
        "[0]",
        "it cannot be closed and have hours",
        None,
    ),
    "closed with half its hours": (
        {"days": "Mon", "opens": "0:00", "closed": True},
        "[0]",
        "it cannot be closed and have hours",
        None,
    ),
    "closed is text": ({"days": "Mon", "closed": "yes"}, '[0]["closed"]', "this is neither True nor False", None),
    "unknown key": ({"day": "Mon", "closed": True}, '[0]["day"]', "there is no such setting", "days"),
    "day as a key": ({"Mon": "9-17"}, '[0]["Mon"]', "there is no such setting", None),
    "number": (5, "", "this is not a list of hours", None),
    "nothing at all": (None, "", "this is not a list of hours", None),
    "yes": (True, "", "this is not a list of hours", None),
    "number in a list": ([5], "[0]", "this is not a dictionary of settings", None),
    "list in a list": ([["Mon 9-17"]], "[0]", "this is not a dictionary of settings", None),
}


@pytest.mark.parametrize(("written", "where", "problem", "nearest"), WRONG.values(), ids=list(WRONG))
def test_mistake(written: Any, where: str, problem: str, nearest: str | None) -> None:
    (mistake,) = mistakes(written)
    assert mistake.where == f'WELLNESS["practice"]["hours"]{where}'
    assert mistake.problem == problem
    assert mistake.nearest == nearest
    assert mistake.expected


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        (5, "hours such as ['Mon-Fri 9:00-17:00', 'Sat closed'] or [{'days': 'Mon', "),
        ("Mon", "hours such as ['Mon-Fri 9:00-17:00', 'Sat closed'] or [{'days': 'Mon', "),
        ("Funday closed", "days of the week such as 'Mon-Fri', 'Sat' or ['Mon', 'Wed']"),
        ("2026-02-30 closed", "a date such as '2026-12-24', or '2026-12-24 to 2027-01-02'"),
        ("Mon 9-24", "a time such as '9:00' or '17:30'"),
        ({"days": "Mon", "closed": "yes"}, "True or False"),
        ([5], "a dictionary with any of days, dates, opens, closes, closed"),
        ({"day": "Mon"}, "one of closed, closes, dates, days, opens"),
    ],
    ids=["hours", "line", "day", "date", "time", "closed", "number", "key"],
)
def test_what_is_expected_is_said_in_words(written: Any, expected: str) -> None:
    (mistake,) = mistakes(written)
    assert mistake.expected.startswith(expected)


def test_every_line_has_its_mistake() -> None:
    found = mistakes(["Mon 9-17", "Funday 9-17", "Tue", "Wed 25-26"])
    assert [mistake.where.removeprefix('WELLNESS["practice"]["hours"]') for mistake in found] == [
        '[1]["days"]',
        "[2]",
        '[3]["opens"]',
        '[3]["closes"]',
    ]


@pytest.mark.parametrize(
    ("line", "key"),
    [
        ("Mon 13pm-17", "opens"),
        ("Mon 0am-17", "opens"),
        ("Mon 9-15pm", "closes"),
        ("Mon 2-13am", "closes"),
        ("Mon 9-0pm", "closes"),
    ],
)
def test_only_hours_one_to_twelve_have_am_and_pm(line: str, key: str) -> None:
    (mistake,) = mistakes(line)
    assert (mistake.where, mistake.problem) == (f'WELLNESS["practice"]["hours"][0]["{key}"]', NO_TIME)


@pytest.mark.parametrize(
    "line",
    ["Mon-Fri 9-12, 14-18", "Mon-Fri 9-12 and 14-18", "Mon-Fri 9:00-12:00 & 14:00-18:00", "Mon-Fri 9 to 12; 2pm to 6 pm"],
)
def test_two_spans_on_a_line(line: str) -> None:
    assert regular_week(read(line)) == [[(time(9), time(12)), (time(14), time(18))]] * 5 + [[], []]


def test_days_and_spans_in_one_line() -> None:
    found = regular_week(read(["Mon, Wed 9-12, 14-18", "Sat and Sun 10-11"]))
    assert found and [len(day) for day in found] == [2, 0, 2, 0, 0, 1, 1]


@pytest.mark.parametrize("joint", [" - ", " — "])
def test_dates_are_joined_as_days_are(joint: str) -> None:
    (hours,) = read(f"2026-12-24{joint}2027-01-02 closed")
    assert hours.dates == (EVE, NEW_YEAR)


@pytest.mark.parametrize(
    ("name", "days"),
    [
        ("weekdays", {0, 1, 2, 3, 4}),
        ("Weekday", {0, 1, 2, 3, 4}),
        ("weekends", {5, 6}),
        ("Weekend", {5, 6}),
        ("daily", set(range(7))),
        ("Every day", set(range(7))),
        ("weekdays, Sat", set(range(6))),
    ],
)
def test_days_by_the_name_of_their_set(name: str, days: set[int]) -> None:
    (hours,) = read(f"{name} 9-17")
    assert hours.days == frozenset(days)


ODD: dict[str, Any] = {
    "tuple from its end": {"dates": (NEW_YEAR, EVE), "closed": True},
    "tuple of nothing": {"dates": (), "closed": True},
    "tuple of no dates": {"dates": ("x", "y"), "closed": True},
    "day with its time": {"dates": datetime(2026, 12, 24, 5, tzinfo=UTC), "closed": True},
    "frozen set of nothing": {"days": frozenset(), "closed": True},
    "frozen set of days that are none": {"days": frozenset({7}), "closed": True},
    "frozen set of names that are none": {"days": frozenset({"Funday", "Sunnday"}), "closed": True},
    "time of a zone": {"days": "Mon", "opens": time(9, tzinfo=UTC), "closes": "17"},
}


@pytest.mark.parametrize("written", ODD.values(), ids=list(ODD))
def test_python_values_are_checked_like_texts(written: dict[str, Any]) -> None:
    """One mistake in our own words: no traceback, and none of pydantic's sentences."""
    (mistake,) = mistakes(written)
    assert mistake.problem.startswith(("this ", "it ", "'"))


def test_days_that_are_none_are_a_mistake_when_they_overlap() -> None:
    assert mistakes([{"days": frozenset({7}), "closed": True}] * 2)


@pytest.mark.parametrize(
    ("written", "where", "value"),
    [
        (["Mon 9-12, 14-18", "Tue"], "[1]", "Tue"),
        (["Mon 9-12, 14-18", "Tue 9-12, 14-13"], "[1]", "Tue 9-12, 14-13"),
        ("Mon 9-12, 14-13", "[0]", "Mon 9-12, 14-13"),
    ],
    ids=["line after it", "second span of the second line", "second span of a text"],
)
def test_a_mistake_names_the_line_that_was_written(written: Any, where: str, value: str) -> None:
    (mistake,) = mistakes(written)
    assert (mistake.where, mistake.value) == (f'WELLNESS["practice"]["hours"]{where}', value)


@pytest.mark.parametrize("days", ["weekdays-Sun", "Mon-weekend"])
def test_no_guess_is_what_was_written(days: str) -> None:
    (mistake,) = mistakes(f"{days} 9-17")
    assert mistake.nearest is None or mistake.nearest not in days


@pytest.mark.parametrize("line", ["Mon 9-12, Tue 14-18", "Mon 9-12; Tue 14-18", "Mon 9-12 14-18", "Mon 9-12, Tue closed"])
def test_two_lines_in_one_are_read_or_said_to_be_unreadable(line: str) -> None:
    (mistake,) = mistakes(line)
    assert (mistake.where, mistake.problem) == ('WELLNESS["practice"]["hours"][0]', UNREADABLE)


# What is written is what is read.

DAY_NAMES = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
CASES: st.SearchStrategy[Callable[[str], str]] = st.sampled_from([str, str.lower, str.upper])
MINUTES = st.integers(0, 24 * 60 - 1)


@st.composite
def day_names(draw: st.DrawFn, day: int) -> str:
    name = DAY_NAMES[day]
    return draw(CASES)(name[: draw(st.integers(2, len(name)))]) + draw(st.sampled_from(["", "."]))


@st.composite
def clocks(draw: st.DrawFn, minute_of_day: int) -> str:
    """Return a time as people write it: 9, 09:00, 9.00, 9 am, 9:00AM."""
    hour, minute = divmod(minute_of_day, 60)
    minutes = draw(st.sampled_from([":", "."])) + f"{minute:02}" if minute or draw(st.booleans()) else ""
    if draw(st.booleans()):
        return draw(st.sampled_from([f"{hour}", f"{hour:02}"])) + minutes
    half = draw(st.sampled_from(["am", "a.m.", "AM"] if hour < 12 else ["pm", "p.m.", "PM"]))
    return f"{hour % 12 or 12}{minutes}{draw(st.sampled_from(['', ' ']))}{half}"


@st.composite
def lines(draw: st.DrawFn) -> tuple[str, set[int], Span]:
    """Return a line of hours, and the days and the span that it means."""
    first, length = draw(st.integers(0, 6)), draw(st.integers(1, 7))
    opens, closes = sorted(draw(st.lists(MINUTES, min_size=2, max_size=2, unique=True)))
    joints = st.sampled_from(["-", "–", "—", " - ", " – ", " to "])
    days = draw(day_names(first))
    if length > 1:
        days += draw(joints) + draw(day_names((first + length - 1) % 7))
    between = draw(st.sampled_from([" ", ": ", "  ", "\t"]))
    text = days + between + draw(clocks(opens)) + draw(joints) + draw(clocks(closes))
    return text, {(first + i) % 7 for i in range(length)}, (time(*divmod(opens, 60)), time(*divmod(closes, 60)))


@given(lines())
@settings(max_examples=examples(500), deadline=None)
def test_every_line_is_read_as_it_is_meant(line: tuple[str, set[int], Span]) -> None:
    text, days, meant = line
    assert regular_week(read([text])) == week(*days, spans=(meant,))


@given(
    st.one_of(
        st.text(max_size=20),
        st.text("MonTuesFri 0129:.-–,&/apmclosed", max_size=24),
        st.from_regex(r"Mon [0-9]{1,2}(:[0-9]{2})?(am|pm)?-[0-9]{1,2}", fullmatch=True),
    )
)
@settings(max_examples=examples(300), deadline=None)
def test_hours_or_a_readable_mistake_and_never_anything_else(line: str) -> None:
    try:
        (hours,) = read(line)
    except WellnessError as error:
        assert all(mistake.where.startswith('WELLNESS["practice"]["hours"][0]') for mistake in error.mistakes)  # noqa: PT017
    else:
        assert hours.closed or (hours.opens and hours.closes and hours.opens < hours.closes)
