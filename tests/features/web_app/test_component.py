"""Icons and colors of the browser's own frame."""

from rendering import HOSTILE, Renderer, assert_harmless


def test_icons(render: Renderer) -> None:
    colors = [("(prefers-color-scheme: light)", "#fbf7f0"), ("", "#141815")]
    page = render("web_app/icons", icon="data:image/svg+xml,x", has_manifest=True, colors=colors)
    assert [(one["rel"], one["href"]) for one in page.select("link")] == [
        (["icon"], "data:image/svg+xml,x"),
        (["apple-touch-icon"], "https://example.com/theme/icons/apple-touch-icon.png"),
        (["manifest"], "https://example.com/theme/site.webmanifest"),
    ]
    assert [(one["content"], one.get("media")) for one in page.select("meta")] == [
        ("#fbf7f0", "(prefers-color-scheme: light)"),
        ("#141815", None),
    ]


def test_nothing_of_a_text_is_markup(render: Renderer) -> None:
    assert_harmless(render("web_app/icons", icon=HOSTILE, has_manifest=False, colors=[(HOSTILE, HOSTILE)]), times=3)


def test_what_the_feature_gives_it() -> None:
    render = Renderer()
    page = render.part("web_app/icons")
    assert not page.select("[rel=manifest]")
    assert len(page.select("meta[name=theme-color]")) == 2
    assert render.on(is_home=True).part("web_app/icons").select("[rel=manifest]")
    dark = Renderer({"appearance": {"color_scheme": "dark"}}).part("web_app/icons")
    assert len(dark.select("meta[name=theme-color]")) == 1
