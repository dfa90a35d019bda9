"""At which places of the practice a service is given."""

from collections.abc import Iterator
from typing import NamedTuple

from pelican_wellness.features.services.service import Service
from pelican_wellness.model.person_facts import Link
from pelican_wellness.model.site import Site


class Place(NamedTuple):
    """`slug` is that of a location, empty where it is the practice's own address."""

    name: str
    slug: str = ""


def places_of(service: Service, site: Site) -> tuple[Place, ...]:
    """Return where a service is given; nothing where there is one place only, which needs no choosing."""
    return tuple(place for place, services in site.once(_places) if not services or service.slug in services)


def place_links(service: Service, site: Site, language: str) -> tuple[Link, ...]:
    """Return the names of the places, and where the contact page of a language describes them."""
    contact = site.page_in("contact", language)
    return tuple(
        (one.name, f"{contact}#location-{one.slug}" if contact and one.slug else contact) for one in places_of(service, site)
    )


def _places(site: Site) -> list[tuple[Place, frozenset[str]]]:
    return list(_all_places(site))


def _all_places(site: Site) -> Iterator[tuple[Place, frozenset[str]]]:
    """Yield the places with what is given there: all services where the settings name none."""
    practice = site.practice
    if practice.locations and (practice.address.street or practice.address.locality):
        yield Place(practice.name or site.name), frozenset(practice.services)
    for one in practice.locations:
        yield Place(one.name, site.slugify(one.name)), frozenset(one.services)
