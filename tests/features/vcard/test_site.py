"""The cards of a site."""

from typing import Any

import pytest
import vobject
from factory import Build, Built, article

ANA = "Title: Ana Silva\nRole: Therapist\nCredentials: LMT\nLanguages: en, es\nPhone: +44 113 496 0123\nBooking: https://book.example.com/ana\n\nAna."
CY = "Title: Cy\n\nCy only writes."
SITE: dict[str, str | bytes] = {"a.md": article(slug="a", author="Ana Silva"), "people/ana.md": ANA, "people/cy.md": CY}
PRACTICE: dict[str, Any] = {
    "name": "Calm, Hands; Ltd",
    "address": {"street": "1 Elm & Oak\nFloor 2", "locality": "Leeds", "postal_code": "LS1 1AA", "country": "GB"},
    "geo": {"latitude": 53.8, "longitude": -1.5},
    "telephone": "0113 496 0124",
    "email": "hello@example.com",
    "languages": ["en"],
}


@pytest.fixture(scope="module")
def built(build_once: Build) -> Built:
    return build_once(SITE, WELLNESS={"social_cards": False, "practice": PRACTICE})


def test_the_practice(built: Built) -> None:
    card = vobject.readOne((built.output / "contact.vcf").read_text("utf-8"))
    assert card.fn.value == "Calm, Hands; Ltd"
    assert card.tel.value == "tel:+441134960124"
    assert card.email.value == "hello@example.com"
    assert (card.adr.value.street, card.adr.value.city, card.adr.value.code) == ("1 Elm & Oak, Floor 2", "Leeds", "LS1 1AA")
    assert built.page("pages/contact.html").select_one("a[href='https://example.com/contact.vcf']")


def test_a_person(built: Built) -> None:
    text = (built.output / "contact/ana-silva.vcf").read_bytes().decode()
    card = vobject.readOne(text)
    assert (card.fn.value, card.title.value) == ("Ana Silva", "Therapist, LMT")
    assert "URL;TYPE=work:https://book.example.com/ana" in text
    assert built.page("author/ana-silva.html").select_one("main a[href='https://example.com/contact/ana-silva.vcf']")
    assert "contact/cy.vcf" not in built.files, "who takes no clients has none"


def test_who_cannot_be_reached_has_none(build: Build) -> None:
    built = build({"a.md": article(slug="a"), "people/cy.md": CY}, WELLNESS={"social_cards": False})
    assert not [name for name in built.files if name.endswith(".vcf")]


def test_none_under_another_theme(build: Build) -> None:
    built = build(SITE, THEME="simple", WELLNESS={"practice": PRACTICE})
    assert not [name for name in built.files if name.endswith(".vcf")]
