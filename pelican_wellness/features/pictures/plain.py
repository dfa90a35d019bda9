"""Pictures for readers elsewhere than in a browser, who may know neither `picture` nor AVIF: one plain address each."""

import re
from collections.abc import Callable
from html import escape, unescape

from pelican_wellness.features.pictures.published import READ_IN_FEEDS
from pelican_wellness.pattern import pattern

_ATTRIBUTES = r"""(?:"[^"<]*+"|'[^'<]*+'|[^"'<>])*+"""
"""Within them `<` is written `&lt;` by whoever writes HTML; so a search for the end of an element ends at the next."""
_PICTURE = pattern(
    rf"<picture\b{_ATTRIBUTES}>\s*+(?:<source\b{_ATTRIBUTES}>\s*+)*+(<img\b{_ATTRIBUTES}>)\s*+</picture>", re.IGNORECASE
)
_IMAGE = pattern(rf"<img\b{_ATTRIBUTES}>", re.IGNORECASE)
_CHOICE = pattern(r"""\s(?:srcset|sizes|loading|decoding|fetchpriority)=(?:"[^"]*+"|'[^']*+')""", re.IGNORECASE)
_SRCSET = pattern(r"""\ssrcset="([^"]*+)\"""")
_SRC = pattern(r"""(\ssrc=")([^"]*)(")""")


def plain(html: str, instead: Callable[[str], str]) -> str:
    """Return the HTML of an article with plain pictures, in a format that everybody reads as far as there is one.

    `instead` says of an address which other one is read by all, as far as that is known.
    """
    if "<img" not in html and "<IMG" not in html:
        return html
    return _IMAGE.sub(lambda image: _plain(image[0], instead), _PICTURE.sub(r"\1", html))


def _plain(image: str, instead: Callable[[str], str]) -> str:
    own, files = _SRC.search(image), _SRCSET.search(image)
    read = escape(instead(unescape(own[2]))) if own else ""
    if own and files and not read and not own[2].lower().endswith(READ_IN_FEEDS):
        read = files[1].rpartition(", ")[2].partition(" ")[0]
    if read:
        image = _SRC.sub(lambda src: src[1] + read + src[3], image, count=1)
    return _CHOICE.sub("", image)
