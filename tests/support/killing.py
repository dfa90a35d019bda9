"""Builds that are ended while they work, and what they leave."""

import os
import shutil
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path


@dataclass
class Undisturbed:
    """A site that was built without a disturbance: how long that took, and what it made."""

    site: Path
    seconds: float
    files: dict[str, bytes]


def start(site: Path, *options: str) -> subprocess.Popen[bytes]:
    """Start a build in a process group of its own; what it says goes to log.txt."""
    command = [sys.executable, "-m", "pelican", "content", *(options or ("-q",))]
    environment = {**os.environ, "SOURCE_DATE_EPOCH": "1773619200", "PYTHONHASHSEED": "0", "COLUMNS": "300"}
    with (site / "log.txt").open("wb") as log:
        return subprocess.Popen(
            command, cwd=site, env=environment, stdout=log, stderr=subprocess.STDOUT, start_new_session=True
        )


def built(site: Path) -> dict[str, bytes]:
    assert start(site).wait(120) == 0, (site / "log.txt").read_text(encoding="utf-8")
    return files_in(site / "output")


def files_in(folder: Path) -> dict[str, bytes]:
    return {file.relative_to(folder).as_posix(): file.read_bytes() for file in folder.rglob("*") if file.is_file()}


def undisturbed_build(site: Path) -> Undisturbed:
    """Build a site from nothing."""
    built(site)  # compiles what Python compiles once
    shutil.rmtree(site / "output")
    shutil.rmtree(site / "cache", ignore_errors=True)
    begun = time.monotonic()
    files = built(site)
    return Undisturbed(site, time.monotonic() - begun, files)


def alive(group: int) -> set[int]:
    """Return the processes of a group that run; of those that have ended nobody may have been told yet."""
    return {pid for pid, state, its_group in _processes() if its_group == group and state not in "ZX"}


def gone(group: int, within: float = 10.0) -> bool:
    """Wait until a group has no process any more; return whether that came."""
    until = time.monotonic() + within
    while alive(group) and time.monotonic() < until:
        time.sleep(0.02)
    return not alive(group)


def _processes() -> Iterator[tuple[int, str, int]]:
    for folder in Path("/proc").iterdir():
        if folder.name.isdigit():
            with suppress(OSError):
                state, _parent, group = (folder / "stat").read_text().rpartition(")")[2].split()[:3]
                yield int(folder.name), state, int(group)
