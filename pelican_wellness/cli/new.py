"""`pelican-wellness new KIND TITLE`: a file with the lines that its kind can have, in the place where it belongs."""

import argparse
import os
import re
import shlex
import subprocess
import sys
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from contextlib import suppress
from datetime import datetime
from pathlib import Path
from typing import NamedTuple
from zoneinfo import ZoneInfo

from pelican.settings import Settings
from pelican.utils import slugify

from pelican_wellness.adapter.settings_file import settings_from
from pelican_wellness.files import write_atomically
from pelican_wellness.text.yaml_header import HeaderError, yaml_header

NAME = "new"
HELP = "Begin an article, a page, a person, a service, a class or an event."

_SOURCES = (".md", ".markdown", ".mkd", ".mdown", ".rst")
_LINE = re.compile(r":?([A-Za-z_]+):[ \t]*(.*)")
_MARKS = re.compile(r"[\"'“”]")


class Kind(NamedTuple):
    """`folder` is below the content folder; `lines` follow the title; `text` says what belongs there."""

    folder: str
    lines: Sequence[str]
    text: str


KINDS: Mapping[str, Kind] = {
    "article": Kind(
        "",
        ("Date: {now}", "Category: {category}", "Tags: {tags}", "Summary: {summary}", "Status: draft"),
        "Begin with what readers come for. A heading begins with `##`.",
    ),
    "page": Kind("pages", ("Slug: {slug}", "Summary: {summary}", "Status: draft"), "Write here what stands on the page."),
    "person": Kind(
        "people",
        ("Role: {profession}", "Credentials:", "Areas:", "Topics:", "Languages: {language}", "Status: draft"),
        "Three or four sentences: since when, what for, and for whom.",
    ),
    "service": Kind(
        "services",
        ("Summary: {summary}", "Prices: 60 min 80", "People:", "Topics:", "Status: draft"),
        "For whom it is, and what happens. Put in your prices, such as `30 min 55; 60 min 95`.",
    ),
    "class": Kind(
        "classes",
        ("Summary: {summary}", "When: Tue 18:00-19:00", "From: {today}", "Where:", "Teacher:", "Price: 15", "Status: draft"),
        "What people do there, and what they bring. `When` is read as `Tue 18:00-19:00; Sat 10:00-11:30`.",
    ),
    "event": Kind(
        "events",
        ("Summary: {summary}", "Date: {today} 10:00-16:00", "Where:", "Teacher:", "Price: 60", "Status: draft"),
        "What happens on the day, and what people bring.",
    ),
}
"""Samples stand where a line is hard to guess. Nothing is published until its line `Status: draft` is taken out."""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add what only this command takes."""
    parser.add_argument("kind", metavar="KIND", choices=KINDS, help=f"one of {', '.join(KINDS)}")
    parser.add_argument("title", metavar="TITLE", help="its title, or the person's name")
    parser.add_argument("--category", default="", help="an article's category; by default the one that most articles have")
    parser.add_argument("--tags", default="", help="an article's tags, with commas between them")
    parser.add_argument("--summary", default="", help="one or two sentences for lists and search engines")
    parser.add_argument("--edit", action="store_true", help="open the file in the program that EDITOR names")


def run(options: argparse.Namespace) -> int:
    """Write the file; 1 where there is one of this name already."""
    settings = settings_from(options.settings, options.content)
    content, kind = Path(settings["PATH"]), KINDS[options.kind]
    title = " ".join(options.title.split())
    slug = slugify(title, regex_subs=settings["SLUG_REGEX_SUBSTITUTIONS"])
    if not slug:
        print(f"pelican-wellness: no name of a file can be made of {options.title!r}", file=sys.stderr)  # noqa: T201
        return 2
    known = dict(heads(content))
    folder = content / kind.folder
    file = folder / f"{slug}.md"
    if clash := _clash(
        slug, file, {path: head for path, head in known.items() if _is_of(path, options.kind, content)}, settings
    ):
        print(f"pelican-wellness: {_shown(clash)} has this name already", file=sys.stderr)  # noqa: T201 - a command prints
        return 1
    articles = [head for path, head in known.items() if _is_of(path, "article", content)]
    write_atomically(file, _text(title, slug, kind, options, settings, articles))
    print(_shown(file))  # noqa: T201
    if options.kind == "article" and (used := _in_use(articles)):
        print("Tags in use: " + ", ".join(f"{tag} ({number})" for tag, number in used.most_common(12)))  # noqa: T201
    return _edit(file) if options.edit else 0


def _text(
    title: str, slug: str, kind: Kind, options: argparse.Namespace, settings: Settings, articles: Sequence[Mapping[str, str]]
) -> str:
    now = datetime.now(ZoneInfo(settings["TIMEZONE"]))
    categories = Counter(head["category"] for head in articles if head.get("category"))
    usual = next(iter(categories.most_common(1)), (settings["DEFAULT_CATEGORY"], 0))[0]
    values = {
        "slug": slug,
        "now": f"{now:%Y-%m-%d %H:%M}",
        "today": f"{now:%Y-%m-%d}",
        "category": options.category or usual,
        "tags": ", ".join(_as_in_use(options.tags, _in_use(articles))),
        "summary": options.summary,
        "language": settings["DEFAULT_LANG"],
        "profession": "",
    }
    lines = [f"Title: {title}", *(line.format(**values).rstrip() for line in kind.lines)]
    if not _has_currency(settings):
        lines = [two for line in lines for two in ((line, "Currency: EUR") if line.startswith("Price") else (line,))]
    return "\n".join(lines) + f"\n\n{kind.text}\n"


def _has_currency(settings: Settings) -> bool:
    """Whether prices are in the currency of the practice's country."""
    stated: object = settings.get("WELLNESS")
    for key in ("practice", "address", "country"):
        stated = stated.get(key) if isinstance(stated, Mapping) else None
    return bool(stated)


