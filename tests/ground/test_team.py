"""Shared tasks: whatever happens to a copy, each task is done, and an error comes where it would without copies."""

import os
import signal
from collections.abc import Callable
from time import sleep

import pytest

from pelican_wellness import forks, team
from pelican_wellness.team import Team

pytestmark = pytest.mark.skipif(not forks.possible(), reason="this platform does not copy processes")

TASKS = 60


def everything(do: Callable[[int], object], copies: int, tasks: int = TASKS) -> list[object]:
    one = Team(do, tasks, copies)
    found = [one.result(number) for number in range(tasks)]
    one.finish()
    return found


@pytest.mark.parametrize("copies", [0, 1, 3])
@pytest.mark.parametrize("tasks", [0, 1, TASKS, 20_000])
def test_every_task_is_done(copies: int, tasks: int) -> None:
    assert everything(lambda number: number * 2, copies, tasks) == [number * 2 for number in range(tasks)]


def test_in_any_order() -> None:
    one = Team(lambda number: number, TASKS, 1)
    assert [one.result(number) for number in reversed(range(TASKS))] == [*reversed(range(TASKS))]
    one.finish()


def test_each_does_what_nobody_has_begun_with() -> None:
    def slow_here(_number: int) -> int:
        sleep(0.02 if os.getpid() == here else 0.001)
        return os.getpid()

    here = os.getpid()
    found = everything(slow_here, 1)
    assert 1 <= found.count(here) < TASKS / 3


def test_large_results_are_no_reason_to_wait() -> None:
    assert everything(lambda _number: "x" * 300_000, 2, 20) == ["x" * 300_000] * 20


@pytest.mark.parametrize("after", [0, 3])
def test_a_copy_that_dies(after: int) -> None:
    here, done = os.getpid(), []

    def deadly(number: int) -> int:
        if os.getpid() != here:
            done.append(number)
            if len(done) > after:
                os.kill(os.getpid(), signal.SIGKILL)
        return number

    assert everything(deadly, 2) == [*range(TASKS)]


def test_a_copy_that_hangs(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(forks, "PATIENCE", 0.2)
    here = os.getpid()

    def stuck(number: int) -> int:
        if os.getpid() != here:
            sleep(600)
        return number

    assert everything(stuck, 2) == [*range(TASKS)]


@pytest.mark.parametrize("copies", [0, 2])
def test_an_error_comes_where_its_result_is_asked_for(copies: int) -> None:
    def fails(number: int) -> int:
        return 100 // (number - 7)

    one = Team(fails, TASKS, copies)
    assert [one.result(number) for number in range(7)] == [100 // (number - 7) for number in range(7)]
    with pytest.raises(ZeroDivisionError):
        one.result(7)
    assert one.result(8) == 100
    one.finish()


def test_what_cannot_travel_is_done_here() -> None:
    assert [bool(found) for found in everything(lambda number: lambda: number, 1)] == [True] * TASKS


def test_what_is_not_asked_for_is_not_waited_for() -> None:
    one = Team(lambda _number: sleep(0.01), 100_000, 1)
    one.result(0)
    one.finish()


def test_without_a_place_for_tickets(monkeypatch: pytest.MonkeyPatch) -> None:
    def full(**_keywords: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(team, "TemporaryFile", full)
    assert everything(lambda _number: os.getpid(), 2) == [os.getpid()] * TASKS
