"""The factory: tiny real sites, built by real Pelican, handed back as parsed pages."""

import getpass
import logging
import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager, nullcontext
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from tempfile import gettempdir
from types import CodeType
from typing import Any
from unittest.mock import patch

from bs4 import BeautifulSoup
from jinja2 import BytecodeCache
from jinja2.bccache import Bucket
from pelican import Pelican
from pelican.log import LimitFilter
from pelican.settings import DEFAULT_CONFIG, read_settings

ROOT = Path(__file__).resolve().parents[2]


class CompiledOnce(BytecodeCache):
    """Keeps compiled templates from one build to the next; compiling them anew is more than half of a small build."""

    def __init__(self) -> None:
        self._known: dict[tuple[object, ...], CodeType] = {}

    def _key(self, bucket: Bucket) -> tuple[object, ...]:
        # Templates of Pelican's own themes are compiled with and without autoescaping.
        environment = bucket.environment
        return bucket.key, bucket.checksum, bool(environment.autoescape), *sorted(environment.extensions)

    def load_bytecode(self, bucket: Bucket) -> None:
        bucket.code = self._known.get(self._key(bucket))

    def dump_bytecode(self, bucket: Bucket) -> None:
        if bucket.code is not None:
            self._known[self._key(bucket)] = bucket.code

    def __reduce__(self) -> tuple[type[BytecodeCache], tuple[()]]:
        """Pelican keeps settings in its cache of articles, and code cannot be."""
        return CompiledOnce, ()


BASE_SETTINGS: dict[str, Any] = {
    "SITENAME": "Calm Hands",
    "SITEURL": "https://example.com",
    "TIMEZONE": "UTC",
    "PLUGINS": ["pelican_wellness"],
    "THEME": "wellness",
    "LOCALE": ["C"],
    # Shared by all tests: most sites have the same few social cards.
    "CACHE_PATH": str(Path(gettempdir()) / f"pelican-wellness-tests-{getpass.getuser()}"),
    "JINJA_ENVIRONMENT": {**DEFAULT_CONFIG["JINJA_ENVIRONMENT"], "bytecode_cache": CompiledOnce()},
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


CARDS = Path(BASE_SETTINGS["CACHE_PATH"], "social-cards")
"""Where the social cards of all tests are kept."""

Build = Callable[..., Built]
Command = Callable[..., subprocess.CompletedProcess[str]]


class _Kept(logging.Handler):
    """Keeps what is logged."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.records: list[logging.LogRecord] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.records.append(record)


@contextmanager
def logged() -> Iterator[list[logging.LogRecord]]:
    """Collect warnings and errors, said as if for the first time: Pelican leaves out what it has said before."""
    LimitFilter._raised_messages.clear()
    LimitFilter._group_count.clear()
    root, kept = logging.getLogger(), _Kept()
    level = root.level
    root.setLevel(logging.WARNING)
    root.addHandler(kept)
    try:
        yield kept.records
    finally:
        root.removeHandler(kept)
        root.setLevel(level)


def builder(folder: Path) -> Build:
    """Return what builds sites below a folder: files by name below content/, Pelican's settings by keyword."""
    count = 0

    def build(files: dict[str, str | bytes], **settings: Any) -> Built:
        nonlocal count
        count += 1
        own = folder / str(count)
        content = write_site(own, files)
        paths = {"PATH": str(content), "OUTPUT_PATH": str(own / "output"), "CACHE_PATH": str(cache_in(own))}
        merged = {**BASE_SETTINGS, **paths, **settings}
        merged = {key: value for key, value in merged.items() if value is not ...}
        # Who looks through thousands of cards of other tests for one to drop works for a third of a small build.
        none_dropped = patch("pelican_wellness.features.social_cards.feature.drop_unused")
        with logged() as log, nullcontext() if "CACHE_PATH" in settings else none_dropped:
            pelican = Pelican(read_settings(override=merged))
            pelican.run()
        return Built(own / "output", log, pelican)

    return build


def cache_in(folder: Path) -> Path:
    """Make a cache in which nothing is kept but the social cards of all tests."""
    cache = folder / "cache"
    CARDS.mkdir(parents=True, exist_ok=True)
    cache.mkdir(parents=True)
    (cache / CARDS.name).symlink_to(CARDS, target_is_directory=True)
    return cache


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
        [sys.executable, "-P", "-m", "pelican", "content", *arguments],
        cwd=folder,
        capture_output=True,
        text=True,
        check=False,
        env={**os.environ, "COLUMNS": "120"},
        timeout=120,
    )
