"""Headings: one level at a time, below the title."""

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator
from functools import lru_cache
from itertools import islice, pairwise
from typing import NamedTuple

from pelican_wellness.check.rule import Corpus, Hit, Manuscript, Rule
from pelican_wellness.html.entities import unescape
from pelican_wellness.html.plain_text import HEADINGS, is_hidden
from pelican_wellness.html.readable import Readable, classes
from pelican_wellness.html.walk import own_texts, steps
from pelican_wellness.model.source_lines import lines_of

_TITLE = 1
"""The level of the page's title."""

_BOXES = frozenset({"admonition", "w-advice-card"})
_APART = ("<blockquote", "<!--", "admonition", "w-advice-", "hidden")
_LEVEL = re.compile(r"<h([1-6])\b")


def _headings(article: Manuscript) -> Iterator[tuple[Readable, str]]:
    """Yield the headings that readers go by, and their texts: none of boxes and quotations, which have their own order."""
    found = {id(heading): text for heading, text in own_texts(article.tree, HEADINGS)}
    apart = 0
    for element, ends in steps(article.tree) if found else ():
        if not isinstance(element, str):
            if _is_apart(element):
                apart += -1 if ends else 1
            elif not apart and not ends and id(element) in found:
                yield element, found[id(element)]


def _is_apart(element: Readable) -> bool:
    if not element.attrs:
        return element.name == "blockquote"
    names = classes(element)
    is_title = element.name in HEADINGS and "w-advice-title" in names
    return is_title or element.name == "blockquote" or is_hidden(element) or not _BOXES.isdisjoint(names)


def _level(heading: Readable) -> int:
    return int(heading.name[1])


def _skipped(article: Manuscript, _corpus: Corpus) -> Iterator[Hit]:
    if not any(sign in article.markup for sign in _APART) and not _has_gap(map(int, _LEVEL.findall(article.markup))):
        return  # so nearly every article is done with
    before = _TITLE
    found = list(_headings(article))
    for number, (heading, text) in enumerate(found):
        level = _level(heading)
        if level > before + 1:
            above = "the page's title" if number == 0 else f"level {before}"
            message = f'the heading "{_text(text)}" has level {level}, and what stands before it is {above}'
            yield Hit(message, _line(article, found[: number + 1]))
        before = level


def _has_gap(levels: Iterable[int]) -> bool:
    return any(below > above + 1 for above, below in pairwise((_TITLE, *levels)))


def _first_level(article: Manuscript, _corpus: Corpus) -> Iterator[Hit]:
    if "1" not in _LEVEL.findall(article.markup):
        return
    found = list(_headings(article))
    for number, (heading, text) in enumerate(found):
        if _level(heading) == _TITLE:
            message = f'the heading "{_text(text)}" has the first level, which is the title\'s'
            yield Hit(message, _line(article, found[: number + 1]))


def _text(text: str) -> str:
    return " ".join(text.split()).removesuffix("¶").rstrip()


def _line(article: Manuscript, headings: list[tuple[Readable, str]]) -> int:
    """Return the line of the last of these headings, 1 where it is not found.

    Looked for one after the other, since articles have headings of the same words; by the words, since what stands
    between them (quotes, stress, an id) differs in HTML.
    """
    marked, same = _candidates(article.text)
    start = line = 0
    for heading, text in headings:
        words = _words(_text(text))
        first = bisect_left(marked, (start,))
        found = (one.number for one in marked[first : first + _NEAR] if _may_be(one, _level(heading), words))
        others = same.get(tuple(words), []) if words else []
        at = bisect_left(others, start)
        line = min([*islice(found, 1), *others[at : at + 1]], default=-1) + 1
        start = line or start
    return line or 1


_NEAR = 50
"""Among how many headings of the source one is looked for."""


class _Candidate(NamedTuple):
    number: int
    line: str
    words: list[str]


@lru_cache(maxsize=2)  # every heading of an article that skips a level is looked for
def _candidates(text: str) -> tuple[list[_Candidate], dict[tuple[str, ...], list[int]]]:
    """Return the lines of a source that are marked as headings, and by their words those that may be underlined."""
    marked: list[_Candidate] = []
    same: dict[tuple[str, ...], list[int]] = {}
    for number, written in enumerate(lines_of(text)):
        line = unescape(written.strip())
        words = _words(line)
        if line.startswith("#") or _LEVEL.search(line.lower()):
            marked.append(_Candidate(number, line, words))
        else:
            same.setdefault(tuple(words), []).append(number)
    return marked, same


def _may_be(one: _Candidate, level: int, words: list[str]) -> bool:
    """Whether a line of the source may be a heading: `## Words` or `<h2>Words</h2>`."""
    is_marked = one.line.startswith("#")
    has_level = len(one.line) - len(one.line.lstrip("#")) == level if is_marked else f"<h{level}" in one.line.lower()
    rest = iter(one.words)
    return has_level and all(word in rest for word in words)  # in this order, whatever stands between them


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
