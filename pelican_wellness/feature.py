"""What a feature is: plain data. The table of all of them stands in plugin.py.

A field is there because at least two features use it. What a feature leaves out costs nothing.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from enum import StrEnum
from pathlib import Path
from types import MappingProxyType
from typing import Any, Generic, NamedTuple, Protocol, TypeVar, cast

from pelican_wellness.html.outline import Heading
from pelican_wellness.model.article import Article, Draft, Text
from pelican_wellness.model.page import PlannedPage, PlannedProfile, View
from pelican_wellness.model.person import Person
from pelican_wellness.model.site import Site
from pelican_wellness.model.source import Source
from pelican_wellness.settings.lines import Lines
from pelican_wellness.settings.mistakes import Mistake
from pelican_wellness.settings.section import Section

T = TypeVar("T")


class HasFacts(Protocol):
    """Something about which features noted facts: a `Draft`, a `Text`, an `Article`, a `Manuscript`."""

    @property
    def facts(self) -> Mapping[str, object]:
        """What was found out, by the names of facts."""


class HasCode(Protocol):
    """A rule, as far as a build knows one; `check` knows it as `check.rule.Rule`, which would load a parser of HTML."""

    @property
    def code(self) -> str:
        """What it is called by: `SEO006`."""


class Fact(NamedTuple, Generic[T]):
    """One thing a feature finds out about an article. `name` is the attribute that templates of any theme read."""

    name: str
    absent: T
    """What others read where the feature is not in the table, or has nothing to say."""
    hidden: bool = False
    """Whether it is of no use to templates."""

    def of(self, article: HasFacts) -> T:
        """Return what was found out about an article."""
        return cast(T, article.facts.get(self.name, self.absent))

    def note(self, of: Draft | Text, value: T) -> None:
        """Keep what was found out."""
        of.facts[self.name] = value


class SiteFact(NamedTuple, Generic[T]):
    """The same about all articles together: the articles of an area, the previews of all pages."""

    name: str
    absent: T

    def of(self, site: Site) -> T:
        """Return what was found out about the site."""
        return cast(T, site.facts.get(self.name, self.absent))


Found = Iterable[tuple[SiteFact[Any], object]]  # Any: each fact is of its own type
"""What is found out about the site."""

WORD_COUNT: Fact[int] = Fact("word_count", 0)
READING_MINUTES: Fact[int] = Fact("reading_minutes", 1)
EXCERPT: Fact[str] = Fact("excerpt", "")
OUTLINE: Fact[tuple[Heading, ...]] = Fact("outline", ())
AUTHOR_PERSON: Fact[Person | None] = Fact("author_person", None)
"""What every article has, whatever features there are."""

LOADS: SiteFact[frozenset[tuple[str, str]]] = SiteFact("loads", frozenset())
"""What all features together load from elsewhere or run inline: (directive of the policy, source)."""


DESCRIPTIONS: SiteFact[Mapping[tuple[str, str], str]] = SiteFact("page_descriptions", {})
"""Key and language of a planned page -> what all features together say of it to search engines."""


class Slot(StrEnum):
    """Places of a page that features fill: theme/templates/slots/<name>.html."""

    HEAD = "head"
    """What is said before the stylesheets."""
    HEAD_END = "head_end"
    """What only machines read: it follows the stylesheets, so that the first paint need not wait for it."""
    HEADER = "header"
    HOME = "home"
    """Below the name of the site on its home page."""
    PROFILE = "profile"
    """The head of an author's page."""
    BELOW_TITLE = "below_title"
    AFTER_TEXT = "after_text"
    """Right below the text of an article or page."""
    ARTICLE_END = "article_end"
    SIDEBAR = "sidebar"
    FOOTER = "footer"


Values = Mapping[str, object]


