"""What is drawn from an article's text alone."""

import pytest
from docutils.core import publish_parts
from hypotheses import examples
from hypothesis import example, given, settings
from hypothesis import strategies as st
from markdown import Markdown
from pelican.readers import PelicanHTMLWriter

from pelican_wellness.html.document import parse, serialize
from pelican_wellness.html.outline import Heading
from pelican_wellness.html.plain_text import plain_text
from pelican_wellness.model.text_facts import TextFacts, TextOptions, one_line, text_facts
from pelican_wellness.text.reading_time import Speeds

HTML = (
    '<h2 id="arms">Arms</h2><p>Rest <a href="{filename}b.md">helps</a>.</p><pre>code of four words</pre>'
    '<p><img src="a.jpg" alt="x"> Walk <a>on</a> <a href="https://x.example/">there</a>.</p>'
)


def facts(html: str = HTML, summary: str | None = None, **options: object) -> TextFacts:
    return text_facts(parse(html), "en", TextOptions(**options), summary)  # type: ignore[arg-type]


def test_everything() -> None:
    found = facts()
    assert found.words.total == 6
    assert found.minutes == 1
    assert found.excerpt == "Rest helps. Walk on there."
    assert found.outline == (Heading("arms", "Arms", 2),)
    assert found.links == ("{filename}b.md", "https://x.example/")
    assert found.pictures == 1


def test_nothing() -> None:
    found = facts("")
    assert (found.words.total, found.minutes, found.excerpt, found.outline, found.links, found.pictures) == (
        0,
        1,
        "",
        (),
        (),
        0,
    )


def test_options() -> None:
    assert facts(count_code=True).words.total == 10
    assert facts(excerpt_words=2, excerpt_end=" [more]").excerpt == "Rest helps. [more]"
    assert facts(excerpt_words=None).excerpt == facts().excerpt
    assert facts("<p>a b c</p>", speeds=Speeds(words_a_minute={"en": 1})).minutes == 3


def test_the_authors_summary_is_the_excerpt() -> None:
    assert facts(summary="<p>Rest &amp;\n <em>walk</em>.</p>").excerpt == "Rest & walk."
    assert facts(summary="").excerpt == ""


def test_it_looks_and_does_not_touch() -> None:
    document = parse(HTML)
    before = serialize(document)
    assert text_facts(document, "en", TextOptions()) == text_facts(document, "en", TextOptions())
    assert serialize(document) == before


@pytest.mark.parametrize(
    "html", ["Rest.", " <p>Rest.</p>\n", "<p>Rest.", "Rest.</p>", "<p>\nRe  st.\n</p>", "<p></p>", "", "a > b"]
)
def test_one_plain_paragraph_needs_no_parser(html: str) -> None:
    assert one_line(html) == " ".join(plain_text(parse(html)).text.split())


@given(
    st.one_of(
        st.text(max_size=40),
        st.lists(st.sampled_from(["<p>", "</p>", "<", ">", "&", ";", "amp", "x", " ", "\n", "!--"])).map("".join),
    )
)
@example("<p>a</p></p>")
@example("<p><p>a</p>")
@example("\x00")
@settings(deadline=None, max_examples=examples(500))
def test_the_short_way_agrees_with_the_parser(html: str) -> None:
    assert one_line(html) == " ".join(plain_text(parse(html)).text.split())


TOC = Markdown(extensions=["toc"]).convert("[TOC]\n\n# Why it helps\n\nWarmth eases pain.")
CONTENTS = str(
    publish_parts(
        ".. contents::\n\nIt is so.\n\nWhy it helps\n============\n\nWarmth eases pain.",
        writer=PelicanHTMLWriter(),
        settings_overrides={"initial_header_level": "2", "doctitle_xform": False},
    )["body"]
)


@pytest.mark.parametrize(
    ("html", "words", "excerpt"), [(TOC, 6, "Warmth eases pain."), (CONTENTS, 9, "It is so. Warmth eases pain.")]
)
def test_a_table_of_contents_is_no_text(html: str, words: int, excerpt: str) -> None:
    assert 'href="#' in html
    found = facts(html)
    assert found.words.total == words
    assert found.excerpt == excerpt
    assert [heading.text for heading in found.outline] == ["Why it helps"]


def test_a_table_of_contents_has_no_links_of_the_authors() -> None:
    assert facts(TOC).links == ()
