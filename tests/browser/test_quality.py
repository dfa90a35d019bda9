"""What DESIGN promises of every page kind: accessible in every guise, light in weight, silent under the strict policy."""

import gzip
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from axe import RULES, violations
from playwright.sync_api import Browser, Page
from serving import serving

pytestmark = pytest.mark.browser
KINDS = {
    "home": "index.html",
    "home in Arabic": "index-ar.html",
    "list of articles": "blog.html",
    "list of articles, second page": "blog/page/2/index.html",
    "seed article": "ways-your-massage-therapist-can-ease-spinal-stenosis-pain.html",
    "article with a picture and a table": "pressure-and-pain.html",
    "article with photographs": "a-look-into-our-rooms.html",
    "article with advice cards and references": "stiff-lower-back.html",
    "Spanish article": "first-massage-es.html",
    "Arabic article": "first-massage-ar.html",
    "draft": "drafts/side-sleepers.html",
    "every element": "pages/elements.html",
    "contact page": "pages/contact.html",
    "directory": "pages/directory.html",
    "directory in Arabic": "pages/directory-ar.html",
    "area": "areas/burlington.html",
    "area in Spanish": "areas/burlington-es.html",
    "services": "services.html",
    "services in Arabic": "services-ar.html",
    "service": "services/deep-tissue-massage.html",
    "service in Arabic": "services/deep-tissue-massage-ar.html",
    "testimonials": "testimonials.html",
    "first visit": "pages/first-visit.html",
    "policies": "pages/policies.html",
    "questions": "pages/questions.html",
    "accessibility statement": "pages/accessibility.html",
    "timetable": "classes.html",
    "timetable in Arabic": "classes-ar.html",
    "class": "classes/slow-floor-yoga.html",
    "class in Spanish": "classes/slow-floor-yoga-es.html",
    "event": "events/hands-for-two.html",
    "category": "category/massage.html",
    "tag": "tag/back-pain.html",
    "author": "author/mara-lindqvist.html",
    "author who teaches": "author/tomas-reyes.html",
    "archives": "archives.html",
    "categories": "categories.html",
    "tags": "tags.html",
    "authors": "authors.html",
    "wrong address": "404.html",
}
GUISES = [("light", 1280), ("light", 320), ("dark", 1280), ("dark", 320)]
WITH_SCRIPT = {"contact page", "directory", "directory in Arabic"}
"""Where a script helps; no other page has one."""
FIRST_VIEW = {"seed article": 10 * 1024}
"""Bytes of HTML, CSS and JavaScript over the wire, gzip: the budget of the design."""
ONE_FLIGHT = 14 * 1024
"""The budget of every other page: what a server sends before it waits for an answer (RFC 6928)."""


@pytest.fixture(scope="module")
def strict_url(demo: Path) -> Iterator[str]:
    """The demo served with the headers that its own `_headers` file asks for."""
    with serving(demo, strict=True) as url:
        yield url


def _page(browser: Browser, url: str, width: int = 1280, **options: Any) -> Page:
    context = browser.new_context(viewport={"width": width, "height": 900}, reduced_motion="reduce", **options)
    page = context.new_page()
    page.goto(url)
    return page


@pytest.mark.parametrize("kind", KINDS)
def test_axe_finds_nothing(browser: Browser, demo_url: str, kind: str) -> None:
    page = _page(browser, f"{demo_url}/{KINDS[kind]}")
    for scheme, width in GUISES:
        page.set_viewport_size({"width": width, "height": 900})
        page.emulate_media(color_scheme=scheme, reduced_motion="reduce")
        assert page.evaluate(f"matchMedia('(prefers-color-scheme: {scheme}) and (width: {width}px)').matches")
        found = violations(page, RULES)
        assert not found, (scheme, width, found)
        wide = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
        assert wide <= 0, f"{wide} px wider than the screen of {width} px"
    page.context.close()


@pytest.mark.parametrize(
    "kind",
    [
        "home",
        "seed article",
        "Arabic article",
        "every element",
        "contact page",
        "directory",
        "services",
        "service",
        "timetable",
        "class",
        "article with advice cards and references",
    ],
)
def test_other_guises(browser: Browser, demo_url: str, kind: str) -> None:
    """Forced colors, text spacing (WCAG 1.4.12), and 400 % zoom (1280 px at 400 % is 320 px, twice the text)."""
    page = _page(browser, f"{demo_url}/{KINDS[kind]}", forced_colors="active")
    assert not violations(page, RULES)
    page.context.close()
    page = _page(browser, f"{demo_url}/{KINDS[kind]}", 320, bypass_csp=True)
    page.add_style_tag(
        content="* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important }"
        "p { margin-block-end: 2em !important } html { font-size: 200% !important }"
    )
    clipped = page.evaluate(
        "[...document.querySelectorAll('a, button, p, h1, h2, h3')].filter(e => e.getClientRects().length"
        " && getComputedStyle(e).overflow !== 'visible' && e.scrollHeight > e.clientHeight + 1).map(e => e.outerHTML)"
    )
    assert not [html for html in clipped if "skip-link" not in html]
    assert page.evaluate("document.documentElement.scrollWidth <= document.documentElement.clientWidth")
    page.context.close()


