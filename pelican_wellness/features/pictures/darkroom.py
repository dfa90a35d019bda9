"""Makes of a picture's file what is published: all it holds but the pixels is gone, and there are smaller ones."""

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass, replace
from functools import cache
from io import BytesIO
from tempfile import TemporaryFile
from typing import IO

from PIL import Image, features

from pelican_wellness import forks
from pelican_wellness.features.pictures.colors import in_srgb, is_srgb, main_color, plain
from pelican_wellness.features.pictures.encoding import HEAVIEST, avif, jpeg, light, png, webp, written
from pelican_wellness.features.pictures.made import NOT_SHOWN, Options
from pelican_wellness.features.pictures.metadata import without_metadata
from pelican_wellness.features.pictures.raster import (
    MOST_PIXELS,
    UnreadablePictureError,
    lies_on_its_side,
    opened,
    orientation,
)
from pelican_wellness.features.pictures.settings import MOST

_MOST_OF_JPEG, _MOST_AT_ONCE = 100_000_000, 40_000_000
"""Pixels of a JPEG, which is decoded at a fraction of its size; and of one that comes in passes, whose coefficients all lie in
memory meanwhile."""

_MOST_OF_WEBP = 30_000_000
"""Pixels of a WebP, whose decoder takes sixteen bytes for each."""

_ALONE = 12_000_000
"""Pixels of a picture that is decoded at its full size from which on processes take turns: together they would take more
memory than there may be."""

_NEARLY = 0.93
"""Of what a picture may be wide: a JPEG that is nearly so when it is decoded at a half or a quarter is not made larger first,
to be made smaller then. The usual photo of 4032 pixels becomes one of 2016."""

_JPEG = ("JPEG", "MPO")
"""An MPO is a JPEG with further photos behind it."""

_OF_JPEG = (".jpg", ".jpeg", ".jpe", ".jfif")

_NAMES = {
    "JPEG": _OF_JPEG,
    "MPO": _OF_JPEG,
    "PNG": (".png",),
    "GIF": (".gif",),
    "WEBP": (".webp",),
    "AVIF": (".avif", *NOT_SHOWN),
    "HEIF": NOT_SHOWN,
}
"""Formats as Pillow calls them, and how names of their files end."""

_SOUND = frozenset(("PNG", "GIF"))
"""Formats that lose nothing: what is made of a drawing in one of them is a PNG."""

_HEIC = frozenset((b"heic", b"heix", b"hevc", b"hevx", b"heim", b"heis", b"mif1", b"msf1"))
"""Brands at the beginning of a HEIC file (ISO/IEC 23008-12, annex B)."""

_OF_OWN = 10
"""What is added to the quality of the file at its own address: it may be opened large, and saved."""
_BEST = 95
"""Above it a JPEG becomes larger and no better (Pillow, JPEG, quality)."""


@dataclass(frozen=True, slots=True)
class Prints:
    """What was made of a file, as bytes; see `Made`."""

    width: int = 0
    height: int = 0
    color: str = ""
    clean: bytes | None = None
    ending: str = ""
    renditions: Sequence[tuple[str, int, int, bytes]] = ()
    """Media type, width, height."""
    problem: str = ""


@cache
def writable() -> tuple[str, ...]:
    """Return the formats that this Pillow can write, of those that settings name."""
    return tuple(name for name in ("avif", "webp") if features.check(name))


@cache
def _readable() -> list[str]:
    """Return the formats that are looked for: no other decoder of Pillow's gets hold of a file."""
    with suppress(ImportError):
        from pillow_heif import register_heif_opener  # noqa: PLC0415 - an extra

        register_heif_opener(thumbnails=False)
    Image.init()
    return [name for name in _NAMES if name in Image.OPEN]


def make_ready() -> None:
    """Load all there is to load, so that copies of this process need not do it each."""
    _readable()
    writable()
    _turns()


@cache
def _turns() -> IO[bytes]:
    """Return what this process and its copies lock: a file of no name."""
    return TemporaryFile()


