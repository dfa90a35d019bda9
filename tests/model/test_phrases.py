"""Titles and buttons with a profession, a person or a place in them."""

import pytest

from pelican_wellness.i18n.catalogs import catalog
from pelican_wellness.model.phrases import Phrases


def phrases(tag: str, profession: str = "x") -> Phrases:
    return Phrases(tag, profession, lambda text, language: catalog(language).gettext(text))


@pytest.mark.parametrize(
    ("tag", "profession", "area", "expected"),
    [
        ("de", "psychologischer Berater", "", "Psychologischer Berater finden"),
        ("de", "Masseurin", "Leipzig", "Masseurin in Leipzig finden"),
        ("fr", "ostéopathe", "", "Trouvez votre ostéopathe"),
    ],
)
def test_a_title_with_a_profession_begins_with_a_capital(tag: str, profession: str, area: str, expected: str) -> None:
    assert phrases(tag, profession).find(area) == expected


@pytest.mark.parametrize(
    ("message", "tag", "name", "expected"),
    [
        ("Talk to {person}", "de", "Ana Ruiz", "Sprechen Sie mit Ana Ruiz"),
        ("Contact {person}", "de", "bell hooks", "bell hooks kontaktieren"),
        ("Talk to {person}", "it", "Ana Ruiz", "Parli con Ana Ruiz"),
    ],
)
def test_a_name_is_as_its_bearer_writes_it(message: str, tag: str, name: str, expected: str) -> None:
    assert phrases(tag).say(message, person=name) == expected
