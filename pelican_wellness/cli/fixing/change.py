"""What was mended in a file: line by line, so that it can be read, and put back."""

from collections.abc import Sequence
from typing import NamedTuple

from pelican_wellness.model.source_lines import lines_of


class Change(NamedTuple):
    """`line` counts from 1, in the file as it was. `after` is None where the line is gone."""

    line: int
    code: str
    before: str
    after: str | None


def changes(code: str, before: str, after: str) -> list[Change]:
    """Return the lines by which two texts of as many lines differ."""
    pairs = zip(lines_of(before), lines_of(after), strict=True)
    return [Change(number, code, old, new) for number, (old, new) in enumerate(pairs, 1) if old != new]


Mended = tuple[str, Sequence[Change]]
"""A text as it is afterwards, and what was changed in it."""