@contextmanager
def _in_turn(*, is_large: bool) -> Iterator[None]:
    """Let no other process do the same meanwhile. Where processes are not copied there is no other."""
    if not is_large or not forks.possible():
        yield
        return
    from fcntl import LOCK_EX, LOCK_UN, lockf  # noqa: PLC0415 - POSIX only

    lockf(_turns(), LOCK_EX)
    try:
        yield
    finally:
        lockf(_turns(), LOCK_UN)


def prints(content: bytes, ending: str, options: Options, *, shown: bool) -> Prints:
    """Make of a file, whose name has this ending, what is published; smaller ones where a page shows it."""
    try:
        return opened(
            BytesIO(content), lambda picture: _Negative(picture, content, ending, options).prints(shown=shown), _readable()
        )
    except UnreadablePictureError:
        return Prints(clean=without_metadata(content), ending=ending, problem=_why_unreadable(content))


def _why_unreadable(content: bytes) -> str:
    if not content:
        return "the file is empty"
    if content[4:8] == b"ftyp" and content[8:12] in _HEIC and "HEIF" not in _readable():
        return (
            "it is a HEIC photo, which few browsers show. Install pelican-wellness[heic], or have the telephone save photos as "
            "JPEG (on an iPhone: Settings, Camera, Formats, Most Compatible)"
        )
    return "it is no picture that can be read"


