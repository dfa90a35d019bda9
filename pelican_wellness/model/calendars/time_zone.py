"""The rules of a time zone, as a calendar states them (RFC 5545, 3.6.5): found out by looking at its clocks."""

from calendar import monthrange
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from functools import cache
from typing import NamedTuple
from zoneinfo import ZoneInfo

from pelican_wellness.model.calendars.component import Component, Property, local, text

DAYS = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")
"""The days of the week in a rule, from Monday."""

_CYCLE = 28
"""Years after which dates fall on the same days of the week: in so many a rule shows all the days that it means."""
_AHEAD = 30
"""Years of clocks that are looked at. Where no rule is found, as where a ruler sets the days each year, so many are listed."""


class Clock(NamedTuple):
    """What clocks show: how far from UTC, under which name, and whether that is daylight saving time."""

    offset: timedelta
    name: str
    daylight: bool


@dataclass(frozen=True, slots=True)
class Observance:
    """Clocks from `onset` on, and at `more` onsets or by a `rule`. Onsets are what clocks show that are still at `before`."""

    clock: Clock
    before: timedelta
    onset: datetime
    more: tuple[datetime, ...] = ()
    rule: str = ""


@cache
def observances(zone: ZoneInfo, first_year: int, this_year: int) -> tuple[Observance, ...]:
    """Return what is to be known to read times from a year on."""
    start = datetime(first_year - 1, 1, 1, tzinfo=UTC)
    until = datetime(max(first_year, this_year) + _AHEAD, 1, 1, tzinfo=UTC)
    onsets: dict[tuple[timedelta, Clock], list[datetime]] = defaultdict(list)
    for moment, before, clock in _changes(zone, start, until):
        onsets[before, clock].append((moment + before).replace(tzinfo=None))
    found = [one for (before, clock), known in onsets.items() for one in _observances(clock, before, known, until.year - 1)]
    at_start = _clock(zone, start)
    return (Observance(at_start, at_start.offset, (start + at_start.offset).replace(tzinfo=None)), *found)


def time_zone(name: str, known: Iterable[Observance]) -> Component:
    """Return what is known of a time zone as it stands in a calendar."""
    return Component("VTIMEZONE", (Property("TZID", text(name)),), tuple(map(_component, known)))


def _component(one: Observance) -> Component:
    properties = (
        Property("DTSTART", local([one.onset])),
        Property("TZOFFSETFROM", _offset(one.before)),
        Property("TZOFFSETTO", _offset(one.clock.offset)),
        Property("TZNAME", text(one.clock.name)),
        Property("RDATE", local(one.more)),
        Property("RRULE", one.rule),
    )
    return Component("DAYLIGHT" if one.clock.daylight else "STANDARD", properties)


def _offset(offset: timedelta) -> str:
    """Return how far clocks are from UTC; long ago it was to the second (RFC 5545, 3.3.14)."""
    seconds = round(abs(offset).total_seconds())
    sign = "-" if offset < timedelta() else "+"
    return f"{sign}{seconds // 3600:02}{seconds // 60 % 60:02}" + (f"{seconds % 60:02}" if seconds % 60 else "")


def _observances(clock: Clock, before: timedelta, onsets: Sequence[datetime], last_year: int) -> Iterator[Observance]:
    """Yield those onsets that follow no rule, and those of which the last and all before it follow one."""
    regular = next((place for place in range(len(onsets)) if _rule(onsets[place:], last_year)), len(onsets))
    if regular:
        yield Observance(clock, before, onsets[0], tuple(onsets[1:regular]))
    if rest := onsets[regular:]:
        yield Observance(clock, before, rest[0], rule=_rule(rest, last_year))


def _rule(onsets: Sequence[datetime], last_year: int) -> str:
    """Return the yearly rule of onsets: the second Sunday of a month, the last, or the Friday from the 23rd to the 29th."""
    years = [one.year for one in onsets]
    if len(years) < _CYCLE or years != list(range(years[0], last_year + 1)):
        return ""
    if len({(one.month, one.weekday(), one.time()) for one in onsets}) > 1:
        return ""
    low, high = min(one.day for one in onsets), max(one.day for one in onsets)
    if high - low != 6:  # noqa: PLR2004 - the days of a week
        return ""
    month, day = onsets[0].month, DAYS[onsets[0].weekday()]
    rule = f"FREQ=YEARLY;BYMONTH={month}"
    if low % 7 == 1:
        return f"{rule};BYDAY={low // 7 + 1}{day}"
    if high == monthrange(2025, month)[1]:
        return f"{rule};BYDAY=-1{day}"
    return f"{rule};BYMONTHDAY={','.join(map(str, range(low, high + 1)))};BYDAY={day}"


def _changes(zone: ZoneInfo, start: datetime, until: datetime) -> Iterator[tuple[datetime, timedelta, Clock]]:
    """Yield each moment at which clocks change, how far from UTC they were, and what they are then."""
    moment, clock = start, _clock(zone, start)
    while moment < until:
        following = moment + timedelta(days=7)
        if (then := _clock(zone, following)) != clock:
            low, high = moment, following
            while high - low > timedelta(seconds=1):
                middle = low + (high - low) // 2
                low, high = (middle, high) if _clock(zone, middle) == clock else (low, middle)
            change = high.replace(microsecond=0)
            yield change, clock.offset, then
        moment, clock = following, then


def _clock(zone: ZoneInfo, moment: datetime) -> Clock:
    local = moment.astimezone(zone)
    return Clock(local.utcoffset() or timedelta(), local.tzname() or "", bool(local.dst()))
