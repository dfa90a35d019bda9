"""Build the wheel and install it where nothing else is, outside the checkout."""

import os
import subprocess
import sys
from pathlib import Path

from factory import ROOT


def run(*command: str | Path, cwd: Path | None = None) -> str:
    """Run a command that must succeed; return what it printed. Messages are not broken into lines."""
    environment = {key: value for key, value in os.environ.items() if not key.startswith("PYTHON")} | {"COLUMNS": "500"}
    done = subprocess.run(
        list(map(str, command)), cwd=cwd, capture_output=True, text=True, check=False, env=environment, timeout=600
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


def build_wheel(folder: Path) -> Path:
    """Build the checkout's wheel in a folder."""
    run(sys.executable, "-m", "build", "--wheel", "--outdir", folder, ROOT)
    return next(folder.glob("*.whl"))


def install(folder: Path, *packages: str | Path) -> Path:
    """Make an environment of these packages and what they need; return its Python."""
    run(sys.executable, "-m", "venv", folder)
    python = folder / ("Scripts" if os.name == "nt" else "bin") / "python"
    run(python, "-m", "pip", "install", "--quiet", "--disable-pip-version-check", *packages)
    return python
