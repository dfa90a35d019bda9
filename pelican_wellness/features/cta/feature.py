"""The call to action: whom an article names, in which words, and where it stands."""

import re
from collections.abc import Iterable, Iterator, Mapping

from pelican_wellness.check.rule import Rule
from pelican_wellness.feature import Fact, Feature, Part, Slot, Values
from pelican_wellness.features.cta.call import CallToAction, Destination, call_to_action, default_phrases, destination
from pelican_wellness.features.cta.choice import Candidates, Choice, RuleIndex, Subject, Whom, choose, consider, texts_rule
from pelican_wellness.features.cta.phrase import link_phrase, phrase_pattern
from pelican_wellness.features.cta.settings import NONE, Cta, CtaLines
from pelican_wellness.model.article import Draft
from pelican_wellness.model.page import View, live_href
from pelican_wellness.model.person import owner
from pelican_wellness.model.site import Site
from pelican_wellness.model.source import Source
from pelican_wellness.settings.mistakes import Mistake, nearest, one_of

__all__ = ["CTA", "FEATURE", "CallToAction", "Cta", "CtaLines", "asks_for_none", "call_of", "considered", "is_way_of_contact"]

CTA: Fact[CallToAction | None] = Fact("cta", None)
"""Whom to contact, why and how; None where the article asks for none or there is no way."""


def candidates(site: Site) -> Candidates:
    """Return everybody who can be named."""
    rules = RuleIndex(site.section(Cta).rules, site.slugify, {person.slug for person in site.people})
    return Candidates(site.people, site.slugify, rules, practice=bool(site.practice_channels))


def subject_of(source: Source, site: Site) -> Subject:
    """Return what is asked of an article or page."""
    own = source.own(CtaLines)
    return Subject(
        cta=own.cta,
        tags=tuple(site.slugify(tag.name) for tag in source.tags),
        category=site.slugify(source.category.name) if source.category else "",
        areas=tuple(map(site.slugify, own.area)),
        authors=site.writers(source.authors),
    )


def asks_for_none(source: Source, site: Site) -> bool:
    """Say whether an article, or the settings for its category or one of its tags, names nobody."""
    return choose(subject_of(source, site), site.once(candidates)).whom is Whom.NOBODY


def considered(source: Source, site: Site) -> Iterator[tuple[str, Choice | str]]:
    """Yield each criterion's name with why it does not fit, and at last the one that decides with its choice."""
    return consider(subject_of(source, site), site.once(candidates))


def is_way_of_contact(source: Source, site: Site) -> bool:
    """Say whether a page is the contact page or the directory: it says itself how to make contact."""
    return source.url in site.once(_ways_of_contact)


def _ways_of_contact(site: Site) -> frozenset[str]:
    return frozenset(url for key in ("contact", "directory") for url in site.pages.get(key, {}).values())


def name_somebody(draft: Draft, site: Site) -> None:
    """Note the call of an article or page."""
    source = draft.source
    found = list(_mistakes_of(source, site)) if CtaLines in source.lines else []
    draft.mistakes += found
    CTA.note(draft, None if found else call_of(source, site))


def site_call(site: Site, language: str) -> CallToAction | None:
    """Return the call that is the same on every page of a language: it names nobody."""
    choice = choose(Subject(), site.once(candidates))
    to = _destination(choice, site, language)
    if to is None:
        return None
    texts = [site.section(Cta)]
    return call_to_action(to, texts, site.phrases(language), person=None, area="", reason=choice.reason)


def link_the_phrase(draft: Draft, site: Site) -> bool:
    """Link the first "contact a massage therapist" of the text; return whether there was one."""
    call, pattern = CTA.of(draft), site.once(_pattern, draft.source.language)
    if call is None or pattern is None or not link_phrase(draft.document, pattern, live_href(_phrase_url(draft, site, call))):
        return False
    draft.styles.add("cta/link")
    return True


def call_of(source: Source, site: Site) -> CallToAction | None:
    """Return the call of an article or page whose lines name nobody that there is not."""
    if is_way_of_contact(source, site):
        return None
    subject, among = subject_of(source, site), site.once(candidates)
    choice = choose(subject, among)
    to = _destination(choice, site, source.language)
    if to is None:
        return None
    rule = texts_rule(choice, subject, among)
    layers = [source.own(CtaLines).texts, *([rule] if rule else []), site.section(Cta)]
    area = _area(choice, subject, site)
    return call_to_action(to, layers, site.phrases(source.language), person=choice.person, area=area, reason=choice.reason)


