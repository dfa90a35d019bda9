"""Whom an article names: the choice, its words, and what can be wrong with what was asked for."""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from pelican_wellness.feature import Fact
from pelican_wellness.features.cta.call import CallToAction, Destination, call_to_action, destination
from pelican_wellness.features.cta.choice import (
    Candidates,
    Choice,
    Offered,
    RuleIndex,
    Subject,
    Whom,
    choose,
    consider,
    texts_rule,
)
from pelican_wellness.features.cta.settings import NONE, Cta, CtaLines
from pelican_wellness.features.services.feature import SERVICE, of_language, service_in_words
from pelican_wellness.html.inline import inline_text
from pelican_wellness.model.channel import ChannelKind
from pelican_wellness.model.introduction import owner
from pelican_wellness.model.named_terms import unknown_terms
from pelican_wellness.model.site import Site
from pelican_wellness.model.source import Source
from pelican_wellness.settings.contact_form import ContactForm
from pelican_wellness.settings.lines import split_list
from pelican_wellness.settings.mistakes import Mistake, nearest, one_of
from pelican_wellness.settings.practice import Location

CTA: Fact[CallToAction | None] = Fact("cta", None)
"""Whom to contact, why and how; None where the article asks for none or there is no way."""


_TAUGHT = ("class", "event")
"""Kinds of files whose line `Teacher` names by slugs who is there."""


def candidates(site: Site) -> Candidates:
    """Return everybody who can be named."""
    rules = RuleIndex(site.section(Cta).rules, site.slugify, {person.slug for person in site.people})
    return Candidates(site.people, site.slugify, rules, practice=bool(site.practice_channels), services=tuple(_offered(site)))


def _offered(site: Site) -> Iterator[Offered]:
    for one in of_language(site, site.language):
        yield Offered(one.slug, inline_text(one.title), frozenset(one.topics), one.people, one.booking)


