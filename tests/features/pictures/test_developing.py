"""Whole sites with photographs: what is published, what is kept, what is said."""

import errno
import os
import shutil
import subprocess
import tempfile
import time
import unicodedata
from collections.abc import Callable, Iterator
from html import escape
from io import BytesIO
from pathlib import Path
from typing import Any
from urllib.parse import quote, unquote, urlsplit

import pytest
from factory import BASE_SETTINGS, Build, Built, article, builder, logged, write_site
from killing import alive, built, files_in, gone, start
from pelican import Pelican
from pelican.settings import read_settings
from photographs import SECRET, as_file, photograph, secrets, seen
from PIL import Image

from pelican_wellness.feature import SiteFact
from pelican_wellness.features.pictures import survey
from pelican_wellness.features.pictures.feature import DEVELOPED, Developed, shown_size

pytestmark = pytest.mark.site

PHOTO = photograph(600, 400)
LYING = as_file(PHOTO, exif=secrets(6))
SMALL = {"social_cards": False, "images": {"widths": [200, 400]}}
FOLDER = "image-sizes/"


def developed(site: Built, path: str) -> Developed | None:
    return DEVELOPED.of(site.pelican.settings["WELLNESS_BUILD"].known_site).get(path)


def renditions(site: Built, path: str) -> list[str]:
    found = developed(site, path)
    return [one.path for _, candidates in found.candidates for one in candidates] if found else []


@pytest.fixture(scope="module")
def everywhere(tmp_path_factory: pytest.TempPathFactory) -> Built:
    """A site that shows photographs in every place there is, and publishes one that it shows nowhere."""
    names = ("lead", "text", "page", "reader", "person", "about", "logo", "practice", "setting", "nowhere", "service")
    files: dict[str, str | bytes] = {
        f"photos/{name}.jpg": as_file(photograph(300, 200, seed), exif=secrets(6), icc_profile=SECRET.encode() * 8)
        for seed, name in enumerate(names)
    }
    files |= {
        "posts/a.md": article(
            "![A]({static}../photos/text.jpg) ![B]({attach}beside.jpg) <img src='/photos/page.jpg' alt='C'>",
            image="photos/lead.jpg",
            image_alt="D",
            author="Ana",
            save_as="deep/a.html",
            url="deep/a.html",
        ),
        "posts/b.rst": "A title\n#######\n\n:date: 2026-01-02\n:slug: b\n\n.. image:: {static}/photos/reader.jpg\n   :alt: E\n",
        "posts/beside.jpg": as_file(photograph(300, 200, 50), exif=secrets(6)),
        "people/ana.md": "Title: Ana\nPhoto: photos/person.jpg\nOwner: yes\nEmail: ana@example.com\n\nBio",
        "services/deep.md": "Title: Deep\nImage: photos/service.jpg\nImage_alt: F\n\nText",
    }
    wellness = {
        **SMALL,
        "about": {"photo": "photos/about.jpg", "text": "Hello ![G]({static}/photos/setting.jpg)"},
        "appearance": {"logo": "photos/logo.jpg"},
        "practice": {"logo": "photos/practice.jpg"},
    }
    build = builder(tmp_path_factory.mktemp("everywhere"))
    return build(files, WELLNESS=wellness, STATIC_PATHS=["photos"])


@pytest.mark.parametrize(
    "path",
    [
        *(f"photos/{one}.jpg" for one in ("lead", "text", "page", "reader", "person", "about", "logo", "practice", "service")),
        "posts/beside.jpg",
        "photos/setting.jpg",
    ],
)
def test_every_picture_that_a_page_shows_is_developed(everywhere: Built, path: str) -> None:
    found = developed(everywhere, path)
    assert found
    assert (found.path, found.width, found.height) == (path, 200, 300)
    assert [kind for kind, _ in found.candidates] == ["image/avif", "image/webp", "image/jpeg"]
    for kind, candidates in found.candidates:
        assert [one.width for one in candidates] == [200]
        for one in candidates:
            picture = seen((everywhere.output / one.path).read_bytes())
            assert (picture.size, Image.MIME[str(picture.format)]) == ((one.width, one.height), kind)


