"""Shapes that cards have in common: the sprout of the theme's icon, large below the texts and small in the badge."""

from collections.abc import Sequence
from functools import cache

from PIL import Image, ImageDraw, ImageOps

from pelican_wellness.features.social_cards.card import HEIGHT, WIDTH
from pelican_wellness.features.social_cards.inks import BADGE, GROUNDS, LEVELS, ON_BADGE, covered, inked, leveled
from pelican_wellness.features.social_cards.png import Rows, rows

FILTER = 1
"""Before each row of a picture stands the number of its filter, 0: pictures have a column more."""

BOTTOM = HEIGHT - 12
"""Where the bar at the foot begins."""

BADGE_SIDE = 56
_SMOOTH = 4
"""Shapes are drawn so many times larger and scaled down, which smooths their edges."""

_SPROUT = (
    ((13.2, 25.5), None),
    ((13.2, 14.3), None),
    ((4.3, 5.2), ((8.1, 14), (4.6, 10.7))),
    ((14, 12.6), ((9.9, 5), (13.3, 8))),
    ((24, 3), ((14.7, 6.8), (18.3, 3.3))),
    ((15, 14.8), ((24.3, 10.2), (20.8, 14.4))),
    ((15, 25.5), None),
)
"""The sprout of the theme's icon, on a square of 28: points, each with the two that bend the way to it."""

_Point = tuple[float, float]


@cache
def ground(direction: str) -> Image.Image:
    """Return what lies below the texts: a large sprout in the corner where reading ends, and a bar at the foot."""
    picture = Image.new("L", (FILTER + WIDTH, HEIGHT))
    side = 620
    sprout = leveled(_shape(side, _sprout(side)), GROUNDS, LEVELS)
    x = WIDTH - side + 150
    if direction == "rtl":
        sprout, x = ImageOps.mirror(sprout), -150
    picture.paste(sprout, (FILTER + x, HEIGHT - side + 130))
    picture.paste(0, (0, 0, FILTER, HEIGHT))
    picture.paste(BADGE + LEVELS - 1, (FILTER, BOTTOM, FILTER + WIDTH, HEIGHT))
    return picture


@cache
def ground_rows(direction: str, first: int, end: int) -> Rows:
    """Return rows of the ground."""
    return rows(ground(direction).crop((0, first, FILTER + WIDTH, end)).tobytes())


@cache
def badge() -> Image.Image:
    """Return the theme's icon."""
    large = Image.new("L", (BADGE_SIDE * _SMOOTH, BADGE_SIDE * _SMOOTH))
    ImageDraw.Draw(large).rounded_rectangle((0, 0, *large.size), BADGE_SIDE * _SMOOTH * 8 // 36, fill=255)
    picture = inked(leveled(large.reduce(_SMOOTH)), BADGE)
    inner = BADGE_SIDE * 28 // 36
    sprout = inked(leveled(_shape(inner, _sprout(inner))), ON_BADGE)
    picture.paste(sprout, ((BADGE_SIDE - inner) // 2, (BADGE_SIDE - inner) // 2), covered(sprout))
    return picture


@cache
def circle(size: int) -> Image.Image:
    """Return the mask of a circle."""
    large = Image.new("L", (size * _SMOOTH, size * _SMOOTH))
    ImageDraw.Draw(large).ellipse((0, 0, size * _SMOOTH - 1, size * _SMOOTH - 1), fill=255)
    return large.reduce(_SMOOTH)


def _shape(size: int, outline: Sequence[_Point]) -> Image.Image:
    large = Image.new("L", (size * _SMOOTH, size * _SMOOTH))
    ImageDraw.Draw(large).polygon([(x * _SMOOTH, y * _SMOOTH) for x, y in outline], fill=255)
    return large.reduce(_SMOOTH)


def _sprout(size: int) -> list[_Point]:
    """Return the outline of the sprout on a square of `size`."""
    points: list[_Point] = []
    for end, bends in _SPROUT:
        points += [end] if bends is None else [_bezier((points[-1], *bends, end), step / 24) for step in range(1, 25)]
    return [(x * size / 28, y * size / 28) for x, y in points]


def _bezier(points: Sequence[_Point], t: float) -> _Point:
    weights = ((1 - t) ** 3, 3 * t * (1 - t) ** 2, 3 * t**2 * (1 - t), t**3)
    x, y = (sum(weight * point[axis] for weight, point in zip(weights, points, strict=True)) for axis in (0, 1))
    return x, y
