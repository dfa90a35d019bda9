"""Texts of the theme and of the settings, in one language, with the profession filled in."""

from collections.abc import Callable, Mapping
from typing import NamedTuple

from pelican_wellness.i18n.catalogs import N_
from pelican_wellness.i18n.grammar import indefinite_article
from pelican_wellness.i18n.language import localized
from pelican_wellness.pattern import pattern
from pelican_wellness.settings.practice import PracticeKind

# Translators: the title of the page that lists all practitioners.
_FIND = N_("Find {a} {profession}")
# Translators: {area} is a town or a district, in the nominative.
_FIND_IN = N_("Find {a} {profession} in {area}")

_PEOPLE = N_("People")

# Translators: the professions fill {profession}: give the form that suits "Contact {a} {profession}" and its like.
PROFESSIONS: Mapping[PracticeKind, str] = {
    "massage": N_("massage therapist"),
    "yoga": N_("yoga teacher"),
    "counselling": N_("counselor"),
    "nutrition": N_("nutritionist"),
    "physiotherapy": N_("physical therapist"),
    "spa": N_("spa therapist"),
    "other": N_("therapist"),
}
"""Kind of practice -> profession, where the settings name none."""


Translate = Callable[[str, str], str]
"""Says a message of the theme in a language: (message, language tag) -> text."""

PLACEHOLDER = pattern(r"\{(a|profession|person|area|service)\}")


class Phrases(NamedTuple):
    """Says texts in one language: `fallback` is the language of settings that do not speak it."""

    language: str
    profession: str
    translate: Translate
    fallback: str = ""
    is_trade: bool = True
    """Whether the settings name a profession or a practice; else a blog may be about anything, and says nothing of either."""

    def say(self, message: str, **values: str) -> str:
        """Return a message of the theme with profession and `values` filled in.

        Where the profession comes first, as in German, it begins with a capital; a dictionary's form may not.
        """
        said = self.translate(message, self.language)
        filled = self.fill(said, values)
        return filled[:1].upper() + filled[1:] if said.startswith("{profession}") else filled

    def find(self, area: str = "") -> str:
        """Return the title of the page of everybody, or of those in an area."""
        if not self.is_trade:
            return area or self.say(_PEOPLE)
        return self.say(_FIND_IN, area=area) if area else self.say(_FIND)

    def fill(self, text: str, values: Mapping[str, str]) -> str:
        """Fill placeholders; a value that holds braces stays as it is."""
        known = {"profession": self.profession, "a": indefinite_article(self.profession), **values}
        return PLACEHOLDER.sub(lambda found: known.get(found[1], found[0]), text)

    def custom(self, text: str | Mapping[str, str] | None, values: Mapping[str, str]) -> str | None:
        """Return a text of the settings, None where it is not there or asks for a value that there is not."""
        own = None if text is None else localized(text, self.language, self.fallback)
        if own is None or not {"profession", "a", *values}.issuperset(PLACEHOLDER.findall(own)):
            return None
        return self.fill(own, values)
