"""Markdown is read by several processes, each keeps one converter for all files, and what they read outlives the build."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import suppress
from functools import cache, cached_property, partial
from pathlib import Path
from typing import Any, NamedTuple

from markdown import Markdown
from markdown.extensions.meta import MetaExtension
from markdown.util import get_installed_extensions
from pelican import readers
from pelican.generators import ArticlesGenerator
from pelican.readers import DUPLICATES_DEFINITIONS_ALLOWED as _MAY_BE_DOUBLE
from pelican.readers import Readers
from pelican.settings import Settings
from pelican.urlwrappers import URLWrapper
from pelican.utils import SafeDatetime, pelican_open

from pelican_wellness.adapter import yaml_markdown
from pelican_wellness.adapter.build import Build, build_of
from pelican_wellness.adapter.quick_markdown import hasten
from pelican_wellness.adapter.yaml_markdown import LISTS, below
from pelican_wellness.kept import key_of
from pelican_wellness.pattern import pattern
from pelican_wellness.team import Team
from pelican_wellness.text.yaml_header import YamlHeader, yaml_header

WORTH_IT = 60
"""Files from which on a further process spares more than it costs."""

_OWN_EXTENSIONS = "markdown.extensions."
"""What `Markdown.reset` is known to forget all about, and what says nothing to other plugins: Python-Markdown's own."""

_META = "meta"
"""What takes metadata from the beginning of a text, as Python-Markdown names it."""

_ABBREVIATION = "*["
"""An abbreviation's definition outlives `reset` in Python-Markdown before 3.7."""


_MOMENTS = ("date", "modified")
_ISO_DAY = pattern(r"[0-9]{4}-[0-9]{2}-[0-9]{2}(?: [0-9]{2}:[0-9]{2}(?::[0-9]{2})?)?")
"""What can be read in one way only. Pelican asks dateutil, which weighs all ways of writing a date, of each article."""

_COUNTING = "UNIQUE_IDS"
"""With this a converter counts the texts it has converted, and writes the number into their footnotes."""


def use_own_reader(of_pelican: Readers) -> None:
    """Read Markdown our way, where nobody else has a way. Extensions of others keep Pelican's, with headers in YAML."""
    settings = of_pelican.settings
    for ending, reader in of_pelican.reader_classes.items():
        if reader is readers.MarkdownReader and not foreign_extensions(settings):
            of_pelican.reader_classes[ending] = MarkdownReader
        elif reader is readers.MarkdownReader and build_of(settings).own_theme:
            of_pelican.reader_classes[ending] = yaml_markdown.MarkdownReader


def read_ahead(generator: ArticlesGenerator) -> None:
    """Prepare to read the articles with several processes; it begins when Pelican reads the first."""
    build = build_of(generator.settings)
    build.why_read_alone = build.why_one_process or _why_alone(generator)
    if not build.why_read_alone:
        build.ahead = Ahead(partial(_files, generator), build.processes)


def finish_reading(generator: ArticlesGenerator) -> None:
    """Say what other processes have logged when every article is read."""
    build = build_of(generator.settings)
    if build.ahead is not None:
        build.ahead.finish()
        build.ahead = None


def _why_alone(generator: ArticlesGenerator) -> str:
    """Say why one process reads; nothing where several can."""
    if generator.settings["LOAD_CONTENT_CACHE"]:
        return "LOAD_CONTENT_CACHE is on"
    if foreign := foreign_extensions(generator.settings):
        return f"MARKDOWN has extensions that may remember files: {', '.join(foreign)}"
    if not any(isinstance(one, MarkdownReader) for one in generator.readers.readers.values()):
        return "Markdown is left to another reader"
    return ""


def foreign_extensions(settings: Settings) -> list[str]:
    """Return the names of extensions that are not Python-Markdown's own, are objects that converters share, or count texts."""
    options: dict[str, Any] = settings["MARKDOWN"]
    configs: dict[str, Any] = options.get("extension_configs", {})
    foreign = (one for one in (*options.get("extensions", ()), *configs) if not _is_own(one, configs))
    return list(dict.fromkeys(one if isinstance(one, str) else type(one).__name__ for one in foreign))


