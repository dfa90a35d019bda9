"""Codes on paper that lead back: to the contact page, to what can be booked, and to articles where that is asked for."""

import hashlib
import io
from collections.abc import Iterator, Sequence
from pathlib import Path
from urllib.parse import urlsplit

from pydantic import Field

from pelican_wellness.feature import Feature, Output, Part, Slot, Values
from pelican_wellness.files import write_atomically
from pelican_wellness.model.article import Article
from pelican_wellness.model.page import View
from pelican_wellness.model.site import Site
from pelican_wellness.settings.section import Section
from pelican_wellness.settings.types import YesNo
from pelican_wellness.web.urls import absolute

_FOLDER = "qr"
_BOOKING = f"{_FOLDER}/booking.svg"
_CONTACT = "contact"

_OFFERS = ("service", "class", "event")
"""Kinds of files whose line `Booking` says where it is booked."""


class Codes(Section):
    """Codes that telephones read, printed on paper only; they need SITEURL."""

    articles: YesNo = Field(default=False, description="Print one below each article too. Each is a file more to upload.")


def code(address: str) -> bytes:
    """Return an address as a QR code (ISO/IEC 18004): black on nothing, with its quiet zone."""
    import segno  # noqa: PLC0415 - a site without codes need not load it

    drawing = io.BytesIO()
    segno.make(address, micro=False, error="m").save(
        drawing, kind="svg", xmldecl=False, omitsize=True, svgclass=None, lineclass=None
    )
    return drawing.getvalue()


def _file_of(url: str) -> str:
    """Return the file of the code of a page: named as the page is."""
    return f"{_FOLDER}/{urlsplit(url).path.strip('/').removesuffix('.html') or 'index'}.svg"


def _has_code(article: Article, site: Site) -> bool:
    return article.source.is_article and article.source.status == "published" and site.section(Codes).articles


def _booked_at(article: Article) -> str:
    """Return where the service, class or event of a page is booked; empty where it is no such page, or not booked online."""
    source = article.source
    if source.kind not in _OFFERS or source.status != "published":
        return ""
    return next((str(url) for lines in source.lines.values() if (url := getattr(lines, "booking", None))), "")


def files(site: Site, articles: Sequence[Article]) -> Iterator[Output]:
    """Yield the codes."""
    if site.base:
        addresses = {_file_of(url): absolute(site.base, url) for url in site.pages.get(_CONTACT, {}).values()}
        addresses |= {_BOOKING: site.practice.booking_url} if site.practice.booking_url else {}
        shown = (one.source.url for one in articles if _has_code(one, site))
        addresses |= {_file_of(url): absolute(site.base, url) for url in shown}
        addresses |= {_file_of(one.source.url): url for one in articles if (url := _booked_at(one))}
        yield from (Output(path, _drawn(address, site)) for path, address in addresses.items())


def _drawn(address: str, site: Site) -> Path | bytes:
    """Return the file of a code below CACHE_PATH, drawn unless it is there; the code itself where nothing can be kept."""
    kept = Path(str(site.pelican["CACHE_PATH"]), _FOLDER, f"{hashlib.sha256(address.encode()).hexdigest()[:32]}.svg")
    if not kept.is_file():
        drawing = code(address)
        try:
            write_atomically(kept, drawing)
        except OSError:
            return drawing
    return kept


def _of_contact(view: View, site: Site) -> Values | None:
    return {"code": _file_of(view.url), "host": ""} if view.key == _CONTACT and site.base else None


def _of_booking(view: View, site: Site) -> Values | None:
    booking = site.practice.booking_url
    if view.key != _CONTACT or not site.base or not booking:
        return None
    return {"code": _BOOKING, "host": urlsplit(booking).hostname or ""}


def _of_offer(view: View, site: Site) -> Values | None:
    booking = _booked_at(view.article) if view.article and site.base else ""
    return {"code": _file_of(view.url), "host": urlsplit(booking).hostname or ""} if booking else None


def _of_article(view: View, site: Site) -> Values | None:
    shown = site.base and view.article and _has_code(view.article, site)
    return {"code": _file_of(view.url), "host": ""} if shown else None


FEATURE = Feature(
    "qr",
    settings=Codes,
    asked_by=("qr",),
    parts=(
        Part(Slot.AFTER_TEXT, "qr/code", _of_booking),
        Part(Slot.AFTER_TEXT, "qr/code", _of_contact),
        Part(Slot.AFTER_TEXT, "qr/code", _of_offer),
        Part(Slot.ARTICLE_END, "qr/code", _of_article),
    ),
    files=files,
)
