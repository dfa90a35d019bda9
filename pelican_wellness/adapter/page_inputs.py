"""What pages are made from, but for the code, as digests. Where one cannot be made, the page has to be rendered.

What any page may show of the whole site is digested once (`site`): the settings and all else that templates find in their
context, the site with what features know of all articles, templates and stylesheets; and of each article and page
its shell, which is how it is linked to and listed. The text of an article, and what was found out about it, is shown by its
own page and by lists with excerpts: these add the digest of all of it. A template of the blogger's may show anything of
any article, so where there is one all of every article is digested with the site.
"""

import locale
import logging
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import fields
from functools import partial
from pathlib import Path
from types import BuiltinFunctionType, FunctionType, MethodType, ModuleType
from typing import Any

import pelican
from pelican.contents import Content, Static
from pelican.urlwrappers import URLWrapper

from pelican_wellness import theme_path
from pelican_wellness.adapter.build import Build
from pelican_wellness.adapter.code_at_work import functions_in, origin, stamp, stamps
from pelican_wellness.adapter.contents import contents_of
from pelican_wellness.adapter.folder_pages import FolderPage
from pelican_wellness.adapter.live_html import LiveHtml
from pelican_wellness.adapter.settle import StaticUrls
from pelican_wellness.adapter.wellness import Wellness
from pelican_wellness.features.cta.call import CallToAction
from pelican_wellness.features.home.feature import LATEST
from pelican_wellness.features.pictures.feature import CLEAN, PICTURE, RENDITIONS, WITHHELD
from pelican_wellness.features.sitemap.feature import LAST_CHANGE
from pelican_wellness.fingerprint import PLAIN, Fingerprints, OpaqueError, Way, digest
from pelican_wellness.model.source import Source, Term
from pelican_wellness.stylesheet.site_styles import base_sheet, sheets

WITH_EXCERPTS = frozenset({"index.html", "category.html", "tag.html", "author.html"})
"""Our templates that show more of articles than their shell, beside those of a single article or page."""

SHELL = (
    "title", "slug", "lang", "_status", "template", "override_url", "override_save_as", "date", "locale_date", "translations",
    "relative_source_path",
)  # fmt: skip
"""Attributes by which contents are linked to and listed, in menus, archives and areas too; `override_…` are the addresses.

In which lists they stand, the context says.
"""

_TOLD_ELSEWHERE = frozenset(
    ("settings", "_context", "metadata", "structured_data", "_update_content", "_output_location_referenced")
)
"""Attributes of contents that are the site's, or are made of the others; the last says only who has asked already."""

NOT_ON_PAGES = ("now", LAST_CHANGE.name, RENDITIONS.name, CLEAN.name, WITHHELD.name)
"""What the site knows for files that are no pages. Features say where pages show the day (`Feature.shows_the_day`)."""

_SAME: Mapping[str, str] = {
    "title": "title",
    "slug": "slug",
    "language": "lang",
    "html": "_content",
    "status": "_status",
    "template": "template",
    "url": "override_url",
    "save_as": "override_save_as",
    "published": "date",
    "modified": "modified",
}
"""Fields of a source, and attributes of its content that mostly are the very same objects, and need not be told twice."""

_SOURCE = tuple(one.name for one in fields(Source))

_OF_TERMS = {"settings", "_name", "_slug", "_slug_from_name", "name", "slug"}
"""Attributes of a category, tag or author. Other plugins may give them more, and templates show them."""

_IN_ANY_ORDER = ("generated_content", "static_content")
"""Where Pelican looks contents up by their paths, in the order in which it came across them."""