def _is_own(extension: object, configs: Mapping[str, Any]) -> bool:
    own = isinstance(extension, str) and _module(extension).startswith(_OWN_EXTENSIONS)
    return own and _COUNTING not in configs.get(str(extension), {})


@cache
def _module(extension: str) -> str:
    """Return where an extension is, whose name may be the short one of an entry point: `toc`."""
    if "." in extension:
        return extension
    return next((one.value for one in get_installed_extensions() if one.name == extension), extension)


def _files(generator: ArticlesGenerator) -> Iterator[str]:
    """Yield the Markdown files that Pelican is about to read, as it will name them."""
    exclude = generator.settings["ARTICLE_EXCLUDES"]
    kinds = [one for one, reader in generator.readers.readers.items() if isinstance(reader, MarkdownReader)]
    for file in generator.get_files(generator.settings["ARTICLE_PATHS"], exclude=exclude, extensions=tuple(kinds)):
        yield str(Path(generator.path, file))


class Read(NamedTuple):
    """A file as it was read; its metadata are as Pelican's reader found them, each before it is made anything of."""

    html: str
    metadata: dict[str, Any]
    key: str = ""
    """What it is kept by for builds to come. Empty: it must be read anew each time."""


class MarkdownReader(yaml_markdown.MarkdownReader):
    """Reads as Pelican's reader does, whose name it has: the name is in each article's metadata."""

    def __init__(self, settings: Settings) -> None:
        super().__init__(settings)
        self._terms: dict[tuple[type, str], URLWrapper] = {}
        self._is_raw = False

    def read(self, source_path: str) -> tuple[str, dict[str, Any]]:
        """Return the HTML and the metadata of a file."""
        build = build_of(self.settings)
        read = (build.ahead and build.ahead.take(source_path, self)) or self.read_raw(source_path)
        if read.key and build.kept.get(read.key) is None:
            build.kept.put(read.key, (read.html, read.metadata))
        # What is kept is nobody's to change, and what is handed out anybody's.
        own = ((name, [*value] if isinstance(value, list) else value) for name, value in read.metadata.items())
        return read.html, {name: self.process_metadata(name, value) for name, value in own}

    def read_raw(self, source_path: str) -> Read:
        """Return the HTML, and the metadata before Pelican makes dates, tags and authors of them."""
        with pelican_open(source_path) as text:
            key = self._key(text)
            return self._kept(key) or self._convert(text, source_path, key)

    def kept(self, source_path: str) -> Read | None:
        """Return a file that an earlier build has read; None also where it cannot be read, which is said in its turn."""
        with suppress(OSError, ValueError), pelican_open(source_path) as text:
            return self._kept(self._key(text))
        return None

    def _kept(self, key: str) -> Read | None:
        found = build_of(self.settings).kept.get(key) if key else None
        return Read(found[0], found[1], key) if found else None

    def _key(self, text: str) -> str:
        form = "yaml" if text.startswith("---") and self._reads_yaml else ""
        return key_of("read", text, self._depends, form) if self._depends else ""

    @cached_property
    def _depends(self) -> str:
        """A key for all that a file's HTML and metadata depend on beside its text; none where it cannot be told."""
        try:
            fields = [*self.settings["FORMATTED_FIELDS"]]
            return key_of(self.settings["MARKDOWN"], fields, [*_MAY_BE_DOUBLE.items()])
        except TypeError:  # such as a function that makes ids of headings
            return ""

    def _convert(self, text: str, source_path: str, key: str) -> Read:
        self._source_path = source_path
        if _ABBREVIATION in text:
            build_of(self.settings).converter = None
        header = yaml_header(text) if self._reads_yaml else None
        converter = self._converter()
        html = converter.convert(below(header) if header else text)
        found: dict[str, list[str]] = converter.Meta  # type: ignore[attr-defined] # the extension's, see `_converter`
        self._md = self._converter()
        self._is_raw = True
        try:
            metadata = self._metadata_of(header) if header else self._parse_metadata(found)
        finally:
            self._is_raw = False
        if _ABBREVIATION in text:
            build_of(self.settings).converter = None
        # What Pelican complains of it shall complain of in each build.
        return Read(html, metadata, "" if _has_doubled(header, found) else key)

    @cached_property
    def _reads_yaml(self) -> bool:
        """Whether a header may be YAML: another theme's site stays as Pelican reads it."""
        return build_of(self.settings).own_theme

    def process_metadata(self, name: str, value: Any) -> Any:
        """Make of a line what Pelican makes of it, unless it is wanted as it stands."""
        if self._is_raw:
            return value
        if name in _MOMENTS and isinstance(value, str) and _ISO_DAY.fullmatch(value):
            with suppress(ValueError):  # the thirtieth of February: Pelican says what is wrong with it
                return SafeDatetime.fromisoformat(value)
        made = super().process_metadata(name, value)
        if isinstance(made, list):
            return [self._one_for_all(term) for term in made]
        return self._one_for_all(made)

    def _one_for_all(self, made: Any) -> Any:
        """Return one tag, category or author for all articles that have it, instead of one for each."""
        return self._terms.setdefault((type(made), made.name), made) if isinstance(made, URLWrapper) else made

    def _converter(self) -> Markdown:
        converter = _converter(build_of(self.settings))
        registered = list(converter.registeredExtensions)
        for extension in registered:
            if isinstance(extension, MetaExtension):  # Pelican takes it out before it converts single lines
                extension.extendMarkdown(converter)
        converter.registeredExtensions = registered
        return converter


