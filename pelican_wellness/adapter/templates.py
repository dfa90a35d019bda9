"""Prepare Jinja: `wellness` and our filters for every theme; components, slots, gettext and autoescaping for ours."""

from contextlib import suppress
from functools import cached_property
from typing import Any, NamedTuple

from jinja2 import Environment, pass_context
from jinja2.runtime import Context
from markupsafe import Markup
from pelican import Pelican
from pelican.generators import ArticlesGenerator, Generator, PagesGenerator, StaticGenerator

from pelican_wellness.adapter import filters
from pelican_wellness.adapter.build import build_of
from pelican_wellness.adapter.compiled_templates import CompiledTemplates, default_file
from pelican_wellness.adapter.compiling import Templates, prepare_compiler
from pelican_wellness.adapter.folder_pages import FoldersGenerator
from pelican_wellness.adapter.menu import menu
from pelican_wellness.adapter.messages import Messages
from pelican_wellness.adapter.navigation import colophon, pagination
from pelican_wellness.adapter.pages import PlannedPagesGenerator
from pelican_wellness.adapter.view import PageView
from pelican_wellness.adapter.wellness import Wellness
from pelican_wellness.feature import Part, Slot, Values
from pelican_wellness.pipeline import parts
from pelican_wellness.stylesheet.site_styles import sheets_for

REMEMBERED = {
    "site/header": 200,
    "site/menu_more": 200,
    "site/footer": 200,
    "site/sidebar": 200,
    "site/entry": 5000,
    "web_app/icons": 200,
    "feeds/links": 200,
}
"""Components that are the same on many pages: they are rendered once for each language and each set of arguments.

With each, how many renderings are kept: a site of many pages has a header for each, and each may hold a long menu.
"""

_ALIKE = (ArticlesGenerator, PagesGenerator, FoldersGenerator, PlannedPagesGenerator, StaticGenerator)
"""Generators that Pelican makes the same environment for; of another plugin's, nobody knows what it does to its own."""


def add_own_pages(pelican: Pelican) -> None:
    """Have Pelican write the pages that our theme has and Pelican does not know: the one for a wrong address."""
    if build_of(pelican.settings).own_theme and "404" not in pelican.settings["DIRECT_TEMPLATES"]:
        pelican.settings["DIRECT_TEMPLATES"] = [*pelican.settings["DIRECT_TEMPLATES"], "404"]


def prepare_templates(generator: Generator) -> None:
    """Give a generator's templates `wellness` and filters; ours also components, autoescaping and gettext.

    Pelican's own themes are written without autoescaping, so it stays off for them, and filters of theirs stay.
    """
    build = build_of(generator.settings)
    wellness = generator.context.setdefault("wellness", Wellness(build, generator.context))
    if build.own_theme:
        if type(generator) in _ALIKE:
            if build.environment is not None:  # the same folders, filters, globals: each template is compiled once for all
                generator.env = build.environment
                return
            build.environment = generator.env
        build.compiled = build.compiled or generator.env.bytecode_cache or CompiledTemplates(default_file())
        generator.env.bytecode_cache = build.compiled
        generator.env.auto_reload = False  # an environment lives for one build
    prepare(generator.env, wellness, own_theme=build.own_theme)


def prepare(environment: Environment, wellness: Wellness, *, own_theme: bool) -> None:
    """Prepare an environment."""
    if not own_theme:
        for name, function in filters.FILTERS.items():
            environment.filters.setdefault(name, function)
        return
    environment.filters.update(filters.FILTERS)
    environment.autoescape = True
    environment.keep_trailing_newline = True  # each component ends its own line, so the page's source can be read
    Messages(wellness.build).install(environment)
    components = Components(prepare_compiler(environment), wellness)
    environment.globals |= {
        "component": components.component,
        "slot": components.slot,
        "styles": components.styles,
        "scripts": components.scripts,
        "menu": components.menu,
        "colophon": components.colophon,
        "pagination": components.pagination,
    }


