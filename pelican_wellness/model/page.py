"""Pages: those that features plan, and the one that is being written."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple, TypeVar, cast

from pelican_wellness.i18n.language import Language
from pelican_wellness.model.article import Article
from pelican_wellness.model.person import Person
from pelican_wellness.model.site import Site
from pelican_wellness.model.source import Term
from pelican_wellness.web.urls import below, has_scheme

R = TypeVar("R")

LIVE = "pelican-wellness/page/"
"""Stands for an address of the site in an article's HTML, as a source that Pelican links to (see adapter/contents.py)."""


def live_href(url: str) -> str:
    """Return the `href` for a `url` of ours in an article: Pelican makes of it the right address for each page."""
    path, hash_sign, fragment = url.partition("#")
    return url if has_scheme(url) else f"{{filename}}/{LIVE}{path}{hash_sign}{fragment}"


LIVE_SOURCE = "{pelican-wellness}/"
"""The same in a `srcset`, of which Pelican knows nothing: each page puts there how it writes SITEURL (adapter/srcsets.py)."""


def live_source(path: str) -> str:
    """Return how a `srcset` in an article names a file of the site, whose `path` is below the output."""
    return below(LIVE_SOURCE.rstrip("/"), path)


class PlannedPage(NamedTuple):
    """A page without a file of its own, in one language.

    `key` is what features call it by (`contact`, `area/burlington`); pages of one key are each other's translations.
    `address` is the pattern of its address, of `{slug}` and `{lang}`, and `setting` the stem of the settings that say
    otherwise (`AREA` for `AREA_URL`); without them it is where Pelican puts pages. `in_menu` pages stand in the menu.
    """

    key: str
    language: str
    slug: str
    title: str
    template: str
    setting: str = ""
    address: str = ""
    in_menu: bool = False


class PlannedProfile(NamedTuple):
    """The author page of somebody who writes nothing, which Pelican would not make."""

    person: Person


@dataclass(frozen=True, eq=False)
class View:
    """The page that is being written, as features see it. It says what the page is, not what is on it.

    `kind` is the name of its template, `site_url` Pelican's SITEURL as this page must write it (it differs from folder
    to folder where addresses are relative), `url` its own address relative to the site, `file` the one it is written to.
    """

    kind: str
    tag: str
    """The language tag as the content or the settings have it."""
    language: Language
    site_url: str
    theme_url: str = ""
    """Where the theme's own files are, as this page links to them."""
    file: str = ""
    url: str = ""
    article: Article | None = None
    """The article or page behind it; None for a list."""
    key: str = ""
    """The `PlannedPage.key` of a page that features planned or the blogger wrote in its place."""
    term: Term | None = None
    """The category, tag or author of a list."""
    term_kind: str = ""
    count: int = 0
    """How many articles stand on a list."""
    listed: tuple[str, ...] = ()
    """What stands first on this page of a list: titles of articles, or names of terms. They may hold inline HTML."""
    period: tuple[int, ...] = ()
    """The year, month and day of a list of the articles of that time."""
    previous: str = ""
    next: str = ""
    """Addresses of the pages around this one of a list, relative to the site."""
    home: str = ""
    """Where the home page is, as this page links to it."""
    is_home: bool = False

    def once(self, make: "Callable[[View, Site], R]", site: Site) -> R:
        """Return `make(view, site)`, worked out when first asked for and kept with the view."""
        if make not in self._kept:
            self._kept[make] = make(self, site)
        return cast(R, self._kept[make])

    @cached_property
    def _kept(self) -> dict[object, object]:
        return {}
