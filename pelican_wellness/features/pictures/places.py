"""How wide a picture stands where it stands: the values of `sizes`, worked out from the theme's grid.

A `rem` of `sizes` is the reader's own size of text; one of the theme's is 1.02 of that and a quarter of a hundredth of the
window (`--w-size-text` in tokens.css). What the frame leaves beside its gutters, of 0.6 rem and 2.6 hundredths each, is so
94.5vw - 1.2rem; beside a sidebar of 20 rem and its gap the column of the text is 92.3vw - 27rem. tests/browser/ holds these
against what a browser makes of layout.css.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

BESIDE = "(min-width:60rem)"
"""Where the sidebar stands beside the text."""
_TABLET = "(min-width:40rem)"

_COLUMN = 50
"""rem: where a line of text ends in a wide font (`--w-measure` in tokens.css); in others it does somewhat sooner."""

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
    shown = min(15.5, 11 * _THEME_REM * width / height)
    return f"{_TABLET} {_short(shown)}rem, {_ALONE.length(width)}"


_THEME_REM = 1.19
"""rem in one of the theme's, on a wide window; on a phone it is 1.08."""

SQUARES: Mapping[str, tuple[float, int]] = {
    "portrait": (7.5, 120),
    "profile": (9, 144),
    "card": (4.5, 72),
    "call": (4, 64),
}
"""Places where a photo of somebody is cropped to a square: its width in rem of the theme's, and in pixels."""

WINDOW = "window"
"""Place of the picture on the home page, which is cropped to four by five: its widest is 20 rem of the theme's."""

LINES: Mapping[str, tuple[float, int]] = {"mark": (1.75, 32), "logo": (4, 64)}
"""Places of drawings beside words: their height."""


def frame(place: str, size: tuple[int, int] | None, *, sidebar: bool) -> tuple[int, int, str]:
    """Return width and height of a place in the theme, 0 where nobody knows, and the `sizes` of a picture there."""
    if place in SQUARES:
        rem, pixels = SQUARES[place]
        return pixels, pixels, f"{_short(rem * _THEME_REM * max(1.0, size[0] / size[1]))}rem" if size else ""
    if place == WINDOW:
        return 320, 400, f"min(94.5vw - 1.2rem,{_short(20 * _THEME_REM)}rem)" if size else ""
    if place in LINES:
        rem, pixels = LINES[place]
        width = round(pixels * size[0] / size[1]) if size else 0
        return width, pixels, f"{_short(rem * _THEME_REM * size[0] / size[1])}rem" if size else ""
    if size is None:
        return 0, 0, ""
    return *size, in_list(*size) if place == "entry" else above_text(size[0], sidebar=sidebar)
