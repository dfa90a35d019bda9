"""How wide a picture stands where it stands: the values of `sizes`, worked out from the theme's grid.

A `rem` of `sizes` is the reader's own size of text; one of the theme's is 1.02 of that and a quarter of a hundredth of the
window (`--w-size-text` in tokens.css). What the frame leaves beside its gutters, of 0.6 rem and 2.6 hundredths each, is so
94.5vw - 1.2rem; beside a sidebar of 20 rem and its gap the column of the text is 92.3vw - 27rem. tests/browser/ holds these
against what a browser makes of layout.css.
"""

from collections.abc import Iterable
from dataclasses import dataclass

BESIDE = "(min-width:60rem)"
"""Where the sidebar stands beside the text."""
_TABLET = "(min-width:40rem)"

_COLUMN = 46
"""rem: the widest column. A line of text ends sooner, where depends on the font."""

_LEAD = 54.6
"""rem: the same in the theme's rem, on a wide window. What stands above the text fills its column."""

_GAP = 0.9
"""rem between the pictures of a row: `--w-space-2`."""


@dataclass(frozen=True, slots=True)
class _Column:
    """A width of so many hundredths of the window, less so many rem, `most` rem at the most."""

    window: float
    less: float
    most: float

    def shared(self, by: int, stretch: float) -> "_Column":
        """Return the part of one of several pictures in a row, wider where it is cropped to a shape that is higher."""
        less = self.less + (by - 1) * _GAP
        return _Column(self.window * stretch / by, less * stretch / by, (self.most - (by - 1) * _GAP) * stretch / by)

    def length(self, width: int) -> str:
        """Return it as a length of CSS, for a picture that is never shown wider than it is."""
        limits = [f"{_short(self.window)}vw - {_short(self.less)}rem", f"{_short(self.most)}rem"]
        return f"min({','.join([*limits, f'{width}px'] if width < _WIDE else limits)})"


def _short(number: float) -> str:
    return f"{number:.1f}".removesuffix(".0")


_WIDE = 1000
"""Pixels that no column is wide for the usual size of text."""

_NARROW = 240
"""Pixels that every column has."""

_ALONE, _BESIDE = _Column(94.5, 1.2, _COLUMN), _Column(92.3, 27, _COLUMN)


def in_text(width: int, *, sidebar: bool, pictures: int = 1, stretch: float = 1) -> str:
    """Return the `sizes` of a picture in a text: alone in its line, one of two in a pair, or one of `pictures` in a gallery."""
    if width <= _NARROW:
        return f"{width}px"
    columns = [one for one in _columns(min(pictures, 3)) if sidebar or one[0] != BESIDE]
    return ", ".join(f"{media} {column.shared(by, stretch).length(width)}".strip() for media, column, by in columns)


def _columns(pictures: int) -> Iterable[tuple[str, _Column, int]]:
    yield BESIDE, _BESIDE, pictures
    if pictures > 2:  # noqa: PLR2004 - a gallery has two columns on a phone
        yield _TABLET, _ALONE, pictures
    yield "", _ALONE, min(pictures, 2)


def above_text(width: int, *, sidebar: bool) -> str:
    """Return the `sizes` of a picture that fills the column, above the text."""
    alone, beside = _Column(94.5, 1.2, _LEAD), _Column(92.3, 27, _LEAD)
    steps = [f"{BESIDE} {beside.length(width)}"] if sidebar else []
    return ", ".join([*steps, alone.length(width)])


def in_list(width: int, height: int) -> str:
    """Return the `sizes` of a picture beside an article's title in a list; on a phone it stands above.

    It stands whole in a box of 13 by 11 rem of the theme's.
    """
    shown = min(15.5, 13.1 * width / height)
    return f"{_TABLET} {shown:.1f}rem, {_ALONE.length(width)}"


def in_square(width: int, height: int, rem: float) -> str:
    """Return the `sizes` of a picture that is cropped to a square of so many of the theme's rem: a portrait."""
    return f"{rem * _THEME_REM * max(1.0, width / height):.1f}rem"


def in_line(width: int, height: int, rem: float) -> str:
    """Return the `sizes` of a picture of so many of the theme's rem in height, such as a logo."""
    return f"{min(rem * _THEME_REM * width / height, 40):.1f}rem"


_THEME_REM = 1.19
"""rem in one of the theme's, on a wide window; on a phone it is 1.08."""
