"""Dates in lines of metadata. They are written year first; any other form is refused, and what it may mean is named."""

import re
from collections.abc import Iterator
from contextlib import suppress
from datetime import date

from pydantic_core import PydanticCustomError

from pelican_wellness.pattern import pattern
from pelican_wellness.settings.days_and_times import short
from pelican_wellness.settings.section import wrong

_ISO = pattern(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
_NUMBERS = pattern(r"([0-9]{1,4})\s*([-/.])\s*([0-9]{1,2})\s*\2\s*([0-9]{1,4})")
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_WORDS = pattern(
    r"(?P<month>[a-z]{3})[a-z]*\.?\s+(?P<day>[0-9]{1,2})(?:st|nd|rd|th)?,?\s+(?P<year>[0-9]{4})"
    r"|(?P<day_first>[0-9]{1,2})(?:st|nd|rd|th|\.)?\s+(?P<month_next>[a-z]{3})[a-z]*\.?,?\s+(?P<year_last>[0-9]{4})",
    re.IGNORECASE,
)
FIRST_YEAR, LAST_YEAR = 1900, 2199
"""No class is farther away; such a year is a slip, and years and years of classes would be reckoned with."""


def calendar_day(text: str) -> date:
    """Read a date such as `2026-11-07`."""
    text = short(text)
    if not _ISO.fullmatch(text):
        raise _in_another_form(text)
    try:
        day = date.fromisoformat(text)
    except ValueError:
        problem = f"{text!r} is no day of the calendar"
        raise wrong(problem) from None
    if not FIRST_YEAR <= day.year <= LAST_YEAR:
        problem = f"the year of {text!r} is none from {FIRST_YEAR} to {LAST_YEAR}"
        raise wrong(problem)
    return day


def _in_another_form(text: str) -> PydanticCustomError:
    readings = list(dict.fromkeys(one.isoformat() for one in _readings(text)))
    if len(readings) > 1:
        return wrong(f"{text!r} can be read as {' and as '.join(readings)}")
    return wrong(f"{text!r} is not written as dates are here", readings[0]) if readings else wrong(f"{text!r} is no date")


def _readings(text: str) -> Iterator[date]:
    """Yield the dates that a text can mean. Between full stops the day comes first, between others the month may."""
    for year, month, day in _numbers(text):
        with suppress(ValueError):
            if FIRST_YEAR <= int(year) <= LAST_YEAR:
                yield date(int(year), int(month), int(day))


def _numbers(text: str) -> Iterator[tuple[str | int, str | int, str | int]]:
    if found := _NUMBERS.fullmatch(text):
        one, sign, two, three = found.groups()
        yield one, two, three
        if sign != ".":
            yield three, one, two
        yield three, two, one
    elif found := _WORDS.fullmatch(text):
        month = (found["month"] or found["month_next"]).lower()
        if month in _MONTHS:
            yield found["year"] or found["year_last"], _MONTHS.index(month) + 1, found["day"] or found["day_first"]
