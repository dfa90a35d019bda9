"""What of an article is text to be read."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pelican_wellness.html.document import parse
from pelican_wellness.html.plain_text import plain_text


def lines(html: str, *, count_code: bool = False, without: frozenset[str] = frozenset()) -> list[str]:
    """Return the lines of a document's text that hold anything, each without the spaces around it."""
    text = plain_text(parse(html), count_code=count_code, without=without).text
    return [line.strip() for line in text.split("\n") if line.strip()]


# docutils 0.19 and later, html5 writer.
DOCUTILS = (
    '<p>Proven <a class="footnote-reference brackets" href="#footnote-1" id="footnote-reference-1" role="doc-noteref">'
    '<span class="fn-bracket">[</span>1<span class="fn-bracket">]</span></a> often.</p>'
    '<aside class="footnote-list brackets"><aside class="footnote brackets" id="footnote-1" role="doc-footnote">'
    '<span class="w-label"><span class="fn-bracket">[</span><a role="doc-backlink" href="#footnote-reference-1">1</a>'
    '<span class="fn-bracket">]</span></span><p>Smith 2020.</p></aside></aside>'
)
# docutils, html4css1 writer.
OLD_DOCUTILS = (
    '<p>Proven <a class="footnote-reference" href="#id2" id="id1">[1]</a> often.</p>'
    '<table class="docutils footnote" id="id2"><tbody><tr><td class="w-label">'
    '<a class="fn-backref" href="#id1">[1]</a></td>'
    "<td>Smith 2020.</td></tr></tbody></table>"
)

MARKDOWN = (
    '<p>Proven<sup id="fnref:1"><a class="footnote-ref" href="#fn:1">1</a></sup></p>'
    '<li>Smith <a class="footnote-backref" href="#fnref:1">↩</a></li>'
)

CASES = {
    "blocks separate": ("<p>one</p><p>two</p>", ["one", "two"]),
    "inline markup does not": ("<p>re<em>lax</em>ation</p>", ["relaxation"]),
    "unknown elements do not": ("<p>re<x-y>lax</x-y></p>", ["relax"]),
    "line break": ("one<br>two<br/>three", ["one", "two", "three"]),
    "definition list": ("<dl><dt>Yoga</dt><dd>Stretching</dd></dl>", ["Yoga", "Stretching"]),
    "rule": ("one<hr>two", ["one", "two"]),
    "summary": ("<details><summary>More</summary>text</details>", ["More", "text"]),
    "comment": ("<p>calm<!-- a note to myself --> rest</p>", ["calm rest"]),
    "comment holding markup": ("<p>calm<!-- <b>no</b> --></p>", ["calm"]),
    "CDATA": ("<p>calm<![CDATA[ no ]]> rest</p>", ["calm rest"]),
    "processing instruction": ("<p>calm<?php no ?> rest</p>", ["calm rest"]),
    "doctype": ("<!DOCTYPE html><p>calm</p>", ["calm"]),
    "broken declaration is text": ("<p>calm <![foo rest", ["calm <![foo rest"]),
    "broken declaration before more": ("<p>calm <![foo rest</p><p>sleep</p>", ["calm <![foo rest", "sleep"]),
    "entities": ("<p>R&amp;B &lt;3 caf&eacute; &#8617;</p>", ["R&B <3 café ↩"]),
    "ruby annotations are not text": ("<ruby>按<rp>(</rp><rt>àn</rt><rp>)</rp></ruby>摩", ["按摩"]),
    "ruby annotations with markup": ("<ruby>按<rt><b>àn</b></rt></ruby>摩", ["按摩"]),
    "script and style": ("<script>a b</script><style>c</style>text", ["text"]),
    "template and noscript": ("<template><p>a</p></template><noscript>b</noscript>text", ["text"]),
    "drawing and formula": ("<svg><text>a</text></svg><math><mi>x</mi></math>text", ["text"]),
    "form controls": ("<select><option>a</option></select><textarea>b</textarea><button>c</button>text", ["text"]),
    "labels are text": ("<label>Your name</label>", ["Your name"]),
    "code block separates": ("one<pre>two</pre>three", ["one", "three"]),
    "inline code": ("run <code>make</code>", ["run make"]),
    "hidden": ("<p hidden>a</p><p hidden=until-found>b</p><p>text</p>", ["text"]),
    "hidden covers what is within": ("<div hidden><p>a <b>b</b></p></div>text", ["text"]),
    "aria-hidden": ('<i aria-hidden="true">a</i><i aria-hidden="TRUE">b</i>text', ["text"]),
    "aria-hidden false": ('<i aria-hidden="false">text</i>', ["text"]),
    "Markdown footnotes": (
        MARKDOWN,
        ["Proven", "Smith"],
    ),
    "old docutils footnotes": (OLD_DOCUTILS, ["Proven  often.", "Smith 2020."]),
    "permalink": ('<h2>Yoga<a class="headerlink" href="#yoga">¶</a></h2>', ["Yoga"]),
    "machinery class among others": ('<a class="x headerlink y">¶</a>text', ["text"]),
    "class that only begins so": ('<a class="headerlinks">text</a>', ["text"]),
    "note by role": ('<a role="doc-noteref">1</a><a role="doc-backlink">2</a>text', ["text"]),
    "nothing": ("", []),
}


