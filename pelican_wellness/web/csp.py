"""The site's Content-Security-Policy and its companions, in the form of a `_headers` file (CSP Level 3)."""

from base64 import b64encode
from collections.abc import Iterable, Mapping
from hashlib import sha256

from pelican_wellness.pattern import pattern
from pelican_wellness.web.urls import names_host, origin

SELF = "'self'"
_NONE = "'none'"
_POLICY = {
    "default-src": [_NONE],
    "base-uri": [_NONE],
    "connect-src": [SELF],
    "font-src": [SELF],
    "form-action": [SELF],
    "frame-ancestors": [],
    "frame-src": [SELF],
    "img-src": [SELF, "data:"],
    "manifest-src": [SELF],
    "media-src": [SELF],
    "script-src": [SELF],
    "style-src": [SELF],
}
"""Everything that is not named is forbidden; nothing inline runs but what the policy names by its hash."""

SVG_POLICY = "default-src 'none'; img-src data:; style-src 'unsafe-inline'; sandbox"
"""For drawings that are opened by themselves: they may color themselves, and run nothing."""

_REFUSED = (
    "accelerometer browsing-topics camera captured-surface-control clipboard-read compute-pressure "
    "cross-origin-isolated deferred-fetch display-capture gamepad geolocation gyroscope hid identity-credentials-get "
    "idle-detection keyboard-map language-detector language-model local-fonts local-network-access magnetometer "
    "microphone midi otp-credentials payment private-state-token-issuance private-state-token-redemption "
    "publickey-credentials-create publickey-credentials-get screen-wake-lock serial speaker-selection storage-access "
    "summarizer sync-xhr translator unload usb window-management xr-spatial-tracking"
)
"""What neither a page nor what it embeds may ask of a device (Permissions Policy; names that current browsers know).

Not among them: what a film in an article needs (`autoplay encrypted-media fullscreen picture-in-picture`).
"""
COMPANIONS: Mapping[str, str] = {
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "cross-origin",
    "Permissions-Policy": ", ".join(f"{name}=()" for name in _REFUSED.split()),
    "Referrer-Policy": "strict-origin-when-cross-origin",
    "X-Content-Type-Options": "nosniff",
    "X-DNS-Prefetch-Control": "off",
    "X-Permitted-Cross-Domain-Policies": "none",
}
"""What goes with the policy, on every address. docs/hosting.md says why each is as it is, and which are not here."""

_HOST_SOURCE = pattern(r"https?://[a-z0-9-]+(?:\.[a-z0-9-]+)*\.?(?::[0-9]+)?")
"""Hosts that a policy can name (CSP Level 3, `host-source`): it knows neither IPv6 nor the underline."""
_HASH_SOURCE = pattern(r"'sha256-[A-Za-z0-9+/]{43}='")


def host_source(address: str) -> str | None:
    """Return the policy's source for the host of an address, None for one of this site.

    Raises ValueError where no policy can name the host.
    """
    if not names_host(address):
        return None
    found = origin(address)
    if found is None or not _HOST_SOURCE.fullmatch(found):
        raise ValueError(address)
    return found


def is_source(source: str) -> bool:
    """Say whether a policy can hold this: this site, a host or a hash; nothing else gets into it."""
    return source == SELF or bool(_HOST_SOURCE.fullmatch(source) or _HASH_SOURCE.fullmatch(source))


def hash_source(text: str) -> str:
    """Return the policy's source expression for the inline script or style `text`."""
    return f"'sha256-{b64encode(sha256(text.encode()).digest()).decode()}'"


def policy(sources: Iterable[tuple[str, str]], *, secure: bool = True) -> str:
    """Return the policy, opened for `sources`: pairs of a directive and a host or a hash.

    `secure`: whether the site is read over https.
    """
    directives = {name: list(values) for name, values in _POLICY.items()}
    for directive, source in sorted(set(sources)):
        allowed = directives.setdefault(directive, [SELF])
        if is_source(source) and source not in allowed:
            allowed.append(source)
    directives["frame-ancestors"] = directives["frame-ancestors"] or [_NONE]
    if secure:
        directives["upgrade-insecure-requests"] = []
    return "; ".join(" ".join([name, *values]) for name, values in directives.items())


Rule = tuple[str, Mapping[str, str]]
"""A path of the site, `*` for whatever stands there, and its headers."""


def headers_file(rules: Iterable[Rule], *, detach: bool = False) -> str:
    """Return the text of `_headers`, the form that Netlify and Cloudflare Pages read. The first rule is for every address.

    `detach`: say of each header of a later rule that the first one's is not to be joined to it (Cloudflare Pages).
    """
    return "\n".join(_block(path, headers, detach=detach and index > 0) for index, (path, headers) in enumerate(rules))


def _block(path: str, headers: Mapping[str, str], *, detach: bool) -> str:
    lines = [path]
    for name, value in headers.items():
        lines += [f"  ! {name}"] * detach + [f"  {name}: {value}"]
    return "\n".join(lines) + "\n"
