"""Services and prices: a page of all, and a page each."""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from pelican_wellness.feature import Feature, Folder, Part, SiteFact, Slot, Values
from pelican_wellness.features.services.places import place_links, places_of
from pelican_wellness.features.services.service import Service, in_language
from pelican_wellness.html.inline import inline_text
from pelican_wellness.i18n.catalogs import N_
from pelican_wellness.i18n.language import language as language_of
from pelican_wellness.model.article import Article
from pelican_wellness.model.page import PlannedPage, View
from pelican_wellness.model.person_facts import area_links, shown
from pelican_wellness.model.site import Site
from pelican_wellness.model.source import Source
from pelican_wellness.settings.lines import Lines
from pelican_wellness.settings.mistakes import Mistake, nearest, one_of

__all__ = [
    "ALL_SERVICES",
    "FEATURE",
    "SERVICE",
    "SERVICES",
    "Service",
    "of_language",
    "places_of",
    "service_in_words",
    "service_of_page",
    "those_named",
    "unknown_services",
]

ALL_SERVICES = "services"
"""Key and slug of the page of all, the name of its template and of the folder."""

SERVICE = "service"
"""Kind of the files, and the name of their template."""

# Translators: the title of the page of what a practice offers.
_TITLE = N_("Services and prices")
_ONLINE = N_("Online")

_MOST_ARTICLES = 12

SERVICES: SiteFact[tuple[Service, ...]] = SiteFact(ALL_SERVICES, ())
"""All of them, in all their languages."""

_ARTICLES: SiteFact[Mapping[str, tuple[str, ...]]] = SiteFact("service_articles", {})
"""Slug of a service -> paths of the articles with a tag that is one of its topics."""


def of_language(site: Site, language: str) -> list[Service]:
    """Return each service once, in a language where it has a version in it, in their order."""
    return in_language(SERVICES.of(site), language, site)


def those_named(slugs: Iterable[str], site: Site, language: str) -> tuple[Service, ...]:
    """Return the services of some slugs, in a language and in their order."""
    named = frozenset(slugs)
    return tuple(one for one in site.once(of_language, language) if one.slug in named) if named else ()


def service_in_words(slug: str, site: Site, language: str) -> str:
    """Return what can be booked, with the first duration that has a price: "Deep-tissue massage, 60 minutes"."""
    found = next((one for one in site.once(of_language, language) if one.slug == slug), None)
    if found is None:
        return ""
    from pelican_wellness.i18n.durations import duration  # noqa: PLC0415 - only sites with services need it

    minutes = next((price.minutes for price in found.prices if price.minutes), None)
    return language_of(language).comma.join([inline_text(found.title), *([duration(minutes, language)] if minutes else [])])


def service_of_page(view: View, site: Site) -> Service | None:
    """Return the service that a page is about."""
    if view.kind != SERVICE or view.article is None:
        return None
    return site.once(_by_path).get(view.article.source.path)


def _by_path(site: Site) -> dict[str, Service]:
    return {one.source.path: one for one in SERVICES.of(site)}


def plan(site: Site) -> Iterator[PlannedPage]:
    """Yield the page of all in every language of the site."""
    for language in site.languages_without(ALL_SERVICES) if SERVICES.of(site) else ():
        stem, address = (ALL_SERVICES.upper(), "services.html")
        if language != site.language:
            stem, address = f"{stem}_LANG", "services-{lang}.html"
        yield PlannedPage(
            ALL_SERVICES, language, ALL_SERVICES, site.translate(_TITLE, language), ALL_SERVICES, stem, address, in_menu=True
        )


def verify(site: Site) -> Iterator[Mistake]:
    """Yield whom and which places services name that there are not."""
    people = {person.slug: person.name for person in site.people}
    for one in SERVICES.of(site):
        for slug in one.people:
            if slug not in people:
                expected = one_of(people) if people else "nobody, until there is a file in content/people"
                where = one.source.where("people")
                yield Mistake(where, slug, "nobody in content/people has this slug", expected, nearest(slug, people))
        for name in one.areas:
            if site.slugify(name) not in site.areas:
                known = [area.name for area in site.areas.values()]
                expected = one_of(known) if known else "a town among the Areas of a person, or practice.areas"
                yield Mistake(one.source.where("areas"), name, "nobody works in this area", expected, nearest(name, known))
    yield from unknown_services(_named_in_settings(site), site)


