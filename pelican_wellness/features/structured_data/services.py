"""What the practice offers as schema.org's services, offers and catalog of offers."""

from collections.abc import Sequence

from pelican_wellness.features.services.feature import Service
from pelican_wellness.html.inline import inline_text
from pelican_wellness.i18n.language import language
from pelican_wellness.model.offers import offer_values
from pelican_wellness.model.prices import subject_text
from pelican_wellness.model.site import Site
from pelican_wellness.web.jsonld import Node, Ref, Value
from pelican_wellness.web.urls import absolute


def service_node(one: Service, page: str, provider: Ref | None, places: Sequence[Ref], site: Site) -> Node:
    """Return a service as its own page shows it, with the places where it is given."""
    areas = [site.areas[slug] for slug in map(site.slugify, one.areas) if slug in site.areas]
    target = Node(("EntryPoint",), {"urlTemplate": one.booking}) if one.booking else None
    about: dict[str, Value] = {
        "name": inline_text(one.title),
        "description": one.summary,
        "url": page,
        "provider": provider,
        "areaServed": [Node(("Place",), {"name": area.name}) for area in areas],
        "availableChannel": [Node(("ServiceChannel",), {"serviceLocation": place}) for place in places],
        "offers": _offers(one, site),
        "potentialAction": Node(("ReserveAction",), {"target": target}) if target else None,
    }
    return Node(("Service",), about, f"{page}#service")


def catalog_node(services: Sequence[Service], page: str, name: str, site: Site) -> Node:
    """Return the catalog that the page of all services shows."""
    items = [
        Node(
            ("OfferCatalog",) if len(one.prices) > 1 else ("Offer",),
            _several(one, site) if len(one.prices) > 1 else _single(one, site),
        )
        for one in services
    ]
    return Node(("OfferCatalog",), {"name": name, "url": page, "itemListElement": items}, f"{page}#catalog")


def _several(one: Service, site: Site) -> dict[str, Value]:
    offers = [Node(offer.types, {**offer.properties, "itemOffered": _item(one, site)}) for offer in _offers(one, site)]
    return {"name": inline_text(one.title), "itemListElement": offers}


def _single(one: Service, site: Site) -> dict[str, Value]:
    worth = offer_values(one.prices[0]) if one.prices else {}
    return {**worth, "itemOffered": _item(one, site)}


def offers_of(services: Sequence[Service], site: Site) -> list[Node]:
    """Return what is offered at a place, without prices: these are the same everywhere."""
    return [Node(("Offer",), {"itemOffered": _item(one, site)}) for one in services]


def _item(one: Service, site: Site) -> Node:
    about: dict[str, Value] = {
        "name": inline_text(one.title),
        "description": one.summary,
        "url": absolute(site.base, one.url),
    }
    return Node(("Service",), about)


def _offers(one: Service, site: Site) -> list[Node]:
    tag = language(one.language).tag
    return [
        Node(("Offer",), {"name": subject_text(price, site, tag), **offer_values(price), "url": one.booking or None})
        for price in one.prices
    ]
