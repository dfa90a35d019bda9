"""Contrast of two colors, and shades of one that keep its hue.

Contrast and luminance: WCAG 2.2, "contrast ratio" and "relative luminance". Shades are made in OKLCH (Björn Ottosson,
"A perceptual color space for image processing", 2020; CSS Color 4, section 9), where equal steps of lightness look
equal and the hue stays.
"""

from math import atan2, cos, hypot, sin

_ROUNDING = 1e-4
"""How far a channel may lie outside the gamut and still round to a color within it."""

Rgb = tuple[float, float, float]
"""Linear-light sRGB, each 0 to 1 within the gamut."""


def contrast(one: str, other: str) -> float:
    """Return the contrast ratio of two colors `#rrggbb`: 1 for equal ones, 21 for black and white."""
    darker, lighter = sorted((_luminance(one), _luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


def lightness(color: str) -> float:
    """Return a color's OKLCH lightness: 0 for black, 1 for white."""
    return _to_oklch(_to_linear(color))[0]


def difference(one: str, other: str) -> float:
    """Return how far apart two colors look: the distance in OKLab (CSS Color 4, 10)."""
    (light, chroma, hue), (other_light, other_chroma, other_hue) = (_to_oklch(_to_linear(color)) for color in (one, other))
    a, b = chroma * cos(hue) - other_chroma * cos(other_hue), chroma * sin(hue) - other_chroma * sin(other_hue)
    return hypot(light - other_light, a, b)


def shade(color: str, light: float) -> str:
    """Return `color` at another lightness (0 to 1): the same hue, as much of its chroma as sRGB can show."""
    _, chroma, hue = _to_oklch(_to_linear(color))
    for step in range(51):
        rgb = _from_oklch(light, chroma * (1 - step / 50), hue)
        if all(-_ROUNDING <= channel <= 1 + _ROUNDING for channel in rgb):
            break
    return _to_hex(rgb)


def nearest_shade(color: str, background: str, ratio: float) -> str | None:
    """Return the shade of `color` nearest to it that reaches `ratio` on `background`, itself if it does, None if none."""
    if contrast(color, background) >= ratio:
        return color
    start = lightness(color)
    steps = sorted((abs(step / 500 - start), step / 500) for step in range(501))
    return next((made for _, light in steps if contrast(made := shade(color, light), background) >= ratio), None)


def _luminance(color: str) -> float:
    red, green, blue = _to_linear(color)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _to_linear(color: str) -> Rgb:
    red, green, blue = (int(color[start : start + 2], 16) / 255 for start in (1, 3, 5))
    return _decoded(red), _decoded(green), _decoded(blue)


def _decoded(channel: float) -> float:
    return channel / 12.92 if channel <= 0.04045 else ((channel + 0.055) / 1.055) ** 2.4  # noqa: PLR2004 - IEC 61966-2-1


def _to_hex(rgb: Rgb) -> str:
    def encoded(channel: float) -> int:
        channel = min(1.0, max(0.0, channel))
        return round(255 * (12.92 * channel if channel <= 0.0031308 else 1.055 * channel ** (1 / 2.4) - 0.055))  # noqa: PLR2004

    return "#" + "".join(f"{encoded(channel):02x}" for channel in rgb)


def _to_oklch(rgb: Rgb) -> tuple[float, float, float]:
    red, green, blue = rgb
    long = (0.4122214708 * red + 0.5363325363 * green + 0.0514459929 * blue) ** (1 / 3)
    medium = (0.2119034982 * red + 0.6806995451 * green + 0.1073969566 * blue) ** (1 / 3)
    short = (0.0883024619 * red + 0.2817188376 * green + 0.6299787005 * blue) ** (1 / 3)
    light = 0.2104542553 * long + 0.7936177850 * medium - 0.0040720468 * short
    a = 1.9779984951 * long - 2.4285922050 * medium + 0.4505937099 * short
    b = 0.0259040371 * long + 0.7827717662 * medium - 0.8086757660 * short
    return light, hypot(a, b), atan2(b, a)


def _from_oklch(light: float, chroma: float, hue: float) -> Rgb:
    a, b = chroma * cos(hue), chroma * sin(hue)
    long = (light + 0.3963377774 * a + 0.2158037573 * b) ** 3
    medium = (light - 0.1055613458 * a - 0.0638541728 * b) ** 3
    short = (light - 0.0894841775 * a - 1.2914855480 * b) ** 3
    return (
        4.0767416621 * long - 3.3077115913 * medium + 0.2309699292 * short,
        -1.2684380046 * long + 2.6097574011 * medium - 0.3413193965 * short,
        -0.0041960863 * long - 0.7034186147 * medium + 1.7076147010 * short,
    )
