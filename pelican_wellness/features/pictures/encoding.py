"""Writes pictures as files, none heavier than it should be."""

from collections.abc import Callable
from io import BytesIO
from math import sqrt

from PIL import Image

_OF_AVIF = 0.8
"""Of the quality of a JPEG that looks the same."""
_SPEED = 8
"""Of AVIF, to 10. A sixth of the time that Pillow's own 6 takes, for a few per cent more bytes."""
_EFFORT = 2
"""Of WebP, to 6: a tenth more bytes than Pillow's own 4, in half the time; few browsers load it."""

_COLORS = 256
"""That a picture with a palette has."""


def light(image: Image.Image, write: Callable[[Image.Image], bytes], heaviest: float) -> tuple[tuple[int, int], bytes]:
    """Return a picture as a file that is light enough, and its size; it becomes smaller until it is."""
    while len(file := write(image)) > heaviest and min(image.size) > 1:
        part = min(0.95, sqrt(heaviest / len(file)) * 0.97)
        image = image.resize((max(1, int(image.width * part)), max(1, int(image.height * part))), Image.Resampling.LANCZOS)
    return image.size, file


def written(image: Image.Image, kind: str, **options: int | bool) -> bytes:
    """Return a picture as a file of a format."""
    file = BytesIO()
    image.save(file, kind, **options)
    return file.getvalue()


def avif(image: Image.Image, quality: int) -> bytes:
    """Return a picture as AVIF that looks as JPEG of this quality."""
    # One thread for each process: there are as many processes as cores.
    return written(image, "AVIF", quality=max(1, round(quality * _OF_AVIF)), speed=_SPEED, max_threads=1)


def webp(image: Image.Image, quality: int) -> bytes:
    """Return a picture as WebP."""
    return written(image, "WEBP", quality=quality, method=_EFFORT)


def jpeg(image: Image.Image, quality: int) -> bytes:
    """Return a picture as JPEG; what is transparent in it becomes white."""
    if image.mode == "RGBA":
        below = Image.new("RGB", image.size, "white")
        below.paste(image, mask=image.getchannel("A"))
        image = below
    return written(image, "JPEG", quality=quality, optimize=True, progressive=True)


def png(image: Image.Image, *, has_palette: bool) -> bytes:
    """Return a picture as PNG, of few colors where it had few before it was made smaller."""
    if has_palette:
        few = image.quantize(_COLORS, Image.Quantize.FASTOCTREE if image.mode == "RGBA" else Image.Quantize.MEDIANCUT)
        return written(few, "PNG", optimize=True)
    return written(image, "PNG")
