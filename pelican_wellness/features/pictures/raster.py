"""Pictures of pixels. The one place that opens them, since a file can be broken in any way."""

import logging
import warnings
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import lru_cache
from pathlib import Path
from typing import IO, Any, TypeVar

logger = logging.getLogger(__name__)

SHARED = (".jpg", ".jpeg", ".png", ".gif", ".webp")
"""Endings of the pictures that previews show; SVG is not among them."""

MOST_PIXELS = 40_000_000
"""What is decoded: more takes half a gigabyte of memory. A file of a few kilobytes can claim a thousand times as many.

A JPEG may have more, since it is decoded at a fraction of its size.
"""

T = TypeVar("T")

Opened = Any
"""A picture of Pillow, which is not loaded yet."""


class UnreadablePictureError(Exception):
    """A file is no picture that Pillow can read, or too large a one."""


def opened(
    file: Path | IO[bytes],
    work: Callable[[Opened], T],
    formats: list[str] | None = None,
) -> T:
    """Return what `work` makes of a picture, of one of these formats. Whatever is wrong with it is an UnreadablePictureError.

    Pillow's decoders raise more than its documentation names: of broken files TypeError, KeyError, struct.error,
    ZeroDivisionError, RecursionError and others.
    """
    from PIL import Image  # noqa: PLC0415 - loading Pillow takes as long as a dozen articles, and few sites need it here

    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # Pillow's own words about odd files, without their names
            with _of_any_size(Image), Image.open(file, formats=formats) as picture:
                return work(picture)
    except Exception as error:
        raise UnreadablePictureError(str(error)) from error


@contextmanager
def _of_any_size(pillow: Opened) -> Iterator[None]:
    """Have Pillow open what it takes for a bomb. Nothing is decoded by that, and whoever decodes looks how much it is."""
    before, pillow.MAX_IMAGE_PIXELS = pillow.MAX_IMAGE_PIXELS, None
    try:
        yield
    finally:
        pillow.MAX_IMAGE_PIXELS = before


def size_of(file: Path) -> tuple[int, int] | None:
    """Return width and height in pixels as they are shown; None for a file that previews do not show or nobody can read.

    Nothing is decoded for it. A picture that cannot be read is said once, as long as it stays as it is.
    """
    if not file.name.lower().endswith(SHARED):
        return None
    try:
        changed = file.stat().st_mtime_ns
    except OSError:
        return None  # whoever named it says that there is no such file
    return _size(file, changed)


@lru_cache(maxsize=10_000)
def _size(file: Path, _changed: int) -> tuple[int, int] | None:
    try:
        return opened(file, _shown_size)
    except UnreadablePictureError:
        logger.warning("%s is no picture that can be read", file)
        return None


def _shown_size(picture: Opened) -> tuple[int, int]:
    width, height = picture.size
    return (height, width) if lies_on_its_side(orientation(picture)) else (width, height)


def moves(file: Path) -> bool:
    """Whether a picture has several frames; one that nobody can read has not."""
    try:
        return opened(file, lambda picture: bool(getattr(picture, "is_animated", False)))
    except UnreadablePictureError:
        return False


def orientation(picture: Opened) -> int:
    """Return how a picture is turned: 1 to 8, and 1 where it does not say or nobody can read what it says."""
    from PIL import Image  # noqa: PLC0415 - as above

    try:
        # The method of the base class: that of PNG decodes the whole picture, to look for more behind the pixels.
        found = Image.Image.getexif(picture).get(_ORIENTATION)
    except Exception:  # noqa: BLE001 - what is said about a picture can be broken in more ways than the picture
        return 1
    return next((one for one in range(1, 9) if one == found), 1)


def lies_on_its_side(turned: int) -> bool:
    """Whether an orientation turns a picture by a quarter."""
    return turned in _ON_THEIR_SIDE


_ORIENTATION = 0x0112
_ON_THEIR_SIDE = (5, 6, 7, 8)
"""Orientation, and the values of it that turn a picture by a quarter (Exif 2.3, 4.6.4)."""
