"""Make the pictures of README.md and docs/ anew: photograph the example, and what `pelican-wellness init` begins with.

`make pictures`. It needs Chromium or Chrome, at CHROMIUM where that is none of the usual names. Day, sizes and order are
always the same; only fonts are those of the machine.
"""

import os
import re
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from io import BytesIO
from pathlib import Path
from threading import Thread
from typing import NamedTuple

from PIL import Image
from playwright.sync_api import Browser, sync_playwright

ROOT = Path(__file__).resolve().parent.parent
EXAMPLE, IMAGES = ROOT / "example_site", ROOT / "docs" / "images"

DAY = "1798459200"
"""SOURCE_DATE_EPOCH of the builds, the 28th of December 2026: pages show the next classes."""

WRITTEN = "2026-03-16"
"""Date of the first article; `init` writes today's."""

GAP, COLORS = 22, 224
"""Pixels between two pictures, and colors of a file: flat drawings and text need no more."""

CHROMIUM_NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
FLAGS = ("--no-sandbox", "--disable-gpu", "--hide-scrollbars", "--force-color-profile=srgb")


class Shot(NamedTuple):
    """A page as it is seen first: of the `site`, in a window so wide, in a scheme, from `top` on."""

    site: str
    page: str
    width: int
    scheme: str = "light"
    top: int = 0


DESKTOP, PHONE = 1280, 390
SEED = "ways-your-massage-therapist-can-ease-spinal-stenosis-pain.html"

PICTURES: Mapping[str, tuple[int, Sequence[Shot]]] = {
    "article": (
        860,
        (Shot("example", SEED, DESKTOP), Shot("example", SEED, PHONE, "dark"), Shot("example", "first-massage-ar.html", PHONE)),
    ),
    "home": (860, (Shot("example", "index.html", DESKTOP), Shot("example", "index.html", PHONE, "dark"))),
    "lists": (
        1180,
        (
            Shot("example", "blog.html", DESKTOP),
            Shot("example", "author/mara-lindqvist.html", PHONE),
            Shot("example", "pages/contact.html", PHONE, "dark"),
        ),
    ),
    "first": (760, (Shot("first", "index.html", DESKTOP), Shot("first", "index.html", PHONE))),
}
"""Name of a file -> its height, and what stands side by side in it."""

CARDS = (
    ("paper", SEED.replace(".html", ".png")),
    ("paper", "first-massage-ar.png"),
    ("dark", "breathing-before-sleep.png"),
    ("accent", "tennis-ball-massage.png"),
)
"""Background of a card and its file: two in a row."""

CARD, MARGIN, BEHIND = (600, 315), 16, "#d7d3cb"
"""Size of a card, pixels around it, and what it lies on."""

ANSWERS = ("--name", "Calm Hands", "--owner", "Ana Ortiz", "--kind", "massage", "--town", "Burlington", "--country", "US")


def _run(*command: str | Path, folder: Path) -> None:
    environment = {**os.environ, "SOURCE_DATE_EPOCH": DAY, "PYTHONPATH": str(ROOT)}
    subprocess.run([sys.executable, *map(str, command)], cwd=folder, env=environment, check=True, stdout=subprocess.DEVNULL)


def _built(below: Path) -> dict[str, Path]:
    """Build the example and a site that was begun a moment ago; return where they are."""
    example, first = below / "example", below / "first"
    _run("-m", "pelican", "content", "-q", "--relative-urls", "-o", example, folder=EXAMPLE)
    begin = "import sys; from pelican_wellness.cli.main import main; sys.exit(main(sys.argv[1:]))"
    _run("-c", begin, "init", below / "begun", "--yes", *ANSWERS, folder=below)
    welcome = below / "begun" / "content" / "welcome.md"
    welcome.write_text(re.sub(r"(?m)^Date: .*", f"Date: {WRITTEN}", welcome.read_text(encoding="utf-8")), encoding="utf-8")
    _run("-m", "pelican", "content", "-q", "--relative-urls", "-o", first, folder=below / "begun")
    return {"example": example, "first": first}


