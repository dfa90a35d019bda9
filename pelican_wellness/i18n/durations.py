"""How long something takes, as readers of a language write it (CLDR, through Babel)."""

from functools import lru_cache
from typing import Literal

from babel.units import format_unit

from pelican_wellness.i18n.formats import own_digits
from pelican_wellness.i18n.language import locale_for

_HOUR = 60
_LONGEST_IN_MINUTES = 120
"""Sessions are told by their minutes, 90 rather than an hour and a half; whole mornings are not."""

_AND = {"ar": " و", "yue": "", "zh": ""}
"""Language -> what stands between hours and minutes (CLDR, listPatterns of narrow units); elsewhere a space."""


@lru_cache(maxsize=1024)
def duration(minutes: int, tag: str, length: Literal["long", "short"] = "long") -> str:
    """Return a number of minutes in words, or shortened; beyond two hours it is told in hours.

    >>> duration(90, "en"), duration(90, "en", "short"), duration(150, "en", "short")
    ('90 minutes', '90 min', '2 hr 30 min')
    """
    locale = locale_for(tag)
    hours, rest = divmod(minutes, _HOUR) if minutes > _LONGEST_IN_MINUTES else (0, minutes)
    counted = [(hours, "duration-hour"), (rest, "duration-minute")]
    parts = [format_unit(number, unit, length, locale=locale, numbering_system="default") for number, unit in counted if number]
    return own_digits(_AND.get(locale.language, " ").join(parts), tag)
