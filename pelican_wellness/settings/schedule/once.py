"""The lines `Date` and `Except`: days and times of one year."""

import re
from collections.abc import Iterator
from datetime import date, datetime, time, timedelta
from itertools import pairwise

from pelican_wellness.settings.days_and_times import ISO_DATE, TIME
from pelican_wellness.settings.schedule.dates import calendar_day
from pelican_wellness.settings.schedule.parts import FROM_TO, is_midnight, parts, span, time_of_day, unreadable
from pelican_wellness.settings.schedule.values import DAY, Occasion
from pelican_wellness.settings.section import wrong

Stretch = tuple[date, date]
"""The first day and the last."""

_TO = r"\s*(?:[-–—/]|\.\.|\bto\b)\s*"


def _date(name: str) -> str:
    """Return the pattern of a date in any order: what it is, and whether it is right, is said of the date alone."""
    return rf"(?P<{name}>[0-9]{{1,4}}(?P<{name}_sign>[-/.])[0-9]{{1,2}}(?P={name}_sign)[0-9]{{1,4}})"


_PART = re.compile(
    rf"{_date('day')}(?:[T:\s]\s*(?P<begins>{TIME}))?(?P<to>{_TO}(?:{_date('last')}(?:[T:\s]\s*)?)?(?P<ends>{TIME})?)?",
    re.IGNORECASE,
)
_TIMES = re.compile(FROM_TO, re.IGNORECASE)
_ENDS = re.compile(rf"\s+(?:to|[-–—/])\s+|\s*(?:[–—]|\.\.)\s*|[-/](?={ISO_DATE}$)", re.IGNORECASE)

_LONGEST = timedelta(days=366)
"""What lasts longer has a slip in one of its years."""


def occasions(value: object) -> tuple[Occasion, ...]:
    """Read `2026-11-07 10:00-12:00, 14:00-16:00; 2026-12-05`. A time without a date has that of the one before."""
    found: list[Occasion] = []
    day: date | None = None
    for part in parts(value):
        if read := _PART.fullmatch(part):
            day = calendar_day(read["day"])
            found.append(_occasion(part, day, read))
        elif times := _TIMES.fullmatch(part):
            if day is None:
                problem = f"{part!r} names no date"
                raise wrong(problem)
            found.append(_on(day, times["begins"], times["ends"]))
        else:
            raise unreadable(part)
    found.sort()
    for one, other in pairwise(found):
        if other.begins < one.ends:
            problem = f"{in_words(one)} and {in_words(other)} overlap"
            raise wrong(problem)
    return tuple(found)


def stretches(value: object) -> tuple[Stretch, ...]:
    """Read `2026-12-24, 2026-12-28 to 2027-01-03`."""
    return tuple(_stretches(value))


def in_words(occasion: Occasion) -> str:
    """Return an occasion as it can be written: `2026-11-07 10:00-16:00`."""
    begins, ends = occasion.begins, occasion.ends
    if occasion.whole_days:
        return " - ".join(dict.fromkeys((f"{begins:%Y-%m-%d}", f"{ends - DAY:%Y-%m-%d}")))
    if ends - begins < DAY:
        return f"{begins:%Y-%m-%d %H:%M}-{ends:%H:%M}"
    return f"{begins:%Y-%m-%d %H:%M} - {ends:%Y-%m-%d %H:%M}"


def _occasion(part: str, day: date, read: re.Match[str]) -> Occasion:
    begins, last, ends = read["begins"], read["last"], read["ends"]
    if begins and ends and not last:
        return _on(day, begins, ends)
    if begins and not read["to"]:
        problem = f"{part!r} has no end"
        raise wrong(problem)
    if bool(begins) != bool(ends) or (read["to"] and not last):
        raise unreadable(part)
    last_day = calendar_day(last) if last else day
    if begins:
        starts, stops = datetime.combine(day, time_of_day(begins)), _end(last_day, ends)
    else:
        starts, stops = datetime.combine(day, time.min), datetime.combine(last_day, time.min) + DAY
    _check(part, starts, stops)
    return Occasion(starts, stops)


def _on(day: date, begins: str, ends: str) -> Occasion:
    start, minutes = span(begins, ends)
    moment = datetime.combine(day, start)
    return Occasion(moment, moment + timedelta(minutes=minutes))


def _end(day: date, text: str) -> datetime:
    return datetime.combine(day, time.min) + DAY if is_midnight(text) else datetime.combine(day, time_of_day(text))


def _stretches(value: object) -> Iterator[Stretch]:
    for part in parts(value):
        ends = _ENDS.split(part)
        if len(ends) > 2:  # noqa: PLR2004 - from one day to another
            raise unreadable(part)
        first, last = calendar_day(ends[0]), calendar_day(ends[-1])
        _check(part, datetime.combine(first, time.min), datetime.combine(last, time.min) + DAY)
        yield first, last


def _check(part: str, begins: datetime, ends: datetime) -> None:
    if ends <= begins:
        problem = f"{part!r} ends before it begins"
        raise wrong(problem)
    if ends - begins > _LONGEST:
        problem = f"{part!r} lasts more than a year"
        raise wrong(problem)
