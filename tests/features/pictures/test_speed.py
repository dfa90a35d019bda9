"""Developing is quick: on each of several cores it takes far less work than a bare loop that makes the same files."""

import resource
import struct
import subprocess
import sys
import zlib
from collections.abc import Callable
from pathlib import Path

import pytest
from factory import ROOT, article, write_site
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


def claiming(width: int, height: int) -> bytes:
    """Return a PNG in gray that says it is so large, and has its first lines: drawing all of it takes seconds."""
    begun = as_file(Image.new("L", (width, 1)), "PNG")
    head = begun[12:16] + struct.pack(">II", width, height) + begun[24:29]
    return begun[:12] + head + struct.pack(">I", zlib.crc32(head)) + begun[33:]


HUGE: dict[str, Callable[[], bytes]] = {
    "a.jpg": lambda: as_file(Image.new("RGB", (20_000, 10_000), "#876"), quality=30),
    "b.png": lambda: as_file(Image.new("RGB", (9_900, 8_800), "#678"), "PNG", compress_level=1),
    "c.png": lambda: as_file(Image.new("RGBA", (5_500, 5_500), "#67867867"), "PNG", compress_level=1),
    "d.webp": lambda: as_file(Image.new("RGB", (4_700, 4_700), "#867"), "WEBP", method=0),
    "e.jpg": lambda: as_file(Image.new("RGB", (8_900, 6_400), "#768"), progressive=True, subsampling=0),
    "f.avif": lambda: as_file(Image.new("RGB", (6_000, 6_000), "#687"), "AVIF", speed=10),
    "g.png": lambda: claiming(40_000, 30_000),
    "h.jpg": lambda: as_file(photograph(4000, 3000), quality=90),
}
"""Pictures as large as are decoded, and one that is too large; beside them one of a camera."""

BUILD = """
import sys
sys.path[:0] = [{support!r}, {root!r}]
from pathlib import Path
from benchmarks.pictures import Memory
from pelican import Pelican
from pelican.settings import read_settings
memory = Memory()
memory.start()
Pelican(read_settings({conf!r})).run()
print("most", memory.megabytes())
"""


@pytest.mark.skipif(not Path("/proc/self/smaps_rollup").exists(), reason="Linux tells how much memory processes take")
def test_a_whole_build_takes_less_than_600_mb_whatever_lies_there(tmp_path: Path) -> None:
    """They are drawn here by another process each, so that none of it counts."""
    assert benchmark
    text = "\n\n".join(f"![A]({{static}}/images/{name})" for name in HUGE)
    content = write_site(tmp_path, {"a.md": article(text, slug="a"), "images/x.txt": "x"})
    for name, draw in HUGE.items():
        (content / "images" / name).write_bytes(draw())
    conf = tmp_path / "pelicanconf.py"
    conf.write_text(
        "SITENAME, SITEURL, TIMEZONE = 'Calm', 'https://example.com', 'UTC'\n"
        "PLUGINS, THEME = ['pelican_wellness'], 'wellness'\n"
        f"PATH, OUTPUT_PATH, CACHE_PATH = {str(content)!r}, {str(tmp_path / 'output')!r}, {str(tmp_path / 'cache')!r}\n"
        "WELLNESS = {'speed': {'processes': 2}}\n",
        encoding="utf-8",
    )
    code = BUILD.format(support=str(ROOT / "tests" / "support"), root=str(ROOT), conf=str(conf))
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False, timeout=600)
    assert done.returncode == 0, done.stderr
    most = int(done.stdout.rpartition("most ")[2])
    assert 200 < most < 600, done.stdout
    made = {name: Image.open(tmp_path / "output" / "images" / name).size for name in HUGE if name != "g.png"}
    assert all(max(size) <= 2048 for size in made.values()), made
    assert not (tmp_path / "output" / "images" / "g.png").exists()
    assert done.stdout.count("is not published") == 1 or done.stderr.count("is not published") == 1


def test_several_processes_share_the_photographs(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(developing, "_WORTH_IT", 1)
    negatives = []
    for number in range(4):
        file = tmp_path / f"{number}.jpg"
        file.write_bytes(as_file(photograph(640, 480, number), quality=95))
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
