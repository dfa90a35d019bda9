"""Commands that read a site stop Pelican before it writes."""

from pathlib import Path

import pytest
from factory import Command, article, write_site
from pelican import Pelican
from pelican.writers import Writer

CONF = """
SITENAME = "Calm Hands"
SITEURL = "https://example.com"
TIMEZONE = "UTC"
PLUGINS = ["pelican_wellness"]
THEME = "wellness"
DELETE_OUTPUT_DIRECTORY = True
CACHE_CONTENT = True
LOAD_CONTENT_CACHE = True
"""


@pytest.mark.parametrize("command", [("explain", "a"), ("check",)], ids=lambda command: command[0])
def test_nothing_is_written(
    command: tuple[str, ...], tmp_path: Path, wellness_command: Command, monkeypatch: pytest.MonkeyPatch
) -> None:
    write_site(
        tmp_path, {"a.md": article(slug="a"), "people/p.md": "Title: P\nEmail: p@example.com\n\nx", "images/i.svg": "<svg/>"}
    )
    (tmp_path / "pelicanconf.py").write_text(CONF, encoding="utf-8")
    (tmp_path / "output").mkdir()
    (tmp_path / "output" / "old.html").write_text("the old site", encoding="utf-8")
    before = {file: file.stat().st_mtime_ns for file in tmp_path.rglob("*") if file.is_file()}
    written: list[str] = []
    get_writer = Pelican._get_writer
    monkeypatch.setattr(Pelican, "_get_writer", lambda self: written.append("a writer") or get_writer(self))
    monkeypatch.setattr(Writer, "write_file", lambda _self, name, *_rest, **_more: written.append(name))
    monkeypatch.setattr(Writer, "write_feed", lambda *_rest, **_more: written.append("a feed"))
    done = wellness_command(tmp_path, *command)
    assert done.returncode in (0, 1), done.stderr
    assert "Traceback" not in done.stderr + done.stdout
    assert written == []
    after = {
        file: file.stat().st_mtime_ns for file in tmp_path.rglob("*") if file.is_file() and "__pycache__" not in file.parts
    }
    assert after == before
