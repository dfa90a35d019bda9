"""`pelican-wellness check`: a linter for wellness blogs."""

import argparse
import gc
import os
import sys
from collections.abc import Iterable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import replace
from itertools import groupby
from multiprocessing import get_all_start_methods, get_context
from pathlib import Path

from rich.console import Console
from rich.progress import track

from pelican_wellness.cli.blog import read_blog
from pelican_wellness.cli.finding_formats import FORMATS
from pelican_wellness.editorial.checks.registry import RULES, check_article, check_blog, chosen
from pelican_wellness.editorial.checks.rule import Blog, Finding, Rule

NAME = "check"
HELP = "Look for what a careful editor would mend: pictures, links, claims, reviews, reading grade, settings."

_MANY = 100
"""From so many articles on it pays to share the work among processes."""

_CHUNK = 25


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
    blog, folder, findings = read_blog(options.settings, options.content)
    if blog is not None:
        rules = chosen(options.select, [*options.ignore, *blog.settings.check.ignore])
        findings += [*check_blog(blog, rules), *_checked(blog, rules)]
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


def _checked(blog: Blog, rules: Sequence[Rule]) -> Iterator[Finding]:
    """Ask the rules about every article, in as many processes as there are processors where that pays."""
    count = len(blog.articles)
    chunks = [range(start, min(start + _CHUNK, count)) for start in range(0, count, _CHUNK)]
    if count < _MANY or "fork" not in get_all_start_methods():
        found = [finding for article in blog.articles for finding in check_article(article, blog, rules)]
        yield from found
        return
    global _SHARED  # noqa: PLW0603 - a process that is forked sees what is set here, and nothing has to be copied
    _SHARED = (blog, rules)
    with ProcessPoolExecutor(mp_context=get_context("fork")) as pool:
        done = pool.map(_check_chunk, chunks)
        for found in track(
            done, "Checking", len(chunks), console=Console(stderr=True), transient=True, disable=not sys.stderr.isatty()
        ):
            yield from found


_SHARED: tuple[Blog, Sequence[Rule]] | None = None


def _check_chunk(numbers: range) -> list[Finding]:
    if _SHARED is None:  # pragma: no cover - set before any process is forked
        return []
    blog, rules = _SHARED
    return [finding for number in numbers for finding in check_article(blog.articles[number], blog, rules)]


def _listed(rules: Iterable[Rule]) -> Iterator[str]:
    for rule in rules:
        yield f"{rule.code}  {rule.name}"
        yield f"    why:    {rule.reason}"
        yield f"    mend:   {rule.remedy}"
        yield f"    source: {rule.source}"
