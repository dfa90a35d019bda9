"""SEO: search results, and where readers go from an article."""

from typing import Any

import pytest
from checking import Check, article
from sites import site_of

from pelican_wellness.model.person import Person

ACCENTED = "a\N{COMBINING ACUTE ACCENT}"

TRIGGERS = [
    ("SEO001", "Title: A\n\nText", 1),
    ("SEO001", "Date: 2026-01-01\nTitle: A\nSummary:\n\nText", 2),
    ("SEO001", "Text", 1),
    ("SEO001", "Title: A\nStatus: draft\n\nText", 1),
    ("SEO002", f"Title: {'a' * 61}\n\nText", 1),
    ("SEO002", f"Date: 2026-01-01\nTitle: {'é' * 61}\n\nText", 2),
    ("SEO002", f"Title: {'a b ' * 20}\nStatus: hidden\n\nText", 1),
    ("SEO003", f"Title: A\nSummary: {'a' * 161}\n\nText", 2),
    ("SEO003", f"Title: A\nSummary: {'مرحبا' * 40}\nLang: ar\n\nText", 2),
    ("SEO003", f"Title: A\nSummary: {'a' * 100}\n    {'b' * 100}\n\nText", 2),
    ("SEO003", f"Title: A\nSummary: <p>{'a' * 150} <em>and then some</em></p>\n\nText", 2),
    ("SEO005", "Title: A\n\nText", 1),
    ("SEO005", "Date: 2026-01-01\nTitle: A\nTags:\n\nText", 2),
    ("SEO005", "Title: A\nTags: ,\nStatus: draft\n\nText", 1),
]
NEAR_MISSES = [
    ("SEO001", "Title: A\nSummary: What helps a stiff neck.\n\nText"),
    ("SEO001", "Title: A\nsummary: x\n\nText"),
    ("SEO001", "Title: A\nStatus: draft\nSummary: x\n\nText"),
    ("SEO002", f"Title: {'a' * 60}\n\nText"),
    ("SEO002", f"Title: {ACCENTED * 60}\n\nText"),
    ("SEO002", "Title: दर्द से राहत के लिए गर्दन की मालिश कैसे करें और कब डॉक्टर के पास जाएँ\nLang: hi\n\nText"),
    ("SEO003", f"Title: A\nSummary: {'a' * 160}\n\nText"),
    ("SEO003", "Title: A\n\nText"),
    (
        "SEO003",
        f'Title: A\nSummary: <p>{"a" * 150} <em>and</em> <a href="https://example.com/a-long-address">more</a></p>\n\nText',
    ),
    ("SEO003", f"Title: A\nSummary: {'&amp;' * 160}\n\nText"),
    ("SEO003", f"Title: A\nSummary: {'مَ' * 160}\nLang: ar\n\nText"),
    ("SEO005", "Title: A\nTags: sleep\n\nText"),
    ("SEO005", "Title: A\nTags: sleep, back pain\n\nText"),
    ("SEO005", "Title: A\nTags: sleep\nStatus: draft\n\nText"),
]


@pytest.mark.parametrize(("code", "markdown", "line"), TRIGGERS)
def test_is_found(found: Check, code: str, markdown: str, line: int) -> None:
    assert [(one.code, one.line) for one in found(code, markdown)] == [(code, line)]


@pytest.mark.parametrize(("code", "markdown"), NEAR_MISSES)
def test_is_not_found(found: Check, code: str, markdown: str) -> None:
    assert found(code, markdown) == []


@pytest.mark.parametrize("code", ["SEO001", "SEO005", "SEO006"])
def test_pages_need_none_of_these(found: Check, code: str) -> None:
    assert not found(code, "Title: A\n\nText", kind="page", call=False)


def test_a_summary_made_of_the_first_words_is_none(found: Check) -> None:
    assert found("SEO001", "Text", summary="Text")
    assert not found("SEO003", "Text", summary="Text " * 50)


def test_the_limits_can_be_set(found: Check) -> None:
    markdown = f"Title: {'a' * 70}\nSummary: {'b' * 200}\n\nText"
    wellness = {"check": {"title_characters": 70, "summary_characters": 200}}
    assert found("SEO002", markdown)
    assert found("SEO003", markdown)
    assert not found("SEO002", markdown, wellness=wellness)
    assert not found("SEO003", markdown, wellness=wellness)


def test_what_is_too_long_is_quoted(found: Check) -> None:
    (title,) = found("SEO002", "Title: Sleep well\n\nText", wellness={"check": {"title_characters": 5}})
    assert title.message == 'the title has 10 characters, more than 5: "Sleep well"'
    (summary,) = found("SEO003", "Summary: Sleep well\n\nText", wellness={"check": {"summary_characters": 5}})
    assert summary.message == 'the summary has 10 characters, more than 5: it would be cut after "…Sleep"'


