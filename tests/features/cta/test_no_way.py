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
