"""What films and recordings say about themselves is blanked, and nothing of what is seen or heard is moved."""

import random
import struct
from pathlib import Path

import pytest
from factory import Build, article
from photographs import SECRET, as_file, photograph, secrets, seen

from pelican_wellness.features.pictures.made import FILMS
from pelican_wellness.features.pictures.metadata import without_metadata
from pelican_wellness.features.pictures.mp4 import size_of_mp4
from pelican_wellness.features.pictures.unsaid import silenced

WORDS = SECRET.encode()
WHEN = b"\xe1\x02\x03\x04"
"""Seconds since 1904, as cameras note when they film."""


def box(kind: bytes, *held: bytes) -> bytes:
    content = b"".join(held)
    return struct.pack(">I4s", len(content) + 8, kind) + content


def full(kind: bytes, *held: bytes) -> bytes:
    return box(kind, bytes(4), *held)


def described() -> bytes:
    """Return the description of pictures that a camera's encoder made, and how they are decoded."""
    head = bytes(6) + b"\0\1" + bytes(16) + struct.pack(">HH", 64, 48) + bytes(14)
    return full(
        b"stsd",
        struct.pack(">I", 1),
        box(b"avc1", head, bytes([30]), WORDS.ljust(31, b"\0"), b"\0\x18\xff\xff", box(b"avcC", b"how")),
    )


def track(handler: bytes, at: int, data: bytes, *, wide: bool = False, number: int = 1) -> bytes:
    """Return a track whose data lie in two chunks of two samples each, the last of another length."""
    quarter = len(data) // 4
    sizes = [quarter, quarter, quarter, len(data) - 3 * quarter]
    chunks = [at, at + 2 * quarter]
    offsets = full(b"co64", struct.pack(">I2Q", 2, *chunks)) if wide else full(b"stco", struct.pack(">I2I", 2, *chunks))
    table = box(
        b"stbl",
        described() if handler == b"vide" else full(b"stsd", bytes(4)),
        full(b"stsz", struct.pack(">II4I", 0, 4, *sizes)),
        full(b"stsc", struct.pack(">IIII", 1, 1, 2, 1)),
        offsets,
    )
    one = struct.pack(">9i", 1 << 16, 0, 0, 0, 1 << 16, 0, 0, 0, 1 << 30)
    head = full(b"tkhd", WHEN * 2, struct.pack(">I", number), bytes(24), one, struct.pack(">II", 64 << 16, 48 << 16))
    media = box(
        b"mdia",
        full(b"mdhd", WHEN * 2, struct.pack(">II", 600, 1200), bytes(4)),
        full(b"hdlr", bytes(4), handler, b"appl", bytes(8), WORDS),
        box(b"minf", table),
    )
    return box(b"trak", head, media, box(b"udta", box(b"name", WORDS)), box(b"meta", WORDS))


def film(*, wide: bool = False, pictures_first: bool = True) -> tuple[bytes, bytes]:
    """Return a film as a telephone makes it, and what is seen of it."""
    pictures, places = b"the pictures of the film", b"N 44.2817 W 73.2112, " + WORDS
    kind = box(b"ftyp", b"qt  ", bytes(4), b"qt  ")

    def about(at: int) -> bytes:
        return box(
            b"moov",
            full(b"mvhd", WHEN * 2, struct.pack(">II", 600, 1200), bytes(80)),
            track(b"vide", at, pictures, wide=wide),
            track(b"meta", at + len(pictures), places, wide=wide),
            box(b"udta", box(b"\xa9xyz", b"\0\x12\x15\xc7+44.2817-073.2112/"), box(b"\xa9mod", WORDS)),
            full(b"meta", box(b"keys", WORDS), box(b"ilst", WORDS)),
        )

    data = box(b"mdat", pictures, places)
    more = box(b"uuid", WORDS) + box(b"free", WORDS)
    if pictures_first:
        return kind + data + about(len(kind) + 8) + more, pictures
    length = len(about(0))
    return kind + about(len(kind) + length + 8) + data + more, pictures


FROM_FRAGMENT, FROM_FILM, FROM_TRACK, ALIKE = "from the fragment", "from the film", "from the track before", "of one length"
"""Where the samples of a track begin, and that no fragment says how long they are."""


