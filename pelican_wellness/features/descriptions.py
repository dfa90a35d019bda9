"""A few words of the settings at the head of a category's or a tag's articles."""

from collections.abc import Iterator, Sequence

from pelican_wellness.feature import Feature, Part, Slot, Values
from pelican_wellness.model.fragment import Fragment
from pelican_wellness.model.named_terms import unknown_terms
from pelican_wellness.model.page import View
from pelican_wellness.model.site import Site
from pelican_wellness.model.source import Source
from pelican_wellness.settings.descriptions import Descriptions
from pelican_wellness.settings.mistakes import Mistake

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


def _doubts(site: Site, sources: Sequence[Source]) -> Iterator[Mistake]:
    texts = site.section(Descriptions)
    named = (
        ('WELLNESS["descriptions"]["categories"]', "category", texts.categories),
        ('WELLNESS["descriptions"]["tags"]', "tag", texts.tags),
    )
    return unknown_terms(named, sources, lambda term: term.slug)


FEATURE = Feature("descriptions", doubt=_doubts, parts=(Part(Slot.BELOW_TITLE, "descriptions/text", _text),))
