"""What no checker of rules sees: how a page is used with a keyboard, a thumb, large letters, other colors, on paper, by ear."""

import re
from collections.abc import Iterator
from itertools import pairwise
from typing import Any

import pytest
from factory import Build, article, builder
from photographs import as_file, photograph
from playwright.sync_api import Browser, Page
from serving import serving

from pelican_wellness.color.contrast import contrast

pytestmark = pytest.mark.browser
SEED = "ways-your-massage-therapist-can-ease-spinal-stenosis-pain.html"
CARDS = "stiff-lower-back.html"
SPACING = (
    "* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important }"
    "p { margin-block-end: 2em !important }"
)
"""WCAG 2.2, 1.4.12."""

LARGE = "html { font-size: 200% !important }"
"""What a reader sees whose letters are 32 px by default."""

GERMAN = "Rechtsschutzversicherungsgesellschaften und Donaudampfschifffahrtsgesellschaftskapitän"


@pytest.fixture(scope="module")
def german(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """A site with long words and without much else."""
    files: dict[str, str | bytes] = {
        "a.md": article(
            f"Text.\n\n## {GERMAN}\n\n{GERMAN}", title=GERMAN, slug="a", tags=GERMAN, category="Gesundheitsvorsorge"
        ),
        "pages/b.md": f"Title: {GERMAN}\nSlug: b\n\nText.",
    }
    wellness = {
        "practice": {
            "name": "Physiotherapiepraxis Lindenstraße",
            "telephone": "+49 30 555 0142",
            "booking_url": "https://booking.example.com/",
            "hours": ["Mon-Fri 9:00-17:00"],
        }
    }
    built = builder(tmp_path_factory.mktemp("german"))(
        files, SITEURL="", DEFAULT_LANG="de", RELATIVE_URLS=True, WELLNESS=wellness
    )
    with serving(built.output) as url:
        yield url


def opened(browser: Browser, url: str, *, width: int = 1280, css: str = "", **options: Any) -> Page:
    context = browser.new_context(viewport={"width": width, "height": 700}, reduced_motion="reduce", bypass_csp=True, **options)
    page = context.new_page()
    page.goto(url)
    if css:
        page.add_style_tag(content=css)
    return page


def _is_legible(page: Page, selector: str, least: float) -> bool:
    """Say whether an element's own color is as far as that from white paper."""
    found = page.evaluate(f"getComputedStyle(document.querySelector({selector!r})).color")
    color = "#" + "".join(f"{int(one):02x}" for one in re.findall(r"\d+", found)[:3])
    return contrast(color, "#ffffff") >= least


@pytest.mark.parametrize("css", ["", LARGE, SPACING, LARGE + SPACING], ids=["plain", "large", "spaced", "both"])
def test_the_open_menu_of_a_phone(browser: Browser, german: str, css: str) -> None:
    """It lies below its button whatever the header's height, hides nothing that has the focus, and takes the tap that closes it."""
    page = opened(browser, f"{german}/a.html", width=320, css=css, has_touch=True)
    assert page.evaluate("document.documentElement.scrollWidth") <= 320
    button, menu = page.locator(".w-menu-button"), page.locator("#w-menu")
    parts = (".w-header-call", ".w-site-name a", ".w-scheme-toggle", "h1")
    boxes = {part: page.locator(part).filter(visible=True).first.bounding_box() for part in parts}
    button.tap()
    assert menu.is_visible()
    below, above = menu.bounding_box(), button.bounding_box()
    assert below and above
    assert above["y"] + above["height"] <= below["y"] <= above["y"] + above["height"] + 24
    address = page.url
    for part, box in boxes.items():
        assert box
        if not menu.is_visible():
            button.tap()
        lies_bare = box["y"] + box["height"] <= below["y"] or box["y"] >= below["y"] + below["height"]
        if lies_bare:
            page.touchscreen.tap(box["x"] + 4, box["y"] + box["height"] / 2)
            page.wait_for_timeout(100)
            assert page.url == address, part
            assert not menu.is_visible(), part
            assert page.locator("html").get_attribute("data-color-scheme") is None
    if menu.is_visible():
        button.tap()
    page.locator(".w-site-name a").tap()
    page.wait_for_url(lambda url: url != address)
    page.context.close()


def _heard(page: Page) -> list[str]:
    """Return roles and names of what assistive technology is told of the header, and what is expanded."""
    tree = page.context.new_cdp_session(page).send("Accessibility.getFullAXTree")["nodes"]
    said = []
    for node in tree:
        if not node["ignored"] and node["role"]["value"] in ("button", "navigation"):
            states = {one["name"]: one["value"].get("value") for one in node["properties"]}
            said.append(f"{node['role']['value']} {node['name']['value']}{' expanded' if states.get('expanded') else ''}")
    return said


def test_the_open_menu_is_all_there_is(browser: Browser, demo_url: str) -> None:
    """Tab leads to nothing that it hides, so it is open for who hears the page as long as it is for who sees it."""
    page = opened(browser, f"{demo_url}/{SEED}", width=360)
    menu, reached = page.locator("#w-menu"), set()
    page.locator(".w-menu-button").focus()
    page.keyboard.press("Enter")
    for _ in range(20):
        page.keyboard.press("Tab")
        reached.add(
            page.evaluate(
                "(document.activeElement.closest('#w-menu, .w-menu-button, .w-site-name') ?? document.body).className"
            )
        )
        assert menu.is_visible()
    assert reached == {"w-menu", "w-menu-button", "w-site-name", ""}
    assert [one for one in _heard(page) if one != "navigation Pages"] == ["button Menu expanded", "navigation Main menu"]
    page.keyboard.press("Escape")
    assert not menu.is_visible()
    assert page.locator("h1").is_visible()
    assert "button Menu" in _heard(page)
    assert "navigation Main menu" not in _heard(page)
    page.context.close()


def test_an_entry_that_leads_to_a_part_of_its_page(browser: Browser, demo_url: str) -> None:
    """That part is seen then, whatever is open."""
    page = opened(browser, f"{demo_url}/index.html", width=360)
    page.locator(".w-menu-button").click()
    page.locator("#w-menu a").first.evaluate("one => { one.href = '#visit' }")
    assert not page.locator("#visit").is_visible()
    page.locator("#w-menu a").first.click()
    assert page.locator("#visit").is_visible()
    page.context.close()


def test_names_in_another_script_stand_where_the_others_stand(browser: Browser, demo_url: str) -> None:
    """The menu of an Arabic page begins at the right, with English names in it too; each is as wide as a thumb likes it."""
    page = opened(browser, f"{demo_url}/index-ar.html", width=390)
    page.locator(".w-menu-button").click()
    edges = page.locator("#w-menu > ul > li > a").evaluate_all(
        """all => all.map(one => { const range = document.createRange(); range.selectNodeContents(one)
            return [Math.round(range.getBoundingClientRect().right), Math.round(one.getBoundingClientRect().width)] })"""
    )
    assert len({right for right, _ in edges}) == 1
    assert all(width > 250 for _, width in edges)
    page.context.close()


_EDGES = """all => all.map(one => { const range = document.createRange(); range.selectNodeContents(one)
    const box = range.getBoundingClientRect(); return [Math.round(box.left), Math.round(box.right)] })"""
"""Where the words of elements begin and end."""


@pytest.mark.parametrize(
    ("path", "width", "selector"),
    [
        ("author/tomas-reyes.html", 1280, ".w-facts > li > .w-label + [dir]"),
        ("pages/directory-ar.html", 1280, ".w-facts > li > .w-label + [dir]"),
        ("pages/directory-ar.html", 390, ".w-person :is(h2, h3) a, .w-person-name .w-hint"),
        ("classes-ar.html", 390, ".w-week .w-classes > li > a"),
        ("areas/burlington-ar.html", 390, ".w-date-list a, .w-date-list time, main h2"),
        ("areas/burlington-ar.html", 1280, ".w-date-list time"),
        ("index-ar.html", 1280, ".w-home > section:not(.w-home-visit) > h2"),
        ("index-ar.html", 390, ".w-home-steps bdi"),
        ("index-ar.html", 390, ".w-home-list a, .w-home > section:not(.w-home-visit) > h2"),
    ],
)
def test_words_in_another_direction_begin_where_their_line_does(
    browser: Browser, demo_url: str, path: str, width: int, selector: str
) -> None:
    page = opened(browser, f"{demo_url}/{path}", width=width)
    found = page.locator(selector).filter(visible=True)
    assert len({right for _, right in found.evaluate_all(_EDGES)}) <= 1
    assert found.count() > 1 or "-ar" not in path
    page.context.close()


def test_a_note_begins_where_its_button_does(browser: Browser, demo_url: str) -> None:
    """On a phone the host that a booking opens stands below the button."""
    page = opened(browser, f"{demo_url}/author/tomas-reyes.html", width=390)
    ((left, _),) = page.locator(".w-channels .w-hint").evaluate_all(_EDGES)
    button = page.locator(".w-channels .w-button").bounding_box()
    note = page.locator(".w-channels .w-hint").bounding_box()
    assert button and note
    assert note["y"] >= button["y"] + button["height"]
    assert left == round(button["x"])
    page.context.close()


def test_dates_and_titles_are_as_far_from_each_other_in_each_row(browser: Browser, demo_url: str) -> None:
    """On a phone, where some titles take two lines."""
    page = opened(browser, f"{demo_url}/archives.html", width=390)
    rows = page.locator(".w-date-list li").evaluate_all(
        """all => all.map(one => { const box = of => { const range = document.createRange(); range.selectNodeContents(of)
            return range.getBoundingClientRect() }, title = box(one.querySelector('a')), row = one.getBoundingClientRect()
            return [title.height, title.top - box(one.querySelector('time')).bottom, row.bottom - title.bottom].map(Math.round) })"""
    )
    assert len({height for height, *_ in rows}) > 1
    for gaps in zip(*(gaps for _, *gaps in rows), strict=True):
        assert max(gaps) - min(gaps) <= 1
    page.context.close()


def test_prices_take_the_whole_column_of_a_phone(browser: Browser, demo_url: str) -> None:
    page = opened(browser, f"{demo_url}/services/swedish-massage.html", width=390)
    table, text = page.locator(".w-prices").bounding_box(), page.locator("h1").bounding_box()
    assert table and text
    assert table["width"] == text["width"]
    page.context.close()


@pytest.mark.parametrize("width", [718, 1000])
def test_all_of_a_sheet_begins_at_its_edge(browser: Browser, demo_url: str, width: int) -> None:
    """On A4, which is as narrow as a phone, and on wider paper."""
    page = opened(browser, f"{demo_url}/{SEED}", width=width)
    page.emulate_media(media="print")
    edges = page.locator(".w-site-name a, h1, .w-prose p, .w-footer-practice address").evaluate_all(
        "all => all.map(one => one.getBoundingClientRect().left)"
    )
    assert set(edges) == {0}
    page.context.close()


@pytest.mark.parametrize("path", ["pages/contact.html", "author/tomas-reyes.html", "services.html", "classes.html"])
@pytest.mark.parametrize("width", [720, 960, 1024, 1160])
def test_nothing_lies_on_the_sidebar(browser: Browser, demo_url: str, path: str, width: int) -> None:
    """From 60rem on it stands beside the text, which has more room than it."""
    page = opened(browser, f"{demo_url}/{path}", width=width)
    main, widest = page.evaluate(
        """[document.querySelector('main').getBoundingClientRect().right,
            Math.max(...[...document.querySelectorAll('main *')].map(one => one.getBoundingClientRect().right))]"""
    )
    assert widest <= main + 1
    text, beside = page.locator("main").bounding_box(), page.locator(".w-sidebar").bounding_box()
    assert text and beside
    assert width < 960 or text["width"] > 1.7 * beside["width"]
    page.context.close()


@pytest.mark.parametrize("width", [320, 600, 768, 1000, 1280, 1600])
def test_rows_of_the_home_page_are_full(browser: Browser, demo_url: str, width: int) -> None:
    page = opened(browser, f"{demo_url}/index.html", width=width)
    for selector in (".w-offers > li", ".w-home-steps > li"):
        tops = page.locator(selector).evaluate_all("all => all.map(one => Math.round(one.getBoundingClientRect().top))")
        assert len({tops.count(top) for top in tops}) == 1, (selector, tops)
    page.context.close()


@pytest.mark.parametrize("width", [768, 1280])
@pytest.mark.parametrize(
    ("path", "lists"),
    [
        ("index.html", ".w-home-list, .w-home .w-classes"),
        ("areas/burlington.html", ".w-date-list, .w-people"),
        ("classes.html", ".w-week, main > .w-article > .w-classes"),
        ("classes/saturday-breathing.html", ".w-class-facts, .w-class-price > .w-prices, .w-people"),
    ],
)
def test_lines_of_a_page_end_alike(browser: Browser, demo_url: str, path: str, lists: str, width: int) -> None:
    """Whatever they are between, they are as long as what stands above and below them."""
    page = opened(browser, f"{demo_url}/{path}", width=width)
    ends = page.locator(f":is({lists}) > *").evaluate_all(
        "all => all.map(one => Math.round(one.getBoundingClientRect().right))"
    )
    found = page.locator(lists).evaluate_all("all => all.map(one => Math.round(one.getBoundingClientRect().right))")
    assert len(found) > 1
    assert len({*found}) == 1
    assert max(ends) == found[0]
    assert not page.locator(":is(.w-date-list, .w-classes, .w-home-list) > li").evaluate_all(
        "all => all.filter(one => parseFloat(getComputedStyle(one).borderBottomWidth)).length"
    )
    page.context.close()


@pytest.mark.parametrize("width", [390, 768, 1280])
def test_no_day_is_torn_from_its_month(browser: Browser, demo_url: str, width: int) -> None:
    """Days that are closed have a line, or one to begin and one to end, in the hours of the home page and of all pages."""
    page = opened(browser, f"{demo_url}/index.html", width=width)
    lines = page.locator(".w-hours dt").evaluate_all(
        """all => all.map(one => one.getBoundingClientRect().height / parseFloat(getComputedStyle(one).lineHeight))"""
    )
    assert len(lines) > 2
    assert max(lines) < 2.6
    page.context.close()


@pytest.mark.parametrize(
    "path", ["classes/saturday-breathing.html", "classes/slow-floor-yoga.html", "index.html", "classes-ar.html"]
)
def test_the_time_of_a_class_is_not_torn_apart(browser: Browser, demo_url: str, path: str) -> None:
    """On a phone a date takes one line, and the time another."""
    page = opened(browser, f"{demo_url}/{path}", width=390)
    times = page.locator(".w-class-facts time, .w-classes time").filter(has_text="–")
    found = times.evaluate_all(
        """all => all.map(one => { const text = one.firstChild, range = document.createRange()
            range.setStart(text, text.data.indexOf('–') - 2); range.setEnd(text, text.length)
            return new Set([...range.getClientRects()].map(({top}) => Math.round(top))).size })"""
    )
    assert found
    assert set(found) == {1}
    page.context.close()


def test_what_stands_beside_another_begins_where_it_does(browser: Browser, demo_url: str) -> None:
    """The last articles of a person, two in a row of three: one as wide as two."""
    page = opened(browser, f"{demo_url}/author/mara-lindqvist.html", width=1280)
    tops = page.locator(".w-entry:nth-last-child(-n + 2) .w-entry-picture").evaluate_all(
        "all => all.map(one => Math.round(one.getBoundingClientRect().top))"
    )
    assert len(tops) == 2
    assert len({*tops}) == 1
    page.context.close()


def test_the_page_of_a_service_begins_and_ends_with_what_to_do(browser: Browser, demo_url: str) -> None:
    """On a phone its own button is below the prices, and none above them; the way back is below all that is said of it."""
    page = opened(browser, f"{demo_url}/services/swedish-massage.html", width=390)
    assert page.locator(".w-book .w-button").is_visible()
    assert not page.locator(".w-header-call").is_visible()
    last = page.locator("main a").evaluate_all("all => all.at(-1).href")
    assert last.endswith("/services.html")
    page.context.close()


def test_links_of_the_home_page_are_seen_to_be_links(browser: Browser, demo_url: str) -> None:
    page = opened(browser, f"{demo_url}/index.html")
    lines = page.locator(".w-home-list a").evaluate_all("all => all.map(one => getComputedStyle(one).textDecorationColor)")
    assert lines
    assert "rgba(0, 0, 0, 0)" not in lines
    page.context.close()


def test_three_cards_leave_no_corner_empty(browser: Browser, build: Build) -> None:
    """The last of an odd number takes the whole row, with its words beside its picture."""
    files: dict[str, str | bytes] = {
        f"services/{name}.md": f"Title: {name}\nOrder: {order}\nImage: images/room.jpg\nImage_alt: A room\n\nText."
        for order, name in enumerate(("one", "two", "three"), 1)
    }
    files["images/room.jpg"] = as_file(photograph(900, 600))
    built = build(
        files, SITEURL="", RELATIVE_URLS=True, WELLNESS={"practice": {"email": "a@example.com"}, "social_cards": False}
    )
    with serving(built.output) as url:
        page = opened(browser, f"{url}/services.html", width=1280)
        places = page.locator(".w-service").evaluate_all(
            "all => all.map(one => [one, one.querySelector('img'), one.querySelector('h2')].map(part => part.getBoundingClientRect()))"
            ".map(([card, picture, heading]) => [card.left, card.right, heading.left >= picture.right])"
        )
        page.context.close()
    (left, *_), (_, right, _), last = places
    assert last == [left, right, True]
    assert not any(beside for *_, beside in places[:2])


def test_five_offers_fill_their_rows(browser: Browser, build: Build) -> None:
    """On the home page: two and two and one, or three and two; and prices end at one edge, with a duration or without."""
    prices = {"one": "60 min 90", "two": "480", "three": "5", "four": "30 min 7", "five": "15 min free"}
    files: dict[str, str | bytes] = {
        f"services/{name}.md": f"Title: {name}\nOrder: {order}\nPrices: {price}\n\nText."
        for order, (name, price) in enumerate(prices.items(), 1)
    }
    practice = {"email": "a@example.com", "address": {"locality": "Burlington", "region": "VT", "country": "US"}}
    built = build(files, SITEURL="", RELATIVE_URLS=True, WELLNESS={"practice": practice, "social_cards": False})
    with serving(built.output) as url:
        for width, rows in ((768, [2, 2, 1]), (1280, [3, 2])):
            page = opened(browser, f"{url}/index.html", width=width)
            cards = page.locator(".w-offer").evaluate_all(
                """all => all.map(one => [one, one.querySelector('strong')].map(part => part.getBoundingClientRect()))
                    .map(([card, price]) => [card.top, card.right, card.right - price.right].map(Math.round))"""
            )
            page.context.close()
            tops = sorted({top for top, *_ in cards})
            ends = [[right for top, right, _ in cards if top == row] for row in tops]
            assert [len(row) for row in ends] == rows
            assert len({max(row) for row in ends}) == 1
            assert len({gap for *_, gap in cards}) == 1


def test_cards_of_services_end_alike(browser: Browser, demo_url: str) -> None:
    """Each has a button at its foot, at one height in a row."""
    page = opened(browser, f"{demo_url}/services.html")
    feet = page.locator(".w-service").evaluate_all(
        "all => all.map(one => [one.getBoundingClientRect().bottom, one.querySelector('.w-button')?.getBoundingClientRect().bottom])"
    )
    assert len({round(bottom - button) for bottom, button in feet}) == 1
    page.context.close()


def test_lists_and_articles_begin_at_one_edge(browser: Browser, german: str) -> None:
    """Without a sidebar too nothing jumps on the way from a list to what stands in it."""
    edges = set()
    for path in ("index.html", "a.html", "pages/b.html", "archives.html", "tags.html"):
        page = opened(browser, f"{german}/{path}", width=1440)
        edges.add(page.evaluate("Math.round(document.querySelector('h1').getBoundingClientRect().left)"))
        edges.add(page.evaluate("Math.round(document.querySelector('.w-site-name a').getBoundingClientRect().left)"))
        page.context.close()
    assert len(edges) == 1


@pytest.mark.parametrize("path", ["areas/burlington.html", "areas/burlington-ar.html"])
def test_nothing_in_a_page_leads_to_itself(browser: Browser, demo_url: str, path: str) -> None:
    page = opened(browser, f"{demo_url}/{path}")
    assert not page.evaluate("[...document.querySelectorAll('main a')].filter(one => one.href === location.href).length")
    page.context.close()


@pytest.mark.parametrize("width", [390, 1280])
@pytest.mark.parametrize("path", ["pages/questions.html", "services.html", "blog.html", "index.html", "pages/directory.html"])
def test_what_is_painted_largest_is_not_loaded_late(browser: Browser, demo_url: str, path: str, width: int) -> None:
    """On a wide screen a page of a few lines has no larger picture than the portrait beside them."""
    page = opened(browser, f"{demo_url}/{path}", width=width)
    page.wait_for_load_state("networkidle")
    largest = page.evaluate(
        """new Promise(found => new PerformanceObserver(list => found(list.getEntries().at(-1).element?.outerHTML ?? ''))
            .observe({type: 'largest-contentful-paint', buffered: true}))"""
    )
    assert "lazy" not in largest.partition(">")[0]
    assert page.locator(".w-sidebar img[loading]").count() == 0
    page.context.close()


def test_buttons_in_a_text_do_not_touch(browser: Browser, demo_url: str) -> None:
    """On a phone, where there is no room for both in one line; and what is ticked has no other bullet."""
    page = opened(browser, f"{demo_url}/pages/elements.html", width=390)
    above, below = page.locator(".w-prose .w-button").evaluate_all(
        "all => all.map(one => one.getBoundingClientRect()).map(({top, bottom}) => [top, bottom])"
    )
    assert below[0] >= above[1] + 8
    bullets = page.locator(".w-prose li:has([type=checkbox])").evaluate_all(
        "all => all.map(one => getComputedStyle(one).listStyleType)"
    )
    assert set(bullets) == {"none"}
    page.context.close()


def test_an_emergency_is_framed_as_no_other_card(browser: Browser, demo_url: str) -> None:
    page = opened(browser, f"{demo_url}/{CARDS}", forced_colors="active")
    widths = [
        page.evaluate(f"parseFloat(getComputedStyle(document.querySelector('.w-{kind}')).borderTopWidth)")
        for kind in ("non-urgent", "urgent", "emergency")
    ]
    assert widths == sorted(set(widths))
    page.context.close()


def test_more_contrast_for_who_asks_for_it(browser: Browser, demo_url: str) -> None:
    page = opened(browser, f"{demo_url}/{SEED}")
    muted = "getComputedStyle(document.querySelector('.w-byline')).color === getComputedStyle(document.body).color"
    assert not page.evaluate(muted)
    page.emulate_media(contrast="more", reduced_motion="reduce")
    assert page.evaluate(muted)
    page.context.close()


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_list_markers_are_seen(browser: Browser, demo_url: str, scheme: str) -> None:
    page = opened(browser, f"{demo_url}/pages/elements.html", color_scheme=scheme)
    colors = page.evaluate(
        "[getComputedStyle(document.querySelector('.w-prose li'), '::marker').color,"
        " getComputedStyle(document.documentElement).backgroundColor]"
    )
    marker, paper = ("#" + "".join(f"{int(one):02x}" for one in re.findall(r"\d+", color)[:3]) for color in colors)
    assert contrast(marker, paper) >= 7
    page.context.close()


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_list_markers_of_an_emergency_are_seen(browser: Browser, demo_url: str, scheme: str) -> None:
    """It is as dark as ink by day, and as light as paper by night."""
    page = opened(browser, f"{demo_url}/{CARDS}", color_scheme=scheme)
    colors = page.evaluate(
        "[getComputedStyle(document.querySelector('.w-emergency li'), '::marker').color,"
        " getComputedStyle(document.querySelector('.w-emergency')).backgroundColor]"
    )
    marker, card = ("#" + "".join(f"{int(one):02x}" for one in re.findall(r"\d+", color)[:3]) for color in colors)
    assert contrast(marker, card) >= 7
    page.context.close()


@pytest.mark.parametrize(
    ("path", "width", "lines"),
    [(CARDS, 390, ":is(.w-reading-line, .w-review) > *"), ("index-ar.html", 960, ".w-hero-facts > *")],
)
def test_no_line_begins_with_the_point_between_two(browser: Browser, demo_url: str, path: str, width: int, lines: str) -> None:
    page = opened(browser, f"{demo_url}/{path}", width=width)
    contents = page.locator(lines).evaluate_all(
        "all => all.map(one => ['before', 'after'].map(side => getComputedStyle(one, `::${side}`).content))"
    )
    assert {before for before, _ in contents} == {"none"}
    assert len({after for _, after in contents}) == 2
    page.context.close()


def test_paper(browser: Browser, demo_url: str) -> None:
    """Cards, code, and whom to reach: on each article."""
    page = opened(browser, f"{demo_url}/{CARDS}", color_scheme="dark")
    page.emulate_media(media="print", color_scheme="dark")
    for kind in ("non-urgent", "urgent", "emergency"):
        assert _is_legible(page, f".w-{kind} .w-advice-level", 7), kind
    reach = page.locator(".w-footer-practice")
    assert "802-555-0142" in reach.inner_text()
    assert "12 Alder Street" in reach.inner_text()
    assert not page.locator(".w-site-footer nav").first.is_visible()
    page.goto(f"{demo_url}/pages/elements.html")
    page.emulate_media(media="print")
    code = "[...document.querySelectorAll('pre')].filter(one => one.scrollWidth > one.clientWidth + 1).length"
    page.locator("pre").first.evaluate("one => one.append('x'.repeat(2000))")
    assert page.evaluate(code) == 0
    page.context.close()


@pytest.mark.parametrize("path", ["a.html", "b.html", "index.html"])
def test_long_words_and_large_letters(browser: Browser, german: str, path: str) -> None:
    path = f"pages/{path}" if path == "b.html" else path
    page = opened(browser, f"{german}/{path}", width=320, css=LARGE)
    assert page.evaluate("document.documentElement.scrollWidth") <= 320
    assert page.evaluate("getComputedStyle(document.querySelector('h1')).hyphens") == "auto"
    page.context.close()


def test_language_of_parts(browser: Browser, demo_url: str) -> None:
    """On a page in Arabic, words in Latin letters are said to be of another language: menu, tags, roles (WCAG 3.1.2)."""
    page = opened(browser, f"{demo_url}/first-massage-ar.html")
    latin = """selector => [...document.querySelectorAll(selector)].filter(one => /[a-z]{3}/.test(one.textContent))
        .map(one => one.closest('[lang]').lang)"""
    for selector, path in (
        ("#w-menu a", "first-massage-ar.html"),
        ("a[rel=tag]", "first-massage-ar.html"),
        (".w-call-person .w-hint span:first-child", "breathing-before-sleep.html"),
        (".w-person h2 + .w-hint", "pages/directory-ar.html"),
        ("#filter-topic option", "pages/directory-ar.html"),
        (".w-window figcaption span", "index-ar.html"),
        (":is(.w-home-first-visit, .w-home-questions) :is(a, li)", "index-ar.html"),
        (".w-classes .w-hint bdi:last-child", "classes-ar.html"),
    ):
        page.goto(f"{demo_url}/{path}")
        assert set(page.evaluate(latin, selector)) == {"en"}, selector
    page.context.close()


def test_the_form(browser: Browser, demo_url: str) -> None:
    page = opened(browser, f"{demo_url}/pages/contact.html", width=390)
    message = page.locator("#form-message")
    page.locator("#form-name").fill("Ana")
    page.locator("#form-email").fill("ana@example.com")
    message.fill("   \n ")
    address = page.url
    page.locator(".w-contact-form button").click()
    assert page.url == address, "a message of spaces is none"
    assert page.get_by_role("alert").inner_text().startswith("Your message: ")
    assert page.evaluate("document.activeElement.id") == "form-message"
    page.keyboard.press("Tab")
    page.keyboard.press("Shift+Tab")
    assert message.evaluate("one => [getComputedStyle(one).outlineStyle, getComputedStyle(one).outlineWidth]") == [
        "solid",
        "3px",
    ]
    assert set(page.locator(".w-contact-form input:visible").evaluate_all("all => all.map(one => one.enterKeyHint)")) == {
        "next"
    }
    page.context.close()


PAGES = (
    SEED,
    CARDS,
    "index.html",
    "blog.html",
    "pages/contact.html",
    "pages/directory.html",
    "author/tomas-reyes.html",
    "pages/elements.html",
    "services.html",
    "services/swedish-massage.html",
    "classes.html",
    "classes/slow-floor-yoga.html",
    "first-massage.html",
    "tennis-ball-massage.html",
)


@pytest.mark.parametrize("path", PAGES)
def test_links_by_name(browser: Browser, demo_url: str, path: str) -> None:
    """Links of one name lead to one place (WCAG 2.4.9), and neighbors to different ones."""
    page = opened(browser, f"{demo_url}/{path}")
    links = page.evaluate(
        """[...document.querySelectorAll('a[href]')].filter(one => one.getClientRects().length).map(one =>
            [((one.getAttribute('aria-labelledby') ?? '').split(' ').map(id => document.getElementById(id)?.textContent ?? '').join(' ')
                || one.ariaLabel || one.textContent || one.querySelector('img')?.alt || '').trim().replace(/\\s+/g, ' '), one.href])"""
    )
    targets: dict[str, set[str]] = {}
    for name, href in links:
        targets.setdefault(name, set()).add(href)
    assert not {name: found for name, found in targets.items() if len(found) > 1}
    assert not [one for one, after in pairwise(links) if one[1] == after[1]]
    page.context.close()


@pytest.mark.parametrize(
    "path",
    [*PAGES, "first-massage-es.html", "pages/contact-ar.html", "first-massage-ar.html", "services/swedish-massage-ar.html"],
)
def test_targets_headings_and_lines(browser: Browser, demo_url: str, path: str) -> None:
    page = opened(browser, f"{demo_url}/{path}", width=1920)
    small = page.evaluate(
        """[...document.querySelectorAll('.w-byline a, .w-translations a, .toc a, '
            + ' .w-person :is(h2, h3) a, .footnote-backref, .w-footer-practice a, .w-class-facts a,'
            + 'main :is(h2, h3) > a:not(.headerlink)')]
        .map(one => [one.getBoundingClientRect().height, one.outerHTML]).filter(([height]) => height < 43.9)"""
    )
    assert not small
    covered = page.evaluate(
        """[...document.querySelectorAll('.w-entry img')].map(one => { one.scrollIntoView({block: 'center'})
            const box = one.getBoundingClientRect()
            return document.elementFromPoint(box.left + box.width / 2, box.top + box.height / 2).localName })"""
    )
    assert set(covered) <= {"a"}
    levels = page.evaluate(
        "[...document.querySelectorAll('main :is(h1, h2, h3, h4, h5, h6)')].map(one => Number(one.localName[1]))"
    )
    assert levels[0] == 1
    if "elements" not in path:
        assert all(after <= before + 1 for before, after in pairwise(levels)), levels
    lines = page.evaluate(
        """[...document.querySelectorAll('main p')].filter(one => one.getClientRects().length).map(one => {
            const lines = new Map(), all = document.createTreeWalker(one, 4)
            for (let text = all.nextNode(); text; text = all.nextNode()) for (let at = 0; at < text.length; at++) {
                const range = document.createRange(); range.setStart(text, at); range.setEnd(text, at + 1)
                const box = range.getClientRects()[0]
                if (box?.width) lines.set(Math.round(box.bottom / 12), (lines.get(Math.round(box.bottom / 12)) ?? 0) + 1)
            }
            return [Math.max(0, ...lines.values()), one.textContent] })"""
    )
    assert not [line for line in lines if line[0] > 80]
    page.context.close()


def test_articles_of_a_person_stand_below_their_heading(browser: Browser, demo_url: str) -> None:
    page = opened(browser, f"{demo_url}/author/mara-lindqvist.html")
    assert set(page.locator(".w-entry :is(h2, h3)").evaluate_all("all => all.map(one => one.localName)")) == {"h3"}
    page.context.close()


def test_what_is_heard(browser: Browser, demo_url: str) -> None:
    """Reading time by its name, days by their whole names, the review's day as a day, and numbers that call."""
    page = opened(browser, f"{demo_url}/{CARDS}")
    minutes = page.locator("main").get_by_role("group", name="Reading time")
    assert re.fullmatch(r"\d+ Minutes", minutes.inner_text())
    assert page.locator(".w-footer-practice dt").first.inner_text() == "Monday"
    call = page.locator(".w-emergency a[href='tel:911']").first
    assert call.inner_text() == "911"
    assert not page.locator(".w-non-urgent a[href^='tel:']").count()
    page.context.close()


def test_an_embedded_frame_shows_its_focus(browser: Browser, demo_url: str) -> None:
    page = opened(browser, f"{demo_url}/pages/elements.html")
    page.locator(".w-prose iframe").first.evaluate("one => { one.focus() }")
    outline = page.locator(".w-prose iframe").first.evaluate(
        "one => [getComputedStyle(one).outlineStyle, one === document.activeElement]"
    )
    assert outline == ["solid", True]
    page.context.close()
