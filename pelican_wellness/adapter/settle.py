"""The step between reading and writing: the site is settled, every article derived, and Pelican's objects get what is ours."""

import logging
import os
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from pelican.contents import Content, Static
from pelican.generators import ArticlesGenerator, Generator
from pelican.urlwrappers import Author, URLWrapper
from pelican.utils import slugify

from pelican_wellness import theme_path
from pelican_wellness.adapter.addresses import keep_feeds_apart, keep_pages_apart
from pelican_wellness.adapter.build import Build, build_of
from pelican_wellness.adapter.clean_pictures import publish_clean_pictures, save_as_of
from pelican_wellness.adapter.contents import contents_of, write_back
from pelican_wellness.adapter.file_names import refuse_impossible_names
from pelican_wellness.adapter.files_and_addresses import home_of, is_list, let_contents_agree, make_room_for_home, put_list_back
from pelican_wellness.adapter.folder_pages import FolderPage
from pelican_wellness.adapter.menu import mistakes_of_menu
from pelican_wellness.adapter.pages import add_pages, article_of, generator_among, own_pages
from pelican_wellness.adapter.plain_addresses import warn_of_missing
from pelican_wellness.adapter.read import source_of, term_of
from pelican_wellness.adapter.settings_file import placed
from pelican_wellness.i18n.catalogs import speaks
from pelican_wellness.model.listed_link import SETTINGS as LISTS_OF_LINKS
from pelican_wellness.model.person import Person
from pelican_wellness.model.site import Site, TermList
from pelican_wellness.model.source import Source
from pelican_wellness.pipeline import Deriver, doubts, gather, mistakes_of_site, planned, survey
from pelican_wellness.settings.load import sections_of
from pelican_wellness.settings.mistakes import Mistake, WellnessError
from pelican_wellness.web.urls import address_of

logger = logging.getLogger(__name__)


def settle_and_derive(generators: Sequence[Generator]) -> None:
    """Do it all. Mistakes in settings and articles are said together, before anything is written."""
    build = build_of(generators[0].settings)
    build.generators = generators
    site, sources, mistakes = settle(generators)
    if build.read_only:
        raise ReadOnlyError(site, generators, sources, mistakes)
    if not mistakes:  # surveys take long, and a site with mistakes is built again
        site = publish_clean_pictures(survey(site, list(sources.values()), build.features), build)
    deriver = Deriver(site, build.features, build.kept)
    articles = {}
    derived = deriver.derive(sources.values(), build.processes - 1)
    for content, (article, wrong) in zip(sources, derived, strict=True):
        articles[content] = article
        mistakes += wrong
    if mistakes:
        raise WellnessError(mistakes)
    build.site = gather(site, list(articles.values()), build.features)
    build.articles.update(articles)
    for content, article in build.articles.items():
        write_back(content, article, build)


def _facts_of_folders(contents: Sequence[Content], site: Site, build: Build) -> dict[str, object]:
    """Return the values that features make of what lies in their folders, by the names of their facts."""
    # Where there is no such folder there are none of them; where there is no such feature, nobody knows.
    known = (folder for feature in build.features if build.own_theme for folder in feature.folders)
    made: dict[str, list[Any]] = {folder.fact.name: [] for folder in known}
    by_kind = {folder.kind: folder for folder in build.folders}
    for content in contents:
        if isinstance(content, FolderPage) and content.status == "published":
            folder = by_kind[content.kind]
            made[folder.fact.name].append(folder.make(source_of(content, build), site))
    return {name: tuple(values) for name, values in made.items()}


class ReadOnlyError(Exception):
    """Everything is read, and a command wants no more: Pelican stops before it writes anything."""

    def __init__(
        self, site: Site, generators: Sequence[Generator], sources: dict[Content, Source], mistakes: list[Mistake]
    ) -> None:
        super().__init__("nothing is to be written")
        self.site, self.generators, self.sources, self.mistakes = site, generators, sources, mistakes


def settle(generators: Sequence[Generator]) -> tuple[Site, dict[Content, Source], list[Mistake]]:
    """Return the site, its sources by Pelican's objects, and what in the settings does not fit them."""
    build = build_of(generators[0].settings)
    build.contents_context = generators[0].context
    changes = build.own_theme and not build.read_only
    if changes:
        keep_feeds_apart(generators)
    own_generator = generator_among(generators)
    contents = list(contents_of(generators))
    if build.own_theme:
        put_list_back(build, generators[0].context)
        let_contents_agree(contents)
        build.home = home_of(contents, build)
    site = replace(
        site_before(build),
        home=address_of(build.home),
        home_is_list=is_list(build.home, build.pelican_settings),
        languages=tuple(_languages(contents, build)),
        **_people(generators, build),
    )
    site = replace(site, pages=own_pages(generators, build))
    site = replace(site, facts=_facts_of_folders(contents, site, build))
    added = add_pages(planned(site, build.features), own_generator, build)
    people = tuple(replace(one, url=added.profiles.get(one.slug, one.url)) for one in site.people)
    build.menu = own_generator.menu
    build.homes.update({page.lang: page.save_as for page in own_generator.pages if build.keys[page] == "home"})
    build.home = build.homes.get(site.language, build.home)
    build.articles.update({page: article_of(page, build) for page in own_generator.pages})
    site = replace(
        site,
        home=address_of(build.home),
        list_of_articles=make_room_for_home(build, generators[0].context),
        people=people,
        authors=_by_author(people, build),
        pages={key: {**site.pages.get(key, {}), **added.urls.get(key, {})} for key in {*site.pages, *added.urls}},
        planned=tuple(build.articles[page].source for page in own_generator.pages),
        static=StaticUrls(generators[0].context["static_content"]),
        published=frozenset(save_as_of(file) for file in generators[0].context.get("staticfiles", ())),
    )
    clashes = keep_pages_apart(generators) if build.own_theme else []
    if changes:
        refuse_impossible_names(generators)
    listed = {content for one in generators if isinstance(one, ArticlesGenerator) for content in one.articles}
    sources = {content: source_of(content, build, listed=content in listed) for content in contents}
    site = replace(site, lists=tuple(_lists(generators, sources, build)))
    if not build.read_only:
        for one in (
            *build.slips.values(),
            *placed(doubts(site, list(sources.values()), build.features), build.pelican_settings),
        ):
            logger.warning("%s", one.in_a_line())
        warn_of_missing(site, build)
    mistakes = [*clashes, *mistakes_of_site(site, build.features)]
    if build.wanted is None:  # the menu's categories are those of all articles
        mistakes += mistakes_of_menu(generators[0].context, build)
    return site, sources, placed(mistakes, build.pelican_settings)


