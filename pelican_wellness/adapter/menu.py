"""The main menu: MENUITEMS, pages with those that have no file, categories. It is made once for each language.

Beside the home page of a practice it says first what is offered; topics stand below "Articles", and pages that the law asks
for at the foot of each page.

Where a page stands among hundreds, it is found and not looked for, and what is below "More" is rendered once.
"""

import logging
from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import accumulate
from typing import Any, NamedTuple

from jinja2.runtime import Context
from markupsafe import Markup
from pelican.contents import Page
from pelican.urlwrappers import Category

from pelican_wellness.adapter.build import Build
from pelican_wellness.adapter.view import PageView
from pelican_wellness.features.legal.feature import PAGES as LEGAL_PAGES
from pelican_wellness.html.inline import inline_html
from pelican_wellness.i18n.catalogs import N_
from pelican_wellness.i18n.language import Language, language
from pelican_wellness.model.listed_link import entries_chosen_from, listed_links
from pelican_wellness.settings.mistakes import Mistake, nearest, one_of
from pelican_wellness.web.urls import below, from_anywhere

logger = logging.getLogger(__name__)

# Translators: opens the rest of the main menu, which is too long to be seen at once.
_MORE = N_("More")
_ARTICLES = N_("Articles")
_ALL_ARTICLES = N_("All articles")

_LINE = 118
"""Letters that stand in one line of a screen 1024 px wide, the narrowest that shows one (menu.css), with what lies between
entries."""

_GAP = 3
"""Letters as wide as what lies between two entries."""

Named = Mapping[str, Any] | Context
"""What Pelican gives templates, by name."""


class MenuEntry(NamedTuple):
    """A link: what it says as HTML, where it leads, and what it is to the page: "", "page" or "true" (aria-current)."""

    label: Markup
    url: str
    current: str = ""
    language: Language | None = None
    """That of the words, where it is not the page's."""


class MoreEntries(NamedTuple):
    """What is not seen at once, below a word. It is one value, so that it is rendered once, whatever the number of entries."""

    entries: tuple[MenuEntry, ...]
    label: str = _MORE
    current: str = ""


class Menu(NamedTuple):
    """`entries` are seen at once; of those below "More" the one of this page is among them, too. `groups` are opened."""

    entries: tuple[MenuEntry, ...]
    groups: tuple[MoreEntries, ...]


@dataclass(frozen=True, eq=False)
class Entries:
    """All entries of a language, and where among them a page or a category stands.

    `topics` is the list of articles with the categories, where they stand below a word of their own.
    """

    all: tuple[MenuEntry, ...]
    places: Mapping[object, int]
    most: int | None
    topics: tuple[MenuEntry, ...] = ()
    listed: Mapping[str, int] = field(default_factory=dict)
    """The same of MENUITEMS, by their addresses."""
    _made: dict[tuple[int | None, str], Menu] = field(default_factory=dict)
    _groups: dict[str, MoreEntries] = field(default_factory=dict)

    def menu(self, place: int | None, current: str) -> Menu:
        """Return the menu of a page that stands at a place, if at any; without one `current` is what it is to the articles."""
        if (place, current) not in self._made:
            self._made[place, current] = self._menu(place, current)
        return self._made[place, current]

    def _menu(self, place: int | None, current: str) -> Menu:
        most = self._seen_at_once()
        seen, rest = list(self.all[:most]), self.all[most:]
        if place is not None:
            here = self.all[place]._replace(current=current)
            seen[place : place + 1] = [here]  # behind the others, where it is one of "More"
        articles = "" if place is not None else current
        if len(self.topics) == 1:
            seen.append(self.topics[0]._replace(current=articles))
        groups = [self._group(_ARTICLES, self.topics, articles)] if len(self.topics) > 1 else []
        return Menu(tuple(seen), (*groups, *([self._group(_MORE, rest, "")] if rest else [])))

    def _seen_at_once(self) -> int:
        if self.most is not None:
            # "More" for a single entry would be no shorter than the entry.
            return self.most if len(self.all) > self.most + 1 else len(self.all)
        room = _LINE - (_GAP + len(_ARTICLES) if self.topics else 0)
        ends = list(accumulate(_GAP + len(one.label.striptags()) for one in self.all))
        if not ends or ends[-1] <= room:
            return len(ends)
        return max(1, bisect_right(ends, room - _GAP - len(_MORE)))

    def _group(self, label: str, entries: tuple[MenuEntry, ...], current: str) -> MoreEntries:
        return self._groups.setdefault(label + current, MoreEntries(entries, label, current))


def menu(context: Context, build: Build) -> Menu:
    """Return the menu of the page that is being written."""
    view: PageView = context["view"]
    key = view.tag, view.site_url
    if key not in build.menus:
        build.menus[key] = _entries(context, build, view)
    entries: Entries = build.menus[key]
    # An article stands in its category; the list of the category is the page itself.
    page, category = context.get("page"), context.get("category")
    place = entries.places.get(page) if isinstance(page, Page) else None
    if place is not None:
        return entries.menu(place, "page")
    place = entries.places.get(category.slug) if category else None
    if place is None and view.url in entries.listed:
        return entries.menu(entries.listed[view.url], "page")
    if place is None:
        return entries.menu(None, _among_articles(context, view) if entries.topics else "")
    return entries.menu(place, "true" if context.get("article") else "page")


