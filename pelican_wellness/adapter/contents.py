"""Pelican's articles and pages: where they are kept, and what they get of ours."""

from collections.abc import Iterable, Iterator
from dataclasses import fields
from html import unescape
from itertools import chain
from pathlib import Path
from typing import Any
from urllib.parse import unquote

from pelican.contents import Content
from pelican.generators import ArticlesGenerator, Generator, PagesGenerator
from pelican.settings import DEFAULT_CONFIG

from pelican_wellness.adapter.build import Build, build_of
from pelican_wellness.adapter.folder_pages import FoldersGenerator
from pelican_wellness.adapter.live_html import LiveHtml, live
from pelican_wellness.adapter.live_person import LivePerson
from pelican_wellness.adapter.srcsets import follow
from pelican_wellness.features.pictures import feature as pictures
from pelican_wellness.features.pictures.developed import picture_file
from pelican_wellness.features.pictures.given import addresses_in, is_film
from pelican_wellness.features.pictures.picture import PictureLines, is_address, own_path
from pelican_wellness.i18n.formats import long_date
from pelican_wellness.model.article import Article
from pelican_wellness.model.fragment import Fragment
from pelican_wellness.model.person import Person
from pelican_wellness.pipeline import may_write
from pelican_wellness.publishable import unfit

_LISTS: tuple[tuple[type[Generator], tuple[str, ...]], ...] = (
    (
        ArticlesGenerator,
        (
            "articles",
            "translations",
            "hidden_articles",
            "hidden_translations",
            "drafts",
            "drafts_translations",
        ),
    ),
    (
        PagesGenerator,
        (
            "pages",
            "translations",
            "hidden_pages",
            "hidden_translations",
            "draft_pages",
            "draft_translations",
        ),
    ),
    (FoldersGenerator, ("pages",)),
)
"""Where Pelican's generators keep published, hidden and draft contents and their translations."""


def contents_of(generators: Iterable[Generator]) -> Iterator[Content]:
    """Yield every article and page, published or not, in every language."""
    for generator in generators:
        for kind, names in _LISTS:
            if isinstance(generator, kind):
                yield from chain.from_iterable(getattr(generator, name) for name in names)


def publish_pictures(generator: Generator) -> None:
    """Have Pelican copy the lead pictures, wherever below the content folder they are.

    Another theme may know the line `Image` for something else; there STATIC_PATHS says what is copied.
    """
    build = build_of(generator.settings)
    if not build.own_theme:
        return
    folder, base = build.content_path, str(generator.settings["SITEURL"])
    for content in contents_of([generator]):
        if PictureLines.stated(content.metadata):
            stated, _ = PictureLines.read(content.metadata, str, {})
            # Pelican would copy a whole folder, and stop at a file that is not there (STATIC_CREATE_LINKS).
            image = own_path(stated.image, folder, base)
            if image and not is_address(image) and not unfit(folder, image):
                generator.context["static_links"].add(image)
        generator.context["static_links"].update(_films_of(content, folder, base))
    _name_as_files(generator.context["static_links"], folder)


def _name_as_files(links: set[str], folder: Path) -> None:
    """Give files that texts name by an address their own names: of `%20` alone Pelican knows that it is a space."""
    for link in [one for one in links if "%" in one or "&" in one]:
        named = unquote(unescape(link))
        if not (folder / link).exists() and not unfit(folder, named):
            links.remove(link)
            links.add(named)


def _films_of(content: Content, folder: Path, base: str) -> Iterator[str]:
    """Yield the films and recordings in a text, and what lies beside them."""
    for address in addresses_in(content._content or ""):  # noqa: SLF001 - `content` would look up links
        if "." in address and (file := picture_file(content.relative_source_path or "", address, base)) and is_film(file):
            from pelican_wellness.features.pictures.films import beside  # noqa: PLC0415 - few sites have any

            yield from (one for one in (file, *beside(file, folder)) if not unfit(folder, one))


def name_authors(generator: ArticlesGenerator) -> None:
    """Let an author who is named by a person's slug be credited by name."""
    people = {person.slug: person for person in build_of(generator.settings).people}
    for article in contents_of([generator]):
        for author in getattr(article, "authors", ()):
            if (person := people.get(author.name)) is not None:
                author.name = person.name


def write_back(content: Content, article: Article, build: Build) -> None:
    """Give a content what was found out about it, and its HTML where that was changed."""
    # Where a line of metadata says it, Pelican need not put an address together anew each time somebody asks.
    addresses = {"override_url": article.source.url, "override_save_as": article.source.save_as}
    facts = {fact.name: _shown(fact.of(article), build) for fact in build.facts}
    # A dictionary that grows by one, and one, and one makes room for twice as many; there is one for each of all articles.
    content.__dict__ = {**vars(content), **addresses, **facts}
    if build.own_theme and article.source.path:
        _write_dates_in_words(content)
    if article.html is not article.source.html:
        _replace_html(content, article.html)


def _shown(value: Any, build: Build) -> Any:
    """Return a fact as templates get it: people with their articles and a biography whose links work."""
    if isinstance(value, Person):
        return live_person(value, build)
    if names := getattr(value, "_fields", ()):
        changed = {name: _shown(old, build) for name in names if isinstance(old := getattr(value, name), Person)}
        return value._replace(**changed) if changed else value
    return value


def live_person(person: Person, build: Build) -> LivePerson:
    """Return a person as templates get them."""
    if person.slug not in build.live_people:
        biography = live_fragment(person.biography, build)
        known = {one.name: getattr(person, one.name) for one in fields(person)} | {"biography": biography}
        build.live_people[person.slug] = LivePerson(**known, articles=build.by_person.get(person.slug, []))
    return build.live_people[person.slug]


def live_fragment(fragment: Fragment, build: Build) -> LiveHtml:
    """Return HTML of the blogger's that is no article, its links looked up among the contents of a build."""
    html, styles, site = fragment.html, frozenset[str](), build.known_site
    if pictures.FEATURE in build.features and may_write(pictures.FEATURE, site):
        html, styles = pictures.develop_fragment(fragment, site)
    return live(fragment, build.pelican_settings, build.contents_context, html, styles)


def _write_dates_in_words(content: Content) -> None:
    """Write dates in the content's language, without the process locale, unless the blogger chose a format."""
    if content.date_format != DEFAULT_CONFIG["DEFAULT_DATE_FORMAT"]:
        return
    for name in ("date", "modified"):
        if (day := getattr(content, name, None)) is not None:
            setattr(content, f"locale_{name}", long_date(day, content.lang))


def _replace_html(content: Content, html: str) -> None:
    content._content = html  # noqa: SLF001 - Pelican's plugins change content here; `content` has no setter
    follow(content, html)
    # Pelican keeps the content it made for each SITEURL; a plugin before us may have asked for it already.
    for method in (content.get_content, content.get_summary):
        method.cache.pop((content, content.get_siteurl()), None)
