"""What every page says of itself to machines, in the head and in its structured data."""

import re
from typing import NamedTuple

from pelican_wellness.features.head.description import description
from pelican_wellness.features.pictures.feature import PICTURE, Picture, published
from pelican_wellness.html.inline import inline_text
from pelican_wellness.i18n.catalogs import N_
from pelican_wellness.i18n.language import language
from pelican_wellness.model.page import View
from pelican_wellness.model.site import Site
from pelican_wellness.pattern import pattern
from pelican_wellness.text.truncate import cut
from pelican_wellness.web.urls import absolute

_SCHEME = pattern(r"(?:https?|mailto|tel|sms):", re.IGNORECASE)
_DESCRIPTION = 160
"""Characters that search results show."""

_KINDS = {"contact": "ContactPage", "about": "AboutPage", "directory": "CollectionPage", "area": "CollectionPage"}
"""Template or slug of a page -> its type of schema.org's."""

_ARTICLES = N_("Articles")

_UNLISTED = ("draft", "hidden")


class PageImage(NamedTuple):
    """The picture of a page at its absolute address. Width and height are 0 where nobody knows."""

    url: str
    width: int
    height: int
    caption: str
    credit: str
    creator: str
    license: str


class PageFacts(NamedTuple):
    """What every page knows of itself. Addresses are absolute; `kind` is a type of schema.org's for pages."""

    url: str
    title: str
    description: str
    language: str
    kind: str = "WebPage"
    image: PageImage | None = None


def page_facts(view: View, site: Site) -> PageFacts:
    """Return what a page says of itself."""
    if view.article:
        source = view.article.source
        title = inline_text(source.title)
        kind = _KINDS.get(source.template, _KINDS.get(source.slug, "WebPage"))
        picture = PICTURE.of(view.article)
    else:
        title = view.term.name if view.term else site.name
        if view.kind == "index" and not view.is_home and site.list_of_articles:
            title = site.translate(_ARTICLES, view.tag)
        kind = "ProfilePage" if view.term_kind == "author" else "CollectionPage"
        picture = None
    return PageFacts(
        url=address(view.url, site),
        title=title,
        description=cut(description(view, site), _DESCRIPTION),
        language=language(view.tag).tag,
        kind=kind,
        image=lead_image(picture, site) if picture else None,
    )


def lead_image(picture: Picture, site: Site) -> PageImage:
    """Return an article's picture as machines get it."""
    found = published(picture.path, site)
    url, rights = address(found.url, site), (picture.credit, picture.creator, picture.license)
    return PageImage(url, found.width, found.height, picture.alt, *rights)


def is_unlisted(view: View) -> bool:
    """Say whether a page is not for everybody: a draft, a hidden page."""
    return view.article is not None and view.article.source.status in _UNLISTED


def address(url: str, site: Site) -> str:
    """Return the absolute address of a `url`; empty where the site has none."""
    if _SCHEME.match(url):
        return url
    return absolute(site.base, url) if site.base else ""
