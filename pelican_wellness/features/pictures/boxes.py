"""Blanks what is said about a film or a picture in boxes: MP4, MOV, M4A, AVIF, HEIC (ISO/IEC 14496-12, 23008-12).

Nothing is taken out, since other boxes say where in the file the pictures are. A box that says something becomes a free one
of zeros, as long as before. Of the boxes of a film those that stay are listed, not those that go.
"""

import struct
from collections.abc import Iterator
from typing import NamedTuple

Area = bytearray | memoryview

_FREE = b"free"


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
    held[box.start + 4 : box.start + 8] = _FREE
    held[box.begin : box.end] = bytes(box.end - box.begin)


_OF_MOVIE = frozenset((b"mvhd", b"trak", b"mvex", b"pssh"))
_OF_TRACK = frozenset((b"tkhd", b"mdia", b"edts", b"tref", b"tapt", b"trgr"))
_OF_MEDIA = frozenset((b"mdhd", b"hdlr", b"minf", b"elng"))

_SEEN_OR_HEARD = frozenset((b"vide", b"soun", b"text", b"sbtl", b"subt", b"clcp", b"tmcd", b"pict", b"auxv"))
"""Handlers of tracks that are for readers. Others note where the camera was, second by second, or what it saw."""


def blank_movie(held: Area, movie: Box) -> list[tuple[int, int]]:
    """Blank what a film says about itself; return where in the file the data of tracks lie that say more, and how long."""
    samples = []
    for box in boxes(held, movie.begin, movie.end):
        if box.kind == b"mvhd":
            _forget_times(held, box)
        elif box.kind == b"trak":
            samples += _blank_track(held, box)
        elif box.kind not in _OF_MOVIE:
            blank(held, box)
    return samples


def _blank_track(held: Area, track: Box) -> list[tuple[int, int]]:
    samples: list[tuple[int, int]] = []
    for box in boxes(held, track.begin, track.end):
        if box.kind == b"tkhd":
            _forget_times(held, box)
        elif box.kind == b"mdia":
            samples += _blank_media(held, box)
        elif box.kind not in _OF_TRACK:
            blank(held, box)
    if samples:
        blank(held, track)
    return samples


def _blank_media(held: Area, media: Box) -> Iterator[tuple[int, int]]:
    """Blank what the media of a track say about themselves; yield where their data lie, if they are for no reader."""
    for box in boxes(held, media.begin, media.end):
        if box.kind == b"mdhd":
            _forget_times(held, box)
        elif box.kind == b"hdlr":
            if bytes(held[box.begin + 8 : box.begin + 12]) not in _SEEN_OR_HEARD:
                yield from _samples(held, media)
            # Who made the film, in bytes that the standard reserves, and in the handler's name.
            held[box.begin + 12 : box.end] = bytes(max(0, box.end - box.begin - 12))
        elif box.kind not in _OF_MEDIA:
            blank(held, box)
    for entries in _within(held, media, b"minf", b"stbl", b"stsd"):
        _forget_encoder(held, entries)


def _forget_times(held: Area, box: Box) -> None:
    """Set to zero when a film was made and changed (8.2.2, 8.3.2, 8.4.2)."""
    if box.end - box.begin >= 20:  # noqa: PLR2004 - version and two long times
        length = 16 if held[box.begin] == 1 else 8
        held[box.begin + 4 : box.begin + 4 + length] = bytes(length)


_COMPRESSOR = slice(42, 74)
"""Of the description of pictures: by which encoder they were made, which may be that of a camera (12.1.3)."""

_END_OF_VISUAL = b"\0\x18\xff\xff"
"""What follows it."""


def _forget_encoder(held: Area, descriptions: Box) -> None:
    for entry in boxes(held, descriptions.begin + 8, descriptions.end):
        if bytes(held[entry.begin + 74 : min(entry.begin + 78, entry.end)]) == _END_OF_VISUAL:
            held[entry.begin + _COMPRESSOR.start : entry.begin + _COMPRESSOR.stop] = bytes(32)


def _within(held: Area, box: Box, *kinds: bytes) -> Iterator[Box]:
    """Yield the boxes that lie in boxes of these kinds, one in the other."""
    if not kinds:
        yield box
        return
    for one in boxes(held, box.begin, box.end):
        if one.kind == kinds[0]:
            yield from _within(held, one, *kinds[1:])


