"""Pages and feeds are written by several processes, each its share, and those that are there already by none."""

import logging
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from functools import cache, partial
from itertools import chain
from pathlib import Path
from time import monotonic
from typing import IO, Any, NamedTuple

from jinja2 import Template
from pelican import Pelican
from pelican.contents import Content
from pelican.generators import ArticlesGenerator, Generator, PagesGenerator
from pelican.utils import get_relative_path, path_to_url, sanitised_join
from pelican.writers import Writer

from pelican_wellness import forks
from pelican_wellness.adapter.build import Build, build_of
from pelican_wellness.adapter.contents import contents_of
from pelican_wellness.adapter.folder_pages import FoldersGenerator
from pelican_wellness.adapter.kept_pages import KeptPages, Noted, pages_of
from pelican_wellness.adapter.listed_pages import ListedPage, listed_pages
from pelican_wellness.adapter.logging import warnings_heard
from pelican_wellness.adapter.output import clean_output
from pelican_wellness.adapter.page_inputs import PageInputs
from pelican_wellness.adapter.pages import PlannedPagesGenerator

logger = logging.getLogger(__name__)

WORTH_IT = 80
"""Articles, pages and lists of them from which on a further process spares more than it costs."""

_SIGN_OF_LIFE = 5.0
"""Seconds after which another process says that it is alive, in a word: nobody listens while pages are written, and who
fills a pipe that nobody empties stands still."""

_FEW = 50
"""Pages that the first process writes before it calls for help, where most pages may be there already."""

_PAGE, _ENTRY = 8, 1
"""What rendering a page costs, and an entry of a feed, measured against each other."""

_REST = 60
"""What the first process has to do beside, at the end of every build: the files that are no pages."""

_SHARED = (ArticlesGenerator, PagesGenerator, FoldersGenerator, PlannedPagesGenerator)
"""What writes the many pages; exactly these classes, since one of another plugin's may do anything."""


def hand_over(pelican: Pelican, listeners: Sequence[str]) -> type[Writer] | None:
    """Give Pelican our writer where it spares work: not where others must hear of every page.

    The old output goes only now, when it is known which pages of it may stay.
    """
    build = build_of(pelican.settings)
    _attach_files(build.generators)
    why_alone = build.why_one_process or ", ".join(listeners)
    _say_why(build.why_read_alone, why_alone)
    build.kept_pages = kept = pages_of(build, alone=bool(listeners))
    clean_output(build.generators, kept.intact)
    if build.pelican_settings["DELETE_OUTPUT_DIRECTORY"]:
        kept.look()
    return SharedWriter if kept.inputs or not (why_alone or processes(build) == 1) else None


def _say_why(read_alone: str, written_alone: str) -> None:
    """Say in one line why one process does all; who is in a hurry can mend it."""
    whys = {"reads": read_alone, "writes": written_alone}
    if read_alone == written_alone:
        whys = {"reads and writes": read_alone}
    if said := "; ".join(f"one process {does}, since {why}" for does, why in whys.items() if why):
        logger.debug("pelican-wellness: %s.", said)


def processes(build: Build) -> int:
    """Return how many processes write."""
    return build.processes if len(build.articles) + len(build.known_site.lists) >= WORTH_IT else 1


_OF_FILES = ("relative_urls", "paginated", "template_name", "override_output", "url")
_OF_FEEDS = ("url", "feed_type", "override_output", "feed_title")
"""Options of Pelican's writer, in its order."""


_NOBODY = -1
"""Owns the pages that are there already."""


class _Page(NamedTuple):
    """What is written to one file: a page, a page of a list, a feed. `options` are what Pelican said beside."""

    file: str
    cost: int
    context: dict[str, Any]
    options: Mapping[str, Any]
    write: Callable[[], object]
    made_from: Callable[[PageInputs], bytes]


