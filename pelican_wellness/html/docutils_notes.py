"""Footnotes and citations of reStructuredText, made what Python-Markdown makes of its own.

docutils writes each note where the author wrote it: as a table (html4css1, the writer that Pelican builds on) or as an
`aside` or `div` (html5). Python-Markdown writes one list.
"""

from collections.abc import Iterable

from bs4 import BeautifulSoup, Tag
from bs4.element import NavigableString, PageElement

from pelican_wellness.html.landmarks import CITED, MACHINERY, MACHINERY_ROLES
from pelican_wellness.html.plain_text import HEADINGS
from pelican_wellness.html.readable import classes

_GROUPS = frozenset({"footnote-list", "citation-list"})
"""Classes of what html5 puts around notes that stand together."""

_ROLES = frozenset({"doc-footnote", "doc-biblioentry"})


def as_footnotes(document: BeautifulSoup) -> None:
    """Turn the notes of docutils into one `div class="footnote"`; nothing changes where there are none.

    It stands where the first one stood if that is right below a heading, else at the end of the document.
    """
    found = [note for note in document.find_all(["table", "aside", "div"]) if _is_note(note)]
    if not found:
        return
    box, listed = document.new_tag("div", attrs={"class": "footnote"}), document.new_tag("ol")
    box.append(listed)
    first = _outermost(found[0])
    if isinstance(above := first.find_previous_sibling(), Tag) and above.name in HEADINGS:
        first.insert_before(box)
    else:
        document.append(box)
    for note in found:
        listed.append(_item(document, note))
    _remove([_outermost(note) for note in found])
    for mark in document.find_all("a"):
        if _is_mark(mark):
            mark["class"] = "footnote-ref"


def _remove(tags: Iterable[Tag]) -> None:
    """Remove tags: each parent is emptied from its front and filled again, as one removal alone looks through all siblings."""
    gone = {id(tag): tag for tag in tags}
    parents = {id(tag.parent): tag.parent for tag in gone.values()}
    for parent in filter(None, parents.values()):
        children = list(parent.contents)
        parent.clear()
        parent.extend([child for child in children if id(child) not in gone])


def _is_note(tag: Tag) -> bool:
    if tag.name == "table":
        names = classes(tag)
        return "docutils" in names and ("footnote" in names or "citation" in names)
    return tag.get("role") in _ROLES


def _outermost(note: Tag) -> Tag:
    """Return a note, or the group that it stands in."""
    parent = note.parent
    return parent if parent is not None and not _GROUPS.isdisjoint(classes(parent)) else note


def _item(document: BeautifulSoup, note: Tag) -> Tag:
    """Return an item with what a note says, and its ways back at the end."""
    item = document.new_tag("li", attrs={"id": str(note["id"])} if note.get("id") else {})
    back = [str(link.get("href", "")) for link in note.find_all("a") if _is_machinery(link) and not _is_mark(link)]
    row = note.find("tr")
    cells = row.find_all("td", recursive=False) if row else []
    for part in list((cells[-1] if cells else note).contents):
        if not _is_label(part):
            item.append(part.extract())
    paragraphs = item.find_all("p", recursive=False)
    inside = paragraphs[-1] if paragraphs else item
    for address in back:
        arrow = document.new_tag("a", href=address, attrs={"class": "footnote-backref"})
        inside.extend((NavigableString("\u00a0"), arrow))
    return item


def _is_mark(link: Tag) -> bool:
    """Whether a link is a mark that refers to a note. It may stand within a note, and is no way back there."""
    return not CITED.isdisjoint((*classes(link), str(link.get("role"))))


def _is_machinery(link: Tag) -> bool:
    return not MACHINERY.isdisjoint(classes(link)) or link.get("role") in MACHINERY_ROLES


def _is_label(part: PageElement) -> bool:
    """Whether a part of a note is its number, or holds ways back."""
    if not isinstance(part, Tag):
        return False
    if part.name == "span":
        return not {"label", "backrefs"}.isdisjoint(classes(part))
    return part.name == "em" and any(map(_is_machinery, _links(part)))


def _links(part: Tag) -> Iterable[Tag]:
    return part.find_all("a", recursive=False)
