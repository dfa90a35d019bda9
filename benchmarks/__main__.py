"""Measure, and write what was found into docs/performance.md. README.md beside this file tells how."""

import argparse
import json
import os
import sys
import tempfile
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from statistics import median

from benchmarks import figures, page
from benchmarks.contestants import OURS, SIMPLE, field_of
from benchmarks.corpus import Shape
from benchmarks.figures import COLD, Figures, OfSize
from benchmarks.measure import run
from benchmarks.rounds import SHAPES, measured
from benchmarks.tasks import laid_out

_ROOT = Path(__file__).parents[1]
_SIZES = (20, 1000, 5000, 10_000)
_BASE = 1000
"""The number of articles whose build with bare `simple` everything is a multiple of, if it is measured."""

_PAIRS = {100: 11, 2000: 5}
"""Up to so many articles -> rounds. A larger site takes long, and its time swings less."""
_PAIRS_OF_LARGE = 2


_BUSY = 0.5
"""Processes that wait for a core, on average of a minute, with which a computer is not idle."""


def _options(arguments: Sequence[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m benchmarks", description=__doc__)
    parser.add_argument("--sizes", type=int, nargs="+", default=_SIZES, help="numbers of articles")
    parser.add_argument("--pairs", type=int, help="rounds at each size; by default more of them where sites are small")
    parser.add_argument("--others", nargs="*", default=("flex", "hugo"), help="who takes part beside `simple` and ours")
    parser.add_argument("--others-python", default=sys.executable, help="that of an environment where the others are installed")
    parser.add_argument("--flex", type=Path, help="the folder of the theme Flex, which is no package")
    parser.add_argument("--papermod", type=Path, help="the folder of the theme PaperMod, which is no package")
    parser.add_argument("--no-shapes", action="store_true", help="without sites that are odd in one way")
    parser.add_argument("--page", type=Path, default=_ROOT / "docs" / "performance.md", help="the page that is written")
    parser.add_argument("--figures", type=Path, default=figures.FILE, help="the file that the figures are kept in")
    parser.add_argument("--write-only", action="store_true", help="write the page from the figures that are kept")
    return parser.parse_args(arguments)


def main(arguments: Sequence[str] | None = None) -> None:
    """Measure and write."""
    options = _options(arguments)
    if not options.write_only:
        with tempfile.TemporaryDirectory(prefix="pelican-wellness-benchmarks-") as work:
            figures.save(_measure(options, Path(work)), options.figures)
    found = figures.load(options.figures)
    options.page.write_text(page.with_block(options.page.read_text(encoding="utf-8"), found), encoding="utf-8")
    drawing = options.page.parent / page.DRAWING
    drawing.parent.mkdir(exist_ok=True)
    drawing.write_text(page.drawing(found), encoding="utf-8")


def _measure(options: argparse.Namespace, work: Path) -> Figures:
    field, sizes = field_of(options.others, options.others_python, options.flex, options.papermod), sorted(options.sizes)
    base = _BASE if _BASE in sizes else sizes[0]
    say = _Said()
    if (busy := os.getloadavg()[0]) > _BUSY:
        say(f"This computer is busy with something else (load {busy:.1f}): what is measured now says little.")
    for note in field.notes:
        say(note)
    measured(Shape(sizes[0]), field.contestants, 1, work, say)  # what was not run for long is slow to start
    by_size = {size: measured(Shape(size), field.contestants, _pairs(options, size), work, say) for size in sizes}
    shapes = {} if options.no_shapes else dict(_shapes(base, min(3, _pairs(options, base)), work, say))
    unit, memory = (median(values[f"simple {COLD}"]) for values in (by_size[base].times, by_size[base].memory))
    return Figures(
        day=datetime.now(UTC).date().isoformat(),
        cores=len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1,
        base=base,
        titles={one.name: one.title for one in field.contestants},
        notes=list(field.notes),
        versions=dict(field.versions),
        sizes={size: _in_units(found, unit, memory) for size, found in by_size.items()},
        shapes={name: _in_units(found, unit, memory) for name, found in shapes.items()},
        profile=_profile(base, work),
    )


def _pairs(options: argparse.Namespace, size: int) -> int:
    return options.pairs or next((pairs for most, pairs in _PAIRS.items() if size <= most), _PAIRS_OF_LARGE)


def _shapes(base: int, pairs: int, work: Path, say: "_Said") -> Iterator[tuple[str, OfSize]]:
    for name, shape in SHAPES.items():
        say(name)
        yield name, measured(replace(shape, articles=base), (SIMPLE, OURS), pairs, work, say, only=COLD)


def _in_units(found: OfSize, seconds: float, memory: float) -> OfSize:
    times = {task: [value / seconds for value in values] for task, values in found.times.items()}
    memories = {task: [value / memory for value in values] for task, values in found.memory.items()}
    return OfSize(times, memories, found.files)


def _profile(size: int, work: Path) -> dict[str, dict[str, float]]:
    site = laid_out(OURS, Shape(size), work)
    site.cold()  # compiles the templates, as the first build of all does
    printed = run((sys.executable, "-P", str(Path(__file__).with_name("profile_build.py"))), site.folder).printed
    seconds: dict[str, dict[str, float]] = json.loads(printed.splitlines()[-1])
    whole = sum(sum(phases.values()) for phases in seconds.values())
    return {room: {phase: 100 * one / whole for phase, one in phases.items()} for room, phases in seconds.items()}


class _Said:
    """Tells whoever waits how far it is."""

    def __init__(self) -> None:
        self._begun = datetime.now(UTC)

    def __call__(self, text: str) -> None:
        minutes, seconds = divmod(int((datetime.now(UTC) - self._begun).total_seconds()), 60)
        print(f"{minutes:3}:{seconds:02}  {text}", flush=True)


if __name__ == "__main__":
    main()
