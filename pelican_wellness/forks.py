"""Copies of this process, which know all it knows and do a share of its work (fork; POSIX only).

A program of its own would have to be told everything that a build has read, which takes longer than the work: a copy knows
it already. What a copy may touch: its own memory, files that nobody else writes, and the pipe to its parent. It neither
prints nor logs (rich keeps a thread at the terminal while Pelican runs, and the copy has no such thread and may have its
locks): what it logs is kept and logged by the parent.
"""

import gc
import logging
import os
import pickle
import signal
import sys
import time
import warnings
from collections.abc import Callable, Iterator
from contextlib import suppress
from logging import LogRecord
from select import select
from typing import IO, Generic, NamedTuple, TypeVar
from weakref import finalize

R = TypeVar("R")

logger = logging.getLogger(__name__)

PATIENCE = 60.0
"""Seconds without a sign of life after which a copy counts as hanging."""

_TO_TIDY_UP = 1.0
"""Seconds that a copy has to remove what it was in the middle of writing, once it is told to end."""

_FAILED, _STOPPED = 1, 2
"""Exit statuses of a copy that met an error, which the parent will meet too, and of one that was told to end."""


def possible() -> bool:
    """Whether this platform can copy a process. macOS can, and its system libraries may not survive it."""
    return hasattr(os, "fork") and sys.platform != "darwin"


def available() -> int:
    """Return how many processes can run at once."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


class _Frozen:
    """What was alive when this process was copied: it stays alive, so nobody need look through it for garbage.

    Neither copy nor parent do then, and they go on sharing the memory. It stays so to the end of the process, which would
    look through all that was read once more before it goes; one that builds again thaws first.
    """

    def __init__(self) -> None:
        self._is_any = False

    def add(self) -> None:
        gc.freeze()
        self._is_any = True

    def thaw(self) -> None:
        if self._is_any:
            gc.unfreeze()
        self._is_any = False


_FROZEN = _Frozen()


def begin_anew() -> None:
    """Let garbage of the builds before be found, in a process that builds again."""
    _FROZEN.thaw()


class Copy(Generic[R]):
    """A copy of this process that works and reports results one by one, in its own order.

    `work` is called in the copy with a function that takes a result. Raises OSError where no process can be started.
    """

    def __init__(self, work: Callable[[Callable[[R], None]], None]) -> None:
        self.is_done = False
        """Whether it has done all its work, and its results have been read."""
        reading, writing = os.pipe()
        _FROZEN.add()
        with warnings.catch_warnings():
            # "this process is multi-threaded": see the docstring of this module for why that is no harm here.
            warnings.simplefilter("ignore", DeprecationWarning)
            try:
                pid = os.fork()
            except OSError:
                os.close(reading)
                os.close(writing)
                raise
        if pid == 0:
            os.close(reading)
            _be_copy(work, writing)
        os.close(writing)
        self._pipe = os.fdopen(reading, "rb", buffering=0)
        self._end = finalize(self, _end, pid, self._pipe)

    def results(self) -> Iterator[R]:
        """Yield the results as they come; they end early where the copy dies, fails or hangs."""
        with suppress(EOFError, OSError, pickle.PickleError, AttributeError, ImportError, IndexError):
            while True:
                is_last, value = pickle.loads(self._read(int.from_bytes(self._read(8))))  # noqa: S301 - what a copy of us wrote
                if is_last:
                    self.is_done = True
                    _log(value)
                    break
                yield value
        self.stop()

    def fileno(self) -> int:
        """Return what can be waited for: something can be read where a result is there, or the copy has ended."""
        return self._pipe.fileno()

    def stop(self) -> int | None:
        """End the copy, whatever it does; return its exit status, negative where a signal ended it.

        One that died or hung is said to be lost. Of one that failed nothing is: whoever does its share fails alike.
        """
        status = self._end()
        if not self.is_done and status != _FAILED:
            # Said once in a build, however many there are: Pelican leaves out what it has said before.
            logger.warning("A process that did a share of the work was lost; what it left undone is done without it.")
        return status

    def _read(self, size: int) -> bytes:
        read = bytearray()
        while len(read) < size:
            if not select([self._pipe], [], [], PATIENCE)[0]:
                raise TimeoutError
            piece = os.read(self._pipe.fileno(), size - len(read))
            if not piece:
                raise EOFError
            read += piece
        return bytes(read)


def _be_copy(work: Callable[[Callable[[R], None]], None], pipe: int) -> None:
    """Work, and leave without a trace: no handler of the parent's runs, no buffer is written twice."""
    status = _FAILED
    try:
        _on_stop(_stop_here)
        nowhere = os.open(os.devnull, os.O_RDWR)
        for stream in (0, 1, 2):
            os.dup2(nowhere, stream)
        parent, records = os.getppid(), _collect_records()

        def report(result: R) -> None:
            if os.getppid() != parent:
                os._exit(1)
            _send(pipe, (False, result))

        work(report)
        _send(pipe, (True, records))
        status = 0
    except SystemExit:
        status = _STOPPED
    except BaseException:  # noqa: BLE001, S110 - whatever it is: the parent does what is left, and says what is wrong there
        pass
    finally:
        os._exit(status)


