"""When classes and events are: what is next, and what is over."""

from datetime import UTC, date, datetime, timedelta
from itertools import islice
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from timetables import BERLIN, KOLKATA, NEW_YORK, schedule

from pelican_wellness.settings.schedule.occurrences import Clocks, elapsed, is_over, next_occurrence, occurrences, shown
from pelican_wellness.settings.schedule.values import Meeting, Occasion, Schedule


def moment(text: str) -> datetime:
    return datetime.fromisoformat(text)


# Zone, lines, the time; when it is next, by the clocks of the zone.
NEXT: dict[str, tuple[ZoneInfo, dict[str, str], str, str | None]] = {
    "later today": (BERLIN, {"when": "Tue 18-19"}, "2026-03-17T12:00+01:00", "2026-03-17 18:00"),
    "going on": (BERLIN, {"when": "Tue 18-19"}, "2026-03-17T18:30+01:00", "2026-03-17 18:00"),
    "just over": (BERLIN, {"when": "Tue 18-19"}, "2026-03-17T19:00+01:00", "2026-03-24 18:00"),
    "a second before": (BERLIN, {"when": "Tue 18-19"}, "2026-03-17T18:59:59+01:00", "2026-03-17 18:00"),
    "going on since yesterday": (BERLIN, {"when": "Tue 22-4"}, "2026-03-18T03:00+01:00", "2026-03-17 22:00"),
    "over since an hour": (BERLIN, {"when": "Tue 22-4"}, "2026-03-18T05:00+01:00", "2026-03-24 22:00"),
    "by the clock of another zone": (BERLIN, {"when": "Tue 22-4"}, "2026-03-17T22:00-05:00", "2026-03-24 22:00"),
    "by another zone's, still going on": (BERLIN, {"when": "Tue 22-4"}, "2026-03-18T11:00+09:00", "2026-03-17 22:00"),
    "in a zone that is a day ahead": (
        ZoneInfo("Pacific/Kiritimati"),
        {"when": "Tue 18-19"},
        "2026-03-16T23:00-11:00",
        "2026-03-24 18:00",
    ),
    "the first of several": (BERLIN, {"when": "Thu 7-8; Tue 18-19"}, "2026-03-18T12:00+01:00", "2026-03-19 07:00"),
    "not before the first day": (
        BERLIN,
        {"when": "Tue 18-19", "from": "2026-09-01"},
        "2026-03-17T12:00+01:00",
        "2026-09-01 18:00",
    ),
    "on the last day": (BERLIN, {"when": "Tue 18-19", "until": "2026-03-24"}, "2026-03-18T12:00+01:00", "2026-03-24 18:00"),
    "the last night's": (BERLIN, {"when": "Tue 22-1", "until": "2026-03-24"}, "2026-03-25T00:30+01:00", "2026-03-24 22:00"),
    "after the last day": (BERLIN, {"when": "Tue 18-19", "until": "2026-03-24"}, "2026-03-24T19:00+01:00", None),
    "but exceptions": (
        BERLIN,
        {"when": "Tue 18-19", "except": "2026-03-17 to 2026-03-31"},
        "2026-03-17T12:00+01:00",
        "2026-04-07 18:00",
    ),
    "a date": (BERLIN, {"date": "2026-11-07 10-16"}, "2026-03-17T12:00+01:00", "2026-11-07 10:00"),
    "a date before a class": (
        BERLIN,
        {"when": "Tue 18-19", "date": "2026-03-18 10-16"},
        "2026-03-17T20:00+01:00",
        "2026-03-18 10:00",
    ),
    "days that are going on": (BERLIN, {"date": "2026-03-14 - 2026-03-20"}, "2026-03-20T23:00+01:00", "2026-03-14 00:00"),
    "days that are over": (BERLIN, {"date": "2026-03-14 - 2026-03-20"}, "2026-03-21T00:00+01:00", None),
    "a date that is over": (BERLIN, {"date": "2025-11-07 10-16"}, "2026-03-17T12:00+01:00", None),
    "no times": (BERLIN, {}, "2026-03-17T12:00+01:00", None),
    "a class of the last century": (BERLIN, {"when": "Tue 18-19", "until": "1999-12-31"}, "2026-03-17T12:00+01:00", None),
    "in summer": (BERLIN, {"when": "Tue 18-19"}, "2026-07-07T16:30+00:00", "2026-07-07 18:00"),
    "without daylight saving": (KOLKATA, {"when": "Sun 2:30-3:30"}, "2026-03-28T21:00+00:00", "2026-03-29 02:30"),
}


@pytest.mark.parametrize(("zone", "lines", "now", "said"), NEXT.values(), ids=list(NEXT))
def test_next(zone: ZoneInfo, lines: dict[str, str], now: str, said: str | None) -> None:
    times = schedule(zone, **lines)
    found = next_occurrence(times, zone, moment(now))
    assert (found and f"{found.begins:%Y-%m-%d %H:%M}") == said
    assert is_over(times, zone, moment(now)) is (said is None and bool(lines))


