"""Blanks what is said about a film in MP4, MOV or M4A (ISO/IEC 14496-12). The boxes that stay are listed, not those that go."""

import struct
from collections.abc import Iterator

from pelican_wellness.features.pictures.boxes import Area, Box, blank, boxes, entries, within
from pelican_wellness.features.pictures.fragments import blank_fragment

_OF_MOVIE = frozenset((b"mvhd", b"trak", b"mvex", b"pssh"))
_OF_TRACK = frozenset((b"tkhd", b"mdia", b"edts", b"tref", b"tapt", b"trgr"))
_OF_MEDIA = frozenset((b"mdhd", b"hdlr", b"minf", b"elng"))

_SEEN_OR_HEARD = frozenset((b"vide", b"soun", b"text", b"sbtl", b"subt", b"clcp", b"tmcd", b"pict", b"auxv"))
"""Handlers of tracks that are for readers. Others note where the camera was, second by second, or what it saw."""


def blank_movie(held: Area, movie: Box) -> tuple[list[tuple[int, int]], dict[int, int]]:
    """Blank what a film says about itself; return what its tracks hold that are for no reader.

    That is where their data lie in the file, and how long; and each track with the length of its samples in fragments.
    """
    samples, silent = [], {}
    fragments = {_track_of(held, one): one for one in within(held, movie, b"mvex", b"trex")}
    for box in boxes(held, movie.begin, movie.end):
        if box.kind == b"mvhd":
            _forget_times(held, box)
        elif box.kind == b"trak":
            number = next((_track_of(held, one) for one in within(held, box, b"tkhd")), 0)
            found = _blank_track(held, box)
            if found is not None and number in fragments:  # fragments would lack a track, and lie elsewhere
                (silent[number],) = struct.unpack_from(">I", held, fragments[number].begin + 16)
            elif found is not None:
                blank(held, box)
            samples += found or []
        elif box.kind not in _OF_MOVIE:
            blank(held, box)
    return samples, silent


def _track_of(held: Area, box: Box) -> int:
    """Return which track a box is about (8.3.2, 8.8.3)."""
    times = (16 if held[box.begin] == 1 else 8) if box.kind == b"tkhd" else 0
    return int(struct.unpack_from(">I", held, box.begin + 4 + times)[0])


def _blank_track(held: Area, track: Box) -> list[tuple[int, int]] | None:
    """Blank what a track says; return where its data lie, if they are for no reader."""
    samples: list[tuple[int, int]] | None = None
    for box in boxes(held, track.begin, track.end):
        if box.kind == b"tkhd":
            _forget_times(held, box)
        elif box.kind == b"mdia":
            samples = _blank_media(held, box)
        elif box.kind not in _OF_TRACK:
            blank(held, box)
    return samples


def _blank_media(held: Area, media: Box) -> list[tuple[int, int]] | None:
    """Blank what the media of a track say about themselves; return where their data lie, if they are for no reader."""
    samples = None
    for box in boxes(held, media.begin, media.end):
        if box.kind == b"mdhd":
            _forget_times(held, box)
        elif box.kind == b"hdlr":
            if bytes(held[box.begin + 8 : box.begin + 12]) not in _SEEN_OR_HEARD:
                samples = list(_samples(held, media))
            # Who made the film, in bytes that the standard reserves, and in the handler's name.
            held[box.begin + 12 : box.end] = bytes(max(0, box.end - box.begin - 12))
        elif box.kind not in _OF_MEDIA:
            blank(held, box)
    for descriptions in within(held, media, b"minf", b"stbl", b"stsd"):
        _forget_encoder(held, descriptions)
    return samples


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


def _samples(held: Area, media: Box) -> Iterator[tuple[int, int]]:
    """Yield where the data of a track lie in the file (8.7): chunk for chunk."""
    tables = {box.kind: box for table in within(held, media, b"minf", b"stbl") for box in boxes(held, table.begin, table.end)}
    if not tables.keys() >= {b"stsz", b"stsc"}:
        return
    same, count = struct.unpack_from(">II", held, tables[b"stsz"].begin + 4)
    own = 0 if same else min(count, (tables[b"stsz"].end - tables[b"stsz"].begin - 12) // 4)
    sizes = struct.unpack_from(f">{own}I", held, tables[b"stsz"].begin + 12)
    runs = list(entries(held, tables[b"stsc"], ">III"))
    chunks = [one for kind, layout in ((b"stco", ">I"), (b"co64", ">Q")) if kind in tables
              for (one,) in entries(held, tables[kind], layout)]  # fmt: skip
    sample, run = 0, 0
    for number, offset in enumerate(chunks, 1):
        while run + 1 < len(runs) and runs[run + 1][0] <= number:
            run += 1
        each = runs[run][1] if runs else 0
        yield offset, same * each if same else sum(sizes[sample : sample + each])
        sample += each


_OF_FILE = frozenset((b"ftyp", b"mdat", b"idat", b"moof", b"mfra", b"sidx", b"styp", b"ssix"))


def blank_film(held: Area) -> None:
    """Blank what a film says about itself; what follows behind its last box says nothing either."""
    end, silent = 0, dict[int, int]()
    for box in boxes(held, 0, len(held)):
        end = box.end
        if box.kind == b"moov":
            samples, silent = blank_movie(held, box)
            for at, size in samples:
                held[at : at + size] = bytes(len(held[at : at + size]))
        elif box.kind == b"moof":
            blank_fragment(held, box, silent)
        elif box.kind not in _OF_FILE:
            blank(held, box)
    if end:
        held[end:] = bytes(len(held) - end)
