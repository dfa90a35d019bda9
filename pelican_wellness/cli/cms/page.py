"""The page on which the site is edited. It loads one version of the editor, whole as it was tried, and what that asks for."""

from collections.abc import Mapping
from html import escape

VERSION = "0.221.1"
"""Of Sveltia CMS, tried in a browser under the policy below."""

_INTEGRITY = "sha384-JQ+XsKx/UzwdTiNnFStza3XtqqQoVtyNPApkfvwlzZDfhe7giE9CnfQrpHqgv3k6"
"""Of its file: a browser runs no other."""

_EDITOR = f"https://unpkg.com/@sveltia/cms@{VERSION}"

_POLICY: Mapping[str, tuple[str, ...]] = {
    "default-src": ("'none'",),
    # The editor; what it reads the date of a photo with, and what it makes Markdown of pasted text with.
    "script-src": (f"{_EDITOR}/", "https://unpkg.com/exifr@7.1.3/", "https://unpkg.com/turndown@7.2.4/"),
    "style-src": ("'self'", "'unsafe-inline'"),  # it writes its stylesheet into the page
    "font-src": ("https://cdn.jsdelivr.net/fontsource/fonts/",),  # its letters and icons
    "img-src": ("'self'", "blob:", "data:"),
    "media-src": ("'self'", "blob:"),
    "connect-src": ("'self'", "blob:", "data:", f"{_EDITOR}/locales/"),  # its words in the reader's language
    "frame-src": ("'self'", "blob:"),
    "manifest-src": ("'self'",),
    "base-uri": ("'none'",),
    "form-action": ("'none'",),
}
"""Everything that is not named is forbidden."""

_HOSTS: Mapping[str, Mapping[str, tuple[str, ...]]] = {
    "github": {
        "connect-src": ("https://api.github.com", "https://www.githubstatus.com"),
        "img-src": ("https://avatars.githubusercontent.com",),
    },
    "gitlab": {
        "connect-src": ("https://gitlab.com", "https://status-api.hostedstatus.com"),
        "img-src": ("https://gitlab.com", "https://secure.gravatar.com"),
    },
}
"""What the editor asks each host of texts: its own addresses for texts and portraits, and whether it is in order."""

_PAGE = """<!DOCTYPE html>
<html lang="en">
<head>
  <meta charset="utf-8">
  <title>{title}</title>
  <meta name="viewport" content="width=device-width, initial-scale=1">
  <meta name="robots" content="noindex">
  <meta name="referrer" content="strict-origin-when-cross-origin">
  <meta http-equiv="Content-Security-Policy" content="{policy}">
</head>
<body>
  <noscript>This page needs JavaScript.</noscript>
  <script src="{source}" integrity="{integrity}" crossorigin="anonymous"></script>
</body>
</html>
"""


def policy(backend: str) -> str:
    """Return the policy of the page; without a backend that is known, that for all of them."""
    hosts = [_HOSTS[backend]] if backend in _HOSTS else list(_HOSTS.values())
    return "; ".join(
        " ".join([directive, *dict.fromkeys([*sources, *(one for host in hosts for one in host.get(directive, ()))])])
        for directive, sources in _POLICY.items()
    )


def page(site_name: str, backend: str) -> str:
    """Return the page."""
    return _PAGE.format(
        title=escape(f"Edit {site_name}"),
        policy=policy(backend),
        source=f"{_EDITOR}/dist/sveltia-cms.js",
        integrity=_INTEGRITY,
    )
