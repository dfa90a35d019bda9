"""`make benchmark` at a tiny size: everything is measured, and the page is written."""

import subprocess
import sys
from pathlib import Path

from factory import ROOT

from benchmarks import figures, page

PAGE = "# How a build is quick\n\nWritten by hand.\n"


def _run(folder: Path, *arguments: str) -> str:
    files = ("--page", str(folder / "performance.md"), "--figures", str(folder / "figures.json"))
    command = [sys.executable, "-m", "benchmarks", *files, *arguments]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False, timeout=300)
    assert done.returncode == 0, done.stdout + done.stderr
    return (folder / "performance.md").read_text("utf-8")


def test_everything_is_measured_and_written(tmp_path: Path) -> None:
    (tmp_path / "performance.md").write_text(PAGE, "utf-8")
    first = _run(tmp_path, "--sizes", "5", "8", "--pairs", "1", "--others", "--no-shapes")
    found = figures.load(tmp_path / "figures.json")
    assert first == page.with_block(PAGE, found)
    assert list(found.sizes) == [5, 8]
    assert found.sizes[5].times["simple cold"] == [1.0]
    table = next(part for part in first.split("\n\n") if part.startswith("| | 5 articles | 8 articles |"))
    assert len(table.splitlines()) == 2 + 8, "each task has a line"
    assert table.count("(1 pair)") == 2 * 8
    assert set(found.titles) == {"simple", "ours"}
    assert 99.9 < sum(sum(shares.values()) for shares in found.profile.values()) < 100.1
    assert {"importing", "Markdown", "Jinja", "`html`"} <= set(found.profile)
    assert (tmp_path / "images" / "growth.svg").read_text("utf-8") == page.drawing(found)
    assert _run(tmp_path, "--write-only") == first, "the page is written anew, not once more"
