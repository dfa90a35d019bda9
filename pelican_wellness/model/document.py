"""The document of a text, for those who change it.

Loading BeautifulSoup takes as long as building a small site of which no text is changed. Whoever does not change one
imports nothing of here, nor of `html.document`, before there is need.
"""

from typing import cast

from bs4 import BeautifulSoup

from pelican_wellness.html.document import parse, serialize
from pelican_wellness.html.quick_tree import written
from pelican_wellness.model.article import Text


def document_of(text: Text) -> BeautifulSoup:
    """Return the HTML of a text, parsed when first asked for, and once; with what was changed in its quick tree."""
    if text.parsed is None:
        text.parsed = parse(written(text.quick_tree) if text.quick_tree and text.is_tree_edited else text.html)
    return cast(BeautifulSoup, text.parsed)


def edited_html(text: Text) -> str:
    """Return the HTML of a text whose document was changed."""
    return serialize(document_of(text))
