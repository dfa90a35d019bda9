"""Which files below the content folder may be read, and which published."""

import os
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
