"""The call to action: whom an article names, in which words, and where it stands."""

import logging
from collections.abc import Iterator, Sequence
from functools import cache
from typing import Any, NamedTuple

from pelican_wellness.feature import Feature, HasCode, Part, SiteFact, Slot, Values
from pelican_wellness.features.cta.action import Action, action_on, leads_here, main_action
from pelican_wellness.features.cta.call import CallToAction
from pelican_wellness.features.cta.naming import (
    CTA,
    asks_for_none,
    call_of,
    considered,
    doubts,
    is_way_of_contact,
    mistakes_of,
    site_call,
    verify,
)
from pelican_wellness.features.cta.phrase import Finder, first_phrase, link_in_tree, literal_finder
from pelican_wellness.features.cta.phrase_book import default_finder
from pelican_wellness.features.cta.settings import Cta, CtaLines
from pelican_wellness.features.services.feature import SERVICE
from pelican_wellness.html.quick_tree import Element
from pelican_wellness.i18n.language import language
from pelican_wellness.model.article import Article, Draft, Text
from pelican_wellness.model.page import View, live_href
from pelican_wellness.model.said import Said
from pelican_wellness.model.site import Site

__all__ = [
    "CTA",
    "FEATURE",
    "Action",
    "CallToAction",
    "Cta",
    "CtaLines",
    "action_on",
    "asks_for_none",
    "call_of",
    "considered",
    "is_way_of_contact",
]

logger = logging.getLogger(__name__)


def name_somebody(draft: Draft, site: Site) -> None:
    """Note the call of an article or page."""
    source = draft.source
    found = list(mistakes_of(source, site)) if CtaLines in source.lines else []
    draft.mistakes += found
    CTA.note(draft, None if found else call_of(source, site))


class Linked(NamedTuple):
    """Which phrase leads where: one of the blogger's own, else one that names the profession."""

    href: str
    profession: str
    phrases: tuple[str, ...] | None


def phrase_to_link(draft: Draft, site: Site) -> Linked | None:
    """Return what is to be linked, None where nobody is to be contacted."""
    call = CTA.of(draft)
    return site.once(_linked, draft.source.language, _phrase_url(draft, site, call)) if call else None


def _linked(site: Site, language: str, url: str) -> Linked:
    phrases = site.section(Cta).phrases
    profession = site.profession(language) if phrases is None else ""
    return Linked(live_href(url), profession, None if phrases is None else tuple(phrases))


def link_the_phrase(text: Text, linked: Linked | None) -> bool:
    """Link the first "contact a massage therapist" of the text; return whether there was one."""
    finder = _finder(text.language, linked.profession, linked.phrases) if linked else None
    found = first_phrase(text.current, finder) if finder and finder.may_be_in(text.html) else None
    if linked is None or finder is None or found is None:
        return False
    text.styles.add("cta/link")
    element, at, match = found
    if isinstance(element, Element) and link_in_tree(element, at, match, linked.href):
        text.is_tree_edited = True
        return True
    from pelican_wellness.features.cta.link import link_phrase  # noqa: PLC0415 - loads a parser
    from pelican_wellness.model.document import document_of  # noqa: PLC0415 - as above

    return link_phrase(document_of(text), finder, linked.href)


def say_what_is_missing(site: Site, articles: Sequence[Article]) -> Iterator[tuple[SiteFact[Any], object]]:
    """Say once what to add where a practice has a blog and its readers no way to make contact; there are no facts."""
    silent = (CTA.of(one) is None and one.source.is_article and not asks_for_none(one.source, site) for one in articles)
    if site.own_theme and site.has_practice and any(silent) and site_call(site, site.language) is None:
        logger.warning(_NO_WAY)
    return iter(())


_NO_WAY = (
    "Readers have no way to make contact, so there is no button. Add one to pelicanconf.py, such as "
    'WELLNESS = {"practice": {"email": "hello@example.com"}}, or the line "Email:" or "Phone:" to a file of content/people.'
)


@cache
def _finder(language: str, profession: str, phrases: tuple[str, ...] | None) -> Finder | None:
    return default_finder(profession, language) if phrases is None else literal_finder(phrases)


def _phrase_url(draft: Draft, site: Site, call: CallToAction) -> str:
    """Return where the phrase in the text leads: for an area to its people, else where the button leads."""
    known = [slug for slug in map(site.slugify, draft.source.own(CtaLines).area) if slug in site.areas]
    directory = site.page_in("directory", draft.source.language)
    return f"{directory}#area-{known[0]}" if known and directory else call.url


def _box(view: View, site: Site) -> Values | None:
    call = CTA.of(view.article) if view.article else None
    is_article = view.article is not None and view.article.source.is_article
    return _boxed(call, view, site) if call and is_article and _placed(site, "article") else None


def _service(view: View, _site: Site) -> Values | None:
    """On the page of a service the way to book it stands right below the prices."""
    call = CTA.of(view.article) if view.article and view.article.source.kind == SERVICE else None
    return {"call": call} if call else None


def _sidebar(view: View, site: Site) -> Values | None:
    if not _placed(site, "sidebar"):
        return None
    if view.article:
        return _boxed(CTA.of(view.article), view, site)
    person = site.authors.get(view.term.slug) if view.term and view.term_kind == "author" else None
    # A profile needs none: it says itself how its person is reached.
    return None if person and person.channels else _boxed(site.once(site_call, view.tag), view, site)


def _button(place: str, view: View, site: Site) -> Values | None:
    action = action_on(view, site) if _placed(site, place) else None
    return action._asdict() if action else None


def _header(view: View, site: Site) -> Values | None:
    return _button("header", view, site)


def _footer(view: View, site: Site) -> Values | None:
    return _button("footer", view, site)


def _placed(site: Site, place: str) -> bool:
    return place in site.section(Cta).placement


def _boxed(call: CallToAction | None, view: View, site: Site) -> Values | None:
    if call is None or leads_here(call.url, view):
        return None
    person = call.person
    facts = [*filter(None, (Said(person.role, site.language), language(view.tag).comma.join(person.areas)))] if person else []
    named = [person.name, *facts] if person and person.name not in call.heading else facts
    return {"call": _with_main_action(call, view, site), "person": person, "line": named}


def _with_main_action(call: CallToAction, view: View, site: Site) -> CallToAction:
    """Return a call that names nobody with the button that stands on every page."""
    general, action = site.once(site_call, view.tag), site.once(main_action, view.tag)
    if general is None or action is None or (call.url, call.button) != (general.url, general.button):
        return call
    others = tuple(way for way in call.channels if way.url != action.url)
    return call._replace(url=action.url, button=action.button, channels=others)


def _rules() -> Sequence[HasCode]:
    from pelican_wellness.features.cta.rules import RULES  # noqa: PLC0415 - only `check` needs them

    return RULES


FEATURE = Feature(
    "cta",
    settings=Cta,
    asked_by=("cta.phrases",),
    lines=CtaLines,
    facts=(CTA,),
    verify=verify,
    doubt=doubts,
    article=name_somebody,
    depends=phrase_to_link,
    edit=link_the_phrase,
    gather=say_what_is_missing,
    parts=(
        Part(Slot.HEADER, "cta/header_button", _header),
        Part(Slot.BELOW_TITLE, "cta/service_button", _service),
        Part(Slot.ARTICLE_END, "cta/box", _box),
        Part(Slot.SIDEBAR, "cta/box", _sidebar),
        Part(Slot.FOOTER, "cta/footer_button", _footer),
    ),
    rules=_rules,
)
