"""Titles: what is kept as markup, and that nothing else can be."""

import re
from html import escape

import pytest
from bs4 import BeautifulSoup
from hypotheses import examples
from hypothesis import assume, example, given, settings
from hypothesis import strategies as st
from markupsafe import Markup

from pelican_wellness.html.inline import inline_html, inline_text

pytestmark = pytest.mark.filterwarnings("ignore::bs4.MarkupResemblesLocatorWarning", "ignore::bs4.XMLParsedAsHTMLWarning")

KEPT = frozenset(
    {
        *("abbr", "b", "bdi", "cite", "code", "del", "em", "i", "ins", "kbd", "mark", "q", "small", "span"),
        *("strong", "sub", "sup"),
    }
)
KEPT_WITH_CLASS = re.compile(rf'<(?:{"|".join(KEPT)})\s+class="[\w\s-]*"\s*>')

TITLES = st.one_of(
    st.text(max_size=40),
    st.lists(
        st.sampled_from(
            [
                *(
                    "<em>",
                    "</em>",
                    "<b>",
                    "</b>",
                    '<span class="amp">',
                    "</span>",
                    "<em\n>",
                    '<i class="a b-c">',
                    "</i>",
                ),
                *(
                    "<script>",
                    "</script>",
                    "<a href=x>",
                    "</a>",
                    '<em onclick="x">',
                    "<em class='x'>",
                    '</em class="x">',
                ),
                *(
                    '<em class="">',
                    '<em class="x" id="y">',
                    '<em class="a&quot;b">',
                    "<emx>",
                    "<EM>",
                    "<em/>",
                    "<!--",
                    "-->",
                ),
                *(
                    "&amp;",
                    "&lt;",
                    "&gt;",
                    "&quot;",
                    "&#34;",
                    "&#x22;",
                    "&#60;",
                    "&nosuch;",
                    "&",
                    "<",
                    ">",
                    '"',
                    "'",
                    ";",
                ),
                *("x", " ", "\n", "按", "تدليك", "🧘", "\u202e"),
            ]
        ),
        max_size=10,
    ).map("".join),
)
"""Any text, and texts made of what a title may be attacked with."""

CASES = {
    "plain": ("Deep tissue", "Deep tissue", "Deep tissue"),
    "nothing": ("", "", ""),
    "quotes": ('"knots"', "&#34;knots&#34;", '"knots"'),
    "apostrophe": ("it's", "it&#39;s", "it's"),
    "script": ("<script>alert(1)</script>", "&lt;script&gt;alert(1)&lt;/script&gt;", "<script>alert(1)</script>"),
    "ampersand": ("R&B", "R&amp;B", "R&B"),
    "ampersand entity": ("R&amp;B", "R&amp;B", "R&B"),
    "typographic entity": ("a&mdash;b", "a—b", "a—b"),
    "escaped markup stays text": ("&lt;b&gt;", "&lt;b&gt;", "<b>"),
    "escaped entity stays text": ("&amp;lt;", "&amp;lt;", "&lt;"),
    "quote entity": ("&quot;x&#34;", "&quot;x&quot;", '"x"'),
    "unknown entity": ("&nosuch;", "&amp;nosuch;", "&nosuch;"),
    "looks like an entity": ("Rest&notes", "Rest&amp;notes", "Rest&notes"),
    "less than": ("R&B <3", "R&amp;B &lt;3", "R&B <3"),
    "emoji": ("Calm 🧘\u200d♀\ufe0f", "Calm 🧘\u200d♀\ufe0f", "Calm 🧘\u200d♀\ufe0f"),
    "right to left": ("تدليك <em>عميق</em>", "تدليك <em>عميق</em>", "تدليك عميق"),
    "kept": ("<em>Deep</em> tissue", "<em>Deep</em> tissue", "Deep tissue"),
    "docutils' code": ('<tt class="docutils literal">x</tt>', '<tt class="docutils literal">x</tt>', "x"),
    "kept and quoted": (
        '<em>Deep</em> & "knots" <script>',
        "<em>Deep</em> &amp; &#34;knots&#34; &lt;script&gt;",
        'Deep & "knots" <script>',
    ),
    "kept within kept": ("<b>H<sub>2</sub>O</b>", "<b>H<sub>2</sub>O</b>", "H2O"),
    "class is kept": ('A <span class="amp">&amp;</span> B', 'A <span class="amp">&amp;</span> B', "A & B"),
    "several classes": ('<span class="caps x-1">USA</span>', '<span class="caps x-1">USA</span>', "USA"),
    "other attribute": ('<b id="x">a</b>', "&lt;b id=&#34;x&#34;&gt;a&lt;/b&gt;", '<b id="x">a</b>'),
    "event": ('<b onclick="x()">a', "&lt;b onclick=&#34;x()&#34;&gt;a", '<b onclick="x()">a'),
    "class and more": ('<b class="x" id="y">', "&lt;b class=&#34;x&#34; id=&#34;y&#34;&gt;", '<b class="x" id="y">'),
    "unclosed": ("a <b> b", "a &lt;b&gt; b", "a <b> b"),
    "not opened": ("a </b> b", "a &lt;/b&gt; b", "a </b> b"),
    "crossed": ("<b><i>x</b></i>", "&lt;b&gt;&lt;i&gt;x&lt;/b&gt;&lt;/i&gt;", "<b><i>x</b></i>"),
    "one wrong, none kept": ("<i>x</i> <b>", "&lt;i&gt;x&lt;/i&gt; &lt;b&gt;", "<i>x</i> <b>"),
    "class on an end": ('<b>x</b class="y">', "&lt;b&gt;x&lt;/b class=&#34;y&#34;&gt;", '<b>x</b class="y">'),
    "link": ("<a href=x>y</a>", "&lt;a href=x&gt;y&lt;/a&gt;", "<a href=x>y</a>"),
    "comment": ("<!-- x -->", "&lt;!-- x --&gt;", "<!-- x -->"),
    "name that only begins so": ("<bold>x</bold>", "&lt;bold&gt;x&lt;/bold&gt;", "<bold>x</bold>"),
    "white space": (" a \n <b> b</b> ", " a \n <b> b</b> ", "a b"),
}


