"""Fixtures: a builder of tiny sites, and the demo blog."""

import logging
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from types import ModuleType
from typing import Any

import hypotheses
import pytest
from checking import Check, findings
from factory import BASE_SETTINGS, ROOT, Build, Built, write_site
from hypothesis import settings as hypothesis_settings
from pelican import Pelican
from pelican.log import LimitFilter
from pelican.settings import read_settings

hypothesis_settings.load_profile(hypotheses.PROFILE)


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


@pytest.fixture(scope="session")
def published_output(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Build the example as for publishing; return its output folder."""
    output = tmp_path_factory.mktemp("published")
    command = [sys.executable, "-m", "pelican", "content", "-q", "-s", "publishconf.py", "-o", str(output)]
    done = subprocess.run(command, cwd=ROOT / "example_site", capture_output=True, text=True, check=False, timeout=300)
    assert done.returncode == 0, done.stdout + done.stderr
    return output


@pytest.fixture(scope="session")
def published(published_output: Path) -> dict[str, str]:
    """The HTML of each page of the published example, by its path."""
    files = {file.relative_to(published_output).as_posix(): file for file in published_output.rglob("*.html")}
    return {path: file.read_text(encoding="utf-8") for path, file in files.items() if not path.startswith(("theme/", "media/"))}


@pytest.fixture
def idle_plugin() -> Callable[[str], ModuleType]:
    """Make a plugin that does nothing, by the name of its module. The real ones are tried in tests/install."""

    def named(module: str) -> ModuleType:
        plugin = ModuleType(module)
        plugin.register = lambda: None  # type: ignore[attr-defined]
        return plugin

    return named


@pytest.fixture
def found() -> Check:
    """Check a piece of Markdown and return the findings of one rule: `found("PIC001", "![](a.jpg)")`."""
    return findings
