"""Countries and languages by their codes, and their names in any language (CLDR, through Babel)."""

import re
from functools import cache

from pelican_wellness.i18n.language import FALLBACK, language, locale_for
from pelican_wellness.i18n.remembered import remembered
from pelican_wellness.pattern import pattern


@cache
def country_names() -> dict[str, str]:
    """Return English name -> ISO 3166 code of every country: two letters, not the numbered regions of the world."""
    names = locale_for(FALLBACK).territories
    return {name: code for code, name in names.items() if len(code) == 2 and code.isalpha() and code not in _NO_COUNTRY}  # noqa: PLR2004 - ISO 3166-1 alpha-2


_NO_COUNTRY = frozenset({"EU", "EZ", "QO", "UN", "XA", "XB", "ZZ"})
"""Codes of CLDR for unions, tests and the unknown."""

_CODES = frozenset(
    """
    AC AD AE AF AG AI AL AM AO AQ AR AS AT AU AW AX AZ BA BB BD BE BF BG BH BI BJ BL BM BN BO BQ BR BS BT BV BW BY BZ CA
    CC CD CF CG CH CI CK CL CM CN CO CP CQ CR CU CV CW CX CY CZ DE DG DJ DK DM DO DZ EA EC EE EG EH ER ES ET FI FJ FK FM
    FO FR GA GB GD GE GF GG GH GI GL GM GN GP GQ GR GS GT GU GW GY HK HM HN HR HT HU IC ID IE IL IM IN IO IQ IR IS IT JE
    JM JO JP KE KG KH KI KM KN KP KR KW KY KZ LA LB LC LI LK LR LS LT LU LV LY MA MC MD ME MF MG MH MK ML MM MN MO MP MQ
    MR MS MT MU MV MW MX MY MZ NA NC NE NF NG NI NL NO NP NR NU NZ OM PA PE PF PG PH PK PL PM PN PR PS PT PW PY QA RE RO
    RS RU RW SA SB SC SD SE SG SH SI SJ SK SL SM SN SO SR SS ST SV SX SY SZ TA TC TD TF TG TH TJ TK TL TM TN TO TR TT TV
    TW TZ UA UG UM US UY UZ VA VC VE VG VI VN VU WF WS XK YE YT ZA ZM ZW
    """.split()  # noqa: SIM905 - as many lines as there are codes, else
)
"""CLDR's codes of countries, the values of `country_names`: most sites give a code, and to load all names for it takes long."""

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
    if wanted.upper() in _CODES:
        return wanted.upper()
    by_name = {_plain(name): code for name, code in country_names().items()}
    return _ALIASES.get(_plain(wanted)) or by_name.get(_plain(wanted))


def _plain(name: str) -> str:
    """Return a name without what people spell in two ways."""
    name = name.lower().replace("&", "and").replace("’", "'").removeprefix("the ")
    return re.sub(r"\bsaint\b", "st.", name).replace(".", "")


@remembered
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


_TAG = pattern(r"[a-zA-Z]{2,3}([-_][a-zA-Z0-9]{2,8})*")
