"""Calendars: read back and expanded by others they say what a plain loop over days says, in every zone."""

from collections.abc import Iterator
from datetime import UTC, date, datetime, time, timedelta
from itertools import takewhile
from typing import Any
from zoneinfo import ZoneInfo, available_timezones

import icalendar
import pytest
import recurring_ical_events
from hypotheses import examples
from hypothesis import given, settings
from hypothesis import strategies as st
from timetables import BERLIN, KOLKATA, NEW_YORK, NOW, calendar, entry, schedule

from pelican_wellness.model.calendars.ics import calendar_file
from pelican_wellness.model.calendars.time_zone import observances
from pelican_wellness.settings.schedule.occurrences import occurrences
from pelican_wellness.settings.schedule.values import Meeting, Occasion, Schedule

ZONES = sorted(available_timezones() - {"localtime", "Factory"})

Span = tuple[datetime, datetime]


def in_utc(local: datetime, zone: ZoneInfo) -> datetime:
    return local.replace(tzinfo=zone).astimezone(UTC)


def plain(one: Schedule, zone: ZoneInfo, start: date, days: int) -> Iterator[Span]:
    """Yield what begins on some days, by looking at each of them."""
    for day in (start + timedelta(days=number) for number in range(days)):
        if day not in one.exceptions and (one.first or day) <= day <= (one.last or day):
            for meeting in one.meetings:
                begins = datetime.combine(day, meeting.begins)
                exists = in_utc(begins, zone).astimezone(zone).replace(tzinfo=None) == begins
                if meeting.weekday == day.weekday() and exists:
                    yield in_utc(begins, zone), in_utc(begins + timedelta(minutes=meeting.minutes), zone)
        for occasion in one.occasions:
            if occasion.begins.date() == day:
                yield in_utc(occasion.begins, zone), in_utc(occasion.ends, zone)


def expanded(file: bytes, zone: ZoneInfo, start: date, days: int) -> list[Span]:
    """Return what a calendar says of some days, as another program reads it."""

    def moment(value: Any) -> datetime:
        return in_utc(datetime.combine(value, time.min), zone) if not isinstance(value, datetime) else value.astimezone(UTC)

    query = recurring_ical_events.of(icalendar.Calendar.from_ical(file))
    first, last = (in_utc(datetime.combine(day, time.min), zone) for day in (start, start + timedelta(days=days)))
    found = [(moment(one["DTSTART"].dt), moment(one["DTEND"].dt)) for one in query.between(first, last)]
    return sorted(one for one in found if first <= one[0] < last)


def ours(one: Schedule, zone: ZoneInfo, start: date, days: int) -> list[Span]:
    first, last = (in_utc(datetime.combine(day, time.min), zone) for day in (start, start + timedelta(days=days)))
    found = ((begins.astimezone(UTC), ends.astimezone(UTC)) for begins, ends in occurrences(one, zone, first, 10_000))
    return sorted(one for one in takewhile(lambda span: span[0] < last, found) if one[0] >= first)


def assert_all_agree(one: Schedule, zone: ZoneInfo, start: date, days: int) -> list[Span]:
    meant = sorted(plain(one, zone, start, days))
    assert ours(one, zone, start, days) == meant
    assert expanded(calendar_file(calendar(zone), [entry(one)]), zone, start, days) == meant
    return meant


