"""A language as HTML and CLDR know it."""

import unicodedata
from collections.abc import Mapping
from functools import cache
from typing import NamedTuple

from babel import Locale, UnknownLocaleError

from pelican_wellness.i18n import punctuation
from pelican_wellness.i18n.remembered import remembered

FALLBACK = "en"
"""Spoken where a language is unknown to CLDR or has no catalog."""


class Language(NamedTuple):
    """`tag` is the BCP 47 tag for HTML's `lang`, `direction` is `ltr` or `rtl` for its `dir`, `name` its own name."""

    tag: str
    direction: str
    name: str

    @property
    def comma(self) -> str:
        """What stands between the things of a list: ", "."""
        return punctuation.comma(self._primary)

    @property
    def colon(self) -> str:
        """What stands between a label and its value: ": "."""
        return punctuation.colon(self._primary)

    @property
    def brackets(self) -> tuple[str, str]:
        """What stands before and after something that is added: " (" and ")"."""
        return punctuation.brackets(self._primary)

    @property
    def until(self) -> str | None:
        """What stands between Monday and Friday, or 9 and 12 o'clock, where it is no en dash."""
        return punctuation.until(self._primary)

    @property
    def _primary(self) -> str:
        return self.tag.partition("-")[0]


@cache
def locale_for(tag: str) -> Locale:
    """Return CLDR's locale for a tag such as `pt-BR`, `pt_br` or `zh-hant`; the fallback's where there is none."""
    return _known(tag) or Locale.parse(FALLBACK)


@cache
def locale_in(tag: str, country: str | None = None) -> Locale:
    """Return the locale of a language as it is written in a country, where it is one of the country's own.

    Somebody who writes English in Canada writes it as Canadians do; somebody who writes it in Germany does not.

    >>> str(locale_in("en", "CA")), str(locale_in("en", "DE")), str(locale_in("en-GB", "CA"))
    ('en_CA', 'en', 'en_GB')
    """
    from babel.languages import get_official_languages  # noqa: PLC0415 - most builds need not ask

    locale = locale_for(tag)
    if locale.territory or not country:
        return locale
    own = {code.partition("_")[0] for code in get_official_languages(country, regional=True, de_facto=True)}
    local = _known(f"{locale}-{country}") if locale.language in own else None
    return local if local and local.territory == country else locale


@cache
def language(tag: str) -> Language:
    """Return the language of a tag as authors write it: `es`, `pt_BR`, `ZH-hant`. Never fails."""
    parts = [part for part in tag.replace("_", "-").split("-") if part.isascii() and part.isalnum()] or [FALLBACK]
    whole = "-".join([parts[0].lower(), *map(_cased, parts[1:])])
    rtl, name = _writing(whole)
    return Language(whole, "rtl" if rtl or not _RTL_SCRIPTS.isdisjoint(whole.split("-")) else "ltr", name or parts[0])


@remembered
def _writing(tag: str) -> tuple[bool, str]:
    """Return whether CLDR has a language written from right to left, and its own name; nothing where CLDR does not know it."""
    locale = _known(tag)
    return (locale.character_order == "right-to-left", locale.get_display_name() or "") if locale else (False, "")


_RTL_SCRIPTS = frozenset({"Adlm", "Arab", "Hebr", "Mand", "Mend", "Nkoo", "Rohg", "Samr", "Syrc", "Thaa"})
"""Script subtags written from right to left (CLDR, scriptMetadata.txt)."""


def _known(tag: str) -> Locale | None:
    """Return CLDR's locale for a tag, or for its primary language; None where CLDR knows neither."""
    tag = tag.replace("_", "-")
    for candidate in (tag, tag.partition("-")[0]):
        try:
            return Locale.parse(candidate, sep="-")
        except (UnknownLocaleError, ValueError):
            continue
    return None


def localized(value: str | Mapping[str, str], language: str, default: str = "") -> str | None:
    """Choose a text for a language tag from a text or a text per language.

    The tag itself, then its primary language, then `default` (the site's). None where none of them is there.
    """
    found = spoken(value, language, default)
    return found[0] if found else None


def spoken(value: str | Mapping[str, str], language: str, default: str = "") -> tuple[str, str] | None:
    """Choose a text as `localized` does, and return it with the tag of the language it is in: `default` for a text alone."""
    if isinstance(value, str):
        return value, default
    texts = {tag.lower().replace("_", "-"): text for tag, text in value.items()}
    for tag in (language, language.replace("_", "-").partition("-")[0], default):
        if text := texts.get(tag.lower().replace("_", "-")):
            return text, tag
    return None


def sorting_key(name: str) -> str:
    """Return what a name is sorted by in a list for readers of many languages: its letters without their accents."""
    return "".join(letter for letter in unicodedata.normalize("NFKD", name) if not unicodedata.combining(letter)).casefold()


def _cased(subtag: str) -> str:
    """Case of BCP 47 (RFC 5646, section 2.1.1): regions upper, scripts title, the rest lower."""
    if len(subtag) == 2:  # noqa: PLR2004 - the length of a region
        return subtag.upper()
    return subtag.title() if len(subtag) == 4 else subtag.lower()  # noqa: PLR2004 - the length of a script
