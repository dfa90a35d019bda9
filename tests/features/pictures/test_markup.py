"""Pictures of a whole site: which files pages, lists, feeds and previews name, and that each of them is there."""

import json
import re
from pathlib import Path
from posixpath import dirname, join, normpath
from typing import Any
from urllib.parse import unquote, urlsplit
from xml.etree import ElementTree as ET

import pytest
from bs4 import BeautifulSoup
from factory import Build, Built, article, builder
from photographs import as_file, photograph

PHOTO, FACE = as_file(photograph(1000, 600)), as_file(photograph(400, 600, 2))
IMAGES = {"develop": True, "formats": ["webp"], "widths": [240, 480, 800]}
FILES: dict[str, str | bytes] = {
    "images/lead.jpg": PHOTO,
    "images/in text, 100%.jpg": as_file(photograph(1000, 600, 3)),
    "images/léad.webp": as_file(photograph(700, 400, 4), "WEBP"),
    "images/mara.jpg": FACE,
    "people/mara.md": "Title: Mara\n\n![At work]({static}/images/lead.jpg)\n\nBio.\n",
    "a.md": article(
        'Rest.\n\n![A room]({static}/images/in text, 100%.jpg)\n\n![A room](images/lead.jpg "The *room*")\n\n'
        "![One](/images/lead.jpg) ![Two]({static}/images/lead.jpg) ![Three]({attach}images/mara.jpg)",
        slug="a", title="All", date="2026-03-18", author="Mara", image="images/lead.jpg", image_alt="A lead", lang="en",
        image_credit="Photo: Ana", image_creator="Ana", image_license="https://example.org/license",
    ),
    "a.es.md": article("![Una sala]({static}/images/lead.jpg)", slug="a", lang="es", title="Uno"),
    "draft.md": article("![A room]({static}/images/lead.jpg)", slug="draft", status="draft"),
    "deep/er/b.md": article("![A room](../../images/lead.jpg)", slug="b", image="images/léad.webp", url="x/y/b.html", save_as="x/y/b.html"),
    "pages/p.md": "Title: P\nslug: p\n\n![A room]({static}/images/lead.jpg)\n",
    "plain.rst": "Rst\n###\n\n:date: 2026-03-10\n:slug: rst\n\n.. figure:: {static}/images/lead.jpg\n   :alt: A room\n\n   A caption\n",
}  # fmt: skip
SITES: dict[str, dict[str, Any]] = {
    "absolute": {"SITEURL": "https://example.com"},
    "below a folder": {"SITEURL": "https://example.com/blog"},
    "relative": {"SITEURL": "", "RELATIVE_URLS": True, "FEED_DOMAIN": "https://example.com"},
    "from the root": {"SITEURL": "", "FEED_DOMAIN": "https://example.com"},
}


