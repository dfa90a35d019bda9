"""Who reads one plain address gets a JPEG or PNG, whatever format a picture has: in feeds, previews, for search engines."""

import json
from collections.abc import Callable, Iterator
from io import BytesIO
from pathlib import Path
from typing import Any
from urllib.parse import unquote

import pytest
from bs4 import BeautifulSoup, Tag
from factory import BASE_SETTINGS, Build, Built, article, builder, write_site
from lxml import etree
from pelican import Pelican
from pelican.settings import read_settings
from photographs import SECRET, as_file, difference, photograph, secrets, seen
from PIL import Image, features

pytestmark = [
    pytest.mark.site,
    pytest.mark.skipif(not features.check("avif"), reason="this Pillow writes no AVIF"),
]

BASE = "https://example.com/"
FIRST, SECOND = photograph(260, 180, 1), photograph(260, 180, 2)
THROUGH, OTHER = FIRST.convert("RGBA").rotate(20), SECOND.convert("RGBA").rotate(20)
WELLNESS: dict[str, Any] = {"social_cards": False, "images": {"widths": [200, 400], "lead": "first"}}
FEED = {"FEED_ALL_ATOM": "all.atom.xml", "FEED_ALL_RSS": "all.rss.xml", "RSS_FEED_SUMMARY_ONLY": False}


def _moving(kind: str, first: Image.Image = FIRST, second: Image.Image = SECOND) -> bytes:
    exif = {} if kind == "GIF" else {"exif": secrets()}
    return as_file(first, kind, save_all=True, append_images=[second], duration=90, **exif)


KINDS: dict[str, tuple[str, Callable[[], bytes], Image.Image, str, str]] = {
    "moving webp": ("a room é.webp", lambda: _moving("WEBP"), FIRST, ".jpg", ".jpg"),
    "moving avif": ("room.avif", lambda: _moving("AVIF"), FIRST, ".jpg", ".jpg"),
    "moving gif": ("room.gif", lambda: _moving("GIF"), FIRST, ".gif", ".png"),
    "moving png": ("room.png", lambda: _moving("PNG"), FIRST, ".png", ".png"),
    "moving png by its other name": ("room.apng", lambda: _moving("PNG"), FIRST, ".png", ".png"),
    "transparent moving webp": ("leaf.webp", lambda: _moving("WEBP", THROUGH, OTHER), THROUGH, ".png", ".png"),
    "transparent moving avif": ("leaf.avif", lambda: _moving("AVIF", THROUGH, OTHER), THROUGH, ".png", ".png"),
    "still webp": ("still.webp", lambda: as_file(FIRST, "WEBP", exif=secrets()), FIRST, ".jpg", ".jpg"),
    "still avif": ("still.avif", lambda: as_file(FIRST, "AVIF", exif=secrets()), FIRST, ".jpg", ".jpg"),
    "transparent still webp": ("fern.webp", lambda: as_file(THROUGH, "WEBP"), THROUGH, ".png", ".png"),
    "still gif": ("still.gif", lambda: as_file(FIRST, "GIF"), FIRST, ".gif", ".png"),
    "jpeg": ("still.jpg", lambda: as_file(FIRST, exif=secrets()), FIRST, ".jpg", ".jpg"),
}
"""Name, what makes the file, how it looks at first, and how the addresses end that feeds and previews have."""


def _files(name: str) -> dict[str, str | bytes]:
    """Return an article with a line for the picture, one whose text begins with it, and one beside which it lies."""
    file, drawn, *_ = KINDS[name]
    content = drawn()
    slug, shown = name.replace(" ", "-"), f"![A]({{static}}/images/{file.replace(' ', '%20')})"
    return {
        f"{slug}/line.md": article(f"Words.\n\n{shown}", slug=f"{slug}-line", image=f"images/{file}", image_alt="A"),
        f"{slug}/first.md": article(f"{shown}\n\nWords.", slug=f"{slug}-first"),
        f"{slug}/beside.md": article(f"![A]({file.replace(' ', '%20')})\n\nWords.", slug=f"{slug}-beside"),
        f"{slug}/{file}": content,
        f"images/{file}": content,
    }


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Built:
    files = {path: content for name in KINDS for path, content in _files(name).items()}
    return builder(tmp_path_factory.mktemp("everywhere"))(
        files, WELLNESS=WELLNESS, STATIC_PATHS=["images"], FEED_MAX_ITEMS=100, **FEED
    )


def _in_feed(site: Built, slug: str) -> Iterator[Tag]:
    """Yield the pictures of an article in the feeds."""
    for name, entry, link, text in (
        ("all.atom.xml", "{*}entry", "{*}link", "{*}content"),
        ("all.rss.xml", "{*}item", "{*}link", "{*}description"),
    ):
        for one in etree.fromstring((site.output / name).read_bytes()).iterfind(f".//{entry}"):
            at = one.find(link)
            if at is not None and f"/{slug}.html" in (at.get("href") or at.text or ""):
                yield from BeautifulSoup(one.findtext(text) or "", "html.parser").select("img")


