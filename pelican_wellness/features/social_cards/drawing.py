"""Draw a card with Pillow."""

from collections.abc import Sequence
from contextlib import suppress
from functools import cache, partial
from io import BytesIO
from pathlib import Path
from typing import NamedTuple

from PIL import Image, ImageDraw, ImageFont, ImageOps

from pelican_wellness.features.pictures.feature import MOST_PIXELS, UnreadablePictureError, opened
from pelican_wellness.features.social_cards.card import HEIGHT, WIDTH, Card, Colors
from pelican_wellness.features.social_cards.fonts import Face, Fonts, forget_fonts, shaping
from pelican_wellness.features.social_cards.lines import Run, fit, needs_shaping, pieces, runs, shorten, visible

_MARGIN = 80
_COLUMN = WIDTH - 2 * _MARGIN
_TITLE_SIZES = (92, 84, 76, 68, 62, 56, 50, 44)
_LEADING = 1.16
_TITLE_TOP, _TITLE_BOTTOM, _BOTTOM = 160, 448, 556
"""Where the title's box begins, and ends: above the author, or on a card without one."""

_SLACK = 0.97
"""Share of the column that is planned with: a text is measured at one size and a little wider at another."""

_MOST_LETTERS = 600
"""Of a text: more than a card has room for, however narrow. A title may be a whole essay."""

_BADGE, _WIDEST_LOGO = 56, 400
_PHOTO, _PHOTO_TOP = 104, 472
_SITE, _NAME, _ROLE = 36, 36, 30
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


class Drawn(NamedTuple):
    """A card as PNG, and what could not be drawn: letters without a font, files that are no pictures."""

    png: bytes
    letters: frozenset[str]
    files: frozenset[str]
    unshaped: bool


def render(card: Card, fonts: Fonts) -> Drawn:
    """Return the picture of a card."""
    fonts.missing.clear()
    image = _ground(card.colors, card.direction).copy()
    pen = _Pen(image, card, fonts)
    logo, photo = _logo(card), _photo(card)
    pen.line(card.site, _paste_logo(image, card, logo) + 20, 109, _SITE, card.colors.title)
    pen.title()
    if card.author:
        beside_photo = _paste_photo(image, card, photo) + 28
        if photo is None:
            pen.initial(_PHOTO, _PHOTO_TOP)
        pen.line(card.author, beside_photo, 538 if not card.role else 514, _NAME, card.colors.title)
        pen.line(card.role, beside_photo, 557, _ROLE, card.colors.text)
    texts = f"{card.title}{card.site}{card.author}{card.role}"
    fonts_of_own = {file: Face(file).opens() for file in (card.title_font, card.text_font)}
    read = {card.logo: logo is not None, card.photo: photo is not None or not card.author, **fonts_of_own, "": True}
    unread = frozenset(file for file, was_read in read.items() if not was_read)
    return Drawn(_png(image), frozenset(fonts.missing), unread, not shaping() and needs_shaping(texts))


def forget() -> None:
    """Forget pictures and fonts: a long-running Pelican draws again when their files have changed."""
    _picture.cache_clear()
    forget_fonts()