class Folder(NamedTuple, Generic[T]):
    """`content/<name>/`: files of a kind of their own, read by Pelican's readers and derived as pages are."""

    name: str
    kind: str
    """What one of them is, such as `service`: `Source.kind`, the name of its template, the stem of SERVICE_URL."""
    lines: Callable[[], type[Lines]]
    """The lines of metadata that mean something there, and nowhere else: asked for where there is such a folder, so that
    others need not load what reads them."""
    fact: SiteFact[tuple[T, ...]]
    make: Callable[[Source, Site], T]
    """Called with each that is published, in every language, when people are known and pages are not."""
    address: str = ""
    """Pattern of the address of each, of `{slug}`; without it they have no pages of their own."""
    named_by: str = "title"
    """The line that names it where it has no `Title`."""


class Part(NamedTuple):
    """A component in a slot: `components/<component>.html` and, if it has one, `css/components/<component>.css`."""

    slot: Slot
    component: str
    values: Callable[[View, Site], Values | None]
    """All it is given; None where there is nothing to say on this page."""
    script: str = ""
    """A script of the theme's `js/` that makes it easier to use, and without which it works."""


class Output(NamedTuple):
    """A file at the end of a build, `path` below the output. `body` as a path: kept in the cache, copied if different."""

    path: str
    body: str | bytes | Path


class Feature(NamedTuple):
    """A capability of the site. Its order in the table is the order of everything: of facts, edits, parts, rules."""

    name: str
    """That of its docs page, of its folders below features/ and tests/features/."""
    section: str = ""
    """Key in WELLNESS where it is not the name."""
    settings: type[Section] | None = None
    asked_by: tuple[str, ...] = ()
    """Keys in WELLNESS, such as `discovery.sitemap`: any of them has it edit texts and write files under another theme too."""
    lines: type[Lines] | None = None
    """Lines of metadata that it owns."""
    folders: tuple[Folder[Any], ...] = ()  # Any: each makes values of its own type, which its fact gives back
    facts: tuple[Fact[Any], ...] = ()  # Any: each is of its own type, and Fact.of gives it back
    verify: Callable[[Site], Iterable[Mistake]] | None = None
    """What in the settings does not fit what was read: somebody named who has no file."""
    doubt: Callable[[Site, Sequence[Source]], Iterable[Mistake]] | None = None
    """What in the settings is probably a slip, and ends no build: a tag named that no article has."""
    survey: Callable[[Site, Sequence[Source]], Found] | None = None
    """What is found out from all sources before any text is looked at, so that `depends` can go by it. Commands that write
    nothing do without. Under another theme see `asked_by`."""
    article: Callable[[Draft, Site], None] | None = None
    """Note facts that need no look at the text, and say mistakes."""
    depends: Callable[[Draft, Site], object] | None = None
    """All that `edit` goes by beside the text, in plain values. It is a part of what the outcome is kept by."""
    edit: Callable[[Text, Any], bool] | None = None  # Any: what `depends` returned
    """Read `text.tree`, or change `document_of(text)`; return whether it was changed. Log nothing: that would be said once,
    and the outcome is kept. Under another theme see `asked_by`."""
    gather: Callable[[Site, Sequence[Article]], Found] | None = None
    """What is known only of all articles together."""
    pages: Callable[[Site], Iterable[PlannedPage | PlannedProfile]] | None = None
    """In our theme only: no other has templates for them."""
    shows_the_day: Callable[[Site], bool] | None = None
    """Whether pages show what follows from the day, such as the next dates: then they are made anew each day."""
    describe: Callable[[Site], Iterable[tuple[str, str, str]]] | None = None
    """Key and language of planned pages, and what stands on them in a sentence, for search engines: they have no text."""
    may_be_written: tuple[str, ...] = ()
    """Keys of planned pages that bloggers may write themselves: a page with the key as its slug takes the place of ours."""
    also_called: Mapping[str, str] = MappingProxyType({})
    """Other slugs of pages that bloggers write themselves -> the key: `impressum` is the page `imprint`."""
    parts: tuple[Part, ...] = ()
    loads: Callable[[Site, Sequence[Article]], Iterable[tuple[str, str]]] | None = None
    """What it makes a browser load: (directive of the policy, source)."""
    files: Callable[[Site, Sequence[Article]], Iterable[Output]] | None = None
    """Under another theme see `asked_by`."""
    rules: Callable[[], Sequence[HasCode]] | None = None
    """Called by `check` alone, so that a build never loads them."""