@pytest.mark.parametrize("kind", ["services", "seed article", "list of articles", "home"])
def test_the_text_stands_still_when_the_sidebar_comes(browser: Browser, demo_url: str, kind: str) -> None:
    """A slow line brings the sidebar last: until then the text stands where it will stand."""
    page = _page(browser, f"{demo_url}/{KINDS[kind]}")
    place = "(() => { const box = document.querySelector('main').getBoundingClientRect(); return [box.left, box.width] })()"
    before = page.evaluate(place)
    assert (page.locator("aside.w-sidebar").count() == 1) is (kind != "home")
    page.evaluate("document.querySelectorAll('aside.w-sidebar').forEach(one => one.remove())")
    assert page.evaluate(place) == before
    page.context.close()


@dataclass
class View:
    """What a browser saw of a page under the strict policy."""

    kind: str
    policy: str
    said: list[str]
    requests: list[tuple[str, str]]
    """Type and address of everything it asked for."""
    display: str


@pytest.fixture(scope="module", params=KINDS)
def view(request: pytest.FixtureRequest, browser: Browser, strict_url: str) -> View:
    """Each page, opened once for several tests."""
    context = browser.new_context()
    page = context.new_page()
    said: list[str] = []
    requests: list[tuple[str, str]] = []
    page.on("console", lambda message: said.append(message.text))
    page.on("pageerror", lambda error: said.append(str(error)))
    page.on("request", lambda request: requests.append((request.resource_type, request.url)))
    answer = page.goto(f"{strict_url}/{KINDS[request.param]}", wait_until="networkidle")
    assert answer
    display = page.evaluate("getComputedStyle(document.body).display")
    context.close()
    return View(request.param, answer.headers["content-security-policy"], said, requests, display)


def test_silent_under_the_strict_policy(view: View, strict_url: str) -> None:
    assert "unsafe" not in view.policy
    assert not view.said
    assert {re.sub(r"^(\w+://[^/]+|data:).*", r"\1", url) for _, url in view.requests} <= {strict_url, "data:"}
    # The styles did apply: the policy knows the hash of this very stylesheet.
    assert view.display == "flex"


def test_weight_of_the_first_view(view: View, strict_url: str, demo: Path) -> None:
    code = [url for kind_of, url in view.requests if kind_of in ("document", "stylesheet", "script", "font")]
    if view.kind == "every element":  # the page that shows an embedded document shows one
        code = [url for url in code if not url.endswith("embed.html")]
    weight = sum(len(gzip.compress((demo / url.removeprefix(strict_url + "/")).read_bytes(), 9)) for url in code)
    assert len(code) == (2 if view.kind in WITH_SCRIPT else 1)
    assert weight <= FIRST_VIEW.get(view.kind, ONE_FLIGHT), f"{weight} bytes of {code}"


@pytest.mark.parametrize("kind", ["home", "seed article", "tags", "archives", "contact page", "directory", "area", "author"])
def test_targets_are_large_enough(browser: Browser, demo_url: str, kind: str) -> None:
    """44 px both ways (WCAG 2.5.5), but for links within a line of text (its own exception)."""
    page = _page(browser, f"{demo_url}/{KINDS[kind]}", 360)
    small = page.evaluate(
        """[...document.querySelectorAll('button, .w-button, nav a, .w-site-name a, .w-tag-line a, .w-term-list a, .w-date-list a, .w-channels a, .w-facts a, input:not([type=hidden], [type=checkbox]), select, textarea')]
        .filter(e => e.getClientRects().length)
        .map(e => [e.getBoundingClientRect(), e.outerHTML])
        .filter(([box]) => box.height < 44 || box.width < 24).map(([box, html]) => `${box.width}x${box.height} ${html}`)"""
    )
    assert not small
    page.context.close()


def test_print_shows_the_article_and_nothing_else(browser: Browser, demo_url: str) -> None:
    page = _page(browser, f"{demo_url}/{KINDS['seed article']}", color_scheme="dark")
    page.emulate_media(media="print", color_scheme="dark")
    for hidden in (
        ".w-menu",
        ".w-sidebar",
        ".w-colophon",
        ".w-footer-call",
        ".w-call-to-action",
        ".w-header-call",
        ".w-scheme-toggle",
    ):
        assert not page.locator(hidden).first.is_visible(), hidden
    for shown in ("h1", ".w-prose", ".w-byline", ".w-footer-practice"):
        assert page.locator(shown).first.is_visible(), shown
    ink = page.evaluate("getComputedStyle(document.querySelector('.w-prose')).color")
    assert sum(map(int, re.findall(r"\d+", ink)[:3])) < 3 * 80, f"paper is white, so ink is dark: {ink}"
    page.context.close()


def test_cards_can_be_read_on_paper(browser: Browser, demo_url: str) -> None:
    page = _page(browser, f"{demo_url}/{KINDS['article with advice cards and references']}", color_scheme="dark")
    page.emulate_media(media="print", color_scheme="dark")
    for card in (".w-non-urgent", ".w-urgent", ".w-emergency"):
        ink = page.evaluate(f"getComputedStyle(document.querySelector('{card} li')).color")
        assert sum(map(int, re.findall(r"\d+", ink)[:3])) < 3 * 80, f"{card}: {ink}"
    page.context.close()
