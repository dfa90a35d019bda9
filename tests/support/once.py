"""What takes long is made once a run, whatever the number of processes that run tests."""

import os
import time
from collections.abc import Callable
from pathlib import Path

import pytest

PATIENCE = 600
"""Seconds that one process waits for what another makes."""


def made_once(factory: pytest.TempPathFactory, name: str, make: Callable[[Path], object]) -> Path:
    """Return a folder that `make` filled: in the first process that asks for it; others wait."""
    base = factory.getbasetemp()
    folder = (base.parent if "PYTEST_XDIST_WORKER" in os.environ else base) / name
    done, failed = folder.with_name(f"{name}.done"), folder.with_name(f"{name}.failed")
    try:
        folder.mkdir()
    except FileExistsError:
        until = time.monotonic() + PATIENCE
        while not done.exists():
            if failed.exists() or time.monotonic() > until:
                pytest.fail(f"{name} could not be made, see the other failure")
            time.sleep(0.05)
        return folder
    try:
        make(folder)
    except BaseException:
        failed.touch()
        raise
    done.touch()
    return folder
