"""Where readers go from a page: the links at its foot, the pages around it. The menu is in menu.py."""

from collections.abc import Iterator
from typing import NamedTuple

from jinja2.runtime import Context

from pelican_wellness.i18n.catalogs import N_
from pelican_wellness.i18n.formats import number
from pelican_wellness.web.urls import below

_COLOPHON = (
    ("archives", "", N_("Articles by date")),
    ("categories", "categories", N_("Categories")),
    ("tags", "tags", N_("Tags")),
    ("authors", "authors", N_("Authors")),
)
"""Template, what there must be some of, words."""

_FEED = N_("Feed")


def colophon(context: Context) -> Iterator[tuple[str, str]]:
    """Yield message and address of each link at the foot of a page."""
    site_url = context.get("SITEURL")
    for template, needed, message in _COLOPHON:
        stem, default = template.upper(), f"{template}.html"
        written = template in context.get("DIRECT_TEMPLATES", ()) and context.get(f"{stem}_SAVE_AS", default)
        if written and (not needed or context.get(needed)):
            yield message, below(site_url, context.get(f"{stem}_URL") or default)
    if feed := context.get("FEED_ALL_ATOM"):
        yield _FEED, f"{context.get('FEED_DOMAIN') or site_url}/{context.get('FEED_ALL_ATOM_URL') or feed}"


class Pagination(NamedTuple):
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
            newer, older = (below(site_url, one.url) if one else "" for one in around)
            total = context.get(f"{name}_paginator").num_pages
            return Pagination(newer, older, number(current.number, tag), number(total, tag))
    return None
