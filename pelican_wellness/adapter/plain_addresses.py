"""Pictures and files by their plain paths, as people write them: `images/a.jpg` from the content folder or beside the text.

Pelican asks for `{static}`, and publishes what it finds by it. Here a path that means a file of the content folder gets it,
so that everybody who reads the text later, Pelican first, knows that it is a file's.
"""

import logging
import os
import re
from collections.abc import Iterator
from html import escape, unescape
from pathlib import Path
from posixpath import basename, dirname, normpath
from typing import NamedTuple
from urllib.parse import quote, unquote

from pelican.contents import Article, Content, Page

from pelican_wellness.adapter.build import Build, build_of
from pelican_wellness.adapter.logging import said_already
from pelican_wellness.model.site import Site
from pelican_wellness.pattern import pattern
from pelican_wellness.publishable import as_named, composed, files_below, nearest_file, unfit, unreachable

logger = logging.getLogger(__name__)

_ELEMENT = pattern(r"<(a|area|img|source|video|audio|track)\s[^<>]*>", re.IGNORECASE)
_SIGNS = ("src=", "href=", "SRC=", "HREF=")
"""Looking for each of them is quicker than the pattern, and many texts have none."""

_LEADS_ELSEWHERE = ('<a href="https://', '<a href="http://')
"""How most links of articles begin, as Markdown writes them; no file is meant."""

_ATTRIBUTE = pattern(r"""(\s(?:href|src|poster)\s*=\s*)(?:"([^"]*)"|'([^']*)')""", re.IGNORECASE)
_STATED = pattern(r"[{|](static|attach|filename)[}|]", re.IGNORECASE)
_ELSEWHERE = pattern(r"[a-zA-Z][a-zA-Z0-9+.-]*:|//|[#?{|\\]")
_PARTS = pattern(r"([^#?]*)(.*)", re.DOTALL)

_TEXTS = (".md", ".markdown", ".mkd", ".mdown", ".rst")
_PAGES = (".html", ".htm", ".php", ".xml", ".ics", ".vcf")
"""What links lead to that Pelican makes, or that may be anywhere."""


class Missing(NamedTuple):
    """A picture or file that a text names and nobody has: the source, the address as it is written, the path it means."""

    source: str
    address: str
    path: str
    is_picture: bool


def find_files_in(content: Content) -> None:
    """Let plain paths in a text lead to the files that they mean, and note those that mean none."""
    html = content._content or ""  # noqa: SLF001 - see `read.source_of`
    if not isinstance(content, Article | Page) or not content.source_path or not any(sign in html for sign in _SIGNS):
        return
    build = build_of(content.settings)
    # What Pelican takes from such a cache brings the files of another build with it, and finds none that `{static}` names.
    is_pickled = content.settings["CACHE_CONTENT"] and content.settings["CONTENT_CACHING_LAYER"] == "generator"
    if build.own_theme and not is_pickled:
        finder = _Finder(build, str(content.relative_source_path).replace(os.sep, "/"))
        found = _ELEMENT.sub(finder.in_element, html)
        if found != html:  # else it would be a copy of a text that is kept already, of each of ten thousand
            content._content = found  # noqa: SLF001


