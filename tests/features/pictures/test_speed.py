"""Developing is quick: on each of several cores it takes far less work than a bare loop that makes the same files."""

import resource
from pathlib import Path

import pytest
from factory import ROOT
from photographs import as_file, photograph, secrets, seen
from PIL import Image

from pelican_wellness.features.pictures import darkroom, developing, made

benchmark = pytest.importorskip("benchmarks.pictures") if (ROOT / "benchmarks").is_dir() else None
OPTIONS = made.Options(("avif", "webp"), (240, 480, 800, 1200, 1600), 75, originals=False)


def _work(whose: int) -> float:
    used = resource.getrusage(whose)
    return used.ru_utime + used.ru_stime


def test_a_photograph_of_twelve_megapixels_takes_less_work_than_in_a_bare_loop(tmp_path: Path) -> None:
    assert benchmark
    folders = [tmp_path / name for name in ("cache", "bare")]
    for folder in folders:
        folder.mkdir()
    file = tmp_path / "a.jpg"
    file.write_bytes(as_file(photograph(4000, 3000), quality=90, exif=secrets()))
    negative = developing.Negative(file, shown=True, size=file.stat().st_size)
    begun = _work(resource.RUSAGE_SELF)
    (one,) = developing.develop_all([negative], OPTIONS, "", folders[0], 1)
    ours = _work(resource.RUSAGE_SELF) - begun
    begun = _work(resource.RUSAGE_SELF)
    benchmark.bare([file], one, folders[1])
    bare = _work(resource.RUSAGE_SELF) - begun
    assert bare > 1.3 * ours, bare / ours
    sizes = [
        sorted((seen(file.read_bytes()).size, file.suffix) for file in folder.iterdir() if file.suffix != ".json")
        for folder in folders
    ]
    assert sizes[0] == sizes[1]
    assert len(sizes[0]) == 16


def test_several_processes_share_the_photographs(tmp_path: Path) -> None:
    negatives = []
    for number in range(4):
        file = tmp_path / f"{number}.jpg"
        file.write_bytes(as_file(photograph(1000, 750, number), quality=95))
        negatives.append(developing.Negative(file, shown=True, size=file.stat().st_size))
    begun = _work(resource.RUSAGE_CHILDREN)
    found = list(developing.develop_all(negatives, OPTIONS, "", tmp_path / "cache", 3))
    assert _work(resource.RUSAGE_CHILDREN) - begun > 0.1
    assert [one.problem for one in found] == [""] * 4
    assert len({one.key for one in found}) == 4
    alone = list(developing.develop_all(negatives, OPTIONS, "", tmp_path / "alone", 1))
    assert found == alone


def test_large_pictures_are_decoded_in_turn(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Each process notes when it begins and ends to decode: no two do so at once."""
    notes, real = tmp_path / "notes", darkroom._Negative._decoded

    def decoded(self: darkroom._Negative) -> Image.Image:
        with notes.open("a") as file:
            file.write("(")
            file.flush()
            image = real(self)
            file.write(")")
        return image

    monkeypatch.setattr(darkroom._Negative, "_decoded", decoded)
    monkeypatch.setattr(darkroom, "_ALONE", 1)
    negatives = []
    for number in range(6):
        file = tmp_path / f"{number}.png"
        file.write_bytes(as_file(photograph(500, 400, number), "PNG"))
        negatives.append(developing.Negative(file, shown=False, size=developing._WORTH_IT))
    options = made.Options((), (240,), 75, originals=False)
    monkeypatch.setattr(darkroom._Negative, "_is_good_as_it_is", lambda *_: False)
    found = list(developing.develop_all(negatives, options, "", tmp_path / "cache", 3))
    assert [one.problem for one in found] == [""] * 6
    assert notes.read_text() == "()" * 6
