"""The directory's filter: it narrows, says how many are left, and without scripts nobody is missing."""

import pytest
from axe import violations
from playwright.sync_api import Browser, Page

pytestmark = pytest.mark.browser
DIRECTORY = "pages/directory.html"


def _open(browser: Browser, url: str, **options: bool) -> Page:
    page = browser.new_context(viewport={"width": 360, "height": 800}, **options).new_page()  # type: ignore[arg-type]
    page.goto(f"{url}/{DIRECTORY}", wait_until="networkidle")
    return page


def _shown(page: Page) -> list[tuple[str, str]]:
    """Area and name of every entry that can be seen."""
    entries = page.evaluate(
        "[...document.querySelectorAll('.w-area')].flatMap(area => [...area.querySelectorAll('.w-person')]"
        ".filter(person => person.getClientRects().length)"
        ".map(person => [area.querySelector('h2').textContent.trim(), person.querySelector('h3').textContent.trim()]))"
    )
    return [tuple(entry) for entry in entries]


MARA, TOMAS = "Mara Lindqvist", "Tomás Reyes"
EVERYBODY = [("Burlington", MARA), ("Burlington", TOMAS), ("South Burlington", MARA), ("Winooski", MARA), ("Online", TOMAS)]


def test_without_scripts_everybody_is_there(browser: Browser, demo_url: str) -> None:
    page = _open(browser, demo_url, java_script_enabled=False)
    names = page.locator(".w-person h3").all_inner_texts()
    assert names == [name for _, name in EVERYBODY]
    assert not page.locator(".w-directory-filter").is_visible()
    page.context.close()


def test_it_narrows_and_says_how_many_are_left(browser: Browser, demo_url: str) -> None:
    page = _open(browser, demo_url)
    status = page.get_by_role("status")
    assert _shown(page) == EVERYBODY
    page.get_by_label("Area").select_option("Winooski")
    assert _shown(page) == [("Winooski", MARA)]
    assert status.inner_text() == "1 of 2 shown"
    page.get_by_label("Topic").select_option("sleep")
    assert _shown(page) == []
    assert status.inner_text() == "Nobody fits all of this."
    page.get_by_label("Area").select_option("All")
    assert _shown(page) == [("Burlington", TOMAS), ("Online", TOMAS)]
    page.get_by_label("Topic").select_option("All")
    page.get_by_label("Online only").check()
    assert _shown(page) == [("Burlington", TOMAS), ("Online", TOMAS)]
    page.get_by_label("Online only").uncheck()
    assert _shown(page) == EVERYBODY
    assert status.inner_text() == "2 of 2 shown"
    page.context.close()


def test_it_is_accessible_while_it_narrows(browser: Browser, demo_url: str) -> None:
    page = _open(browser, demo_url)
    page.get_by_label("Topic").select_option("sleep")
    assert not violations(page)
    page.get_by_label("Topic").focus()
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.name") == "online"
    page.context.close()


def test_the_choice_of_an_address_is_seen_at_once(browser: Browser, demo_url: str) -> None:
    page = _open(browser, demo_url)
    page.goto(f"{demo_url}/{DIRECTORY}#area-winooski")
    page.wait_for_function("document.querySelector('#area-winooski').getBoundingClientRect().top < innerHeight")
    page.context.close()
