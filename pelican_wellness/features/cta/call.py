"""Whom to contact, why and how: the block in words."""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from pelican_wellness.features.cta.settings import CtaTexts
from pelican_wellness.i18n.catalogs import N_
from pelican_wellness.model.channel import Channel
from pelican_wellness.model.person import Person
from pelican_wellness.model.phrases import Phrases

# Translators: {person} is a full name, in the nominative.
_PERSON_HEADING = N_("Talk to {person}")
# Translators: {person} is a full name, in the nominative.
_PERSON_BUTTON = N_("Contact {person}")
# Translators: {a} is English's "a" or "an"; leave it out where it means nothing. {profession} is a noun in the singular.
_HEADING = N_("Talk to {a} {profession}")
_TEXT = N_("Ask a question or make an appointment. You are welcome to write or call first.")
# Translators: {a} is English's "a" or "an"; leave it out where it means nothing. {profession} is a noun in the singular.
_BUTTON = N_("Contact {a} {profession}")

# Translators: {service} is what can be booked, with its duration if it is known: "Deep-tissue massage, 60 minutes".
_SERVICE_HEADING = N_("Book {service}")
_BOOK_BUTTON = N_("Book online")

# Translators: what stands above the way to make contact on a blog that is about no practice and no profession.
_GENERAL_HEADING = N_("Get in touch")
_GENERAL_TEXT = N_("Questions and comments are welcome.")
_GENERAL_BUTTON = N_("Contact")

_MOST_CHANNELS = 2
"""Beside the button: more would be a list to choose from, and readers in pain should not have to."""


class CallToAction(NamedTuple):
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
    service: str = ""
    """What the button books: its name says so to who hears buttons alone (WCAG 2.2, 2.4.9)."""


class Destination(NamedTuple):
    """Where a call to action leads, and the other ways to the same people."""

    url: str
    channels: tuple[Channel, ...] = ()


def destination(pages: Iterable[str | None], channels: Sequence[Channel]) -> Destination | None:
    """Return the first page there is, else the best channel; the other channels beside it. None where there is no way."""
    page = next(filter(None, pages), None)
    if page:
        return Destination(page, tuple(way for way in channels if way.url != page)[:_MOST_CHANNELS])
    return Destination(channels[0].url, tuple(channels[1 : _MOST_CHANNELS + 1])) if channels else None


def call_to_action(
    to: Destination,
    layers: Sequence[CtaTexts],
    phrases: Phrases,
    *,
    person: Person | None,
    area: str,
    reason: str,
    service: str = "",
    books: bool = False,
) -> CallToAction:
    """Fill the first text there is in `layers` (the narrowest first), or the translated default.

    `area` is the name of the place it is about, `service` what is offered, in words; empty where none is known. `books`:
    the button leads to where the service is booked.
    """
    named = (("person", person.name if person else ""), ("area", area), ("service", service))
    values = {key: value for key, value in named if value}

    def text(part: str, default: str) -> str:
        own = next(filter(None, (phrases.custom(getattr(texts, part), values) for texts in layers)), None)
        return own or phrases.say(default, **values)

    heading, sentence, button = _defaults(is_trade=phrases.is_trade, names_person=person is not None)
    return CallToAction(
        person=person,
        heading=text("heading", _SERVICE_HEADING if service else heading),
        text=text("text", sentence),
        button=text("button", _BOOK_BUTTON if books else button),
        url=to.url,
        channels=to.channels,
        reason=reason,
        service=service if books else "",
    )


def _defaults(*, is_trade: bool, names_person: bool) -> tuple[str, str, str]:
    """Return heading, sentence and button where nobody chose others."""
    if names_person:
        return _PERSON_HEADING, _TEXT, _PERSON_BUTTON
    return (_HEADING, _TEXT, _BUTTON) if is_trade else (_GENERAL_HEADING, _GENERAL_TEXT, _GENERAL_BUTTON)
