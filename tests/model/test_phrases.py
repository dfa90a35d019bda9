"""Titles and buttons with a profession, a person or a place in them."""

import pytest

from pelican_wellness.i18n.catalogs import catalog
from pelican_wellness.model.phrases import FIND, FIND_IN, Phrases

PERSON = "Talk to {person}"


def said(message: str, tag: str, profession: str, **values: str) -> str:
    return Phrases(tag, profession, lambda text, language: catalog(language).gettext(text)).say(message, **values)


@pytest.mark.parametrize(
    ("message", "tag", "profession", "values", "expected"),
    [
        (FIND, "de", "psychologischer Berater", {}, "Psychologischer Berater finden"),
        (FIND_IN, "de", "Masseurin", {"area": "Leipzig"}, "Masseurin in Leipzig finden"),
        ("Contact {person}", "de", "Masseur", {"person": "bell hooks"}, "bell hooks kontaktieren"),
        (PERSON, "de", "Masseur", {"person": "Ana Ruiz"}, "Sprechen Sie mit Ana Ruiz"),
        (PERSON, "it", "fisioterapista", {"person": "Ana Ruiz"}, "Parli con Ana Ruiz"),
        (FIND, "fr", "ostéopathe", {}, "Trouvez votre ostéopathe"),
    ],
)
def test_what_is_said(message: str, tag: str, profession: str, values: dict[str, str], expected: str) -> None:
    assert said(message, tag, profession, **values) == expected
