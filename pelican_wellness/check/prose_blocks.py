"""The blocks of an article's prose that rules about its words look at."""

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import Any

from pelican_wellness.check.rule import Manuscript
from pelican_wellness.html.landmarks import is_title_of_references
from pelican_wellness.html.plain_text import HEADINGS
from pelican_wellness.html.readable import Readable, classes
from pelican_wellness.html.walk import own_texts, steps, text_of
from pelican_wellness.text.sentences import blocks

_ADDRESS = re.compile(r"https?://|\b10\.\d{4,9}/|\bPMID\b|\bPMC\d", re.IGNORECASE)
_LISTS = ("ol", "ul")
_SECTIONS = ("section", "div", "article", "main")


@lru_cache(maxsize=8)  # several rules ask about the same article, one after the other
def prose_blocks(article: Manuscript) -> tuple[str, ...]:
    """Return the blocks of an article's prose, without the entries of its references and its footnotes."""
    entries = set(references(article.tree, article.language))
    return tuple(block for block in blocks(article.prose) if block not in entries)


def references(tree: Readable, language: str = "") -> list[str]:
    """Return the entries of the list of references, and the footnotes.

    In any language, a list right below a heading of whose items each has an address is one. The tree is walked by hand:
    searching it several times for each article takes longer than everything else these rules do.
    """
    entries: list[str] = []
    opened: list[tuple[Iterator[Any], Readable | None]] = [(iter(tree.contents), None)]
    while opened:
        children, heading = opened.pop()
        for child in children:
            if isinstance(child, str):
                continue
            entries += _entries(child, heading, language)
            heading = child if child.name in HEADINGS else None
            if child.name in _SECTIONS and not _is_of_footnotes(child):
                opened += [(children, heading), (iter(child.contents), None)]
                break
    return entries


def _entries(child: Readable, heading: Readable | None, language: str) -> list[str]:
    if child.name in _LISTS and heading is not None:
        items = _items(child)
        if is_title_of_references(text_of(heading), language) or all(map(_has_address, items)):
            return list(map(_text, items))
    elif _is_of_footnotes(child):
        return [_plain(text) for _, text in own_texts(child, {"li"})]
    return []


def _is_of_footnotes(child: Readable) -> bool:
    return child.name == "div" and "footnote" in classes(child)


def _items(listed: Readable) -> list[Readable]:
    return [item for item in listed.contents if not isinstance(item, str)]


def _has_address(item: Readable) -> bool:
    within = (child.attrs.values() if not isinstance(child, str) else [child] for child, _ in steps(item))
    return any(_ADDRESS.search(str(text)) for texts in within for text in texts)


def _text(entry: Readable) -> str:
    return _plain(text_of(entry))


def _plain(text: str) -> str:
    # "↩" is Python-Markdown's way back from a footnote.
    return " ".join(text.replace("↩", "").split())
