"""Social cards of real sites: who has one, when it is drawn, and what is said when it cannot be."""

import os
import re
import subprocess
import sys
from io import BytesIO
from pathlib import Path
from typing import Any
from urllib.parse import unquote

import pytest
from bs4 import BeautifulSoup
from factory import Build, Built, Command, article, run_pelican
from PIL import Image

from pelican_wellness.features.social_cards.card import HEIGHT, WIDTH

BASE = "https://example.com/"


def picture(width: int, height: int, kind: str = "PNG", color: str = "#804020", **saved: Any) -> bytes:
    """Return a picture of one color."""
    file = BytesIO()
    Image.new("RGB", (width, height), color).save(file, kind, **saved)
    return file.getvalue()


def image(page: BeautifulSoup) -> dict[str, str]:
    """Return what a page's head says of its picture."""
    found = page.find_all("meta", property=re.compile("^og:image"))
    card = page.find("meta", attrs={"name": "twitter:card"})
    return {str(one["property"]): str(one["content"]) for one in found} | {"twitter": str(card["content"]) if card else ""}


RED, GREEN, PAPER = (255, 0, 0), (55, 86, 61), (251, 247, 240)
"""Of a photo in the tests, and of the palette: its accent and its ground."""


def beside_the_name(built: Built) -> tuple[int, ...]:
    """Return the color where the author's photo is, on the card of the article `a`: the nearest of those above."""
    with Image.open(built.output / "social-cards" / "a.png") as card:
        seen = card.convert("RGB").getpixel((90, 524))
    assert isinstance(seen, tuple)
    # A card has 256 colors, so one may be a shade off.
    return min((RED, GREEN, PAPER), key=lambda one: sum(abs(a - b) for a, b in zip(one, seen, strict=True)))


def cards(built: Built) -> set[str]:
    return {file for file in built.files if file.startswith("social-cards")}


def test_every_article_has_a_card(build: Build, tmp_path: Path) -> None:
    files: dict[str, str | bytes] = {
        "a.md": article(slug="a", title="Ease & rest", author="Ana"),
        "a.es.md": article(slug="a", lang="es", title="Alivio"),
        "d.md": article(slug="d", status="draft"),
        "pages/p.md": "Title: P\n\nx",
    }
    built = build(files, CACHE_PATH=str(tmp_path / "cache"))
    assert cards(built) == {f"social-cards/{name}.png" for name in ("a", "a-es", "drafts/d", "pages/p", "index")}
    for file in cards(built):
        with Image.open(built.output / file) as drawn:
            assert (drawn.size, drawn.format) == ((WIDTH, HEIGHT), "PNG")
    assert image(built.page("a.html")) == {
        "og:image": f"{BASE}social-cards/a.png",
        "og:image:width": "1200",
        "og:image:height": "630",
        "og:image:alt": "Ease & rest",
        "twitter": "summary_large_image",
    }
    for path in ("index.html", "tags.html", "author/ana.html", "category/misc.html"):
        assert image(built.page(path))["og:image"] == f"{BASE}social-cards/index.png"
    assert not built.complaints()


def test_every_address_is_that_of_a_file(build: Build) -> None:
    files: dict[str, str | bytes] = {
        "a.md": article(slug="ä-ö", title="Ä"),
        "b.md": article(save_as="x/y z/index.html", url="x/y z/", slug="b"),
        "home.md": article(save_as="index.html", url="", slug="home"),
        "c.md": article(slug="c", image="images/so fein.jpg"),
        "images/so fein.jpg": picture(1200, 700, "JPEG"),
    }
    built = build(files, SLUGIFY_USE_UNICODE=True)
    for path, page in built.pages.items():
        address = image(page)["og:image"]
        assert address.isascii(), path
        assert " " not in address, path
        assert (built.output / unquote(address.removeprefix(BASE))).is_file(), path


def _on_its_side() -> bytes:
    exif = Image.Exif()
    exif[0x0112] = 6  # Orientation: shown turned by a quarter
    return picture(400, 1000, "JPEG", exif=exif)


