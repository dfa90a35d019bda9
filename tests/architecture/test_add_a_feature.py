"""CONTRIBUTING's worked example: its steps, taken as they are written."""

import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from factory import ROOT

pytestmark = pytest.mark.site

PAGE = (ROOT / "CONTRIBUTING.md").read_text("utf-8")
SECTION = PAGE[PAGE.index("## Add a feature") : PAGE.index("## Add something smaller")]
BLOCKS = re.findall(r"`([^`\n]+)`(?:, with[^\n]*)?:\n\n```\w+\n(.*?)```", SECTION, re.DOTALL)
"""The file that is named before each block of code, and the code."""


def test_there_are_steps() -> None:
    assert [name for name, _ in BLOCKS] == [
        "pelican_wellness/features/greeting.py",
        "theme/templates/components/greeting/words.html",
        "theme/static/css/components/greeting/words.css",
        "pelican_wellness/plugin.py",
    ]


def take_the_steps(folder: Path) -> None:
    for name in ("pelican_wellness", "theme"):
        shutil.copytree(ROOT / name, folder / name, ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copy(ROOT / "pyproject.toml", folder)
    for name, code in BLOCKS[:-1]:
        file = folder / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(code, "utf-8")
    table = folder / BLOCKS[-1][0]
    text = table.read_text("utf-8").replace("    csp.FEATURE,", f"{BLOCKS[-1][1]}    csp.FEATURE,", 1)
    table.write_text(
        text.replace("FEATURES: tuple", "from pelican_wellness.features import greeting\n\nFEATURES: tuple", 1), "utf-8"
    )


def build(folder: Path, wellness: str) -> subprocess.CompletedProcess[str]:
    (folder / "content").mkdir(exist_ok=True)
    (folder / "content" / "a.md").write_text("Title: A\nDate: 2026-03-16\n\nMassage.\n", "utf-8")
    (folder / "pelicanconf.py").write_text(
        f"SITENAME = 'Calm'\nTIMEZONE = 'UTC'\nPLUGINS = ['pelican_wellness']\nTHEME = 'wellness'\nWELLNESS = {wellness}\n",
        "utf-8",
    )
    command = [sys.executable, "-c", "import sys; sys.path.insert(0, '.'); from pelican.__main__ import main; main()"]
    return subprocess.run([*command, "content"], cwd=folder, capture_output=True, text=True, check=False, timeout=120)


def test_the_steps_make_a_feature(tmp_path: Path) -> None:
    take_the_steps(tmp_path)
    done = build(tmp_path, "{'greeting': {'text': 'Welcome <3'}}")
    assert done.returncode == 0, done.stdout + done.stderr
    page = (tmp_path / "output" / "a.html").read_text("utf-8")
    assert '<p class="w-greeting">Welcome &lt;3</p>' in page
    assert ".w-greeting{" in page
    assert "sha256" in (tmp_path / "output" / "_headers").read_text("utf-8")
    done = build(tmp_path, "{'greeting': {'txt': 'Welcome'}}")
    assert done.returncode == 1
    assert 'WELLNESS["greeting"]["txt"]' in done.stderr
    assert "did you mean: 'text'" in done.stderr
