"""Twice the text, twice the work: for everything that meets an author's text, whatever stands in it."""

import random
from collections.abc import Iterator

import pytest
from growth import MOST, OF_HTML, OF_TEXT, UNITS_OF_HTML, UNITS_OF_TEXT, growth
from hypotheses import STORM

pytestmark = [
    pytest.mark.sweep,
    pytest.mark.filterwarnings("ignore::bs4.MarkupResemblesLocatorWarning", "ignore::bs4.XMLParsedAsHTMLWarning"),
]

_CHOSEN = 3
"""Of the texts, for each kind of work in each run."""

_LENGTH = 10_000


def _units(name: str, units: tuple[str, ...]) -> Iterator[str]:
    yield from units if STORM else random.Random(name).sample(units, _CHOSEN)


@pytest.mark.parametrize("name", OF_HTML)
def test_html(name: str) -> None:
    slow = {}
    for unit in _units(name, UNITS_OF_HTML):
        for before, after in (("<p>x ", ""), ("<p>x ", "'\">--> </p><p>x</p>")) if STORM else (("<p>x ", "</p>"),):
            if (found := growth(OF_HTML[name], unit, _LENGTH, before, after)) > MOST:
                slow[unit, after] = round(found, 1)
    assert slow == {}


@pytest.mark.parametrize("name", OF_TEXT)
def test_text(name: str) -> None:
    slow = {}
    for unit in _units(name, UNITS_OF_TEXT):
        for before, after in (("x ", "x"), ("", ""), ("Mon ", " 9-5")):
            if (found := growth(OF_TEXT[name], unit, _LENGTH, before, after)) > MOST:
                slow[unit, after] = round(found, 1)
    assert slow == {}


# What was slow once, in seconds for the longest of each: 46, 46, 18, 11, 20, 6, 300 s.
WAS_SLOW = [
    ("absolutize", "<img srcset='", ",", "'>"),
    ("references", "<h2>References</h2><ol>", "<li>x [1] 10.1234/a</li>", "</ol>"),
    ("references", "<p>", "[1] ", "</p><h2>References</h2><ol><li>a</li></ol>"),
    ("text_facts", "<p>", ".", "</p>"),
    ("text_facts", "<p>", "-", "</p>"),
    ("text_facts", "", "<h2>x", ""),
    ("parse", "", "<!--", ""),
    ("parse", "", "<a b='>'", ""),
    ("LNK002", "", "<p>https://example.com/a</p>", ""),
    ("LNK002", "<h2>References</h2>", "<p>https://example.com/a</p>", ""),
    ("HDG001", "", "<h2>x</h2><h4>y</h4>", ""),
    ("CLM002", "", "<p>Studies show that massage eases pain.</p>", ""),
    ("RDG002", "", "Mr. ", ""),
    ("cards", "", "<div class='admonition urgent'>x</div>", ""),
    ("scrolling", "", "<table></table>", ""),
    ("one_line", "", " ", "<b>"),
]


@pytest.mark.parametrize(("name", "before", "unit", "after"), WAS_SLOW)
def test_was_slow(name: str, before: str, unit: str, after: str) -> None:
    assert growth(OF_HTML[name], unit, _LENGTH, before, after) <= MOST


@pytest.mark.parametrize(
    ("name", "before", "unit", "after"),
    [
        ("hours", "Mon", " ", "9-5 x"),
        ("a line of hours", "Mon", " ", "9-5 x"),
        ("line of a key", "", "<meta ", ""),
        ("sentences", "", ".", "x"),
    ],
)
def test_text_was_slow(name: str, before: str, unit: str, after: str) -> None:
    assert growth(OF_TEXT[name], unit, _LENGTH, before, after) <= MOST


def test_sections_in_sections_are_no_recursion() -> None:
    for name, work in OF_HTML.items():
        assert work("<div>" * 3000 + "<p>Studies show that massage eases pain. [1] https://example.com/a</p>") is not ..., name
