"""Builds by several processes: the same files, the same messages, whatever happens to a process."""

import os
import signal
from contextlib import suppress
from pathlib import Path
from typing import Any

import pytest
from factory import Build, Built, article
from pelican.plugins import signals
from pelican.writers import FileOverwriteFailedError

from pelican_wellness import forks
from pelican_wellness.adapter import readers, writer

pytestmark = pytest.mark.skipif(not forks.possible(), reason="this platform does not copy processes")

FEEDS = {"FEED_ALL_ATOM": "feeds/all.atom.xml", "CATEGORY_FEED_ATOM": "feeds/{slug}.atom.xml", "FEED_MAX_ITEMS": 20}
ORDINARY: dict[str, Any] = {**FEEDS, "DEFAULT_PAGINATION": 7, "DELETE_OUTPUT_DIRECTORY": True}


def site() -> dict[str, str | bytes]:
    """A site that is worth several processes, with all that makes articles depend on each other."""
    files: dict[str, str | bytes] = {
        f"{number}.md": article(
            f"## A heading {number}\n\nContact a therapist. See [before]({{filename}}/{number - 1}.md) and *this*.\n\n"
            "*[LMT]: Licensed massage therapist\n\nAn LMT.[^1]\n\n[^1]: Note.",
            title=f"Number {number}",
            slug=f"n{number}",
            date=f"2026-01-{number % 28 + 1:02}",
            tags=f"tag{number % 7}, b, a",
            status="published\nStatus: published" if number % 50 == 0 else "published",
            category=f"c{number % 3}",
            author=f"A{number % 4}",
            summary=f"**Short** {number}",
        )
        for number in range(1, 110)
    }
    files |= {
        f"de/{number}.md": article("Text.", slug=f"n{number}", lang="de", title=f"Nummer {number}") for number in range(9)
    }
    files |= {
        "0.md": article("Nothing.", slug="n0"),
        "attached/a.md": article("[file]({attach}deep/paper.pdf) and [gone]({filename}/gone.md)", slug="attached"),
        "attached/deep/paper.pdf": b"%PDF-1.4",
        "pages/about.md": "Title: About\n\nText.",
        "people/ana.md": "Title: Ana Flores\nEmail: ana@example.com\n\n**Ana**.",
        "draft.md": article("Draft.", slug="draft", status="draft"),
    }
    return files


def with_processes(build: Build, count: int, **settings: Any) -> Built:
    wellness = {"speed": {"processes": count}, "social_cards": False, **settings.pop("WELLNESS", {})}
    return build(site(), WELLNESS=wellness, **ORDINARY, **settings)


def contents(built: Built) -> dict[str, bytes]:
    return {name: (built.output / name).read_bytes() for name in sorted(built.files)}


def said(built: Built) -> list[str]:
    return sorted(one.replace(str(built.output.parent), "") for one in built.complaints())


@pytest.fixture(scope="module", params=["absolute", "relative"])
def alone(request: pytest.FixtureRequest, build_once: Build) -> tuple[Built, dict[str, Any]]:
    settings = {"RELATIVE_URLS": True, "SITEURL": ""} if request.param == "relative" else {}
    return with_processes(build_once, 1, **settings), settings


@pytest.mark.parametrize("count", [2, 5])
def test_the_same_files_and_messages(alone: tuple[Built, dict[str, Any]], build: Build, count: int) -> None:
    one, settings = alone
    several = with_processes(build, count, **settings)
    assert contents(several) == contents(one)
    assert said(several) == said(one)
    assert any("gone.md" in message for message in one.complaints())
    assert sum("Status has a line already" in message for message in one.complaints()) == 2
    assert "attached/deep/paper.pdf" in one.files or any(name.endswith("paper.pdf") for name in one.files)


def test_the_work_is_shared(build: Build, monkeypatch: pytest.MonkeyPatch) -> None:
    here: list[str] = []
    rendered = writer.Writer.write_file

    def write_file(self: Any, name: str, *arguments: Any, **keywords: Any) -> None:
        here.append(name)
        rendered(self, name, *arguments, **keywords)

    monkeypatch.setattr(writer.Writer, "write_file", write_file)
    converted: list[str] = []
    read_raw = readers.MarkdownReader.read_raw

    def counted(self: readers.MarkdownReader, path: str) -> readers.Read:
        converted.append(path)
        return read_raw(self, path)

    monkeypatch.setattr(readers.MarkdownReader, "read_raw", counted)
    built = with_processes(build, 2)
    articles = [name for name in built.files if name.endswith(".html")]
    assert 0.2 * len(articles) < len(here) < 0.6 * len(articles)
    assert len(converted) < 0.9 * len(site()), "who is free takes the next; how many that are depends on the machine"


