"""Takes out of a picture's file what is said about the picture, and leaves every pixel as it is.

What stays is listed, not what goes: nobody knows all that cameras and programs write. What follows the end of a picture goes
too: telephones put a second photo there, or a film. A file that was cut off keeps what there is of it.
"""

from collections.abc import Iterator
from contextlib import suppress

from pelican_wellness.features.pictures.boxed_pictures import PICTURES, blank_picture

JPEG, PNG, GIF, WEBP = b"\xff\xd8\xff", b"\x89PNG\r\n\x1a\n", b"GIF8", b"RIFF"
"""How files of each kind begin."""


def without_metadata(file: bytes) -> bytes | None:
    """Return a file without what is said about the picture; None where it is of no kind that is known here."""
    if file[4:8] == b"ftyp" and file[8:12] in PICTURES:
        return blank_picture(file)
    for begin, clean in ((JPEG, _jpeg), (PNG, _png), (GIF, _gif), (WEBP, _webp)):
        if file.startswith(begin):
            with suppress(IndexError):
                return b"".join(clean(file))
    return None


_JFIF, _ADOBE = b"JFIF\0", b"Adobe"
_FILL, _APP0, _APP14, _COMMENT = 0xFF, 0xE0, 0xEE, 0xFE
_BEGIN_OF_IMAGE, _END_OF_IMAGE, _SCAN = 0xD8, 0xD9, 0xDA
_APPLICATION = range(0xE0, 0xF0)
_RESTART = range(0xD0, 0xD8)


def _jpeg(file: bytes) -> Iterator[bytes]:
    """Yield what decoders need (ITU-T T.81, annex B): tables, frames and scans, and which colors are meant (JFIF, Adobe)."""
    yield file[:2]
    at = 2
    while (at := file.find(b"\xff", at)) >= 0 and at + 1 < len(file):
        marker = file[at + 1]
        if marker == _FILL:  # any number of these may stand before a marker
            at += 1
        elif marker == _END_OF_IMAGE:
            yield b"\xff\xd9"
            return
        elif marker in (0, 1, _BEGIN_OF_IMAGE) or marker in _RESTART:
            at += 2
        else:
            end = at + 2 + int.from_bytes(file[at + 2 : at + 4])
            if marker == _APP0 and file[at + 4 : at + 9] == _JFIF:
                yield b"\xff\xe0\x00\x10" + file[at + 4 : at + 16] + b"\0\0"  # without its thumbnail
            elif marker == _APP14 and file[at + 4 : at + 9] == _ADOBE:
                yield b"\xff\xee\x00\x0e" + file[at + 4 : at + 16]
            elif marker not in _APPLICATION and marker != _COMMENT:
                if marker == _SCAN:
                    end = _end_of_scan(file, end)
                yield file[at:end]
            at = max(end, at + 2)


def _end_of_scan(file: bytes, at: int) -> int:
    """Return where the data of a scan ends: at the next marker that is none of its own."""
    while (at := file.find(b"\xff", at)) >= 0 and at + 1 < len(file):
        if file[at + 1] not in (0, *_RESTART):
            return at
        at += 2
    return len(file)


_CHUNKS_OF_PNG = frozenset(
    (b"IHDR", b"PLTE", b"tRNS", b"gAMA", b"cHRM", b"sRGB", b"sBIT", b"pHYs", b"IDAT", b"IEND", b"acTL", b"fcTL", b"fdAT")
)
"""Pixels, what color they have, and the frames of what moves (PNG, third edition, 11)."""


def _png(file: bytes) -> Iterator[bytes]:
    yield file[: len(PNG)]
    at = len(PNG)
    while at + 8 <= len(file):
        name, end = file[at + 4 : at + 8], at + 12 + int.from_bytes(file[at : at + 4])
        if name in _CHUNKS_OF_PNG:
            yield file[at:end]
        if name == b"IEND":
            return
        at = end


_CHUNKS_OF_WEBP = frozenset((b"VP8 ", b"VP8L", b"ALPH", b"ANIM"))
_SAID_IN_WEBP = 0x20 | 0x08 | 0x04
"""Bits of the file's header that promise a profile of colors, Exif and XMP (RFC 9649, 2.7)."""


def _webp(file: bytes) -> Iterator[bytes]:
    kept = b"".join(_chunks_of_webp(file, 12, len(file)))
    yield WEBP + (len(kept) + 4).to_bytes(4, "little") + file[8:12] + kept


def _chunks_of_webp(file: bytes, at: int, until: int) -> Iterator[bytes]:
    while at + 8 <= until:
        name, size = file[at : at + 4], int.from_bytes(file[at + 4 : at + 8], "little")
        begin, end = at + 8, min(at + 8 + size + size % 2, until)
        if name == b"VP8X":
            yield file[at:begin] + bytes([file[begin] & ~_SAID_IN_WEBP]) + file[begin + 1 : end]
        elif name == b"ANMF":
            frame = file[begin : begin + 16] + b"".join(_chunks_of_webp(file, begin + 16, end))
            yield name + len(frame).to_bytes(4, "little") + frame
        elif name in _CHUNKS_OF_WEBP:
            yield file[at:end]
        at = end


_EXTENSION, _IMAGE, _TRAILER = 0x21, 0x2C, 0x3B
_OF_A_FRAME, _OF_PROGRAMS = 0xF9, 0xFF
_REPEATS = (b"NETSCAPE2.0", b"ANIMEXTS1.0")
"""What programs add to say how often a picture moves; all else that they add is about the picture."""


def _gif(file: bytes) -> Iterator[bytes]:
    """Yield the blocks of what is seen (GIF89a, appendix A)."""
    at = 13 + _colors(file[10])
    yield file[:at]
    while at < len(file) and file[at] != _TRAILER:
        begin, kind = at, file[at]
        if kind == _EXTENSION:
            label, at = file[at + 1], at + 2
            program, end = file[at + 1 : at + 12], _end_of_blocks(file, at)
            if label == _OF_A_FRAME or (label == _OF_PROGRAMS and program in _REPEATS):
                yield file[begin:end]
        elif kind == _IMAGE:
            end = _end_of_blocks(file, at + 11 + _colors(file[at + 9]))
            yield file[begin:end]
        else:
            return
        at = end
    yield bytes([_TRAILER])


def _colors(packed: int) -> int:
    """Return the bytes of a table of colors, if there is one."""
    return 3 << (packed & 7) + 1 if packed & 0x80 else 0


def _end_of_blocks(file: bytes, at: int) -> int:
    while at < len(file) and file[at]:
        at += file[at] + 1
    return at + 1
