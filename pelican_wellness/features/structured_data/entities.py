"""The blog, its people and its practice as schema.org's things. Only what a page shows is said."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date, time

from pelican_wellness.i18n.telephone import dialed
from pelican_wellness.model.area import Area
from pelican_wellness.model.channel import Channel, ChannelKind
from pelican_wellness.model.person import Person
from pelican_wellness.settings.hours import Hours
from pelican_wellness.settings.practice import Access, Address, Location, Practice, PracticeKind
from pelican_wellness.web.jsonld import Node, Ref, Value
from pelican_wellness.web.urls import absolute

_DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")

_TYPES: Mapping[PracticeKind, str] = {
    "massage": "HealthAndBeautyBusiness",
    "yoga": "HealthClub",
    "counselling": "LocalBusiness",
    "nutrition": "DietNutrition",
    "physiotherapy": "Physiotherapy",
    "spa": "DaySpa",
    "other": "LocalBusiness",
}
"""Kind of practice -> the nearest subtype of LocalBusiness (https://schema.org/LocalBusiness, release 30.0)."""

_LONGEST_PRICE_RANGE = 99
"""Of a longer one Google shows nothing (https://developers.google.com/search/docs/appearance/structured-data/local-business)."""


def website(site: str, home: str, name: str, language: str, publisher: Ref | None) -> Node:
    """Return the blog as a whole; `site` is its address without a slash at the end, `home` that of its home page."""
    return Node(
        ("WebSite",),
        {
            "url": home,
            "name": name,
            "inLanguage": language,
            "publisher": publisher,
        },
        f"{site}/#website",
    )


def person(one: Person, site: str, works_for: Ref | None, photo: str, *, full: bool) -> Node:
    """Return a person; `photo` is an absolute address or empty. Only their profile shows the `full` of them."""
    about = {
        "name": one.name,
        "url": absolute(site, one.url) if one.url else None,
        "jobTitle": one.role,
        "honorificSuffix": ", ".join(one.credentials),
    }
    if not full:
        return Node(("Person",), about, person_id(one, site))
    mail, telephone = _first(one.channels, ChannelKind.EMAIL), _first(one.channels, ChannelKind.TELEPHONE)
    return Node(
        ("Person",),
        {
            **about,
            # Google's word for it is "byline or credential": what their profile shows beneath the name.
            "description": ", ".join(filter(None, (one.role, *one.credentials))),
            "hasCredential": [*map(_credential, one.credentials), _credential(one.license, "license") if one.license else None],
            "image": photo,
            "email": mail.label if mail else None,
            "telephone": telephone.url.removeprefix("tel:") if telephone else None,
            "knowsAbout": list(one.topics),
            "knowsLanguage": list(one.languages),
            "worksFor": works_for,
            "sameAs": [*([one.website] if one.website else []), *one.same_as],
        },
        person_id(one, site),
    )


def _credential(name: str, category: str = "") -> Node:
    return Node(("EducationalOccupationalCredential",), {"name": name, "credentialCategory": category})


def person_id(one: Person, site: str) -> str:
    """Return the id by which other nodes mean a person."""
    return f"{site}/#person-{one.slug}"


def practice(  # noqa: PLR0913 - a practice has many sides
    settings: Practice,
    site: str,
    home: str,
    name: str,
    channels: Sequence[Channel],
    areas: Iterable[Area],
    *,
    medical: bool,
    price_range: str,
    payment: Sequence[str],
    logo: str,
    full: bool,
) -> Node | None:
    """Return the practice, None where the settings know nothing of it that a page shows.

    With an address it is a business of its kind, without one an organization. Only the contact page shows all
    of it; elsewhere it has its name, address and telephone.
    """
    mail, telephone = _first(channels, ChannelKind.EMAIL), _first(channels, ChannelKind.TELEPHONE)
    booking = _first(channels, ChannelKind.BOOKING)
    if not (settings.name or settings.address.locality or channels):
        return None
    address = settings.address
    placed = bool(address.street or address.locality)
    about: dict[str, Value] = {
        "name": name,
        "url": settings.url or home,
        "logo": logo,
        "telephone": telephone.url.removeprefix("tel:") if telephone else None,
        "address": postal_address(address) if placed else None,
    }
    if full:
        about |= {
            "email": mail.label if mail else None,
            "areaServed": [Node(("Place",), {"name": area.name}) for area in areas],
            "knowsLanguage": list(settings.languages),
            "potentialAction": _booking(booking.url) if booking else None,
        }
    if full and placed:
        about |= {
            "geo": _geo(settings),
            "openingHoursSpecification": [_hours(one) for one in settings.hours],
            "amenityFeature": amenities(settings.access),
            "paymentAccepted": ", ".join(payment),
            "priceRange": short_price_range(price_range),
        }
    return Node((kind_of(settings, medical=medical) if placed else "Organization",), about, f"{site}/#practice")


def short_price_range(words: str) -> str:
    """Return a price range if it is as short as machines want it."""
    return words if len(words) <= _LONGEST_PRICE_RANGE else ""


def kind_of(settings: Practice, *, medical: bool) -> str:
    """Return the type of a practice with an address."""
    return "MedicalBusiness" if medical and settings.kind == "counselling" else _TYPES[settings.kind]


def location(
    one: Location, parent: Node, kind: str, price_range: str, *, offers: Sequence[Node], site: str, slug: str, page: str
) -> Node:
    """Return a further place of a practice, which is `parent`, of a kind; `page` is the address of the page that shows it."""
    telephone = dialed(one.telephone, one.address.country) if one.telephone else None
    about: dict[str, Value] = {
        "name": one.name,
        "url": f"{page}#location-{slug}",
        "telephone": telephone or parent.properties.get("telephone"),
        "email": one.email,
        "priceRange": price_range,
        "address": postal_address(one.address),
        "geo": _geo(one),
        "openingHoursSpecification": [_hours(hours) for hours in one.hours],
        "amenityFeature": amenities(one.access),
        "makesOffer": list(offers),
        "potentialAction": _booking(one.booking_url) if one.booking_url else parent.properties.get("potentialAction"),
        "parentOrganization": parent.ref,
    }
    return Node((kind,), about, f"{site}/#location-{slug}")


def place(one: Location, site: str, slug: str) -> Node:
    """Return a further place of a practice as pages name it that are about something else: where it is."""
    return Node(("Place",), {"name": one.name, "address": postal_address(one.address)}, f"{site}/#location-{slug}")


_AMENITIES = ("step_free", "lift", "toilet", "fragrance_free", "quiet_room")


def amenities(access: Access) -> list[Node]:
    """Return what is said with yes or no of how one gets in; the names are those of the settings in words."""
    stated = [(key.replace("_", " "), getattr(access, key)) for key in _AMENITIES]
    features = [(name, value) for name, value in stated if value is not None]
    return [Node(("LocationFeatureSpecification",), {"name": name, "value": value}) for name, value in features]


def postal_address(address: Address) -> Node:
    """Return an address."""
    return Node(
        ("PostalAddress",),
        {
            "streetAddress": address.street,
            "addressLocality": address.locality,
            "addressRegion": address.region,
            "postalCode": address.postal_code,
            "addressCountry": address.country,
        },
    )


def breadcrumbs(trail: Sequence[tuple[str, str]], page: str) -> Node:
    """Return the way from the home page to a page: names and absolute addresses."""
    items = [
        Node(("ListItem",), {"position": position, "name": name, "item": address})
        for position, (name, address) in enumerate(trail, 1)
    ]
    return Node(("BreadcrumbList",), {"itemListElement": items}, f"{page}#breadcrumbs")


def _first(channels: Iterable[Channel], kind: ChannelKind) -> Channel | None:
    return next((channel for channel in channels if channel.kind is kind), None)


def _booking(address: str) -> Node:
    target = Node(("EntryPoint",), {"urlTemplate": address})
    return Node(("ScheduleAction",), {"target": target})


def _geo(settings: Practice | Location) -> Node | None:
    """Return the place as the blogger gave it. Google asks for five decimals; zeros behind fewer would be made up."""
    if settings.geo.latitude is None:
        return None
    return Node(("GeoCoordinates",), {"latitude": settings.geo.latitude, "longitude": settings.geo.longitude})


def _hours(one: Hours) -> Node:
    """Return opening hours; closed days and dates open and close at midnight, as Google's documentation asks."""
    midnight = time(0)
    first, last = one.dates or (None, None)
    return Node(
        ("OpeningHoursSpecification",),
        {
            "dayOfWeek": [_DAYS[day] for day in sorted(one.days or ())],
            "opens": (one.opens or midnight).strftime("%H:%M"),
            "closes": (one.closes or midnight).strftime("%H:%M"),
            "validFrom": _day(first),
            "validThrough": _day(last),
        },
    )


def _day(day: date | None) -> str | None:
    return day.isoformat() if day else None
