"""Stylesheets and pages: a page has the rules of all that stands on it, and ours style nothing of an author's own."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from bs4 import BeautifulSoup, Tag
from factory import ROOT, Build, article

from pelican_wellness.stylesheet.stylesheet import EVERYWHERE, component_sheets, sheet_of

CSS = ROOT / "theme" / "static" / "css"
SHEETS = component_sheets(CSS)
SITES = ["everything-on", "the example"]

WRITTEN_BY_OTHERS = {
    "admonition", "admonition-title", "attention", "caution", "danger", "error", "warning",  # Python-Markdown and docutils
    "footnote-backref", "headerlink", "toc",
    "c1", "cm", "cp", "com", "gd", "gi", "k", "kc", "kd", "kn", "kt", "mi", "mf", "nf", "nc",  # Pygments
}  # fmt: skip
"""Classes that Markdown, docutils and their highlighter write; all others that we style begin with w-."""


def selectors(css: str) -> Iterator[str]:
    """Yield each selector of a stylesheet, lists of them taken apart."""
    for rule in re.findall(r"([^{};]+)\{", re.sub(r"/\*.*?\*/", "", css, flags=re.DOTALL)):
        if not rule.strip().startswith("@"):
            depth, one = 0, ""
            for sign in rule.strip() + ",":
                depth += {"(": 1, ")": -1}.get(sign, 0)
                if sign == "," and not depth:
                    yield one.strip()
                    one = ""
                else:
                    one += sign


_ADDED = re.compile(r"::[\w-]+(\([^)]*\))?")
_STATE = r":(?:hover|focus|focus-visible|focus-within|active|visited|target|popover-open|user-invalid)(?![\w-])"
_WITHIN = re.compile(r":has\([^()]*[ >]+([^ ()>]+)\)")


def standing(selector: str) -> str:
    """Return a selector without what it adds and what depends on the reader: what is hovered, focused, opened.

    The library knows `:has()` of one element alone, so that the last of several stands for them all.
    """
    always = re.sub(_STATE, ":is(*)", re.sub(rf":not\({_STATE}\)", "", _ADDED.sub("", selector)))
    return _WITHIN.sub(r":has(\1)", always) or "*"


def matches(page: BeautifulSoup, css: str) -> list[str]:
    """Return the selectors of a stylesheet that match something on a page."""
    there = {str(name) for element in page.find_all(class_=True) for name in element["class"]}
    # Looking at the page takes long; a selector without brackets needs all of its classes there.
    return [
        one
        for one in selectors(css)
        if ("(" in one or there.issuperset(re.findall(r"\.([a-zA-Z_][\w-]*)", one))) and page.select_one(standing(one))
    ]


@pytest.fixture(scope="module")
def pages(everything_on: Path, published_output: Path) -> dict[str, dict[str, str]]:
    """The HTML of each page of two sites that show everything."""
    sites = {"everything-on": everything_on, "the example": published_output}
    return {
        name: {
            path: file.read_text(encoding="utf-8")
            for file in sorted(output.rglob("*.html"))
            if not (path := file.relative_to(output).as_posix()).startswith(("theme/", "media/"))
        }
        for name, output in sites.items()
    }


@pytest.mark.parametrize("site", SITES)
def test_no_page_lacks_the_stylesheet_of_what_stands_on_it(pages: dict[str, dict[str, str]], site: str) -> None:
    lacking = {}
    for path, html in pages[site].items():
        page = BeautifulSoup(html, "html.parser")
        there = {str(style.string) for style in page.find_all("style")}
        for name, css in SHEETS.items():
            if css.replace("</", "<\\/") not in there and (found := matches(page, css)):
                lacking[path, name] = found
    assert lacking == {}


def test_every_component_stylesheet_is_on_some_page(pages: dict[str, dict[str, str]]) -> None:
    html = "".join(page for site in pages.values() for page in site.values())
    lacking = [name for name, css in SHEETS.items() if css.replace("</", "<\\/") not in html]
    assert lacking == [], "let a page of tests/sites/everything-on print it, by a setting in its pelicanconf.py or a text"


def test_what_stands_everywhere_is_in_the_first_stylesheet(pages: dict[str, dict[str, str]]) -> None:
    assert not {sheet_of(component) for component in EVERYWHERE if component.startswith("shared/")} & set(SHEETS)
    for path, html in pages["everything-on"].items():
        first = str(BeautifulSoup(html, "html.parser").find_all("style")[0].string)
        for component in EVERYWHERE:
            for one in selectors((CSS / "components" / f"{component}.css").read_text(encoding="utf-8")):
                for name in re.findall(r"\.w-[\w-]+", one):
                    assert name in first, (path, component, name)


def test_neighbors_share_a_block_of_their_layer(tmp_path: Path) -> None:
    """A file that does not end with its block, or never ends it, is left as it is."""
    layer = "@layer wellness.components { .w-%s { color: red } }"
    files = {
        "a": layer % "a",
        "b": layer % "b",
        "c": layer % "c" + " .own { color: red }",
        "d": layer % "d" + " @media print { d {} }",
    }
    files |= {"e": layer % "e", "f": (layer % "f").removesuffix("}"), "g": layer % "g"}
    (tmp_path / "components" / "x").mkdir(parents=True)
    for name, css in files.items():
        (tmp_path / "components" / "x" / f"{name}.css").write_text(css, encoding="utf-8")
    block = "@layer wellness.components{%s"
    rule = ".w-%s{color:red}"
    assert component_sheets(tmp_path)["x"] == (
        block % (rule % "a" + rule % "b") + "}"
        + block % (rule % "c") + "}.own{color:red}"
        + block % (rule % "d") + "}@media print{d{}}"
        + block % (rule % "e") + "}"
        + block % (rule % "f")
        + block % (rule % "g") + "}"
    )  # fmt: skip


@pytest.mark.parametrize("new", ["anchor-name", "anchor(", "position-area", "allow-discrete", "@starting-style"])
def test_nothing_that_checkers_of_css_do_not_know(new: str) -> None:
    """Nor do browsers of a few years ago: each of these was once counted as an error of every page."""
    assert not [sheet.name for sheet in CSS.rglob("*.css") if new in sheet.read_text(encoding="utf-8")]


def test_only_classes_of_ours_and_of_those_who_write_html_are_styled() -> None:
    found = {
        name
        for file in CSS.rglob("*.css")
        for selector in selectors(file.read_text(encoding="utf-8"))
        for name in re.findall(r"\.([a-zA-Z_][\w-]*)", selector)
    }
    others = {name for name in found if not name.startswith("w-")}
    assert others <= WRITTEN_BY_OTHERS
    assert len(others) <= 25


def test_an_authors_own_classes_are_not_styled_by_ours(build: Build) -> None:
    """An element of an author's is matched by the rules that match it without its class, and by no others."""
    names = "urgent menu note button person lead prose links sidebar description label entry".split()
    own = "\n\n".join(f'<p class="{name}">{name}</p>' for name in names)
    page = build({"a.md": article(f"<p>plain</p>\n\n{own}", slug="a")}).page("a.html")
    css = "".join(str(style.string) for style in page.find_all("style"))
    prose = page.select_one(".w-prose")
    assert prose
    elements = {element["class"][0]: element for element in prose.find_all("p", class_=True)}
    assert set(elements) == set(names)
    for name, element in elements.items():
        styled = _matching(page, css, element)
        del element["class"]
        assert styled == _matching(page, css, element), name
        element["class"] = name


def _matching(page: BeautifulSoup, css: str, element: Tag) -> list[str]:
    return [one for one in selectors(css) if any(element is found for found in page.select(standing(one)))]
