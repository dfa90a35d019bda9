"""The page of every component: none is missing, and what is shown there is no part of the page."""

from pathlib import Path

import pytest
from bs4 import BeautifulSoup
from components_page import components
from docs_site.examples import Example
from docs_site.kitchen_sink import IN_FRAME, Room, rooms
from docs_site.marked import Piece, take_pieces, write_templates


def test_no_component_is_missing(docs_site: Path) -> None:
    page = BeautifulSoup((docs_site / "every-component.html").read_text("utf-8"), "html.parser")
    for component in components():
        heading = page.find("h3", id=component.replace("/", "-"))
        assert heading and heading.get_text() == component, component
        shown = heading.find_next_sibling(class_=["d-exhibit", "d-source", "d-where"])
        assert shown and (shown.get_text(strip=True) or shown.find(["img", "svg"])), component
    frame = [one for one in components() if one in IN_FRAME]
    assert len(page.select(".d-where")) == len(frame) == len(IN_FRAME)


def test_every_stylesheet_is_there(docs_site: Path) -> None:
    """That of a component which only other pages have, too."""
    page = (docs_site / "every-component.html").read_text("utf-8")
    assert all(rule in page for rule in (".w-hero", ".w-directory-filter", ".w-week", ".w-advice-card"))


def test_marks_are_gone_from_the_example(docs_site: Path) -> None:
    assert not [file for file in docs_site.rglob("*.html") if "<!--w:" in file.read_text("utf-8")]


def _rooms(tmp_path: Path, html: str, component: str = "cta/box", page: str = "blog/a.html") -> list[Room]:
    """Return the page of all components where all say the same."""
    pieces = {name: [Piece("a.html", "<p>x</p>")] for name in components()} | {component: [Piece(page, html)]}
    return rooms([Example(tmp_path / "demo", pieces)], tmp_path)


def _exhibit(tmp_path: Path, html: str, page: str = "blog/a.html") -> str:
    return next(one.html for room in _rooms(tmp_path, html, page=page) for one in room.exhibits if one.component == "cta/box")


@pytest.mark.parametrize(
    ("html", "shown"),
    [
        ('<a href="../b.html">x</a>', '<a href="demo/b.html">x</a>'),
        ('<a href="c.html#d">x</a>', '<a href="demo/blog/c.html#d">x</a>'),
        ('<a href="#d">x</a>', '<a href="demo/blog/a.html#d">x</a>'),
        ('<a href="https://off.example/">x</a>', '<a href="https://off.example/">x</a>'),
        ('<a href="tel:+1">x</a>', '<a href="tel:+1">x</a>'),
        ('<p id="d"><a href="#d">x</a></p>', '<p id="cta-box-d"><a href="#cta-box-d">x</a></p>'),
        ('<p><label for="n">x</label><input id="n"></p>', '<p><label for="cta-box-n">x</label><input id="cta-box-n"></p>'),
        ('<nav aria-label="Site"><a href="/b.html">x</a></nav>', '<div><a href="/b.html">x</a></div>'),
        ('<section aria-labelledby="h">x</section>', "<div>x</div>"),
        ("<h1>x</h1>", '<h2 class="d-h1">x</h2>'),
        ('<h1 class="a">x</h1>', '<h2 class="a d-h1">x</h2>'),
        ("<li>x</li>", "<ul><li>x</li></ul>"),
        ("x", "<p>x</p>"),
        (
            '<img alt="" src="../i.svg" srcset="../i.svg 1x, ../j.svg 2x" fetchpriority="high">',
            '<img alt loading="lazy" src="demo/i.svg" srcset="demo/i.svg 1x, demo/j.svg 2x">',
        ),
    ],
)
def test_a_piece_is_fit_for_the_page_that_shows_it(tmp_path: Path, html: str, shown: str) -> None:
    assert _exhibit(tmp_path, html) == shown


def test_a_picture_of_an_example_that_is_not_on_the_site_is_copied(tmp_path: Path) -> None:
    pieces = {name: [Piece("a.html", '<img alt="" src="https://example.com/qr/a.svg">')] for name in components()}
    (tmp_path / "team" / "qr").mkdir(parents=True)
    (tmp_path / "team" / "qr" / "a.svg").write_text("<svg/>", "utf-8")
    output = tmp_path / "output"
    output.mkdir()
    found = rooms([Example(tmp_path / "team", pieces)], output)
    assert 'src="exhibits/a.svg"' in found[0].exhibits[0].html
    assert (output / "exhibits" / "a.svg").is_file()


def test_the_richest_of_what_is_not_too_long_is_shown(tmp_path: Path) -> None:
    pieces = {
        name: [Piece("a.html", f"<p>{letter * count}</p>") for letter, count in zip("abc", (1, 9, 9999), strict=True)]
        for name in components()
    }
    found = rooms([Example(tmp_path / "demo", pieces)], tmp_path)
    assert {one.html for room in found for one in room.exhibits if one.html} == {"<p>bbbbbbbbb</p>"}


def test_a_component_that_no_example_shows_ends_the_build(tmp_path: Path) -> None:
    pieces = {name: [Piece("a.html", "<p>x</p>")] for name in components() if name != "cta/box"}
    with pytest.raises(LookupError, match="cta/box"):
        rooms([Example(tmp_path / "demo", pieces)], tmp_path)


def test_pieces_are_taken_by_their_marks(tmp_path: Path) -> None:
    (tmp_path / "a.html").write_text(
        "<title><!--w:site/plain-->A<!--/w--></title><!--w:a/b--><p><!--w:a/c-->x<!--/w--></p>\n<!--/w-->", "utf-8"
    )
    (tmp_path / "a-es.html").write_text("<!--w:a/b-->hola<!--/w-->", "utf-8")
    found = take_pieces(tmp_path)
    assert found == {name: [Piece("a.html", html)] for name, html in (("site/plain", "A"), ("a/c", "x"), ("a/b", "<p>x</p>"))}
    assert (tmp_path / "a.html").read_text("utf-8") == "<title>A</title><p>x</p>\n"
    assert (tmp_path / "a-es.html").read_text("utf-8") == "hola"


def test_every_component_is_marked(tmp_path: Path) -> None:
    folder = write_templates(tmp_path)
    for component in components():
        text = (folder / "components" / f"{component}.html").read_text("utf-8")
        assert text.startswith(f"<!--w:{component}-->")
        assert text.endswith("<!--/w-->")
