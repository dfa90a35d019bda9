"""Links to other sites, and the author's profiles there."""

from pathlib import Path

import pytest
from factory import Build
from rendering import HOSTILE, Renderer, assert_harmless, text_of
from sites import PELICAN, site_of

from pelican_wellness.features.links import FEATURE
from pelican_wellness.pipeline import mistakes_of_site
from pelican_wellness.settings.mistakes import WellnessError


def test_links_and_profiles(render: Renderer) -> None:
    links = [("A", "https://a.example/"), ("B", "https://b.example/")]
    drawn = [(*one, "globe") for one in links]
    sidebar, social = render("links/sidebar", links=links), render("links/social", links=drawn)
    assert text_of(sidebar) == "Links A B"
    for page in (sidebar, social):
        assert [(one.get_text(), one["href"]) for one in page.select("li > a")] == links
    assert [one["rel"] for one in social.select("a")] == [["me"], ["me"]]
    assert social.nav
    assert social.nav["aria-label"] == "Elsewhere"


def test_nothing_of_a_text_is_markup(render: Renderer) -> None:
    assert_harmless(render("links/sidebar", links=[(HOSTILE, HOSTILE)]), times=2)
    assert_harmless(render("links/social", links=[(HOSTILE, HOSTILE, "globe")]), times=2)


def test_what_the_feature_gives_it() -> None:
    entries = [("<em>A</em> & B", "https://a.example/", "icon of another theme")]
    render = Renderer(pelican={**PELICAN, "LINKS": entries, "SOCIAL": ()})
    assert text_of(render.part("links/sidebar")) == "Links A & B"
    assert render.part("links/sidebar").select("a > em")
    assert render.values("links/social") is None
    social = Renderer(pelican={**PELICAN, "SOCIAL": [("Photos", "https://instagram.com/ana")]}).part("links/social")
    assert [(text_of(one), len(one.select("svg[aria-hidden=true]"))) for one in social.select("li > a[rel=me]")] == [
        ("Photos", 1)
    ]


@pytest.mark.parametrize("setting", ["MENUITEMS", "LINKS", "SOCIAL"])
@pytest.mark.parametrize(
    ("address", "scheme"),
    [
        ("javascript:alert(1)", "javascript"),
        (" Java\nScript:alert(1)", "javascript"),
        ("\x01javascript:alert(1)", "javascript"),
        ("data:text/html,<script>1</script>", "data"),
        ("vbscript:x", "vbscript"),
        ("file:///etc/passwd", "file"),
        ("blob:https://x.example/1", "blob"),
    ],
)
@pytest.mark.parametrize("rest", [(), ("fa-home",)], ids=["label and address", "of another theme"])
def test_an_address_that_runs_something_stops_the_build(setting: str, address: str, scheme: str, rest: tuple[str, ...]) -> None:
    entries = (("Fine", "https://a.example/"), ("Trap", address, *rest))
    (mistake,) = mistakes_of_site(site_of(pelican={**PELICAN, setting: entries}), [FEATURE])
    assert mistake.where == f"{setting}[1]"
    assert mistake.problem == f"{scheme}: addresses are not allowed here"
    assert "https:" in mistake.expected


@pytest.mark.parametrize(
    "address",
    [
        "https://a.example/",
        "mailto:a@b.example",
        "irc://chat.example",
        "xmpp:a@b.example",
        "/about",
        "about.html",
        "#data:",
        "",
    ],
)
def test_an_address_that_leads_somewhere_does_not(address: str) -> None:
    assert not list(mistakes_of_site(site_of(pelican={**PELICAN, "LINKS": (("A", address),)}), [FEATURE]))


def test_the_build_stops_with_a_block_before_anything_is_written(build: Build, tmp_path: Path) -> None:
    with pytest.raises(WellnessError, match=r"^MENUITEMS\[0\]\n    holds:        'javascript:alert\(1\)'\n"):
        build({}, MENUITEMS=[("Home", "javascript:alert(1)")], OUTPUT_PATH=str(tmp_path / "output"))
    assert not (tmp_path / "output").exists()


def test_other_themes_print_the_lists_in_their_own_way() -> None:
    site = site_of(pelican={**PELICAN, "LINKS": (("A", "javascript:x"),)}, own_theme=False)
    assert not list(mistakes_of_site(site, [FEATURE]))