@pytest.fixture(scope="module", params=SITES)
def built(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> tuple[Built, str]:
    """Return a site and what its absolute addresses begin with."""
    settings = SITES[request.param]
    wellness = {"images": IMAGES, "about": {"photo": "images/mara.jpg", "text": "![x]({static}/images/lead.jpg) Hello."}}
    made = builder(tmp_path_factory.mktemp("markup"))(FILES, WELLNESS=wellness, DEFAULT_LANG="en", **settings)
    return made, settings["SITEURL"]


def addresses(page: BeautifulSoup) -> set[str]:
    """Return all addresses of pictures on a page."""
    found = {str(one["src"]) for one in page.find_all("img")}
    for one in page.find_all(srcset=True):
        found |= {part.split()[0] for part in str(one["srcset"]).split(", ")}
    return found | {str(one["href"]) for one in page.select("a:has(img)")}


def file_of(address: str, page: str, base: str) -> str:
    """Return the path in the output of an address on a page."""
    if base and address.startswith(base):
        address = address.removeprefix(base)
    elif address.startswith("/"):
        pass
    else:
        address = "/" + normpath(join(dirname(page), address))
    return unquote(urlsplit(address).path).lstrip("/")


def test_every_address_leads_to_a_file(built: tuple[Built, str]) -> None:
    site, base = built
    pages = {path: page for path, page in site.pages.items() if page.find("img")}
    assert {
        "a.html",
        "a-es.html",
        "drafts/draft.html",
        "x/y/b.html",
        "pages/p.html",
        "rst.html",
        "index.html",
        "author/mara.html",
    } <= set(pages)
    for path, page in pages.items():
        for address in addresses(page):
            file = file_of(address, path, base)
            assert file in site.files or file.endswith(".html"), (path, address)
            assert "{" not in address, (path, address)


def test_every_picture_of_a_text_has_a_choice(built: tuple[Built, str]) -> None:
    site, _ = built
    for path, count in {
        "a.html": 6,
        "a-es.html": 1,
        "drafts/draft.html": 1,
        "x/y/b.html": 2,
        "pages/p.html": 1,
        "rst.html": 1,
    }.items():
        pictures = site.page(path).select("main picture")
        assert len(pictures) == count, path
        for one in pictures:
            assert one.img
            assert [source["type"] for source in one.find_all("source")] == ["image/webp"]
            widths = [int(width) for width in re.findall(r" (\d+)w", str(one.img["srcset"]))]
            assert widths == sorted(widths)
            assert widths[-1] <= int(str(one.img["width"]))
            assert widths[0] <= 480


def test_one_picture_of_a_page_is_loaded_first(built: tuple[Built, str]) -> None:
    site, _ = built
    for path in ("a.html", "a-es.html", "x/y/b.html", "pages/p.html", "rst.html", "index.html"):
        page = site.page(path)
        first = page.find_all("img", fetchpriority="high")
        assert len(first) == 1, path
        others = [one for one in page.select("main img") if one not in first]
        assert all(one["loading"] == "lazy" for one in others), path


def test_biographies_and_texts_of_the_settings_have_a_choice_too(built: tuple[Built, str]) -> None:
    site, _ = built
    assert site.page("author/mara.html").select_one(".w-profile + .w-prose picture source")
    assert site.page("a.html").select_one(".w-about picture:not(:has(.w-portrait)) source")
    assert site.page("x/y/b.html").select_one(".w-about picture:not(:has(.w-portrait)) source")


def test_a_figure_of_rest_stays_one(built: tuple[Built, str]) -> None:
    figure = built[0].page("rst.html").select_one("main figure, main .figure")
    assert figure
    assert figure.select_one("picture")
    assert "A caption" in figure.get_text()


@pytest.mark.parametrize("built", ["absolute", "below a folder"], indirect=True)  # others have no feeds of ours
def test_feeds_have_plain_pictures(built: tuple[Built, str]) -> None:
    site, base = built
    feed = ET.fromstring(site.html("feeds/all.atom.xml"))
    texts = {entry.findtext("{*}title"): entry.findtext("{*}content") or "" for entry in feed.findall(".//{*}entry")}
    for html in texts.values():
        for word in ("<picture", "<source", "srcset", "sizes=", "loading=", "{"):
            assert word not in html
    page = BeautifulSoup(texts["All"] or "", "html.parser")
    assert all(str(one["src"]).startswith(base) for one in page.find_all("img"))
    assert all(re.search(r"\.(jpe?g|png)$", str(one["src"])) and one["width"] and one["height"] for one in page.find_all("img"))


def test_the_graph_says_whose_a_picture_is(build: Build) -> None:
    site = build(FILES, WELLNESS={"images": IMAGES})
    (script,) = site.page("a.html").find_all("script", type="application/ld+json")
    graph = {node["@id"]: node for node in json.loads(script.string)["@graph"]}
    image = graph["https://example.com/a.html#image"]
    assert image["url"] == image["contentUrl"] == "https://example.com/images/lead.jpg"
    assert (image["width"]["value"], image["height"]["value"]) == (1000, 600)
    assert (image["creditText"], image["creator"]["name"], image["license"]) == (
        "Photo: Ana",
        "Ana",
        "https://example.org/license",
    )
    assert graph["https://example.com/a.html#article"]["image"] == {"@id": image["@id"]}
    caption = site.page("a.html").select_one(".w-lead figcaption")
    assert caption
    assert caption.get_text() == "Photo: Ana"
    # What not everybody reads is named in a format that everybody does.
    (script,) = site.page("x/y/b.html").find_all("script", type="application/ld+json")
    (url,) = {node["url"] for node in json.loads(script.string)["@graph"] if node["@type"] == "ImageObject"}
    assert url.endswith(".jpg")
    assert unquote(url.removeprefix("https://example.com/")) in site.files


def test_a_changed_photo_has_its_page_written_anew(build: Build, tmp_path: Path) -> None:
    files: dict[str, str | bytes] = {"a.md": article("![x]({static}/images/a.jpg)", slug="a"), "images/a.jpg": PHOTO}
    where = {"CACHE_PATH": str(tmp_path / "cache"), "OUTPUT_PATH": str(tmp_path / "out"), "WELLNESS": {"images": IMAGES}}
    build(files, **where)
    before = (tmp_path / "out" / "a.html").read_text(encoding="utf-8")
    build({**files, "images/a.jpg": FACE}, **where)
    after = (tmp_path / "out" / "a.html").read_text(encoding="utf-8")
    assert 'width="1000"' in before
    assert 'width="400"' in after


REST = """
A title
#######

:date: 2026-01-02
:slug: a

Before.

.. image:: {static}/images/lead.jpg
   :alt: One

.. image:: {static}/images/lead.jpg
   :alt: Two

.. image:: /images/lead.jpg
   :alt: Three

A part
======

.. image:: images/lead.jpg
   :alt: Before

.. image:: {static}/images/lead.jpg
   :alt: After
   :target: https://example.org/
"""


def test_images_of_rest_in_a_row_are_a_gallery_and_two_a_pair(build: Build) -> None:
    site = build({"a.rst": REST, "images/lead.jpg": PHOTO}, WELLNESS={"images": IMAGES})
    assert site.complaints() == []
    page = site.page("a.html")
    gallery, pair = page.select_one(".w-prose > .w-gallery"), page.select_one(".w-prose .w-pair")
    assert gallery
    assert pair
    assert [one["alt"] for one in gallery.select("a > picture > img")] == ["One", "Two", "Three"]
    assert [str(one["href"]) for one in pair.select("a:has(> picture)")] == [
        "https://example.com/images/lead.jpg",
        "https://example.org/",
    ]
    assert len(page.select(".w-prose img")) == 5


def test_a_site_that_asks_for_none_is_left_alone(build: Build) -> None:
    site = build(FILES, WELLNESS={"images": False})
    page = site.page("a.html")
    assert not page.find_all("picture")
    assert not page.find_all(srcset=True)


def test_people_are_shown_to_machines_in_a_format_they_read(build: Build) -> None:
    face = as_file(photograph(400, 600, 2), "WEBP")
    files: dict[str, str | bytes] = {
        "people/mara.md": "Title: Mara\nPhoto: images/mara.webp\nEmail: a@example.com\n\nBio.\n",
        "images/mara.webp": face,
        "a.md": article(slug="a", author="Mara", image="images/mara.webp"),
    }
    site = build(files, WELLNESS={"images": IMAGES})
    said = [site.html(path) for path in sorted(site.files) if path.endswith((".vcf", "sitemap.xml"))]
    said += [str(one) for one in site.page("author/mara.html").find_all("script", type="application/ld+json")]
    assert len(said) >= 3
    for text in said:
        assert "images/mara.webp" not in text
        assert re.search(r"image-sizes/mara-400\.\w+\.jpg", text.replace("\r\n ", "")), text


def test_another_theme_gets_the_choice_where_it_is_asked_for(build: Build) -> None:
    files = {name: FILES[name] for name in ("a.md", "images/lead.jpg", "images/in text, 100%.jpg", "images/mara.jpg")}
    site = build(files, WELLNESS={"images": IMAGES}, THEME="simple")
    page = site.page("a.html")
    assert len(page.find_all("picture")) == 5
    for address in addresses(page):
        assert file_of(address, "a.html", "https://example.com") in site.files, address
    plain = build(files, WELLNESS={}, THEME="simple").page("a.html")
    assert not plain.find_all(["picture", "figure"])


def test_a_service_shows_its_picture_below_the_title(build: Build) -> None:
    files: dict[str, str | bytes] = {
        "services/deep.md": "Title: Deep\nImage: images/lead.jpg\nImage_alt: A table\n\n![x]({static}/images/lead.jpg)\n",
        "images/lead.jpg": PHOTO,
    }
    page = build(files, WELLNESS={"images": IMAGES}).page("services/deep.html")
    lead = page.select_one("header .w-lead picture img[fetchpriority=high]")
    assert lead
    assert lead["alt"] == "A table"
    assert len(page.find_all("img", fetchpriority="high")) == 1
