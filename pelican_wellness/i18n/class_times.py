"""Times of classes and events, in the reader's language (CLDR, through Babel)."""

from collections.abc import Callable, Iterable, Sequence
from datetime import datetime, time, timedelta

from babel.dates import format_skeleton, get_datetime_format
from babel.lists import format_list

from pelican_wellness.i18n.catalogs import N_
from pelican_wellness.i18n.formats import own_days
from pelican_wellness.i18n.language import language, locale_for
from pelican_wellness.i18n.opening_hours import clock, dates, days, days_in_order, span

Say = Callable[[str], str]
"""Says a message of the theme in the language."""

_EVERY = (
    # Translators: on every Monday; stands before a time, at the beginning of a line: "Mondays, 18:00".
    N_("Mondays"),
    # Translators: on every Tuesday; stands before a time, at the beginning of a line.
    N_("Tuesdays"),
    # Translators: on every Wednesday; stands before a time, at the beginning of a line.
    N_("Wednesdays"),
    # Translators: on every Thursday; stands before a time, at the beginning of a line.
    N_("Thursdays"),
    # Translators: on every Friday; stands before a time, at the beginning of a line.
    N_("Fridays"),
    # Translators: on every Saturday; stands before a time, at the beginning of a line.
    N_("Saturdays"),
    # Translators: on every Sunday; stands before a time, at the beginning of a line.
    N_("Sundays"),
)
# Translators: on every day of the week; stands before a time, at the beginning of a line.
_DAILY = N_("Every day")
# Translators: when a class is next; {date} is a date with a time.
_NEXT = N_("Next: {date}")

_STRETCH = 3
"""So many days that follow each other are named by the first and the last."""
_LONGEST_NIGHT = timedelta(hours=6)
"""What ends sooner belongs to the day on which it begins."""


def weekly(week: Iterable[tuple[int, time, time]], tag: str, say: Say) -> list[str]:
    """Return a line for each time of a week: "Tuesdays, 18:00 to 19:00". Days with the same time are on one line.

    `week` has the weekday (Monday is 0), the beginning and the end of each class.
    """
    order = days_in_order(tag)
    by_time: dict[tuple[time, time], list[int]] = {}
    for day, begins, ends in sorted(week, key=lambda one: (order.index(one[0]), one[1])):
        by_time.setdefault((begins, ends), []).append(order.index(day))
    return [_joined(_every(places, tag, say), span(hours, tag), tag) for hours, places in by_time.items()]


def date_and_time(begins: datetime, ends: datetime, tag: str) -> str:
    """Return when something is that takes place once: "Sat, November 7, 2026, 10:00 to 16:00".

    From midnight to midnight it is whole days, and has no times.
    """
    last = ends - timedelta(microseconds=1)
    if begins.time() == ends.time() == time.min:
        return _date(begins, tag) if begins.date() == last.date() else dates(begins.date(), last.date(), tag)
    if begins.date() == last.date() or ends - begins <= _LONGEST_NIGHT:
        return _joined(_date(begins, tag), _whole(span((begins.time(), ends.time()), tag)), tag)
    both = (_joined(_date(one, tag), clock(one.time(), tag), tag) for one in (begins, ends))
    return (language(tag).until or " – ").join(both)


def next_time(begins: datetime, ends: datetime, tag: str, say: Say) -> str:
    """Return when a class is next: "Next: Sat, November 7, 2026, 10:00 to 16:00"."""
    return say(_NEXT).replace("{date}", date_and_time(begins, ends, tag))


def _whole(words: str) -> str:
    """Return words that stay in one line: after a dash it could break even before a no-break space (UAX #14, LB12a)."""
    return words.replace(" ", "\u00a0").replace("–", "–\u2060")


def _every(places: Sequence[int], tag: str, say: Say) -> str:
    """Return days in words, by their places in the week of the language."""
    if len(places) == 7:  # noqa: PLR2004 - the days of a week
        return say(_DAILY)
    order = days_in_order(tag)
    if len(places) >= _STRETCH and list(places) == list(range(places[0], places[-1] + 1)):
        return days([order[place] for place in places], tag)
    return format_list([say(_EVERY[order[place]]) for place in places], locale=locale_for(tag))


def _date(day: datetime, tag: str) -> str:
    return own_days(format_skeleton("yMMMMEd", day.date(), locale=locale_for(tag)), tag)


def _joined(day: str, hours: str, tag: str) -> str:
    """Join a day and a time as the language does."""
    return str(get_datetime_format("medium", locale_for(tag))).replace("{1}", day).replace("{0}", hours)
