"""Lines of metadata whose names are nearly ours: slips of the pen, which nothing would read."""

from collections.abc import Iterable
from functools import lru_cache

_OTHERS = frozenset({"save_as", "images", "review", "reviews", "reviewer", "review_date"})
"""Names that Pelican, plugins, themes and bloggers have, and that are like one of ours: they are meant as they stand."""

_SHORTEST = 4
"""A name of three letters, such as `Sms`, is like too many others."""
_SUBSTITUTED = 5
"""From so many letters on another letter is a slip; `Pole` and `Rule` are words of their own beside `Role`."""
_TWICE = 8
"""From so many letters on two slips are one name still."""


def slips(names: Iterable[str], *known: frozenset[str]) -> tuple[tuple[str, str], ...]:
    """Return each name of a line that is nearly a known one, with the known one as it is documented."""
    return _slips(frozenset(names), *known)


@lru_cache(maxsize=1024)
def _slips(names: frozenset[str], *known: frozenset[str]) -> tuple[tuple[str, str], ...]:
    """Return slips as they were found before: most files of a site have lines of the same names."""
    all_known = frozenset[str]().union(*known)
    unknown = sorted(names - all_known - _OTHERS)
    return tuple((name, found.capitalize()) for name in unknown if (found := meant(name, all_known)))


@lru_cache(maxsize=1024)
def meant(name: str, known: frozenset[str]) -> str:
    """Return the known name of which another is a slip; empty where there is none."""
    near = [(distance, -len(one), one) for one in known if (distance := _distance(_plain(name), _plain(one))) is not None]
    return min(near, default=(0, 0, ""))[2]


def _plain(name: str) -> str:
    """Return a name without what stands between its words: `review-due` is a slip for `review_due`."""
    return "".join(filter(str.isalnum, name.lower()))


def _distance(name: str, meant: str) -> int | None:
    """Return how many slips lie between two names, None where there are too many: letters dropped, added, changed, swapped."""
    if name == meant:
        return 0
    most = 2 if len(meant) >= _TWICE else 1
    if (
        len(meant) < _SHORTEST
        or abs(len(name) - len(meant)) > most
        or (sorted(name[:2]) != sorted(meant[:2]) and name[:1] != meant[:1])
    ):
        return None
    if len(meant) < _SUBSTITUTED and len(name) == len(meant) and sorted(name) != sorted(meant):
        return None
    # Optimal string alignment, a row for each letter of `name`.
    before: list[int] = []
    row = list(range(len(meant) + 1))
    for i, letter in enumerate(name, 1):
        last, before, row = before, row, [i]
        for j, other in enumerate(meant, 1):
            cost = min(before[j] + 1, row[j - 1] + 1, before[j - 1] + (letter != other))
            if i > 1 and j > 1 and letter == meant[j - 2] and name[i - 2] == other:
                cost = min(cost, last[j - 2] + 1)
            row.append(cost)
    return row[-1] if row[-1] <= most else None
