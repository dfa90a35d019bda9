"""A setting under its former name works on, and one line names the new one."""

from typing import Any, ClassVar

import pytest
from factory import Build, article
from pydantic import Field

from pelican_wellness.pipeline import sections
from pelican_wellness.plugin import FEATURES
from pelican_wellness.settings.load import load_settings, settings_model
from pelican_wellness.settings.mistakes import Mistake, WellnessError
from pelican_wellness.settings.practice import Practice
from pelican_wellness.settings.section import Section, Within, unset
from pelican_wellness.settings.validation import sections_within


class Kettle(Section):
    renamed: ClassVar = {"warmth": "degrees"}
    degrees: int = Field(100)


class Tea(Section):
    renamed: ClassVar = {"pot": "kettle", "leafs": "leaves"}
    leaves: str = Field("green")
    kettle: Within[Kettle] = unset(Kettle)
    kettles: list[Within[Kettle]] = Field([])


def read(tea: object) -> tuple[Any, list[str]]:
    notes: list[Mistake] = []
    settings: Any = load_settings({"tea": tea}, {"tea": Tea}, note=notes.append)
    return settings.tea, [one.in_a_line() for one in notes]


def test_a_former_name_is_read_as_the_new_one() -> None:
    tea, notes = read({"leafs": "black"})
    assert tea.leaves == "black"
    assert notes == ['WELLNESS["tea"]["leafs"]: this is called "leaves" now; the former name still works']


@pytest.mark.parametrize(
    ("tea", "places"),
    [
        ({"pot": {"warmth": 80}}, ['WELLNESS["tea"]["pot"]', 'WELLNESS["tea"]["pot"]["warmth"]']),
        ({"kettle": {"warmth": 80}}, ['WELLNESS["tea"]["kettle"]["warmth"]']),
        ({"kettles": [{}, {"warmth": 80}]}, ['WELLNESS["tea"]["kettles"][1]["warmth"]']),
    ],
    ids=["twice", "below", "in a list"],
)
def test_wherever_it_stands(tea: object, places: list[str]) -> None:
    found, notes = read(tea)
    assert 80 in {found.kettle.degrees, *(one.degrees for one in found.kettles)}
    assert [note.partition(": ")[0] for note in notes] == places


def test_the_new_name_is_not_spoken_of() -> None:
    given = {"leaves": "black", "kettle": {"degrees": 80}}
    assert read(given)[1] == []
    assert given == {"leaves": "black", "kettle": {"degrees": 80}}


def test_settings_are_left_as_they_were_written() -> None:
    given = {"pot": {"warmth": 80}}
    read(given)
    assert given == {"pot": {"warmth": 80}}


def test_both_names_are_a_mistake_beside_the_others() -> None:
    with pytest.raises(WellnessError) as caught:
        read({"leafs": "black", "leaves": "green", "milk": 1})
    assert [(one.where, one.problem) for one in caught.value.mistakes] == [
        ('WELLNESS["tea"]["leafs"]', 'this is the former name of "leaves", which stands beside it'),
        ('WELLNESS["tea"]["milk"]', "there is no such setting"),
    ]
    with pytest.raises(WellnessError, match="former name"):
        read({"leafs": "black", "leaves": "green"})


def test_a_wrong_value_under_a_former_name_is_a_mistake() -> None:
    with pytest.raises(WellnessError) as caught:
        read({"pot": {"warmth": "hot"}})
    assert [one.where for one in caught.value.mistakes] == ['WELLNESS["tea"]["kettle"]["degrees"]']


def test_what_is_no_dictionary_is_said_as_ever() -> None:
    for wrong in (1, "x", None, [1]):
        with pytest.raises(WellnessError, match="not a dictionary"):
            read(wrong)


def _all_sections(model: type[Section]) -> list[type[Section]]:
    within = [one for field in model.model_fields.values() for one in sections_within(field.annotation)]
    return [model, *(deep for one in within for deep in _all_sections(one))]


def test_former_names_of_ours_lead_to_settings_and_are_none() -> None:
    for section in _all_sections(settings_model(sections(FEATURES))):
        assert set(section.renamed.values()) <= section.model_fields.keys(), section
        assert section.model_fields.keys().isdisjoint(section.renamed), section


@pytest.mark.site
def test_a_site_with_a_former_name_is_built_and_told(build: Build, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Practice, "renamed", {"phone": "telephone"})
    built = build({"a.md": article()}, WELLNESS={"practice": {"phone": "+1 802 555 0142"}})
    assert "tel:+18025550142" in built.html("pages/contact.html")
    assert built.complaints() == ['WELLNESS["practice"]["phone"]: this is called "telephone" now; the former name still works']
