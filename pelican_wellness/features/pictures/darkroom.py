"""Makes of a picture's file what is published: all it holds but the pixels is gone, and there are smaller ones."""

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, nullcontext, suppress
from functools import cache, partial
from io import BytesIO
from tempfile import TemporaryFile
from typing import IO

from PIL import Image, ImageFile, features

from pelican_wellness import forks
from pelican_wellness.features.pictures.boxed_pictures import PICTURES
from pelican_wellness.features.pictures.colors import in_srgb, is_srgb, main_color, plain
from pelican_wellness.features.pictures.decoding import MOST_MEMORY, MOST_SHOWN, memory_for
from pelican_wellness.features.pictures.encoding import avif, jpeg, light, png, webp, written
from pelican_wellness.features.pictures.made import FOR_WORK, HEAVIEST, NOT_SHOWN, NOTES, Options, Prints
from pelican_wellness.features.pictures.metadata import without_metadata
from pelican_wellness.features.pictures.moving import StandsStillError, ends, moving
from pelican_wellness.features.pictures.raster import UnreadablePictureError, lies_on_its_side, opened, orientation
from pelican_wellness.features.pictures.settings import MOST

_ALONE, _ALL_ALONE = 60_000_000, 200_000_000
"""Bytes that decoding takes from which on processes take turns, since together they would take more memory than there may be;
and from which on no other develops anything meanwhile."""

_TURN, _ANY = 0, 1
"""What is locked: bytes of a file. The second is shared by all, but for who is all alone."""

_NEARLY = 0.93
"""Of what a picture may be wide: a JPEG that is nearly so when it is decoded at a half or a quarter is not made larger first,
to be made smaller then. The usual photo of 4032 pixels becomes one of 2016."""

_JPEG = ("JPEG", "MPO")
"""An MPO is a JPEG with further photos behind it."""

_OF_JPEG = (".jpg", ".jpeg", ".jpe", ".jfif", ".pjpeg", ".pjp")

_NAMES = {
    "JPEG": _OF_JPEG,
    "MPO": _OF_JPEG,
    "PNG": (".png", ".apng"),
    "GIF": (".gif",),
    "WEBP": (".webp",),
    "AVIF": (".avif", ".heic", ".heif"),
    "HEIF": (".heic", ".heif"),
    "TIFF": (".tif", ".tiff"),
    "BMP": (".bmp", ".dib"),
}
"""Formats as Pillow calls them, and how names of their files end."""

_SOUND = frozenset(("PNG", "GIF"))
"""Formats that lose nothing: what is made of a drawing in one of them is a PNG."""

_MAY_MOVE = frozenset(("PNG", "GIF", "WEBP", "AVIF"))
"""Formats in which several pictures are a movement. In others they are pages, or a second photo behind the first."""

_BARE = frozenset((*_JPEG, "PNG", "GIF", "WEBP"))
"""Formats in whose files nothing is left of what was said. In others it is blanked; they are made anew where they can be."""

_UPRIGHT_ALREADY = frozenset(("TIFF", "HEIF"))
"""Formats whose decoders turn the picture themselves."""

_HEIC = PICTURES - {b"avif", b"avis"}

_OF_OWN = 10
"""What is added to the quality of the file at its own address: it may be opened large, and saved."""
_BEST = 95
"""Above it a JPEG becomes larger and no better (Pillow, JPEG, quality)."""


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
def _locked(what: int, *, shared: bool) -> Iterator[None]:
    """Let no other process do the same meanwhile, but who shares it. Where processes are not copied there is no other."""
    if not forks.possible():
        yield
        return
    from fcntl import LOCK_EX, LOCK_SH, LOCK_UN, lockf  # noqa: PLC0415 - POSIX only

    lockf(_turns(), LOCK_SH if shared else LOCK_EX, 1, what)
    try:
        yield
    finally:
        lockf(_turns(), LOCK_UN, 1, what)


def prints(content: bytes, ending: str, options: Options, *, shown: bool) -> Prints:
    """Make of a file, whose name has this ending, what is published; smaller ones where a page shows it."""
    if ending in FOR_WORK:
        return Prints(problem=f"no browser shows what a name in {ending} promises. Save it as JPEG", withheld=True)
    if ending in NOTES:
        return Prints(problem="it holds what a program noted about a photo, and readers have no use for it", withheld=True)
    try:
        return opened(BytesIO(content), lambda one: _Negative(one, content, ending, options).prints(shown=shown), _readable())
    except UnreadablePictureError:
        bare = without_metadata(content)
        is_silent = bare is not None or not any(sign in content for sign in _SAYS)
        is_fit = is_silent and (options.originals or (len(content) <= HEAVIEST and not _is_heic(content)))
        return Prints(clean=bare if is_fit else None, ending=ending, problem=_why_unreadable(content), withheld=not is_fit)


