"""What one run has found, kept beside the page that is written from it.

Everything is a multiple of what bare `simple` takes for the site of `base` articles: only ratios of one run mean something.
"""

import json
from collections.abc import Iterator, Sequence
from dataclasses import asdict, dataclass, field
from pathlib import Path
from statistics import median

FILE = Path(__file__).with_name("figures.json")

COLD, AGAIN = "cold", "again"
"""Tasks of every contestant: build a site with empty caches and output; build it again after an article was changed."""

FIRST, RUNNING, CHECK, EXPLAIN = "first", "running", "check", "explain"
"""Tasks of ours: a build with empty caches for all sites too; one within `pelican --autoreload`; our commands."""

CARDS, CARDS_AGAIN = "cards", "cards again"
"""A cold build that draws social cards, and one that finds them drawn."""

Values = dict[str, list[float]]
"""Contestant and task, such as `ours cold` -> a value for each round."""


@dataclass(frozen=True)
class Spread:
    """A ratio: the middle of all pairs, the least and the most."""

    least: float
    middle: float
    most: float
    pairs: int

    def __str__(self) -> str:
        pairs = f"{self.pairs} pair{'s' if self.pairs > 1 else ''}"
        return f"{self.middle:.2f} ({f'{self.least:.2f}-{self.most:.2f}, ' if self.pairs > 1 else ''}{pairs})"


def spread(above: Sequence[float], below: Sequence[float]) -> Spread | None:
    """Return the ratio of values that were measured one after the other; None where one of them was not measured."""
    ratios = [one / other for one, other in zip(above, below, strict=False)]
    return Spread(min(ratios), median(ratios), max(ratios), len(ratios)) if ratios else None


@dataclass(frozen=True)
class OfSize:
    """What was found at one number of articles."""

    times: Values = field(default_factory=dict)
    memory: Values = field(default_factory=dict)
    files: dict[str, int] = field(default_factory=dict)
    """Contestant -> files that it wrote."""

    def ratio(self, above: str, below: str) -> Spread | None:
        """Return how long one task takes against another."""
        return spread(self.times.get(above, ()), self.times.get(below, ()))

    def memory_ratio(self, above: str, below: str) -> Spread | None:
        """Return how much memory one task takes against another."""
        return spread(self.memory.get(above, ()), self.memory.get(below, ()))


@dataclass(frozen=True)
class Figures:
    """What one run has found."""

    day: str
    cores: int
    base: int
    titles: dict[str, str]
    """Contestant -> what it is called."""
    notes: list[str]
    versions: dict[str, str]
    sizes: dict[int, OfSize]
    shapes: dict[str, OfSize]
    """Sites of `base` articles that are odd in one way."""
    profile: dict[str, dict[str, float]]
    """Room of the code -> phase of a build -> share of the whole, in percent."""

    def growth(self, name: str, small: int, large: int) -> Spread | None:
        """Return how many times as long a task takes for the larger site."""
        return spread(self.sizes[large].times.get(name, ()), self.sizes[small].times.get(name, ()))

    def curve(self, name: str) -> Iterator[tuple[int, float]]:
        """Yield the middle of a task's times at each size."""
        for size, found in self.sizes.items():
            if values := found.times.get(name):
                yield size, median(values)


def save(figures: Figures, file: Path) -> None:
    """Keep figures."""
    file.write_text(json.dumps(_rounded(asdict(figures)), indent=1, ensure_ascii=False) + "\n", encoding="utf-8")


def load(file: Path) -> Figures:
    """Return the figures that were kept."""
    kept = json.loads(file.read_text(encoding="utf-8"))
    kept["sizes"] = {int(size): OfSize(**found) for size, found in kept["sizes"].items()}
    kept["shapes"] = {name: OfSize(**found) for name, found in kept["shapes"].items()}
    return Figures(**kept)


def _rounded(value: object) -> object:
    if isinstance(value, float):
        return float(f"{value:.4g}")
    if isinstance(value, dict):
        return {key: _rounded(one) for key, one in value.items()}
    return [_rounded(one) for one in value] if isinstance(value, list) else value
