"""What is left of a page on paper, in colors of the reader's own, and beside an empty sidebar."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from axe import violations
from factory import article, builder
from playwright.sync_api import Browser, Page
from serving import serving

pytestmark = pytest.mark.browser
SEED = "ways-your-massage-therapist-can-ease-spinal-stenosis-pain.html"


@pytest.fixture(scope="module")
def published_url(published_output: Path) -> Iterator[str]:
    with serving(published_output) as url:
        yield url


def opened(browser: Browser, url: str, *, width: int = 1280, **options: Any) -> Page:
    page = browser.new_context(viewport={"width": width, "height": 900}, reduced_motion="reduce", **options).new_page()
    page.goto(url)
    return page


def test_paper_has_the_address_of_the_page(browser: Browser, published_url: str) -> None:
    page = opened(browser, f"{published_url}/{SEED}")
    address = page.locator("link[rel=canonical]")
    assert not address.is_visible()
    page.emulate_media(media="print")
    assert address.is_visible()
    printed = page.evaluate("getComputedStyle(document.querySelector('link[rel=canonical]'), '::after').content")
    href = page.evaluate("document.querySelector('link[rel=canonical]').getAttribute('href')")
    assert printed in {f'"{href}"', "attr(href)"}
    assert not page.locator("head :is(title, style, script, meta, link:not([rel=canonical]))").filter(visible=True).count()
    page.context.close()


def test_the_contact_page_is_printed_without_its_form(browser: Browser, published_url: str) -> None:
    page = opened(browser, f"{published_url}/pages/contact.html", color_scheme="dark")
    page.emulate_media(media="print", color_scheme="dark")
    assert not page.locator(".w-contact-form").is_visible()
    assert not page.locator("#message").is_visible()
    addresses = page.locator("main address").all()
    assert [one.is_visible() for one in addresses] == [True, True], "that of the practice, and of its second place"
    page.context.close()


@pytest.mark.parametrize("path", ["classes.html", "testimonials.html", "services.html"])
def test_a_short_page_is_one_sheet(browser: Browser, published_url: str, path: str) -> None:
    page = opened(browser, f"{published_url}/{path}")
    sheets = page.pdf(format="A4").count(b"/Type /Page\n")
    assert sheets == 1
    page.context.close()


def test_buttons_are_legible_on_paper(browser: Browser, published_url: str) -> None:
    """Printers leave backgrounds out, so what is written on one must be as dark as the text around it."""
    page = opened(browser, f"{published_url}/pages/contact.html", color_scheme="dark")
    page.emulate_media(media="print", color_scheme="dark")
    buttons = page.evaluate(
        """[...document.querySelectorAll('main .w-button')].filter(e => e.getClientRects().length).map(e => {
            const own = getComputedStyle(e), around = getComputedStyle(document.querySelector('main'))
            return [own.backgroundColor, own.color === around.color, own.borderTopColor === own.color] })"""
    )
    assert buttons
    assert set(map(tuple, buttons)) == {("rgba(0, 0, 0, 0)", True, True)}
    page.context.close()


def test_forced_colors_show_the_current_page_in_the_menu(browser: Browser, published_url: str) -> None:
    page = opened(browser, f"{published_url}/pages/contact.html", forced_colors="active")
    edges = page.evaluate(
        """[...document.querySelectorAll('#w-menu a')].map(e => {
            const own = getComputedStyle(e)
            return [e.getAttribute('aria-current'), own.borderBottomColor, own.borderBottomWidth, own.fontWeight] })"""
    )
    current = [edge[1:] for edge in edges if edge[0]]
    others = {tuple(edge[1:]) for edge in edges if not edge[0]}
    paper = page.evaluate("getComputedStyle(document.documentElement).backgroundColor")
    assert len(current) == 1
    assert {edge[0] for edge in others} == {paper}, "a border that is meant not to be seen is not seen"
    assert current[0][0] != paper
    assert current[0][2] == "700"
    page.context.close()


@pytest.fixture(scope="module")
def bare(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """A site without a sidebar and with a long menu."""
    files: dict[str, str | bytes] = {
        f"{n}.md": article(title=f"Article {n}", category=f"Category {n}", slug=f"a{n}") for n in range(30)
    }
    files |= {f"pages/{n}.md": f"Title: A page of many words {n}\n\nText." for n in range(60)}
    with serving(builder(tmp_path_factory.mktemp("bare"))(files, SITEURL="", RELATIVE_URLS=True).output) as url:
        yield url


@pytest.mark.parametrize("path", ["index.html", "index-es.html", "index-ar.html", "pages/contact.html"])
@pytest.mark.parametrize("width", [1280, 1024])
def test_the_menu_of_the_demo_is_one_row(browser: Browser, demo_url: str, path: str, width: int) -> None:
    page = opened(browser, f"{demo_url}/{path}", width=width)
    tops = page.locator("#w-menu > ul > li").evaluate_all("all => all.map(one => Math.round(one.getBoundingClientRect().top))")
    assert len(tops) > 5
    assert len(set(tops)) == 1
    page.context.close()


@pytest.mark.parametrize("path", ["index.html", "index-ar.html", "pages/contact.html"])
@pytest.mark.parametrize("width", [720, 1023])
def test_the_menu_of_a_tablet_opens_below_its_button(browser: Browser, demo_url: str, path: str, width: int) -> None:
    """One row has no room for it there, and two would look like a mistake."""
    page = opened(browser, f"{demo_url}/{path}", width=width)
    button, menu = page.locator(".w-menu-button"), page.locator("#w-menu")
    assert not menu.is_visible()
    boxes = page.locator(".w-site-name, .w-site-header-tools > *").evaluate_all(
        "all => all.map(one => one.getBoundingClientRect()).map(one => [one.top, one.bottom])"
    )
    assert max(top for top, _ in boxes) < min(bottom for _, bottom in boxes), "the header is one row"
    button.click()
    above, below = button.bounding_box(), menu.bounding_box()
    assert above
    assert below
    assert abs(above["y"] + above["height"] - below["y"]) < 1
    assert below["width"] == width
    page.keyboard.press("Escape")
    assert not menu.is_visible()
    page.locator(".w-site-name span").evaluate("one => { one.textContent = 'Practice for movement and massage '.repeat(3) }")
    page.locator(".w-header-call").evaluate("one => { one.textContent = 'Book your first appointment online with us' }")
    room = button.bounding_box()
    assert room
    assert (room["height"], room["width"]) == (above["height"], above["width"]), "what is long takes no room from it"
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    page.context.close()


@pytest.mark.parametrize("width", [1280, 360])
def test_a_long_menu_leaves_the_first_screen_to_the_text(browser: Browser, bare: str, width: int) -> None:
    page = opened(browser, f"{bare}/a29.html", width=width)
    assert page.locator("h1").bounding_box()["y"] < 450  # type: ignore[index]
    if width < 720:
        page.click(".w-menu-button")
    rest = page.locator("#w-menu details ul")
    assert not rest.is_visible()
    page.click("#w-menu summary")
    assert rest.is_visible()
    assert violations(page, {}) == []
    last = page.locator("#w-menu details a").last
    last.scroll_into_view_if_needed()
    last.focus()
    assert page.evaluate("document.activeElement.textContent") == last.inner_text()
    assert page.evaluate("document.documentElement.scrollWidth <= document.documentElement.clientWidth")
    page.context.close()


def test_a_small_or_upright_picture_is_neither_cropped_nor_enlarged(browser: Browser, tmp_path: Path) -> None:
    def svg(width: int, height: int) -> str:
        return f'<svg xmlns="http://www.w3.org/2000/svg" width="{width}" height="{height}"><path d="M0 0h9v9z"/></svg>'

    shapes = {"small": (120, 80), "upright": (900, 1600), "wide": (3000, 400)}
    files: dict[str, str | bytes] = {f"{name}.svg": svg(*shape) for name, shape in shapes.items()}
    files |= {f"{name}.md": article(slug=name, title=name, image=f"{name}.svg") for name in shapes}
    with serving(builder(tmp_path)(files, SITEURL="", RELATIVE_URLS=True).output) as url:
        for name, (width, height) in shapes.items():
            page = opened(browser, f"{url}/{name}.html")
            box = page.locator(".w-lead img").bounding_box()
            assert box
            assert page.evaluate("getComputedStyle(document.querySelector('.w-lead img')).objectFit") == "contain"
            assert box["width"] <= width
            assert box["height"] <= min(height, 700)
            if name != "upright":
                assert abs(box["width"] / box["height"] - width / height) < 0.1
            page.context.close()


def test_what_a_booking_link_opens_stands_apart_from_its_button(browser: Browser, published_url: str) -> None:
    page = opened(browser, f"{published_url}/pages/contact.html")
    gaps = page.evaluate(
        """[...document.querySelectorAll('.w-channels .w-hint')].map(hint => {
            const words = document.createRange(), text = hint.firstChild
            words.setStart(text, text.data.search(/\\S/)); words.setEnd(text, text.length)
            const [after, before] = [words, hint.previousElementSibling].map(one => one.getBoundingClientRect())
            return after.top < before.bottom ? after.left - before.right : null }).filter(gap => gap !== null)"""
    )
    assert gaps
    assert min(gaps) > 2
    page.context.close()