_SAYS = (
    *(b"II*\0", b"MM\0*", b"II+\0", b"MM\0+", b"ftyp", b"Exif", b"http://ns.adobe.com/", b"8BIM", b"FUJIFILM", b"JXL "),
    *(b"<svg", b"%PDF-", b"PK\3\4", b"xmpmeta", b"ID3"),
)
"""What stands in files that say something about a picture. What has none of it, and is no picture, is none of ours."""


def _is_heic(content: bytes) -> bool:
    return content[4:8] == b"ftyp" and content[8:12] in _HEIC


def _why_unreadable(content: bytes) -> str:
    if not content:
        return "the file is empty"
    if _is_heic(content) and "HEIF" not in _readable():
        return (
            "it is a HEIC photo, which few browsers show. Install pelican-wellness[heic], or have the telephone save photos as "
            "JPEG (on an iPhone: Settings, Camera, Formats, Most Compatible)"
        )
    if b"<svg" in content[:_HEAD]:
        return "it is a drawing, though its name says another format: rename it, so that it ends in .svg"
    return "it is no picture that can be read"


_HEAD = 4096
"""Bytes in which a drawing says that it is one."""


class _Negative:
    """A picture that was opened and is not decoded yet."""

    def __init__(self, picture: Image.Image, content: bytes, ending: str, options: Options) -> None:
        self._picture, self._content, self._ending, self._options = picture, content, ending, options
        self._format, self._size, self._mode = str(picture.format), picture.size, picture.mode
        self._is_jpeg = self._format in _JPEG
        self._is_animated = self._format in _MAY_MOVE and bool(getattr(picture, "is_animated", False))
        self._has_palette = picture.mode in ("P", "1")
        self._turned = 1 if self._format in _UPRIGHT_ALREADY else orientation(picture)
        self._profile = picture.info.get("icc_profile") or b""
        self._most = self._most_at_full_size() if options.originals else MOST
        self._memory = memory_for(picture, content, self._part)

    def _most_at_full_size(self) -> int:
        """Return how wide or high a picture may become where originals stay: as it is, if there is memory enough."""
        return max(self._size) if memory_for(self._picture, self._content, 1) <= MOST_MEMORY else MOST

    @property
    def _part(self) -> int:
        """Of its size that a JPEG is decoded at."""
        parts = (8, 4, 2) if self._is_jpeg else ()
        return next((one for one in parts if max(self._size) / one >= self._most * _NEARLY), 1)

    def prints(self, *, shown: bool) -> Prints:
        """Return what is made of it. Of what is too large or broken there is one file at the most, and no smaller ones."""
        width, height = reversed(self._size) if lies_on_its_side(self._turned) else self._size
        bare, problem = without_metadata(self._content), self._problem()
        as_it_is = Prints(width, height, "", bare, self._ending, problem=problem or self._slip)
        try:
            if self._memory > MOST_MEMORY:
                return self._undeveloped(as_it_is)
            with _locked(_ANY, shared=self._memory <= _ALL_ALONE):
                if self._is_animated:
                    return self._moving(as_it_is, shown=shown)
                return self._developed(as_it_is, shown=shown and not problem)
        except StandsStillError as error:
            self._picture.seek(0)
            return self._developed(as_it_is._replace(problem=str(error)), shown=shown and not problem)
        except Exception:  # noqa: BLE001 - of broken files decoders raise more than they document: see raster.py
            return self._as_far_as_it_goes(as_it_is._replace(problem="the file is broken, or was cut off"))

    def _developed(self, as_it_is: Prints, *, shown: bool) -> Prints:
        is_good = as_it_is.clean is not None and self._is_good_as_it_is(as_it_is.clean)
        if not shown and is_good:
            return as_it_is
        with _locked(_TURN, shared=False) if self._memory > _ALONE else nullcontext():
            image = self._decoded()
        color, made = (main_color(image), list(self._renditions(image))) if shown else ("", [])
        found = as_it_is._replace(color=color, renditions=made)
        if is_good:
            return found
        (width, height), ending, own = self._own(image)
        return found._replace(width=width, height=height, clean=own, ending=ending)

    def _moving(self, as_it_is: Prints, *, shown: bool) -> Prints:
        """Return what moves as it is, smaller where it is too large or too heavy; and one picture of it that stands still."""
        first = self._upright()
        is_read = (self._format, self._ending) == ("PNG", ".png")  # also by who does not know that it moves
        still = [self._still(first)] if shown and not is_read else []
        found = as_it_is._replace(color=main_color(first), renditions=still, moves=True)
        if self._is_small(as_it_is.clean):
            ends(self._picture)
            return found
        with _locked(_TURN, shared=False):
            (width, height), clean = moving(self._picture, self._format, self._most, HEAVIEST, self._options.quality)
        return found._replace(width=width, height=height, clean=clean)

    def _still(self, image: Image.Image) -> tuple[str, int, int, bytes]:
        kind, write = self._plain_kind(image)
        size, file = light(_fitted(image, MOST), write, HEAVIEST)
        return kind, *size, file

    def _undeveloped(self, as_it_is: Prints) -> Prints:
        """Return the file itself without metadata, or nothing: as published it may be no larger than any other."""
        return as_it_is if self._is_small(as_it_is.clean) else Prints(problem=as_it_is.problem, withheld=True)

    def _as_far_as_it_goes(self, as_it_is: Prints) -> Prints:
        """Return a broken file itself; else, if it is too large or lies on its side, what can be made out."""
        if self._is_small(as_it_is.clean) and self._turned == 1:
            return as_it_is
        with suppress(Exception), _tolerant():
            return opened(BytesIO(self._content), partial(self._again, as_it_is=as_it_is), _readable())
        return self._undeveloped(as_it_is)

    def _again(self, picture: Image.Image, as_it_is: Prints) -> Prints:
        negative = _Negative(picture, self._content, self._ending, self._options)
        return negative._developed(as_it_is, shown=False)

    def _is_small(self, bare: bytes | None) -> bool:
        """Whether a file without metadata may be published, whatever else can be made of it."""
        return bare is not None and (self._options.originals or (max(self._size) <= MOST and len(bare) <= HEAVIEST))

    def _problem(self) -> str:
        """Return why pages show one file of it at the most; empty where nothing speaks against smaller ones."""
        pixels = self._size[0] * self._size[1]
        most = min(MOST_SHOWN, pixels * MOST_MEMORY // max(1, self._memory))
        return f"it has {pixels // 1_000_000} megapixels, more than {most // 1_000_000}" if pixels > most else ""

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
        is_plain = self._turned == 1 and self._mode != "CMYK" and self._format in _BARE and is_srgb(self._profile)
        return is_plain and not self._slip and (fits or self._options.originals)

    def _decoded(self) -> Image.Image:
        """Return the picture, and close its file."""
        if self._is_jpeg:
            self._picture.draft(None, (self._size[0] // self._part, self._size[1] // self._part))
        image = self._upright()
        self._picture.close()  # its pixels are many more
        return image

    def _upright(self) -> Image.Image:
        """Return the picture upright, in sRGB, no larger than it may be, and without anything that an encoder would add."""
        image = in_srgb(_fitted(plain(self._picture), self._most), self._profile)
        image = image.transpose(_UPRIGHT[self._turned]) if self._turned in _UPRIGHT else image.copy()
        image.info = {}
        return image

    def _is_sound(self, image: Image.Image) -> bool:
        """Whether a format that loses something would show: of what is transparent, and of drawings."""
        return image.mode == "RGBA" or self._format in _SOUND or (self._format in ("TIFF", "BMP") and self._has_palette)

    def _own(self, image: Image.Image) -> tuple[tuple[int, int], str, bytes]:
        """Return the file at the picture's own address, with its size and ending.

        It is in the format that its name says, by which servers announce it; JPEG or PNG where browsers have none.
        """
        quality = min(self._options.quality + _OF_OWN, _BEST)
        others: dict[str, Callable[[Image.Image], bytes]] = {
            "PNG": lambda image: png(image, has_palette=self._has_palette),
            "GIF": lambda image: written(image, "GIF"),
            "WEBP": lambda image: webp(image, quality),
            "AVIF": lambda image: avif(image, quality),
        }
        ending, stated = self._ending, next(kind for kind, endings in _NAMES.items() if self._ending in endings)
        if ending in NOT_SHOWN:
            ending, stated = (".png", "PNG") if self._is_sound(image) else (".jpg", "JPEG")
        heaviest = len(self._content) if self._options.originals else HEAVIEST
        size, file = light(image, others.get(stated, lambda image: jpeg(image, quality)), max(heaviest, HEAVIEST))
        return size, ending, file

    def _plain_kind(self, image: Image.Image) -> tuple[str, Callable[[Image.Image], bytes]]:
        """Return the format that everybody reads, and what writes it."""
        if self._is_sound(image):
            return "image/png", lambda one: png(one, has_palette=self._has_palette)
        return "image/jpeg", lambda one: jpeg(one, self._options.quality)

    def _renditions(self, image: Image.Image) -> Iterator[tuple[str, int, int, bytes]]:
        formats, quality = self._options.formats, self._options.quality
        kinds: dict[str, Callable[[Image.Image], bytes]] = {
            **({"image/avif": lambda one: avif(one, quality)} if "avif" in formats else {}),
            **({"image/webp": lambda one: webp(one, quality)} if "webp" in formats else {}),
        }
        plain_kind, write_plain = self._plain_kind(image)
        kinds[plain_kind] = write_plain
        for smaller in _by_width(image, self._options.widths):
            for kind, write in kinds.items():
                if len(file := write(smaller)) <= HEAVIEST:
                    yield kind, *smaller.size, file


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


@contextmanager
def _tolerant() -> Iterator[None]:
    """Have Pillow decode what there is of files that were cut off. Nobody else decodes anything in this process meanwhile."""
    ImageFile.LOAD_TRUNCATED_IMAGES = True
    try:
        yield
    finally:
        ImageFile.LOAD_TRUNCATED_IMAGES = False


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
