"""Cards with advice: what can wait, what needs a physician today, what needs an ambulance now; and the key points."""

from pelican_wellness.feature import Feature
from pelican_wellness.features.crisis_lines import numbers
from pelican_wellness.i18n.catalogs import N_
from pelican_wellness.model.article import Draft, Text
from pelican_wellness.model.site import Site

__all__ = ["EMERGENCY", "FEATURE", "KEY_POINTS", "LEVELS"]

EMERGENCY = "emergency"
LEVELS = ("non-urgent", "urgent", EMERGENCY)
"""Classes of an admonition, and directives, from what can wait to what cannot."""

KEY_POINTS = "key-points"

# Translators: levels of a card with advice: what can wait, what needs a physician today, what needs an ambulance now.
_LABELS = {
    "non-urgent": N_("Not urgent"),
    "urgent": N_("Urgent"),
    EMERGENCY: N_("Emergency"),
    # Translators: title of a box with the main points of an article.
    KEY_POINTS: N_("Key points"),
}


Words = tuple[dict[str, str], dict[str, str]]
"""The labels of cards, and the numbers to call in an emergency with their addresses."""


def words_of(draft: Draft, site: Site) -> Words:
    """Return the labels of cards in the article's language, and the numbers of the site's region."""
    return site.once(_words_in, draft.source.language)


def _words_in(site: Site, language: str) -> Words:
    return {kind: site.translate(label, language) for kind, label in _LABELS.items()}, numbers(site)


def render_cards(text: Text, words: Words) -> bool:
    """Make cards of an article's admonitions of these kinds; return whether there were any."""
    if "admonition" not in text.html:
        return False
    from pelican_wellness.features.advice_cards.cards import make_cards  # noqa: PLC0415 - loads a parser
    from pelican_wellness.model.document import document_of  # noqa: PLC0415 - as above

    found = make_cards(document_of(text), *words)
    if found:
        text.styles.add("advice_cards/card")
    return found


FEATURE = Feature("advice_cards", depends=words_of, edit=render_cards)