def test_no_published_file_says_where_or_with_what_a_photo_was_taken(everywhere: Built) -> None:
    pictures = [file for file in everywhere.output.rglob("*") if file.suffix in (".jpg", ".avif", ".webp")]
    assert {file.name for file in pictures} >= {"nowhere.jpg", "lead.jpg", "person.jpg", "beside.jpg"}
    for file in everywhere.output.rglob("*"):
        if file.is_file():
            content = file.read_bytes()
            assert SECRET.encode() not in content, file
            assert b"2026:05:01" not in content, file
    for file in pictures:
        assert b"Exif" not in file.read_bytes(), file
        assert b"ICC_PROFILE" not in file.read_bytes(), file
        assert not seen(file.read_bytes()).getexif(), file


def test_a_picture_that_no_page_shows_is_clean_and_upright_and_alone(everywhere: Built) -> None:
    assert developed(everywhere, "photos/nowhere.jpg") == Developed("photos/nowhere.jpg", 200, 300, "")
    assert not [name for name in everywhere.files if name.startswith(f"{FOLDER}nowhere")]
    assert seen((everywhere.output / "photos/nowhere.jpg").read_bytes()).size == (200, 300)


def test_an_attached_picture_moves_and_is_clean(everywhere: Built) -> None:
    assert "deep/beside.jpg" in everywhere.files
    assert "posts/beside.jpg" not in everywhere.files
    assert 'src="../deep/beside.jpg"' in everywhere.html("deep/a.html") or "deep/beside.jpg" in everywhere.html("deep/a.html")


def test_nothing_is_said_of_good_pictures(everywhere: Built) -> None:
    assert everywhere.complaints() == []


BAD: dict[str, Callable[[], tuple[str, bytes, str, tuple[int, int] | None]]] = {
    "empty": lambda: ("a.jpg", b"", "the file is empty", (0, 0)),
    "cut off": lambda: ("a.jpg", LYING[:9000], "the file is broken, or was cut off", (400, 600)),
    "a large one cut off": lambda: (
        "a.jpg",
        as_file(photograph(3000, 2000), exif=secrets())[:300_000],
        "the file is broken, or was cut off",
        (2048, 1365),
    ),
    "no picture": lambda: ("a.jpg", b"These are words.", "it is no picture that can be read", (0, 0)),
    "200 megapixels": lambda: (
        "a.jpg",
        as_file(Image.new("L", (20_000, 10_000)), quality=5),
        "it has 200 megapixels, more than 100",
        (2048, 1024),
    ),
    "a bomb": lambda: ("a.png", as_file(Image.new("1", (20_000, 20_000)), "PNG"), "it has 400 megapixels, more than 100", None),
    "what a camera saw": lambda: ("a.dng", as_file(PHOTO, "TIFF", exif=secrets()), "Save it as JPEG", None),
}
"""Name, file, what is said, and what is published of it; made where it is asked for, for it takes long."""


@pytest.mark.parametrize("name", BAD)
def test_a_page_with_a_bad_picture_is_built_and_says_so_once(build: Build, name: str) -> None:
    file, content, problem, size = BAD[name]()
    path = f"images/{file}"
    text = article(f"![A]({{static}}/{path})\n\nMore.\n\n![A]({{static}}/{path})", slug="a", image=path, image_alt="A")
    site = build({"posts/a.md": text, path: content}, WELLNESS={"images": {"widths": [200]}})
    (said,) = site.complaints()
    how = "shown without smaller ones" if size else "not published"
    assert said.startswith(f"posts/a.md: the picture {path} is {how}: ")
    assert problem in said
    assert len(site.page("a.html").select(f'.w-prose img[src$="{path}"]:not([srcset])')) == 2
    assert not [one for one in site.files if one.startswith(FOLDER)]
    assert (path in site.files) == bool(size)
    if size:
        own = (site.output / path).read_bytes()
        assert size == (0, 0) or Image.open(BytesIO(own)).size == size
        assert len(own) <= 1_500_000
        assert SECRET.encode() not in own
    else:  # nothing leads to what is not there but the picture of the text
        assert path not in site.html("index.html") + site.html("sitemap.xml")
        assert path not in "".join(map(str, site.page("a.html").select("head, .w-lead")))


