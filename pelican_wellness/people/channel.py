"""Ways to reach somebody, as plain links."""

import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from urllib.parse import quote


class Kind(StrEnum):
    """What a channel is. The order is the order of preference for the main button."""

    PAGE = "page"
    BOOKING = "booking"
    TELEPHONE = "telephone"
    EMAIL = "email"
    WHATSAPP = "whatsapp"
    SMS = "sms"


@dataclass(frozen=True, slots=True)
class Channel:
    """One way to reach somebody: its kind, the address of the link, and the words for it (a number, an address)."""

    kind: Kind
    url: str
    label: str


def channels(
    *,
    booking: str | None = None,
    telephone: str | None = None,
    email: str | None = None,
    whatsapp: str | None = None,
    sms: str | None = None,
) -> tuple[Channel, ...]:
    """Return the channels there are, best first."""
    made: Iterable[tuple[Kind, str | None, str]] = (
        (Kind.BOOKING, booking, "{raw}"),
        (Kind.TELEPHONE, telephone, "tel:{number}"),
        (Kind.EMAIL, email, "mailto:{quoted}"),
        (Kind.WHATSAPP, whatsapp, "https://wa.me/{digits}"),
        (Kind.SMS, sms, "sms:{number}"),
    )
    return tuple(
        Channel(
            kind,
            pattern.format(
                raw=value,
                number=re.sub(r"[^\d+]", "", _ascii_digits(value)),
                digits=re.sub(r"\D", "", _ascii_digits(value)),
                quoted=quote(value, safe="@"),
            ),
            value,
        )
        for kind, value, pattern in made
        if value
    )


def _ascii_digits(number: str) -> str:
    """A telephone number may be written in any script's digits; its address may not (RFC 3966)."""
    return "".join(str(unicodedata.digit(character, character)) for character in number)
