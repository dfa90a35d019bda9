"""Ways to reach somebody, as plain links."""

from collections.abc import Callable
from enum import StrEnum
from typing import NamedTuple
from urllib.parse import quote, urlsplit

from pelican_wellness.i18n.telephone import dialed
from pelican_wellness.model.glyph import Glyph


class ChannelKind(StrEnum):
    """What a channel is. The order is the order of preference."""

    BOOKING = "booking"
    TELEPHONE = "telephone"
    EMAIL = "email"
    WHATSAPP = "whatsapp"
    SMS = "sms"


class Channel(NamedTuple):
    """One way to reach somebody: its kind, the address of the link, and the words for it (a number, an address)."""

    kind: ChannelKind
    url: str
    label: str

    @property
    def glyph(self) -> Glyph:
        """The drawing beside it."""
        return _GLYPHS[self.kind]

    @property
    def brand(self) -> str:
        """The name of the service, which no language translates; empty where there is none."""
        return "WhatsApp" if self.kind is ChannelKind.WHATSAPP else ""

    @property
    def host(self) -> str:
        """The other site that the link opens, empty where it opens none."""
        return urlsplit(self.url).hostname or ""


def channels(
    *,
    booking: str | None = None,
    telephone: str | None = None,
    email: str | None = None,
    whatsapp: str | None = None,
    sms: str | None = None,
    country: str | None = None,
) -> tuple[Channel, ...]:
    """Return the channels there are, best first. `country` is where numbers without a country's code are at home."""
    stated = {
        ChannelKind.BOOKING: booking,
        ChannelKind.TELEPHONE: telephone,
        ChannelKind.EMAIL: email,
        ChannelKind.WHATSAPP: whatsapp,
        ChannelKind.SMS: sms,
    }
    return tuple(Channel(kind, _URLS[kind](value, country), value) for kind, value in stated.items() if value)


def _whatsapp(number: str, country: str | None) -> str:
    """A chat's address holds the number's digits alone, without an extension (WhatsApp, "How to use click to chat")."""
    return "https://wa.me/" + dialed(number, country).partition(";")[0].removeprefix("+")


_GLYPHS = {
    ChannelKind.BOOKING: Glyph.CALENDAR,
    ChannelKind.TELEPHONE: Glyph.TELEPHONE,
    ChannelKind.EMAIL: Glyph.LETTER,
    ChannelKind.WHATSAPP: Glyph.CHAT,
    ChannelKind.SMS: Glyph.CHAT,
}

_URLS: dict[ChannelKind, Callable[[str, str | None], str]] = {
    ChannelKind.BOOKING: lambda address, _: address,
    ChannelKind.TELEPHONE: lambda number, country: "tel:" + dialed(number, country),
    ChannelKind.EMAIL: lambda address, _: "mailto:" + quote(address, safe="@"),
    ChannelKind.WHATSAPP: _whatsapp,
    ChannelKind.SMS: lambda number, country: "sms:" + dialed(number, country).partition(";")[0],
}
"""ChannelKind -> how the link's address is made (RFC 3966, RFC 5724, RFC 6068)."""
