"""Turn what Pelican read into what the rules of `check` look at."""

import os
import re
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import NamedTuple

from pelican.contents import Article as PelicanArticle
from pelican.settings import Settings

from pelican_wellness.adapter.addresses import lists_of
from pelican_wellness.adapter.build import PEOPLE_FOLDER
from pelican_wellness.adapter.folders import wrong_endings
from pelican_wellness.adapter.read_only import Read, read
from pelican_wellness.adapter.settings_file import SettingsError, placed, settings_from
from pelican_wellness.check.rule import Corpus, Finding, Hit, Manuscript
from pelican_wellness.cli import unreadable
from pelican_wellness.cli.unreadable import UNREADABLE, LogCapture
from pelican_wellness.i18n.language import sorting_key
from pelican_wellness.pipeline import doubts, note_facts
from pelican_wellness.settings.mistakes import Mistake, WellnessError

MISTAKE = "ERR001"
"""Code of a setting or a line that stops the build; it is no rule."""

_ID = re.compile(r"""\s(?:id|name)=["']?([^"'\s>]+)""")
_LONGEST_NAME = 200

_WHERE = re.compile(r"(?P<file>[^:]+\.\w+)(?::(?P<line>\d+))?: ")


class Written(NamedTuple):
    """What was written: the corpus, its folder of sources, what is wrong before any rule is asked, and who may ask them.

    There is no corpus where the settings, or a person's file, would stop a build.
    """

    corpus: Corpus | None
    folder: Path
    findings: list[Finding]
    processes: int = 1


def read_corpus(settings_file: Path, content: Path | None) -> Written:
    """Read a site as Pelican does."""
    folder = content or settings_file.parent / "content"
    try:
        # Read before the articles: what goes wrong while an article is read, Pelican says of the article.
        settings = _Settings(settings_file, content)
        with LogCapture() as log:
            found = read(settings_file, content)
            folder = found.site.content_path
            findings = [*_unreadable(found, log), *(_finding(one, settings_file.name, folder) for one in found.mistakes)]
            corpus, mistakes = _filled(settings.corpus(found), found)
            findings += [_finding(one, settings_file.name, folder) for one in mistakes]
            return Written(corpus, folder, findings, found.build.processes)
    except WellnessError as error:
        code = UNREADABLE if isinstance(error, SettingsError) else MISTAKE
        return Written(None, folder, [_finding(mistake, settings_file.name, folder, code) for mistake in error.mistakes])


def _unreadable(site: Read, log: LogCapture) -> Iterator[Finding]:
    """Yield a finding for every source that Pelican gave up."""
    sources, folder = site.build.contents_context["generated_content"], site.site.content_path
    for path in sorted(path for path, content in sources.items() if content is None):
        if not path.startswith(f"{PEOPLE_FOLDER}/") and (folder / path).is_file():
            yield unreadable.finding(path, folder, log)
    for path, right in wrong_endings(folder):
        problem = "Pelican leaves this file out: its name ends in .txt"
        yield Finding(path, 1, 1, UNREADABLE, problem, f"Call it {right}.")


def _finding(mistake: Mistake, settings_file: str, folder: Path, code: str = MISTAKE) -> Finding:
    """Return a mistake that stops the build as a finding, at its file and line."""
    file, line, what = _where(mistake)
    if not file and _is_short(mistake.where) and (folder / mistake.where).is_file():
        file = mistake.where  # the file as such
    if not file:  # of several files, such as "a.md and b.md", the last
        named = [one for one in re.split(", | and ", what) if _is_short(one) and (folder / one).is_file()]
        file = named[-1] if named else ""
    remedy = f"Expected: {mistake.expected}." + (f" Did you mean {mistake.nearest!r}?" if mistake.nearest else "")
    return Finding(file or settings_file, line, 1, code, f"{what}: {mistake.problem}: {mistake.value!r}", remedy)


def _is_short(where: str) -> bool:
    """Whether a system can be asked for a file of this name."""
    return len(where) < _LONGEST_NAME and "\0" not in where


def _slip(slip: Mistake) -> Hit:
    """Return a line that nothing reads as a hit in its file."""
    file, line, _what = _where(slip)
    return Hit(f"nothing reads the line {slip.value}; did you mean {slip.nearest}?", line, file)


