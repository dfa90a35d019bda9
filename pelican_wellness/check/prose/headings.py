"""Headings: one level at a time, below the title."""

import re
from collections.abc import Iterable, Iterator
from itertools import pairwise

from bs4 import Tag

from pelican_wellness.check.rule import Corpus, Hit, Manuscript, Rule
from pelican_wellness.html.document import classes
from pelican_wellness.html.entities import unescape
from pelican_wellness.html.plain_text import HEADINGS, is_hidden

_TITLE = 1
"""The level of the page's title."""

_BOXES = frozenset({"admonition", "w-advice-card"})
_APART = re.compile(r"<blockquote|<!--|admonition|w-advice-|hidden", re.IGNORECASE)
_LEVEL = re.compile(r"<h([1-6])\b", re.IGNORECASE)


def _headings(article: Manuscript) -> Iterator[Tag]:
    """Yield the headings that readers go by: none of boxes and quotations, which have an order of their own."""
    for element in article.document.descendants:
        if isinstance(element, Tag) and element.name in HEADINGS and not _is_apart(element):
            yield element


def _is_apart(heading: Tag) -> bool:
    return "w-advice-title" in classes(heading) or any(
        one.name == "blockquote" or is_hidden(one) or not _BOXES.isdisjoint(classes(one)) for one in (heading, *heading.parents)
    )


def _level(heading: Tag) -> int:
    return int(heading.name[1])


def _skipped(article: Manuscript, _corpus: Corpus) -> Iterator[Hit]:
    if not _APART.search(article.html) and not _has_gap(map(int, _LEVEL.findall(article.html))):
        return  # so nearly every article is done with, before it is parsed
    before = _TITLE
    found = list(_headings(article))
    for number, heading in enumerate(found):
        level = _level(heading)
        if level > before + 1:
            above = "the page's title" if number == 0 else f"level {before}"
            message = f'the heading "{_text(heading)}" has level {level}, and what stands before it is {above}'
            yield Hit(message, _line(article, found[: number + 1]))
        before = level


def _has_gap(levels: Iterable[int]) -> bool:
    return any(below > above + 1 for above, below in pairwise((_TITLE, *levels)))


def _first_level(article: Manuscript, _corpus: Corpus) -> Iterator[Hit]:
    if "1" not in _LEVEL.findall(article.html):
        return
    found = list(_headings(article))
    for number, heading in enumerate(found):
        if _level(heading) == _TITLE:
            message = f'the heading "{_text(heading)}" has the first level, which is the title\'s'
            yield Hit(message, _line(article, found[: number + 1]))


def _text(heading: Tag) -> str:
    return " ".join(heading.get_text().split()).removesuffix("¶").rstrip()


def _line(article: Manuscript, headings: list[Tag]) -> int:
    """Return the line of the last of these headings, 1 where it is not found.

    Looked for one after the other, since articles have headings of the same words; by the words, since what stands
    between them (quotes, stress, an id) differs in HTML.
    """
    lines = article.text.splitlines()
    start = line = 0
    for heading in headings:
        words = _words(_text(heading))
        line = next((n for n in range(start, len(lines)) if _may_be(lines[n], _level(heading), words)), -1) + 1
        start = line or start
    return line or 1


def _may_be(line: str, level: int, words: list[str]) -> bool:
    """Whether a line of the source may be a heading: `## Words`, `<h2>Words</h2>`, or underlined."""
    line = unescape(line.strip())
    rest = iter(_words(line))
    if line.startswith("#") or f"<h{level}" in line.lower():
        has_level = not line.startswith("#") or len(line) - len(line.lstrip("#")) == level
        return has_level and all(word in rest for word in words)  # in this order, whatever stands between them
    return bool(words) and [*rest] == words


def _words(text: str) -> list[str]:
    return re.findall(r"\w+", text)


RULES = (
    Rule(
        code="HDG001",
        name="heading level skipped",
        remedy="Go down one level at a time: the title, then ##, within it ###, within that ####.",
        reason="Readers who cannot see the page go from heading to heading; a gap sounds as if a part were missing.",
        source="https://www.w3.org/WAI/WCAG22/Techniques/general/G141",
        check=_skipped,
    ),
    Rule(
        code="HDG002",
        name="heading of the first level in the text",
        remedy="Begin the heading with ## instead of #; if it repeats the title, take it out.",
        reason="The page's title is the one heading of the first level; a second one says that another page begins.",
        source="https://www.w3.org/WAI/WCAG22/Techniques/general/G141",
        check=_first_level,
    ),
)
"""HDG: headings."""
