"""Files of people, services and their like, read with Pelican's own readers: what it reads, or what is wrong with it."""

from collections.abc import Iterator
from typing import Any

from pelican.contents import Page
from pelican.readers import Readers

from pelican_wellness.adapter.build import Build
from pelican_wellness.model.source_lines import line_at
from pelican_wellness.publishable import MISSING, unreachable
from pelican_wellness.settings.mistakes import Mistake
from pelican_wellness.text.yaml_header import HeaderError

_SHOWN = 12
"""Bytes of a file that is no text which are shown."""


def files_in(name: str, build: Build, readers: Readers) -> Iterator[str]:
    """Yield the files of a folder that Pelican can read, below the content folder, sorted by name."""
    folder = build.content_path / name
    for file in sorted(folder.iterdir()) if folder.is_dir() else ():
        # Hidden files are locks of editors and what macOS leaves beside files on other disks.
        hidden = file.name.startswith(".")
        if not hidden and not file.is_dir() and file.suffix[1:] in readers.readers and file.suffix != ".static":
            yield file.relative_to(build.content_path).as_posix()


def read_page(
    path: str, what: str, readers: Readers, build: Build, *, kind: type[Page] = Page, context: Any = None
) -> Page | Mistake:
    """Return a file as Pelican's page; `what` says in words what it should be: `a person`."""
    if problem := unreachable(build.content_path, path):
        said = "this is no file" if problem == MISSING else problem  # a link that leads nowhere
        return Mistake(path, None, said, f"{what}'s file, or nothing by this name")
    try:
        page = readers.read_file(
            base_path=str(build.content_path), path=path, content_class=kind, context={} if context is None else context
        )
    except Exception as error:  # noqa: BLE001 - whatever a reader stumbles on is a mistake in this file
        if isinstance(error, UnicodeDecodeError):
            held = bytes(error.object[error.start : error.start + _SHOWN])
            problem = f"the file is no text in UTF-8 (byte {error.start + 1} is 0x{held[0]:02X})"
            line = line_at(error.object, error.start)
            return Mistake(f"{path}:{line}: text", held, problem, "a text file in UTF-8")
        if isinstance(error, HeaderError):
            held_there = (build.content_path / path).read_text("utf-8-sig").split("\n")[error.line - 1]
            remedy = f"a header in YAML: {error.remedy[0].lower()}{error.remedy[1:].removesuffix('.')}"
            return Mistake(f"{path}:{error.line}: header", held_there, error.problem, remedy)
        return Mistake(path, type(error).__name__, f"the file cannot be read: {error}", "a file that Pelican can read")
    if not isinstance(page, Page):  # Pelican hands back a stub for `Status: skip`
        return Mistake(path, None, "the file says that it is to be skipped", f"{what}, or no such file")
    return page
