"""Make sources of Pelican's contents."""

import logging
import os
from collections.abc import Iterable
from functools import partial
from typing import Any

from pelican.contents import Article as PelicanArticle
from pelican.contents import Content, Page
from pelican.urlwrappers import URLWrapper

from pelican_wellness.adapter.build import Build
from pelican_wellness.html.entities import shorten_references
from pelican_wellness.model.source import Source, Term, Version
from pelican_wellness.model.source_lines import where
from pelican_wellness.settings.lines import Lines
from pelican_wellness.settings.mistakes import Mistake
from pelican_wellness.settings.slips import slips

logger = logging.getLogger(__name__)


def source_of(content: Content, build: Build, *, listed: bool = False) -> Source:
    """Return an article or page as it was read, its lines typed."""
    path = (content.relative_source_path or "").replace(os.sep, "/")
    kind = "article" if isinstance(content, PelicanArticle) else str(getattr(content, "kind", "page"))
    lines, mistakes = _lines(path, content, build, kind)
    category = getattr(content, "category", None)
    versions = sorted(content.translations, key=lambda other: str(other.lang))  # Pelican's order differs from build to build
    if content.source_path and build.own_theme:
        content.translations[:] = versions
    return Source(
        path=path,
        root=build.content_path,
        kind=kind,
        title=content.title,
        slug=content.slug,
        language=content.lang,
        html=content._content or "",  # noqa: SLF001 - `content.content` has its links replaced already
        metadata={key: _stated(value) for key, value in lines_of(content).items()},
        status=content.status,
        published=getattr(content, "date", None),
        modified=getattr(content, "modified", None),
        category=term_of(category, build) if category else None,
        tags=tuple(term_of(tag, build) for tag in getattr(content, "tags", ())),
        summary=str(content.metadata["summary"]) if "summary" in content.metadata else None,
        lines=lines,
        mistakes=tuple(mistakes),
        is_listed=listed,
        template=getattr(content, "template", ""),
        url=content.url,
        save_as=build.file_of(content),
        authors=tuple(term_of(author, build) for author in getattr(content, "authors", ())),
        translations=tuple(Version(one.lang, one.url, one.save_as) for one in versions if not build.beside_subsites),
    )


HIDDEN = "wellness_hidden_lines"
"""The attribute with lines that another plugin must not see: see `other_plugins.hide_from_photos`."""


def lines_of(content: Content) -> dict[str, Any]:
    """Return all lines of metadata of a content."""
    return {**content.metadata, **getattr(content, HIDDEN, {})}


def term_of(wrapper: URLWrapper, build: Build) -> Term:
    """Return a category, tag or author. Each is made once, whatever the number of articles that have it."""
    kind = type(wrapper).__name__
    name, slug = str(wrapper.name), str(wrapper.slug)
    if (kind, name, slug) not in build.terms:
        build.terms[kind, name, slug] = Term(name, slug, wrapper.url, wrapper.save_as or "")
    return build.terms[kind, name, slug]


def shorten_references_in(content: Content) -> None:
    """Rewrite character references of thousands of digits, at which Python's own reader of HTML ends the build."""
    if not isinstance(content, PelicanArticle | Page):
        return
    for key, value in content.metadata.items():
        for one in value if isinstance(value, list) else [value]:
            if isinstance(one, URLWrapper) and one.name and "&#" in one.name:
                one.name = shorten_references(one.name)
        if isinstance(value, str) and "&#" in value:
            content.metadata[key] = shorten_references(value)
            if getattr(content, key, None) == value:
                setattr(content, key, content.metadata[key])
    if content._content and "&#" in content._content:  # noqa: SLF001 - see `source_of`
        content._content = shorten_references(content._content)  # noqa: SLF001


def name_once(content: Content) -> None:
    """Take the first of several titles, as Pelican does with other lines that can be there once."""
    title = getattr(content, "title", None)
    if isinstance(title, list):
        content.title = content.metadata["title"] = str(title[0])
        logger.warning("Duplicate definition of `%s` for %s. Using first one.", "title", content.source_path)


def _lines(path: str, content: Content, build: Build, kind: str) -> tuple[dict[type[Lines], Lines], list[Mistake]]:
    found: dict[type[Lines], Lines] = {}
    mistakes: list[Mistake] = []
    own = build.lines_of.get(kind)
    metadata = lines_of(content)
    for one in (own, *build.lines) if own else build.lines:
        if one.stated(metadata):
            context = _context(content, build) if one is own else {}
            found[one], wrong = one.read(metadata, partial(where, path, build.content_path), context)
            mistakes += wrong
    known = build.line_names | frozenset(own.names()) if own else build.line_names
    note_slips(path, metadata, build, known)
    return found, mistakes


def _context(content: Content, build: Build) -> dict[str, object]:
    """Return what the lines of a kind of file are held against."""
    return {
        "content_path": build.content_path,
        "country": build.settings.practice.address.country,
        "language": str(content.lang),
    }


def note_slips(path: str, names: Iterable[str], build: Build, known: frozenset[str]) -> None:
    """Keep which lines of a file nothing reads, and are nearly known. A name that stands in no line of it is a setting's."""
    formatted = frozenset(map(str, build.pelican_settings["FORMATTED_FIELDS"]))
    for name, meant in slips(names, known, formatted):
        at = where(path, build.content_path, name)
        if meant.lower() not in formatted and at != f"{path}: {name.capitalize()}":
            expected = f"{meant}, or a name that is less like it"
            build.slips[path, name] = Mistake(at, name.capitalize(), "nothing reads this line", expected, meant)


def _stated(value: object) -> str:
    return ", ".join(map(str, value)) if isinstance(value, list | tuple) else str(value)
