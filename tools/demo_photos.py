"""Draw the photographs of the example: rooms of a practice, with the light and the grain of a camera.

They show nobody and nothing, and compress as photographs do. `python tools/demo_photos.py example_site/content/images/rooms`
"""

import random
import sys
from collections.abc import Callable, Mapping
from pathlib import Path

from PIL import Image, ImageChops, ImageDraw, ImageFilter

SIZE = (1600, 1067)
QUALITY = 46
WHITE = 255

Color = tuple[int, int, int]
Draw = ImageDraw.ImageDraw


def _gradient(above: Color, below: Color) -> Image.Image:
    """Return a wall that is lit from above."""
    column = Image.new("RGB", (1, 2))
    column.putdata([above, below])
    return column.resize(SIZE, Image.Resampling.BILINEAR)


def _floor(draw: Draw, color: Color, top: int) -> None:
    draw.rectangle((0, top, *SIZE), fill=color)
    for line in range(14):
        x = line * 150 - 200
        draw.line((x, SIZE[1], x + (800 - x) * 0.35, top), fill=_darker(color, 14), width=3)


def _window(draw: Draw, left: int, top: int, width: int, height: int) -> None:
    draw.rectangle((left - 18, top - 18, left + width + 18, top + height + 18), fill=(236, 229, 216))
    for row in range(height):
        part = row / height
        draw.line(
            (left, top + row, left + width, top + row), fill=(214 - int(60 * part), 229 - int(44 * part), 238 - int(96 * part))
        )
    draw.rectangle((left + width // 2 - 9, top, left + width // 2 + 9, top + height), fill=(236, 229, 216))


def _table(draw: Draw, left: int, top: int, width: int, cloth: Color) -> None:
    for leg in (left + 60, left + width - 90):
        draw.rectangle((leg, top + 90, leg + 30, top + 420), fill=(117, 84, 56))
    draw.rounded_rectangle((left, top, left + width, top + 120), 44, fill=cloth)
    draw.rounded_rectangle((left, top - 16, left + width, top + 54), 40, fill=_lighter(cloth, 18))
    draw.ellipse((left + 30, top - 66, left + 250, top + 24), fill=_lighter(cloth, 30))


def _towels(draw: Draw, left: int, bottom: int, colors: list[Color], width: int = 420) -> None:
    for number, color in enumerate(colors):
        top = bottom - (number + 1) * 74
        draw.rounded_rectangle((left + number * 7, top, left + width - number * 5, top + 66), 30, fill=color)
        draw.line((left + 24, top + 34, left + width - 24, top + 36), fill=_darker(color, 26), width=5)


def _plant(draw: Draw, x: int, bottom: int, height: int, chance: random.Random) -> None:
    draw.polygon(((x - 80, bottom - 150), (x + 80, bottom - 150), (x + 58, bottom), (x - 58, bottom)), fill=(178, 121, 86))
    for _ in range(38):
        dx, up = chance.randint(-210, 210), chance.randint(150, height)
        tip = (x + dx, bottom - 130 - up + abs(dx) // 2)
        middle = ((x + tip[0]) / 2 + chance.randint(-24, 24), (bottom - 150 + tip[1]) / 2)
        green = chance.randint(-24, 30)
        draw.polygon(
            ((x, bottom - 150), middle, tip, (middle[0] + 30, middle[1] + 24)), fill=(70 + green, 108 + green, 66 + green)
        )


def _bolster(draw: Draw, left: int, top: int, color: Color) -> None:
    draw.rounded_rectangle((left, top, left + 560, top + 150), 74, fill=color)
    draw.ellipse((left + 430, top, left + 570, top + 150), fill=_darker(color, 18))


def _darker(color: Color, by: int) -> Color:
    red, green, blue = (max(0, part - by) for part in color)
    return red, green, blue


def _lighter(color: Color, by: int) -> Color:
    red, green, blue = (min(WHITE, part + by) for part in color)
    return red, green, blue


def treatment_room(draw: Draw, chance: random.Random) -> None:
    """Draw the table below the window."""
    _floor(draw, (176, 137, 98), 760)
    _window(draw, 170, 110, 420, 470)
    _table(draw, 520, 560, 940, (206, 196, 178))
    _plant(draw, 300, 900, 420, chance)


def shelf(draw: Draw, chance: random.Random) -> None:
    """Draw folded towels."""
    draw.rectangle((0, 800, *SIZE), fill=(139, 100, 66))
    _towels(draw, 200, 800, [(222, 214, 199), (160, 172, 148), (205, 190, 166), (230, 224, 212)])
    _towels(draw, 720, 800, [(192, 165, 140), (226, 219, 206), (148, 160, 140)], 470)
    _plant(draw, 1370, 800, 380, chance)


def yoga_room(draw: Draw, chance: random.Random) -> None:
    """Draw mats and a bolster."""
    _floor(draw, (190, 150, 106), 640)
    _window(draw, 960, 90, 460, 420)
    for number, color in enumerate([(116, 134, 120), (150, 118, 120), (112, 126, 146)]):
        left = 130 + number * 470
        draw.polygon(((left + 60, 720), (left + 400, 720), (left + 430, 990), (left - 30, 990)), fill=color)
    _bolster(draw, 180, 600, (186, 120, 92))
    _plant(draw, 820, 660, 340, chance)


def waiting_corner(draw: Draw, chance: random.Random) -> None:
    """Draw a bench, a lamp and a plant."""
    _floor(draw, (160, 126, 94), 800)
    draw.rounded_rectangle((260, 620, 1120, 730), 40, fill=(122, 138, 118))
    draw.rounded_rectangle((260, 420, 1120, 640), 60, fill=(138, 154, 132))
    for leg in (320, 1030):
        draw.rectangle((leg, 730, leg + 34, 880), fill=(104, 74, 50))
    draw.line((1300, 880, 1300, 360), fill=(70, 62, 56), width=16)
    draw.polygon(((1180, 360), (1420, 360), (1360, 190), (1240, 190)), fill=(246, 226, 180))
    _plant(draw, 130, 900, 460, chance)


def tea(draw: Draw, chance: random.Random) -> None:
    """Draw a pot and two cups."""
    draw.rectangle((0, 760, *SIZE), fill=(150, 112, 78))
    draw.rounded_rectangle((430, 470, 820, 780), 120, fill=(96, 116, 112))
    draw.rounded_rectangle((560, 410, 690, 480), 30, fill=(80, 98, 95))
    draw.polygon(((800, 560), (960, 500), (980, 540), (810, 660)), fill=(96, 116, 112))
    for left in (1010, 1230):
        draw.rounded_rectangle((left, 640, left + 170, 790), 50, fill=(224, 216, 202))
        draw.ellipse((left + 12, 632, left + 158, 668), fill=(176, 120, 70))
    _plant(draw, 190, 790, 430, chance)


def room_before(draw: Draw, _chance: random.Random) -> None:
    """Draw the empty room."""
    _floor(draw, (142, 138, 134), 760)
    _window(draw, 560, 130, 460, 430)
    draw.rectangle((80, 700, 420, 900), fill=(168, 150, 126))
    draw.line((80, 770, 420, 770), fill=(120, 104, 84), width=6)


def room_after(draw: Draw, chance: random.Random) -> None:
    """Draw the same room as it is used."""
    _floor(draw, (184, 144, 102), 760)
    _window(draw, 560, 130, 460, 430)
    _table(draw, 420, 610, 800, (176, 186, 164))
    _plant(draw, 200, 930, 420, chance)


PHOTOS: Mapping[str, tuple[Callable[[Draw, random.Random], None], Color, Color]] = {
    "treatment-room": (treatment_room, (233, 222, 204), (206, 187, 160)),
    "towels": (shelf, (219, 206, 186), (190, 170, 144)),
    "yoga-room": (yoga_room, (226, 219, 205), (204, 190, 168)),
    "waiting-corner": (waiting_corner, (214, 208, 192), (190, 180, 160)),
    "tea": (tea, (222, 212, 196), (196, 180, 156)),
    "before": (room_before, (196, 194, 190), (172, 168, 162)),
    "after": (room_after, (232, 220, 200), (208, 190, 164)),
}
"""Name -> what is drawn, and the light on the wall above and below."""


def photograph(name: str) -> Image.Image:
    """Return one of the photographs; it is the same each time."""
    draw_scene, above, below = PHOTOS[name]
    chance = random.Random(name)  # noqa: S311 - nothing is secret here
    image = _gradient(above, below)
    draw_scene(ImageDraw.Draw(image), chance)
    light = Image.new("L", SIZE, 0)
    ImageDraw.Draw(light).polygon(((0, 0), (900, 0), (1500, SIZE[1]), (300, SIZE[1])), fill=38)
    soft = light.filter(ImageFilter.GaussianBlur(160))
    lit = ImageChops.add(
        image.filter(ImageFilter.GaussianBlur(2.4)),
        Image.merge("RGB", (soft, soft.point(lambda v: v * 0.9), soft.point(lambda v: v * 0.6))),
    )
    quarter = (SIZE[0] // 3, SIZE[1] // 3)
    grain = Image.frombytes("L", quarter, chance.randbytes(quarter[0] * quarter[1])).resize(SIZE, Image.Resampling.BICUBIC)
    noise = grain.point([128 + (value - 128) // 15 for value in range(256)])
    return ImageChops.add(lit, Image.merge("RGB", [noise] * 3), 1.0, -128)


if __name__ == "__main__":
    folder = Path(sys.argv[1])
    folder.mkdir(parents=True, exist_ok=True)
    for name in PHOTOS:
        photograph(name).save(folder / f"{name}.jpg", quality=QUALITY, optimize=True, progressive=True)
