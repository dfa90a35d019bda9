"""Fixtures: a builder of tiny sites, and the demo blog."""

import logging
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from factory import BASE_SETTINGS, ROOT, Build, Built, write_site
from pelican import Pelican
from pelican.log import LimitFilter
from pelican.settings import read_settings


@pytest.fixture
def build(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> Build:
    """Build a site: files by name below content/, Pelican's settings by keyword."""
    count = 0

    def build_site(files: dict[str, str | bytes], **settings: Any) -> Built:
        nonlocal count
        count += 1
        folder = tmp_path / str(count)
        content = write_site(folder, files)
        LimitFilter._raised_messages.clear()
        caplog.clear()
        merged = {**BASE_SETTINGS, "PATH": str(content), "OUTPUT_PATH": str(folder / "output"), **settings}
        merged = {key: value for key, value in merged.items() if value is not ...}
        with caplog.at_level(logging.WARNING):
            pelican = Pelican(read_settings(override=merged))
            pelican.run()
        return Built(folder / "output", list(caplog.records), pelican)

    return build_site


@pytest.fixture(scope="session")
def demo(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Build the example site as `make demo` does; return its output folder."""
    folder = tmp_path_factory.mktemp("demo")
    output = folder / "output"
    shutil.copytree(ROOT / "example_site", folder / "site", ignore=shutil.ignore_patterns("output", "__pycache__", "cache"))
    done = subprocess.run(
        [sys.executable, "-m", "pelican", "content", "-o", str(output), "--fatal", "errors"],
        cwd=folder / "site",
        capture_output=True,
        text=True,
        check=False,
        timeout=300,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return output
