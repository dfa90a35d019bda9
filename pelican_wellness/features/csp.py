"""The site's Content-Security-Policy: it allows what its pages load, and nothing else."""

from collections.abc import Iterator, Sequence

from bs4 import BeautifulSoup
from pydantic import Field

from pelican_wellness.feature import LOADS, Fact, Feature, Output
from pelican_wellness.html.document import parse
from pelican_wellness.html.url_attributes import LOADED
from pelican_wellness.model.article import Article, Draft
from pelican_wellness.model.site import Site
from pelican_wellness.settings.section import Section
from pelican_wellness.settings.types import YesNo
from pelican_wellness.stylesheet.site_styles import base_sheet, sheets
from pelican_wellness.web.csp import hash_source, headers_file
from pelican_wellness.web.urls import origin

CspSource = tuple[str, str]
"""A directive of the policy, and what it allows."""


class Security(Section):
    """The site's Content-Security-Policy and the headers beside it."""

    headers: YesNo = Field(default=True, description="Write the file `_headers`, which Netlify and Cloudflare Pages read.")


SOURCES: Fact[frozenset[CspSource]] = Fact("csp_sources", frozenset(), hidden=True)
"""What an article loads from elsewhere or runs inline."""


def sources(document: BeautifulSoup) -> Iterator[CspSource]:
    """Yield (directive, source) for each thing from another host and each inline script or style."""
    for tag in document.find_all(_LOADING):
        for attribute, directive in LOADED.get(tag.name, ()):
            if found := origin(str(tag.get(attribute, ""))):
                yield directive, found
        if tag.name in ("script", "style") and not tag.get("src"):
            yield f"{tag.name}-src", hash_source(tag.get_text())


_LOADING = [*(element for element, attributes in LOADED.items() if attributes), "style"]


def note_sources(draft: Draft, _site: Site) -> bool:
    """Note what an article loads."""
    SOURCES.note(draft, frozenset(sources(draft.document)))
    return False


def loads(site: Site, articles: Sequence[Article]) -> Iterator[CspSource]:
    """Yield what articles, biographies and texts of the settings load."""
    for article in articles:
        yield from SOURCES.of(article)
    for fragment in (*site.converted.values(), *(person.biography for person in site.people)):
        yield from sources(parse(fragment.html))


def files(site: Site, _articles: Sequence[Article]) -> Iterator[Output]:
    """Yield `_headers`, unless the blogger asked for none."""
    if site.section(Security).headers:
        styles = {("style-src", hash_source(style)) for style in (site.once(base_sheet), *site.once(sheets).values())}
        yield Output("_headers", headers_file({*styles, *LOADS.of(site)}))


FEATURE = Feature(
    "csp",
    section="security",
    settings=Security,
    facts=(SOURCES,),
    edit=note_sources,
    loads=loads,
    files=files,
)
