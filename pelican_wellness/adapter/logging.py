"""Mistakes end a build as readable blocks, without a traceback."""

import errno
import logging
import sys

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


_READABLE = _Readable()


def make_errors_readable() -> None:
    """Put the filter on Pelican's logger; doing so twice changes nothing."""
    logging.getLogger("pelican").addFilter(_READABLE)