class _Negative:
    """A picture that was opened and is not decoded yet."""

    def __init__(self, picture: Image.Image, content: bytes, ending: str, options: Options) -> None:
        self._picture, self._content, self._ending, self._options = picture, content, ending, options
        self._format, self._size = str(picture.format), picture.size
        self._is_jpeg = self._format in _JPEG
        self._is_animated = not self._is_jpeg and bool(getattr(picture, "is_animated", False))
        self._has_palette = picture.mode in ("P", "1")
        self._turned, self._profile = orientation(picture), picture.info.get("icc_profile") or b""

    def prints(self, *, shown: bool) -> Prints:
        """Return what is made of it. What breaks while it is decoded is published as it is, without metadata."""
        width, height = reversed(self._size) if lies_on_its_side(self._turned) else self._size
        problem, bare = self._problem(), without_metadata(self._content)
        as_it_is = Prints(width, height, "", bare, self._ending, problem=problem or self._slip)
        if problem:
            return as_it_is
        try:
            return self._developed(as_it_is, shown=shown)
        except Exception:  # noqa: BLE001 - of broken files decoders raise more than they document: see raster.py
            return replace(as_it_is, problem="the file is broken, or was cut off")

    def _developed(self, as_it_is: Prints, *, shown: bool) -> Prints:
        is_good = as_it_is.clean is not None and self._is_good_as_it_is(as_it_is.clean)
        if not shown and (is_good or self._is_animated):
            return as_it_is
        if self._is_animated:
            return replace(as_it_is, color=main_color(plain(self._picture)))
        with _in_turn(is_large=not self._is_jpeg and self._size[0] * self._size[1] > _ALONE):
            image = self._decoded()
        color, made = (main_color(image), list(self._renditions(image))) if shown else ("", [])
        found = replace(as_it_is, color=color, renditions=made)
        if is_good:
            return found
        (width, height), own = self._own(image)
        ending = ".jpg" if self._ending in NOT_SHOWN else self._ending
        return replace(found, width=width, height=height, clean=own, ending=ending)

    def _problem(self) -> str:
        """Return why nothing is to be decoded; empty where nothing speaks against it."""
        pixels, most = self._size[0] * self._size[1], MOST_PIXELS
        if self._is_jpeg:
            most = _MOST_AT_ONCE if self._picture.info.get("progressive") else _MOST_OF_JPEG
        elif self._format == "WEBP":
            most = _MOST_OF_WEBP
        if pixels > most:
            return f"it has {pixels // 1_000_000} megapixels, more than {most // 1_000_000}"
        return ""

    @property
    def _slip(self) -> str:
        """What is wrong with its name, empty where nothing is. It is developed by what it is all the same."""
        if self._ending in _NAMES[self._format]:
            return ""
        kind = _JPEG[0] if self._is_jpeg else self._format
        return f"it is a {kind}, though its name ends in {self._ending}: rename it, or save it anew"

    def _is_good_as_it_is(self, bare: bytes) -> bool:
        """Whether the file may be published with its own pixels."""
        fits = max(self._size) <= MOST and len(bare) <= HEAVIEST
        is_plain = self._turned == 1 and self._picture.mode != "CMYK" and is_srgb(self._profile)
        return is_plain and not self._slip and (fits or self._options.originals)

    def _decoded(self) -> Image.Image:
        """Return the picture upright, in sRGB, no larger than it may be, and without anything that an encoder would add."""
        most = max(self._size) if self._options.originals else MOST
        if self._is_jpeg:
            part = next((one for one in (8, 4, 2) if max(self._size) / one >= most * _NEARLY), 1)
            self._picture.draft(None, (self._size[0] // part, self._size[1] // part))
        image = in_srgb(_fitted(plain(self._picture), most), self._profile)
        image = image.transpose(_UPRIGHT[self._turned]) if self._turned in _UPRIGHT else image.copy()
        image.info = {}
        return image

    def _own(self, image: Image.Image) -> tuple[tuple[int, int], bytes]:
        """Return the file at the picture's own address, and its size.

        It is in the format that its name says, by which servers announce it; JPEG where browsers have none.
        """
        quality = min(self._options.quality + _OF_OWN, _BEST)
        others: dict[str, Callable[[Image.Image], bytes]] = {
            "PNG": lambda image: png(image, has_palette=self._has_palette),
            "GIF": lambda image: written(image, "GIF"),
            "WEBP": lambda image: webp(image, quality),
            "AVIF": lambda image: avif(image, quality),
        }
        stated = next(kind for kind, endings in _NAMES.items() if self._ending in endings)
        other = None if self._ending in NOT_SHOWN else others.get(stated)
        heaviest = len(self._content) if self._options.originals else HEAVIEST
        return light(image, other or (lambda image: jpeg(image, quality)), max(heaviest, HEAVIEST))

    def _renditions(self, image: Image.Image) -> Iterator[tuple[str, int, int, bytes]]:
        formats, quality = self._options.formats, self._options.quality
        sound = image.mode == "RGBA" or self._format in _SOUND
        for smaller in _by_width(image, self._options.widths):
            size = smaller.size
            if "avif" in formats:
                yield "image/avif", *size, avif(smaller, quality)
            if "webp" in formats:
                yield "image/webp", *size, webp(smaller, quality)
            if not sound:
                yield "image/jpeg", *size, jpeg(smaller, quality)
            elif len(own := png(smaller, has_palette=self._has_palette)) <= HEAVIEST:
                yield "image/png", *size, own


_TRANSPOSE = Image.Transpose
_UPRIGHT = {
    2: _TRANSPOSE.FLIP_LEFT_RIGHT,
    3: _TRANSPOSE.ROTATE_180,
    4: _TRANSPOSE.FLIP_TOP_BOTTOM,
    5: _TRANSPOSE.TRANSPOSE,
    6: _TRANSPOSE.ROTATE_270,
    7: _TRANSPOSE.TRANSVERSE,
    8: _TRANSPOSE.ROTATE_90,
}
"""What undoes each orientation (Exif 2.3, 4.6.4)."""


def _fitted(image: Image.Image, most: int) -> Image.Image:
    """Return a picture that is at most so wide and high."""
    if max(image.size) <= most:
        return image
    part = most / max(image.size)
    size = max(1, round(image.width * part)), max(1, round(image.height * part))
    return image.resize(size, Image.Resampling.LANCZOS, reducing_gap=3.0)


def _by_width(image: Image.Image, widths: Sequence[int]) -> Iterator[Image.Image]:
    """Yield a picture in these widths, from wide to narrow, as far as it is no narrower; each is made of the one before."""
    if image.width <= widths[-1]:
        yield image
    width, height = image.size
    for one in sorted(widths, reverse=True):
        if one < width:
            image = image.resize((one, max(1, round(height * one / width))), Image.Resampling.LANCZOS, reducing_gap=3.0)
            yield image
