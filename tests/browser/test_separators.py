"""What stands between the things of a line begins none, however narrow the screen is."""

from collections.abc import Iterator

import pytest
from factory import article, builder
from playwright.sync_api import Browser
from serving import serving

pytestmark = pytest.mark.browser

LANGUAGES = ("en", "ar", "fr", "ja", "es", "de")
AT_LINE_STARTS = r"""() => {
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT), found = []
  const place = (node, at) => {
    const range = document.createRange()
    range.setStart(node, at)
    range.setEnd(node, at + 1)
    return range.getBoundingClientRect()
  }
  let before = null
  for (let node = texts.nextNode(); node; node = texts.nextNode()) {
    for (let at = 0; at < node.data.length; at++) {
      const sign = node.data[at]
      if (/\s/.test(sign)) continue
      if (before && /[,،、;؛·:：)）]/.test(sign) && place(node, at).top >= place(...before).bottom - 1) {
        found.push(node.parentElement.textContent.trim())
      }
      before = [node, at]
    }
  }
  return found
}"""
"""Text around each sign that stands below what it follows."""


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    files: dict[str, str | bytes] = {
        f"a-{tag}.md": article("Text.", slug="a", lang=tag, author="", authors="Ana Silva; Bo Lindqvist; Cyprian Kowalski; Dee")
        for tag in LANGUAGES
    }
    files["people/ana.md"] = "Title: Ana Silva\nRole: Massage therapist\nAreas: Leeds, York\nEmail: ana@example.com\n\nBio."
    wellness = {"profession": "massage therapist", "editorial": {"crisis_region": "AU"}}
    built = builder(tmp_path_factory.mktemp("separators"))(files, SITEURL="", RELATIVE_URLS=True, WELLNESS=wellness)
    with serving(built.output) as url:
        yield url


@pytest.mark.parametrize("tag", ["en", "ar", "ja"])
def test_no_line_begins_with_what_stands_between_two(browser: Browser, site: str, tag: str) -> None:
    page = browser.new_page(viewport={"width": 390, "height": 700})
    page.goto(f"{site}/a{'' if tag == 'en' else f'-{tag}'}.html")
    parts = {name: page.locator(name).inner_text() for name in (".w-crisis-lines", ".w-translations", ".w-byline")}
    comma = {"ar": "،", "ja": "、"}.get(tag, ",")
    assert [name for name, text in parts.items() if comma not in text] == []
    for width in range(256, 391, 5):
        page.set_viewport_size({"width": width, "height": 700})
        assert (width, page.evaluate(AT_LINE_STARTS)) == (width, [])
        assert page.evaluate("document.documentElement.scrollWidth") <= width
    page.close()
