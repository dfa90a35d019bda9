"""Blanks what is said about a recording in MP3, FLAC, WAV and Ogg; a title, who is heard and the album stay for players.

Nothing is moved: what says something becomes zeros, or blanks where there has to be a text, as long as before.
"""

import struct
from collections.abc import Iterator
from functools import cache

_SHOWN = (b"TIT2", b"TPE1", b"TALB", b"TRCK", b"TT2", b"TP1", b"TAL", b"TRK")
"""Frames of ID3 that players show, by the names of its versions (id3v2.4.0-frames, id3v2-00)."""

_COMMENTS = (b"TITLE=", b"ARTIST=", b"ALBUM=", b"TRACKNUMBER=", b"REPLAYGAIN_", b"R128_")
"""The same in FLAC and Ogg, and how loud a recording is to be played (Vorbis I, 5; RFC 7845, 5.2.1)."""

_INFO = (b"INAM", b"IART", b"IPRD")
"""The same in WAV."""


def _zero(held: memoryview, begin: int, end: int) -> None:
    held[begin:end] = bytes(len(held[begin:end]))


def blank_mp3(held: memoryview) -> None:
    """Blank what tags at the beginning and at the end say: ID3 of all versions, APE, Lyrics3."""
    _after_tags(held)
    end = len(held)
    if end >= 128 and bytes(held[end - 128 : end - 125]) == b"TAG":  # noqa: PLR2004 - ID3v1
        end -= 128
        _zero(held, end + 93, end + (125 if not held[end + 125] else 127))  # year and comment, but for the track behind it
    while (begin := _begin_of_last(held, end)) < end:
        _zero(held, begin, end)
        end = begin


def _begin_of_last(held: memoryview, end: int) -> int:
    """Return where the tag begins that ends here, this place where none does."""
    foot, size = bytes(held[max(0, end - 32) : end]).rjust(32, b"\0"), 0
    if foot.startswith(b"APETAGEX"):
        size, _, flags = struct.unpack_from("<III", foot, 12)
        size += 32 if flags >> 31 else 0
    elif foot.endswith(b"LYRICS200"):
        size = 15 + int(foot[-15:-9])
    elif foot[-10:-7] == b"3DI":
        size = 20 + _seven(foot[-4:])
    elif bytes(held[max(0, end - 227) : end][:4]) == b"TAG+":
        size = 227
    return end - size if 0 < size <= end else end


def _after_tags(held: memoryview) -> int:
    """Blank the tags that a recording begins with; return where they end."""
    at = 0
    while bytes(held[at : at + 3]) == b"ID3" and at + 10 <= len(held):
        version, flags, end = held[at + 3], held[at + 5], at + 10 + _seven(held[at + 6 : at + 10])
        kept = b"".join(_frames(held[at + 10 : end], version)) if not flags & 0xC0 else b""
        held[at + 5] = flags & 0x10
        _zero(held, at + 10, end)
        held[at + 10 : at + 10 + len(kept)] = kept
        at = end + (10 if flags & 0x10 else 0)
    return at


def _seven(number: bytes | memoryview) -> int:
    """Return a number of seven bits a byte, so that no byte looks like sound."""
    return sum((byte & 0x7F) << 7 * place for place, byte in enumerate(reversed(number)))


def _frames(tag: memoryview, version: int) -> Iterator[bytes]:
    wide = 3 if version == 2 else 4  # noqa: PLR2004
    head, at = 6 if wide == 3 else 10, 0  # noqa: PLR2004
    while at + head <= len(tag) and tag[at]:
        number = tag[at + wide : at + 2 * wide]
        end = at + head + (_seven(number) if version == 4 else int.from_bytes(number))  # noqa: PLR2004
        if bytes(tag[at : at + wide]) in _SHOWN and end <= len(tag) and not any(tag[at + 2 * wide : at + head]):
            yield bytes(tag[at:end])
        at = end


_PADDING, _SEEKING, _SAID, _STREAM = 1, 3, 4, 0
"""Kinds of blocks (RFC 9639, 8.1)."""


def blank_flac(held: memoryview) -> None:
    """Blank pictures, what programs add, and comments."""
    at = _after_tags(held)
    if bytes(held[at : at + 4]) != b"fLaC":
        return
    at, is_last = at + 4, False
    while not is_last and at + 4 <= len(held):
        kind, is_last, begin = held[at] & 0x7F, held[at] > 0x7F, at + 4  # noqa: PLR2004
        end = min(begin + int.from_bytes(held[at + 1 : begin]), len(held))
        if kind == _SAID:
            held[begin:end] = _commented(bytes(held[begin:end]))
        elif kind not in (_STREAM, _SEEKING):
            held[at] = _PADDING | (held[at] & 0x80)
            _zero(held, begin, end)
        at = end


