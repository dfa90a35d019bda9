"""Width and height of a film in the format of MP4 and MOV (ISO/IEC 14496-12), so that its place is kept free."""

import struct
from collections.abc import Iterator
from pathlib import Path
from typing import IO

_MOST_HEADER = 16_000_000
"""Bytes of what is said about a film: that of two hours has some megabytes."""

_BOXES = 64
"""Boxes on the first level that are looked at; a film has about five."""

_WITHIN_TRACK = {0: 40, 1: 52}
"""Version of a track's header -> where its matrix begins; width and height follow (8.3.2)."""


def size_of_mp4(file: Path) -> tuple[int, int] | None:
    """Return width and height in pixels as they are shown; None where it is no such file, or holds no picture."""
    try:
        with file.open("rb") as opened:
            about = _movie(opened)
    except OSError:
        return None
    tracks = (track for kind, track in _boxes(about) if kind == b"trak")
    headers = (header for track in tracks for kind, header in _boxes(track) if kind == b"tkhd")
    return next(filter(None, map(_shown_size, headers)), None)


def _movie(file: IO[bytes]) -> bytes:
    """Return what is said about the film: it may stand before or behind its pictures, which are passed over."""
    for _ in range(_BOXES):
        head = file.read(16)
        if len(head) < 8:  # noqa: PLR2004 - size and kind
            return b""
        size, kind = struct.unpack(">I4s", head[:8])
        long = size == 1 and len(head) == 16  # noqa: PLR2004 - the size stands behind the kind, in eight bytes
        size, begins = (struct.unpack(">Q", head[8:])[0], 16) if long else (size, 8)
        file.seek(begins - len(head), 1)
        if kind == b"moov":
            return file.read(min(size - begins, _MOST_HEADER)) if size > begins else b""
        if size < begins:
            return b""
        file.seek(size - begins, 1)
    return b""


def _boxes(held: bytes) -> Iterator[tuple[bytes, bytes]]:
    at = 0
    while at + 8 <= len(held):
        size, kind = struct.unpack_from(">I4s", held, at)
        if size < 8:  # noqa: PLR2004 - as above
            return
        yield kind, held[at + 8 : at + size]
        at += size


def _shown_size(header: bytes) -> tuple[int, int] | None:
    matrix = _WITHIN_TRACK.get(header[0]) if header else None
    if matrix is None or len(header) < matrix + 44:
        return None
    across, turned = struct.unpack_from(">ii", header, matrix)
    width, height = (value >> 16 for value in struct.unpack_from(">II", header, matrix + 36))
    if not width or not height:
        return None  # a track of sound
    return (height, width) if turned and not across else (width, height)
