"""Addresses: what has a scheme, where one leads, and how it is written in full (RFC 3986)."""

import re
from ipaddress import IPv6Address
from urllib.parse import quote, urlsplit

from pelican_wellness.pattern import pattern

_LONE_PERCENT = pattern("%(?![0-9A-Fa-f]{2})")
_SCHEME = pattern(r"[a-zA-Z][a-zA-Z0-9+.-]*:")
_NOT_IN_LINK = pattern(r'[\x00-\x20"<>\\^`{|}\[\]\x7f]|%(?![0-9A-Fa-f]{2})')
"""Signs that the path of an address may not hold (RFC 3987, 2.2). Letters of every script may stand there."""

_IGNORED = pattern(r"^[\x00-\x20]+|[\t\n\r]+")
"""What browsers take out of an address before they read it."""

_NAMES_HOST = pattern(r"(?:https?:)?//+[^/?#]", re.IGNORECASE)
_MORE_SLASHES = pattern(r"^([a-z]*:)?//+", re.IGNORECASE)
"""Where two stand before a host, browsers pass over the third."""

_RUNS = ("javascript", "vbscript", "data", "blob", "filesystem", "file", "view-source", "about")
"""Schemes that run something, or lead to what no reader has: no link of a website begins with them."""

_HOST = pattern(r"[a-z0-9_-]+(?:\.[a-z0-9_-]+)*\.?")
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


def below(site_url: str, url: str) -> str:
    """Return how a page that writes SITEURL so links to a `url` of the site; one with a scheme is whole already.

    >>> below("..", "pages/my page.html"), below("..", "tel:+1802")
    ('../pages/my%20page.html', 'tel:+1802')
    """
    if has_scheme(url):
        return url
    return f"{site_url}/{_NOT_IN_LINK.sub(lambda sign: quote(sign[0]), url.lstrip('/'))}"


def from_anywhere(site_url: str, written: str) -> str:
    """Return how a page links to what the blogger wrote: an address that names no place to start from is the site's.

    >>> from_anywhere("..", "pages/about.html"), from_anywhere("..", "/shop"), from_anywhere("..", "#menu")
    ('../pages/about.html', '/shop', '#menu')
    >>> from_anywhere("..", "./a:b.html")  # what begins so has no scheme, whatever follows
    '../a:b.html'
    """
    if written.startswith(("/", "#", "?")):
        return written
    return below(site_url, written.removeprefix(".") if written.startswith("./") else written)


def leads_to(url: str, file: str) -> bool:
    """Say whether a web server answers a `url` with a file, both relative to the site or patterns of such.

    Hosts serve a folder's `index.html`, and many leave out `.html`. An address with a scheme is somebody's who knows.

    >>> [leads_to(url, "tags/index.html") for url in ("tags/", "tags", "tags/index.html", "tags.html")]
    [True, True, True, False]
    """
    path = re.split("[?#]", url, maxsplit=1)[0].strip("/")
    name = file.strip("/")
    folder = name.removesuffix("index.html").rstrip("/") if name.rpartition("/")[2] == "index.html" else name
    return bool(_SCHEME.match(url)) or path in {name, folder, name.removesuffix(".html")}


def address_of(file: str, *, by_folder: bool = True) -> str:
    """Return the `url` of a file: that of its folder where it is an `index.html`, and a server is there to find it.

    >>> address_of("tags/index.html"), address_of("index.html"), address_of("a.html")
    ('tags/', '', 'a.html')
    """
    folder, _, name = file.rpartition("/")
    return (f"{folder}/" if folder else "") if by_folder and name == "index.html" else file


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
    return _MORE_SLASHES.sub(r"\1//", _IGNORED.sub("", address).rstrip(" ").replace("\\", "/"))
