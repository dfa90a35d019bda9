"""A picture as a page shows it: the addresses a browser can choose from, and what it has to know before it chooses.

Everything that shows a picture, be it a template or a text, prints what stands here.
"""

from collections.abc import Mapping
from typing import NamedTuple

from pelican_wellness.features.pictures.developed import Developed, Rendition
from pelican_wellness.pattern import pattern

_STEP = 32
"""Of 256: what the tones of picture.css tell apart."""


class Shown(NamedTuple):
    """`width` and `height` are 0 where they are not known; addresses are relative to the site."""

    src: str
    width: int
    height: int
    sizes: str
    sources: tuple[tuple[str, tuple[Rendition, ...]], ...]
    """Formats that load faster, the best first, each with its files."""
    own: tuple[Rendition, ...]
    """The same in a format that every browser knows; empty where there is but the picture itself."""
    tone: str
    """The classes of its main color, which fills its place until it is there; empty where it has none."""


def shown(picture: Developed, sizes: str) -> Shown:
    """Return how a picture is shown that is as wide as `sizes` says."""
    *sources, own = picture.candidates or (("", ()),)
    # What is a PNG in the end may be transparent, and is a drawing, which is light.
    color = picture.color if own[0] == "image/jpeg" else ""
    return Shown(picture.path, picture.width, picture.height, sizes, tuple(sources), own[1], tone(color))


def tone(color: str) -> str:
    """Return the classes of a color: a policy that allows no style attribute knows no other way to say one.

    >>> tone("#8a9b7c")
    'w-r4 w-g4 w-b3'
    """
    if not color:
        return ""
    parts = (int(color[at : at + 2], 16) // _STEP for at in (1, 3, 5))
    return " ".join(f"w-{name}{part}" for name, part in zip("rgb", parts, strict=True))


def dimensions(attrs: Mapping[str, str], width: int, height: int) -> dict[str, str]:
    """Return width and height, as far as an author has not said them: a page keeps the place free for them."""
    if "width" in attrs and "height" in attrs:
        return {}
    stated_width, stated_height = pixels(attrs.get("width")), pixels(attrs.get("height"))
    if stated_width:
        return {"height": str(max(1, round(stated_width * height / width)))}
    if stated_height:
        return {"width": str(max(1, round(stated_height * width / height)))}
    return {} if "width" in attrs or "height" in attrs else {"width": str(width), "height": str(height)}


def pixels(stated: object) -> int:
    """Return the pixels of an attribute, 0 where it says none: `50%` says nothing of a picture's shape."""
    return int(str(stated)) if _PIXELS.fullmatch(str(stated)) else 0


_PIXELS = pattern(r"\d{1,5}")
