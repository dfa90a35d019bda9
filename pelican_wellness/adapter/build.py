"""First steps: before Pelican reads any content."""

from pathlib import Path
from typing import Any

from pelican.settings import DEFAULT_CONFIG

from pelican_wellness import theme_path
from pelican_wellness.model.site import open_site, site_of
from pelican_wellness.settings import load_settings
from pelican_wellness.settings.mistakes import make_errors_readable

PEOPLE_FOLDER = "people"
"""Below the content folder. Its files are people, neither articles nor pages."""


def use_own_theme_unless_named(pelican: Any) -> None:
    """Use our theme where the blogger named none.

    THEME = "notmyidea" and no THEME at all end as equal paths. But Pelican copies its defaults by reference and builds
    a named theme's path anew (pelican.settings.read_settings), so only the default is the very same object.
    """
    theme = pelican.settings["THEME"]
    named_ours = Path(theme) == Path(DEFAULT_CONFIG["THEME"]).with_name("wellness")
    # In an editable install, THEME = "wellness" is a copy made when pip ran; the checkout's files are the current ones.
    if theme is DEFAULT_CONFIG["THEME"] or named_ours:
        pelican.theme = pelican.settings["THEME"] = theme_path()


def read_settings(pelican: Any) -> None:
    """Check the WELLNESS setting; a mistake ends the build here, before anything is read or written."""
    make_errors_readable()
    settings = load_settings(pelican.settings.get("WELLNESS"), Path(pelican.settings["PATH"]))
    open_site(pelican.settings, settings)


def reserve_people_folder(pelican: Any) -> None:
    """Keep people's files from being read as articles or pages."""
    for key in ("ARTICLE_EXCLUDES", "PAGE_EXCLUDES"):
        if PEOPLE_FOLDER not in pelican.settings[key]:
            pelican.settings[key] = [*pelican.settings[key], PEOPLE_FOLDER]


def open_build(pelican: Any) -> None:
    """Begin each build afresh: `pelican --autoreload` runs many from one Pelican object."""
    open_site(pelican.settings, site_of(pelican.settings).settings)


def postpone_cleaning(pelican: Any) -> None:
    """Keep the old output until the content has proved sound.

    Pelican empties the output folder (DELETE_OUTPUT_DIRECTORY) before it reads a single article; a typing mistake in
    one of them would cost the blogger the whole site. `clean_output` does it later.
    """
    pelican.delete_outputdir = False