OTHERS = [
    ({}, True),
    ({"title": "HOW  to sleep"}, True),
    ({"kind": "page"}, True),
    ({"title": "How to sleep well"}, False),
    ({"language": "de"}, False),
    ({"status": "draft"}, False),
    ({"status": "hidden"}, False),
    ({"path": "z.md"}, False),
]


@pytest.mark.parametrize(("fields", "is_found"), OTHERS)
def test_titles_used_twice(found: Check, fields: dict[str, Any], *, is_found: bool) -> None:
    markdown = "Date: 2026-01-01\nTitle: How to sleep\n\nText"
    other, own = article(markdown, **{"path": "a.md", **fields}), article(markdown, path="b.md")
    assert [one.line for one in found("SEO004", markdown, path="b.md", blog={"articles": (own, other)})] == [2] * is_found
    assert not found("SEO004", markdown, path="b.md", status="draft", blog={"articles": (own, other)})


def test_the_first_by_path_may_have_its_title(found: Check) -> None:
    articles = tuple(article("Title: Sleep\n\nText", path=path) for path in ("c.md", "a.md", "b.md"))
    messages = {
        path: [one.message for one in found("SEO004", "Title: Sleep\n\nText", path=path, blog={"articles": articles})]
        for path in ("a.md", "b.md", "c.md")
    }
    said = ['a.md has the title "Sleep" already']
    assert messages == {"a.md": [], "b.md": said, "c.md": said}


CALLS = [
    ("Title: A\n\nText", False, True),
    ("Title: A\nStatus: draft\n\nText", False, True),
    ("Title: A\nCta: mara-lindqvist\n\nText", False, True),
    ("Title: A\nCategory: Yoga\n\nText", False, True),
    ("Title: A\n\nText", True, False),
    ("Title: A\nCta: none\n\nText", False, False),
    ("Title: A\nCta: None \n\nText", False, False),
    ("Title: A\nCategory: news\n\nText", False, False),
    ("Title: A\nTags: grief, sleep\n\nText", False, False),
]


@pytest.mark.parametrize(("markdown", "call", "is_found"), CALLS)
def test_no_way_to_make_contact(found: Check, markdown: str, *, call: bool, is_found: bool) -> None:
    rules: list[dict[str, Any]] = [
        {"categories": ["News"], "person": "none"},
        {"tags": ["grief"], "person": "none"},
        {"categories": ["Yoga"]},
    ]
    rules[2]["heading"] = "Come to a class"
    practice = {"email": "a@b.example"} if call else {}
    mara = Person("mara-lindqvist", "Mara Lindqvist")  # whom nobody can reach
    site = site_of({"cta": {"rules": rules}, "practice": practice}, (mara,))
    assert bool(found("SEO006", markdown, blog={"site": site})) is is_found


def test_that_there_is_no_way_is_said_once_in_the_settings(found: Check) -> None:
    articles = tuple(article(f"Title: {name}\n\nText", path=f"{name}.md") for name in "abc")
    blog = {"articles": articles, "settings_source": 'SITENAME = "x"\nWELLNESS = {\n    "practice": {}\n}'}
    (one,) = found("SEO006", "Text", blog=blog)
    assert (one.file, one.line, one.message) == ("pelicanconf.py", 3, "a.md and 2 more tell readers no way to make contact")
    (one,) = found("SEO006", "Text", blog={"articles": articles[:1]})
    assert one.message == "a.md tells readers no way to make contact"


def test_an_article_can_do_without_a_way_to_make_contact(found: Check) -> None:
    one = article("Title: A\nCheck_ignore: seo\n\nText")
    assert not found("SEO006", "Text", blog={"articles": (one,)})


SPELLINGS = [
    ("back-pain", "Title: A\nTags: Back Pain\n\nText", False),
    ("Back  pain", "Title: A\nTags: back-pain\n\nText", False),
    ("körper & geist", "Title: A\nTags: Körper Geist\n\nText", False),
    ("back-pain", "Title: A\nTags: Back\n\nText", True),
]


@pytest.mark.parametrize(("named", "markdown", "is_found"), SPELLINGS)
def test_rules_and_tags_are_compared_by_slug(found: Check, named: str, markdown: str, *, is_found: bool) -> None:
    wellness = {"cta": {"rules": [{"tags": [named], "person": "none"}]}}
    assert bool(found("SEO006", markdown, wellness=wellness)) is is_found
