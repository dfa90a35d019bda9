"""LINKS and SOCIAL of Pelican's settings: other sites, and the author's profiles there."""

from pelican_wellness.feature import Feature, Part, Slot, Values
from pelican_wellness.html.inline import inline_html
from pelican_wellness.model.listed_link import label_and_address
from pelican_wellness.model.page import View
from pelican_wellness.model.site import Site
from pelican_wellness.web.urls import from_anywhere


def _listed(setting: str, view: View, site: Site) -> Values | None:
    """Return label and address of each entry."""
    items = site.pelican.get(setting) or ()
    links = [(inline_html(label), from_anywhere(view.site_url, url)) for label, url in map(label_and_address, items)]
    return {"links": links} if links else None


def _links(view: View, site: Site) -> Values | None:
    return _listed("LINKS", view, site)


def _social(view: View, site: Site) -> Values | None:
    return _listed("SOCIAL", view, site)


FEATURE = Feature("links", parts=(Part(Slot.SIDEBAR, "links/sidebar", _links), Part(Slot.FOOTER, "links/social", _social)))
