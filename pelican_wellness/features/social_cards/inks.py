"""The colors of a card by number, 256 of them: they are known before anything is drawn, so none has to be searched for.

A pixel of the ground says how much of the shape it shows; a pixel of a text says that, and how much of the text it covers.
"""

from collections.abc import Iterator
from functools import cache

from PIL import Image

from pelican_wellness.features.social_cards.card import Colors

GROUNDS, LEVELS = 4, 16
"""Steps from background to shape, and from either to the color of a text."""

TITLE = 0
TEXT = TITLE + GROUNDS * LEVELS
BADGE = TEXT + GROUNDS * LEVELS
ON_BADGE = BADGE + LEVELS
PICTURES = ON_BADGE + LEVELS
"""The first number of each ink; pictures have those that are left."""

MOST = 256


def palette(colors: Colors, of_pictures: bytes) -> bytes:
    """Return all colors, three bytes each."""
    background, title, text, shape, badge, on_badge = (tuple(bytes.fromhex(color[1:])) for color in colors)
    grounds = list(_steps(background, shape, GROUNDS))
    inks = [*((ground, ink) for ink in (title, text) for ground in grounds), (background, badge), (badge, on_badge)]
    return b"".join(bytes(color) for under, ink in inks for color in _steps(under, ink, LEVELS)) + of_pictures


def leveled(mask: Image.Image, levels: int = LEVELS, step: int = 1) -> Image.Image:
    """Return how much each pixel of a mask covers, as 0, `step`, 2 * `step`, ..."""
    return mask.point(_levels(levels, step))


@cache
def _levels(levels: int, step: int) -> list[int]:
    return [round(cover * (levels - 1) / 255) * step for cover in range(256)]


def inked(covers: Image.Image, ink: int) -> Image.Image:
    """Return the numbers of an ink; what it does not cover stays 0."""
    return covers.point([cover and cover + ink for cover in range(256)])


def covered(numbers: Image.Image) -> Image.Image:
    """Return the mask of what is not 0."""
    return numbers.point([0] + [255] * 255)


def _steps(under: tuple[int, ...], over: tuple[int, ...], number: int) -> Iterator[tuple[int, ...]]:
    """Yield the colors from one to another."""
    for step in range(number):
        share = step / (number - 1)
        yield tuple(round(one + (other - one) * share) for one, other in zip(under, over, strict=True))
