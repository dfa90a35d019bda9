"""Tasks that this process and copies of it share: each does the next that nobody has begun with.

Whoever has more else to do, or slower tasks, does fewer. Results are asked for one by one, in any order; while one is not
there, this process does others. What a copy leaves undone, because it died, hangs or failed, is done here, so an error
appears where it would without copies.
"""

from collections.abc import Callable, Iterator
from contextlib import suppress
from select import select
from tempfile import TemporaryFile
from typing import Generic, TypeVar

from pelican_wellness import forks

R = TypeVar("R")

_TICKET = 4
"""Bytes of a number."""


class _Tickets:
    """The numbers of tasks, each handed out once: copies of a process read a file on from where the last of them stopped."""

    def __init__(self, tasks: int) -> None:
        self._file = TemporaryFile(buffering=0)  # noqa: SIM115 - it is gone with this object
        self._file.write(b"".join(number.to_bytes(_TICKET) for number in range(tasks)))
        self._file.seek(0)

    def take(self) -> int | None:
        """Return the next task, None where all are begun with."""
        ticket = self._file.read(_TICKET)
        return int.from_bytes(ticket) if ticket else None


class Team(Generic[R]):
    """Does tasks 0, 1, … of a number, with `copies` copies of this process; each is what `do` returns for it."""

    def __init__(self, do: Callable[[int], R], tasks: int, copies: int) -> None:
        self._do = do
        self._done: dict[int, R] = {}
        self._copies: dict[forks.Copy[tuple[int, R]], Iterator[tuple[int, R]]] = {}
        with suppress(OSError):  # no further process can be started
            self._tickets = _Tickets(tasks if copies else 0)
            for _ in range(copies):
                copy = forks.Copy(self._do_share)
                self._copies[copy] = copy.results()

    def result(self, number: int) -> R:
        """Return the result of a task, each once."""
        while number not in self._done:
            if not self._copies:
                return self._do(number)
            if self._hear(0):
                continue
            if (other := self._tickets.take()) is None:
                self._hear(forks.PATIENCE)
            else:
                with suppress(Exception):  # nobody has asked for it yet, perhaps nobody will
                    self._done[other] = self._do(other)
        return self._done.pop(number)

    def finish(self) -> None:
        """Let the copies go, when they have done what they began with and have said what there is to log."""
        while self._copies:
            if self._tickets.take() is None:
                self._hear(forks.PATIENCE)

    def _do_share(self, report: Callable[[tuple[int, R]], None]) -> None:
        while (number := self._tickets.take()) is not None:
            with suppress(Exception):  # the first process does it again, and says what is wrong
                report((number, self._do(number)))

    def _hear(self, patience: float) -> bool:
        """Take in a result of each copy that has one; False where none came. Who says nothing for long is stopped."""
        ready = select(list(self._copies), [], [], patience)[0]
        for copy in ready:
            if (result := next(self._copies[copy], None)) is None:
                del self._copies[copy]
            else:
                self._done[result[0]] = result[1]
        if patience and not ready:
            for copy in self._copies:
                copy.stop()
            self._copies.clear()
        return bool(ready)
