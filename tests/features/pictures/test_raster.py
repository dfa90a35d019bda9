"""Files that claim to be pictures: damaged anywhere, turned, or far too large."""

import random
import struct
import subprocess
import sys
import zlib
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path

import pytest
from factory import logged
from hypotheses import swept
from PIL import Image

from pelican_wellness.features.pictures.feature import UnreadablePictureError, opened, size_of
from pelican_wellness.features.social_cards import pictures

EXIF = Image.Exif()
EXIF[0x0112] = 6  # shown turned by a quarter
EXIF[0x010F] = "A maker of cameras"


def _sound() -> dict[str, bytes]:
    """Return small pictures of every kind, with something said about them that can break as well."""
    picture = Image.effect_noise((60, 40), 90).convert("RGB")
    found = {}
    for kind, options in {
        "jpg": {"exif": EXIF},
        "png": {"exif": EXIF, "icc_profile": b"x" * 130},
        "webp": {"exif": EXIF},
        "gif": {},
    }.items():
        file = BytesIO()
        picture.save(file, {"jpg": "JPEG"}.get(kind, kind.upper()), **options)
        found[kind] = file.getvalue()
    return found


def _damaged(content: bytes, chance: random.Random) -> bytes:
    """Return a file with some bytes changed, most of them near its beginning, where what is said about it stands."""
    changed = bytearray(content)
    for _ in range(chance.choice((1, 1, 2, 4, 12))):
        at = chance.randrange(min(len(changed), chance.choice((40, 200, len(changed)))))
        match chance.randrange(4):
            case 0:
                changed[at] = chance.choice((0, 1, 0x7F, 0x80, 0xFF, chance.randrange(256)))
            case 1:
                changed[at : at + chance.randrange(1, 9)] = b""
            case 2:
                changed[at:at] = chance.randbytes(chance.randrange(1, 9))
            case _:
                changed[at : at + 4] = struct.pack(chance.choice((">I", "<I")), chance.choice((0, 1, 2**31 - 1, 2**32 - 1)))
        changed = changed or bytearray(b"\0")
    return bytes(changed[: chance.randrange(len(changed)) + 1] if chance.random() < 0.1 else changed)


def _cases() -> Iterator[tuple[str, bytes]]:
    chance = random.Random(1)
    sound = _sound()
    for _ in range(swept(400, 10_000)):
        kind = chance.choice(sorted(sound))
        yield kind, _damaged(sound[kind], chance)


@pytest.mark.sweep
def test_a_damaged_picture_is_a_picture_or_none(tmp_path: Path) -> None:
    readable = 0
    for number, (kind, content) in enumerate(_cases()):
        file = tmp_path / f"{number}.{kind}"
        file.write_bytes(content)
        size = size_of(file)
        assert size is None or min(size) > 0
        readable += size is not None
        pictures._picture.cache_clear()
        drawn = pictures._picture(str(file), 104, 104, fill=True)
        assert drawn is None or drawn.size == (104, 104)
        file.unlink()
    assert 0.1 < readable / number < 0.99, "the damage is neither nothing nor everything"


def _broken_exif() -> dict[str, bytes]:
    """Return what follows `Exif\\0\\0` in a picture: each raised another class of exceptions than Pillow's documented ones."""
    head = b"MM\0*\0\0\0\x08"
    return {
        "cut": head + b"\0\x01\x01\x12\0\x03",
        "a type of no known size": head + b"\0\x01" + struct.pack(">HHII", 0x0112, 99, 1, 6 << 16) + b"\0\0\0\0",
        "an orientation of text": head + b"\0\x01" + struct.pack(">HHI", 0x0112, 2, 4) + b"abc\0" + b"\0\0\0\0",
        "far outside": b"MM\0*\xff\xff\xff\xff",
        "no byte order": b"XX\0*\0\0\0\x08",
    }


@pytest.mark.parametrize("name", _broken_exif())
def test_broken_exif_takes_nothing_from_the_picture(tmp_path: Path, name: str) -> None:
    file = tmp_path / "a.jpg"
    Image.new("RGB", (700, 400), "#ff0000").save(file, exif=b"Exif\0\0" + _broken_exif()[name])
    assert size_of(file) == (700, 400)
    drawn = pictures._picture(str(file), 104, 104, fill=True)
    assert drawn
    assert drawn.size == (104, 104)


def _claiming(width: int, height: int) -> bytes:
    """Return a PNG of one color: a few kilobytes that claim as many pixels as one likes."""

    def chunk(kind: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    packed = zlib.compressobj(9)
    row = bytes(1 + (width + 7) // 8)
    rows = b"".join(packed.compress(row) for _ in range(height)) + packed.flush()
    header = struct.pack(">IIBBBBB", width, height, 1, 0, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + chunk(b"IDAT", rows) + chunk(b"IEND", b"")


def test_a_picture_of_thirteen_thousand_squared_is_measured_and_not_decoded(tmp_path: Path) -> None:
    file = tmp_path / "a.png"
    file.write_bytes(_claiming(13_000, 13_000))
    assert file.stat().st_size < 200_000
    code = (
        "import resource, sys, warnings; warnings.simplefilter('error')\n"
        "from pathlib import Path\n"
        "from pelican_wellness.features.pictures.feature import size_of\n"
        "from pelican_wellness.features.social_cards.pictures import _picture\n"
        "before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss\n"
        "found = size_of(Path(sys.argv[1])), _picture(sys.argv[1], 104, 104, fill=True)\n"
        "print(found, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before < 30_000)"
    )
    command = [sys.executable, "-c", code, str(file)]
    done = subprocess.run(command, capture_output=True, text=True, check=False, timeout=60)
    assert (done.stdout.strip(), done.stderr) == ("((13000, 13000), None) True", "")


def test_a_large_jpeg_is_drawn(tmp_path: Path) -> None:
    file = tmp_path / "a.jpg"
    Image.new("L", (9000, 6000)).save(file)
    assert pictures._picture(str(file), 104, 104, fill=True)


def test_a_picture_that_cannot_be_read_is_said_once_and_by_name(tmp_path: Path) -> None:
    file = tmp_path / "lead.png"
    file.write_bytes(b"\x89PNG\r\n\x1a\nnothing")
    with logged() as log:
        assert size_of(file) is None
        assert size_of(file) is None
    (said,) = [record.getMessage() for record in log]
    assert said == f"{file} is no picture that can be read"
    assert size_of(tmp_path / "none.png") is None


def test_whatever_is_raised_at_work_is_one_class(tmp_path: Path) -> None:
    file = tmp_path / "a.png"
    Image.new("L", (1, 1)).save(file)
    for error in (TypeError, struct.error, MemoryError, ZeroDivisionError):

        def work(_picture: Image.Image, error: type[Exception] = error) -> None:
            raise error

        with pytest.raises(UnreadablePictureError):
            opened(file, work)
