"""HTML that is read elsewhere than on its page, as in a feed reader."""

import re

from pelican_wellness.html.url_attributes import ATTRIBUTES
from pelican_wellness.pattern import pattern

_HELD = pattern(
    rf"""<(?:script|style)\b|\s(?:on\w+|srcset)\s*=|\b(?:{"|".join(ATTRIBUTES)})\s*=\s*["']?+(?!https?:|mailto:|tel:|sms:|data:)""",
    re.IGNORECASE,
)
"""What has to be changed. Most articles hold nothing of it and need not be parsed again."""

_STYLE = pattern(r"<s(?:cript|tyle)", re.IGNORECASE)
_PLAIN = r"(?<=\shref=)\"(?:https?:|mailto:|tel:)|(?<=\sclass=)|(?<=\sid=)|(?<=\stitle=)|(?<=\salt=)|(?<=\srel=)"
_ATTRIBUTE = pattern(f"=(?!{_PLAIN})")
"""An attribute that may have to be changed: it is found by its sign, where the search above tries each letter of a text."""


def absolutize(html: str, page: str) -> str:
    """Return the HTML of an article with absolute addresses, and without what feed readers refuse to run or to apply.

    `page` is the article's own absolute address. Of scripts, style sheets and event handlers W3C's feed validator warns.
    """
    if not (_may_be_held(html) and _HELD.search(html)):
        return html
    from pelican_wellness.html.resolve import resolved  # noqa: PLC0415 - loads a parser

    return resolved(html, page)


def _may_be_held(html: str) -> bool:
    return bool(_ATTRIBUTE.search(html) or _STYLE.search(html))
