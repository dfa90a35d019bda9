"""The site as a whole: what is known of it when everything is read. It is made once and never written on."""

from collections.abc import Callable, Hashable, Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from functools import cache, cached_property
from pathlib import Path
from typing import Any, Concatenate, NamedTuple, ParamSpec, TypeVar, cast
from zoneinfo import ZoneInfo

from pelican_wellness.html.inline import inline_text
from pelican_wellness.i18n.catalogs import catalog, speaks
from pelican_wellness.i18n.language import localized, spoken
from pelican_wellness.model.area import Area, areas
from pelican_wellness.model.channel import Channel
from pelican_wellness.model.fragment import Fragment
from pelican_wellness.model.person import Person
from pelican_wellness.model.phrases import PROFESSIONS, Phrases
from pelican_wellness.model.practice import practice_channels
from pelican_wellness.model.said import Said
from pelican_wellness.model.source import Source, Term
from pelican_wellness.settings.core import Core
from pelican_wellness.settings.practice import Practice
from pelican_wellness.settings.section import Section
from pelican_wellness.web.urls import absolute, names_host

_IN_FILE_NAMES = str.maketrans({"%": "%25", "?": "%3F", "#": "%23"})

S = TypeVar("S", bound=Section)
P = ParamSpec("P")
R = TypeVar("R")


class TermList(NamedTuple):
    """A category, tag or author with the articles of its list: `kind` is "category", "tag" or "author"."""

    kind: str
    term: Term
    articles: tuple[str, ...]
    """Their paths below the content folder."""


@cache
def _unset(kind: type[Section]) -> Section:
    return kind.model_construct()


