"""The quick tree holds what the whole parser holds, or says that it cannot."""

from collections.abc import Iterator

import pytest
from bs4 import Tag
from hypothesis import given
from hypothesis import strategies as st
from markdown import Markdown

from pelican_wellness.html.document import parse, serialize
from pelican_wellness.html.quick_tree import Element, quick_tree, written


def flat(element: Element | Tag) -> Iterator[object]:
    for child in element.contents:
        if isinstance(child, Element | Tag):
            yield (child.name, dict(child.attrs), tuple(flat(child)))
        else:
            yield (type(child).__name__ in {"str", "NavigableString"}, str(child))


def agrees(html: str) -> bool:
    """Whether there is a quick tree; it is the same then."""
    quick = quick_tree(html)
    if quick is None:
        return False
    document = parse(html)
    assert tuple(flat(quick)) == tuple(flat(document)), html
    assert written(quick) == serialize(document)
    return True


@pytest.mark.parametrize(
    "html",
    [
        "",
        "text",
        "<p>one</p>\n<p>two <em>three</em> <strong>four</strong></p>",
        '<p><a href="https://example.com/?a=1&amp;b=2" title="A &quot;word&quot;">R&amp;D</a></p>',
        '<h2 id="a">A</h2>\n\n<ul>\n<li>x</li>\n<li>y<br />z</li>\n</ul>',
        '<p><img alt="" src="a.jpg" /> <img src="b.jpg" hidden></p>',
        '<div class="codehilite"><pre><span></span><code>a  \n\n  b\n</code></pre></div>',
        "<p>a &lt;b&gt; &#64; &nbsp; c</p>",
        "<table>\n<thead>\n<tr>\n<th>a</th>\n</tr>\n</thead>\n</table>",
        "<details open><summary>x</summary>y</details>",
        "<p>a &gt; b > c</p>",
        """<p title="&quot;it&#39;s&quot;" lang="&quot;" id="&#39;" dir="&lt;&amp;&gt;">a</p>""",
    ],
)
def test_plain_html_has_a_quick_tree(html: str) -> None:
    assert agrees(html)


@pytest.mark.parametrize(
    "html",
    [
        "<p>one<p>two",
        "<p>one</div>",
        "</p>",
        "<P>one</P>",
        "a < b",
        "<p>a & b</p>",
        "<p>&copy; &Auml; &#x41; &#150; &#0;</p>",
        "<!-- c --><p>x</p>",
        "<script>1</script>",
        "<p title='x'>y</p>",
        "<p title=x>y</p>",
        '<p title="a<b">y</p>',
        '<p title="a&copy=1">y</p>',
        "<p/>",
        "<br></br>",
        "<ruby>漢<rt>kan</rt></ruby>",
        "<![CDATA[x]]>",
        '<p a="1"b="2">x</p>',
    ],
)
def test_what_is_not_plain_has_none(html: str) -> None:
    assert quick_tree(html) is None
    parse(html)


_PIECES = st.sampled_from(
    '<p> </p> <em> </em> <pre> </pre> <a\thref="x&amp;y"> </a> <br> <br\t/> <img\talt="a\tb"> &amp; &nbsp; &#64; & < > " \' = / '
    "<h2\tid=\"a\"> </h2> <table> <td> </td> </table> <p\tclass='x'> <li\thidden> </li> <!-- --> <P> <b\t> &lt; &copy; a-b é "
    '<p\ta="1"\ta="2"> <p\t> <svg> </svg> <hr\t> <p\tA="1"> <x-y> </x-y> <p\tdata-a=""> \u00a0 \u2028 \x0b \x0c'.split(" ")
).map(lambda piece: piece.replace("\t", " "))


@given(st.lists(_PIECES | st.sampled_from([" ", "\n", "\r\n", "word", "  "]), max_size=14).map("".join))
def test_any_pieces_of_html(html: str) -> None:
    agrees(html)


@given(st.text(alphabet="ab*_`#[]()!&<>\n -1.|:\"'\\~^", max_size=80))
def test_whatever_markdown_makes(text: str) -> None:
    agrees(Markdown(extensions=["extra", "toc"]).convert(text))
