"""Texts of the law's pages: a file for each page and language, filled with the facts of a site.

A line that names a fact in braces is left out where the fact is not known, and a block of which no line is left with it.
docs/features/legal.md names the law behind each, and when it was looked up.
"""

import re
import tomllib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import TypedDict

_FOLDER = files("pelican_wellness") / "features" / "legal" / "texts"
_FACT = re.compile(r"\{(\w+)\}")


@dataclass(frozen=True, slots=True)
class Span:
    """Words, and where they lead; `url` is empty where they lead nowhere."""

    text: str
    url: str = ""


Line = tuple[Span, ...]
Facts = Mapping[str, Sequence[Line]]
"""Name -> the lines that say it: one, or several where there are several of it; none where it is not known."""


@dataclass(frozen=True, slots=True)
class Block:
    """A heading, and below it paragraphs, lines of an address, a list."""

    heading: str
    lines: tuple[Line, ...] = ()
    paragraphs: tuple[Line, ...] = ()
    items: tuple[Line, ...] = ()


class When(TypedDict, total=False):
    """When something is said: where one of these laws holds, and these facts are known."""

    laws: list[str]
    needs: list[str]


class StatedLine(When):
    """A line that is not always said."""

    text: str


class StatedBlock(When, total=False):
    """A block as it was written."""

    heading: str
    lines: list[str | StatedLine]
    text: list[str | StatedLine]
    items: list[str | StatedLine]


@dataclass(frozen=True, slots=True)
class Text:
    """A file as it was written."""

    title: str
    slug: str
    blocks: tuple[StatedBlock, ...]
    links: Facts
    """Where it leads beyond the site."""


def line(text: str, url: str = "") -> Line:
    """Return a line of one span."""
    return (Span(text, url),)


@cache
def _names() -> frozenset[str]:
    return frozenset(file.name for file in _FOLDER.iterdir())


@cache
def text_of(page: str, tag: str) -> Text | None:
    """Return the text of a page in a language such as `de` or `de-AT`, None where there is none."""
    name = f"{page}.{primary(tag)}.toml"
    if name not in _names():
        return None
    stated = tomllib.loads((_FOLDER / name).read_text(encoding="utf-8"))
    links = {name: [line(*words)] for name, words in stated.get("links", {}).items()}
    return Text(stated["title"], stated.get("slug", page), tuple(stated["block"]), links)


def primary(tag: str) -> str:
    """Return the language of a tag without its country or script."""
    return re.split("[-_]", tag, maxsplit=1)[0].lower()


def filled(text: Text, laws: Iterable[str], facts: Facts) -> tuple[Block, ...]:
    """Return what is said where these laws hold and these facts are known."""
    return tuple(_blocks(text, frozenset(laws), {**text.links, **facts}))


def _blocks(text: Text, laws: frozenset[str], facts: Facts) -> Iterator[Block]:
    for stated in text.blocks:
        if not _applies(stated, laws, facts):
            continue
        written = (stated.get("lines", ()), stated.get("text", ()), stated.get("items", ()))
        lines, paragraphs, items = (tuple(_lines(one, laws, facts)) for one in written)
        if lines or paragraphs or items:
            yield Block(stated.get("heading", ""), lines, paragraphs, items)


def _applies(stated: When, laws: frozenset[str], facts: Facts) -> bool:
    """Say whether a block or a line is for one of these laws, and all that it needs is known."""
    return (not (own := stated.get("laws")) or not laws.isdisjoint(own)) and all(
        facts.get(one) for one in stated.get("needs", ())
    )


def _lines(stated: Iterable[str | StatedLine], laws: frozenset[str], facts: Facts) -> Iterator[Line]:
    for one in stated:
        if isinstance(one, str):
            yield from _filled(one, facts)
        elif _applies(one, laws, facts):
            yield from _filled(one["text"], facts)


def _filled(template: str, facts: Facts) -> Iterator[Line]:
    """Yield a line with its facts; one for each, where a fact that stands alone has several."""
    pieces = _FACT.split(template)
    names = pieces[1::2]
    if not all(facts.get(name) for name in names):
        return
    if len(names) == 1 and not "".join(pieces[::2]).strip():
        yield from facts[names[0]]
        return
    spans: list[Span] = []
    for number, piece in enumerate(pieces):
        if number % 2:
            spans += _joined(facts[piece])
        elif piece:
            spans.append(Span(piece))
    yield tuple(spans)


def _joined(lines: Sequence[Line]) -> Iterator[Span]:
    for number, one in enumerate(lines):
        yield from ((Span(", "),) if number else ())
        yield from one
