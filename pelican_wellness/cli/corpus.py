"""Turn what Pelican read into what the rules of `check` look at."""

import os
import re
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

from pelican.contents import Article as PelicanArticle
from pelican.contents import Content
from pelican.settings import Settings

from pelican_wellness.adapter.addresses import lists_of
from pelican_wellness.adapter.build import PEOPLE_FOLDER, Build
from pelican_wellness.adapter.read import source_of
from pelican_wellness.adapter.read_only import Read, read
from pelican_wellness.adapter.settings_file import SettingsError, placed, settings_from
from pelican_wellness.adapter.settle import site_before
from pelican_wellness.check.rule import Corpus, Finding, Hit, Manuscript
from pelican_wellness.cli import unreadable
from pelican_wellness.cli.unreadable import UNREADABLE, LogCapture
from pelican_wellness.i18n.language import sorting_key
from pelican_wellness.model.article import Draft
from pelican_wellness.model.site import Site
from pelican_wellness.pipeline import doubts, note_facts
from pelican_wellness.settings.mistakes import Mistake, WellnessError

MISTAKE = "ERR001"
"""Code of a setting or a line that stops the build; it is no rule."""

_ID = re.compile(r"""\s(?:id|name)=["']?([^"'\s>]+)""")
_WHERE = re.compile(r"(?P<file>[^:]+\.\w+)(?::(?P<line>\d+))?: ")

Reader = Callable[[Manuscript, Corpus], None]
"""Is told of each article as soon as it is read, with the corpus as far as it is known by then."""


def read_corpus(settings_file: Path, content: Path | None, each: Reader) -> tuple[Corpus | None, Path, list[Finding]]:
    """Return the corpus, its folder of sources, and what is wrong before any rule is asked.

    There is no corpus where the settings, or a person's file, would stop a build.
    """
    folder = content or settings_file.parent / "content"
    try:
        collector = _Collector(settings_file, content, each)
        with LogCapture() as log:
            site = read(settings_file, content, collector.add)
            folder = site.site.content_path
            findings = [*_unreadable(site, log), *(_finding(one, settings_file.name) for one in site.mistakes)]
            corpus, mistakes = collector.finish(site)
            return corpus, folder, findings + [_finding(one, settings_file.name) for one in mistakes]
    except WellnessError as error:
        code = UNREADABLE if isinstance(error, SettingsError) else MISTAKE
        return None, folder, [_finding(mistake, settings_file.name, code) for mistake in error.mistakes]


def _unreadable(site: Read, log: LogCapture) -> Iterator[Finding]:
    """Yield a finding for every source that Pelican gave up."""
    sources, folder = site.build.contents_context["generated_content"], site.site.content_path
    for path in sorted(path for path, content in sources.items() if content is None):
        if not path.startswith(f"{PEOPLE_FOLDER}/") and (folder / path).is_file():
            yield unreadable.finding(path, folder, log)


def _finding(mistake: Mistake, settings_file: str, code: str = MISTAKE) -> Finding:
    """Return a mistake that stops the build as a finding, at its file and line."""
    file, line, what = _where(mistake)
    remedy = f"Expected: {mistake.expected}." + (f" Did you mean {mistake.nearest!r}?" if mistake.nearest else "")
    return Finding(file or settings_file, line, 1, code, f"{what}: {mistake.problem}: {mistake.value!r}", remedy)


def _slip(slip: Mistake) -> Hit:
    """Return a line that nothing reads as a hit in its file."""
    file, line, _what = _where(slip)
    return Hit(f"nothing reads the line {slip.value}; did you mean {slip.nearest}?", line, file)


def _doubt(doubt: Mistake) -> Hit:
    """Return what in the settings is probably a slip as a hit at its line."""
    file, line, what = _where(doubt)
    return Hit(replace(doubt, where=what).in_a_line(), line if file else "WELLNESS", file)


