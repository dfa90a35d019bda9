"""Links: they say where they lead, and lead there."""

import re
from collections.abc import Iterator
from functools import lru_cache
from itertools import islice
from posixpath import dirname, normpath
from typing import NamedTuple
from urllib.parse import SplitResult, unquote, urlsplit

from pelican_wellness.check.rule import Corpus, Hit, Manuscript, Rule
from pelican_wellness.check.sources import source_file
from pelican_wellness.html.landmarks import MACHINERY, NOTES, is_title_of_references
from pelican_wellness.html.plain_text import HEADINGS, NOT_TEXT, is_hidden
from pelican_wellness.html.readable import TEXT, Readable, classes
from pelican_wellness.html.url_attributes import SRCSET, URL_ATTRIBUTES
from pelican_wellness.html.walk import elements, own_texts, steps
from pelican_wellness.publishable import nearest_file

_VAGUE = frozenset(
    {
        *("here", "click here", "tap here", "click", "click this link", "go here", "look here", "see here", "right here"),
        *("read more", "read more here", "read on", "more", "more here", "see more", "learn more", "find out more"),
        *("more info", "more information", "continue reading", "this", "this link", "the link", "link", "follow this link"),
    }
)
"""Whole texts of links that say nothing by themselves. Longer ones such as "more about sleep" do."""

_LONG = 30
"""Characters of an address from which it is tiresome to read, or to hear; a mere `https://www.example.com` is not."""

_ADDRESS = re.compile(
    r"(?<![\w@/.-])(?:https?://[\w-]+(?:\.[\w-]+)+|www\.[\w-]+(?:\.[\w-]+)+)(?::\d+)?(?:[/?#][^\s<>\"“”]*)?", re.IGNORECASE
)
_WITH_PATH = re.compile(r"(?:https?://)?[^/]+/[^/].*", re.IGNORECASE)
_TAG = re.compile(r"<[^<>]*+>")

_NO_ADDRESS = NOT_TEXT | {"code", "pre", "kbd", "samp", "tt"}
"""Within these an address is a sample."""

_WITH_TEXTS = HEADINGS | {"a"}
_MOST_WITHIN = 200
"""Elements in which the name of a link is looked for."""

_CHECKED = frozenset({"a", "area", "audio", "video", "source", "track", "iframe", "embed", "object"})
"""Elements whose addresses are looked at. Pictures have rules of their own."""

_TARGETS = {element: tuple(name for one, name in URL_ATTRIBUTES if one == element and name != SRCSET) for element in _CHECKED}

_SOURCES = (".md", ".markdown", ".mkd", ".mdown", ".rst")
_EVERYWHERE = re.compile(
    r"top|w-content|w-menu|message|references(?:-\d+)?|reference-\d+|citation-\d+-\d+|(?:area|form|filter)-.+", re.IGNORECASE
)
"""Anchors that browsers and the theme's templates give: they are not in the text, and not on every page."""


def _may_have_address(text: str) -> bool:
    return "://" in text or "www." in text.lower()


class _Link(NamedTuple):
    tag: Readable
    address: str
    text: str
    for_readers: bool
    """Whether an author wrote it, and readers come by it: no permalink, footnote mark or line number of code."""


class _Bare(NamedTuple):
    """A text that has an address in it, and the link that it stands in."""

    text: str
    link: _Link | None


