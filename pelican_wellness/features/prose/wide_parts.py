"""Wide parts of an article scroll, and alignment needs no style attribute."""

import re
from collections import Counter
from collections.abc import Container, Sequence

from bs4 import BeautifulSoup, Tag

from pelican_wellness.html.edit import wrap
from pelican_wellness.html.landmarks import MACHINERY
from pelican_wellness.html.plain_text import HEADINGS
from pelican_wellness.html.readable import TEXT, classes
from pelican_wellness.html.walk import nested, steps

_TITLED = HEADINGS | {"caption"}

_ALIGNMENT = re.compile(r"text-align:\s*+(left|center|right|start|end)\s*+;?", re.IGNORECASE)


def make_wide_parts_scroll(document: BeautifulSoup, label: str) -> bool:
    """Let tables and code scroll by themselves, with the keyboard too, instead of widening the page.

    WCAG 2.2, 1.4.10 Reflow and 2.1.1 Keyboard. `label` names the scrolling box of a table that has neither a caption nor a
    heading above it.
    """
    tables = [table for table, is_outer in nested(document, "table") if is_outer]
    boxed = [table for table in tables if "codehilitetable" not in str(table.get("class", ""))]
    names = _names(document, boxed, label) if boxed else []
    wrap([(table, _scroller(document, name)) for table, name in zip(boxed, names, strict=True)])
    changed = bool(boxed)
    for code in document.find_all("pre"):
        if "tabindex" not in code.attrs:
            code["tabindex"] = "0"
            changed = True
    return changed


def _scroller(document: BeautifulSoup, name: str) -> Tag:
    return document.new_tag("div", attrs={"class": "w-scroller", "role": "region", "aria-label": name, "tabindex": "0"})


def _names(document: BeautifulSoup, tables: Sequence[Tag], label: str) -> list[str]:
    """Return the name of each table, no two the same: who hears them lists a page's regions by name."""
    times: Counter[str] = Counter()
    named = []
    for name in _titles(document, {id(table) for table in tables}):
        times[name or label] += 1
        count = times[name or label]
        named.append(name or label if count == 1 else f"{name or label} {count}")
    return named


def _titles(document: BeautifulSoup, tables: Container[int]) -> list[str]:
    """Return the caption of each table, else the heading above it, else nothing."""
    titles: list[str] = []
    words: list[str] | None = None
    heading, links = "", 0
    for child, ends in steps(document):
        if isinstance(child, str):
            if words is not None and not links and type(child).__name__ in TEXT:
                words.append(child)
        elif id(child) in tables and not ends:
            titles.append(heading)
        elif child.name in _TITLED:
            if not ends:
                words = []
                continue
            said, words = " ".join("".join(words or ()).split()), None
            if said and child.name != "caption":
                heading = said
            elif said and titles:
                titles[-1] = said
        elif not MACHINERY.isdisjoint(classes(child)):
            links += -1 if ends else 1  # a heading's link to itself is a sign
    return titles


def move_alignment_to_classes(document: BeautifulSoup) -> bool:
    """Turn the `style="text-align: right"` of Markdown's tables into classes: a strict policy allows no style attribute."""
    changed = False
    for cell in document.find_all(["td", "th"], style=True):
        if match := _ALIGNMENT.fullmatch(str(cell["style"]).strip()):
            side = {"start": "left", "end": "right"}.get(match[1].lower(), match[1].lower())
            del cell["style"]
            if side != "left":
                cell["class"] = f"{cell.get('class', '')} w-align-{side}".strip()
            changed = True
    return changed


def make_cells_of_empty_headers(document: BeautifulSoup) -> bool:
    """Let the empty corner of a table be no header: Markdown makes one of it, and one that says nothing heads nothing.

    https://www.w3.org/WAI/tutorials/tables/two-headers/ has the corner as `td`.
    """
    empty = [one for one in document.find_all("th") if not one.find() and not one.get_text(strip=True)]
    for one in empty:
        one.name = "td"
        del one["scope"]
    return bool(empty)


def has_admonition(document: BeautifulSoup) -> bool:
    """Say whether an element is one, not just a word."""
    return any("admonition" in classes(box) for box in document.find_all(class_=True))
