"""The head of the home page: who this is for, what to do, when and where."""

from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import NamedTuple

from pelican_wellness.features.about import introduction
from pelican_wellness.features.cta.feature import Action, action_on
from pelican_wellness.i18n import opening_hours
from pelican_wellness.i18n.catalogs import N_
from pelican_wellness.i18n.language import language as language_of
from pelican_wellness.model.introduction import introduced
from pelican_wellness.model.page import View
from pelican_wellness.model.person import Person
from pelican_wellness.model.person_facts import shown
from pelican_wellness.model.site import Site
from pelican_wellness.settings.home import Home
from pelican_wellness.settings.hours import regular_week

# Translators: says in a few words who this is: "Massage therapist in Burlington".
_SENTENCE = N_("{profession} in {area}")

_MOST_AREAS = 3


class Hero(NamedTuple):
    """`headline` and `lead` may hold inline HTML. `portrait` says that the picture is of `person`."""

    headline: str
    lead: str
    action: Action | None
    facts: tuple[str, ...]
    picture: str
    alt: str
    person: Person | None
    titles: str
    portrait: bool
    plain: bool
    """Whether it is the head of a list of articles, which has the portrait beside it."""


def hero(view: View, site: Site) -> Hero:
    """Return the head of the home page in a language."""
    own, tag = site.section(Home), view.tag
    plain = view.article is None
    stated = site.own_words(own.headline, tag)
    subtitle = str(site.pelican.get("SITESUBTITLE") or "") if tag == site.language or not view.article else ""
    name = str(site.pelican["SITENAME"])
    said = sentence(site, tag)
    words = [*filter(None, (stated, None if plain else subtitle, None if plain else said, name))]
    lead = next((one for one in (subtitle, said) if one and one != words[0]), "")
    person = introduced(site)
    portrait = introduction(site, tag).photo if not plain and not own.picture else ""
    return Hero(
        headline=words[0],
        lead=lead,
        action=action_on(view, site),
        facts=() if plain else tuple(_facts(site, tag)),
        picture=own.picture or portrait,
        alt=(site.localized(own.picture_alt, tag) or "") if own.picture else "",
        person=person,
        titles=language_of(tag).comma.join(shown(person, site, tag).titles) if person else "",
        portrait=bool(portrait),
        plain=plain,
    )


def sentence(site: Site, language: str) -> str:
    """Return profession and place in a few words; empty where the blog is of no practice."""
    if not site.has_practice:
        return ""
    area = site.practice.address.locality or next((one.name for one in site.areas.values()), "")
    phrases = site.phrases(language)
    said = phrases.say(_SENTENCE, area=area) if area else phrases.fill("{profession}", {})
    return said[:1].upper() + said[1:]


def _facts(site: Site, language: str) -> Iterator[str]:
    """Yield on which days it is open, and where."""
    comma = language_of(language).comma
    week = regular_week(site.practice.hours)
    if days := list(_open_days([bool(spans) for spans in week], language)) if week else []:
        yield comma.join(days)
    areas = [one.name for one in site.areas.values()][:_MOST_AREAS] or [site.practice.address.locality or ""]
    if any(areas):
        yield comma.join(areas)


def _open_days(is_open: Sequence[bool], language: str) -> Iterator[str]:
    """Yield the days that follow each other, in words, such as from Tuesday to Saturday."""
    for opened, run in groupby(opening_hours.days_in_order(language), lambda day: is_open[day]):
        if opened:
            yield opening_hours.days(list(run), language)
