"""Make the addresses of a piece of HTML absolute (html/absolute.py says where, and whether there is need)."""

import re
from functools import lru_cache
from urllib.parse import urljoin

from bs4 import BeautifulSoup

from pelican_wellness.html.document import parse, serialize
from pelican_wellness.html.url_attributes import ATTRIBUTES, SRCSET

_CANDIDATE = re.compile(r"[\s,]*+(?P<address>\S*+)(?P<size>(?:(?<!,)[^,]*+)?+)")
"""One of several sizes of a picture (HTML, "Parsing a srcset attribute"): an address may hold commas, and end with none."""


@lru_cache(maxsize=256)
def resolved(html: str, page: str) -> str:
    """Return the HTML with absolute addresses, without scripts, style sheets and event handlers.

    What was asked for last is kept: an article stands in several feeds, of a hundred entries each unless somebody asks.
    """
    document = parse(html)
    for element in document.find_all(["script", "style"]):
        element.decompose()
    _resolve(document, page)
    return serialize(document)


def _resolve(document: BeautifulSoup, page: str) -> None:
    for element in document.find_all():
        for name in [name for name in element.attrs if name.lower().startswith("on")]:
            del element[name]
        for name in ATTRIBUTES:
            if name in element.attrs:
                element[name] = _joined(page, str(element[name]))
        if srcset := element.get(SRCSET):
            element[SRCSET] = ", ".join(_candidate(page, one) for one in _CANDIDATE.finditer(str(srcset)) if one["address"])


def _candidate(page: str, candidate: re.Match[str]) -> str:
    return " ".join([_joined(page, candidate["address"].rstrip(",")), *candidate["size"].split()])


def _joined(page: str, address: str) -> str:
    try:
        return urljoin(page, address.strip())
    except ValueError:  # such as "http://[": no address at all
        return address
