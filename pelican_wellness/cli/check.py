"""`pelican-wellness check`: a linter for wellness blogs."""

import argparse
import gc
import os
import sys
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from itertools import groupby
from pathlib import Path
from typing import Self

from rich.console import Console
from rich.progress import Progress, TaskID

from pelican_wellness.check.engine import asked, check_article, check_corpus, chosen
from pelican_wellness.check.formats import FORMATS
from pelican_wellness.check.rule import Corpus, Finding, Manuscript, Rule
from pelican_wellness.check.worker import Shared, Task, worker
from pelican_wellness.cli.corpus import read_corpus, relative
from pelican_wellness.cli.rules import all_rules
from pelican_wellness.parallel import Crew
from pelican_wellness.settings.check import Check

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
        print("\n".join(_listed(all_rules())))  # noqa: T201 - a command prints
        return 0
    rules = all_rules()
    unknown = [code for code in options.select + options.ignore if not any(rule.code.startswith(code) for rule in rules)]
    if unknown:
        print(f"pelican-wellness: there is no rule {unknown[0]}; see check --list", file=sys.stderr)  # noqa: T201
        return 2
    if options.path and not options.path.exists():
        print(f"pelican-wellness: there is no file or folder {options.path}", file=sys.stderr)  # noqa: T201
        return 2
    with _without_collecting_garbage(), _Checker(rules, options.select, options.ignore) as checker:
        corpus, folder, findings = read_corpus(options.settings, options.content, checker.add)
        if corpus is not None:
            findings += checker.finish(corpus)
    # What keeps all from being read is said whatever was asked for.
    within = options.path.resolve() if options.path and corpus is not None else None
    shown = sorted(set(_placed(findings, folder, options.settings.parent, within)))
    if shown or options.format == "json":
        print(FORMATS[options.format](shown))  # noqa: T201 - a command prints
    return 1 if shown else 0


def _codes(text: str) -> list[str]:
    return [code.strip().upper() for code in text.split(",") if code.strip()]


def _placed(findings: Iterable[Finding], folder: Path, settings: Path, within: Path | None) -> Iterator[Finding]:
    """Give each finding the path of its file from here, and leave out what is not below the path that was asked for."""
    for name, found in groupby(findings, key=lambda finding: finding.file):
        # Settings are named from here, or by their name; sources from their folder.
        places = (Path(name), settings / name) if name.endswith(".py") else ()
        file = next((place for place in places if place.is_file()), folder / name)
        if within is None or within == file.resolve() or within in file.resolve().parents:
            shown = relative(file)
            yield from (replace(finding, file=shown) for finding in found)


@contextmanager
def _without_collecting_garbage() -> Iterator[None]:
    """All that is read is kept to the end; looking for garbage among it takes a tenth of the time."""
    was = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was:
            gc.enable()


class _Checker:
    """Asks the rules: in other processes while articles are still read, and what needs them all when they are."""

    def __init__(self, rules: Sequence[Rule], select: Sequence[str], ignore: Sequence[str]) -> None:
        self._all, self._select, self._ignore = rules, select, ignore
        self._waiting: Task = []
        self._heard: dict[str, int] = {}
        self._crew: Crew[Shared, Task, list[Finding]] | None = None
        self._bar = Progress(console=Console(stderr=True), transient=True, disable=not sys.stderr.isatty())
        self._task: TaskID | None = None

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_error: object) -> None:
        self._bar.stop()
        if self._crew:
            self._crew.__exit__()

    def add(self, article: Manuscript, corpus: Corpus) -> None:
        """Have an article checked by what needs no other."""
        self._waiting.append(article)
        self._heard[article.path] = hash(article.html)
        if self._task is not None:
            self._bar.advance(self._task)
        if len(self._waiting) >= _CHUNK and sum(name.endswith(_SOURCES) for name in corpus.files) >= _MANY:
            self._send(corpus)

    def finish(self, corpus: Corpus) -> Iterator[Finding]:
        """Yield what all rules find."""
        rules = self._rules(corpus)
        yield from check_corpus(corpus, rules)
        needing_all = [rule for rule in rules if rule.needs_all]
        for article in corpus.articles:
            yield from check_article(article, corpus, needing_all)
        # What is no valid article is read, and then passed over.
        known = {article.path: article for article in corpus.articles}
        changed = [one for one in corpus.articles if self._heard.get(one.path) != hash(one.html)]
        one_by_one = worker((corpus, self._one_by_one(corpus)))
        found = self._crew.results() if self._crew else iter(())
        current = known.keys() - {one.path for one in changed}
        for findings in (one_by_one(self._waiting), *found):
            yield from (finding for finding in findings if finding.file in current)
        # What another plugin changed, or made, after it was read is looked at as it became.
        yield from one_by_one(changed)

    def _rules(self, corpus: Corpus) -> list[Rule]:
        rules = chosen(self._all, self._select, [*self._ignore, *corpus.site.section(Check).ignore])
        return asked(rules, corpus, self._select)

    def _one_by_one(self, corpus: Corpus) -> list[Rule]:
        return [rule for rule in self._rules(corpus) if not rule.needs_all]

    def _send(self, corpus: Corpus) -> None:
        if self._crew is None:
            self._crew = Crew(worker, (corpus, self._one_by_one(corpus)), max(1, (os.cpu_count() or 2) - 1))
        for start in range(0, len(self._waiting), _CHUNK):
            self._crew.add(self._waiting[start : start + _CHUNK])
        if self._task is None:
            sources = sum(name.endswith(_SOURCES) for name in corpus.files)
            self._bar.start()
            self._task = self._bar.add_task("Checking", total=sources, completed=len(self._waiting))
        self._waiting = []


def _listed(rules: Iterable[Rule]) -> Iterator[str]:
    for rule in rules:
        yield f"{rule.code}  {rule.name}"
        yield f"    why:    {rule.reason}"
        yield f"    mend:   {rule.remedy}"
        yield f"    source: {rule.source}"
        if rule.practice_only:
            yield "    for:    practices only"