def site_before(build: Build) -> Site:
    """Return what is known of a site when its people are read and its articles are not: no pages, no lists."""
    settings = build.pelican_settings
    own = Path(settings["THEME"]) / "static"
    return Site(
        sections=sections_of(build.settings),
        pelican=dict(_plain_settings(settings)),
        slugify=Slugs(settings["SLUG_REGEX_SUBSTITUTIONS"], use_unicode=settings["SLUGIFY_USE_UNICODE"]),
        content_path=build.content_path,
        theme_static=own if (own / "css" / "palettes").is_dir() else Path(theme_path()) / "static",
        now=build.now(),
        own_theme=build.own_theme,
        people=build.people,
        authors=_by_author(build.people, build),
        languages=(str(settings["DEFAULT_LANG"]),),
        converted=build.converted,
        written_by_others=build.written_by_others,
    )


def _plain_settings(settings: Mapping[str, Any]) -> Iterator[tuple[str, object]]:
    """Yield the settings that are plain values; what else they hold cannot go to another process."""
    for key, value in settings.items():
        if key in LISTS_OF_LINKS:
            yield key, tuple(tuple(one for one in item if isinstance(one, str)) for item in value or ())
        elif isinstance(value, os.PathLike):
            yield key, os.fspath(value)
        elif value is None or isinstance(value, str | int | float):
            yield key, value


@dataclass
class Slugs:
    """Makes slugs as Pelican does. A name of signs only is its own."""

    substitutions: Sequence[tuple[str, str]]
    use_unicode: bool

    def __post_init__(self) -> None:
        """Keep what was asked for: the same few tags come again and again."""
        self._known: dict[str, str] = {}

    def __call__(self, name: str) -> str:
        """Return the slug of a name."""
        if name not in self._known:
            slug = slugify(name, regex_subs=self.substitutions, use_unicode=self.use_unicode)
            self._known[name] = slug or name.strip().casefold()
        return self._known[name]


class StaticUrls(Mapping[str, str]):
    """Where Pelican publishes files, as it stands when somebody asks: `{attach}` moves a file while pages are written."""

    def __init__(self, files: Mapping[str, Static]) -> None:
        self._files = files

    def __getitem__(self, path: str) -> str:
        return str(self._files[path].url)

    def __contains__(self, path: object) -> bool:
        return path in self._files  # without asking for an address, after which a file is not moved any more

    def __iter__(self) -> Iterator[str]:
        return iter(self._files)

    def __len__(self) -> int:
        return len(self._files)

    def __reduce__(self) -> tuple[type[dict[str, str]], tuple[dict[str, str]]]:
        """Go to another process as the addresses of now."""
        return dict, (dict(self),)


def _languages(contents: Sequence[Content], build: Build) -> list[str]:
    """Return the languages that are read here and that the theme speaks, the site's own first."""
    own = str(build.pelican_settings["DEFAULT_LANG"])
    used = {content.lang for content in contents if content.status == "published" and speaks(content.lang)}
    return [own, *sorted(used - {own})]


def _people(generators: Sequence[Generator], build: Build) -> dict[str, Any]:
    """Return the people with the addresses of Pelican's author pages, and note the articles they wrote."""
    urls: dict[str, str] = {}
    by_author = _by_author(build.people, build)
    for generator in generators:
        for author, articles in generator.authors if isinstance(generator, ArticlesGenerator) else ():
            if person := by_author.get(author.slug):
                urls[person.slug] = author.url if author.save_as else ""
                build.by_person[person.slug] = list(articles)
    people = tuple(replace(one, url=urls.get(one.slug, "")) for one in build.people)
    return {"people": people, "authors": _by_author(people, build)}


def _by_author(people: Sequence[Person], build: Build) -> dict[str, Person]:
    by_slug = {person.slug: person for person in people}
    return {**by_slug, **{Author(person.name, build.pelican_settings).slug: person for person in people}}


def _lists(generators: Sequence[Generator], sources: Mapping[Content, Source], build: Build) -> Iterator[TermList]:
    for generator in generators:
        if not isinstance(generator, ArticlesGenerator):
            continue
        kinds: dict[str, list[tuple[URLWrapper, Sequence[Content]]]] = {
            "category": [*generator.categories],
            "author": [*generator.authors],
            "tag": [*generator.tags.items()],
        }
        for kind, listed in kinds.items():
            for term, articles in listed:
                paths = tuple(sources[one].path for one in articles if one in sources)
                yield TermList(kind, term_of(term, build), paths)
