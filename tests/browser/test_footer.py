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
    for width, most in ((720, 1), (960, 2), (1000, 2), (1160, 1), (1280, 1)):
        page.set_viewport_size({"width": width, "height": 700})
        lines = page.locator(".w-site-footer dt").evaluate_all(LINES)
        assert len(lines) > 5
        assert max(lines) <= most, f"{width} px"
        assert page.evaluate("document.documentElement.scrollWidth") <= width
    page.close()
