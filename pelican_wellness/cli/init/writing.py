"""Writes the files of a new site, and never over one that is there."""

from collections.abc import Iterable
from pathlib import Path

from pelican_wellness.files import write_atomically


def write_new(folder: Path, files: Iterable[tuple[str, str]]) -> tuple[list[str], list[tuple[str, str]]]:
    """Write what is not there yet. Return the paths that were written, and those that were there with their text."""
    written, there = [], []
    for path, text in files:
        file = folder / path
        if file.exists() or file.is_symlink():
            there.append((path, text))
        else:
            write_atomically(file, text)
            written.append(path)
    return written, there