def test_a_file_for_work_on_pictures_is_not_published_though_no_page_shows_it(build: Build) -> None:
    raw = as_file(PHOTO, "TIFF", exif=secrets())
    files = {"images/a.CR2": raw, "images/a.xmp": f"<x:xmpmeta>{SECRET}</x:xmpmeta>", "images/a.txt": "x"}
    site = build({"a.md": article(slug="a"), **files}, WELLNESS=SMALL)
    assert [one.partition(":")[0] for one in sorted(site.complaints())] == [
        "The file images/a.xmp is not published",
        "The picture images/a.CR2 is not published",
    ]
    assert {one for one in site.files if one.startswith("images/")} == {"images/a.txt"}


def test_a_scan_becomes_what_browsers_show(build: Build) -> None:
    scan = as_file(PHOTO, "TIFF", exif=secrets())
    drawing = as_file(PHOTO.quantize(20), "BMP")
    text = article("![A]({static}/images/a.tif)\n\n[B]({static}/images/b.bmp)", slug="a", image="images/b.bmp", image_alt="B")
    site = build({"a.md": text, "images/a.tif": scan, "images/b.bmp": drawing}, WELLNESS=SMALL)
    assert site.complaints() == []
    assert {one for one in site.files if one.startswith("images/")} == {"images/a.jpg", "images/b.png"}
    page = site.page("a.html")
    assert page.select('.w-prose picture > img[src="https://example.com/images/a.jpg"]')
    assert page.select('.w-lead picture > img[src="https://example.com/images/b.png"]')
    assert page.select('.w-prose a[href="https://example.com/images/b.png"]')
    assert not [one for one in site.files if SECRET.encode() in (site.output / one).read_bytes()]


def test_a_missing_picture_is_named_with_its_article_and_the_page_has_its_plain_element(build: Build) -> None:
    site = build({"posts/a.md": article("![A room]({static}/images/none.jpg)", slug="a")}, WELLNESS=SMALL)
    (said,) = [one for one in site.complaints() if "modification stamp" not in one]  # Pelican's own words
    assert said == "posts/a.md:5: the picture images/none.jpg is not in the content folder; put it there, or mend its name"
    image = site.page("a.html").select_one(".w-prose img")
    assert image
    assert (image["alt"], image.get("srcset"), image.find_parent("picture")) == ("A room", None, None)


def test_a_picture_by_the_name_of_another_format_is_developed_and_said_once(build: Build) -> None:
    text = article("![A]({static}/images/a.jpg)", slug="a", image="images/a.jpg", image_alt="A")
    site = build({"posts/a.md": text, "images/a.jpg": as_file(PHOTO, "PNG")}, WELLNESS=SMALL)
    problem = "it is a PNG, though its name ends in .jpg: rename it, or save it anew"
    assert site.complaints() == [f"posts/a.md: the picture images/a.jpg: {problem}"]
    assert len(site.page("a.html").select('article picture > img[src$="images/a.jpg"]')) == 2
    assert (site.output / "images" / "a.jpg").read_bytes().startswith(b"\xff\xd8\xff")


NAMES = {
    "spaces": "my  room 1.jpg",
    "percent": "100%25 calm.jpg",
    "signs": "a,b;c&d#e?f'g\"h.jpg",
    "composed": unicodedata.normalize("NFC", "Räume für Ärzte.jpg"),
    "decomposed": unicodedata.normalize("NFD", "Räume für Ärzte.jpg"),
    "another script": "部屋.jpg",
    "long": "x" * 200 + ".jpg",
    "signs only": "%%%.jpg",
    "dots": "a.b..c.jpg",
    "upper case": "ROOM.JPG",
}


@pytest.mark.parametrize("name", NAMES)
def test_any_name_gives_names_that_can_stand_in_an_address(build: Build, name: str) -> None:
    path = f"images/{NAMES[name]}"
    text = article("Text.", slug="a", image=path, image_alt="A")
    site = build({"a.md": text, path: LYING}, WELLNESS=SMALL)
    assert site.complaints() == []
    made = renditions(site, path)
    assert len(made) == 6
    assert set(made) == {one for one in site.files if one.startswith(FOLDER)}
    assert path in site.files
    for one in made:
        assert not set(one) & set(" ,%#?&\"'<>")
        assert unicodedata.is_normalized("NFC", one)
        assert len(one.encode()) < 255