class _Reading:
    """What of an article rules about its links look at, found in one walk."""

    def __init__(self, article: Manuscript) -> None:
        self.links: list[_Link] = []
        self.bare: list[_Bare] = []
        self._language = article.language
        self._texts = {id(tag): text for tag, text in own_texts(article.tree, _WITH_TEXTS)}
        self._code = self._hidden = self._noted = 0
        self._within: list[_Link] = []
        self._heading: Readable | None = None
        self._in_heading = self._is_below_references = False
        for child, ends in steps(article.tree):
            if not isinstance(child, str):
                self._end(child) if ends else self._begin(child)
            elif type(child).__name__ in TEXT and _may_have_address(child) and self._is_for_words() and _ADDRESS.search(child):
                self.bare.append(_Bare(str(child), self._within[-1] if self._within else None))

    def _is_for_words(self) -> bool:
        """Whether an address has no place here: in code and in notes it has, and below a heading such as References."""
        is_reference = self._is_below_references and not self._in_heading
        return not (self._code or self._hidden or self._noted or is_reference)

    def _begin(self, tag: Readable) -> None:
        self._count(tag, 1)
        if tag.name in HEADINGS:
            self._heading, self._in_heading = tag, True
            title = self._texts[id(tag)]
            self._is_below_references = any(
                is_title_of_references(part, self._language) for part in (title, *re.split(r"\s(?:and|&)\s|,", title))
            )
        elif tag.name == "a" and (address := tag.get("href")) is not None:
            shown = not self._hidden and not self._pre and MACHINERY.isdisjoint(classes(tag))
            link = _Link(tag, str(address), " ".join(self._texts[id(tag)].split()), shown)
            self.links.append(link)
            self._within.append(link)

    def _end(self, tag: Readable) -> None:
        self._count(tag, -1)
        if tag is self._heading:
            self._in_heading = False
        elif tag.name == "a" and "href" in tag.attrs:
            self._within.pop()

    _pre = 0

    def _count(self, tag: Readable, step: int) -> None:
        self._code += step * (tag.name in _NO_ADDRESS)
        self._pre += step * (tag.name == "pre")
        if tag.attrs:
            self._hidden += step * is_hidden(tag)
            noted = NOTES.search(str(tag.get("class", ""))) is not None or tag.get("role") == "doc-endnotes"
            self._noted += step * noted


@lru_cache(maxsize=4)  # three rules ask about the same article, one after the other
def _read(article: Manuscript) -> _Reading:
    return _Reading(article)


def _links(article: Manuscript) -> list[_Link]:
    """Return the links of an article, in their order."""
    return _read(article).links if "<a" in article.markup else []


def _name(link: _Link) -> str:
    """Return what a screen reader says of a link: its label, or text and pictures."""
    for attribute in ("aria-label", "aria-labelledby"):
        if label := str(link.tag.get(attribute, "")).strip():
            return label
    within = (one for one, ends in islice(steps(link.tag), _MOST_WITHIN) if not isinstance(one, str) and not ends)
    inside = [str(one.get("alt") or one.get("aria-label") or "") for one in within]
    return " ".join(f"{link.text} {' '.join(inside)}".split()) or str(link.tag.get("title", "")).strip()


def _place(article: Manuscript, *pieces: str) -> str:
    """Return the first of the pieces that the source has; the last where it has none, or has it with `&amp;`."""
    return next((piece for piece in pieces if piece in article.text), pieces[-1])


def _vague(article: Manuscript, _corpus: Corpus) -> Iterator[Hit]:
    if not article.is_english:
        return
    for link in _links(article):
        text, address = link.text, link.address
        name = _name(link) if link.for_readers and (not text or _is_vague(text)) else ""
        if _is_vague(name):
            at = _place(article, f"[{text}]({address}", f">{text}</a>", f"[{text}]", f"]({address}", f"`{text} <", address)
            yield Hit(f'the link "{name}" does not say where it leads', at)


def _is_vague(text: str) -> bool:
    return " ".join(re.findall(r"[\w']+", text.casefold())) in _VAGUE


def _bare_address(article: Manuscript, _corpus: Corpus) -> Iterator[Hit]:
    words = _TAG.sub(" ", article.markup)
    if not _may_have_address(words):  # so nearly every article is done with
        return
    told: set[int] = set()
    for text, link in _read(article).bare:
        if link is not None and id(link) in told:
            continue
        told.add(id(link))
        for found in _ADDRESS.finditer(text) if link is None else _whole_text(link.text):
            address = found[0].rstrip(".,;:!?)]'’*")
            shown = address if len(address) <= 2 * _LONG else f"{address[: 2 * _LONG]}…"
            yield Hit(f"an address stands in the text: {shown}", _place(article, address))


def _whole_text(text: str) -> Iterator[re.Match[str]]:
    found = _ADDRESS.fullmatch(text)
    if found and len(found[0]) > _LONG and _WITH_PATH.fullmatch(found[0]):
        yield found


def _empty(article: Manuscript, _corpus: Corpus) -> Iterator[Hit]:
    for link in _links(article):
        address = link.address
        if link.for_readers and not link.text and not _name(link):
            at = _place(article, f"[]({address}", f'href="{address}"', f"({address}", address)
            yield Hit(f"the link to {article.as_written(address) or 'nowhere'} has no text", at)


