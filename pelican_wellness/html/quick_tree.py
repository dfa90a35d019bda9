"""A tree of plain HTML, such as Markdown makes, in a tenth of the time that a whole parser takes.

Most articles are read and never edited; for them a document that can be edited is too much. What is not plain - a comment,
a script, an element that is not closed, a letter that stands for another - is left to `html.document.parse`, which knows
what browsers make of it. A tree of here and one of there hold the same elements and texts, and are written alike
(tests/ground/html).
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from html import unescape

from pelican_wellness.html.readable import Readable
from pelican_wellness.pattern import pattern


class Element:
    """An element, as far as reading needs it: the part of BeautifulSoup's `Tag` that is used to read."""

    __slots__ = ("attrs", "contents", "name", "parent")

    def __init__(self, name: str, attrs: Mapping[str, str], parent: "Element | None") -> None:
        self.name, self.attrs, self.parent = name, attrs, parent
        self.contents: list[Element | str] = []

    def get(self, name: str, default: str | None = None) -> str | None:
        """Return an attribute."""
        return self.attrs.get(name, default)

    @property
    def parents(self) -> Iterator["Element"]:
        """The elements around it, the nearest first."""
        element = self.parent
        while element is not None:
            yield element
            element = element.parent


def quick_tree(html: str) -> Element | None:
    """Return the tree of a piece of HTML, None where it is not plain."""
    pieces = _TAG.split(html)
    root = current = Element("[document]", _NONE, None)
    depth_of_pre = 0
    for at in range(0, len(pieces), 6):
        if text := pieces[at]:
            if "<" in text or not _REFERENCES.fullmatch(text):
                return None
            _add_text(current, text, keeps_space=depth_of_pre > 0)
        if at + 1 == len(pieces):
            break
        closed, opened, attributes, ends_itself = pieces[at + 2 : at + 6]
        if closed is not None:
            if closed != current.name or current.parent is None:
                return None
            depth_of_pre -= closed == "pre"
            current = current.parent
            continue
        if opened in _SPECIAL or (ends_itself and opened not in _VOID) or not _REFERENCES.fullmatch(attributes):
            return None
        attrs = {name: unescape(value) for name, value in _ATTRIBUTE.findall(attributes)} if attributes else _NONE
        element = Element(opened, attrs, current)
        current.contents.append(element)
        if opened not in _VOID:
            current = element
            depth_of_pre += opened == "pre"
    return root if current is root else None


def _add_text(element: Element, text: str, *, keeps_space: bool) -> None:
    if "&" in text:
        text = unescape(text)
    # BeautifulSoup keeps one sign of white space between elements.
    if not keeps_space and not text.strip(_SPACES):
        text = "\n" if "\n" in text else " "
    element.contents.append(text)


def written(tree: Element) -> str:
    """Return a tree as HTML, as `html.document.serialize` writes it."""
    pieces: list[str] = []
    opened: list[tuple[str, Iterator[Element | str]]] = [("", iter(tree.contents))]
    while opened:
        end, children = opened[-1]
        for child in children:
            if isinstance(child, str):
                pieces.append(_escaped(child))
                continue
            attributes = "".join([f" {name}={_quoted(_escaped(value))}" for name, value in child.attrs.items()])
            pieces.append(f"<{child.name}{attributes}>")
            if child.name not in _VOID:
                opened.append((f"</{child.name}>", iter(child.contents)))
                break
        else:
            pieces.append(end)
            opened.pop()
    return "".join(pieces)


def exchange(changes: Iterable[tuple[Element, Sequence[Element]]]) -> None:
    """Put new elements in the place of old ones, as `html.edit.exchange` does in a document."""
    parents: dict[int, Element] = {}
    instead: dict[int, Sequence[Element]] = {}
    for old, new in changes:
        if old.parent is not None:
            parents[id(old.parent)] = old.parent
            instead[id(old)] = new
    for parent in parents.values():
        contents: list[Element | str] = []
        for child in parent.contents:
            for one in instead.get(id(child), ()):
                one.parent = parent
            contents += instead.get(id(child), (child,))
        parent.contents = contents


def element(name: str, attrs: Mapping[str, str], *contents: Element | str) -> Element:
    """Return a new element that holds others."""
    new = Element(name, attrs, None)
    new.contents += contents
    for child in contents:
        if not isinstance(child, str):
            child.parent = new
    return new


def _escaped(text: str) -> str:
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def _quoted(value: str) -> str:
    """Return the value of an attribute in quotes of which it holds none."""
    if '"' in value and "'" not in value:
        return f"'{value}'"
    return '"' + value.replace('"', "&quot;") + '"'


def tree_of(html: str) -> Readable:
    """Return what can be read of a piece of HTML: a quick tree where it is plain, else a document."""
    if tree := quick_tree(html):
        return tree
    from pelican_wellness.html.document import parse  # noqa: PLC0415 - loads a parser

    return parse(html)


_NONE: Mapping[str, str] = {}
_SPACES = "\n\t\f\r "
_TAG = pattern(r"<((?:/([a-z][a-z0-9]*+)|([a-z][a-z0-9]*+)((?:\s++[a-z][a-z0-9-]*+(?:=\"[^\"<>]*+\")?+)*+)\s*+(/?)))>")
_ATTRIBUTE = pattern(r"([a-z][a-z0-9-]*+)(?:=\"([^\"]*+)\")?+")
_REFERENCES = pattern(r"(?:[^&]++|&(?:amp|lt|gt|quot|nbsp|#39|#(?:3[2-9]|[4-9]\d|1[01]\d|12[0-6]));)*+")
"""Text whose every `&` begins a reference that everybody reads alike."""

_VOID = frozenset({"br", "hr", "img", "source", "track", "wbr"})
"""Elements without an end. Those of a picture or a film are only written: who reads them is a whole parser."""
_SPECIAL = frozenset(
    "script style template textarea title noscript iframe svg math rt rp select option plaintext xmp noembed noframes listing "  # noqa: SIM905
    "area base col embed input keygen link menuitem meta param source track basefont bgsound command frame image isindex "
    "nextid spacer html head body".split()
)
"""Elements whose content, or whose end, is read by rules of their own."""