def _previews(site: Built, page: str) -> Iterator[tuple[str, Any, Any]]:
    """Yield address, width and height of what previews and search engines read of a page."""
    found = site.page(page)
    said = {str(one.get("property")): one["content"] for one in found.select("meta[property]")}
    yield str(said["og:image"]), said["og:image:width"], said["og:image:height"]
    (script,) = found.select('script[type="application/ld+json"]')
    for node in json.loads(script.string or "")["@graph"]:
        if node["@type"] == "ImageObject":
            yield node["url"], node["width"]["value"], node["height"]["value"]


def _read(site: Built, address: str) -> Image.Image:
    assert address.startswith(BASE)
    content = (site.output / unquote(address.removeprefix(BASE))).read_bytes()
    assert SECRET.encode() not in content
    assert len(content) <= 1_500_000
    return seen(content)


FORMATS = {".jpg": "JPEG", ".png": "PNG", ".gif": "GIF"}


@pytest.mark.parametrize("name", KINDS)
def test_who_reads_one_address_gets_what_everybody_reads(site: Built, name: str) -> None:
    _, _, looks, feed, preview = KINDS[name]
    slug = name.replace(" ", "-")
    for page, count in {"line": 2, "first": 1, "beside": 1}.items():
        shown = list(_in_feed(site, f"{slug}-{page}"))
        assert len(shown) == 2 * count
        said = [*((str(one["src"]), one["width"], one["height"], feed) for one in shown)]
        previews = [(*one, preview) for one in _previews(site, f"{slug}-{page}.html")]
        assert len(previews) == 2
        for address, width, height, ending in (*said, *previews):
            picture = _read(site, address)
            assert (address[-4:], picture.format) == (ending, FORMATS[ending]), page
            assert picture.size == (int(width), int(height)) == (260, 180), page
            assert difference(picture, looks) < 12, page


@pytest.mark.parametrize("name", [name for name in KINDS if "moving" in name])
def test_the_page_itself_keeps_what_moves(site: Built, name: str) -> None:
    file, *_ = KINDS[name]
    for page in ("line", "first"):
        for image in site.page(f"{name.replace(' ', '-')}-{page}.html").select("article img"):
            assert unquote(str(image["src"])).endswith(f"images/{file}")
            assert (image.get("srcset"), image["width"]) == (None, "260")
            assert getattr(seen((site.output / "images" / file).read_bytes()), "n_frames", 1) == 2


def test_what_is_made_has_the_name_of_the_picture(site: Built) -> None:
    assert site.complaints() == []
    assert {one.partition("-260.")[0] for one in site.files if one.startswith("image-sizes/a-")} == {"image-sizes/a-room-é"}


def test_a_name_that_says_another_format_misleads_nobody(build: Build) -> None:
    """What moves keeps its own format at its own address, by any name."""
    text = article("![A]({static}/images/a.jpg)", slug="a", image="images/a.jpg", image_alt="A")
    site = build({"a.md": text, "images/a.jpg": _moving("WEBP")}, WELLNESS=WELLNESS, **FEED)
    (said,) = site.complaints()
    assert "it is a WEBP, though its name ends in .jpg" in said
    addresses = [*(str(one["src"]) for one in _in_feed(site, "a")), *(one for one, *_ in _previews(site, "a.html"))]
    assert {_read(site, one).format for one in addresses} == {"JPEG"}


def test_a_large_avif_is_the_picture_of_previews(build: Build) -> None:
    file = as_file(photograph(700, 500), "AVIF", speed=10)
    text = article("Words.", slug="a", image="images/a.avif", image_alt="A")
    site = build({"a.md": text, "images/a.avif": file}, WELLNESS={"images": {"widths": [480, 800]}})
    assert [address.partition(".com/")[2][:13] for address, *_ in _previews(site, "a.html")] == ["image-sizes/a"] * 2


@pytest.mark.parametrize("end", [9000, None], ids=["cut off", "not developed"])
def test_where_nothing_can_be_made_of_it_all_is_as_it_was(build: Build, end: int | None) -> None:
    content = _moving("WEBP")[:end]
    images = WELLNESS["images"] if end else False
    text = article("![A]({static}/images/a.webp)", slug="a", image="images/a.webp", image_alt="A")
    site = build({"a.md": text, "images/a.webp": content}, WELLNESS={**WELLNESS, "images": images}, **FEED)
    assert {str(one["src"]) for one in _in_feed(site, "a")} == {f"{BASE}images/a.webp"}
    assert not [one for one in site.files if one.startswith("image-sizes/")]


def test_with_nothing_new_no_picture_is_opened(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    paths = {"PATH": str(write_site(tmp_path, _files("moving webp"))), "CACHE_PATH": str(tmp_path / "cache")}
    opened: list[object] = []
    real = Image.open

    def opening(file: Any, *arguments: Any, **keywords: Any) -> Image.Image:
        opened.append(file if isinstance(file, BytesIO) else str(file))
        return real(file, *arguments, **keywords)

    monkeypatch.setattr(Image, "open", opening)
    found = []
    for number in range(2):
        output = tmp_path / f"output{number}"
        override = {**BASE_SETTINGS, "WELLNESS": {**WELLNESS, "speed": {"processes": 1}}, **paths, **FEED}
        Pelican(read_settings(override={**override, "OUTPUT_PATH": str(output)})).run()
        found.append({one.relative_to(output).as_posix(): one.read_bytes() for one in output.rglob("*-260.*")})
        assert bool(opened) == (number == 0)
        opened.clear()
    assert found[0] == found[1]
    assert len(found[0]) == 1