def test_all_in_their_order() -> None:
    times = schedule(when="Tue, Thu 18-19; Tue 7-8", date="2026-03-18 9-10", except_="2026-03-19")
    found = list(occurrences(times, BERLIN, moment("2026-03-17T12:00+01:00"), 4))
    assert [f"{begins:%a %H:%M}-{ends:%H:%M}" for begins, ends in found] == [
        "Tue 18:00-19:00",
        "Wed 09:00-10:00",
        "Tue 07:00-08:00",
        "Tue 18:00-19:00",
    ]
    assert all(one.begins.tzinfo is one.ends.tzinfo is BERLIN for one in found)


def test_the_number_of_times_is_limited_and_none_is_made_before_it_is_asked_for() -> None:
    found = occurrences(schedule(when="daily 7-8"), BERLIN, moment("2026-03-17T12:00+01:00"), 10**9)
    assert len(list(islice(found, 1000))) == 1000
    assert not list(occurrences(schedule(when="daily 7-8"), BERLIN, moment("2026-03-17T12:00+01:00"), 0))


def test_times_end_before_there_are_no_more_years() -> None:
    assert len(list(occurrences(schedule(when="Tue 7-8"), BERLIN, moment("9997-12-01T12:00+01:00"), 100))) == 5


def test_whole_days_have_no_times() -> None:
    days, hours = occurrences(schedule(date="2026-11-07; 2026-11-08 0:00-1:00"), BERLIN, moment("2026-03-17T12:00+01:00"), 2)
    assert days.whole_days
    assert not hours.whole_days


def test_the_order_is_that_of_time_where_clocks_go_back() -> None:
    """What begins at 2:45 for the first time is before what begins at 2:15 for the second."""
    early, late = (datetime(2026, 10, 25, 2, 45, tzinfo=UTC), datetime(2026, 10, 25, 3, 0, tzinfo=UTC))
    times = Schedule(occasions=(Occasion(early.replace(tzinfo=None), late.replace(tzinfo=None)),))
    after = datetime(2026, 10, 25, 2, 15, tzinfo=BERLIN, fold=1)
    assert after.replace(tzinfo=None) < early.replace(tzinfo=None)
    (one,) = occurrences(times, BERLIN, after - timedelta(hours=2), 1)
    assert one.begins.astimezone(UTC) < after.astimezone(UTC)
    assert not is_over(times, BERLIN, after)  # it ends at 3:00, which comes once
    short = Schedule(occasions=(Occasion(early.replace(tzinfo=None), early.replace(tzinfo=None, minute=50)),))
    assert is_over(short, BERLIN, after)


def test_a_class_at_no_time_does_not_take_place() -> None:
    """It was said to be a mistake where it is near; calendars pass over those that are far away (RFC 5545, 3.3.10)."""
    times = Schedule((Meeting(6, moment("2026-03-29T02:30").time(), 60),), exceptions=(date(2026, 10, 25),))
    found = [one.begins.date() for one in occurrences(times, BERLIN, moment("2026-03-20T12:00+01:00"), 3)]
    assert found == [date(2026, 3, 22), date(2026, 4, 5), date(2026, 4, 12)]


CLOCKS: list[tuple[Any, str, Clocks]] = [
    (BERLIN, "2026-03-29T01:59", Clocks.ONCE),
    (BERLIN, "2026-03-29T02:00", Clocks.NEVER),
    (BERLIN, "2026-03-29T02:59", Clocks.NEVER),
    (BERLIN, "2026-03-29T03:00", Clocks.ONCE),
    (BERLIN, "2026-10-25T01:59", Clocks.ONCE),
    (BERLIN, "2026-10-25T02:00", Clocks.TWICE),
    (BERLIN, "2026-10-25T02:59", Clocks.TWICE),
    (BERLIN, "2026-10-25T03:00", Clocks.ONCE),
    (NEW_YORK, "2026-03-08T02:30", Clocks.NEVER),
    (NEW_YORK, "2026-11-01T01:30", Clocks.TWICE),
    (KOLKATA, "2026-03-29T02:30", Clocks.ONCE),
    (ZoneInfo("Australia/Lord_Howe"), "2026-10-04T02:15", Clocks.NEVER),
    (ZoneInfo("Australia/Lord_Howe"), "2026-10-04T02:30", Clocks.ONCE),
    (ZoneInfo("Pacific/Apia"), "2011-12-30T12:00", Clocks.NEVER),
]


@pytest.mark.parametrize(("zone", "local", "clocks"), CLOCKS)
def test_how_often_clocks_show_a_time(zone: ZoneInfo, local: str, clocks: Clocks) -> None:
    assert shown(moment(local), zone) is clocks


@pytest.mark.parametrize(
    ("begins", "ends", "hours"),
    [
        ("2026-03-28T22:00", "2026-03-29T04:00", 5),
        ("2026-10-24T22:00", "2026-10-25T04:00", 7),
        ("2026-11-07T22:00", "2026-11-08T04:00", 6),
    ],
)
def test_how_long_a_night_lasts(begins: str, ends: str, hours: int) -> None:
    assert elapsed(moment(begins), moment(ends), BERLIN) == timedelta(hours=hours)