def _where(mistake: Mistake) -> tuple[str, int, str]:
    """Return the file of a mistake, its line, and what is named there; no file where none is named."""
    found = _WHERE.match(mistake.where)
    return (found["file"], int(found["line"] or 1), mistake.where[found.end() :]) if found else ("", 1, mistake.where)


class _Collector:
    """What is known while articles are read."""

    def __init__(self, settings_file: Path, content: Path | None, each: Reader) -> None:
        self._settings_file, self._each = settings_file, each
        publishing = settings_file.with_name("publishconf.py")
        own = settings_file.name == "pelicanconf.py"
        self._named = publishing if own and publishing.is_file() else settings_file
        """The settings that are published, where the others are only for looking at the site."""
        # Read before the articles: what goes wrong while an article is read, Pelican says of the article.
        self._published: Settings | None = None
        if self._named is not settings_file:
            settings_from(settings_file, content)  # it imports them, and finds them loaded wherever it is run
            self._published = settings_from(self._named, content)
        self._corpus: Corpus | None = None
        self._texts: dict[str, str] = {}
        self._drafts: dict[str, Draft] = {}

    def add(self, content: Content, build: Build) -> None:
        """Hear of an article that was just read. The site knows people and settings by now, and no pages yet."""
        corpus = self._corpus = self._corpus or self._begin(site_before(build), build)
        source = build.heard[content] = source_of(content, build)
        self._texts[source.path] = _text(Path(content.source_path or ""))
        draft = self._drafts[source.path] = note_facts(source, corpus.site, build.features)
        authors = corpus.site.writers(source.authors)
        self._each(Manuscript(source, self._texts[source.path], draft.facts, authors), corpus)

    def finish(self, site: Read) -> tuple[Corpus, list[Mistake]]:
        """Return the corpus with everything read, and what is wrong with lines of articles."""
        corpus = self._corpus or self._begin(site.site, site.build)
        articles, mistakes = [], []
        for source in site.sources.values():
            if not source.path:  # another plugin made it, and nobody can mend a file of it
                continue
            draft = self._drafts.get(source.path) or note_facts(source, site.site, site.build.features)
            mistakes += draft.mistakes
            authors, broken = site.site.writers(source.authors), bool(draft.mistakes)
            text = self._texts.get(source.path, "")
            articles.append(Manuscript(source, text, draft.facts, authors, broken=broken))
        found = doubts(site.site, list(site.sources.values()), site.build.features)
        return replace(
            corpus,
            site=site.site,
            articles=tuple(sorted(articles, key=lambda article: sorting_key(article.path))),
            pages=dict(_pages(site)),
            addresses={source.path: source.url for source in site.sources.values()},
            slips=tuple(_slip(one) for one in site.build.slips.values()),
            doubts=tuple(map(_doubt, placed(found, site.build.pelican_settings.get("WELLNESS")))),
        ), mistakes

    def _begin(self, site: Site, build: Build) -> Corpus:
        """Return the corpus before anything is read: its settings, and the names of its files."""
        publishing, named = self._settings_file.with_name("publishconf.py"), self._named
        taken_over = "" if named is self._settings_file else _text(self._settings_file)
        settings = self._published or build.pelican_settings
        return Corpus(
            site=site,
            pelican={key: value for key, value in settings.items() if _can_travel(value)},
            files=dict(_files(site.content_path)),
            settings_file=named.name,
            settings_source=_text(named) + taken_over,
            taken_over=(self._settings_file.name, len(_text(named))) if taken_over else ("", 0),
            beside=next(reversed(_SITEURL.findall("" if named is publishing else _text(publishing))), ""),
            publishing=named.stem.startswith("publish"),
        )


_SITEURL = re.compile(r"""^SITEURL\s*=\s*["']([^"']+)["']""", re.MULTILINE)


def _can_travel(value: Any) -> bool:
    """Whether a setting is plain, down to what it holds: a function or a module cannot go to another process."""
    if isinstance(value, dict):
        return all(map(_can_travel, value.values()))
    if isinstance(value, list | tuple):
        return all(map(_can_travel, value))
    return value is None or isinstance(value, str | int | float | os.PathLike)


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
