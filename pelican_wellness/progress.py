"""A bar that shows how far long work is, where somebody looks."""

from collections.abc import Iterable, Iterator
from contextlib import suppress
from typing import TypeVar

from rich.console import Console
from rich.errors import LiveError
from rich.progress import Progress

T = TypeVar("T")

MANY = 20
"""From so many steps on a bar is shown."""


def watched(steps: Iterable[T], number: int, what: str) -> Iterator[T]:
    """Yield the steps, and show a bar meanwhile where there are many."""
    console = Console(stderr=True)
    if number < MANY or not console.is_terminal:
        yield from steps
        return
    bar = Progress(console=console, transient=True)
    with suppress(LiveError):  # rich before 14.1 shows one thing at a time, and Pelican shows one already
        bar.start()
    task = bar.add_task(what, total=number)
    try:
        for step in steps:
            bar.advance(task)
            yield step
    finally:
        bar.stop()
