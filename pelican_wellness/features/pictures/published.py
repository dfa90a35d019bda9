"""A picture at one address, for feeds, previews and search engines: if possible in a format that everybody reads."""

from dataclasses import dataclass

from pelican_wellness.features.pictures.developed import DEVELOPED, Rendition
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
    instead = _instead(path, site)
    return Published(instead.path if instead else site.file_url(path), *published_size(path, site))


def published_size(path: str, site: Site) -> tuple[int, int]:
    """Return width and height of it. Nobody asks for its address: a file whose address is known is not moved any more."""
    if instead := _instead(path, site):
        return instead.width, instead.height
    return (None if is_address(path) else shown_size(site, path)) or (0, 0)


def _instead(path: str, site: Site) -> Rendition | None:
    """Return what was made of a picture that not everybody reads, or that Pelican does not publish."""
    known = DEVELOPED.of(site).get(path)
    is_read = path.lower().endswith(READ_EVERYWHERE) and path in site.static
    return known.candidates[-1][1][-1] if known and known.candidates and not is_read else None


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
