"""Files that may not be read: tests often run as root, who may read them all."""

import os
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from factory import ROOT

_NOBODY = 65534


@contextmanager
def somebody() -> Iterator[Path]:
    """Be somebody who is not root; yield a folder of theirs."""
    with tempfile.TemporaryDirectory() as made:
        folder = Path(made).resolve()
        if os.geteuid() != 0:
            yield folder
            return
        os.chown(folder, _NOBODY, _NOBODY)
        os.seteuid(_NOBODY)
        try:
            if not os.access(ROOT / "theme" / "templates", os.R_OK | os.X_OK, effective_ids=True):
                pytest.skip("nobody but root may read this checkout")
            yield folder
        finally:
            os.seteuid(0)
