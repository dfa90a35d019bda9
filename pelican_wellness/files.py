"""Write a file whole or not at all, whatever ends the program meanwhile."""

import os
import time
from collections.abc import Container, Iterable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import IO

from pelican_wellness.pattern import pattern

_HALF = pattern(r"(.+)\.\d+\.part")
_ABANDONED = 60
"""Seconds after which nobody is writing a file any more: the longest takes a fraction of one."""


def write_atomically(file: Path, content: str | bytes) -> None:
    """Write text (as UTF-8) or bytes; folders that are missing are made. A file that is there is replaced at once."""
    with written_atomically(file) as half:
        half.write(content.encode() if isinstance(content, str) else content)


@contextmanager
def written_atomically(file: Path) -> Iterator[IO[bytes]]:
    """Open a file to be written piece by piece; it takes its place when all is done."""
    half = file.with_name(f"{file.name}.{os.getpid()}.part")
    try:
        with _new(half) as opened:
            yield opened
        half.replace(file)
    except BaseException:  # a full disk, or the reader's patience
        with suppress(OSError):
            half.unlink(missing_ok=True)
        raise


def copy_atomically(source: Path, file: Path) -> None:
    """Copy a small file with its time; folders that are missing are made."""
    seen = source.stat()
    write_atomically(file, source.read_bytes())
    os.utime(file, ns=(seen.st_atime_ns, seen.st_mtime_ns))


def copy_unless_same(source: Path, file: Path) -> None:
    """Copy a small file unless its copy is there: it keeps the time, so neither need be read."""
    with suppress(FileNotFoundError):
        one, other = file.stat(), source.stat()
        if (one.st_size, one.st_mtime_ns) == (other.st_size, other.st_mtime_ns):
            return
    copy_atomically(source, file)


def _new(file: Path) -> IO[bytes]:
    try:
        return file.open("wb")
    except FileNotFoundError:  # nearly every folder is there
        file.parent.mkdir(parents=True, exist_ok=True)
        return file.open("wb")


def remove_halves(folder: Path, names: Iterable[str] | None = None) -> None:
    """Remove what killed programs left of files that they were writing in a folder; only of `names` where they are given."""
    known, before = None if names is None else frozenset(names), time.time() - _ABANDONED
    with suppress(OSError):  # no folder, or none of ours
        for file in os.scandir(folder):
            of = _HALF.fullmatch(file.name)
            if of and (known is None or of[1] in known) and file.stat().st_mtime < before:
                Path(file).unlink()


DAY = 24 * 60 * 60
"""Seconds."""


def drop_unused(folder: Path, used: Container[str], days: int) -> None:
    """Mark which files of a cache were used, and remove what nobody has used for so many days."""
    now = time.time()
    with suppress(OSError):  # no folder yet
        for file in os.scandir(folder):
            with suppress(OSError):  # another build removes it, too
                seen = file.stat()
                if file.name in used and seen.st_atime < now - DAY:
                    os.utime(file, ns=(int(now * 1e9), seen.st_mtime_ns))
                elif file.name not in used and seen.st_atime < now - days * DAY:
                    Path(file).unlink()
    remove_halves(folder)


def names_in(folder: Path) -> frozenset[str]:
    """Return the names of what is in a folder: one question for all of them."""
    try:
        return frozenset(file.name for file in os.scandir(folder))
    except OSError:  # none yet
        return frozenset()