def _among_articles(context: Context, view: PageView) -> str:
    """Return what a page is to the list of articles: it, one of them or of their topics, or nothing of it."""
    if view.kind == "index":
        return "page"
    return "true" if context.get("article") or context.get("category") else ""


def _entries(context: Context, build: Build, view: PageView) -> Entries:
    listed = listed_links(context.get("MENUITEMS"))
    own = _other(str(context.get("DEFAULT_LANG") or view.tag), view)
    entries = [MenuEntry(inline_html(label), from_anywhere(view.site_url, address), language=own) for label, address in listed]
    places: dict[object, int] = {}
    by_address = {address: number for number, (_, address) in enumerate(listed)}
    for one in _chosen_pages(context, build):
        version = _version(one, view.tag)
        if version.save_as and version not in places:
            places[version] = len(entries)
            words, spoken = inline_html(str(version.title)), _other(str(version.lang or view.tag), view)
            entries.append(MenuEntry(words, below(view.site_url, version.url), language=spoken))
    site = build.known_site
    categories = [one for one in _chosen_categories(context, build) if one.save_as]
    links = [MenuEntry(Markup.escape(one.name), below(view.site_url, one.url), language=own) for one in categories]
    if site.list_of_articles:
        label = Markup.escape(site.translate(_ALL_ARTICLES if links else _ARTICLES, view.tag))
        first = MenuEntry(label, below(view.site_url, site.list_of_articles))
        return Entries(tuple(entries), places, build.settings.menu.most, (first, *links), by_address)
    places |= {one.slug: len(entries) + number for number, one in enumerate(categories)}
    return Entries((*entries, *links), places, build.settings.menu.most, listed=by_address)


def _other(tag: str, view: PageView) -> Language | None:
    """Return the language of words on a page, None where it is the page's."""
    found = language(tag)
    return None if found == view.language else found


def _version(page: Page, tag: str) -> Page:
    """Return a page in a language, else in that of the site, else as it is."""
    versions = {one.lang: one for one in (page, *page.translations)}
    return versions.get(tag) or versions.get(page.settings["DEFAULT_LANG"]) or page


def _chosen_pages(context: Named, build: Build) -> Sequence[Page]:
    pages, chosen = _pages(context, build), build.settings.menu.pages
    if chosen is None:
        return _in_order(pages, build) if context.get("DISPLAY_PAGES_ON_MENU") else ()
    by_slug = {page.slug: page for page in reversed(pages)}
    return [by_slug[slug] for slug in chosen if slug in by_slug]


_ORDER = {
    "services": 1,
    "classes": 2,
    "first-visit": 3,
    "contact": 5,
    "directory": 6,
    "testimonials": 7,
    "questions": 8,
    "policies": 9,
}
"""Key of a page -> its place: what is offered comes first, then the blogger's own pages, then who and how; what is last may
stand below "More"."""

_OWN = 4


def _in_order(pages: Sequence[Page], build: Build) -> Sequence[Page]:
    """Return the pages that stand in the menu where nobody chose any: those at the foot of each page are not among them."""
    keys = {page: build.keys.get(page, "") for page in pages}
    seen = [page for page in pages if keys[page] not in LEGAL_PAGES]
    return sorted(seen, key=lambda page: _ORDER.get(keys[page], _OWN)) if build.known_site.list_of_articles else seen


def _chosen_categories(context: Named, build: Build) -> Sequence[Category]:
    categories, chosen = _categories(context), build.settings.menu.categories
    if chosen is None:
        return categories if context.get("DISPLAY_CATEGORIES_ON_MENU") else ()
    by_name = {name: one for one in categories for name in (one.slug, str(one.name))}
    return [by_name[name] for name in chosen if name in by_name]


def _pages(context: Named, build: Build) -> Sequence[Page]:
    return [*(context.get("pages") or ()), *build.menu]


def _categories(context: Named) -> Sequence[Category]:
    return [category for category, _articles in context.get("categories") or ()]


def mistakes_of_menu(context: Named, build: Build) -> Iterator[Mistake]:
    """Say what of WELLNESS["menu"] there is not, and once what of MENUITEMS and its like is not shown."""
    if (found := entries_chosen_from(build.pelican_settings)) is not None:
        logger.warning('%s: what other themes want beside label and address is left out; the first of them reads "%s"', *found)
    settings = build.settings.menu
    slugs = {page.slug: page.slug for page in _pages(context, build)}
    yield from _unknown("pages", settings.pages or (), slugs, "no published page has this slug")
    categories = {name: str(one.name) for one in _categories(context) for name in (one.slug, str(one.name))}
    yield from _unknown("categories", settings.categories or (), categories, "no published article is in this category")


def _unknown(key: str, named: Sequence[str], known: Mapping[str, str], problem: str) -> Iterator[Mistake]:
    for number, name in enumerate(named):
        if name not in known:
            at, names = f'WELLNESS["menu"]["{key}"][{number}]', set(known.values())
            yield Mistake(at, name, problem, one_of(names), nearest(name, known))
