"""Changes to a document, each of which looks at an element once, however many there are.

BeautifulSoup's own ways look through all children of a parent for each.
"""

from collections.abc import Callable, Iterator, Sequence

from bs4 import BeautifulSoup, Tag
from bs4.element import NavigableString, PageElement

from pelican_wellness.html.quick_tree import Element


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


def exchange(changes: Sequence[tuple[NavigableString | Tag, Sequence[NavigableString | Tag]]]) -> None:
    """Put new nodes in the place of texts and elements.

    BeautifulSoup's own way looks through all children of the parent for each.
    """
    parents: dict[int, Tag] = {}
    instead: dict[int, Sequence[NavigableString | Tag]] = {}
    for old, nodes in changes:
        if old.parent is not None and nodes:
            parents[id(old.parent)] = old.parent
            instead[id(old)] = nodes
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
    after, right = _last(old).next_element, old.next_sibling
    for node in nodes:
        node.parent = parent
        node.previous_element, node.previous_sibling = before, left
        if before is not None:
            before.next_element = node
        if left is not None:
            left.next_sibling = node
        left = node
        before = _last(node)
    left.next_sibling, before.next_element = right, after  # type: ignore[union-attr]  # there is a node
    if right is not None:
        right.previous_sibling = left
    if after is not None:
        after.previous_element = before
    old.parent = old.next_element = old.previous_element = old.next_sibling = old.previous_sibling = None


def _last(node: PageElement) -> PageElement:
    """Return what comes last within a node: the node itself where it holds nothing."""
    while isinstance(node, Tag) and node.contents:
        node = node.contents[-1]
    return node


def tag_of(element: Element, document: BeautifulSoup) -> Tag:
    """Return an element of a quick tree as one of a document."""
    tag = document.new_tag(element.name, attrs=dict(element.attrs))
    for child in element.contents:
        tag.append(child if isinstance(child, str) else tag_of(child, document))
    return tag


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
