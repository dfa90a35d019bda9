"""What the texts are filled with: who is behind the site, where and how they are reached, what they may call themselves."""

from collections.abc import Iterable

from pelican_wellness.features.contact.feature import details
from pelican_wellness.features.legal.notice import Facts, Line, line, primary, text_of
from pelican_wellness.features.legal.pages import IMPRINT
from pelican_wellness.features.legal.settings import Legal
from pelican_wellness.features.legal.uses import uses
from pelican_wellness.i18n.formats import long_date
from pelican_wellness.model.channel import Channel, ChannelKind
from pelican_wellness.model.introduction import owner
from pelican_wellness.model.site import Site


def owner_name(site: Site) -> str:
    """Return whose site it is: as the settings say, else its owner, or for a company the practice, else its own name."""
    settings, person, practice = site.section(Legal), site.once(owner), site.practice.name
    return (
        settings.owner or (practice if settings.legal_form else "") or (person.name if person else "") or practice or site.name
    )


def responsible(site: Site) -> str:
    """Return who answers for the articles; empty where it is a company of which nobody says so."""
    settings, person = site.section(Legal), site.once(owner)
    own = settings.responsible or ("" if settings.legal_form else settings.owner)
    return own or (person.name if person else "")


def channel(site: Site, kind: ChannelKind) -> Channel | None:
    """Return the practice's telephone number or email address, else that of the site's owner."""
    person = site.once(owner)
    every = (*site.practice_channels, *(person.channels if person else ()))
    return next((one for one in every if one.kind is kind), None)


def facts(site: Site, tag: str) -> Facts:
    """Return all that is known, for a page in a language."""
    settings, name = site.section(Legal), owner_name(site)
    practice, profession, statement = site.practice.name or site.name, settings.profession, settings.accessibility
    telephone, email = (_channel(channel(site, kind)) for kind in (ChannelKind.TELEPHONE, ChannelKind.EMAIL))
    own = {
        "owner": _one(name),
        "practice": _one(practice if practice != name else None),
        "legal_form": _one(settings.legal_form),
        "represented_by": _one(settings.represented_by),
        "address": [line(one) for one in site.once(details, tag).address],
        "telephone": telephone,
        "email": email,
        "court": _one(settings.registered.court),
        "number": _one(settings.registered.number),
        "vat_id": _one(settings.vat_id),
        "authority": _one(settings.authority),
        "title": _one(profession.title),
        "state": _one(profession.state),
        "chamber": _one(profession.chamber),
        "rules": [line(one.name, one.url or "") for one in profession.rules],
        "responsible": _one(responsible(site)),
        "purpose": _one(site.said(settings.purpose, tag)),
        "direction": _one(site.said(settings.direction, tag)),
        "assessed": _one(long_date(statement.assessed, tag) if statement.assessed else None),
        "limits": _several(site.said(one, tag) for one in statement.limits),
        "barrier_contact": _one(statement.contact) or [*email, *telephone],
        "german": _german(site, tag),
    }
    return {**own, **uses(site, tag)}


def _one(text: str | None) -> list[Line]:
    return _several([text])


def _several(texts: Iterable[str | None]) -> list[Line]:
    return [line(one) for one in texts if one]


def _channel(found: Channel | None) -> list[Line]:
    return [line(found.label, found.url)] if found else []


def _german(site: Site, tag: str) -> list[Line]:
    """Return the link to the German imprint, for pages in another language."""
    pages = site.pages.get(IMPRINT, {})
    url = next((pages[one] for one in pages if primary(one) == "de"), "")
    text = text_of(IMPRINT, "de")
    return [line(text.title, url)] if text and url and primary(tag) != "de" else []
