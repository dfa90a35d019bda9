"""Why one process does what several could is said once, in the debug log."""

import logging
from collections.abc import Callable, Iterator
from contextlib import contextmanager, nullcontext
from typing import Any

import pytest
from factory import Build, article
from markdown import Markdown
from markdown.extensions import Extension
from markdown.extensions.toc import TocExtension
from pelican.plugins import signals
from pelican.readers import MarkdownReader

from pelican_wellness import forks

pytestmark = pytest.mark.skipif(not forks.possible(), reason="this platform does not copy processes")


class Theirs(MarkdownReader):
    """The reader of another plugin."""


class Own(Extension):
    """An extension of somebody's own."""

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 - Markdown calls it so
        assert md


def _reads_markdown(readers: Any) -> None:
    readers.reader_classes.update(dict.fromkeys(MarkdownReader.file_extensions, Theirs))


def _counts_pages(path: str, context: dict[str, Any]) -> None:
    assert path
    assert context


@contextmanager
def _alone_on_one_core() -> Iterator[None]:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(forks, "available", lambda: 1)
        yield


@contextmanager
def _where_processes_are_not_copied() -> Iterator[None]:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(forks, "possible", lambda: False)
        yield


TWO = {"WELLNESS": {"speed": {"processes": 2}}}
CASES: list[tuple[str, dict[str, Any], Callable[[], Any], str | None]] = [
    ("several processes", TWO, nullcontext, None),
    (
        "a setting",
        {"WELLNESS": {"speed": {"processes": 1}}},
        nullcontext,
        'one process reads and writes, since WELLNESS["speed"]["processes"] is 1',
    ),
    ("one core", {}, _alone_on_one_core, "one process reads and writes, since there is one core"),
    (
        "a platform",
        TWO,
        _where_processes_are_not_copied,
        "one process reads and writes, since this platform does not copy processes safely",
    ),
    ("kept contents", {**TWO, "LOAD_CONTENT_CACHE": True}, nullcontext, "one process reads, since LOAD_CONTENT_CACHE is on"),
    (
        "extensions",
        {**TWO, "MARKDOWN": {"extensions": [f"{__name__}:Own", "markdown.extensions.meta", TocExtension()]}},
        nullcontext,
        f"one process reads, since MARKDOWN has extensions that may remember files: {__name__}:Own, TocExtension",
    ),
    ("extensions by their short names", {**TWO, "MARKDOWN": {"extensions": ["smarty", "extra", "meta"]}}, nullcontext, None),
    (
        "another reader",
        TWO,
        lambda: signals.readers_init.connected_to(_reads_markdown),
        "one process reads, since Markdown is left to another reader",
    ),
    (
        "a listener",
        TWO,
        lambda: signals.content_written.connected_to(_counts_pages),
        f"one process writes, since {__name__} listens to content_written",
    ),
    (
        "both",
        {**TWO, "LOAD_CONTENT_CACHE": True},
        lambda: signals.content_written.connected_to(_counts_pages),
        f"one process reads, since LOAD_CONTENT_CACHE is on; one process writes, since {__name__} listens to content_written",
    ),
]


@pytest.mark.parametrize(("settings", "given", "expected"), [case[1:] for case in CASES], ids=[case[0] for case in CASES])
def test_it_is_said(
    build: Build,
    caplog: pytest.LogCaptureFixture,
    settings: dict[str, Any],
    given: Callable[[], Any],
    expected: str | None,
) -> None:
    with caplog.at_level(logging.DEBUG, "pelican_wellness"), given():
        assert not build({"a.md": article()}, **settings).complaints()
    assert [one.getMessage() for one in caplog.records if "one process" in one.getMessage()] == (
        [f"pelican-wellness: {expected}."] if expected else []
    )