SIGNS = "100%25 calm & a,b;c #2 'é'.jpg"


@pytest.mark.parametrize("address", ["{{static}}/images/{}", "images/{}", "{{static}}images/{}"])
def test_a_text_names_a_file_by_its_address(build: Build, address: str) -> None:
    """No folder but those that texts name is published."""
    text = article(
        f'![A]({address.format(quote(SIGNS))})\n\n<img src="{address.format(escape(quote(SIGNS, safe="&")))}" alt="B">'
    )
    site = build({"a.md": text, f"images/{SIGNS}": LYING}, WELLNESS=SMALL, STATIC_PATHS=[])
    assert site.complaints() == []
    assert f"images/{SIGNS}" in site.files
    page = site.page("a-title.html")
    assert len(page.select(".w-prose picture")) == 2
    for picture in page.select(".w-prose picture > img"):
        whole = str(picture["src"]).removeprefix("https://example.com/")
        assert unquote(urlsplit(whole).path) == f"images/{SIGNS}"


@pytest.mark.parametrize("form", ["NFC", "NFD"])
def test_a_name_is_found_in_either_form_of_its_letters(build: Build, form: Any) -> None:
    """An archive of a Mac has `ä` as two signs, and people type one."""
    other = {"NFC": "NFD", "NFD": "NFC"}[form]
    written = {name: unicodedata.normalize(form, f"Räume/{name}") for name in ("Größe.jpg", "Tür.jpg", "Ärztin.jpg", "Öl.jpg")}
    there = {name: unicodedata.normalize(other, path) for name, path in written.items()}
    lead, text, person, logo = written.values()
    site = build(
        {
            "a.md": article(f"![A]({{static}}/{text})\n\n![B]({text})", slug="a", image=lead, image_alt="A", author="Ana"),
            "people/ana.md": f"Title: Ana\nPhoto: {person}\nOwner: yes\nEmail: ana@example.com\n\n![A](../{text}) Bio",
            **{path: as_file(photograph(300, 200, seed), exif=secrets()) for seed, path in enumerate(there.values())},
        },
        WELLNESS={**SMALL, "appearance": {"logo": logo}},
        STATIC_PATHS=[],
    )
    assert site.complaints() == []
    assert set(there.values()) <= site.files
    assert all(len(renditions(site, path)) == 6 for path in there.values())
    assert len(site.page("a.html").select(".w-prose picture")) == 2
    assert not [name for name in there.values() if SECRET.encode() in (site.output / name).read_bytes()]


def test_names_keep_the_stem(build: Build) -> None:
    site = build({"a.md": article("![A]({static}/images/still-room.jpg)"), "images/still-room.jpg": LYING}, WELLNESS=SMALL)
    assert all(one.startswith(f"{FOLDER}still-room-") for one in renditions(site, "images/still-room.jpg"))


def test_what_pelican_publishes_through_a_link_is_clean_too(tmp_path: Path) -> None:
    blog = Blog(tmp_path, {"a.md": article("![A]({static}/images/room.jpg)")})
    photos = tmp_path / "photos"
    photos.mkdir()
    (photos / "room.jpg").write_bytes(LYING)
    (blog.content / "images").symlink_to(photos, target_is_directory=True)
    assert blog.build() == []
    assert SECRET.encode() not in files_in(blog.output)["images/room.jpg"]
    assert len(blog.made) == 6


def test_a_picture_named_without_signs_is_shown_though_pelican_does_not_publish_it(build: Build) -> None:
    files = {"posts/a.md": article("![A](room.jpg) ![B](none.jpg)"), "posts/room.jpg": LYING, "posts/other.jpg": LYING}
    site = build(files, WELLNESS=SMALL)
    assert len(renditions(site, "posts/room.jpg")) == 6
    assert set(renditions(site, "posts/room.jpg")) <= site.files
    assert not [name for name in site.files if "other" in name]
    assert [one.partition(";")[0] for one in site.complaints()] == [
        "posts/a.md:4: the picture posts/none.jpg is not in the content folder"
    ]


