"""Components of the theme, rendered as a build renders them, without running Pelican: every object is the real one."""

from copy import copy
from dataclasses import replace
from datetime import UTC, datetime
from typing import Any

from bs4 import BeautifulSoup, Tag
from jinja2 import Environment, FileSystemLoader, StrictUndefined
from pelican.contents import Article as PelicanArticle
from pelican.settings import DEFAULT_CONFIG, read_settings
from pelican.urlwrappers import Author, Category
from pelican.urlwrappers import Tag as PelicanTag
from sites import PELICAN, settings_of, site_of

from pelican_wellness import theme_path
from pelican_wellness.adapter.build import Build
from pelican_wellness.adapter.contents import write_back
from pelican_wellness.adapter.read import source_of
from pelican_wellness.adapter.templates import prepare
from pelican_wellness.adapter.view import PageView
from pelican_wellness.adapter.wellness import Wellness
from pelican_wellness.feature import Slot, Values
from pelican_wellness.i18n.language import language
from pelican_wellness.kept import Kept
from pelican_wellness.model.article import Article
from pelican_wellness.model.person import Person
from pelican_wellness.model.site import Site
from pelican_wellness.pipeline import Deriver, parts
from pelican_wellness.plugin import FEATURES
from pelican_wellness.web.urls import below

HOSTILE = "\"'></p><script>alert(1)</script>{{ 7*7 }} %s &amp; <b onclick=x>"
"""What no text may do: end an attribute or an element, run, be a template, or be read as an entity."""


class Renderer:
    """Renders components of one site, on one page: `render("cta/box", call=call, person=None, line=[])`.

    What a component asks for and is not given is an error, as is whatever it asks of an object that has it not.
    """

    def __init__(
        self,
        wellness: object = None,
        people: tuple[Person, ...] = (),
        *,
        page: dict[str, Any] | None = None,
        tag: str = "en",
        **site: Any,
    ) -> None:
        settings = read_settings(override={**PELICAN, "SITEURL": "https://example.com", "PLUGINS": [], "TIMEZONE": "UTC"})
        self.build = settings["WELLNESS_BUILD"] = Build(FEATURES, settings_of(wellness), settings)
        self.build.contents_context = {"generated_content": {}, "static_content": {}, "static_links": set()}
        self.site: Site = site_of(wellness, people, **site)
        self.build.people, self.build.site = people, self.site
        wrapped = Wellness(self.build, self.build.contents_context)
        about = {"kind": "article", "tag": tag, "language": language(tag), "site_url": "https://example.com"}
        self.view = PageView(**{**about, "theme_url": "https://example.com/theme", **(page or {})})
        environment = Environment(
            loader=FileSystemLoader(f"{theme_path()}/templates"),
            undefined=StrictUndefined,
            **DEFAULT_CONFIG["JINJA_ENVIRONMENT"],
        )
        prepare(environment, wrapped, own_theme=True)
        self._wellness = wrapped
        self._template = environment.from_string("{{ component(name, **values) }}")

    def on(self, **page: Any) -> "Renderer":
        """Return what renders components of the same site on another page: `render.on(article=…)`."""
        other = copy(self)
        other.view = replace(self.view, used=set(), **page)
        return other

    def __call__(self, component: str, /, **values: object) -> BeautifulSoup:
        """Return a component with these arguments."""
        return BeautifulSoup(self.html(component, **values), "html.parser")

    def html(self, component: str, /, **values: object) -> str:
        """Return the same as text."""
        return self._template.render({"view": self.view, "wellness": self._wellness, "name": component, "values": values})

    def values(self, component: str) -> Values | None:
        """Return what its feature gives a component on this page, None where it has nothing to say."""
        found = (one for slot in Slot for one in parts(slot, self.view, self.site, self.build.slots))
        return next((values for part, values in found if part.component == component), None)

    def part(self, component: str) -> BeautifulSoup:
        """Return a component with what its feature gives it on this page."""
        values = self.values(component)
        assert values is not None, f"{component} has nothing to say"
        return self(component, **values)

    def content(
        self, html: str = "<p>Rest.</p>", *, category: str = "Sleep", tags: str = "", authors: str = "", **lines: Any
    ) -> Any:
        """Return Pelican's article of these lines, as templates get it."""
        settings = self.build.pelican_settings
        named = {
            "category": Category(category, settings),
            "tags": [PelicanTag(one, settings) for one in tags.split(",") if one],
            **({"authors": [Author(one, settings) for one in authors.split(",")]} if authors else {}),
        }
        metadata = {"title": "A title", "slug": "a", "date": datetime(2026, 3, 16, tzinfo=UTC), **named, **lines}
        content = PelicanArticle(html, metadata=metadata, settings=settings, source_path="a.md", context={})
        ((article, mistakes),) = Deriver(self.site, FEATURES, Kept()).derive([source_of(content, self.build)])
        assert mistakes == []
        write_back(content, article, self.build)
        self.build.articles[content] = article
        return content

    def article(self, html: str = "<p>Rest.</p>", **lines: Any) -> Article:
        """Return an article of these lines, as features get it."""
        return self.build.articles[self.content(html, **lines)]


def text_of(found: Tag) -> str:
    """Return the text of what was rendered, on one line."""
    return " ".join(found.get_text().split())


def assert_harmless(found: BeautifulSoup, *, times: int = 1) -> None:
    """Assert that a hostile text is shown as it is, in text or attributes, and is nothing but text."""
    assert not found.find_all("script")
    assert not found.select("[onclick]")
    shown = str(found.get_text()).count(HOSTILE)
    values = [str(value) for one in found.find_all() for value in one.attrs.values()]
    shown += sum(value.count(HOSTILE) + value.count(below("", HOSTILE)) for value in values)
    assert shown >= times, found
