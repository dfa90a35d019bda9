"""The pages that people and practice give a site: contact, directory, areas, and profiles of those who write nothing."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from markupsafe import escape
from pelican.contents import Page
from pelican.generators import ArticlesGenerator, Generator, PagesGenerator
from pelican.urlwrappers import Author, Category

from pelican_wellness.adapter.contents import contents_of
from pelican_wellness.adapter.templates import is_own_theme
from pelican_wellness.features.contact.details import ContactDetails
from pelican_wellness.features.cta.call import FIND, FIND_IN
from pelican_wellness.i18n.catalogs import N_, speaks
from pelican_wellness.model.area import Area
from pelican_wellness.model.person import Person
from pelican_wellness.model.site import Site, site_of

CONTACT, DIRECTORY = "contact", "directory"
"""Slugs of the two pages, and the names of their templates. A page of the author's with the slug takes its place."""

AREA_URL, AREA_LANG_URL = "areas/{slug}.html", "areas/{slug}-{lang}.html"
"""Addresses of the areas' pages, unless the settings AREA_URL and AREA_LANG_URL say otherwise."""

# Translators: the title of the contact page.
_CONTACT_TITLE = N_("Contact")
_SEVERAL = 2
"""From so many people on there is something to choose from in a directory."""


@dataclass(frozen=True, slots=True)
class _Generated:
    """A page and what its template needs beside it."""

    page: Page
    context: dict[str, Any] = field(default_factory=dict)


class PeopleGenerator(Generator):  # type: ignore[misc]  # Pelican has no types
    """Writes the pages that have no file of their own."""

    def __init__(self, *arguments: Any, **keywords: Any) -> None:
        self.pages: list[_Generated] = []
        self.profiles: list[tuple[Author, Person]] = []
        super().__init__(*arguments, **keywords)

    @property
    def save_as(self) -> Iterator[str]:
        """The files that will be written."""
        yield from (generated.page.save_as for generated in self.pages)
        yield from (author.save_as for author, _ in self.profiles)

    @property
    def menu(self) -> list[Page]:
        """The pages for the menu: those in the site's language that are one of a kind."""
        return [one.page for one in self.pages if one.page.slug in (CONTACT, DIRECTORY) and one.page.in_default_lang]

    def generate_output(self, writer: Any) -> None:
        """Write every page."""
        relative = self.settings["RELATIVE_URLS"]
        for one in self.pages:
            template = self.get_template(one.page.template)
            writer.write_file(
                one.page.save_as, template, self.context, page=one.page, relative_urls=relative, url=one.page.url, **one.context
            )
        for author, _ in self.profiles:
            writer.write_file(
                author.save_as,
                self.get_template("author"),
                self.context,
                author=author,
                articles=[],
                dates=[],
                all_articles=self.context.get("articles", []),
                page_name="author",
                template_name="author",
                url=author.url,
                relative_urls=relative,
            )


def add_generator(_pelican: Any) -> type[PeopleGenerator]:
    """Have Pelican write the pages of people."""
    return PeopleGenerator


def find_own_pages(generators: list[Any]) -> None:
    """Find the author's own contact page and directory, in every language; our theme has templates for them."""
    for generator in generators:
        if not isinstance(generator, PagesGenerator):
            continue
        site = site_of(generator.settings)
        for page in [*generator.pages, *generator.translations]:
            found = {CONTACT: site.contact_pages, DIRECTORY: site.directory_pages}.get(page.slug)
            if found is not None:
                found[page.lang] = page.url
                if is_own_theme(generator.settings) and "template" not in page.metadata:
                    page.template = page.slug