@pytest.mark.parametrize(("source", "html", "text"), CASES.values(), ids=list(CASES))
def test_title(source: str, html: str, text: str) -> None:
    assert inline_html(source) == html
    assert inline_text(source) == text


def test_result_is_marked_safe() -> None:
    assert isinstance(inline_html("<b>x</b>"), Markup)
    assert not isinstance(inline_text("<b>x</b>"), Markup)


@pytest.mark.parametrize("name", sorted(KEPT))
def test_every_kept_element(name: str) -> None:
    assert inline_html(f"a <{name}>b</{name}>") == f"a <{name}>b</{name}>"
    assert inline_text(f"a <{name}>b</{name}>") == "a b"


@given(TITLES)
@settings(max_examples=examples(400), deadline=None)
def test_nothing_but_kept_elements_and_classes(source: str) -> None:
    for tag in BeautifulSoup(f"<h1>{inline_html(source)}</h1>", "html.parser").find_all(name=True)[1:]:
        assert tag.name in KEPT
        assert set(tag.attrs) <= {"class"}


@given(TITLES)
@settings(max_examples=examples(400), deadline=None)
def test_no_quote_ends_an_attribute(source: str) -> None:
    rest = KEPT_WITH_CLASS.sub("", inline_html(source))
    assert '"' not in rest
    assert "'" not in rest


@given(TITLES)
@settings(deadline=None)
def test_the_frame_around_a_title_holds(source: str) -> None:
    soup = BeautifulSoup(f"<h1>{inline_html(source)}</h1><p>after</p>", "html.parser")
    assert [tag.name for tag in soup.find_all(name=True, recursive=False)] == ["h1", "p"]
    assert soup.p is not None
    assert soup.p.get_text() == "after"


@given(TITLES)
@example("Rest&notes")
@settings(deadline=None)
def test_markup_and_text_say_the_same(source: str) -> None:
    shown = BeautifulSoup(f"<h1>{inline_html(source)}</h1>", "html.parser").get_text()
    assert " ".join(shown.split()) == inline_text(source)


@given(st.text())
@settings(deadline=None)
def test_plain_titles_survive_the_round_trip(text: str) -> None:
    assume("<" not in text)
    assume(not re.search(r"&(?:[a-zA-Z]|#[0-9xX])", text))
    assert inline_html(text) == Markup.escape(text)
    assert inline_text(inline_html(text)) == inline_text(text) == " ".join(text.split())


@given(st.text())
@settings(deadline=None)
def test_escaped_titles_read_as_they_were(text: str) -> None:
    assert inline_text(escape(text)) == " ".join(text.split())
