"""When a schedule's classes and events are: moments on the clocks of a zone."""

from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from enum import Enum
from heapq import merge
from itertools import islice
from typing import NamedTuple
from zoneinfo import ZoneInfo

from pelican_wellness.settings.schedule.values import DAY, Meeting, Occasion, Schedule


class Occurrence(NamedTuple):
    """Beginning and end, with the site's time zone."""

    begins: datetime
    ends: datetime

    @property
    def whole_days(self) -> bool:
        """Whether it has days and no times."""
        return Occasion(self.begins, self.ends).whole_days


class Clocks(Enum):
    """How often clocks show a time: not at all when they go forward past it, twice when they go back."""

    NEVER = 0
    ONCE = 1
    TWICE = 2


def shown(moment: datetime, zone: ZoneInfo) -> Clocks:
    """Say how often the clocks of a zone show a local time (PEP 495)."""
    first, second = (moment.replace(tzinfo=zone, fold=fold).utcoffset() or timedelta() for fold in (0, 1))
    return Clocks.ONCE if first == second else Clocks.NEVER if first < second else Clocks.TWICE


def elapsed(begins: datetime, ends: datetime, zone: ZoneInfo) -> timedelta:
    """Return how long something lasts that begins and ends at local times: not what the clocks show where they change."""
    return ends.replace(tzinfo=zone).astimezone(UTC) - begins.replace(tzinfo=zone).astimezone(UTC)


def occurrences(schedule: Schedule, zone: ZoneInfo, after: datetime, limit: int) -> Iterator[Occurrence]:
    """Yield the next times, in their order: those that have not ended `after`, at most `limit`."""
    yesterday = after.astimezone(zone).date() - DAY  # whose classes may not have ended
    weekly = (_weekly(schedule, meeting, zone, yesterday) for meeting in schedule.meetings)
    once = (_aware(one.begins, one.ends, zone) for one in schedule.occasions)
    found = merge(*weekly, once)  # by what clocks show, which is the order of what begins when they show it first
    return islice((one for one in found if one.ends.astimezone(UTC) > after.astimezone(UTC)), limit)


def next_occurrence(schedule: Schedule, zone: ZoneInfo, now: datetime) -> Occurrence | None:
    """Return what is next, or is going on; None where nothing is to come."""
    return next(occurrences(schedule, zone, now, 1), None)


def is_over(schedule: Schedule, zone: ZoneInfo, now: datetime) -> bool:
    """Say whether all is over. What has no times at all has not been, and is not."""
    return bool(schedule.meetings or schedule.occasions) and next_occurrence(schedule, zone, now) is None


def _weekly(schedule: Schedule, meeting: Meeting, zone: ZoneInfo, first: date) -> Iterator[Occurrence]:
    for day in schedule.days(meeting, first):
        begins, ends = meeting.on(day)
        if shown(begins, zone) is not Clocks.NEVER:  # calendars pass over it too (RFC 5545, 3.3.10)
            yield _aware(begins, ends, zone)


def _aware(begins: datetime, ends: datetime, zone: ZoneInfo) -> Occurrence:
    return Occurrence(begins.replace(tzinfo=zone), ends.replace(tzinfo=zone))
