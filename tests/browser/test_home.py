"""The home page of a practice on a telephone and on a screen: what is seen first, and where the keyboard leads."""

import pytest
from playwright.sync_api import Browser, Page

pytestmark = pytest.mark.browser

SHIFTS = """() => new Promise(done => {
    let sum = 0;
    new PerformanceObserver(list => { for (const one of list.getEntries()) sum += one.value; })
        .observe({type: "layout-shift", buffered: true});
    setTimeout(() => done(sum), 300);
})"""


def opened(browser: Browser, url: str, width: int, height: int) -> Page:
    page = browser.new_context(viewport={"width": width, "height": height}, reduced_motion="reduce").new_page()
    page.goto(url)
    return page


@pytest.mark.parametrize("name", ["index", "index-ar", "index-es"])
@pytest.mark.parametrize(("width", "height"), [(320, 640), (390, 844), (768, 1024), (1280, 800)])
def test_the_main_button_is_seen_first(browser: Browser, demo_url: str, name: str, width: int, height: int) -> None:
    page = opened(browser, f"{demo_url}/{name}.html", width, height)
    button = page.locator(".w-hero-action a").bounding_box()
    assert button
    assert button["y"] + button["height"] < height
    assert button["height"] >= 44
    assert page.locator(".w-header-call").is_visible() == (width >= 720), "on a telephone it is there once"
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    assert page.evaluate(SHIFTS) == 0
    page.context.close()


def test_the_keyboard_comes_to_it_before_all_else_of_the_page(browser: Browser, demo_url: str) -> None:
    page = opened(browser, f"{demo_url}/index.html", 390, 844)
    said = []
    for _ in range(5):
        page.keyboard.press("Tab")
        said.append(
            page.evaluate("document.activeElement.getAttribute('aria-label') || document.activeElement.innerText.trim()")
        )
    assert said == ["Skip to content", "Alder & Linen", "Switch between light and dark colors", "Menu", "Book online"]
    page.context.close()


def test_a_card_is_pressed_anywhere(browser: Browser, demo_url: str) -> None:
    page = opened(browser, f"{demo_url}/index.html", 390, 844)
    page.locator(".w-offer-price").first.click(force=True)  # the link lies above it
    assert page.url.endswith("services/swedish-massage.html")
    page.context.close()


def test_the_contact_page_begins_with_the_action_then_hours_and_address(browser: Browser, demo_url: str) -> None:
    page = opened(browser, f"{demo_url}/pages/contact.html", 390, 844)
    places = [
        page.locator(one).first.bounding_box() for one in ("main .w-button", "main .w-hours", "main address", "main .w-prose")
    ]
    tops = [place["y"] for place in places if place]
    assert len(tops) == 4
    assert tops == sorted(tops)
    assert tops[0] < 300
    assert not page.locator(".w-header-call").is_visible()
    page.context.close()
