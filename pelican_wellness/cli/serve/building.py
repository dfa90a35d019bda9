"""Builds a site in a process of its own: whatever its settings do there, this one goes on.

Processes are copies of one that has loaded Pelican and us already (`multiprocessing`'s forkserver), so a build begins at once.
"""

import logging
import multiprocessing
import sys
from collections.abc import Callable
from dataclasses import dataclass, field
from multiprocessing.connection import Connection
from pathlib import Path
from typing import Any

from pelican import Pelican

from pelican_wellness.adapter.build import Build, build_of
from pelican_wellness.adapter.contents import contents_of
from pelican_wellness.adapter.settings_file import settings_from, stumble
from pelican_wellness.check.prose.reading_grade import grade_of
from pelican_wellness.cli.check import found_in
from pelican_wellness.feature import READING_MINUTES, WORD_COUNT
from pelican_wellness.features.cta.feature import CTA
from pelican_wellness.features.social_cards.feature import PREVIEWS
from pelican_wellness.settings.mistakes import WellnessError

_PRELOADED = [
    "pelican.readers",
    "pelican.generators",
    "pelican_wellness.plugin",
    "pelican_wellness.cli.serve.building",
]
_MOST_NOTES = 20
"""Warnings of a build that are shown."""


@dataclass(frozen=True, slots=True)
class Page:
    """What is known of a page that somebody wrote. `file` is the one in the output, `source` is below the content folder."""

    file: str
    source: str
    title: str
    status: str
    date: str
    words: int
    minutes: int
    call: str
    preview: str


@dataclass(frozen=True, slots=True)
class Outcome:
    """`problem` is empty where the site was built; `notes` are warnings."""

    problem: str = ""
    notes: list[str] = field(default_factory=list)
    pages: list[Page] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Looked:
    """What `check` says: file, line, code, message, remedy."""

    findings: list[tuple[str, int, str, str, str]] = field(default_factory=list)
    grades: dict[str, float] = field(default_factory=dict)
    """Source of an English text -> the grade of school that it asks for."""


class Processes:
    """Runs functions in processes of their own, each with a pipe on which it sends what it has found."""

    def __init__(self) -> None:
        quick = "forkserver" in multiprocessing.get_all_start_methods()
        self._context: Any = multiprocessing.get_context("forkserver" if quick else "spawn")
        if quick:
            self._context.set_forkserver_preload(_PRELOADED)

    def run(self, work: Callable[..., None], *arguments: object) -> object:
        """Return what the work sends; None where it ended without a word."""
        here, there = self._context.Pipe(duplex=False)
        process = self._context.Process(target=work, args=(there, *arguments), daemon=False)
        process.start()
        there.close()
        try:
            return here.recv()
        except EOFError:
            return None
        finally:
            here.close()
            process.join()


class _Heard(logging.Handler):
    """Keeps warnings, and what ends a build."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.said: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        """Keep what is said, once."""
        said = record.getMessage()
        if said not in self.said and len(self.said) < _MOST_NOTES:
            self.said.append(said)


def build_site(pipe: Connection, settings_file: Path, content: Path | None, output: Path, site_url: str) -> None:
    """Build a site and send an `Outcome`."""
    _prepare(settings_file)
    heard = _Heard()
    for name in ("pelican", "pelican_wellness"):
        logging.getLogger(name).addHandler(heard)
    try:
        settings = settings_from(
            settings_file, content, OUTPUT_PATH=str(output), SITEURL=site_url, RELATIVE_URLS=False, DELETE_OUTPUT_DIRECTORY=True
        )
        pelican = Pelican(settings)
        pelican.run()
        outcome = Outcome(notes=heard.said, pages=_pages(build_of(pelican.settings)))
    except WellnessError as error:
        outcome = Outcome(problem=str(error), notes=heard.said)
    except (Exception, SystemExit) as error:  # noqa: BLE001 - settings are a program, and may do anything
        outcome = Outcome(problem=str(stumble(error, settings_file)), notes=heard.said)
    pipe.send(outcome)


def _prepare(settings_file: Path) -> None:
    """Let settings find files beside them, and be read anew each time.

    Python takes a file of the same second and length for the one that it compiled, and two saves can come as quickly.
    """
    sys.path.insert(0, str(settings_file.absolute().parent))
    sys.dont_write_bytecode = True


def look_at(pipe: Connection, settings_file: Path, content: Path | None) -> None:
    """Have a site checked and send what was `Looked` at."""
    _prepare(settings_file)
    found = found_in(settings_file, content)
    grades = {one.path: grade for one in found.articles if one.is_english and (grade := grade_of(one)) is not None}
    pipe.send(Looked([(one.file, one.line, one.code, one.message, one.remedy) for one in found.findings], grades))


def _pages(build: Build) -> list[Page]:
    previews = PREVIEWS.of(build.known_site)
    pages = []
    for content in contents_of(build.generators):
        article = build.articles.get(content)
        if article is None:
            continue
        call = CTA.of(article)
        source = article.source
        preview = previews.get(source.save_as)
        pages.append(
            Page(
                file=source.save_as,
                source=source.path,
                title=source.title,
                status=source.status,
                date=f"{source.published:%Y-%m-%d %H:%M}" if source.published else "",
                words=WORD_COUNT.of(article),
                minutes=READING_MINUTES.of(article),
                call=f"{call.person or 'nobody in particular'}: {call.reason}" if call else "",
                preview=preview.path if preview else "",
            )
        )
    return pages
