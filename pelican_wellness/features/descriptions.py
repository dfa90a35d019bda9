"""A few words of the settings at the head of a category's or a tag's articles."""

from pelican_wellness.feature import Feature, Part, Slot, Values
from pelican_wellness.model.fragment import Fragment
from pelican_wellness.model.page import View
from pelican_wellness.model.site import Site
from pelican_wellness.settings.descriptions import Descriptions

__all__ = ["FEATURE", "description_of_list"]


def description_of_list(view: View, site: Site) -> Fragment:
    """Return what the settings say of a category or a tag; an empty fragment of anything else."""
    texts = site.section(Descriptions)
    kinds = {"category": texts.categories, "tag": texts.tags}
    own = kinds.get(view.term_kind, {}).get(view.term.slug) if view.term else None
    return site.text_in(own, view.tag)


def _text(view: View, site: Site) -> Values | None:
    found = description_of_list(view, site)
    return {"description": found} if found else None


FEATURE = Feature("descriptions", parts=(Part(Slot.BELOW_TITLE, "descriptions/text", _text),))
