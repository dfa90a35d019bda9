"""The site's pages for search engines (https://www.sitemaps.org/protocol.html), with their languages and pictures."""

from collections.abc import Iterable, Sequence
from datetime import datetime
from typing import NamedTuple
from xml.etree.ElementTree import Element, SubElement, register_namespace, tostring

from pelican_wellness.web.timestamps import timestamp

MOST = 50_000
"""Addresses in one file; more need an index (the protocol's own limit)."""

_SITEMAP = "http://www.sitemaps.org/schemas/sitemap/0.9"
_XHTML = "http://www.w3.org/1999/xhtml"
_IMAGE = "http://www.google.com/schemas/sitemap-image/1.1"
register_namespace("", _SITEMAP)
register_namespace("xhtml", _XHTML)
register_namespace("image", _IMAGE)


class SitemapEntry(NamedTuple):
    """A page: whole address, last change with time zone, the versions by language (its own among them), pictures."""

    address: str
    changed: datetime | None = None
    versions: tuple[tuple[str, str], ...] = ()
    pictures: tuple[str, ...] = ()


def sitemaps(entries: Sequence[SitemapEntry], base: str) -> dict[str, bytes]:
    """Return the files by name: `sitemap.xml`, and where there are too many addresses for it, those that it names."""
    if len(entries) <= MOST:
        return {"sitemap.xml": _urlset(entries)}
    chunks = [entries[start : start + MOST] for start in range(0, len(entries), MOST)]
    files = {f"sitemap-{number}.xml": _urlset(chunk) for number, chunk in enumerate(chunks, 1)}
    index = Element(f"{{{_SITEMAP}}}sitemapindex")
    for name in files:
        SubElement(SubElement(index, f"{{{_SITEMAP}}}sitemap"), f"{{{_SITEMAP}}}loc").text = f"{base}/{name}"
    return {"sitemap.xml": _written(index), **files}


def robots(base: str, sitemap: str) -> str:
    """Return the text of `robots.txt`: everything may be read, and the sitemap is there."""
    return f"User-agent: *\nAllow: /\n\nSitemap: {base}/{sitemap}\n"


def _urlset(entries: Iterable[SitemapEntry]) -> bytes:
    urlset = Element(f"{{{_SITEMAP}}}urlset")
    for entry in entries:
        url = SubElement(urlset, f"{{{_SITEMAP}}}url")
        SubElement(url, f"{{{_SITEMAP}}}loc").text = entry.address
        if entry.changed:
            SubElement(url, f"{{{_SITEMAP}}}lastmod").text = timestamp(entry.changed)
        for language, address in entry.versions:
            SubElement(url, f"{{{_XHTML}}}link", {"rel": "alternate", "hreflang": language, "href": address})
        for picture in entry.pictures:
            SubElement(SubElement(url, f"{{{_IMAGE}}}image"), f"{{{_IMAGE}}}loc").text = picture
    return _written(urlset)


def _written(root: Element) -> bytes:
    return b'<?xml version="1.0" encoding="utf-8"?>\n' + bytes(tostring(root, encoding="utf-8")) + b"\n"
