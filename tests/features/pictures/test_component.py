"""The lead picture above an article's text."""

from io import BytesIO
from pathlib import Path

import pytest
from PIL import ExifTags, Image
from rendering import HOSTILE, Renderer, assert_harmless

from pelican_wellness.features.pictures.feature import Picture


def test_lead(render: Renderer) -> None:
    picture = render("pictures/lead", picture=Picture("images/a.jpg", "A hand on a back")).img
    assert picture
    assert (picture["src"], picture["alt"]) == ("https://example.com/images/a.jpg", "A hand on a back")
    assert "width" not in picture.attrs, "nobody can say it of a file that is not there"


def png(width: int, height: int, **saved: object) -> bytes:
    file = BytesIO()
    Image.new("RGB", (width, height)).save(file, "JPEG" if saved else "PNG", **saved)
    return file.getvalue()


def svg(attributes: str, before: str = "") -> bytes:
    return f'{before}<svg xmlns="http://www.w3.org/2000/svg" {attributes}><path d="M0 0"/></svg>'.encode()


ON_ITS_SIDE = Image.Exif()
ON_ITS_SIDE[ExifTags.Base.Orientation] = 6
SHAPES: dict[str, tuple[str, bytes, tuple[str, str] | None]] = {
    "wide": ("a.png", png(1600, 900), ("1600", "900")),
    "upright": ("a.png", png(300, 800), ("300", "800")),
    "small": ("a.png", png(20, 10), ("20", "10")),
    "lying on its side": ("a.jpg", png(40, 20, exif=ON_ITS_SIDE), ("20", "40")),
    "broken": ("a.jpg", b"\xff\xd8\xff", None),
    "an SVG with a size": ("a.svg", svg('width="64px" height="32" viewBox="0 0 2 1"'), ("64", "32")),
    "an SVG with a shape only": ("a.SVG", svg('viewBox="0 0 2 1"', '<?xml version="1.0"?><!-- <svg> -->'), ("1200", "600")),
    "an SVG with a width": ("a.svg", svg("viewBox='-1 -1 4 3' width='400'"), ("400", "300")),
    "an SVG with a height": ("a.svg", svg('viewBox="0,0,4,3" height="30"'), ("40", "30")),
    "an SVG as wide as its place": ("a.svg", svg('width="100%" height="100%" viewBox="0 0 3 1"'), ("1200", "400")),
    "an SVG of no shape": ("a.svg", svg('width="100%"'), None),
    "an SVG of no height": ("a.svg", svg('viewBox="0 0 1 0"'), None),
    "an SVG of endless numbers": ("a.svg", svg(f'viewBox="0 0 {"9" * 400} 1" width="{"9" * 400}"'), None),
    "no SVG at all": ("a.svg", b"\xff\x00<svg", None),
}


@pytest.mark.parametrize("name", SHAPES)
def test_width_and_height_are_those_of_the_file(tmp_path: Path, name: str) -> None:
    path, data, expected = SHAPES[name]
    (tmp_path / path).write_bytes(data)
    render = Renderer(content_path=tmp_path)
    entry = render.content(image=path)
    for component, values in (
        ("pictures/lead", {"picture": Picture(path, "")}),
        ("site/entry", {"entry": entry, "first": True}),
    ):
        picture = render(component, **values).img
        assert picture
        assert (picture.get("width"), picture.get("height")) == (expected or (None, None))


def test_it_stands_where_pelican_publishes_it() -> None:
    picture = Renderer(static={"images/a.jpg": "media/a.jpg"})("pictures/lead", picture=Picture("images/a.jpg", "")).img
    assert picture
    assert picture["src"] == "https://example.com/media/a.jpg"


def test_nothing_of_a_text_is_markup(render: Renderer) -> None:
    assert_harmless(render("pictures/lead", picture=Picture(HOSTILE, HOSTILE)), times=2)


def test_what_the_feature_gives_it(tmp_path: Path) -> None:
    (tmp_path / "a.jpg").touch()
    render = Renderer(content_path=tmp_path)
    named = render.on(article=render.article(image="{static}/./a.jpg", image_alt="A hand"))
    picture = named.part("pictures/lead").img
    assert picture
    assert (picture["src"], picture["alt"]) == ("https://example.com/a.jpg", "A hand")
    assert render.on(article=render.article(image="b.jpg")).values("pictures/lead") is None
    assert render.values("pictures/lead") is None


@pytest.mark.parametrize(
    ("path", "expected"),
    [
        ("images/a#b?c.png", "https://example.com/images/a%23b%3Fc.png"),
        ("images/%41.png", "https://example.com/images/%2541.png"),
        ("https://a.example/b%20c.png?d#e", "https://a.example/b%20c.png?d#e"),
    ],
)
def test_signs_in_a_file_s_name_lead_to_the_file(render: Renderer, path: str, expected: str) -> None:
    picture = render("pictures/lead", picture=Picture(path, "")).img
    assert picture
    assert picture["src"] == expected
