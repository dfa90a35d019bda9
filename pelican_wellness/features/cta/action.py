"""The one thing that readers are asked to do, on every page the same: book, else call, else write."""

from collections.abc import Sequence
from typing import NamedTuple

from pelican_wellness.features.cta.naming import site_call
from pelican_wellness.features.cta.settings import Cta
from pelican_wellness.i18n.catalogs import N_
from pelican_wellness.model.channel import Channel, ChannelKind
from pelican_wellness.model.introduction import owner
from pelican_wellness.model.page import View
from pelican_wellness.model.site import Site

_BOOK = N_("Book online")
# Translators: %(number)s is a telephone number, such as 911.
_CALL = N_("Call %(number)s")


class Action(NamedTuple):
    """A button that leads to `url`; on telephones it is one that calls, where `call` is an address to call."""

    url: str
    button: str
    call: str = ""
    call_button: str = ""


def main_action(site: Site, language: str) -> Action | None:
    """Return what the main button of a page does, None where there is no way to make contact.

    With an address for bookings it books; with a telephone it calls, on a telephone; else it leads to the contact page.
    Who chose another address or other words in `cta` gets these.
    """
    call = site.once(site_call, language)
    if call is None:
        return None
    own = site.section(Cta)
    channels = {way.kind: way for way in reversed(_ways(site))}
    booking, telephone = channels.get(ChannelKind.BOOKING), channels.get(ChannelKind.TELEPHONE)
    if booking and not own.url and own.button is None:
        return Action(booking.url, site.translate(_BOOK, language))
    if telephone and not own.url and own.button is None:
        said = site.translate(_CALL, language).replace("%(number)s", telephone.label)
        return Action(call.url, call.button, telephone.url, said)
    return Action(call.url, call.button)


def action_on(view: View, site: Site) -> Action | None:
    """Return the main action on a page: a button to the page that it stands on would do nothing."""
    action = site.once(main_action, view.tag)
    if action is None or not leads_here(action.url, view):
        return action
    return Action(action.call, action.call_button) if action.call else None


def leads_here(url: str, view: View) -> bool:
    """Say whether an address is that of the page itself, or of a part of it."""
    return url.partition("#")[0] == view.url


def _ways(site: Site) -> Sequence[Channel]:
    """Return the ways to reach the practice, else whom the site is about, else the first of those who take clients."""
    person = next((one for one in (site.once(owner), *site.reachable) if one and one.channels), None)
    return site.practice_channels or (person.channels if person else ())
