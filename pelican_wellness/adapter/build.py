"""A build: what is known from the settings to the last page, and the first steps, before Pelican reads any content."""

import logging
import os
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from functools import cached_property
from pathlib import Path
from time import time
from typing import Any
from zoneinfo import ZoneInfo

from jinja2 import BytecodeCache, Environment
from markdown import Markdown
from pelican import Pelican
from pelican.contents import Content, Page
from pelican.generators import Generator
from pelican.utils import memoized

from pelican_wellness import forks
from pelican_wellness.adapter.asked import has_asked, is_own_theme
from pelican_wellness.adapter.live_html import LiveHtml
from pelican_wellness.adapter.live_person import LivePerson
from pelican_wellness.adapter.logging import make_errors_readable
from pelican_wellness.adapter.pelican_settings import mistakes_in
from pelican_wellness.adapter.settings_file import placed, said_twice
from pelican_wellness.feature import AUTHOR_PERSON, EXCERPT, OUTLINE, READING_MINUTES, WORD_COUNT, Fact, Feature, Folder
from pelican_wellness.features.editing import FOLDER as EDITING_FOLDER
from pelican_wellness.kept import Kept
from pelican_wellness.model.article import Article
from pelican_wellness.model.fragment import Fragment
from pelican_wellness.model.person import Person
from pelican_wellness.model.site import Site
from pelican_wellness.model.source import Term
from pelican_wellness.pipeline import Slots, lines, sections, slots
from pelican_wellness.settings.core import Core
from pelican_wellness.settings.lines import CHECK_IGNORE, Lines
from pelican_wellness.settings.load import load_settings
from pelican_wellness.settings.mistakes import Mistake, WellnessError
from pelican_wellness.web.timestamps import EPOCH, stated_moment

logger = logging.getLogger(__name__)

_KEY = "WELLNESS_BUILD"

PEOPLE_FOLDER = "people"
"""Below the content folder. Its files are people, neither articles nor pages."""


Wanted = Callable[[Path, Sequence[str]], list[str]]
"""Chooses files of articles, given the folder of the sources and all of them, below it."""


def _nothing() -> None:
    """Stand for a build that is over, and for work that is done."""


