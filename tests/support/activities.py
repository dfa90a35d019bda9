"""Classes and events, made of their lines as a build makes them, without Pelican."""

from pathlib import Path
from typing import Any

from pelican_wellness.features.classes.activity import CLASS, Activity
from pelican_wellness.features.classes.lines import ClassLines
from pelican_wellness.features.classes.reading import activity_of
from pelican_wellness.model.site import Site
from pelican_wellness.model.source import Source


def activity(site: Site, /, *, kind: str = CLASS, slug: str = "yoga", language: str = "en", **lines: Any) -> Activity:
    """Return what a file of these lines says: `from_` and `except_` are those of Python's own words."""
    stated = {"title": "Yoga", **{key.rstrip("_"): value for key, value in lines.items()}}
    own, mistakes = ClassLines.read(stated, str, {"country": "US", "language": language})
    folder = "classes" if kind == CLASS else "events"
    source = Source(
        path=f"{folder}/{slug}.{language}.md",
        root=Path("content"),
        kind=kind,
        title=stated["title"],
        slug=slug,
        language=language,
        url=f"{folder}/{slug}.html",
        save_as=f"{folder}/{slug}.html",
        lines={ClassLines: own},
        mistakes=tuple(mistakes),
    )
    return activity_of(source, site)
