"""PNG files put together of rows that were compressed by themselves: most rows of a card are those of others, too.

A stream of zlib's may consist of parts that know nothing of each other (RFC 1950, RFC 1951): each ends at the end of a byte,
and their checksums are joined.
"""

import struct
import zlib
from collections.abc import Sequence
from typing import NamedTuple

_SIGNATURE = b"\x89PNG\r\n\x1a\n"
_BIT_DEPTH, _INDEXED = 8, 3
"""A byte is the number of a color (PNG, 11.2.1)."""

_BEGIN, _END = b"\x78\x9c", b"\x03\x00"
"""The head of zlib's stream, and a last block without content (RFC 1950, 2.2; RFC 1951, 3.2.3)."""

_BASE = 65521
"""Of Adler-32 (RFC 1950, 8.2)."""


class Rows(NamedTuple):
    """Rows of a picture, compressed; with checksum and number of their bytes."""

    compressed: bytes
    checksum: int
    size: int


def rows(raw: bytes, *, quickly: bool = False) -> Rows:
    """Compress rows: each is a zero, the number of the filter that does nothing, and a byte for each pixel.

    Quickly, only runs of a color are looked for: a third more bytes in a quarter of the time.
    """
    strategy = zlib.Z_RLE if quickly else zlib.Z_DEFAULT_STRATEGY
    packer = zlib.compressobj(6, zlib.DEFLATED, -zlib.MAX_WBITS, zlib.DEF_MEM_LEVEL, strategy)
    return Rows(packer.compress(raw) + packer.flush(zlib.Z_SYNC_FLUSH), zlib.adler32(raw), len(raw))


def png(width: int, height: int, palette: bytes, parts: Sequence[Rows]) -> bytes:
    """Return the file of a picture; `palette` has three bytes for each color."""
    checksum = 1
    for part in parts:
        checksum = _joined(checksum, part)
    data = b"".join([_BEGIN, *(part.compressed for part in parts), _END, checksum.to_bytes(4)])
    header = struct.pack(">2I5B", width, height, _BIT_DEPTH, _INDEXED, 0, 0, 0)
    chunks = ((b"IHDR", header), (b"PLTE", palette), (b"IDAT", data), (b"IEND", b""))
    return b"".join([_SIGNATURE, *(_chunk(name, content) for name, content in chunks)])


def _chunk(name: bytes, content: bytes) -> bytes:
    return b"".join([len(content).to_bytes(4), name, content, zlib.crc32(content, zlib.crc32(name)).to_bytes(4)])


def _joined(checksum: int, part: Rows) -> int:
    """Return the checksum of what has one, and of a part behind it."""
    low, high = checksum & 0xFFFF, checksum >> 16
    own_low, own_high = part.checksum & 0xFFFF, part.checksum >> 16
    return (high + own_high + part.size * (low - 1)) % _BASE << 16 | (low + own_low - 1) % _BASE
