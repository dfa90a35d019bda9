"""Blanks what is said about a film in WebM (Matroska, RFC 9559): what says something becomes void, as long as before."""

from collections.abc import Iterator
from typing import NamedTuple

_SEGMENT, _INFO, _TAGS, _ATTACHMENTS, _TRACKS = 0x18538067, 0x1549A966, 0x1254C367, 0x1941A469, 0x1654AE6B
_OF_INFO = frozenset((0x4461, 0x7BA9, 0x4D80, 0x5741, 0x7384))
"""Date, title, the programs that wrote it, names of files (5.1.2)."""
_PROGRAMS = (0x4D80, 0x5741)
_NAME, _VOID = 0x536E, 0xEC


class _Element(NamedTuple):
    kind: int
    start: int
    begin: int
    end: int


def blank_matroska(held: memoryview) -> None:
    """Blank the date, title, tags and attachments of a film, and the names of its tracks."""
    for top in _elements(held, 0, len(held)):
        for one in _elements(held, top.begin, top.end) if top.kind == _SEGMENT else ():
            if one.kind in (_TAGS, _ATTACHMENTS):
                _blank(held, one)
            elif one.kind == _INFO:
                _blank_among(held, one, _OF_INFO)
            elif one.kind == _TRACKS:
                for track in _elements(held, one.begin, one.end):
                    _blank_among(held, track, frozenset((_NAME,)))


def _blank_among(held: memoryview, parent: _Element, kinds: frozenset[int]) -> None:
    for said in _elements(held, parent.begin, parent.end):
        if said.kind in _PROGRAMS and said.kind in kinds:  # there has to be one: it says nothing
            held[said.begin : said.end] = bytes(said.end - said.begin)
        elif said.kind in kinds:
            _blank(held, said)


def _elements(held: memoryview, at: int, end: int) -> Iterator[_Element]:
    """Yield the elements that lie side by side (RFC 8794, 4 to 6); one of unknown length reaches to the end."""
    while at + 2 <= end:
        width = _length(held[at])
        kind = int.from_bytes(held[at : at + width])
        sized = _length(held[at + width])
        stated = int.from_bytes(held[at + width : at + width + sized])
        size = stated & ((1 << 7 * sized) - 1)
        unknown = size == (1 << 7 * sized) - 1
        begin = at + width + sized
        until = end if unknown else begin + size
        if until > end or begin > end:
            return
        yield _Element(kind, at, begin, until)
        at = until


def _length(first: int) -> int:
    """Return of how many bytes a number consists that begins so."""
    if not first:
        raise ValueError
    return 9 - first.bit_length()


def _blank(held: memoryview, one: _Element) -> None:
    """Make an element void: its kind takes one byte, the length what is left of the head."""
    head = one.begin - one.start
    rest = one.end - one.begin
    held[one.start] = _VOID
    held[one.start + 1 : one.begin] = (rest | 1 << 7 * (head - 1)).to_bytes(head - 1) if head <= 9 else _wide(rest, head)  # noqa: PLR2004
    held[one.begin : one.end] = bytes(rest)


def _wide(rest: int, head: int) -> bytes:
    """Return the length of what is void in eight bytes, and zeros to the end of a longer head."""
    return (rest + head - 9 | 1 << 56).to_bytes(8) + bytes(head - 9)