def _named_in_settings(site: Site) -> Iterator[tuple[str, str]]:
    """Yield keys of the settings and the services that they name."""
    practice = 'WELLNESS["practice"]'
    places = [(practice, site.practice.services)]
    places += [(f'{practice}["locations"][{number}]', one.services) for number, one in enumerate(site.practice.locations)]
    for where, slugs in places:
        yield from ((f'{where}["services"][{number}]', slug) for number, slug in enumerate(slugs))


def unknown_services(named: Iterable[tuple[str, str]], site: Site) -> Iterator[Mistake]:
    """Yield what is named and is no service: where, and a slug. Without this feature nobody knows which there are."""
    known = {one.slug for one in SERVICES.of(site)}
    for where, slug in named if SERVICES.name in site.facts else ():
        if slug not in known:
            expected = one_of(known) if known else "none, until there is a file in content/services"
            yield Mistake(where, slug, "no published service has this slug", expected, nearest(slug, known))


def gather(site: Site, articles: Sequence[Article]) -> Iterator[tuple[SiteFact[Mapping[str, tuple[str, ...]]], object]]:
    """Yield the articles that fit each service: listed ones, newest first."""
    services: dict[str, list[str]] = {}
    for one in SERVICES.of(site):
        for topic in one.topics:
            services.setdefault(topic, []).append(one.slug)
    fitting: dict[str, dict[str, None]] = {one.slug: {} for one in SERVICES.of(site)}
    for article in articles if services else ():
        if article.source.is_listed:
            for slug in (slug for tag in article.source.tags for slug in services.get(site.slugify(tag.name), ())):
                fitting[slug][article.source.path] = None
    yield _ARTICLES, {slug: tuple(paths) for slug, paths in fitting.items()}


def describe(site: Site) -> Iterator[tuple[str, str, str]]:
    """Yield what the page of all has: the names of the services."""
    for language in site.pages.get(ALL_SERVICES, {}):
        names = language_of(language).comma.join(inline_text(one.title) for one in site.once(of_language, language))
        yield ALL_SERVICES, language, f"{site.translate(_TITLE, language)} – {names}"


def _list(view: View, site: Site) -> Values | None:
    if view.key != ALL_SERVICES:
        return None
    from pelican_wellness.model.prices import price_rows  # noqa: PLC0415 - only sites with services need it

    found = site.once(of_language, view.tag)
    return {"services": [(one, price_rows(one.prices, site, view.tag)) for one in found]} if found else None


def _prices(view: View, site: Site) -> Values | None:
    service = service_of_page(view, site)
    if service is None or not service.prices:
        return None
    from pelican_wellness.model.prices import price_rows  # noqa: PLC0415 - only sites with services need it

    return {"rows": price_rows(service.prices, site, view.tag)}


def _details(view: View, site: Site) -> Values | None:
    service = service_of_page(view, site)
    if service is None:
        return None
    people = [site.authors[slug] for slug in service.people if slug in site.authors]
    online = [(site.translate(_ONLINE, view.tag), "")] if service.online else []
    return {
        "areas": area_links(map(site.slugify, service.areas), site, view.tag),
        "places": (*place_links(service, site, view.tag), *online),
        "people": [shown(person, site, view.tag) for person in people],
        "articles": _ARTICLES.of(site).get(service.slug, ())[:_MOST_ARTICLES],
    }


def _all(view: View, site: Site) -> Values | None:
    """The way back stands below all that other features say of a service."""
    url = site.page_in(ALL_SERVICES, view.tag) if service_of_page(view, site) else ""
    return {"url": url} if url else None


def _lines() -> type[Lines]:
    from pelican_wellness.features.services.lines import ServiceLines  # noqa: PLC0415 - only sites with services need it

    return ServiceLines


def _service_of(source: Source, site: Site) -> Service:
    from pelican_wellness.features.services.lines import service_of  # noqa: PLC0415 - as above

    return service_of(source, site)


FEATURE = Feature(
    ALL_SERVICES,
    folders=(Folder(ALL_SERVICES, SERVICE, _lines, SERVICES, _service_of, "services/{slug}.html"),),
    verify=verify,
    gather=gather,
    pages=plan,
    describe=describe,
    may_be_written=(ALL_SERVICES,),
    parts=(
        Part(Slot.BELOW_TITLE, "services/prices", _prices),
        Part(Slot.AFTER_TEXT, "services/list", _list),
        Part(Slot.AFTER_TEXT, "services/details", _details),
        Part(Slot.ARTICLE_END, "services/all", _all),
    ),
)
