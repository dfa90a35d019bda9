"""Addresses at which an article or page was before: each leads on to where it is now."""

import logging
import re
from collections.abc import Iterator, Sequence
from html import escape
from typing import Annotated
from urllib.parse import quote, unquote, urlsplit

from pydantic import BeforeValidator, Field

from pelican_wellness.feature import Feature, Output
from pelican_wellness.model.article import Article
from pelican_wellness.model.site import Site
from pelican_wellness.model.source import Source
from pelican_wellness.settings.lines import Lines
from pelican_wellness.settings.section import Expected, wrong
from pelican_wellness.web.urls import absolute

logger = logging.getLogger(__name__)

REDIRECTS = "_redirects"
"""Netlify and Cloudflare Pages read it, and lead on before a page is sent."""

_PAGE = """<!DOCTYPE html>
<html lang="{language}">
<head>
  <meta charset="utf-8">
  <title>{title}</title>
  <link rel="canonical" href="{address}">
  <meta name="robots" content="noindex">
  <meta http-equiv="refresh" content="0; url={address}">
</head>
<body>
  <p><a href="{address}">{title}</a></p>
</body>
</html>
"""
"""A refresh after no time at all is a redirect to search engines (Google, "Redirects and Google Search"), and no surprise to
readers (WCAG 2.2, technique H76)."""


def _addresses(value: object) -> tuple[str, ...]:
    stated = value if isinstance(value, list | tuple) else [value]
    parts = (part.strip() for one in stated for part in re.split(r"[,\n]", str(one)))
    return tuple(dict.fromkeys(_address(part) for part in parts if part))


def _address(stated: str) -> str:
    """Return an address as it is asked for: `/2019/old name.html`, whether or not a host was named."""
    parts = urlsplit(stated)
    if parts.query:
        problem = f"{stated} has a question mark: what follows it reaches no page of a static site"
        raise wrong(problem)
    path = unquote(parts.path)
    if not path.startswith("/"):
        path = f"/{path}"
    if path == "/" or ".." in path.split("/") or not path.isprintable() or "\\" in path or "//" in path:
        problem = f"{stated} is no address that a page of this site can have had"
        raise wrong(problem)
    return path


class AliasLines(Lines):
    """Where it was before."""

    aliases: Annotated[
        tuple[str, ...], BeforeValidator(_addresses), Expected("addresses on this site, such as /2019/05/old-name.html")
    ] = Field((), description="Addresses that it had before, with commas between them; each leads here.")


def file_of(address: str) -> str:
    """Return the file below the output that answers at an address.

    >>> file_of("/2019/old.html"), file_of("/2019/old/"), file_of("/2019/old")
    ('2019/old.html', '2019/old/index.html', '2019/old/index.html')
    """
    path = address.lstrip("/")
    if path.endswith("/"):
        return f"{path}index.html"
    return path if "." in path.rpartition("/")[2] else f"{path}/index.html"


def files(site: Site, articles: Sequence[Article]) -> Iterator[Output]:
    """Yield a page for each address that leads on, and the lines for hosts that do it themselves."""
    lines = []
    for address, source in _leading_on(site, articles):
        target = absolute(site.base, source.url) if site.base else "../" * file_of(address).count("/") + source.url
        values = {"language": source.language, "title": source.title, "address": target}
        yield Output(file_of(address), _PAGE.format(**{key: escape(value) for key, value in values.items()}))
        lines.append(f"{quote(address)} /{quote(source.url)} 301")
    if lines:
        yield Output(REDIRECTS, "\n".join(lines) + "\n")


def _leading_on(site: Site, articles: Sequence[Article]) -> Iterator[tuple[str, Source]]:
    """Yield addresses that nothing else has, and what each leads to. The rest is said, and leads nowhere."""
    published = [one.source for one in articles if one.source.status in ("published", "hidden") and one.source.save_as]
    taken = {source.save_as: source.path for source in published}
    taken |= {"index.html": "the home page", "404.html": "the page for what is not found"}
    taken |= {file_of(f"/{url}"): url for versions in site.pages.values() for url in versions.values()}
    taken |= dict.fromkeys(site.published, "a file of yours")
    for source in published:
        for address in source.own(AliasLines).aliases:
            file = file_of(address)
            if file in taken:
                logger.warning("%s: Aliases: %s is the address of %s already", source.path, address, taken[file])
            else:
                taken[file] = source.path
                yield address, source


FEATURE = Feature("aliases", lines=AliasLines, files=files)
