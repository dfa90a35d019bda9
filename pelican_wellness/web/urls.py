"""Addresses: what has a scheme, where one leads, and how it is written in full (RFC 3986)."""

import re
from urllib.parse import quote, urlsplit

_LONE_PERCENT = re.compile("%(?![0-9A-Fa-f]{2})")


def has_scheme(address: str) -> bool:
    """Say whether an address leads out of the site: `https:…`, `mailto:…`, `tel:…`.

    >>> has_scheme("tel:+1802"), has_scheme("pages/a:b.html")
    (True, False)
    """
    return ":" in address.partition("/")[0]


def absolute(base: str, url: str) -> str:
    """Return the absolute address of a `url` below `base` (without a slash at its end), every sign escaped that must be.

    The home page is its folder; what is escaped already stays as it is.

    >>> absolute("https://example.com", 'a "b" 5%.html')
    'https://example.com/a%20%22b%22%205%25.html'
    """
    path = "" if url == "index.html" else url.lstrip("/")
    return f"{base}/{quote(_LONE_PERCENT.sub('%25', path), safe='/:?=&%#~+,;@!$()*')}"


def origin(address: str) -> str | None:
    """Return scheme, host and port of an address of another site, None for one of this site or of no host."""
    try:
        parts = urlsplit(address.strip())
        host, port = parts.hostname, parts.port
    except ValueError:
        return None
    if parts.scheme not in ("http", "https", "") or not host or any(character in host for character in " ;,'\""):
        return None
    return f"{parts.scheme or 'https'}://{host}{f':{port}' if port else ''}"
