"""What of a site has to do with its readers' data: a fact for each thing in use, by which the privacy page has its paragraph.

Whoever adds such a thing adds a line to `USES`, and a block that needs it to texts/privacy.*.toml. What a page makes a browser
load from elsewhere is known without: features say so for the security policy.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from urllib.parse import urlsplit

from pelican_wellness.feature import LOADS
from pelican_wellness.features.classes.feature import CLASSES, EVENTS
from pelican_wellness.features.contact.feature import ContactForm, details, form_hosts
from pelican_wellness.features.csp import Security
from pelican_wellness.features.legal.notice import Facts, line
from pelican_wellness.features.legal.settings import Legal
from pelican_wellness.features.services.feature import SERVICES
from pelican_wellness.model.channel import ChannelKind
from pelican_wellness.model.site import Site

_SERVICES: Mapping[str, str] = {
    "formspree": "Formspree",
    "netlify": "Netlify",
    "web3forms": "Web3Forms",
    "basin": "Basin",
    "staticforms": "Static Forms",
}
"""Provider of the contact form -> its name."""

_HOSTS: Mapping[str, str] = {"netlify": "Netlify, Inc.", "cloudflare": "Cloudflare, Inc."}
"""`security.host` -> the company behind it."""

_NOT_LOADED = ("form-action", "frame-ancestors")
"""Directives of the policy about something else than what a page loads."""


def uses(site: Site, tag: str) -> Facts:
    """Return what is in use, named for readers."""
    return {name: list(map(line, dict.fromkeys(found(site, tag)))) for name, found in USES.items()}


def _hosting(site: Site, _tag: str) -> Iterator[str]:
    if name := site.section(Legal).hosting or _HOSTS.get(site.section(Security).host or ""):
        yield name


def _form(site: Site, _tag: str) -> Iterator[str]:
    provider = site.section(ContactForm).provider
    if provider:
        host = next(_named(form_hosts(site)), "")
        service = _SERVICES.get(provider, "")
        yield f"{service} ({host})" if service and host else service or host or site.name


def _booking(site: Site, _tag: str) -> Iterator[str]:
    every = [*site.practice_channels, *(one for person in site.people for one in person.channels)]
    yield from (one.host for one in every if one.kind is ChannelKind.BOOKING)
    yield from _named(one.booking_url or "" for one in site.practice.locations)
    yield from _named(one.booking for one in SERVICES.of(site))
    yield from _named(one.booking for one in (*CLASSES.of(site), *EVENTS.of(site)))


def _whatsapp(site: Site, _tag: str) -> Iterator[str]:
    every = [*site.practice_channels, *(one for person in site.people for one in person.channels)]
    yield from (one.brand for one in every if one.kind is ChannelKind.WHATSAPP)


def _map(site: Site, tag: str) -> Iterator[str]:
    practice = site.once(details, tag)
    yield from _named((practice.map_url, *(one.map_url for one in practice.locations)))


def _loaded(site: Site, _tag: str) -> Iterator[str]:
    yield from sorted(_named(source for directive, source in LOADS.of(site) if directive not in _NOT_LOADED))


def _named(addresses: Iterable[str]) -> Iterator[str]:
    yield from (host for one in addresses if (host := urlsplit(one).hostname))


USES: Mapping[str, Callable[[Site, str], Iterable[str]]] = {
    "hosting": _hosting,
    "form": _form,
    "booking": _booking,
    "whatsapp": _whatsapp,
    "map": _map,
    "loaded": _loaded,
}
"""Name of the fact -> the services or hosts that readers meet."""
