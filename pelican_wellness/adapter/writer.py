"""Pages and feeds are written by several processes, each its share."""

import logging
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from functools import partial
from itertools import chain, count
from pathlib import Path
from typing import IO, Any

from jinja2 import Template
from pelican import Pelican
from pelican.contents import Content
from pelican.generators import ArticlesGenerator, Generator, PagesGenerator
from pelican.writers import Writer

from pelican_wellness import forks
from pelican_wellness.adapter.build import Build, build_of
from pelican_wellness.adapter.contents import contents_of
from pelican_wellness.adapter.folder_pages import FoldersGenerator
from pelican_wellness.adapter.pages import PlannedPagesGenerator

logger = logging.getLogger(__name__)

WORTH_IT = 100
"""Articles and pages from which on a further process spares more than it costs."""

_SIGN_OF_LIFE = 20
"""Pages after which another process says that it is alive."""

_PAGE, _ENTRY = 8, 1
"""What rendering a page costs, and an entry of a feed, measured against each other."""

_SHARED = (ArticlesGenerator, PagesGenerator, FoldersGenerator, PlannedPagesGenerator)
"""What writes the many pages; exactly these classes, since one of another plugin's may do anything."""


def hand_over(pelican: Pelican, listeners: Sequence[str]) -> type[Writer] | None:
    """Give Pelican the writer that shares, where that is worth it and nobody must hear of every page."""
    build = build_of(pelican.settings)
    _attach_files(build.generators)
    why_alone = build.why_one_process or ", ".join(listeners)
    _say_why(build.why_read_alone, why_alone)
    return None if why_alone or processes(build) == 1 else SharedWriter


def _say_why(read_alone: str, written_alone: str) -> None:
    """Say in one line why one process does all; who is in a hurry can mend it."""
    whys = {"reads": read_alone, "writes": written_alone}
    if read_alone == written_alone:
        whys = {"reads and writes": read_alone}
    if said := "; ".join(f"one process {does}, since {why}" for does, why in whys.items() if why):
        logger.debug("pelican-wellness: %s.", said)


def processes(build: Build) -> int:
    """Return how many processes write."""
    return build.processes if len(build.articles) >= WORTH_IT else 1


class SharedWriter(Writer):
    """Every process runs through the same pages and writes those that are its own; nobody has to be told which.

    Whose a page is follows from those before it: it is given to whoever has the least to do. What a process leaves undone,
    because it died or failed, is done by the first; so an error appears where it would without the others.
    """

    def __init__(self, output_path: str, settings: Any = None) -> None:
        super().__init__(output_path, settings=settings)
        build = build_of(settings)
        self._loads = [0] * processes(build)
        self._own = 0
        self._owners: dict[str, int] = {}
        self._left: list[tuple[int, Callable[[], object]]] = []
        self._shared = [one for one in build.generators if type(one) in _SHARED]
        self._environments = {id(one.env) for one in self._shared}
        self._copies: dict[int, forks.Copy[None]] = {}
        self._on_written: Callable[[], None] = lambda: None
        for number in range(1, len(self._loads)):
            try:
                self._copies[number] = forks.Copy(partial(self._write_share, number))
            except OSError:  # no further process can be started
                break
        build.finish_pages = self.finish

    def write_file(self, name: Any, template: Template, context: dict[str, Any], *arguments: Any, **keywords: Any) -> None:
        """Write a page, or all pages of a list, if that is this process's share."""
        if id(template.environment) not in self._environments or not name:
            super().write_file(name, template, context, *arguments, **keywords)
            return
        write = partial(super().write_file, name, template, context, *arguments, **keywords)
        self._do(name, _PAGE * self._pages(**keywords), context, write)

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

    def _pages(self, *, template_name: str = "", articles: Sequence[Any] = (), **_others: Any) -> int:
        """Return how many pages a list takes."""
        paginated = self.settings["PAGINATED_TEMPLATES"]
        per_page = template_name in paginated and (paginated[template_name] or self.settings["DEFAULT_PAGINATION"])
        return max(1, -(-len(articles) // per_page)) if per_page else 1

    def write_feed(
        self, elements: Sequence[Any], context: dict[str, Any], path: str | None = None, *arguments: Any, **keywords: Any
    ) -> Any:
        """Write a feed if that is this process's share."""
        write = partial(super().write_feed, elements, context, path, *arguments, **keywords)
        if not path:
            return write()
        return self._do(path, _ENTRY * len(elements[: self.settings["FEED_MAX_ITEMS"]]), context, write)

    def _do(self, name: str, cost: int, context: dict[str, Any], write: Callable[[], object]) -> object:
        owner = self._owners.setdefault(name, self._loads.index(min(self._loads)))
        self._loads[owner] += cost
        if owner == self._own:
            self._on_written()
            return write()
        if self._own == 0:
            self._left.append((owner, partial(_as_of, context.get("localsiteurl"), context, write)))
        return None

    def _write_share(self, number: int, report: Callable[[None], None]) -> None:
        self._own, written = number, count()
        self._on_written = lambda: report(None) if next(written) % _SIGN_OF_LIFE == 0 else None
        for generator in self._shared:
            generator.generate_output(self)

    def finish(self) -> None:
        """Wait for the others, and do what they left undone."""
        for copy in self._copies.values():
            for _ in copy.results():
                pass
        for owner, write in self._left:
            if owner not in self._copies or not self._copies[owner].is_done:
                write()
        self._left.clear()
        self._copies.clear()


def _as_of(site_url: object, context: dict[str, Any], write: Callable[[], object]) -> None:
    """Write what was put off: summaries in feeds have their links made for the page that Pelican wrote last."""
    context["localsiteurl"] = site_url
    write()


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