def _doubt(doubt: Mistake) -> Hit:
    """Return what in the settings is probably a slip as a hit at its line."""
    file, line, what = _where(doubt)
    said = replace(doubt, where=what).in_a_line()
    return Hit(said, line, file) if file else Hit(said, setting=("WELLNESS",))


def _where(mistake: Mistake) -> tuple[str, int, str]:
    """Return the file of a mistake, its line, and what is named there; no file where none is named."""
    found = _WHERE.match(mistake.where)
    return (found["file"], int(found["line"] or 1), mistake.where[found.end() :]) if found else ("", 1, mistake.where)


class _Settings:
    """The settings of a site: those by which it is read, and those by which it is published."""

    def __init__(self, file: Path, content: Path | None) -> None:
        publishing = file.with_name("publishconf.py")
        self._file, self._named = file, file
        self._published: Settings | None = None
        if file.name == "pelicanconf.py" and publishing.is_file():  # the others are only for looking at the site
            self._named = publishing
            settings_from(file, content)  # it imports them, and finds them loaded wherever it is run
            self._published = settings_from(publishing, content)

    def corpus(self, found: Read) -> Corpus:
        """Return the corpus of a site without its articles."""
        publishing, named = self._file.with_name("publishconf.py"), self._named
        taken_over = "" if named is self._file else _text(self._file)
        return Corpus(
            site=found.site,
            pelican=self._published or found.build.pelican_settings,
            files=dict(_files(found.site.content_path)),
            settings_file=named.name,
            settings_source=_text(named) + taken_over,
            taken_over=(self._file.name, len(_text(named))) if taken_over else ("", 0),
            beside=next(reversed(_SITEURL.findall("" if named is publishing else _text(publishing))), ""),
            publishing=named.stem.startswith("publish"),
        )


def _filled(corpus: Corpus, found: Read) -> tuple[Corpus, list[Mistake]]:
    """Return the corpus with all that was read, and what is wrong with lines of articles."""
    articles, mistakes, site = [], [], found.site
    for source in found.sources.values():
        if source.path:  # else another plugin made it, and nobody can mend a file of it
            draft = note_facts(source, site, found.build.features)
            mistakes += draft.mistakes
            text = _text(source.root / source.path)
            authors = site.writers(source.authors)
            articles.append(Manuscript(source, text, draft.facts, authors, broken=bool(draft.mistakes)))
    doubted = [one for one in doubts(site, list(found.sources.values()), found.build.features) if not one.rule]
    return replace(
        corpus,
        articles=tuple(sorted(articles, key=lambda article: sorting_key(article.path))),
        pages=dict(_pages(found)),
        addresses={source.path: source.url for source in found.sources.values()},
        slips=tuple(_slip(one) for one in found.build.slips.values()),
        doubts=tuple(map(_doubt, placed(doubted, found.build.pelican_settings))),
    ), mistakes


_SITEURL = re.compile(r"""^SITEURL\s*=\s*["']([^"']+)["']""", re.MULTILINE)


def _text(file: Path) -> str:
    try:
        return file.read_text(encoding="utf-8-sig", errors="replace")
    except OSError:
        return ""


def _files(folder: Path) -> Iterator[tuple[str, int]]:
    for file in folder.rglob("*"):
        if file.is_file():
            yield file.relative_to(folder).as_posix(), file.stat().st_size


def _pages(site: Read) -> Iterator[tuple[str, frozenset[str]]]:
    """Yield the address of every page of the site, with the ids that its text gives."""
    settings, none = site.build.pelican_settings, frozenset[str]()
    for source in site.sources.values():
        yield source.url, frozenset(_ID.findall(source.html))
    texts = {source.save_as for source in site.sources.values()}
    yield from ((file, none) for file in ("", *lists_of(site.generators)) if file not in texts)
    dates = [content.date for content in site.sources if isinstance(content, PelicanArticle)]
    for period in ("YEAR", "MONTH", "DAY"):
        if pattern := settings[f"{period}_ARCHIVE_SAVE_AS"]:
            yield from ((pattern.format(date=date), none) for date in dates)


def relative(path: Path) -> str:
    """Return a path as a reader types it."""
    return Path(os.path.relpath(path)).as_posix()
