"""Message catalogs: gettext .po files, compiled in memory when a build first speaks a language.

A catalog is `locale/<language>/LC_MESSAGES/pelican_wellness.po`. The English words in templates and code are the
message ids, so English needs no catalog.
"""

from functools import cache
from gettext import NullTranslations
from importlib.resources import files
from io import BytesIO

from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po
from babel.support import Translations

from pelican_wellness.i18n.language import FALLBACK

DOMAIN = "pelican_wellness"
_LOCALES = files("pelican_wellness") / "i18n" / "locale"


@cache
def available() -> frozenset[str]:
    """Tags of the languages that have a catalog, in Babel's spelling (`pt_BR`), and English."""
    return frozenset({FALLBACK} | {entry.name for entry in _LOCALES.iterdir() if entry.is_dir()})


@cache
def catalog(tag: str) -> NullTranslations:
    """Return the catalog nearest to a language tag: `pt-br` is looked for as `pt_BR`, then as `pt`; else English."""
    spellings = {name.lower(): name for name in available()}
    whole = tag.lower().replace("-", "_")
    for candidate in (whole, _SCRIPTS.get(whole, ""), whole.partition("_")[0]):
        if candidate in spellings and spellings[candidate] != FALLBACK:
            return _compile(spellings[candidate])
    return NullTranslations()


_SCRIPTS = {"zh": "zh_hans", "zh_cn": "zh_hans", "zh_sg": "zh_hans", "zh_tw": "zh_hant", "zh_hk": "zh_hant", "zh_mo": "zh_hant"}
"""Chinese regions to the script they write (CLDR, likelySubtags)."""


def _compile(name: str) -> Translations:
    source = _LOCALES / name / "LC_MESSAGES" / f"{DOMAIN}.po"
    with source.open("rb") as file:
        messages = read_po(file, locale=name, domain=DOMAIN)
    compiled = BytesIO()
    write_mo(compiled, messages)
    compiled.seek(0)
    return Translations(compiled, DOMAIN)
