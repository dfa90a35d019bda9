"""Footnotes and a list of references as one numbered, linked list, with ways back to the text."""

import re
from collections.abc import Iterator

from bs4 import BeautifulSoup, Tag
from bs4.element import NavigableString

from pelican_wellness.features.references.feature import Reference
from pelican_wellness.html.docutils_notes import as_footnotes
from pelican_wellness.html.edit import exchange, texts
from pelican_wellness.html.landmarks import is_title_of_references
from pelican_wellness.html.plain_text import HEADINGS, NOT_TEXT
from pelican_wellness.html.readable import classes
from pelican_wellness.html.walk import nested, own_texts

_ADDRESS = re.compile(
    r"(?P<url>https?://[^\s<>\"]+)"
    r"|(?:doi:\s*)?(?P<doi>\b10\.\d{4,9}/[^\s<>\"]+)"
    r"|PMID:?\s*(?P<pmid>\d{1,8})\b"
    r"|\b(?P<pmc>PMC\d{4,9})\b",
    re.IGNORECASE,
)
"""Addresses, DOIs (Crossref, "DOIs and matching regular expressions"), and PubMed's and PubMed Central's numbers."""

_RESOLVERS = {
    "url": "{}",
    "doi": "https://doi.org/{}",
    "pmid": "https://pubmed.ncbi.nlm.nih.gov/{}/",
    "pmc": "https://pmc.ncbi.nlm.nih.gov/articles/{}/",
}
_MARK = re.compile(r"\[(\d{1,3})\]")
_ARROW = "\u21a9\ufe0e"
"""An arrow, with the sign that keeps it from being drawn as an emoji."""


def join_references(document: BeautifulSoup, title: str, back: str, language: str = "") -> list[Reference]:
    """Make one list of what the document refers to, and return it; empty where it refers to nothing.

    `title` is the heading for it in the article's language, by which a list is found too; `back` is said of the arrows
    that lead back.
    """
    as_footnotes(document)
    notes = document.find("div", class_="footnote")
    heading, listed = _list_below_heading(document, title, language)
    entries = list(listed.find_all("li", recursive=False)) if listed else []
    noted = [item for item, is_outer in nested(notes, "li") if is_outer] if isinstance(notes, Tag) else []
    if not entries and not noted:
        return []
    ids = _Ids(document)
    if entries:
        _link_marks(document, entries, listed, back, ids)
    _renumber(document, noted, len(entries))
    if heading is None and isinstance(notes, Tag):
        heading = _heading_above(notes, title, language)
    section = _section(document, heading, title, ids)
    place = listed or notes
    if isinstance(place, Tag):
        place.insert_before(section)
    items = document.new_tag("ol")
    section.append(items)
    _move([*entries, *noted], items, document)
    arrows = items.find_all("a", class_="footnote-backref")
    for rank, arrow in enumerate(arrows, 1):
        # Each leads elsewhere, so each has a name of its own (WCAG 2.2, 2.4.9).
        arrow["aria-label"], arrow["role"] = f"{back} {rank}" if len(arrows) > 1 else back, "doc-backlink"
        arrow.attrs.pop("title", None)
        arrow.string = _ARROW
    for gone in (listed, notes):
        if isinstance(gone, Tag):
            gone.decompose()
    return [_reference(number, item) for number, item in enumerate(items.find_all("li", recursive=False), 1)]


def _move(entries: list[Tag], items: Tag, document: BeautifulSoup) -> None:
    for parent in {id(entry.parent): entry.parent for entry in entries}.values():
        if parent is not None:
            parent.clear()  # from its beginning; each entry by itself would be looked for among all that stand before it
    for entry in entries:
        items.append(entry)
        _link_addresses(document, entry)


def _list_below_heading(document: BeautifulSoup, title: str, language: str) -> tuple[Tag | None, Tag | None]:
    """Return the last heading that announces references and has a list right below, and the list."""
    for heading, text in reversed(own_texts(document, HEADINGS)):
        if is_title_of_references(text, language, own=title, wider=False):
            below = heading.find_next_sibling()
            if isinstance(below, Tag) and below.name in ("ol", "ul"):
                return heading, below
    return None, None


def _heading_above(notes: Tag, title: str, language: str) -> Tag | None:
    """Return the heading right above the notes, if it announces them."""
    above = notes.find_previous_sibling()
    if not isinstance(above, Tag) or above.name not in HEADINGS:
        return None
    return above if is_title_of_references(above.get_text(), language, own=title) else None


