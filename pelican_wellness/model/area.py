"""Towns and districts: who works there, and what was written for them."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from typing import Any

from pelican_wellness.i18n.language import sorting_key
from pelican_wellness.model.person import Person


@dataclass(eq=False, slots=True)
class Area:
    """A place that people or the practice name. `urls` are its pages, by language; `articles` those that fit it."""

    slug: str
    name: str
    people: list[Person] = field(default_factory=list)
    articles: list[Any] = field(default_factory=list)
    urls: dict[str, str] = field(default_factory=dict)

    def __str__(self) -> str:
        return self.name


def areas(people: Iterable[Person], served: Iterable[str], slugify: Callable[[str], str]) -> dict[str, Area]:
    """Return every area by its slug, sorted by name; two spellings of one slug are one area, the first spelling's."""
    found: dict[str, Area] = {}
    for person in people:
        for name in person.areas:
            area = found.setdefault(slugify(name), Area(slugify(name), name))
            if person not in area.people[-1:]:
                area.people.append(person)
    for name in served:
        found.setdefault(slugify(name), Area(slugify(name), name))
    return dict(sorted(found.items(), key=lambda one: (sorting_key(one[1].name), one[0])))
