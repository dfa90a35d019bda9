"""An article's sentences, and where a piece of its text stands in its source. Several rules need both."""

import re
from collections.abc import Iterator
from functools import lru_cache

from bs4 import Tag

from pelican_wellness.check.rule import Article
from pelican_wellness.html.document import classes
from pelican_wellness.html.plain_text import HEADINGS

_BLOCK_END = re.compile(r"\n\s*\n")
"""Plain text ends a block with one line break and begins the next with another. A single one is a wrapped line."""

_END = re.compile(r"(?:[.!?…؟۔।]+)(?:[\"'”’»)\]]|\[\d{1,3}\])*\s+(?=(?P<next>[\"'“‘«(\[¿¡]*[^\s\"'“‘«(\[¿¡]+))")
_LAST_WORD = re.compile(r"[^\s(\[\"'“‘«]+$")
_NEVER_LAST = frozenset(
    "dr mr mrs ms mx prof st rev hon e.g i.e eg ie vs cf viz approx incl resp al "  # noqa: SIM905
    "sra srta dra lic p.ej ej mme mlle z.b d.h bzw ca u.a dott sig".split()
)
"""Abbreviations after which a sentence goes on."""
_BEFORE_A_NUMBER = frozenset(
    "no nos nr fig vol p pp ch sec art ext tel jan feb mar apr jun jul aug sep sept oct nov dec".split()  # noqa: SIM905
)
_SOMETIMES_LAST = frozenset("a.m p.m etc u.s u.k u.s.a ph.d m.d d.c n.d l.m.t inc ltd co jr sr usw".split())  # noqa: SIM905
"""Abbreviations that may end a sentence: they do where the next word is one that sentences begin with."""
_BEGINS = frozenset(
    "the a an we you i it he she they this that these those in on at for from if when while after before then but and or so "  # noqa: SIM905
    "please there here my our your their his her no yes do not once many most some all each what how why as to with by".split()
)
_BEFORE_A_LETTER = frozenset("vitamin vitamins hepatitis plan type group part step option section room class".split())  # noqa: SIM905
_LONGEST_PIECE, _SHORTEST_PIECE = 8, 3


@lru_cache(maxsize=4)
def blocks(text: str) -> tuple[str, ...]:
    """Return the blocks (paragraphs, list items, cells) of a plain text, each on one line."""
    found = (" ".join(block.split()) for block in _BLOCK_END.split(text))
    return tuple(block for block in found if block)


def sentences(block: str) -> Iterator[str]:
    """Yield the sentences of one block of text.

    >>> list(sentences("Dr. A. Wu, e.g., starts at 9 a.m. on Mondays. Then 3.5 hours pass."))
    ['Dr. A. Wu, e.g., starts at 9 a.m. on Mondays.', 'Then 3.5 hours pass.']
    """
    begin = 0
    for end in _END.finditer(block):
        if _goes_on(block[begin : end.start()], block[end.start()], end["next"].lstrip("\"'“‘«([¿¡")):
            continue
        yield block[begin : end.end()].strip()
        begin = end.end()
    if begin < len(block):
        yield block[begin:]


def _goes_on(before: str, mark: str, following: str) -> bool:
    """Whether a sentence goes on after a mark that could have ended it."""
    if following[:1].islower():
        return True
    last = _LAST_WORD.search(before)
    if mark != "." or last is None:
        return False
    word = last.group().lower()
    if word in _BEFORE_A_NUMBER:
        return following[:1].isdigit()
    if word in _NEVER_LAST or word in _SOMETIMES_LAST:
        return word in _NEVER_LAST or following.rstrip(",.;:").lower() not in _BEGINS
    if len(word) > 1 or not word.isalpha() or word == "i":
        return False
    return before[: last.start()].rstrip().rpartition(" ")[2].lower() not in _BEFORE_A_LETTER  # an initial: "J. Smith"


def prose_blocks(article: Article) -> tuple[str, ...]:
    """Return the blocks of an article's prose, without the entries of its references and its footnotes."""
    if "prose blocks" not in article.noted:
        entries = set(references(article.document))
        article.noted["prose blocks"] = tuple(block for block in blocks(article.prose) if block not in entries)
    found: tuple[str, ...] = article.noted["prose blocks"]
    return found


_IS_TITLE = re.compile(r"(?:references|sources|bibliography|literature|further reading|works cited|notes)\W*", re.IGNORECASE)
_ADDRESS = re.compile(r"https?://|\b10\.\d{4,9}/|\bPMID\b|\bPMC\d", re.IGNORECASE)
_LISTS = ("ol", "ul")
_SECTIONS = ("section", "div", "article", "main")


def references(document: Tag) -> list[str]:
    """Return the entries of the list of references, and the footnotes.

    In any language, a list right below a heading of whose items each has an address is one. The document is walked by
    hand: searching it several times for each article takes longer than everything else these rules do.
    """
    entries: list[str] = []
    heading: Tag | None = None
    for child in document.contents:
        if not isinstance(child, Tag):
            continue
        if child.name in _LISTS and heading is not None:
            items = _items(child)
            if is_title_of_references(heading.get_text()) or all(_ADDRESS.search(str(item)) for item in items):
                entries += map(_text, items)
        elif child.name == "div" and "footnote" in classes(child):
            entries += map(_text, child.find_all("li"))
        elif child.name in _SECTIONS:
            entries += references(child)
        heading = child if child.name in HEADINGS else None
    return entries


def _items(listed: Tag) -> list[Tag]:
    return [item for item in listed.contents if isinstance(item, Tag)]


def _text(entry: Tag) -> str:
    # "↩" is Python-Markdown's way back from a footnote.
    return " ".join(entry.get_text().replace("↩", "").split())


def is_title_of_references(text: str) -> bool:
    """Whether a heading is that of a list of references."""
    return _IS_TITLE.fullmatch(text.strip()) is not None


def place(article: Article, text: str, start: int = 0, end: int = 0) -> str | int:
    """Return what `Hit.at` needs to find a piece of text in the source.

    `text` is a sentence as it is read; the source may have markup within it, so the longest run of its first words that
    is found there is taken. With `start` and `end` it is the words around that part of it.
    """
    for piece in _around(text, start, end) if end else _runs(text):
        first = article.source.find(piece)
        if first < 0:
            continue
        # The summary often repeats the first sentence; what is meant is the text below the metadata.
        below = article.source.find(piece, max(article.source.find("\n\n"), 0))
        return piece if below in (-1, first) else article.source.count("\n", 0, below) + 1
    return ""


def _runs(text: str) -> Iterator[str]:
    words = text.split()
    for length in range(min(len(words), _LONGEST_PIECE), min(len(words), _SHORTEST_PIECE) - 1, -1):
        yield " ".join(words[:length])
    for begin in range(1, len(words) - _SHORTEST_PIECE + 1):
        yield " ".join(words[begin : begin + _SHORTEST_PIECE])


def _around(text: str, start: int, end: int) -> Iterator[str]:
    for words in range(4, -1, -1):
        yield around(text, start, end, words)
        yield around(text, start, end, words, after=0)
        yield around(text, start, end, 0, after=words)


def around(text: str, start: int, end: int, words: int, after: int | None = None) -> str:
    """Return a part of a text with some words before and after it."""
    before = text[:start].rpartition(" ")
    until = text[end:].partition(" ")
    left = before[0].split()[-words:] if words else []
    right = until[2].split()[: words if after is None else after]
    return " ".join([*left, before[2] + text[start:end] + until[0], *right])
