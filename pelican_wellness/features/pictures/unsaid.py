"""Has films say nothing about where, when and with what they were taken: as copies, of which what they say is blanked."""

import mmap
import shutil
import struct
from contextlib import suppress
from filecmp import cmp
from hashlib import file_digest
from pathlib import Path

from pelican_wellness.features.pictures.made import BOXED, FLAC, MATROSKA, MP3, OGG, WAV
from pelican_wellness.features.pictures.matroska import blank_matroska
from pelican_wellness.features.pictures.movies import blank_film
from pelican_wellness.features.pictures.recordings import blank_flac, blank_mp3, blank_ogg, blank_wav
from pelican_wellness.files import written_atomically

_BLANKED = {
    **dict.fromkeys(BOXED, blank_film),
    **dict.fromkeys(MATROSKA, blank_matroska),
    **dict.fromkeys(MP3, blank_mp3),
    **dict.fromkeys(OGG, blank_ogg),
    **dict.fromkeys(FLAC, blank_flac),
    **dict.fromkeys(WAV, blank_wav),
}


def digest_of(file: Path) -> bytes:
    """Return what tells a film from others."""
    with file.open("rb") as opened:
        return file_digest(opened, "sha256").digest()


def silenced(file: Path, copy: Path) -> bool:
    """Write a copy of a film that says nothing; return whether there is one: what says nothing needs none.

    A broken film is gone through as far as anything can be made out.
    """
    if not file.stat().st_size:
        return False
    with written_atomically(copy) as half:
        with file.open("rb") as source:
            shutil.copyfileobj(source, half, 1 << 20)
        half.flush()
        _blank(Path(half.name), file.suffix.lower())
    if cmp(file, copy, shallow=False):
        copy.unlink()
        return False
    return True


def _blank(file: Path, ending: str) -> None:
    broken = suppress(struct.error, IndexError, ValueError)
    with file.open("r+b") as opened, mmap.mmap(opened.fileno(), 0) as mapped, memoryview(mapped) as held, broken:
        _BLANKED[ending](held)
