"""Message catalogs: gettext .po files, compiled in memory when a build first speaks a language.

A catalog is `locale/<language>/LC_MESSAGES/pelican_wellness.po`. The English words in templates and code are the
message ids, so English needs no catalog; `locale/pelican_wellness.pot` lists them.
"""

from functools import cache
from gettext import NullTranslations
from importlib.resources import files
from io import BytesIO

from pelican_wellness.i18n.language import FALLBACK

DOMAIN = "pelican_wellness"
_LOCALES = files("pelican_wellness") / "i18n" / "locale"


def N_(message: str) -> str:  # noqa: N802 - gettext's own name for it
    """Mark a message for extraction where it is not translated yet."""
    return message


@cache
def available() -> frozenset[str]:
    """Tags of the languages that have a catalog, in Babel's spelling (`pt_BR`), and English."""
    return frozenset({FALLBACK} | {entry.name for entry in _LOCALES.iterdir() if entry.is_dir()})


@cache
def catalog(tag: str) -> NullTranslations:
    """Return the catalog nearest to a language tag: `pt-br` is looked for as `pt_BR`, then as `pt`; else English."""
    name = nearest(tag)
    return NullTranslations() if name is None or name == FALLBACK else _compile(name)


def speaks(tag: str) -> bool:
    """Whether there is a catalog for a language tag or its primary language."""
    return nearest(tag) is not None


def nearest(tag: str) -> str | None:
    """Return the name of the catalog nearest to a language tag; None where there is none."""
    spellings = {name.lower(): name for name in available()}
    wanted = tag.lower().replace("-", "_")
    while wanted:
        for candidate in (wanted, _ALIASES.get(wanted, "")):
            if candidate in spellings:
                return spellings[candidate]
        wanted = wanted.rpartition("_")[0]
    return None


_ALIASES = {
    "zh": "zh_hans",
    "zh_cn": "zh_hans",
    "zh_sg": "zh_hans",
    "zh_tw": "zh_hant",
    "zh_hk": "zh_hant",
    "zh_mo": "zh_hant",
    "no": "nb",
    "nn": "nb",
    "iw": "he",
    "in": "id",
}
"""Other names of a catalog's language: the script a Chinese region writes, old codes, the nearest written standard (CLDR,
likelySubtags.txt and supplementalMetadata.xml)."""


@cache
def message_ids() -> frozenset[str]:
    """The English words of every message, singular forms first, from the template of the catalogs."""
    from babel.messages.pofile import read_po  # noqa: PLC0415 - a site without words of its own need not load it

    with (_LOCALES / f"{DOMAIN}.pot").open("rb") as file:
        messages = read_po(file)
    return frozenset(form for message in messages if message.id for form in _forms(message.id))


def _forms(message: str | list[str] | tuple[str, ...]) -> tuple[str, ...]:
    return (message,) if isinstance(message, str) else tuple(message)


def _compile(name: str) -> NullTranslations:
    # An English site needs none of these.
    from babel.messages.mofile import write_mo  # noqa: PLC0415
    from babel.messages.pofile import read_po  # noqa: PLC0415
    from babel.support import Translations  # noqa: PLC0415

    source = _LOCALES / name / "LC_MESSAGES" / f"{DOMAIN}.po"
    with source.open("rb") as file:
        messages = read_po(file, locale=name, domain=DOMAIN)
    compiled = BytesIO()
    write_mo(compiled, messages)
    compiled.seek(0)
    return Translations(compiled, DOMAIN)
