"""LINKS and SOCIAL of Pelican's settings: other sites, and the author's profiles there."""

from pelican_wellness.feature import Feature, Part, Slot, Values
from pelican_wellness.html.inline import inline_html
from pelican_wellness.model.page import View
from pelican_wellness.model.site import Site


def _listed(setting: str, site: Site) -> Values | None:
    """Return label and address of each entry; what other themes put behind them is passed over."""
    items = site.pelican.get(setting) or ()
    return {"links": [(inline_html(str(item[0])), item[1]) for item in items]} if items else None


def _links(_view: View, site: Site) -> Values | None:
    return _listed("LINKS", site)


def _social(_view: View, site: Site) -> Values | None:
    return _listed("SOCIAL", site)


FEATURE = Feature("links", parts=(Part(Slot.SIDEBAR, "links/sidebar", _links), Part(Slot.FOOTER, "links/social", _social)))
