"""Read a site as Pelican does, and write nothing."""

from collections.abc import Sequence
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import NamedTuple

from pelican import Pelican
from pelican.contents import Content
from pelican.generators import ArticlesGenerator, Generator
from pelican.settings import Settings

from pelican_wellness.adapter.build import Build, Wanted, build_of, concerns_us
from pelican_wellness.adapter.settings_file import SettingsError, not_asked_for, settings_from, stumble
from pelican_wellness.adapter.settle import ReadOnlyError
from pelican_wellness.kept import Kept
from pelican_wellness.model.site import Site
from pelican_wellness.model.source import Source
from pelican_wellness.settings.mistakes import Mistake, WellnessError


class Read(NamedTuple):
    """A site with every source read. `mistakes` are what in the settings does not fit it."""

    build: Build
    site: Site
    generators: Sequence[Generator]
    sources: dict[Content, Source]
    mistakes: Sequence[Mistake]

    @property
    def is_whole(self) -> bool:
        """Whether every article was read."""
        return self.build.wanted is None


def read(settings_file: Path, content: Path | None = None, *, wanted: Wanted | None = None) -> Read:
    """Return a site as it is when Pelican begins to write.

    This is Pelican's own run, stopped before it writes; the site's own plugins take part. Of the articles `wanted` chooses
    those that are read, where nothing speaks against it (`is_whole`). Raises WellnessError.
    """
    with TemporaryDirectory() as output:
        settings = settings_from(
            settings_file,
            content,
            OUTPUT_PATH=output,
            DELETE_OUTPUT_DIRECTORY=False,
            CACHE_CONTENT=False,
            LOAD_CONTENT_CACHE=False,
        )
        try:
            return _run(settings, settings_file, wanted)
        except WellnessError:
            raise
        except Exception as error:
            raise SettingsError([stumble(error, settings_file)]) from error


def _run(settings: Settings, settings_file: Path, wanted: Wanted | None) -> Read:
    named = settings["PLUGINS"]
    pelican = Pelican(settings)
    if not concerns_us(pelican):
        raise SettingsError([not_asked_for(settings, settings_file, named)])
    build = build_of(pelican.settings)
    build.read_only, build.wanted = True, wanted
    if wanted:
        build.kept = Kept()  # to load what is known of all articles would take longer than to read one
    try:
        pelican.run()
    except ReadOnlyError as stopped:
        return Read(build, stopped.site, stopped.generators, stopped.sources, stopped.mistakes)
    message = "Pelican went on to write"  # pragma: no cover - `settle` stops it
    raise RuntimeError(message)


def keep_to_wanted(generator: ArticlesGenerator, *, others_listen: bool) -> None:
    """Have Pelican read the articles that a command wants; all of them where another plugin may go by the others, too."""
    settings, build = generator.settings, build_of(generator.settings)
    if others_listen or type(generator) is not ArticlesGenerator:
        build.wanted = None
    if build.wanted is not None:
        files = generator.get_files(settings["ARTICLE_PATHS"], exclude=settings["ARTICLE_EXCLUDES"])
        settings["ARTICLE_PATHS"] = build.wanted(build.content_path, sorted(files))