OWN: dict[str, tuple[str, bytes, str]] = {
    "large": ("i.jpg", picture(1200, 800, "JPEG"), "i.jpg"),
    "just large enough": ("i.webp", picture(600, 315, "WEBP"), "image-sizes/i-600."),  # as a JPEG, which everybody reads
    "lies on its side": ("i.jpg", _on_its_side(), "i.jpg"),
    "too small": ("i.png", picture(599, 400), "social-cards/a.png"),
    "drawn in lines": ("i.svg", b"<svg xmlns='http://www.w3.org/2000/svg' width='1200' height='800'/>", "social-cards/a.png"),
    "no picture": ("i.jpg", b"nothing", "social-cards/a.png"),
}


@pytest.mark.parametrize("name", OWN)
def test_own_picture_if_large_enough(build: Build, name: str) -> None:
    file, content, shown = OWN[name]
    built = build({"a.md": article(slug="a", image=file, image_alt="Hands"), file: content})
    said = image(built.page("a.html"))
    assert said["og:image"].startswith(BASE + shown)
    assert said["twitter"] == "summary_large_image"
    assert int(said["og:image:width"]) >= 600
    if not shown.startswith("social-cards"):
        assert said["og:image:alt"] == "Hands"
        assert cards(built) == {"social-cards/index.png"}


def test_no_cards(build: Build) -> None:
    files: dict[str, str | bytes] = {
        "a.md": article(slug="a", image="i.png"),
        "i.png": picture(200, 200),
        "b.md": article(slug="b"),
    }
    built = build(files, WELLNESS={"social_cards": False})
    assert not cards(built)
    assert image(built.page("a.html")) | {"og:image:alt": ""} == {
        "og:image": f"{BASE}i.png", "og:image:width": "200", "og:image:height": "200", "og:image:alt": "", "twitter": "summary",
    }  # fmt: skip
    assert image(built.page("b.html")) == {"twitter": "summary"}
    assert not cards(build(files, SITEURL=""))
    assert not cards(build(files, WELLNESS={"discovery": {"head": False}}))


def test_another_theme_has_them_if_asked(build: Build) -> None:
    files: dict[str, str | bytes] = {"a.md": article(slug="a"), "t.txt": "{{ wellness.head(articles[0]) }}"}
    settings: dict[str, Any] = {"THEME": "simple", "TEMPLATE_PAGES": {"t.txt": "t.html"}}
    assert not cards(build(files, **settings))
    built = build(files, **settings, WELLNESS={"social_cards": {"background": "accent"}})
    assert "social-cards/a.png" in cards(built)
    assert image(built.page("t.html"))["og:image"] == f"{BASE}social-cards/a.png"


LOOKS = [
    {"social_cards": {"background": "dark"}},
    {"social_cards": {"background": "accent"}},
    {"social_cards": {"author": False}},
    {"appearance": {"palette": "clay"}},
    {"appearance": {"color_scheme": "dark"}},
    {"appearance": {"accent": "#1d4e89"}},
]


def test_settings_change_what_is_drawn(build: Build) -> None:
    files: dict[str, str | bytes] = {"a.md": article(slug="a", author="Ana")}
    drawn = [(build(files, WELLNESS=look).output / "social-cards/a.png").read_bytes() for look in ({}, *LOOKS)]
    # A dark site's card is the dark card.
    assert drawn[5] == drawn[1]
    assert len({*drawn}) == len(drawn) - 1


def test_photo_of_the_author(build: Build) -> None:
    files: dict[str, str | bytes] = {
        "a.md": article(slug="a", author="Ana"),
        "people/ana.md": "Title: Ana\nRole: Yoga teacher\nPhoto: images/ana.svg\n\nx",
        "images/ana.svg": b"<svg xmlns='http://www.w3.org/2000/svg'/>",
    }
    letter = build(files)
    # A picture of the same name is drawn where the photo itself is an SVG.
    photo = build({**files, "images/ana.png": picture(300, 300, color="#ff0000")})
    none = build({**files, "images/ana.png": picture(300, 300)}, WELLNESS={"social_cards": {"photo": False}})
    circles = [
        Image.open(built.output / "social-cards/a.png").convert("RGB").getpixel((90, 524)) for built in (letter, photo, none)
    ]
    assert circles == [(55, 86, 61), (255, 0, 0), (55, 86, 61)]


