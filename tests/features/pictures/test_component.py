"""The lead picture above an article's text."""

from pathlib import Path

from rendering import HOSTILE, Renderer, assert_harmless

from pelican_wellness.features.pictures.feature import Picture


def test_lead(render: Renderer) -> None:
    picture = render("pictures/lead", picture=Picture("images/a.jpg", "A hand on a back")).img
    assert picture
    assert (picture["src"], picture["alt"]) == ("https://example.com/images/a.jpg", "A hand on a back")
    assert (picture["width"], picture["height"]) == ("1200", "630")


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