@dataclass(frozen=True, eq=False)
class Site:
    """`name` and `subtitle` are as Pelican's settings have them: they may hold inline HTML."""

    sections: Mapping[type[Section], Section]
    """The WELLNESS setting by its models; a feature that is not in the table has none here."""
    pelican: Mapping[str, Any]
    """Pelican's settings, as far as they are plain values."""
    slugify: Callable[[str], str]
    """The slug by which names are compared, as Pelican makes them; a name of signs only is its own."""
    content_path: Path
    theme_static: Path
    """The theme's files that come with it; ours where another theme is used, which has no palettes."""
    now: datetime
    """The one clock of a build, in the site's time zone; SOURCE_DATE_EPOCH (reproducible-builds.org) can set it."""
    own_theme: bool = True
    people: tuple[Person, ...] = ()
    authors: Mapping[str, Person] = field(default_factory=dict)
    """People by the slug that Pelican gives an author of their name, and by their own slug."""
    pages: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    """Key of a page that features plan (`contact`, `area/burlington`) -> language -> address."""
    planned: tuple[Source, ...] = ()
    """The pages that features planned, as if they had been read."""
    home: str = ""
    """Where the home page is, relative to the site: empty where it is the index of the whole."""
    home_is_list: bool = False
    """Whether the home page is Pelican's list of articles, unless a feature plans another."""
    list_of_articles: str = ""
    """Where that list is, relative to the site; empty where it is the home page, or there is none."""
    languages: tuple[str, ...] = ()
    """Those that are read here and that the theme speaks, the site's own first."""
    lists: tuple[TermList, ...] = ()
    converted: Mapping[str, Fragment] = field(default_factory=dict)
    """Markdown of the settings -> what it is as HTML."""
    static: Mapping[str, str] = field(default_factory=dict)
    """Files that Pelican publishes, below the content folder -> where they are, relative to the site."""
    published: frozenset[str] = frozenset()
    """Files of the blogger's own by their path in the output: none of ours takes their place."""
    written_by_others: frozenset[str] = frozenset()
    """What another plugin writes (see adapter/other_plugins.py)."""
    facts: Mapping[str, object] = field(default_factory=dict)
    """What features found out about all articles together, by the names of their `SiteFact`."""

    def section(self, kind: type[S]) -> S:
        """Return a section of the settings; one that nobody states is its defaults."""
        found = self.sections.get(kind)
        return cast(S, found if found is not None else _unset(kind))

    def asked(self, key: str) -> bool:
        """Say whether the settings have a key such as `about` or `about.text`, and not only its default."""
        return key in self.section(Core).model_fields_set

    @cached_property
    def has_practice(self) -> bool:
        """Whether this is the blog of a practice, and not one about whatever its author likes.

        The settings name a profession, or say something of a practice; or somebody has a license, or takes appointments.
        """
        if self.asked("profession") or self.practice.model_fields_set:
            return True
        return any(one.license or {"booking", "telephone"} & {way.kind for way in one.channels} for one in self.people)

    def once(self, make: "Callable[Concatenate[Site, P], R]", *arguments: P.args, **keywords: P.kwargs) -> R:
        """Return `make(site, …)`, worked out when first asked for and kept with the site."""
        key: Hashable = (make, arguments, tuple(keywords.items()))
        if key not in self._kept:
            self._kept[key] = make(self, *arguments, **keywords)
        return cast(R, self._kept[key])

    @cached_property
    def _kept(self) -> dict[Hashable, object]:
        return {}

    def __getstate__(self) -> dict[str, object]:
        """Leave behind what another process works out again."""
        return {key: value for key, value in vars(self).items() if key in self.__dataclass_fields__}

    @property
    def today(self) -> date:
        """The day of the build."""
        return self.now.date()

    @property
    def zone(self) -> ZoneInfo:
        """The site's time zone."""
        return cast(ZoneInfo, self.now.tzinfo)

    @property
    def practice(self) -> Practice:
        """The practice of the settings."""
        return self.section(Practice)

    @cached_property
    def name(self) -> str:
        """The site's name without markup."""
        return inline_text(str(self.pelican["SITENAME"]))

    @cached_property
    def subtitle(self) -> str:
        """The site's subtitle without markup."""
        return inline_text(str(self.pelican.get("SITESUBTITLE") or ""))

    @property
    def language(self) -> str:
        """The site's own language tag."""
        return str(self.pelican["DEFAULT_LANG"])

    @cached_property
    def base(self) -> str:
        """The site's absolute address without a slash at its end, empty where it has none."""
        return str(self.pelican["SITEURL"]).rstrip("/")

    @cached_property
    def home_address(self) -> str:
        """The absolute address of the home page."""
        return absolute(self.base, self.home)

    @cached_property
    def practice_channels(self) -> tuple[Channel, ...]:
        """The ways to reach the practice."""
        return practice_channels(self.practice)

    @cached_property
    def reachable(self) -> tuple[Person, ...]:
        """The people who take clients: those with at least one channel."""
        return tuple(person for person in self.people if person.channels)

    @cached_property
    def areas(self) -> Mapping[str, Area]:
        """Every area that people or the practice name, by slug. A person who takes no clients works nowhere."""
        return areas(self.reachable, self.practice.areas, self.slugify)

    def writers(self, authors: Iterable[Term]) -> tuple[Person, ...]:
        """Return the people among authors."""
        return tuple(self.authors[author.slug] for author in authors if author.slug in self.authors)

    def page_in(self, key: str, language: str) -> str:
        """Return the address of a planned page in a language, else in the site's; empty where there is none."""
        pages = self.pages.get(key, {})
        return pages.get(language) or pages.get(self.language) or ""

    def has_page(self, term: Term) -> bool:
        """Say whether a category, tag or author has a page: those of drafts and of translations alone have none."""
        return bool(term.save_as) and (term.save_as in self._files_of_lists or term.url in self._profiles)

    @cached_property
    def listed(self) -> frozenset[tuple[str, str]]:
        """Kind and slug of each category, tag and author that has a list."""
        return frozenset((one.kind, one.term.slug) for one in self.lists)

    @cached_property
    def _files_of_lists(self) -> frozenset[str]:
        return frozenset(one.term.save_as for one in self.lists)

    @cached_property
    def _profiles(self) -> frozenset[str]:
        return frozenset(person.url for person in self.people)

    def languages_without(self, key: str) -> tuple[str, ...]:
        """Return the languages that a page does not have: the blogger wrote it in the others."""
        return tuple(one for one in self.languages if one not in self.pages.get(key, {}))

    def file_url(self, path: str) -> str:
        """Return the `url` of a file below the content folder, wherever Pelican publishes it; an address stays one.

        In the name of a file the signs that end the path of an address, or escape others, are what they look like.
        """
        url = self.static.get(path, path)
        return url if names_host(path) else url.replace(path, path.translate(_IN_FILE_NAMES))

    def custom(self, message: str, language: str) -> str | None:
        """Return the blogger's own words for a message of the theme, if they have any."""
        own = self.section(Core).wording.get(message)
        return self.own_words(own, language)

    def own_words(self, value: str | Mapping[str, str] | None, language: str) -> str | None:
        """Choose the blogger's words for a language; None where the theme's translation of its own words is better."""
        return localized(value, language, self._fallback(language)) if value is not None else None

    def localized(self, value: str | Mapping[str, str] | None, language: str) -> str | None:
        """Choose from a text per language that of a language, else of the site's."""
        return localized(value, language, self.language) if value is not None else None

    def said(self, value: str | Mapping[str, str] | None, language: str) -> Said | None:
        """Choose as `localized` does, and keep in mind which language it is."""
        found = spoken(value, language, self.language) if value is not None else None
        return Said(*found) if found else None

    def text_in(self, value: str | Mapping[str, str] | None, language: str) -> Fragment:
        """Return a text of the settings in a language, converted; an empty one where there is none."""
        return self.converted.get(self.localized(value, language) or "", Fragment())

    def translate(self, message: str, language: str) -> str:
        """Say a message of the theme in a language: in the blogger's words, else in the catalog's."""
        return self.custom(message, language) or catalog(language).gettext(message)

    def ngettext(self, singular: str, plural: str, count: int, language: str) -> str:
        """Say a message of the theme in the form for a number; it is named as gettext's is, which finds messages by that."""
        own = self.custom(singular if count == 1 else plural, language)
        return own or catalog(language).ngettext(singular, plural, count)

    def phrases(self, language: str) -> Phrases:
        """Return who says texts in a language, with the profession filled in."""
        is_trade = self.asked("profession") or self.asked("practice")
        return Phrases(language, self.profession(language), self.translate, self._fallback(language), is_trade)

    def profession(self, language: str) -> str:
        """Return the profession in a language: the settings', else that of the practice's kind."""
        if not self.asked("profession"):
            return self.translate(PROFESSIONS[self.practice.kind], language)
        return localized(self.section(Core).profession, language, self.language) or "therapist"

    def _fallback(self, language: str) -> str:
        """The site's language for a page whose own the theme does not speak."""
        return "" if speaks(language) else self.language
