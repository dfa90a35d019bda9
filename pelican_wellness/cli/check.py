"""`pelican-wellness check`: a linter for wellness blogs."""

import argparse
import gc
import sys
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from itertools import groupby
from pathlib import Path
from typing import NamedTuple

from pelican_wellness.check.engine import asked, check_article, check_corpus, chosen
from pelican_wellness.check.formats import FORMATS
from pelican_wellness.check.rule import Corpus, Finding, Manuscript, Rule
from pelican_wellness.cli.corpus import Written, read_corpus, relative
from pelican_wellness.cli.rules import all_rules
from pelican_wellness.progress import watched
from pelican_wellness.settings.check import Check
from pelican_wellness.team import Team

NAME = "check"
HELP = "Look for what a careful editor would mend: pictures, links, claims, reviews, reading grade, settings."

_MANY = 100
"""From so many articles on it pays to share the work among processes."""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add what only this command takes."""
    parser.add_argument("path", nargs="?", type=Path, metavar="PATH", help="look at this file or folder only")
    parser.add_argument("--format", choices=sorted(FORMATS), default="text", help="how findings are printed")
    parser.add_argument("--select", type=_codes, default=[], help="only these rules, such as PIC,LNK004")
    parser.add_argument("--ignore", type=_codes, default=[], help="all but these rules")
    parser.add_argument("--fix", action="store_true", help="mend what can be mended safely, and print what was changed")
    parser.add_argument("--online", action="store_true", help="look links up, and ask whether references were retracted")
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
    if options.fix:
        _fix(options)
    wanted = {"select": options.select, "ignore": options.ignore, "path": options.path}
    found = found_in(options.settings, options.content, **wanted, online=options.online)
    if found.note:
        print(f"pelican-wellness: {found.note}", file=sys.stderr)  # noqa: T201
    if found.findings or options.format == "json":
        print(FORMATS[options.format](found.findings))  # noqa: T201 - a command prints
    elif options.format == "text":
        print(_well(found))  # noqa: T201
    return 1 if found.findings else 0


def _fix(options: argparse.Namespace) -> None:
    """Mend what is safe, and say each line; where a program reads what was found, on the other stream."""
    from pelican_wellness.cli.fixing.site import fix_site  # noqa: PLC0415 - most runs mend nothing

    def is_wanted(code: str) -> bool:
        return code.startswith(tuple(options.select) or ("",)) and not code.startswith(tuple(options.ignore) or ("-",))

    to = sys.stdout if options.format == "text" else sys.stderr
    for one in fix_site(options.settings, options.content, options.path, is_wanted):
        name = relative(one.file.with_name(one.name) if one.name else one.file)
        for change in one.changes:
            print(f"{name}:{change.line}: {change.code} mended", file=to)
            print(f"    before: {_short(change.before)}", file=to)
            print(f"    after:  {_short(change.after) if change.after is not None else '(taken out)'}", file=to)


_LONGEST = 160


def _short(line: str) -> str:
    """Return a line as it can be shown: a tab is a space there."""
    shown = "".join(letter if letter.isprintable() else " " for letter in line)
    return shown if len(shown) <= _LONGEST else f"{shown[:_LONGEST]}…"


class Found(NamedTuple):
    """What was found, sorted, and how much was looked at: sources, and rules that were asked."""

    findings: list[Finding]
    sources: int = 0
    rules: int = 0
    note: str = ""
    """What could not be found out."""
    articles: Sequence[Manuscript] = ()


def found_in(
    settings: Path,
    content: Path | None = None,
    *,
    select: Sequence[str] = (),
    ignore: Sequence[str] = (),
    path: Path | None = None,
    online: bool = False,
) -> Found:
    """Have a site looked at; `path` is the file or folder that is meant, where it is not all."""
    rules = [rule for rule in all_rules() if online or not rule.online]
    articles: Sequence[Manuscript] = ()
    note = ""
    wanted: Sequence[Rule] = ()
    with _without_collecting_garbage():
        written = read_corpus(settings, content)
        findings, corpus = written.findings, written.corpus
        if corpus is not None:
            wanted = asked(chosen(rules, select, [*ignore, *corpus.site.section(Check).ignore]), corpus, select)
            articles = _within(written, corpus, path)
            findings += _found(written, corpus, wanted, articles)
            if online:
                from pelican_wellness.cli.online.look import look_all_up  # noqa: PLC0415 - few ask the web
                from pelican_wellness.cli.online.references import Services  # noqa: PLC0415

                looked = look_all_up(articles, corpus, wanted, Services.from_environment())
                findings += looked.findings
                note = looked.note
    # What keeps all from being read is said whatever was asked for.
    within = path.resolve() if path and corpus is not None else None
    return Found(
        sorted(set(_placed(findings, written.folder, settings.parent, within))), len(articles), len(wanted), note, articles
    )


def _well(found: Found) -> str:
    """Say that all is well, and what that was said of: silence might mean that nothing was looked at."""
    texts = "text" if found.sources == 1 else "texts"
    rules = "rule" if found.rules == 1 else "rules"
    return f"All is well: {found.sources} {texts} and the settings, {found.rules} {rules}."


def _codes(text: str) -> list[str]:
    return [code.strip().upper() for code in text.split(",") if code.strip()]


def _placed(findings: Iterable[Finding], folder: Path, settings: Path, within: Path | None) -> Iterator[Finding]:
    """Give each finding the path of its file from here, and leave out what is not below the path that was asked for."""
    for name, found in groupby(findings, key=lambda finding: finding.file):
        # Settings are named from here, or by their name; sources from their folder.
        places = (Path(name), settings / name) if name.endswith(".py") else ()
        file = next((place for place in places if place.is_file()), folder / name)
        if within is None or _is_within(file, within):
            shown = relative(file)
            yield from (replace(finding, file=shown) for finding in found)


def _is_within(file: Path, place: Path) -> bool:
    """Whether a file is a place that is resolved, or lies in it."""
    return file.resolve().is_relative_to(place)


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


def _within(written: Written, corpus: Corpus, within: Path | None) -> list[Manuscript]:
    """Return the sources that are meant."""
    return [one for one in corpus.articles if within is None or _is_within(written.folder / one.path, within.resolve())]


def _found(written: Written, corpus: Corpus, rules: Sequence[Rule], articles: Sequence[Manuscript]) -> Iterator[Finding]:
    """Yield what rules find in the settings, and in articles: where there are many, with several processes."""
    yield from check_corpus(corpus, rules)
    copies = written.processes - 1 if len(articles) >= _MANY else 0
    team = Team(lambda number: list(check_article(articles[number], corpus, rules)), len(articles), copies)
    for findings in watched(map(team.result, range(len(articles))), len(articles), "Checking"):
        yield from findings
    team.finish()


def _listed(rules: Iterable[Rule]) -> Iterator[str]:
    for rule in rules:
        yield f"{rule.code}  {rule.name}"
        yield f"    why:    {rule.reason}"
        yield f"    mend:   {rule.remedy}"
        yield f"    source: {rule.source}"
        if rule.practice_only:
            yield "    for:    practices only"
        if rule.fix:
            yield f"    --fix:  {rule.fix}"
        if rule.online:
            yield "    when:   with --online only"
