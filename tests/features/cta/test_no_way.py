"""A practice without any way to make contact is told once what to add."""

from typing import Any

import pytest
from factory import Build, article

SAID = "no way to make contact"
ANA = "Title: Ana Silva\nEmail: ana@example.com\n\nBio"
CASES: dict[str, tuple[dict[str, str | bytes], dict[str, Any], int]] = {
    "the three settings of the start": ({}, {"WELLNESS": {"profession": "massage therapist", "about": {"text": "Hi."}}}, 1),
    "a practice with a name only": ({}, {"WELLNESS": {"practice": {"name": "Calm Hands"}}}, 1),
    "a channel": ({}, {"WELLNESS": {"practice": {"email": "a@example.com"}}}, 0),
    "somebody who can be reached": ({"people/ana.md": ANA}, {"WELLNESS": {"profession": "nurse"}}, 0),
    "a contact page": ({"pages/contact.md": "Title: Contact\n\nRing me."}, {"WELLNESS": {"profession": "nurse"}}, 0),
    "a place and hours": ({}, {"WELLNESS": {"practice": {"hours": ["Mon 9:00-12:00"], "address": {"locality": "Leeds"}}}}, 1),
    "another place that can be called": (
        {},
        {"WELLNESS": {"practice": {"locations": [{"name": "North", "telephone": "+44 113 496 0000"}]}}},
        0,
    ),
    "a form": ({}, {"WELLNESS": {"profession": "nurse", "contact_form": {"provider": "netlify"}}}, 0),
    "an address for the button": ({}, {"WELLNESS": {"profession": "nurse", "cta": {"url": "https://example.org/"}}}, 0),
    "articles that want none": (
        {"a.md": article(cta="none"), "b.md": article(cta="none", title="B")},
        {"WELLNESS": {"profession": "nurse"}},
        0,
    ),
    "no practice": ({}, {"WELLNESS": {"about": {"text": "My garden."}}}, 0),
    "another theme": ({}, {"WELLNESS": {"profession": "nurse"}, "THEME": "simple"}, 0),
}


@pytest.mark.parametrize("name", CASES)
def test_it_is_said_once(name: str, build: Build) -> None:
    files, settings, times = CASES[name]
    built = build({"a.md": article(), "b.md": article(title="B"), **files}, **settings)
    assert sum(SAID in complaint for complaint in built.complaints()) == times


PRACTICES: dict[str, tuple[dict[str, Any], bool]] = {
    "hours": ({"practice": {"hours": ["Mon 9:00-12:00"]}}, False),
    "a place": ({"practice": {"address": {"street": "1 Mill Lane", "locality": "Leeds"}}}, False),
    "another place that can be called": (
        {"practice": {"locations": [{"name": "North", "telephone": "+44 113 496 0000"}]}},
        True,
    ),
    "a form": ({"practice": {"hours": ["Mon 9:00-12:00"]}, "contact_form": {"provider": "netlify"}}, True),
    "mail": ({"practice": {"email": "a@example.com"}}, True),
}


@pytest.mark.parametrize("name", PRACTICES)
def test_a_button_leads_to_something_to_press(name: str, build: Build) -> None:
    """Where there is nothing to press on the contact page, no page has a button, nor a block that says one may write."""
    wellness, is_button = PRACTICES[name]
    files: dict[str, str | bytes] = {"a.md": article(slug="a"), "services/deep.md": "Title: Deep\nPrices: free\n\nText."}
    built = build(files, WELLNESS={"social_cards": False, **wellness})
    for path in ("a.html", "index.html", "services.html", "services/deep.html"):
        page = built.page(path)
        assert bool(page.select("a.w-button")) is is_button, path
        assert is_button or not page.select(".w-call-to-action"), path
    contact = built.page("pages/contact.html").main
    assert contact
    assert bool(contact.select("form, a:is([href^=tel], [href^=mailto])")) is is_button