def _section(document: BeautifulSoup, heading: Tag | None, title: str, ids: "_Ids") -> Tag:
    section = document.new_tag("section", attrs={"class": "w-references"})
    if heading is None:
        heading = document.new_tag("h2")
        heading.string = title
    name = str(heading.get("id") or ids.free("references"))
    heading["id"] = section["aria-labelledby"] = name
    section.append(heading.extract())
    return section


def _link_marks(document: BeautifulSoup, entries: list[Tag], listed: Tag | None, back: str, ids: "_Ids") -> None:
    """Link each `[2]` in the text to the second entry, and the entry back."""
    for number, entry in enumerate(entries, 1):
        entry["id"] = str(entry.get("id") or ids.free(f"reference-{number}"))
    cited = [0] * len(entries)
    marked = [text for text in texts(document, lambda tag: tag is listed or _is_no_place(tag)) if _MARK.search(text)]
    exchange([(text, list(_split(text, document, entries, cited))) for text in marked])
    for number, (entry, times) in enumerate(zip(entries, cited, strict=True), 1):
        paragraphs = entry.find_all("p", recursive=False)
        inside = paragraphs[-1] if paragraphs else entry
        for time in range(1, times + 1):
            arrow = document.new_tag("a", href=f"#citation-{number}-{time}", attrs={"class": "footnote-backref"})
            arrow["aria-label"] = back
            inside.append("\u00a0")
            inside.append(arrow)


def _split(text: str, document: BeautifulSoup, entries: list[Tag], cited: list[int]) -> Iterator[NavigableString | Tag]:
    end = 0
    for found in _MARK.finditer(text):
        number = int(found[1])
        if not 1 <= number <= len(entries):
            continue
        yield NavigableString(text[end : found.start()])
        cited[number - 1] += 1
        name = f"citation-{number}-{cited[number - 1]}"
        mark = document.new_tag("a", id=name, href=f"#{entries[number - 1]['id']}", attrs={"role": "doc-noteref"})
        mark.string = found[0]
        yield mark
        end = found.end()
    yield NavigableString(text[end:])


def _renumber(document: BeautifulSoup, noted: list[Tag], before: int) -> None:
    """Let the marks of footnotes count on from the entries that stand before them."""
    numbers = {f"#{note.get('id')}": before + number for number, note in enumerate(noted, 1)}
    for mark in document.find_all("a", class_="footnote-ref"):
        mark["role"] = "doc-noteref"
        if (number := numbers.get(str(mark.get("href")))) is not None:
            mark.string = f"[{number}]" if mark.get_text().startswith("[") else str(number)


def _link_addresses(document: BeautifulSoup, item: Tag) -> None:
    found = [text for text in texts(item, _is_no_place) if _ADDRESS.search(text)]
    exchange([(text, list(_with_links(text, document))) for text in found])


def _with_links(text: str, document: BeautifulSoup) -> Iterator[NavigableString | Tag]:
    end = 0
    for found in _ADDRESS.finditer(text):
        kind = str(found.lastgroup)
        address = found[kind].rstrip(".,;:)]")
        stop = found.start(kind) + len(address)
        link = document.new_tag("a", href=_RESOLVERS[kind].format(address))
        link.string = text[found.start() : stop]
        yield from (NavigableString(text[end : found.start()]), link)
        end = stop
    yield NavigableString(text[end:])


_NO_PLACE = NOT_TEXT | {"a", "code", "pre"}


def _is_no_place(tag: Tag) -> bool:
    return tag.name in _NO_PLACE


def _reference(number: int, item: Tag) -> Reference:
    links = [str(link["href"]) for link in item.find_all("a", href=True) if "footnote-backref" not in classes(link)]
    url = next((link for link in links if link.startswith(("https:", "http:"))), "")
    return Reference(number, " ".join(item.get_text().replace(_ARROW, "").split()), url)


class _Ids:
    """The ids of a document."""

    def __init__(self, document: BeautifulSoup) -> None:
        self._taken = {str(tag["id"]) for tag in document.find_all(id=True)}

    def free(self, wanted: str) -> str:
        """Return an id that nobody has, and take it."""
        name, number = wanted, 1
        while name in self._taken:
            number += 1
            name = f"{wanted}-{number}"
        self._taken.add(name)
        return name
