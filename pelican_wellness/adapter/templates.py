"""Prepare Jinja: `wellness` and our filters for every theme; components, slots, gettext and autoescaping for ours."""

import re
from collections.abc import Mapping
from typing import Any, NamedTuple

from jinja2 import Environment, Template, pass_context
from jinja2.ext import Extension
from jinja2.runtime import Context
from markupsafe import Markup, escape
from pelican import Pelican
from pelican.generators import ArticlesGenerator, Generator, PagesGenerator, StaticGenerator

from pelican_wellness.adapter import filters
from pelican_wellness.adapter.build import Build, build_of
from pelican_wellness.adapter.compiled_templates import CompiledTemplates, default_file
from pelican_wellness.adapter.folder_pages import FoldersGenerator
from pelican_wellness.adapter.menu import menu
from pelican_wellness.adapter.navigation import colophon, pagination
from pelican_wellness.adapter.pages import PlannedPagesGenerator
from pelican_wellness.adapter.view import PageView
from pelican_wellness.adapter.wellness import Wellness
from pelican_wellness.feature import Slot, Values
from pelican_wellness.i18n.catalogs import catalog
from pelican_wellness.pipeline import parts
from pelican_wellness.stylesheet.site_styles import sheets_for

REMEMBERED = {"site/header": 200, "site/menu_more": 200, "site/footer": 200, "site/sidebar": 200, "site/entry": 5000}
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
    environment.add_extension("jinja2.ext.i18n")
    environment.add_extension(ComponentLines)
    environment.install_gettext_callables(_gettext, _ngettext, newstyle=True)  # type: ignore[attr-defined] # the extension adds it
    components = Components(environment, wellness)
    environment.globals |= {
        "component": components.component,
        "slot": components.slot,
        "styles": components.styles,
        "scripts": components.scripts,
        "menu": components.menu,
        "colophon": components.colophon,
        "pagination": components.pagination,
    }


class ComponentLines(Extension):
    """A line that holds nothing but a component prints nothing but the component.

    Its indentation and its end are left out, as Jinja does for lines that hold nothing but a tag.
    """

    def preprocess(self, source: str, name: str | None, filename: str | None = None) -> str:  # noqa: ARG002 - Jinja's signature
        """Make a tag of such a line: `print` is Jinja's own."""
        return _COMPONENT_LINE.sub(r"\1{% print \2 %}", source)


_COMPONENT_LINE = re.compile(r"^([ \t]*)\{\{ (component\(.*\)) \}\}$", re.MULTILINE)


class Filled(NamedTuple):
    """A part of a slot: the component to print, and all it is given."""

    component: str
    values: Values


class Components:
    """What templates of our theme can call; one for each environment."""

    def __init__(self, environment: Environment, wellness: Wellness) -> None:
        self._environment, self._wellness = environment, wellness
        self._templates: dict[str, Template] = {}
        self._remembered: dict[str, dict[tuple[object, ...], tuple[Markup, frozenset[str]]]] = {name: {} for name in REMEMBERED}

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
            shared = PageView("", view.tag, view.language, view.site_url, view.theme_url)
            shared.used.add(name)
            remembered[key] = (self._rendered(name, shared, values), frozenset(shared.used))
        html, used = remembered[key]
        view.used.update(used)
        return html

    def _rendered(self, name: str, view: PageView, values: dict[str, Any]) -> Markup:
        template = self._templates.get(name)
        if template is None:
            template = self._templates[name] = self._environment.get_template(f"components/{name}.html")
        context = template.new_context({"view": view, "wellness": self._wellness, **values})
        return Markup("".join(template.root_render_func(context)))  # noqa: S704 - rendered with autoescaping

    @pass_context
    def slot(self, context: Context, name: str) -> list[Filled]:
        """Return the parts that features put into a slot of this page."""
        build, view = self._wellness.build, context["view"]
        found = parts(Slot(name), view, build.known_site, build.features)
        return [Filled(part.component, values) for part, values in found]

    @pass_context
    def styles(self, context: Context) -> list[Markup]:
        """Return the stylesheets for what was rendered of this page, each for a `style` element of its own."""
        view: PageView = context["view"]
        found = sheets_for(view.used, self._wellness.build.known_site)
        return [Markup(sheet) for sheet in found]  # noqa: S704 - made safe within a style element where it is assembled

    @pass_context
    def scripts(self, context: Context) -> list[str]:
        """Return the names of the scripts that help with what was rendered of this page."""
        used = context["view"].used
        found = (part for feature in self._wellness.build.features for part in feature.parts)
        return [part.script for part in found if part.script and part.component in used]

    @pass_context
    def menu(self, context: Context) -> Any:
        """Return the entries of the main menu."""
        return menu(context, self._wellness.build)

    @pass_context
    def colophon(self, context: Context) -> Any:
        """Return message and address of each link at the foot of a page."""
        return tuple(colophon(context))

    @pass_context
    def pagination(self, context: Context) -> Any:
        """Return where this page stands in its list, None where it is alone."""
        return pagination(context, context["view"].tag)


def _frozen(value: object) -> object:
    """Return what stands for an argument in a key."""
    if isinstance(value, Mapping):
        return tuple((name, _frozen(one)) for name, one in value.items())
    return tuple(map(_frozen, value)) if isinstance(value, list | tuple) else value


@pass_context
def _gettext(context: Context, message: str) -> str:
    tag, own = _own(context, message)
    return own or catalog(tag).gettext(message)


@pass_context
def _ngettext(context: Context, singular: str, plural: str, count: int) -> str:
    tag, own = _own(context, singular if count == 1 else plural)
    return own or catalog(tag).ngettext(singular, plural, count)


def _own(context: Context, message: str) -> tuple[str, str | None]:
    """The page's language, and the blogger's own words.

    Jinja takes what it is given here for HTML, and fills in every `%` of it: theirs are text.
    """
    tag = filters.tag_of(context)
    build: Build = context["wellness"].build
    own = build.known_site.custom(message, tag)
    return tag, _PERCENT.sub("%%", escape(own)) if own else None


_PERCENT = re.compile(r"%(?!\(\w+\)s)")
