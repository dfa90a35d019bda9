"""The "About Me" of the sidebar: who is introduced, and with what."""

from dataclasses import dataclass
from typing import Any

from pelican_wellness.features.about import About
from pelican_wellness.model.person import Person
from pelican_wellness.settings.mistakes import Mistake, WellnessError, nearest, one_of


@dataclass(frozen=True, slots=True)
class Introduction:
    """What the sidebar says about the writer.

    `heading` None means the translated "About Me". `text` is safe HTML, `photo` a path below the content folder.
    """

    heading: Any
    text: Any
    photo: str
    person: Person | None


def introduced(settings: About, people: list[Person]) -> Person | None:
    """Return who is introduced: the named person, else the owner, else the only one.

    Raises WellnessError where the settings name somebody who has no file.
    """
    by_slug = {person.slug: person for person in people}
    if settings.person:
        if settings.person not in by_slug:
            raise WellnessError(
                [
                    Mistake(
                        'WELLNESS["about"]["person"]',
                        settings.person,
                        "nobody in content/people has this slug",
                        one_of(by_slug),
                        nearest(settings.person, by_slug),
                    )
                ]
            )
        return by_slug[settings.person]
    return owner(people)


def owner(people: list[Person]) -> Person | None:
    """Return the person whose file says `Owner: yes`, else the only person, else None."""
    owners = [person for person in people if person.owner]
    return owners[0] if owners else people[0] if len(people) == 1 else None
