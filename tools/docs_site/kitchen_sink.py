"""Every component of the theme as it stands on a page of the examples, for one page that shows them all.

What is shown is a piece of a real page. It is no part of the page that shows it: its ids are its own, its links lead to
where it was taken from, and it is no landmark.
"""

import re
import shutil
from collections.abc import Sequence
from pathlib import Path
from posixpath import dirname, join, normpath
from typing import NamedTuple
from urllib.parse import urlsplit

from bs4 import BeautifulSoup, Tag
from components_page import COMPONENTS, components
from markdown import markdown

from docs_site.examples import Example
from docs_site.marked import Piece

IN_FRAME = {
    "site/skip_link": "Press the Tab key at the top of this page to see it.",
    "site/header": "At the head of this page.",
    "site/name": "At the head of this page.",
    "site/mark": "At the head of this page.",
    "site/menu": "At the head of this page.",
    "site/scheme_toggle": "At the head of this page.",
    "site/footer": "At the foot of this page.",
    "site/heading": "The title of this page.",
}
"""What stands on every page, and so on the one that shows all, and where."""

IN_HEAD = ("feeds/links", "head/tags", "site/script", "structured_data/graph", "web_app/icons")
"""What no reader sees: its source is shown."""

LONGEST = 4000
"""Letters: of what a component has printed, the longest that is no longer is shown, as it has most of what there can be."""

_SOURCE = 700
"""Letters of a source that are shown."""

_WITHIN = {"li": "ul", "dt": "dl", "dd": "dl", "tr": "table"}
"""Elements that stand in others only."""

_REFERENCES = ("for", "aria-labelledby", "aria-describedby", "aria-controls", "popovertarget")
_LANDMARKS = ("aside", "nav", "main")
_HEADING = re.compile(r"^h[1-6]$")
_NAMED = re.compile(r"^aria-label(ledby)?$")


class Exhibit(NamedTuple):
    """A component on the page of all: what it prints, in words, and what it has printed."""

    component: str
    anchor: str
    words: str
    where: str = ""
    html: str = ""
    source: str = ""


class Room(NamedTuple):
    """The components of one folder, below a heading."""

    id: str
    text: str
    exhibits: tuple[Exhibit, ...]


def rooms(examples: Sequence[Example], output: Path) -> list[Room]:
    """Return all components; pictures that are not on the site yet are copied to it. Raises LookupError if one is nowhere."""
    missing = [name for name in components() if name not in IN_FRAME and not any(name in one.pieces for one in examples)]
    if missing:
        message = f"no example shows {', '.join(missing)}: let one of them, in example_site/ or tools/docs_site/examples.py"
        raise LookupError(message)
    found = [_exhibit(name, examples, output) for name in components()]
    folders = dict.fromkeys(one.component.partition("/")[0] for one in found)
    return [Room(folder, folder, tuple(one for one in found if one.component.startswith(f"{folder}/"))) for folder in folders]


def _exhibit(component: str, examples: Sequence[Example], output: Path) -> Exhibit:
    words = markdown(COMPONENTS[component]).removeprefix("<p>").removesuffix("</p>")
    exhibit = Exhibit(component, component.replace("/", "-"), words)
    if component in IN_FRAME:
        return exhibit._replace(where=IN_FRAME[component])
    example = next(one for one in examples if component in one.pieces)
    piece = _richest(example.pieces[component])
    if component in IN_HEAD:
        more = "…" if len(piece.html) > _SOURCE else ""
        return exhibit._replace(source=piece.html[:_SOURCE] + more)
    return exhibit._replace(html=_Taken(exhibit.anchor, piece, example.output, output).html())


def _richest(pieces: Sequence[Piece]) -> Piece:
    by_length = sorted(pieces, key=lambda one: (len(one.html), one.html, one.page))
    short = [one for one in by_length if len(one.html) <= LONGEST]
    return short[-1] if short else by_length[0]


class _Taken:
    """A piece of a page, made fit for another."""

    def __init__(self, anchor: str, piece: Piece, example: Path, output: Path) -> None:
        self._anchor, self._page, self._example, self._output = anchor, piece.page, example, output
        self._root = BeautifulSoup(piece.html, "html.parser")
        self._ids = {str(one["id"]) for one in self._root.select("[id]")}

    def html(self) -> str:
        for element in self._root.find_all():
            self._rename_ids(element)
            self._lead_home(element)
            self._calm(element)
        first, html = self._root.find(), self._root.decode(formatter="html5")
        outer = _WITHIN.get(first.name) if isinstance(first, Tag) else "p"
        return f"<{outer}>{html}</{outer}>" if outer else html

    def _rename_ids(self, element: Tag) -> None:
        if "id" in element.attrs:
            element["id"] = f"{self._anchor}-{element['id']}"
        for name in _REFERENCES:
            if name in element.attrs:
                names = str(element[name]).split()
                element[name] = " ".join(f"{self._anchor}-{one}" if one in self._ids else one for one in names)

    def _lead_home(self, element: Tag) -> None:
        """Let addresses lead where they led on their page."""
        for name in ("href", "src", "action", "poster"):
            if name in element.attrs:
                element[name] = self._address(str(element[name]), is_file=name in ("src", "poster"))
        if "srcset" in element.attrs:
            parts = (one.split() for one in str(element["srcset"]).split(","))
            element["srcset"] = ", ".join(" ".join([self._address(one[0], is_file=True), *one[1:]]) for one in parts)

    def _address(self, address: str, *, is_file: bool) -> str:
        parts = urlsplit(address)
        if parts.scheme in ("http", "https") and is_file:  # one of the examples that are not on the site
            file = self._output / "exhibits" / Path(parts.path).name
            file.parent.mkdir(exist_ok=True)
            shutil.copy(self._example / parts.path.lstrip("/"), file)
            return f"exhibits/{file.name}"
        if parts.scheme or address.startswith("data:"):
            return address
        if not parts.path:
            is_here = parts.fragment in self._ids
            return f"#{self._anchor}-{parts.fragment}" if is_here else f"{self._folder()}{self._page}{address}"
        return normpath(join(dirname(f"{self._folder()}{self._page}"), parts.path)) + address[len(parts.path) :]

    def _folder(self) -> str:
        inside = self._example.is_relative_to(self._output)
        return f"{self._example.relative_to(self._output).as_posix()}/" if inside else "https://example.com/"

    def _calm(self, element: Tag) -> None:
        """Let it be no landmark, hide nothing, and load no picture before it is seen."""
        if element.name in _LANDMARKS or (element.name == "section" and not element.find(_HEADING)):
            element.name = "div"
        if element.name in ("div", "section"):
            for name in [one for one in element.attrs if _NAMED.match(one)]:
                del element[name]
        if element.name == "h1":  # the page has its own; site.css lets this one look as it does
            element.name = "h2"
            element["class"] = [*element.get_attribute_list("class"), "d-h1"] if "class" in element.attrs else ["d-h1"]
        if element.name == "img":
            element["loading"] = "lazy"
            element.attrs.pop("fetchpriority", None)
