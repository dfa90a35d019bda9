"""Dates and numbers as readers of a language write them (CLDR, through Babel)."""

from datetime import date

from babel.dates import format_date, format_skeleton
from babel.numbers import format_decimal

from pelican_wellness.i18n.language import locale_for


def long_date(day: date, tag: str) -> str:
    """Return a date in words, without the weekday.

    >>> long_date(date(2026, 3, 16), "en")
    'March 16, 2026'
    """
    return format_date(day, format="long", locale=locale_for(tag))


def period(parts: tuple[int, ...], tag: str) -> str:
    """Return a year, a month of a year, or a day in words.

    >>> period((2026,), "en"), period((2026, 3), "en")
    ('2026', 'March 2026')
    """
    day = date(*parts, *(1,) * (3 - len(parts)))
    skeleton = {1: "y", 2: "yMMMM", 3: "yMMMMd"}[len(parts)]
    return format_skeleton(skeleton, day, locale=locale_for(tag))


def number(value: int, tag: str) -> str:
    """Return a whole number with the language's own digits and grouping."""
    return format_decimal(value, locale=locale_for(tag), numbering_system="default")