def _samples(held: Area, media: Box) -> Iterator[tuple[int, int]]:
    """Yield where the data of a track lie in the file (8.7): chunk for chunk."""
    tables = {box.kind: box for table in _within(held, media, b"minf", b"stbl") for box in boxes(held, table.begin, table.end)}
    if not tables.keys() >= {b"stsz", b"stsc"}:
        return
    same, count = struct.unpack_from(">II", held, tables[b"stsz"].begin + 4)
    own = 0 if same else min(count, (tables[b"stsz"].end - tables[b"stsz"].begin - 12) // 4)
    sizes = struct.unpack_from(f">{own}I", held, tables[b"stsz"].begin + 12)
    runs = list(_entries(held, tables[b"stsc"], ">III"))
    chunks = [one for kind, layout in ((b"stco", ">I"), (b"co64", ">Q")) if kind in tables
              for (one,) in _entries(held, tables[kind], layout)]  # fmt: skip
    sample, run = 0, 0
    for number, offset in enumerate(chunks, 1):
        while run + 1 < len(runs) and runs[run + 1][0] <= number:
            run += 1
        each = runs[run][1] if runs else 0
        yield offset, same * each if same else sum(sizes[sample : sample + each])
        sample += each


def _entries(held: Area, box: Box, layout: str) -> Iterator[tuple[int, ...]]:
    """Yield the entries of a table that says how many there are."""
    (count,), size = struct.unpack_from(">I", held, box.begin + 4), struct.calcsize(layout)
    for number in range(min(count, (box.end - box.begin - 8) // size)):
        yield struct.unpack_from(layout, held, box.begin + 8 + number * size)


_OF_FILE = frozenset((b"ftyp", b"mdat", b"idat", b"moof", b"mfra", b"sidx", b"styp", b"ssix"))


def blank_film(held: Area) -> None:
    """Blank what a film says about itself; what follows behind its last box says nothing either."""
    end = 0
    for box in boxes(held, 0, len(held)):
        end = box.end
        if box.kind == b"moov":
            for at, size in blank_movie(held, box):
                held[at : at + size] = bytes(len(held[at : at + size]))
        elif box.kind not in _OF_FILE:
            blank(held, box)
    if end:
        held[end:] = bytes(len(held) - end)


PICTURES = frozenset((b"avif", b"avis", b"heic", b"heix", b"hevc", b"hevx", b"heim", b"heis", b"mif1", b"msf1"))
"""Brands at the beginning of pictures (ISO/IEC 23008-12, annex B)."""


def blank_picture(file: bytes) -> bytes | None:
    """Return an AVIF or HEIC that says nothing about itself, None where nothing can be made out."""
    held, end = bytearray(file), 0
    try:
        for box in boxes(held, 0, len(held)):
            end = box.end
            if box.kind == b"meta":
                _blank_items(held, box)
        head = {box.start: bytes(held[box.start : box.end]) for box in boxes(held, 0, len(held)) if box.kind == b"meta"}
        blank_film(held)
        for at, meta in head.items():
            held[at : at + len(meta)] = meta
    except (struct.error, IndexError):
        return None
    return bytes(held) if end else None


_SAYING = frozenset((b"Exif", b"mime", b"uri "))
"""Kinds of items that are about a picture: Exif, XMP, and others by their media type."""


def _blank_items(held: Area, meta: Box) -> None:
    """Blank the items of a picture that are about it: they have no kind that is known any more, and are zeros."""
    parts = {box.kind: box for box in boxes(held, meta.begin + 4, meta.end)}
    blanked = set()
    infos = parts.get(b"iinf")
    if infos:
        head = 6 if held[infos.begin] == 0 else 8
        for one in boxes(held, infos.begin + head, infos.end):
            wide = 4 if held[one.begin] >= 3 else 2  # noqa: PLR2004 - version
            kind = one.begin + 4 + wide + 2
            if one.kind == b"infe" and bytes(held[kind : kind + 4]) in _SAYING:
                blanked.add(int.from_bytes(held[one.begin + 4 : one.begin + 4 + wide]))
                held[kind : kind + 4] = _FREE
                held[kind + 4 : one.end] = bytes(one.end - kind - 4)
    if b"iloc" in parts:
        for item, at, size, inside in _extents(held, parts[b"iloc"]):
            if item in blanked:
                start = at + (parts[b"idat"].begin if inside and b"idat" in parts else 0)
                held[start : start + size] = bytes(len(held[start : start + size]))


def _extents(held: Area, box: Box) -> Iterator[tuple[int, int, int, bool]]:
    """Yield item, place, length of each piece of an item, and whether it lies in the box `idat` (14496-12, 8.11.3)."""
    at, version = box.begin + 4, held[box.begin]

    def number(size: int) -> int:
        nonlocal at
        at += size
        if at > box.end:
            raise IndexError
        return int.from_bytes(held[at - size : at])

    sizes = number(2)
    offset, length, base, index = (sizes >> shift & 15 for shift in (12, 8, 4, 0))
    wide = 4 if version >= 2 else 2  # noqa: PLR2004
    for _ in range(number(wide)):
        item, inside = number(wide), version > 0 and number(2) & 15 == 1
        number(2)
        begin = number(base)
        for _ in range(number(2)):
            if version > 0:
                number(index)
            yield item, begin + number(offset), number(length), inside
