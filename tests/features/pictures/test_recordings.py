"""What is said about recordings is blanked but for what players show, and no sound is moved."""

import random
import struct
from pathlib import Path

import pytest
from factory import Build, article
from photographs import SECRET

from pelican_wellness.features.pictures.unsaid import silenced

WORDS = SECRET.encode()
SOUND = bytes(range(1, 200)) * 3
TITLE = b"Breathe out slowly"


def frames(version: int) -> list[bytes]:
    """Return a title, and others that say more (id3v2.4.0, id3v2-00)."""
    said = {"TIT2": b"\3" + TITLE, "COMM": b"\3eng\0" + WORDS, "APIC": WORDS * 9, "TENC": b"\3" + WORDS, "PRIV": WORDS}
    if version == 2:
        return [one[:3].encode() + len(text).to_bytes(3) + text for one, text in {"TT2": said["TIT2"], "PIC": WORDS}.items()]
    length = syncsafe if version == 4 else lambda size: size.to_bytes(4)
    return [one.encode() + length(len(text)) + bytes(2) + text for one, text in said.items()]


def syncsafe(size: int) -> bytes:
    return bytes(size >> shift & 0x7F for shift in (21, 14, 7, 0))


def id3(version: int, flags: int = 0) -> bytes:
    tag = b"".join(frames(version)) + bytes(20)
    return b"ID3" + bytes([version, 0, flags]) + syncsafe(len(tag)) + tag


def mp3(version: int, flags: int = 0) -> bytes:
    ape = WORDS + b"APETAGEX" + struct.pack("<IIII", 2000, len(WORDS) + 32, 1, 0) + bytes(8)
    lyrics = b"LYRICSBEGIN" + WORDS
    lyrics += b"%06dLYRICS200" % len(lyrics)
    old = b"TAG" + TITLE.ljust(30, b"\0") + bytes(60) + b"2026" + WORDS.ljust(28, b"\0")[:28] + b"\0\3\x0c"
    return id3(version, flags) + SOUND + ape + lyrics + b"TAG+" + WORDS.ljust(223, b"\0") + old


def comments(*more: bytes) -> bytes:
    said = [b"Title=" + TITLE, b"LOCATION=" + WORDS, *more]
    return (
        b"".join(struct.pack("<I", len(one)) + one for one in (WORDS,))
        + struct.pack("<I", len(said))
        + b"".join(struct.pack("<I", len(one)) + one for one in said)
    )


def flac() -> bytes:
    blocks = [(0, bytes(34)), (4, comments()), (6, WORDS * 9), (2, WORDS), (1, bytes(9))]
    heads = [kind | (0x80 if number == len(blocks) else 0) for number, (kind, _) in enumerate(blocks, 1)]
    return b"fLaC" + b"".join(
        bytes([head]) + len(held).to_bytes(3) + held for head, (_, held) in zip(heads, blocks, strict=True)
    ) + SOUND  # fmt: skip


def chunk(kind: bytes, held: bytes) -> bytes:
    return kind + struct.pack("<I", len(held)) + held + bytes(len(held) % 2)


def wav() -> bytes:
    info = chunk(b"LIST", b"INFO" + chunk(b"INAM", TITLE) + chunk(b"ICMT", WORDS) + chunk(b"ISFT", WORDS + b"1"))
    held = b"WAVE" + chunk(b"bext", WORDS) + chunk(b"fmt ", bytes(16)) + info + chunk(b"data", SOUND) + chunk(b"id3 ", WORDS)
    return chunk(b"RIFF", held)


def check(page: bytes) -> bytes:
    """Return a page with its checksum (RFC 3533, 6), made bit for bit."""
    rest = 0
    for byte in page:
        for bit in range(7, -1, -1):
            over = rest >> 31 ^ (byte >> bit & 1)
            rest = (rest << 1 & 0xFFFFFFFF) ^ (0x04C11DB7 if over else 0)
    return page[:22] + struct.pack("<I", rest) + page[26:]


