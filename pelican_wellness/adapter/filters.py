"""Jinja's filters for what templates print: numbers, days, titles, addresses."""

from collections.abc import Callable, Iterable, Mapping
from datetime import date as Date  # noqa: N812 - the filter is called `date`
from datetime import datetime
from itertools import groupby
from typing import Any

from jinja2 import pass_context
from jinja2.runtime import Context
from markupsafe import Markup
from pelican.contents import Content
from pelican.urlwrappers import URLWrapper

from pelican_wellness.adapter.build import Build
from pelican_wellness.adapter.contents import live_fragment
from pelican_wellness.adapter.read import term_of
from pelican_wellness.adapter.view import page_content
from pelican_wellness.features.pictures.feature import Rendition, Shown, placed, shown_size
from pelican_wellness.html.inline import inline_html, inline_text
from pelican_wellness.i18n import formats
from pelican_wellness.i18n.language import Language
from pelican_wellness.i18n.language import language as language_of
from pelican_wellness.model.fragment import Fragment
from pelican_wellness.model.source import Term
from pelican_wellness.web import timestamps
from pelican_wellness.web.urls import below


def tag_of(context: Context) -> str:
    """Return the language tag of the page being written: its content's, else the site's."""
    view = _view(context)
    if view is not None:
        return str(view.tag)
    return str(getattr(page_content(context), "lang", None) or context.get("DEFAULT_LANG") or "en")


@pass_context
def number(context: Context, value: int) -> str:
    """A whole number with the language's digits and grouping."""
    return formats.number(value, tag_of(context))


@pass_context
def date(context: Context, day: Date) -> str:
    """A day in words."""
    return formats.long_date(day, tag_of(context))


@pass_context
def day(context: Context, day: Date) -> Markup:
    """A day in words, as an element that machines read."""
    return Markup('<time datetime="{}">{}</time>').format(day.isoformat(), date(context, day))


@pass_context
def credentials(context: Context, words: str) -> Markup:
    """Role or name with credentials: letters such as LMT tell what they stand for."""
    from pelican_wellness.i18n.credentials import credentials_in  # noqa: PLC0415 - few sites name any people

    own = Markup("") if tag_of(context).partition("-")[0] == "en" else Markup(' lang="en"')
    return Markup("").join(
        Markup('<abbr title="{}"{}>{}</abbr>').format(meaning, own, piece) if meaning else Markup.escape(piece)
        for piece, meaning in credentials_in(words)
    )


@pass_context
def period(context: Context, numbers: tuple[int, ...]) -> str:
    """An archive's period, `(2026,)` or `(2026, 3)` or `(2026, 3, 16)`, in words."""
    return formats.period(numbers, tag_of(context))


def timestamp(moment: datetime) -> str:
    """A moment as machines read it, with its time zone, to the second."""
    return timestamps.timestamp(moment)


def language(tag: str) -> Language:
    """Tag, direction and name of a language."""
    return language_of(tag)


def inline(source: object) -> Markup:
    """A title as HTML: its inline elements kept, all else escaped."""
    return inline_html(str(source))


def plain(source: object) -> str:
    """A title without markup."""
    return inline_text(str(source))


@pass_context
def link(context: Context, url: str) -> str:
    """The address to print for a `url` of ours: below SITEURL, unless it has a scheme."""
    return below(_site_url(context), url)


@pass_context
def term_link(context: Context, term: Term | URLWrapper) -> str:
    """The address to print for the page of a category, tag or author; empty where it has none."""
    build = _build(context)
    known = term if isinstance(term, Term) else term_of(term, build)
    return str(link(context, known.url)) if build.known_site.has_page(known) else ""


@pass_context
def file(context: Context, path: str) -> str:
    """The address of a file below the content folder, wherever Pelican publishes it."""
    return str(link(context, _build(context).known_site.file_url(path)))


@pass_context
def dimensions(context: Context, path: str) -> Markup:
    """Width and height of a picture below the content folder as attributes of `img`; nothing where they are not known."""
    shape = shown_size(_build(context).known_site, path)
    return Markup(' width="{}" height="{}"').format(*shape) if shape else Markup()


@pass_context
def shown(context: Context, path: str, place: str) -> Shown:
    """How a picture below the content folder is shown in a place such as `lead`: its files, sizes, width, height, color."""
    view = _view(context)
    return placed(path, place, _build(context).known_site, str(view.tag) if view is not None else tag_of(context))


@pass_context
def srcset(context: Context, files: Iterable[Rendition]) -> str:
    """The addresses of files of different widths, as `srcset` has them."""
    return ", ".join(f"{link(context, one.path)} {one.width}w" for one in files)


@pass_context
def live_html(context: Context, fragment: Fragment) -> Markup:
    """HTML of the blogger's, its links made for this page."""
    build = _build(context)
    known = build.fragments.get(fragment)
    if known is None:
        known = build.fragments[fragment] = live_fragment(fragment, build)
    if known.styles and (view := _view(context)) is not None:
        view.used.update(known.styles)
    return Markup(known.at(_site_url(context)))  # noqa: S704 - the blogger's own HTML


@pass_context
def contents(context: Context, paths: Iterable[str]) -> list[Content]:
    """Pelican's articles and pages by the paths of their files."""
    by_path = _build(context).by_path
    return [by_path[path] for path in paths]


@pass_context
def fact(context: Context, content: Content | str, name: str) -> object:
    """What a feature found out about an article, by the fact's name; nothing where the feature is not in the table.

    The article may be named by the path of its file.
    """
    build = _build(context)
    found = build.by_path.get(content) if isinstance(content, str) else content
    article = build.articles.get(found) if found else None
    known = next((one for one in build.facts if one.name == name), None)
    return known.of(article) if known and article else None


@pass_context
def years(context: Context, articles: list[Any]) -> list[tuple[str, list[Any]]]:
    """Articles in their order, year by year."""
    grouped = groupby(articles, key=lambda article: article.date.year)
    return [(formats.period((year,), tag_of(context)), list(group)) for year, group in grouped]


def _build(context: Context) -> Build:
    build: Build = context["wellness"].build
    return build


def _view(context: Context) -> Any:
    """Return `view`: every filter asks for it, so it is looked up without detours."""
    return context.vars.get("view") or context.parent.get("view")


def _site_url(context: Context) -> str:
    view = _view(context)
    return str(view.site_url if view is not None else context.get("SITEURL"))


FILTERS: Mapping[str, Callable[..., Any]] = {
    "number": number,
    "date": date,
    "day": day,
    "credentials": credentials,
    "period": period,
    "timestamp": timestamp,
    "language": language,
    "inline": inline,
    "plain": plain,
    "link": link,
    "term_link": term_link,
    "file": file,
    "dimensions": dimensions,
    "shown": shown,
    "srcset": srcset,
    "live": live_html,
    "contents": contents,
    "fact": fact,
    "years": years,
}
"""Name -> filter. The docs list them from here."""
