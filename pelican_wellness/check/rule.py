"""What a rule is, what it sees of an article and of the whole text, and what it finds."""

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import PurePath
from typing import Any
from urllib.parse import unquote, urlsplit

from pelican_wellness.html.entities import unescape
from pelican_wellness.html.inline import inline_text
from pelican_wellness.html.plain_text import HEADINGS, plain_text
from pelican_wellness.html.quick_tree import tree_of
from pelican_wellness.html.readable import Readable
from pelican_wellness.model.person import Person
from pelican_wellness.model.site import Site
from pelican_wellness.model.source import Source
from pelican_wellness.model.source_lines import line_of_key
from pelican_wellness.model.text_facts import one_line
from pelican_wellness.settings.editorial import Editorial
from pelican_wellness.settings.lines import CHECK_IGNORE


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
    """What a rule found in an article. `at` is a piece of the source, by which the line is found; or the line itself.

    A rule that looks at everything names the `file`, or the `setting` that it is about: `("WELLNESS", "legal", "country")`.
    """

    message: str
    at: str | int = ""
    file: str = ""
    setting: tuple[str | int, ...] = ()


@dataclass(frozen=True, eq=False)
class Manuscript:
    """An article or a page as its rules see it: as its author wrote it, before any feature changes its text.

    `source` is what was read, `text` the file itself; `facts` are those that features noted (see `feature.Fact`);
    `authors` the people among its authors.
    """

    source: Source
    text: str
    facts: Mapping[str, object] = field(default_factory=dict)
    authors: tuple[Person, ...] = ()
    broken: bool = False
    """Whether its lines hold a mistake that stops the build: what is not known of it then is no finding of its own."""

    @property
    def path(self) -> str:
        """Its file below the content folder."""
        return self.source.path

    @property
    def html(self) -> str:
        """The content as its reader made it, with links as the author wrote them."""
        return self.source.html

    @cached_property
    def markup(self) -> str:
        """The same in lower case, in which rules look for what an article may have."""
        return self.html.lower()

    @property
    def metadata(self) -> Mapping[str, str]:
        """Its lines with lower-case keys."""
        return self.source.metadata

    @property
    def language(self) -> str:
        """Its language tag."""
        return self.source.language

    @property
    def status(self) -> str:
        """Pelican's: `published`, `draft`, `hidden`."""
        return self.source.status

    @property
    def is_article(self) -> bool:
        """Whether it is an article, not a page."""
        return self.source.is_article

    @cached_property
    def title(self) -> str:
        """The title without markup."""
        return inline_text(self.source.title)

    @cached_property
    def summary(self) -> str:
        """The author's summary as readers get it: its words, without the markup that Pelican makes of it."""
        return one_line(self.source.metadata.get("summary", ""))

    @property
    def category(self) -> str:
        """The name of its category, empty where it has none."""
        return self.source.category.name if self.source.category else ""

    @property
    def tags(self) -> tuple[str, ...]:
        """The names of its tags."""
        return tuple(tag.name for tag in self.source.tags)

    @cached_property
    def tree(self) -> Readable:
        """The content as a tree. Rules look and do not touch."""
        return tree_of(self.html)

    @cached_property
    def prose(self) -> str:
        """The running text: no headings, tables, code; blocks on lines of their own."""
        return plain_text(self.tree, without=HEADINGS | {"table", "pre", "nav", "figure"}).text

    @property
    def ignored(self) -> tuple[str, ...]:
        """Codes of rules, or how they begin, that its line `Check_ignore` leaves out."""
        return tuple(self.metadata.get(CHECK_IGNORE, "").upper().replace(",", " ").split())

    @property
    def is_english(self) -> bool:
        """Whether it is written in English."""
        return self.language.lower().partition("-")[0].partition("_")[0] == "en"

    def line_of_key(self, key: str) -> int:
        """Return the line of a key of the metadata, 1 where it is not found."""
        if self.text.startswith("---"):
            return line_of_key(self.text.split("\n"), PurePath(self.path).suffix, key) or 1
        found = re.search(rf"^[ \t]*+:?{re.escape(key)}[ \t]*+:", self.text, re.IGNORECASE | re.MULTILINE)
        return self.text.count("\n", 0, found.start()) + 1 if found else 1

    def as_written(self, address: str) -> str:
        """Return the address of a file as its author wrote it, whatever became of it when it was read."""
        if address in self.text or not (found := _OF_A_FILE.fullmatch(address)):
            return address
        path = unquote(found[1])
        spellings = (found[1], path, f"{PurePath(path).parent.name}/{PurePath(path).name}", PurePath(path).name)
        text = self.text.lower()  # the case of the file's name may be another
        at, length = next(((at, len(one)) for one in spellings if (at := text.find(one.lower())) >= 0), (0, 0))
        return self.text[at : at + length] or address

    def line_of(self, text: str) -> tuple[int, int]:
        r"""Return line and column of a piece of the source; those of the first line where it is not found.

        A piece of parsed HTML has "&" where the source may have "&amp;", and "_" where it may have "\_".
        """
        text = self.as_written(text)
        position = self.text.find(text) if text else -1
        if position >= 0:
            return self.text.count("\n", 0, position) + 1, position - self.text.rfind("\n", 0, position)
        for number, line in enumerate(self.text.split("\n") if text else (), 1):
            if ("&" in line or "\\" in line) and text in unescape(line).replace("\\", ""):
                return number, line.find(re.split("[&<>\"'_*]", text, maxsplit=1)[0]) + 1 or 1
        return 1, 1


