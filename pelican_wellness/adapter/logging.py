"""Mistakes end a build as readable blocks, without a traceback."""

import errno
import logging
import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from io import TextIOWrapper
from pathlib import Path
from typing import Any

from pelican_wellness.settings.mistakes import WellnessError

_DISK = frozenset({errno.ENOSPC, errno.EDQUOT, errno.EFBIG, errno.EROFS, errno.EIO})
"""What is wrong with the disk, and with nothing that anybody wrote."""


class _Readable(logging.Filter):
    """Print our mistakes as blocks and let Pelican's own log line be one short sentence.

    Pelican logs every exception that ends a build with its traceback (`pelican.main`); a blogger who misspelled a key
    needs the key, not our call stack; and one whose disk is full needs to know that. All other exceptions pass untouched.
    """

    def filter(self, record: logging.LogRecord) -> bool:
        error = record.exc_info[1] if record.exc_info else None
        if not isinstance(error, WellnessError):
            error = next((arg for arg in record.args or () if isinstance(arg, WellnessError)), None)
        if isinstance(error, WellnessError):
            print(f"\n{error}\n", file=sys.stderr)  # noqa: T201 - this is the one place that prints
            count = len(error.mistakes)
            record.msg = f"pelican-wellness: {count} mistake{'s' * (count > 1)} to mend, see above. Nothing was written."
            record.args = None
            record.exc_info = None
        elif record.exc_info and isinstance(error := record.exc_info[1], OSError) and error.errno in _DISK:
            of = f"{error.filename}: " if error.filename else ""
            record.msg = f"pelican-wellness: {of}{error.strerror}. The site is written in part: make room, and build it again."
            record.args = None
            record.exc_info = None
        return True


said_already: set[str] = set()
"""Addresses of which we have said that nothing is there. Pelican says so at each page that shows the text, without its name."""

_UNFOUND = "Unable to find '%s', skipping url replacement."
_NO_STAMP = "Cannot get modification stamp for %s"
_DOUBLE = "Duplicate definition of `%s` for %s. Using first one."
"""As Pelican says it (pelican/contents.py, `_link_replacer`; pelican/cache.py, pelican/readers.py)."""


class _Explained(logging.Filter):
    """Lets Pelican's one line about a file that it gives up name the line in it, and how to mend it.

    Pelican says that it could not process a file, and why only to those who ask for its debug messages. What it said is
    kept in the record, for those who look for it (cli/unreadable.py).
    """

    folder = Path()

    def filter(self, record: logging.LogRecord) -> bool:
        arguments = record.args if isinstance(record.args, tuple) else ()
        if record.msg == _UNFOUND or str(record.msg).startswith(_NO_STAMP):
            return not (arguments and str(arguments[0]) in said_already)
        if record.msg == _DOUBLE and arguments and (path := self._source(record)):
            from pelican_wellness.adapter.unreadable import dropped  # noqa: PLC0415 - most sites have no such file

            if said := dropped(str(arguments[0]), path, self.folder):
                record.msg, record.args = said, None
            return True
        error, path = sys.exc_info()[1], self._source(record)
        if path and record.levelno >= logging.ERROR:
            from pelican_wellness.adapter.unreadable import in_a_line  # noqa: PLC0415 - most sites have no such file

            said = record.getMessage()
            said += f": {error}" if error and str(error) not in said else ""
            record.pelican_said = said
            record.msg, record.args = in_a_line(said, path, self.folder) or said, None
        return True

    def _source(self, record: logging.LogRecord) -> str:
        """Return the file below the folder that a record names."""
        named = (str(one) for one in record.args if not isinstance(one, int)) if isinstance(record.args, tuple) else ()
        return next((path for one in named if (path := self._below(one))), "")

    def _below(self, name: str) -> str:
        path = Path(os.path.relpath(self.folder / name, self.folder)).as_posix() if Path(name).suffix else ""
        return path if path and not path.startswith("..") and (self.folder / path).is_file() else ""


_READABLE, _EXPLAINED = _Readable(), _Explained()


def make_errors_readable(folder: Path) -> None:
    """Put filters on Pelican's loggers, and let every letter be printed; doing so twice changes nothing.

    A console that cannot show a letter shows its code: the encoding of Windows' consoles is often cp1252, and rich,
    which Pelican prints with, keeps what it could not print and stumbles on it at each line to come.
    """
    logging.getLogger("pelican").addFilter(_READABLE)
    _EXPLAINED.folder = folder
    for name in ("pelican.generators", "pelican.contents", "pelican.cache", "pelican.readers"):
        logging.getLogger(name).addFilter(_EXPLAINED)
    show_every_letter()


def show_every_letter() -> None:
    """Have the codes of letters printed where the letters cannot be."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper) and stream.errors == "strict":
            stream.reconfigure(errors="backslashreplace")


@contextmanager
def warnings_heard() -> Iterator[list[str]]:
    """Collect what is said, warnings and worse, before Pelican leaves out what it has said already."""
    found: list[str] = []
    make = logging.getLogRecordFactory()

    def heard(*arguments: Any, **keywords: Any) -> logging.LogRecord:
        record = make(*arguments, **keywords)
        if record.levelno >= logging.WARNING:
            found.append(str(record.msg))
        return record

    logging.setLogRecordFactory(heard)
    try:
        yield found
    finally:
        logging.setLogRecordFactory(make)
