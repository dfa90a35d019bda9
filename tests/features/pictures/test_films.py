"""Films and recordings: what lies beside them is found and published, their size read from the file."""

import struct
from pathlib import Path

import pytest
from factory import Build, article
from hypothesis import given as hypothesis_given
from hypothesis import strategies as st
from photographs import as_file, photograph

from pelican_wellness.features.pictures.films import beside
from pelican_wellness.features.pictures.mp4 import size_of_mp4


def box(kind: bytes, *held: bytes) -> bytes:
    content = b"".join(held)
    return struct.pack(">I4s", len(content) + 8, kind) + content


def track(width: int, height: int, *, version: int = 0, turned: bool = False) -> bytes:
    """Return the header of a track (ISO/IEC 14496-12, 8.3.2)."""
    one = 1 << 16
    matrix = struct.pack(">9i", *((0, one, 0, -one, 0, 0, 0, 0, 1 << 30) if turned else (one, 0, 0, 0, one, 0, 0, 0, 1 << 30)))
    before = struct.pack(">B3x", version) + bytes(36 if version == 0 else 48)
    return box(b"trak", box(b"tkhd", before, matrix, struct.pack(">II", width << 16, height << 16)))


def film(*tracks: bytes, pictures_first: bool = False) -> bytes:
    about, held = box(b"moov", box(b"mvhd", bytes(100)), *tracks), box(b"mdat", bytes(5000))
    return box(b"ftyp", b"isom") + (held + about if pictures_first else about + held)


SIZES = {
    "a film": (film(track(1920, 1080)), (1920, 1080)),
    "what is said of it at its end": (film(track(640, 360), pictures_first=True), (640, 360)),
    "a sound first": (film(track(0, 0), track(640, 360)), (640, 360)),
    "a telephone held upright": (film(track(1920, 1080, turned=True)), (1080, 1920)),
    "a long one": (film(track(640, 360, version=1)), (640, 360)),
    "a size in eight bytes": (
        box(b"ftyp", b"isom") + struct.pack(">I4sQ", 1, b"mdat", 116) + bytes(100) + box(b"moov", track(640, 360)),
        (640, 360),
    ),
    "sound alone": (film(track(0, 0)), None),
    "cut off": (film(track(640, 360))[:60], None),
    "empty": (b"", None),
    "no end": (struct.pack(">I4s", 0, b"mdat"), None),
    "another format": (b"\x1aE\xdf\xa3" + bytes(100), None),
}


@pytest.mark.parametrize("name", SIZES)
def test_size_of_a_film(tmp_path: Path, name: str) -> None:
    content, expected = SIZES[name]
    (tmp_path / "a.mp4").write_bytes(content)
    assert size_of_mp4(tmp_path / "a.mp4") == expected


@hypothesis_given(st.binary(max_size=200))
def test_whatever_lies_there_is_read_without_an_error(tmp_path_factory: pytest.TempPathFactory, content: bytes) -> None:
    file = tmp_path_factory.getbasetemp() / "any.mp4"
    file.write_bytes(box(b"ftyp") + content)
    size_of_mp4(file)
    file.write_bytes(box(b"moov", box(b"trak", content)))
    size_of_mp4(file)


def test_what_lies_beside_a_film(tmp_path: Path) -> None:
    ours = ["a.mp4", "a.vtt", "a.de.vtt", "a.pt-BR.vtt", "a.JPG"]
    for name in (*ours, "ab.vtt", "a.txt", "a.md", ".a.vtt", "a.small.jpg", "a.mp4.bak"):
        (tmp_path / name).touch()
    assert beside("a.mp4", tmp_path) == ["a.JPG", "a.de.vtt", "a.pt-BR.vtt", "a.vtt"]
    assert beside("a.mp3", tmp_path) == []
    assert beside("none.mp4", tmp_path) == []


FILES: dict[str, str | bytes] = {
    "videos/stretch.mp4": film(track(640, 360)),
    "videos/stretch.vtt": "WEBVTT\n\n",
    "videos/stretch.es.vtt": "WEBVTT\n\n",
    "videos/stretch.jpg": as_file(photograph(64, 36)),
    "videos/other.vtt": "WEBVTT\n\n",
    "a.md": article("![A stretch](videos/stretch.mp4)\n\n![A breath]({static}/sounds/a breath.mp3)", slug="a"),
    "deep/b.md": article("Rest\n\n![A stretch](../videos/stretch.mp4)", slug="b", save_as="deep/b.html", url="deep/b.html"),
    "sounds/a breath.mp3": b"x",
}


@pytest.mark.parametrize("relative", [False, True], ids=["absolute", "relative"])
def test_a_film_is_published_with_what_lies_beside_it(build: Build, *, relative: bool) -> None:
    built = build(FILES, STATIC_PATHS=[], RELATIVE_URLS=relative, **({"SITEURL": ""} if relative else {}))
    assert [one for one in built.complaints() if "SITEURL" not in one] == []
    for page, base in (
        ("a.html", "." if relative else "https://example.com"),
        ("deep/b.html", ".." if relative else "https://example.com"),
    ):
        player = built.page(page).select_one(".w-prose video")
        assert player
        poster = str(player["poster"]).removeprefix(f"{base}/")
        assert poster.startswith("image-sizes/stretch-")
        assert poster in built.files
        assert {name: player[name] for name in ("src", "width", "height", "preload")} == {
            "src": f"{base}/videos/stretch.mp4",
            "width": "640",
            "height": "360",
            "preload": "metadata",
        }
        assert player.has_attr("controls")
        tracks = [(one["src"], one["srclang"], one["label"]) for one in player.find_all("track")]
        assert tracks == [
            (f"{base}/videos/stretch.es.vtt", "es", "español"),
            (f"{base}/videos/stretch.vtt", "en", "English"),
        ]
    sound = built.page("a.html").select_one(".w-prose audio")
    assert sound
    assert sound["src"] == f"{'.' if relative else 'https://example.com'}/sounds/a breath.mp3"
    assert {one for one in built.files if one.startswith(("videos/", "sounds/"))} == {
        "videos/stretch.mp4", "videos/stretch.vtt", "videos/stretch.es.vtt", "videos/stretch.jpg", "sounds/a breath.mp3",
    }  # fmt: skip
