"""The factory: tiny real sites, built by real Pelican, handed back as parsed pages."""

import getpass
import logging
import os
import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from tempfile import gettempdir
from typing import Any

from bs4 import BeautifulSoup
from pelican import Pelican

ROOT = Path(__file__).resolve().parents[2]
BASE_SETTINGS: dict[str, Any] = {
    "SITENAME": "Calm Hands",
    "SITEURL": "https://example.com",
    "TIMEZONE": "UTC",
    "PLUGINS": ["pelican_wellness"],
    "THEME": "wellness",
    "LOCALE": ["C"],
    # Shared by all tests: most sites have the same few social cards.
    "CACHE_PATH": str(Path(gettempdir()) / f"pelican-wellness-tests-{getpass.getuser()}"),
}


@dataclass
class Built:
    """A built site."""

    output: Path
    log: list[logging.LogRecord]
    pelican: Pelican

    def html(self, path: str) -> str:
        return (self.output / path).read_text(encoding="utf-8")

    def page(self, path: str) -> BeautifulSoup:
        return BeautifulSoup(self.html(path), "html.parser")

    @cached_property
    def files(self) -> set[str]:
        return {file.relative_to(self.output).as_posix() for file in self.output.rglob("*") if file.is_file()}

    @property
    def pages(self) -> dict[str, BeautifulSoup]:
        return {
            path: self.page(path) for path in sorted(self.files) if path.endswith(".html") and not path.startswith("theme/")
        }

    def complaints(self, level: int = logging.WARNING) -> list[str]:
        return [record.getMessage() for record in self.log if record.levelno >= level]


Build = Callable[..., Built]


def write_site(folder: Path, files: dict[str, str | bytes]) -> Path:
    """Write sources below `folder`/content. Text without a blank line is a body and gets a title and a date."""
    content = folder / "content"
    content.mkdir(parents=True, exist_ok=True)
    for name, text in files.items():
        file = content / name
        file.parent.mkdir(parents=True, exist_ok=True)
        if isinstance(text, bytes):
            file.write_bytes(text)
        else:
            file.write_text(text, encoding="utf-8")
    return content


def article(body: str = "Massage eases pain.", **metadata: str) -> str:
    """Return a Markdown article; metadata by keyword, `title` and `date` by default."""
    head = {"title": "A title", "date": "2026-03-16", **metadata}
    return "".join(f"{key.capitalize()}: {value}\n" for key, value in head.items() if value is not None) + "\n" + body


def run_pelican(folder: Path, conf: str, *arguments: str) -> subprocess.CompletedProcess[str]:
    """Run the command that bloggers run, in `folder`, with `conf` as pelicanconf.py."""
    (folder / "content").mkdir(parents=True, exist_ok=True)
    (folder / "pelicanconf.py").write_text(conf, encoding="utf-8")
    return subprocess.run(
        [sys.executable, "-m", "pelican", "content", *arguments],
        cwd=folder,
        capture_output=True,
        text=True,
        check=False,
        env={**os.environ, "COLUMNS": "120"},
        timeout=120,
    )
