"""Which files below the content folder may be read, and which published."""

import os
import unicodedata
from collections.abc import Iterable
from pathlib import Path, PurePath

MISSING = "there is no such file in the content folder"


_READ = (".htm", ".html", ".markdown", ".md", ".mdown", ".mkd", ".rst")
"""Endings of what Pelican makes pages of. As it is such a file tells of drafts, and of what is said in its first lines."""


def unfit(folder: Path, path: str) -> str:
    """Return why a file below a folder is not to be published, in words; empty where it is a file like any other."""
    if problem := unreachable(folder, path):
        return problem
    if path.lower().endswith(_READ):
        return "this is the source of a page, and is not published as it is"
    return ""


def unreachable(folder: Path, path: str) -> str:
    """Return why a file below a folder is not to be read, in words; empty where it is a file like any other.

    A folder would be copied with all that lies in it. What begins with a dot is private by custom (`.env`, `.git`), and
    a link may lead to what nobody meant to show.
    """
    root, named = os.path.normpath(folder), os.path.normpath(folder / path)
    if not PurePath(named).is_relative_to(root):
        return "the file lies outside the content folder"
    # Unlike Path's own, this says no to a name of any length.
    if not os.path.isfile(named):  # noqa: PTH113
        return MISSING
    real_root, real = os.path.realpath(root), os.path.realpath(named)
    if not PurePath(real).is_relative_to(real_root):
        return "this is a link that leads out of the content folder"
    if any(part.startswith(".") for part in (*_parts(named, root), *_parts(real, real_root))):
        return "what begins with a dot is private, and is not published"
    return ""


def _parts(file: str, folder: str) -> tuple[str, ...]:
    return PurePath(file).relative_to(folder).parts


def as_named(folder: Path, path: str) -> str:
    """Return a path below a folder in the letters of its files: an `é` is one sign, or two that look the same.

    People type the first, and archives of a Mac have the second (Unicode Standard Annex 15). A path that is none stays.
    """
    if path.isascii() or os.path.lexists(folder / path):
        return path
    found = ""
    for name in path.split("/"):
        place = folder / found
        like = [] if os.path.lexists(place / name) else [one for one in _listed(place) if composed(one) == composed(name)]
        found = f"{found}/{like[0] if len(like) == 1 else name}".lstrip("/")
    return found


def composed(name: str) -> str:
    """Return a name with each letter as one sign, as far as there is one."""
    return unicodedata.normalize("NFC", name)


def _listed(folder: Path) -> list[str]:
    try:
        return os.listdir(folder)  # noqa: PTH208 - names are enough
    except (OSError, ValueError):
        return []


def nearest_file(path: str, files: Iterable[str]) -> str:
    """Return the file that was probably meant by a path that is none: one of a like name in its folder, else in any.

    Endings do not matter (`room.png` may be `room.jpg`), but a text is meant by no picture.
    """
    from difflib import get_close_matches  # noqa: PLC0415 - most sites have no mistakes

    meant, is_text = PurePath(path), path.lower().endswith(_READ)
    every = [PurePath(one) for one in sorted(files, reverse=True) if one.lower().endswith(_READ) is is_text]
    for known in ([one for one in every if one.parent == meant.parent], every):
        by_name = {one.stem.casefold(): one.as_posix() for one in known}
        if found := get_close_matches(meant.stem.casefold(), by_name, n=1, cutoff=0.7):
            return by_name[found[0]]
    return ""


def files_below(folder: Path) -> frozenset[str]:
    """Return the paths of all files below a folder."""
    found = (os.path.join(place, name) for place, _, names in os.walk(folder) for name in names)  # noqa: PTH118 - many
    return frozenset(os.path.relpath(one, folder).replace(os.sep, "/") for one in found)
