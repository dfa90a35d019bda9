"""The directory: everybody who can be reached, area by area."""

from collections.abc import Iterable, Sequence
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


def groups(people: Iterable[Person], areas: Iterable[Area]) -> list[Group]:
    """Return the groups of the directory: each area with its people, those who work online, and those left over."""
    everybody = sorted(people, key=lambda person: (sorting_key(person.name), person.slug))
    order = {person: number for number, person in enumerate(everybody)}
    found = [Group(GroupKind.AREA, sorted(area.people, key=order.__getitem__), area) for area in areas]
    found.append(Group(GroupKind.ONLINE, [person for person in everybody if person.online]))
    found.append(Group(GroupKind.ARRANGEMENT, [one for one in everybody if not one.areas and not one.online]))
    return [group for group in found if group.people]
