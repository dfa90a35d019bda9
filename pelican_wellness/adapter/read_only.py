"""Read a site as Pelican does, and write nothing."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from pelican import Pelican
from pelican.contents import Content
from pelican.generators import Generator
from pelican.settings import read_settings

from pelican_wellness.adapter.build import Build, build_of
from pelican_wellness.adapter.settle import ReadOnlyError
from pelican_wellness.model.site import Site
from pelican_wellness.model.source import Source
from pelican_wellness.settings.mistakes import Mistake

Each = Callable[[Content, Build], None]


@dataclass(frozen=True, eq=False)
class Read:
    """A site with every source read. `mistakes` are what in the settings does not fit it."""

    build: Build
    site: Site
    generators: Sequence[Generator]
    sources: dict[Content, Source]
    mistakes: Sequence[Mistake]


def read(settings_file: Path, content: Path | None = None, each: Each | None = None) -> Read:
    """Return a site as it is when Pelican begins to write.

    This is Pelican's own run, stopped before it writes; the site's own plugins take part. `each` is called with every
    article and page as soon as it is read. Raises WellnessError.
    """
    with TemporaryDirectory() as output:
        override: dict[str, Any] = {
            "OUTPUT_PATH": output,
            "DELETE_OUTPUT_DIRECTORY": False,
            "CACHE_CONTENT": False,
            "LOAD_CONTENT_CACHE": False,
        }
        named = read_settings(str(settings_file))["PATH"]
        beside = settings_file.parent / "content"
        # `pelican content` names the folder on the command line, so many settings do not.
        if content or (Path(named).resolve() == settings_file.parent.resolve() and beside.is_dir()):
            override["PATH"] = str(content or beside)
        pelican = Pelican(read_settings(str(settings_file), override=override))
        build = build_of(pelican.settings)
        build.read_only = True
        if each:
            tell = each
            build.each = lambda one: tell(one, build)
        try:
            pelican.run()
        except ReadOnlyError as stopped:
            return Read(build, stopped.site, stopped.generators, stopped.sources, stopped.mistakes)
    message = "the plugin pelican_wellness took no part"  # pragma: no cover - `build_of` would have failed before
    raise RuntimeError(message)
