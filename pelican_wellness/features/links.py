"""LINKS and SOCIAL of Pelican's settings: other sites, and the author's profiles there."""

from collections.abc import Iterator

from markupsafe import Markup

from pelican_wellness.feature import Feature, Part, Slot, Values
from pelican_wellness.html.inline import inline_html
from pelican_wellness.model.glyph import glyph_of
from pelican_wellness.model.listed_link import SETTINGS, entries_of, label_and_address, listed_links
from pelican_wellness.model.page import View
from pelican_wellness.model.site import Site
from pelican_wellness.settings.mistakes import Mistake
from pelican_wellness.settings.types import problem_of_text
from pelican_wellness.web.urls import from_anywhere, scheme_that_runs


def _listed(setting: str, view: View, site: Site) -> list[tuple[Markup, str]]:
    """Return label and address of each entry."""
    listed = listed_links(site.pelican.get(setting))
    return [(inline_html(label), from_anywhere(view.site_url, url)) for label, url in listed]


def _links(view: View, site: Site) -> Values | None:
    found = _listed("LINKS", view, site)
    return {"links": found} if found else None


def _social(view: View, site: Site) -> Values | None:
    found = _listed("SOCIAL", view, site)
    return {"links": [(label, url, glyph_of(url)) for label, url in found]} if found else None


def verify(site: Site) -> Iterator[Mistake]:
    """Yield the entries of the lists that are no links: a click would run something, or no page can show them.

    Other themes print their own.
    """
    for name in SETTINGS if site.own_theme else ():
        for index, item in entries_of(site.pelican.get(name)):
            label, address = label_and_address(item)
            if scheme := scheme_that_runs(address):
                yield Mistake(f"{name}[{index}]", address, f"{scheme}: addresses are not allowed here", _EXPECTED)
            elif problem := problem_of_text(label) or problem_of_text(address):
                yield Mistake(f"{name}[{index}]", (label, address), problem, _LINK)


_LINK = "a label and an address, such as ('Shop', 'https://shop.example.com')"
_EXPECTED = "a page of this site such as 'pages/contact.html', or an address that leads somewhere (https:, mailto:, tel:)"

FEATURE = Feature(
    "links", verify=verify, parts=(Part(Slot.SIDEBAR, "links/sidebar", _links), Part(Slot.FOOTER, "links/social", _social))
)
