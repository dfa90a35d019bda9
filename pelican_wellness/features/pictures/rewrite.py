"""What becomes of the pictures in a text: a browser gets a choice of files; captions, pairs and galleries are made of rows."""

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from pelican_wellness.features.pictures import films, places
from pelican_wellness.features.pictures.choice import dimensions, pixels, shown
from pelican_wellness.features.pictures.developed import Developed, Rendition
from pelican_wellness.features.pictures.given import SMALL, Given, InText, is_left_alone
from pelican_wellness.html.quick_tree import Element, element
from pelican_wellness.html.readable import TEXT, Readable, classes
from pelican_wellness.html.walk import steps
from pelican_wellness.model.page import live_source
from pelican_wellness.model.rewriting import Change

_PAIR = 2
_SHAPE = 4 / 3
"""Of the pictures in a gallery, which are cropped to it (text.css)."""


class _Place(NamedTuple):
    """A picture of a row: the element, and the author's own link around it."""

    image: Readable
    link: Readable | None

    @property
    def outer(self) -> Readable:
        """Return what stands in the row."""
        return self.link or self.image


class Rewriter:
    """Finds out what is to be changed in one text."""

    def __init__(self, given: Given) -> None:
        self._given, self._done = given, set[int]()
        self._rows = dict[int, list[_Place]]()
        """Rows that are no paragraph, by the first of what stands in them."""
        self.styles = set[str]()
        """The stylesheets for what it made."""
        self._may_be_largest = given.begins_page
        """Whether a picture that comes now would be the first thing of the page below its title."""

    def changes(self, tree: Readable) -> Iterator[Change]:
        """Yield what is to be changed."""
        pictures = 0
        self._rows = {id(row[0].outer): row for row in rows_beside_paragraphs(tree)}
        for node, ends in steps(tree):
            if isinstance(node, str):
                self._may_be_largest = self._may_be_largest and not (node.strip() and type(node).__name__ in TEXT)
            elif not ends and (row := self._rows.get(id(node))) and (gallery := self._gallery(row, {})):
                yield node, [gallery]
                yield from ((one.outer, []) for one in row[1:])
            elif node.name == "picture":
                pictures += -1 if ends else 1
            elif not ends and not pictures and id(node) not in self._done and (new := self._instead(node)):
                yield node, [new]

    def _instead(self, node: Readable) -> Element | None:
        if node.name == "p":
            return self._row(node)
        if node.name == "img":
            film = self._given.films.get(str(node.get("src", "")))
            return films.player(node, film) if film else self._alone(node)
        if node.name in ("video", "audio"):
            film = next(filter(None, (self._given.films.get(source) for source in films.sources_of(node))), None)
            return films.completed(node, film) if film else None
        return None

    def _row(self, paragraph: Readable) -> Element | None:
        """Return what a paragraph becomes that holds nothing but pictures."""
        row = alone_in(paragraph)
        if not row or not all(self._is_known(one.image) for one in row):
            return None
        attrs = dict(paragraph.attrs)
        if len(row) == 1:
            (one,) = row
            if not one.image.get("title"):
                return None
            self._done.add(id(one.image))
            image, caption = _without_title(one.image)
            film = self._given.films.get(str(image.get("src", "")))
            held = films.player(image, film) if film else self._alone(image)
            return held and element("figure", attrs, _linked(held, one.link), _caption(caption))
        return self._gallery(row, attrs)

    def _gallery(self, row: Sequence[_Place], attrs: dict[str, str]) -> Element | None:
        """Return several pictures side by side, None where one of them is nothing to look at closely."""
        pictures = [self._given.pictures.get(str(one.image.get("src", ""))) for one in row]
        if not all(one and one.width > SMALL and one.candidates for one in pictures):
            return None
        if any(_is_left_alone(one.image) for one in row):
            return None
        self._done |= {id(one.image) for one in row}
        self.styles.add("pictures/rows")
        name = "w-pair" if len(row) == _PAIR else "w-gallery"
        attrs["class"] = f"{attrs.get('class', '')} {name}".strip()
        return element("div", attrs, *(self._of_row(one, len(row)) for one in row))

    def _of_row(self, one: _Place, count: int) -> Element:
        """Return one picture of a pair or a gallery. Where somebody can hear what it shows, it opens large."""
        image, caption = _without_title(one.image)
        known = self._given.pictures[str(image.get("src", ""))]
        stretch = max(1, known.width / known.height / _SHAPE) if count > _PAIR else 1
        sizes = places.in_text(known.width, sidebar=self._given.sidebar, pictures=count, stretch=stretch)
        picture = self._picture(image, known, sizes)
        if one.link is None and str(image.get("alt") or "").strip():
            picture = element("a", {"href": known.href}, picture)
        picture = _linked(picture, one.link)
        return element("figure", {}, picture, _caption(caption)) if caption else picture

    def _alone(self, image: Readable) -> Element | None:
        known = self._given.pictures.get(str(image.get("src", "")))
        if known is None or _is_left_alone(image):
            return None
        width = pixels(_without_style(image.attrs).get("width")) or known.width
        return self._picture(image, known, places.in_text(min(width, known.width), sidebar=self._given.sidebar))

    def _picture(self, image: Readable, known: InText, sizes: str) -> Element:
        look = shown(_developed(known), str(image.get("sizes") or sizes))
        attrs = _without_style({name: str(value) for name, value in image.attrs.items()}) | {"src": known.href}
        is_free = "srcset" not in attrs  # else the author gives browsers a choice
        if look.own and is_free:
            attrs |= {"srcset": _srcset(look.own), "sizes": look.sizes}
        attrs |= dimensions(attrs, look.width, look.height)
        is_largest = self._may_be_largest and "loading" not in attrs and look.width > SMALL
        self._may_be_largest = self._may_be_largest and look.width <= SMALL
        attrs.setdefault(*(("fetchpriority", "high") if is_largest else ("loading", "lazy")))
        attrs.setdefault("decoding", "async")
        img = element("img", attrs)
        if not (look.own and is_free):
            return img
        self.styles.add("pictures/files")
        sources = [
            element("source", {"type": kind, "srcset": _srcset(files), "sizes": look.sizes}) for kind, files in look.sources
        ]
        return element("picture", {"class": f"w-picture {look.tone}".strip()}, *sources, img)

    def _is_known(self, image: Readable) -> bool:
        source = str(image.get("src", ""))
        return source in self._given.films or (source in self._given.pictures and not _is_left_alone(image))


