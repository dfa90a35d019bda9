"""Cards for address books: of the practice, and of everybody who can be reached."""

from collections.abc import Iterator, Sequence

from pelican_wellness.feature import Feature, Output, Part, Slot, Values
from pelican_wellness.features.pictures.feature import published
from pelican_wellness.model.article import Article
from pelican_wellness.model.channel import Channel, ChannelKind
from pelican_wellness.model.page import View
from pelican_wellness.model.person import Person
from pelican_wellness.model.site import Site
from pelican_wellness.web.urls import absolute
from pelican_wellness.web.vcard import Property, parts, text, vcard

_PRACTICE = "contact.vcf"


def _path(person: Person) -> str:
    return f"contact/{person.slug}.vcf"


def practice_card(site: Site) -> bytes:
    """Return the practice's card."""
    practice, geo = site.practice, site.practice.geo
    name = practice.name or site.name
    return vcard(
        [
            ("KIND", "org"),
            ("FN", text(name)),
            ("ORG", text(name)),
            *_address(site),
            *_channels(site.practice_channels),
            ("URL", practice.url or site.home_address if site.base else practice.url or ""),
            *(("LANG", text(language)) for language in practice.languages),
            ("GEO", f"geo:{geo.latitude},{geo.longitude}" if geo.latitude is not None else ""),
        ]
    )


def person_card(person: Person, site: Site) -> bytes:
    """Return a person's card; they work for the practice where it has a name."""
    titles = ", ".join((*filter(None, [person.role]), *person.credentials))
    return vcard(
        [
            ("KIND", "individual"),
            ("FN", text(person.name)),
            ("TITLE", text(titles)),
            ("ORG", text(site.practice.name or "")),
            *_channels(person.channels),
            ("URL", person.website or (absolute(site.base, person.url) if site.base and person.url else "")),
            *(("LANG", text(language)) for language in person.languages),
            ("PHOTO", absolute(site.base, published(person.photo, site).url) if site.base and person.photo else ""),
        ]
    )


def _address(site: Site) -> Iterator[Property]:
    address = site.practice.address
    if address.street or address.locality:
        street = (address.street or "").replace("\n", ", ")
        lines = ["", "", street, address.locality or "", address.region or "", address.postal_code or "", address.country or ""]
        yield "ADR", parts(lines)


def _channels(channels: Sequence[Channel]) -> Iterator[Property]:
    for one in channels:
        if one.kind in (ChannelKind.TELEPHONE, ChannelKind.SMS):
            kind = "voice" if one.kind is ChannelKind.TELEPHONE else "text"
            yield f"TEL;VALUE=uri;TYPE={kind}", "tel:" + one.url.partition(":")[2]
        elif one.kind is ChannelKind.EMAIL:
            yield "EMAIL", text(one.label)
        elif one.kind is ChannelKind.BOOKING:
            yield "URL;TYPE=work", one.url


def files(site: Site, _articles: Sequence[Article]) -> Iterator[Output]:
    """Yield the cards."""
    if site.practice_channels:
        yield Output(_PRACTICE, practice_card(site))
    for person in site.reachable:
        yield Output(_path(person), person_card(person, site))


def _link(view: View, site: Site) -> Values | None:
    return {"url": _PRACTICE} if view.key == "contact" and site.practice_channels else None


def _profile_link(view: View, site: Site) -> Values | None:
    person = site.authors.get(view.term.slug) if view.term and view.kind == "author" else None
    return {"url": _path(person)} if person and person.channels else None


FEATURE = Feature(
    "vcard",
    parts=(Part(Slot.AFTER_TEXT, "vcard/link", _link), Part(Slot.PROFILE, "vcard/link", _profile_link)),
    files=files,
)
