"""Has Pelican publish pictures without what cameras note in them: it copies other files than those of the content folder."""

import os
from dataclasses import dataclass, replace
from pathlib import Path, PurePosixPath

from pelican.contents import Static

from pelican_wellness.adapter.build import Build
from pelican_wellness.features.pictures.feature import CLEAN
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
    """Put pictures without metadata in the places of others; return the site with what is published then.

    What another plugin has put in the place of a file is left alone.
    """
    clean, context, published = CLEAN.of(site), build.contents_context, site.published
    by_file = {os.path.normpath(site.content_path / path): path for path in clean}
    files: list[object] = []
    for static in context.get("staticfiles", ()):
        path = by_file.get(os.path.normpath(site.content_path / static.source_path), "")
        if path:
            published = _renamed(static, clean[path], published)
        files.append(CleanPicture(static, os.fspath(clean[path].absolute())) if path else static)
    if clean:
        context["staticfiles"] = files
    return replace(site, published=published)


def _renamed(static: Static, clean: Path, published: frozenset[str]) -> frozenset[str]:
    """Give a picture whose format has become another the ending of that, where it has none of the blogger's choice."""
    old = save_as_of(static)
    own = PurePosixPath(old)
    if own.suffix.lower() in (clean.suffix, *_JPEG) or clean.suffix not in _JPEG:
        return published
    new = own.with_suffix(clean.suffix).as_posix()
    if new in published:
        new = f"{old}{clean.suffix}"
    static.override_save_as = new
    static.override_url = f"{static.get_url_setting('url').removesuffix(own.name)}{PurePosixPath(new).name}"
    return published - {old} | {new}


_JPEG = (".jpg", ".jpeg", ".jpe", ".jfif")


def save_as_of(static: Static) -> str:
    """Return where a file will be, without Pelican taking note: it moves no file (`{attach}`) that somebody asked for."""
    return str(static.get_url_setting("save_as"))
