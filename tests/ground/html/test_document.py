"""Parse once, and write back what was written."""

import re

import pytest
from hypotheses import examples
from hypothesis import example, given, settings
from hypothesis import strategies as st

from pelican_wellness.html.document import parse, serialize

# An article that is nothing but an address or a file's name is rare, and BeautifulSoup's remark on it is no failure.
pytestmark = pytest.mark.filterwarnings("ignore::bs4.MarkupResemblesLocatorWarning", "ignore::bs4.XMLParsedAsHTMLWarning")

FRAGMENTS = st.lists(
    st.sampled_from(
        [
            *(
                "<p>",
                "</p>",
                "<br>",
                "<br/>",
                "</br>",
                "<div/>",
                "<b>",
                "</i>",
                "<p class='a  b'>",
                '<a href="?a=1&b=2">',
            ),
            *("<!--", "-->", "<!-- x -->", "<![", "<![CDATA[", "]]>", "<!", "<?php", "?>", "</", "<"),
            *("<script>", "</script>", "<style>", "</style>", "<pre>", "</pre>", "<textarea>", "</textarea>"),
            *("<template>", "</template>", "<iframe>", "</iframe>", "<title>", "</title>"),
            *("&amp;", "&", "&lt;", "&#0;", "&notit;", '"', "'", "=", ">", "/", "-", "x", " ", "\n", "\0", "按"),
        ]
    ),
    max_size=10,
).map("".join)

UNCHANGED = {
    "nothing": "",
    "text": "Massage eases pain.",
    "no-break space": "a\u00a0massage therapist. ",
    "order of attributes": '<a title="z" href="a" class="m" id="b">x</a>',
    "class as written": '<p class="b  a b">x</p>',
    "entities in text": "<p>R&amp;B &lt;script&gt; 1 &lt; 2</p>",
    "escaped entity stays escaped": "<p>&amp;amp; &amp;lt;</p>",
    "entities in attributes": '<a href="?a=1&amp;b=2" title="&lt;b&gt;">x</a>',
    "void elements": '<p>a<br>b</p><hr><img src="a.jpg" alt="">',
    "script": "<script>if (a < b && c > d) { e = \"</p>\" + '&amp;'; }</script>",
    "style": "<style>a > b::after { content: '<&>' }</style>",
    "structured data": '<script type="application/ld+json">{"a": "<\\/b> & \\"c\\""}</script>',
    "comment": "<p>a<!-- <b> & --></p>",
    "conditional comment": "<!--[if IE]><p>x</p><![endif]-->",
    "several roots": "<p>a</p>b<p>c</p>",
    "white space of code": "<pre>  a\n\n    b  \n</pre>",
    "nested lists": "<ul>\n<li>a\n<ul>\n<li>b</li>\n</ul>\n</li>\n</ul>",
    "table without a body": "<table><tr><td>a</td></tr></table>",
    "custom element": '<x-slot name="a"><p>x</p></x-slot>',
    "scripts of the world": "<p>按摩 تدليك עיסוי 🧘\u200d♀\ufe0f</p>",
    "spaces between elements": "<p><b>a</b> <b>b</b></p>\n<p>c</p>",
}


@pytest.mark.parametrize("html", UNCHANGED.values(), ids=list(UNCHANGED))
def test_comes_back_as_written(html: str) -> None:
    assert serialize(parse(html)) == html


NORMALIZED = {
    "closed void elements": ("a<br/>b<br />c<img src='x'/>", 'a<br>b<br>c<img src="x">'),
    "named entities": ("caf&eacute;&nbsp;&rarr;", "café\u00a0→"),
    "bare ampersand": ("<p>R&B</p>", "<p>R&amp;B</p>"),
    # HTML reads an SVG attribute in any case (HTML, "adjust SVG attributes").
    "drawing": ('<svg viewBox="0 0 1 1"><path d="M0 0"/></svg>', '<svg viewbox="0 0 1 1"><path d="M0 0"></path></svg>'),
    "bare angle": ("1 < 2", "1 &lt; 2"),
    "unclosed": ("<p>a <b>b", "<p>a <b>b</b></p>"),
    "stray end": ("a</p>b", "ab"),
    "attribute without value": ("<p hidden>a</p>", '<p hidden="">a</p>'),
    "apostrophes around quotes": ("<a title='\"x\"'>y</a>", "<a title='\"x\"'>y</a>"),
    "both kinds of quotes": ('<a title="&quot;it\'s&quot;">y</a>', '<a title="&quot;it\'s&quot;">y</a>'),
    "upper case": ("<P CLASS=x>a</P>", '<p class="x">a</p>'),
    "broken declaration": ("a <![foo b", "a &lt;![foo b"),
}


@pytest.mark.parametrize(("html", "expected"), NORMALIZED.values(), ids=list(NORMALIZED))
def test_is_made_well_formed(html: str, expected: str) -> None:
    assert serialize(parse(html)) == expected


