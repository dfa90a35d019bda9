"""Texts as stencils: a word is drawn once for all cards that have it at the same size, and then laid where it stands."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise
from pathlib import Path
from typing import NamedTuple

from PIL import Image, ImageChops, ImageDraw, ImageFont

from pelican_wellness.features.social_cards.card import WIDTH, Card
from pelican_wellness.features.social_cards.fonts import Face, Fonts
from pelican_wellness.features.social_cards.inks import LEVELS
from pelican_wellness.features.social_cards.lines import Run, pieces, runs, visible
from pelican_wellness.features.social_cards.shapes import FILTER, ground

_MOST_LETTERS = 600
"""Of a text: more than a card has room for, however narrow. A title may be a whole essay."""

_KEPT_STENCILS, _KEPT_WIDTHS = 1500, 20_000
"""A word of a large title takes 30 KB, a letter 5, a width nearly nothing."""

_MEASURED = 100
"""The size at which widths are measured that hold for all."""

_PLAIN = re.compile("[ -~\u00a0-\u024f\u2010-\u2026]+")
_UNITS = re.compile("[fTt]+.?|.")
"""Latin letters that stand side by side, whatever is beside them: all but those that fonts join to what follows (fi, Th).
A font takes longer to say what a letter looks like than to say how wide a word is."""


class Placed(NamedTuple):
    """How much a word covers of each pixel, and where its corner lies."""

    covers: Image.Image
    x: int
    y: int


@dataclass(frozen=True, slots=True)
class Style:
    """How a text is set: `role` is `title` or `text`, `own` the file of a font that the blogger prefers."""

    role: str
    own: str
    language: str
    direction: str


def title_style(card: Card) -> Style:
    """Return how the title of a card is set."""
    return Style("title", card.title_font, card.language, card.direction)


def text_style(card: Card) -> Style:
    """Return how the names on a card are set."""
    return Style("text", card.text_font, card.language, card.direction)


class Typesetter:
    """Sets texts in the fonts of these files. Letters that none has are noted in `missing`."""

    def __init__(self, files: list[Path]) -> None:
        self._fonts = Fonts(files)
        self.missing = self._fonts.missing
        self._widths: dict[tuple[str, Style, int], float] = {}
        self._known_runs: dict[tuple[str, Style], list[Run[Face]]] = {}

    def drawable(self, text: str, style: Style) -> str:
        """Return a text without the letters that no font has, and without those that no card has room for."""
        seen = visible(text[:_MOST_LETTERS])
        without = {letter for letter in {*seen} if not self._face(letter, style)}
        return visible("".join(letter for letter in seen if letter not in without)) if without else seen

    def width(self, text: str, style: Style, size: int) -> float:
        """Return how wide a text is."""
        key = text, style, size
        if key not in self._widths:
            several = (_advance(run.face, run.text, run.direction, style.language, size) for run in self._runs(text, style))
            self._widths[key] = sum(several)
        return self._widths[key]

    def placed(self, line: str, style: Style, start: float, baseline: float, size: int) -> Iterator[Placed]:
        """Yield the words of a line. `start` is the distance from the side where reading begins."""
        seen = list(_in_order(self._runs(line, style)))
        advances = [_advance(word.face, word.text, word.direction, style.language, size) for word in seen]
        x = start if style.direction == "ltr" else WIDTH - start - sum(advances)
        for word, advance in zip(seen, advances, strict=True):
            stencil = _stencil(word.face, word.text, word.direction, style.language, size)
            if stencil is not None:
                yield Placed(stencil.covers, round(x) + stencil.x, round(baseline) + stencil.y)
            x += advance

    def _runs(self, text: str, style: Style) -> list[Run[Face]]:
        key = text, style
        if key not in self._known_runs:
            found = runs(text, style.direction, lambda letter, before: self._face(letter, style, before) or Face())
            self._known_runs[key] = found
        return self._known_runs[key]

    def _face(self, letter: str, style: Style, before: Face | None = None) -> Face | None:
        return self._fonts.face(letter, style.role, style.own, style.language, before)


def on_ground(words: Iterable[Placed], direction: str, first: int, end: int) -> Image.Image:
    """Return rows of a card with words on the ground."""
    box = (0, first, FILTER + WIDTH, end)
    plane = Image.new("L", (box[2], end - first))
    _lay(words, plane, FILTER, -first)
    rows = ImageChops.add_modulo(ground(direction).crop(box), plane)
    rows.paste(0, (0, 0, FILTER, rows.height))  # a single letter can be wider than a card
    return rows


def _lay(words: Iterable[Placed], plane: Image.Image, x: int, y: int) -> None:
    """Lay words on an empty plane; where they meet, what covers more is seen."""
    laid: list[tuple[int, int, int, int]] = []
    for word in words:
        left, top = word.x + x, word.y + y
        right, bottom = left + word.covers.width, top + word.covers.height
        meets = any(left < end and begin < right and top < low and high < bottom for begin, high, end, low in laid)
        box, covers = (left, top, right, bottom), word.covers
        plane.paste(ImageChops.lighter(plane.crop(box), covers) if meets else covers, box)
        laid.append(box)


def forget_words() -> None:
    """Forget what was drawn with fonts whose files may have changed."""
    for known in (_stencil, _places, _length):
        known.cache_clear()


def _in_order(found: Iterable[Run[Face]]) -> Iterator[Run[Face]]:
    """Yield the words of runs from left to right."""
    for run in found:
        words = pieces(run.text)
        for word in words if run.direction == "ltr" else reversed(words):
            yield Run(word, run.face, run.direction)


def _advance(face: Face, text: str, direction: str, language: str, size: int) -> float:
    """Return where the next word begins."""
    if direction == "ltr" and _PLAIN.fullmatch(text):
        return _places(face, text, language)[-1] * size / _MEASURED
    return _length(face, text, direction, language, size)


@lru_cache(_KEPT_WIDTHS)
def _places(face: Face, word: str, language: str) -> tuple[float, ...]:
    """Return where the parts of a plain word begin, and where it ends: closer together or farther apart as its letters ask for.

    Measured at one size, for all: a font takes as long to say how wide two letters are as to draw them.
    """
    places = [0.0]
    for part, following in pairwise([*_UNITS.findall(word), ""]):
        x = places[-1] + _length(face, part, "ltr", language)
        for sign, letters in ((1, part[-1] + following[:1]), (-1, part[-1]), (-1, following[:1])) if following else ():
            x += sign * _length(face, letters, "ltr", language)
        places.append(x)
    return tuple(places)


@lru_cache(_KEPT_WIDTHS)
def _length(face: Face, text: str, direction: str, language: str, size: int = _MEASURED) -> float:
    font = face.at(size)
    if font.layout_engine == ImageFont.Layout.RAQM:
        return font.getlength(text, direction=direction, language=language)
    return font.getlength(text)


@lru_cache(_KEPT_STENCILS)
def _stencil(face: Face, text: str, direction: str, language: str, size: int) -> Placed | None:
    """Return a text beside the beginning of its baseline; None where there is nothing to be seen."""
    room = 2 * size
    plane = Image.new("L", (round(_advance(face, text, direction, language, size)) + 2 * room, 2 * room))
    parts = _UNITS.findall(text) if direction == "ltr" and _PLAIN.fullmatch(text) else []
    if len(parts) > 1:
        places = zip(parts, _places(face, text, language), strict=False)
        _lay(_side_by_side(places, face, language, size), plane, room, room)
    else:
        _draw(ImageDraw.Draw(plane), room, text, face, direction, language, size)
    box = plane.getbbox()
    return Placed(plane.crop(box), box[0] - room, box[1] - room) if box else None


def _side_by_side(places: Iterable[tuple[str, float]], face: Face, language: str, size: int) -> Iterator[Placed]:
    """Yield the parts of a word as they stand in it."""
    for part, x in places:
        if (stencil := _stencil(face, part, "ltr", language, size)) is not None:
            yield stencil._replace(x=stencil.x + round(x * size / _MEASURED))


def _draw(pen: ImageDraw.ImageDraw, at: int, text: str, face: Face, direction: str, language: str, size: int) -> None:
    font = face.at(size)
    if font.layout_engine == ImageFont.Layout.RAQM:
        pen.text((at, at), text, LEVELS - 1, font, anchor="ls", direction=direction, language=language)
    else:  # no joined letters, but at least in the order in which they are read
        pen.text((at, at), text if direction == "ltr" else text[::-1], LEVELS - 1, font, anchor="ls")
