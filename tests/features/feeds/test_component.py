"""Links to the feeds in a page's head."""

from rendering import HOSTILE, Renderer, assert_harmless
from sites import PELICAN

from pelican_wellness.model.site import TermList
from pelican_wellness.model.source import Term


def test_links(render: Renderer) -> None:
    feed = {"type": "application/atom+xml", "title": "Calm Hands", "url": "https://example.com/feeds/all.atom.xml"}
    (link,) = render("feeds/links", feeds=[feed]).select("link")
    assert (link["rel"], link["type"], link["title"], link["href"]) == (["alternate"], *feed.values())


def test_nothing_of_a_text_is_markup(render: Renderer) -> None:
    assert_harmless(render("feeds/links", feeds=[dict.fromkeys(("type", "title", "url"), HOSTILE)]), times=3)


def test_what_the_feature_gives_it() -> None:
    feeds = {"FEED_ALL_ATOM": "feeds/all.atom.xml", "TAG_FEED_RSS": "feeds/{slug}.rss.xml"}
    sleep = Term("Sleep", "sleep")
    settings = {**PELICAN, **feeds}
    render = Renderer(page={"term": sleep, "term_kind": "tag"}, pelican=settings, lists=(TermList("tag", sleep, ()),))
    assert [(one["href"], one["title"]) for one in render.part("feeds/links").select("link")] == [
        ("https://example.com/feeds/all.atom.xml", "Calm Hands"),
        ("https://example.com/feeds/sleep.rss.xml", "Calm Hands – Sleep"),
    ]
    assert Renderer().values("feeds/links") is None
