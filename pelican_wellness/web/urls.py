"""Addresses: what has a scheme, where one leads, and how it is written in full (RFC 3986)."""

import re
from ipaddress import IPv6Address
from urllib.parse import quote, urlsplit

_LONE_PERCENT = re.compile("%(?![0-9A-Fa-f]{2})")

_IGNORED = re.compile(r"^[\x00-\x20]+|[\t\n\r]+")
"""What browsers take out of an address before they read it."""

_NAMES_HOST = re.compile(r"(?:https?:)?//[^/?#]", re.IGNORECASE)

_RUNS = ("javascript", "vbscript", "data", "blob", "filesystem", "file", "view-source", "about")
"""Schemes that run something, or lead to what no reader has: no link of a website begins with them."""

_HOST = re.compile(r"[a-z0-9_-]+(?:\.[a-z0-9_-]+)*\.?")
_LONGEST_HOST = 253
"""Signs of a name (RFC 1035, 2.3.4)."""
_DEVIATIONS = frozenset("ßς\u200c\u200d")
"""Letters of a host that browsers read otherwise than Python's codec does (UTS 46, 7); such a host is written `xn--…`."""


def has_scheme(address: str) -> bool:
    """Say whether an address leads out of the site: `https:…`, `mailto:…`, `tel:…`.

    >>> has_scheme("tel:+1802"), has_scheme("pages/a:b.html")
    (True, False)
    """
    return ":" in address.partition("/")[0]


def scheme_that_runs(address: str) -> str:
    r"""Return the scheme of an address that is no link but something to run or to make up; empty where it is a link.

    >>> scheme_that_runs(" Java\nScript:alert(1)"), scheme_that_runs("irc://chat.example")
    ('javascript', '')
    """
    scheme = _IGNORED.sub("", address).partition(":")[0].lower()
    return scheme if scheme in _RUNS else ""


def absolute(base: str, url: str) -> str:
    """Return the absolute address of a `url` below `base` (without a slash at its end), every sign escaped that must be.

    The home page is its folder; what is escaped already stays as it is.

    >>> absolute("https://example.com", 'a "b" 5%.html')
    'https://example.com/a%20%22b%22%205%25.html'
    """
    path = "" if url == "index.html" else url.lstrip("/")
    return f"{base}/{quote(_LONE_PERCENT.sub('%25', path), safe='/:?=&%#~+,;@!$()*')}"


def ascii_host(host: str) -> str:
    """Return a host as it goes over the wire: letters of other scripts as IDNA has them, IPv6 in brackets.

    Raises ValueError where it is no host, or one that is not known to be written the same way everywhere.

    >>> ascii_host("bücher.example"), ascii_host("2001:DB8::1")
    ('xn--bcher-kva.example', '[2001:db8::1]')
    """
    if ":" in host and "%" not in host:
        return f"[{IPv6Address(host)}]"
    if len(host) > _LONGEST_HOST or not _DEVIATIONS.isdisjoint(host):
        raise ValueError(host)
    written = host.encode("idna").decode("ascii").lower()
    if not _HOST.fullmatch(written):
        raise ValueError(host)
    return written


def origin(address: str) -> str | None:
    """Return scheme, host and port of an address of another site, None for one of this site or of no host.

    >>> origin("//Bücher.example:8080/a.jpg"), origin("a.jpg")
    ('https://xn--bcher-kva.example:8080', None)
    """
    if not names_host(address):
        return None
    try:
        parts = urlsplit(_cleaned(address))
        port = "" if parts.port is None else f":{parts.port}"
        return f"{parts.scheme or 'https'}://{ascii_host(parts.hostname or '')}{port}"
    except ValueError:
        return None


def names_host(address: str) -> bool:
    """Say whether a browser would ask another host for an address, if it can."""
    return bool(_NAMES_HOST.match(_cleaned(address)))


def _cleaned(address: str) -> str:
    """Return an address as browsers read it (URL Standard, "basic URL parser")."""
    return _IGNORED.sub("", address).rstrip(" ").replace("\\", "/")
