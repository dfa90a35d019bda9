"""The theme's own files: those that browsers ask for. Pelican would copy its stylesheets too, which stand in the pages."""

import os
from collections.abc import Iterator
from fnmatch import fnmatch
from pathlib import Path, PurePosixPath

from pelican import Pelican
from pelican.settings import DEFAULT_CONFIG

from pelican_wellness import theme_path
from pelican_wellness.adapter.build import build_of
from pelican_wellness.files import copy_unless_same, remove_halves

_PATHS = "THEME_STATIC_PATHS"

_IN_PAGES = "css"
"""The folder whose files are written into pages."""


def take_from_pelican(pelican: Pelican) -> None:
    """Publish the files of the theme as it is installed; those of a copy, which may link to any of them, Pelican does."""
    settings, theme = pelican.settings, Path(pelican.settings["THEME"])
    if settings[_PATHS] == DEFAULT_CONFIG[_PATHS] and theme.is_dir() and theme.samefile(theme_path()):
        settings[_PATHS] = []
        build_of(settings).publishes_theme = True


def write_theme(pelican: Pelican) -> None:
    """Write what is not there yet, each file whole or not at all, and none in the place of the blogger's own."""
    build, settings = build_of(pelican.settings), pelican.settings
    if not build.publishes_theme:
        return
    settings[_PATHS] = DEFAULT_CONFIG[_PATHS]  # as whoever builds once more with these settings has to find them
    own, published = Path(theme_path(), "static"), build.known_site.published
    for folder, names in _files(own, settings["IGNORE_FILES"]):
        to = PurePosixPath(settings["THEME_STATIC_DIR"], folder.relative_to(own).as_posix())
        remove_halves(Path(pelican.output_path, to), names)
        for name in names:
            if str(to / name) not in published:
                copy_unless_same(folder / name, Path(pelican.output_path, to, name))


def _files(own: Path, ignored: list[str]) -> Iterator[tuple[Path, list[str]]]:
    """Yield folders with the names of their files, without those that IGNORE_FILES leaves out."""
    for folder, folders, names in os.walk(own):
        folders[:] = [one for one in folders if one != _IN_PAGES and not _any_fits(one, ignored)]
        yield Path(folder), [one for one in names if not _any_fits(one, ignored)]


def _any_fits(name: str, patterns: list[str]) -> bool:
    return any(fnmatch(name, one) for one in patterns)
