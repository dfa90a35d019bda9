"""A picture at one address, for feeds, previews and search engines: if possible in a format that everybody reads."""

from collections.abc import Mapping
from typing import NamedTuple
from urllib.parse import unquote

from pelican_wellness.features.pictures.developed import DEVELOPED, Rendition, picture_file
from pelican_wellness.features.pictures.made import READ
from pelican_wellness.features.pictures.picture import is_address
from pelican_wellness.features.pictures.raster import SHARED
from pelican_wellness.features.pictures.shape import shape_of
from pelican_wellness.model.site import Site
from pelican_wellness.web.urls import absolute

_READ = (".jpg", ".jpeg", ".png", ".svg")
"""Endings of what is read by whoever reads pictures; WebP and AVIF are not by all."""

READ_IN_FEEDS = (*_READ, ".gif")
"""A GIF goes on moving there; of previews, many show none."""


class Published(NamedTuple):
    """`url` is relative to the site, or an address elsewhere; width and height are 0 where nobody knows."""

    url: str
    width: int
    height: int


def published(path: str, site: Site, read: tuple[str, ...] = _READ) -> Published:
    """Return where a file of the content folder, or a picture elsewhere, is for those who read one address."""
    instead = _instead(path, site, read)
    return Published(instead.path if instead else site.file_url(path), *published_size(path, site, read))


def published_size(path: str, site: Site, read: tuple[str, ...] = _READ) -> tuple[int, int]:
    """Return width and height of it. Nobody asks for its address: a file whose address is known is not moved any more."""
    if instead := _instead(path, site, read):
        return instead.width, instead.height
    return (None if is_address(path) else shown_size(site, path)) or (0, 0)


def is_shared(path: str, site: Site) -> bool:
    """Whether previews show a picture of this kind, or what was made of it. As above, nobody asks for its address."""
    known, instead = DEVELOPED.of(site).get(path), _instead(path, site, _READ)
    at = instead.path if instead else known.path if known else path
    return not is_address(path) and at.lower().endswith(SHARED)


def in_feed(address: str, site: Site) -> str:
    """Return the absolute address of what feeds show in the place of a picture at `address`; empty where that stays."""
    instead = site.once(_instead_in_feeds)
    path = instead.get(picture_file("", address, site.base)) if instead else None
    return absolute(site.base, path) if path else ""


def _instead_in_feeds(site: Site) -> Mapping[str, str]:
    """Return where what not everybody reads is published -> where what was made of it is."""
    found = ((path, _instead(path, site, READ_IN_FEEDS)) for path in DEVELOPED.of(site))
    return {unquote(site.file_url(path)): instead.path for path, instead in found if instead}


def _instead(path: str, site: Site, read: tuple[str, ...]) -> Rendition | None:
    """Return what was made of a picture that not everybody reads, or that Pelican does not publish."""
    known = DEVELOPED.of(site).get(path)
    if known is None:
        return None
    # What moves keeps its format by any name.
    is_read = path.lower().endswith(read) and (known.still is None or path.lower().endswith(".gif"))
    return None if is_read and path in site.static else known.plain


def shown_size(site: Site, path: str) -> tuple[int, int] | None:
    """Return width and height of a picture below the content folder as it is published, None where nobody knows.

    Where pictures are developed they are known already; else the file is asked.
    """
    known = DEVELOPED.of(site).get(path)
    if known:
        return known.width, known.height
    return None if is_looked_at(site, path) else shape_of(site.content_path / path)


def is_looked_at(site: Site, path: str) -> bool:
    """Whether a picture has been looked at, so that all that is wrong with it has been said."""
    return DEVELOPED.name in site.facts and path in site.static and path.lower().endswith(READ)
