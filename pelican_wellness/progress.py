"""A bar that shows how far long work is, where somebody looks."""

from collections.abc import Iterable, Iterator
from contextlib import suppress
from typing import TypeVar

T = TypeVar("T")

MANY = 20
"""From so many steps on a bar is shown."""


def watched(steps: Iterable[T], number: int, what: str) -> Iterator[T]:
    """Yield the steps, and show a bar meanwhile where there are many."""
    if number < MANY:
        yield from steps
        return
    # Most builds have nothing to show, and need not load what shows it.
    from rich.console import Console  # noqa: PLC0415
    from rich.errors import LiveError  # noqa: PLC0415
    from rich.progress import Progress  # noqa: PLC0415

    console = Console(stderr=True)
    if not console.is_terminal:
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