def _destination(choice: Choice, site: Site, language: str) -> Destination | None:
    contact = site.section(Cta).url or site.page_in("contact", language)
    if choice.person:
        alone = site.reachable == (choice.person,)
        return destination([contact if alone else choice.person.url, contact], choice.person.channels)
    if choice.whom is Whom.PRACTICE:
        return destination([contact], site.practice_channels)
    if choice.whom is Whom.NOBODY:
        return None
    first = owner(site.reachable) or next(iter(site.reachable), None)
    return destination([contact, site.page_in("directory", language)], first.channels if first else ())


def _area(choice: Choice, subject: Subject, site: Site) -> str:
    """Return the area a text speaks of: the one that was decided by, else the article's, else the person's first."""
    named = [choice.area, *subject.areas, *(map(site.slugify, choice.person.areas[:1]) if choice.person else ())]
    area = next((site.areas[slug] for slug in named if slug in site.areas), None)
    return area.name if area else ""


def _pattern(site: Site, language: str) -> re.Pattern[str] | None:
    chosen = site.section(Cta).phrases
    return phrase_pattern(default_phrases(site.profession(language), language, site.translate) if chosen is None else chosen)


def _phrase_url(draft: Draft, site: Site, call: CallToAction) -> str:
    """Return where the phrase in the text leads: for an area to its people, else where the button leads."""
    known = [slug for slug in map(site.slugify, draft.source.own(CtaLines).area) if slug in site.areas]
    directory = site.page_in("directory", draft.source.language)
    return f"{directory}#area-{known[0]}" if known and directory else call.url


def verify(site: Site) -> Iterator[Mistake]:
    """Say where the settings' rules name somebody who cannot be named."""
    for number, rule in enumerate(site.section(Cta).rules):
        if rule.person and rule.person != NONE:
            yield from _mistakes_of_name(f'WELLNESS["cta"]["rules"][{number}]["person"]', rule.person, site)


def _mistakes_of(source: Source, site: Site) -> Iterator[Mistake]:
    own = source.own(CtaLines)
    if own.cta and own.cta != NONE:
        yield from _mistakes_of_name(source.where("cta"), own.cta, site)
    for name in own.area:
        if site.slugify(name) not in site.areas:
            known = [area.name for area in site.areas.values()]
            yield Mistake(source.where("area"), name, "nobody works in this area", one_of(known), nearest(name, known))


def _mistakes_of_name(at: str, slug: str, site: Site) -> Iterable[Mistake]:
    people: Mapping[str, object] = {person.slug: person for person in site.people}
    if slug not in people:
        known = [person.slug for person in site.reachable]
        yield Mistake(at, slug, "nobody in content/people has this slug", one_of([*known, NONE]), nearest(slug, people))
    elif slug not in {person.slug for person in site.reachable}:
        problem = f"{people[slug]} cannot be reached"
        yield Mistake(at, slug, problem, "a person with a Phone, Sms, Whatsapp, Email or Booking line")


def _box(view: View, site: Site) -> Values | None:
    call = CTA.of(view.article) if view.article else None
    return _boxed(call) if call and view.article and view.article.source.is_article and _placed(site, "article") else None


def _sidebar(view: View, site: Site) -> Values | None:
    if not _placed(site, "sidebar"):
        return None
    if view.article:
        return _boxed(CTA.of(view.article))
    person = site.authors.get(view.term.slug) if view.term and view.term_kind == "author" else None
    # A profile needs none: it says itself how its person is reached.
    return None if person and person.channels else _boxed(site.once(site_call, view.tag))


def _button(place: str, view: View, site: Site) -> Values | None:
    call = site.once(site_call, view.tag) if _placed(site, place) else None
    return {"url": call.url, "button": call.button} if call else None


def _header(view: View, site: Site) -> Values | None:
    return _button("header", view, site)


def _footer(view: View, site: Site) -> Values | None:
    return _button("footer", view, site)


def _placed(site: Site, place: str) -> bool:
    return place in site.section(Cta).placement


def _boxed(call: CallToAction | None) -> Values | None:
    if call is None:
        return None
    person = call.person
    facts = [person.role, ", ".join(person.areas)] if person else []
    named = [person.name, *filter(None, facts)] if person and person.name not in call.heading else facts
    return {"call": call, "person": person, "line": named}


def _rules() -> tuple[Rule, ...]:
    from pelican_wellness.features.cta.rules import RULES  # noqa: PLC0415 - only `check` needs them

    return RULES


FEATURE = Feature(
    "cta",
    settings=Cta,
    lines=CtaLines,
    facts=(CTA,),
    verify=verify,
    article=name_somebody,
    edit=link_the_phrase,
    parts=(
        Part(Slot.HEADER, "cta/header_button", _header),
        Part(Slot.ARTICLE_END, "cta/box", _box),
        Part(Slot.SIDEBAR, "cta/box", _sidebar),
        Part(Slot.FOOTER, "cta/footer_button", _footer),
    ),
    rules=_rules,
)
