"""Countries and languages by their codes, and their names in any language (CLDR, through Babel)."""

from functools import cache

from pelican_wellness.i18n.language import FALLBACK, locale_for


@cache
def country_names() -> dict[str, str]:
    """Return English name -> ISO 3166 code of every country: two letters, not the numbered regions of the world."""
    names = locale_for(FALLBACK).territories
    return {name: code for code, name in names.items() if len(code) == 2 and code.isalpha() and code not in _NO_COUNTRY}  # noqa: PLR2004 - ISO 3166-1 alpha-2


_NO_COUNTRY = frozenset({"EU", "EZ", "QO", "UN", "XA", "XB", "ZZ"})
"""Codes of CLDR for unions, tests and the unknown."""

_ALIASES = {"uk": "GB", "usa": "US", "u.s.": "US", "u.s.a.": "US", "great britain": "GB", "england": "GB", "scotland": "GB"}


@cache
def country_code(country: str) -> str | None:
    """Return the code of a country given by its code or its English name; None where there is none.

    >>> country_code("us"), country_code("Germany"), country_code("UK"), country_code("Atlantis")
    ('US', 'DE', 'GB', None)
    """
    wanted = country.strip().lower()
    known = {code.lower(): code for code in country_names().values()}
    by_name = {name.lower(): code for name, code in country_names().items()}
    return known.get(wanted) or by_name.get(wanted) or _ALIASES.get(wanted)


def country_name(code: str, tag: str) -> str:
    """Return a country's name in a language."""
    return str(locale_for(tag).territories.get(code, code))


def language_name(spoken: str, tag: str) -> str:
    """Return the name in `tag`'s language of a language given by its tag; what is no tag is a name already."""
    code = spoken.strip().replace("-", "_")
    names = locale_for(tag).languages
    return str(names.get(code) or names.get(code.lower()) or spoken)
