"""The lines of a file in `content/classes/` or `content/events/`."""

import re
from typing import Annotated

from pydantic import BeforeValidator, Field

from pelican_wellness.settings.lines import first_line
from pelican_wellness.settings.people_lines import Free, Several, Yes
from pelican_wellness.settings.prices.lines import CurrencyCode, Prices
from pelican_wellness.settings.schedule.lines import ScheduleLines
from pelican_wellness.settings.section import Expected, wrong
from pelican_wellness.settings.types import WebAddress

_NUMBER = re.compile("[0-9]{1,6}")


def _number(value: object) -> int:
    stated = str(first_line(value)).strip()
    if _NUMBER.fullmatch(stated) and int(stated) > 0:
        return int(stated)
    problem = "this is no number of people"
    raise wrong(problem)


def _place_in_order(value: object) -> int:
    stated = str(first_line(value)).strip()
    if _NUMBER.fullmatch(stated.removeprefix("-")):
        return int(stated)
    problem = "this is no whole number"
    raise wrong(problem)


def _between_semicolons(value: object) -> tuple[str, ...]:
    """Split at semicolons alone: an address has commas."""
    lines = value if isinstance(value, list | tuple) else [value]
    return tuple(part.strip() for line in lines for part in str(line).split(";") if part.strip())


class ClassLines(ScheduleLines):
    """When and where a class or an event is, who teaches it, and what it costs. Every line is optional."""

    where: Annotated[tuple[str, ...], BeforeValidator(_between_semicolons)] = Field(
        (),
        description="Where: a place of the practice by its name, an address such as `City Hall Park, Burlington`, or `online`; "
        "both with `;` between them. Without it, at the practice.",
    )
    teacher: Several = Field((), description="Slugs of those who teach it.")
    currency: CurrencyCode | None = Field(None, description="Of its prices; by default that of the practice's country.")
    price: Prices = Field((), description="What it costs, such as `18; 10 sessions 150`, `free` or `10-25`.")
    level: Free = Field("", description="For whom it is, such as `Beginners`.")
    spaces: Annotated[int, BeforeValidator(_number), Expected("a whole number above 0, such as Spaces: 12")] | None = Field(
        None, description="How many people can take part."
    )
    booking: Annotated[WebAddress, BeforeValidator(first_line)] | None = Field(None, description="Where it is booked online.")
    canceled: Yes = Field(default=False, description="`yes`: it does not take place, and every list says so.")
    cancelled: Yes = Field(default=False, description="The same.")
    topics: Several = Field((), description="What it is about, for calendars and search engines.")
    order: Annotated[int, BeforeValidator(_place_in_order), Expected("a whole number, such as Order: 2")] = Field(
        0, description="Its place among those at the same time; smaller is earlier."
    )
