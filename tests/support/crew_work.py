"""What helpers of `parallel.Crew` do in tests. It is imported in their processes too."""

import os
from collections.abc import Callable
from pathlib import Path
from time import monotonic, sleep


def doubled(_shared: object) -> Callable[[int], int]:
    """Return what doubles a number, and prints while it does."""

    def work(number: int) -> int:
        print(f"working on {number}")  # noqa: T201 - nobody is to hear it
        os.write(2, b"an error message\n")
        return 2 * number

    return work


def named(shared: str) -> Callable[[int], tuple[str, int, int]]:
    """Return what says what it was given, and in which process."""

    def work(number: int) -> tuple[str, int, int]:
        return shared, number, os.getpid()

    return work


def marked(folder: Path) -> Callable[[int], int]:
    """Return what says in which process it is done, and leaves a mark."""

    def work(_number: int) -> int:
        (folder / f"{os.getpid()}").touch()
        return os.getpid()

    return work


def deadly(shared: tuple[int, Path]) -> Callable[[int], int]:
    """Return what ends every process but the first in the middle of its task, and leaves a mark."""
    parent, folder = shared

    def work(number: int) -> int:
        if os.getpid() != parent:
            (folder / f"{os.getpid()}").touch()
            os._exit(9)
        return number

    return work


def stuck(shared: tuple[int, Path]) -> Callable[[int], int]:
    """Return what never comes back in a helper: whoever wants it done has to kill it."""
    parent, folder = shared

    def work(number: int) -> int:
        if os.getpid() != parent:
            (folder / f"{os.getpid()}").touch()
            sleep(600)
        return number

    return work


def failing(_shared: object) -> Callable[[int], int]:
    """Return what cannot do the number 3, in any process."""

    def work(number: int) -> int:
        if number == 3:
            raise ZeroDivisionError
        return number

    return work


def broken(_shared: object) -> Callable[[int], int]:
    """Fail before there is anything to do, but in this process."""
    if os.environ.get("IN_TESTS") != str(os.getpid()):
        raise RuntimeError
    return lambda number: number


def wait_for(folder: Path, count: int) -> list[int]:
    """Return the processes that left a mark, as soon as there are so many."""
    until = monotonic() + 30
    while len(found := [int(file.name) for file in folder.iterdir()]) < count:
        assert monotonic() < until, f"only {len(found)} of {count} processes began"
        sleep(0.01)
    return found


def kinds(_shared: object) -> Callable[[object], str]:
    """Return what names the kind of what it is given."""
    return lambda task: type(task).__name__