def subject_of(source: Source, site: Site) -> Subject:
    """Return what is asked of an article or page."""
    own = source.own(CtaLines)
    return Subject(
        cta=own.cta,
        tags=tuple(site.slugify(tag.name) for tag in source.tags),
        category=site.slugify(source.category.name) if source.category else "",
        areas=tuple(map(site.slugify, own.area)),
        authors=site.writers(source.authors),
        service=source.slug if source.kind == SERVICE else "",
        teachers=split_list(source.metadata.get("teacher", "")) if source.kind in _TAUGHT else (),
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
    area = _area(choice, subject, site)
    service = service_in_words(choice.service.slug, site, source.language) if choice.service else ""
    own = source.lines.get(CtaLines)
    # Of thousands of articles most make the same call.
    same = (source.language, to, choice.person, id(rule), area, choice.reason, service, choice.books)
    known = site.once(_calls)
    if own is None and same in known:
        return known[same]
    layers = [source.own(CtaLines).texts, *([rule] if rule else []), site.section(Cta)]
    phrases = site.phrases(source.language)
    call = call_to_action(
        to, layers, phrases, person=choice.person, area=area, reason=choice.reason, service=service, books=choice.books
    )
    if own is None:
        known[same] = call
    return call


def _calls(_site: Site) -> dict[tuple[object, ...], CallToAction]:
    """Calls of articles without lines about them, by all that they are made of."""
    return {}


def site_call(site: Site, language: str) -> CallToAction | None:
    """Return the call that is the same on every page of a language: it names nobody."""
    choice = choose(Subject(), site.once(candidates))
    to = _destination(choice, site, language)
    if to is None:
        return None
    texts = [site.section(Cta)]
    return call_to_action(to, texts, site.phrases(language), person=None, area="", reason=choice.reason)


def _destination(choice: Choice, site: Site, language: str) -> Destination | None:
    page = site.page_in("contact", language)
    if choice.service and choice.service.booking:
        channels = choice.person.channels if choice.person else site.practice_channels
        return destination([choice.service.booking], [way for way in channels if way.kind is not ChannelKind.BOOKING])
    if choice.person:
        # Who is named is whom the button leads to; `cta.url` is where the call leads that names nobody.
        alone = site.reachable == (choice.person,)
        return destination([page if alone else choice.person.url, page], choice.person.channels)
    contact = site.section(Cta).url or site.once(_contact_page, language)
    if choice.whom is Whom.PRACTICE:
        return destination([contact], site.practice_channels)
    if choice.whom is Whom.NOBODY:
        return None
    first = next((one for one in (site.once(owner), *site.reachable) if one and one.channels), None)
    return destination([contact, site.page_in("directory", language)], first.channels if first else ())


def _contact_page(site: Site, language: str) -> str:
    """Return the contact page, where there is something to press on it; what the blogger wrote is taken at its word."""
    if (
        site.practice_channels
        or site.reachable
        or site.section(ContactForm).provider
        or any(map(_has_way, site.practice.locations))
    ):
        return site.page_in("contact", language)
    pages, ours = site.pages.get("contact", {}), {one.url for one in site.planned}
    return next((url for url in (pages.get(language), pages.get(site.language)) if url and url not in ours), "")


def _has_way(place: Location) -> bool:
    return bool(place.booking_url or place.telephone or place.email)


def _area(choice: Choice, subject: Subject, site: Site) -> str:
    """Return the area a text speaks of: the one that was decided by, else the article's, else the person's first."""
    named = [choice.area, *subject.areas, *(map(site.slugify, choice.person.areas[:1]) if choice.person else ())]
    area = next((site.areas[slug] for slug in named if slug in site.areas), None)
    return area.name if area else ""


def verify(site: Site) -> Iterator[Mistake]:
    """Say where the settings' rules name somebody who cannot be named."""
    for number, rule in enumerate(site.section(Cta).rules):
        if rule.person and rule.person != NONE:
            yield from _mistakes_of_name(f'WELLNESS["cta"]["rules"][{number}]["person"]', rule.person, site)


def doubts(site: Site, sources: Sequence[Source]) -> Iterator[Mistake]:
    """Say where the settings' rules name a tag or a category that no article has. Both are compared by slug."""
    named = [
        (f'WELLNESS["cta"]["rules"][{number}]["{key}"]', kind, names)
        for number, rule in enumerate(site.section(Cta).rules)
        for key, kind, names in (("tags", "tag", rule.tags), ("categories", "category", rule.categories))
    ]
    return unknown_terms(named, sources, lambda term: site.slugify(term.name), site.slugify)


def mistakes_of(source: Source, site: Site) -> Iterator[Mistake]:
    """Say where an article's lines name somebody, or a place, that there is not."""
    own = source.own(CtaLines)
    if own.cta and own.cta != NONE:
        yield from _mistakes_of_name(source.where("cta"), own.cta, site)
    for name in own.area:
        if site.slugify(name) not in site.areas:
            known = [area.name for area in site.areas.values()]
            expected = one_of(known) if known else "a town among the Areas of a person, or practice.areas"
            yield Mistake(source.where("area"), name, "nobody works in this area", expected, nearest(name, known))


def _choices(known: Sequence[str]) -> str:
    """Return who can be named, in words."""
    if known:
        return one_of([*known, NONE])
    return f"{NONE}, until somebody in content/people has a Phone, Sms, Whatsapp, Email or Booking line"


def _mistakes_of_name(at: str, slug: str, site: Site) -> Iterable[Mistake]:
    people: Mapping[str, object] = {person.slug: person for person in site.people}
    if slug not in people:
        known = [person.slug for person in site.reachable]
        yield Mistake(at, slug, "nobody in content/people has this slug", _choices(known), nearest(slug, people))
    elif slug not in {person.slug for person in site.reachable}:
        problem = f"{people[slug]} cannot be reached"
        yield Mistake(at, slug, problem, "a person with a Phone, Sms, Whatsapp, Email or Booking line")