class PageInputs:
    """The digests of a build, to be made when everything is read and nothing is written. Raises OpaqueError."""

    def __init__(self, build: Build) -> None:
        self._build, self._settings, self._context = build, build.pelican_settings, build.contents_context
        ways: dict[type, Way] = {
            Static: self._attributes,
            Content: self._number,
            URLWrapper: self._term,
            LiveHtml: lambda live: (live.html, live.path),
            ModuleType: lambda module: module.__name__,
            **dict.fromkeys((FunctionType, BuiltinFunctionType, MethodType, partial, type), origin),
            # All of them that matters stands in the context and in the site's own fields.
            **dict.fromkeys((Build, Wellness, StaticUrls), lambda _: ""),
        }
        self._prints = Fingerprints(ways, common=(Term, CallToAction))
        self._contents = list(dict.fromkeys([*contents_of(build.generators), *build.articles]))
        self._numbers = {id(content): number for number, content in enumerate(self._contents)}
        self._digests: dict[Content, bytes] = {}
        self._is_ours = _is_ours(self._settings)
        self._templates = frozenset(file.name for file in Path(theme_path(), "templates").glob("*.html"))
        # Templates of ours read only settings that are plain; what functions of others make of texts stands in the texts.
        lenient = dict.fromkeys((FunctionType, BuiltinFunctionType, MethodType, partial, type, object), _name)
        about_settings = Fingerprints({**ways, **lenient}) if self._is_ours else self._prints
        self.site = self._prints.digest(about_settings.digest(self._settings), *self._of_site())

    def of_call(self, name: str, context: Mapping[str, Any], options: Mapping[str, Any], site_url: object) -> bytes:
        """Return the digest of what Pelican says when it has a page, a list or a feed written; see `_Call` of the writer."""
        own = () if context is self._context else [one for one in context.items() if self._context.get(one[0]) is not one[1]]
        # A feed, and a page that Pelican gives a context of its own, has some links made for the page before.
        before = None if options.get("relative_urls") and context is self._context else site_url
        told = sorted(one for one in own if one[0] != "localsiteurl")
        return self._prints.digest(name, before, told, sorted(options.items()))

    def of_page(self, of_call: bytes, number: int, template: str, shown: Mapping[str, Any]) -> bytes:
        """Return the digest of a page, the `number`th of its list; `shown` is what stands on this one."""
        if not self._is_ours:
            return digest((of_call, template, number))
        contents = [shown[name] for name in ("article", "page") if name in shown]
        if template in WITH_EXCERPTS:
            contents += shown.get("articles", ())
        elif template == "home.html":
            known = self._build.by_path
            contents += map(known.__getitem__, LATEST.of(self._build.known_site).get(contents[0].lang, ()))
        elif template not in self._templates:  # Pelican looks for those that a theme has not among its own
            contents = self._contents
        return digest((of_call, template, number, *map(self._of, contents)))

    def of_feed(self, of_call: bytes, entries: Sequence[Content]) -> bytes:
        """Return the digest of a feed."""
        if not entries:
            message = "an empty feed says when it was written"
            raise OpaqueError(message)
        return digest((of_call, *map(self._of, entries)))

    def _of(self, content: Content) -> bytes:
        """Return the digest of all of an article or page."""
        if content not in self._digests:
            if why := self._why_opaque(content):
                message = f"{content.source_path}: {why}"
                raise OpaqueError(message)
            self._digests[content] = digest((self._attributes(content), self._article(content)))
        return self._digests[content]

    def _why_opaque(self, content: Content) -> str:
        if content.settings is not self._settings:
            return "it comes from Pelican's cache, with settings of another day"
        if hasattr(content, "_get_content"):
            return "another plugin makes its text"
        # What follows from the time is found out about those that are published, and known to the site.
        return "a draft may show the time" if isinstance(content, FolderPage) and content.status != "published" else ""

    def _attributes(self, content: Content) -> object:
        attributes, told = vars(content), self._prints.told
        found = [
            (name, value if type(value) in PLAIN else told(value))
            for name, value in attributes.items()
            if name not in _TOLD_ELSEWHERE
        ]
        lines = [(key, None if attributes.get(key) is value else told(value)) for key, value in content.metadata.items()]
        return found, lines

    def _article(self, content: Content) -> object:
        """Tell what features know of an article or page, without what its attributes say already."""
        article = self._build.articles.get(content)
        if article is None:
            return None
        attributes, told, source = vars(content), self._prints.told, article.source
        ours = [
            (name, value if type(value) in PLAIN else told(value))
            for name, value in vars(source).items()
            if name not in _SAME or attributes.get(_SAME[name]) is not value
        ]
        facts = [name if attributes.get(name) is fact else (name, told(fact)) for name, fact in article.facts.items()]
        html = None if article.html is source.html else article.html
        picture = PICTURE.of(article)
        return ours, facts, html, told(article.styles), self._stamp(picture.path) if picture else None

    def _of_site(self) -> Iterable[object]:
        """Yield all that any page may show, but for the settings."""
        build, site, context = self._build, self._build.known_site, self._context
        yield locale.setlocale(locale.LC_ALL)
        # Of a page at whose rendering something is said it is noted; where nobody listens, nothing is said.
        yield [logging.getLogger(name).isEnabledFor(logging.WARNING) for name in ("pelican.contents", __name__)]
        yield list(functions_in(build.environment)) if build.environment else ""
        yield {key: value for key, value in self._settings["JINJA_ENVIRONMENT"].items() if key != "bytecode_cache"}
        yield [stamp for folder in _template_folders(self._settings) for stamp in stamps(folder)]
        yield list(stamps(site.theme_static))
        yield site.once(base_sheet), site.once(sheets)
        facts = {name: fact for name, fact in site.facts.items() if name not in NOT_ON_PAGES}
        yield site.today if any(one.shows_the_day and one.shows_the_day(site) for one in build.features) else None
        yield [getattr(site, one.name) for one in fields(site) if one.name not in (*NOT_ON_PAGES, "facts")], facts
        yield {name: sorted(context[name].items()) for name in _IN_ANY_ORDER}
        own = {name: value for name, value in context.items() if self._settings.get(name) is not value}
        yield {name: value for name, value in own.items() if name not in (*_IN_ANY_ORDER, "localsiteurl")}
        yield [[vars(content).get(name) for name in SHELL] for content in self._contents]
        yield build.home, build.homes, build.menu, [(self._numbers[id(page)], key) for page, key in build.keys.items()]
        if not self._is_ours:
            yield [*map(self._of, self._contents)]
            yield [self._stamp(str(file.source_path)) for file in context["static_content"].values()]

    def _stamp(self, path: str) -> object:
        file = self._build.content_path / path
        return stamp(file, path) if file.is_file() else None

    def _number(self, content: Content) -> object:
        """Tell which article or page is meant; what nobody writes, such as one that is to be skipped, by its file."""
        number = self._numbers.get(id(content))
        return content.source_path if number is None else number

    def _term(self, term: URLWrapper) -> object:
        """Tell a category, tag or author; the address follows from the settings, if they are those of today."""
        if term.settings is not self._settings or not vars(term).keys() <= _OF_TERMS:
            raise OpaqueError(term.name)
        return term.name, term.slug


def _is_ours(settings: Mapping[str, Any]) -> bool:
    """Whether no page is made by a template that is not ours."""
    theme = Path(settings["THEME"])
    own = any(files for folder in settings["THEME_TEMPLATES_OVERRIDES"] for files in stamps(Path(folder)))
    return not own and theme.is_dir() and theme.samefile(theme_path())


def _template_folders(settings: Mapping[str, Any]) -> Iterator[Path]:
    yield from map(Path, settings["THEME_TEMPLATES_OVERRIDES"])
    yield Path(settings["THEME"]) / "templates"
    yield Path(str(pelican.__file__)).parent / "themes" / "simple" / "templates"


def _name(value: Any) -> str:
    """Tell a function or class by its name, any other object by that of its type."""
    named = value if hasattr(value, "__qualname__") else type(value)
    return f"{named.__module__}.{named.__qualname__}"
