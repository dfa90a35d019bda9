"""`pelican-wellness check`: a linter for wellness blogs."""

import argparse
import gc
import os
import sys
from collections.abc import Iterable, Iterator, Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from dataclasses import replace
from itertools import groupby
from multiprocessing import get_context
from pathlib import Path
from typing import Self

from rich.console import Console
from rich.progress import Progress, TaskID

from pelican_wellness.check.engine import RULES, check_article, check_blog, chosen
from pelican_wellness.check.formats import FORMATS
from pelican_wellness.check.rule import Article, Blog, Finding, Rule
from pelican_wellness.cli.corpus import read_blog

NAME = "check"
HELP = "Look for what a careful editor would mend: pictures, links, claims, reviews, reading grade, settings."

_MANY = 100
"""From so many articles on it pays to share the work among processes."""

_CHUNK = 10
_SOURCES = (".md", ".markdown", ".mkd", ".mdown", ".rst", ".html", ".htm")
"""What Pelican reads as articles and pages; the bar need not be exact."""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add what only this command takes."""
    parser.add_argument("path", nargs="?", type=Path, metavar="PATH", help="look at this file or folder only")
    parser.add_argument("--format", choices=sorted(FORMATS), default="text", help="how findings are printed")
    parser.add_argument("--select", type=_codes, default=[], help="only these rules, such as PIC,LNK004")
    parser.add_argument("--ignore", type=_codes, default=[], help="all but these rules")
    parser.add_argument("--list", action="store_true", help="print the rules, their reasons and sources")


def run(options: argparse.Namespace) -> int:
    """Print the findings; 1 where there are any, 2 where the command is wrong."""
    if options.list:
        print("\n".join(_listed(RULES)))  # noqa: T201 - a command prints
        return 0
    unknown = [code for code in options.select + options.ignore if not any(rule.code.startswith(code) for rule in RULES)]
    if unknown:
        print(f"pelican-wellness: there is no rule {unknown[0]}; see check --list", file=sys.stderr)  # noqa: T201
        return 2
    if options.path and not options.path.exists():
        print(f"pelican-wellness: there is no file or folder {options.path}", file=sys.stderr)  # noqa: T201
        return 2
    gc.disable()  # all that is read is kept to the end; looking for garbage among it takes a tenth of the time
    with _Checker(options.select, options.ignore) as checker:
        blog, folder, findings = read_blog(options.settings, options.content, checker.add)
        if blog is not None:
            findings += checker.finish(blog)
    shown = sorted(set(_placed(findings, folder, options)))
    if shown or options.format == "json":
        print(FORMATS[options.format](shown))  # noqa: T201 - a command prints
    return 1 if shown else 0


def _codes(text: str) -> list[str]:
    return [code.strip().upper() for code in text.split(",") if code.strip()]


def _placed(findings: Iterable[Finding], folder: Path, options: argparse.Namespace) -> Iterator[Finding]:
    """Give each finding the path of its file from here, and leave out what is not below the path that was asked for."""
    within = options.path.resolve() if options.path else None
    for name, found in groupby(findings, key=lambda finding: finding.file):
        beside = options.settings.parent / name
        file = beside if name.endswith(".py") and beside.is_file() else folder / name
        if within is None or within == file.resolve() or within in file.resolve().parents:
            shown = Path(os.path.relpath(file)).as_posix()
            yield from (replace(finding, file=shown) for finding in found)


class _Checker:
    """Asks the rules: in other processes while articles are still read, and what needs them all when they are."""

    def __init__(self, select: Sequence[str], ignore: Sequence[str]) -> None:
        self._select, self._ignore = select, ignore
        self._waiting: list[Article] = []
        self._asked: list[tuple[Future[list[Finding]], list[Article]]] = []
        self._pool: ProcessPoolExecutor | None = None
        self._bar = Progress(console=Console(stderr=True), transient=True, disable=not sys.stderr.isatty())
        self._task: TaskID | None = None

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_error: object) -> None:
        self._bar.stop()
        if self._pool:
            self._pool.shutdown(cancel_futures=True)

    def add(self, article: Article, blog: Blog) -> None:
        """Have an article checked by what needs no other."""
        self._waiting.append(article)
        if self._task is not None:
            self._bar.advance(self._task)
        if len(self._waiting) >= (_CHUNK if self._pool else _MANY):
            self._send(blog)

    def finish(self, blog: Blog) -> Iterator[Finding]:
        """Yield what all rules find."""
        rules = self._rules(blog)
        yield from check_blog(blog, rules)
        yield from self._each(blog.articles, blog, [rule for rule in rules if rule.needs_all])
        one_by_one = [rule for rule in rules if not rule.needs_all]
        # What no other process has begun with is done here, from the end, while they go on from the beginning.
        mine = [articles for asked, articles in reversed(self._asked) if asked.cancel()]
        yield from self._each([*self._waiting, *(article for articles in mine for article in articles)], blog, one_by_one)
        for asked, _ in self._asked:
            if not asked.cancelled():
                yield from asked.result()

    def _each(self, articles: Sequence[Article], blog: Blog, rules: Sequence[Rule]) -> Iterator[Finding]:
        for article in articles:
            yield from check_article(article, blog, rules)

    def _rules(self, blog: Blog) -> list[Rule]:
        return chosen(self._select, [*self._ignore, *blog.settings.check.ignore])

    def _send(self, blog: Blog) -> None:
        global _SHARED  # noqa: PLW0603 - a process that is forked sees what is set here, and nothing has to be copied
        if self._pool is None:
            if not sys.platform.startswith("linux"):  # elsewhere a process costs more than it brings, or cannot be forked
                return
            _SHARED = (blog, [rule for rule in self._rules(blog) if not rule.needs_all])
            self._pool = ProcessPoolExecutor(max(1, (os.cpu_count() or 2) - 1), get_context("fork"))
        for start in range(0, len(self._waiting), _CHUNK):
            articles = self._waiting[start : start + _CHUNK]
            self._asked.append((self._pool.submit(_check, articles), articles))
        if self._task is None:  # now that the processes are there: they should not inherit the thread that draws the bar
            sources = sum(name.endswith(_SOURCES) for name in blog.files)
            self._bar.start()
            self._task = self._bar.add_task("Checking", total=sources, completed=len(self._waiting))
        self._waiting = []


_SHARED: tuple[Blog, Sequence[Rule]] | None = None


def _check(articles: Sequence[Article]) -> list[Finding]:
    if _SHARED is None:  # pragma: no cover - set before any process is forked
        return []
    blog, rules = _SHARED
    return [finding for article in articles for finding in check_article(article, blog, rules)]


def _listed(rules: Iterable[Rule]) -> Iterator[str]:
    for rule in rules:
        yield f"{rule.code}  {rule.name}"
        yield f"    why:    {rule.reason}"
        yield f"    mend:   {rule.remedy}"
        yield f"    source: {rule.source}"
