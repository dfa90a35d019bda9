"""Weekly classes as calendars know them: one rule, days on which it does not hold, and what is no part of it."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from zoneinfo import ZoneInfo

from pelican_wellness.settings.schedule.occurrences import Clocks, elapsed, shown
from pelican_wellness.settings.schedule.values import Meeting, Occasion, Schedule


@dataclass(frozen=True, slots=True)
class Series:
    """Every week from `first` on, but not on the days `left_out`. Without a first day it never takes place as usual.

    `apart` are the classes during which the clocks change. In a series all last equally long (RFC 5545, 3.8.5.3): such a
    class would end at another time than it says.
    """

    meeting: Meeting
    first: date | None
    left_out: tuple[date, ...]
    apart: tuple[Occasion, ...]


def series_of(schedule: Schedule, meeting: Meeting, zone: ZoneInfo, today: date) -> Series:
    """Return a meeting as a series."""
    start = schedule.start(today)
    changes = {day for day in schedule.days(meeting, start, schedule.horizon(today)) if not _as_usual(meeting, day, zone)}
    first = next((day for day in schedule.days(meeting, start) if day not in changes), None)
    left_out = [day for day in {*schedule.exceptions, *changes} if day.weekday() == meeting.weekday and first and day > first]
    return Series(meeting, first, tuple(sorted(left_out)), tuple(_held(meeting, sorted(changes), zone)))


def _as_usual(meeting: Meeting, day: date, zone: ZoneInfo) -> bool:
    begins, ends = meeting.on(day)
    return shown(begins, zone) is not Clocks.NEVER and elapsed(begins, ends, zone) == timedelta(minutes=meeting.minutes)


def _held(meeting: Meeting, days: list[date], zone: ZoneInfo) -> Iterator[Occasion]:
    for begins, ends in map(meeting.on, days):
        if shown(begins, zone) is not Clocks.NEVER:
            yield Occasion(begins, ends)