class _Pen:
    """Writes on one card. Distances are from the side where reading begins."""

    def __init__(self, image: Image.Image, card: Card, fonts: Fonts) -> None:
        self._draw = ImageDraw.Draw(image)
        self._card, self._fonts = card, fonts

    def title(self) -> None:
        """Write the title as large as it fits, in the middle of its box."""
        parts = pieces(self._drawable(self._card.title, "title"))
        if not parts:
            return
        bottom = _TITLE_BOTTOM if self._card.author else _BOTTOM
        at_100 = [self._width(part, "title", 100) for part in parts]
        limit = _COLUMN * _SLACK
        for size in _TITLE_SIZES:
            most = int((bottom - _TITLE_TOP) / (size * _LEADING))
            lines = fit(parts, [width * size / 100 for width in at_100], limit, most)
            if lines:
                break
        else:
            lines = shorten(parts, limit, most, partial(self._width, role="title", size=size))
        top = (_TITLE_TOP + bottom - len(lines) * size * _LEADING) / 2
        for number, line in enumerate(lines):
            # A line's letters sit a little below the middle of its height.
            self._write(line, "title", _MARGIN, top + number * size * _LEADING + size * 0.93, size, self._card.colors.title)

    def line(self, text: str, start: int, baseline: int, size: int, color: str) -> None:
        """Write one line of text, cut where it is too long."""
        limit = WIDTH - start - _MARGIN
        parts = pieces(self._drawable(text, "text"))
        lines = shorten(parts, limit, 1, partial(self._width, role="text", size=size)) if parts else []
        for one in lines:
            self._write(one, "text", start, baseline, size, color)

    def _write(self, line: str, role: str, start: float, baseline: float, size: int, color: str) -> None:
        seen = self._runs(line, role)
        widths = [_advance(run, size, self._card.language) for run in seen]
        x = start if self._card.direction == "ltr" else WIDTH - start - sum(widths)
        for run, width in zip(seen, widths, strict=True):
            _put(self._draw, (x, baseline), run, size, color, self._card.language)
            x += width

    def _width(self, text: str, role: str, size: int) -> float:
        return sum(_advance(run, size, self._card.language) for run in self._runs(text, role))

    def initial(self, side: int, top: int) -> None:
        """Write the first letter of the author's name into a square."""
        letter = self._drawable(self._card.author, "title")[:1].upper()
        for run in self._runs(letter, "title"):
            middle = (_from_side(self._card, _MARGIN, side) + side / 2, top + side / 2)
            font = run.face.at(side * 3 // 5)
            left, above, right, below = font.getbbox(letter, anchor="ls")
            at = (middle[0] - (left + right) / 2, middle[1] - (above + below) / 2)
            self._draw.text(at, letter, self._card.colors.on_badge, font, anchor="ls")

    def _drawable(self, text: str, role: str) -> str:
        """Return a text without the letters that no font has, and without those that no card has room for."""
        return visible("".join(letter for letter in visible(text[:_MOST_LETTERS]) if self._face(letter, role)))

    def _runs(self, text: str, role: str) -> list[Run[Face]]:
        return runs(text, self._card.direction, lambda letter, before: self._face(letter, role, before) or Face())

    def _face(self, letter: str, role: str, before: Face | None = None) -> Face | None:
        own = self._card.title_font if role == "title" else self._card.text_font
        return self._fonts.face(letter, role, own, self._card.language, before)


def _advance(run: Run[Face], size: int, language: str) -> float:
    font = run.face.at(size)
    if font.layout_engine == ImageFont.Layout.RAQM:
        return font.getlength(run.text, direction=run.direction, language=language)
    return font.getlength(run.text)


def _put(pen: ImageDraw.ImageDraw, at: _Point, run: Run[Face], size: int, color: str, language: str) -> None:
    font = run.face.at(size)
    if font.layout_engine == ImageFont.Layout.RAQM:
        pen.text(at, run.text, color, font, anchor="ls", direction=run.direction, language=language)
    else:  # no joined letters, but at least in the order in which they are read
        pen.text(at, run.text if run.direction == "ltr" else run.text[::-1], color, font, anchor="ls")


def _logo(card: Card) -> Image.Image | None:
    return _picture(card.logo, _WIDEST_LOGO, _BADGE, fill=False) if card.logo else None


def _photo(card: Card) -> Image.Image | None:
    return _picture(card.photo, _PHOTO, _PHOTO, fill=True) if card.photo and card.author else None


def _paste_logo(image: Image.Image, card: Card, logo: Image.Image | None) -> int:
    """Draw the logo, or the theme's icon; return the distance at which it ends."""
    middle = 96
    badge, mask = (logo, logo) if logo is not None else _badge(card.colors)
    image.paste(badge, (_from_side(card, _MARGIN, badge.width), middle - badge.height // 2), mask)
    return _MARGIN + badge.width


def _paste_photo(image: Image.Image, card: Card, photo: Image.Image | None) -> int:
    """Draw the author's photo in a circle, or the circle alone; return the distance at which it ends."""
    circle = Image.new("RGB", (_PHOTO, _PHOTO), card.colors.badge if photo is None else card.colors.shape)
    if photo is not None:
        circle.paste(photo, mask=photo)  # what is transparent in it shows the shape's color
    image.paste(circle, (_from_side(card, _MARGIN, _PHOTO), _PHOTO_TOP), _circle(_PHOTO))
    return _MARGIN + _PHOTO


def _from_side(card: Card, distance: int, width: int) -> int:
    return distance if card.direction == "ltr" else WIDTH - distance - width


@cache
def _picture(file: str, width: int, height: int, *, fill: bool) -> Image.Image | None:
    """Return a picture that fits into a box, or fills it; None where the file cannot be read, or holds too much."""
    try:
        return opened(Path(file), partial(_fitted, box=(width, height), fill=fill))
    except UnreadablePictureError:
        return None


def _fitted(picture: Image.Image, *, box: tuple[int, int], fill: bool) -> Image.Image:
    picture.draft("RGB", (box[0] * 2, box[1] * 2))
    if picture.width * picture.height > MOST_PIXELS:
        problem = f"it has more than {MOST_PIXELS // 1_000_000} megapixels"
        raise UnreadablePictureError(problem)
    with suppress(Exception):  # what says how it is turned can be broken where the picture is not
        ImageOps.exif_transpose(picture, in_place=True)
    shown = picture.convert("RGBA")
    # Of a portrait that is taller than wide, the upper part has the face.
    return ImageOps.fit(shown, box, centering=(0.5, 0.35)) if fill else ImageOps.contain(shown, box)


@cache
def _ground(colors: Colors, direction: str) -> Image.Image:
    """Return what lies below the texts: the color, and a large sprout in the corner where reading ends."""
    image = Image.new("RGB", (WIDTH, HEIGHT), colors.background)
    side = 620
    shape = _shape(side, _sprout(side))
    x = WIDTH - side + 150
    if direction == "rtl":
        shape, x = ImageOps.mirror(shape), -150
    image.paste(Image.new("RGB", shape.size, colors.shape), (x, HEIGHT - side + 130), shape)
    ImageDraw.Draw(image).rectangle((0, HEIGHT - 12, WIDTH, HEIGHT), fill=colors.badge)
    return image


@cache
def _badge(colors: Colors) -> tuple[Image.Image, Image.Image]:
    """Return the theme's icon and the shape of its edge."""
    image = Image.new("RGB", (_BADGE, _BADGE), colors.badge)
    inner = _BADGE * 28 // 36
    sprout = _shape(inner, _sprout(inner))
    image.paste(Image.new("RGB", sprout.size, colors.on_badge), ((_BADGE - inner) // 2, (_BADGE - inner) // 2), sprout)
    large = Image.new("L", (_BADGE * _SMOOTH, _BADGE * _SMOOTH))
    ImageDraw.Draw(large).rounded_rectangle((0, 0, *large.size), _BADGE * _SMOOTH * 8 // 36, fill=255)
    return image, large.resize((_BADGE, _BADGE), Image.Resampling.LANCZOS)


@cache
def _circle(size: int) -> Image.Image:
    large = Image.new("L", (size * _SMOOTH, size * _SMOOTH))
    ImageDraw.Draw(large).ellipse((0, 0, size * _SMOOTH - 1, size * _SMOOTH - 1), fill=255)
    return large.resize((size, size), Image.Resampling.LANCZOS)


def _shape(size: int, outline: Sequence[_Point]) -> Image.Image:
    large = Image.new("L", (size * _SMOOTH, size * _SMOOTH))
    ImageDraw.Draw(large).polygon([(x * _SMOOTH, y * _SMOOTH) for x, y in outline], fill=255)
    return large.resize((size, size), Image.Resampling.LANCZOS)


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


def _png(image: Image.Image) -> bytes:
    """Return a picture as PNG, with 256 colors: a third of the bytes, and written in less than half the time."""
    file = BytesIO()
    image.quantize(256, method=Image.Quantize.FASTOCTREE).save(file, "PNG")
    return file.getvalue()
