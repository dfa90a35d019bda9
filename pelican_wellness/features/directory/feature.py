"""The directory of everybody who takes clients, and a page for each area."""

from collections.abc import Iterator, Mapping, Sequence

from pelican_wellness.feature import Feature, Part, SiteFact, Slot, Values
from pelican_wellness.features.cta.feature import CTA, CtaLines
from pelican_wellness.i18n.language import sorting_key
from pelican_wellness.model.area import Area
from pelican_wellness.model.article import Article
from pelican_wellness.model.page import PlannedPage, View
from pelican_wellness.model.person_facts import shown
from pelican_wellness.model.site import Site

__all__ = ["AREA_ARTICLES", "FEATURE", "area_of"]

DIRECTORY = "directory"
"""Key and slug of the page, and the name of its template."""

_AREA = "area"
_SEVERAL = 2
"""From so many people on there is something to choose from in a directory."""
_MANY = 12
"""People who are looked through without headings between them; somebody with three areas would stand there three times."""
_MOST_ARTICLES = 20

AREA_ARTICLES: SiteFact[Mapping[str, tuple[str, ...]]] = SiteFact("area_articles", {})
"""Slug of an area -> paths of the articles that fit it: its own first, then those whose call names somebody there."""


def plan(site: Site) -> Iterator[PlannedPage]:
    """Yield the directory and the areas' pages in every language."""
    if len(site.reachable) >= _SEVERAL:
        for one in site.languages_without(DIRECTORY):
            yield PlannedPage(DIRECTORY, one, DIRECTORY, site.phrases(one).find(), DIRECTORY, in_menu=True)
    for area in site.areas.values():
        for one in site.languages:
            title = site.phrases(one).find(area.name)
            stem, address = ("AREA", "areas/{slug}.html") if one == site.language else ("AREA_LANG", "areas/{slug}-{lang}.html")
            yield PlannedPage(f"{_AREA}/{area.slug}", one, area.slug, title, _AREA, stem, address)


def gather(site: Site, articles: Sequence[Article]) -> Iterator[tuple[SiteFact[Mapping[str, tuple[str, ...]]], object]]:
    """Yield the articles of each area: published ones, in the site's language, newest first."""
    own: dict[str, list[str]] = {slug: [] for slug in site.areas}
    fitting: dict[str, list[str]] = {slug: [] for slug in site.areas}
    for article in articles:
        if not article.source.is_listed:
            continue
        stated = article.source.own(CtaLines).area
        call = CTA.of(article)
        for slug in map(site.slugify, stated):
            own[slug].append(article.source.path)
        for slug in map(site.slugify, call.person.areas if call and call.person and not stated else ()):
            fitting[slug].append(article.source.path)
    yield AREA_ARTICLES, {slug: (*own[slug], *fitting[slug]) for slug in site.areas}


def _filter(view: View, site: Site) -> Values | None:
    if view.kind != DIRECTORY:
        return None
    return {"areas": list(site.areas.values()), "topics": site.once(_topics), "name": site.phrases(view.tag).find()}


def _topics(site: Site) -> list[str]:
    """Return what the people of the directory help with, each once, sorted."""
    topics = {site.slugify(topic): topic for person in site.reachable for topic in person.topics}
    return sorted(topics.values(), key=sorting_key)


def _people(view: View, site: Site) -> Values | None:
    if view.kind != DIRECTORY or len(site.reachable) > _MANY:
        return None
    from pelican_wellness.features.directory.groups import by_name, firsts  # noqa: PLC0415 - most pages are no directory

    found = firsts(by_name(site.reachable), lambda person: map(site.slugify, person.areas))
    return {"people": [(shown(person, site, view.tag), areas) for person, areas in found]}


def _groups(view: View, site: Site) -> Values | None:
    if view.kind != DIRECTORY or len(site.reachable) <= _MANY:
        return None
    from pelican_wellness.features.directory.groups import groups  # noqa: PLC0415 - see above

    found = groups(site.reachable, site.areas.values())
    return {
        "groups": [
            (
                group,
                site.page_in(f"{_AREA}/{group.area.slug}", view.tag) if group.area else "",
                [shown(person, site, view.tag) for person in group.people],
            )
            for group in found
        ]
    }


def area_of(view: View, site: Site) -> Area | None:
    """Return the area that a page is about."""
    return site.areas.get(view.key.removeprefix(f"{_AREA}/")) if view.kind == _AREA else None


def _area_page(view: View, site: Site) -> Values | None:
    area = area_of(view, site)
    if area is None:
        return None
    articles = AREA_ARTICLES.of(site).get(area.slug, ())
    return {
        "people": [shown(person, site, view.tag, view.url) for person in area.people],
        "articles": articles[:_MOST_ARTICLES],
        "directory": site.page_in(DIRECTORY, view.tag),
    }


FEATURE = Feature(
    "directory",
    pages=plan,
    may_be_written=(DIRECTORY,),
    gather=gather,
    parts=(
        Part(Slot.AFTER_TEXT, "directory/filter", _filter, script="directory-filter"),
        Part(Slot.AFTER_TEXT, "directory/people", _people),
        Part(Slot.AFTER_TEXT, "directory/groups", _groups),
        Part(Slot.AFTER_TEXT, "directory/area", _area_page),
    ),
)
