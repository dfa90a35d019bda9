"""The one way of using several processes: helpers that are this package's own program, and are handed tasks.

Python's pools were not enough: a forked process inherits the locks of Pelican's threads (rich keeps one alive while
Pelican runs), and a spawned one begins by importing whatever script called Pelican. Helpers neither log nor print: what
they have to say is their result.
"""

import os
import pickle
import subprocess
import sys
from collections import deque
from collections.abc import Callable, Iterator
from contextlib import suppress
from importlib import import_module
from pathlib import Path
from queue import SimpleQueue
from threading import Lock, Thread
from typing import IO, Generic, Self, TypeVar

T = TypeVar("T")
R = TypeVar("R")
S = TypeVar("S")


_TAKE, _END = object(), object()
"""What a helper is told: to look for a task, or that there are none."""


class Crew(Generic[S, T, R]):
    """Shares tasks among processes. Used as a context; `results` says when all is done.

    `prepare` is a function of a module; it is called once in each process with `shared` and returns what does one task.
    Tasks, results and `shared` are pickled. What a helper leaves undone is done here.
    """

    def __init__(self, prepare: Callable[[S], Callable[[T], R]], shared: S, helpers: int) -> None:
        self._waiting: deque[T] = deque()
        self._lock = Lock()
        self._done: SimpleQueue[R] = SimpleQueue()
        self._prepare, self._shared = prepare, shared
        self._helpers: list[_Helper[S, T, R]] = []
        begin = _pickled((prepare.__module__, prepare.__qualname__, shared)) if helpers > 0 else b""
        with suppress(OSError):  # no further process can be started: what it would have done is left for this one
            for _ in range(helpers if begin and sys.executable else 0):
                self._helpers.append(_Helper(self, begin))

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_error: object) -> None:
        for helper in self._helpers:
            helper.stop()

    def add(self, task: T) -> None:
        """Hand over a task; a helper may begin with it at once."""
        with self._lock:
            self._waiting.append(task)
        for helper in self._helpers:
            helper.wake()

    def take(self, *, last: bool = False) -> T | None:
        """Return a task that nobody has begun with, None where there is none."""
        with self._lock:
            return (self._waiting.pop() if last else self._waiting.popleft()) if self._waiting else None

    def give_back(self, task: T) -> None:
        """Let somebody else do a task."""
        with self._lock:
            self._waiting.appendleft(task)

    def report(self, result: R) -> None:
        """Hand in a result."""
        self._done.put(result)

    def results(self) -> Iterator[R]:
        """Yield the result of every task, in no order; this process works from the end of the list meanwhile."""
        work: Callable[[T], R] | None = None
        while True:
            while (task := self.take(last=True)) is not None:
                work = work or self._prepare(self._shared)
                yield work(task)
                while not self._done.empty():
                    yield self._done.get()
            for helper in self._helpers:
                helper.finish()
            while not self._done.empty():
                yield self._done.get()
            if not self._waiting:  # else a helper died, and gave its task back
                return


class _Helper(Generic[S, T, R]):
    """Another process, and a thread that talks to it."""

    def __init__(self, crew: Crew[S, T, R], begin: bytes) -> None:
        # The package must be found where this one was, whatever Pelican did to `sys.path`.
        paths = os.pathsep.join(filter(None, (str(Path(__file__).parents[1]), os.environ.get("PYTHONPATH"))))
        self._process = subprocess.Popen(  # noqa: S603 - this Python, and this package's own program
            [sys.executable, "-P", "-m", __name__],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            env={**os.environ, "PYTHONPATH": paths},
        )
        self._crew, self._begin = crew, begin
        self._calls: SimpleQueue[object] = SimpleQueue()
        self._thread = Thread(target=self._talk, daemon=True)
        self._thread.start()

    def wake(self) -> None:
        """Say that there is something to do."""
        self._calls.put(_TAKE)

    def finish(self) -> None:
        """Wait until the helper has done what it began with; it begins nothing more."""
        self._calls.put(_END)
        self._thread.join()

    def stop(self) -> None:
        """End the process, whatever it does."""
        self._process.kill()
        self._process.wait()
        self._calls.put(_END)
        self._thread.join()
        for pipe in (self._process.stdin, self._process.stdout):
            with suppress(OSError):
                if pipe:
                    pipe.close()

    def _talk(self) -> None:
        source, target = self._process.stdout, self._process.stdin
        if source is None or target is None:  # pragma: no cover - both are pipes
            return
        task: T | None = None
        try:
            _send(target, self._begin)
            while self._calls.get() is _TAKE:
                task = self._crew.take()
                if task is not None:
                    _send(target, pickle.dumps(task))
                    self._crew.report(pickle.loads(_receive(source)))  # noqa: S301 - what our own program wrote
                    task = None
        except Exception:  # noqa: BLE001 - the process died, or the task cannot go there: then it is done here
            if task is not None:
                self._crew.give_back(task)


def _pickled(value: object) -> bytes:
    """Return a value for another process, nothing where it cannot go there: then all is done in this one."""
    try:
        return pickle.dumps(value)
    except Exception:  # noqa: BLE001 - what cannot be pickled raises whatever it likes
        return b""


def _send(pipe: IO[bytes], message: bytes) -> None:
    pipe.write(len(message).to_bytes(8) + message)
    pipe.flush()


def _receive(pipe: IO[bytes]) -> bytes:
    length = int.from_bytes(pipe.read(8))
    message = pipe.read(length)
    if not length or len(message) < length:
        raise EOFError
    return message


def _help() -> None:
    """Do what the process that started this one asks for, until it says nothing more."""
    source, target = sys.stdin.buffer, sys.stdout.buffer
    sys.stdout = sys.stderr  # whatever a library prints is no result
    with suppress(EOFError, BrokenPipeError):
        module, name, shared = pickle.loads(_receive(source))  # noqa: S301 - what our own program wrote
        work = getattr(import_module(module), name)(shared)
        while True:
            _send(target, pickle.dumps(work(pickle.loads(_receive(source)))))  # noqa: S301


if __name__ == "__main__":
    _help()
