"""Make a schedule of its lines, and say which of them do not fit together, or do not fit the clocks."""

from collections.abc import Iterator
from contextlib import suppress
from datetime import date
from zoneinfo import ZoneInfo

from pelican_wellness.settings.days_and_times import DAYS
from pelican_wellness.settings.mistakes import Mistake
from pelican_wellness.settings.schedule import once
from pelican_wellness.settings.schedule.clock_changes import Where, where_clocks_change
from pelican_wellness.settings.schedule.lines import ScheduleLines
from pelican_wellness.settings.schedule.once import Stretch
from pelican_wellness.settings.schedule.values import DAY, Meeting, Occasion, Schedule


def schedule_of(lines: ScheduleLines, zone: ZoneInfo, today: date, where: Where) -> tuple[Schedule, list[Mistake]]:
    """Return the schedule that lines say, and what is wrong with them together.

    To be asked where each line for itself is right: one that is not is as one that is not there. `zone` is the site's,
    `where` names file and line of a key.
    """
    regular = Schedule(lines.when, lines.from_, lines.until)
    exceptions = tuple(sorted({day for stretch in lines.except_ for day in _class_days(regular, stretch)}))
    schedule = Schedule(lines.when, lines.from_, lines.until, exceptions, lines.date)
    if not lines.when:
        mistakes = list(_without_classes(lines, where))
    else:
        mistakes = [*_bounds(regular, where)] or [*_exceptions(lines.except_, regular, where), *_both_at_once(schedule, where)]
    return schedule, mistakes or list(where_clocks_change(schedule, zone, today, where))


def _class_days(schedule: Schedule, stretch: Stretch) -> Iterator[date]:
    for meeting in schedule.meetings:
        yield from schedule.days(meeting, *stretch)


def _without_classes(lines: ScheduleLines, where: Where) -> Iterator[Mistake]:
    exceptions = ", ".join(_text(one) for one in lines.except_)
    for key, value in (("from", lines.from_), ("until", lines.until), ("except", exceptions)):
        if value:
            yield Mistake(where(key), str(value), "there are no weekly classes for this", "a line When too, or no such line")


def _bounds(regular: Schedule, where: Where) -> Iterator[Mistake]:
    first, last = regular.first, regular.last
    if first and last and last < first:
        yield Mistake(where("until"), str(last), f"this is before From ({first})", f"{first}, or a later day")
    elif first and last and not any(_class_days(regular, (first, last))):
        problem = f"no class begins from {first} (From) to {last}"
        yield Mistake(where("until"), str(last), problem, "the day of a class, or a later one")


def _exceptions(stretches: tuple[Stretch, ...], regular: Schedule, where: Where) -> Iterator[Mistake]:
    for stretch in stretches:
        if any(_class_days(regular, stretch)):
            continue
        day, meant = stretch[0], None
        if stretch[0] != stretch[1]:
            problem = f"no class begins from {' to '.join(map(str, stretch))}"
        elif regular.first and day < regular.first:
            problem, meant = f"{day} is before From ({regular.first})", _in_another_year(day, regular)
        elif regular.last and day > regular.last:
            problem, meant = f"{day} is after Until ({regular.last})", _in_another_year(day, regular)
        else:
            names = ", ".join(dict.fromkeys(DAYS[one.weekday].title() for one in regular.meetings))
            problem, meant = f"{day} is a {DAYS[day.weekday()].title()}, and classes are on {names}", _nearest(day, regular)
        yield Mistake(where("except"), _text(stretch), problem, "a day on which a class would begin", meant)


def _in_another_year(day: date, regular: Schedule) -> str | None:
    for year in (bound.year for bound in (regular.first, regular.last) if bound):
        with suppress(ValueError):  # the 29th of February
            other = day.replace(year=year)
            if any(_class_days(regular, (other, other))):
                return str(other)
    return None


def _nearest(day: date, regular: Schedule) -> str | None:
    near = _class_days(regular, (day - 3 * DAY, day + 3 * DAY))
    return str(min(near, key=lambda one: (abs(one - day), one), default="")) or None


def _both_at_once(schedule: Schedule, where: Where) -> Iterator[Mistake]:
    """Yield a mistake for each date at the time of a class: it most likely takes that one's place."""
    for occasion in schedule.occasions:
        if days := sorted({str(day) for meeting in schedule.meetings for day in _during(occasion, meeting, schedule)}):
            problem = f"there is a class at that time (When) on {', '.join(days[:3])}"
            expected = f"a line Except: {', '.join(days)}, if this takes its place"
            yield Mistake(where("date"), once.in_words(occasion), problem, expected)


def _during(occasion: Occasion, meeting: Meeting, schedule: Schedule) -> Iterator[date]:
    for day in schedule.days(meeting, occasion.begins.date() - DAY, occasion.ends.date()):
        begins, ends = meeting.on(day)
        if begins < occasion.ends and occasion.begins < ends:
            yield day


def _text(stretch: Stretch) -> str:
    return " to ".join(dict.fromkeys(map(str, stretch)))
