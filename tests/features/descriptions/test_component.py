"""A few words at the head of a list."""

from rendering import Renderer, text_of

from pelican_wellness.model.fragment import Fragment
from pelican_wellness.model.source import Term

WELLNESS = {"descriptions": {"tags": {"sleep": "What *helps*."}}}
CONVERTED = {"What *helps*.": Fragment("<p>What <em>helps</em>.</p>")}


def test_text(render: Renderer) -> None:
    page = render("descriptions/text", description=Fragment("<p>What <em>helps</em>.</p>"))
    assert text_of(page) == "What helps."
    assert page.select_one(".w-description em")


def test_links_are_made_for_the_page(render: Renderer) -> None:
    assert 'href="a.html"' in render.html("descriptions/text", description=Fragment('<a href="a.html">a</a>'))


def test_what_the_feature_gives_it() -> None:
    render = Renderer(WELLNESS, page={"kind": "tag", "term_kind": "tag", "term": Term("Sleep", "sleep")}, converted=CONVERTED)
    assert text_of(render.part("descriptions/text")) == "What helps."
    assert render.on(term_kind="category").values("descriptions/text") is None
    assert render.on(term=Term("Rest", "rest")).values("descriptions/text") is None