def _as_in_use(stated: str, used: Mapping[str, int]) -> Iterator[str]:
    """Yield tags as others are spelled: `Neck pain` beside `neck pain` would be a second page of the same."""
    known = {tag.casefold(): tag for tag in used}
    for tag in filter(None, (one.strip() for one in stated.split(","))):
        yield known.get(tag.casefold(), tag)


def _in_use(articles: Sequence[Mapping[str, str]]) -> Counter[str]:
    return Counter(tag.strip() for head in articles for tag in head.get("tags", "").split(",") if tag.strip())


def heads(content: Path) -> Iterator[tuple[Path, dict[str, str]]]:
    """Yield the lines at the top of every source. Files are looked at, not read by Pelican: one that is broken is no matter."""
    for file in sorted(content.rglob("*")):
        if file.suffix.lower() in _SOURCES and file.is_file():
            try:
                text = file.read_text("utf-8-sig", "replace")
            except OSError:
                continue
            yield file, _head(text)


def _head(text: str) -> dict[str, str]:
    """Return the lines at the top of a file, in either form. A header that is broken says what it can."""
    with suppress(HeaderError):
        if header := yaml_header(text):
            return {key: ", ".join(parts) for key, parts in header.values.items()}
    lines = text.removeprefix("---\n").lstrip("\n").split("\n\n", 1)[0].split("\n")
    found = (_LINE.fullmatch(line.rstrip()) for line in lines)
    return {one[1].lower(): _MARKS.sub("", one[2]).strip() for one in found if one}


def _is_of(path: Path, kind: str, content: Path) -> bool:
    """Whether a file is where those of a kind are; articles are everywhere else."""
    top = path.relative_to(content).parts[0]
    folders = {one.folder for one in KINDS.values() if one.folder} | {"testimonials"}
    return top == KINDS[kind].folder if KINDS[kind].folder else top not in folders


def _clash(slug: str, file: Path, heads: Mapping[Path, Mapping[str, str]], settings: Settings) -> Path | None:
    """Return the file that has a slug already."""
    if file.exists():
        return file
    substitutions = settings["SLUG_REGEX_SUBSTITUTIONS"]
    language = settings["DEFAULT_LANG"]
    for path, head in heads.items():
        own = head.get("slug") or slugify(head.get("title", path.stem), regex_subs=substitutions)
        if own == slug and head.get("lang", language) == language:
            return path
    return None


def _edit(file: Path) -> int:
    """Open a file in the editor of the user's choice, and return how that ended."""
    editor = os.environ.get("VISUAL") or os.environ.get("EDITOR") or ("notepad" if os.name == "nt" else "nano")
    try:
        return subprocess.run([*shlex.split(editor, posix=os.name != "nt"), str(file)], check=False).returncode  # noqa: S603
    except OSError:
        print(f"pelican-wellness: the editor {editor} cannot be started; set EDITOR to yours", file=sys.stderr)  # noqa: T201
        return 1


def _shown(file: Path) -> str:
    """Return a path as it is typed from here."""
    here = Path.cwd()
    return str(file.relative_to(here) if file.is_relative_to(here) else file)
