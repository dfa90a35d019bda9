"""Addresses as machines want them."""

import re
from urllib.parse import quote

_LONE_PERCENT = re.compile("%(?![0-9A-Fa-f]{2})")


def whole(base: str, url: str) -> str:
    """Return the whole address of a `url` below `base` (without a slash at its end), every sign escaped that must be.

    The home page is its folder; what is escaped already stays as it is.

    >>> whole("https://example.com", 'a "b" 5%.html')
    'https://example.com/a%20%22b%22%205%25.html'
    """
    path = "" if url == "index.html" else url.lstrip("/")
    return f"{base}/{quote(_LONE_PERCENT.sub('%25', path), safe='/:?=&%#~+,;@!$()*')}"
