"""Has Pelican publish pictures without what cameras note in them: it copies other files than those of the content folder."""

import os
from dataclasses import dataclass, replace

from pelican.contents import Static

from pelican_wellness.adapter.build import Build
from pelican_wellness.features.pictures.feature import CLEAN, DEVELOPED, WITHHELD
from pelican_wellness.model.site import Site


@dataclass(frozen=True)
class CleanPicture:
    """Stands for a file among those that Pelican copies. Links go by the other, which `{attach}` may move."""

    static: Static
    source_path: str

    @property
    def save_as(self) -> str:
        """Where it is copied to."""
        return self.static.save_as

    def __getattr__(self, name: str) -> object:
        """Be what it stands for in all else."""
        if name == "static":  # it is being made
            raise AttributeError(name)
        return getattr(self.static, name)


def publish_clean_pictures(site: Site, build: Build) -> Site:
    """Put pictures without metadata in the places of others, and take out what is not to be published.

    Return the site with what is published then. What another plugin has put in the place of a file is left alone.
    """
    clean, withheld, developed, context = CLEAN.of(site), WITHHELD.of(site), DEVELOPED.of(site), build.contents_context
    by_file = {os.path.normpath(site.content_path / path): path for path in (*clean, *withheld)}
    files: list[object] = []
    published: set[str] = set()
    for static in context.get("staticfiles", ()):
        path = by_file.get(os.path.normpath(site.content_path / static.source_path), "")
        if path in withheld:
            continue
        if path in developed and developed[path].path != path:  # it has become a picture of another format
            static.override_save_as = static.override_url = developed[path].path
        files.append(CleanPicture(static, os.fspath(clean[path].absolute())) if path else static)
        published.add(save_as_of(static))
    if by_file:
        context["staticfiles"] = files
    return replace(site, published=frozenset(published))


def save_as_of(static: Static) -> str:
    """Return where a file will be, without Pelican taking note: it moves no file (`{attach}`) that somebody asked for."""
    return str(static.get_url_setting("save_as"))
