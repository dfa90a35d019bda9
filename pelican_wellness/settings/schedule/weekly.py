"""The line `When`: classes that take place every week."""

import re
from collections.abc import Iterable, Sequence
from datetime import timedelta
from itertools import pairwise

from pelican_wellness.settings.days_and_times import DAYS, TIME, weekdays
from pelican_wellness.settings.schedule.parts import FROM_TO, parts, span, unreadable
from pelican_wellness.settings.schedule.values import WEEK, Meeting
from pelican_wellness.settings.section import wrong

_PART = re.compile(rf"(?:(?P<days>[^\W\d].*?)(?:\s*:\s*|\s+))?{FROM_TO}", re.IGNORECASE)
_NO_END = re.compile(rf"(?:[^\W\d].*?[\s:]+)?{TIME}", re.IGNORECASE)
_PLURAL = re.compile(r"(?<=day)s\b", re.IGNORECASE)
"""Classes are on Tuesdays, as people say; opening hours are not."""


def meetings(value: object) -> tuple[Meeting, ...]:
    """Read `Tue 18:00-19:00; Mon, Wed 7:00-8:00, 9:00-10:00`.

    Days without a time have that of the next; a time without days has those of the one before.
    """
    found: list[Meeting] = []
    days: frozenset[int] = frozenset()
    waiting: list[str] = []
    for part in parts(value):
        read = _PART.fullmatch(part)
        if not read:
            waiting.append(_days_alone(part))
            continue
        named = [*waiting, *([_PLURAL.sub("", read["days"])] if read["days"] else [])]
        if named:
            days, waiting = weekdays(named), []
        if not days:
            problem = f"{part!r} names no day of the week"
            raise wrong(problem)
        begins, minutes = span(read["begins"], read["ends"])
        found += [Meeting(day, begins, minutes) for day in days]
    if waiting:
        problem = f"{', '.join(waiting)!r} has no times"
        raise wrong(problem)
    return _apart(sorted(found))


def in_words(meeting: Meeting) -> str:
    """Return a meeting as it can be written: `Tue 18:00-19:00`."""
    return f"{DAYS[meeting.weekday][:3].title()} {meeting.begins:%H:%M}-{meeting.ends:%H:%M}"


def _days_alone(part: str) -> str:
    if _NO_END.fullmatch(part):
        problem = f"{part!r} has no end"
        raise wrong(problem)
    if re.search(r"\d", part):
        raise unreadable(part)
    days = _PLURAL.sub("", part)
    weekdays([days])
    return days


def _apart(found: Sequence[Meeting]) -> tuple[Meeting, ...]:
    for (_, ends, one), (begins, _, other) in pairwise(_round_the_week(found)):
        if begins < ends:
            problem = f"{in_words(one)} and {in_words(other)} overlap"
            raise wrong(problem)
    return tuple(found)


def _round_the_week(found: Sequence[Meeting]) -> Iterable[tuple[timedelta, timedelta, Meeting]]:
    """Yield when in the week each begins and ends, the first once more a week later: Sunday's may end on Monday."""
    for one, week in (*((one, timedelta()) for one in found), *([(found[0], WEEK)] if found[1:] else [])):
        begins = week + timedelta(days=one.weekday, hours=one.begins.hour, minutes=one.begins.minute)
        yield begins, begins + timedelta(minutes=one.minutes), one
