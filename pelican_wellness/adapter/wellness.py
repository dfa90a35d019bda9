"""`wellness`: what every template, in any theme, can ask for."""

from datetime import date
from functools import cached_property
from itertools import groupby
from typing import Any
from urllib.parse import quote

from jinja2 import pass_context
from jinja2.runtime import Context
from markupsafe import Markup

from pelican_wellness.adapter.page_context import file_url, page_content, page_language
from pelican_wellness.features.contact.details import ContactDetails
from pelican_wellness.features.crisis_lines import CRISIS_LINES, CrisisLines
from pelican_wellness.features.cta.call import FIND, CallToAction
from pelican_wellness.features.directory.groups import Group, groups
from pelican_wellness.features.structured_data.feature import Discovery
from pelican_wellness.html.inline import inline_html, inline_text
from pelican_wellness.i18n import formats
from pelican_wellness.i18n.language import Language, language, localized, sorting_key
from pelican_wellness.model.area import Area
from pelican_wellness.model.introduction import Introduction, owner
from pelican_wellness.model.person import Person
from pelican_wellness.model.site import Site
from pelican_wellness.settings import WellnessSettings
from pelican_wellness.settings.practice import Practice
from pelican_wellness.stylesheet.stylesheet import needed


class Wellness:
    """The promised `.about .practice .people .settings`, and helpers that need to know which page is being written."""

    def __init__(self, site: Site, context: dict[str, Any]) -> None:
        self.site, self._context = site, context

    @pass_context
    def head(self, context: Context, content: Any = None) -> Markup:
        """The elements of a page's head for search engines and previews; `content` where a template has no article."""
        return self._discovery.head(context, content)

    @pass_context
    def structured_data(self, context: Context, content: Any = None) -> Markup:
        """The page's graph of schema.org as one `script` element of data, empty where there is none."""
        return self._discovery.structured_data(context, content)

    @cached_property
    def _discovery(self) -> Discovery:
        return Discovery(self.site, self._context)

    @property
    def settings(self) -> WellnessSettings:
        """The WELLNESS setting, every default filled in."""
        return self.site.settings

    @property
    def practice(self) -> Practice:
        """The practice of the settings."""
        return self.site.settings.practice

    @property
    def people(self) -> list[Person]:
        """Everybody in `content/people/`."""
        return self.site.people

    @cached_property
    def about(self) -> Introduction:
        """Who the sidebar introduces."""
        return self.site.introduction()

    @cached_property
    def contact(self) -> ContactDetails:
        """The practice's channels, address, hours and form."""
        return ContactDetails(self.site)

    @cached_property
    def directory(self) -> list[Group]:
        """Everybody who can be reached, area by area."""
        return groups(self.site.reachable, self.site.areas.values())

    @property
    def topics(self) -> list[str]:
        """What the people of the directory help with, each once, sorted."""
        topics = {self.site.slugify(topic): topic for person in self.site.reachable for topic in person.topics}
        return sorted(topics.values(), key=sorting_key)

    def areas_of(self, person: Person) -> list[Area]:
        """The areas where a person works."""
        return [self.site.areas[slug] for slug in map(self.site.slugify, person.areas) if slug in self.site.areas]

    @pass_context
    def page_of(self, context: Context, pages: dict[str, str]) -> str:
        """The address of a page that there is in several languages: `wellness.page_of(area.urls)`."""
        url = self.site.page_in(pages, page_language(context))
        return self.link(context, url) if url else ""

    @property
    def crisis_lines(self) -> CrisisLines | None:
        """The crisis lines of the region in the settings; None where the author chose none."""
        region = self.settings.editorial.crisis_region
        return CRISIS_LINES[region] if region else None

    @property
    def menu(self) -> list[Any]:
        """Contact page and directory, where they have no file of their own."""
        return self.site.menu

    @pass_context
    def find_title(self, context: Context) -> str:
        """The title of the directory."""
        return self.site.speaker(page_language(context)).say(FIND)

    def stylesheets(self, html: str) -> list[Markup]:
        """The stylesheets for a page, each for a `style` element of its own; `html` is its body."""
        styles = [self.site.stylesheet, *needed(self.site.style_parts, html)]
        return [Markup(style) for style in styles]  # noqa: S704 - made safe within a style element where it is assembled

    @cached_property
    def icon(self) -> str:
        """The site's icon in its own colors, as a `data:` address.

        A file would be a request more; on a slow telephone it came before the first paint and cost a tenth of a second.
        """
        return "data:image/svg+xml," + quote(self.site.icon, safe="=:/(),")

    @cached_property
    def theme_colors(self) -> list[tuple[str, str]]:
        """The color of the browser's own frame, with the media query it is for."""
        return self.site.theme_colors

    @pass_context
    def description(self, context: Context, kind: str, slug: str) -> Any:
        """What the settings say about a category or a tag (`kind` is "categories" or "tags"), as HTML."""
        return self.localized(context, self.site.descriptions.get((kind, slug)))

    @pass_context
    def years(self, context: Context, articles: list[Any]) -> list[tuple[str, list[Any]]]:
        """Articles in their order, year by year."""
        grouped = groupby(articles, key=lambda article: article.date.year)
        return [(formats.period((year,), page_language(context)), list(group)) for year, group in grouped]

    @cached_property
    def owner(self) -> Person | None:
        """The person behind the site."""
        return owner(self.site.people)

    def person(self, author: Any) -> Person | None:
        """The person behind one of Pelican's authors."""
        return self.site.authors.get(author.slug)

    @pass_context
    def cta(self, context: Context) -> CallToAction | None:
        """The call to action of this page: the article's or page's own, on a list the site's.

        A profile needs none: it says itself how its person is reached.
        """
        content = page_content(context)
        author = context.get("author")
        if content is None and author is not None and (person := self.person(author)) and person.channels:
            return None
        if hasattr(content, "cta"):
            call: CallToAction | None = content.cta
            return call
        return self.site_cta(context)

    @pass_context
    def site_cta(self, context: Context) -> CallToAction | None:
        """The site's call to action, the same on every page of a language."""
        return self.site.calls.site_call(page_language(context))

    @pass_context
    def language(self, context: Context) -> Language:
        """Tag and direction of the page being written."""
        return language(page_language(context))

    @staticmethod
    def language_of(content: Any) -> Language:
        """Tag and direction of an article in a list."""
        return language(content.lang)

    @pass_context
    def localized(self, context: Context, value: Any) -> Any:
        """Choose the page's language from a text per language, else the site's."""
        return localized(value, page_language(context), self.site.language) if isinstance(value, dict) else value

    @pass_context
    def own_words(self, context: Context, value: Any) -> Any:
        """Choose the page's language from a text per language, None where the theme's own translation is better."""
        return self.site.own_words(value, page_language(context))

    @pass_context
    def number(self, context: Context, value: int) -> str:
        """A whole number with the language's digits and grouping."""
        return formats.number(value, page_language(context))

    @pass_context
    def date(self, context: Context, day: date) -> str:
        """A day in words."""
        return formats.long_date(day, page_language(context))

    @pass_context
    def period(self, context: Context, period: tuple[int, ...]) -> str:
        """An archive's period, `(2026,)` or `(2026, 3)` or `(2026, 3, 16)`, in words."""
        return formats.period(period, page_language(context))

    @pass_context
    def link(self, context: Context, url: str) -> str:
        """The address to print for a `url` of ours: below SITEURL, unless it has a scheme."""
        return url if ":" in url.partition("/")[0] else f"{context.get('SITEURL')}/{url}"

    @pass_context
    def home(self, context: Context) -> str:
        """The address of the home page. Relative addresses name the file, so that pages can be read from a disk."""
        file = context.get("INDEX_SAVE_AS", "index.html") if context.get("RELATIVE_URLS") else ""
        return f"{context.get('SITEURL')}/{file}"

    @pass_context
    def file(self, context: Context, path: str) -> str:
        """The address of a file below the content folder, wherever Pelican publishes it."""
        return self.link(context, file_url(self._context, path))

    @staticmethod
    def inline(source: object) -> Markup:
        """A title as HTML: its inline elements kept, all else escaped."""
        return inline_html(str(source))

    @staticmethod
    def plain(source: object) -> str:
        """A title without markup."""
        return inline_text(str(source))
