"""The lead picture above an article's text."""

from io import BytesIO
from pathlib import Path

import pytest
from PIL import ExifTags, Image
from rendering import HOSTILE, Renderer, assert_harmless

from pelican_wellness.features.pictures.feature import PICTURE, Developed, Picture, Rendition


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


FILES = {
    "photo.jpg": Developed(
        "photo.jpg", 1600, 2400, "#8a9b7c",
        (
            ("image/avif", (Rendition("image-sizes/photo-240.avif", 240, 360), Rendition("image-sizes/photo-1600.avif", 1600, 2400))),
            ("image/jpeg", (Rendition("image-sizes/photo-240.jpg", 240, 360), Rendition("image-sizes/photo-1600.jpg", 1600, 2400))),
        ),
    ),
    "wide.png": Developed("wide.png", 900, 300, "#000000", (("image/png", (Rendition("image-sizes/wide-480.png", 480, 160),)),)),
    "phone.heic": Developed("phone.jpg", 400, 400, "#000000", (("image/jpeg", (Rendition("image-sizes/p-240.jpg", 240, 240),)),)),
    "leaf.svg": Developed("leaf.svg", 1200, 600, ""),
}  # fmt: skip

PLACES: dict[tuple[str, str], tuple[dict[str, str], str]] = {
    ("photo.jpg", "portrait"): ({"width": "120", "height": "120"}, "8.9rem"),
    ("wide.png", "portrait"): ({"width": "120", "height": "120"}, "26.8rem"),  # it is cropped at its sides
    ("photo.jpg", "window"): ({"width": "320", "height": "400"}, "(min-width:26.5rem) 23.8rem, calc(94.5vw - 1.2rem)"),
    ("wide.png", "mark"): ({"width": "96", "height": "32"}, "6.2rem"),
    ("photo.jpg", "lead"): ({"width": "1600", "height": "2400"}, "(min-width:59rem) 54.6rem, calc(94.5vw - 1.2rem)"),
    ("photo.jpg", "entry"): (
        {"width": "1600", "height": "2400"},
        "(min-width:90.5rem) 27.1rem, (min-width:60rem) calc(31.5vw - 1.4rem), (min-width:40rem) calc(47.2vw - 1.4rem), calc(94.5vw - 1.2rem)",
    ),
    ("wide.png", "entry"): (
        {"width": "900", "height": "300"},
        "(min-width:90.5rem) 50.8rem, (min-width:60rem) calc(59.1vw - 2.6rem), (min-width:40rem) calc(88.6vw - 2.5rem), (min-width:33rem) 900px, calc(177.2vw - 2.2rem)",
    ),
}


@pytest.mark.parametrize("case", PLACES, ids="-".join)
def test_a_picture_in_its_place(case: tuple[str, str]) -> None:
    path, place = case
    size, sizes = PLACES[case]
    shown = Renderer(facts={"developed": FILES})(
        "pictures/picture", path=path, place=place, alt="x", loading="lazy", **{"class": ""}
    )
    picture, image = shown.picture, shown.img
    assert picture
    assert image
    own = FILES[path].candidates[-1][1]
    files = ", ".join(f"https://example.com/{one.path} {one.width}w" for one in own)
    expected = {"src": f"https://example.com/{path}", "alt": "x", "srcset": files, "sizes": sizes, **size}
    assert image.attrs == {**expected, "loading": "lazy", "decoding": "async"}
    sources = [(one["type"], one["sizes"]) for one in picture.find_all("source")]
    assert sources == [(kind, sizes) for kind, _ in FILES[path].candidates[:-1]]
    assert picture["class"] == (["w-picture", "w-r4", "w-g4", "w-b3"] if path == "photo.jpg" else ["w-picture"])


def test_what_no_browser_shows_is_found_under_its_other_name() -> None:
    render = Renderer(facts={"developed": FILES}, static={"phone.heic": "phone.heic"})
    image = render("pictures/picture", path="phone.heic", place="lead", alt="", loading="first", **{"class": "w-x"}).img
    assert image
    assert (image["src"], image["fetchpriority"], image["class"]) == ("https://example.com/phone.jpg", "high", ["w-x"])
    assert not image.has_attr("loading")


def test_one_file_needs_no_choice() -> None:
    shown = Renderer(facts={"developed": FILES})(
        "pictures/picture", path="leaf.svg", place="lead", alt="", loading="", **{"class": ""}
    )
    assert shown.picture is None
    assert shown.img
    assert shown.img.attrs == {
        "src": "https://example.com/leaf.svg", "alt": "", "width": "1200", "height": "600", "decoding": "async",
    }  # fmt: skip


def test_a_credit_stands_below_the_lead_picture() -> None:
    render = Renderer(facts={"developed": FILES})
    lead = render("pictures/lead", picture=Picture("photo.jpg", "", credit=HOSTILE))
    assert lead.figcaption
    assert lead.figcaption.get_text() == HOSTILE
    assert render("pictures/lead", picture=Picture("photo.jpg", "")).figcaption is None


TEXT = '<p>Rest.</p><img src="{static}/badge.png" alt="b"><p><img alt="A &amp; b" src="{static}/photo.jpg"></p>'


def test_the_first_picture_of_a_text_leads_where_it_is_told(tmp_path: Path) -> None:
    (tmp_path / "photo.jpg").touch()
    badge = Developed("badge.png", 88, 31, "")
    facts = {"developed": {**FILES, "badge.png": badge}}
    render = Renderer({"images": {"lead": "first"}}, content_path=tmp_path, facts=facts)
    article = render.article(TEXT, image_credit="Ana", image_license="https://example.org/license")
    picture = PICTURE.of(article)
    assert picture
    assert (picture.path, picture.alt, picture.credit) == ("photo.jpg", "A & b", "Ana")
    assert render.on(article=article).values("pictures/lead") is None, "it stands in the text"
    entry = render("site/entry", entry=render.content(TEXT), first=True).img
    assert entry
    assert entry["src"] == "https://example.com/photo.jpg"
    assert PICTURE.of(render.article("<p>Rest.</p>")) is None
    assert PICTURE.of(Renderer(content_path=tmp_path, facts=facts).article(TEXT)) is None
