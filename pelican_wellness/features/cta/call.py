"""Whom to contact, why and how: the block in words."""

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass

from pelican_wellness.features.cta.settings import CtaTexts
from pelican_wellness.i18n.catalogs import N_
from pelican_wellness.i18n.grammar import indefinite_article
from pelican_wellness.i18n.language import localized
from pelican_wellness.model.channel import Channel
from pelican_wellness.model.person import Person
from pelican_wellness.settings.practice import Kind as PracticeKind

# Translators: {person} is a full name, in the nominative.
_PERSON_HEADING = N_("Talk to {person}")
# Translators: {person} is a full name, in the nominative.
_PERSON_BUTTON = N_("Contact {person}")
# Translators: {a} is English's "a" or "an"; leave it out where it means nothing. {profession} is a noun in the singular.
_HEADING = N_("Talk to {a} {profession}")
_TEXT = N_("Ask a question or make an appointment. You are welcome to write or call first.")
# Translators: {a} is English's "a" or "an"; leave it out where it means nothing. {profession} is a noun in the singular.
_BUTTON = N_("Contact {a} {profession}")
# Translators: as it stands within a sentence of an article, where it is found and turned into a link.
_PHRASE = N_("contact {a} {profession}")
# Translators: the title of the page that lists all practitioners.
FIND = N_("Find {a} {profession}")
# Translators: {area} is a town or a district, in the nominative.
FIND_IN = N_("Find {a} {profession} in {area}")

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

_MOST_CHANNELS = 2
"""Beside the button: more would be a list to choose from, and readers in pain should not have to."""


@dataclass(frozen=True, slots=True)
class CallToAction:
    """A heading, a sentence and a button that leads to `url`.

    `url` is relative to the site unless it has a scheme. `person` is whom it names, if anybody. `channels` are at most
    two other ways to the same people; `reason` says in words which rule chose them.
    """

    person: Person | None
    heading: str
    text: str
    button: str
    url: str
    channels: tuple[Channel, ...]
    reason: str


@dataclass(frozen=True, slots=True)
class Destination:
    """Where a call to action leads, and the other ways to the same people."""

    url: str
    channels: tuple[Channel, ...] = ()


def destination(pages: Iterable[str | None], channels: Sequence[Channel]) -> Destination | None:
    """Return the first page there is, else the best channel; the other channels beside it. None where there is no way."""
    page = next(filter(None, pages), None)
    if page:
        return Destination(page, tuple(way for way in channels if way.url != page)[:_MOST_CHANNELS])
    return Destination(channels[0].url, tuple(channels[1 : _MOST_CHANNELS + 1])) if channels else None


Translate = Callable[[str, str], str]
"""Says a message of the theme in a language: (message, language tag) -> text."""


@dataclass(frozen=True, slots=True)
class Speaker:
    """Says texts in one language: `fallback` is the language of settings that do not speak it."""

    language: str
    profession: str
    translate: Translate
    fallback: str = ""

    def say(self, message: str, **values: str) -> str:
        """Return a message of the theme with profession and `values` filled in."""
        return self.fill(self.translate(message, self.language), values)

    def fill(self, text: str, values: Mapping[str, str]) -> str:
        """Fill placeholders; a value that holds braces stays as it is."""
        known = {"profession": self.profession, "a": indefinite_article(self.profession), **values}
        return _PLACEHOLDER.sub(lambda found: known.get(found[1], found[0]), text)

    def own(self, texts: CtaTexts, part: str, values: Mapping[str, str]) -> str | None:
        """Return a text of the settings, None where it is not there or asks for a value that there is not."""
        setting = getattr(texts, part)
        text = None if setting is None else localized(setting, self.language, self.fallback)
        if text is None or not {"profession", "a", *values}.issuperset(_PLACEHOLDER.findall(text)):
            return None
        return self.fill(text, values)


_PLACEHOLDER = re.compile(r"\{(a|profession|person|area)\}")


def call_to_action(
    to: Destination, layers: Sequence[CtaTexts], speaker: Speaker, *, person: Person | None, area: str, reason: str
) -> CallToAction:
    """Fill the first text there is in `layers` (the narrowest first), or the translated default.

    `area` is the name of the place it is about, empty where none is known.
    """
    values = {key: value for key, value in (("person", person.name if person else ""), ("area", area)) if value}

    def text(part: str, default: str) -> str:
        own = next(filter(None, (speaker.own(texts, part, values) for texts in layers)), None)
        return own or speaker.say(default, **values)

    return CallToAction(
        person=person,
        heading=text("heading", _PERSON_HEADING if person else _HEADING),
        text=text("text", _TEXT),
        button=text("button", _PERSON_BUTTON if person else _BUTTON),
        url=to.url,
        channels=to.channels,
        reason=reason,
    )


def default_phrases(profession: str, language: str, translate: Translate) -> list[str]:
    """Return the phrases that become a link where the settings name none."""
    words = profession.split()
    nouns = [profession, words[-1]] if words else []
    patterns = {_PHRASE, translate(_PHRASE, language)}
    return [Speaker(language, noun, translate).fill(pattern, {}) for noun in nouns for pattern in sorted(patterns)]
