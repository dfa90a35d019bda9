"""No page has a button that leads to itself, whatever kind of page it is."""

from pathlib import Path
from urllib.parse import urljoin

import pytest
from bs4 import BeautifulSoup
from factory import Build, article
from rendering import Renderer

from pelican_wellness.features.cta.action import Action, leads_here, main_action
from pelican_wellness.model.page import View

BUTTONS = "a.w-button, .w-header-call, .w-footer-call a, .w-hero a, .w-call-to-action > p > a"

WAYS = {
    "bookings": ({"booking_url": "https://book.example/", "telephone": "+1 802 555 0142"}, {}),
    "a telephone": ({"telephone": "+1 802 555 0142"}, {}),
    "mail": ({"email": "a@example.com"}, {}),
    "words of one's own": ({"booking_url": "https://book.example/", "email": "a@example.com"}, {"button": "Write to us"}),
    "an address of one's own": ({"booking_url": "https://book.example/"}, {"url": "pages/questions.html"}),
}
DONE = {
    "bookings": Action("https://book.example/", "Book online"),
    "a telephone": Action("pages/contact.html", "Contact a therapist", "tel:+18025550142", "Call +1 802 555 0142"),
    "mail": Action("pages/contact.html", "Contact a therapist"),
    "words of one's own": Action("pages/contact.html", "Write to us"),
    "an address of one's own": Action("pages/questions.html", "Contact a therapist"),
}


def leading_to_themselves(output: Path) -> list[str]:
    """Return the pages with such a button."""
    found = []
    for file in sorted(output.rglob("*.html")):
        page = BeautifulSoup(file.read_text("utf-8"), "html.parser")
        own = f"https://example.com/{file.relative_to(output).as_posix()}".removesuffix("index.html")
        links = {urljoin(own, str(one["href"])).partition("#")[0].removesuffix("index.html") for one in page.select(BUTTONS)}
        found += [own] if own in links else []
    return found


@pytest.mark.site
def test_in_the_example(published_output: Path) -> None:
    assert leading_to_themselves(published_output) == []


@pytest.mark.site
@pytest.mark.parametrize("way", WAYS)
def test_whatever_the_main_button_does(build: Build, way: str) -> None:
    practice, cta = WAYS[way]
    files: dict[str, str | bytes] = {
        "a.md": article(slug="a", tags="sleep"),
        "people/ana.md": "Title: Ana Silva\nSlug: ana\nEmail: ana@example.com\nAreas: Leeds\nTopics: sleep\n\nAna.",
        "pages/questions.md": "Title: Questions\nSlug: questions\n\n## Why?\n\nBecause.",
        "services/deep.md": "Title: Deep\nPrices: free\n\nText.",
    }
    built = build(files, WELLNESS={"social_cards": False, "practice": practice, "cta": cta})
    assert leading_to_themselves(built.output) == []
    assert len(built.page("index.html").select(".w-hero-action a")) == (2 if way == "a telephone" else 1)


@pytest.mark.parametrize("way", WAYS)
def test_what_it_does(way: str) -> None:
    practice, cta = WAYS[way]
    site = Renderer({"practice": practice, "cta": cta}, pages={"contact": {"en": "pages/contact.html"}}).site
    assert main_action(site, "en") == DONE[way]


def test_a_part_of_a_page_is_the_page(render: Renderer) -> None:
    view: View = render.on(url="pages/contact.html").view
    assert leads_here("pages/contact.html#message", view)
    assert not leads_here("pages/contact-es.html", view)


def test_where_there_is_no_way_there_is_none(render: Renderer) -> None:
    assert main_action(render.site, "en") is None
