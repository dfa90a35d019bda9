"""Admonitions of three levels become cards whose heading says the level."""

import pytest
from bs4 import BeautifulSoup
from markdown import Markdown

from pelican_wellness.features.advice_cards.cards import make_cards
from pelican_wellness.html.document import parse, serialize

WORDS = {"non-urgent": "Not urgent", "urgent": "Urgent", "emergency": "Emergency", "key-points": "Key points"}


def made(markdown: str) -> tuple[BeautifulSoup, bool]:
    document = parse(Markdown(extensions=["admonition"]).convert(markdown))
    changed = make_cards(document, WORDS)
    return BeautifulSoup(serialize(document), "html.parser"), changed


HEADINGS = {
    "level alone": ("!!! urgent\n    x", "h2", "Urgent"),
    "level and title": ('!!! emergency "Call *now*"\n    x', "h2", "Emergency Call now"),
    "no title": ('!!! non-urgent ""\n    x', "h2", "Not urgent"),
    "below a heading": ("## A\n\n!!! urgent\n    x", "h3", "Urgent"),
    "below two": ("## A\n\n### B\n\n!!! urgent\n    x", "h4", "Urgent"),
    "never below the sixth": ("###### A\n\n!!! urgent\n    x", "h6", "Urgent"),
    "key points": ("!!! key-points\n    x", "h2", "Key points"),
    "key points with a title": ('!!! key-points "In short"\n    x', "h2", "In short"),
    "two classes": ('!!! note emergency "x"\n    x', "h2", "Emergency x"),
}


@pytest.mark.parametrize(("markdown", "name", "text"), HEADINGS.values(), ids=list(HEADINGS))
def test_heading(markdown: str, name: str, text: str) -> None:
    page, changed = made(markdown)
    title = page.select_one(".w-advice-card > .w-advice-title")
    assert changed
    assert title and (title.name, title.get_text()) == (name, text)
    assert not page.select(".admonition, .admonition-title")


def test_a_card_after_a_card_is_on_the_same_level() -> None:
    page, _ = made("## A\n\n!!! urgent\n    x\n\n!!! emergency\n    y")
    assert [title.name for title in page.select(".w-advice-title")] == ["h3", "h3"]


@pytest.mark.parametrize("kind", ["note", "warning", "tip", "danger"])
def test_other_admonitions_stay(kind: str) -> None:
    page, changed = made(f'!!! {kind} "T"\n    x')
    assert not changed
    assert page.select_one(f".admonition.{kind} > .admonition-title")


@pytest.mark.parametrize(
    ("text", "links"),
    [
        ("Call 911 now.", ["911"]),
        ("Call 911, or 988.", ["911", "988"]),
        ("Call 9112 or 1-911 or 911-5.", []),
        ("Press [911](https://example.com).", []),
        ("Type `911`.", []),
    ],
)
def test_numbers_to_call_are_links_in_the_card_of_an_emergency(text: str, links: list[str]) -> None:
    document = parse(Markdown(extensions=["admonition"]).convert(f"911\n\n!!! emergency\n    {text}\n\n!!! urgent\n    {text}"))
    make_cards(document, WORDS, {"911": "tel:911", "988": "tel:988"})
    found = BeautifulSoup(serialize(document), "html.parser").select("a[href^='tel:']")
    assert [link.get_text() for link in found] == links
    assert all(link["href"] == f"tel:{link.get_text()}" and link.find_parent(class_="w-emergency") for link in found)
