"""A language as HTML and CLDR know it."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from babel import Locale, UnknownLocaleError

FALLBACK = "en"
"""Spoken where a language is unknown to CLDR or has no catalog."""


@dataclass(frozen=True, slots=True)
class Language:
    """`tag` is the BCP 47 tag for HTML's `lang`, `direction` is `ltr` or `rtl` for its `dir`, `name` its own name."""

    tag: str
    direction: str
    name: str


@cache
def locale_for(tag: str) -> Locale:
    """Return CLDR's locale for a tag such as `pt-BR`, `pt_br` or `zh-hant`; the fallback's where there is none."""
    try:
        return Locale.parse(tag.replace("_", "-"), sep="-")
    except (UnknownLocaleError, ValueError):
        primary = tag.replace("_", "-").partition("-")[0]
        return Locale.parse(FALLBACK) if primary in ("", tag) else locale_for(primary)


@cache
def language(tag: str) -> Language:
    """Return the language of a tag as authors write it: `es`, `pt_BR`, `ZH-hant`. Never fails."""
    parts = [part for part in tag.replace("_", "-").split("-") if part.isascii() and part.isalnum()] or [FALLBACK]
    locale = locale_for("-".join(parts))
    known = locale.language == parts[0].lower()
    return Language(
        tag="-".join([parts[0].lower(), *map(_cased, parts[1:])]),
        direction="rtl" if known and locale.character_order == "right-to-left" else "ltr",
        name=(locale.get_display_name() or parts[0]) if known else parts[0],
    )


def localized(value: str | Mapping[str, str], language: str, default: str) -> str | None:
    """Choose a text for a language tag from a text or a text per language.

    The tag itself, then its primary language, then the site's `default`. None where none of the three is there.
    """
    if isinstance(value, str):
        return value
    texts = {tag.lower().replace("_", "-"): text for tag, text in value.items()}
    for tag in (language, language.replace("_", "-").partition("-")[0], default):
        if text := texts.get(tag.lower().replace("_", "-")):
            return text
    return None


def _cased(subtag: str) -> str:
    """Case of BCP 47 (RFC 5646, section 2.1.1): regions upper, scripts title, the rest lower."""
    if len(subtag) == 2:  # noqa: PLR2004 - the length of a region
        return subtag.upper()
    return subtag.title() if len(subtag) == 4 else subtag.lower()  # noqa: PLR2004 - the length of a script
