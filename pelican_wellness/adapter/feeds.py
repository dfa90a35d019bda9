"""Mend the feeds that Pelican writes: whole addresses, authors, languages and ids as Atom wants them (RFC 4287)."""

import re
from collections.abc import Iterator, Mapping
from functools import partial
from typing import Any
from urllib.parse import quote, urljoin

from feedgenerator import Atom1Feed
from feedgenerator.django.utils.encoding import iri_to_uri
from markupsafe import Markup
from pelican.contents import Article
from pelican.generators import ArticlesGenerator

from pelican_wellness.adapter.contents import contents_of
from pelican_wellness.adapter.page_context import file_url
from pelican_wellness.adapter.templates import is_own_theme
from pelican_wellness.html.absolute import for_elsewhere
from pelican_wellness.html.inline import inline_text
from pelican_wellness.i18n.language import language
from pelican_wellness.model.site import Site, site_of
from pelican_wellness.web.urls import whole

_NOT_XML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
"""Characters that no XML may hold (XML 1.0, 2.2); one of them would end the build."""

_NOT_IRI = re.compile(r'[\x00-\x20"<>\\^`{|}\x7f]|%(?![0-9A-Fa-f]{2})')
"""Signs that an id may not hold, which is an IRI (RFC 3987, 2.2)."""

_TEXTS = ("title", "description", "content")


def note_feeds(generators: list[Any]) -> None:
    """Note which article each entry of a feed will be, and which page each feed belongs to."""
    site = site_of(generators[0].settings)
    for generator in generators:
        if isinstance(generator, ArticlesGenerator):
            site.feed_pages.update(_pages(generator))
    for content in contents_of(generators):
        if isinstance(content, Article):
            site.feed_articles[iri_to_uri(urljoin(f"{site.base}/", content.url))] = content


def mend(context: dict[str, Any], feed: Any) -> None:
    """Mend one feed before it is written."""
    site = context["wellness"].site
    if site.base:
        _Feed(site, context).mend(feed)


class _Feed:
    def __init__(self, site: Site, context: dict[str, Any]) -> None:
        self._site, self._settings = site, site.pelican_settings
        self._base, self._context = site.base, context
        self._shows_all = is_own_theme(self._settings)

    def mend(self, feed: Any) -> None:
        tags: set[str] = set()
        for item in feed.items:
            if article := self._article(item["link"]):
                self._mend_entry(item, article)
                tags.add(item["language"])
            for name in _TEXTS:
                item[name] = _NOT_XML.sub("", str(item[name])) if item[name] is not None else None
            item["categories"] = [_NOT_XML.sub("", str(one)) for one in item["categories"]]
        self._mend_head(feed, tags)
        if isinstance(feed, Atom1Feed):
            feed.item_attributes = _attributes
            feed.add_item_elements = partial(_add_elements, feed.add_item_elements)

    def _mend_head(self, feed: Any, tags: set[str]) -> None:
        head = feed.feed
        head["language"] = tags.pop() if len(tags) == 1 else language(self._site.language).tag
        head["author_name"] = self._site.settings.practice.name or inline_text(str(self._settings["SITENAME"]))
        for name in ("title", "subtitle", "description", "author_name"):
            head[name] = _NOT_XML.sub("", str(head[name])) if head[name] is not None else None
        domain = iri_to_uri(str(self._settings.get("FEED_DOMAIN") or self._base).rstrip("/"))
        path = str(head["feed_url"] or "").removeprefix(f"{domain}/")
        if path in self._site.feed_pages:
            head["link"] = whole(self._base, self._site.feed_pages[path])
        # Pelican gives all feeds of a site one id; the first keeps it, so that nobody who has subscribed reads all anew.
        first = self._settings.get("FEED_ALL_ATOM_URL") or self._settings.get("FEED_ALL_ATOM")
        if path != iri_to_uri(str(first)) and head["feed_url"]:
            head["id"] = head["feed_url"]

    def _article(self, link: str) -> Any:
        return self._site.feed_articles.get(link.removesuffix("?ref=feed"))

    def _mend_entry(self, item: dict[str, Any], article: Any) -> None:
        page = whole(self._base, article.url)
        item["title"] = inline_text(_NOT_XML.sub("", article.title))
        item["unique_id_is_permalink"] = False  # a tag: address leads nowhere
        item["language"] = language(article.lang).tag
        item["unique_id"] = _NOT_IRI.sub(lambda sign: quote(sign[0]), item["unique_id"])
        item["link"] = page + ("?ref=feed" if self._settings["FEED_APPEND_REF"] else "")
        item["authors"] = [
            (_NOT_XML.sub("", str(author.name)), self._profile(author))
            for author in getattr(article, "authors", ())
            if author.name
        ]
        name, address = item["authors"][0] if item["authors"] else (None, None)
        item["author_name"], item["author_link"] = name, address
        # Atom has the whole text as content and the summary as description; RSS has one of them as description.
        for key in ("description", "content"):
            if item[key] is not None:
                item[key] = for_elsewhere(str(item[key]), page)
        text = "content" if item["content"] is not None else "description"
        if self._shows_all and (text == "content" or not self._settings.get("RSS_FEED_SUMMARY_ONLY")):
            item[text] = self._picture(article) + item[text] + self._disclaimer(article)

    def _profile(self, author: Any) -> str | None:
        return whole(self._base, author.url) if author.save_as else None

    def _picture(self, article: Any) -> str:
        """The lead picture, which the page shows above the text."""
        if not article.image:
            return ""
        address = whole(self._base, file_url(self._context, article.image.path))
        return str(Markup('<p><img src="{}" alt="{}"></p>\n').format(address, article.image.alt))

    def _disclaimer(self, article: Any) -> str:
        """What the page says below the text; whoever reads the text elsewhere must not miss it."""
        return str(Markup("\n<p><em>{}</em></p>").format(article.disclaimer)) if article.disclaimer else ""


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
    terms = {"CATEGORY": generator.categories, "AUTHOR": generator.authors, "TAG": generator.tags.items()}
    for kind, listed in terms.items():
        for form in ("ATOM", "RSS"):
            pattern = settings.get(f"{kind}_FEED_{form}_URL") or settings.get(f"{kind}_FEED_{form}")
            yield from (
                (iri_to_uri(str(pattern).format(slug=term.slug)), term.url) for term, _ in listed if pattern and term.save_as
            )
