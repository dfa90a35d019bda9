"""Where readers go from a page: the main menu, the links at its foot, the pages around it."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from jinja2.runtime import Context
from markupsafe import Markup

from pelican_wellness.html.inline import inline_html
from pelican_wellness.i18n.catalogs import N_
from pelican_wellness.i18n.formats import number

_COLOPHON = (
    ("ARCHIVES", "archives.html", "", N_("All articles")),
    ("CATEGORIES", "categories.html", "categories", N_("Categories")),
    ("TAGS", "tags.html", "tags", N_("Tags")),
    ("AUTHORS", "authors.html", "authors", N_("Authors")),
)
"""Stem of Pelican's settings, address by default, what there must be some of, words."""

_FEED = N_("Feed")


@dataclass(frozen=True, slots=True)
class MenuEntry:
    """A link: what it says as HTML, where it leads, and what it is to the page: "", "page" or "true" (aria-current)."""

    label: Markup
    url: str
    current: str = ""


def menu(context: Context, planned: list[Any]) -> tuple[tuple[MenuEntry, ...], tuple[MenuEntry, ...]]:
    """Return the main menu: MENUITEMS, then pages with those that have no file and categories."""
    site_url, page, category = context.get("SITEURL"), context.get("page"), context.get("category")
    items = tuple(MenuEntry(inline_html(str(item[0])), str(item[1])) for item in context.get("MENUITEMS") or ())
    entries: list[MenuEntry] = []
    if context.get("DISPLAY_PAGES_ON_MENU"):
        entries += [
            MenuEntry(inline_html(str(one.title)), f"{site_url}/{one.url}", "page" if one == page else "")
            for one in [*context.get("pages", ()), *planned]
        ]
    if context.get("DISPLAY_CATEGORIES_ON_MENU"):
        # An article stands in its category; the list of the category is the page itself.
        here = "true" if context.get("article") else "page"
        entries += [
            MenuEntry(Markup.escape(one.name), f"{site_url}/{one.url}", here if one == category else "")
            for one, _articles in context.get("categories", ())
        ]
    return items, tuple(entries)


def colophon(context: Context) -> Iterator[tuple[str, str]]:
    """Yield message and address of each link at the foot of a page."""
    site_url = context.get("SITEURL")
    for stem, default, needed, message in _COLOPHON:
        if context.get(f"{stem}_SAVE_AS", default) and (not needed or context.get(needed)):
            yield message, f"{site_url}/{context.get(f'{stem}_URL') or default}"
    if feed := context.get("FEED_ALL_ATOM"):
        yield _FEED, f"{context.get('FEED_DOMAIN') or site_url}/{context.get('FEED_ALL_ATOM_URL') or feed}"


@dataclass(frozen=True, slots=True)
class Pagination:
    """Where a page stands in its list: `newer` and `older` are addresses, empty where there is none; numbers in words."""

    newer: str
    older: str
    number: str
    total: str


def pagination(context: Context, tag: str) -> Pagination | None:
    """Return where a page stands in its list, None where it is alone."""
    for name in ("articles", "dates"):
        current = context.get(f"{name}_page")
        if current is not None:
            if not current.has_other_pages():
                return None
            site_url, around = context.get("SITEURL"), [context.get(f"{name}_{one}_page") for one in ("previous", "next")]
            newer, older = (f"{site_url}/{one.url}" if one else "" for one in around)
            total = context.get(f"{name}_paginator").num_pages
            return Pagination(newer, older, number(current.number, tag), number(total, tag))
    return None
