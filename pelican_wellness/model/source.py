"""A source: an article, a page or a person's file as it was read, its lines typed."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from functools import cache
from pathlib import Path
from typing import NamedTuple, TypeVar, cast

from pelican_wellness.model.source_lines import where
from pelican_wellness.settings.lines import Lines
from pelican_wellness.settings.mistakes import Mistake

L = TypeVar("L", bound=Lines)


class Term(NamedTuple):
    """A category, a tag or an author. `save_as` is empty where it has no page of its own."""

    name: str
    slug: str
    url: str = ""
    save_as: str = ""


class Version(NamedTuple):
    """A page in one of its languages. `save_as` is empty where it is not written."""

    language: str
    url: str
    save_as: str


@cache  # most articles have none of most lines, and are asked for them again and again
def _defaults(kind: type[Lines]) -> Lines:
    return kind.model_construct()


@dataclass(frozen=True, eq=False)
class Source:
    """What was read. Nothing of it is derived, and nothing of it changes.

    `path` is below the content folder `root`, with slashes, empty for a page without a file. `title` and `html` are as
    the reader made them, links as the author wrote them; `metadata` are the lines as text, with lower-case keys.
    `published` and `modified` have a time zone. `url` and `save_as` are relative to the site.
    """

    path: str
    root: Path
    kind: str
    title: str
    slug: str
    language: str
    html: str = ""
    metadata: Mapping[str, str] = field(default_factory=dict)
    status: str = "published"
    template: str = ""
    url: str = ""
    save_as: str = ""
    published: datetime | None = None
    modified: datetime | None = None
    category: Term | None = None
    tags: tuple[Term, ...] = ()
    authors: tuple[Term, ...] = ()
    translations: tuple[Version, ...] = ()
    is_listed: bool = False
    """Whether it stands in the site's lists: published, and in the site's language where it has a version in it."""
    summary: str | None = None
    """The author's own, as HTML; None where there is none."""
    lines: Mapping[type[Lines], Lines] = field(default_factory=dict)
    mistakes: tuple[Mistake, ...] = ()
    """What is wrong with the lines."""

    def own(self, kind: type[L]) -> L:
        """Return lines that belong together; those of a file that has none of them are their defaults."""
        return cast(L, self.lines.get(kind) or _defaults(kind))

    def where(self, key: str) -> str:
        """Name file, line and key of a line, for a mistake: `neck.md:4: Cta`."""
        return where(self.path, self.root, key)

    @property
    def is_article(self) -> bool:
        """Whether it is an article, not a page."""
        return self.kind == "article"

    @property
    def author(self) -> Term | None:
        """The first author who has a name."""
        return self.authors[0] if self.authors and self.authors[0].name else None
