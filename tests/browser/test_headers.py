"""The headers of the small sites, as a browser reads them: not a word of complaint."""

from pathlib import Path

import pytest
from factory import Build, article
from playwright.sync_api import Browser
from serving import serving

pytestmark = pytest.mark.browser

HTML = """\
Title: From everywhere
Date: 2026-03-16
Slug: a

<img src="https://bücher.example/a.jpg" alt=""> <img src="//cdn.example:8080/a.jpg" alt="">
<img src="https://*/a.jpg" alt=""> <img src="https://[2001:db8::1]/a.jpg" alt=""> <img src="https://a_b.example/a.jpg" alt="">
<img srcset="https://one.example/a.jpg 1x, https://zwei-ä.example/b.jpg 2x" alt="">
<img src="https://a\u0085b.example/a.jpg" alt=""> <img src="https://a\u2028b.example/a.jpg" alt="">
<iframe src="https://film.example/1" title="A film"></iframe> <object data="https://old.example/x"></object>
<script>document.title += "!"</script> <style>p { margin: 0 }</style>
"""


def _complaints(output: Path, browser: Browser, path: str) -> list[str]:
    """Return what a browser says of the headers; not that it reaches no host, nor that the site stands elsewhere."""
    with serving(output, strict=True) as url:
        page = browser.new_page()
        page.route(lambda address: not address.startswith(url), lambda route: route.abort())
        said: list[str] = []
        page.on("console", lambda message: said.append(message.text))
        page.goto(f"{url}/{path}", wait_until="load")
        page.close()
    return [one for one in said if "Failed to load resource" not in one and "https://example.com/" not in one]


@pytest.fixture
def from_everywhere(build: Build) -> Path:
    settings = {
        "contact_form": {"provider": "custom", "action": "https://förm.example/x", "leads_to": ["https://[2001:db8::1]/x"]},
        "security": {"frame_ancestors": ["https://bücher.example"]},
    }
    return build({"a.md": HTML}, SITEURL="", WELLNESS=settings).output


def test_each_header_is_understood_whatever_an_article_embeds(from_everywhere: Path, browser: Browser) -> None:
    refused = ("https://%2A/", "https://[2001:", "https://a_b.example")
    said = _complaints(from_everywhere, browser, "a.html")
    assert [one for one in said if not any(host in one for host in refused)] == []
    assert not [one for one in said if "invalid" in one or "Unrecognized" in one or "Error with" in one]


def test_what_a_policy_names_is_let_through(from_everywhere: Path, browser: Browser) -> None:
    asked: set[str] = set()
    with serving(from_everywhere, strict=True) as url:
        page = browser.new_page()
        page.route(lambda address: not address.startswith(url), lambda route: (asked.add(route.request.url), route.abort()))
        page.goto(f"{url}/a.html", wait_until="load")
        assert page.title().endswith("!")
        page.close()
    assert {"https://xn--bcher-kva.example/a.jpg", "https://film.example/1"} <= asked
    assert not [one for one in asked if "2001" in one or "a_b" in one or one.startswith("https://*")]


def test_the_headers_of_the_small_sites(everything_on: Path, published_output: Path, browser: Browser) -> None:
    for output in (everything_on, published_output):
        assert _complaints(output, browser, "index.html") == []


@pytest.mark.parametrize("host", [None, "netlify"])
def test_a_drawing_runs_nothing_when_it_is_opened(build: Build, browser: Browser, host: str | None) -> None:
    drawing = (
        '<svg xmlns="http://www.w3.org/2000/svg" onload="document.documentElement.id += \'handler \'"><title>still</title>'
        '<script>document.documentElement.id += "script "</script><script href="/own.js"/></svg>'
    )
    script = "document.documentElement.id += 'file '"
    built = build(
        {"a.md": article(slug="a"), "images/logo.svg": drawing},
        SITEURL="",
        WELLNESS={"appearance": {"logo": "images/logo.svg"}, "security": {"host": host} if host else {}},
    )
    (built.output / "own.js").write_text(script, encoding="utf-8")
    with serving(built.output, strict=True) as url:
        page = browser.new_page()
        page.goto(f"{url}/images/logo.svg", wait_until="load")
        ran = page.evaluate("document.documentElement.id")
        page.goto(f"{url}/index.html", wait_until="load")
        assert page.evaluate("document.querySelector('header img').naturalWidth > 0")
        page.close()
    assert "script" not in ran
    assert "handler" not in ran
    # Scripts of this site may run on it, in drawings too, unless the host lets these have a policy of their own.
    assert ("file" in ran) is (host is None)
