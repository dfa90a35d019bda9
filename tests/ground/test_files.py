"""Files are written whole or not at all, and what a killed program left is cleared away."""

import os
import time
from pathlib import Path

import pytest

from pelican_wellness.files import remove_halves, write_atomically


def test_text_and_bytes_in_folders_that_are_made(tmp_path: Path) -> None:
    write_atomically(tmp_path / "a" / "b.txt", "é")
    write_atomically(tmp_path / "a" / "b.png", b"\x89")
    assert {file.name: file.read_bytes() for file in (tmp_path / "a").iterdir()} == {"b.txt": "é".encode(), "b.png": b"\x89"}


def test_halves_are_removed_once_nobody_writes_them(tmp_path: Path) -> None:
    names = ["a.png.123.part", "b.png.9.part", "new.png.5.part", "own.part", "a.png", "part", ".1.part"]
    for name in names:
        (tmp_path / name).touch()
        if not name.startswith("new"):
            os.utime(tmp_path / name, (0, time.time() - 3600))
    remove_halves(tmp_path, ["a.png"])
    assert {file.name for file in tmp_path.iterdir()} == {*names} - {"a.png.123.part"}
    remove_halves(tmp_path)
    assert {file.name for file in tmp_path.iterdir()} == {*names} - {"a.png.123.part", "b.png.9.part"}


@pytest.mark.parametrize("name", ["nowhere", "file"])
def test_no_folder_has_no_halves(name: str, tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    remove_halves(tmp_path / name)
