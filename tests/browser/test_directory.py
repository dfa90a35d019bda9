"""The directory's filter: it narrows, says how many are left, and without scripts nobody is missing."""

import pytest
from axe import violations
from factory import Build, article
from playwright.sync_api import Browser, Page
from serving import serving

pytestmark = pytest.mark.browser
DIRECTORY = "pages/directory.html"


def _open(browser: Browser, url: str, **options: bool) -> Page:
    page = browser.new_context(viewport={"width": 360, "height": 800}, **options).new_page()  # type: ignore[arg-type]
    page.goto(f"{url}/{DIRECTORY}", wait_until="networkidle")
    return page


def _shown(page: Page) -> list[str]:
    """The names of those that can be seen."""
    names: list[str] = page.evaluate(
        "[...document.querySelectorAll('.w-person')].filter(person => person.getClientRects().length)"
        ".map(person => person.querySelector('h2').textContent.trim())"
    )
    return names


MARA, TOMAS = "Mara Lindqvist", "Tomás Reyes"
EVERYBODY = [MARA, TOMAS]


def test_without_scripts_everybody_is_there(browser: Browser, demo_url: str) -> None:
    page = _open(browser, demo_url, java_script_enabled=False)
    assert page.locator(".w-person h2").all_inner_texts() == EVERYBODY
    assert not page.locator(".w-directory-filter").is_visible()
    page.context.close()


def test_it_narrows_and_says_how_many_are_left(browser: Browser, demo_url: str) -> None:
    page = _open(browser, demo_url)
    status = page.get_by_role("status")
    assert _shown(page) == EVERYBODY
    page.get_by_label("Area").select_option("Winooski")
    assert _shown(page) == [MARA]
    assert status.inner_text() == "1 of 2 shown"
    page.get_by_label("Topic").select_option("sleep")
    assert _shown(page) == []
    assert status.inner_text() == "Nobody fits all of this."
    page.get_by_label("Area").select_option("All")
    assert _shown(page) == [TOMAS]
    page.get_by_label("Topic").select_option("All")
    page.get_by_label("Online only").check()
    assert _shown(page) == [TOMAS]
    page.get_by_label("Online only").uncheck()
    assert _shown(page) == EVERYBODY
    assert status.inner_text() == "2 of 2 shown"
    everybody = page.get_by_role("button", name="Show everybody")
    assert not everybody.is_visible()
    page.get_by_label("Area").select_option("Winooski")
    everybody.click()
    page.wait_for_function("document.querySelectorAll('.w-person:not([hidden])').length === 2")
    assert not everybody.is_visible()
    page.context.close()


def test_it_narrows_area_by_area_where_people_are_many(browser: Browser, build: Build) -> None:
    people: dict[str, str | bytes] = {
        f"people/p{number}.md": f"Title: P{number:02}\nEmail: p@example.com\nAreas: {area}\n\nx"
        for number, area in enumerate(["Bath"] * 12 + ["Bath; York"])
    }
    built = build({"a.md": article(slug="a"), **people}, SITEURL="", RELATIVE_URLS=True, FEED_ALL_ATOM=None)
    with serving(built.output) as url:
        page = browser.new_context(viewport={"width": 360, "height": 800}).new_page()
        page.goto(f"{url}/{DIRECTORY}", wait_until="networkidle")
        page.get_by_label("Area").select_option("York")
        seen = page.locator(".w-area:not([hidden])").evaluate_all("all => all.map(one => one.innerText.split('\\n')[0].trim())")
        assert seen == ["York"]
        assert page.locator(".w-person:visible").count() == 1
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
