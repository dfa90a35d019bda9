"""The tool that says what a page of any site asks for: of ours nothing but itself."""

import first_view
from factory import Build, article
from playwright.sync_api import Browser


def test_ours_asks_for_itself_alone(build: Build, browser: Browser) -> None:
    built = build({"a.md": article(slug="a")})
    seen = first_view.look(browser, built.output, "https://example.com/a.html", "light", 320)
    assert list(seen.weights) == ["/a.html"]
    assert (seen.others, seen.broken) == ([], {})


def test_what_another_asks_for_and_breaks_is_said(build: Build, browser: Browser) -> None:
    built = build({"a.md": article('<img src="https://elsewhere.example/a.png">', slug="a")}, THEME="simple", PLUGINS=[])
    (built.output / "a.css").write_text("p { color: #ccc }")
    page = built.html("a.html").replace("</head>", '<link rel="stylesheet" href="/a.css"></head>')
    (built.output / "a.html").write_text(page)
    seen = first_view.look(browser, built.output, "https://example.com/a.html", "light", 320)
    assert list(seen.weights) == ["/a.html", "/a.css"]
    assert set(seen.others) == {"elsewhere.example"}
    assert seen.broken["image-alt"] == 1
    lines = first_view.report({("light", 320): seen})
    assert "requests to other hosts: elsewhere.example" in lines[1]
    assert "image-alt (1)" in lines[2]
