"""What is wrong with a setting or a line: one readable block per mistake."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

_LONGEST_VALUE = 200
"""Characters of a wrong value that are shown: enough to recognize it, not so many that the advice scrolls away."""


@dataclass(frozen=True, slots=True)
class Mistake:
    """One wrong value.

    `where` names the setting or the file; `value` is what it holds; `problem` says what is wrong with it, `expected`
    what would be right, and `nearest` the known value that was probably meant. `rule` is that of `check` which says the
    same, for what ends no build.
    """

    where: str
    value: object
    problem: str
    expected: str
    nearest: str | None = None
    rule: str = ""

    def __str__(self) -> str:
        lines = [
            _line(self.where),
            f"    holds:        {_line(_shown(self.value))}",
            f"    problem:      {_line(self.problem)}",
            f"    expected:     {self.expected}",
        ]
        if self.nearest is not None:
            lines.append(f"    did you mean: {_line(repr(self.nearest))}")
        return "\n".join(lines)

    def in_a_line(self) -> str:
        """Return where it is, what is wrong, and what was probably meant: for what ends no build."""
        meant = f"; did you mean {self.nearest}?" if self.nearest is not None else ""
        return _line(f"{self.where}: {self.problem}{meant}")


class WellnessError(Exception):
    """The build cannot go on. Pelican ends with `exitcode`; its text holds every mistake."""

    exitcode = 1

    def __init__(self, mistakes: Sequence[Mistake]) -> None:
        self.mistakes = tuple(mistakes)
        super().__init__("\n\n".join(map(str, mistakes)))


def _shown(value: object) -> str:
    """Return a value as Python writes it; there are some that it refuses to write, such as numbers of 5,000 digits."""
    try:
        return repr(value)
    except Exception as error:  # noqa: BLE001 - a value's own `__repr__` may raise anything
        return f"a value that cannot be shown ({error})"


def _line(text: str) -> str:
    """Return `text` on one line, cut where it is too long to help."""
    line = "".join(character if character.isprintable() else repr(character)[1:-1] for character in text)
    return line if len(line) <= _LONGEST_VALUE else line[:_LONGEST_VALUE] + "…"


def nearest(value: object, known: Iterable[str]) -> str | None:
    """Return the known name most like `value`, or None where none is like it."""
    if not isinstance(value, str):
        return None
    from difflib import get_close_matches  # noqa: PLC0415 - most sites have no mistakes

    by_folded = {name.casefold(): name for name in known}
    found = get_close_matches(value.casefold(), by_folded, n=1, cutoff=0.6)
    return by_folded[found[0]] if found else None


def one_of(known: Iterable[str]) -> str:
    """Return a list of names for the `expected` line."""
    names = sorted(known)
    if len(names) == 1:
        return f"{names[0]}, which is the only one"
    return "one of " + ", ".join(names) if names else "nothing, since there is none to choose from"
