"""How wide a picture stands where it stands: the values of `sizes`, worked out from the theme's grid.

A `rem` of `sizes` is the reader's own size of text; one of the theme's is 1.02 of that and a quarter of a hundredth of the
window (`--w-size-text` in tokens.css). What the frame leaves beside its gutters, of 0.6 rem and 2.6 hundredths each, is so
94.5vw - 1.2rem; beside a sidebar of 28 hundredths and its gap the column of the text is 63.9vw - 3.2rem. tests/browser/ holds
these against what a browser makes of layout.css.

Where a width ends to grow, a media condition says so: the Nu HTML checker, and browsers of 2019, know no `min()` here.
"""

from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

_SIDEBAR_FROM, _TABLET_FROM = 60, 40
"""rem: from which width on of the window a sidebar stands beside the text, and a list has its pictures beside words."""

_COLUMN = 46
"""rem: where a line of text ends in a wide font (`--w-measure` in tokens.css); in others it does somewhat sooner."""

_LEAD = 54.6
"""rem: the same in the theme's rem, on a wide window. What stands above the text fills its column."""

_GAP = 0.9
"""rem between the pictures of a row: `--w-space-2`."""

_PIXELS = 16
"""In a rem, unless a reader chose another size of text."""

_NARROW = 240
"""Pixels that every column has."""

_ROW = 3
"""Pictures side by side in a gallery at most; on a phone there are two."""


class _Column(NamedTuple):
    """A width of so many hundredths of the window, less so many rem, `most` rem at the most; `start`: from where on."""

    window: float
    less: float
    most: float
    start: int = 0

    def shared(self, by: float, stretch: float, gap: float = _GAP) -> "_Column":
        """Return the part of one of several pictures in a row, wider where it is cropped to a shape that is higher."""
        less = self.less + (by - 1) * gap
        most = (self.most - (by - 1) * gap) * stretch / by
        return _Column(self.window * stretch / by, less * stretch / by, most, self.start)


_ALONE, _BESIDE = _Column(94.5, 1.2, _COLUMN), _Column(63.9, 3.2, _COLUMN, _SIDEBAR_FROM)


def _sizes(columns: Sequence[_Column], width: int) -> str:
    """Return columns, the one of the widest windows first, as `sizes` of a picture that is never shown wider than it is."""
    steps = list(_steps(columns, width))
    said = [step for step, following in zip(steps, [*steps[1:], None], strict=True) if not following or step[1] != following[1]]
    return ", ".join(f"(min-width:{_short(start)}rem) {length}" if start else length for start, length in said)


def _steps(columns: Sequence[_Column], width: int) -> Iterator[tuple[float, str]]:
    """Yield from which width on of the window which length holds."""
    end = float("inf")
    for one in columns:
        most = min(one.most, width / _PIXELS)
        full = max(one.start, (most + one.less) / one.window * 100 if one.window else 0)
        if full < end:
            yield full, f"{_short(one.most)}rem" if most == one.most else f"{width}px"
        if full > one.start:
            yield one.start, f"calc({_short(one.window)}vw - {_short(one.less)}rem)"
        end = one.start


def _short(number: float) -> str:
    return f"{number:.1f}".removesuffix(".0")


def in_text(width: int, *, sidebar: bool, pictures: int = 1, stretch: float = 1) -> str:
    """Return the `sizes` of a picture in a text: alone in its line, one of two in a pair, or one of `pictures` in a gallery."""
    if width <= _NARROW:
        return f"{width}px"
    in_row = min(pictures, _ROW)
    columns = [_BESIDE.shared(in_row, stretch)] if sidebar else []
    if in_row == _ROW:
        columns.append(_ALONE._replace(start=_TABLET_FROM).shared(in_row, stretch))
    return _sizes([*columns, _ALONE.shared(min(in_row, _ROW - 1), stretch)], width)


def above_text(width: int, *, sidebar: bool) -> str:
    """Return the `sizes` of a picture that fills the column, above the text."""
    columns = [_BESIDE._replace(most=_LEAD)] if sidebar else []
    return _sizes([*columns, _ALONE._replace(most=_LEAD)], width)


