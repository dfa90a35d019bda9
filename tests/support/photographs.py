"""Draws photographs: soft light, shapes, and the noise of a camera, so that they compress as photographs do."""

import random
from functools import lru_cache
from io import BytesIO

from PIL import Image, ImageChops

SECRET = "Seen with a Secret Camera"
"""What photographs say about themselves, and no published file does."""


@lru_cache(16)
def photograph(width: int, height: int, seed: int = 1) -> Image.Image:
    """Return a picture that is the same for the same numbers."""
    chance = random.Random(seed)
    light = _patches(chance, 12, 9, 0, 255).resize((width, height), Image.Resampling.BICUBIC)
    shapes = _patches(chance, 60, 45, 40, 215).resize((width, height), Image.Resampling.BICUBIC)
    half = (max(1, width // 2), max(1, height // 2))
    grain = Image.frombytes("L", half, chance.randbytes(half[0] * half[1])).resize((width, height), Image.Resampling.BILINEAR)
    noise = grain.point([128 + (value - 128) // 4 for value in range(256)])
    return ImageChops.add(Image.blend(light, shapes, 0.35), Image.merge("RGB", [noise] * 3), 1.0, -128)


def _patches(chance: random.Random, columns: int, rows: int, least: int, most: int) -> Image.Image:
    colors = bytes(chance.randint(least, most) for _ in range(3 * columns * rows))
    return Image.frombytes("RGB", (columns, rows), colors)


def secrets(orientation: int = 1) -> Image.Exif:
    """Return Exif with a camera, a place, a thumbnail's tags, and how the photograph is turned."""
    exif = Image.Exif()
    exif[0x0112] = orientation
    exif[0x010F] = SECRET
    exif.get_ifd(0x8825).update({1: "N", 2: (44.0, 28.0, 33.0), 3: "W", 4: (73.0, 12.0, 45.0)})
    exif.get_ifd(0x8769).update({0x9003: "2026:05:01 10:00:00", 0xA434: SECRET})
    return exif


def as_file(picture: Image.Image, kind: str = "JPEG", **options: object) -> bytes:
    """Return a picture as a file of a format of Pillow's."""
    file = BytesIO()
    picture.save(file, kind, **options)
    return file.getvalue()


def seen(file: bytes) -> Image.Image:
    """Return the picture of a file, decoded."""
    picture = Image.open(BytesIO(file))
    picture.load()
    return picture


def difference(one: Image.Image, other: Image.Image) -> float:
    """Return how far the colors of two pictures lie apart, of 255, on the mean; grain does not count."""
    small = [picture.convert("RGBA").resize((32, 32), Image.Resampling.BOX) for picture in (one, other)]
    changed = ImageChops.difference(*small).tobytes()
    return sum(changed) / len(changed)
