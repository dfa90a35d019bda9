"""Lines at the top of a Markdown file that Pelican reads and drops: of some keys it takes the first line only."""

from collections.abc import Iterator

from pelican_wellness.check.rule import Corpus, Hit, Manuscript, Rule
from pelican_wellness.model.source_lines import lines_again

_ONCE = frozenset({"tags", "date", "modified", "status", "category", "author", "save_as", "url", "authors", "slug"})
"""Pelican's keys that may be there once (pelican/readers.py, DUPLICATES_DEFINITIONS_ALLOWED)."""


def _lost(article: Manuscript, _corpus: Corpus) -> Iterator[Hit]:
    if not article.path.endswith((".md", ".markdown", ".mkd", ".mdown")) or article.text.startswith("---"):
        return
    for number, key, held in lines_again(article.text.split("\n")):
        if key in _ONCE:
            yield Hit(f"{key.capitalize()} has a line already, and Pelican drops this one: {held}", number)


RULES = (
    Rule(
        code="CFG008",
        name="line that is dropped",
        remedy="Write all of it on one line, with commas between tags.",
        reason="Of tags, dates, categories, authors, slugs and addresses Pelican takes the first line only.",
        source="https://docs.getpelican.com/en/latest/content.html#file-metadata",
        check=_lost,
        fix="writes the tags of all lines on the first of them.",
    ),
)
"""CFG, too: lines of metadata."""
