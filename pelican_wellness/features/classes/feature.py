"""Classes and events: a timetable, a page each, calendars to subscribe to."""

from collections.abc import Iterator, Sequence

from pelican_wellness.feature import Feature, Folder, Output, Part, SiteFact, Slot, Values
from pelican_wellness.features.classes.activity import CLASS, EVENT, FOLDERS, Activity, in_language
from pelican_wellness.features.classes.venue import Venue, VenueKind
from pelican_wellness.features.pictures.feature import PICTURE
from pelican_wellness.i18n.catalogs import N_
from pelican_wellness.model.article import Article
from pelican_wellness.model.page import PlannedPage, View
from pelican_wellness.model.person_facts import shown
from pelican_wellness.model.site import Site
from pelican_wellness.model.source import Source
from pelican_wellness.settings.lines import Lines
from pelican_wellness.settings.mistakes import Mistake

__all__ = ["CLASSES", "EVENTS", "FEATURE", "Activity", "Venue", "VenueKind", "activity_of_page", "soon"]

KEY = "classes"
"""Key and slug of the timetable, the name of its template, of a folder and of a calendar."""

# Translators: the title of the timetable.
_TITLE = N_("Classes and events")

ALL = "classes.ics"
"""The calendar of all: at the top of the output, where people who subscribed look for it as long as there is the site."""

_SOON = 3
"""Dates on the home page and on a profile."""

CLASSES: SiteFact[tuple[Activity, ...]] = SiteFact("classes", ())
EVENTS: SiteFact[tuple[Activity, ...]] = SiteFact("events", ())
"""In all their languages."""


def of_language(site: Site, language: str) -> list[Activity]:
    """Return each class and event once, in a language where it has a version in it, in their order."""
    return in_language((*CLASSES.of(site), *EVENTS.of(site)), language, site)


def activity_of_page(view: View, site: Site) -> Activity | None:
    """Return the class or event that a page is about."""
    source = view.article.source if view.article else None
    if source is None or source.kind not in FOLDERS:
        return None
    # What is not published is not among the others: who looks at their draft shall see all of it.
    return site.once(_by_path).get(source.path) or _activity_of(source, site)


def _by_path(site: Site) -> dict[str, Activity]:
    return {one.source.path: one for one in (*CLASSES.of(site), *EVENTS.of(site))}


def plan(site: Site) -> Iterator[PlannedPage]:
    """Yield the timetable in every language of the site."""
    for language in site.languages_without(KEY) if site.once(_by_path) else ():
        stem, address = (KEY.upper(), "classes.html")
        if language != site.language:
            stem, address = f"{stem}_LANG", "classes-{lang}.html"
        yield PlannedPage(KEY, language, KEY, site.translate(_TITLE, language), KEY, stem, address, in_menu=True)


def verify(site: Site) -> Iterator[Mistake]:
    """Yield what is wrong with the lines of a class or an event together."""
    for one in (*CLASSES.of(site), *EVENTS.of(site)):
        yield from one.mistakes


def files(site: Site, articles: Sequence[Article]) -> Iterator[Output]:
    """Yield the calendars. What has no times yet stands in none."""
    versions = [one for one in (*CLASSES.of(site), *EVENTS.of(site)) if one.has_times]
    if versions:
        from pelican_wellness.features.classes.calendars import calendars  # noqa: PLC0415 - only sites with classes need it

        chosen = [one for one in site.once(of_language, site.language) if one.has_times]
        yield from calendars(chosen, versions, articles, site, site.translate(_TITLE, site.language), ALL)


def describe(site: Site) -> Iterator[tuple[str, str, str]]:
    """Yield what the timetable has: what takes place, and when."""
    languages = site.pages.get(KEY, {}) if site.once(_by_path) else {}
    for language in languages:
        from pelican_wellness.features.classes.timetable import summary  # noqa: PLC0415 - only sites with classes need it

        yield KEY, language, f"{site.translate(_TITLE, language)} – {summary(site.once(of_language, language), site, language)}"


def _timetable(view: View, site: Site) -> Values | None:
    if view.key != KEY:
        return None
    from pelican_wellness.features.classes.timetable import dates, week  # noqa: PLC0415 - only sites with classes need it

    found = site.once(of_language, view.tag)
    return {
        "days": week(found, site, view.tag),
        "dates": dates(found, site, view.tag),
        "calendar": ALL if any(one.has_times for one in found) else "",
        "subscribe": f"webcal://{site.base.partition('://')[2]}/{ALL}" if site.base else "",
    }


def _facts(view: View, site: Site) -> Values | None:
    activity = activity_of_page(view, site)
    if activity is None or view.article is None:
        return None
    from pelican_wellness.features.classes.page import facts_of  # noqa: PLC0415 - only sites with classes need it

    facts = facts_of(activity, site, view.tag)
    return {
        "facts": facts,
        "picture": PICTURE.of(view.article),
        "calendar": "" if facts.status else activity.calendar,
    }


def _people(view: View, site: Site) -> Values | None:
    activity = activity_of_page(view, site)
    if activity is None:
        return None
    people = [site.authors[slug] for slug in activity.teachers if slug in site.authors]
    return {"people": [shown(one, site, view.tag) for one in people], "timetable": site.page_in(KEY, view.tag)}


def soon(view: View, site: Site) -> Values | None:
    """Return the next dates in a language, for the home page."""
    return _next(site.once(of_language, view.tag), view, site)


def _of_teacher(view: View, site: Site) -> Values | None:
    person = site.authors.get(view.term.slug) if view.term and view.term_kind == "author" else None
    return _next(site.once(_by_teacher, view.tag).get(person.slug, ()) if person else (), view, site)


def _by_teacher(site: Site, language: str) -> dict[str, list[Activity]]:
    found: dict[str, list[Activity]] = {}
    for one in site.once(of_language, language):
        for slug in dict.fromkeys(one.teachers):
            found.setdefault(slug, []).append(one)
    return found


def _next(found: Sequence[Activity], view: View, site: Site) -> Values | None:
    if not found:
        return None
    from pelican_wellness.features.classes.timetable import next_dates  # noqa: PLC0415 - only sites with classes need it

    rows = next_dates(found, site, view.tag, _SOON)
    return {"rows": rows, "timetable": site.page_in(KEY, view.tag)} if rows else None


def _lines() -> type[Lines]:
    from pelican_wellness.features.classes.lines import ClassLines  # noqa: PLC0415 - only sites with classes need it

    return ClassLines


def _activity_of(source: Source, site: Site) -> Activity:
    from pelican_wellness.features.classes.reading import activity_of  # noqa: PLC0415 - only sites with classes need it

    return activity_of(source, site)


FEATURE = Feature(
    KEY,
    folders=(
        Folder(FOLDERS[CLASS], CLASS, _lines, CLASSES, _activity_of, "classes/{slug}.html"),
        Folder(FOLDERS[EVENT], EVENT, _lines, EVENTS, _activity_of, "events/{slug}.html"),
    ),
    verify=verify,
    pages=plan,
    describe=describe,
    shows_the_day=lambda site: bool(site.once(_by_path)),
    may_be_written=(KEY,),
    parts=(
        Part(Slot.PROFILE, "classes/next", _of_teacher),
        Part(Slot.BELOW_TITLE, "classes/facts", _facts),
        Part(Slot.AFTER_TEXT, "classes/timetable", _timetable),
        Part(Slot.AFTER_TEXT, "classes/people", _people),
    ),
    files=files,
)
