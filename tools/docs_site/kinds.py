"""The four kinds of documentation (Diataxis, https://diataxis.fr/), and which pages are of each.

A page is of the kind whose list links to it. Where two lists do, it is of the one that stands first here: what is looked up
is reference, whatever task it helps with too.
"""

import re
from functools import cache
from pathlib import Path
from posixpath import dirname, normpath
from typing import NamedTuple

ROOT = Path(__file__).resolve().parents[2]

LISTS = {
    "Tutorial": "docs/first-blog.md",
    "Reference": "docs/reference.md",
    "Explanation": "docs/explanation.md",
    "How to": "docs/how-to.md",
}
"""Kind -> the page that lists its pages, below the root. The only tutorial is a list of itself."""

MENU = ("Tutorial", "How to", "Reference", "Explanation")
"""In the order in which people need them."""

HOME = "docs/index.md"

OWN = "tools/docs_site/pages/"
"""Pages that are on the site only, each with a template of its name: what they show is made when the site is."""

_HEADING = re.compile(r"^#{2,3} (.+)$")
_LINK = re.compile(r"\]\(([^)#\s:]+\.md)(?:#[^)]*)?\)")


class Place(NamedTuple):
    """Where a page stands: its kind, the list of that kind, the heading there, and how many pages stand before it."""

    kind: str
    listed_on: str
    group: str
    number: int


@cache
def places() -> dict[str, Place]:
    """Return the place of each page by its path below the root: the lists themselves, and all that they link to."""
    found: dict[str, Place] = {}
    for kind, listed_on in LISTS.items():
        found[listed_on] = Place(kind, listed_on, kind, len(found))
        group = kind
        for line in (ROOT / listed_on).read_text("utf-8").splitlines() if kind != "Tutorial" else ():
            if heading := _HEADING.match(line):
                group = heading[1]
            for link in _LINK.findall(line) if heading or line.startswith(("- ", "| ")) or line[:1].isdigit() else ():
                path = normpath(f"{dirname(listed_on)}/{link}")
                found.setdefault(path, Place(kind, listed_on, group, len(found)))
    for file in sorted((ROOT / OWN).glob("*.md")):
        found[OWN + file.name] = Place("Reference", LISTS["Reference"], "To look at", len(found))
    return found


def address_of(path: str) -> str:
    """Return the address of a page on the site, by its path below the root."""
    return path.removeprefix("docs/").removeprefix(OWN).removesuffix(".md") + ".html"
