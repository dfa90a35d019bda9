"""Opening hours: of a weekday, or of special dates."""

import re
from collections.abc import Iterable, Iterator, Mapping
from datetime import date, time
from itertools import combinations
from typing import Annotated, Any, Self

from pydantic import AfterValidator, BeforeValidator, Field, ValidationError, model_validator

from pelican_wellness.pattern import pattern
from pelican_wellness.settings.days_and_times import (
    DAYS,
    ISO_DATE,
    LONGEST,
    SPAN,
    TIME,
    clock,
    short,
    stretch,
    weekdays,
)
from pelican_wellness.settings.section import Expected, Section, Within, wrong
from pelican_wellness.settings.types import YesNo

_LINE = pattern(
    rf"(?P<when>.+?)[\s:]+(?:(?P<closed>closed)|(?P<opens>{TIME})\s*(?:[-–—]|to)\s*(?P<closes>{TIME}))", re.IGNORECASE
)

Weekdays = Annotated[
    frozenset[int], BeforeValidator(weekdays), Expected("days of the week such as 'Mon-Fri', 'Sat' or ['Mon', 'Wed']")
]
Clock = Annotated[time, BeforeValidator(clock), Expected("a time such as '9:00' or '17:30'")]
Dates = Annotated[
    tuple[date, date], BeforeValidator(stretch), Expected("a date such as '2026-12-24', or '2026-12-24 to 2027-01-02'")
]


class Hours(Section):
    """When the practice is open, on some days of the week or on special dates."""

    days: Weekdays | None = Field(None, description="Days of the week.")
    dates: Dates | None = Field(None, description="Instead of days of the week: special dates.")
    opens: Clock | None = Field(None, description="When it opens.")
    closes: Clock | None = Field(None, description="When it closes.")
    closed: YesNo = Field(default=False, description="It is closed all day.")

    @model_validator(mode="before")
    @classmethod
    def _read_line(cls, value: object) -> Any:
        """Read `Mon-Fri 9:00-17:00`, `Sat closed` and `2026-12-24 closed`, as people write them."""
        if not isinstance(value, str):
            return value
        found = _LINE.fullmatch(short(value))
        if not found or (re.search(SPAN, found["when"]) and not re.search(ISO_DATE, found["when"])):
            problem = "these hours cannot be read"
            raise wrong(problem)
        key = "dates" if re.match(ISO_DATE, found["when"]) else "days"
        hours = {"closed": True} if found["closed"] else {"opens": found["opens"], "closes": found["closes"]}
        return {key: found["when"], **hours}

    @model_validator(mode="after")
    def _make_sense(self) -> Self:
        problem = ""
        if (self.days is None) == (self.dates is None):
            problem = "these hours need either days or dates"
        elif self.closed and (self.opens or self.closes):
            problem = "it cannot be closed and have hours"
        elif not self.closed and not (self.opens and self.closes):
            problem = "these hours need both opens and closes, or closed"
        elif self.opens and self.closes and self.closes <= self.opens:
            problem = f"it closes ({self.closes:%H:%M}) before it opens ({self.opens:%H:%M})"
        if problem:
            raise wrong(problem)
        return self


def _apart(value: list[Hours]) -> list[Hours]:
    for one, other in combinations(value, 2):
        if _share_a_day(one, other) and _overlap(one, other):
            problem = f"{_words(one)} and {_words(other)} overlap"
            raise wrong(problem)
    return value


def _share_a_day(one: Hours, other: Hours) -> bool:
    if one.days and other.days:
        return not one.days.isdisjoint(other.days)
    if one.dates and other.dates:
        return one.dates[0] <= other.dates[1] and other.dates[0] <= one.dates[1]
    return False


def _overlap(one: Hours, other: Hours) -> bool:
    if not (one.opens and one.closes and other.opens and other.closes):
        return True  # one of them says closed
    return one.opens < other.closes and other.opens < one.closes


def _words(hours: Hours) -> str:
    days = ", ".join(DAYS[day][:3].title() for day in sorted(hours.days or ()))
    when = days or " to ".join(sorted({day.isoformat() for day in hours.dates or ()}))
    return f"{when} closed" if hours.closed else f"{when} {hours.opens:%H:%M}-{hours.closes:%H:%M}"


def _a_list(value: object) -> object:
    """One entry, as text or as a dictionary, is a list of one; `Mon 9-12, 14-18` is two."""
    if isinstance(value, str | Mapping):
        value = [value]
    if not isinstance(value, list | tuple):
        problem = "this is not a list of hours"
        raise wrong(problem)
    lines = [_spans_of(one) if isinstance(one, str) else [one] for one in value]
    # What is added comes last, so that each line keeps its place, by which a mistake is named.
    return [first for first, *_ in lines] + [more for _, *rest in lines for more in rest]


def _spans_of(line: str) -> list[str]:
    """Return a line of hours for each span of `line`."""
    if len(line) > LONGEST:
        return [line]
    first, *more = re.split(rf"\s*(?:[,;&]|\band\b)\s*(?={SPAN}\s*(?:$|[,;&]|and\b))", short(line), flags=re.IGNORECASE)
    when = re.match(rf"(.+?)[\s:]+{SPAN}$", first, re.IGNORECASE)
    parts = [first, *(f"{when[1]} {span}" for span in more)] if when else [line]
    try:
        return [part for part in parts if Hours.model_validate(part)]
    except ValidationError:
        return [line]  # and what is wrong is said of the line as it was written


HoursList = Annotated[
    list[Within[Hours]],
    BeforeValidator(_a_list),
    AfterValidator(_apart),
    Expected("hours such as ['Mon-Fri 9:00-17:00', 'Sat closed'] or [{'days': 'Mon', 'opens': '9:00', 'closes': '17:00'}]"),
]


def regular_week(hours: Iterable[Hours]) -> list[list[tuple[time, time]]] | None:
    """Return the spans of seven days from Monday; None where no hours of weekdays are given."""
    regular = [one for one in hours if one.days]
    return [sorted(_spans(regular, day)) for day in range(7)] if regular else None


def _spans(hours: Iterable[Hours], day: int) -> Iterator[tuple[time, time]]:
    for one in hours:
        if one.days and day in one.days and one.opens and one.closes:
            yield one.opens, one.closes
