"""What the edit of a text goes by: all that is known of the pictures and films in it, in plain values."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import astuple
from html import unescape
from pathlib import PurePosixPath
from typing import NamedTuple
from urllib.parse import quote

from pelican_wellness.features.about import introduction
from pelican_wellness.features.pictures.developed import DEVELOPED, Developed, picture_file
from pelican_wellness.model.page import live_href
from pelican_wellness.model.site import Site

_ELEMENT = re.compile(r"""<(?:img|video|audio|source)\b((?:"[^"<]*+"|'[^'<]*+'|[^"'<>])*+)>""", re.IGNORECASE)
"""An element with its attributes. None holds a bare `<`, so that many elements without an end take no longer."""

_SOURCE = re.compile(r"""(?:^|\s)src\s*+=\s*+(?:"([^"]*+)"|'([^']*+)'|([^\s"'>]++))""", re.IGNORECASE)
_STATED = ("{static}", "{attach}", "{filename}", "|static|", "|attach|", "|filename|")
"""How an address begins of which Pelican knows that it is a file's."""


_ATTRIBUTE = re.compile(r"""([\w-]++)\s*+=\s*+(?:"([^"]*+)"|'([^']*+)')""")

SMALL = 240
"""Pixels: what is no wider, such as a badge, makes no gallery, and is not the largest thing on a page."""

VIDEOS = (".mp4", ".m4v", ".mov", ".webm", ".ogv")
_SOUNDS = (".mp3", ".m4a", ".aac", ".ogg", ".oga", ".opus", ".wav", ".flac")


def is_film(file: str) -> bool:
    """Say whether a file is a film or a recording, by its name."""
    return file.lower().endswith((*VIDEOS, *_SOUNDS))


class InText(NamedTuple):
    """A picture in a text; `href` is its address as Pelican understands it, the rest as `Developed` has it."""

    href: str
    width: int
    height: int
    color: str
    candidates: tuple[tuple[str, tuple[tuple[str, int, int], ...]], ...]


class Track(NamedTuple):
    """The captions of a film in one language."""

    href: str
    language: str
    label: str


class Film(NamedTuple):
    """A film or a recording, with what lies beside it. Width and height are 0 where nobody knows."""

    is_video: bool
    href: str
    width: int
    height: int
    poster: str
    tracks: tuple[Track, ...]


class Given(NamedTuple):
    """`pictures` and `films` are by their addresses as the author wrote them."""

    begins_page: bool
    """Whether nothing stands between the title and the text: a picture it begins with is the largest thing to be seen."""
    sidebar: bool
    """Whether a sidebar takes its part of the width."""
    pictures: Mapping[str, InText]
    films: Mapping[str, Film]


def given(html: str, path: str, language: str, site: Site, *, begins_page: bool) -> Given | None:
    """Return what is known of the pictures and films in a text of a file, None where there is nothing to be known."""
    pictures, films = {}, {}
    for address in addresses_in(html):
        if not (file := picture_file(path, address)):
            continue
        if (developed := DEVELOPED.of(site).get(file)) is not None:
            pictures[address] = InText(_href(address, file, developed, site), *astuple(developed)[1:])
        elif film := _film(address, file, language, site):
            films[address] = film
    return Given(begins_page, site.once(has_sidebar, language), pictures, films) if pictures or films else None


def addresses_in(html: str) -> Iterator[str]:
    """Yield the addresses of pictures and films in a text, each once."""
    if "<" in html:
        found = (_SOURCE.search(one[1]) for one in _ELEMENT.finditer(html))
        yield from dict.fromkeys(unescape(next(filter(None, one.groups()), "")) for one in found if one)


def first_picture(html: str, path: str, site: Site) -> tuple[str, str] | None:
    """Return file and `alt` of the first picture of a text that is large enough to lead, None where there is none."""
    for found in _ELEMENT.finditer(html) if "<img" in html else ():
        attrs = {name.lower(): unescape(one or other) for name, one, other in _ATTRIBUTE.findall(found[1])}
        file = picture_file(path, attrs.get("src", ""))
        known = DEVELOPED.of(site).get(file)
        if found[0][:4].lower() == "<img" and file and not is_film(file) and (known is None or known.width > SMALL):
            return file, attrs.get("alt", "").strip()
    return None


def _href(address: str, file: str, developed: Developed, site: Site) -> str:
    """Return an address that is right on every page. What stands there without `{static}` is right on some."""
    if is_renamed(developed.path, file):
        return live_href(developed.path)
    if address.startswith(_STATED):
        return address
    if file not in site.static and developed.candidates:  # Pelican does not publish it, and what we made of it is there
        return live_href(developed.candidates[-1][1][-1].path)
    return static(file)


def is_renamed(published: str, file: str) -> bool:
    """Say whether a picture is published under another ending, as no browser shows what lies in the content folder."""
    return PurePosixPath(published).suffix != PurePosixPath(file).suffix


def static(file: str) -> str:
    """Return the address of a file below the content folder as Pelican understands it."""
    return f"{{static}}/{quote(file)}"


def _film(address: str, file: str, language: str, site: Site) -> Film | None:
    if not is_film(file) or file not in site.static:
        return None
    from pelican_wellness.features.pictures.films import found  # noqa: PLC0415 - few sites have any

    return found(address if address.startswith(_STATED) else static(file), file, language, site)


def has_sidebar(site: Site, language: str) -> bool:
    """Say whether a sidebar takes its part of the width; where others than these stand in one, pictures are somewhat larger."""
    about = introduction(site, language)
    return bool(about.text or about.photo or site.pelican.get("LINKS"))
