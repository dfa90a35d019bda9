"""What was mended in a file: line by line, so that it can be read, and put back."""

from collections.abc import Sequence
from typing import NamedTuple


class Change(NamedTuple):
    """`line` counts from 1, in the file as it was. `after` is None where the line is gone."""

    line: int
    code: str
    before: str
    after: str | None


def changes(code: str, before: str, after: str) -> list[Change]:
    """Return the lines by which two texts of as many lines differ."""
    pairs = zip(before.splitlines(), after.splitlines(), strict=True)
    return [Change(number, code, old, new) for number, (old, new) in enumerate(pairs, 1) if old != new]


Mended = tuple[str, Sequence[Change]]
"""A text as it is afterwards, and what was changed in it."""
