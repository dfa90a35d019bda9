"""Blanks what is said about a picture in boxes: AVIF and HEIC (ISO/IEC 23008-12)."""

import struct
from collections.abc import Iterator

from pelican_wellness.features.pictures.boxes import FREE, Area, Box, boxes
from pelican_wellness.features.pictures.movies import blank_film

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
                held[kind : kind + 4] = FREE
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
