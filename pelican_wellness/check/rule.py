"""What a rule is, what it sees of an article and of the blog, and what it finds."""

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from typing import Any

from bs4 import BeautifulSoup

from pelican_wellness.features.review.review import Review
from pelican_wellness.html.document import parse
from pelican_wellness.html.plain_text import HEADINGS, plain_text
from pelican_wellness.model.person import Person
from pelican_wellness.settings import WellnessSettings


@dataclass(frozen=True, slots=True, order=True)
class Finding:
    """Something to look at. `line` and `column` count from 1."""

    file: str
    line: int
    column: int
    code: str
    message: str
    remedy: str


@dataclass(frozen=True, slots=True)
class Hit:
    """What a rule found in an article. `at` is a piece of the source, by which the line is found; or the line itself."""

    message: str
    at: str | int = ""


@dataclass(frozen=True)
class Article:
    """An article or a page as its rules see it.

    `source` is the file's text; `metadata` its lines with lower-case keys; `html` the content as its reader made it,
    with links as the author wrote them. `tags` and `category` are names. `call` says whether readers can make contact
    from it. `status` is Pelican's; `kind` is "article" or "page".
    """

    path: str
    source: str
    metadata: Mapping[str, str]
    language: str
    title: str
    html: str
    kind: str = "article"
    status: str = "published"
    summary: str = ""
    category: str = ""
    tags: tuple[str, ...] = ()
    authors: tuple[Person, ...] = ()
    review: Review | None = None
    disclaimer: bool = False
    call: bool = True
    noted: dict[str, Any] = field(default_factory=dict, compare=False, repr=False)
    """What rules found out and another may ask again."""

    @cached_property
    def document(self) -> BeautifulSoup:
        """The content, parsed. Rules look and do not touch."""
        return parse(self.html)

    @cached_property
    def paragraphs(self) -> list[str]:
        """The text of each paragraph and list item, in order, without markup."""
        found = (" ".join(one.get_text().split()) for one in self.document.find_all(["p", "li", "dd"]))
        return [text for text in found if text]

    @cached_property
    def prose(self) -> str:
        """The running text: no headings, tables, code; blocks on lines of their own."""
        return plain_text(self.document, without=HEADINGS | {"table", "pre", "nav", "figure"}).text

    @property
    def is_english(self) -> bool:
        """Whether it is written in English."""
        return self.language.lower().partition("-")[0].partition("_")[0] == "en"

    def line_of_key(self, key: str) -> int:
        """Return the line of a key of the metadata, 1 where it is not found."""
        found = re.search(rf"^\s*:?{re.escape(key)}\s*:", self.source, re.IGNORECASE | re.MULTILINE)
        return self.source.count("\n", 0, found.start()) + 1 if found else 1

    def line_of(self, text: str) -> tuple[int, int]:
        """Return line and column of a piece of the source; those of the first line where it is not found."""
        position = self.source.find(text) if text else -1
        if position < 0:
            return 1, 1
        return self.source.count("\n", 0, position) + 1, position - self.source.rfind("\n", 0, position)


@dataclass(frozen=True)
class Blog:
    """What rules know of the whole blog.

    `pelican` are Pelican's settings. `files` are the sources, relative to the content folder. `pages` maps each address
    of the site (`pages/contact.html`) to the ids on that page; `sources` each source to its address.
    """

    settings: WellnessSettings
    pelican: Mapping[str, Any]
    articles: tuple[Article, ...] = ()
    files: Mapping[str, int] = field(default_factory=dict)
    """Path -> size in bytes."""
    pages: Mapping[str, frozenset[str]] = field(default_factory=dict)
    sources: Mapping[str, str] = field(default_factory=dict)
    settings_file: str = "pelicanconf.py"
    settings_source: str = ""
    publishing: bool = False
    """Whether these are the settings for publishing, whose SITEURL must be right."""
    today: date = field(default_factory=date.today)


@dataclass(frozen=True, slots=True)
class Rule:
    """A rule: its code, its name in words, how to mend what it finds, why it is there and where that is written.

    `check` looks at one article; `check_blog` at the settings, and its hits are in the file of the settings.
    """

    code: str
    name: str
    remedy: str
    reason: str
    source: str
    check: Callable[[Article, Blog], Iterable[Hit]] | None = None
    needs_all: bool = False
    """Whether `check` can be asked only when every article is read."""
    check_blog: Callable[[Blog], Iterable[Hit]] | None = None
