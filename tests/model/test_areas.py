"""Areas, and the directory of those who can be reached there."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pelican_wellness.features.directory.groups import Group, GroupKind, groups
from pelican_wellness.model.area import Area, areas
from pelican_wellness.model.person import Person


def slugify(name: str) -> str:
    return "-".join(name.lower().split())


def person(name: str, *places: str, online: bool = False) -> Person:
    return Person(slugify(name), name, areas=places, online=online)


def names(found: dict[str, Area]) -> dict[str, tuple[str, list[str]]]:
    return {slug: (area.name, [one.name for one in area.people]) for slug, area in found.items()}


# People, areas of the practice -> slug, name and people of each area, in this order.
AREAS: dict[str, tuple[list[Person], list[str], dict[str, tuple[str, list[str]]]]] = {
    "nobody": ([], [], {}),
    "somebody who works nowhere": ([person("Mara")], [], {}),
    "one": ([person("Mara", "Bath")], [], {"bath": ("Bath", ["Mara"])}),
    "one who works in two": (
        [person("Mara", "Wells", "Bath")],
        [],
        {"bath": ("Bath", ["Mara"]), "wells": ("Wells", ["Mara"])},
    ),
    "two who work in one": (
        [person("Tomás", "Bath"), person("Mara", "Bath")],
        [],
        {"bath": ("Bath", ["Tomás", "Mara"])},
    ),
    "the practice's alone": ([], ["Bath"], {"bath": ("Bath", [])}),
    "the practice's too": (
        [person("Mara", "Bath")],
        ["Wells", "Bath"],
        {"bath": ("Bath", ["Mara"]), "wells": ("Wells", [])},
    ),
    "first spelling of two people": (
        [person("Mara", "West  bath"), person("Tomás", "West Bath")],
        [],
        {"west-bath": ("West  bath", ["Mara", "Tomás"])},
    ),
    "a person's spelling before the practice's": (
        [person("Mara", "bath")],
        ["Bath"],
        {"bath": ("bath", ["Mara"])},
    ),
    "first spelling of the practice": ([], ["Bath", "BATH"], {"bath": ("Bath", [])}),
    "two spellings of one person": ([person("Mara", "Bath", "BATH")], [], {"bath": ("Bath", ["Mara"])}),
    "two spellings of one person, another between": (
        [person("Mara", "Bath", "Wells", "BATH"), person("Tomás", "Bath")],
        [],
        {"bath": ("Bath", ["Mara", "Tomás"]), "wells": ("Wells", ["Mara"])},
    ),
    "by name, whatever the case": (
        [person("Mara", "wells", "Bath", "Yate", "avon")],
        [],
        {"avon": ("avon", ["Mara"]), "bath": ("Bath", ["Mara"]), "wells": ("wells", ["Mara"]), "yate": ("Yate", ["Mara"])},
    ),
    "the practice's among the people's": (
        [person("Mara", "Yate"), person("Tomás", "Bath")],
        ["Wells"],
        {"bath": ("Bath", ["Tomás"]), "wells": ("Wells", []), "yate": ("Yate", ["Mara"])},
    ),
}


@pytest.mark.parametrize(("people", "served", "expected"), AREAS.values(), ids=list(AREAS))
def test_areas(people: list[Person], served: list[str], expected: dict[str, tuple[str, list[str]]]) -> None:
    found = areas(people, served, slugify)
    assert list(names(found).items()) == list(expected.items())
    assert [area.slug for area in found.values()] == list(found)


def test_people_are_gone_through_once() -> None:
    assert list(areas(iter([person("Mara", "Bath")]), iter(["Wells"]), slugify)) == ["bath", "wells"]


def test_areas_of_one_name_are_told_apart_by_their_slugs() -> None:
    found = areas([person("Mara", "B"), person("Tomás", "b")], [], lambda name: "z" if name == "B" else "a")
    assert names(found) == {"a": ("b", ["Tomás"]), "z": ("B", ["Mara"])}
    assert list(found) == ["a", "z"]


def test_an_area_is_printed_as_its_name() -> None:
    assert str(Area("west-bath", "West Bath")) == "West Bath"


def test_areas_share_nothing() -> None:
    """Nothing of an area can be written on, its people neither."""
    one, other = areas([person("Mara", "Bath")], ["Wells"], slugify).values()
    assert (one.people, other.people) == ((person("Mara"),), ())
    with pytest.raises(AttributeError):
        one.people = ()  # type: ignore[misc]


def test_a_letter_with_an_accent_stands_with_its_letter() -> None:
    assert list(areas([], ["Zaragoza", "Ávila", "Burgos"], slugify)) == ["ávila", "burgos", "zaragoza"]


Groups = list[tuple[GroupKind, str, list[str]]]


def listed(people: list[Person], *served: str) -> Groups:
    """Return kind, area and people of each group."""
    found = groups(people, areas(people, served, slugify).values())
    return [(group.kind, str(group.area or ""), [one.name for one in group.people]) for group in found]


AREA, ONLINE, ARRANGEMENT = GroupKind.AREA, GroupKind.ONLINE, GroupKind.ARRANGEMENT

GROUPS: dict[str, tuple[list[Person], list[str], Groups]] = {
    "nobody": ([], [], []),
    "area of nobody": ([], ["Bath"], []),
    "area of nobody beside others": ([person("Mara", "Bath")], ["Wells"], [(AREA, "Bath", ["Mara"])]),
    "area": ([person("Mara", "Bath")], [], [(AREA, "Bath", ["Mara"])]),
    "areas by name": (
        [person("Mara", "Wells"), person("Tomás", "Bath")],
        [],
        [(AREA, "Bath", ["Tomás"]), (AREA, "Wells", ["Mara"])],
    ),
    "somebody in two areas": (
        [person("Mara", "Wells", "Bath")],
        [],
        [(AREA, "Bath", ["Mara"]), (AREA, "Wells", ["Mara"])],
    ),
    "online": ([person("Mara", online=True)], [], [(ONLINE, "", ["Mara"])]),
    "online and in an area": (
        [person("Mara", "Bath", online=True)],
        [],
        [(AREA, "Bath", ["Mara"]), (ONLINE, "", ["Mara"])],
    ),
    "neither": ([person("Mara")], [], [(ARRANGEMENT, "", ["Mara"])]),
    "neither, though the practice has areas": ([person("Mara")], ["Bath"], [(ARRANGEMENT, "", ["Mara"])]),
    "all kinds": (
        [person("Zoe"), person("Mara", "Bath"), person("Olga", online=True), person("Tomás", "Wells", online=True)],
        [],
        [
            (AREA, "Bath", ["Mara"]),
            (AREA, "Wells", ["Tomás"]),
            (ONLINE, "", ["Olga", "Tomás"]),
            (ARRANGEMENT, "", ["Zoe"]),
        ],
    ),
    "people by name, whatever the case": (
        [person("olga", "Bath"), person("Zoe", "Bath"), person("Mara", "Bath")],
        [],
        [(AREA, "Bath", ["Mara", "olga", "Zoe"])],
    ),
    "people by name, online": (
        [person("olga", online=True), person("Zoe", online=True), person("Mara", online=True)],
        [],
        [(ONLINE, "", ["Mara", "olga", "Zoe"])],
    ),
    "people by name, by arrangement": ([person("olga"), person("Mara")], [], [(ARRANGEMENT, "", ["Mara", "olga"])]),
}


@pytest.mark.parametrize(("people", "served", "expected"), GROUPS.values(), ids=list(GROUPS))
def test_groups(people: list[Person], served: list[str], expected: Groups) -> None:
    assert listed(people, *served) == expected


def test_templates_know_the_kinds_by_these_words() -> None:
    assert [str(kind) for kind in GroupKind] == ["area", "online", "arrangement"]


def test_people_of_one_name_stand_by_their_slugs() -> None:
    second, first = Person("mara-2", "Mara", areas=("Bath",)), Person("mara", "mara", areas=("Bath",))
    (group,) = groups([second, first], areas([second, first], [], slugify).values())
    assert [one.slug for one in group.people] == ["mara", "mara-2"]


def test_a_group_leads_to_its_area() -> None:
    mara = person("Mara", "Bath")
    found = areas([mara], [], slugify)
    assert groups([mara], found.values()) == [Group(AREA, [mara], found["bath"])]


def test_groups_leave_the_areas_as_they_are() -> None:
    people = [person("Zoe", "Bath"), person("Mara", "Bath")]
    found = areas(people, [], slugify)
    assert [one.name for one in groups(iter(people), iter(found.values()))[0].people] == ["Mara", "Zoe"]
    assert list(found["bath"].people) == people


PEOPLE = st.lists(
    st.builds(
        lambda number, places, online: Person(f"p{number}", f"P{number}", areas=tuple(places), online=online),
        st.integers(0, 9),
        st.lists(st.sampled_from(["Bath", "BATH", "Wells", "Yate"]), max_size=4),
        st.booleans(),
    ),
    max_size=6,
    unique_by=lambda one: one.slug,  # two people of one slug end the build
)


@given(PEOPLE, st.lists(st.sampled_from(["Bath", "Frome"]), max_size=2))
@settings(deadline=None)
def test_everybody_is_listed_and_nobody_twice_in_a_group(people: list[Person], served: list[str]) -> None:
    found = groups(people, areas(people, served, slugify).values())
    assert {one for group in found for one in group.people} == set(people)
    assert all(group.people and len(group.people) == len(set(group.people)) for group in found)
    for one in people:
        assert sum(one in group.people for group in found) == (len({slugify(area) for area in one.areas}) + one.online or 1)
