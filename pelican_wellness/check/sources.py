"""Where a piece of an article's text stands in its source, and which file an address in it means."""

import re
from collections.abc import Iterator
from itertools import islice
from pathlib import PurePosixPath
from posixpath import normpath
from urllib.parse import unquote

from pelican_wellness.check.rule import Manuscript

_LONGEST_PIECE, _SHORTEST_PIECE = 8, 3
_MOST_PIECES = 200
"""Runs of words that are looked for: those of a long sentence. The whole source is searched for each."""


def place(article: Manuscript, text: str, start: int = 0, end: int = 0) -> str | int:
    """Return what `Hit.at` needs to find a piece of text in the source.

    `text` is a sentence as it is read; the source may have markup within it, so the longest run of its first words that
    is found there is taken. With `start` and `end` it is the words around that part of it.
    """
    for piece in islice(_around(text, start, end) if end else _runs(text), _MOST_PIECES):
        first = article.text.find(piece)
        if first < 0:
            continue
        # The summary often repeats the first sentence; what is meant is the text below the metadata.
        below = article.text.find(piece, _end_of_lines(article.text))
        return piece if below in (-1, first) else article.text.count("\n", 0, below) + 1
    return ""


def _end_of_lines(text: str) -> int:
    """Return where the lines at the top of a source end, in either of their forms."""
    ends = (text.find("\n---", 3) if text.startswith("---\n") else -1, text.find("\n\n"))
    return min((end for end in ends if end > 0), default=0)


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


def source_file(article: Manuscript, address: str) -> str | None:
    """Return the path below the content folder that an address means, None where it means none."""
    found = re.match(r"[{|](?:static|attach|filename)[}|](.*)", address, re.DOTALL)
    if found is None:
        return None
    path = unquote(found[1]).partition("#")[0].partition("?")[0]
    folder = "" if path.startswith("/") else str(PurePosixPath(article.path).parent)
    return normpath(f"{folder}/{path.lstrip('/')}".lstrip("/")) if path else None
