"""The classes of a week, day by day, and the dates to come."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime

from babel.dates import get_day_names

from pelican_wellness.features.classes.activity import Activity
from pelican_wellness.features.classes.venue import VenueKind
from pelican_wellness.html.inline import inline_text
from pelican_wellness.i18n.catalogs import N_
from pelican_wellness.i18n.class_times import date_and_time, weekly
from pelican_wellness.i18n.formats import long_date
from pelican_wellness.i18n.language import language as language_of
from pelican_wellness.i18n.language import locale_for
from pelican_wellness.i18n.opening_hours import days_in_order, span
from pelican_wellness.model.said import Said
from pelican_wellness.model.site import Site
from pelican_wellness.settings.schedule.values import Meeting

# Translators: a class or an event that takes place over the internet.
ONLINE = N_("Online")
# Translators: when weekly classes begin; {date} is a day. Stands alone, or beside the name of a class.
_FROM = N_("from {date}")
# Translators: when weekly classes end; {date} is the last day. Stands alone, or beside the name of a class.
_UNTIL = N_("until {date}")
# Translators: of a class or an event whose days are not known yet.
UNKNOWN = N_("Dates will be announced")


@dataclass(frozen=True, slots=True)
class Row:
    """A class or an event at a time. `time` is in words, `begins` for machines, empty where it is every week or not known.

    `notes` say the rest in few words: where, with whom, for whom.
    """

    activity: Activity
    time: str
    notes: tuple[str, ...]
    begins: str = ""


@dataclass(frozen=True, slots=True)
class Day:
    """A day of the week with its classes."""

    name: str
    rows: tuple[Row, ...]


def week(activities: Iterable[Activity], site: Site, language: str) -> list[Day]:
    """Return the days on which there are classes every week, as the week of the language begins."""
    found = [(meeting, one) for one in activities for meeting in one.meetings]
    by_day: dict[int, list[tuple[Meeting, Activity]]] = {}
    for meeting, one in found:
        by_day.setdefault(meeting.weekday, []).append((meeting, one))
    names = get_day_names("wide", "stand-alone", locale_for(language))
    return [
        Day(str(names[day]), tuple(_weekly(by_day[day], site, language))) for day in days_in_order(language) if day in by_day
    ]


def dates(activities: Iterable[Activity], site: Site, language: str) -> list[Row]:
    """Return what takes place on days of its own and is to come, then what has no days yet."""
    every = list(activities)
    found = [(occasion, one) for one in every for occasion in one.occasions]
    found.sort(key=lambda each: each[0])
    rows = [
        Row(one, date_and_time(occasion.begins, occasion.ends, language), notes(one, site, language), moment(occasion.begins))
        for occasion, one in found
    ]
    unknown = site.translate(UNKNOWN, language)
    return [*rows, *(Row(one, unknown, notes(one, site, language)) for one in every if not one.has_times)]


def next_dates(activities: Sequence[Activity], site: Site, language: str, limit: int) -> list[Row]:
    """Return the next time of each and where it is, the soonest first; what is canceled has none."""
    found = sorted(
        ((one.upcoming[0], number, one) for number, one in enumerate(activities) if one.upcoming and not one.canceled),
        key=lambda each: (each[0].begins.timestamp(), each[1]),
    )
    return [
        Row(one, date_and_time(first.begins, first.ends, language), _places(one, site, language), moment(first.begins))
        for first, _, one in found[:limit]
    ]


_IN_SUMMARY = 8
"""More are cut off anyway."""


def summary(activities: Iterable[Activity], site: Site, language: str) -> str:
    """Return the names of what is to come, each with its first day or date: "Gentle yoga (Tuesdays, 18:00 to 19:00)"."""
    coming = [one for one in activities if not (one.canceled or one.is_over)][:_IN_SUMMARY]
    spoken = language_of(language)
    before, after = spoken.brackets
    return spoken.comma.join(
        f"{inline_text(one.title)}{before}{when}{after}" for one in coming if (when := next(times(one, site, language)))
    )


def times(activity: Activity, site: Site, language: str) -> Iterator[str]:
    """Yield the days of the week and the dates: those to come, or all where it is over."""
    schedule = activity.schedule
    if not activity.has_times:
        yield site.translate(UNKNOWN, language)
    meetings = schedule.meetings if activity.is_over else activity.meetings
    yield from weekly(
        ((one.weekday, one.begins, one.ends) for one in meetings), language, lambda said: site.translate(said, language)
    )
    for one in schedule.occasions if activity.is_over else activity.occasions:
        yield date_and_time(one.begins, one.ends, language)


def bounds(activity: Activity, site: Site, language: str) -> list[str]:
    """Return from when and until when there are weekly classes, as far as readers need it."""
    schedule, said = activity.schedule, []
    if activity.meetings and schedule.first and schedule.first > site.today:
        said.append(site.translate(_FROM, language).replace("{date}", long_date(schedule.first, language)))
    if activity.meetings and schedule.last:
        said.append(site.translate(_UNTIL, language).replace("{date}", long_date(schedule.last, language)))
    return said


def notes(activity: Activity, site: Site, language: str) -> tuple[str, ...]:
    """Return where it is, with whom and for whom, in few words."""
    names = (site.authors[slug].name for slug in activity.teachers if slug in site.authors)
    level = Said(activity.level, activity.language)
    return tuple(filter(None, (*_places(activity, site, language), *names, level)))


def moment(when: datetime) -> str:
    """Return a beginning as machines read it: a day alone where it has no time."""
    return when.isoformat(timespec="minutes")


def _places(activity: Activity, site: Site, language: str) -> tuple[str, ...]:
    online = site.translate(ONLINE, language)
    return tuple(online if venue.kind is VenueKind.ONLINE else venue.name for venue in activity.venues)


def _weekly(found: Iterable[tuple[Meeting, Activity]], site: Site, language: str) -> Iterator[Row]:
    for meeting, one in sorted(found, key=lambda each: (each[0].begins, each[0].minutes)):
        said = (*notes(one, site, language), *bounds(one, site, language))
        yield Row(one, span((meeting.begins, meeting.ends), language), said)
