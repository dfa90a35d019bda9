"""What a card or a profile shows of a person, in one language."""

from collections.abc import Iterable
from typing import NamedTuple

from pelican_wellness.i18n.countries import language_name
from pelican_wellness.model.person import Person
from pelican_wellness.model.site import Site

Link = tuple[str, str]
"""Words and address; the address is empty where it leads nowhere."""


class Shown(NamedTuple):
    """A person, the areas where they work with the addresses of their pages, and the languages they speak in words.

    `area_slugs` are those of the areas.
    """

    person: Person
    areas: tuple[Link, ...]
    languages: tuple[str, ...]
    area_slugs: tuple[str, ...] = ()

    @property
    def titles(self) -> tuple[str, ...]:
        """Role and credentials."""
        return (*filter(None, [self.person.role]), *self.person.credentials)

    @property
    def in_person(self) -> bool:
        """Whether clients can come."""
        return bool(self.areas) or not self.person.online


def area_links(slugs: Iterable[str], site: Site, language: str, here: str = "") -> tuple[Link, ...]:
    """Return the areas there are, with the addresses of their pages; without that of the page they stand on, `here`."""
    found = ((site.areas[slug].name, site.page_in(f"area/{slug}", language)) for slug in slugs if slug in site.areas)
    return tuple((name, url if url != here else "") for name, url in found)


def shown(person: Person, site: Site, language: str, here: str = "") -> Shown:
    """Return what pages of a language show of a person; on the page at `here` nothing leads to itself."""
    slugs = tuple(map(site.slugify, person.areas))
    languages = tuple(language_name(one, language) for one in person.languages)
    return Shown(person, area_links(slugs, site, language, here), languages, slugs)