CASES: dict[str, tuple[ZoneInfo, dict[str, str], date, list[str]]] = {
    "as the clocks go forward": (
        BERLIN,
        {"when": "Sat 18-19"},
        date(2026, 3, 21),
        ["2026-03-21 17:00 18:00", "2026-03-28 17:00 18:00", "2026-04-04 16:00 17:00"],
    ),
    "as the clocks go back": (
        BERLIN,
        {"when": "Sat 18-19"},
        date(2026, 10, 17),
        ["2026-10-17 16:00 17:00", "2026-10-24 16:00 17:00", "2026-10-31 17:00 18:00"],
    ),
    "in the night in which they go forward": (
        BERLIN,
        {"when": "Sat 22-4"},
        date(2026, 3, 21),
        ["2026-03-21 21:00 03:00", "2026-03-28 21:00 02:00", "2026-04-04 20:00 02:00"],
    ),
    "in the night in which they go back": (
        BERLIN,
        {"when": "Sat 22-4"},
        date(2026, 10, 17),
        ["2026-10-17 20:00 02:00", "2026-10-24 20:00 03:00", "2026-10-31 21:00 03:00"],
    ),
    "first in such a night": (
        BERLIN,
        {"when": "Sat 22-4", "from": "2026-03-28"},
        date(2026, 3, 21),
        ["2026-03-28 21:00 02:00", "2026-04-04 20:00 02:00"],
    ),
    "once in such a night": (BERLIN, {"date": "2026-10-24 22-4"}, date(2026, 10, 17), ["2026-10-24 20:00 03:00"]),
    "without daylight saving": (
        KOLKATA,
        {"when": "Sun 2:30-3:30"},
        date(2026, 3, 22),
        ["2026-03-21 21:00 22:00", "2026-03-28 21:00 22:00", "2026-04-04 21:00 22:00"],
    ),
    "exception": (
        BERLIN,
        {"when": "Sat 18-19", "except": "2026-03-28"},
        date(2026, 3, 21),
        ["2026-03-21 17:00 18:00", "2026-04-04 16:00 17:00"],
    ),
    "exception of the first": (
        BERLIN,
        {"when": "Sat 18-19", "from": "2026-03-21", "except": "2026-03-21"},
        date(2026, 3, 21),
        ["2026-03-28 17:00 18:00", "2026-04-04 16:00 17:00"],
    ),
    "until the very day": (
        BERLIN,
        {"when": "Sat 18-19", "until": "2026-03-28"},
        date(2026, 3, 21),
        ["2026-03-21 17:00 18:00", "2026-03-28 17:00 18:00"],
    ),
    "until the very day, late in the evening": (
        NEW_YORK,
        {"when": "Sat 23:00-23:59", "until": "2026-03-28"},
        date(2026, 3, 21),
        ["2026-03-22 03:00 03:59", "2026-03-29 03:00 03:59"],
    ),
    "until the day before": (
        BERLIN,
        {"when": "Sat 18-19", "until": "2026-03-27"},
        date(2026, 3, 21),
        ["2026-03-21 17:00 18:00"],
    ),
    "from the very day": (
        BERLIN,
        {"when": "Sat 18-19", "from": "2026-03-28"},
        date(2026, 3, 21),
        ["2026-03-28 17:00 18:00", "2026-04-04 16:00 17:00"],
    ),
    "once": (
        BERLIN,
        {"when": "Sat 18-19", "from": "2026-03-28", "until": "2026-03-28"},
        date(2026, 3, 21),
        ["2026-03-28 17:00 18:00"],
    ),
    "all are exceptions": (
        BERLIN,
        {"when": "Sat 18-19", "from": "2026-03-21", "until": "2026-03-28", "except": "2026-03-21 to 2026-03-28"},
        date(2026, 3, 21),
        [],
    ),
    "whole days": (BERLIN, {"date": "2026-03-28 - 2026-03-29"}, date(2026, 3, 21), ["2026-03-27 23:00 22:00"]),
    "a date between classes": (
        BERLIN,
        {"when": "Sat 18-19", "until": "2026-03-31", "date": "2026-03-24 18-20"},
        date(2026, 3, 21),
        ["2026-03-21 17:00 18:00", "2026-03-24 17:00 19:00", "2026-03-28 17:00 18:00"],
    ),
    "a site in UTC": (
        ZoneInfo("UTC"),
        {"when": "Sat 18-19", "until": "2026-03-28"},
        date(2026, 3, 28),
        ["2026-03-28 18:00 19:00"],
    ),
    "by the name of UTC": (
        ZoneInfo("Etc/UTC"),
        {"when": "Sat 18-19", "until": "2026-04-10"},
        date(2026, 4, 4),
        ["2026-04-04 18:00 19:00"],
    ),
    "by half an hour": (
        ZoneInfo("Australia/Lord_Howe"),
        {"when": "Sat 18-19"},
        date(2026, 4, 4),
        ["2026-04-04 07:00 08:00", "2026-04-11 07:30 08:30", "2026-04-18 07:30 08:30"],
    ),
}


@pytest.mark.parametrize(("zone", "lines", "start", "said"), CASES.values(), ids=list(CASES))
def test_three_weeks(zone: ZoneInfo, lines: dict[str, str], start: date, said: list[str]) -> None:
    found = assert_all_agree(schedule(zone, **lines), zone, start, 20)
    assert [f"{begins:%Y-%m-%d %H:%M} {ends:%H:%M}" for begins, ends in found] == said


@st.composite
def schedules(draw: st.DrawFn, zone: ZoneInfo) -> Schedule:
    """Return a schedule with many times in the nights in which the clocks of a zone change."""
    near = draw(st.sampled_from([one.onset for one in observances(zone, NOW.year, NOW.year)]))
    hours = st.builds(lambda gap: near + timedelta(minutes=15 * gap), st.integers(-24, 24))
    lengths = st.sampled_from([15, 60, 90, 360])
    start = draw(st.none() | st.dates(date(2025, 12, 1), date(2026, 9, 1)))
    until = draw(st.none() | st.dates(start or date(2026, 1, 1), date(2027, 2, 1)))
    meetings = {
        Meeting(draw(st.integers(0, 6) | st.just(moment.weekday())), moment.time(), draw(lengths))
        for moment in draw(st.lists(hours, max_size=3))
    }
    left_out = draw(st.frozensets(st.dates(date(2026, 1, 1), date(2026, 12, 31)), max_size=40))
    weekdays = {one.weekday for one in meetings}
    exceptions = sorted(day for day in left_out if day.weekday() in weekdays)
    occasions = {Occasion(moment, moment + timedelta(minutes=draw(lengths))) for moment in draw(st.lists(hours, max_size=2))}
    occasions |= {
        Occasion(datetime.combine(day, time.min), datetime.combine(day, time.min) + timedelta(days=draw(st.integers(1, 3))))
        for day in draw(st.lists(st.dates(date(2026, 1, 1), date(2026, 12, 31)), max_size=2))
    }
    return Schedule(tuple(sorted(meetings)), start, until, tuple(exceptions), tuple(sorted(occasions)))


@given(st.data(), st.sampled_from(ZONES))
@settings(max_examples=examples(150), deadline=None)
def test_every_zone(data: st.DataObject, name: str) -> None:
    zone = ZoneInfo(name)
    assert_all_agree(data.draw(schedules(zone)), zone, date(2026, 1, 1), 400)
