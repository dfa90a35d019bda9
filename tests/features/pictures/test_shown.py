"""Which pictures a text shows, without parsing it."""

import time

import pytest

from pelican_wellness.features.pictures.shown import _in_html

TEXTS = {
    "as Markdown writes it": ('<p><img alt="A &gt; B" src="{static}/a.jpg" title="C"></p>', ["a.jpg"]),
    "as reStructuredText writes it": (
        '<img alt="A" class="align-left" src="/images/a.jpg" style="width: 9em;" />',
        ["images/a.jpg"],
    ),
    "by hand": ("<IMG\nALT='x > y' DATA-a\nSRC = 'b.jpg'>", ["posts/b.jpg"]),
    "without quotes": ("<img src=/a.jpg alt=a>", ["a.jpg"]),
    "without a space": ('<img/src="/a.jpg"/>', ["a.jpg"]),
    "with references": ('<img src="/a&amp;b.jpg">', ["a&b.jpg"]),
    "two": ('<img src="/a.jpg"><img alt="" src="/b.jpg">', ["a.jpg", "b.jpg"]),
    "twice in one": ('<img src="/a.jpg" src="/b.jpg">', ["a.jpg"]),
    "another attribute": ('<img data-src="/a.jpg" alt="src=/b.jpg">', []),
    "another element": ('<image src="/a.jpg"><imgs src="/b.jpg">', []),
    "never ended": ("<img alt='", []),
    "empty": ('<img src="">', []),
    "left alone": ('<img class="a as-is" src="/a.jpg"><img src="/b.jpg">', ["b.jpg"]),
    "left to another plugin": ('<img class="image-process-small" src="/a.jpg">', []),
    "left alone in one place": ('<img class="as-is" src="/a.jpg"><img src="/a.jpg">', ["a.jpg"]),
}


@pytest.mark.parametrize(("html", "paths"), TEXTS.values(), ids=TEXTS)
def test_pictures_of_a_text(html: str, paths: list[str]) -> None:
    assert list(_in_html(html, "posts/a.md")) == paths


@pytest.mark.parametrize("piece", ["<img ", "<img a='", '<img a="b" ', "<img a=b", "<img/ / /", "<img" + " " * 50])
def test_a_long_text_that_makes_no_sense_takes_no_time(piece: str) -> None:
    begun = time.process_time()
    list(_in_html(piece * 20_000, "a.md"))
    assert time.process_time() - begun < 2
