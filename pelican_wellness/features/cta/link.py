"""Turn the first "contact a massage therapist" of an article into a link."""

from bs4 import BeautifulSoup

from pelican_wellness.features.cta.phrase import LINK, Finder, first_phrase


def link_phrase(document: BeautifulSoup, finder: Finder, href: str) -> bool:
    """Link the first phrase that is found to `href`; return whether there was one. The words stay as they are."""
    found = first_phrase(document, finder)
    if found is None:
        return False
    element, at, match = found
    link = document.new_tag("a", href=href, attrs=LINK)
    link.string = match.group()
    before, after = match.string[: match.start()], match.string[match.end() :]
    element.contents[at].replace_with(*(part for part in (before, link, after) if part))
    return True
