"""A blogger's own accent color: refused where text on it cannot be read, else the source of every shade needed."""

from typing import NamedTuple

from pelican_wellness.color.contrast import contrast, lightness, nearest_shade, shade

TEXT_RATIO = 7.0
"""WCAG 2.2, 1.4.6 Contrast (Enhanced)."""

CONTROL_RATIO = 3.0
"""WCAG 2.2, 1.4.11 Non-text Contrast."""

WHITE, BLACK = "#ffffff", "#000000"


class Refusal(NamedTuple):
    """Why a color cannot be an accent: the ratio it should reach, the one it does, and the nearest shade that would."""

    ratio: float
    reached: float
    nearest: str


def refuse_unreadable(accent: str) -> Refusal | None:
    """Return a refusal where neither white nor black text on `accent` (`#rrggbb`) reaches 7:1, else None.

    There is such a band: from a luminance of 0.10 to one of 0.30.
    """
    reached = max(contrast(accent, WHITE), contrast(accent, BLACK))
    if reached >= TEXT_RATIO:
        return None
    found = [made for text in (WHITE, BLACK) if (made := nearest_shade(accent, text, TEXT_RATIO))]
    start = lightness(accent)
    return Refusal(TEXT_RATIO, reached, min(found, key=lambda made: abs(lightness(made) - start)))


def accent_tokens(accent: str, palette: dict[str, str]) -> dict[str, str]:
    """Return the raw colors (`light-accent`, ...) that an accent replaces in a palette's.

    The button keeps the accent itself. Links get the nearest shade that reads at 7:1 on every background of the
    palette; a button too pale or too dark to be seen on the page gets an edge of 3:1.
    """
    text = WHITE if contrast(accent, WHITE) >= TEXT_RATIO else BLACK
    darker = shade(accent, max(0.0, lightness(accent) - 0.08))
    lighter = shade(accent, min(1.0, lightness(accent) + 0.06))
    tokens: dict[str, str] = {}
    for scheme in ("light", "dark"):
        backgrounds = [palette[f"{scheme}-{name}"] for name in ("bg", "bg-raised", "bg-tint")]
        tokens |= {
            f"{scheme}-accent": accent,
            f"{scheme}-on-accent": text,
            f"{scheme}-accent-strong": darker if text == WHITE else lighter,
            f"{scheme}-accent-border": _readable_on(backgrounds, accent, CONTROL_RATIO),
            f"{scheme}-link": _readable_on(backgrounds, accent, TEXT_RATIO),
        }
    return tokens


def _readable_on(backgrounds: list[str], color: str, ratio: float) -> str:
    """Return the shade of `color` nearest to it that reaches `ratio` on all of `backgrounds`."""
    steps = sorted(range(501), key=lambda step: abs(step / 500 - lightness(color)))
    shades = (color, *(shade(color, step / 500) for step in steps))
    return next(made for made in shades if all(contrast(made, background) >= ratio for background in backgrounds))
