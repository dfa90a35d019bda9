"""Share the drawing of cards among processes.

Each is this package's own `worker` program. Python's pools were not enough: a forked process inherits the locks of Pelican's
threads, and a spawned one begins by importing whatever script called Pelican.
"""

import os
import subprocess
import sys
from collections.abc import Iterator, Mapping
from contextlib import suppress
from pathlib import Path
from queue import SimpleQueue
from threading import Thread
from typing import IO

from pelican_wellness.features.social_cards import worker
from pelican_wellness.features.social_cards.card import Card, Report
from pelican_wellness.features.social_cards.fonts import Fonts

FEW = 30
"""For fewer cards another process is not worth its start."""


def draw_all(cards: Mapping[str, Card], folder: Path, fonts: list[Path], processes: int | None = None) -> Iterator[Report]:
    """Draw cards by key into `folder`; yield a report of each as soon as it is there.

    `processes` is their number with this one, by default one for each core. What a process leaves undone is done here.
    """
    folder.mkdir(parents=True, exist_ok=True)
    several = processes or min(os.cpu_count() or 1, 1 + len(cards) // FEW)
    own, *others = (dict(list(cards.items())[start::several]) for start in range(several))
    left = dict(cards)
    crew: list[_Helper] = []
    with suppress(OSError):  # no further process can be started: what it would have drawn is left for this one
        crew += (_Helper(share, folder, fonts) for share in others if sys.executable)
    try:
        for report in _merged(worker.work(own, folder, Fonts(fonts)), crew):
            del left[report.key]
            yield report
    finally:
        for helper in crew:
            helper.stop()
    yield from worker.work(left, folder, Fonts(fonts))


def _merged(own: Iterator[Report], crew: list["_Helper"]) -> Iterator[Report]:
    for report in own:
        yield report
        for helper in crew:
            yield from helper.so_far()
    for helper in crew:
        yield from helper.rest()


class _Helper:
    """Another process, and a thread that reads what it says."""

    def __init__(self, cards: Mapping[str, Card], folder: Path, fonts: list[Path]) -> None:
        # The package must be found where this one was, whatever Pelican did to `sys.path`.
        above = Path(worker.__file__).parents[3]
        paths = os.pathsep.join(filter(None, (str(above), os.environ.get("PYTHONPATH"))))
        self._process = subprocess.Popen(  # noqa: S603 - this Python, and this package's own program
            [sys.executable, "-m", worker.__name__],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            text=True,
            encoding="utf-8",
            env={**os.environ, "PYTHONPATH": paths, "PYTHONIOENCODING": "utf-8"},
        )
        self._said: SimpleQueue[Report | None] = SimpleQueue()
        self._reader = Thread(target=self._read, args=(worker.assigned(cards, folder, fonts),), daemon=True)
        self._reader.start()

    def so_far(self) -> Iterator[Report]:
        """Yield what was reported since."""
        while not self._said.empty():
            if (report := self._said.get()) is None:
                self._said.put(None)
                return
            yield report

    def rest(self) -> Iterator[Report]:
        """Yield what is reported until the process ends."""
        while (report := self._said.get()) is not None:
            yield report

    def stop(self) -> None:
        """End the process, whatever it does."""
        self._process.kill()
        self._process.wait()
        self._reader.join()

    def _read(self, asked: str) -> None:
        try:
            _write(self._process.stdin, asked)
            for line in self._process.stdout or ():
                self._said.put(worker.reported(line))
        except (OSError, ValueError, KeyError):  # the process died; what it did not draw is drawn by another
            pass
        finally:
            self._said.put(None)


def _write(pipe: IO[str] | None, text: str) -> None:
    if pipe is not None:
        with pipe:
            pipe.write(text)
