"""Photo and logo of a card: read, fitted, and brought to few colors."""

from contextlib import suppress
from functools import cache, partial
from pathlib import Path
from typing import NamedTuple

from PIL import Image, ImageOps

from pelican_wellness.features.pictures.feature import MOST_PIXELS, UnreadablePictureError, opened
from pelican_wellness.features.social_cards.card import Card
from pelican_wellness.features.social_cards.inks import MOST, PICTURES
from pelican_wellness.features.social_cards.shapes import BADGE_SIDE, circle

PHOTO_SIDE = 104
_WIDEST_LOGO = 400


class Patch(NamedTuple):
    """A picture as it is seen on the card's background; `mask` is where there is anything of it."""

    seen: Image.Image
    mask: Image.Image


def logo_of(card: Card) -> Patch | None:
    """Return the logo; None where there is none that can be read."""
    logo = _picture(card.logo, _WIDEST_LOGO, BADGE_SIDE, fill=False) if card.logo else None
    if logo is None:
        return None
    seen = Image.new("RGB", logo.size, card.colors.background)
    seen.paste(logo, mask=logo)
    return Patch(seen, logo.getchannel("A"))


def photo_of(card: Card) -> Patch | None:
    """Return the author's photo in a circle; None where there is none that can be read."""
    photo = _picture(card.photo, PHOTO_SIDE, PHOTO_SIDE, fill=True) if card.photo and card.author else None
    if photo is None:
        return None
    shown = Image.new("RGB", photo.size, card.colors.shape)
    shown.paste(photo, mask=photo)  # what is transparent in it shows the shape's color
    seen = Image.new("RGB", photo.size, card.colors.background)
    seen.paste(shown, mask=circle(PHOTO_SIDE))
    return Patch(seen, circle(PHOTO_SIDE))


def forget_pictures() -> None:
    """Forget pictures whose files may have changed."""
    _picture.cache_clear()


def numbered(patches: list[Patch]) -> tuple[list[Image.Image], bytes]:
    """Return pictures as numbers of colors, 0 where there is nothing of them; and these colors, three bytes each."""
    colors, numbers = b"", []
    for patch in patches:
        first, most = PICTURES + len(colors) // 3, (MOST - PICTURES) // len(patches)
        few = patch.seen.quantize(most, Image.Quantize.MEDIANCUT, kmeans=1)
        few = patch.seen.quantize(palette=few, dither=Image.Dither.FLOYDSTEINBERG)
        seen = Image.frombytes("L", few.size, few.tobytes()).point([min(first + color, MOST - 1) for color in range(MOST)])
        seen.paste(0, mask=patch.mask.point([255] + [0] * 255))
        numbers.append(seen)
        colors += bytes(few.getpalette() or ())[: 3 * most].ljust(3 * most, b"\0")
    return numbers, colors


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