@pytest.mark.parametrize(("html", "expected"), CASES.values(), ids=list(CASES))
def test_text(html: str, expected: list[str]) -> None:
    assert lines(html) == expected


def test_docutils_footnote_numbers_are_not_text() -> None:
    assert lines(DOCUTILS) == ["Proven  often.", "[]", "Smith 2020."]


def test_code_blocks_count_on_request() -> None:
    html = "<p>Run:</p><pre><code>pip install\nit</code></pre><script>never</script>"
    assert lines(html) == ["Run:"]
    assert lines(html, count_code=True) == ["Run:", "pip install", "it"]


def test_hidden_code_blocks_never_count() -> None:
    assert lines("<pre hidden>secret</pre>", count_code=True) == []


def test_without_further_elements() -> None:
    html = "<p>one</p><figure><img src=a><figcaption>two <b>2</b></figcaption></figure>three<s>x</s>"
    assert lines(html, without=frozenset({"figcaption", "s"})) == ["one", "three"]
    assert plain_text(parse(html), without={"figure"}).pictures == 0


def test_of_a_part_of_the_document() -> None:
    part = parse("<h2>Head</h2><div>one <img src=a> <p>two</p></div><img src=b>").find("div")
    assert part is not None
    text = plain_text(part)
    assert text.text.split() == ["one", "two"]
    assert text.pictures == 1


PICTURES = {
    "none": ("<p>text</p>", 0),
    "two": ("<img src=a><p><img src=b></p>", 2),
    "one of several sources": ("<picture><source srcset=a><source srcset=b><img src=c></picture>", 1),
    "hidden": ("<div hidden><img src=a></div><img src=b aria-hidden=true>", 0),
    "without scripts": ("<noscript><img src=a></noscript>", 0),
    "drawing": ("<svg><image href=a /></svg>", 0),
    "in a comment": ("<!-- <img src=a> -->", 0),
}


@pytest.mark.parametrize(("html", "pictures"), PICTURES.values(), ids=list(PICTURES))
def test_pictures(html: str, pictures: int) -> None:
    assert plain_text(parse(html)).pictures == pictures


@pytest.mark.parametrize("tag", ["div", "b"])
def test_depth_does_not_matter(tag: str) -> None:
    deep = f"<{tag}>" * 5000 + "calm <img src=a>rest" + f"</{tag}>" * 5000
    text = plain_text(parse(deep))
    assert text.text.split() == ["calm", "rest"]
    assert text.pictures == 1


@given(st.lists(st.text("abc é按<>&\"'", min_size=1, max_size=6), max_size=5), st.sampled_from(["p", "li", "td", "h2"]))
@settings(deadline=None)
def test_escaped_text_comes_back_a_line_a_block(texts: list[str], tag: str) -> None:
    escaped = [text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;") for text in texts]
    html = "".join(f"<{tag}>{text}</{tag}>" for text in escaped)
    assert lines(html) == [text.strip() for text in texts if text.strip()]


@given(st.text(max_size=60))
@settings(deadline=None)
def test_reading_never_fails(html: str) -> None:
    text = plain_text(parse(html), count_code=True)
    assert text.pictures <= html.lower().count("<img")


@pytest.mark.parametrize(
    ("html", "text"),
    [
        ('pain <a class="footnote-reference">[1]</a>, as', "pain, as"),
        ('pain <a class="footnote-reference">[1]</a> <a class="footnote-reference">[2]</a>.', "pain."),
        ('pain <a class="footnote-reference">[1]</a> as', "pain  as"),
        ('pain <a class="footnote-reference">[1]</a>as', "pain as"),
        ("pain <b>as</b> , it", "pain as , it"),
        ('<a class="footnote-reference">[1]</a>, as', ", as"),
    ],
)
def test_no_space_is_left_before_a_sign_where_a_mark_was(html: str, text: str) -> None:
    assert plain_text(parse(html)).text == text
