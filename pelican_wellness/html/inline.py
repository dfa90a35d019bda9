"""Titles and other one-line HTML that Pelican hands over unescaped.

A Markdown title is raw text ("R&B <3"), a reStructuredText title is HTML ("<em>Deep</em> tissue"), and nothing says
which. So: the inline elements that Pelican's readers and typogrify make are kept, everything else is text.
"""

import re
from functools import lru_cache
from html import escape

from markupsafe import Markup

from pelican_wellness.html.entities import unescape
from pelican_wellness.pattern import pattern

_REMEMBERED = 1024
"""A page says its title many times, and names the same few categories, authors and articles as others do."""

_KEPT = "abbr|b|bdi|cite|code|del|em|i|ins|kbd|mark|q|small|span|strong|sub|sup|tt"
_TOKEN = pattern(
    rf"<(?P<close>/?)(?P<name>{_KEPT})(?P<attributes>(?:\s+class=\"[\w\s-]*\")?)\s*>"
    r"|(?P<entity>&(?:[a-zA-Z][a-zA-Z0-9]*|#[0-9]+|#[xX][0-9a-fA-F]+);)"
    r"|(?P<other>[<>&\"'])"
)


@lru_cache(maxsize=_REMEMBERED)
def inline_html(source: str) -> Markup:
    """Return `source` as safe HTML: known inline elements kept when they balance, all other markup shown as text.

    >>> inline_html('<em>Deep</em> tissue & "knots" <script>')
    Markup('<em>Deep</em> tissue &amp; &#34;knots&#34; &lt;script&gt;')
    """
    kept = _replace(source, keep=_balances(source))
    return Markup(kept)  # noqa: S704 - every character outside the list above was escaped


@lru_cache(maxsize=_REMEMBERED)
def inline_text(source: str) -> str:
    """Return the words of `source`, without the markup that `inline_html` would keep.

    >>> inline_text('<em>Deep</em> tissue &amp; "knots"')
    'Deep tissue & "knots"'
    """
    if not _TOKEN.search(source):
        return " ".join(source.split())
    keep = _balances(source)

    def words(match: re.Match[str]) -> str:
        if match["entity"]:
            return unescape(match["entity"])
        return "" if keep and match["name"] else match.group()

    return " ".join(_TOKEN.sub(words, source).split())


def _balances(source: str) -> bool:
    opened: list[str] = []
    for match in _TOKEN.finditer(source):
        if not match["name"]:
            continue
        if not match["close"]:
            opened.append(match["name"])
        elif not opened or opened.pop() != match["name"] or match["attributes"]:
            return False
    return not opened


def _replace(source: str, *, keep: bool) -> str:
    def one(match: re.Match[str]) -> str:
        if match["entity"]:
            return escape(unescape(match["entity"]))
        if match["name"] and keep:
            return match.group()
        return str(Markup.escape(match.group()))

    return _TOKEN.sub(one, source)
