"""Times that do not exist, or exist twice, on the days on which the clocks change."""

from collections.abc import Callable, Iterator
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from pelican_wellness.settings.mistakes import Mistake
from pelican_wellness.settings.schedule import once, weekly
from pelican_wellness.settings.schedule.occurrences import Clocks, shown
from pelican_wellness.settings.schedule.values import Meeting, Schedule

Where = Callable[[str], str]
"""Names file and line of a key."""

_NAMED = 2
"""Days that a problem names, so that it stays on its line; what is expected names them all."""

_MOMENT = timedelta(microseconds=1)


def where_clocks_change(schedule: Schedule, zone: ZoneInfo, today: date, where: Where) -> Iterator[Mistake]:
    """Yield a mistake for each class and each date that has such a time, in what is known of the zone's clocks.

    Classes that were are let be: such a time is read as calendars read it.
    """
    for meeting in schedule.meetings:
        if days := dict(_of_days(schedule, meeting, zone, today)):
            more = len(days) - _NAMED
            problem = "; ".join(list(days.values())[:_NAMED]) + (f"; and {more} days more" if more > 0 else "")
            expected = f"a line Except: {', '.join(map(str, days))}, and a Date for a class at another time of that day"
            yield Mistake(where("when"), weekly.in_words(meeting), problem, expected)
    for occasion in schedule.occasions:
        if not occasion.whole_days and (problem := _problem(occasion.begins, occasion.ends, zone)):
            yield Mistake(where("date"), once.in_words(occasion), problem, "a time that the clocks show once on that day")


def _of_days(schedule: Schedule, meeting: Meeting, zone: ZoneInfo, today: date) -> Iterator[tuple[date, str]]:
    for day in schedule.days(meeting, today, schedule.horizon(today)):
        if problem := _problem(*meeting.on(day), zone):
            yield day, problem


def _problem(begins: datetime, ends: datetime, zone: ZoneInfo) -> str:
    """Say what is wrong with a beginning or an end; nothing where the clocks show both once."""
    for moment, is_end in ((begins, False), (ends, True)):
        clocks = shown(moment, zone)
        # What ends when the clocks go forward ends at that moment, whatever they show then.
        if clocks is Clocks.NEVER and not (is_end and shown(moment - _MOMENT, zone) is Clocks.ONCE):
            return f"on {moment:%Y-%m-%d} there is no {moment:%H:%M}, as the clocks go forward"
        if clocks is Clocks.TWICE:
            return f"on {moment:%Y-%m-%d} {moment:%H:%M} comes twice, as the clocks go back"
    return ""