@contextmanager
def _serving(folder: Path) -> Iterator[str]:
    class Handler(SimpleHTTPRequestHandler):
        def log_message(self, *_arguments: object) -> None:
            pass

    with ThreadingHTTPServer(("127.0.0.1", 0), partial(Handler, directory=str(folder))) as server:
        Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_address[1]}"
        server.shutdown()


def _shot(browser: Browser, url: str, shot: Shot, height: int) -> Image.Image:
    page = browser.new_page(
        viewport={"width": shot.width, "height": height}, color_scheme="dark" if shot.scheme == "dark" else "light"
    )
    page.goto(f"{url}/{shot.page}", wait_until="networkidle")
    page.evaluate("top => scrollTo({ top, behavior: 'instant' })", shot.top)
    image = Image.open(BytesIO(page.screenshot(animations="disabled")))
    page.close()
    return image.convert("RGB")


def _beside(images: Sequence[Image.Image]) -> Image.Image:
    """Return pictures side by side, with nothing between them."""
    width = sum(one.width for one in images) + GAP * (len(images) - 1)
    sheet = Image.new("RGB", (width, images[0].height), "white")
    left = 0
    for one in images:
        sheet.paste(one, (left, 0))
        left += one.width + GAP
    return sheet


def _cards(below: Path) -> Image.Image:
    """Return four social cards, drawn as for publishing."""
    outputs: dict[str, Path] = {}
    for background in dict.fromkeys(background for background, _ in CARDS):
        settings = below / f"{background}.py"
        settings.write_text(
            f"import sys\nsys.path.insert(0, {str(EXAMPLE)!r})\nfrom publishconf import *\n"
            f"PATH = {str(EXAMPLE / 'content')!r}\n"
            f"WELLNESS = {{**WELLNESS, 'social_cards': {{'background': {background!r}}}}}\n",
            encoding="utf-8",
        )
        outputs[background] = below / f"cards-{background}"
        _run("-m", "pelican", "-q", "-s", settings, "-o", outputs[background], folder=EXAMPLE)
    width, height = CARD
    sheet = Image.new("RGB", (2 * width + 3 * MARGIN, 2 * height + 3 * MARGIN), BEHIND)
    for number, (background, name) in enumerate(CARDS):
        card = Image.open(outputs[background] / "social-cards" / name).convert("RGB").resize(CARD, Image.Resampling.LANCZOS)
        sheet.paste(card, (MARGIN + number % 2 * (width + MARGIN), MARGIN + number // 2 * (height + MARGIN)))
    return sheet


def _save(image: Image.Image, name: str) -> None:
    few = image.quantize(COLORS, method=Image.Quantize.MEDIANCUT, dither=Image.Dither.NONE)
    few.save(IMAGES / f"{name}.png", optimize=True)
    sys.stdout.write(
        f"docs/images/{name}.png  {image.width} x {image.height}, {(IMAGES / f'{name}.png').stat().st_size:,} bytes\n"
    )


def main() -> int:
    """Make all of them."""
    chromium = os.environ.get("CHROMIUM") or next(filter(None, map(shutil.which, CHROMIUM_NAMES)), None)
    with tempfile.TemporaryDirectory() as name, sync_playwright() as playwright:
        below = Path(name)
        sites = _built(below)
        browser = playwright.chromium.launch(executable_path=chromium, args=list(FLAGS))
        for picture, (height, shots) in PICTURES.items():
            images = []
            for shot in shots:
                with _serving(sites[shot.site]) as url:
                    images.append(_shot(browser, url, shot, height))
            _save(_beside(images), picture)
        browser.close()
        _save(_cards(below), "cards")
    return 0


if __name__ == "__main__":
    sys.exit(main())
