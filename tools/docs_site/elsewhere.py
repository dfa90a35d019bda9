"""Links of the documentation to other sites. Nobody asks those sites during a build or a test, so they are only listed."""

import re
from html import unescape
from pathlib import Path

from docs_site.kinds import HOME, OWN, address_of, places

_LINK = re.compile(r'<a [^>]*?href="(https?://[^"]+)"')
_EXAMPLES = re.compile(r"https?://([\w-]+\.)*(example|example\.com|example\.org|localhost)(:\d+)?(/|$)")
"""Addresses that stand for others (RFC 2606)."""


def links_elsewhere(output: Path) -> dict[str, list[str]]:
    """Return the addresses, each with the pages that link to it."""
    found: dict[str, list[str]] = {}
    for page in (address_of(path) for path in (HOME, *places()) if not path.startswith(OWN)):
        for address in map(unescape, _LINK.findall((output / page).read_text("utf-8"))):
            if not _EXAMPLES.match(address) and page not in found.setdefault(address, []):
                found[address].append(page)
    return dict(sorted(found.items()))


def as_text(found: dict[str, list[str]]) -> str:
    """Return them as lines: an address, and the pages that link to it."""
    return "".join(f"{address}\t{' '.join(pages)}\n" for address, pages in found.items())
