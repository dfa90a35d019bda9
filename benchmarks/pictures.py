"""How fast are pictures developed? Against Pillow in a bare loop on one core that makes the same files.

    python benchmarks/pictures.py 100

It draws so many photographs of 12 megapixels, develops them with all cores, then has the loop make the same files, and prints
how many times as fast that was, how much memory all processes took together at most, and how many files there are. A hundred
take about five minutes on two cores that have nothing else to do.
"""

import os
import resource
import sys
import tempfile
import threading
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

from PIL import Image, ImageOps

from pelican_wellness.features.pictures.developing import Negative, develop_all
from pelican_wellness.features.pictures.made import ENDINGS, Made, Options
from pelican_wellness.features.pictures.settings import FORMATS, WIDTHS
from pelican_wellness.forks import available

sys.path.append(str(Path(__file__).parents[1] / "tests" / "support"))

OPTIONS = Options(FORMATS, WIDTHS, 75, originals=False)
TWELVE_MEGAPIXELS = (4000, 3000)
FEW = 5
"""Photographs that are drawn: what they show does not matter, only that no file is another's."""


def photographs(number: int, folder: Path) -> list[Path]:
    """Return files of photographs, no two alike."""
    from photographs import photograph, secrets  # type: ignore[import-not-found] # noqa: PLC0415 - of the tests

    files = [folder / f"{one}.jpg" for one in range(number)]
    for seed in range(FEW):
        picture = photograph.__wrapped__(*TWELVE_MEGAPIXELS, seed)  # none stays in memory
        for one in range(seed, number, FEW):
            picture.save(files[one], quality=90, exif=secrets(), comment=str(one).encode())
    return files


def bare(files: Sequence[Path], like: Made, folder: Path) -> None:
    """Make of each photograph what was made of one, each size from the photograph itself."""
    how: dict[str, dict[str, Any]] = {
        "image/avif": {"quality": 60, "speed": 8, "max_threads": 1},
        "image/webp": {"quality": 75, "method": 2},
        "image/jpeg": {"quality": 75, "optimize": True, "progressive": True},
    }
    for file in files:
        picture = ImageOps.exif_transpose(Image.open(file)).convert("RGB")
        picture.info = {}
        own = picture.resize((like.width, like.height), Image.Resampling.LANCZOS)
        own.save(folder / file.name, quality=85, optimize=True, progressive=True)
        for size in like.sizes[0][1]:
            smaller = picture.resize(size, Image.Resampling.LANCZOS)
            for kind, _ in like.sizes:
                smaller.save(folder / f"{file.stem}-{size[0]}.{ENDINGS[kind]}", **how[kind])


def _timed(action: Callable[[], object]) -> float:
    start = time.perf_counter()
    action()
    return time.perf_counter() - start


def _work() -> float:
    """Return the seconds that processors have spent on this process and its copies."""
    used = [resource.getrusage(whose) for whose in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)]
    return sum(one.ru_utime + one.ru_stime for one in used)


class Memory(threading.Thread):
    """Looks every few hundredths of a second how much memory this process and its copies take; on Linux."""

    def __init__(self) -> None:
        super().__init__(daemon=True)
        self.most, self._is_over = 0, threading.Event()

    def run(self) -> None:
        """Look until it is over."""
        while not self._is_over.wait(0.05):
            self.most = max(self.most, sum(_proportional(process) for process in (os.getpid(), *_copies(os.getpid()))))

    def megabytes(self) -> int:
        """Stop looking, and return what was the most."""
        self._is_over.set()
        self.join()
        return self.most // 1000


def _copies(process: int) -> list[int]:
    try:
        return [int(one) for one in Path(f"/proc/{process}/task/{process}/children").read_text(encoding="ascii").split()]
    except OSError:
        return []


def _proportional(process: int) -> int:
    """Return the kilobytes of a process; what it shares with others counts once for all of them (proc(5), smaps_rollup)."""
    try:
        lines = Path(f"/proc/{process}/smaps_rollup").read_text(encoding="ascii").splitlines()
    except OSError:
        return 0
    return sum(int(line.split()[1]) for line in lines if line.startswith("Pss:"))


def main(number: int) -> None:
    """Print the ratios of the times and of the work, and the weight of what is made."""
    with tempfile.TemporaryDirectory() as made_in:
        folders = [Path(made_in) / name for name in ("photographs", "cache", "bare")]
        photos, cache, plain = folders
        for folder in folders:
            folder.mkdir()
        files = photographs(number, photos)
        negatives = [Negative(file, shown=True, size=file.stat().st_size) for file in files]
        made: list[Made] = []

        def ours() -> None:
            made.extend(develop_all(negatives, OPTIONS, "", cache, available()))

        memory = Memory()
        memory.start()
        before = _work()
        developed = _timed(ours)
        work = _work()
        most = memory.megabytes()
        loop = _timed(lambda: bare(files, made[0], plain))
        ratio = (_work() - work) / (work - before)
        count = [sum(file.suffix != ".json" for file in folder.iterdir()) for folder in (cache, plain)]
        weights = [sum(file.stat().st_size for file in folder.iterdir()) for folder in (photos, cache, plain)]
    print(f"bare loop, one core: {number / loop:.2f} photographs a second")
    print(f"pelican-wellness:    {number / developed:.2f} photographs a second, {loop / developed:.2f} times as many")
    print(
        f"weight of what is made: {weights[1] / weights[0]:.2f} of the photographs, {weights[1] / weights[2]:.2f} of the loop's"
    )
    print(f"files made:          {count[0]} of {number} photographs by pelican-wellness, {count[1]} by the loop")
    print(f"memory at the most:  {most} MB, of all processes together while they develop, of 600")
    print(f"work of the loop: {ratio:.2f} times ours, of all processes; so it is on each of several idle cores")


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 100)
