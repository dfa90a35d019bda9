"""Why Pelican gave a file up: what it said, at the line that it means, and how to mend it."""

import logging
import re
import sys
from pathlib import Path
from types import TracebackType
from typing import Self

from pelican_wellness.adapter.unreadable import Why, why
from pelican_wellness.check.rule import Finding

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
        if said := getattr(record, "pelican_said", ""):
            self.said.append(" ".join(said.split()))
            return
        error = sys.exc_info()[1]  # Pelican speaks within `except`, and names the error in debug mode only
        reason = f": {error}" if error and str(error) not in record.getMessage() else ""
        self.said.append(" ".join(f"{record.getMessage()}{reason}".split()))

    def about(self, path: str, folder: Path) -> str:
        """Return what was said of a file below the content folder; "" where nothing was."""
        named = re.compile(rf"(?:^|[\s'\"]|\./|{re.escape(folder.as_posix())}/){re.escape(path)}(?=[\s:,'\"]|$)")
        return next((said for said in self.said if named.search(said)), "")


def finding(path: str, folder: Path, log: LogCapture) -> Finding:
    """Return what is to be said of a file that Pelican gave up."""
    said = log.about(path, folder)
    problem = said.rpartition(f"{path}: ")[2] or "it is no article that Pelican can read"
    found = why(said, path, folder) or Why(problem, 1, "Mend what is named, and see what Pelican says when it builds the site.")
    return Finding(path, found.line, 1, UNREADABLE, f"Pelican leaves this file out: {found.problem}", found.remedy)
