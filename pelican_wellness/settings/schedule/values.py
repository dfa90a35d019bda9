"""When a class or an event takes place, as its lines say it: in local time, without a zone."""

from collections.abc import Iterator
from datetime import MAXYEAR, date, datetime, time, timedelta
from typing import NamedTuple

DAY = timedelta(days=1)
WEEK = timedelta(days=7)
FOREVER = date(MAXYEAR - 1, 1, 1)
"""A year before Python's last day, so that there is time after every class."""


class Meeting(NamedTuple):
    """A class that takes place every week. `weekday` is that of its beginning, Monday is 0; it may end on the next day."""

    weekday: int
    begins: time
    minutes: int

    @property
    def ends(self) -> time:
        """When it ends, perhaps on the next day."""
        return self.on(date.min)[1].time()

    def on(self, day: date) -> tuple[datetime, datetime]:
        """Return beginning and end of the class of a day."""
        begins = datetime.combine(day, self.begins)
        return begins, begins + timedelta(minutes=self.minutes)

    def days(self, first: date, last: date) -> Iterator[date]:
        """Yield the days from `first` to `last` on which it begins."""
        day = first + timedelta(days=(self.weekday - first.weekday()) % 7)
        while day <= last:
            yield day
            day += WEEK


class Occasion(NamedTuple):
    """Something that takes place once. Whole days end with the midnight after the last."""

    begins: datetime
    ends: datetime

    @property
    def whole_days(self) -> bool:
        """Whether it has days and no times."""
        return self.begins.time() == self.ends.time() == time.min


class Schedule(NamedTuple):
    """All times of a class or an event. Meetings and occasions are in their order, and none overlaps another.

    `first` and `last` are the first and the last day on which meetings can begin, None where nothing is said;
    `exceptions` are days on which they do not.
    """

    meetings: tuple[Meeting, ...] = ()
    first: date | None = None
    last: date | None = None
    exceptions: tuple[date, ...] = ()
    occasions: tuple[Occasion, ...] = ()

    @property
    def week(self) -> tuple[tuple[int, time, time], ...]:
        """The weekday, the beginning and the end of each meeting: what can be put in words."""
        return tuple((one.weekday, one.begins, one.ends) for one in self.meetings)

    def days(self, meeting: Meeting, first: date, last: date | None = None) -> Iterator[date]:
        """Yield the days from `first` to `last` on which a meeting takes place."""
        first = max(first, self.first or first)
        last = min(last or FOREVER, self.last or FOREVER)
        left_out = frozenset(self.exceptions)
        return (day for day in meeting.days(first, last) if day not in left_out)

    def start(self, today: date) -> date:
        """Return the day from which on its meetings are looked at and listed: the year's first where none is said."""
        return self.first or today.replace(month=1, day=1)

    def horizon(self, today: date) -> date:
        """Return the day up to which it is known what the clocks do: a year from now where no last day is said.

        Governments change the rules for what is farther away.
        """
        return self.last or max(today, self.start(today)) + timedelta(days=366)
