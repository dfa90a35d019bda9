"""Steps between reading and writing, and after it."""

import os
import shutil
from pathlib import Path
from typing import Any

from pelican.utils import clean_output_dir

from pelican_wellness.adapter.templates import is_own_theme
from pelican_wellness.features.social_cards.feature import FOLDER as CARDS
from pelican_wellness.features.web_app import manifest
from pelican_wellness.files import write_whole
from pelican_wellness.html.csp_sources import hash_source
from pelican_wellness.html.inline import inline_text
from pelican_wellness.i18n.language import language
from pelican_wellness.model.site import site_of
from pelican_wellness.web.csp import headers_file


def clean_output(generators: list[Any]) -> None:
    """Empty the output folder where DELETE_OUTPUT_DIRECTORY asks for it; see `startup.postpone_cleaning`.

    What another plugin has written there since this build began stays, and so do the social cards: `publish_cards` knows
    which of them are still good.
    """
    generator = generators[0]
    settings = generator.settings
    output, source = os.path.realpath(generator.output_path), os.path.realpath(generator.path)
    # Pelican's own condition: never where the sources lie within the output.
    if settings["DELETE_OUTPUT_DIRECTORY"] and os.path.commonpath([output]) != os.path.commonpath([output, source]):
        there = os.scandir(output) if Path(output).is_dir() else ()
        new = [one.name for one in there if one.stat(follow_symlinks=False).st_mtime >= site_of(settings).started]
        cards = [CARDS] if site_of(settings).cards else []
        clean_output_dir(generator.output_path, [*settings["OUTPUT_RETENTION"], *new, *cards])


def note_published_files(generators: list[Any]) -> None:
    """Note what the blogger publishes, so that no file of ours takes the place of theirs."""
    staticfiles = generators[0].context.get("staticfiles", ())
    site_of(generators[0].settings).published = frozenset(file.save_as for file in staticfiles)


def write_headers(pelican: Any) -> None:
    """Write `_headers`, unless the blogger has a file of that name or asked for none."""
    site = site_of(pelican.settings)
    if not is_own_theme(pelican.settings) or not site.settings.security.headers:
        return
    if "_headers" not in site.published:
        styles = {("style-src", hash_source(style)) for style in (site.stylesheet, *site.style_parts.values())}
        text = headers_file({*styles, *site.sources})
        write_whole(Path(pelican.output_path) / "_headers", text)


def write_manifest(pelican: Any) -> None:
    """Write the web app manifest into the theme's folder of the output."""
    settings = pelican.settings
    if not is_own_theme(settings):
        return
    site, own = site_of(settings), language(settings["DEFAULT_LANG"])
    up = "../" * (settings["THEME_STATIC_DIR"].strip("/").count("/") + 1)
    color = site.theme_colors[0][1]
    text = manifest(inline_text(settings["SITENAME"]), own.tag, own.direction, color, color, up, "icons")
    write_whole(Path(pelican.output_path) / settings["THEME_STATIC_DIR"] / "site.webmanifest", text)


def publish_at_the_root(pelican: Any) -> None:
    """Put beside the home page what browsers look for there, unless the blogger's own file already is there."""
    if not is_own_theme(pelican.settings):
        return
    static = Path(pelican.settings["THEME"]) / "static"
    files = [static / "icons" / "favicon.ico", static / "icons" / "apple-touch-icon.png"]
    if site_of(pelican.settings).settings.appearance.color_scheme == "auto":
        # A service worker governs the folder it lies in.
        files.append(static / "js" / "color-scheme-worker.js")
    for file in files:
        if file.name not in site_of(pelican.settings).published:
            shutil.copyfile(file, Path(pelican.output_path) / file.name)