def pages(number: int, packet: bytes) -> bytes:
    """Return a packet in pages of 510 bytes at most."""
    lengths = [255] * (len(packet) // 255) + [len(packet) % 255]
    found = b""
    for at in range(0, len(lengths), 2):
        held = bytes(lengths[at : at + 2])
        data, packet = packet[: sum(held)], packet[sum(held) :]
        head = b"OggS" + bytes(10) + struct.pack("<III", 7, number + at, 0)
        found += check(head + bytes([len(held)]) + held + data)
    return found


def ogg(first: bytes, head: bytes, tail: bytes = b"") -> bytes:
    return pages(0, first) + pages(1, head + comments(b"METADATA_BLOCK_PICTURE=" + WORDS * 40) + tail) + pages(20, SOUND)


KINDS = {
    **{f"mp3 of version {version}": (".mp3", mp3(version)) for version in (2, 3, 4)},
    "flac": (".flac", flac()),
    "flac with a tag": (".flac", id3(4) + flac()),
    "wav": (".wav", wav()),
    "vorbis": (".ogg", ogg(b"\1vorbis", b"\3vorbis", b"\1" + bytes(30))),
    "opus": (".opus", ogg(b"OpusHead", b"OpusTags")),
}


def blanked(tmp_path: Path, ending: str, content: bytes) -> bytes:
    file = tmp_path / f"sound{ending}"
    file.write_bytes(content)
    return (tmp_path / "copy").read_bytes() if silenced(file, tmp_path / "copy") else content


@pytest.mark.parametrize("name", KINDS)
def test_a_recording_says_its_title_and_no_more(tmp_path: Path, name: str) -> None:
    ending, content = KINDS[name]
    bare = blanked(tmp_path, ending, content)
    assert len(bare) == len(content)
    assert WORDS in content
    assert WORDS[:20] not in bare
    assert bare.count(TITLE) == content.count(TITLE) > 0
    if ending not in (".ogg", ".opus"):
        assert bare.index(SOUND) == content.index(SOUND)
    assert blanked(tmp_path, ending, bare) == bare


@pytest.mark.parametrize("name", ["vorbis", "opus"])
def test_pages_have_their_checksums(tmp_path: Path, name: str) -> None:
    ending, content = KINDS[name]
    bare = blanked(tmp_path, ending, content)
    parts = [b"OggS" + page for page in bare.split(b"OggS")[1:]]
    assert len(parts) > 4
    assert [check(page[:22] + bytes(4) + page[26:]) for page in parts] == parts
    if name == "vorbis":
        assert b"".join(page[29:] for page in parts[1:4]).rstrip(b"\0").endswith(b"\1")


def test_a_tag_in_a_form_of_its_own_says_nothing(tmp_path: Path) -> None:
    bare = blanked(tmp_path, ".mp3", mp3(3, flags=0x40))
    assert WORDS not in bare
    assert SOUND in bare


@pytest.mark.parametrize("name", KINDS)
def test_a_damaged_one_is_gone_through_without_an_error(tmp_path: Path, name: str) -> None:
    ending, content = KINDS[name]
    chance = random.Random(7)
    for _ in range(40):
        changed = bytearray(content[: chance.randrange(1, len(content) + 1)])
        for _ in range(chance.randrange(4)):
            changed[chance.randrange(len(changed))] = chance.choice((0, 1, 255, chance.randrange(256)))
        assert len(blanked(tmp_path, ending, bytes(changed))) == len(changed)


def test_recordings_are_published_so(build: Build) -> None:
    files: dict[str, str | bytes] = {f"sounds/{number}{ending}": held for number, (ending, held) in enumerate(KINDS.values())}
    text = "\n\n".join(f"![A breath]({{static}}/{name})" for name in files)
    site = build({"a.md": article(text, slug="a"), **files})
    assert site.complaints() == []
    assert len(site.page("a.html").select(".w-prose audio")) == len(KINDS)
    assert not [name for name in files if WORDS in (site.output / name).read_bytes()]