def in_list(width: int, height: int, *, first: bool, sidebar: bool) -> str:
    """Return the `sizes` of a picture of an article in a list: `first` is large, the others stand side by side.

    Without a sidebar there is room for three, as on the home page; beside one two are hardly narrower.
    """
    if width <= _NARROW:
        return f"{width}px"
    stretch = max(1.0, width / height / (_FIRST_SHAPE if first else _ENTRY_SHAPE))
    alone = _ALONE._replace(most=_FRAME)
    if first:
        beside = (
            _BESIDE._replace(most=_LEAD) if sidebar else alone._replace(start=_SIDEBAR_FROM).shared(_WORDS_BESIDE, 1, _LIST_GAP)
        )
        return _sizes([beside.shared(1, stretch), alone.shared(1, stretch)], width)
    three = alone._replace(start=_SIDEBAR_FROM).shared(_ROW, stretch, _LIST_GAP)
    two = alone._replace(start=_TABLET_FROM).shared(2, stretch, _LIST_GAP)
    return _sizes([three, two, alone.shared(1, stretch)], width)


def on_card(width: int, height: int, *, sidebar: bool) -> str:
    """Return the `sizes` of a picture on the card of a service: two cards stand side by side where there is room."""
    if width <= _NARROW:
        return f"{width}px"
    stretch = max(1.0, width / height / _ENTRY_SHAPE)
    text, beside = _ALONE._replace(most=_LEAD), _BESIDE._replace(most=_LEAD)
    columns = [(beside._replace(start=_TWO_CARDS_BESIDE_FROM), 2), (beside, 1)] if sidebar else []
    columns += [(text._replace(start=_TWO_CARDS_FROM), 2), (text, 1)]
    cards = [column.shared(by, 1, _LIST_GAP) for column, by in columns]
    inner = [one._replace(less=one.less + _CARD_PADDING, most=one.most - _CARD_PADDING) for one in cards]
    return _sizes([one.shared(1, stretch) for one in inner], width)


_TWO_CARDS_FROM, _TWO_CARDS_BESIDE_FROM, _CARD_PADDING = 44, 72, 2.9
"""rem: from which width on of the window there is room for two cards of 17 rem of the theme's (components/services/list.css),
without and with a sidebar; and what a card leaves free around its picture."""

_THEME_REM = 1.19
"""rem in one of the theme's, on a wide window; on a phone it is 1.08."""

_FRAME = 84.3
"""rem between the gutters of the widest page: `--w-page` less two of 2.5 of the theme's."""

_LIST_GAP = 1.5
"""rem between the entries of a list: `--w-space-3`."""

_FIRST_SHAPE, _ENTRY_SHAPE = 40 / 21, 16 / 10
"""To which shapes pictures are cropped in a list: `aspect-ratio` in components/site/entry.css."""

_WORDS_BESIDE = 5 / 3
"""Where there is no sidebar the first picture has three fifths of the page, and its words the rest."""

SQUARES: Mapping[str, tuple[float, int]] = {
    "portrait": (7.5, 120),
    "profile": (9, 144),
    "card": (4.5, 72),
    "call": (4, 64),
}
"""Places where a photo of somebody is cropped to a square: its width in rem of the theme's, and in pixels."""

WINDOW = "window"
"""Place of the picture on the home page, which is cropped to four by five: its widest is 20 rem of the theme's."""

CARD = "service"
"""Place of the picture on the card of a service among others; one that is alone has all of the column."""

ENTRIES = ("first_entry", "entry")
"""Places of pictures in lists: the first is large."""

LINES: Mapping[str, tuple[float, int]] = {"mark": (1.75, 32), "logo": (4, 64)}
"""Places of drawings beside words: their height."""


def frame(place: str, size: tuple[int, int] | None, *, sidebar: bool) -> tuple[int, int, str]:
    """Return width and height of a place in the theme, 0 where nobody knows, and the `sizes` of a picture there."""
    if place in SQUARES:
        rem, pixels = SQUARES[place]
        return pixels, pixels, f"{_short(rem * _THEME_REM * max(1.0, size[0] / size[1]))}rem" if size else ""
    if place == WINDOW:
        return 320, 400, _sizes([_ALONE._replace(most=20 * _THEME_REM)], size[0]) if size else ""
    if place in LINES:
        rem, pixels = LINES[place]
        width = round(pixels * size[0] / size[1]) if size else 0
        return width, pixels, f"{_short(rem * _THEME_REM * size[0] / size[1])}rem" if size else ""
    if size is None:
        return 0, 0, ""
    if place in ENTRIES:
        return *size, in_list(*size, first=place == ENTRIES[0], sidebar=sidebar)
    return *size, on_card(*size, sidebar=sidebar) if place == CARD else above_text(size[0], sidebar=sidebar)
