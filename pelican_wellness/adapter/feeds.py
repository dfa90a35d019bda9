"""The one place that touches the library which writes feeds. What stands in them, features/feeds.py says."""

from collections.abc import Iterator, Mapping, Sequence
from functools import partial
from typing import Any
from urllib.parse import urljoin

from feedgenerator import Atom1Feed
from feedgenerator.django.utils.encoding import iri_to_uri
from pelican.generators import ArticlesGenerator, Generator
from pelican.urlwrappers import URLWrapper

from pelican_wellness.adapter.build import Build, build_of
from pelican_wellness.features import feeds
from pelican_wellness.features.feeds import iri, without_control
from pelican_wellness.i18n.language import language
from pelican_wellness.model.article import Article
from pelican_wellness.pattern import pattern
from pelican_wellness.web.urls import absolute

_TEXTS = ("title", "description", "content")

_PLAIN = pattern(r"(?:[A-Za-z0-9_-]+/)*[A-Za-z0-9_-]+(?:\.html|/)?")
_PLAIN_BASE = pattern(r"https?://[A-Za-z0-9.-]+(?::[0-9]+)?/(?:[A-Za-z0-9_-]+/)*")


def note_feeds(generators: Sequence[Generator]) -> None:
    """Note which article each entry of a feed will be, and which page each feed belongs to."""
    build = build_of(generators[0].settings)
    base = build.known_site.base
    build.feed_pages = dict(page for one in generators if isinstance(one, ArticlesGenerator) for page in _pages(one))
    build.feed_articles = {
        _address(f"{base}/", article.source.url): article for article in build.site_articles if article.source.is_article
    }


def _address(base: str, url: str) -> str:
    """Return the address of an entry as Pelican gives it to the library, and this writes it."""
    # Of a plain path, which that of nearly each article is, neither makes anything else.
    return base + url if _PLAIN.fullmatch(url) and _PLAIN_BASE.fullmatch(base) else iri_to_uri(urljoin(base, url))


def mend(context: dict[str, Any], feed: Any) -> None:
    """Mend one feed before it is written; not under a theme of somebody else's, where nothing but attributes is ours."""
    build: Build = context["wellness"].build
    if build.own_theme and build.known_site.base and feeds.FEATURE in build.features:
        _Feed(build).mend(feed)


class _Feed:
    def __init__(self, build: Build) -> None:
        self._build, self._site = build, build.known_site
        self._settings = build.pelican_settings

    def mend(self, feed: Any) -> None:  # Any: the library types none of what is changed here
        tags: set[str] = set()
        for item in feed.items:
            if article := self._article(item["link"]):
                self._mend_entry(item, article)
                tags.add(item["language"])
            for name in _TEXTS:
                item[name] = without_control(str(item[name])) if item[name] is not None else None
            item["categories"] = [without_control(str(one)) for one in item["categories"]]
        self._mend_head(feed.feed, tags)
        if isinstance(feed, Atom1Feed):
            feed.item_attributes = _attributes  # type: ignore[method-assign] # the library has no other way to say a language
            feed.add_item_elements = partial(_add_elements, feed.add_item_elements)  # type: ignore[method-assign]

    def _mend_head(self, head: dict[str, Any], tags: set[str]) -> None:
        site = self._site
        head["language"] = tags.pop() if len(tags) == 1 else language(site.language).tag
        head["author_name"] = site.practice.name or site.name
        for name in ("title", "subtitle", "description", "author_name"):
            head[name] = without_control(str(head[name])) if head[name] is not None else None
        domain = iri_to_uri(str(self._settings.get("FEED_DOMAIN") or site.base).rstrip("/"))
        path = str(head["feed_url"] or "").removeprefix(f"{domain}/")
        if path in self._build.feed_pages:
            head["link"] = absolute(site.base, self._build.feed_pages[path])
        elif site.home:
            head["link"] = site.home_address
        # Pelican gives all feeds of a site one id; the first keeps it, so that nobody who has subscribed reads all anew.
        first = self._settings.get("FEED_ALL_ATOM_URL") or self._settings.get("FEED_ALL_ATOM")
        if path != iri_to_uri(str(first)) and head["feed_url"]:
            head["id"] = head["feed_url"]

    def _article(self, link: str) -> Article | None:
        return self._build.feed_articles.get(link.removesuffix("?ref=feed"))

    def _mend_entry(self, item: dict[str, Any], article: Article) -> None:
        entry = feeds.entry(article, self._site)
        item["title"], item["language"], item["link"] = entry.title, entry.language, entry.link
        item["unique_id_is_permalink"] = False  # a tag: address leads nowhere
        item["unique_id"] = iri(item["unique_id"])
        item["authors"] = list(entry.authors)
        item["author_name"], item["author_link"] = entry.authors[0] if entry.authors else (None, None)
        # Atom has the whole text as content and the summary as description; RSS has one of them as description.
        text = "content" if item["content"] is not None else "description"
        shows_all = text == "content" or not self._settings.get("RSS_FEED_SUMMARY_ONLY")
        for key in ("description", "content"):
            if item[key] is not None:
                whole = key == text and shows_all
                item[key] = feeds.readable(str(item[key]), article, self._site, is_whole=whole)


def _attributes(item: Mapping[str, Any]) -> dict[str, str]:
    return {"xml:lang": item["language"]} if item.get("language") else {}


def _add_elements(add: Any, handler: Any, item: Mapping[str, Any]) -> None:
    """Write an entry, and those of its authors whom the library leaves out: it knows of one."""
    add(handler, item)
    for name, address in item.get("authors", ())[1:]:
        handler.startElement("author", {})
        handler.addQuickElement("name", name)
        if address:
            handler.addQuickElement("uri", address)
        handler.endElement("author")


def _pages(generator: ArticlesGenerator) -> Iterator[tuple[str, str]]:
    """Yield the address of each feed of a category, author or tag, with that of the page it follows."""
    settings = generator.settings
    terms: dict[str, list[tuple[URLWrapper, Any]]] = {
        "CATEGORY": [*generator.categories],
        "AUTHOR": [*generator.authors],
        "TAG": [*generator.tags.items()],
    }
    for kind, listed in terms.items():
        for form in ("ATOM", "RSS"):
            pattern = settings.get(f"{kind}_FEED_{form}_URL") or settings.get(f"{kind}_FEED_{form}")
            yield from (
                (iri_to_uri(str(pattern).format(slug=term.slug)), term.url) for term, _ in listed if pattern and term.save_as
            )