@pytest.mark.parametrize("after", [0, 3])
def test_a_process_that_dies_is_made_up_for(
    alone: tuple[Built, dict[str, Any]], build: Build, monkeypatch: pytest.MonkeyPatch, after: int
) -> None:
    one, settings = alone
    parent, done = os.getpid(), []
    for owner, name in ((readers.MarkdownReader, "read_raw"), (writer.Writer, "write_file"), (writer.Writer, "write_feed")):
        original = getattr(owner, name)

        def dies(*arguments: Any, original: Any = original, **keywords: Any) -> Any:
            if os.getpid() != parent:
                done.append(1)
                if len(done) > after:
                    os.kill(os.getpid(), signal.SIGKILL)
            return original(*arguments, **keywords)

        monkeypatch.setattr(owner, name, dies)
    assert contents(with_processes(build, 3, **settings)) == contents(one)


def test_a_process_that_hangs_is_made_up_for(
    alone: tuple[Built, dict[str, Any]], build: Build, monkeypatch: pytest.MonkeyPatch
) -> None:
    one, settings = alone
    parent = os.getpid()
    monkeypatch.setattr(forks, "PATIENCE", 0.2)
    original = readers.MarkdownReader.read_raw

    def hangs(self: readers.MarkdownReader, path: str) -> readers.Read:
        if os.getpid() != parent:
            signal.pause()
        return original(self, path)

    monkeypatch.setattr(readers.MarkdownReader, "read_raw", hangs)
    assert contents(with_processes(build, 2, **settings)) == contents(one)


def test_a_plugin_that_listens_hears_of_every_page(build: Build) -> None:
    heard: list[str] = []

    def hear(path: str, context: dict[str, Any]) -> None:
        assert context
        heard.append(path)

    with signals.content_written.connected_to(hear):
        built = with_processes(build, 2)
    assert {Path(path).relative_to(built.output).as_posix() for path in heard} >= {
        f"n{number}.html" for number in range(1, 110)
    }


def test_an_error_in_a_template_is_that_of_one_process(build: Build, tmp_path: Path) -> None:
    override = tmp_path / "own"
    override.mkdir()
    (override / "article.html").write_text('{% extends "!theme/article.html" %}{% block title %}{{ 1 // 0 }}{% endblock %}')
    with pytest.raises(ZeroDivisionError):
        with_processes(build, 2, THEME_TEMPLATES_OVERRIDES=[str(override)])


class _Kept(writer.SharedWriter):
    """The writer of nobody, which starts no processes."""

    def __init__(self) -> None:
        writer.Writer.__init__(self, "", {})


@pytest.mark.parametrize(
    ("error", "stays"),
    [(None, "whole"), (KeyboardInterrupt(), None), (SystemExit(), None), (OSError(28, "full"), None), (ValueError(), "wh")],
)
def test_half_a_page_does_not_stay(error: BaseException | None, stays: str | None, tmp_path: Path) -> None:
    """But for mistakes in templates and plugins, which end the build before a page is opened."""
    page = tmp_path / "page.html"
    page.write_text("before")
    with suppress(*([type(error)] if error else [])), _Kept()._open_w(str(page), "utf-8") as file:
        file.write("wh")
        if error:
            raise error
        file.write("ole")
    assert (page.read_text() if page.exists() else None) == stays


@pytest.mark.parametrize(("before", "stays"), [("whole", True), ("", False)])
def test_impatience_while_a_page_is_opened(before: str, stays: bool, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:  # noqa: FBT001
    page = tmp_path / "page.html"
    page.write_text(before)

    def interrupted(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(writer.Writer, "_open_w", interrupted)
    with pytest.raises(KeyboardInterrupt), _Kept()._open_w(str(page), "utf-8"):
        pass
    assert page.exists() == stays


def test_a_page_that_is_not_to_be_written_stays(tmp_path: Path) -> None:
    page, kept = tmp_path / "page.html", _Kept()
    with kept._open_w(str(page), "utf-8", override=True) as file:
        file.write("theirs")
    with suppress(KeyboardInterrupt), kept._open_w(str(page), "utf-8") as file:
        raise KeyboardInterrupt
    assert page.read_text() == "theirs"
    with pytest.raises(FileOverwriteFailedError, match="second time"), kept._open_w(str(page), "utf-8", override=True):
        pass
    assert page.read_text() == "theirs"


def test_two_pages_of_one_file_are_still_refused(build: Build) -> None:
    files = site() | {
        "twice.md": article("x", slug="n1x", save_as="twice.html"),
        "pages/t.md": "Title: T\nSave_as: twice.html\n\nx",
    }
    with pytest.raises((FileOverwriteFailedError, Exception), match=r"twice\.html"):
        build(files, WELLNESS={"speed": {"processes": 2}, "social_cards": False}, **ORDINARY)
