"""What a browser loads of a page of photographs: the right file for its screen, each once, and nothing moves."""

import json
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import Any

import pytest
from factory import Build, article
from photographs import as_file, photograph
from playwright.sync_api import Browser, Page, Request
from serving import serving

pytestmark = pytest.mark.browser
ROOMS = "a-look-into-our-rooms.html"
SCROLL = """async () => {
  for (let y = 0; y < document.body.scrollHeight; y += 400) { scrollTo(0, y); await new Promise(r => setTimeout(r, 50)) }
  await Promise.all([...document.images].filter(one => one.getClientRects().length).map(one => one.decode().catch(() => 0)))
}"""
SHIFTS = """addEventListener('DOMContentLoaded', () => { window.shifts = []; new PerformanceObserver(list => {
  for (const one of list.getEntries()) window.shifts.push([one.value, String(one.sources?.[0]?.node?.outerHTML).slice(0, 200)])
}).observe({ type: 'layout-shift', buffered: true }) })"""
WIDTHS = """() => [...document.querySelectorAll('main picture > img')].map(one => {
  const box = one.getBoundingClientRect()
  const width = +one.getAttribute('width'), height = +one.getAttribute('height')
  const needed = getComputedStyle(one).objectFit === 'cover' ? Math.max(box.width, box.height * width / height) : box.width
  return [needed, one.sizes, one.currentSrc, one.naturalWidth] })"""


@contextmanager
def opened(
    browser: Browser, url: str, width: int, *, density: float = 1, **options: Any
) -> Iterator[tuple[Page, dict[str, list[int]]]]:
    """Open a page, look through it to its end, and hand it out with the bytes of each picture that was loaded."""
    context = browser.new_context(viewport={"width": width, "height": 780}, device_scale_factor=density, **options)
    try:
        page = context.new_page()
        page.add_init_script(SHIFTS)
        loaded: dict[str, list[int]] = {}
        finished: list[Request] = []

        def note(request: Request) -> None:
            finished.append(request)

        page.on("requestfinished", note)
        page.goto(url)
        page.evaluate(SCROLL)
        page.wait_for_load_state("networkidle")
        for request in finished:
            if request.resource_type == "image":
                loaded.setdefault(request.url.rpartition("/")[2], []).append(request.sizes()["responseBodySize"])
        yield page, loaded
    finally:
        context.close()


def photos(loaded: dict[str, list[int]]) -> dict[str, list[int]]:
    return {name: sizes for name, sizes in loaded.items() if name.endswith((".avif", ".webp", ".jpg"))}


def stems(loaded: dict[str, list[int]]) -> list[str]:
    return sorted(name.rpartition("-")[0] for name in photos(loaded))


ALL = ["after", "before", "tea", "towels", "treatment-room", "waiting-corner", "yoga-room"]


@pytest.mark.parametrize(
    ("width", "density", "widest"), [(360, 1, 480), (360, 2, 800), (390, 3, 1200), (1280, 1, 800), (1280, 2, 1600)]
)
def test_each_screen_loads_the_file_it_needs_and_each_once(
    browser: Browser, demo_url: str, width: int, density: float, widest: int
) -> None:
    with opened(browser, f"{demo_url}/{ROOMS}", width, density=density) as (page, loaded):
        assert stems(loaded) == ALL
        assert all(len(sizes) == 1 for sizes in loaded.values()), loaded
        assert all(name.endswith(".avif") for name in photos(loaded))
        shown = page.evaluate(WIDTHS)
    lead = max(int(name.split("-")[-1].split(".")[0]) for name in photos(loaded))
    assert lead == widest
    for needed, _sizes, address, natural in shown:
        enough = min(needed * density, 1600)
        assert natural * density >= enough * 0.66, (
            address,
            needed,
        )  # Chromium takes one a little too small over one far too large


def test_a_phone_loads_a_small_part_of_the_originals(browser: Browser, demo_url: str, demo: Path) -> None:
    originals = sum(file.stat().st_size for file in (demo / "images" / "rooms").iterdir())
    with opened(browser, f"{demo_url}/{ROOMS}", 360) as (_, loaded):
        # Those of the example are small already; of a camera's photos it is a hundredth.
        assert sum(map(sum, photos(loaded).values())) * 7 <= originals


MEGAPIXELS = {"lead": (4032, 3024), **dict.fromkeys("abc", (4032, 3024)), **dict.fromkeys("defg", (3264, 2448))}
"""Photos as two usual telephones take them."""

