"""Who is introduced: the one whom the settings name, else the owner."""

from collections.abc import Sequence

from pelican_wellness.model.person import Person, owner
from pelican_wellness.settings.about import About
from pelican_wellness.settings.mistakes import Mistake, nearest, one_of


def introduced(settings: About, people: Sequence[Person]) -> Person | None:
    """Return the person that the settings name, else the owner, else the only one."""
    return next((one for one in people if one.slug == settings.person), None) if settings.person else owner(people)


def mistakes_of_introduction(settings: About, people: Sequence[Person]) -> list[Mistake]:
    """Say where the settings name somebody who has no file."""
    known = [person.slug for person in people]
    if not settings.person or settings.person in known:
        return []
    problem = "nobody in content/people has this slug"
    at = 'WELLNESS["about"]["person"]'
    expected = one_of(known) if known else "a file about them in content/people"
    return [Mistake(at, settings.person, problem, expected, nearest(settings.person, known))]
