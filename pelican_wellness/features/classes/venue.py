"""Where a class or an event is: at a place of the practice, at an address, online."""

from collections.abc import Callable, Sequence
from enum import StrEnum
from typing import NamedTuple

from pelican_wellness.model.site import Site
from pelican_wellness.pattern import pattern
from pelican_wellness.settings.mistakes import Mistake, nearest

_ONLINE = "online"
_ADDRESS = pattern(r"[,،、，]|\d")
"""What an address has and a name of a place has not: a comma, or a number."""


class VenueKind(StrEnum):
    """Whose place it is."""

    PRACTICE = "practice"
    LOCATION = "location"
    ADDRESS = "address"
    ONLINE = "online"


class Venue(NamedTuple):
    """`name` is what the settings call it, or the whole address; empty online. `slug` is that of a location."""

    kind: VenueKind
    name: str = ""
    slug: str = ""


def venues(stated: Sequence[str], site: Site, where: Callable[[str], str]) -> tuple[tuple[Venue, ...], list[Mistake]]:
    """Return the places of a line, and what is wrong with them; `where` names a line. Without one it is the practice."""
    locations = site.practice.locations
    practice = Venue(VenueKind.PRACTICE, site.practice.name or site.name)
    known = {site.slugify(one.name): Venue(VenueKind.LOCATION, one.name, site.slugify(one.name)) for one in locations}
    known = {site.slugify(practice.name): practice, **known, _ONLINE: Venue(VenueKind.ONLINE)}
    if not stated:
        return ((practice,) if site.practice.address.locality or site.practice.address.street else ()), []
    found: list[Venue] = []
    mistakes: list[Mistake] = []
    for text in stated:
        if venue := known.get(site.slugify(text)):
            found.append(venue)
        elif _ADDRESS.search(text):
            found.append(Venue(VenueKind.ADDRESS, text))
        else:
            names = [practice.name, *(one.name for one in locations), _ONLINE]
            expected = f"{', '.join(names[:-1])}, an address such as '3 Mill Yard, Winooski', or {_ONLINE}"
            problem = "the practice has no place of this name, and an address would have a comma or a number"
            mistakes.append(Mistake(where("where"), text, problem, expected, nearest(text, [*names, *known])))
    return tuple(dict.fromkeys(found)), mistakes
