"""What cameras and programs write beside the pixels is gone, and every pixel is as it was."""

import random
from collections.abc import Iterator

import pytest
from photographs import SECRET, as_file, photograph, secrets, seen
from PIL import PngImagePlugin

from pelican_wellness.features.pictures.metadata import without_metadata

WORDS = SECRET.encode()
PHOTO = photograph(64, 48)
FRAMES = [PHOTO.rotate(20 * turn) for turn in range(4)]
XMP = b"<x:xmpmeta>" + WORDS + b"</x:xmpmeta>"


def _said() -> PngImagePlugin.PngInfo:
    said = PngImagePlugin.PngInfo()
    said.add_text("Author", SECRET)
    said.add_itxt("XML:com.adobe.xmp", SECRET)
    said.add(b"tIME", b"\x07\xea\1\1\1\1\1")
    said.add(b"prVt", WORDS)
    return said


def _iptc(file: bytes) -> bytes:
    resource = b"Photoshop 3.0\0" + b"8BIM\x04\x04\0\0" + len(WORDS).to_bytes(4) + WORDS
    return file[:2] + b"\xff\xed" + (len(resource) + 2).to_bytes(2) + resource + file[2:]


def _thumbnail(file: bytes) -> bytes:
    """Return a JPEG whose JFIF has a thumbnail (JFIF 1.02), and one more in an extension."""
    pixels = (WORDS * 4)[:75]
    jfif = b"JFIF\0\1\1\0\0\1\0\1\5\5" + pixels
    extension = b"JFXX\0\x10" + WORDS
    return b"".join(
        [file[:2]]
        + [b"\xff\xe0" + (len(one) + 2).to_bytes(2) + one for one in (jfif, extension)]
        + [file[2 + 2 + int.from_bytes(file[4:6]) :]]
    )


def _gif_of_a_program(file: bytes) -> bytes:
    """Return a GIF with XMP in it, as programs write it behind the table of colors."""
    at = 13 + (3 << (file[10] & 7) + 1)
    return file[:at] + b"\x21\xff\x0bXMP DataXMP" + bytes([len(WORDS)]) + WORDS + b"\0" + file[at:]


KINDS = {
    "jpeg": as_file(PHOTO, exif=secrets(), comment=WORDS, xmp=XMP, icc_profile=WORDS * 9),
    "jpeg in passes": as_file(PHOTO, progressive=True, exif=secrets()),
    "jpeg in four inks": as_file(PHOTO.convert("CMYK"), exif=secrets()),
    "jpeg in gray": as_file(PHOTO.convert("L"), exif=secrets()),
    "jpeg with restarts": as_file(PHOTO, restart_marker_blocks=2, exif=secrets()),
    "jpeg of an agency": _iptc(as_file(PHOTO)),
    "jpeg with thumbnails": _thumbnail(as_file(PHOTO)),
    "jpeg with a film behind": as_file(PHOTO) + WORDS,
    "photos behind each other": as_file(PHOTO, "MPO", save_all=True, append_images=FRAMES[1:2], exif=secrets()),
    "png": as_file(PHOTO, "PNG", pnginfo=_said(), exif=secrets(), icc_profile=WORDS),
    "png with a palette": as_file(PHOTO.quantize(20), "PNG", pnginfo=_said(), transparency=3),
    "png that moves": as_file(FRAMES[0], "PNG", save_all=True, append_images=FRAMES[1:], pnginfo=_said(), duration=70),
    "gif": _gif_of_a_program(as_file(PHOTO, "GIF", comment=WORDS)),
    "gif that moves": as_file(FRAMES[0], "GIF", save_all=True, append_images=FRAMES[1:], comment=WORDS, loop=0, duration=70),
    "webp": as_file(PHOTO, "WEBP", exif=secrets(), xmp=XMP, icc_profile=WORDS),
    "webp that moves": as_file(
        FRAMES[0], "WEBP", save_all=True, append_images=FRAMES[1:], exif=secrets(), xmp=XMP, lossless=True, duration=70
    ),
    "webp one can see through": as_file(PHOTO.convert("RGBA").rotate(20), "WEBP", exif=secrets()),
}


@pytest.mark.parametrize("kind", KINDS)
def test_nothing_is_said_and_every_pixel_is_there(kind: str) -> None:
    file = KINDS[kind]
    bare = without_metadata(file)
    assert bare is not None
    assert WORDS in file
    assert all(word not in bare for word in (WORDS, b"Exif", b"xmpmeta", b"2026:05"))
    before, after = seen(file), seen(bare)
    frames = 1 if before.format == "MPO" else getattr(before, "n_frames", 1)
    assert (after.size, after.mode, getattr(after, "n_frames", 1)) == (before.size, before.mode, frames)
    for frame in range(frames):
        before.seek(frame)
        after.seek(frame)
        assert after.convert("RGBA").tobytes() == before.convert("RGBA").tobytes()
        assert after.info.get("duration") == before.info.get("duration")
    assert after.info.get("loop") == before.info.get("loop")


def test_nothing_to_take_out_changes_nothing() -> None:
    file = as_file(PHOTO, "PNG")
    assert without_metadata(file) == file


@pytest.mark.parametrize("file", [b"", b"no picture", b"<svg/>", b"\x89PN", b"GIF8", b"RIFF"], ids=str)
def test_what_is_no_picture_is_said_to_be_none_or_stays_harmless(file: bytes) -> None:
    assert (without_metadata(file) or b"").replace(b"\0", b"")[:4] in (b"", b"RIFF")


def _damaged() -> Iterator[bytes]:
    chance = random.Random(3)
    for file in KINDS.values():
        for _ in range(40):
            changed = bytearray(file[: chance.randrange(len(file))])
            for _ in range(chance.randrange(4)):
                if changed:
                    changed[chance.randrange(len(changed))] = chance.randrange(256)
            yield bytes(changed)


def test_a_damaged_file_is_gone_through_to_its_end() -> None:
    assert all(len(without_metadata(file) or b"") <= len(file) + 8 for file in _damaged())


def test_a_photo_that_was_cut_off_says_nothing_either() -> None:
    file = as_file(photograph(400, 300), exif=secrets())
    bare = without_metadata(file[: len(file) // 2])
    assert bare is not None
    assert WORDS not in bare
    assert len(bare) > len(file) // 2 - 2000