class _Finder:
    """Finds the files of one text."""

    def __init__(self, build: Build, source: str) -> None:
        self._build, self._source = build, source

    def in_element(self, element: re.Match[str]) -> str:
        if element[0].startswith(_LEADS_ELSEWHERE):
            return element[0]
        is_link = element[1].lower() in ("a", "area")
        return _ATTRIBUTE.sub(lambda found: self._in_attribute(found, is_link=is_link), element[0])

    def _in_attribute(self, found: re.Match[str], *, is_link: bool) -> str:
        written = unescape(found[2] if found[2] is not None else found[3])
        if (address := self._address(written.strip(), is_link=is_link)) == written:
            return found[0]
        return f'{found[1]}"{escape(address)}"'

    def _address(self, address: str, *, is_link: bool) -> str:
        """Return the address by which Pelican finds what is meant; the same where it finds it, or nobody can."""
        stated = _STATED.match(address)
        plain = address[stated.end() :] if stated else address
        path, rest = _PARTS.fullmatch(plain).groups()  # type: ignore[union-attr] # it fits all there is
        path = unquote(path).strip()
        if not path or (not stated and (_ELSEWHERE.match(plain) or _is_page(path, is_link=is_link))):
            return address
        places = [normpath(f"{'' if path.startswith('/') else dirname(self._source)}/{path}".lstrip("/"))]
        if not stated:
            places.append(normpath(path.lstrip("/")))
        file = next(filter(None, (self._file(place) for place in dict.fromkeys(places))), "")
        if not file:
            if stated or not is_link or not path.startswith("/"):
                # What begins with the name of a folder means that folder, wherever the text lies.
                meant = places[-1] if (folder := dirname(places[-1])) and self._names(folder) else places[0]
                self._build.missing.append(Missing(self._source, address, meant, is_picture=not is_link))
                said_already.add(str(self._build.content_path / meant))
            return address
        if stated:
            # Pelican takes what follows these signs for no part of a path.
            return address if file == places[0] and "&" not in path and ";" not in path else f"{stated[0]}/{quote(file)}{rest}"
        kind = "filename" if file.lower().endswith(_TEXTS) else "static"
        return f"{{{kind}}}/{quote(file)}{rest}"

    def _file(self, path: str) -> str:
        """Return the file that a path means, whatever the case and the form of its letters; empty where none is published."""
        path = as_named(self._build.content_path, path)
        folder, name = dirname(path), basename(path)
        names = self._names(folder)
        if name not in names:
            like = [one for one in names if composed(one).casefold() == composed(name).casefold()]
            name = like[0] if len(like) == 1 else ""
        found = f"{folder}/{name}".lstrip("/")
        problem = unreachable if found.lower().endswith(_TEXTS) else unfit
        return found if name and not problem(self._build.content_path, found) else ""

    def _names(self, folder: str) -> frozenset[str]:
        """Return what lies in a folder below that of the sources. Systems that take any case would say yes to it."""
        known = self._build.listed_names
        if folder not in known:
            try:
                known[folder] = frozenset(os.listdir(self._build.content_path / folder))  # noqa: PTH208 - names are enough
            except (OSError, ValueError):
                known[folder] = frozenset()
        return known[folder]


def _is_page(path: str, *, is_link: bool) -> bool:
    """Whether a link may lead to a page, which is no file of the content folder."""
    name = basename(path).lower()
    return is_link and ("." not in name or name.endswith(_PAGES))


def warn_of_missing(site: Site, build: Build) -> None:
    """Name the pictures and files that texts name and nobody has, with the nearest that there is."""
    found = list(missing_files(site, build))
    files = files_below(build.content_path) if found else frozenset()
    for one, line in found:
        logger.warning("%s:%s: %s", one.source, line, in_words(one, files))


def missing_files(site: Site, build: Build) -> Iterator[tuple[Missing, int]]:
    """Yield them, each once, with their lines; without what others publish at such an address."""
    static = build.contents_context.get("static_content", {})
    pages = build.contents_context.get("generated_content", {})
    for one in dict.fromkeys(build.missing):
        # Of what {static} names Pelican makes a file that is published, whether there is one or not.
        is_made = one.path in site.published and one.path not in static
        is_there = one.path in static and Path(str(static[one.path].source_path)).is_file()
        if one.path.startswith("theme/") or is_made or is_there or one.path in pages:
            continue
        said_already.add(_STATED.sub("", one.address, count=1))
        try:
            text = (build.content_path / one.source).read_text("utf-8-sig", "replace")
        except OSError:
            text = ""
        at = max(text.find(one.address), text.find(unquote(one.address)))
        yield one, text.count("\n", 0, max(at, 0)) + 1


def in_words(one: Missing, files: frozenset[str]) -> str:
    """Say that a file is missing, and how to mend it."""
    near = nearest_file(one.path, files)
    remedy = f"did you mean {near}?" if near else "put it there, or mend its name"
    return f"the {'picture' if one.is_picture else 'file'} {one.path} is not in the content folder; {remedy}"
