"""Follow every link of a built site."""

import json
import re
from collections.abc import Iterator
from html import unescape
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urljoin, urlsplit

DISK = "https://disk.example"
"""Stands for the folder of the output, where a site has relative addresses only."""

_THINGS = ("url", "item", "logo", "image")
"""Keys of structured data whose values are addresses of pages and pictures."""

_IN_HTML = re.compile(
    r'\s(?:href|src|action)="([^"]*)"|property="og:(?:url|image)" content="([^"]*)"'
    r'|<script type="application/ld\+json">(.*?)</script>',
    re.DOTALL,
)
_IN_XML = re.compile(r"<loc>([^<]*)</loc>|<link href=\"([^\"]*)\" rel=\"alternate\"")
"""In a sitemap and in a feed."""


def dead_links(output: Path, site_url: str, *, leave: str = "$^", folders: bool = True) -> list[tuple[str, str]]:
    """Return page and address of each link within the site that leads to no file.

    `site_url` is SITEURL, empty where there is none; `leave` finds addresses that the author of the site answers for.
    Without `folders` the site is read from a disk, where a folder is no page.
    """
    base = site_url or DISK
    files = {file.relative_to(output).as_posix() for file in output.rglob("*") if file.is_file()}
    found = []
    # A feed needs whole addresses; what Pelican writes into it without a SITEURL leads nowhere for every reader.
    kinds = (".html", ".xml") if site_url else (".html",)
    for page in sorted(one for one in files if one.endswith(kinds) and not one.startswith("theme/")):
        for written in _links(output / page):
            address = urljoin(f"{base}/{page}", written)
            if not f"{address}/".startswith(f"{base}/") or re.search(leave, written):
                continue
            path = unquote(urlsplit(address.removeprefix(base)).path).lstrip("/")
            wanted = f"{path}index.html" if path.endswith("/") or not path else path
            if wanted not in files or (wanted != path and not folders):
                found.append((page, written))
    return found


def _links(file: Path) -> Iterator[str]:
    text = file.read_text("utf-8")
    if file.suffix == ".xml":
        yield from (unescape(loc or link) for loc, link in _IN_XML.findall(text))
        return
    for attribute, meta, script in _IN_HTML.findall(text):
        if script:
            yield from _addresses(json.loads(script))
        elif attribute or meta:
            yield unescape(attribute or meta)


def _addresses(thing: Any) -> Iterator[str]:  # Any: whatever JSON holds
    if isinstance(thing, list):
        for one in thing:
            yield from _addresses(one)
    elif isinstance(thing, dict):
        for key, one in thing.items():
            if isinstance(one, str) and key in _THINGS:
                yield one
            else:
                yield from _addresses(one)
