"""Headings as a tree."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pelican_wellness.html.document import parse
from pelican_wellness.html.outline import Heading, outline
from pelican_wellness.html.plain_text import HEADINGS
from pelican_wellness.html.walk import own_texts


def of(html: str) -> tuple[Heading, ...]:
    return outline(own_texts(parse(html), HEADINGS))


def drawn(headings: tuple[Heading, ...]) -> str:
    """Return a tree as `a(b c(d)) e`."""
    return " ".join(one.text + (f"({drawn(one.children)})" if one.children else "") for one in headings)


CASES = {
    "nothing": ("", ""),
    "beside each other": ("<h2>a</h2><h2>b</h2>", "a b"),
    "below each other": ("<h2>a</h2><h3>b</h3><h4>c</h4>", "a(b(c))"),
    "and back": ("<h2>a</h2><h3>b</h3><h4>c</h4><h2>d</h2><h3>e</h3>", "a(b(c)) d(e)"),
    "back by one": ("<h2>a</h2><h3>b</h3><h4>c</h4><h3>d</h3>", "a(b(c) d)"),
    "one that skips a level": ("<h2>a</h2><h5>b</h5><h3>c</h3>", "a(b c)"),
    "deep first": ("<h4>a</h4><h2>b</h2><h3>c</h3>", "a b(c)"),
    "the first level": ("<h1>a</h1><h2>b</h2>", "a(b)"),
}


@pytest.mark.parametrize(("html", "expected"), CASES.values(), ids=list(CASES))
def test_outline(html: str, expected: str) -> None:
    assert drawn(of(html)) == expected


def test_a_heading_says_id_text_and_level() -> None:
    assert of('<h2 id="arms">Arms\n <em>and</em>  legs</h2><h3> </h3>') == (
        Heading("arms", "Arms and legs", 2, (Heading("", "", 3),)),
    )


def flat(headings: tuple[Heading, ...]) -> list[int]:
    return [level for one in headings for level in (one.level, *flat(one.children))]


def is_a_tree(heading: Heading) -> bool:
    return all(child.level > heading.level and is_a_tree(child) for child in heading.children)


@given(st.lists(st.integers(1, 6), max_size=12))
@settings(deadline=None)
def test_every_heading_stands_in_its_order_below_a_wider_one(levels: list[int]) -> None:
    tree = of("".join(f"<h{level}>x</h{level}>" for level in levels))
    assert flat(tree) == levels
    assert all(map(is_a_tree, tree))
