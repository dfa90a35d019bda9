"""Links to other sites, and the author's profiles there."""

from rendering import HOSTILE, Renderer, assert_harmless, text_of
from sites import PELICAN


def test_links_and_profiles(render: Renderer) -> None:
    links = [("A", "https://a.example/"), ("B", "https://b.example/")]
    sidebar, social = render("links/sidebar", links=links), render("links/social", links=links)
    assert text_of(sidebar) == "Links A B"
    for page in (sidebar, social):
        assert [(one.get_text(), one["href"]) for one in page.select("li > a")] == links
    assert [one["rel"] for one in social.select("a")] == [["me"], ["me"]]
    assert social.nav
    assert social.nav["aria-label"] == "Elsewhere"


def test_nothing_of_a_text_is_markup(render: Renderer) -> None:
    for component in ("links/sidebar", "links/social"):
        assert_harmless(render(component, links=[(HOSTILE, HOSTILE)]), times=2)


def test_what_the_feature_gives_it() -> None:
    entries = [("<em>A</em> & B", "https://a.example/", "icon of another theme")]
    render = Renderer(pelican={**PELICAN, "LINKS": entries, "SOCIAL": ()})
    assert text_of(render.part("links/sidebar")) == "Links A & B"
    assert render.part("links/sidebar").select("a > em")
    assert render.values("links/social") is None
