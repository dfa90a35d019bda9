"""The site's Content-Security-Policy: it allows what its pages load, and nothing else."""

import logging
import re
from collections.abc import Iterable, Iterator, Sequence
from typing import Annotated, Any, Literal, NamedTuple
from urllib.parse import quote, urlsplit

from pydantic import Field

from pelican_wellness.feature import LOADS, Fact, Feature, Output, SiteFact
from pelican_wellness.features.contact.feature import form_hosts
from pelican_wellness.features.editing import ADDRESS, policy_of
from pelican_wellness.html.quick_tree import tree_of
from pelican_wellness.html.readable import Readable
from pelican_wellness.html.url_attributes import LOADED, SRCSET
from pelican_wellness.html.walk import elements
from pelican_wellness.model.article import Article, Text
from pelican_wellness.model.site import Site
from pelican_wellness.pattern import pattern
from pelican_wellness.settings.appearance import Appearance
from pelican_wellness.settings.section import Expected, Section
from pelican_wellness.settings.types import WebAddress, YesNo
from pelican_wellness.stylesheet.site_styles import base_sheet, sheets
from pelican_wellness.web.csp import (
    COMPANIONS,
    SELF,
    SVG_POLICY,
    Rule,
    hash_source,
    headers_file,
    host_source,
    is_source,
    policy,
)
from pelican_wellness.web.urls import has_scheme, names_host, origin

__all__ = ["FEATURE", "Security"]

logger = logging.getLogger(__name__)

CspSource = tuple[str, str]
"""A directive of the policy, and what it allows."""

Host = Literal["netlify", "cloudflare"]
"""Hosts where a rule of `_headers` can take the place of a more general one. docs/hosting.md names the sources."""

_UNNAMED = "%s: browsers will refuse %s: no security policy can name its host"
_CONTACT = "contact"
_POLICY, _READ_BY = "Content-Security-Policy", "Cross-Origin-Resource-Policy"

_PICTURES = (".avif", ".gif", ".jpeg", ".jpg", ".png", ".svg", ".webp")
"""Feed readers show them on pages of their own."""


class Security(Section):
    """The site's Content-Security-Policy and the headers beside it."""

    headers: YesNo = Field(default=True, description="Write the file `_headers`, which Netlify and Cloudflare Pages read.")
    host: Host | None = Field(
        None,
        description="Who hosts the site. Where it is named, only the contact page may send its form, and drawings have a "
        "policy of their own; elsewhere one policy is for all pages.",
    )
    frame_ancestors: Annotated[
        list[WebAddress], Expected("web addresses of the sites, such as ['https://partner.example.com']")
    ] = Field(
        [],
        description="Sites that may show your pages in a frame; by default none but your own, in an `iframe`.",
    )


class Found(NamedTuple):
    """What a text loads from elsewhere or runs inline; `refused` are addresses whose hosts no policy can name."""

    allowed: frozenset[CspSource] = frozenset()
    refused: tuple[str, ...] = ()


FOUND: Fact[Found] = Fact("csp_found", Found(), hidden=True)


def found_in(document: Readable) -> Found:
    """Return each thing from another host and each inline script or style."""
    refused: list[str] = []
    return Found(frozenset(_sources(document, refused)), tuple(refused))


def _sources(document: Readable, refused: list[str]) -> Iterator[CspSource]:
    for tag in elements(document, _LOADING):
        for attribute, directive in LOADED.get(tag.name, ()):
            for address in _addresses(str(tag.get(attribute, "")), attribute):
                found = _named(address, refused)
                yield from ((directive, one) for one in (found,) if one)
                if directive in _EMBEDDING and found:
                    yield "frame-src", found
                elif directive in _EMBEDDING and address and not names_host(address) and not has_scheme(address):
                    yield from ((directive, SELF), ("frame-ancestors", SELF))
        if tag.name in ("script", "style") and not tag.get("src"):
            yield f"{tag.name}-src", hash_source("".join(map(str, tag.contents)))


def _named(address: str, refused: list[str]) -> str | None:
    """Return the policy's source for the host of an address, None for one of this site, or of a host that cannot be named."""
    try:
        return host_source(address)
    except ValueError:
        refused.append(address)
        return None


_LOADING = (*(element for element, attributes in LOADED.items() if attributes), "style")

_MAY_LOAD = pattern(f"<(?:{'|'.join(_LOADING)})(?![a-z0-9])", re.IGNORECASE)
"""Most articles load nothing, and need not be parsed for it."""

_EMBEDDING = ("frame-src", "object-src")
"""What shows a page within a page. What an `object` shows is a frame too, and a page of this site must let itself be shown."""

