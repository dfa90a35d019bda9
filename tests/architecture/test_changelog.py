"""The files of changes/ become a section of the changelog."""

import re
import subprocess
import sys
import tomllib
from pathlib import Path
from shutil import copy

import pytest
from factory import ROOT

KINDS = {kind["directory"] for kind in tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["tool"]["towncrier"]["type"]}
CHANGES = sorted(file for file in (ROOT / "changes").iterdir() if file.name != "README.md")


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """Our settings and changelog, with two changes."""
    for name in ("pyproject.toml", "CHANGELOG.md"):
        copy(ROOT / name, tmp_path)
    (tmp_path / "changes").mkdir()
    copy(ROOT / "changes" / "README.md", tmp_path / "changes")
    (tmp_path / "changes" / "+quiet-menu.added.md").write_text("The menu has a quiet form.\n", "utf-8")
    (tmp_path / "changes" / "+hours.mended.md").write_text("Hours after midnight.\n", "utf-8")
    return tmp_path


def _towncrier(project: Path, *options: str) -> str:
    command = [sys.executable, "-m", "towncrier", "build", "--version", "9.8.7", "--date", "2030-01-02", *options]
    done = subprocess.run(command, cwd=project, capture_output=True, text=True, check=False, timeout=60)
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


def test_a_release_gets_a_section_above_those_before(project: Path) -> None:
    before = (project / "CHANGELOG.md").read_text("utf-8")
    _towncrier(project, "--yes")
    after = (project / "CHANGELOG.md").read_text("utf-8")
    new, releases = after.split("## 0.1.0", 1)
    assert before.endswith(releases)
    assert re.findall(r"^(?:#+|-) .*$", new, re.MULTILINE) == [
        "# Changelog",
        "## 9.8.7 (2030-01-02)",
        "### New",
        "- The menu has a quiet form.",
        "### Mended",
        "- Hours after midnight.",
    ]
    assert [file.name for file in (project / "changes").iterdir()] == ["README.md"]


def test_a_draft_changes_nothing(project: Path) -> None:
    before = (project / "CHANGELOG.md").read_text("utf-8")
    assert "- Hours after midnight." in _towncrier(project, "--draft")
    assert (project / "CHANGELOG.md").read_text("utf-8") == before
    assert len(list((project / "changes").iterdir())) == 3


def test_each_change_has_a_name_that_is_read() -> None:
    """One with another name would be left out."""
    wrong = [file.name for file in CHANGES if not re.fullmatch(rf"\+[\w-]+\.({'|'.join(KINDS)})\.md", file.name)]
    assert wrong == []


def test_the_kinds_are_described() -> None:
    assert set(re.findall(r"^\| `(\w+)` \|", (ROOT / "changes" / "README.md").read_text("utf-8"), re.MULTILINE)) == KINDS
