"""An article or page with what features found out about it."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property

from bs4 import BeautifulSoup

from pelican_wellness.html.document import Readable, parse
from pelican_wellness.html.quick_tree import quick_tree
from pelican_wellness.model.source import Source
from pelican_wellness.settings.mistakes import Mistake


@dataclass(frozen=True, eq=False)
class Article:
    """`html` is the text as readers get it; `facts` are by the names of their `Fact`; `styles` the stylesheets it needs."""

    source: Source
    html: str = ""
    facts: Mapping[str, object] = field(default_factory=dict)
    styles: frozenset[str] = frozenset()


@dataclass(eq=False)
class Draft:
    """An article while features work on it: they note facts, edit the document, ask for stylesheets, say mistakes."""

    source: Source
    facts: dict[str, object] = field(default_factory=dict)
    styles: set[str] = field(default_factory=set)
    mistakes: list[Mistake] = field(default_factory=list)

    @cached_property
    def document(self) -> BeautifulSoup:
        """The HTML of the source, parsed when first asked for, and once."""
        return parse(self.source.html)

    @cached_property
    def tree(self) -> Readable:
        """The HTML of the source to be read and not changed: a quick tree where it is plain, else the document."""
        return quick_tree(self.source.html) or self.document