@lru_cache(maxsize=4)  # two rules ask about the same article, one after the other
def _targets(article: Manuscript) -> list[tuple[str, str]]:
    """Return element and address of all that an article links to or plays."""
    found = (
        (element.name, str(element.get(attribute, "")).strip())
        for element in elements(article.tree, _CHECKED)
        for attribute in _TARGETS[element.name]
    )
    return [(name, address) for name, address in found if address]


def _missing_target(article: Manuscript, corpus: Corpus) -> Iterator[Hit]:
    for element, address in _targets(article):
        path = source_file(article, address) or _document(article, address, corpus)
        if path is not None and path not in corpus.files and path not in corpus.addresses:
            near = nearest_file(path, corpus.files)
            yield Hit(f"the file {path} is not in the content folder" + (f"; did you mean {near}?" if near else ""), address)
        elif path is None and element in ("a", "area") and (problem := _leads_nowhere(article, address, corpus)):
            yield Hit(problem, _place(article, f"({address}", f'"{address}"', address))


_DOCUMENTS = (".pdf", ".doc", ".docx", ".odt", ".epub", ".jpg", ".jpeg", ".png", ".webp", ".mp3", ".mp4", ".zip")
"""What only a file of the content folder can be, where a link names it by a path that begins at the text."""


def _document(article: Manuscript, address: str, corpus: Corpus) -> str | None:
    """Return the path of a document that a link names without {static}, and that the site does not have."""
    parts = _split(address)
    path = unquote(parts.path) if parts else ""
    if path.startswith("/") or not path.lower().endswith(_DOCUMENTS):
        return None
    places = [_below(path, dirname(article.path)), _below(path, "")]
    if any(one in corpus.files or one in corpus.site.published for one in places):
        return None
    return places[any(one.startswith(f"{dirname(places[1])}/") for one in corpus.files)]


def _split(address: str) -> SplitResult | None:
    """Return the parts of an address of this site without its host, None for any other."""
    try:
        parts = urlsplit(address)
    except ValueError:
        return None
    return None if parts.scheme or parts.netloc or parts.path.startswith(("{", "|", "\\")) else parts


def _leads_nowhere(article: Manuscript, address: str, corpus: Corpus) -> str:
    """Return what is wrong with an address of this site; "" where nothing is, or nobody knows."""
    parts = _split(address)
    if parts is None or not parts.path:
        return ""
    # `[…](other.md)`: without {filename} nobody makes a page's address of it
    if not _is_source(article, parts.path, corpus):
        pages = [_page(article, parts.path, corpus, folder) for folder in corpus.folders or ("",)]
        if any(page is None or _is_there(page, corpus) for page in pages):
            return _beside(parts.path, pages, corpus)
        # Where nobody says in which folder the site will be, the address may begin with it.
        below = parts.path.lstrip("/").partition("/")[2]
        if not corpus.folders and parts.path.startswith("/") and _is_listed(below, corpus):
            return ""
    return f"the site has no page {address}"


def _beside(path: str, pages: list[str | None], corpus: Corpus) -> str:
    """Return what is wrong with an address that names a page of the site without the folder that the site is in."""
    is_known = pages == [None] and path.startswith("/") and _is_listed(_below(unquote(path), "/"), corpus)
    return f"{path} leads beside the site, which is in the folder /{corpus.folders[0]}" if is_known and corpus.folders else ""


def _is_source(article: Manuscript, path: str, corpus: Corpus) -> bool:
    path = unquote(path)
    return path.lower().endswith(_SOURCES) and _below(path, dirname(article.path)) in corpus.addresses


def _below(path: str, folder: str) -> str:
    return normpath(path if path.startswith("/") else f"{folder}/{path}").lstrip("/")


def _page(article: Manuscript, path: str, corpus: Corpus, base: str) -> str | None:
    """Return the page of this site that a path means, relative to the site; None where it means none or cannot be known.

    `base` is the folder of its host that the site is in.
    """
    own = corpus.addresses.get(article.path)
    if own is None and not path.startswith("/"):
        return None
    path = _below(unquote(path), f"/{base}/{dirname(own or '')}")
    if base and not f"{path}/".startswith(f"{base}/"):
        return None  # beside the site, on the same host
    path = path.removeprefix(base).lstrip("/")
    last = path.rpartition("/")[2]
    is_file = "." in last and not last.lower().endswith((".html", ".htm"))
    return None if is_file else path


