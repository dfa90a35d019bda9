"""Read `content/people/` with Pelican's own readers."""

import logging
import os
import stat
from collections.abc import Iterator
from contextlib import suppress
from functools import partial
from operator import itemgetter
from pathlib import Path

from pelican import Pelican
from pelican.generators import Generator
from pelican.readers import Readers
from pelican.urlwrappers import Author

from pelican_wellness.adapter.build import PEOPLE_FOLDER, Build, build_of
from pelican_wellness.adapter.folder_files import files_in, read_page
from pelican_wellness.adapter.read import note_slips
from pelican_wellness.model.fragment import Fragment
from pelican_wellness.model.person import Person, person_from
from pelican_wellness.model.source_lines import where
from pelican_wellness.settings.about import About
from pelican_wellness.settings.appearance import Appearance
from pelican_wellness.settings.mistakes import Mistake, WellnessError
from pelican_wellness.settings.people_lines import PersonLines
from pelican_wellness.settings.practice import Practice

logger = logging.getLogger(__name__)


def refuse_pipes(pelican: Pelican) -> None:
    """Say which articles, pages and people are pipes or devices: Pelican would wait for the end of each, perhaps for ever."""
    endings = tuple(f".{ending}" for ending in Readers(pelican.settings).extensions)
    mistakes = [
        Mistake(path, None, "this is a pipe or a device, and reading it may never end", "a file, or nothing by this name")
        for path, entry in _below(pelican.settings["PATH"], endings)
        if _is_endless(entry)
    ]
    if mistakes:
        raise WellnessError(mistakes)


def warn_of_endings(pelican: Pelican) -> None:
    """Name the files that nobody reads because an editor put .txt behind their names."""
    for path, right in wrong_endings(Path(pelican.settings["PATH"])):
        logger.warning("%s:1: Pelican leaves this file out: its name ends in .txt. Call it %s.", path, right)


def wrong_endings(root: Path) -> Iterator[tuple[str, str]]:
    """Yield such files, with the names that they should have."""
    for path, _ in sorted(_below(root, (".md.txt", ".markdown.txt", ".rst.txt")), key=itemgetter(0)):
        yield path, Path(path).stem


def _below(folder: str | Path, endings: tuple[str, ...], path: str = "") -> Iterator[tuple[str, os.DirEntry[str]]]:
    """Yield what lies below a folder and is none, with its path; of most the file system tells this without a further look."""
    with suppress(OSError), os.scandir(folder) as entries:
        for one in entries:
            if one.is_dir(follow_symlinks=False):
                yield from _below(one.path, endings, f"{path}{one.name}/")
            elif one.name.endswith(endings) and one.name[0] != "." and not one.is_dir():
                yield path + one.name, one


def _is_endless(entry: os.DirEntry[str]) -> bool:
    try:
        mode = 0 if entry.is_file(follow_symlinks=False) else entry.stat().st_mode
    except OSError:  # a link that leads nowhere, of which Pelican speaks itself
        return False
    return stat.S_ISFIFO(mode) or stat.S_ISCHR(mode) or stat.S_ISBLK(mode)


def read_people(pelican: Pelican) -> None:
    """Read every person, sorted by file name. A file that cannot be a person ends the build."""
    build = build_of(pelican.settings)
    try:
        readers = Readers(build.pelican_settings)
        people = [_read(path, readers, build) for path in files_in(PEOPLE_FOLDER, build, readers)]
    except OSError as error:
        problem = f"the folder cannot be read: {error.strerror}"
        raise WellnessError([Mistake(PEOPLE_FOLDER, None, problem, "a folder that you may read")]) from None
    mistakes = [one for one in people if isinstance(one, list)]
    by_path = dict(one for one in people if isinstance(one, tuple))
    mistakes.append(list(_same_slugs(by_path, build)))
    if found := [mistake for some in mistakes for mistake in some]:
        raise WellnessError(found)
    build.people = tuple(by_path.values())


def _read(path: str, readers: Readers, build: Build) -> tuple[str, Person] | list[Mistake]:
    """Return a file's path and person, or what is wrong with it."""
    root, country = build.content_path, build.settings.practice.address.country
    page = read_page(path, "a person", readers, build)
    if isinstance(page, Mistake):
        return [page]
    if not page.metadata.get("title"):
        return [Mistake(path, None, "the file has no Title", "a first line such as Title: Mara Lindqvist")]
    context = {"content_path": root, "country": country}
    note_slips(path, page.metadata, build, frozenset(PersonLines.names()))
    lines, wrong = PersonLines.read(page.metadata, partial(where, path, root), context)
    biography = Fragment(page._content or "", path)  # noqa: SLF001 - `content` would look up links
    return wrong or (path, person_from(page.slug, str(page.metadata["title"]), lines, biography, country))


def _same_slugs(people: dict[str, Person], build: Build) -> Iterator[Mistake]:
    """Yield a mistake for everybody whose slug, or whose name's address, somebody has already."""
    files: dict[str, str] = {}
    for path, person in people.items():
        for key, slug in (("slug", person.slug), ("title", Author(person.name, build.pelican_settings).slug)):
            if (other := files.setdefault(slug, path)) != path:
                at = where(path, build.content_path, key)
                yield Mistake(at, slug, f"{other} has this slug too", "a Slug and a Title that nobody else has")
                break


def publish_photos(generator: Generator) -> None:
    """Have Pelican copy the photos and the logo that people and settings name, wherever below the content folder they are."""
    build = build_of(generator.settings)
    about: About = build.settings.about
    look: Appearance = build.settings.appearance
    practice: Practice = build.settings.practice
    photos = {person.photo for person in build.people} | {about.photo, look.logo, practice.logo}
    generator.context["static_links"] |= {Path(photo).as_posix() for photo in photos if photo}


def reserve_people_sources(generator: Generator) -> None:
    """Tell Pelican that people's files are sources, so that a broad STATIC_PATHS does not publish them."""
    build = build_of(generator.settings)
    folder = build.content_path / PEOPLE_FOLDER
    if folder.is_dir():
        for file in folder.iterdir():
            if file.suffix[1:] in generator.readers.readers:
                generator.context["generated_content"].setdefault(file.relative_to(build.content_path).as_posix(), None)
