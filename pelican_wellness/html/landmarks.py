"""What writers and converters mark in an article: headings of references, footnotes, permalinks. One list of each."""

import re
import unicodedata
from collections.abc import Container
from functools import cache, lru_cache
from typing import NamedTuple

from pelican_wellness.pattern import pattern

MACHINERY = frozenset(
    {
        "footnote-ref",  # Python-Markdown
        "footnote-backref",
        "footnote-reference",  # docutils
        "citation-reference",
        "fn-backref",
        "headerlink",  # Python-Markdown's permalinks
    }
)
"""Classes of footnote references, back-references and permalinks: signs for the hand, not words for the eye."""

MACHINERY_ROLES = frozenset({"doc-noteref", "doc-biblioref", "doc-backlink"})
"""The same as roles (DPUB-ARIA 1.1)."""

CITED = frozenset({"footnote-reference", "citation-reference", "doc-noteref", "doc-biblioref"})
"""Classes and roles of the marks by which docutils refers to notes."""

INVENTED_TITLES = frozenset({"attention", "caution", "danger", "error", "hint", "important", "note", "tip", "warning"})
"""Classes of the admonitions that docutils gives a title of its own, in the language of its settings."""


def is_invented_title(title: str, of_box: Container[str], of_title: Container[str] = ()) -> bool:
    """Say whether a converter made an admonition's title: Markdown of its class, docutils of its kind.

    `of_box` and `of_title` are the classes of the admonition and of its title. Pelican's writer for reStructuredText marks
    the title as `first`.
    """
    plain = "-".join(title.casefold().split())
    return plain in of_box or ("first" in of_title and any(kind in of_box for kind in INVENTED_TITLES))


def is_table_of_contents(name: str, classes: Container[str], role: str = "") -> bool:
    """Say whether an element lists the headings: `[TOC]` of Python-Markdown, `.. contents::` of docutils."""
    return role == "doc-toc" or "toc" in classes or ("contents" in classes and (name == "nav" or "topic" in classes))


MARK = pattern(r"\[\d{1,3}(?:\s?[,–-]\s?\d{1,3}){0,9}\]")
"""A number in brackets. Linked it is a mark of reference, as `[^1]` is."""

NOTES = pattern(r"\b(?:footnotes?|footnote-list|references|citations?)\b", re.IGNORECASE)
"""Classes of what holds footnotes, as Python-Markdown, docutils and this theme write them."""

_WIDER = frozenset({"further reading", "notes", "footnotes"})

_LONGEST = 100
"""More letters than any heading has that only names sources."""

_TRIMMED = ":：¶ .。-–—*#•·“”„«»\"'()0123456789"
"""Signs around a heading's words, and numbers of chapters."""


class _Titles(NamedTuple):
    """Of an article in a language: titles of references, what may stand beside them, and what between the two."""

    titles: frozenset[str]
    beside: frozenset[str]
    between: re.Pattern[str]


@cache
def _titles(language: str) -> _Titles:
    from pelican_wellness.html.reference_titles import AMBIGUOUS, STATED  # noqa: PLC0415 - who has no headings needs none

    ambiguous = _plain_titles(AMBIGUOUS)
    titles: set[str] = set()
    for tag, own in STATED.items():
        titles |= _plain_titles(own.titles) - (set() if _speaks(tag, language) else ambiguous)
    words = "|".join(sorted({_plain(own.conjunction) for own in STATED.values() if own.conjunction}))
    return _Titles(
        frozenset(titles),
        frozenset(title for own in STATED.values() for title in _plain_titles(own.beside)),
        re.compile(rf" (?:{words}) | ?[&/+,،、・和與与及と] ?"),
    )


def _speaks(tag: str, language: str) -> bool:
    return tag.partition("_")[0] == language.lower().replace("_", "-").partition("-")[0]


def _plain(text: str) -> str:
    """Return a title without what is written in two ways: capitals, which have no accents in Greek, nor dots in Turkish."""
    return _folded(" ".join(text.split()).strip(_TRIMMED))


def _folded(text: str) -> str:
    letters = unicodedata.normalize("NFD", text.casefold().replace("ı", "i"))
    marks = {ord(sign): None for sign in set(letters) if unicodedata.combining(sign)}
    return letters.translate(marks) if marks else letters


def _plain_titles(titles: str) -> set[str]:
    """Return titles that are stated in one text, each as `_plain` returns it; there are a thousand."""
    return {title.strip(_TRIMMED) for title in _folded(titles).split("; ")}


def is_title_of_references(text: str, language: str = "", *, own: str = "", wider: bool = True) -> bool:
    """Say whether the text of a heading announces sources: "References", "Quellen und Links", "参考文献".

    `language` is the article's; `own` is the heading in the blogger's words; `wider` takes in headings of notes and of what
    to read on.
    """
    if len(text) > _LONGEST and len(" ".join(text.split())) > _LONGEST:
        return False
    return _announces(text, language, own, wider)


@lru_cache(maxsize=256)  # the headings of an article are asked about again and again
def _announces(text: str, language: str, own: str, wider: bool) -> bool:  # noqa: FBT001
    plain = _plain(text)
    known = _titles(language)
    if plain in known.titles or (own and plain == _plain(own)) or (wider and plain in _WIDER):
        return True
    parts = known.between.split(plain)
    if len(parts) == 1 or known.titles.isdisjoint(parts):
        return False
    return all(part in known.titles or part in known.beside for part in parts)