TEXT = """![A room]({static}/images/a.jpg)

Light falls in from the garden.

![Before]({static}/images/b.jpg) ![After]({static}/images/c.jpg)

![Towels]({static}/images/d.jpg) ![Tea]({static}/images/e.jpg) ![A mat]({static}/images/f.jpg) ![A bell]({static}/images/g.jpg)
"""


@pytest.fixture(scope="module")
def originals(build_once: Build) -> Iterator[tuple[str, int]]:
    """Build a page of photos as large as telephones take them; hand out its address and the bytes of the photos."""
    photos = {
        f"images/{name}.jpg": as_file(photograph.__wrapped__(*size, seed), quality=90)
        for seed, (name, size) in enumerate(MEGAPIXELS.items())
    }
    text = article(TEXT, slug="rooms", image="images/lead.jpg", image_alt="The house")
    built = build_once({"rooms.md": text, **photos}, SITEURL="", FEED_DOMAIN="https://example.com", RELATIVE_URLS=True)
    assert built.complaints() == []
    with serving(built.output) as url:
        yield f"{url}/rooms.html", sum(map(len, photos.values()))


@pytest.mark.parametrize("density", [1, 3])
def test_a_phone_loads_a_tenth_of_what_telephones_took(browser: Browser, originals: tuple[str, int], density: float) -> None:
    url, weight = originals
    with opened(browser, url, 360, density=density) as (page, loaded):
        assert stems(loaded) == sorted(MEGAPIXELS)
        assert all(len(sizes) == 1 for sizes in loaded.values()), loaded
        assert page.evaluate("window.shifts") == []
    assert sum(map(sum, photos(loaded).values())) * 10 <= weight


@pytest.mark.parametrize("width", [360, 768, 1280])
def test_nothing_moves(browser: Browser, demo_url: str, width: int) -> None:
    with opened(browser, f"{demo_url}/{ROOMS}", width) as (page, _):
        assert page.evaluate("window.shifts") == []


@pytest.mark.parametrize("width", [320, 360, 390, 600, 768, 960, 1024, 1280, 1440, 1920])
def test_sizes_say_how_wide_the_grid_is(browser: Browser, demo_url: str, width: int) -> None:
    """No narrower than the picture is shown, and no more than a tenth wider; in a text the font has a say as well."""
    with opened(browser, f"{demo_url}/{ROOMS}", width) as (page, _):
        for needed, sizes, address, _natural in page.evaluate(WIDTHS):
            said = page.evaluate(MEASURE, sizes)
            assert needed * 0.98 <= said + 1, (json.dumps(sizes), address, needed, said)
            assert said <= needed * 1.14 + 2, (json.dumps(sizes), address, needed, said)


@pytest.fixture(scope="module")
def lists(build_once: Build) -> Iterator[dict[bool, str]]:
    """Build two lists of articles with a photo each, one with a sidebar and one without; hand out their addresses."""
    photos = {f"images/{number}.jpg": as_file(photograph.__wrapped__(1600, 1200, number), quality=60) for number in range(5)}
    files = {
        f"{number}.md": article(
            slug=f"a{number}", date=f"2026-01-0{9 - number}", image=f"images/{number}.jpg", image_alt="A room"
        )
        for number in range(5)
    }
    addresses: dict[bool, str] = {}
    with ExitStack() as stack:
        for sidebar in (True, False):
            about = {"about": {"text": "I am Ana."}} if sidebar else {}
            built = build_once({**files, **photos}, SITEURL="", RELATIVE_URLS=True, FEED_ALL_ATOM=None, WELLNESS=about)
            addresses[sidebar] = stack.enter_context(serving(built.output)) + "/index.html"
        yield addresses


@pytest.mark.parametrize("sidebar", [True, False])
@pytest.mark.parametrize("width", [320, 390, 639, 768, 960, 1280, 1920])
def test_sizes_say_how_wide_the_pictures_of_a_list_are(
    browser: Browser, lists: dict[bool, str], width: int, *, sidebar: bool
) -> None:
    """No narrower than the picture is shown, and no more than a third wider: beside a sidebar two are narrower than three alone."""
    with opened(browser, lists[sidebar], width) as (page, _):
        assert page.evaluate("window.shifts") == []
        shown = page.evaluate(WIDTHS)
        assert len(shown) == 5
        for needed, sizes, address, _natural in shown:
            said = page.evaluate(MEASURE, sizes)
            assert needed * 0.98 <= said + 1, (sizes, address, needed, said)
            assert said <= needed * 1.33 + 2, (sizes, address, needed, said)


