"""Posts, pages and authors of a WordPress site become files of this one."""

import argparse
import sys
from collections import Counter
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

from pelican_wellness.adapter.settings_file import settings_from, shown
from pelican_wellness.cli.move_in.export import Export, ExportError, read
from pelican_wellness.cli.move_in.pictures import Pictures, as_list
from pelican_wellness.cli.move_in.texts import Made, Mover
from pelican_wellness.files import write_atomically

LIST = "pictures-to-load.txt"
"""What `curl` reads."""

_SHOWN = 10
_KINDS = {"article": "articles", "page": "pages", "person": "people", "picture": "pictures"}


def move_in(options: argparse.Namespace) -> int:
    """Write what is not there yet; 1 where the file is no export."""
    settings = settings_from(options.settings, options.content)
    content = Path(settings["PATH"])
    try:
        export = read(options.export)
    except ExportError as error:
        print(f"pelican-wellness: {error}", file=sys.stderr)  # noqa: T201 - a command prints
        return 1
    beside = options.export.resolve().parent
    places = [options.pictures] if options.pictures else [beside / "uploads", beside / "wp-content" / "uploads", beside]
    pictures = Pictures(export.base, (item.file for item in export.items if item.file), places)
    people = [file.stem for file in (content / "people").glob("*.*")] if (content / "people").is_dir() else []
    made = Mover(export, settings, pictures, people).made()
    there = [path for path in made.texts if _is_there(content / path)]
    files: dict[Path, str | bytes] = {content / path: text for path, text in made.texts.items() if path not in there}
    files |= {content / path: file.read_bytes() for path, file in pictures.found.items() if not _is_there(content / path)}
    lacking = {path: address for path, address in pictures.lacking.items() if not _is_there(content / path)}
    if lacking:
        files[options.settings.resolve().parent / LIST] = as_list(lacking, shown(content))
    try:
        if not options.dry_run:
            _write(files)
    except OSError as error:
        print(f"pelican-wellness: {error.strerror}. Nothing was written.", file=sys.stderr)  # noqa: T201
        return 1
    print("\n".join(_said(export, made, files, there, lacking)))  # noqa: T201 - a command prints
    return 0


def _is_there(file: Path) -> bool:
    return file.exists() or file.is_symlink()


def _write(files: dict[Path, str | bytes]) -> None:
    """Write all files or none: what was written is taken back where one cannot be."""
    written = []
    try:
        for file, content in files.items():
            written.append(file)
            write_atomically(file, content)
    except BaseException:
        for file in written:
            with suppress(OSError):
                file.unlink()
        raise


def _said(
    export: Export, made: Made, files: dict[Path, str | bytes], there: list[str], lacking: dict[str, str]
) -> Iterator[str]:
    kinds = Counter(_kind(path, made.pages) for path in made.texts if path not in there)
    kinds["picture"] = sum(isinstance(one, bytes) for one in files.values())
    counts = [f"{kinds[one]} {one if kinds[one] == 1 else several}" for one, several in _KINDS.items() if kinds[one]]
    yield f"{', '.join(counts) or 'Nothing'}."
    yield from _listed("There already, and left as they are:", there)
    yield from _listed("To look at:", [f"{path}: {words}" for path, words in made.notes])
    left = Counter(item.kind for item in export.items if item.kind not in ("post", "page", "attachment"))
    left["comments"] = sum(item.comments for item in export.items)
    if gone := ", ".join(f"{number} {kind}" for kind, number in left.items() if number):
        yield f"\nLeft out: {gone}."
    if lacking:
        yield from _listed("Pictures that are not beside the export:", list(lacking.values()))
        yield f"To load them from the old site: curl --create-dirs -K {LIST}"
    yield "\nThen look at the site with pelican-wellness serve, and see what pelican-wellness check says."


def _kind(path: str, pages: str) -> str:
    return "person" if path.startswith("people/") else "page" if pages and path.startswith(f"{pages}/") else "article"


def _listed(heading: str, lines: list[str]) -> Iterator[str]:
    if lines:
        yield f"\n{heading}"
        yield from (f"  {line}" for line in lines[:_SHOWN])
        if len(lines) > _SHOWN:
            yield f"  and {len(lines) - _SHOWN} more"
