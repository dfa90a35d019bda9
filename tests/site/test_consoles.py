"""What is said is printed on every console; one that cannot show a letter shows its code."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
from factory import article, write_site

CONF = 'THEME = "wellness"\nPLUGINS = ["pelican_wellness"]\nTIMEZONE = "UTC"\nSITEURL = "https://example.com"\nWELLNESS = {wellness!r}\n'


@pytest.mark.parametrize("encoding", ["cp1252", "ascii"])
@pytest.mark.parametrize("handler", ["rich", "plain"])
def test_a_build_goes_on(encoding: str, handler: str, tmp_path: Path) -> None:
    """Cards cannot draw an emoji and say so, and there is no such picture."""
    write_site(tmp_path, {"a.md": article(title="🌿 Тишина", slug="a", image="кот.jpg"), "b.md": "Date: 2026-01-01\n\n木"})
    (tmp_path / "pelicanconf.py").write_text(CONF.format(wellness={}), encoding="utf-8")
    done = subprocess.run(
        [sys.executable, "-m", "pelican", "content", "--log-handler", handler],
        cwd=tmp_path,
        capture_output=True,
        check=False,
        timeout=120,
        env={**os.environ, "PYTHONIOENCODING": encoding, "PYTHONUTF8": "0", "COLUMNS": "200"},
    )
    said = (done.stdout + done.stderr).decode(encoding)
    assert done.returncode == 0, said
    assert "Traceback" not in said
    assert "Logging error" not in said
    assert "\\u043a\\u043e\\u0442.jpg" in said
    assert (tmp_path / "output" / "a.html").is_file()


def test_a_mistake_is_said(tmp_path: Path) -> None:
    write_site(tmp_path, {"a.md": article()})
    (tmp_path / "pelicanconf.py").write_text(CONF.format(wellness={"я": 1}), encoding="utf-8")
    done = subprocess.run(
        [sys.executable, "-m", "pelican", "content"],
        cwd=tmp_path,
        capture_output=True,
        check=False,
        timeout=120,
        env={**os.environ, "PYTHONIOENCODING": "cp1252", "PYTHONUTF8": "0"},
    )
    assert done.returncode == 1
    assert b'WELLNESS["\\u044f"]' in done.stderr
