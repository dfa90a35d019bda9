"""Build the wheel and install it where nothing else is, outside the checkout."""

import os
import subprocess
import sys
from pathlib import Path

from factory import ROOT


def run(*command: str | Path, cwd: Path | None = None, answers: str = "") -> str:
    """Run a command that must succeed, and answer what it asks; return what it printed. Messages are not broken into lines."""
    environment = {key: value for key, value in os.environ.items() if not key.startswith("PYTHON")} | {"COLUMNS": "500"}
    done = subprocess.run(
        list(map(str, command)),
        cwd=cwd,
        capture_output=True,
        text=True,
        check=False,
        env=environment,
        timeout=600,
        input=answers,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


def build_distributions(folder: Path) -> None:
    """Build what a release uploads (`make dist`): the source of the checkout, and the wheel of that source."""
    run(sys.executable, "-m", "build", "--outdir", folder, ROOT)


def install(folder: Path, *packages: str | Path) -> None:
    """Make an environment of these packages and what they need.

    The pip of the checkout puts them there, for one more of its own would take as long again, and Python compiles modules as
    they are imported: of most that are installed none is.
    """
    run(sys.executable, "-m", "venv", "--without-pip", folder)
    pip = (sys.executable, "-m", "pip", "--python", python_of(folder))
    run(*pip, "install", "--no-compile", "--quiet", "--disable-pip-version-check", *packages)


def python_of(folder: Path) -> Path:
    """Return the Python of an environment."""
    return folder / ("Scripts" if os.name == "nt" else "bin") / "python"
