"""Read `content/people/` with Pelican's own readers."""

from pathlib import Path
from typing import Any

from pelican.contents import Page
from pelican.readers import Readers

from pelican_wellness.build.live_html import LiveHtml
from pelican_wellness.build.site import site_of
from pelican_wellness.build.startup import PEOPLE_FOLDER
from pelican_wellness.config import Mistake, WellnessError, check_person
from pelican_wellness.people.introduction import introduced
from pelican_wellness.people.person import person_from


def read_people(pelican: Any) -> None:
    """Read every person, sorted by file name. A file that cannot be a person ends the build."""
    site = site_of(pelican.settings)
    folder = site.content_path / PEOPLE_FOLDER
    if folder.is_dir():
        readers = Readers(pelican.settings)
        mistakes: list[Mistake] = []
        for file in sorted(folder.iterdir()):
            if not file.is_file() or file.suffix[1:] not in readers.readers or file.suffix == ".static":
                continue
            path = file.relative_to(site.content_path).as_posix()
            try:
                page = readers.read_file(base_path=str(site.content_path), path=path, content_class=Page, context={})
            except Exception as error:  # noqa: BLE001 - whatever a reader stumbles on is a mistake in this file
                mistakes.append(
                    Mistake(path, type(error).__name__, f"the file cannot be read: {error}", "a text file in UTF-8")
                )
                continue
            if not page.metadata.get("title"):
                mistakes.append(Mistake(path, None, "the file has no Title", "a first line such as Title: Mara Lindqvist"))
                continue
            mistakes += check_person(page.metadata, path, site.content_path)
            site.people.append(person_from(page.slug, page.metadata, LiveHtml(page)))
        if mistakes:
            raise WellnessError(mistakes)
    introduced(site.settings.about, site.people)  # a wrong about.person is a mistake, and now is the time to say so


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
