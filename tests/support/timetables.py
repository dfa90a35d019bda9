"""Schedules, and calendars of them."""

from datetime import UTC, datetime
from typing import Any
from zoneinfo import ZoneInfo

from pelican_wellness.model.calendars.entry import Calendar, Entry
from pelican_wellness.settings.schedule.lines import ScheduleLines
from pelican_wellness.settings.schedule.sense import schedule_of
from pelican_wellness.settings.schedule.values import Schedule

BERLIN, KOLKATA, NEW_YORK = (ZoneInfo(name) for name in ("Europe/Berlin", "Asia/Kolkata", "America/New_York"))
NOW = datetime(2026, 3, 16, 9, tzinfo=UTC)


def schedule(zone: ZoneInfo = BERLIN, /, **lines: Any) -> Schedule:
    """Return what lines say, in which there is no mistake: `from_` and `except_` are those of Python's own words."""
    own, mistakes = ScheduleLines.read({key.rstrip("_"): value for key, value in lines.items()}, str, {})
    found, more = schedule_of(own, zone, NOW.date(), str)
    assert not [*map(str, mistakes), *map(str, more)]
    return found


def calendar(zone: ZoneInfo = BERLIN, **more: Any) -> Calendar:
    return Calendar(**{"name": "Classes", "now": NOW, "host": "example.com", **more}, zone=zone)


def entry(times: Schedule, **more: Any) -> Entry:
    return Entry(**{"key": "classes/yoga", "title": "Yoga", **more}, schedule=times)
