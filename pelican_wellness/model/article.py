"""An article or page with what features found out about it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property

from pelican_wellness.html.quick_tree import Element, quick_tree
from pelican_wellness.html.readable import Readable
from pelican_wellness.model.source import Source
from pelican_wellness.settings.mistakes import Mistake


@dataclass(frozen=True, eq=False)
class Article:
    """`html` is the text as readers get it; `facts` are by the names of their `Fact`; `styles` the stylesheets it needs."""

    source: Source
    html: str = ""
    facts: Mapping[str, object] = field(default_factory=dict)
    styles: Sequence[str] = ()


@dataclass(eq=False)
class Draft:
    """An article while features work on it: they note facts that need no look at its text, and say mistakes."""

    source: Source
    facts: dict[str, object] = field(default_factory=dict)
    mistakes: list[Mistake] = field(default_factory=list)


@dataclass(eq=False)
class Text:
    """The text of an article while features look at it: they edit the document, note facts, ask for stylesheets.

    Nothing else of the article is here, nor of the site: what becomes of a text is kept between builds.
    """

    html: str
    """As it was read."""
    language: str
    facts: dict[str, object] = field(default_factory=dict)
    styles: set[str] = field(default_factory=set)
    parsed: Readable | None = None
    """The document, once `model.document.document_of` was asked for it."""

    is_tree_edited: bool = False
    """Whether the quick tree was changed: what is made of the text is made of that."""

    @cached_property
    def quick_tree(self) -> Element | None:
        """The HTML as a quick tree; None where it is not plain."""
        return quick_tree(self.html)

    @property
    def editable_tree(self) -> Element | None:
        """A quick tree that may be changed, where there is one and nobody works with the document yet."""
        return self.quick_tree if self.parsed is None else None

    @cached_property
    def tree(self) -> Readable:
        """The HTML, to be read and not changed: a quick tree where it is plain, else the document."""
        if self.quick_tree:
            return self.quick_tree
        from pelican_wellness.model.document import document_of  # noqa: PLC0415 - loads a parser

        return document_of(self)

    @property
    def current(self) -> Readable:
        """The text as features have edited it so far, to be read."""
        return self.tree if self.parsed is None else self.parsed
