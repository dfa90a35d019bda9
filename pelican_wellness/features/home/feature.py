"""The home page: what somebody who may come needs to know, in sections; the list of articles moves to a page of its own.

A site that has articles alone keeps them on its home page, below the head.
"""

from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from pelican_wellness.feature import OUTLINE, Feature, Part, SiteFact, Slot, Values
from pelican_wellness.features.classes.feature import CLASSES, EVENTS
from pelican_wellness.features.home.lines import PinnedLines
from pelican_wellness.features.services.feature import SERVICES
from pelican_wellness.features.testimonials.feature import shown_testimonials
from pelican_wellness.features.visit.feature import FIRST_VISIT, QUESTIONS
from pelican_wellness.html.outline import Heading
from pelican_wellness.model.article import Article
from pelican_wellness.model.page import PlannedPage, View
from pelican_wellness.model.site import Site
from pelican_wellness.settings.home import Home

__all__ = ["FEATURE", "LATEST", "PinnedLines"]

HOME = "home"
"""Key of the page, and the name of its template."""

_LISTS = "index"
"""The template of the list of articles, which is the home page where there is no other."""

_MOST_ARTICLES = 3
_MOST_HEADINGS = 4


class Told(NamedTuple):
    """A page of which the home page tells the beginning: its headings lead there."""

    title: str
    url: str
    headings: tuple[Heading, ...]
    language: str = ""


LATEST: SiteFact[Mapping[str, tuple[str, ...]]] = SiteFact("latest_articles", {})
"""Language -> paths of the articles on its home page: those that are pinned, then the newest."""

TOLD: SiteFact[Mapping[tuple[str, str], Told]] = SiteFact("told_pages", {})
"""Key of a page and language -> what the home page tells of it."""


_Found = SiteFact[Mapping[str, tuple[str, ...]]] | SiteFact[Mapping[tuple[str, str], Told]]


def is_of_practice(site: Site) -> bool:
    """Say whether the home page has more to say than what articles there are: what is offered, when, where."""
    practice = site.practice
    found = {
        "services": bool(SERVICES.of(site)),
        "classes": bool(CLASSES.of(site) or EVENTS.of(site)),
        "visit": bool(practice.hours or practice.address.street),
        "first_visit": FIRST_VISIT in site.pages,
        "questions": QUESTIONS in site.pages,
        "testimonials": bool(site.once(shown_testimonials, site.language)),
    }
    return any(found.get(name) for name in site.section(Home).sections)


def plan(site: Site) -> Iterator[PlannedPage]:
    """Yield the home page in every language, where it is not the list of articles or a page of the blogger's."""
    if not (site.home_is_list and is_of_practice(site)):
        return
    for language in site.languages_without(HOME):
        own = language == site.language
        stem, address = (HOME.upper(), "index.html") if own else (f"{HOME.upper()}_LANG", "index-{lang}.html")
        yield PlannedPage(HOME, language, HOME, site.name, HOME, stem, address)


def gather(site: Site, articles: Sequence[Article]) -> Iterator[tuple[_Found, object]]:
    """Yield what the home page says of articles and pages."""
    if HOME not in site.pages:
        return
    latest: dict[str, list[Article]] = {language: [] for language in site.pages[HOME]}
    told: dict[tuple[str, str], Told] = {}
    for one in articles:
        source = one.source
        if source.is_article and source.status == "published" and source.save_as:
            for language in {source.language, site.language} if source.is_listed else {source.language}:
                if language in latest:
                    latest[language].append(one)
        elif source.template in (FIRST_VISIT, QUESTIONS) and source.status == "published" and source.save_as:
            headings = tuple(heading for heading in OUTLINE.of(one) if heading.text)[:_MOST_HEADINGS]
            told[source.template, source.language] = Told(source.title, source.url, headings, source.language)
    yield LATEST, {language: tuple(one.source.path for one in _pinned_first(found)) for language, found in latest.items()}
    yield TOLD, told


def _pinned_first(articles: Sequence[Article]) -> list[Article]:
    return sorted(articles, key=lambda one: not one.source.own(PinnedLines).pinned)[:_MOST_ARTICLES]


def _hero(view: View, site: Site) -> Values | None:
    if not view.is_home or view.kind not in (HOME, _LISTS):
        return None
    from pelican_wellness.features.home.hero import hero  # noqa: PLC0415 - only the home page needs it

    return {"hero": hero(view, site)}


def _sections(view: View, site: Site) -> Values | None:
    if view.key != HOME:
        return None
    from pelican_wellness.features.home.sections import sections  # noqa: PLC0415 - only the home page needs them

    return {"sections": sections(view, site)}


FEATURE = Feature(
    HOME,
    settings=Home,
    lines=PinnedLines,
    pages=plan,
    gather=gather,
    parts=(Part(Slot.HOME, "home/hero", _hero), Part(Slot.HOME, "home/sections", _sections)),
)
