"""The light/dark toggle: it switches, it is remembered without a flash, and going back to the system's leaves nothing."""

from time import monotonic

import pytest
from playwright.sync_api import Browser, BrowserContext, Page

pytestmark = pytest.mark.browser
PAGE = "first-massage.html"
SCHEME = "document.documentElement.dataset.colorScheme ?? null"
BACKGROUND = "getComputedStyle(document.documentElement).backgroundColor"


@pytest.fixture
def context(browser: Browser) -> BrowserContext:
    context = browser.new_context(color_scheme="light", viewport={"width": 1280, "height": 900})
    context.set_default_timeout(60_000)  # a machine under load starts workers slowly
    yield context
    context.close()


def _toggle(page: Page, expected: str) -> None:
    """Press the toggle and wait until the page has changed and the choice is remembered, or forgotten."""
    page.locator(".w-scheme-toggle").press("Enter")
    page.wait_for_function(f"({SCHEME}) === {expected}")
    # Asked again and again from here: what waits for a function in the page takes a promise for a yes.
    kept = "navigator.serviceWorker.getRegistrations().then(all => all.map(one => one.active?.state ?? 'none').join())"
    wanted = "" if expected == "null" else "activated"
    until = monotonic() + 60
    while page.evaluate(kept) != wanted:
        assert monotonic() < until, "the choice is not remembered"
        page.wait_for_timeout(50)


def test_it_switches_and_is_remembered_in_the_page_as_it_arrives(context: BrowserContext, demo_url: str) -> None:
    page = context.new_page()
    page.goto(f"{demo_url}/{PAGE}")
    light = page.evaluate(BACKGROUND)
    _toggle(page, "'dark'")
    assert page.url == f"{demo_url}/{PAGE}"
    assert page.evaluate(BACKGROUND) != light
    for path in (PAGE, "archives.html", "tag/back-pain.html"):
        answer = page.goto(f"{demo_url}/{path}")
        assert answer
        # In the HTML itself, before any script could run: the first paint is the right one.
        assert '<html data-color-scheme="dark" ' in answer.text()
        assert page.evaluate(SCHEME) == "dark"


def test_back_to_the_systems_own_leaves_nothing(context: BrowserContext, demo_url: str) -> None:
    page = context.new_page()
    page.goto(f"{demo_url}/archives.html")
    _toggle(page, "'dark'")
    _toggle(page, "null")
    assert page.url == f"{demo_url}/archives.html"
    answer = page.goto(f"{demo_url}/{PAGE}")
    assert answer
    assert "<html data-color-scheme" not in answer.text()


@pytest.mark.parametrize("stray", ["", "?site=https://elsewhere.example/", "?site=//%00"])
def test_its_page_opened_by_a_stray_link_does_nothing(context: BrowserContext, demo_url: str, stray: str) -> None:
    page = context.new_page()
    page.goto(f"{demo_url}/{PAGE}")
    page.evaluate(f"location.href = '{demo_url}/theme/color-scheme.html{stray}'")
    page.wait_for_timeout(1000)
    assert page.evaluate("navigator.serviceWorker.getRegistrations().then(all => all.length)") == 0
    assert page.url == f"{demo_url}/{PAGE}"


def test_it_leaves_the_page_as_it_is(context: BrowserContext, demo_url: str) -> None:
    """What was typed, focus, fragment and history stay; the button says whether the choice is the reader's own."""
    page = context.new_page()
    page.goto(f"{demo_url}/pages/contact.html#message")
    page.locator("#form-name").fill("Ana")
    before, light = page.evaluate("history.length"), page.evaluate(BACKGROUND)
    button = page.locator(".w-scheme-toggle")
    assert button.get_attribute("aria-pressed") == "false"
    for scheme, pressed in (("'dark'", "true"), ("null", "false"), ("'dark'", "true")):
        _toggle(page, scheme)
        assert button.get_attribute("aria-pressed") == pressed
    assert page.evaluate(BACKGROUND) != light
    assert page.locator("#form-name").input_value() == "Ana"
    assert page.evaluate("document.activeElement.className") == "w-scheme-toggle"
    assert page.url == f"{demo_url}/pages/contact.html#message"
    assert page.evaluate("history.length") == before
    page.reload()
    assert button.get_attribute("aria-pressed") == "true"


def test_no_page_carries_a_script(context: BrowserContext, demo_url: str) -> None:
    page = context.new_page()
    loaded: list[str] = []
    page.on("request", lambda request: loaded.append(request.resource_type))
    page.goto(f"{demo_url}/{PAGE}", wait_until="networkidle")
    assert "script" not in loaded
    assert page.locator("script[src], script:not([type])").count() == 0


def test_keyboard_path(context: BrowserContext, demo_url: str) -> None:
    """Tab leads from the skip link through name, menu button and toggle; Enter opens the menu, Escape closes it."""
    page = context.new_page()
    page.set_viewport_size({"width": 360, "height": 740})
    page.goto(f"{demo_url}/{PAGE}")
    focused = "document.activeElement.className + '|' + document.activeElement.textContent.trim()"
    page.keyboard.press("Tab")
    assert "skip-link" in page.evaluate(focused)
    page.keyboard.press("Tab")
    assert "Alder & Linen" in page.evaluate(focused)
    page.keyboard.press("Tab")
    assert "scheme-toggle" in page.evaluate(focused)
    page.keyboard.press("Tab")
    assert "menu-button" in page.evaluate(focused)
    menu = page.locator("#w-menu")
    assert not menu.is_visible()
    page.keyboard.press("Enter")
    assert menu.is_visible()
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.closest('#w-menu') !== null")
    page.keyboard.press("Escape")
    assert not menu.is_visible()
    assert "menu-button" in page.evaluate(focused)


def test_skip_link_moves_the_focus(context: BrowserContext, demo_url: str) -> None:
    page = context.new_page()
    page.goto(f"{demo_url}/{PAGE}")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.id") == "w-content"
