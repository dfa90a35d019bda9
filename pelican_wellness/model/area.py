"""Towns and districts, and who works there."""

from collections.abc import Callable, Iterable
from typing import NamedTuple

from pelican_wellness.i18n.language import sorting_key
from pelican_wellness.model.person import Person


class Area(NamedTuple):
    """A place that people or the practice name."""

    slug: str
    name: str
    people: tuple[Person, ...] = ()

    def __str__(self) -> str:
        return self.name


def areas(people: Iterable[Person], served: Iterable[str], slugify: Callable[[str], str]) -> dict[str, Area]:
    """Return every area by its slug, sorted by name; two spellings of one slug are one area, the first spelling's."""
    names: dict[str, str] = {}
    there: dict[str, dict[Person, None]] = {}
    for person in people:
        for name in person.areas:
            slug = slugify(name)
            names.setdefault(slug, name)
            there.setdefault(slug, {})[person] = None
    for name in served:
        names.setdefault(slugify(name), name)
    found = {slug: Area(slug, name, tuple(there.get(slug, ()))) for slug, name in names.items()}
    return dict(sorted(found.items(), key=lambda one: (sorting_key(one[1].name), one[0])))
