"""Turn what Pelican read into what the rules of `check` look at."""

import logging
import os
import re
import sys
from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import cache
from pathlib import Path
from typing import Any

from pelican.contents import Article as PelicanArticle
from pelican.contents import Content
from pelican.settings import read_settings

from pelican_wellness.adapter import editorial
from pelican_wellness.adapter import pages as people_pages
from pelican_wellness.adapter.addresses import lists_of
from pelican_wellness.adapter.build import PEOPLE_FOLDER
from pelican_wellness.adapter.contents import contents_of, credit_authors
from pelican_wellness.adapter.read_only import reading
from pelican_wellness.check.rule import Article, Blog, Finding
from pelican_wellness.features.cta.feature import prepare_calls
from pelican_wellness.html.inline import inline_text
from pelican_wellness.i18n.language import sorting_key
from pelican_wellness.model.person import Person
from pelican_wellness.model.site import Site
from pelican_wellness.settings.mistakes import Mistake, WellnessError

MISTAKE, UNREADABLE = "ERR001", "ERR002"
"""Codes of what is no rule: a setting or a line that stops the build, and a file that cannot be read."""

_ID = re.compile(r"""\s(?:id|name)=["']?([^"'\s>]+)""")
_WHERE = re.compile(r"(?P<file>[^:]+\.\w+)(?::(?P<line>\d+))?: ")


Reader = Callable[[Article, Blog], None]
"""Is told of each article as soon as it is read, with the blog as far as it is known by then."""


def read_blog(settings_file: Path, content: Path | None, each: Reader) -> tuple[Blog | None, Path, list[Finding]]:
    """Return the blog, its folder of sources, and what is wrong before any rule is asked.

    There is no blog where the settings, or a person's file, would stop a build.
    """
    folder = content or settings_file.parent / "content"
    heard, gathered = _Heard(), _Gathered(settings_file, each)
    logging.getLogger("pelican").addHandler(heard)
    try:
        with reading(settings_file, content, gathered.add) as (site, generators):
            findings = list(_unreadable(generators, heard, site))
            findings += _settled(generators, settings_file)
            return _blog(site, generators, gathered, findings), site.content_path, findings
    except WellnessError as error:
        return None, folder, [_finding(mistake, settings_file.name) for mistake in error.mistakes]
    except Exception as error:  # noqa: BLE001 - settings are a program, and may stumble on anything
        line = getattr(error, "lineno", None) or 1
        message = f"the settings cannot be read: {type(error).__name__}: {error}"
        return None, folder, [Finding(settings_file.name, line, 1, UNREADABLE, message, "Mend the line that is named.")]
    finally:
        logging.getLogger("pelican").removeHandler(heard)


