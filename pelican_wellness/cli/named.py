"""Find an article or page by what a blogger calls it: its title, its slug or its file."""

import re
import unicodedata
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path

from pelican_wellness.model.source import Source

_HEAD = 1000
"""Bytes at the beginning of a file in which its title and its slug are looked for."""


def likely(name: str, folder: Path, files: Sequence[str]) -> list[str]:
    """Return the files below a folder that may be what is called so: by their own names, else by their first lines.

    It may name too many, or miss one whose slug says nothing of its title; who reads them knows (`named`).
    """
    asked = Path(name)
    by_file = [file for file in files if _is_file(asked, folder, file)]
    return by_file or [file for file in files if _letters(name) in _letters(_head(folder / file))]


def named(name: str, sources: Iterable[Source]) -> Source | None:
    """Return the article or page of a name."""
    found = names(sources)
    return found.get(name) or found.get(str(Path(name).resolve()))


def names(sources: Iterable[Source]) -> dict[str, Source]:
    """Return every name that an article or page has. A file is found by its path, whatever others are called."""
    several = list(sources)
    return {name: source for rank in _RANKS for source in several if (name := rank(source))}


_RANKS: tuple[Callable[[Source], str], ...] = (
    lambda source: source.title,
    lambda source: source.slug,
    lambda source: Path(source.path).stem,
    lambda source: Path(source.path).name,
    lambda source: source.path,
    lambda source: str((source.root / source.path).resolve()) if source.path else "",
)
"""What a source may be called; later ones win."""


def _is_file(asked: Path, folder: Path, file: str) -> bool:
    own = Path(file)
    if str(asked) in (own.stem, own.name, str(own)):
        return True
    return asked.name == own.name and asked.exists() and asked.samefile(folder / own)


def _head(file: Path) -> str:
    try:
        with file.open("rb") as opened:
            return f"{file.stem}\n{opened.read(_HEAD).decode(errors='replace')}"
    except OSError:
        return ""


def _letters(text: str) -> str:
    """Return letters and digits alone: a slug has no other signs of its title, and no accents."""
    return re.sub(r"[\W_]+", "", unicodedata.normalize("NFKD", text.casefold()))
