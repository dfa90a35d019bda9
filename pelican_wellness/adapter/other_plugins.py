"""Leave to another plugin what it writes, and say so: a page with two canonical addresses has none."""

import logging
from collections.abc import Mapping
from typing import Any

from pelican import Pelican
from pelican.generators import Generator

from pelican_wellness.adapter.build import build_of
from pelican_wellness.adapter.contents import contents_of
from pelican_wellness.adapter.read import HIDDEN
from pelican_wellness.features.pictures.feature import PictureLines
from pelican_wellness.features.sitemap.feature import ROBOTS, SITEMAP, SITEMAP_OF_LINES

logger = logging.getLogger(__name__)

CANONICAL, GRAPH, OPEN_GRAPH, TWITTER = "canonical", "graph", "open graph", "twitter"
"""What pelican-seo writes into articles and pages; lists it leaves alone."""


def step_back(pelican: Pelican) -> None:
    """Note what the plugins `seo` and `sitemap` write, if they are on, and whether `photos` or `i18n_subsites` is."""
    settings = pelican.settings
    build = build_of(settings)
    discovery = build.settings.discovery
    names = {str(getattr(plugin, "__name__", plugin)).rpartition(".")[2] for plugin in pelican.plugins}
    found: set[str] = set()
    # Unless its settings ask for more, pelican-seo writes a report and nothing else (its README, "Usage").
    if "seo" in names and settings.get("SEO_ENHANCER") and discovery.head:
        found |= {CANONICAL, GRAPH, ROBOTS}
        found |= {OPEN_GRAPH} if settings.get("SEO_ENHANCER_OPEN_GRAPH") else set()
        found |= {TWITTER} if settings.get("SEO_ENHANCER_TWITTER_CARDS") else set()
        _say("seo", "canonical addresses and structured data of articles and pages, and robots.txt", "head")
    if "sitemap" in names and discovery.sitemap and (build.own_theme or "sitemap" in discovery.model_fields_set):
        found.add(SITEMAP_OF_LINES if _format_of_sitemap(settings) == "txt" else SITEMAP)
        _say("sitemap", "the sitemap", "sitemap")
    build.written_by_others = frozenset(found)
    build.beside_photos = "photos" in names
    build.beside_subsites = "i18n_subsites" in names and bool(settings.get("I18N_SUBSITES"))
    if build.beside_subsites and build.own_theme:
        logger.warning(
            "The plugin i18n_subsites makes a website of its own of each language, and these cannot be linked with each other "
            "here. Without it all languages are one website, with a line Lang in each file: docs/languages.md."
        )


def _format_of_sitemap(settings: Mapping[str, Any]) -> object:
    """Return what SITEMAP says of the format; in another form than that plugin knows it is that plugin's to refuse."""
    stated = settings.get("SITEMAP")
    return stated.get("format") if isinstance(stated, Mapping) else None


_OF_PHOTOS = ("{photo}", "{filename}")
"""How the value of a line begins that is meant for the plugin `photos`."""


def hide_from_photos(generator: Generator) -> None:
    """Take our lines of the lead picture out of sight of the plugin `photos`, and keep them.

    It takes each line `Image_…` for the name of a file in its library, and ends the build where there is none
    (pelican-photos 1.6.2, `detect_meta_images`).
    """
    for content in contents_of([generator]) if build_of(generator.settings).beside_photos else ():
        ours = [name for name in PictureLines.names() if name.startswith("image") and name in content.metadata]
        kept = [name for name in ours if not str(content.metadata[name]).strip().startswith(_OF_PHOTOS)]
        setattr(content, HIDDEN, {name: content.metadata.pop(name) for name in kept})


def _say(plugin: str, what: str, setting: str) -> None:
    logger.warning(
        'The plugin %s writes %s; ours steps back. To have ours, take that plugin out, or set "discovery": {"%s": False} '
        "in WELLNESS to have no warning.",
        plugin, what, setting,
    )  # fmt: skip
