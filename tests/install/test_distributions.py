"""What a release uploads: whole, clean, and as the index wants it. That the wheel works is in test_wheel.py."""

import subprocess
import sys
import tarfile
import zipfile
from pathlib import Path

import pytest
from clean_environment import run
from factory import ROOT

pytestmark = pytest.mark.wheel
PLACES = {"pelican_wellness/": "pelican_wellness/", "theme/": "pelican/themes/wellness/"}
"""Folders of the checkout -> where they are in the wheel. One file goes elsewhere: `namespace_plugin.py`."""


def _tracked() -> list[str]:
    """Return the files of the checkout; none where it is no clone, such as the unpacked source distribution."""
    done = subprocess.run(["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, text=True, check=False)
    return [name for name in done.stdout.split("\0") if name and (ROOT / name).is_file()]


def test_the_index_would_take_them(distributions: Path) -> None:
    """The metadata is valid, and the README can be shown."""
    said = run(sys.executable, "-m", "twine", "check", "--strict", *sorted(distributions.iterdir()))
    assert said.count("PASSED") == 2


def test_the_wheel_has_all_of_package_and_theme(wheel: Path) -> None:
    """Though it is made of the source distribution, which could have left something out."""
    there = set(zipfile.ZipFile(wheel).namelist())
    moved = {name.replace(place, to, 1) for name in _tracked() for place, to in PLACES.items() if name.startswith(place)}
    assert moved or not _tracked()
    assert moved - there <= {"pelican_wellness/namespace_plugin.py"}


def test_the_source_has_what_tests_and_docs_need(sdist: Path) -> None:
    with tarfile.open(sdist) as archive:
        there = {name.partition("/")[2] for name in archive.getnames()}
    left_out = {name for name in _tracked() if name not in there}
    assert {name for name in left_out if not name.startswith((".ci/", ".git-blame", ".gitignore"))} == set()
    assert not [name for name in there if "__pycache__" in name or name.startswith((".venv", "example_site/output", "dist/"))]