def _is_there(page: str, corpus: Corpus) -> bool:
    """Whether a page is there, or may be."""
    return not corpus.pages or page in ("", "index.html") or page in corpus.files or _is_listed(page, corpus)


def _is_listed(page: str, corpus: Corpus) -> bool:
    """Whether a page other than the first is known: `a`, `a/`, `a.html` and `a/index.html` are one to most hosts."""
    if page.removesuffix("index.html") in ("", "."):
        return False
    return any(form in corpus.pages for form in _forms(page)) or page in _made_elsewhere(corpus)


def _forms(page: str) -> Iterator[str]:
    bare = page.removesuffix("index.html").removesuffix(".html").rstrip("/")
    for form in (page, bare, f"{bare}/", f"{bare}.html", f"{bare}/index.html"):
        yield from (form, f"/{form}")


def _made_elsewhere(corpus: Corpus) -> set[str]:
    """Return where the settings put pages that are neither articles nor lists of them."""
    extra = corpus.pelican.get("EXTRA_PATH_METADATA") or {}
    pages = {str(one.get("path", "")) for one in extra.values()} | set((corpus.pelican.get("TEMPLATE_PAGES") or {}).values())
    return {path.strip("/") for path in pages}


def _missing_anchor(article: Manuscript, corpus: Corpus) -> Iterator[Hit]:
    for element, address in _targets(article):
        name = unquote(address.partition("#")[2]) if element in ("a", "area") else ""
        if not name or _EVERYWHERE.fullmatch(name) or name.startswith((":~:", "!", "/")):
            continue
        path = _page_of(article, address, corpus)
        if path is None:
            continue
        own = path == article.path
        there = _ids(article) if own else corpus.pages.get(corpus.addresses[path])
        if there is not None and name not in there:
            where = "this page" if own else path
            yield Hit(f'{where} has no place named "{name}"', _place(article, f"({address}", f'"{address}"', address))


def _page_of(article: Manuscript, address: str, corpus: Corpus) -> str | None:
    """Return the source whose page an address with an anchor means, None where it cannot be known."""
    path = source_file(article, address)
    if path is not None:
        return path if path in corpus.addresses or path == article.path else None
    parts = _split(address)
    return article.path if parts and not parts.path and not parts.query else None


@lru_cache(maxsize=4)  # every link to a place of the same page asks
def _ids(article: Manuscript) -> frozenset[str]:
    """Return the places of an article that links can lead to."""
    places = [child for child, ends in steps(article.tree) if not isinstance(child, str) and not ends and child.attrs]
    ids = {str(one.attrs["id"]) for one in places if "id" in one.attrs}
    return frozenset(ids | {str(one.attrs["name"]) for one in places if one.name == "a" and "name" in one.attrs})


RULES = (
    Rule(
        code="LNK001",
        name="link that does not say where it leads",
        remedy='Link the words that name the page, such as "how to sleep on your side".',
        reason="Many readers go from link to link, or hear links read out by themselves.",
        source="https://www.w3.org/WAI/WCAG22/Techniques/failures/F84",
        check=_vague,
    ),
    Rule(
        code="LNK002",
        name="address in the text",
        remedy="Link words instead: [the name of the page](https://…).",
        reason="A bare address cannot always be clicked, breaks lines on a telephone, and is read out letter by letter.",
        source="https://www.w3.org/WAI/WCAG22/Understanding/link-purpose-in-context",
        check=_bare_address,
    ),
    Rule(
        code="LNK003",
        name="link without text",
        remedy="Write words between its brackets, describe its picture, or take the link out.",
        reason="Nobody can see or hear a link that has no words.",
        source="https://www.w3.org/WAI/WCAG22/Understanding/link-purpose-in-context",
        check=_empty,
    ),
    Rule(
        code="LNK004",
        name="link to what is not there",
        remedy="Mend the name: [words]({filename}other-article.md). What is not of this blog needs its whole address.",
        reason="Readers would see an error instead of a page.",
        source="https://docs.getpelican.com/en/latest/content.html#linking-to-internal-content",
        check=_missing_target,
    ),
    Rule(
        code="LNK005",
        name="link to a place that is not on the page",
        remedy="Name the place, such as ## Heading {#name}, or mend what stands after # in the link.",
        reason="Readers would land at the top of the page and have to look for it.",
        source="https://html.spec.whatwg.org/multipage/browsing-the-web.html#scrolling-to-a-fragment",
        check=_missing_anchor,
    ),
)
"""LNK: links."""
