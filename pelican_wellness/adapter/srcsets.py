"""Addresses of ours in an article's HTML: what Pelican has to know to make them anew for each page."""

import re
from functools import partial
from typing import NamedTuple

from pelican.contents import Content

from pelican_wellness.model.page import LIVE, LIVE_SOURCE
from pelican_wellness.pattern import pattern

_LIVE = pattern(re.escape(f"{{filename}}/{LIVE}") + r"([^\"#]*)")


class _Address(NamedTuple):
    """Stands for a page among Pelican's contents, so that `{filename}` links to it get the right address everywhere."""

    url: str


def follow(content: Content, html: str) -> None:
    """Have the addresses in a content's HTML made for each page.

    Those in `src` and `href` are looked up in the content's own context: one from Pelican's cache has not the build's. Of
    several in one `srcset` Pelican knows nothing; these are made by a method of this content alone, which it calls with each
    SITEURL.
    """
    for path in set(_LIVE.findall(html)):
        content._context["generated_content"][f"{LIVE}{path}"] = _Address(path)  # noqa: SLF001 - where Pelican looks links up
    if LIVE_SOURCE in html:
        content._update_content = partial(_updated, content)  # noqa: SLF001 - where Pelican makes the other addresses


def _updated(content: Content, text: str, siteurl: str) -> str:
    whole = text.replace(LIVE_SOURCE, f"{siteurl}/")
    return type(content)._update_content(content, whole, siteurl)  # type: ignore[arg-type, call-arg]  # noqa: SLF001