def test_photo_of_the_introduction(build: Build) -> None:
    """Who writes alone needs no file of people."""
    files: dict[str, str | bytes] = {"a.md": article(slug="a"), "me.png": picture(300, 300, color="#ff0000")}
    about = {"about": {"photo": "me.png", "text": "I am Ana."}}
    assert beside_the_name(build(files, WELLNESS=about, AUTHOR="Ana")) == RED
    assert beside_the_name(build(files, WELLNESS=about)) == PAPER
    files["a.md"] = article(slug="a", author="Guest")
    assert beside_the_name(build(files, WELLNESS=about, AUTHOR="Ana")) == GREEN


def test_a_second_build_draws_none(build: Build, tmp_path: Path) -> None:
    cache = tmp_path / "cache"
    files: dict[str, str | bytes] = {f"{n}.md": article(slug=f"a{n}", title=f"T{n}") for n in range(3)}
    first = build(files, CACHE_PATH=str(cache))
    kept = {file.name: file.stat().st_mtime_ns for file in (cache / "social-cards").iterdir()}
    assert len(kept) == 4
    second = build(files, CACHE_PATH=str(cache))
    assert {file.name: file.stat().st_mtime_ns for file in (cache / "social-cards").iterdir()} == kept
    for file in cards(first):
        assert (first.output / file).read_bytes() == (second.output / file).read_bytes()
    build({**files, "1.md": article(slug="a1", title="Changed")}, CACHE_PATH=str(cache))
    assert len(list((cache / "social-cards").iterdir())) == 5


def test_pillow_is_not_even_loaded_by_a_second_build(tmp_path: Path) -> None:
    conf = 'PLUGINS = ["pelican_wellness"]\nTHEME = "wellness"\nSITEURL = "https://example.com"\nTIMEZONE = "UTC"\n'
    (tmp_path / "content").mkdir()
    (tmp_path / "content" / "a.md").write_text(article(slug="a"), encoding="utf-8")
    assert run_pelican(tmp_path, conf, "--fatal", "warnings").returncode == 0
    card = tmp_path / "output" / "social-cards" / "a.png"
    first = card.read_bytes()
    program = (
        "import sys; from pelican import main; main(['content', '-q', '--delete-output-directory']);"
        "sys.exit('PIL.ImageFont' in sys.modules)"
    )
    done = subprocess.run(
        [sys.executable, "-c", program], cwd=tmp_path, capture_output=True, text=True, check=False, timeout=120
    )
    assert done.returncode == 0, done.stdout + done.stderr
    assert card.read_bytes() == first


def test_what_no_build_uses_is_dropped_in_time(build: Build, tmp_path: Path) -> None:
    folder = tmp_path / "cache" / "social-cards"
    folder.mkdir(parents=True)
    for name, age in (("old.png", 100), ("half.png.77.part", 100), ("young.png", 10)):
        (folder / name).touch()
        there = (folder / name).stat()
        os.utime(folder / name, (there.st_atime - age * 86400, there.st_mtime))
    build({"a.md": article(slug="a")}, CACHE_PATH=str(tmp_path / "cache"))
    names = {file.name for file in folder.iterdir()}
    assert "young.png" in names
    assert not {"old.png", "half.png.77.part"} & names
    assert len(names) == 3


def test_own_files_in_a_folder_of_that_name_stay(build: Build) -> None:
    mine = picture(1200, 630)
    files: dict[str, str | bytes] = {
        "a.md": article(slug="a", image="social-cards/mine.png"),
        "b.md": article(slug="b"),
        "social-cards/mine.png": mine,
        "social-cards/b.png": mine,
    }
    built = build(files, STATIC_PATHS=["social-cards"])
    assert (built.output / "social-cards/mine.png").read_bytes() == mine
    assert (built.output / "social-cards/b.png").read_bytes() == mine