def test_the_whole_address_of_a_picture_of_the_site_is_one_of_its_pictures(build: Build) -> None:
    own = "https://example.com/images/my%20room.jpg"
    text = article(f"![A]({own})\n\n![B](https://example.com/images/none.jpg)", slug="a", image=own, image_alt="A")
    site = build({"posts/a.md": text, "images/my room.jpg": LYING}, WELLNESS=SMALL, STATIC_PATHS=[])
    assert site.complaints() == []
    assert "images/my room.jpg" in site.files
    assert len(renditions(site, "images/my room.jpg")) == 6
    page = site.page("a.html")
    assert len(page.select("article picture > img[srcset]")) == 2
    assert page.select('article img[src="https://example.com/images/none.jpg"]:not([srcset])')
    assert page.select_one('meta[property="og:image"]')
    assert SECRET.encode() not in (site.output / "images" / "my room.jpg").read_bytes()


def test_photos_of_a_telephone_are_published_as_jpeg(build: Build) -> None:
    pytest.importorskip("pillow_heif").register_heif_opener(thumbnails=False)
    photo = as_file(PHOTO, "HEIF", exif=secrets())
    files = {"a.md": article("![A]({static}/images/a.heic) ![B]({static}/images/b.HEIC)", slug="a"), "images/b.jpg": LYING}
    site = build({**files, "images/a.heic": photo, "images/b.HEIC": photo}, WELLNESS=SMALL)
    assert {name for name in site.files if name.startswith("images/")} == {"images/a.jpg", "images/b.jpg", "images/b.HEIC.jpg"}
    assert site.complaints() == []
    for picture in site.page("a.html").select("article img"):
        assert str(picture["src"]).removeprefix("https://example.com/").lstrip("./") in site.files
    assert not [name for name in site.files if SECRET.encode() in (site.output / name).read_bytes()]


def test_two_names_that_differ_in_case_alone_are_two_pictures(build: Build) -> None:
    one, other = as_file(photograph(300, 200, 7)), as_file(photograph(300, 200, 8))
    files = {"a.md": article("![A]({static}/images/room.jpg) ![B]({static}/images/Room.jpg)")}
    site = build({**files, "images/room.jpg": one, "images/Room.jpg": other}, WELLNESS=SMALL)
    first, second = renditions(site, "images/room.jpg"), renditions(site, "images/Room.jpg")
    assert not {name.casefold() for name in first} & {name.casefold() for name in second}
    assert site.complaints() == []


@pytest.fixture
def opened_pictures(monkeypatch: pytest.MonkeyPatch) -> list[object]:
    """What was opened as a picture."""
    found: list[object] = []
    real = Image.open

    def opening(file: Any, *arguments: Any, **keywords: Any) -> Image.Image:
        found.append(file)
        return real(file, *arguments, **keywords)

    monkeypatch.setattr(Image, "open", opening)
    return found


class Blog:
    """A site that is built again and again."""

    def __init__(self, folder: Path, files: dict[str, str | bytes], **wellness: Any) -> None:
        self.folder, self.wellness = folder, {**SMALL, "speed": {"processes": 1}, **wellness}
        self.content, self.output, self.cache = write_site(folder, files), folder / "output", folder / "cache"
        self.mounted = False

    def build(self, **settings: Any) -> list[str]:
        paths = {"PATH": str(self.content), "OUTPUT_PATH": str(self.output), "CACHE_PATH": str(self.cache)}
        with logged() as log:
            self.pelican = Pelican(read_settings(override={**BASE_SETTINGS, "WELLNESS": self.wellness, **paths, **settings}))
            self.pelican.run()
        return [record.getMessage() for record in log]

    @property
    def made(self) -> set[str]:
        return {name for name in files_in(self.output) if name.startswith(FOLDER)}

    def developed(self, path: str) -> Developed:
        return DEVELOPED.of(self.pelican.settings["WELLNESS_BUILD"].known_site)[path]


FILES: dict[str, str | bytes] = {
    "a.md": article("![A]({static}/images/text.jpg) ![B]({static}/images/cut.jpg)", image="images/lead.jpg", image_alt="A"),
    "images/lead.jpg": as_file(photograph(600, 400, 3), exif=secrets()),
    "images/text.jpg": as_file(photograph(600, 400, 4), exif=secrets(6)),
    "images/nowhere.jpg": as_file(photograph(600, 400, 5), exif=secrets(6)),
    "images/cut.jpg": LYING[:9000],
    "images/moves.gif": as_file(PHOTO, "GIF", save_all=True, append_images=[PHOTO.rotate(9)]),
}


