"""What an article shows of its care: review, disclaimer, references, cards."""

from datetime import datetime
from functools import partial
from typing import Any
from zoneinfo import ZoneInfo

from pelican.contents import Content

from pelican_wellness.features.advice_cards import cards as care_cards
from pelican_wellness.features.disclaimer.disclaimer import chosen_disclaimer, default_disclaimer
from pelican_wellness.features.references import Reference, join_references
from pelican_wellness.features.review.review import Review, review_from
from pelican_wellness.i18n.catalogs import N_
from pelican_wellness.i18n.language import localized
from pelican_wellness.model.site import Site
from pelican_wellness.model.source_lines import where
from pelican_wellness.settings import Mistake

# Translators: the heading above the list of sources at the end of an article.
_REFERENCES = N_("References")
# Translators: spoken name of the arrow that leads from a source back to the place in the text.
_BACK = N_("Back to the text")
# Translators: levels of a card with advice: what can wait, what needs a physician today, what needs an ambulance now.
_CARDS = {
    "non-urgent": N_("Not urgent"),
    "urgent": N_("Urgent"),
    "emergency": N_("Emergency"),
    # Translators: title of a box with the main points of an article.
    care_cards.KEY_POINTS: N_("Key points"),
}


def review(content: Content, site: Site, mistakes: list[Mistake]) -> Review | None:
    """Return the review that an article's own lines state; what is wrong with them is added to `mistakes`."""
    found, wrong = review_from(
        content.metadata,
        site.authors,
        partial(where, content.relative_source_path or "", site.content_path),
        months=site.settings.editorial.review_interval_months,
        today=datetime.now(ZoneInfo(str(site.pelican_settings["TIMEZONE"]))).date(),
    )
    mistakes += wrong
    return found


def disclaimer(content: Content, site: Site) -> str | None:
    """Return an article's disclaimer in its language, None where it has none. Pages have one only if they say so."""
    stated = content.metadata.get("disclaimer")
    category = getattr(content, "category", None)
    settings = site.settings.editorial
    if category is None and stated is None:
        return None
    chosen = chosen_disclaimer(str(stated) if stated is not None else None, category.slug if category else "", settings)
    if chosen is True:
        return site.translate(default_disclaimer(site.settings.practice.kind), content.lang)
    return localized(chosen, content.lang, site.language) if chosen else None


def references(document: Any, content: Content, site: Site) -> list[Reference]:
    """Join footnotes and list of references, and return what they refer to."""
    return join_references(document, site.translate(_REFERENCES, content.lang), site.translate(_BACK, content.lang))


def draw_cards(document: Any, content: Content, site: Site) -> bool:
    """Draw the cards of three levels and the box of key points; return whether there were any."""
    return care_cards.draw_cards(document, {kind: site.translate(words, content.lang) for kind, words in _CARDS.items()})
