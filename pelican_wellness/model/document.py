"""The document of a draft, for those who change its text.

Loading BeautifulSoup takes as long as building a small site of which no text is changed. Whoever does not change one
imports nothing of here, nor of `html.document`, before there is need.
"""

from typing import cast

from bs4 import BeautifulSoup

from pelican_wellness.html.document import parse, serialize
from pelican_wellness.model.article import Draft


def document_of(draft: Draft) -> BeautifulSoup:
    """Return the HTML of the source, parsed when first asked for, and once."""
    if draft.parsed is None:
        draft.parsed = parse(draft.source.html)
    return cast(BeautifulSoup, draft.parsed)


def edited_html(draft: Draft) -> str:
    """Return the HTML of a draft whose document was changed."""
    return serialize(document_of(draft))
