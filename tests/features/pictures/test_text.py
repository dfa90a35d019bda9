"""What becomes of the pictures and films in a text, as a table of input and output.

WRITE_GOLDEN=1 pytest tests/features/pictures/test_text.py writes the outputs anew.
"""

import os
import re
from pathlib import Path

import pytest
from markdown import Markdown

from pelican_wellness.features.pictures.feature import develop_text
from pelican_wellness.features.pictures.given import Film, Given, InText, Track, addresses_in
from pelican_wellness.model.article import Text
from pelican_wellness.model.document import document_of
from pelican_wellness.model.rewriting import edited_html

GOLDEN = Path(__file__).parent / "golden"
INPUTS = dict(re.findall(r"^=== (.+)\n((?:(?!===).*\n)+)", (GOLDEN / "texts.txt").read_text(encoding="utf-8"), re.MULTILINE))


def picture(stem: str, width: int, height: int, href: str = "", ending: str = "jpg") -> InText:
    """Return a picture of which there are two sizes, as a survey finds it."""
    small = (480, round(480 * height / width))
    kinds = {"image/avif": "avif", "image/jpeg": ending}
    files = {
        kind: tuple((f"pictures/{stem}-{w}.{end}", w, h) for w, h in (small, (width, height)) if w <= width)
        for kind, end in kinds.items()
    }
    return InText(href or f"{{static}}/images/{stem}.{ending}", width, height, "#8a9b7c", tuple(files.items()))


TOWEL, HANDS, DOT = picture("towel", 1600, 1200), picture("hands", 1200, 1600), picture("dot", 48, 48, ending="png")
STRETCH = Film(
    True,
    "{static}/media/stretch.mp4",
    1080,
    1920,
    "{pelican-wellness}/media/stretch.jpg",
    (Track("{static}/media/stretch.vtt", "en", "English"), Track("{static}/media/stretch.de.vtt", "de", "Deutsch")),
)
GIVEN = Given(
    begins_page=True,
    sidebar=True,
    pictures={
        "{static}/images/towel.jpg": TOWEL,
        "{static}/images/hands.jpg": HANDS,
        "{static}/images/dot.png": DOT,
        "{static}/images/leaf.svg": InText("{static}/images/leaf.svg", 1200, 600, "#33aa44", ()),
        "/images/towel.jpg": TOWEL,
        "images/towel.jpg": TOWEL,
        "own/towel.jpg": picture("towel", 1600, 1200, "{filename}/pelican-wellness/page/pictures/towel-1600.jpg"),
    },
    films={
        "media/stretch.mp4": STRETCH,
        "{static}/media/stretch.mp4": STRETCH,
        "media/breath.mp3": Film(False, "{static}/media/breath.mp3", 0, 0, "", ()),
    },
)


def edited(html: str, given: Given | None = GIVEN, *, in_document: bool = False) -> str:
    text = Text(html, "en")
    if in_document:
        document_of(text)
    if not develop_text(text, given):
        return html
    return edited_html(text)


def html_of(markdown: str) -> str:
    return Markdown(extensions=["extra"], output_format="html").convert(markdown)


def test_the_table() -> None:
    outputs = {name: edited(html_of(markdown)) for name, markdown in INPUTS.items()}
    table = "".join(
        f"=== {name}\n{INPUTS[name]}--- \n{re.sub(r'(?=<(?:source|img|figcaption|track|/)|(?<=>)<a )', chr(10), html)}\n"
        for name, html in outputs.items()
    )
    file = GOLDEN / "texts.html.txt"
    if os.environ.get("WRITE_GOLDEN"):
        file.write_text(table, encoding="utf-8")
    assert table == file.read_text(encoding="utf-8")


@pytest.mark.parametrize("name", INPUTS)
def test_both_kinds_of_tree_are_changed_alike(name: str) -> None:
    html = html_of(INPUTS[name])
    assert edited(html).replace(" />", ">") == edited(html, in_document=True).replace(" />", ">")


def test_nothing_is_edited_where_nothing_is_known() -> None:
    assert not develop_text(Text("<p><img src='a.jpg'></p>", "en"), None)


def test_a_lead_picture_is_the_largest() -> None:
    html = edited(html_of(INPUTS["alone in its paragraph"]), GIVEN._replace(begins_page=False))
    assert 'loading="lazy"' in html
    assert "fetchpriority" not in html


def test_without_a_sidebar_the_column_is_as_wide_as_the_page() -> None:
    html = edited(html_of(INPUTS["alone in its paragraph"]), GIVEN._replace(sidebar=False))
    assert 'sizes="(min-width:49.9rem) 46rem, calc(94.5vw - 1.2rem)"' in html


@pytest.mark.parametrize(
    ("html", "addresses"),
    [
        ('<img alt="a > b" src="a.jpg">', ["a.jpg"]),
        ("<IMG SRC = 'a b.jpg' alt=x>", ["a b.jpg"]),
        ("<img src=a.jpg>", ["a.jpg"]),
        ('<img data-src="b.jpg" src="a.jpg?x=1&amp;y=2"><img src="a.jpg?x=1&amp;y=2">', ["a.jpg?x=1&y=2"]),
        ('<video><source src="a.mp4"></video><audio src="b.mp3"></audio>', ["a.mp4", "b.mp3"]),
        ("<img src>", []),
        ("no pictures", []),
        *((piece * 20_000, []) for piece in ("<img ", '<img "', "<img alt=<")),
    ],
)
def test_addresses(html: str, addresses: list[str]) -> None:
    assert list(addresses_in(html)) == addresses
