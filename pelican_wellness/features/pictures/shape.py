"""Width and height of a picture, so that a browser keeps its place free before it is loaded."""

import re
from functools import lru_cache
from pathlib import Path

from pelican_wellness.features.pictures.raster import size_of
from pelican_wellness.pattern import pattern

_HEAD = 65_536
"""Bytes of an SVG in which its root element must stand; more would be read for nothing."""

_ROOT = pattern(r"<svg\b[^<>]*>")
_ATTRIBUTE = pattern(r"""\s(width|height|viewBox)\s*=\s*["']([^"'<>]*)["']""")
_LENGTH = pattern(r"\s*(\d{1,6}(?:\.\d{1,9})?)(?:px)?\s*")
_MOST = 100_000
"""Pixels that no picture has; a drawing of no height to speak of would be wider than numbers go."""

_WIDTH = 1200
"""Pixels of an SVG that has a shape and no size: it can be drawn at any, and the page makes it no wider than its column."""


def shape_of(file: Path) -> tuple[int, int] | None:
    """Return width and height in pixels, None where the file does not say or nobody can read it."""
    try:
        stat = file.stat()
    except (OSError, ValueError):
        return None
    return _shape(file, stat.st_mtime_ns, stat.st_size)


@lru_cache(maxsize=4096)  # a picture stands on its article and on every list
def _shape(file: Path, _changed: int, _size: int) -> tuple[int, int] | None:
    return _of_svg(file) if file.suffix.lower() == ".svg" else size_of(file)


def _of_svg(file: Path) -> tuple[int, int] | None:
    try:
        with file.open("rb") as opened:
            return shape_of_drawing(opened.read(_HEAD))
    except OSError:
        return None


def shape_of_drawing(content: bytes) -> tuple[int, int] | None:
    """Return width and height of a drawing (SVG), None where it does not say."""
    root = _ROOT.search(_without_comments(content[:_HEAD].decode("utf-8", errors="replace")))
    stated = dict(_ATTRIBUTE.findall(root[0])) if root else {}
    own = [_LENGTH.fullmatch(stated.get(name, "")) for name in ("width", "height")]
    box = [float(one) for one in re.findall(r"-?\d{1,9}(?:\.\d{1,9})?", stated.get("viewBox", ""))]
    shape = (box[2], box[3]) if len(box) == 4 and min(box[2:]) > 0 else None  # noqa: PLR2004 - x, y, width, height
    width, height = (float(one[1]) if one else 0.0 for one in own)
    if width and height:
        return _whole(width, height)
    if shape is None:
        return None
    ratio = shape[1] / shape[0]
    if height:
        return _whole(height / ratio, height)
    width = width or _WIDTH
    return _whole(width, width * ratio)


def _whole(width: float, height: float) -> tuple[int, int]:
    return round(min(max(1, width), _MOST)), round(min(max(1, height), _MOST))


def _without_comments(text: str) -> str:
    """Return XML without its comments; what comes after one that does not end is none of it."""
    kept, at = [], 0
    while (start := text.find("<!--", at)) >= 0:
        kept.append(text[at:start])
        end = text.find("-->", start)
        at = end + 3 if end >= 0 else len(text)
    return "".join([*kept, text[at:]])