class _Heard(logging.Handler):
    """Keeps what Pelican says of files that it cannot read."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.said: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        error = sys.exc_info()[1]  # Pelican speaks within `except`, and names the error in debug mode only
        reason = f": {error}" if error and str(error) not in record.getMessage() else ""
        self.said.append(" ".join(f"{record.getMessage()}{reason}".split()))

    def about(self, path: str) -> str:
        return next((said for said in self.said if path in said), "it is no article that Pelican can read")


def _unreadable(generators: list[Any], heard: _Heard, site: Site) -> Iterator[Finding]:
    """Yield a finding for every source that Pelican gave up."""
    sources = generators[0].context["generated_content"]
    for path in sorted(path for path, content in sources.items() if content is None):
        if not path.startswith(f"{PEOPLE_FOLDER}/") and (site.content_path / path).is_file():
            remedy = "Save it as plain text in UTF-8, with lines such as Title: and Date: at its top."
            yield Finding(path, 1, 1, UNREADABLE, heard.about(path), remedy)


def _settled(generators: list[Any], settings_file: Path) -> list[Finding]:
    """Take the steps of a build that say whom each article names and which pages there are; return what is wrong."""
    credit_authors(generators)
    people_pages.find_own_pages(generators)
    people_pages.plan(generators)
    try:
        prepare_calls(generators)
    except WellnessError as error:
        return [_finding(mistake, settings_file.name) for mistake in error.mistakes]
    return []


def _finding(mistake: Mistake, settings_file: str) -> Finding:
    """Return a mistake that stops the build as a finding, at its file and line."""
    found = _WHERE.match(mistake.where)
    file, line = (found["file"], int(found["line"] or 1)) if found else (settings_file, 1)
    what = mistake.where[found.end() :] if found else mistake.where
    remedy = f"Expected: {mistake.expected}." + (f" Did you mean {mistake.nearest!r}?" if mistake.nearest else "")
    return Finding(file, line, 1, MISTAKE, f"{what}: {mistake.problem}: {mistake.value!r}", remedy)


class _Gathered:
    """What is known while articles are read."""

    def __init__(self, settings_file: Path, each: Reader) -> None:
        self.settings_file, self._each = settings_file, each
        self.articles: dict[str, Article] = {}
        self.mistakes: list[Mistake] = []
        self._people: dict[str, Person] = {}

    def add(self, site: Site, content: Content) -> None:
        article = self._article(content, site)
        self.articles[article.path] = article
        self._each(article, self.blog(site))

    @cache  # noqa: B019 - one a process, which ends with it
    def blog(self, site: Site) -> Blog:
        """The blog before anything is read: its settings, and the names of its files."""
        publishing = self.settings_file.with_name("publishconf.py")
        named = publishing if self.settings_file.name == "pelicanconf.py" and publishing.is_file() else self.settings_file
        beside = "" if named is self.settings_file else _text(self.settings_file)
        return Blog(
            settings=site.settings,
            pelican=read_settings(str(named)) if named is not self.settings_file else site.pelican_settings,
            files=dict(_files(site.content_path)),
            settings_file=named.name,
            settings_source=_text(named) + beside,
            publishing=named.stem.startswith("publish"),
        )

    def _article(self, content: Content, site: Site) -> Article:
        authors = (site.authors.get(author.slug) for author in getattr(content, "authors", ()))
        category = getattr(content, "category", None)
        review = editorial.review(content, site, self.mistakes)
        if review and review.person:
            review = replace(review, person=self._person(review.person))
        return Article(
            path=_path(content),
            source=_text(Path(content.source_path)),
            metadata={key: _stated(value) for key, value in content.metadata.items()},
            language=content.lang,
            title=inline_text(content.title),
            html=content._content or "",  # noqa: SLF001 - `content.content` has its links replaced
            kind=type(content).__name__.lower(),
            status=content.status,
            summary=inline_text(str(content.metadata.get("summary", ""))),
            category=category.name if category else "",
            tags=tuple(tag.name for tag in getattr(content, "tags", ())),
            authors=tuple(self._person(author) for author in authors if author),
            review=review,
            disclaimer=bool(editorial.disclaimer(content, site)),
        )

    def _person(self, person: Person) -> Person:
        """A person without what rules do not look at, so that articles can go from process to process."""
        return self._people.setdefault(person.slug, replace(person, biography="", articles=[]))


def _blog(site: Site, generators: list[Any], gathered: _Gathered, findings: list[Finding]) -> Blog:
    contents = list(contents_of(generators))
    broken = {finding.file for finding in findings}
    findings += [_finding(mistake, gathered.settings_file.name) for mistake in gathered.mistakes]
    articles = [
        replace(gathered.articles[path], call=path in broken or _has_call(content, site))
        for content in contents
        if (path := _path(content)) in gathered.articles
    ]
    return replace(
        gathered.blog(site),
        articles=tuple(sorted(articles, key=lambda article: sorting_key(article.path))),
        pages=dict(_pages(contents, generators, site)),
        sources={_path(content): content.url for content in contents},
    )


def _has_call(content: Content, site: Site) -> bool:
    own = content.url in {*site.contact_pages.values(), *site.directory_pages.values()}
    return own or site.calls.call(content) is not None


def _path(content: Content) -> str:
    return str(content.relative_source_path).replace(os.sep, "/")


def _stated(value: Any) -> str:
    return ", ".join(map(str, value)) if isinstance(value, list | tuple) else str(value)


def _text(file: Path) -> str:
    try:
        return file.read_text(encoding="utf-8-sig", errors="replace")
    except OSError:
        return ""


def _files(folder: Path) -> Iterator[tuple[str, int]]:
    for file in folder.rglob("*"):
        if file.is_file():
            yield file.relative_to(folder).as_posix(), file.stat().st_size


def _pages(contents: list[Content], generators: list[Any], site: Site) -> Iterator[tuple[str, frozenset[str]]]:
    """Yield the address of every page of the site, with the ids that its text gives."""
    settings, none = site.pelican_settings, frozenset[str]()
    for content in contents:
        yield content.url, frozenset(_ID.findall(content._content or ""))  # noqa: SLF001
    texts = {content.save_as for content in contents}
    yield from ((file, none) for file in ("", *lists_of(generators)) if file not in texts)
    for period in ("YEAR", "MONTH", "DAY"):
        if pattern := settings[f"{period}_ARCHIVE_SAVE_AS"]:
            yield from (
                (pattern.format(date=content.date), none) for content in contents if isinstance(content, PelicanArticle)
            )
