"""Names of the files that pages will be: those that no file can have end the build before anything is written."""

from collections.abc import Iterator, Sequence

from pelican.generators import ArticlesGenerator, Generator
from pelican.urlwrappers import Author

from pelican_wellness.adapter.addresses import lists_of
from pelican_wellness.adapter.build import build_of
from pelican_wellness.adapter.contents import contents_of
from pelican_wellness.settings.mistakes import Mistake, WellnessError

_LONGEST = 255
"""Bytes of a name on all usual file systems."""
_LONGEST_PATH = 4000
"""Bytes of a path on Linux, a little less than 4,096: the folder of the output comes before it."""


def refuse_impossible_names(generators: Sequence[Generator]) -> None:
    """Say which pages would have a name that is too long, or has a character that names cannot have."""
    mistakes = [
        Mistake(source, path, problem, "a Slug or a Save_as of its own, or a shorter name")
        for source, path in _pages(generators)
        if (problem := _problem(path))
    ]
    if mistakes:
        raise WellnessError(mistakes)


def _pages(generators: Sequence[Generator]) -> Iterator[tuple[str, str]]:
    build = build_of(generators[0].settings)
    for content in contents_of(generators):
        if content.status != "skip":
            yield content.relative_source_path or content.title, build.file_of(content)
    sources = dict(_sources(generators))
    for path in lists_of(generators):
        yield sources.get(path, path), path


def _sources(generators: Sequence[Generator]) -> Iterator[tuple[str, str]]:
    """Yield the page of each tag, category and author with the file that names it: a person's own, else an article."""
    for generator in generators:
        if isinstance(generator, ArticlesGenerator):
            for term, articles in (*generator.tags.items(), *generator.categories, *generator.authors):
                yield term.save_as, str(articles[0].relative_source_path)
    settings = generators[0].settings
    for person in build_of(settings).people:
        yield Author(person.name, settings).save_as, person.biography.path


def _problem(path: str) -> str:
    if "\0" in path:
        return "the page's file would have a character in its name that names cannot have (U+0000)"
    if len(path.encode(errors="replace")) > _LONGEST_PATH:
        return f"the page's path would be longer than {_LONGEST_PATH:,} bytes"
    if any(len(name.encode(errors="replace")) > _LONGEST for name in path.split("/")):
        return f"the page's file would have a name longer than {_LONGEST} bytes"
    return ""
