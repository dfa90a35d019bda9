"""Why Pelican gave a file up: what it said, at the line that it means, and how to mend it."""

import re
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

from pelican_wellness.model.source_lines import line_of_key, lines_again


class Why(NamedTuple):
    """What is wrong, where, and how to mend it."""

    problem: str
    line: int
    remedy: str


_At = Callable[[str, str], int]
"""Finds the line of a key that holds a value, or without a key any that does; 0 where no line does."""


def _finder(path: str, folder: Path) -> _At:
    try:
        lines = (folder / path).read_text(encoding="utf-8-sig", errors="replace").split("\n")
    except OSError:
        lines = []

    def at(key: str, value: str) -> int:
        if not key:
            return next((number for number, line in enumerate(lines, 1) if value in line), 0)
        number = line_of_key(lines, Path(path).suffix, key)
        return number if number and value in lines[number - 1] else 0

    return at


_DIRECTIVE = "Correct its name, or take it out: Pelican knows the directives of docutils and those of the site's plugins."
_REST = "Correct the reStructuredText of this line: https://docutils.sourceforge.io/docs/ref/rst/restructuredtext.html"


def _docutils(found: re.Match[str], _at: _At) -> Why:
    unknown = re.match(r"Unknown (?:directive type|interpreted text role)", found["problem"])
    return Why(found["problem"], int(found["line"] or 1), _DIRECTIVE if unknown else _REST)


def _date(found: re.Match[str], at: _At) -> Why:
    line = at("date", found["date"]) or at("modified", found["date"]) or 1
    return Why(f"{found[0]}", line, "Write the date with year, month and day, such as 2026-03-16 or 2026-03-16 09:30.")


def _missing(found: re.Match[str], _at: _At) -> Why:
    key = found["key"].capitalize()
    examples = {"Date": "Date: 2026-03-16 (in reStructuredText :date: 2026-03-16)", "Title": "Title: A warm towel"}
    return Why(f"there is no line {key}", 1, f"Write it at the top of the file, such as {examples.get(key, f'{key}: …')}")


def _status(found: re.Match[str], at: _At) -> Why:
    return Why(
        f"its status is {found['status']}", at("status", found["status"]) or 1, "Write Status: published, draft or hidden."
    )


def _encoding(found: re.Match[str], at: _At) -> Why:
    return Why(f"it is no text in UTF-8 ({found[0]})", at("", "\ufffd") or 1, "Save it as plain text in UTF-8.")


def _header(found: re.Match[str], _at: _At) -> Why:
    return Why(found["problem"], int(found["line"]), found["remedy"])


def _locked(found: re.Match[str], _at: _At) -> Why:
    return Why(f"it cannot be read ({found['problem']})", 1, "Give yourself the right to read it.")


_KINDS: tuple[tuple[re.Pattern[str], Callable[[re.Match[str], _At], Why]], ...] = (
    (re.compile(r":(?P<line>\d*): \((?:INFO|WARNING|ERROR|SEVERE)/\d\) (?P<problem>.+)"), _docutils),
    (re.compile(r": line (?P<line>\d+): (?P<problem>the header .+?)\. (?P<remedy>[A-Z].+)"), _header),
    (re.compile(r"'(?P<date>[^']*)' is not a valid date"), _date),
    (re.compile(r"could not find information about '(?P<key>\w+)'"), _missing),
    (re.compile(r"Unknown status '(?P<status>[^']*)'"), _status),
    (re.compile(r"'[\w-]+' codec can't decode .+"), _encoding),
    (re.compile(r"\[Errno \d+\] (?P<problem>[^:]+)"), _locked),
)
"""What Pelican and docutils say (pelican/contents.py, `_has_valid_mandatory_properties` and `_has_valid_status`;
pelican/utils.py, `get_date`; docutils/utils, `Reporter.system_message`)."""


def why(said: str, path: str, folder: Path) -> Why | None:
    """Return what is wrong with a file of a folder of which Pelican said this; None where it is nothing that is known."""
    at = _finder(path, folder)
    return next((why for pattern, tell in _KINDS if (found := pattern.search(said)) and (why := tell(found, at))), None)


def in_a_line(said: str, path: str, folder: Path) -> str | None:
    """Return the same as one line with file, line and remedy."""
    found = why(said, path, folder)
    return f"{path}:{found.line}: Pelican leaves this file out: {found.problem}. {found.remedy}" if found else None


def dropped(key: str, path: str, folder: Path) -> str | None:
    """Return a line with file, line and remedy about a line of metadata that Pelican drops; None where it is not found."""
    try:
        text = (folder / path).read_text(encoding="utf-8-sig", errors="replace")
    except OSError:
        return None
    number = next((number for number, name, _ in lines_again(text.split("\n")) if name == key), 0)
    remedy = "Write all of it on one line." if key in ("tags", "authors") else "Keep one of them."
    return f"{path}:{number}: {key.capitalize()} has a line already, and Pelican drops this one. {remedy}" if number else None