_BETWEEN = pattern(r"[\s,]+")


def _addresses(value: str, attribute: str) -> list[str]:
    """Return what an attribute asks for; of a `srcset` the pieces, of which those with a host tell the host."""
    return _BETWEEN.split(value) if attribute == SRCSET else [value]


def note_sources(text: Text, _nothing: None) -> bool:
    """Note what an article loads."""
    if _MAY_LOAD.search(text.html):
        FOUND.note(text, found_in(text.current))
    return False


def say_what_is_refused(site: Site, articles: Sequence[Article]) -> Iterator[tuple[SiteFact[Any], object]]:
    """Say, by the place where it stands, what no policy can name; there are no facts."""
    for place, found in (*((one.source.path, FOUND.of(one)) for one in articles), *site.once(_in_fragments)):
        for address in found.refused:
            logger.warning(_UNNAMED, place, address)
    return iter(())


def _in_fragments(site: Site) -> list[tuple[str, Found]]:
    """Return what biographies and texts of the settings load, each with its place."""
    fragments = (*site.converted.values(), *(person.biography for person in site.people))
    return [(one.path or "WELLNESS", found_in(tree_of(one.html))) for one in fragments]


def loads(site: Site, articles: Sequence[Article]) -> Iterator[CspSource]:
    """Yield what articles, biographies and texts of the settings load."""
    for article in articles:
        yield from FOUND.of(article).allowed
    for _, found in site.once(_in_fragments):
        yield from found.allowed
    if site.own_theme and site.section(Appearance).color_scheme == "auto":
        yield "frame-ancestors", SELF  # the toggle opens a page of ours in a frame (theme/static/js/color-scheme.js)
    for address in site.section(Security).frame_ancestors:
        yield "frame-ancestors", origin(address) or address


def files(site: Site, articles: Sequence[Article]) -> Iterator[Output]:
    """Yield `_headers`, unless the blogger asked for none."""
    settings = site.section(Security)
    if settings.headers:
        for source in sorted({source for _directive, source in LOADS.of(site) if not is_source(source)}):
            logger.warning(_UNNAMED, "_headers", source)
        yield Output("_headers", headers_file(_rules(site, articles), detach=settings.host == "cloudflare"))


def _rules(site: Site, articles: Sequence[Article]) -> Iterator[Rule]:
    """Yield the rules, that for every address first.

    Hosts join what several rules say of one address, and of two policies that are joined a browser heeds both. So what
    one page needs is allowed everywhere, unless the host is one where the later rule replaces the earlier.
    """
    settings = site.section(Security)
    styles = {("style-src", hash_source(style)) for style in (site.once(base_sheet), *site.once(sheets).values())}
    everything = {*styles, *LOADS.of(site)}
    if settings.host is None:
        yield "/*", {_POLICY: _policy(everything, site), **COMPANIONS}
        return
    form = {("form-action", one) for one in form_hosts(site)}
    elsewhere = everything - (form - set(loads(site, articles)))
    yield "/*", {_POLICY: _policy(elsewhere, site), **COMPANIONS, _READ_BY: "same-origin"}
    for ending in _PICTURES:
        yield f"/*{ending}", {_READ_BY: COMPANIONS[_READ_BY], **({_POLICY: SVG_POLICY} if ending == ".svg" else {})}
    if form:
        for path in _contact_paths(site):
            yield path, {_POLICY: _policy(everything, site)}
    if editing := policy_of(site):
        below = urlsplit(site.base).path.rstrip("/")
        # Whoever signs in at another site comes back to this window.
        opener = {"Cross-Origin-Opener-Policy": "same-origin-allow-popups"}
        yield f"{below}/{ADDRESS}/*", {_POLICY: f"{editing}; frame-ancestors 'none'", **opener}


def _policy(found: Iterable[CspSource], site: Site) -> str:
    return policy(found, secure=not site.base.lower().startswith("http:"))


def _contact_paths(site: Site) -> list[str]:
    """Return the paths of the contact pages, with and without `.html`: these hosts answer to both."""
    below = urlsplit(site.base).path.rstrip("/")
    paths = {f"{below}/{quote(url.lstrip('/'))}" for url in site.pages.get(_CONTACT, {}).values()}
    return sorted(paths | {path.removesuffix(".html").removesuffix("/index") for path in paths})


FEATURE = Feature(
    "csp",
    section="security",
    settings=Security,
    facts=(FOUND,),
    edit=note_sources,
    gather=say_what_is_refused,
    loads=loads,
    files=files,
)
