"""The site's Content-Security-Policy and its companions, in the form of a `_headers` file (CSP Level 3)."""

from base64 import b64encode
from collections.abc import Iterable
from hashlib import sha256

_SELF = "'self'"
_POLICY = {
    "default-src": ["'none'"],
    "base-uri": ["'none'"],
    "connect-src": [_SELF],
    "font-src": [_SELF],
    "form-action": [_SELF],
    "frame-ancestors": [_SELF],
    "frame-src": [_SELF],
    "img-src": [_SELF, "data:"],
    "manifest-src": [_SELF],
    "media-src": [_SELF],
    "script-src": [_SELF],
    "style-src": [_SELF],
}
"""Everything that is not named is forbidden; nothing inline runs but what the policy names by its hash."""

_COMPANIONS = {
    "Permissions-Policy": "accelerometer=(), browsing-topics=(), camera=(), geolocation=(), gyroscope=(), magnetometer=(), "
    "microphone=(), payment=(), usb=()",
    "Referrer-Policy": "strict-origin-when-cross-origin",
    "X-Content-Type-Options": "nosniff",
}


def policy(sources: Iterable[tuple[str, str]]) -> str:
    """Return the policy, opened for `sources`: pairs of a directive and an origin or a hash."""
    directives = {name: list(values) for name, values in _POLICY.items()}
    for directive, source in sorted(set(sources)):
        directives.setdefault(directive, [_SELF]).append(source)
    return "; ".join(" ".join([name, *values]) for name, values in directives.items())


def headers_file(sources: Iterable[tuple[str, str]]) -> str:
    """Return the text of `_headers` (Netlify, Cloudflare Pages): one block for every address."""
    headers = {"Content-Security-Policy": policy(sources), **_COMPANIONS}
    return "/*\n" + "".join(f"  {name}: {value}\n" for name, value in headers.items())


def hash_source(text: str) -> str:
    """Return the policy's source expression for the inline script or style `text`."""
    return f"'sha256-{b64encode(sha256(text.encode()).digest()).decode()}'"