class Filled(NamedTuple):
    """A part of a slot: the component to print, and all it is given."""

    component: str
    values: Values


class Components:
    """What templates of our theme can call; one for each environment."""

    def __init__(self, templates: Templates, wellness: Wellness) -> None:
        self._templates, self._wellness = templates, wellness
        self._remembered: dict[str, dict[tuple[object, ...], tuple[Markup, frozenset[str]]]] = {name: {} for name in REMEMBERED}
        self._colophons: dict[object, tuple[tuple[str, str], ...]] = {}
        self._styles: dict[frozenset[str], list[Markup]] = {}

    @pass_context
    def component(self, context: Context, name: str, /, **values: Any) -> Markup:
        """Return `components/<name>.html`, rendered with the arguments it is given and `view`."""
        view: PageView = context["view"]
        if name in REMEMBERED:
            return self._once(view, name, values)
        view.used.add(name)
        return self._rendered(name, view, values)

    def _once(self, view: PageView, name: str, values: dict[str, Any]) -> Markup:
        key, remembered = (view.tag, view.site_url, _frozen(values)), self._remembered[name]
        if key not in remembered:
            if len(remembered) >= REMEMBERED[name]:
                del remembered[next(iter(remembered))]
            # What is remembered knows the language and SITEURL of its page, and nothing else of it.
            shared = PageView("", view.tag, view.language, view.site_url, view.theme_url, site_language=view.site_language)
            shared.used.add(name)
            remembered[key] = (self._rendered(name, shared, values), frozenset(shared.used))
        html, used = remembered[key]
        view.used.update(used)
        return html

    def _rendered(self, name: str, view: PageView, values: dict[str, Any]) -> Markup:
        html = self._templates.rendered(f"components/{name}.html", {"view": view, "wellness": self._wellness, **values})
        return Markup(html)  # noqa: S704 - rendered with autoescaping

    @pass_context
    def slot(self, context: Context, name: str) -> list[Filled]:
        """Return the parts that features put into a slot of this page."""
        build, view = self._wellness.build, context["view"]
        found = parts(Slot(name), view, build.known_site, build.slots)
        return [Filled(part.component, values) for part, values in found]

    @pass_context
    def styles(self, context: Context) -> list[Markup]:
        """Return the stylesheets for what was rendered of this page, each for a `style` element of its own."""
        used = frozenset(context["view"].used)
        if used not in self._styles:
            found = sheets_for(used, self._wellness.build.known_site)
            self._styles[used] = [Markup(sheet) for sheet in found]  # noqa: S704 - made safe where it is assembled
        return self._styles[used]

    @pass_context
    def scripts(self, context: Context) -> list[str]:
        """Return the names of the scripts that help with what was rendered of this page."""
        used = context["view"].used
        return [part.script for part in self._with_scripts if part.component in used]

    @cached_property
    def _with_scripts(self) -> list[Part]:
        return [part for feature in self._wellness.build.features for part in feature.parts if part.script]

    @pass_context
    def menu(self, context: Context) -> Any:
        """Return the entries of the main menu."""
        return menu(context, self._wellness.build)

    @pass_context
    def colophon(self, context: Context) -> Any:
        """Return message and address of each link at the foot of a page."""
        site_url = context.get("SITEURL")
        if site_url not in self._colophons:
            self._colophons[site_url] = tuple(colophon(context))
        return self._colophons[site_url]

    @pass_context
    def pagination(self, context: Context) -> Any:
        """Return where this page stands in its list, None where it is alone."""
        return pagination(context, context["view"].tag)


def _frozen(value: object) -> object:
    """Return what stands for an argument in a key."""
    if isinstance(value, dict):
        return (*value, *map(_frozen, value.values()))
    if isinstance(value, tuple):
        with suppress(TypeError):  # what holds a list or a dictionary
            hash(value)
            return value  # a named tuple may hold many others, each known by its own hash
    return tuple(map(_frozen, value)) if isinstance(value, list | tuple) else value
