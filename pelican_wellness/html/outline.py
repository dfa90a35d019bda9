"""The headings of a document as a tree."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from pelican_wellness.html.readable import Readable


class Heading(NamedTuple):
    """A heading: `id` is empty where it has none, `level` is 1 to 6, `children` are the headings below it."""

    id: str
    text: str
    level: int
    children: tuple[Heading, ...] = ()


def outline(headings: Iterable[tuple[Readable, str]]) -> tuple[Heading, ...]:
    """Return headings, each with its text, in their order as a tree; one that skips a level stands below the last wider one."""
    top: list[Heading] = []
    opened: list[tuple[Heading, list[Heading]]] = []

    def close(level: int) -> None:
        while opened and opened[-1][0].level >= level:
            heading, children = opened.pop()
            (opened[-1][1] if opened else top).append(heading._replace(children=tuple(children)))

    for one, text in headings:
        heading = Heading(str(one.get("id", "")), " ".join(text.split()), int(one.name[1]))
        close(heading.level)
        opened.append((heading, []))
    close(0)
    return tuple(top)
