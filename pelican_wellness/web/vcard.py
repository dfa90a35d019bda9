"""Cards for address books: vCard 4.0 (RFC 6350)."""

from collections.abc import Iterable, Sequence

_LONGEST = 75
"""Octets of a line, without its end (RFC 6350, 3.2)."""

Property = tuple[str, str]
"""Name with parameters, such as `TEL;VALUE=uri`, and the value as it is written."""


def vcard(properties: Iterable[Property]) -> bytes:
    """Return a card; properties without a value are left out."""
    lines = ["BEGIN:VCARD", "VERSION:4.0", *(f"{name}:{value}" for name, value in properties if value), "END:VCARD"]
    return b"".join(_folded(line) + b"\r\n" for line in lines)


def text(value: str) -> str:
    """Return a text as a value: what would end it, or divide it, is escaped (RFC 6350, 3.4)."""
    escaped = value.replace("\\", "\\\\").replace(",", "\\,").replace(";", "\\;")
    return "\\n".join(escaped.splitlines())


def parts(values: Sequence[str]) -> str:
    """Return a value of several parts, such as an address; empty where every part is."""
    return ";".join(map(text, values)) if any(values) else ""


def _folded(line: str) -> bytes:
    """Fold a line between characters; a continuation begins with a space."""
    folded, room = bytearray(), _LONGEST
    for character in line:
        octets = character.encode()
        if len(octets) > room:
            folded += b"\r\n "
            room = _LONGEST - 1
        folded += octets
        room -= len(octets)
    return bytes(folded)
