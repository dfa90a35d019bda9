"""Hostile disclaimers, reStructuredText and drawings: a page has what the theme wrote, and what its author wrote as HTML."""

import pytest
from bs4 import BeautifulSoup
from factory import Build, article
from rendering import HOSTILE

LINES = f":date: 2026-01-01\n:slug: r\n:tags: {HOSTILE}\n:category: {HOSTILE}\n:summary: {HOSTILE}\n:disclaimer: {HOSTILE}\n"
REST = f"Hostile {HOSTILE}\n{'#' * 120}\n\n{LINES}"

BODIES = {
    "text": HOSTILE,
    "admonition": f".. warning:: {HOSTILE}\n\n   {HOSTILE}",
    "care card": f".. urgent:: {HOSTILE}\n\n   {HOSTILE}",
    "contents": f".. contents:: {HOSTILE}\n\n{HOSTILE}\n{'=' * 120}\n\nx",
    "footnote": f"x [1]_\n\n.. [1] {HOSTILE}",
    "table": f".. list-table:: {HOSTILE}\n\n   * - {HOSTILE}",
    "picture": f".. figure:: a.jpg\n   :alt: {HOSTILE}\n\n   {HOSTILE}",
    "literal": f"::\n\n   {HOSTILE}",
}


def _assert_nothing_runs(page: BeautifulSoup) -> None:
    scripts = [one for one in page.find_all("script") if not one.get("src") and one.get("type") != "application/ld+json"]
    assert scripts == []
    for element in page.find_all(True):
        assert not [name for name in element.attrs if name.lower().startswith("on")], element


@pytest.mark.parametrize("body", BODIES.values(), ids=list(BODIES))
def test_a_file_of_restructured_text(build: Build, body: str) -> None:
    built = build({"r.rst": f"{REST}\n{body}\n", "a.jpg": b""}, WELLNESS={"editorial": {"medical": True}})
    assert "r.html" in built.files
    for page in built.pages.values():
        _assert_nothing_runs(page)


def test_a_disclaimer_is_text(build: Build) -> None:
    trap = "<iframe src=javascript:alert(1)></iframe>"
    settings = {"editorial": {"medical": True, "disclaimer": HOSTILE}}
    built = build({"a.md": article(slug="a"), "b.md": article(slug="b", disclaimer=trap)}, WELLNESS=settings)
    for path, words in {"a.html": HOSTILE, "b.html": trap}.items():
        page = built.page(path)
        _assert_nothing_runs(page)
        assert page.find("iframe", src=True) is None
        said = page.select_one(".w-disclaimer p")
        assert said
        assert said.get_text() == words
    for feed in (path for path in built.files if path.startswith("feeds/")):
        assert "<script" not in built.html(feed)


def test_ten_thousand_elements_of_each_kind_are_one_page(build: Build) -> None:
    html = "".join(
        f"<{name}>x" for name in ("b", "p", "li", "table", "td", "a", "svg", "math", "template", "select") for _ in range(1000)
    )
    built = build({"a.md": article(html, slug="a")})
    assert len(built.page("a.html").find_all("h1")) == 1