def _stop_here(_number: int, _frame: object) -> None:
    """Leave by way of everything that tidies up, so that nothing half-written stays; being told again must not end that."""
    _on_stop(signal.SIG_IGN)
    raise SystemExit


def _on_stop(do: Callable[[int, object], None] | signal.Handlers) -> None:
    for number in (signal.SIGINT, signal.SIGTERM):
        signal.signal(number, do)


class Logged(NamedTuple):
    """A record of a copy's, with what filters look at."""

    name: str
    level: int
    message: str
    arguments: tuple[object, ...]
    extra: dict[str, object]


class _Collector(logging.Handler):
    def __init__(self, records: list[Logged]) -> None:
        super().__init__()
        self._records = records

    def emit(self, record: LogRecord) -> None:
        args = record.args if isinstance(record.args, tuple) else (record.args,) if record.args else ()
        plain = tuple(one if isinstance(one, int | float | str) else str(one) for one in args)
        extra = {name: getattr(record, name) for name in _PELICANS_OWN if hasattr(record, name)}
        self._records.append(Logged(record.name, record.levelno, str(record.msg), plain, extra))


_PELICANS_OWN = ("limit_msg", "limit_args")
"""What Pelican adds to a record, so that many of a kind are said in one line."""


def _log(records: list[Logged]) -> None:
    for one in records:
        logging.getLogger(one.name).log(one.level, one.message, *one.arguments, extra=one.extra)


def _collect_records() -> list[Logged]:
    """Keep what is logged from now on, all of it: the parent's filters decide what is said."""
    records: list[Logged] = []
    root = logging.getLogger()
    for logger in (root, *root.manager.loggerDict.values()):
        if isinstance(logger, logging.Logger):
            logger.filters.clear()
            logger.handlers[:] = []
            logger.propagate = True
    root.addHandler(_Collector(records))
    return records


def _send(pipe: int, value: object) -> None:
    message = pickle.dumps(value, pickle.HIGHEST_PROTOCOL)
    left = memoryview(len(message).to_bytes(8) + message)
    while left:
        left = left[os.write(pipe, left) :]


def _end(pid: int, pipe: IO[bytes]) -> int | None:
    """See to it that a copy is gone; return its exit status if nobody else has it."""
    status = None
    with suppress(OSError):
        os.kill(pid, signal.SIGTERM)
        status = _exit_status(pid, time.monotonic() + _TO_TIDY_UP)
        if status is None:
            os.kill(pid, signal.SIGKILL)
            status = os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1])
    with suppress(OSError):
        pipe.close()
    return status


def _exit_status(pid: int, until: float) -> int | None:
    while time.monotonic() < until:
        ended, status = os.waitpid(pid, os.WNOHANG)
        if ended:
            return os.waitstatus_to_exitcode(status)
        time.sleep(0.001)
    return None
