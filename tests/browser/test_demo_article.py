"""The demo article on screen: every part of the seed visible, in the seed's order."""

import pytest
from playwright.sync_api import Browser

PAGE = "ways-your-massage-therapist-can-ease-spinal-stenosis-pain.html"
ARTICLE_PARTS = [
    "Ways Your Massage Therapist Can Ease Spinal Stenosis Pain",
    "2 Minutes",
    "Posted on:",
    "Spinal stenosis can cause severe pain",
    "Muscle Relaxation",
    "Systemic Inflammation Suppression",
    "To learn more,",
    "Tags:",
    "410 Words",
]
SIDEBAR_PARTS = ["About Me", "Relaxation. Healing. Massage."]
pytestmark = pytest.mark.browser


@pytest.mark.parametrize("width", [320, 1280])
def test_every_part_is_visible_in_order(browser: Browser, demo_url: str, width: int) -> None:
    page = browser.new_page(viewport={"width": width, "height": 900})
    page.goto(f"{demo_url}/{PAGE}")
    boxes = []
    for scope, parts in (("main", ARTICLE_PARTS), ("aside.w-sidebar", SIDEBAR_PARTS)):
        tops = []
        for part in parts:
            found = page.locator(scope).get_by_text(part).first
            assert found.is_visible(), part
            box = found.bounding_box()
            assert box, part
            assert box["x"] >= 0 and box["x"] + box["width"] <= width + 1, part
            tops.append(box["y"])
        assert tops == sorted(tops), list(zip(parts, tops, strict=True))
        boxes.append(tops)
    article_top, sidebar_top = boxes[0][0], boxes[1][0]
    assert sidebar_top < boxes[0][-1] if width == 1280 else sidebar_top > boxes[0][-1]
    assert article_top > 0
    link = page.locator(".w-prose a.w-cta-link")
    assert link.inner_text() == "contact a\u00a0massage therapist"
    link.click()
    assert page.url.endswith("/pages/directory.html#area-burlington")
    page.close()
