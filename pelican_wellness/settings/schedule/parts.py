"""What the lines of classes have in common: several things on a line or on several lines, and spans of time."""

import re
from collections.abc import Iterator
from contextlib import suppress
from datetime import time

from pelican_wellness.settings.days_and_times import TIME, clock, short
from pelican_wellness.settings.section import wrong

FROM_TO = rf"(?P<begins>{TIME})\s*(?:[-–—]|to)\s*(?P<ends>{TIME})"

_BETWEEN = re.compile(r"[,;&]|\band\b", re.IGNORECASE)
_HALF = re.compile(r"[ap]\.?m\.?$", re.IGNORECASE)
_MIDNIGHT = re.compile(r"24(?:[:.]00)?")
_DAY = 24 * 60
_LONGEST_NIGHT = 6 * 60
"""Minutes that something past midnight lasts at most. Where it seems to last longer, its end is a slip, most likely a
morning's hour for an evening's."""


def parts(value: object) -> Iterator[str]:
    """Yield what a line holds, between commas and semicolons; a key that stands on several lines comes as a list."""
    lines = value if isinstance(value, list | tuple) else [value]
    found = [part for line in lines if line is not None for part in _BETWEEN.split(str(line)) if part.strip()]
    if not found:
        problem = "this is empty"
        raise wrong(problem)
    for part in found:
        if not (one := short(part)):
            problem = f"{part[:40]!r}… is too long to be read"
            raise wrong(problem)
        yield one


def unreadable(part: str) -> ValueError:
    """Return the error for what follows no form at all."""
    return wrong(f"{part!r} cannot be read")


def span(begins: str, ends: str) -> tuple[time, int]:
    """Read a beginning and an end; return the beginning, and how many minutes later the end is.

    An end that is earlier is the next day's.
    """
    start = time_of_day(_in_same_half(begins, ends))
    end = _DAY if is_midnight(ends) else _minute(time_of_day(ends))
    minutes = end - _minute(start)
    if minutes > 0:
        return start, minutes
    if minutes <= _LONGEST_NIGHT - _DAY:
        return start, minutes + _DAY
    shown = f"{start:%H:%M}-{_text(end)}"
    if minutes == 0:
        problem = f"{shown} ends when it begins"
        raise wrong(problem)
    lasts = f"{(minutes + _DAY) // 60} hours" + (f" {rest} minutes" if (rest := minutes % 60) else "")
    problem = f"{shown} ends before it begins; on the next day it would end after {lasts}, and 6 hours are the most"
    evening = end + _DAY // 2
    raise wrong(problem, f"{start:%H:%M}-{_text(evening)}" if _minute(start) < evening < _DAY else None)


def time_of_day(text: str) -> time:
    """Read a time of a day, and name it where it is none."""
    try:
        return clock(text)
    except ValueError:
        problem = f"{text.strip()!r} is no time of a day"
        raise wrong(problem) from None


def is_midnight(text: str) -> bool:
    """Say whether this is the end of a day: `24:00`."""
    return bool(_MIDNIGHT.fullmatch(text.strip()))


def _in_same_half(begins: str, ends: str) -> str:
    """Return a beginning with the half of the day that its end implies: `6-7pm` is an hour, `9-5pm` eight.

    Opening hours are not read so: who is open from 8 to 9 pm may well be so all day.
    """
    begins, ends = begins.strip(), ends.strip()
    if not _HALF.search(ends) or _HALF.search(begins):
        return begins
    with suppress(ValueError):  # what cannot be read is said where it is
        end = clock(ends)
        return max((f"{begins} am", f"{begins} pm"), key=lambda half: (clock(half) < end, clock(half)))
    return begins


def _minute(moment: time) -> int:
    return moment.hour * 60 + moment.minute


def _text(minute: int) -> str:
    return f"{minute // 60:02}:{minute % 60:02}"