@pytest.fixture
def blog(tmp_path: Path) -> Iterator[Blog]:
    blog = Blog(tmp_path, FILES)
    yield blog
    if blog.mounted:
        subprocess.run(["umount", str(blog.cache)], check=True)


def test_with_nothing_new_no_picture_is_opened_and_all_is_said_again(blog: Blog, opened_pictures: list[object]) -> None:
    said = blog.build()
    assert len(said) == 1
    assert len(opened_pictures) == 6  # the broken one twice
    before = {name: (blog.output / name).stat() for name in files_in(blog.output)}
    opened_pictures.clear()
    assert blog.build() == said
    assert opened_pictures == []
    assert {name: (blog.output / name).stat().st_mtime_ns for name in before if name.startswith(FOLDER)} == {
        name: stat.st_mtime_ns for name, stat in before.items() if name.startswith(FOLDER)
    }
    os.utime(blog.content / "images/lead.jpg", (1, 1))  # as a copy of the folder has it
    assert blog.build() == said
    assert opened_pictures == []


def test_without_memory_the_files_are_read_and_no_picture_is_opened(blog: Blog, opened_pictures: list[object]) -> None:
    blog.wellness["speed"] = {"processes": 1, "keep": False}
    blog.build()
    opened_pictures.clear()
    blog.build()
    assert opened_pictures == []
    assert not list(blog.cache.glob("wellness-*"))


CHANGES: dict[str, Callable[[Blog], object]] = {
    "the photo": lambda blog: (blog.content / "images/lead.jpg").write_bytes(as_file(photograph(600, 400, 9))),
    "the quality": lambda blog: blog.wellness.update(images={"widths": [200, 400], "quality": 50}),
}


@pytest.mark.parametrize("change", CHANGES)
def test_what_was_changed_is_made_anew_and_the_old_is_gone(blog: Blog, change: str) -> None:
    blog.build()
    before = blog.made
    CHANGES[change](blog)
    blog.build()
    lead = {one for one in blog.made if "lead-" in one}
    assert len(lead) == 6
    assert not lead & before
    assert "lead-200" in "".join(blog.made - before)
    page = (blog.output / "a-title.html").read_text("utf-8")
    assert blog.developed("images/lead.jpg").path in page


def test_a_picture_that_is_gone_takes_what_was_made_of_it_along(blog: Blog) -> None:
    blog.build()
    (blog.content / "a.md").write_text(article("![A]({static}/images/text.jpg)"), encoding="utf-8")
    blog.build()
    assert {one.partition("-2")[0].partition("-4")[0] for one in blog.made} == {f"{FOLDER}text"}


def test_what_no_build_has_used_for_long_is_dropped_from_the_cache(blog: Blog) -> None:
    blog.build()
    folder = blog.cache / "pictures"

    def age(days: int) -> set[str]:
        """Make all of them as if nobody had read them for so long."""
        for file in folder.iterdir():
            os.utime(file, (time.time() - days * 24 * 60 * 60, file.stat().st_mtime))
        return {file.name for file in folder.iterdir()}

    (folder / "0123.json").write_text("{}", encoding="utf-8")
    before = age(100)
    blog.build()
    assert {file.name for file in folder.iterdir()} == before - {"0123.json"}
    assert all(file.stat().st_atime > time.time() - 60 for file in folder.iterdir())
    (blog.content / "a.md").write_text(article("Nothing to see."), encoding="utf-8")
    used = age(100)
    blog.wellness["images"] = {"widths": [200, 400], "cache_days": 200}
    blog.build()
    assert {file.name for file in folder.iterdir()} >= used
    age(100)
    blog.wellness["images"] = {"widths": [200, 400], "cache_days": 50}
    blog.build()
    assert not [file.name for file in folder.iterdir() if file.suffix == ".avif"]


SPOILED = {
    "a picture is gone": lambda file: [one.unlink() for one in file.glob("*-400.avif")],
    "a note is none": lambda file: [one.write_text("{", encoding="utf-8") for one in file.glob("*.json")],
    "a note is another's": lambda file: [one.write_text('{"sizes": 3}', encoding="utf-8") for one in file.glob("*.json")],
    "all is gone": shutil.rmtree,
}