# What a browser shows of the same characters (HTML, "named character reference state").
AMPERSANDS = {
    "within": ("<p>Q&A hour</p>", "Q&A hour"),
    "at the end of an element": ("<p>Q&A</p>", "Q&A"),
    "at the end of the document": ("<p>Q&A", "Q&A"),
    "alone": ("Q&A", "Q&A"),
    "last character": ("Q &", "Q &"),
    "before a semicolon": ("<p>Q&A; then tea</p>", "Q&A; then tea"),
    "unknown entity": ("<p>&nosuch;</p>", "&nosuch;"),
    "unfinished number": ("<p>&#; &#x;</p>", "&#; &#x;"),
    "number without semicolon": ("<p>1&#50</p>", "12"),
    "impossible number": ("<p>&#xD800;&#0;</p>", "\ufffd\ufffd"),
}


@pytest.mark.parametrize(("html", "text"), AMPERSANDS.values(), ids=list(AMPERSANDS))
def test_ampersands_in_text(html: str, text: str) -> None:
    assert parse(html).get_text() == text


@pytest.mark.parametrize("query", ["a=1&section=2", "a=1&copy=2", "a=1&notes=2", "a=1&b=2", "a=1&reg", "Q&A"])
def test_ampersands_in_addresses(query: str) -> None:
    # Followed by "=" or a letter, "&sect" in an attribute is no reference.
    link = parse(f'<a href="?{query}=x">x</a>').a
    assert link is not None
    assert link["href"] == f"?{query}=x"


def _folded(html: str) -> str:
    """Fold white space as browsers do between elements: BeautifulSoup keeps one space or line break of several."""
    return re.sub(r"\s+", " ", html).strip()


@pytest.mark.parametrize(
    "html", ["a  \n  b", "<p><b>a</b>  <b>b</b></p>", "<p><b>a</b>\n\n<b>b</b></p>", "<pre>a\n\n  b</pre>"]
)
def test_white_space_means_the_same(html: str) -> None:
    assert _folded(serialize(parse(html))) == _folded(html)
    if "<pre>" in html:
        assert serialize(parse(html)) == html


@pytest.mark.parametrize("broken", ["<![foo", "<![foo>", "<![foo ]]>", "<![%x", "<![ x>", "<![endif]>", "<!x["])
def test_a_broken_declaration_leaves_comments_hidden(broken: str) -> None:
    document = parse(f"<p>calm</p><!-- a private note -->{broken}<p>rest</p>")
    assert "private" not in document.get_text()


@pytest.mark.parametrize("broken", ["<![foo", "<![%x", "&#", "&# ", "&#x", "<", "< ", "</", "<!", "<?"])
def test_broken_markup_leaves_what_stands_before_it(broken: str) -> None:
    document = parse(f"<p>calm</p><h2>Rest</h2><p>sleep{broken}")
    assert [tag.name for tag in document.find_all(name=True)] == ["p", "h2", "p"]
    assert document.get_text().startswith("calmRestsleep")


@pytest.mark.parametrize("broken", ["&#", "&# ", "&#x", "&", "& ", "&;"])
def test_a_broken_reference_leaves_the_markup_after_it(broken: str) -> None:
    document = parse(f"<p>calm {broken}</p><p>rest</p>")
    assert [p.get_text() for p in document.find_all("p")] == [f"calm {broken}", "rest"]


def test_depth_does_not_matter() -> None:
    html = "<div>" * 5000 + "calm" + "</div>" * 5000
    assert serialize(parse(html)) == html


def test_class_is_one_string() -> None:
    tag = parse('<p class="b  a">x</p>').p
    assert tag is not None
    assert tag["class"] == "b  a"


@given(st.one_of(st.text(), FRAGMENTS))
@settings(max_examples=examples(200), deadline=None)
def test_parse_never_fails(html: str) -> None:
    assert isinstance(serialize(parse(html)), str)


@given(st.one_of(st.text(), FRAGMENTS))
@example(" </p> ")
@example("<p>a<br> </b>\n</p>")
@settings(max_examples=examples(200), deadline=None)
def test_what_was_written_once_does_not_change_again(html: str) -> None:
    once = serialize(parse(html))
    assert _folded(serialize(parse(once))) == _folded(once)


@given(st.text(), st.text())
@settings(deadline=None)
def test_text_and_attributes_cannot_become_markup(text: str, value: str) -> None:
    document = parse("<p></p>")
    assert document.p is not None
    document.p.string = text
    document.p["title"] = value
    again = parse(serialize(document))
    assert [tag.name for tag in again.find_all(name=True)] == ["p"]
    assert again.p is not None
    assert list(again.p.attrs) == ["title"]
    assert again.p["title"] == value