@pytest.mark.parametrize("width", [390, 768, 1280])
def test_a_list_has_no_holes(browser: Browser, lists: dict[bool, str], width: int) -> None:
    """The first is large, and whoever is last ends where the list ends."""
    for address in lists.values():
        with opened(browser, address, width) as (page, _):
            boxes = page.locator(".w-entry").evaluate_all(
                "all => all.map(one => one.getBoundingClientRect()).map(box => [box.left, box.right])"
            )
            list_box = page.locator(".w-entries").evaluate(
                "one => [one.getBoundingClientRect().left, one.getBoundingClientRect().right]"
            )
            assert boxes[0] == list_box
            assert boxes[-1][1] == list_box[1]


@pytest.mark.parametrize("width", [320, 390, 600, 680, 720, 760, 800, 960, 1100, 1180, 1232, 1280, 1440, 1920])
def test_sizes_say_how_wide_a_card_is(browser: Browser, demo_url: str, width: int) -> None:
    with opened(browser, f"{demo_url}/services.html", width) as (page, loaded):
        assert len(page.evaluate(WIDTHS)) >= 4
        for needed, sizes, address, _natural in page.evaluate(WIDTHS):
            said = page.evaluate(MEASURE, sizes)
            assert needed * 0.96 <= said + 1, (json.dumps(sizes), address, needed, said)
            assert said <= needed * 1.16 + 2, (json.dumps(sizes), address, needed, said)
        assert all(len(sizes) == 1 for sizes in loaded.values()), loaded
        assert page.evaluate("window.shifts") == []


MEASURE = """sizes => {
  const chosen = sizes.split(/,(?![^(]*\\))/).map(one => one.trim()).find(one => {
    const media = one.match(/^\\(min-width:[^)]*\\)/); return !media || matchMedia(media[0]).matches })
  const probe = document.body.appendChild(document.createElement('iframe')).contentDocument
  const box = probe.body.appendChild(probe.createElement('div'))
  const [rem, vw] = [16, innerWidth / 100]
  box.style.width = chosen.replace(/^\\(min-width:[^)]*\\)\\s*/, '').replace(/([\\d.]+)rem/g, (_, n) => n * rem + 'px')
    .replace(/([\\d.]+)vw/g, (_, n) => n * vw + 'px')
  const width = box.getBoundingClientRect().width
  probe.defaultView.frameElement.remove()
  return width }"""
"""Works out the length that a browser takes of `sizes`: its rem are those of the reader, not the theme's."""


def test_a_portrait_is_a_square_around_the_upper_third(browser: Browser, demo_url: str) -> None:
    with opened(browser, f"{demo_url}/{ROOMS}", 1280) as (page, _):
        look = page.locator("img.w-portrait").first.evaluate(
            "one => { const style = getComputedStyle(one), box = one.getBoundingClientRect();"
            " return [style.objectFit, style.objectPosition, box.width === box.height] }"
        )
    fit, position, is_square = look
    across, down = (float(one.strip("%")) for one in position.split())
    assert (fit, across, is_square) == ("cover", 50, True)
    assert 0 < down < 34


def test_a_picture_of_a_gallery_opens_large_without_a_script(browser: Browser, demo_url: str) -> None:
    with opened(browser, f"{demo_url}/{ROOMS}", 1280, java_script_enabled=True) as (page, _):
        page.locator(".w-gallery a").first.click()
        assert page.url.endswith("images/rooms/towels.jpg")


def test_the_lead_is_asked_for_first(browser: Browser, demo_url: str) -> None:
    with opened(browser, f"{demo_url}/{ROOMS}", 360) as (page, _):
        assert page.locator("img[fetchpriority=high]").count() == 1
        assert page.locator(".w-lead img[fetchpriority=high]:not([loading])").count() == 1


def test_its_color_fills_the_place_of_a_picture(browser: Browser, demo_url: str) -> None:
    context = browser.new_context(viewport={"width": 1280, "height": 800})
    page = context.new_page()
    page.route("**/*.avif", lambda route: route.abort())
    page.route("**/*.webp", lambda route: route.abort())
    page.route("**/*.jpg", lambda route: route.abort())
    page.goto(f"{demo_url}/{ROOMS}")
    red, _green, blue = page.locator(".w-lead img").evaluate(
        "one => getComputedStyle(one).backgroundColor.match(/\\d+/g).map(Number)"
    )
    context.close()
    assert red > blue > 80, "a warm wall"
