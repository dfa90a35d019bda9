"""HTML that leaves its page."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pelican_wellness.html import absolute
from pelican_wellness.html.absolute import absolutize
from pelican_wellness.html.document import parse

PAGE = "https://example.com/blog/a/b.html"

CASES = {
    "a note": ('<a href="#fn:1">1</a>', f'<a href="{PAGE}#fn:1">1</a>'),
    "a page beside it": ('<a href="c.html">c</a>', '<a href="https://example.com/blog/a/c.html">c</a>'),
    "from the root": ('<img src="/i.png">', '<img src="https://example.com/i.png">'),
    "without quotes": ("<a href=../x>x</a>", '<a href="https://example.com/blog/x">x</a>'),
    "another host, same scheme": ('<img src="//cdn.example/i.png">', '<img src="https://cdn.example/i.png">'),
    "several sizes": (
        '<img srcset="/a.png 1x, b.png 2x">',
        '<img srcset="https://example.com/a.png 1x, https://example.com/blog/a/b.png 2x">',
    ),
    "sizes without spaces between": (
        '<img srcset="a.png 1x,b.png 2x">',
        '<img srcset="https://example.com/blog/a/a.png 1x, https://example.com/blog/a/b.png 2x">',
    ),
    "a line break before the size": ('<img srcset="a.png\n2x">', '<img srcset="https://example.com/blog/a/a.png 2x">'),
    "a data address in several sizes": (
        '<img srcset="data:image/gif;base64,AA== 1x">',
        '<img srcset="data:image/gif;base64,AA== 1x">',
    ),
    "scripts and styles": ("<p>a</p><script>x()</script><style>p{}</style>", "<p>a</p>"),
    "handlers": ('<p onclick="x()" class="c">a</p>', '<p class="c">a</p>'),
    "no address at all": ('<a href="http://[">a</a><b onclick="">b</b>', '<a href="http://[">a</a><b>b</b>'),
    "mail and telephone": ('<a href="mailto:a@example.com">m</a>', '<a href="mailto:a@example.com">m</a>'),
}


@pytest.mark.parametrize("name", CASES)
def test_absolutize(name: str) -> None:
    html, expected = CASES[name]
    assert absolutize(html, PAGE) == expected


def test_what_needs_no_change_stays_to_the_character() -> None:
    html = "<P CLASS=x>Tea &amp; <a  href='https://example.com/'>rest</a>"
    assert absolutize(html, PAGE) is html


PIECES = ["<p>", "<a href", "<img\nsrc", " class", " id", " title", " alt", " rel", " onclick", " srcset", "data-href", "href"]
VALUES = [
    '="https:a"',
    "='https:a'",
    "=https:a",
    '="a"',
    ' = "mailto:a"',
    '="mailto:a"',
    "=",
    '=" https:a"',
    "<STYLE>",
    "<script",
    ">",
]


@given(st.lists(st.sampled_from(PIECES + VALUES), max_size=8).map("".join))
def test_what_is_looked_at_first_misses_nothing(html: str) -> None:
    assert absolute._may_be_held(html) or not absolute._HELD.search(html)


@given(st.text(alphabet="<>/=\"' abchrefsrconx:#.?&;1\n", max_size=80))
def test_nothing_relative_or_running_is_left(html: str) -> None:
    document = parse(absolutize(html, PAGE))
    for element in document.find_all():
        assert not [name for name in element.attrs if name.startswith("on")]
        assert ":" in str(element.get("href", "x:"))