def _commented(said: bytes) -> bytes:
    """Return comments of Vorbis that are as long and hold what players show; the name of a program is blanks."""
    kept: list[bytes] = []
    try:
        at = 4 + struct.unpack_from("<I", said)[0]
        (count,), at = struct.unpack_from("<I", said, at), at + 4
        while count and at < len(said):
            (size,), at, count = struct.unpack_from("<I", said, at), at + 4, count - 1
            if said[at : at + size].upper().startswith(_COMMENTS) and at + size <= len(said):
                kept.append(said[at : at + size])
            at += size
    except struct.error:
        kept = []
    rest = struct.pack("<I", len(kept)) + b"".join(struct.pack("<I", len(one)) + one for one in kept)
    blanks = len(said) - 4 - len(rest)
    return struct.pack("<I", blanks) + b" " * blanks + rest if blanks >= 0 else bytes(len(said))


def blank_wav(held: memoryview) -> None:
    """Blank all but how the sound is written, the sound, and marks in it."""
    at = 12 if bytes(held[:4]) in (b"RIFF", b"RF64") else len(held)
    while at + 8 <= len(held):
        kind, (size,) = bytes(held[at : at + 4]), struct.unpack_from("<I", held, at + 4)
        begin, end = at + 8, min(at + 8 + size, len(held))
        if kind == b"LIST" and bytes(held[begin : begin + 4]) == b"INFO":
            _blank_info(held, begin + 4, end)
        elif kind not in (b"fmt ", b"data", b"fact", b"cue ", b"smpl", b"ds64"):
            held[at : at + 4] = b"JUNK"
            _zero(held, begin, end)
        at = end + size % 2


def _blank_info(held: memoryview, at: int, until: int) -> None:
    while at + 8 <= until:
        (size,) = struct.unpack_from("<I", held, at + 4)
        if bytes(held[at : at + 4]) not in _INFO:
            held[at : at + 4] = b"JUNK"
            _zero(held, at + 8, min(at + 8 + size, until))
        at += 8 + size + size % 2


def blank_ogg(held: memoryview) -> None:
    """Blank the comments of each stream: Vorbis, Opus and Theora have them in their second packet (RFC 3533)."""
    packets: dict[bytes, int] = {}
    pieces: dict[bytes, list[tuple[int, int, int]]] = {}
    for page, serial, begin, lengths in _pages(held):
        at = begin
        for length in lengths:
            number = packets.get(serial, 0)
            if number == 1:
                pieces.setdefault(serial, []).append((page, at, at + length))
            at += length
            if length < 255:  # noqa: PLR2004 - the packet ends
                packets[serial] = number + 1
                if number == 1:
                    _blank_packet(held, pieces[serial])


def _pages(held: memoryview) -> Iterator[tuple[int, bytes, int, bytes]]:
    """Yield where each page begins, its stream, where its data begin, and how long the pieces of them are."""
    at = 0
    while bytes(held[at : at + 4]) == b"OggS" and at + 27 <= len(held):
        lengths = bytes(held[at + 27 : at + 27 + held[at + 26]])
        begin = at + 27 + len(lengths)
        yield at, bytes(held[at + 14 : at + 18]), begin, lengths
        at = begin + sum(lengths)


def _blank_packet(held: memoryview, pieces: list[tuple[int, int, int]]) -> None:
    packet = b"".join(bytes(held[begin:end]) for _, begin, end in pieces)
    head = next((one for one in (b"\x03vorbis", b"OpusTags", b"\x81theora") if packet.startswith(one)), None)
    if head is None:
        return
    framing = b"\1" if head == b"\x03vorbis" else b""
    packet = head + _commented(packet[len(head) : len(packet) - len(framing)]) + framing
    at = 0
    for _, begin, end in pieces:
        held[begin:end] = packet[at : at + end - begin]
        at += end - begin
    for page in {page for page, *_ in pieces}:
        _check(held, page)


def _check(held: memoryview, page: int) -> None:
    """Write the checksum of a page anew."""
    lengths = held[page + 27 : page + 27 + held[page + 26]]
    _zero(held, page + 22, page + 26)
    check, table = 0, _table()
    for byte in bytes(held[page : page + 27 + len(lengths) + sum(lengths)]):
        check = (check << 8) & 0xFFFFFFFF ^ table[check >> 24 ^ byte]
    struct.pack_into("<I", held, page + 22, check)


def _divided(byte: int) -> int:
    rest = byte << 24
    for _ in range(8):
        rest = (rest << 1) ^ (0x104C11DB7 if rest & 0x80000000 else 0)
    return rest


@cache
def _table() -> list[int]:
    """Return what the checksum is made with (RFC 3533, 6)."""
    return [_divided(byte) for byte in range(256)]
