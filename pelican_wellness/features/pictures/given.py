"""What the edit of a text goes by: all that is known of the pictures and films in it, in plain values."""

import re
from collections.abc import Iterable, Iterator, Mapping
from html import unescape
from pathlib import PurePosixPath
from typing import NamedTuple
from urllib.parse import quote

from pelican_wellness.features.about import introduction
from pelican_wellness.features.pictures.developed import DEVELOPED, WITHHELD, Developed, picture_file
from pelican_wellness.model.page import live_href
from pelican_wellness.model.site import Site
from pelican_wellness.pattern import pattern

_ELEMENT = pattern(r"<(img|video|audio|source)(?=[\s/])", re.IGNORECASE)
_SIGNS = ("src", "SRC", "Src")
"""Looking for each of them is quicker than the pattern, and most texts have none."""

_ATTRIBUTE = pattern(r"""[\s/]*([^\s"'<>/=]+)(?:\s*=\s*(?:"([^"]{0,4000})"|'([^']{0,4000})'|([^\s"'=<>`]+)))?""")
"""Name and value. A value is no longer than any path, and than any alternative text: a quote that nothing ends is not
looked for in all of the text."""

_STATED = ("{static}", "{attach}", "{filename}", "|static|", "|attach|", "|filename|")
"""How an address begins of which Pelican knows that it is a file's."""


_AS_IS = "as-is"
"""The class of a picture that the author wants left alone."""

_OF_OTHERS = "image-process"
"""How the classes begin by which a plugin of that name finds the pictures that it works on."""

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
        if not (file := picture_file(path, address, site.base)):
            continue
        if (developed := DEVELOPED.of(site).get(file)) is not None:
            pictures[address] = InText(_href(address, file, developed, site), *developed[1:5])
        elif film := _film(address, file, language, site):
            films[address] = film
    return Given(begins_page, site.once(has_sidebar, language), pictures, films) if pictures or films else None


def addresses_in(html: str, *, all_of_them: bool = True) -> list[str]:
    """Return the addresses of pictures and films in a text, each once; or of those that are not left alone."""
    if not _may_have_any(html):
        return []
    elements = ((attrs.get("src", ""), attrs.get("class", "").split()) for _, attrs in _elements(html))
    return list(dict.fromkeys(src for src, of in elements if src and (all_of_them or is_film(src) or not is_left_alone(of))))


def is_left_alone(classes: Iterable[str]) -> bool:
    """Say whether a picture with these classes is to stay as the author, or another plugin, has it."""
    return any(one == _AS_IS or one.startswith(_OF_OTHERS) for one in classes)


def _elements(html: str) -> Iterator[tuple[str, dict[str, str]]]:
    """Yield pictures and films with their attributes. The text is not parsed for it: most builds find it as it was."""
    for found in _ELEMENT.finditer(html) if _may_have_any(html) else ():
        attrs: dict[str, str] = {}
        at = found.end()
        while attribute := _ATTRIBUTE.match(html, at):
            name, *values = attribute.groups()
            attrs.setdefault(name.lower(), unescape(next(filter(None, values), "")))
            at = attribute.end()
        yield found[1].lower(), attrs


def _may_have_any(html: str) -> bool:
    one, other, third = _SIGNS
    return one in html or other in html or third in html


def first_picture(html: str, path: str, site: Site) -> tuple[str, str] | None:
    """Return file and `alt` of the first picture of a text that is large enough to lead, None where there is none."""
    for name, attrs in _elements(html):
        file = picture_file(path, attrs.get("src", ""), site.base)
        known = DEVELOPED.of(site).get(file)
        if file in WITHHELD.of(site):
            continue
        if name == "img" and file and not is_film(file) and (known is None or known.width > SMALL):
            return file, attrs.get("alt", "").strip()
    return None


def _href(address: str, file: str, developed: Developed, site: Site) -> str:
    """Return an address that is right on every page. What stands there without `{static}` is right on some."""
    if is_renamed(developed.path, file):
        return live_href(quote(developed.path))
    if _ENDING & set(file) and not _ATTACHED.match(address):
        return live_href(quote(file))
    if address.startswith(_STATED):
        return address
    if file not in site.static and developed.plain:  # Pelican does not publish it, and what we made of it is there
        return live_href(developed.plain.path)
    return static(file)


_ENDING = frozenset("%#?")
"""Signs that end the path of an address, or escape others: Pelican writes them as they are."""

_ATTACHED = re.compile(r"[{|]attach[}|]")


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

    if _ENDING & set(file) and not _ATTACHED.match(address):
        return found(live_href(quote(file)), file, language, site)
    return found(address if address.startswith(_STATED) else static(file), file, language, site)


def has_sidebar(site: Site, language: str) -> bool:
    """Say whether a sidebar takes its part of the width; where others than these stand in one, pictures are somewhat larger."""
    about = introduction(site, language)
    return bool(about.text or about.photo or site.pelican.get("LINKS"))
