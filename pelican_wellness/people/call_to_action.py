"""Whom to contact, why and how."""

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass

from pelican_wellness.config.cta import Cta
from pelican_wellness.i18n.catalogs import N_
from pelican_wellness.i18n.grammar import indefinite_article
from pelican_wellness.i18n.language import localized
from pelican_wellness.people.channel import Channel, Kind
from pelican_wellness.people.person import Person

# Translators: {a} is English's "a" or "an"; leave it out where it means nothing. {profession} is a noun in the singular.
_HEADING = N_("Talk to {a} {profession}")
_TEXT = N_("Ask a question or make an appointment. You are welcome to write or call first.")
# Translators: {a} is English's "a" or "an"; leave it out where it means nothing. {profession} is a noun in the singular.
_BUTTON = N_("Contact {a} {profession}")
# Translators: as it stands within a sentence of an article, where it is found and turned into a link.
_PHRASE = N_("contact {a} {profession}")


@dataclass(frozen=True, slots=True)
class CallToAction:
    """A heading, a sentence and a button that leads to `url`.

    `url` is relative to the site unless it has a scheme. `person` is whom it names, if anybody. `channels` are other
    ways to the same people; `reason` says in words which rule chose them.
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
    """Where the site's own call to action leads."""

    url: str
    channels: tuple[Channel, ...]
    reason: str


def destination(
    setting: str | None, contact_page: str | None, practice: Iterable[Channel], owner: Person | None
) -> Destination | None:
    """Choose where a reader can make contact: the setting, the contact page, then the first channel there is.

    `setting` is `cta.url`, `contact_page` the address of the contact page. None where there is no way at all.
    """
    own = tuple(practice)
    ways = own or (owner.channels if owner else ())
    if setting:
        return Destination(setting, ways, "the setting cta.url")
    if contact_page:
        return Destination(contact_page, ways, "the site's contact page")
    if ways:
        whose = "the practice" if own else f"the owner, {owner}"
        best = min(ways, key=lambda way: list(Kind).index(way.kind))
        return Destination(best.url, tuple(way for way in ways if way is not best), f"the {best.kind} of {whose}")
    return None


Translate = Callable[[str, str], str]
"""Says a message of the theme in a language: (message, language tag) -> text."""


def call_to_action(
    to: Destination, texts: Cta, profession: str, language: str, translate: Translate, fallback: str = ""
) -> CallToAction:
    """Fill the texts of the settings, or the translated defaults, for one language.

    A text per language that does not name this one gives way to the translation, or to its `fallback` language where
    there is no translation.
    """
    fill = _filler(profession)

    def text(setting: object, default: str) -> str:
        chosen = localized(setting, language, fallback) if isinstance(setting, str | dict) else None
        return fill(chosen if chosen is not None else translate(default, language))

    return CallToAction(
        person=None,
        heading=text(texts.heading, _HEADING),
        text=text(texts.text, _TEXT),
        button=text(texts.button, _BUTTON),
        url=to.url,
        channels=to.channels,
        reason=to.reason,
    )


def default_phrases(profession: str, language: str, translate: Translate) -> list[str]:
    """Return the phrases that become a link where the settings name none."""
    words = profession.split()
    nouns = [profession, words[-1]] if words else []
    patterns = {_PHRASE, translate(_PHRASE, language)}
    return [_filler(noun)(pattern) for noun in nouns for pattern in sorted(patterns)]


def _filler(profession: str) -> Callable[[str], str]:
    values = {"profession": profession, "a": indefinite_article(profession)}
    return lambda text: re.sub(r"\{(a|profession)\}", lambda found: values[found[1]], text)
