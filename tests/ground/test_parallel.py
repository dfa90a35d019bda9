"""Several processes: whatever happens to a helper, every task is done once."""

import os
import signal
import sys
from pathlib import Path
from time import sleep

import crew_work
import pytest

from pelican_wellness.parallel import Crew


@pytest.fixture(autouse=True)
def helpers_find_the_work(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PYTHONPATH", str(Path(crew_work.__file__).parent))


@pytest.mark.parametrize("helpers", [0, 1, 2])
def test_every_task_is_done_once(helpers: int) -> None:
    with Crew(crew_work.named, "shared", helpers) as crew:
        for number in range(60):
            crew.add(number)
        found = list(crew.results())
    assert sorted(number for _, number, _ in found) == list(range(60))
    assert {shared for shared, _, _ in found} == {"shared"}
    processes = {process for _, _, process in found}
    assert len(processes) <= helpers + 1


def test_a_helper_begins_while_tasks_are_still_added(tmp_path: Path) -> None:
    with Crew(crew_work.marked, tmp_path, 1) as crew:
        crew.add(1)
        (helper,) = crew_work.wait_for(tmp_path, 1)
        assert list(crew.results()) == [helper]
    assert helper != os.getpid()


@pytest.mark.parametrize("helpers", [0, 1, 2])
def test_nothing_to_do(helpers: int) -> None:
    with Crew(crew_work.doubled, None, helpers) as crew:
        assert list(crew.results()) == []


def test_tasks_while_results_are_read() -> None:
    with Crew(crew_work.doubled, None, 1) as crew:
        crew.add(1)
        found = []
        for result in crew.results():
            found.append(result)
            if len(found) == 1:
                crew.add(2)
    assert sorted(found) == [2, 4]


@pytest.mark.parametrize("helpers", [1, 2])
def test_a_helper_that_dies_in_its_task(tmp_path: Path, helpers: int) -> None:
    with Crew(crew_work.deadly, (os.getpid(), tmp_path), helpers) as crew:
        for number in range(20):
            crew.add(number)
        crew_work.wait_for(tmp_path, helpers)
        assert sorted(crew.results()) == list(range(20))


@pytest.mark.skipif(os.name == "nt", reason="kills a process by a signal")
def test_a_helper_that_is_killed_in_its_task(tmp_path: Path) -> None:
    with Crew(crew_work.stuck, (os.getpid(), tmp_path), 1) as crew:
        for number in range(5):
            crew.add(number)
        (helper,) = crew_work.wait_for(tmp_path, 1)
        os.kill(helper, signal.SIGTERM)
        assert sorted(crew.results()) == list(range(5))


def test_a_helper_that_cannot_begin(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("IN_TESTS", str(os.getpid()))
    with Crew(crew_work.broken, None, 2) as crew:
        for number in range(20):
            crew.add(number)
        assert sorted(crew.results()) == list(range(20))


@pytest.mark.parametrize("executable", ["", "no-such-program"])
def test_where_no_process_can_be_started(monkeypatch: pytest.MonkeyPatch, executable: str) -> None:
    monkeypatch.setattr(sys, "executable", executable)
    with Crew(crew_work.doubled, None, 2) as crew:
        crew.add(1)
        assert list(crew.results()) == [2]


@pytest.mark.parametrize("helpers", [0, 1])
def test_a_task_that_fails_is_not_passed_over(helpers: int) -> None:
    with Crew(crew_work.failing, None, helpers) as crew, pytest.raises(ZeroDivisionError):  # noqa: PT012 - either may say so
        for number in range(6):
            crew.add(number)
        list(crew.results())


def test_stopping_early_ends_the_helpers(tmp_path: Path) -> None:
    with Crew(crew_work.stuck, (os.getpid(), tmp_path), 1) as crew:
        crew.add(1)
        (helper,) = crew_work.wait_for(tmp_path, 1)
    with pytest.raises(OSError, match="No such process"):
        os.kill(helper, 0)


def test_helpers_say_nothing(capfd: pytest.CaptureFixture[str]) -> None:
    with Crew(crew_work.doubled, None, 2) as crew:
        for number in range(20):
            crew.add(number)
        for helper in crew._helpers:
            helper.finish()  # so that nothing is left for this process, whose own words would be heard
        assert sorted(crew.results()) == [2 * number for number in range(20)]
    assert capfd.readouterr() == ("", "")


class _Stays:
    """Cannot go to another process."""

    def __reduce__(self) -> str:
        raise TypeError


def test_a_task_that_cannot_travel_is_done_here() -> None:
    with Crew(crew_work.kinds, None, 1) as crew:
        for task in (_Stays(), 1, _Stays(), 2):
            crew.add(task)
        sleep(0.2)
        assert sorted(crew.results()) == ["_Stays", "_Stays", "int", "int"]


def test_where_what_is_shared_cannot_travel_all_is_done_here() -> None:
    with Crew(crew_work.kinds, _Stays(), 2) as crew:
        crew.add(1)
        assert list(crew.results()) == ["int"]
