"""Wide parts of an article scroll, and alignment needs no style attribute."""

import re

from bs4 import BeautifulSoup, Tag

from pelican_wellness.html.edit import wrap
from pelican_wellness.html.readable import classes
from pelican_wellness.html.walk import nested

_ALIGNMENT = re.compile(r"text-align:\s*+(left|center|right|start|end)\s*+;?", re.IGNORECASE)


def make_wide_parts_scroll(document: BeautifulSoup, label: str) -> bool:
    """Let tables and code scroll by themselves, with the keyboard too, instead of widening the page.

    WCAG 2.2, 1.4.10 Reflow and 2.1.1 Keyboard. `label` names the scrolling box of a table without a caption.
    """
    tables = [table for table, is_outer in nested(document, "table") if is_outer]
    boxed = [table for table in tables if "codehilitetable" not in str(table.get("class", ""))]
    wrap([(table, _scroller(document, table, label)) for table in boxed])
    changed = bool(boxed)
    for code in document.find_all("pre"):
        if "tabindex" not in code.attrs:
            code["tabindex"] = "0"
            changed = True
    return changed


def _scroller(document: BeautifulSoup, table: Tag, label: str) -> Tag:
    caption = table.find("caption")
    name = " ".join(caption.get_text().split()) if caption else label
    return document.new_tag("div", attrs={"class": "w-scroller", "role": "region", "aria-label": name, "tabindex": "0"})


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


def has_admonition(document: BeautifulSoup) -> bool:
    """Say whether an element is one, not just a word."""
    return any("admonition" in classes(box) for box in document.find_all(class_=True))
