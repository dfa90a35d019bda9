"""A copy of this process reports, ends when it is told to, and is missed when it is lost."""

import os
import signal
import time
from collections.abc import Callable
from pathlib import Path

import pytest
from factory import logged

from pelican_wellness import forks

pytestmark = pytest.mark.skipif(not forks.possible(), reason="this platform does not copy processes")

Report = Callable[[int], None]


def _counts(report: Report) -> None:
    for number in range(3):
        report(number)


def _fails(report: Report) -> None:
    report(0)
    raise ValueError


def _is_killed(report: Report) -> None:
    report(0)
    os.kill(os.getpid(), signal.SIGKILL)


def _hangs(report: Report) -> None:
    report(0)
    signal.pause()


def _hangs_for_good(report: Report) -> None:
    signal.signal(signal.SIGTERM, signal.SIG_IGN)
    report(0)
    while True:
        time.sleep(1)


@pytest.mark.parametrize(
    ("work", "results", "is_missed"),
    [
        (_counts, [0, 1, 2], 0),
        (_fails, [0], 0),
        (_is_killed, [0], 1),
        (_hangs, [0], 1),
        (_hangs_for_good, [0], 1),
    ],
)
def test_what_becomes_of_a_copy(
    work: Callable[[Report], None],
    results: list[int],
    is_missed: int,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Of one that fails nothing is said here: what it failed at is done again, and fails again."""
    monkeypatch.setattr(forks, "PATIENCE", 0.5)
    monkeypatch.setattr(forks, "_TO_TIDY_UP", 0.2)
    with logged() as log:
        copy = forks.Copy(work)
        assert list(copy.results()) == results
    assert copy.is_done == (work is _counts)
    assert ["was lost" in one.getMessage() for one in log] == [True] * is_missed


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT])
def test_a_copy_that_is_told_to_end_tidies_up(number: int, tmp_path: Path) -> None:
    half = tmp_path / "half"

    def write(report: Report) -> None:
        half.touch()
        try:
            report(os.getpid())
            signal.pause()
        finally:
            half.unlink()

    copy = forks.Copy(write)
    pid = next(copy.results())
    if number == signal.SIGINT:  # which the parent, having heard it too, follows up
        os.kill(pid, number)
    assert copy.stop() == forks._STOPPED
    assert not half.exists()
