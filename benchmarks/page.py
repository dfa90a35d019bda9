"""The part of docs/performance.md that is written from figures."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from benchmarks.figures import AGAIN, CARDS, CARDS_AGAIN, CHECK, COLD, EXPLAIN, FIRST, RUNNING, Figures, OfSize, Spread
from benchmarks.plot import Line, drawn
from benchmarks.profile_build import PHASES

_BEGIN, _END = "<!-- figures: written by `make benchmark` -->", "<!-- /figures -->"
_BLOCK = re.compile(f"{re.escape(_BEGIN)}.*?{re.escape(_END)}", re.DOTALL)

DRAWING = "images/growth.svg"

_LEAST_SHARE = 1.0
"""Percent below which a room of the code is not named."""


def with_block(page: str, figures: Figures) -> str:
    """Return the page with its figures written anew; a page that has none gets them at its end."""
    written = "\n".join(_block(figures)).strip()
    block = f"{_BEGIN}\n\n{written}\n\n{_END}"
    return _BLOCK.sub(lambda _: block, page) if _BLOCK.search(page) else f"{page.rstrip()}\n\n{block}\n"


def drawing(figures: Figures) -> str:
    """Return the drawing of how the time grows."""
    others = [(f"{name} {COLD}", title) for name, title in figures.titles.items() if name != "ours"]
    series = [(f"ours {COLD}", "ours"), *others, (f"ours {AGAIN}", "ours, again")]
    lines = [Line(_plain(title), tuple(figures.curve(name))) for name, title in series if list(figures.curve(name))]
    ends = ", ".join(f"{line.name} {line.points[-1][1]:.1f}" for line in lines)
    size = max(figures.sizes)
    return drawn(
        f"Time of a build, in builds of {figures.base:,} articles with bare simple",
        f"At {size:,} articles: {ends}.",
        "articles",
        lines,
    )


def _block(figures: Figures) -> Iterator[str]:
    named = ", ".join(f"{title} {number}" for title, number in figures.versions.items())
    yield "## How quick\n"
    yield (
        f"Measured on {figures.day}, on {figures.cores} cores, with {named}. Whole processes were measured, one after the "
        "other, and what is compared in the same round: a pair. A figure is the middle of all pairs, with the least and the "
        "most of them and their number. Below 1 is less than what it is compared with. `make benchmark` measures on your "
        "computer, and writes this part of the page.\n"
    )
    yield "".join(f"{note}\n" for note in figures.notes)
    yield from _table("Time", _times(figures), figures, OfSize.ratio)
    yield from _table("Memory of the largest process", _memory(figures), figures, OfSize.memory_ratio)
    yield from _shapes(figures)
    yield from _growth(figures)
    yield from _profile(figures)


@dataclass(frozen=True)
class Row:
    """A line of a table: two tasks that are compared."""

    title: str
    above: str
    below: str


def _times(figures: Figures) -> Iterator[Row]:
    simple = f"simple {COLD}"
    yield Row("ours, everything anew, against `simple`", f"ours {COLD}", simple)
    yield Row("the first build of all on a computer", f"ours {FIRST}", simple)
    yield Row("again, after one article was changed", f"ours {AGAIN}", simple)
    yield Row("the same in a running `pelican --autoreload`", f"ours {RUNNING}", simple)
    yield Row("`pelican-wellness check`", f"ours {CHECK}", simple)
    yield Row("`pelican-wellness explain`, one article", f"ours {EXPLAIN}", simple)
    yield Row("ours with social cards to draw, against without", f"ours {CARDS}", f"ours {COLD}")
    yield Row("ours with social cards that are drawn, against without", f"ours {CARDS_AGAIN}", f"ours {COLD}")
    for name, title in figures.titles.items():
        if name not in ("ours", "simple"):
            yield Row(f"ours against {title}, everything anew", f"ours {COLD}", f"{name} {COLD}")
            yield Row(f"ours against {title}, again", f"ours {AGAIN}", f"{name} {AGAIN}")


def _memory(figures: Figures) -> Iterator[Row]:
    for name, title in figures.titles.items():
        if name != "ours":
            yield Row(f"ours against {title}", f"ours {COLD}", f"{name} {COLD}")


def _table(
    title: str, rows: Iterator[Row], figures: Figures, ask: Callable[[OfSize, str, str], Spread | None]
) -> Iterator[str]:
    yield f"### {title}\n"
    yield f"| | {' | '.join(f'{size:,} articles' for size in figures.sizes)} |"
    yield f"| --- |{' --- |' * len(figures.sizes)}"
    for row in rows:
        cells = [str(ask(found, row.above, row.below) or "") for found in figures.sizes.values()]
        if any(cells):
            yield f"| {row.title} | {' | '.join(cells)} |"
    yield ""


def _shapes(figures: Figures) -> Iterator[str]:
    if figures.shapes:
        yield f"### Other sites of {figures.base:,} articles\n"
        yield "| | ours against `simple`, everything anew |\n| --- | --- |"
        for name, found in figures.shapes.items():
            yield f"| {name} | {found.ratio(f'ours {COLD}', f'simple {COLD}')} |"
        yield ""


def _growth(figures: Figures) -> Iterator[str]:
    yield "### Growth\n"
    sizes = list(figures.sizes)
    written = ", ".join(f"{title} {figures.sizes[sizes[-1]].files.get(name, 0):,}" for name, title in figures.titles.items())
    yield f"![Time of a build at each number of articles; the tables say the same.]({DRAWING})\n"
    yield f"Files that are written for {sizes[-1]:,} articles: {written}."
    if len(sizes) > 1:
        small, large = (figures.base if figures.base < sizes[-1] else sizes[0]), sizes[-1]
        grown = [(title, figures.growth(f"{name} {COLD}", small, large)) for name, title in figures.titles.items()]
        told = ", ".join(f"{title} {found}" for title, found in grown if found)
        yield f"From {small:,} to {large:,} articles, which is {large / small:g} times as many, the time grows: {told}."
    yield ""


def _profile(figures: Figures) -> Iterator[str]:
    rooms = {room: sum(shares.values()) for room, shares in figures.profile.items()}
    if not rooms:
        return
    yield "### Where the time goes\n"
    yield (
        f"Percent of a build of {figures.base:,} articles by one process, as Python's profiler sees it. It makes small "
        "functions look slower than they are. What is written in C counts for who called it.\n"
    )
    yield f"| | all | {' | '.join(PHASES)} |\n| --- |{' --- |' * (len(PHASES) + 1)}"
    for room in sorted(rooms, key=lambda one: -rooms[one]):
        if rooms[room] >= _LEAST_SHARE:
            cells = (figures.profile[room].get(phase, 0.0) for phase in PHASES)
            yield f"| {room} | {rooms[room]:.1f} | {' | '.join(_percent(cell) for cell in cells)} |"
    yield ""


def _percent(share: float) -> str:
    return "" if (said := f"{share:.1f}") == "0.0" else said


def _plain(title: str) -> str:
    return title.replace("`", "").replace("Pelican's bare ", "")
