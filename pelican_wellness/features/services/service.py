"""A service: what it is, what it costs, who gives it."""

from collections.abc import Iterable
from typing import NamedTuple

from pelican_wellness.model.site import Site
from pelican_wellness.model.source import Source
from pelican_wellness.settings.prices.price import Price


class Service(NamedTuple):
    """`topics` and `areas` are slugs, `people` slugs of persons; `path` is its file, `where` names it for mistakes."""

    slug: str
    language: str
    title: str
    summary: str
    url: str
    prices: tuple[Price, ...]
    people: tuple[str, ...]
    areas: tuple[str, ...]
    online: bool
    topics: tuple[str, ...]
    booking: str
    order: int
    source: Source


def in_language(services: Iterable[Service], language: str, site: Site) -> list[Service]:
    """Return each service once: in a language, else in the site's, else as it is; in their order."""
    by_slug: dict[str, list[Service]] = {}
    for one in services:
        by_slug.setdefault(one.slug, []).append(one)
    chosen = [min(versions, key=lambda one: _distance(one, language, site)) for versions in by_slug.values()]
    return sorted(chosen, key=lambda one: (one.order, one.source.path))


def _distance(one: Service, language: str, site: Site) -> tuple[int, str]:
    return [language, site.language, one.language].index(one.language), one.language
