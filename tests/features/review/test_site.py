"""Reviews, references, cards, disclaimers and crisis lines, on built pages; and nothing of them unasked."""

from typing import Any

import pytest
from factory import Build, article

ANA = "Title: Ana Silva\nSlug: ana\nCredentials: LMT\n\nx"


def test_an_article_without_any_of_it_shows_nothing(build: Build) -> None:
    page = build({"a.md": article(slug="a", modified="2026-05-05"), "people/ana.md": ANA}).page("a.html")
    assert not page.select(".w-review, .w-disclaimer, .w-references, .w-advice-card, .w-crisis-lines")
    assert "Review" not in page.get_text()


def test_review(build: Build) -> None:
    lines = {"reviewed_by": "ana", "reviewed": "2026-03-16"}
    files: dict[str, str | bytes] = {
        "a.md": article(slug="a", **lines, review_due="2999-01-31"),
        "b.md": article(slug="b", **lines, review_due="2026-04-01"),
        "people/ana.md": ANA,
    }
    quiet = build(files)
    review = quiet.page("a.html").select_one(".w-review")
    assert (
        review
        and " ".join(review.get_text().split()) == "Reviewed by Ana Silva, LMT on March 16, 2026 Next review: January 31, 2999"
    )
    overdue = quiet.page("b.html").select_one(".w-review")
    assert overdue and " ".join(overdue.get_text().split()) == "Reviewed by Ana Silva, LMT on March 16, 2026"
    asked = build(files, WELLNESS={"editorial": {"show_overdue": True}}).page("b.html").select_one(".w-review")
    assert asked and "This review is overdue." in asked.get_text()
    with pytest.raises(Exception, match=r"c\.md:4: Reviewed_by"):
        build({"c.md": article(slug="c", reviewed_by="nobody", reviewed="2026-01-01"), "people/ana.md": ANA})


DISCLAIMERS: dict[str, tuple[dict[str, Any], dict[str, str], str | None]] = {
    "none": ({}, {}, None),
    "the theme's": ({"disclaimer": True}, {}, "the advice of a physician who knows you"),
    "medical": ({"medical": True}, {}, "the advice of a physician who knows you"),
    "medical, but none": ({"medical": True, "disclaimer": False}, {}, None),
    "the author's": ({"disclaimer": {"en": "Ask <first>."}}, {}, "Ask <first>."),
    "of the category": ({"disclaimer": True, "disclaimers": {"misc": "Misc."}}, {}, "Misc."),
    "none for the category": ({"disclaimer": True, "disclaimers": {"misc": False}}, {}, None),
    "the theme's for the category": ({"disclaimers": {"misc": True}}, {}, "physician who knows you"),
    "of another category": ({"disclaimers": {"other": "x"}}, {}, None),
    "none for the article": ({"disclaimer": True}, {"disclaimer": "none"}, None),
    "the theme's for the article": ({}, {"disclaimer": "yes"}, "physician who knows you"),
    "the article's": ({"disclaimer": True}, {"disclaimer": "Only mine."}, "Only mine."),
    "in its language": ({"disclaimer": True}, {"lang": "es"}, "médico"),
}


@pytest.mark.parametrize("name", DISCLAIMERS)
def test_disclaimer(build: Build, name: str) -> None:
    editorial, metadata, expected = DISCLAIMERS[name]
    page = build(
        {"a.md": article(slug="a", **metadata)}, WELLNESS={"editorial": editorial}, ARTICLE_LANG_SAVE_AS="a.html"
    ).page("a.html")
    found = page.select_one(".w-disclaimer")
    assert bool(found) == bool(expected)
    assert not expected or (found and expected in found.get_text())


@pytest.mark.parametrize(
    ("kind", "words"),
    [
        ("massage", "book a massage"),
        ("yoga", "any exercise that hurts"),
        ("counselling", "counseling"),
        ("nutrition", "what you eat"),
    ],
)
def test_disclaimer_of_each_kind(build: Build, kind: str, words: str) -> None:
    wellness = {"practice": {"kind": kind}, "editorial": {"disclaimer": True, "publishing_principles": "pages/how.html"}}
    found = build({"a.md": article(slug="a")}, WELLNESS=wellness).page("a.html").select_one(".w-disclaimer")
    assert found and found.a
    assert words in found.get_text()
    assert found.a["href"] == "https://example.com/pages/how.html"


@pytest.mark.parametrize(
    ("region", "links"),
    [
        ("US", {"tel:911", "tel:988", "sms:988"}),
        ("CA", {"tel:911", "tel:988", "sms:988"}),
        ("UK", {"tel:999", "tel:116123", "sms:85258?body=SHOUT"}),
        ("IE", {"tel:112", "tel:116123", "sms:50808?body=HELLO"}),
        ("AU", {"tel:000", "tel:131114", "sms:0477131114"}),
        ("NZ", {"tel:111", "tel:1737", "sms:1737"}),
    ],
)
def test_crisis_lines(build: Build, region: str, links: set[str]) -> None:
    wellness = {"editorial": {"crisis_region": region}, "practice": {"email": "a@example.com"}}
    built = build({"a.md": article(slug="a")}, WELLNESS=wellness)
    for path in ("a.html", "index.html", "pages/contact.html"):
        assert {link["href"] for link in built.page(path).select(".w-crisis-lines a")} == links


def test_an_unknown_region_lists_the_known_ones(build: Build) -> None:
    with pytest.raises(Exception, match="one of AU, CA, IE, NZ, UK, US"):
        build({"a.md": article(slug="a")}, WELLNESS={"editorial": {"crisis_region": "XX"}})


REST = """
A title
#######

:date: 2026-03-16
:slug: a

.. emergency:: Call *now*

   Because.

.. urgent::

   Today.
"""


def test_cards_of_restructuredtext(build: Build) -> None:
    page = build({"a.rst": REST}).page("a.html")
    assert [" ".join(title.get_text().split()) for title in page.select(".w-advice-title")] == ["Emergency Call now", "Urgent"]


def test_references_in_another_language(build: Build) -> None:
    body = "Texto [1].\n\n## Fuentes\n\n1. doi:10.1000/x\n"
    built = build({"a.md": article(body.replace("Fuentes", "Referencias"), slug="a", lang="es")}, DEFAULT_LANG="es")
    section = built.page("a.html").select_one(".w-references")
    assert section and section.select_one("[role=doc-backlink]")
    # The words of the list are words of the article as before; the arrows are none.
    assert built.page("a.html").select_one(".w-words").get_text() == "4 palabras"  # type: ignore[union-attr]