def fragment(how: str, at: int, pictures: bytes, places: bytes) -> bytes:
    """Return a fragment that lies somewhere in a film, with a run of pictures and two of places."""
    half = len(places) // 2

    def head(number: int, base: int, *more: bytes, flags: int = 0) -> bytes:
        flags |= {FROM_FRAGMENT: 0x20000, FROM_FILM: 1}.get(how, 0)
        return box(b"tfhd", struct.pack(">II", flags, number), struct.pack(">Q", at + base) if how == FROM_FILM else b"", *more)

    def places_from(offset: int) -> bytes:
        if how == FROM_TRACK:
            return box(b"trun", struct.pack(">III", 0x200, 1, half)) * 2
        if how == ALIKE:
            return box(b"trun", struct.pack(">IIiI", 0x5, 2, offset, 0))
        runs = (struct.pack(">IIiIII", 0x701, 1, one, 0, half, 0) for one in (offset, offset + half))
        return b"".join(box(b"trun", run) for run in runs)

    def about(begin: int) -> bytes:
        base = 5 if how == FROM_FILM else 0
        first = (
            head(1, base, struct.pack(">I", len(pictures)), flags=0x10),
            full(b"tfdt", bytes(4)),
            box(b"trun", struct.pack(">IIi", 1, 1, begin - base)),
            box(b"uuid", WORDS),
        )
        offset = 0 if how == ALIKE else begin + len(pictures) - base  # from the end of the track before
        second = (head(2, base), places_from(offset), box(b"meta", WORDS))
        return box(b"moof", full(b"mfhd", bytes(4)), box(b"traf", *first), box(b"traf", *second), box(b"udta", WORDS))

    return about(len(about(0)) + 8) + box(b"mdat", pictures, places)


