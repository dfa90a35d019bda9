"""Draw a card: the title on what it shares with others."""

from collections.abc import Iterator
from functools import partial
from pathlib import Path
from typing import NamedTuple

from pelican_wellness.features.social_cards.card import HEIGHT, WIDTH, Card
from pelican_wellness.features.social_cards.fonts import forget_fonts, shaping
from pelican_wellness.features.social_cards.layer import MARGIN, Layer, layer_of
from pelican_wellness.features.social_cards.lines import fit, needs_shaping, pieces, shorten
from pelican_wellness.features.social_cards.pictures import forget_pictures
from pelican_wellness.features.social_cards.png import Rows, png, rows
from pelican_wellness.features.social_cards.shapes import ground_rows
from pelican_wellness.features.social_cards.typesetting import Placed, Typesetter, forget_words, on_ground, title_style

_COLUMN = WIDTH - 2 * MARGIN
_SIZES = (92, 84, 76, 68, 62, 56, 50, 44)
_LEADING = 1.16
_TOP, _BOTTOM_ABOVE_AUTHOR, _BOTTOM = 160, 448, 556
"""Where the title's box begins, and ends: above the author, or on a card without one."""

_SLACK = 0.97
"""Share of the column that is planned with: a text is measured at one size and a little wider at another."""

_STEP = 16
"""Rows that only the ground is in are taken by so many, so that others are compressed already."""


class Drawn(NamedTuple):
    """A card as PNG, and what could not be drawn: letters without a font, files that are no pictures."""

    png: bytes
    letters: frozenset[str]
    files: frozenset[str]
    unshaped: bool


class Artist:
    """Draws cards with the fonts of these files. What a card has in common with the one before is not drawn again."""

    def __init__(self, fonts: list[Path]) -> None:
        forget_fonts()
        forget_pictures()
        forget_words()
        self._setter = Typesetter(fonts)
        self._last: tuple[Card, Layer] | None = None

    def draw(self, card: Card) -> Drawn:
        """Return the picture of a card."""
        layer = self._layer(card)
        self._setter.missing.clear()
        parts = [layer.head, *_title_rows(list(self._title(card)), card.direction, *layer.room), layer.foot]
        texts = f"{card.title}{card.site}{card.author}{card.role}"
        return Drawn(
            png(WIDTH, HEIGHT, layer.palette, parts),
            layer.letters.union(self._setter.missing),
            layer.files,
            not shaping() and needs_shaping(texts),
        )

    def _layer(self, card: Card) -> Layer:
        shared = card._replace(title="")
        if self._last is None or self._last[0] != shared:
            self._last = shared, layer_of(shared, self._setter)
        return self._last[1]

    def _title(self, card: Card) -> Iterator[Placed]:
        """Yield the words of the title: as large as it fits, in the middle of its box."""
        style = title_style(card)
        parts = pieces(self._setter.drawable(card.title, style))
        if not parts:
            return
        bottom = _BOTTOM_ABOVE_AUTHOR if card.author else _BOTTOM
        at_100 = [self._setter.width(part, style, 100) for part in parts]
        limit = _COLUMN * _SLACK
        for size in _SIZES:
            most = int((bottom - _TOP) / (size * _LEADING))
            lines = fit(parts, [width * size / 100 for width in at_100], limit, most)
            if lines:
                break
        else:
            lines = shorten(parts, limit, most, partial(self._setter.width, style=style, size=size))
        top = (_TOP + bottom - len(lines) * size * _LEADING) / 2
        for number, line in enumerate(lines):
            # A line's letters sit a little below the middle of its height.
            yield from self._setter.placed(line, style, MARGIN, top + number * size * _LEADING + size * 0.93, size)


def _title_rows(words: list[Placed], direction: str, first: int, end: int) -> Iterator[Rows]:
    """Yield the rows of a title's room: those of the words, and above and below them the ground's."""
    if not words:
        yield ground_rows(direction, first, end)
        return
    top = max(first, min(word.y for word in words) // _STEP * _STEP)
    bottom = min(end, max(top, -(-max(word.y + word.covers.height for word in words) // _STEP) * _STEP))
    yield ground_rows(direction, first, top)
    yield rows(on_ground(words, direction, top, bottom).tobytes(), quickly=True)
    yield ground_rows(direction, bottom, end)
