"""Boxes, of which films and some pictures consist: MP4, MOV, M4A, AVIF, HEIC (ISO/IEC 14496-12, 4.2).

Nothing is taken out, since other boxes say where in the file the pictures are. A box that says something becomes a free one
of zeros, as long as before.
"""

import struct
from collections.abc import Iterator
from typing import NamedTuple

Area = bytearray | memoryview

FREE = b"free"


class Box(NamedTuple):
    """A box: its kind, and where it, what it holds, and its end lie."""

    kind: bytes
    start: int
    begin: int
    end: int


def boxes(held: Area, begin: int, end: int) -> Iterator[Box]:
    """Yield the boxes that lie side by side. What is no box ends them."""
    while begin + 8 <= end:
        size, kind = struct.unpack_from(">I4s", held, begin)
        content = begin + 8
        if size == 1 and begin + 16 <= end:
            (size,), content = struct.unpack_from(">Q", held, begin + 8), begin + 16
        until = end if size == 0 or (kind == b"mdat" and begin + size > end) else begin + size  # a film that was cut off
        if until < content or until > end:
            return
        yield Box(bytes(kind), begin, content, until)
        begin = until


def blank(held: Area, box: Box) -> None:
    """Make a free box of zeros of one that says something."""
    held[box.start + 4 : box.start + 8] = FREE
    held[box.begin : box.end] = bytes(box.end - box.begin)


def within(held: Area, box: Box, *kinds: bytes) -> Iterator[Box]:
    """Yield the boxes that lie in boxes of these kinds, one in the other."""
    if not kinds:
        yield box
        return
    for one in boxes(held, box.begin, box.end):
        if one.kind == kinds[0]:
            yield from within(held, one, *kinds[1:])


def entries(held: Area, box: Box, layout: str) -> Iterator[tuple[int, ...]]:
    """Yield the entries of a table that says how many there are."""
    (count,), size = struct.unpack_from(">I", held, box.begin + 4), struct.calcsize(layout)
    for number in range(min(count, (box.end - box.begin - 8) // size)):
        yield struct.unpack_from(layout, held, box.begin + 8 + number * size)
