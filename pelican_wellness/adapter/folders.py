"""Read `content/people/` with Pelican's own readers."""

from collections.abc import Iterator
from functools import partial
from pathlib import Path
from typing import Any

from pelican.contents import Page
from pelican.readers import Readers
from pelican.urlwrappers import Author

from pelican_wellness.adapter.build import PEOPLE_FOLDER
from pelican_wellness.adapter.live_html import LiveHtml
from pelican_wellness.model.introduction import introduced
from pelican_wellness.model.person import Person, person_from
from pelican_wellness.model.site import Site, site_of
from pelican_wellness.model.source_lines import where
from pelican_wellness.settings import Mistake, WellnessError, check_person


def read_people(pelican: Any) -> None:
    """Read every person, sorted by file name. A file that cannot be a person ends the build."""
    site = site_of(pelican.settings)
    people = [_read(file, site) for file in _files(site)]
    mistakes = [one for one in people if isinstance(one, list)]
    by_path = dict(one for one in people if isinstance(one, tuple))
    mistakes.append(list(_same_slugs(by_path, site)))
    if found := [mistake for some in mistakes for mistake in some]:
        raise WellnessError(found)
    site.people.extend(by_path.values())
    introduced(site.settings.about, site.people)  # a wrong about.person is a mistake, and now is the time to say so


def _files(site: Site) -> Iterator[tuple[str, Readers]]:
    folder = site.content_path / PEOPLE_FOLDER
    readers = Readers(site.pelican_settings)
    for file in sorted(folder.iterdir()) if folder.is_dir() else ():
        if file.is_file() and file.suffix[1:] in readers.readers and file.suffix != ".static":
            yield file.relative_to(site.content_path).as_posix(), readers


def _read(source: tuple[str, Readers], site: Site) -> tuple[str, Person] | list[Mistake]:
    """Return a file's path and person, or what is wrong with it."""
    path, readers = source
    try:
        page = readers.read_file(base_path=str(site.content_path), path=path, content_class=Page, context={})
    except Exception as error:  # noqa: BLE001 - whatever a reader stumbles on is a mistake in this file
        return [Mistake(path, type(error).__name__, f"the file cannot be read: {error}", "a text file in UTF-8")]
    if not page.metadata.get("title"):
        return [Mistake(path, None, "the file has no Title", "a first line such as Title: Mara Lindqvist")]
    wrong = check_person(page.metadata, partial(where, path, site.content_path), site.content_path, site.country)
    return wrong or (path, person_from(page.slug, page.metadata, LiveHtml(page), site.country))


def _same_slugs(people: dict[str, Person], site: Site) -> Iterator[Mistake]:
    """Yield a mistake for everybody whose slug, or whose name's address, somebody has already."""
    files: dict[str, str] = {}
    for path, person in people.items():
        for key, slug in (("slug", person.slug), ("title", Author(person.name, site.pelican_settings).slug)):
            if (other := files.setdefault(slug, path)) != path:
                at = where(path, site.content_path, key)
                yield Mistake(at, slug, f"{other} has this slug too", "a Slug and a Title that nobody else has")
                break


def publish_photos(generator: Any) -> None:
    """Have Pelican copy the photos and the logo that people and settings name, wherever below the content folder they are."""
    site = site_of(generator.settings)
    photos = {person.photo for person in site.people} | {site.settings.about.photo, site.settings.appearance.logo}
    generator.context["static_links"] |= {Path(photo).as_posix() for photo in photos if photo}


def reserve_people_sources(generator: Any) -> None:
    """Tell Pelican that people's files are sources, so that a broad STATIC_PATHS does not publish them."""
    site = site_of(generator.settings)
    folder = site.content_path / PEOPLE_FOLDER
    if folder.is_dir():
        for file in folder.iterdir():
            if file.suffix[1:] in generator.readers.readers:
                generator.context["generated_content"].setdefault(file.relative_to(site.content_path).as_posix(), None)
