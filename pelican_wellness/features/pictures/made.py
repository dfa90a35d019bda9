"""What was made of a picture's file, as the cache notes it, and the names of the files it is kept in."""

import json
import re
import unicodedata
from collections.abc import Container, Iterator, Sequence
from pathlib import Path, PurePosixPath
from typing import NamedTuple

from pelican_wellness.features.pictures.developed import Developed, Rendition

FOLDER = "image-sizes"
"""Of the output. Nobody else's files lie there, since what nobody needs any more is removed from it."""

ENDINGS = {"image/avif": "avif", "image/webp": "webp", "image/jpeg": "jpg", "image/png": "png"}
"""Of the files that are made, by their media types."""

HEAVIEST = 1_500_000
"""Bytes that a published picture has at most."""

Sizes = tuple[tuple[int, int], ...]


NOT_SHOWN = (".heic", ".heif", ".tif", ".tiff", ".bmp", ".dib")
"""Endings of pictures that become JPEG or PNG: browsers do not show them (Safari alone does), or they are never light."""

_SHOWN = (".jpg", ".jpeg", ".jpe", ".jfif", ".pjpeg", ".pjp", ".png", ".apng", ".gif", ".webp", ".avif")
READ = (*_SHOWN, *NOT_SHOWN)
"""Endings of the files that something is made of."""

FOR_WORK = (
    *(".dng", ".cr2", ".cr3", ".nef", ".nrw", ".arw", ".sr2", ".srf", ".raf", ".orf", ".rw2", ".rwl", ".pef", ".srw"),
    *(".3fr", ".fff", ".iiq", ".mrw", ".x3f", ".erf", ".kdc", ".dcr", ".gpr"),
    *(".psd", ".xcf", ".jp2", ".j2k", ".jxl", ".mpo", ".hif", ".insp", ".thm"),
)
"""Endings of files that are the beginning of a picture: what a camera saw, and what programs work on. No page shows them, and
they say all that a camera notes; so they are not published."""

NOTES = (".xmp", ".aae")
"""Endings of files in which programs note beside a photo what they would else note in it; they are not published either."""

DRAWINGS = (".svg", ".svgz")
"""Endings of drawings; the second are compressed."""

BOXED, MATROSKA = (".mp4", ".m4v", ".mov", ".m4a", ".m4b", ".3gp", ".3g2", ".lrv"), (".webm", ".mkv")
MP3, OGG, FLAC, WAV = (".mp3", ".aac"), (".ogg", ".oga", ".opus", ".ogv"), (".flac",), (".wav",)
FILMS = (*BOXED, *MATROSKA, *MP3, *OGG, *FLAC, *WAV)
"""Endings of films and recordings that telephones, cameras and programs note something in."""

LOOKED_AT = (*READ, *FOR_WORK, *NOTES, *DRAWINGS, *FILMS)
"""Endings of all that is published as something else than it is, or not at all."""


class Options(NamedTuple):
    """What pictures are made with: see `Images`. `formats` are those that this Pillow can write."""

    formats: tuple[str, ...]
    widths: tuple[int, ...]
    quality: int
    originals: bool


class Made(NamedTuple):
    """What was made of a file; `problem` says why there is less than there should be.

    A file that nobody can read has no size. `clean` is the ending of the file without metadata, empty where there is none.
    """

    key: str
    width: int = 0
    height: int = 0
    color: str = ""
    clean: str = ""
    sizes: tuple[tuple[str, Sizes], ...] = ()
    """Media types, and width and height of each picture that was made."""
    problem: str = ""
    withheld: bool = False
    """Whether the file is not published: see `Prints`."""
    moves: bool = False
    """Whether the file goes on moving; then what was made of it stands still: see `Prints`."""
    unkept: str = ""
    """Why the next build does not find it; then it is without smaller pictures."""
    spare: str = ""
    """The folder where the file without metadata is, if that is not the cache; it goes with the build."""

    @property
    def names(self) -> Iterator[str]:
        """The names of its files in the cache, the one that notes all this last."""
        if self.clean:
            yield f"{self.key}{self.clean}"
        for kind, sizes in self.sizes:
            yield from (self.name(kind, width) for width, _ in sizes)
        yield record_name(self.key)

    def name(self, kind: str, width: int) -> str:
        """Return the name of a picture in the cache."""
        return f"{self.key}-{width}.{ENDINGS[kind]}"

    def published_as(self, path: str, others: Container[str]) -> str:
        """Return where a file at `path` is published: one whose format no browser shows has become another, beside `others`."""
        own = PurePosixPath(path)
        if own.suffix.lower() not in NOT_SHOWN or not self.clean or own.suffix.lower() == self.clean:
            return path
        renamed = own.with_suffix(self.clean).as_posix()
        return f"{path}{self.clean}" if renamed in others else renamed

    def developed(self, path: str, others: Container[str]) -> Developed:
        """Return what pages need to know of the picture at `path`; `others` are published, too."""
        stem = _stem(path)
        made = tuple(
            (
                kind,
                tuple(Rendition(f"{FOLDER}/{self._public_name(stem, kind, width)}", width, height) for width, height in sizes),
            )
            for kind, sizes in self.sizes
        )
        candidates, still = ((), made[0][1][0]) if self.moves and made else (made, None)
        return Developed(self.published_as(path, others), self.width, self.height, self.color, candidates, still)

    def renditions(self, path: str, cache: Path) -> Iterator[tuple[str, Path]]:
        """Yield for each picture where it is published, below the output, and where it is kept."""
        stem = _stem(path)
        for kind, sizes in self.sizes:
            for width, _ in sizes:
                yield f"{FOLDER}/{self._public_name(stem, kind, width)}", cache / self.name(kind, width)

    def _public_name(self, stem: str, kind: str, width: int) -> str:
        return f"{stem}-{width}.{self.key[:8]}.{ENDINGS[kind]}"

    def noted(self) -> str:
        """Return it as text."""
        return json.dumps(self._asdict())


class Prints(NamedTuple):
    """What was made of a file, as bytes; see `Made`."""

    width: int = 0
    height: int = 0
    color: str = ""
    clean: bytes | None = None
    ending: str = ""
    renditions: Sequence[tuple[str, int, int, bytes]] = ()
    """Media type, width, height."""
    problem: str = ""
    withheld: bool = False
    """Whether the file must not be published: it is larger than pictures may be, or nobody knows what it says."""
    moves: bool = False
    """Whether it goes on moving. There is one rendition then at the most, for who reads no movement: no page shows it."""


_STEM = 80
"""Letters of a name at most: a file system takes 255 bytes, and a letter has four at most."""


def record_name(key: str) -> str:
    """Return the name of the file that notes what was made. It is written when all else is there."""
    return f"{key}.json"


def noted(text: str) -> Made | None:
    """Return what is noted in a text; None where it is no such note."""
    try:
        found = json.loads(text)
        sizes = tuple((kind, tuple((int(width), int(height)) for width, height in of)) for kind, of in found.pop("sizes"))
        return Made(**found, sizes=sizes) if all(kind in ENDINGS for kind, _ in sizes) else None
    except (ValueError, TypeError, KeyError, AttributeError):
        return None


def _stem(path: str) -> str:
    """Return the name of a file without what would end an address, or a part of `srcset`."""
    stem = unicodedata.normalize("NFC", PurePosixPath(path).stem)
    return re.sub(r"[^\w.~-]+", "-", stem)[:_STEM].strip("-.") or "picture"