def test_a_full_cache_costs_only_the_new_card(build: Build, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    cache = str(tmp_path / "cache")
    files: dict[str, str | bytes] = {"a.md": article(slug="a")}
    build(files, CACHE_PATH=cache)

    def full(*_arguments: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("pelican_wellness.features.social_cards.worker.write_atomically", full)  # root can write anywhere
    built = build({**files, "b.md": article(slug="b", title="B")}, CACHE_PATH=cache)
    assert image(built.page("a.html"))["og:image"] == f"{BASE}social-cards/a.png"
    assert image(built.page("b.html"))["og:image"] == f"{BASE}social-cards/index.png"
    assert len(built.complaints()) == 1


@pytest.mark.parametrize("save_as", ["./x/a.html", "y//b.html"])
def test_odd_places(build: Build, save_as: str) -> None:
    built = build({"a.md": article(slug="a", save_as=save_as, url="a/")})
    page = next(page for path, page in built.pages.items() if path.endswith(("x/a.html", "y/b.html")))
    assert (built.output / image(page)["og:image"].removeprefix(BASE)).is_file()


@pytest.mark.parametrize("stated", ["../../outside.png", "data:image/png;base64," + "A" * 5000])
def test_pictures_from_elsewhere_are_not_taken(build: Build, stated: str) -> None:
    built = build({"a.md": article(slug="a", image=stated)})
    assert image(built.page("a.html"))["og:image"] == f"{BASE}social-cards/a.png"
    assert [line for line in built.complaints() if ": Image: " in line]


def test_letters_without_a_font_are_said_once(build: Build, tmp_path: Path) -> None:
    files: dict[str, str | bytes] = {f"{n}.md": article(slug=f"a{n}", title=f"Calm \ue123 {n}") for n in range(3)}
    complaints = build(files, CACHE_PATH=str(tmp_path / "cache")).complaints()
    assert len(complaints) == 1
    assert "\ue123" in complaints[0]
    assert "fonts-noto" in complaints[0]


def test_emoji_are_said_to_be_left_out(build: Build, tmp_path: Path) -> None:
    built = build(
        {"a.md": article(slug="a", title="Calm \U0001f9d8\U0001f3fd\u200d♀\ufe0f body")}, CACHE_PATH=str(tmp_path / "cache")
    )
    (complaint,) = built.complaints()
    assert "\U0001f9d8" in complaint
    assert "colored pictures" in complaint


def test_a_photo_that_is_none_is_said_once(build: Build, tmp_path: Path) -> None:
    files: dict[str, str | bytes] = {f"{n}.md": article(slug=f"a{n}", title=f"T{n}", author="Ana") for n in range(3)}
    files |= {"people/ana.md": "Title: Ana\nPhoto: ana.png\n\nx", "ana.png": b"no picture"}
    complaints = build(files, CACHE_PATH=str(tmp_path / "cache")).complaints()
    assert len(complaints) == 1
    assert "ana.png" in complaints[0]


def test_a_cache_that_cannot_be_written_stops_nothing(build: Build, tmp_path: Path) -> None:
    (tmp_path / "cache").write_text("a file, not a folder", encoding="utf-8")
    built = build({"a.md": article(slug="a")}, CACHE_PATH=str(tmp_path / "cache"))
    assert len(built.complaints()) == 1
    assert str(tmp_path / "cache") in built.complaints()[0]
    assert image(built.page("a.html")) == {"twitter": "summary"}


@pytest.mark.parametrize(
    ("value", "said"),
    [
        ({"background": "papier"}, "did you mean: 'paper'"),
        ({"title_font": "fonts/none.ttf"}, "there is no such file in the content folder"),
        ({"foto": True}, "did you mean: 'photo'"),
        ("off", "expected: False, or settings such as {'background': 'accent'}"),
    ],
)
def test_mistakes(tmp_path: Path, pelican_command: Command, value: object, said: str) -> None:
    conf = f'PLUGINS = ["pelican_wellness"]\nTHEME = "wellness"\nWELLNESS = {{"social_cards": {value!r}}}\n'
    done = pelican_command(tmp_path, conf)
    assert done.returncode == 1
    output = " ".join((done.stdout + done.stderr).split())
    assert 'WELLNESS["social_cards"]' in output
    assert said in output
    assert "Traceback" not in output


def test_a_command_that_only_reads_draws_nothing(tmp_path: Path, wellness_command: Command) -> None:
    (tmp_path / "content").mkdir()
    (tmp_path / "content" / "a.md").write_text(article(slug="a"), encoding="utf-8")
    conf = 'PLUGINS = ["pelican_wellness"]\nTHEME = "wellness"\nSITEURL = "https://example.com"\nTIMEZONE = "UTC"\n'
    (tmp_path / "pelicanconf.py").write_text(conf, encoding="utf-8")
    for command in (("explain", "a"), ("check",)):
        done = wellness_command(tmp_path, *command)
        assert done.returncode in (0, 1), done.stderr
        assert "Traceback" not in done.stderr
    assert {file.name for file in tmp_path.iterdir()} <= {"content", "pelicanconf.py", "__pycache__"}
