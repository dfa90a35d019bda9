"""The lines that say when a class or an event takes place."""

from datetime import date
from typing import Annotated

from pydantic import Field, PlainValidator

from pelican_wellness.settings.lines import Lines, first_line
from pelican_wellness.settings.schedule.dates import calendar_day
from pelican_wellness.settings.schedule.once import Stretch, occasions, stretches
from pelican_wellness.settings.schedule.values import Meeting, Occasion
from pelican_wellness.settings.schedule.weekly import meetings
from pelican_wellness.settings.section import Expected


def _day(value: object) -> date:
    return calendar_day(str(first_line(value)))


Day = Annotated[date, PlainValidator(_day), Expected("a date such as 2026-09-01")]
Meetings = Annotated[
    tuple[Meeting, ...],
    PlainValidator(meetings),
    Expected("days and times such as Tue 18:00-19:00, or several such as Mon-Fri 7:00-8:00; Sat 9:00-10:30"),
]
Stretches = Annotated[
    tuple[Stretch, ...],
    PlainValidator(stretches),
    Expected("dates such as 2026-12-24, or the first and the last such as 2026-12-21 to 2027-01-03"),
]
Occasions = Annotated[
    tuple[Occasion, ...],
    PlainValidator(occasions),
    Expected("a date such as 2026-11-07, with times 2026-11-07 10:00-16:00, or both ends 2026-11-07 10:00 - 2026-11-08 16:00"),
]


class ScheduleLines(Lines):
    """When a class or an event takes place. All of it together is made a schedule by `schedule_of`."""

    when: Meetings = Field((), description="Days of the week and times: `Tue 18:00-19:00`, several with `;` between them.")
    from_: Day | None = Field(None, description="The first day on which such a class can be.")
    until: Day | None = Field(None, description="The last day on which such a class can be.")
    except_: Stretches = Field((), description="Days on which there is no class: `2026-12-24`, `2026-12-21 to 2027-01-03`.")
    date: Occasions = Field((), description="Days of their own: `2026-11-07 10:00-16:00`, `2026-11-07`.")