def test_a_cache_that_is_spoiled_is_made_anew(blog: Blog) -> None:
    blog.build()
    before = {name: content for name, content in files_in(blog.output).items() if name.startswith(FOLDER)}
    for how, spoil in SPOILED.items():
        spoil(blog.cache / "pictures")
        (blog.cache / "wellness-pictures").unlink()
        shutil.rmtree(blog.output)
        blog.build()
        after = {name: content for name, content in files_in(blog.output).items() if name.startswith(FOLDER)}
        assert after == before, how


def _in_the_way(blog: Blog, _monkeypatch: pytest.MonkeyPatch) -> None:
    blog.cache.mkdir()
    (blog.cache / "pictures").write_text("a file", encoding="utf-8")


def _refused(number: int) -> Callable[[Blog, pytest.MonkeyPatch], None]:
    """Return what makes writing into the cache fail: the tests may be run by somebody whom no folder refuses."""

    def refuse(_blog: Blog, monkeypatch: pytest.MonkeyPatch) -> None:
        from pelican_wellness.features.pictures import developing

        real = developing.write_atomically

        def write(file: Path, content: str | bytes) -> None:
            if "cache" in file.parts:
                raise OSError(number, os.strerror(number))
            real(file, content)

        monkeypatch.setattr(developing, "write_atomically", write)

    return refuse


def _mounted(options: str, number: int) -> Callable[[Blog, pytest.MonkeyPatch], None]:
    """Return what makes a real disk of the cache; where nothing can be mounted, writing fails as if there were one."""

    def mount(blog: Blog, monkeypatch: pytest.MonkeyPatch) -> None:
        blog.cache.mkdir()
        command = shutil.which("mount")
        disk = [str(command), "-t", "tmpfs", "-o", options, "tmpfs", str(blog.cache)]
        if command and os.geteuid() == 0 and not subprocess.run(disk, check=False).returncode:
            blog.mounted = True
        else:
            _refused(number)(blog, monkeypatch)

    return mount


UNKEPT = {
    "no folder": _in_the_way,
    "full disk": _mounted("size=32k", errno.ENOSPC),
    "read-only": _mounted("ro", errno.EROFS),
    "somebody else's": _refused(errno.EACCES),
}


@pytest.mark.parametrize("wrong", UNKEPT.values(), ids=UNKEPT)
def test_where_nothing_can_be_kept_the_plain_pictures_are_shown_and_say_nothing(
    blog: Blog, monkeypatch: pytest.MonkeyPatch, wrong: Callable[[Blog, pytest.MonkeyPatch], None]
) -> None:
    wrong(blog, monkeypatch)
    monkeypatch.setattr(tempfile, "tempdir", str(blog.folder))
    said, *_ = blog.build()
    assert said.startswith("Pictures are published without smaller ones: nothing can be kept in ")
    assert blog.made == set()
    assert blog.developed("images/lead.jpg").candidates == ()
    files = files_in(blog.output)
    assert {"images/lead.jpg", "images/text.jpg", "images/nowhere.jpg"} <= files.keys()
    assert not [name for name, content in files.items() if SECRET.encode() in content]
    for name in ("lead", "text", "nowhere"):
        assert seen(files[f"images/{name}.jpg"]).width >= 400
    page = (blog.output / "a-title.html").read_text("utf-8")
    assert "<img" in page
    assert FOLDER not in page
    survey._remove_spares()
    assert not list(blog.folder.glob("pelican-wellness-*"))


def test_another_theme_is_left_alone_unless_it_is_asked_for(tmp_path: Path) -> None:
    quiet = Blog(tmp_path / "quiet", FILES)
    del quiet.wellness["images"]
    quiet.build(THEME="simple")
    assert files_in(quiet.output)["images/lead.jpg"] == FILES["images/lead.jpg"]
    assert quiet.made == set()
    asked = Blog(tmp_path / "asked", FILES)
    asked.build(THEME="simple")
    assert SECRET.encode() not in files_in(asked.output)["images/text.jpg"]
    assert any("text-200" in one for one in asked.made)