def plan(generators: list[Any]) -> None:
    """Decide which pages there will be, and give people and areas their addresses."""
    generator = next(one for one in generators if isinstance(one, PeopleGenerator))
    if not is_own_theme(generator.settings):
        return
    site = site_of(generator.settings)
    languages = _languages(generators, site)
    _plan_profiles(generator, site)
    if not site.contact_pages and _has_contact(site):
        _add_page(generator, site.contact_pages, CONTACT, {one: site.translate(_CONTACT_TITLE, one) for one in languages})
    if not site.directory_pages and len(site.reachable) >= _SEVERAL:
        _add_page(generator, site.directory_pages, DIRECTORY, {one: site.speaker(one).say(FIND) for one in languages})
    for area in site.areas.values():
        titles = {one: site.speaker(one).say(FIND_IN, area=area.name) for one in languages}
        _add_page(generator, area.urls, "area", titles, area)
    site.menu.extend(generator.menu)
    if form := ContactDetails(site).form:
        site.sources.update({("form-action", form.origin)} if form.origin else set())


def gather_areas(generators: list[Any]) -> None:
    """Give each area the articles that fit it: its own first, then those whose call names somebody who works there."""
    site = site_of(generators[0].settings)
    own: dict[str, list[Any]] = {slug: [] for slug in site.areas}
    fitting: dict[str, list[Any]] = {slug: [] for slug in site.areas}
    for generator in generators:
        for article in generator.articles if isinstance(generator, ArticlesGenerator) else ():
            stated = site.calls.subject(article).areas
            person = article.cta.person if article.cta else None
            for slug in stated:
                own[slug].append(article)
            for slug in map(site.slugify, person.areas if person and not stated else ()):
                fitting[slug].append(article)
    for slug, area in site.areas.items():
        area.articles = own[slug] + fitting[slug]


def _has_contact(site: Site) -> bool:
    practice = site.settings.practice
    address = any(practice.address.model_dump(exclude={"country"}).values())
    return bool(site.practice_channels or address or practice.hours or site.reachable or site.settings.contact_form.provider)


def _languages(generators: list[Any], site: Site) -> list[str]:
    """Return the languages that are read here and that the theme speaks, the site's own first."""
    used = {content.lang for content in contents_of(generators) if content.status == "published" and speaks(content.lang)}
    return [site.language, *sorted(used - {site.language})]


def _plan_profiles(generator: PeopleGenerator, site: Site) -> None:
    """Everybody who has no author page of Pelican's gets one of the same shape."""
    for person in site.people:
        author = Author(person.name, generator.settings)
        if not person.url and author.save_as and author.slug:
            person.url = author.url
            generator.profiles.append((author, person))


def _add_page(
    generator: PeopleGenerator, urls: dict[str, str], template: str, titles: dict[str, str], area: Area | None = None
) -> None:
    """Add one page in every language of `titles`, each the others' translation, and note their addresses in `urls`."""
    pages = [_page(generator, template, language, title, area) for language, title in titles.items()]
    for page in pages:
        if page.save_as:
            page.translations = [other for other in pages if other is not page]
            urls[page.lang] = page.url
            generator.pages.append(_Generated(page, {"area": area} if area else {}))


def _page(generator: PeopleGenerator, template: str, language: str, title: str, area: Area | None) -> Page:
    site = site_of(generator.settings)
    metadata: dict[str, Any] = {"title": str(escape(title)), "slug": area.slug if area else template, "lang": language}
    if area:
        kind = "AREA" if language == site.language else "AREA_LANG"
        default = AREA_URL if language == site.language else AREA_LANG_URL
        url = generator.settings.get(f"{kind}_URL", default)
        parts = {"slug": area.slug, "lang": language}
        metadata["url"] = url.format(**parts)
        metadata["save_as"] = generator.settings.get(f"{kind}_SAVE_AS", url).format(**parts)
    page = Page("", metadata=metadata, settings=generator.settings, source_path=None, context=generator.context)
    page.template = template
    page.cta, page.excerpt = None, title
    # Pelican gives a page of a file a category, and other plugins ask for it.
    page.category = Category(generator.settings["DEFAULT_CATEGORY"], generator.settings)
    return page
