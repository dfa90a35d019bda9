"""Where the site cannot be written: said in a line, the old site untouched, nothing of ours half-written."""

import resource
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from factory import Build, article, builder, write_site
from unprivileged import somebody

from pelican_wellness.settings.mistakes import WellnessError

CONF = """
SITENAME = "Calm Hands"
SITEURL = "https://example.com"
TIMEZONE = "UTC"
THEME = "wellness"
PLUGINS = ["pelican_wellness"]
CACHE_PATH = "cache"
"""


def locked(output: Path) -> None:
    output.mkdir()
    output.chmod(0o500)


def above_is_a_file(output: Path) -> None:
    output.symlink_to(Path("content") / "a.md" / "output")


PLACES: dict[str, Callable[[Path], None]] = {
    "a folder that may only be read": locked,
    "a file": Path.touch,
    "a link to nowhere": lambda output: output.symlink_to("/nowhere/output"),
    "a link to below a file": above_is_a_file,
}


@pytest.mark.parametrize("name", PLACES)
def test_where_nothing_can_be_written(name: str, build: Build) -> None:
    build({"a.md": article()})  # loads what somebody else may not
    with somebody() as folder:
        output = folder / "1" / "output"
        output.parent.mkdir()
        PLACES[name](output)
        with pytest.raises(WellnessError) as caught:
            builder(folder)({"a.md": article()}, CACHE_PATH=str(folder / "cache"))
        (mistake,) = caught.value.mistakes
        assert mistake.where == "OUTPUT_PATH"
        assert mistake.problem.startswith("nothing can be written here: ")


def test_a_file_in_the_way_goes_where_the_output_is_to_be_deleted(build: Build, tmp_path: Path) -> None:
    (tmp_path / "1").mkdir()
    (tmp_path / "1" / "output").touch()
    assert "a-title.html" in build({"a.md": article()}, DELETE_OUTPUT_DIRECTORY=True).files


@pytest.mark.parametrize("most", [0, 2_000, 12_000])
def test_a_full_disk_is_said_in_a_line(most: int, tmp_path: Path) -> None:
    write_site(tmp_path, {"a.md": article()})
    (tmp_path / "pelicanconf.py").write_text(CONF, encoding="utf-8")
    done = subprocess.run(
        [sys.executable, "-m", "pelican", "content"],
        cwd=tmp_path,
        capture_output=True,
        text=True,
        check=False,
        timeout=120,
        preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (most, most)),
    )
    said = " ".join((done.stdout + done.stderr).split())
    assert done.returncode == 1, said
    assert "Traceback" not in said
    assert "File too large" in said
    assert not [*tmp_path.rglob("*.part")]