def in_fragments(how: str) -> tuple[bytes, bytes]:
    """Return a film in two fragments, and what is seen of it."""
    pictures, places = b"the pictures of the film", b"N 44.2817 W 73.21122 " + WORDS
    kinds = ((1, 0), (2, len(places) // 2 if how == ALIKE else 0))
    film = box(b"ftyp", b"iso6", bytes(4)) + box(
        b"moov",
        full(b"mvhd", WHEN * 2, bytes(88)),
        track(b"vide", 0, b"", number=1),
        track(b"meta", 0, b"", number=2),
        box(b"mvex", *(full(b"trex", struct.pack(">5I", number, 1, 1, size, 0)) for number, size in kinds)),
        box(b"udta", WORDS),
    )
    for _ in range(2):
        film += box(b"sidx", bytes(8)) + full(b"emsg", WORDS)
        film += fragment(how, len(film), pictures, places)
    return film, pictures


def element(kind: int, content: bytes) -> bytes:
    """Return an element of Matroska with its length in eight bytes."""
    return kind.to_bytes((kind.bit_length() + 7) // 8) + (len(content) | 1 << 56).to_bytes(8) + content


def webm(*, endless: bool = False) -> tuple[bytes, bytes]:
    pictures = element(0x1F43B675, element(0xA3, b"the pictures of the film"))
    held = (
        element(0x1549A966, element(0x2AD7B1, b"\x0f\x42\x40") + element(0x4461, b"12345678") + element(0x7BA9, WORDS) + element(0x5741, WORDS))
        + element(0x1654AE6B, element(0xAE, element(0xD7, b"\1") + element(0x536E, WORDS)))
        + element(0x1254C367, WORDS)
        + b"\x19\x41\xa4\x69" + bytes([0x80 | len(WORDS)]) + WORDS
        + pictures
    )  # fmt: skip
    segment = b"\x18\x53\x80\x67" + (b"\x01" + b"\xff" * 7) + held if endless else element(0x18538067, held)
    return element(0x1A45DFA3, b"webm") + segment, pictures


KINDS = {
    "pictures first": (".mov", *film()),
    "what is said first": (".mp4", *film(pictures_first=False)),
    "long addresses": (".m4v", *film(wide=True)),
    "a recording": (".m4a", *film()),
    **{f"fragments, {how}": (".mp4", *in_fragments(how)) for how in (FROM_FRAGMENT, FROM_FILM, FROM_TRACK, ALIKE)},
    "webm": (".webm", *webm()),
    "webm of no known length": (".webm", *webm(endless=True)),
}


def blanked(tmp_path: Path, ending: str, content: bytes) -> bytes:
    file = tmp_path / f"film{ending}"
    file.write_bytes(content)
    return (tmp_path / "copy").read_bytes() if silenced(file, tmp_path / "copy") else content


@pytest.mark.parametrize("name", KINDS)
def test_a_film_says_nothing_and_every_picture_is_where_it_was(tmp_path: Path, name: str) -> None:
    ending, content, pictures = KINDS[name]
    bare = blanked(tmp_path, ending, content)
    assert len(bare) == len(content)
    assert content.count(WORDS) >= 4
    for word in (WORDS, b"+44.28", b"N 44", WHEN, b"12345678", b"appl"):
        assert word not in bare, word
    assert bare.index(pictures) == content.index(pictures)
    assert bare.count(pictures) == content.count(pictures)
    assert (tmp_path / f"film{ending}").read_bytes() == content
    assert blanked(tmp_path, ending, bare) == bare
    assert not silenced(tmp_path / f"film{ending}", tmp_path / "again"), "what says nothing needs no copy"
    assert not (tmp_path / "again").exists()


def test_what_a_player_needs_stays(tmp_path: Path) -> None:
    content, _ = film()
    bare = blanked(tmp_path, ".mov", content)
    (tmp_path / "bare.mov").write_bytes(bare)
    assert size_of_mp4(tmp_path / "bare.mov") == (64, 48)
    for kind in (b"ftyp", b"mvhd", b"tkhd", b"mdhd", b"vide", b"avc1", b"avcC", b"stco", b"stsz", b"stsc"):
        assert content.count(kind) >= bare.count(kind) >= 1, kind
    assert struct.pack(">II", 600, 1200) in bare
    assert b"how" in bare


@pytest.mark.parametrize("name", KINDS)
def test_a_damaged_film_is_gone_through_without_an_error(tmp_path: Path, name: str) -> None:
    ending, content, _ = KINDS[name]
    chance = random.Random(5)
    for _ in range(60):
        changed = bytearray(content[: chance.randrange(1, len(content) + 1)])
        for _ in range(chance.randrange(4)):
            changed[chance.randrange(len(changed))] = chance.choice((0, 1, 255, chance.randrange(256)))
        assert len(blanked(tmp_path, ending, bytes(changed))) == len(changed)


def test_a_film_that_was_cut_off_keeps_what_there_is_of_it(tmp_path: Path) -> None:
    content, pictures = film(pictures_first=False)
    cut = content[: content.index(pictures) + 10]
    bare = blanked(tmp_path, ".mp4", cut)
    assert WORDS not in bare
    assert bare.endswith(pictures[:10])


def test_an_empty_film_is_one(tmp_path: Path) -> None:
    assert blanked(tmp_path, ".mp4", b"") == b""


@pytest.mark.parametrize(("shown", "relative"), [(True, False), (True, True), (False, False)])
def test_films_are_published_without_what_they_say(build: Build, *, shown: bool, relative: bool) -> None:
    content, pictures = film()
    text = "![A stretch]({static}/videos/a.mov)" if shown else "Text."
    settings = {"SITEURL": "", "RELATIVE_URLS": True} if relative else {}
    files: dict[str, str | bytes] = {"a.md": article(text, slug="a"), "videos/a.mov": content, "videos/b.webm": webm()[0]}
    site = build(files, STATIC_PATHS=["videos"], **settings)
    assert [one for one in site.complaints() if "SITEURL" not in one] == []
    for name, seen_of_it in {"a.mov": pictures, "b.webm": webm()[1]}.items():
        published = (site.output / "videos" / name).read_bytes()
        assert WORDS not in published
        assert seen_of_it in published
    as_they_are = build(files, STATIC_PATHS=["videos"], WELLNESS={"images": False})
    assert (as_they_are.output / "videos" / "a.mov").read_bytes() == content


def test_endings_are_small() -> None:
    assert all(one == one.lower() and one.startswith(".") for one in FILMS)


MOVING = as_file(photograph(64, 48), "AVIF", save_all=True, append_images=[photograph(64, 48, 2)], exif=secrets(), xmp=WORDS)
STILL = as_file(photograph(64, 48), "AVIF", exif=secrets(), xmp=WORDS)


@pytest.mark.parametrize("file", [STILL, MOVING], ids=["still", "moving"])
def test_an_avif_says_nothing_and_every_pixel_is_there(file: bytes) -> None:
    bare = without_metadata(file)
    assert bare is not None
    assert len(bare) == len(file)
    assert WORDS in file
    assert all(word not in bare for word in (WORDS, b"Exif", b"2026:05", b"rdf+xml"))
    before, after = seen(file), seen(bare)
    assert getattr(after, "n_frames", 1) == getattr(before, "n_frames", 1)
    for frame in range(getattr(before, "n_frames", 1)):
        before.seek(frame)
        after.seek(frame)
        assert after.tobytes() == before.tobytes()


def test_a_heic_says_nothing() -> None:
    heif = pytest.importorskip("pillow_heif")
    heif.register_heif_opener(thumbnails=False)
    file = as_file(photograph(64, 48), "HEIF", exif=secrets(), xmp=b"<x:xmpmeta>" + WORDS + b"</x:xmpmeta>")
    bare = without_metadata(file)
    assert bare is not None
    assert WORDS in file
    assert WORDS not in bare
    assert seen(bare).tobytes() == seen(file).tobytes()
    assert not seen(bare).getexif()