def alone_in(paragraph: Readable) -> list[_Place]:
    """Return the pictures of a paragraph in which nothing else stands."""
    found = []
    for child in paragraph.contents:
        if isinstance(child, str):
            if child.strip():
                return []
        elif place := _place(child):
            found.append(place)
        elif child.name != "br":
            return []
    return found


def _place(node: Readable) -> _Place | None:
    """Return a picture, or a link that holds a picture and nothing else; None of what is neither."""
    if node.name == "img":
        return _Place(node, None)
    held = [one for one in node.contents if not isinstance(one, str) or one.strip()] if node.name == "a" else []
    return _Place(held[0], node) if len(held) == 1 and getattr(held[0], "name", None) == "img" else None


def blocks(tree: Readable) -> Iterator[list[_Place]]:
    """Yield pictures that stand between paragraphs, as reStructuredText has them; together those that follow each other."""
    sections = (node for node, ends in steps(tree) if not ends and not isinstance(node, str) and _is_section(node))
    for holder in (tree, *sections):
        row: list[_Place] = []
        for child in holder.contents:
            if isinstance(child, str) and not child.strip():
                continue
            if not isinstance(child, str) and (place := _place(child)):
                row.append(place)
                continue
            if row:
                yield row
            row = []
        if row:
            yield row


def _is_section(node: Readable) -> bool:
    return node.name == "section" or (node.name == "div" and "section" in classes(node))


def rows_beside_paragraphs(tree: Readable) -> Iterator[list[_Place]]:
    """Yield those of several pictures. One that words flow around is none of a row."""
    for row in blocks(tree):
        if len(row) > 1 and not any(name.startswith("align-") for one in row for name in classes(one.image)):
            yield row


def _is_left_alone(image: Readable) -> bool:
    return is_left_alone(classes(image))


def _without_title(image: Readable) -> tuple[Element, str]:
    attrs = dict(image.attrs)
    return element("img", attrs), str(attrs.pop("title", "") or "").strip()


def _without_style(attrs: Mapping[str, str]) -> dict[str, str]:
    """Return attributes, a width and height that docutils has in `style` as attributes of their own.

    A strict policy allows no style attribute; one that says anything else stays as it is.
    """
    stated = _SIZE.fullmatch(str(attrs.get("style", "")))
    found = dict(_PIXELS.findall(stated[0])) if stated else {}
    return {name: value for name, value in attrs.items() if name != "style" or not found} | found


_SIZE = re.compile(r"(?:\s*(?:width|height):\s*\d{1,5}(?:\.0*)?(?:px)?\s*(?:;|$))+\s*")
_PIXELS = re.compile(r"(width|height):\s*(\d{1,5})")


def _caption(text: str) -> Element:
    return element("figcaption", {}, text)


def _linked(held: Element, link: Readable | None) -> Element:
    return element("a", dict(link.attrs), held) if link is not None else held


def _developed(known: InText) -> Developed:
    candidates = tuple((kind, tuple(Rendition(*one) for one in files)) for kind, files in known.candidates)
    return Developed("", known.width, known.height, known.color, candidates)


def _srcset(files: tuple[Rendition, ...]) -> str:
    return ", ".join(f"{live_source(one.path)} {one.width}w" for one in files)