@dataclass(eq=False)
class Build:
    """What one Pelican object builds, perhaps several times (`pelican --autoreload`).

    The first four are there from the start, `people` when they are read, `site` when everything is; the rest is what
    Pelican's objects need to be found again by, and nothing below the adapter sees it.
    """

    features: Sequence[Feature]
    settings: Core
    """The WELLNESS setting."""
    pelican_settings: dict[str, Any]
    own_theme: bool = True
    """Whether our theme draws the site. A theme that the blogger named gets attributes and is left alone."""
    people: tuple[Person, ...] = ()
    """Set when people are read, before anything else."""
    converted: Mapping[str, Fragment] = field(default_factory=dict)
    """Markdown of the settings -> HTML."""
    written_by_others: frozenset[str] = frozenset()
    """What another plugin writes (adapter/other_plugins.py)."""
    beside_photos: bool = False
    """Whether the plugin `photos` is on."""
    beside_subsites: bool = False
    """Whether the plugin `i18n_subsites` makes a site of each language: where a translation will lie, it says too late."""
    site: Site | None = None
    """Set when everything is read."""
    articles: dict[Content, Article] = field(default_factory=dict)
    """What became of each article and page; pages that features planned are among them."""
    files: dict[Content, str] = field(default_factory=dict)
    """What each article and page is written to (`file_of`)."""
    keys: dict[Content, str] = field(default_factory=dict)
    """Pages that features planned, or the blogger wrote in their place -> `PlannedPage.key`."""
    by_person: dict[str, list[Content]] = field(default_factory=dict)
    """Slug of a person -> the articles they wrote."""
    menu: list[Page] = field(default_factory=list)
    """Planned pages that stand in the main menu."""
    menus: dict[tuple[str, str], Any] = field(default_factory=dict)
    """Language and SITEURL as a page writes it -> the main menu (adapter/menu.py)."""
    home: str = "index.html"
    """The file of the home page."""
    homes: dict[str, str] = field(default_factory=dict)
    """Language -> the file of its home page, where one was planned."""
    list_before: tuple[Any, Any] | None = None
    """Pelican's addresses of the list of articles, where the home page has taken its place."""
    live_people: dict[str, LivePerson] = field(default_factory=dict)
    """The people as templates get them."""
    fragments: dict[Fragment, LiveHtml] = field(default_factory=dict)
    """HTML of the blogger's -> the same with links that work."""
    contents_context: dict[str, Any] = field(default_factory=dict)
    """Where Pelican looks up links; all generators of a build share it."""
    started: float = field(default_factory=time)
    """When the build began, in seconds."""
    read_only: bool = False
    """Whether a command reads the site, and nothing is to be written."""
    wanted: Wanted | None = None
    """For commands about few articles: which are read. None where all are."""
    feed_pages: dict[str, str] = field(default_factory=dict)
    """Address of a feed -> that of the page it follows."""
    feed_articles: dict[str, Article] = field(default_factory=dict)
    """Absolute address -> article, for the entries of feeds."""
    generators: Sequence[Generator] = ()
    """Pelican's, when everything is read."""
    environment: Environment | None = None
    """Jinja's, which the generators share."""
    compiled: BytecodeCache | None = None
    """Compiled templates that are kept between builds."""
    kept: Kept = field(default_factory=Kept)
    """What was found out about articles, by earlier builds and by this one (adapter/keeping.py)."""
    converter: Markdown | None = None
    """Converts the Markdown of files and settings, where nobody else has a part in it (adapter/readers.py)."""
    ahead: Any = None
    """What is read by other processes (adapter/readers.py)."""
    why_read_alone: str = ""
    """Why one process reads all files; empty where several may."""
    page_table: Kept | None = None
    """Which pages earlier builds have written; None where nothing is kept."""
    kept_pages: Any = None
    """Pages that an earlier build wrote (adapter/kept_pages.py)."""
    publishes_theme: bool = False
    """Whether the theme's files are published by us (adapter/theme_files.py)."""
    finish_pages: Callable[[], None] = _nothing
    """Waits for the other processes that write pages."""
    terms: dict[tuple[str, str, str], Term] = field(default_factory=dict)
    missing: list[Any] = field(default_factory=list)
    """Pictures and files that texts name and nobody has (adapter/plain_addresses.py)."""
    listed_names: dict[str, frozenset[str]] = field(default_factory=dict)
    """Folder below that of the sources -> what lies in it, as far as somebody asked."""
    slips: dict[tuple[str, str], Mistake] = field(default_factory=dict)
    """File and key of lines that nothing reads, and whose names are nearly ours."""

    def __reduce__(self) -> tuple[Callable[[], None], tuple[()]]:
        """Stay out of Pelican's cache: each of its articles carries all settings, and is read by builds to come."""
        return _nothing, ()

    @property
    def known_site(self) -> Site:
        """The site, once everything is read."""
        if self.site is None:  # pragma: no cover - a mistake of ours
            message = "the site is asked for before everything is read"
            raise RuntimeError(message)
        return self.site

    @property
    def processes(self) -> int:
        """How many processes may share the work."""
        return int(self.settings.speed.shared_by)

    @property
    def why_one_process(self) -> str:
        """Why there is but one; empty where there are several."""
        if self.processes > 1:
            return ""
        if not forks.possible():
            return "this platform does not copy processes safely"
        return 'WELLNESS["speed"]["processes"] is 1' if self.settings.speed.processes else "there is one core"

    @cached_property
    def content_path(self) -> Path:
        """The folder of the sources: one object, since each source has it."""
        return Path(self.pelican_settings["PATH"])

    def file_of(self, content: Content) -> str:
        """Return the file that an article or page is written to, once all is read: Pelican puts it together each time."""
        if content not in self.files:
            self.files[content] = content.save_as
        return self.files[content]

    @property
    def site_articles(self) -> list[Article]:
        """What became of everything that has a file."""
        return [article for article in self.articles.values() if article.source.path]

    @cached_property
    def folders(self) -> tuple[Folder[Any], ...]:
        """Folders of files that are neither articles nor pages; in our theme only, no other has templates for them."""
        every = (folder for feature in self.features for folder in feature.folders)
        return tuple(one for one in every if self.own_theme and (self.content_path / one.name).is_dir())

    @cached_property
    def by_path(self) -> dict[str, Content]:
        """Articles and pages by the paths of their files."""
        return {article.source.path: content for content, article in self.articles.items() if article.source.path}

    @cached_property
    def facts(self) -> tuple[Fact[Any], ...]:
        """What templates can ask of every article and page."""
        own = (fact for feature in self.features for fact in feature.facts if not fact.hidden)
        return (WORD_COUNT, READING_MINUTES, EXCERPT, OUTLINE, AUTHOR_PERSON, *own)

    @cached_property
    def slots(self) -> Slots:
        """What features put into the slots of a page."""
        return slots(self.features)

    @cached_property
    def lines(self) -> list[type[Lines]]:
        """Lines of metadata that mean something."""
        return lines(self.features)

    @cached_property
    def lines_of(self) -> dict[str, type[Lines]]:
        """The lines that mean something in one folder alone, by what lies there."""
        return {folder.kind: folder.lines() for folder in self.folders}

    @cached_property
    def line_names(self) -> frozenset[str]:
        """The names of all lines that mean something in articles and pages."""
        return frozenset({CHECK_IGNORE, *(name for one in self.lines for name in one.names())})

    def begin(self) -> None:
        """Forget what an earlier build of the same Pelican object knew."""
        self.people, self.site, self.menu, self.started = (), None, [], time()
        self.generators, self.environment, self.ahead, self.kept_pages, self.finish_pages = (), None, None, None, _nothing
        self.missing.clear()
        own = (
            self.articles,
            self.files,
            self.keys,
            self.by_person,
            self.live_people,
            self.fragments,
            self.terms,
            self.slips,
            self.listed_names,
            self.menus,
            self.homes,
        )
        for known in own:
            known.clear()
        if not self.settings.speed.keep:
            self.kept = Kept()
        for known_once in ("by_path", "folders", "lines_of"):
            vars(self).pop(known_once, None)

    def now(self) -> datetime:
        """Return the time in the site's time zone; SOURCE_DATE_EPOCH (reproducible-builds.org) can say which it is."""
        zone = ZoneInfo(str(self.pelican_settings.get("TIMEZONE", "UTC")))  # Pelican's own default is in none of its tables
        stated = stated_moment(os.environ.get(EPOCH, ""))
        return stated.astimezone(zone) if stated else datetime.now(zone)


