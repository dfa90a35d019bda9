"""What the page of a class or an event says of it beside its text."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from pelican_wellness.features.classes.activity import Activity
from pelican_wellness.features.classes.timetable import ONLINE, bounds, moment, times
from pelican_wellness.features.classes.venue import Venue, VenueKind
from pelican_wellness.features.contact.feature import details, map_search
from pelican_wellness.i18n.catalogs import N_
from pelican_wellness.i18n.class_times import date_and_time
from pelican_wellness.i18n.formats import long_date
from pelican_wellness.i18n.language import language as language_of
from pelican_wellness.model.prices import price_rows
from pelican_wellness.model.site import Site

_STATUS: Mapping[tuple[bool, bool], str] = {
    # Translators: stands on the page of a class.
    (True, True): N_("This class is canceled."),
    # Translators: stands on the page of a class that takes place no more.
    (True, False): N_("This class is over."),
    # Translators: stands on the page of an event.
    (False, True): N_("This event is canceled."),
    # Translators: stands on the page of an event that has taken place.
    (False, False): N_("This event is over."),
}
"""(is a class, is canceled) -> what its page says first, unless it takes place."""

# Translators: a button.
_BOOK_CLASS = N_("Book this class")
# Translators: a button.
_BOOK_EVENT = N_("Book this event")

_MOST_EXCEPTIONS = 6


@dataclass(frozen=True, slots=True)
class Place:
    """Where it is; `url` is where the place is described, empty where it is not; `address` stands beside its name.

    `map_url` leads to a map where no page of ours describes the place.
    """

    name: str
    url: str = ""
    address: str = ""
    map_url: str = ""


@dataclass(frozen=True, slots=True)
class Facts:
    """All of it, in words. `next_times` are beginnings for machines and words, `without` days on which there is no class."""

    status: str
    when: tuple[str, ...]
    bounds: tuple[str, ...]
    without: tuple[str, ...]
    next_times: tuple[tuple[str, str], ...]
    places: tuple[Place, ...]
    level: str
    spaces: int | None
    price: str
    """Where there is one, and it is for everybody."""
    prices: tuple[tuple[str, str], ...]
    """Where there are several, or it is for some."""
    booking: str
    button: str


def facts_of(activity: Activity, site: Site, language: str) -> Facts:
    """Return what pages of a language say of a class or an event."""
    takes_place = not (activity.canceled or activity.is_over)
    rows = price_rows(activity.prices, site, language)
    alone = len(rows) == 1 and not rows[0][0]
    status = "" if takes_place else _STATUS[activity.is_class, activity.canceled]
    return Facts(
        status=site.translate(status, language) if status else "",
        when=tuple(times(activity, site, language)),
        bounds=tuple(bounds(activity, site, language)),
        without=tuple(_without(activity, site, language)),
        next_times=tuple(_next_times(activity, language)) if takes_place else (),
        places=tuple(_place(venue, site, language) for venue in activity.venues),
        level=activity.level,
        spaces=activity.spaces,
        price=rows[0][1] if alone else "",
        prices=() if alone else tuple(rows),
        booking=activity.booking if takes_place else "",
        button=site.translate(_BOOK_CLASS if activity.is_class else _BOOK_EVENT, language),
    )


def _without(activity: Activity, site: Site, language: str) -> Iterator[str]:
    coming = [day for day in activity.schedule.exceptions if day >= site.today] if activity.meetings else []
    for day in coming[:_MOST_EXCEPTIONS]:
        yield long_date(day, language)


def _next_times(activity: Activity, language: str) -> Iterator[tuple[str, str]]:
    """Yield the next times, where they are not named already: of weekly classes."""
    for one in activity.upcoming if activity.meetings else ():
        yield moment(one.begins), date_and_time(one.begins, one.ends, language)


def _place(venue: Venue, site: Site, language: str) -> Place:
    contact = site.page_in("contact", language)
    practice = site.once(details, language)
    comma = language_of(language).comma
    if venue.kind is VenueKind.ONLINE:
        return Place(site.translate(ONLINE, language))
    if venue.kind is VenueKind.ADDRESS:
        return Place(venue.name, map_url=map_search(venue.name))
    if venue.kind is VenueKind.PRACTICE:
        return Place(venue.name, contact, comma.join(practice.address))
    address = next((one.address for one in practice.locations if one.slug == venue.slug), [])
    return Place(venue.name, f"{contact}#location-{venue.slug}" if contact else "", comma.join(address))