def html_of(text: str, build: Build) -> str:
    """Return the HTML of a text that is no file's: it has no metadata, so "Massage: ..." is a sentence."""
    converter = _converter(build)
    if _META in converter.preprocessors:
        converter.preprocessors.deregister(_META)
    html = converter.convert(text)
    if _ABBREVIATION in text:
        build.converter = None
    return html


def _converter(build: Build) -> Markdown:
    """Return the one converter of a build, as if it were new. To make one takes as long as two articles."""
    build.converter = build.converter or hasten(Markdown(**build.pelican_settings["MARKDOWN"]))
    return build.converter.reset()


def _has_doubled(header: YamlHeader | None, found: Mapping[str, list[str]]) -> bool:
    """Whether a line is there twice that may be there once."""
    lines = {key: one for key, one in header.values.items() if key not in LISTS} if header else found
    return any(len(one) > 1 and not _MAY_BE_DOUBLE.get(name.lower(), True) for name, one in lines.items())


class Ahead:
    """Files that other processes read while this one makes articles of them, or reads others."""

    def __init__(self, files: Callable[[], Iterable[str]], processes: int) -> None:
        self._list, self._processes = files, processes
        self._team: Team[Read] | None = None
        self._numbers: dict[str, int] = {}
        self._kept: dict[str, Read] = {}

    def take(self, path: str, reader: MarkdownReader) -> Read | None:
        """Return a file as it was read; None where it is none of those that were known beforehand."""
        if self._team is None:
            self._team = self._begin(reader)
        number = self._numbers.pop(path, None)
        return self._kept.pop(path, None) if number is None else self._team.result(number)

    def _begin(self, reader: MarkdownReader) -> Team[Read]:
        """Look for what earlier builds have read, and have the rest read."""
        files = list(self._list())
        if not build_of(reader.settings).kept.is_empty:
            self._kept = {path: read for path in files if (read := reader.kept(path))}
            files = [path for path in files if path not in self._kept]
        self._numbers = {file: number for number, file in enumerate(files)}
        copies = self._processes - 1 if len(files) >= WORTH_IT else 0
        return Team(lambda number: reader.read_raw(files[number]), len(files), copies)

    def finish(self) -> None:
        """Hear what the others had to say, and let them go. What Pelican did not ask for is forgotten."""
        if self._team is not None:
            self._team.finish()
