"""Short texts at fixed places, where they are asked for: who made the site, and whom to tell of a hole in it."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import UTC, date, datetime, timedelta
from typing import NamedTuple

from pelican_wellness import __version__
from pelican_wellness.feature import Feature, Output
from pelican_wellness.features.sitemap.feature import LAST_CHANGE
from pelican_wellness.i18n.language import language
from pelican_wellness.model.article import Article
from pelican_wellness.model.site import Site
from pelican_wellness.settings.discovery import Discovery
from pelican_wellness.web.urls import absolute, has_scheme

HUMANS = "humans.txt"
SECURITY = ".well-known/security.txt"

_VALID = timedelta(days=360)
"""RFC 9116, 2.5.5, advises less than a year. Whoever publishes once a year always has a valid file."""


class Human(NamedTuple):
    """Somebody of the site; `address` is that of their profile, empty where they have none."""

    name: str
    role: str
    address: str


def humans(people: Iterable[Human], place: str, languages: Sequence[str], updated: date | None, software: str) -> str:
    """Return the text of `humans.txt` (https://humanstxt.org/Standard.html): who is behind the site."""
    team = [
        [
            *_said(" ".join((one.role or "Author").split()), one.name),
            *([f"Site: {one.address}"] if one.address else []),
            *_said("Location", place),
        ]
        for one in people
    ]
    site = [
        *_said("Last update", updated.strftime("%Y/%m/%d") if updated else ""),
        *_said("Language", " / ".join(languages)),
        "Standards: HTML, CSS",
        f"Software: {software}",
    ]
    blocks = ["/* TEAM */", *("\n".join(lines) for lines in team), "/* SITE */\n" + "\n".join(site)]
    return "\n\n".join(blocks if team else blocks[1:]) + "\n"


def security(contact: str, expires: datetime, canonical: str, languages: Sequence[str]) -> str:
    """Return the text of `security.txt` (RFC 9116): whom to tell of a hole. `expires` has a time zone."""
    lines = [
        f"Contact: {contact}",
        f"Expires: {expires.strftime('%Y-%m-%dT%H:%M:%SZ')}",
        *_said("Preferred-Languages", ", ".join(languages)),
        f"Canonical: {canonical}",
    ]
    return "\n".join(lines) + "\n"


def _said(name: str, value: str) -> list[str]:
    """Return a line, or none; what a blogger wrote can begin no line of its own."""
    return [f"{name}: {' '.join(value.split())}"] if value.strip() else []


def files(site: Site, _articles: Sequence[Article]) -> Iterator[Output]:
    """Yield the files that the settings ask for."""
    settings, base = site.section(Discovery), site.base
    if not base:
        return
    spoken = [language(tag) for tag in dict.fromkeys([site.language, *site.practice.languages])]
    if settings.humans_txt:
        team = [Human(one.name, one.role, absolute(base, one.url) if one.url else "") for one in site.people]
        address = site.practice.address
        place = ", ".join(filter(None, (address.locality, address.region, address.country)))
        changed = LAST_CHANGE.of(site)
        names = [one.name for one in spoken]
        yield Output(HUMANS, humans(team, place, names, changed, f"Pelican, pelican-wellness {__version__}"))
    if contact := settings.security_contact:
        address_of = contact if has_scheme(contact) else absolute(base, contact)
        expires = datetime.combine(site.today, datetime.min.time(), UTC) + _VALID
        yield Output(SECURITY, security(address_of, expires, f"{base}/{SECURITY}", [one.tag for one in spoken]))


FEATURE = Feature("text_files", asked_by=("discovery.humans_txt", "discovery.security_contact"), files=files)
