"""The foot of each page."""

import pytest
from playwright.sync_api import Browser

pytestmark = pytest.mark.browser

LINES = """all => all.map(one => {
  const range = document.createRange()
  range.selectNodeContents(one)
  return new Set([...range.getClientRects()].map(box => Math.round(box.top))).size
})"""
"""How many lines each takes."""


@pytest.mark.parametrize("path", ["index.html", "index-es.html", "index-ar.html"])
def test_special_dates_have_room(browser: Browser, demo_url: str, path: str) -> None:
    page = browser.new_page()
    page.goto(f"{demo_url}/{path}")
    for width, most in ((720, 1), (960, 2), (1000, 2), (1160, 2), (1280, 1)):
        page.set_viewport_size({"width": width, "height": 700})
        lines = page.locator(".w-site-footer dt").evaluate_all(LINES)
        assert len(lines) > 5
        assert max(lines) <= most, f"{width} px"
        assert page.evaluate("document.documentElement.scrollWidth") <= width
    page.close()


def test_who_helps_stands_in_one_line_beside_them(browser: Browser, demo_url: str) -> None:
    """Where the page is as wide as it gets: the number to call is not torn from the one to text."""
    page = browser.new_page(viewport={"width": 1280, "height": 700})
    page.goto(f"{demo_url}/index.html")
    links = page.locator(".w-crisis-lines li").last.locator("a")
    assert len(set(links.evaluate_all("all => all.map(one => Math.round(one.getBoundingClientRect().top))"))) == 1
    assert links.count() == 2
    page.close()
