"""Time zones in calendars: their rules say what the clocks show."""

from bisect import bisect_right
from datetime import UTC, date, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo, available_timezones

import icalendar
import pytest
from dateutil.rrule import rrulestr
from hypotheses import examples
from hypothesis import given, settings
from hypothesis import strategies as st
from timetables import NOW, calendar, entry, schedule

from pelican_wellness.model.calendars.ics import calendar_file

ZONES = sorted(available_timezones() - {"localtime", "Factory"})


def written(name: str, **lines: str) -> list[Any]:
    """Return the time zones in a calendar."""
    one = schedule(ZoneInfo(name), **(lines or {"when": "Tue 12-13"}))
    file = calendar_file(calendar(ZoneInfo(name)), [entry(one)])
    return list(icalendar.Calendar.from_ical(file).walk("VTIMEZONE"))


def onsets(zone: Any, until: datetime) -> list[tuple[datetime, timedelta]]:
    """Return from when on clocks are how far from UTC, as others expand the rules (RFC 5545, 3.6.5)."""
    found = []
    for one in zone.subcomponents:
        first = one["DTSTART"].dt
        local = [first, *(moment.dt for moment in one["RDATE"].dts)] if "RDATE" in one else [first]
        if "RRULE" in one:
            rule = rrulestr(one["RRULE"].to_ical().decode(), dtstart=first)
            assert rule[0] == first, "what a rule begins with follows it"
            local = rule.between(first, until.replace(tzinfo=None), inc=True)
        found += [((moment - one["TZOFFSETFROM"].td).replace(tzinfo=UTC), one["TZOFFSETTO"].td) for moment in local]
    return sorted(found)


def assert_like_the_clocks(name: str, start: datetime, years: int, **lines: str) -> None:
    zones = written(name, **lines)
    end = start + timedelta(days=365 * years)
    known = onsets(zones[0], end) if zones else [(start, timedelta())]
    moments = [moment for moment, _ in known]
    assert moments[0] <= start
    changes = [moment + gap for moment in moments for gap in (-timedelta(seconds=1), timedelta(), timedelta(hours=3))]
    days = [start + timedelta(days=number) for number in range(0, 365 * years, 3)]
    for moment in sorted(one for one in (*changes, *days) if start <= one < end):
        assert known[bisect_right(moments, moment) - 1][1] == moment.astimezone(ZoneInfo(name)).utcoffset(), moment


@given(st.sampled_from(ZONES))
@settings(max_examples=examples(100), deadline=None)
def test_every_zone(name: str) -> None:
    assert_like_the_clocks(name, datetime(2026, 1, 1, tzinfo=UTC), 29)


KINDS = {
    "last Sundays": "Europe/Berlin",
    "second and first Sundays": "America/New_York",
    "the Friday before a Sunday": "Asia/Jerusalem",
    "the Saturday before a Sunday, by half a day": "America/Nuuk",
    "a Sunday that need not be the first": "America/Santiago",
    "half an hour": "Australia/Lord_Howe",
    "winter that is daylight saving": "Europe/Dublin",
    "dates that a ruler sets": "Africa/Casablanca",
    "a Friday that may be another month's": "Africa/Cairo",
    "no changes": "Asia/Kolkata",
    "quarters of an hour": "Asia/Kathmandu",
    "UTC": "UTC",
}


@pytest.mark.parametrize("name", KINDS.values(), ids=list(KINDS))
def test_kinds_of_rules(name: str) -> None:
    assert_like_the_clocks(name, datetime(2026, 1, 1, tzinfo=UTC), 29)


@pytest.mark.parametrize("name", ["Europe/Berlin", "America/New_York", "Asia/Kolkata"])
def test_what_has_rules_needs_no_end(name: str) -> None:
    assert_like_the_clocks(name, datetime(2026, 1, 1, tzinfo=UTC), 150)


@pytest.mark.parametrize(
    ("name", "first"),
    [
        ("America/New_York", 1999),
        ("Europe/Moscow", 2009),
        ("Pacific/Apia", 2010),
        ("Africa/Monrovia", 1970),
        ("Europe/Berlin", 1945),
    ],
)
def test_rules_that_were_others_once(name: str, first: int) -> None:
    years = NOW.year - first + 20
    assert_like_the_clocks(name, datetime(first, 1, 1, tzinfo=UTC), years, date=f"{date(first, 6, 1)} 12:00-13:00")


def test_the_rules_of_berlin_are_two() -> None:
    (zone,) = written("Europe/Berlin")
    rules = {one.name: one["RRULE"].to_ical().decode() for one in zone.subcomponents if "RRULE" in one}
    assert set(rules) == {"DAYLIGHT", "STANDARD"}
    assert {part for rule in rules.values() for part in rule.split(";")} == {
        "FREQ=YEARLY",
        "BYMONTH=3",
        "BYMONTH=10",
        "BYDAY=-1SU",
    }


@pytest.mark.parametrize("name", ["UTC", "Etc/UTC", "Zulu", "GMT"])
def test_utc_needs_no_rules(name: str) -> None:
    assert not written(name)
    file = calendar_file(calendar(ZoneInfo(name)), [entry(schedule(ZoneInfo(name), when="Tue 12-13", except_="2026-04-07"))])
    assert b"TZID" not in file
    assert b"DTSTART:20260106T120000Z" in file
    assert b"EXDATE:20260407T120000Z" in file
