"""Films and recordings of the author's own: what lies beside a file belongs to it, captions and a poster by its name."""

from collections.abc import Iterator, Sequence
from functools import lru_cache
from pathlib import Path, PurePosixPath

from pelican_wellness.features.pictures.choice import dimensions
from pelican_wellness.features.pictures.developed import DEVELOPED
from pelican_wellness.features.pictures.given import VIDEOS, Film, Track, static
from pelican_wellness.features.pictures.mp4 import size_of_mp4
from pelican_wellness.features.pictures.shape import shape_of
from pelican_wellness.html.quick_tree import Element, element
from pelican_wellness.html.readable import Readable
from pelican_wellness.html.walk import steps
from pelican_wellness.i18n.language import language as language_of
from pelican_wellness.model.page import live_source
from pelican_wellness.model.site import Site
from pelican_wellness.publishable import unfit

_POSTERS = (".jpg", ".jpeg", ".png", ".webp", ".avif")
_CAPTIONS = ".vtt"


def beside(file: str, content_path: Path) -> list[str]:
    """Return the files that belong to a film: `stretch.vtt`, `stretch.de.vtt` and `stretch.jpg` to `stretch.mp4`."""
    named = PurePosixPath(file)
    if not file.lower().endswith(VIDEOS) or unfit(content_path, file):
        return []
    found = sorted((content_path / named.parent).glob("*"))
    paths = (one.relative_to(content_path).as_posix() for one in found if one.name.startswith(f"{named.stem}."))
    return [one for one in paths if one != file and _belongs(one, named.stem) and not unfit(content_path, one)]


def _belongs(path: str, stem: str) -> bool:
    ending = PurePosixPath(path).name.removeprefix(stem).lower()
    return ending.endswith(_CAPTIONS) if ending.count(".") > 1 else ending in (*_POSTERS, _CAPTIONS)


def found(href: str, file: str, language: str, site: Site) -> Film | None:
    """Return what is known of a film; None of a file that is not there."""
    content_path = site.content_path
    if unfit(content_path, file):
        return None
    near = beside(file, content_path)
    poster = _poster_among(near)
    is_video = file.lower().endswith(VIDEOS)
    size = (size_of_film(content_path / file) or (shape_of(content_path / poster) if poster else None)) if is_video else None
    tracks = tuple(_track(one, file, language) for one in near if one.lower().endswith(_CAPTIONS))
    # Pelican makes one address of an element, and leaves a second as it is.
    address = live_source(_light(poster, site)) if poster else ""
    return Film(is_video, href, *(size or (0, 0)), address, tracks)


def poster_of(file: str, content_path: Path) -> str:
    """Return the picture beside a film, empty where there is none."""
    return _poster_among(beside(file, content_path))


def _poster_among(files: Sequence[str]) -> str:
    return next((one for one in files if one.lower().endswith(_POSTERS)), "")


def _light(poster: str, site: Site) -> str:
    """Return a file of a poster that is wide enough: a film has one for all screens, and loads it at once."""
    known = DEVELOPED.of(site).get(poster)
    if not known or not known.candidates:
        return site.file_url(poster)
    own = known.candidates[-1][1]
    return next((one for one in own if one.width >= _WIDE_ENOUGH), own[-1]).path


_WIDE_ENOUGH = 800
"""Pixels: about as wide as a column."""


def _track(path: str, file: str, language: str) -> Track:
    """Return captions; those without a language in their name are in that of the text."""
    between = PurePosixPath(path).name.removeprefix(PurePosixPath(file).stem)[: -len(_CAPTIONS)].strip(".")
    spoken = language_of(between or language)
    return Track(static(path), spoken.tag, spoken.name)


def size_of_film(file: Path) -> tuple[int, int] | None:
    """Return width and height of a film, None where its file does not say."""
    try:
        stat = file.stat()
    except OSError:
        return None
    return _size(file, stat.st_mtime_ns, stat.st_size)


@lru_cache(maxsize=256)
def _size(file: Path, _changed: int, _bytes: int) -> tuple[int, int] | None:
    return size_of_mp4(file)


def player(image: Readable, film: Film) -> Element:
    """Return what plays a film that Markdown took for a picture: `![A stretch](videos/stretch.mp4)`."""
    said = str(image.get("alt") or "").strip()
    own = {name: str(value) for name, value in image.attrs.items() if name not in ("alt", "src")}
    attrs = own | {"src": film.href} | ({"aria-label": said} if said else {})
    name = "video" if film.is_video else "audio"
    link = element("a", {"href": film.href}, said or PurePosixPath(film.href).name)
    return element(name, _completed(attrs, film), *_tracks(film), link)


def completed(node: Readable, film: Film) -> Element:
    """Return an author's own `video` or `audio` with what it does not say."""
    has_tracks = any(getattr(child, "name", None) == "track" for child, _ in steps(node))
    own = _copied(node)
    attrs = {**own.attrs, **({"src": film.href} if "src" in own.attrs else {})}
    # Sources come first in a film, then captions, then what is for browsers that know no films (HTML, 4.8.8).
    behind = max((at for at, child in enumerate(own.contents, 1) if getattr(child, "name", None) == "source"), default=0)
    tracks = () if has_tracks else _tracks(film)
    return element(node.name, _completed(attrs, film), *own.contents[:behind], *tracks, *own.contents[behind:])


def sources_of(node: Readable) -> Iterator[str]:
    """Yield the addresses from which an author's own `video` or `audio` plays."""
    for one in (node, *(child for child, ends in steps(node) if not ends and getattr(child, "name", None) == "source")):
        if not isinstance(one, str) and one.get("src"):
            yield str(one.get("src"))


def _completed(attrs: dict[str, str], film: Film) -> dict[str, str]:
    begins_by_itself = "autoplay" in attrs
    defaults = {} if begins_by_itself else {"controls": "", "preload": "metadata"}
    if film.is_video:
        defaults |= dimensions(attrs, film.width, film.height) if film.width else {}
        defaults |= {"poster": film.poster} if film.poster else {}
    return {**defaults, **attrs}


def _tracks(film: Film) -> list[Element]:
    return [
        element(
            "track",
            {"kind": "captions", "src": one.href, "srclang": one.language, "label": one.label},
        )
        for one in (film.tracks if film.is_video else ())
    ]


def _copied(node: Readable) -> Element:
    contents = [str(child) if isinstance(child, str) else _copied(child) for child in node.contents]
    return element(node.name, {name: str(value) for name, value in node.attrs.items()}, *contents)
