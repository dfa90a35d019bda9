"""How fast are social cards? Against Pillow drawing the same layers in a bare loop on one core.

python benchmarks/social_cards.py [number of cards]
"""

import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from PIL import Image, ImageDraw

from pelican_wellness.features.social_cards.card import HEIGHT, WIDTH, Card, Colors, Keys
from pelican_wellness.features.social_cards.font_files import installed
from pelican_wellness.features.social_cards.fonts import Fonts
from pelican_wellness.features.social_cards.worker import draw_all
from pelican_wellness.forks import available

COLORS = Colors("#fbf7f0", "#1f2621", "#484f49", "#e6f0e7", "#37563d", "#fbf7f0")
WORDS = (
    *("gentle", "mornings", "with", "a", "stiff", "lower", "back", "and", "what", "helps", "when"),
    *("sleep", "does", "not", "come", "before", "the", "pain", "has", "gone"),
)


def cards(number: int) -> list[Card]:
    """Return cards with titles of four to eleven words, all different."""
    titles = (" ".join(WORDS[(one + step) % len(WORDS)] for step in range(4 + one % 8)) for one in range(number))
    return [
        Card(f"{title} {one}", "Alder & Linen", COLORS, "Mara Lindqvist", "Massage therapist")
        for one, title in enumerate(titles)
    ]


def bare(wanted: list[Card], folder: Path) -> None:
    """Draw ground, badge, circle, four texts and three lines of title, all of it at places that are known beforehand."""
    fonts = Fonts(installed())
    title_face, text_face = (fonts.face("a", role, "", "en", None) for role in ("title", "text"))
    if title_face is None or text_face is None:
        sys.exit("there is no font to measure with")
    title, name, role, letter = title_face.at(68), text_face.at(36), text_face.at(30), title_face.at(62)
    ground = Image.new("RGB", (WIDTH, HEIGHT), COLORS.background)
    ImageDraw.Draw(ground).ellipse((730, 140, 1350, 760), fill=COLORS.shape)
    badge, circle = (_round(size) for size in (56, 104))
    for number, card in enumerate(wanted):
        image = ground.copy()
        image.paste(Image.new("RGB", (56, 56), COLORS.badge), (80, 68), badge)
        image.paste(Image.new("RGB", (104, 104), COLORS.badge), (80, 472), circle)
        pen = ImageDraw.Draw(image)
        pen.text((110, 545), "M", COLORS.on_badge, letter, anchor="ls")
        pen.text((156, 109), card.site, COLORS.title, name, anchor="ls")
        pen.text((212, 514), card.author, COLORS.title, name, anchor="ls")
        pen.text((212, 557), card.role, COLORS.text, role, anchor="ls")
        words = card.title.split()
        third = -(-len(words) // 3)
        for line in range(3):
            pen.text(
                (80, 230 + 79 * line), " ".join(words[third * line : third * (line + 1)]), COLORS.title, title, anchor="ls"
            )
        image.quantize(256, method=Image.Quantize.FASTOCTREE).save(folder / f"{number}.png")


def _round(size: int) -> Image.Image:
    mask = Image.new("L", (size, size))
    ImageDraw.Draw(mask).ellipse((0, 0, size, size), fill=255)
    return mask


def _timed(action: Callable[[], object]) -> float:
    start = time.perf_counter()
    action()
    return time.perf_counter() - start


def main(number: int) -> None:
    """Print cards a second of both, and the ratio."""
    wanted = cards(number)
    with tempfile.TemporaryDirectory() as folder:
        loop = _timed(lambda: bare(wanted, Path(folder)))

        def ours() -> None:
            fonts = installed()
            keys = Keys(fonts)
            named = {keys.key(card): card for card in wanted}
            list(draw_all(named, Path(folder) / "cards", fonts, available()))

        drawn = _timed(ours)
        again = _timed(lambda: _kept(wanted, Path(folder) / "cards"))
    print(f"bare loop, one core: {number / loop:.1f} cards a second")
    print(f"pelican-wellness:    {number / drawn:.1f} cards a second, {loop / drawn:.2f} times as many")
    print(f"looking them all up again: {again / drawn:.4f} of the time to draw them")


def _kept(wanted: list[Card], folder: Path) -> int:
    keys = Keys(installed())
    return sum((folder / f"{keys.key(card)}.png").exists() for card in wanted)


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 1000)
