"""Components and properties of calendars, of texts and addresses in which no sign means anything else to a calendar."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import NamedTuple
from urllib.parse import quote

_BREAKS = re.compile("\r\n|[\n\r\v\f\x1c-\x1e\x85\u2028\u2029]")
_NO_TEXT = re.compile("[\0-\x08\x0e-\x1f\x7f-\x9f\ud800-\udfff]")
"""Controls, which no text may hold (RFC 5545, 3.1), and halves of characters."""
_MEANS_SOMETHING = re.compile(r"[\\;,]")
_RESERVED = "%:/?#[]@!$&'()*+,;=~"
"""Signs of an address that stay as they are (RFC 3986, 2.2)."""

Parameters = tuple[tuple[str, str], ...]


class Property(NamedTuple):
    """A value as it shall stand there. An empty one is as none."""

    name: str
    value: str
    parameters: Parameters = ()


@dataclass(frozen=True, slots=True)
class Component:
    """An event, the rules of a time zone, a calendar: what has a beginning and an end."""

    name: str
    properties: tuple[Property, ...]
    parts: tuple["Component", ...] = ()


def text(value: str) -> str:
    r"""Return a text as it stands in a calendar.

    >>> text("Mats, blankets;\ntea")
    'Mats\\, blankets\\;\\ntea'
    """
    cleaned = _NO_TEXT.sub("", _BREAKS.sub("\n", value))
    return _MEANS_SOMETHING.sub(r"\\\g<0>", cleaned).replace("\n", r"\n")


def address(value: str) -> str:
    """Return an address as it stands in a calendar: of ASCII, and without a space or a line break."""
    return quote(value, safe=_RESERVED, errors="replace")


def utc(moment: datetime) -> str:
    """Return a moment in UTC as it stands in a calendar."""
    return f"{moment.astimezone(UTC):%Y%m%dT%H%M%SZ}"


def local(times: Iterable[datetime]) -> str:
    """Return times of a clock."""
    return ",".join(f"{one:%Y%m%dT%H%M%S}" for one in times)


def in_zone(name: str, times: Iterable[datetime], zone: str) -> Property:
    """Return a property of times on the clocks of a zone; without its name it is UTC."""
    if zone:
        return Property(name, local(times), (("TZID", zone),))
    return Property(name, ",".join(f"{one:%Y%m%dT%H%M%SZ}" for one in times))
