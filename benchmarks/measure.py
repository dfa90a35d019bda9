"""One command in a process of its own: how long it takes, and how much memory its largest process holds."""

import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple


class Run(NamedTuple):
    """What a command took."""

    seconds: float
    memory: float
    """MiB of the largest process."""
    printed: str


def run(command: Sequence[str], folder: Path, *, may_fail: bool = False) -> Run:
    """Run a command in a site's folder, which is its home too, so that it finds no caches but its own there."""
    home = folder / "home"
    home.mkdir(exist_ok=True)
    environment = {key: value for key, value in os.environ.items() if not key.startswith(("PYTHON", "HUGO", "XDG_"))}
    environment |= {"HOME": str(home), "XDG_CACHE_HOME": str(home / "cache"), "COLUMNS": "200"}
    log = folder / "log.txt"
    with log.open("wb") as out:
        begun = time.perf_counter()
        process = subprocess.Popen(command, cwd=folder, env=environment, stdin=subprocess.DEVNULL, stdout=out, stderr=out)
        _, status, used = os.wait4(process.pid, 0)  # with those of the processes that it waited for
        seconds = time.perf_counter() - begun
        process.returncode = os.waitstatus_to_exitcode(status)
    printed = log.read_text(encoding="utf-8", errors="replace")
    if process.returncode and not may_fail:
        sys.exit(f"benchmarks: {' '.join(command)} failed in {folder}:\n{printed}")
    return Run(seconds, used.ru_maxrss / (2**20 if sys.platform == "darwin" else 2**10), printed)


def put_away(folder: Path, names: Sequence[str]) -> None:
    """Put files and folders where nobody looks for them, if they are there.

    Some file systems make new files slowly while they remember that others were just deleted (ext4, for a minute): more
    slowly than `simple` makes their contents.
    """
    away = Path(tempfile.mkdtemp(prefix="away-", dir=folder.parent))
    for name in names:
        if (folder / name).exists():
            (folder / name).rename(away / name)
