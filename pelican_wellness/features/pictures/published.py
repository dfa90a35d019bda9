"""A picture at one address, for feeds, previews and search engines: if possible in a format that everybody reads."""

from dataclasses import dataclass

from pelican_wellness.features.pictures.developed import DEVELOPED
from pelican_wellness.features.pictures.made import READ
from pelican_wellness.features.pictures.picture import is_address
from pelican_wellness.features.pictures.shape import shape_of
from pelican_wellness.model.site import Site

READ_EVERYWHERE = (".jpg", ".jpeg", ".png", ".gif", ".svg")
"""Endings of what is read by whoever reads pictures; WebP and AVIF are not by all."""


@dataclass(frozen=True, slots=True)
class Published:
    """`url` is relative to the site, or an address elsewhere; width and height are 0 where nobody knows."""

    url: str
    width: int
    height: int


def published(path: str, site: Site) -> Published:
    """Return where a file of the content folder, or a picture elsewhere, is for those who read one address."""
    known = DEVELOPED.of(site).get(path)
    if known and known.candidates and not (path.lower().endswith(READ_EVERYWHERE) and path in site.static):
        largest = known.candidates[-1][1][-1]
        return Published(largest.path, largest.width, largest.height)
    return Published(site.file_url(path), *(None if is_address(path) else shown_size(site, path)) or (0, 0))


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
