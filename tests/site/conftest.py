"""Fixtures: the demo blog as it is published, and plugins of other people's."""

import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from types import ModuleType

import pytest
from factory import ROOT


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
