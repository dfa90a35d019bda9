"""HTML as Markdown: what comes of it is what it was."""

import pytest
from bs4 import BeautifulSoup
from hypothesis import given
from hypothesis import strategies as st
from markdown import Markdown

from pelican_wellness.cli.move_in.markdown import markdown


def made(html: str) -> str:
    return markdown(html, lambda address: address)[0]


CASES = {
    "paragraphs": ("<p>One</p><p>Two</p>", "One\n\nTwo\n"),
    "words between blocks": ("One<h2>Two</h2>three", "One\n\n## Two\n\nthree\n"),
    "a line break": ("<p>One<br />\ntwo<br></p>", "One  \ntwo\n"),
    "several line breaks": ("<p>One<br><br>two</p>", "One  \ntwo\n"),
    "emphasis touches its words": ("<p>a<strong> b </strong>c</p>", "a **b** c\n"),
    "emphasis of nothing": ("<p>a<em> </em>b</p>", "a b\n"),
    "the largest heading is the page's": ("<h1>A</h1><h4>B</h4><h3> </h3>", "## A\n\n#### B\n"),
    "a list in a list": ("<ul><li>a<ul><li>b</li></ul></li><li>c</li></ul>", "-   a\n    -   b\n-   c\n"),
    "a list of paragraphs": ("<ol><li><p>a</p><p>b</p></li></ol>", "1.  a\n\n    b\n"),
    "a quotation": ("<blockquote><p>a</p><p>b</p></blockquote>", "> a\n>\n> b\n"),
    "code": ("<p><code>a`b</code></p><pre>x\n  y &lt;</pre>", "`` a`b ``\n\n    x\n      y <\n"),
    "signs of Markdown": ("<p>*a* _b_ [c](d) `e` \\ {f}</p>", r"\*a\* \_b\_ \[c\](d) \`e\` \\ \{f\}" + "\n"),
    "signs of HTML": ("<p>a &lt; b &amp;amp; c</p>", "a &lt; b &amp;amp; c\n"),
    "the beginning of a line": ("<p># a<br>1. b<br>- c<br>&gt; d</p>", "\\# a  \n1\\. b  \n\\- c  \n\\> d\n"),
    "a link with brackets": ('<p><a href="https://a.example/b_(c)">d</a></p>', "[d](<https://a.example/b_(c)>)\n"),
    "a link that runs something": ('<p><a href="javascript:x()">a</a></p>', "a\n"),
    "a link around its picture": ('<a href="/b.jpg"><img src="/b-1.jpg" alt="B"></a>', "![B](/b-1.jpg)\n"),
    "an address alone": ("<p>https://a.example/b_c</p>", "<https://a.example/b_c>\n"),
    "a figure": (
        '<figure><img src="/a.jpg" alt="A"><figcaption>A "b"</figcaption></figure>',
        '![A](/a.jpg "A &quot;b&quot;")\n',
    ),
    "figures in a figure": (
        '<figure><figure><img src="/a.jpg"><figcaption>A</figcaption></figure><figure><img src="/b.jpg"></figure></figure>',
        '![](/a.jpg "A") ![](/b.jpg)\n',
    ),
    "a table stays": ('<table onclick="x()"><tr><td>a</td></tr></table>', "<table><tr><td>a</td></tr></table>\n"),
    "a division": ('<div class="x"><div>a</div>b</div>', "a\n\nb\n"),
    "a rule": ("a<hr>b", "a\n\n* * *\n\nb\n"),
    "marks without a form": ("<p>H<sub>2</sub>O <span>a</span> <u>b</u></p>", "H<sub>2</sub>O a b\n"),
    "a note": ("<p>a<!-- b --></p>", "a\n"),
    "nothing": ("", "\n"),
}


@pytest.mark.parametrize(("html", "text"), CASES.values(), ids=CASES)
def test_what_becomes_of_html(html: str, text: str) -> None:
    assert made(html) == text


def test_what_is_left_out_is_named() -> None:
    assert markdown("<script>x</script><p>a</p><form><input></form><style>b</style>", str) == (
        "a\n",
        ["script", "form", "style"],
    )


@given(st.text("ab \\`*_[](){}#+-.!<>&;:=~|\"'1\n/", max_size=40))
def test_any_text_stays_what_it_is(text: str) -> None:
    paragraph = BeautifulSoup("<p></p>", "html.parser")
    assert paragraph.p
    paragraph.p.string = text
    reader = Markdown(extensions=["extra", "meta"])
    again = BeautifulSoup(reader.convert("\n" + made(str(paragraph))), "html.parser").get_text()
    assert again.split() == text.split()