_OF_A_FILE = re.compile(r"\{(?:static|filename)\}/(.+)", re.DOTALL)
"""What a plain path became that means a file (adapter/plain_addresses.py)."""

_LOCAL = frozenset({"localhost", "127.0.0.1", "0.0.0.0", "::1"})  # noqa: S104 - nothing is bound to it


@dataclass(frozen=True, eq=False)
class Corpus:
    """Everything that was written, as rules know it.

    `pelican` are Pelican's settings for publishing. `pages` maps each address of the site (`pages/contact.html`) to the
    ids on that page; `addresses` each source to its address.
    """

    site: Site
    pelican: Mapping[str, Any]  # Any: Pelican's settings hold whatever their author writes
    articles: tuple[Manuscript, ...] = ()
    files: Mapping[str, int] = field(default_factory=dict)
    """The sources, relative to the content folder -> size in bytes."""
    pages: Mapping[str, frozenset[str]] = field(default_factory=dict)
    addresses: Mapping[str, str] = field(default_factory=dict)
    settings_file: str = "pelicanconf.py"
    settings_source: str = ""
    beside: str = ""
    """SITEURL of a publishconf.py beside the settings, where that is not among what was read."""
    taken_over: tuple[str, int] = ("", 0)
    """The file of settings that these take over, and where in `settings_source` it begins."""
    slips: tuple[Hit, ...] = ()
    """Lines that nothing reads, and whose names are nearly those of lines that mean something."""
    doubts: tuple[Hit, ...] = ()
    """What in the settings is probably a slip."""
    publishing: bool = False
    """Whether these are the settings for publishing, whose SITEURL must be right."""

    @property
    def settings_files(self) -> list[tuple[str, str]]:
        """The files of the settings and their texts; what the last of them says is what counts."""
        name, begin = self.taken_over
        own = (self.settings_file, self.settings_source[: begin if name else None])
        return [(name, self.settings_source[begin:]), own] if name else [own]

    @property
    def has_practice(self) -> bool:
        """Whether rules that only a practice wants are asked, and others are as strict as with one."""
        return self.site.has_practice or self.site.section(Editorial).medical

    @cached_property
    def folders(self) -> tuple[str, ...]:
        """The folder of its host that the site is published in, "" for none; more than one where SITEURLs disagree.

        An address of this computer says nothing of where the site will be.
        """
        found: list[str] = []
        for address in (str(self.pelican.get("SITEURL") or ""), self.beside):
            try:
                parts = urlsplit(address)
            except ValueError:
                continue
            if parts.hostname and parts.hostname not in _LOCAL:
                found.append(parts.path.strip("/"))
        return tuple(dict.fromkeys(found))

    @cached_property
    def first_with_title(self) -> Mapping[tuple[str, str], str]:
        """Title and language, folded -> the first path, in their order, of those published with them."""
        published = sorted((one for one in self.articles if one.status == "published"), key=lambda one: one.path, reverse=True)
        return {title_key(one): one.path for one in published}


def title_key(article: Manuscript) -> tuple[str, str]:
    """Return what two articles with the same title have in common."""
    return " ".join(article.title.casefold().split()), article.language.casefold()


@dataclass(frozen=True, slots=True)
class Rule:
    """A rule: its code, its name in words, how to mend what it finds, why it is there and where that is written.

    `check` looks at one article; `check_corpus` at the settings, and its hits are in the file of the settings.
    """

    code: str
    name: str
    remedy: str
    reason: str
    source: str
    check: Callable[[Manuscript, Corpus], Iterable[Hit]] | None = None
    check_corpus: Callable[[Corpus], Iterable[Hit]] | None = None
    practice_only: bool = False
    """Whether only the blog of a practice wants it (`Corpus.has_practice`)."""
    fix: str = ""
    """What `check --fix` does about it, where that is safe."""
    online: bool = False
    """Whether only the web can answer it: `check --online` asks."""