def open_build(pelican: Pelican, features: Sequence[Feature]) -> None:
    """Check the WELLNESS setting; a mistake ends the build here, before anything is read or written."""
    make_errors_readable(Path(pelican.settings["PATH"]))
    raw = pelican.settings.get("WELLNESS")
    mistakes = [*_mistaken_epoch(), *mistakes_in(pelican.settings), *said_twice(raw)]
    notes: list[Mistake] = []
    try:
        settings = load_settings(raw, sections(features), Path(pelican.settings["PATH"]), notes.append)
    except WellnessError as error:
        raise WellnessError(placed([*mistakes, *error.mistakes], pelican.settings)) from None
    if mistakes:
        raise WellnessError(placed(mistakes, pelican.settings))
    for one in placed(notes, pelican.settings):
        logger.warning("%s", one.in_a_line())
    pelican.settings[_KEY] = Build(features, settings, pelican.settings, is_own_theme(pelican.settings))


def _mistaken_epoch() -> Iterator[Mistake]:
    stated = os.environ.get(EPOCH, "")
    try:
        stated_moment(stated)
    except ValueError as error:
        yield Mistake(
            f"{EPOCH} in the environment", stated, str(error), "whole seconds since 1970, such as 1773619200, or none"
        )


def concerns_us(sender: Any) -> bool:
    """Whether a signal comes from a site that asks for us; `sender` is what Pelican sends."""
    if isinstance(sender, Pelican):
        return has_asked(sender)
    one = sender[0] if isinstance(sender, Sequence) else sender
    settings = one if isinstance(one, Mapping) else one.settings
    return settings.get(_KEY) is not None


def build_of(pelican_settings: Mapping[str, Any]) -> Build:
    """Return the build that these settings belong to; every generator and every content carries them."""
    build: Build = pelican_settings[_KEY]
    return build


def begin_anew(pelican: Pelican) -> None:
    """Begin each build afresh: `pelican --autoreload` runs many from one Pelican object."""
    _forget_contents()
    forks.begin_anew()
    build_of(pelican.settings).begin()


def _forget_contents() -> None:
    """Let go of the contents of builds before, and all that hangs on them: Pelican remembers the HTML of each."""
    for remembering in vars(Content).values():
        if isinstance(remembering, memoized):
            remembering.cache.clear()


def reserve_folders(pelican: Pelican) -> None:
    """Keep files of people, services and their like from being read as articles or pages."""
    build = build_of(pelican.settings)
    people = build.own_theme or (build.content_path / PEOPLE_FOLDER).is_dir()
    ours = [*([PEOPLE_FOLDER] if people else []), *(folder.name for folder in build.folders)]
    if (build.content_path / EDITING_FOLDER).is_dir():
        ours.append(EDITING_FOLDER)  # its page is HTML, which Pelican would read as an article
    for key in ("ARTICLE_EXCLUDES", "PAGE_EXCLUDES"):
        known = pelican.settings[key]
        pelican.settings[key] = [*known, *(name for name in ours if name not in known)]


def postpone_cleaning(pelican: Pelican) -> None:
    """Keep the old output until the content has proved sound.

    Pelican empties the output folder (DELETE_OUTPUT_DIRECTORY) before it reads a single article; a typing mistake in
    one of them would cost the blogger the whole site. `output.clean_output` does it later.
    """
    pelican.delete_outputdir = False
