"""Read a site as Pelican does, and write nothing."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from pelican import Pelican
from pelican.contents import Content
from pelican.generators import ArticlesGenerator, PagesGenerator
from pelican.settings import read_settings

from pelican_wellness.model.site import Site, site_of
from pelican_wellness.plugin import finish_reading

Each = Callable[[Site, Content], None]


@contextmanager
def reading(settings_file: Path, content: Path | None = None, each: Each | None = None) -> Iterator[tuple[Site, list[Any]]]:
    """Give a site and its generators with every source read, and nothing derived yet.

    The steps are those of `Pelican.run` up to there; the site's own plugins take part. `each` is called with every
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
        context = {
            **pelican.settings,
            "generated_content": {},
            "static_links": set(),
            "static_content": {},
            "localsiteurl": pelican.settings["SITEURL"],
        }
        folders = {"path": pelican.path, "theme": pelican.theme, "output_path": pelican.output_path}
        classes = pelican._get_generator_classes()  # noqa: SLF001 - Pelican gives no other way to read without writing
        site_of(pelican.settings).writes = False
        generators = [one(context=context, settings=pelican.settings, **folders) for one in classes]
        for generator in generators:
            if each and isinstance(generator, ArticlesGenerator | PagesGenerator):
                generator.readers.read_file = _telling(generator.readers.read_file, partial(each, site_of(pelican.settings)))
        for generator in generators:
            if hasattr(generator, "generate_context"):
                generator.generate_context()
        yield site_of(pelican.settings), generators


def _telling(read: Callable[..., Any], each: Callable[[Content], None]) -> Callable[..., Any]:
    """Return a `read_file` of Pelican's readers that tells of what it has read."""

    def read_file(*arguments: Any, **keywords: Any) -> Any:
        content = read(*arguments, **keywords)
        if isinstance(content, Content) and content.is_valid():
            each(content)
        return content

    return read_file


def read_site(settings_file: Path, content: Path | None = None) -> tuple[Site, list[Any]]:
    """Return a site and its generators with everything read and derived, as it is when Pelican begins to write."""
    with reading(settings_file, content) as (site, generators):
        finish_reading(generators)
        return site, generators