def test_they_can_be_left_as_they_are(tmp_path: Path) -> None:
    blog = Blog(tmp_path, FILES, images=False)
    blog.build()
    assert files_in(blog.output)["images/lead.jpg"] == FILES["images/lead.jpg"]
    assert (blog.made, (blog.cache / "pictures").exists()) == (set(), False)


def test_a_file_that_another_plugin_has_put_in_its_place_is_left_alone(blog: Blog) -> None:
    from pelican.plugins import signals

    other = as_file(photograph(50, 50), comment=SECRET.encode())
    file = blog.folder / "worked-on.jpg"
    file.write_bytes(other)

    def work_on(generator: Any) -> None:
        for one in generator.staticfiles:
            if one.source_path.endswith("text.jpg"):
                one.override_save_as, one.override_url = one.save_as, one.url
                one.source_path = str(file)

    signals.static_generator_finalized.connect(work_on)
    try:
        blog.build()
    finally:
        signals.static_generator_finalized.disconnect(work_on)
    assert files_in(blog.output)["images/text.jpg"] == other


def test_sizes_are_those_of_what_is_published(blog: Blog) -> None:
    blog.build()
    site = blog.pelican.settings["WELLNESS_BUILD"].known_site
    assert shown_size(site, "images/text.jpg") == (400, 600)
    assert isinstance(DEVELOPED, SiteFact)


CONF = """
SITENAME, SITEURL, TIMEZONE = "Calm Hands", "https://example.com", "UTC"
PLUGINS, THEME = ["pelican_wellness"], "wellness"
DELETE_OUTPUT_DIRECTORY = False
WELLNESS = {"social_cards": False, "speed": {"processes": 2}, "images": {"widths": [240, 480]}}
"""


_PHOTOS = 6


@pytest.fixture
def folder(tmp_path: Path) -> Iterator[Path]:
    """A site in a folder, with photographs enough that two processes develop them."""
    files: dict[str, str | bytes] = {}
    for number in range(_PHOTOS):
        files[f"images/{number}.jpg"] = as_file(photograph(840, 630, number), exif=secrets(6), quality=95)
        files[f"{number}.md"] = article(f"![A]({{static}}/images/{number}.jpg)", slug=f"n{number}")
    write_site(tmp_path, files)
    (tmp_path / "pelicanconf.py").write_text(CONF, encoding="utf-8")
    return tmp_path


def _pictures(files: dict[str, bytes]) -> dict[str, bytes]:
    return {name: content for name, content in files.items() if name.startswith((FOLDER, "images/"))}


def test_two_builds_at_once_and_one_that_is_killed_leave_nothing_half(
    folder: Path, tmp_path_factory: pytest.TempPathFactory
) -> None:
    first = start(folder)
    kept = folder / "cache" / "pictures"
    until = time.monotonic() + 60
    while not (kept.is_dir() and any(kept.glob("*.json"))) and time.monotonic() < until and first.poll() is None:
        time.sleep(0.01)
    os.killpg(first.pid, 9)
    first.wait()
    assert gone(first.pid)
    assert not alive(first.pid)
    builds = [start(folder, "-q", "-o", str(folder / name)) for name in ("output", "other")]
    assert [one.wait(120) for one in builds] == [0, 0], (folder / "log.txt").read_text("utf-8")
    one, other = _pictures(files_in(folder / "output")), _pictures(files_in(folder / "other"))
    assert one == other
    assert len(one) == _PHOTOS + _PHOTOS * 6
    alone = tmp_path_factory.mktemp("alone") / "site"
    shutil.copytree(folder, alone, ignore=shutil.ignore_patterns("cache", "output", "other"))
    assert _pictures(built(alone)) == one
    for name, content in one.items():
        seen(content)
        assert SECRET.encode() not in content, name


def test_check_develops_nothing(blog: Blog, opened_pictures: list[object]) -> None:
    from pelican_wellness.adapter.read_only import read

    conf = blog.folder / "pelicanconf.py"
    conf.write_text(f"{CONF}\nPATH = 'content'\nCACHE_PATH = 'cache'\n", encoding="utf-8")
    assert read(conf).is_whole
    assert opened_pictures == []
    assert not (blog.cache / "pictures").exists()
