"""Countries and languages by their codes, and their names in any language (CLDR, through Babel)."""

import re
from functools import cache

from pelican_wellness.i18n.language import FALLBACK, language, locale_for


@cache
def country_names() -> dict[str, str]:
    """Return English name -> ISO 3166 code of every country: two letters, not the numbered regions of the world."""
    names = locale_for(FALLBACK).territories
    return {name: code for code, name in names.items() if len(code) == 2 and code.isalpha() and code not in _NO_COUNTRY}  # noqa: PLR2004 - ISO 3166-1 alpha-2


_NO_COUNTRY = frozenset({"EU", "EZ", "QO", "UN", "XA", "XB", "ZZ"})
"""Codes of CLDR for unions, tests and the unknown."""

_ALIASES = {
    "uk": "GB",
    "great britain": "GB",
    "england": "GB",
    "scotland": "GB",
    "wales": "GB",
    "northern ireland": "GB",
    "us": "US",
    "usa": "US",
    "united states of america": "US",
    "hong kong": "HK",
    "macao": "MO",
    "macau": "MO",
    "turkey": "TR",
    "czech republic": "CZ",
    "ivory coast": "CI",
}
"""Everyday names that CLDR does not list."""


@cache
def country_code(country: str) -> str | None:
    """Return the code of a country given by its code or its English name; None where there is none.

    >>> country_code("us"), country_code("Germany"), country_code("UK"), country_code("Atlantis")
    ('US', 'DE', 'GB', None)
    """
    wanted = country.strip().lower()
    known = {code.lower(): code for code in country_names().values()}
    by_name = {_plain(name): code for name, code in country_names().items()}
    return known.get(wanted) or _ALIASES.get(_plain(wanted)) or by_name.get(_plain(wanted))


def _plain(name: str) -> str:
    """Return a name without what people spell in two ways."""
    name = name.lower().replace("&", "and").replace("’", "'").removeprefix("the ")
    return re.sub(r"\bsaint\b", "st.", name).replace(".", "")


def country_name(code: str, tag: str) -> str:
    """Return a country's name in a language."""
    return str(locale_for(tag).territories.get(code, code))


def language_name(spoken: str, tag: str) -> str:
    """Return the name in `tag`'s language of a language given by its tag; what is no tag is a name already."""
    names = locale_for(tag).languages
    found = language(spoken).tag if _TAG.fullmatch(spoken.strip()) else ""
    found = {"iw": "he", "in": "id", "ji": "yi"}.get(found, found)  # codes of before 1989
    while found:
        if name := names.get(found.replace("-", "_")):
            return str(name)
        found = found.rpartition("-")[0]
    return spoken


_TAG = re.compile(r"[a-zA-Z]{2,3}([-_][a-zA-Z0-9]{2,8})*")
