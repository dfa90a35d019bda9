"""HTML that is read elsewhere than on its page, as in a feed reader."""

import re

from pelican_wellness.html.url_attributes import ATTRIBUTES

_HELD = re.compile(
    rf"""<(?:script|style)\b|\s(?:on\w+|srcset)\s*=|\b(?:{"|".join(ATTRIBUTES)})\s*=\s*["']?+(?!https?:|mailto:|tel:|sms:|data:)""",
    re.IGNORECASE,
)
"""What has to be changed. Most articles hold nothing of it and need not be parsed again."""


def absolutize(html: str, page: str) -> str:
    """Return the HTML of an article with absolute addresses, and without what feed readers refuse to run or to apply.

    `page` is the article's own absolute address. Of scripts, style sheets and event handlers W3C's feed validator warns.
    """
    if not _HELD.search(html):
        return html
    from pelican_wellness.html.resolve import resolved  # noqa: PLC0415 - loads a parser

    return resolved(html, page)
