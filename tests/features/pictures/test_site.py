"""Lead pictures of a whole site: what is published of the content folder, and what of the line `Image`."""

from pathlib import Path

import pytest
from factory import Build, article, write_site

from pelican_wellness.settings.mistakes import WellnessError

SECRETS: dict[str, str | bytes] = {
    ".env": "PASSWORD=1",
    "images/.env": "PASSWORD=1",
    "people/mara.md": "Title: Mara\n\nBio",
    "drafts/d.md": "Title: Not yet\nDate: 2026-01-01\nStatus: draft\nSlug: d\n\nx",
    "private/notes.txt": "x",
    "private/a.jpg": b"",
}


@pytest.mark.parametrize(
    "stated", ["./", ".", "private/", "private", "images/", ".env", "images/.env", "../secret.txt", "images/none.jpg"]
)
@pytest.mark.parametrize("links", [True, False], ids=["STATIC_CREATE_LINKS", "copies"])
def test_nothing_but_a_file_is_published(build: Build, stated: str, *, links: bool) -> None:
    files = {"a.md": article(slug="a", image=stated), **SECRETS}
    built = build(files, STATIC_CREATE_LINKS=links, STATIC_PATHS=[])
    ours = ("theme/", "social-cards/", "robots.txt")
    published = {file for file in built.files if not file.startswith(ours)}
    assert not [file for file in published if ".env" in file or file.endswith((".md", ".jpg", ".txt"))]
    said = [line for line in built.complaints() if "Image" in line or stated in line]
    assert len(said) == 1
    assert said[0].startswith("a.md:4: Image: ")
    assert built.page("a.html").select_one(".w-lead") is None


@pytest.mark.parametrize("links", [True, False], ids=["STATIC_CREATE_LINKS", "copies"])
def test_a_link_out_of_the_content_folder_is_not_followed(build: Build, tmp_path: Path, *, links: bool) -> None:
    content = write_site(tmp_path, {"a.md": article(slug="a", image="images/out.jpg"), "images/a.txt": "x"})
    (tmp_path / "secret.jpg").write_bytes(b"x")
    (content / "images" / "out.jpg").symlink_to("../../secret.jpg")
    built = build({}, PATH=str(content), STATIC_CREATE_LINKS=links, STATIC_PATHS=[])
    assert "images/out.jpg" not in built.files
    (said,) = built.complaints()
    assert said == "a.md:4: Image: images/out.jpg: this is a link that leads out of the content folder"


def test_people_and_settings_follow_no_link_out_either(build: Build, tmp_path: Path) -> None:
    content = write_site(tmp_path, {"people/a.md": "Title: Ana\nPhoto: images/out.jpg\n\nx", "images/a.txt": "x"})
    (tmp_path / "secret.jpg").write_bytes(b"x")
    (tmp_path / "bo.md").write_text("Title: Bo\n\nx", encoding="utf-8")
    (content / "images" / "out.jpg").symlink_to("../../secret.jpg")
    with pytest.raises(WellnessError, match=r"people/a.md:2: Photo[^$]*leads out of the content folder"):
        build({}, PATH=str(content))
    with pytest.raises(WellnessError, match=r"logo[^$]*leads out of the content folder"):
        build({}, PATH=str(content), WELLNESS={"appearance": {"logo": "images/out.jpg"}})
    (content / "people" / "a.md").unlink()
    (content / "people" / "bo.md").symlink_to("../../bo.md")
    with pytest.raises(WellnessError, match=r"people/bo.md[^$]*leads out of the content folder"):
        build({}, PATH=str(content))


def test_a_picture_of_another_site_is_shown_as_what_it_is(build: Build) -> None:
    address = "https://bücher.example/pictures/a b.jpg?x=1&y=2"
    built = build({"a.md": article(slug="a", image=address, image_alt="A hand"), "b.md": article(slug="b")})
    assert built.complaints() == []
    picture = built.page("a.html").select_one(".w-lead img")
    assert picture
    assert picture["src"] == "https://bücher.example/pictures/a%20b.jpg?x=1&y=2"
    assert picture["alt"] == "A hand"
    assert not picture.has_attr("width")
    assert not picture.has_attr("height")
    entry = built.page("index.html").select_one("img.w-entry-picture")
    assert entry
    assert entry["src"] == picture["src"]
    assert not entry.has_attr("width")
    assert " https://xn--bcher-kva.example" in (built.output / "_headers").read_text(encoding="utf-8")
    assert not [file for file in built.files if "https:" in file]
    assert not [one for one in built.output.iterdir() if one.name.startswith("http")]
    assert "https://bücher.example/pictures/a%20b.jpg?x=1&amp;y=2" in built.html("feeds/all.atom.xml").replace(
        "&amp;amp;", "&amp;"
    )


@pytest.mark.parametrize(("stated", "shown"), [("//cdn.example/a.jpg", "https://cdn.example/a.jpg"), ("https://", None)])
def test_an_address_is_shown_where_it_names_a_host(build: Build, stated: str, shown: str | None) -> None:
    built = build({"a.md": article(slug="a", image=stated, image_alt="x")})
    assert [one["src"] for one in built.page("a.html").select("main img")] == ([shown] if shown else [])
    assert [one for one in built.complaints() if "Image" in one] == (
        [] if shown else [f"a.md:4: Image: {stated}: this address names no host"]
    )


@pytest.mark.parametrize("stated", ["images/a.jpg", "{static}/images/a.jpg", "images/inner.jpg"])
def test_a_file_is_published_wherever_it_lies(build: Build, stated: str) -> None:
    built = build({"a.md": article(slug="a", image=stated), "images/a.jpg": b"x", "images/inner.jpg": b"x"}, STATIC_PATHS=[])
    assert stated.removeprefix("{static}/") in built.files


def test_the_logo_of_the_practice_is_published_like_the_others(build: Build) -> None:
    built = build(
        {"a.md": article(slug="a"), "brand/logo.svg": "<svg xmlns='http://www.w3.org/2000/svg'/>"},
        WELLNESS={"practice": {"email": "a@example.com", "logo": "brand/logo.svg"}},
    )
    assert "brand/logo.svg" in built.files
