"""The directory: everybody who can be reached, one by one, or area by area where they are many."""

from collections.abc import Callable, Iterable, Sequence
from enum import StrEnum
from typing import NamedTuple

from pelican_wellness.i18n.language import sorting_key
from pelican_wellness.model.area import Area
from pelican_wellness.model.person import Person


class GroupKind(StrEnum):
    """What holds a group together."""

    AREA = "area"
    ONLINE = "online"
    ARRANGEMENT = "arrangement"


class Group(NamedTuple):
    """People under one heading; `area` is that of a group of the kind."""

    kind: GroupKind
    people: Sequence[Person]
    area: Area | None = None


def by_name(people: Iterable[Person]) -> list[Person]:
    """Return people in the order of their names."""
    return sorted(people, key=lambda person: (sorting_key(person.name), person.slug))


def firsts(people: Iterable[Person], slugs_of: Callable[[Person], Iterable[str]]) -> list[tuple[Person, tuple[str, ...]]]:
    """Return each with the slugs of areas that nobody before them works in: links to an area lead there."""
    seen: set[str] = set()
    found = []
    for person in people:
        new = tuple(slug for slug in slugs_of(person) if slug not in seen)
        seen.update(new)
        found.append((person, new))
    return found


def groups(people: Iterable[Person], areas: Iterable[Area]) -> list[Group]:
    """Return the groups of the directory: each area with its people, those who work online, and those left over."""
    everybody = by_name(people)
    order = {person: number for number, person in enumerate(everybody)}
    found = [Group(GroupKind.AREA, sorted(area.people, key=order.__getitem__), area) for area in areas]
    found.append(Group(GroupKind.ONLINE, [person for person in everybody if person.online]))
    found.append(Group(GroupKind.ARRANGEMENT, [one for one in everybody if not one.areas and not one.online]))
    return [group for group in found if group.people]
