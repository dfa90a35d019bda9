"""What of a parsed article is text to be read, as DESIGN's rules for words say."""

from collections.abc import Container, Iterator
from itertools import islice
from typing import Any, NamedTuple

from pelican_wellness.html.landmarks import MACHINERY, MACHINERY_ROLES, MARK, is_invented_title, is_table_of_contents
from pelican_wellness.html.readable import TEXT, Readable, classes

NOT_TEXT = frozenset(
    "script style template noscript svg math select textarea button iframe audio video object canvas".split()  # noqa: SIM905
)
"""Elements whose content is not read as text. What stands in the last five is for browsers that cannot show them."""

HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})

_SEPARATES = HEADINGS | frozenset(
    "address article aside audio blockquote body br button canvas caption center col colgroup dd details dialog dir div "  # noqa: SIM905
    "dl dt fieldset figcaption figure footer form head header hgroup hr html iframe legend li main menu nav object ol "
    "optgroup option p pre search section select summary table tbody td tfoot th thead title tr ul video".split()
)
"""Elements that begin and end a line: block elements, `br`, list items, table cells (HTML, "Rendering", 15.3)."""


_NO_SPACE_BEFORE = tuple(".,;:!?)]…。，、；：！？）")
"""Signs before which no space is left where a mark goes: "eases pain [1]_, as" of reStructuredText."""


class PlainText(NamedTuple):
    """The text of a document (a line per block), how many pictures stand in it, and its headings and links in order."""

    text: str
    pictures: int
    headings: tuple[Readable, ...] = ()
    links: tuple[Readable, ...] = ()


def plain_text(root: Readable, *, count_code: bool = False, without: Container[str] = frozenset()) -> PlainText:
    """Read the text of `root`.

    `count_code` takes in code blocks (`pre`); `without` names further elements to pass over. Iterative, so the depth
    of the document does not matter.
    """
    pieces: list[str] = []
    found: list[Readable] = []
    passed_over = False
    open_elements: list[tuple[Readable, Iterator[Any]]] = [(root, iter(root.contents))]
    while open_elements:
        element, children = open_elements[-1]
        for child in children:
            if not isinstance(child, str):
                if _is_not_text(child, count_code=count_code) or child.name in without:
                    passed_over = child.name not in _SEPARATES
                    pieces.append("" if passed_over else "\n")
                    continue
                if child.name in _COLLECTED:
                    found.append(child)
                if child.name in _SEPARATES:
                    pieces.append("\n")
                open_elements.append((child, iter(child.contents)))
                break
            if type(child).__name__ in TEXT:
                text = str(child)
                if passed_over and text[:1] in _NO_SPACE_BEFORE:
                    _drop_space(pieces)
                pieces.append(text)
                passed_over = False
        else:
            open_elements.pop()
            if element.name in _SEPARATES:
                pieces.append("\n")
    headings = tuple(tag for tag in found if tag.name in HEADINGS)
    links = tuple(tag for tag in found if tag.name == "a")
    return PlainText("".join(pieces), len(found) - len(headings) - len(links), headings, links)


def _drop_space(pieces: list[str]) -> None:
    """Take white space from the end of a line's text."""
    while pieces and pieces[-1] != "\n":
        if last := pieces.pop().rstrip():
            pieces.append(last)
            return


_COLLECTED = HEADINGS | {"a", "img"}


def _is_not_text(tag: Readable, *, count_code: bool) -> bool:
    if tag.name in NOT_TEXT or (tag.name == "pre" and not count_code):
        return True
    return bool(tag.attrs) and (is_hidden(tag) or _is_made_by_machine(tag))


def _is_made_by_machine(tag: Readable) -> bool:
    """Whether a converter added an element: a mark, a way back, a title, a table of contents."""
    if tag.name == "a" and _is_mark(tag):
        return True
    if "class" not in tag.attrs and "role" not in tag.attrs:
        return False
    names, role = classes(tag), str(tag.attrs.get("role", ""))
    if not MACHINERY.isdisjoint(names) or role in MACHINERY_ROLES or is_table_of_contents(tag.name, names, role):
        return True
    if "admonition-title" in names:
        return tag.parent is not None and is_invented_title(_only_text(tag), classes(tag.parent), names)
    return "label" in names and _labels_a_note(tag)


def _is_mark(link: Readable) -> bool:
    """Whether a link is a number that leads to a source: `[1]`, or a raised 1."""
    within = link.contents[0] if len(link.contents) == 1 else link
    text = _only_text(within if not isinstance(within, str) and within.name == "sup" else link)
    raised = link.parent is not None and link.parent.name == "sup"
    return MARK.fullmatch(text) is not None or (raised and text.isdecimal())


def _only_text(tag: Readable) -> str:
    """Return the text of an element that has nothing else within, else none: a short look, however much there is."""
    child = tag.contents[0] if len(tag.contents) == 1 else None
    return str(child).strip() if type(child).__name__ in TEXT else ""


def _labels_a_note(tag: Readable) -> bool:
    """Whether an element holds the number of a note as docutils writes it."""
    around: Iterator[Readable] = iter(tag.parents)
    return any(not _NOTES.isdisjoint(classes(one)) for one in islice(around, 3))


_NOTES = frozenset({"footnote", "citation"})


def is_hidden(tag: Readable) -> bool:
    """Whether a tag says that its content is not for (all) readers."""
    return "hidden" in tag.attrs or str(tag.attrs.get("aria-hidden", "")).lower() == "true"
