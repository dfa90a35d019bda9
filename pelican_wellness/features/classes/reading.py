"""A class or an event, of the lines of its file."""

from collections.abc import Iterable, Iterator

from pelican_wellness.features.classes.activity import Activity
from pelican_wellness.features.classes.lines import ClassLines
from pelican_wellness.features.classes.venue import venues
from pelican_wellness.model.site import Site
from pelican_wellness.model.source import Source
from pelican_wellness.settings.mistakes import Mistake, nearest, one_of
from pelican_wellness.settings.schedule.occurrences import Occurrence, occurrences
from pelican_wellness.settings.schedule.sense import schedule_of

_NEXT = 4
"""How many of the next times a page names."""


def activity_of(source: Source, site: Site) -> Activity:
    """Return what a file says."""
    lines = source.own(ClassLines)
    schedule, mistakes = schedule_of(lines, site.zone, site.today, source.where)
    places, wrong_places = venues(lines.where, site, source.where)
    mistakes += [*wrong_places, *_unknown(lines.teacher, source, site)]
    now, upcoming = site.now.timestamp(), tuple(occurrences(schedule, site.zone, site.now, _NEXT))
    return Activity(
        source=source,
        slug=source.slug,
        language=source.language,
        title=source.title,
        url=source.url,
        schedule=schedule,
        upcoming=upcoming,
        times=upcoming
        or tuple(
            Occurrence(*(when.replace(tzinfo=site.zone) for when in (one.begins, one.ends)))
            for one in schedule.occasions[-_NEXT:]
        ),
        meetings=tuple(one for one in schedule.meetings if any(schedule.days(one, site.today))),
        occasions=tuple(one for one in schedule.occasions if one.ends.replace(tzinfo=site.zone).timestamp() > now),
        venues=places,
        teachers=lines.teacher,
        prices=lines.price,
        level=lines.level,
        spaces=lines.spaces,
        booking=lines.booking or "",
        canceled=lines.canceled or lines.cancelled,
        topics=lines.topics,
        order=lines.order,
        # Where a line is wrong, that is said, and not what follows from it.
        mistakes=() if source.mistakes else tuple(mistakes),
    )


def _unknown(teachers: Iterable[str], source: Source, site: Site) -> Iterator[Mistake]:
    known = site.once(_slugs_of_people)
    for slug in teachers:
        if slug not in known:
            expected = one_of(known) if known else "nobody, until there is a file in content/people"
            yield Mistake(
                source.where("teacher"), slug, "nobody in content/people has this slug", expected, nearest(slug, known)
            )


def _slugs_of_people(site: Site) -> frozenset[str]:
    return frozenset(person.slug for person in site.people)
