"""The measuring: in each round every contestant does its tasks, so that what is compared was measured at the same time."""

from collections.abc import Callable, Sequence
from pathlib import Path

from benchmarks.contestants import Contestant
from benchmarks.corpus import Shape
from benchmarks.figures import OfSize
from benchmarks.tasks import Site, laid_out, tasks_of

LARGE = 2000
"""Articles above which only that is measured from which the growth is seen, and others than ours and `simple` once."""

_MOST_OF_OTHERS = 3
"""Rounds in which others take part: they take long, and their spread is small beside what they differ by."""


def measured(
    shape: Shape, contestants: Sequence[Contestant], rounds: int, work: Path, say: Callable[[str], None], only: str = ""
) -> OfSize:
    """Measure a site, `only` one task or all; every second round goes through the contestants backwards."""
    found, large = OfSize(), shape.articles > LARGE
    sites = [laid_out(one, shape, work) for one in contestants]
    for turn in range(rounds):
        for site in sites if turn % 2 == 0 else reversed(sites):
            if site.contestant.name in ("simple", "ours") or turn < (1 if large else _MOST_OF_OTHERS):
                _take_turn(site, turn, found, large=large, only=only)
        say(f"{shape.articles} articles, round {turn + 1} of {rounds}")
    return found


def _take_turn(site: Site, turn: int, found: OfSize, *, large: bool, only: str) -> None:
    name = site.contestant.name
    for task, do in tasks_of(site, turn, large=large):
        if task == (only or task):
            run, key = do(), f"{name} {task}"
            found.times.setdefault(key, []).append(run.seconds)
            found.memory.setdefault(key, []).append(run.memory)
    if name not in found.files:
        found.files[name] = site.files


SHAPES = {
    "10 tags": Shape(0, tags=10),
    "2,000 tags": Shape(0, tags=2000),
    "one author": Shape(0, authors=1),
    "500 authors": Shape(0, authors=500),
    "300 people in 40 areas": Shape(0, people=300, areas=40),
}
"""Sites that are odd in one way."""
