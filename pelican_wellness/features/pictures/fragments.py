"""Films that come in fragments (ISO/IEC 14496-12, 8.8), as recorders and servers make them: each says where its samples are."""

import struct
from collections.abc import Iterator, Mapping

from pelican_wellness.features.pictures.boxes import Area, Box, blank, boxes

_OF_FRAGMENT = frozenset((b"mfhd", b"traf", b"pssh"))
_OF_RUNS = frozenset((b"tfhd", b"tfdt", b"trun", b"sdtp", b"sbgp", b"sgpd", b"subs", b"saiz", b"saio", b"senc"))

_BASE, _DESCRIPTION, _DURATION, _SIZE, _FROM_FRAGMENT = 0x1, 0x2, 0x8, 0x10, 0x20000
"""What the head of a track's runs has (8.8.7): where its data begin, and what all samples share."""
_OFFSET, _FIRST, _SIZES = 0x1, 0x4, 0x200
_OF_SAMPLE = (0x100, _SIZES, 0x400, 0x800)
"""What a run has of each sample, four bytes each (8.8.8)."""


def blank_fragment(held: Area, fragment: Box, silent: Mapping[int, int]) -> None:
    """Blank what a fragment says beside where its samples are, and the samples of tracks that are for no reader.

    `silent` is track -> length of its samples, where a fragment does not say it.
    """
    until = fragment.start
    for box in boxes(held, fragment.begin, fragment.end):
        if box.kind == b"traf":
            until = _blank_runs(held, box, fragment.start, until, silent)
        elif box.kind not in _OF_FRAGMENT:
            blank(held, box)


def _blank_runs(held: Area, track: Box, start: int, until: int, silent: Mapping[int, int]) -> int:
    """Blank what the runs of a track say; return where its data end, since those of the next begin there."""
    parts = list(boxes(held, track.begin, track.end))
    head = next((one for one in parts if one.kind == b"tfhd"), None)
    number, base, size = _head(held, head, start, until) if head else (0, start, None)
    for box in parts:
        if box.kind == b"trun":
            begin, until = _run(held, box, base, until, silent.get(number, 0) if size is None else size)
            if number in silent:
                held[begin:until] = bytes(len(held[begin:until]))
        elif box.kind not in _OF_RUNS:
            blank(held, box)
    return until


def _head(held: Area, head: Box, start: int, until: int) -> tuple[int, int, int | None]:
    """Return the track, where its data begin, and how long each sample is; None where that is not said."""
    flags, number = struct.unpack_from(">II", held, head.begin)
    at, base = head.begin + 8, start if flags & _FROM_FRAGMENT else until
    if flags & _BASE:
        (base,), at = struct.unpack_from(">Q", held, at), at + 8
    at += 4 * (bool(flags & _DESCRIPTION) + bool(flags & _DURATION))
    return number, base, struct.unpack_from(">I", held, at)[0] if flags & _SIZE else None


def _run(held: Area, run: Box, base: int, until: int, size: int) -> tuple[int, int]:
    """Return where the samples of a run begin and end."""
    flags, count = struct.unpack_from(">II", held, run.begin)
    at, begin = run.begin + 8, until
    if flags & _OFFSET:
        begin, at = base + struct.unpack_from(">i", held, at)[0], at + 4
    at += 4 * bool(flags & _FIRST)
    if not flags & _SIZES:
        return max(0, begin), max(0, begin) + size * count
    each = 4 * sum(bool(flags & one) for one in _OF_SAMPLE)
    first = at + 4 * bool(flags & _OF_SAMPLE[0])
    return max(0, begin), max(0, begin) + sum(_sizes(held, first, each, min(count, (run.end - at) // each)))


def _sizes(held: Area, first: int, each: int, count: int) -> Iterator[int]:
    for sample in range(count):
        yield struct.unpack_from(">I", held, first + sample * each)[0]
