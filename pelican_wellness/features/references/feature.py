"""Footnotes and a list of references as one numbered, linked list, with ways back to the text."""

from typing import NamedTuple

from pelican_wellness.feature import Fact, Feature
from pelican_wellness.html.landmarks import is_title_of_references
from pelican_wellness.html.plain_text import HEADINGS
from pelican_wellness.html.walk import own_texts
from pelican_wellness.i18n.catalogs import N_
from pelican_wellness.model.article import Draft, Text
from pelican_wellness.model.site import Site

__all__ = ["FEATURE", "REFERENCES", "Reference"]

# Translators: the heading above the list of sources at the end of an article.
_TITLE = N_("References")
# Translators: spoken name of the arrow that leads from a source back to the place in the text.
_BACK = N_("Back to the text")


class Reference(NamedTuple):
    """`text` is the entry without markup; `url` its address, empty where it has none."""

    number: int
    text: str
    url: str


REFERENCES: Fact[list[Reference]] = Fact("references", [])
"""What an article refers to; in our theme only."""


def words_of(draft: Draft, site: Site) -> tuple[str, str]:
    """Return heading and arrows in the article's language."""
    return site.once(_words_in, draft.source.language)


def _words_in(site: Site, language: str) -> tuple[str, str]:
    return site.translate(_TITLE, language), site.translate(_BACK, language)


def gather_references(text: Text, words: tuple[str, str]) -> bool:
    """Make one list of footnotes and references, and note them; return whether there are any."""
    title, back = words
    if not _may_refer(text, title):
        REFERENCES.note(text, [])
        return False
    from pelican_wellness.features.references.join import join_references  # noqa: PLC0415 - loads a parser
    from pelican_wellness.model.document import document_of  # noqa: PLC0415 - as above

    found = join_references(document_of(text), title, back, text.language)
    REFERENCES.note(text, found)
    if found:
        text.styles.add("references/list")
    return bool(found)


def _may_refer(text: Text, title: str) -> bool:
    """Whether an article can have references: notes of a converter, or a heading that announces them."""
    if any(trace in text.html for trace in ("footnote", "citation", "doc-biblioentry")):
        return True
    headings = own_texts(text.tree, HEADINGS)
    return any(is_title_of_references(said, text.language, own=title, wider=False) for _, said in headings)


FEATURE = Feature("references", facts=(REFERENCES,), depends=words_of, edit=gather_references)
