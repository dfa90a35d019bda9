"""The pages that features plan: contact, directory, areas, and profiles of those who write nothing."""

from collections.abc import Iterable, Iterator, Sequence
from typing import Any, NamedTuple

from markupsafe import escape
from pelican import Pelican
from pelican.contents import Page
from pelican.generators import Generator, PagesGenerator
from pelican.settings import Settings
from pelican.urlwrappers import Author, Category
from pelican.writers import Writer

from pelican_wellness.adapter.build import Build
from pelican_wellness.adapter.read import source_of
from pelican_wellness.feature import EXCERPT
from pelican_wellness.html.entities import unescape
from pelican_wellness.model.article import Article
from pelican_wellness.model.page import PlannedPage, PlannedProfile
from pelican_wellness.web.urls import address_of


class PlannedPagesGenerator(Generator):
    """Writes the pages that have no file of their own."""

    def __init__(self, *arguments: Any, **keywords: Any) -> None:
        self.pages: list[Page] = []
        self.menu: list[Page] = []
        """Those of them that stand in the menu."""
        self.profiles: list[Author] = []
        super().__init__(*arguments, **keywords)

    @property
    def save_as(self) -> Iterator[str]:
        """The files that will be written."""
        yield from (page.save_as for page in self.pages)
        yield from (author.save_as for author in self.profiles)

    def generate_output(self, writer: Writer) -> None:
        """Write every page."""
        relative = self.settings["RELATIVE_URLS"]
        for page in self.pages:
            template = self.get_template(page.template)
            writer.write_file(page.save_as, template, self.context, page=page, relative_urls=relative, url=page.url)
        for author in self.profiles:
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


def add_generator(_pelican: Pelican) -> type[PlannedPagesGenerator]:
    """Have Pelican write the planned pages."""
    return PlannedPagesGenerator


def generator_among(generators: Iterable[Generator]) -> PlannedPagesGenerator:
    """Return our generator."""
    return next(one for one in generators if isinstance(one, PlannedPagesGenerator))


def own_pages(generators: Sequence[Generator], build: Build) -> dict[str, dict[str, str]]:
    """Return pages of the blogger's in the place of planned ones, by key and language; our theme has templates for them."""
    keys = {key: key for feature in build.features for key in feature.may_be_written}
    keys |= {slug: key for feature in build.features for slug, key in feature.also_called.items()}
    found: dict[str, dict[str, str]] = {}
    for generator in generators:
        for page in [*generator.pages, *generator.translations] if isinstance(generator, PagesGenerator) else ():
            if page.slug in keys and page.save_as:
                key = keys[page.slug]
                found.setdefault(key, {})[page.lang] = page.url
                build.keys[page] = key
                if build.own_theme and "template" not in page.metadata:
                    page.template = key
    return found


class Added(NamedTuple):
    """What became of planned pages: their addresses by key and language, and profiles by the slug of their person."""

    urls: dict[str, dict[str, str]]
    profiles: dict[str, str]


def add_pages(planned: Iterable[PlannedPage | PlannedProfile], generator: PlannedPagesGenerator, build: Build) -> Added:
    """Make Pelican's pages of planned ones. A page without an address is none."""
    added = Added({}, {})
    by_key: dict[str, list[tuple[PlannedPage, Page]]] = {}
    for one in planned:
        if isinstance(one, PlannedPage):
            by_key.setdefault(one.key, []).append((one, _page(one, generator)))
            continue
        author = Author(one.person.name, generator.settings)
        if author.save_as and author.slug:
            added.profiles[one.person.slug] = author.url
            generator.profiles.append(author)
    for key, several in by_key.items():
        # The blogger's own versions of a page and those that are planned beside them are each other's translations.
        own = [page for page, known in build.keys.items() if known == key and isinstance(page, Page)]
        pages = [*own, *(page for _, page in several if page.save_as)]
        for page in own:
            page.translations = [other for other in pages if other is not page]
        for plan, page in several:
            if page.save_as:
                page.translations = [other for other in pages if other is not page]
                added.urls.setdefault(key, {})[page.lang] = page.url
                generator.pages.append(page)
                build.keys[page] = key
                if plan.in_menu and page.in_default_lang:
                    generator.menu.append(page)
    return added


def article_of(page: Page, build: Build) -> Article:
    """Return what features know of a planned page: it has no text, and makes no contact but by what stands on it."""
    return Article(source_of(page, build), "", {EXCERPT.name: unescape(page.title)})


def _page(plan: PlannedPage, generator: PlannedPagesGenerator) -> Page:
    settings: Settings = generator.settings
    metadata: dict[str, Any] = {"title": str(escape(plan.title)), "slug": plan.slug, "lang": plan.language}
    if plan.setting:
        parts, setting = {"slug": plan.slug, "lang": plan.language}, plan.setting
        said = str(settings.get(f"{setting}_URL", plan.address))
        file = str(settings.get(f"{setting}_SAVE_AS", f"{said}index.html" if said.endswith("/") else said))
        by_folder = not settings["RELATIVE_URLS"]
        metadata["url"] = settings.get(f"{setting}_URL", address_of(file, by_folder=by_folder)).format(**parts)
        metadata["save_as"] = file.format(**parts)
    page = Page("", metadata=metadata, settings=settings, source_path=None, context=generator.context)
    page.template = plan.template
    # Pelican gives a page of a file a category, and other plugins ask for it.
    page.category = Category(settings["DEFAULT_CATEGORY"], settings)
    return page
