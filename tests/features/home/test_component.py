"""Hero and sections: nothing of a text is markup, and nothing is shown of nothing."""

from typing import Any

from rendering import HOSTILE, Renderer, assert_harmless, text_of

from pelican_wellness.features.about import Introduction
from pelican_wellness.features.contact.feature import details
from pelican_wellness.features.cta.feature import Action
from pelican_wellness.features.home.feature import Told
from pelican_wellness.features.home.hero import Hero
from pelican_wellness.html.outline import Heading
from pelican_wellness.model.fragment import Fragment
from pelican_wellness.model.person import Person

PAGE = Told("Your first visit", "first.html", (Heading("one", "We talk", 2), Heading("", HOSTILE, 2)))
PLAIN: dict[str, Any] = {
    "headline": "Rest",
    "lead": "",
    "action": None,
    "facts": (),
    "picture": "",
    "alt": "",
    "person": None,
    "titles": "",
    "portrait": False,
    "plain": False,
}


def test_hero_of_nothing_is_a_headline_and_a_drawing(render: Renderer) -> None:
    page = render("home/hero", hero=Hero(**PLAIN))
    assert text_of(page) == "Rest"
    assert page.select("svg[aria-hidden=true]")
    assert not page.select("a, p, ul, img")


def test_hero_of_everything(render: Renderer) -> None:
    person = Person("x", HOSTILE)
    hero = Hero(
        **{**PLAIN, "headline": "Rest", "lead": "More", "facts": (HOSTILE,), "picture": "a.jpg", "alt": HOSTILE},
    )
    assert_harmless(render("home/hero", hero=hero), times=2)
    shown = Hero(**{**PLAIN, "picture": "a.jpg", "person": person, "titles": HOSTILE, "portrait": True})
    assert_harmless(render("home/hero", hero=shown), times=2)


def test_the_button_calls_on_telephones_only(render: Renderer) -> None:
    action = Action("contact.html", "Contact", "tel:+1", "Call 1")
    page = render("home/hero", hero=Hero(**{**PLAIN, "action": action}))
    assert [(one["href"], one["class"][-1]) for one in page.select("a")] == [
        ("tel:+1", "w-on-telephones"),
        ("https://example.com/contact.html", "w-on-screens"),
    ]


def test_steps_and_questions(render: Renderer) -> None:
    steps = render("home/first_visit", page=PAGE, headings=PAGE.headings)
    assert_harmless(steps)
    assert len(steps.select("ol > li")) == 2
    questions = render("home/questions", page=PAGE, headings=PAGE.headings)
    assert [one["href"] for one in questions.select("li a")] == [
        "https://example.com/first.html#one",
        "https://example.com/first.html",
    ]


def test_about(render: Renderer) -> None:
    person = Person("x", HOSTILE, url="x.html")
    assert_harmless(render("home/about", about=Introduction(HOSTILE, Fragment(), "a.jpg", person), portrait=True), times=3)
    assert not render("home/about", about=Introduction("A", Fragment(), "", None), portrait=True).select("img, .w-more")


def test_visit() -> None:
    practice = {"name": HOSTILE, "address": {"street": HOSTILE, "locality": "Leeds"}, "hours": ["Mon 9:00-10:00"]}
    renderer = Renderer({"practice": practice})
    page = renderer("home/visit", practice=details(renderer.site, "en"), map="map.png", url="contact.html")
    assert_harmless(page, times=2)
    assert page.select("#visit address, .w-hours, .w-home-map img[alt='Show on the map']")


def test_areas(render: Renderer) -> None:
    page = render("home/areas", areas=(("Leeds", "leeds.html"), (HOSTILE, "")))
    assert_harmless(page)
    assert [one.name for one in page.select("li > *")] == ["a", "span"]
