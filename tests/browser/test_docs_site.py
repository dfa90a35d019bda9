"""Every page of the documentation's site holds what DESIGN promises of the theme's pages."""

import gzip
from collections.abc import Iterator
from pathlib import Path
from typing import get_args

import pytest
from axe import RULES, violations
from docs_site.kinds import address_of, places
from hypotheses import STORM
from playwright.sync_api import Browser
from serving import serving

from pelican_wellness.settings.appearance import Palette

pytestmark = pytest.mark.browser

ALL = ["index.html", "404.html", *map(address_of, places())]
PARTS = {
    "features": [path for path in ALL if path.startswith("features/")],
    "decisions": [path for path in ALL if path.startswith("decisions/")],
    "references": ["settings.html", "components.html", "wording.html", "check.html"],
    "components": ["every-component.html"],
    "palettes": [
        f"palettes/{name}/{scheme}/ways-your-massage-therapist-can-ease-spinal-stenosis-pain.html"
        for name in get_args(Palette)
        for scheme in ("light", "dark")
    ],
}
PARTS["others"] = [path for path in ALL if path not in [one for part in PARTS.values() for one in part]]
"""What is looked at together. The example has tests of its own."""

IN_FULL = [
    "index.html",
    "404.html",
    "how-to.html",
    "first-blog.html",
    "palettes.html",
    "features/cta.html",
    "features/prose.html",
]
"""One of each kind."""

GUISES = [("light", 1280), ("dark", 320), ("dark", 1280), ("light", 320)]
QUICK = {**RULES, "rules": {"color-contrast": {"enabled": False}, "color-contrast-enhanced": {"enabled": False}}}
ALIKE = {"features", "decisions", "references", "others"}
"""One page of each kind is looked at by all rules in all guises, every other in one of them. Where pages are alike, the colors
are left out there: they are the same, and take longest. `make storm` leaves out nothing."""

BESIDE = """(() => {
    const [text, lists] = ['main', '.w-frame > .w-sidebar'].map(one => document.querySelector(one)?.getBoundingClientRect());
    return !lists || lists.left > text.right;
})()"""

ONE_FLIGHT = 14 * 1024
LONG = {"CHANGELOG.html", "check.html", "components.html", "every-component.html", "settings.html", "wording.html"}
"""References that are written from the code, and as long as it is."""

LONGEST = 36 * 1024


@pytest.fixture(scope="module")
def docs_url(docs_site: Path) -> Iterator[str]:
    with serving(docs_site) as url:
        yield url


@pytest.mark.sweep
@pytest.mark.parametrize("part", PARTS)
def test_pages_are_accessible_and_fit_the_screen(browser: Browser, docs_url: str, part: str) -> None:
    context = browser.new_context(viewport={"width": 1280, "height": 900}, reduced_motion="reduce")
    page, wrong, asked, said = context.new_page(), [], set(), []
    page.on("request", lambda request: asked.add(request.url))
    page.on("console", lambda message: said.append(message.text))
    for number, path in enumerate(PARTS[part]):
        page.goto(f"{docs_url}/{path}")
        in_full = STORM or path in IN_FULL
        rules = QUICK if part in ALIKE and not in_full else RULES
        for scheme, width in GUISES if in_full else [GUISES[number % len(GUISES)]]:
            page.set_viewport_size({"width": width, "height": 900})
            page.emulate_media(color_scheme=scheme, reduced_motion="reduce")
            wrong += [(path, scheme, width, one) for one in violations(page, rules)]
        page.set_viewport_size({"width": 320, "height": 900})
        wide = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
        wrong += [(path, f"{wide} px too wide")] if wide > 0 else []
        page.set_viewport_size({"width": 1280, "height": 900})
        wrong += [] if page.evaluate(BESIDE) else [(path, "the lists are not beside the text")]
    context.close()
    assert wrong == []
    assert said == []
    assert not [url for url in asked if not url.startswith((docs_url, "data:"))]


def test_pages_are_light(docs_site: Path) -> None:
    weights = {path: len(gzip.compress((docs_site / path).read_bytes(), 9)) for path in ALL}
    assert {path: weight for path, weight in weights.items() if weight > (LONGEST if path in LONG else ONE_FLIGHT)} == {}
    assert not [path for path in ALL if "<script src" in (docs_site / path).read_text("utf-8")]
