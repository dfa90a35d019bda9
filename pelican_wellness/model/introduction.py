"""Who is introduced: the one whom the settings name, else the owner."""

from collections.abc import Sequence

from pelican_wellness.model.person import Person
from pelican_wellness.model.site import Site
from pelican_wellness.settings.about import About
from pelican_wellness.settings.mistakes import Mistake, nearest, one_of


def owner(site: Site) -> Person | None:
    """Return the person behind the site: whose file says `Owner: yes`, else the only one, unless they are a guest.

    They are one where Pelican's `AUTHOR` is somebody else; where it is nobody, if they take no clients here and wrote
    some of the articles, but not all.
    """
    stated = next((person for person in site.people if person.owner), None)
    if stated or len(site.people) != 1:
        return stated
    (only,) = site.people
    if author := str(site.pelican.get("AUTHOR") or ""):
        return only if site.authors.get(site.slugify(author)) == only else None
    own = {path for one in site.lists if one.kind == "author" and site.writers([one.term]) for path in one.articles}
    every = {path for one in site.lists if one.kind == "category" for path in one.articles}
    return only if only.channels or not own or own == every else None


def introduced(site: Site) -> Person | None:
    """Return the person that the settings name, else the owner."""
    named = site.section(About).person
    return next((one for one in site.people if one.slug == named), None) if named else site.once(owner)


def mistakes_of_introduction(settings: About, people: Sequence[Person]) -> list[Mistake]:
    """Say where the settings name somebody who has no file."""
    known = [person.slug for person in people]
    if not settings.person or settings.person in known:
        return []
    problem = "nobody in content/people has this slug"
    at = 'WELLNESS["about"]["person"]'
    expected = one_of(known) if known else "a file about them in content/people"
    return [Mistake(at, settings.person, problem, expected, nearest(settings.person, known))]
