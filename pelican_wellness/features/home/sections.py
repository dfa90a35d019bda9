"""The sections of the home page below its head. One that has nothing to say is not there."""

from collections.abc import Callable, Iterator, Mapping
from typing import NamedTuple

from pelican_wellness.feature import Values
from pelican_wellness.features.about import introduction
from pelican_wellness.features.classes.feature import soon
from pelican_wellness.features.contact.feature import details
from pelican_wellness.features.home.feature import LATEST, TOLD
from pelican_wellness.features.services.feature import ALL_SERVICES, of_language
from pelican_wellness.features.testimonials.feature import shown_testimonials
from pelican_wellness.features.visit.feature import FIRST_VISIT, QUESTIONS
from pelican_wellness.model.page import View
from pelican_wellness.model.person_facts import area_links
from pelican_wellness.model.site import Site
from pelican_wellness.settings.home import Home, Name

_MOST_SERVICES = 6
_MOST_STEPS = 3
_MOST_QUOTES = 3


class Section(NamedTuple):
    """A component and all it is given."""

    component: str
    values: Values


def sections(view: View, site: Site) -> list[Section]:
    """Return the sections of a language, in the order of the settings."""
    return list(_sections(view, site))


def _sections(view: View, site: Site) -> Iterator[Section]:
    for name in site.section(Home).sections:
        values = _MADE[name](view, site)
        if values is not None:
            yield Section(f"home/{name}", values)


def _services(view: View, site: Site) -> Values | None:
    found = of_language(site, view.tag)
    if not found:
        return None
    from pelican_wellness.model.prices import price_rows  # noqa: PLC0415 - only sites with services need it

    cards = [(one, next(iter(price_rows(one.prices, site, view.tag)), None)) for one in found[:_MOST_SERVICES]]
    return {"services": cards, "url": site.page_in(ALL_SERVICES, view.tag)}


def _about(view: View, site: Site) -> Values | None:
    about = site.once(introduction, view.tag)
    # A photo of theirs stands in the window, unless another picture does.
    portrait = bool(site.section(Home).picture) or not about.photo
    return {"about": about, "portrait": portrait} if about.text else None


def _told(key: str, most: int) -> Callable[[View, Site], Values | None]:
    def values(view: View, site: Site) -> Values | None:
        told = TOLD.of(site)
        found = told.get((key, view.tag)) or told.get((key, site.language))
        return {"page": found, "headings": found.headings[:most]} if found and found.headings else None

    return values


def _classes(view: View, site: Site) -> Values | None:
    return soon(view, site)


def _testimonials(view: View, site: Site) -> Values | None:
    found = site.once(shown_testimonials, view.tag)[:_MOST_QUOTES]
    return {"testimonials": found, "url": site.page_in("testimonials", view.tag)} if found else None


def _visit(view: View, site: Site) -> Values | None:
    practice = site.once(details, view.tag)
    if not (practice.address or practice.hours or practice.access):
        return None
    return {"practice": practice, "map": site.section(Home).map, "url": site.page_in("contact", view.tag)}


def _articles(view: View, site: Site) -> Values | None:
    latest = LATEST.of(site).get(view.tag)
    return {"articles": latest, "url": site.list_of_articles} if latest else None


def _areas(view: View, site: Site) -> Values | None:
    found = area_links(site.areas, site, view.tag)
    return {"areas": found} if found else None


_MADE: Mapping[Name, Callable[[View, Site], Values | None]] = {
    "services": _services,
    "about": _about,
    "first_visit": _told(FIRST_VISIT, _MOST_STEPS),
    "classes": _classes,
    "testimonials": _testimonials,
    "visit": _visit,
    "articles": _articles,
    "questions": _told(QUESTIONS, _MOST_STEPS + 1),
    "areas": _areas,
}
