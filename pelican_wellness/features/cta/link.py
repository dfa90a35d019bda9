"""Turn the first "contact a massage therapist" of an article into a link."""

from collections.abc import Iterator
from typing import cast

from bs4 import BeautifulSoup
from bs4.element import NavigableString

from pelican_wellness.features.cta.phrase import Finder, open_texts


def link_phrase(document: BeautifulSoup, finder: Finder, href: str) -> bool:
    """Link the first phrase that is found to `href`; return whether there was one. The words stay as they are."""
    for text in cast(Iterator[NavigableString], open_texts(document)):
        match = finder.search(text)
        if match is None:
            continue
        link = document.new_tag("a", href=href, attrs={"class": "w-cta-link"})
        link.string = match.group()
        before, after = text[: match.start()], text[match.end() :]
        text.replace_with(*(part for part in (before, link, after) if part))
        return True
    return False
