"""Sentences, references, and places in the source."""

import pytest
from checking import article

from pelican_wellness.check.prose_blocks import prose_blocks, references
from pelican_wellness.check.sources import place
from pelican_wellness.text.sentences import blocks, sentences


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("", 0),
        ("One", 1),
        ("One. Two! Three? Four… Five", 5),
        ("Dr. A. Wu and Mrs. J. K. Lee came.", 1),
        ("Fruit, e.g. apples, i.e. Granny Smith vs. Gala.", 1),
        ("We open at 9 a.m. on Mondays. Come in.", 2),
        ("We open at 9 a.m. Please come.", 2),
        ("The U.S. National Library of Medicine. The U.S. It is big.", 3),
        ("It costs 3.50. No. 5 is cheaper. No. It is not.", 4),
        ("See fig. 3 and Jan. 5.", 1),
        ("“Really?” she said. (Yes.) No.", 3),
        ("Pain eases.[1] Sleep comes.[2][3] Then rest.", 3),
        ("So do I. Then vitamin C. Then rest.", 3),
        ("¿Duele? Sí. ¡Pare!", 3),
        ("هل يؤلم؟ نعم. توقف.", 3),
        ("Wait... what? Wait... What?", 3),
        ("iPhones buzz. eBay too.", 1),
    ],
)
def test_sentences(text: str, count: int) -> None:
    found = list(sentences(text))
    assert len(found) == count
    assert " ".join(found) == text


def test_blocks_join_wrapped_lines_only() -> None:
    text = article("One\nline.\n\n- a\n- b\n\n    - c\n\nEnd<br>\nhere.").prose
    assert blocks(text) == ("One line.", "a", "b", "c", "End", "here.")


@pytest.mark.parametrize(
    ("markdown", "entries"),
    [
        ("## References\n\n- One\n- Two *b*", ["One", "Two b"]),
        ("## Quellen\n\n1. [A](https://example.com/)\n2. B, doi:10.1234/x", ["A", "B, doi:10.1234/x"]),
        ("Text[^1]\n\n[^1]: Note", ["Note"]),
        ("## Steps\n\n- One\n- [A](https://example.com/)", []),
        ("## References\n\nText\n\n- One", []),
        ("- [A](https://example.com/)", []),
    ],
)
def test_references(markdown: str, entries: list[str]) -> None:
    one = article(markdown)
    assert [entry.strip() for entry in references(one.tree)] == entries
    assert not set(entries) & set(prose_blocks(one))


def test_references_in_sections_of_docutils() -> None:
    one = article('<section id="a">\n<h2>References</h2>\n<ul>\n<li><p>One</p></li>\n</ul>\n</section>')
    assert references(one.tree) == ["One"]
    assert prose_blocks(one) == ()


def test_a_place_is_the_longest_run_of_words_in_the_source() -> None:
    one = article("Title: A\nSummary: It begins here now.\n\nIt begins here now. Some *marked* text goes on and on.")
    assert place(one, "Some marked text goes on and on.") == "text goes on"
    assert place(one, "It begins here now.") == 4
    assert place(one, "Some marked text", 5, 11) == "marked"
    assert place(one, "Nothing of the kind") == ""