class SharedWriter(Writer):
    """Every process runs through the same pages and writes those that are its own; nobody has to be told which.

    Whose a page is follows from those before it: it is given to whoever has the least to do. What a process leaves undone,
    because it died or failed, is done by the first; so an error appears where it would without the others. Pages that are
    there already are nobody's; where most may be, the first process writes a few others before it calls for help.
    """

    def __init__(self, output_path: str, settings: Any = None) -> None:
        super().__init__(output_path, settings=settings)
        build = build_of(settings)
        self._kept: KeptPages = build.kept_pages
        self._on_written: Callable[[Noted], None] = self._kept.keep
        self._shared = [one for one in build.generators if type(one) in _SHARED]
        self._environments = {id(one.env) for one in self._shared}
        self._context, self._site_url = build.contents_context, build.contents_context.get("localsiteurl")
        self._loads = [_REST] + [0] * (processes(build) - 1)
        self._owners: dict[str, int] = {}
        self._seen: set[str] = set()
        self._own = {0}
        self._copies: dict[int, forks.Copy[Noted]] = {}
        self._alone_for = _FEW if self._kept.is_same_site else 0
        if not self._alone_for:
            self._call_others()
        build.finish_pages = self.finish

    def write_file(self, name: Any, template: Template, context: dict[str, Any], *arguments: Any, **keywords: Any) -> None:
        """Write a page, or the pages of a list, as far as they are this process's share."""
        write = super().write_file
        if id(template.environment) not in self._environments or not name:
            write(name, template, context, *arguments, **keywords)
            return
        options = dict(zip(_OF_FILES, arguments, strict=False)) | keywords
        of_call, kind = self._of_call(name, context, options), str(template.name)
        for page in listed_pages(name, options, self.settings):
            made_from = partial(_of_page, of_call, page, kind)
            self._do(_Page(page.file, _PAGE, context, options, partial(_write_page, write, template, context, page), made_from))

    @contextmanager
    def _open_w(self, filename: str, encoding: str, override: bool = False) -> Iterator[IO[str]]:  # noqa: FBT001, FBT002
        """Open a file for a page; half a page does not stay, neither for impatience nor for a full disk."""
        is_begun = False
        try:
            with super()._open_w(filename, encoding, override) as file:
                is_begun = file.name == filename  # what Pelican does not want to write it opens elsewhere
                yield file
        except (KeyboardInterrupt, SystemExit, OSError):
            with suppress(OSError):
                if is_begun or not Path(filename).stat().st_size:  # impatience can hit while the file is being opened
                    Path(filename).unlink()
            raise

    def write_feed(
        self, elements: Sequence[Any], context: dict[str, Any], path: str | None = None, *arguments: Any, **keywords: Any
    ) -> Any:
        """Write a feed if that is this process's share."""
        write = partial(super().write_feed, elements, context, path, *arguments, **keywords)
        if not path:
            return write()
        options = dict(zip(_OF_FEEDS, arguments, strict=False)) | keywords
        entries = elements[: self.settings["FEED_MAX_ITEMS"]]
        made_from = partial(_of_feed, self._of_call(path, context, options), entries)
        return self._do(_Page(path, _ENTRY * len(entries), context, options, write, made_from))

    def _of_call(self, name: str, context: dict[str, Any], options: Mapping[str, Any]) -> Callable[[PageInputs], bytes]:
        site_url = context.get("localsiteurl")  # which changes from page to page
        return cache(partial(PageInputs.of_call, name=name, context=context, options=options, site_url=site_url))

    def _do(self, page: _Page) -> object:
        is_again = page.file in self._seen
        self._seen.add(page.file)
        if is_again:
            self._kept.forget(page.file)
        if page.file not in self._owners:
            self._owners[page.file] = self._next_owner(page)
        owner = self._owners[page.file]
        if owner == _NOBODY and is_again:
            owner = 0  # for Pelican to say whether it may be written twice
        if owner in self._own:
            return self._write(page)
        if page.options.get("relative_urls"):  # as if it had been written
            page.context["localsiteurl"] = path_to_url(get_relative_path(page.file))
        return None

    def _next_owner(self, page: _Page) -> int:
        if self._kept.leave(page.file, page.made_from):
            file = sanitised_join(self.output_path, page.file)
            self._written_files.add(file)
            if page.options.get("override_output"):
                self._overridden_files.add(file)
            return _NOBODY
        if self._alone_for:
            self._alone_for -= 1
            if self._alone_for:
                return 0
            self._call_others()
        owner = self._loads.index(min(self._loads))
        self._loads[owner] += page.cost
        return owner

    def _write(self, page: _Page) -> object:
        with warnings_heard() as warnings:
            written = page.write()
        # What is said of a page is to be said in each build.
        self._on_written([] if warnings else self._kept.note(page.file, page.made_from))
        return written

    def _call_others(self) -> None:
        for number in range(1, len(self._loads)):
            try:
                self._copies[number] = forks.Copy(partial(self._write_share, number))
            except OSError:  # no further process can be started
                break

    def _write_share(self, number: int, report: Callable[[Noted], None]) -> None:
        noted: Noted = []
        said = monotonic()

        def on_written(news: Noted) -> None:
            nonlocal said
            noted.extend(news)
            if monotonic() - said > _SIGN_OF_LIFE:
                said = monotonic()
                report([])

        self._on_written = on_written
        self._write_all_of({number})
        report(noted)

    def _write_all_of(self, owners: set[int]) -> None:
        """Run through all pages from the first, and write those of some processes."""
        self._own, self._seen = owners, set()
        self._context["localsiteurl"] = self._site_url  # summaries in feeds have their links made for the page before
        for generator in self._shared:
            generator.generate_output(self)

    def finish(self) -> None:
        """Wait for the others, and do what they left undone."""
        for copy in self._copies.values():
            for noted in copy.results():
                self._kept.keep(noted)
        done = {number for number, copy in self._copies.items() if copy.is_done}
        self._copies.clear()
        undone = set(self._owners.values()) - done - {0, _NOBODY}
        if undone:
            self._write_all_of(undone)
        self._owners, self._seen = {}, set()


def _write_page(write: Callable[..., None], template: Template, context: dict[str, Any], page: ListedPage) -> None:
    write(page.file, template, context, **page.told)


def _of_page(of_call: Callable[[PageInputs], bytes], page: ListedPage, template: str, inputs: PageInputs) -> bytes:
    return inputs.of_page(of_call(inputs), page.number, template, page.shown)


def _of_feed(of_call: Callable[[PageInputs], bytes], entries: Sequence[Content], inputs: PageInputs) -> bytes:
    return inputs.of_feed(of_call(inputs), entries)


def finish(pelican: Pelican) -> None:
    """Wait until every page is written."""
    build_of(pelican.settings).finish_pages()


def _attach_files(generators: Sequence[Generator]) -> None:
    """Move the files that texts link with `{attach}` to where they are linked from, as writing the texts would.

    Otherwise a process would move them in its own memory alone, and a page that is written before would miss it.
    """
    for content in chain.from_iterable(_in_order(generators)):
        if "attach" in (content._content or ""):  # noqa: SLF001 - `content.content` is what is asked for here
            content.get_content(content.get_siteurl())


def _in_order(generators: Sequence[Generator]) -> Iterator[Sequence[Content]]:
    """Yield contents in the order in which Pelican writes them; feeds come first."""
    for generator in generators:
        if isinstance(generator, ArticlesGenerator):
            yield generator.articles
        yield list(contents_of([generator]))
