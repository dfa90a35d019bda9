"""Days of the week, times of a day and dates, as people write them in opening hours and for classes."""

import re
from datetime import date, time

from pelican_wellness.pattern import pattern
from pelican_wellness.settings.mistakes import nearest
from pelican_wellness.settings.section import wrong

DAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_SETS = {
    "daily": "Mon-Sun",
    "every day": "Mon-Sun",
    "weekdays": "Mon-Fri",
    "weekday": "Mon-Fri",
    "weekends": "Sat-Sun",
    "weekend": "Sat-Sun",
}
_CLOCK = pattern(r"(\d{1,2})(?:[:.](\d{2}))?\s*(am|pm|a\.m\.|p\.m\.)?", re.IGNORECASE)
_RANGE = pattern(r"\s*(?:[-–—]|\bto\b)\s*", re.IGNORECASE)
ISO_DATE = r"\d{4}-\d{2}-\d{2}"
_DATES = pattern(rf"({ISO_DATE})(?:\s*(?:to|/|-|–|—|\.\.)\s*({ISO_DATE}))?", re.IGNORECASE)
TIME = r"\d{1,2}(?:[:.]\d{2})?\s*(?:[ap]\.?m\.?)?"
SPAN = rf"{TIME}\s*(?:[-–—]|to)\s*{TIME}"

LONGEST = 200
"""More letters than a line of hours has. Nobody reads a longer one, least of all a pattern with several ways to do it."""


def short(text: str) -> str:
    """Return a text with single spaces, an empty one where it is too long to be read."""
    return " ".join(text[:LONGEST].split()) if len(text) <= LONGEST else ""


def weekdays(value: object) -> frozenset[int]:
    """Read days of the week, such as `Mon-Fri` and `Mon, Wed`; Monday is 0."""
    parts = value if isinstance(value, list | tuple) else re.split(r"[,;&]|\band\b", value) if isinstance(value, str) else None
    if not parts or not all(isinstance(part, str) for part in parts):
        problem = "this names no days of the week"
        raise wrong(problem)
    days: set[int] = set()
    for part in parts:
        name = short(part)
        ends = [_weekday(end) for end in _RANGE.split(_SETS.get(name.lower(), name))]
        if len(ends) > 2:  # noqa: PLR2004 - from one day to another
            problem = f"{name!r} is no day of the week and no range of two"
            raise wrong(problem)
        first, last = ends[0], ends[-1]
        days |= {day % 7 for day in range(first, last + 1 if last >= first else last + 8)}
    return frozenset(days)


def _weekday(name: str) -> int:
    found = [i for i, day in enumerate(DAYS) if len(name) > 1 and day.startswith(name.lower().rstrip("."))]
    if len(found) != 1:
        problem = f"{name!r} is no day of the week"
        known = nearest(name, [*DAYS, *(day[:3] for day in DAYS), *([] if name.lower() in _SETS else _SETS)]) or ""
        raise wrong(problem, (known if known in _SETS else known.title()) or None)
    return found[0]


def clock(value: object) -> time:
    """Read a time of a day: `9`, `9:00`, `17.30`, `5 pm`."""
    if isinstance(value, time) and value.tzinfo is None:
        return value
    found = _CLOCK.fullmatch(short(str(value))) if isinstance(value, str | int) and not isinstance(value, bool) else None
    hour, minute = (int(found[1]), int(found[2] or 0)) if found else (-1, 0)
    if found and found[3]:
        half = found[3].lower().replace(".", "")
        hour = hour % 12 + (12 if half == "pm" else 0) if 1 <= hour <= 12 else -1  # noqa: PLR2004 - the hours of half a day
    try:
        return time(hour, minute)
    except ValueError:
        problem = "this is no time of a day"
        raise wrong(problem) from None


def stretch(value: object) -> tuple[date, date]:
    """Read a date, or the first and the last of several."""
    if isinstance(value, list | tuple):
        value = " to ".join(map(str, value))
    found = _DATES.fullmatch(short(str(value))) if isinstance(value, str | date) else None
    try:
        first = date.fromisoformat(found[1]) if found else None
        last = date.fromisoformat(found[2]) if found and found[2] else first
    except ValueError:
        first = last = None
    if first is None or last is None:
        problem = "this is no date"
        raise wrong(problem)
    if last < first:
        problem = "this ends before it begins"
        raise wrong(problem)
    return first, last
