"""Why Pelican gave a file up: what it said, at the line that it means, and how to mend it."""

import logging
import re
import sys
from collections.abc import Callable
from pathlib import Path
from types import TracebackType
from typing import NamedTuple, Self

from pelican_wellness.check.rule import Finding
from pelican_wellness.model.source_lines import line_of_key

UNREADABLE = "ERR002"
"""Code of a file that cannot be read; it is no rule, and cannot be left out."""


class LogCapture(logging.Handler):
    """Keeps what Pelican says of files that it cannot read."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.said: list[str] = []

    def __enter__(self) -> Self:
        logging.getLogger("pelican").addHandler(self)
        return self

    def __exit__(self, _kind: type[BaseException] | None, _error: BaseException | None, _trace: TracebackType | None) -> None:
        logging.getLogger("pelican").removeHandler(self)

    def emit(self, record: logging.LogRecord) -> None:
        """Keep a message with its reason."""
        error = sys.exc_info()[1]  # Pelican speaks within `except`, and names the error in debug mode only
        reason = f": {error}" if error and str(error) not in record.getMessage() else ""
        self.said.append(" ".join(f"{record.getMessage()}{reason}".split()))

    def about(self, path: str, folder: Path) -> str:
        """Return what was said of a file below the content folder; "" where nothing was."""
        named = re.compile(rf"(?:^|[\s'\"]|\./|{re.escape(folder.as_posix())}/){re.escape(path)}(?=[\s:,'\"]|$)")
        return next((said for said in self.said if named.search(said)), "")


class _Why(NamedTuple):
    """What is wrong, where, and how to mend it."""

    problem: str
    line: int
    remedy: str


def finding(path: str, folder: Path, log: LogCapture) -> Finding:
    """Return what is to be said of a file that Pelican gave up."""
    said, at = log.about(path, folder), _finder(path, folder)
    why = next((why for pattern, tell in _KINDS if (found := pattern.search(said)) and (why := tell(found, at))), None)
    problem = said.rpartition(f"{path}: ")[2] or "it is no article that Pelican can read"
    why = why or _Why(problem, 1, "Mend what is named, and see what Pelican says when it builds the site.")
    return Finding(path, why.line, 1, UNREADABLE, f"Pelican leaves this file out: {why.problem}", why.remedy)


_At = Callable[[str, str], int]
"""Finds the line of a key that holds a value; 0 where no line does."""


def _finder(path: str, folder: Path) -> _At:
    try:
        lines = (folder / path).read_text(encoding="utf-8-sig", errors="replace").split("\n")
    except OSError:
        lines = []

    def at(key: str, value: str) -> int:
        number = line_of_key(lines, Path(path).suffix, key)
        return number if number and value in lines[number - 1] else 0

    return at


_DIRECTIVE = "Correct its name, or take it out: Pelican knows the directives of docutils and those of the site's plugins."
_REST = "Correct the reStructuredText of this line: https://docutils.sourceforge.io/docs/ref/rst/restructuredtext.html"


def _docutils(found: re.Match[str], _at: _At) -> _Why:
    unknown = re.match(r"Unknown (?:directive type|interpreted text role)", found["problem"])
    return _Why(found["problem"], int(found["line"] or 1), _DIRECTIVE if unknown else _REST)


def _date(found: re.Match[str], at: _At) -> _Why:
    line = at("date", found["date"]) or at("modified", found["date"]) or 1
    return _Why(f"{found[0]}", line, "Write the date with year, month and day, such as 2026-03-16 or 2026-03-16 09:30.")


def _missing(found: re.Match[str], _at: _At) -> _Why:
    key = found["key"].capitalize()
    examples = {"Date": "Date: 2026-03-16 (in reStructuredText :date: 2026-03-16)", "Title": "Title: A warm towel"}
    return _Why(f"there is no line {key}", 1, f"Write it at the top of the file, such as {examples.get(key, f'{key}: …')}")


def _status(found: re.Match[str], at: _At) -> _Why:
    return _Why(
        f"its status is {found['status']}", at("status", found["status"]) or 1, "Write Status: published, draft or hidden."
    )


def _encoding(found: re.Match[str], _at: _At) -> _Why:
    return _Why(f"it is no text in UTF-8 ({found[0]})", 1, "Save it as plain text in UTF-8.")


_KINDS: tuple[tuple[re.Pattern[str], Callable[[re.Match[str], _At], _Why]], ...] = (
    (re.compile(r":(?P<line>\d*): \((?:INFO|WARNING|ERROR|SEVERE)/\d\) (?P<problem>.+)"), _docutils),
    (re.compile(r"'(?P<date>[^']*)' is not a valid date"), _date),
    (re.compile(r"could not find information about '(?P<key>\w+)'"), _missing),
    (re.compile(r"Unknown status '(?P<status>[^']*)'"), _status),
    (re.compile(r"'[\w-]+' codec can't decode .+"), _encoding),
)
"""What Pelican and docutils say (pelican/contents.py, `_has_valid_mandatory_properties` and `_has_valid_status`;
pelican/utils.py, `get_date`; docutils/utils, `Reporter.system_message`)."""
