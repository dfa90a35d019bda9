"""Makes what moves smaller, where it is too large: it goes on moving, at the same pace."""

from collections.abc import Iterator
from io import BytesIO
from math import sqrt

from PIL import Image, ImageSequence

_MEMORY = 200_000_000
"""Bytes that all of the smaller frames have together: some encoders take them all at once."""

_LONGEST = 1_500_000_000
"""Pixels of all frames together that are gone through; an animation of a minute at the size of a column has a tenth."""

_TRIES = 8


class StandsStillError(Exception):
    """Why a movement cannot be made smaller, in words. One picture of it can."""


def ends(picture: Image.Image) -> None:
    """Raise what decoders raise where a movement was cut off; one that goes on for long is taken at its word."""
    count = getattr(picture, "n_frames", 1)
    if count * picture.width * picture.height <= _QUICK:
        picture.seek(count - 1)
        picture.load()


_QUICK = 100_000_000
"""Pixels of all frames together that are decoded in no time to speak of."""


def moving(picture: Image.Image, kind: str, most: int, heaviest: int, quality: int) -> tuple[tuple[int, int], bytes]:
    """Return a movement as a file of its format that is at most so wide, high and heavy, and its size."""
    count, (width, height) = getattr(picture, "n_frames", 1), picture.size
    if count * width * height > _LONGEST:
        problem = f"it moves for too long, and stands still now: {_REMEDY}"
        raise StandsStillError(problem)
    part = min(1.0, most / max(width, height), sqrt(_MEMORY / (4 * count * width * height)))
    for _ in range(_TRIES):
        size = max(1, round(width * part)), max(1, round(height * part))
        file = _written(picture, kind, size, quality)
        if len(file) <= heaviest:
            return size, file
        part *= min(0.9, sqrt(heaviest / len(file)) * 0.95)
    problem = f"what moves cannot be made light enough, and stands still now: {_REMEDY}"
    raise StandsStillError(problem)


_REMEDY = "save it as a film (MP4), which is lighter by far"


def _written(picture: Image.Image, kind: str, size: tuple[int, int], quality: int) -> bytes:
    lengths: list[int] = []
    frames = _frames(picture, size, lengths)
    first = next(frames)
    others = list(frames)
    options: dict[str, object] = {"duration": lengths, "loop": picture.info.get("loop", 0 if kind != "GIF" else None)}
    if kind == "GIF":
        options |= {"disposal": 2} if first.mode == "RGBA" else {}
    else:
        options |= {"quality": quality} if kind != "PNG" else {}
    file = BytesIO()
    first.save(file, kind, save_all=True, append_images=others, **{key: one for key, one in options.items() if one is not None})
    return file.getvalue()


def _frames(picture: Image.Image, size: tuple[int, int], lengths: list[int]) -> Iterator[Image.Image]:
    for frame in ImageSequence.Iterator(picture):
        whole = frame.convert("RGBA")
        mode = "RGB" if whole.getchannel("A").getextrema()[0] == _OPAQUE else "RGBA"
        lengths.append(round(frame.info.get("duration", 100)) or 100)
        smaller = whole.convert(mode).resize(size, Image.Resampling.LANCZOS)
        smaller.info = {}
        yield smaller


_OPAQUE = 255
