"""Walks over a document that look at each of its elements once, however deep they lie in each other.

Asking each text for its parents, or each heading for all texts below it, takes the square of the time where an author forgot
to close them.
"""

from collections.abc import Callable, Container, Iterator, Sequence
from itertools import pairwise
from typing import TypeVar, cast

from bs4 import Tag
from bs4.element import CData, NavigableString, PageElement

from pelican_wellness.html.document import READABLE, Readable
from pelican_wellness.html.quick_tree import Element

Root = TypeVar("Root", bound=Readable)

_TEXT = (NavigableString, CData, str)
"""What BeautifulSoup takes for text: comments, scripts and ruby annotations are subtypes."""


def steps(root: Readable) -> Iterator[tuple[PageElement | Element | str, bool]]:
    """Yield everything below `root` in its order, and each element a second time when it ends: then True."""
    opened: list[tuple[Readable, Iterator[PageElement | Element | str]]] = [(root, iter(root.contents))]
    while opened:
        element, children = opened[-1]
        for child in children:
            yield child, False
            if isinstance(child, READABLE):
                opened.append((child, iter(child.contents)))
                break
        else:
            opened.pop()
            if opened:
                yield element, True


def elements(root: Root, names: Container[str]) -> Iterator[Root]:
    """Yield the elements of these names below `root`, in their order."""
    for child, ends in steps(root):
        if not ends and isinstance(child, READABLE) and child.name in names:
            yield cast(Root, child)  # what lies in a tree is of its kind


def text_of(root: Readable) -> str:
    """Return the text of an element, of all that lies within it too."""
    return "".join(str(child) for child, _ in steps(root) if type(child) in _TEXT)


def neighbors(root: Root) -> Iterator[tuple[Root, Root]]:
    """Yield each element below `root` that comes right after another with the one before it; texts do not count."""
    for parent in (root, *(child for child, ends in steps(root) if not ends)):
        siblings = [child for child in parent.contents if isinstance(child, READABLE)] if isinstance(parent, READABLE) else ()
        yield from pairwise(cast(Sequence[Root], siblings))


def texts(root: Tag, passed_over: Callable[[Tag], bool]) -> Iterator[NavigableString]:
    """Yield the texts below `root` in their order, but for those within elements that are passed over."""
    opened = [iter(root.contents)]
    while opened:
        for child in opened[-1]:
            if isinstance(child, Tag):
                if not passed_over(child):
                    opened.append(iter(child.contents))
                    break
            elif type(child) is NavigableString:
                yield child
        else:
            opened.pop()


def own_texts(root: Root, names: Container[str], between: str = "") -> list[tuple[Root, str]]:
    """Return the elements of these names in their order, each with its text; `between` its pieces stands what is given.

    Where one lies within another, as no heading and no link may, a text is that of the inner one.
    """
    found: list[tuple[Root, list[str]]] = []
    opened: list[list[str]] = []
    for child, ends in steps(root):
        if isinstance(child, READABLE):
            if child.name in names:
                if ends:
                    opened.pop()
                else:
                    opened.append([])
                    found.append((cast(Root, child), opened[-1]))  # what lies in a tree is of its kind
        elif opened and type(child) in _TEXT:
            opened[-1].append(str(child))
    return [(element, between.join(pieces)) for element, pieces in found]


def nested(root: Root, name: str) -> Iterator[tuple[Root, bool]]:
    """Yield the elements of a name below `root`, and whether each lies in no other of them."""
    depth = 0
    for child, ends in steps(root):
        if isinstance(child, READABLE) and child.name == name:
            if not ends:
                yield cast(Root, child), depth == 0
            depth += -1 if ends else 1


def exchange(texts: Sequence[tuple[NavigableString, Sequence[NavigableString | Tag]]]) -> None:
    """Put other nodes in the place of texts: new texts, and new elements that hold one text.

    BeautifulSoup's own way looks through all children of the parent for each.
    """
    parents: dict[int, Tag] = {}
    instead: dict[int, Sequence[NavigableString | Tag]] = {}
    for text, nodes in texts:
        if text.parent is not None and nodes:
            parents[id(text.parent)] = text.parent
            instead[id(text)] = nodes
    for parent in parents.values():
        children: list[PageElement] = []
        for child in parent.contents:
            nodes = instead.get(id(child), ())
            if nodes:
                _link(child, nodes)
            children += nodes or [child]
        parent.contents = children


def _link(old: PageElement, nodes: Sequence[NavigableString | Tag]) -> None:
    """Give nodes the neighbors of an old one, in the tree and in the order of the document."""
    parent, before, left = old.parent, old.previous_element, old.previous_sibling
    after, right = old.next_element, old.next_sibling
    for node in nodes:
        node.parent = parent
        node.previous_element, node.previous_sibling = before, left
        if before is not None:
            before.next_element = node
        if left is not None:
            left.next_sibling = node
        left = node
        before = node.contents[-1] if isinstance(node, Tag) and node.contents else node
    left.next_sibling, before.next_element = right, after  # type: ignore[union-attr]  # there is a node
    if right is not None:
        right.previous_sibling = left
    if after is not None:
        after.previous_element = before
    old.parent = old.next_element = old.previous_element = old.next_sibling = old.previous_sibling = None


def wrap(wrapped: Sequence[tuple[Tag, Tag]]) -> None:
    """Put each element into a new one, in its place."""
    parents: dict[int, Tag] = {}
    around: dict[int, Tag] = {}
    for element, wrapper in wrapped:
        if element.parent is not None:
            parents[id(element.parent)] = element.parent
            around[id(element)] = wrapper
    for parent in parents.values():
        for at, child in enumerate(parent.contents):
            outer = around.get(id(child))
            if outer is not None and isinstance(child, Tag):
                parent.contents[at] = outer
                _put_around(child, outer, parent)


def _put_around(element: Tag, wrapper: Tag, parent: Tag) -> None:
    wrapper.parent, wrapper.contents = parent, [element]
    before = element.previous_element
    wrapper.previous_sibling, wrapper.next_sibling = element.previous_sibling, element.next_sibling
    if element.previous_sibling is not None:
        element.previous_sibling.next_sibling = wrapper
    if element.next_sibling is not None:
        element.next_sibling.previous_sibling = wrapper
    wrapper.previous_element, wrapper.next_element = before, element
    if before is not None:
        before.next_element = wrapper
    element.parent = wrapper
    element.previous_element = wrapper
    element.previous_sibling = element.next_sibling = None
