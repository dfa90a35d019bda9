"""What is made of a picture: the file at its own address, and smaller ones in formats that load faster."""

import re
from collections.abc import Collection, Mapping
from pathlib import Path
from posixpath import dirname, normpath
from typing import NamedTuple
from urllib.parse import unquote

from pelican_wellness.feature import SiteFact
from pelican_wellness.pattern import pattern


class Rendition(NamedTuple):
    """A file made of a picture. `path` is below the output and holds no sign that ends an address or a part of `srcset`."""

    path: str
    width: int
    height: int


class Developed(NamedTuple):
    """A picture as it is published."""

    path: str
    """Where the author's own address leads, below the output, unless `{attach}` moves it: see `Site.file_url`."""
    width: int
    height: int
    """Its size there, as it is shown: a photo that lies on its side is upright."""
    color: str
    """Its main color, `#rrggbb`."""
    candidates: tuple[tuple[str, tuple[Rendition, ...]], ...] = ()
    """By media type, the best first: AVIF, WebP, and the picture's own last. Each from narrow to wide, none wider than the
    picture. None of what moves, and of what has a format of its own, such as SVG."""
    still: Rendition | None = None
    """Of what moves: its first picture as JPEG or PNG, for who reads no movement, or not this format."""

    @property
    def plain(self) -> Rendition | None:
        """The largest JPEG or PNG that was made of it."""
        return self.still or (self.candidates[-1][1][-1] if self.candidates else None)


DEVELOPED: SiteFact[Mapping[str, Developed]] = SiteFact("developed", {})
"""Path below the content folder -> what was made of the picture. One that is not there is shown as it is."""

RENDITIONS: SiteFact[Mapping[str, Path]] = SiteFact("renditions", {})
"""Path in the output of each picture that was made -> where it is kept."""

CLEAN: SiteFact[Mapping[str, Path]] = SiteFact("clean_pictures", {})
"""Path below the content folder of each published picture -> the file that is published in its place."""

WITHHELD: SiteFact[Collection[str]] = SiteFact("withheld_pictures", ())
"""Paths below the content folder of pictures that are not published."""

_STATED = pattern(r"[{|](?:static|attach|filename)[}|](.*)", re.DOTALL)
_WEB = pattern("https?:(?=//)", re.IGNORECASE)
_ELSEWHERE = pattern(r"[a-zA-Z][a-zA-Z0-9+.-]*:|//")


def picture_file(source_path: str, address: str, base: str = "") -> str:
    """Return the path below the content folder that an address in an article means, empty where it means no file there.

    `{static}` and `{attach}` lead from the article, or from the content folder with a slash. An address without either is
    that of the site: from its root with a slash, or with the site's whole address `base` (SITEURL), else from the article.
    """
    stated = _STATED.match(address)
    address = address if stated else _from_root(address, base)
    if stated is None and _ELSEWHERE.match(address):
        return ""
    path = unquote(re.split("[?#]", stated[1] if stated else address, maxsplit=1)[0]).strip()
    if not path:
        return ""
    folder = "" if path.startswith("/") else dirname(source_path)
    found = normpath(f"{folder}/{path}".lstrip("/"))
    return "" if found == "." or found.startswith("..") else found


def _from_root(address: str, base: str) -> str:
    """Return an address that begins as the site's own does as one from its root; with HTTP or HTTPS, it is the same site."""
    whole, home = _WEB.sub("", address.strip(), count=1), _WEB.sub("", base, count=1).rstrip("/") + "/"
    is_own = home.startswith("//") and home != "//" and whole.lower().startswith(home.lower())
    return f"/{whole[len(home) :]}" if is_own else address
