"""Dates and numbers as readers of a language write them (CLDR, through Babel)."""

from collections.abc import Mapping
from datetime import date
from functools import lru_cache

from pelican_wellness.i18n.language import locale_for
from pelican_wellness.i18n.remembered import remembered
from pelican_wellness.pattern import pattern


def long_date(day: date, tag: str) -> str:
    """Return a date in words, without the weekday.

    >>> long_date(date(2026, 3, 16), "en")
    'March 16, 2026'
    """
    if pieces := _long_form(tag):
        return own_days(pieces.format(d=day.day, m=day.month, y=day.year, month=_months(tag)[day.month]), tag)
    from babel.dates import format_date  # noqa: PLC0415 - as few languages need

    return own_days(format_date(day, format="long", locale=locale_for(tag)), tag)


_FIELDS = {"d": "{d}", "dd": "{d:02}", "y": "{y}", "M": "{m}", "MMMM": "{month}"}
"""Fields of CLDR's patterns of dates (Unicode Technical Standard 35, part 4) that long dates of most languages are made of."""

_FIELD = pattern(r"(?P<text>'(?:[^']|'')*'|[^A-Za-z']+)|(?P<field>([A-Za-z])\3*)")


@remembered
def _long_form(tag: str) -> str:
    """Return a language's long date as a form to be filled in; empty where it has other fields, which Babel knows to write.

    Babel takes the pattern apart for each date anew, which is one of each article's.
    """
    from babel.dates import get_date_format  # noqa: PLC0415 - most builds need not ask

    found = [*_FIELD.finditer(get_date_format("long", locale=locale_for(tag)).pattern)]
    pieces = [_FIELDS.get(one["field"], "") if one["field"] else _quoted(one["text"]) for one in found]
    return "".join(pieces) if all(pieces) else ""


def _quoted(text: str) -> str:
    """Return what stands between the fields of a pattern: what is in quotes is meant as it stands, two of them are one."""
    plain = text if text == "''" or text[0] != "'" else text[1:-1]
    return plain.replace("''", "'").replace("{", "{{").replace("}", "}}")


@remembered
def _months(tag: str) -> Mapping[int, str]:
    from babel.dates import get_month_names  # noqa: PLC0415 - most builds need not ask

    return dict(get_month_names("wide", locale=locale_for(tag)))


def period(parts: tuple[int, ...], tag: str) -> str:
    """Return a year, a month of a year, or a day in words.

    >>> period((2026,), "en"), period((2026, 3), "en")
    ('2026', 'March 2026')
    """
    day = date(*parts, *(1,) * (3 - len(parts)))
    if len(parts) == 3:  # noqa: PLR2004 - year, month and day
        return long_date(day, tag)
    return own_digits(_skeleton("y" if len(parts) == 1 else "yMMMM", day.year, day.month, tag), tag)


@remembered
def _skeleton(skeleton: str, year: int, month: int, tag: str) -> str:
    from babel.dates import format_skeleton  # noqa: PLC0415 - most builds need not ask

    return format_skeleton(skeleton, date(year, month, 1), locale=locale_for(tag))


@lru_cache(maxsize=4096)
def number(value: int, tag: str) -> str:
    """Return a whole number with the language's own digits and grouping."""
    return own_digits(str(value) if 0 <= value < _grouped_from(tag) else _decimal(value, tag), tag)


@remembered
def _grouped_from(tag: str) -> int:
    """Return the number from which on digits may stand in groups: 1,000 nearly everywhere."""
    return int(10 ** locale_for(tag).decimal_formats[None].grouping[0])


@remembered
def _decimal(value: int, tag: str) -> str:
    from babel.numbers import format_decimal  # noqa: PLC0415 - most builds need not ask

    return format_decimal(value, locale=locale_for(tag), numbering_system="default")


_FIRST = {"fr": "1er", "pt_BR": "1º"}
"""Locale -> the first day of a month, where it is an ordinal: French (Imprimerie nationale, "Dates") and Brazilian (Manual de
Redação da Presidência da República). CLDR has the bare number."""

_DAY_ONE = pattern(r"(?<![\d,.])1(?=\s?[–-]|\s+(?:de\s+)?[^\W\d]|$)")


def own_days(text: str, tag: str) -> str:
    """Return a date in words with the first day of a month, and the digits, as the language writes them."""
    first = _first_day(tag)
    return own_digits(_DAY_ONE.sub(first, text) if first else text, tag)


@remembered
def _first_day(tag: str) -> str:
    locale = locale_for(tag)
    return _FIRST.get(str(locale)) or _FIRST.get(locale.language, "")


_ZEROS = {"arab": "٠", "arabext": "۰", "beng": "০", "deva": "०", "mymr": "၀", "tibt": "༠"}
"""Numbering system -> its zero; the other digits follow it in Unicode (CLDR, numberingSystems.xml)."""


def own_digits(text: str, tag: str) -> str:
    """Return `text` with the digits that the language writes: Babel takes signs from a numbering system, never its digits."""
    zero = _zero(tag)
    return text.translate({ord("0") + i: ord(zero) + i for i in range(10)}) if zero else text


@remembered
def _zero(tag: str) -> str:
    return _ZEROS.get(locale_for(tag).default_numbering_system, "")
