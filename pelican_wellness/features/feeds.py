"""Feeds as Atom wants them (RFC 4287): absolute addresses, every author, languages, the picture and the disclaimer.

Links to them in the head are a part; what stands in them is mended in adapter/feeds.py, by the functions here.
"""

from collections.abc import Iterator, Mapping
from functools import partial
from typing import NamedTuple
from urllib.parse import quote

from markupsafe import Markup

from pelican_wellness.feature import Feature, Part, Slot, Values
from pelican_wellness.features.disclaimer.feature import DISCLAIMER
from pelican_wellness.features.head.feature import address
from pelican_wellness.features.pictures.feature import PICTURE, READ_IN_FEEDS, in_feed, plain, published
from pelican_wellness.html.absolute import absolutize
from pelican_wellness.html.inline import inline_text
from pelican_wellness.i18n.language import language
from pelican_wellness.model.article import Article
from pelican_wellness.model.page import View
from pelican_wellness.model.site import Site
from pelican_wellness.pattern import pattern
from pelican_wellness.web.urls import absolute

_NOT_XML = pattern("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
"""Characters that no XML may hold (XML 1.0, 2.2); one of them would end the build."""

_NOT_IRI = pattern(r'[\x00-\x20"<>\\^`{|}\x7f]|%(?![0-9A-Fa-f]{2})')
"""Signs that an id may not hold, which is an IRI (RFC 3987, 2.2)."""


class FeedEntry(NamedTuple):
    """An article in a feed. `authors` are names with the absolute addresses of their pages, None where they have none."""

    title: str
    language: str
    link: str
    authors: tuple[tuple[str, str | None], ...]


def entry(article: Article, site: Site) -> FeedEntry:
    """Return what a feed says of an article beside its text."""
    source = article.source
    page = absolute(site.base, source.url)
    pages = {one: absolute(site.base, one.url) if site.has_page(one) else None for one in source.authors if one.name}
    authors = tuple((without_control(one.name), address) for one, address in pages.items())
    link = page + ("?ref=feed" if site.pelican["FEED_APPEND_REF"] else "")
    return FeedEntry(inline_text(without_control(source.title)), language(source.language).tag, link, authors)


def readable(html: str, article: Article, site: Site, *, is_whole: bool) -> str:
    """Return a piece of an article's HTML for feed readers; the whole text has the picture and the disclaimer around it."""
    html = absolutize(plain(html, partial(in_feed, site=site)), absolute(site.base, article.source.url))
    return _picture(article, site) + html + _disclaimer(article) if is_whole else html


def _picture(article: Article, site: Site) -> str:
    """The lead picture, which the page shows above the text."""
    picture = PICTURE.of(article)
    if picture is None or picture.in_text:
        return ""
    found = published(picture.path, site, READ_IN_FEEDS)
    size = Markup(' width="{}" height="{}"').format(found.width, found.height) if found.width else ""
    return str(Markup('<p><img src="{}" alt="{}"{}></p>\n').format(address(found.url, site), picture.alt, size))


def _disclaimer(article: Article) -> str:
    """What the page says below the text; whoever reads the text elsewhere must not miss it."""
    text = DISCLAIMER.of(article)
    return str(Markup("\n<p><em>{}</em></p>").format(text)) if text else ""


def without_control(text: str) -> str:
    """Return a text without the characters that no XML may hold."""
    return _NOT_XML.sub("", text)


def iri(text: str) -> str:
    """Return an id without the signs that none may hold."""
    return _NOT_IRI.sub(lambda sign: quote(sign[0]), text)


def _links(view: View, site: Site) -> Values | None:
    links = list(_feeds(view, site))
    return {"feeds": links} if links else None


def _feeds(view: View, site: Site) -> Iterator[Mapping[str, str]]:
    settings = site.pelican
    domain = settings.get("FEED_DOMAIN") or view.site_url
    kinds = [("FEED_ALL", ""), ("FEED", "")]
    # An article leads to the feed of its category, a list to its own.
    term = (view.article.source.category if view.article.source.is_article else None) if view.article else view.term
    if term and (view.term_kind or "category", term.slug) in site.listed:
        kinds.append((f"{view.term_kind.upper() or 'CATEGORY'}_FEED", term.name))
    for kind, name in kinds:
        for form in ("ATOM", "RSS"):
            if not settings.get(f"{kind}_{form}"):
                continue
            path = str(settings.get(f"{kind}_{form}_URL") or settings[f"{kind}_{form}"])
            yield {
                "url": f"{domain}/{path.format(slug=term.slug) if term and name else path}",
                "type": f"application/{form.lower()}+xml",
                "title": f"{site.name} – {name}" if name else site.name,
            }


FEATURE = Feature("feeds", parts=(Part(Slot.HEAD_END, "feeds/links", _links),))
