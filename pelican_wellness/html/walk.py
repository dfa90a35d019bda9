"""Walks over a document that look at each of its elements once, however deep they lie in each other.

Asking each text for its parents, or each heading for all texts below it, takes the square of the time where an author forgot
to close them.
"""

from collections.abc import Container, Iterator, Sequence
from itertools import pairwise
from typing import Any, TypeVar, cast

from pelican_wellness.html.readable import TEXT, Readable

Root = TypeVar("Root", bound=Readable)

_TEXT = TEXT | {"CData"}
"""What BeautifulSoup takes for text."""


def steps(root: Readable) -> Iterator[tuple[Readable | str, bool]]:
    """Yield everything below `root` in its order, and each element a second time when it ends: then True."""
    opened: list[tuple[Readable, Iterator[Any]]] = [(root, iter(root.contents))]
    while opened:
        element, children = opened[-1]
        for child in children:
            yield child, False
            if not isinstance(child, str):
                opened.append((child, iter(child.contents)))
                break
        else:
            opened.pop()
            if opened:
                yield element, True


def elements(root: Root, names: Container[str]) -> Iterator[Root]:
    """Yield the elements of these names below `root`, in their order."""
    for child, ends in steps(root):
        if not ends and not isinstance(child, str) and child.name in names:
            yield cast(Root, child)  # what lies in a tree is of its kind


def text_of(root: Readable) -> str:
    """Return the text of an element, of all that lies within it too."""
    return "".join(str(child) for child, _ in steps(root) if type(child).__name__ in _TEXT)


def neighbors(root: Root) -> Iterator[tuple[Root, Root]]:
    """Yield each element below `root` that comes right after another with the one before it; texts do not count."""
    for parent in (root, *(child for child, ends in steps(root) if not ends)):
        siblings = [child for child in parent.contents if not isinstance(child, str)] if not isinstance(parent, str) else ()
        yield from pairwise(cast(Sequence[Root], siblings))


def own_texts(root: Root, names: Container[str], between: str = "") -> list[tuple[Root, str]]:
    """Return the elements of these names in their order, each with its text; `between` its pieces stands what is given.

    Where one lies within another, as no heading and no link may, a text is that of the inner one.
    """
    found: list[tuple[Root, list[str]]] = []
    opened: list[list[str]] = []
    for child, ends in steps(root):
        if not isinstance(child, str):
            if child.name in names:
                if ends:
                    opened.pop()
                else:
                    opened.append([])
                    found.append((cast(Root, child), opened[-1]))  # what lies in a tree is of its kind
        elif opened and type(child).__name__ in _TEXT:
            opened[-1].append(str(child))
    return [(element, between.join(pieces)) for element, pieces in found]


def nested(root: Root, name: str) -> Iterator[tuple[Root, bool]]:
    """Yield the elements of a name below `root`, and whether each lies in no other of them."""
    depth = 0
    for child, ends in steps(root):
        if not isinstance(child, str) and child.name == name:
            if not ends:
                yield cast(Root, child), depth == 0
            depth += -1 if ends else 1
