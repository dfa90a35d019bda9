"""What readers see of the practice: where it is, when it is open, how it is reached, in one language."""

from collections.abc import Sequence
from typing import NamedTuple
from urllib.parse import quote, quote_plus

from pelican_wellness.features.contact.access import AccessRow, access_rows
from pelican_wellness.features.contact.forms import Form, contact_form
from pelican_wellness.features.services.feature import Service, those_named
from pelican_wellness.i18n import opening_hours
from pelican_wellness.i18n.catalogs import N_
from pelican_wellness.i18n.countries import country_name, language_name
from pelican_wellness.i18n.postal_address import address_lines
from pelican_wellness.model.channel import Channel, channels
from pelican_wellness.model.site import Site
from pelican_wellness.settings.contact_form import ContactForm
from pelican_wellness.settings.hours import Hours, regular_week
from pelican_wellness.settings.practice import Address, Insurance, Location, Practice
from pelican_wellness.web.urls import has_scheme

Row = tuple[str, list[str]]


class Place(NamedTuple):
    """A further location; `slug` is the id of its section, `services` are empty where it is all of them."""

    name: str
    slug: str
    channels: tuple[Channel, ...]
    address: list[str]
    map_url: str
    hours: list[Row]
    access: list[AccessRow]
    services: Sequence[Service] = ()


class Details(NamedTuple):
    """`hours` are days and spans in words, Monday to Sunday, then special dates; no span where it is closed.

    `map_url` is a link to a map, never the map itself; empty where no place is known.
    """

    name: str
    channels: tuple[Channel, ...]
    address: list[str]
    map_url: str
    hours: list[Row]
    price_range: str
    languages: list[str]
    logo: str
    website: str
    access: Sequence[AccessRow] = ()
    services: Sequence[Service] = ()
    """Those given at `address`, where there are other places and it is not all of them."""
    payment: Sequence[str] = ()
    insurance: Sequence[str] = ()
    vouchers: str = ""
    locations: Sequence[Place] = ()


def details(site: Site, language: str) -> Details:
    """Return the details for pages of a language."""
    practice = site.practice
    return Details(
        name=practice.name or site.name,
        channels=site.practice_channels,
        address=_address(practice.address, language),
        map_url=_map_url(practice),
        hours=_hours(practice.hours, language),
        price_range=site.said(practice.price_range, language) or "",
        languages=[language_name(one, language) for one in practice.languages],
        logo=practice.logo or "",
        website=practice.url or "",
        access=access_rows(practice.access, site, language),
        services=those_named(practice.services, site, language),
        payment=[site.said(one, language) or "" for one in practice.payment],
        insurance=_insurance(practice.insurance, site, language),
        vouchers=practice.vouchers or "",
        locations=tuple(_place(one, site, language) for one in practice.locations),
    )


def _place(one: Location, site: Site, language: str) -> Place:
    return Place(
        name=one.name,
        slug=site.slugify(one.name),
        channels=channels(booking=one.booking_url, telephone=one.telephone, email=one.email, country=one.address.country),
        address=_address(one.address, language),
        map_url=_map_url(one),
        hours=_hours(one.hours, language),
        access=access_rows(one.access, site, language),
        services=those_named(one.services, site, language),
    )


# Translators: what is said of who pays.
_RECEIPTS = N_("You get a receipt for your insurer")


def _insurance(insurance: Insurance, site: Site, language: str) -> list[str]:
    receipts = [site.translate(_RECEIPTS, language)] if insurance.receipts else []
    note = site.said(insurance.note, language)
    return [*insurance.accepted, *receipts, *([note] if note else [])]


def form(site: Site) -> Form | None:
    """Return the contact form, None where the settings have none."""
    settings, site_url = site.section(ContactForm), str(site.pelican["SITEURL"])
    thanks = settings.thanks or ""
    if thanks and not has_scheme(thanks):
        thanks = f"{site_url}/{quote(thanks, safe='/#?=&%')}" if site_url else ""
    return contact_form(settings, thanks, site.practice.name or site.name)


def _address(address: Address, language: str) -> list[str]:
    country = country_name(address.country, language) if address.country else ""
    lines = address_lines(
        address.street or "", address.locality or "", address.region or "", address.postal_code or "", address.country or ""
    )
    return [*lines, *([country] if lines and country else [])]


def _map_url(practice: Practice | Location) -> str:
    address = practice.address
    if practice.map_url:
        return practice.map_url
    if practice.geo.latitude is not None:
        place = f"{practice.geo.latitude}/{practice.geo.longitude}"
        return f"https://www.openstreetmap.org/?mlat={place.replace('/', '&mlon=')}#map=18/{place}"
    parts = (address.street, address.postal_code, address.locality, address.region, address.country)
    query = ", ".join(" ".join(part.split()) for part in parts if part)
    return map_search(query) if address.street or address.locality else ""


def map_search(address: str) -> str:
    """Return a link to a map that is searched for an address in words."""
    return f"https://www.openstreetmap.org/search?query={quote_plus(address)}"


def _hours(hours: Sequence[Hours], language: str) -> list[Row]:
    week = regular_week(hours)
    rows = opening_hours.week_rows(week, language, whole=True) if week else []
    special: dict[str, list[str]] = {}
    for one in sorted((one for one in hours if one.dates), key=_first_day):
        if one.dates:
            spans = special.setdefault(opening_hours.dates(*one.dates, language), [])
            spans += [opening_hours.span((one.opens, one.closes), language)] if one.opens and one.closes else []
    return rows + list(special.items())


def _first_day(hours: Hours) -> str:
    return f"{hours.dates[0]} {hours.opens}" if hours.dates else ""
