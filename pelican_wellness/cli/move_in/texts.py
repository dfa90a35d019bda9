"""Files of a site, made of what an export holds."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from contextlib import suppress
from html import escape
from itertools import chain, count
from pathlib import Path
from typing import NamedTuple
from urllib.parse import unquote, urlsplit

import yaml
from bs4 import BeautifulSoup
from pelican.settings import Settings
from pelican.tools.pelican_import import decode_wp_content
from pelican.utils import SafeDatetime, slugify

from pelican_wellness.cli.move_in.export import Export, Item
from pelican_wellness.cli.move_in.markdown import markdown
from pelican_wellness.cli.move_in.pictures import Pictures, as_address
from pelican_wellness.cli.move_in.shortcodes import without_shortcodes
from pelican_wellness.features.aliases import file_of

_LEFT_OUT = frozenset({"trash", "inherit", "auto-draft"})
_ALT = "_wp_attachment_image_alt"
_BLOCK = re.compile(r"<!--\s*/?wp:.*?-->", re.DOTALL)
_MORE = re.compile(r"<!--(?:more.*?|nextpage)-->", re.DOTALL)


class Made(NamedTuple):
    """Texts by their paths below the content folder, and what is to be said, by the path that it is about."""

    texts: dict[str, str]
    notes: list[tuple[str, str]]
    pages: str
    """The folder of pages."""


class Mover:
    """Makes files of items. What is known of all of them is gathered first: links lead from one to another."""

    def __init__(self, export: Export, settings: Settings, pictures: Pictures, people: Iterable[str]) -> None:
        self._export, self._settings, self._pictures = export, settings, pictures
        self._attachments = {item.number: item for item in export.items if item.kind == "attachment"}
        self._items = [item for item in export.items if item.kind in ("post", "page") and item.status not in _LEFT_OUT]
        self._paths = list(zip(self._items, _paths(self._items, settings), strict=True))
        self._targets = dict(self._links())
        self._people = {*people}
        self.notes: list[tuple[str, str]] = []

    def made(self) -> Made:
        """Return all files."""
        texts = {path: self._text(item, path) for item, path in self._paths}
        return Made({**dict(self._persons()), **texts}, self.notes, _first(self._settings, "PAGE_PATHS"))

    def _links(self) -> Iterator[tuple[str, str]]:
        """Yield addresses of before, without their host, and the files that are there now."""
        for item, path in self._paths:
            for address in (item.link, item.guid, f"/?p={item.number}", f"/?page_id={item.number}"):
                if key := _key(address):
                    yield key, path

    def _persons(self) -> Iterator[tuple[str, str]]:
        logins = Counter(item.author for item in self._items if item.author)
        alone = len(logins) == 1 and not self._people
        for login, _ in logins.most_common():
            name = self._author(login)
            slug = slugify(name, regex_subs=self._settings["SLUG_REGEX_SUBSTITUTIONS"])
            if slug and slug not in self._people:
                yield f"people/{slug}.md", _file({"title": name, **({"owner": "yes"} if alone else {})}, "")

    def _author(self, login: str) -> str:
        return " ".join(self._export.authors.get(login, login).split())

    def _text(self, item: Item, path: str) -> str:
        html, gone = without_shortcodes(_MORE.sub("", _BLOCK.sub("", item.html)), self._gallery)
        body, left = markdown(decode_wp_content(html), lambda address: self._address(address, path))
        for name in gone:
            self.notes.append((path, f"[{name}] is left out: a plugin of WordPress made something of it"))
        if left:
            self.notes.append((path, f"left out: {', '.join(f'<{name}>' for name in left)}"))
        return _file({key: value for key, value in self._head(item, path).items() if value}, body)

    def _head(self, item: Item, path: str) -> dict[str, object]:
        first, *others = item.categories or ("",)
        is_post = item.kind == "post"
        picture = self._attachments.get(item.meta.get("_thumbnail_id", ""))
        slug = Path(path).stem
        return {
            "title": item.title or slug,
            "slug": slug,
            "date": item.date if is_post else "",
            "modified": item.modified if is_post and item.date and item.modified > item.date else "",
            "status": self._status(item, path),
            "category": first if is_post else "",
            "tags": [*dict.fromkeys((*item.tags, *others))] if is_post else [],
            "authors": [self._author(item.author)] if is_post and item.author else [],
            "summary": " ".join(BeautifulSoup(item.excerpt, "html.parser").get_text(" ").split()),
            "image": self._pictures.path(picture.file) if picture else "",
            "image_alt": picture.meta.get(_ALT, "") if picture else "",
            "pinned": "yes" if item.sticky else "",
            "aliases": self._aliases(item, path),
        }

    def _status(self, item: Item, path: str) -> str:
        if item.has_password or item.status == "private":
            self.notes.append((path, "a draft now: not everybody could read it"))
            return "draft"
        if item.status == "future" and self._settings["WITH_FUTURE_DATES"]:
            self.notes.append(
                (path, "a draft now: it is dated in the future, and WITH_FUTURE_DATES = False is not in your settings")
            )
            return "draft"
        return "" if item.status in ("publish", "future") else "draft"

    def _aliases(self, item: Item, path: str) -> list[str]:
        """Return the address of before, if it is not that of now. One with a question mark reaches no page."""
        parts = urlsplit(item.link)
        address = unquote(parts.path)
        if parts.query or address in ("", "/") or "," in address or not address.isprintable():
            return []
        return [] if file_of(address) == self._save_as(item, path) else [address]

    def _save_as(self, item: Item, path: str) -> str:
        kind = "ARTICLE" if item.kind == "post" else "PAGE"
        values: dict[str, object] = {"slug": Path(path).stem, "lang": self._settings["DEFAULT_LANG"]}
        with suppress(ValueError):
            values["date"] = SafeDatetime.strptime(item.date, "%Y-%m-%d %H:%M")
        with suppress(KeyError, ValueError, IndexError):
            return str(self._settings[f"{kind}_SAVE_AS"]).format(**values)
        return ""

    def _gallery(self, numbers: list[str]) -> str:
        """Return pictures side by side: in one paragraph."""
        found = [self._attachments[number] for number in numbers if number in self._attachments]
        pictures = (
            f'<img src="{escape(one.file)}" alt="{escape(one.meta.get(_ALT, ""))}" title="{escape(one.excerpt)}">'
            for one in found
        )
        return f"\n\n<p>{' '.join(pictures)}</p>\n\n" if found else ""

    def _address(self, address: str, path: str) -> str:
        """Return where a link of a text leads now."""
        if picture := self._pictures.path(address):
            return as_address(picture)
        target = self._targets.get(_key(address)) if self._is_own(address) else None
        if not target:
            return address
        part = urlsplit(address).fragment
        return f"{{filename}}/{target}{'#' + part if part else ''}" if target != path or not part else f"#{part}"

    def _is_own(self, address: str) -> bool:
        with suppress(ValueError):
            host, own = (urlsplit(one).hostname or "" for one in (address, self._export.base))
            return not host or host.removeprefix("www.") == own.removeprefix("www.")
        return False


def _key(address: str) -> str:
    """Return an address without its host, its part, and the slash at its end."""
    try:
        parts = urlsplit(address)
    except ValueError:
        return ""
    path = unquote(parts.path).rstrip("/")
    return f"{path}?{parts.query}" if parts.query else path


def _first(settings: Settings, name: str) -> str:
    """Return the folder that texts of a kind go to; "" for the content folder itself."""
    stated = settings[name]
    return str(stated[0] if stated else "").strip("/")


def _paths(items: Iterable[Item], settings: Settings) -> Iterator[str]:
    """Yield a file of its own for each item."""
    taken: set[str] = set()
    for item in items:
        place = _first(settings, "PAGE_PATHS" if item.kind == "page" else "ARTICLE_PATHS")
        folder = f"{place}/" if place else ""
        slug = slugify(unquote(item.slug) or item.title, regex_subs=settings["SLUG_REGEX_SUBSTITUTIONS"]) or item.kind
        paths = (f"{folder}{slug}{number}.md" for number in chain([""], (f"-{one}" for one in count(2))))
        path = next(one for one in paths if one not in taken)
        taken.add(path)
        yield path


def _file(head: Mapping[str, object], body: str) -> str:
    """Return a text with its header, in the form that editors read too."""
    header = yaml.dump(dict(head), Dumper=yaml.SafeDumper, sort_keys=False, allow_unicode=True, width=10_000)
    return f"---\n{header}---\n\n{body}"
