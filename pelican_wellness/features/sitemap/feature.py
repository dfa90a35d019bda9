"""The sitemap and robots.txt, unless the blogger, or another plugin, writes them."""

from collections.abc import Iterator, Sequence
from datetime import datetime

from pelican_wellness.feature import Feature, Output, SiteFact
from pelican_wellness.features.head.feature import address, alternates
from pelican_wellness.features.pictures.feature import PICTURE, published
from pelican_wellness.features.sitemap.xml import SitemapEntry, robots, sitemaps
from pelican_wellness.i18n.language import language
from pelican_wellness.model.article import Article
from pelican_wellness.model.site import Site
from pelican_wellness.model.source import Source
from pelican_wellness.settings.discovery import Discovery
from pelican_wellness.web.urls import absolute

__all__ = ["FEATURE", "LAST_CHANGE", "ROBOTS", "SITEMAP", "SITEMAP_OF_LINES"]

ROBOTS, SITEMAP, SITEMAP_OF_LINES = "robots.txt", "sitemap.xml", "sitemap.txt"
"""The last is what the plugin `sitemap` writes where its settings ask for a sitemap as text."""

LAST_CHANGE: SiteFact[datetime | None] = SiteFact("last_change", None)
"""When anything that search engines may show was changed last."""


def gather(site: Site, articles: Sequence[Article]) -> Iterator[tuple[SiteFact[datetime | None], object]]:
    """Note the last change."""
    if _is_on(site):
        yield LAST_CHANGE, max(filter(None, (_changed(one) for one in articles if _is_shown(one))), default=None)


def _is_on(site: Site) -> bool:
    return bool(site.base) and site.section(Discovery).sitemap


def files(site: Site, articles: Sequence[Article]) -> Iterator[Output]:
    """Yield the files."""
    if not _is_on(site):
        return
    theirs = next((name for name in (SITEMAP, SITEMAP_OF_LINES) if name in site.written_by_others), "")
    if not theirs:
        entries = {entry.address: entry for entry in _entries(site, articles)}
        for name, text in sitemaps([entries[address] for address in sorted(entries)], site.base).items():
            yield Output(name, text)
    if ROBOTS not in site.written_by_others:
        yield Output(ROBOTS, robots(site.base, theirs or SITEMAP))


def _entries(site: Site, articles: Sequence[Article]) -> Iterator[SitemapEntry]:
    yield SitemapEntry(site.home_address, LAST_CHANGE.of(site))
    for one in articles:
        if not _is_shown(one):
            continue
        source = one.source
        picture = PICTURE.of(one)
        yield SitemapEntry(
            absolute(site.base, source.url),
            _changed(one),
            _versions(source, site),
            (address(published(picture.path, site).url, site),) if picture else (),
        )
    if site.list_of_articles:
        yield SitemapEntry(absolute(site.base, site.list_of_articles), LAST_CHANGE.of(site))
    for page in site.planned:
        changed = LAST_CHANGE.of(site) if absolute(site.base, page.url) == site.home_address else None
        yield SitemapEntry(absolute(site.base, page.url), changed, _versions(page, site))
    yield from (SitemapEntry(absolute(site.base, person.url)) for person in site.people if person.url)
    changes = {one.source.path: _changed(one) for one in articles}
    for listed in site.lists:
        # A list of one article repeats it; see `robots` of the head.
        if listed.term.save_as and listed.term.slug and (listed.kind != "tag" or len(listed.articles) > 1):
            changed = max(filter(None, (changes.get(path) for path in listed.articles)), default=None)
            yield SitemapEntry(absolute(site.base, listed.term.url), changed)


def _versions(source: Source, site: Site) -> tuple[tuple[str, str], ...]:
    versions = [(source.language, source.url), *((other.language, other.url) for other in source.translations if other.save_as)]
    return alternates([(language(tag).tag, absolute(site.base, url)) for tag, url in versions])


def _is_shown(article: Article) -> bool:
    return article.source.status == "published" and bool(article.source.save_as)


def _changed(article: Article) -> datetime | None:
    return article.source.modified or article.source.published


FEATURE = Feature("sitemap", asked_by=("discovery.sitemap",), gather=gather, files=files)
