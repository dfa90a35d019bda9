"""Lines at the top of a Markdown file that Pelican reads and drops: of some keys it takes the first line only."""

import re
from collections.abc import Iterator

from pelican_wellness.check.rule import Corpus, Hit, Manuscript, Rule

_ONCE = frozenset({"tags", "date", "modified", "status", "category", "author", "save_as", "url", "authors", "slug"})
"""Pelican's keys that may be there once (pelican/readers.py, DUPLICATES_DEFINITIONS_ALLOWED)."""

_KEY = re.compile(r" {0,3}([A-Za-z0-9_-]+):\s*(.*)")
_GOES_ON = re.compile(r"(?: {4}|\t)\s*(\S.*)")
"""A line of metadata, and one that goes on (markdown/extensions/meta.py). A tab is four spaces there."""


def _lost(article: Manuscript, _corpus: Corpus) -> Iterator[Hit]:
    if not article.path.endswith((".md", ".markdown", ".mkd", ".mdown")) or article.text.startswith("---"):
        return
    key, seen = "", set[str]()
    for number, line in enumerate(article.text.split("\n"), 1):
        if found := _KEY.match(line):
            key, held = found[1].lower(), found[2]
        elif key and (found := _GOES_ON.match(line)):
            held = found[1]
        else:
            return
        if key in seen & _ONCE:
            yield Hit(f"{key.capitalize()} has a line already, and Pelican drops this one: {held.strip()}", number)
        seen.add(key)


RULES = (
    Rule(
        code="CFG008",
        name="line that is dropped",
        remedy="Write all of it on one line, with commas between tags.",
        reason="Of tags, dates, categories, authors, slugs and addresses Pelican takes the first line only.",
        source="https://docs.getpelican.com/en/latest/content.html#file-metadata",
        check=_lost,
    ),
)
"""CFG, too: lines of metadata."""
