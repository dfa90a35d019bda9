"""What an article makes a browser load or run, for the Content-Security-Policy."""

from base64 import b64encode
from collections.abc import Iterator
from hashlib import sha256
from urllib.parse import urlsplit

from bs4 import BeautifulSoup

_LOADS = {
    ("img", "src"): "img-src",
    ("img", "srcset"): "img-src",
    ("source", "srcset"): "img-src",
    ("source", "src"): "media-src",
    ("audio", "src"): "media-src",
    ("video", "src"): "media-src",
    ("video", "poster"): "img-src",
    ("track", "src"): "media-src",
    ("iframe", "src"): "frame-src",
    ("embed", "src"): "object-src",
    ("object", "data"): "object-src",
    ("script", "src"): "script-src",
    ("link", "href"): "style-src",
    ("form", "action"): "form-action",
}
"""Element and attribute -> the directive that governs it (CSP Level 3, section 6)."""


def sources(document: BeautifulSoup) -> Iterator[tuple[str, str]]:
    """Yield (directive, source) for each thing from another host and each inline script or style."""
    for tag in document.find_all({element for element, _ in _LOADS} | {"style"}):
        for (element, attribute), directive in _LOADS.items():
            if tag.name == element and (origin := _origin(str(tag.get(attribute, "")))):
                yield directive, origin
        if tag.name in ("script", "style") and not tag.get("src"):
            yield f"{tag.name}-src", hash_source(tag.get_text())


def hash_source(text: str) -> str:
    """Return the policy's source expression for the inline script or style `text`."""
    return f"'sha256-{b64encode(sha256(text.encode()).digest()).decode()}'"


def _origin(address: str) -> str | None:
    try:
        parts = urlsplit(address.strip())
        host, port = parts.hostname, parts.port
    except ValueError:
        return None
    if parts.scheme not in ("http", "https", "") or not host or any(character in host for character in " ;,'\""):
        return None
    return f"{parts.scheme or 'https'}://{host}{f':{port}' if port else ''}"
