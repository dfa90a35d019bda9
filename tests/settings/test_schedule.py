"""Times of classes and events: as they are written, and what is said where they cannot be."""

import pickle
from datetime import date, datetime, time
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from hypotheses import examples
from hypothesis import given, settings
from hypothesis import strategies as st

from pelican_wellness.settings.mistakes import Mistake
from pelican_wellness.settings.schedule.lines import ScheduleLines
from pelican_wellness.settings.schedule.sense import schedule_of
from pelican_wellness.settings.schedule.values import Meeting, Occasion, Schedule

MON, TUE, WED, THU, FRI, SAT, SUN = range(7)
BERLIN, CAIRO, KOLKATA = (ZoneInfo(name) for name in ("Europe/Berlin", "Africa/Cairo", "Asia/Kolkata"))
TODAY = date(2026, 3, 16)
"""Before the clocks go forward in Berlin on 2026-03-29; they go back on 2026-10-25."""


def read(zone: ZoneInfo = BERLIN, /, **lines: Any) -> tuple[Schedule, list[Mistake]]:
    """Return what lines say: `from_` and `except_` are those of Python's own words."""
    metadata = {key.rstrip("_"): value for key, value in lines.items()}
    own, mistakes = ScheduleLines.read(metadata, lambda key: f"yoga.md:2: {key.title()}", {})
    return (Schedule(), mistakes) if mistakes else schedule_of(own, zone, TODAY, lambda key: f"yoga.md:2: {key.title()}")


def right(zone: ZoneInfo = BERLIN, /, **lines: Any) -> Schedule:
    schedule, mistakes = read(zone, **lines)
    assert not list(map(str, mistakes))
    return schedule


def wrong(zone: ZoneInfo = BERLIN, /, **lines: Any) -> Mistake:
    (mistake,) = read(zone, **lines)[1]
    return mistake


def at(hour: int, minute: int = 0, *, minutes: int = 60) -> Any:
    """Return what makes meetings of weekdays."""
    return lambda *days: tuple(Meeting(day, time(hour, minute), minutes) for day in days)


EVENING, MORNING = at(18), at(7)

WHEN: dict[str, tuple[Any, tuple[Meeting, ...]]] = {
    "one": ("Tue 18:00-19:00", EVENING(TUE)),
    "whole name": ("Tuesday 18:00-19:00", EVENING(TUE)),
    "plural, as people say": ("Tuesdays 18:00-19:00", EVENING(TUE)),
    "lower case": ("tue 18-19", EVENING(TUE)),
    "en dash": ("Tue 18:00–19:00", EVENING(TUE)),
    "in words": ("Tue 18:00 to 19:00", EVENING(TUE)),
    "colon": ("Tue: 18:00 - 19:00", EVENING(TUE)),
    "minutes after a full stop": ("Tue 18.00-19.00", EVENING(TUE)),
    "am and pm": ("Tue 6pm-7pm", EVENING(TUE)),
    "am and pm, spaced": ("Tue 6 p.m. to 7 p.m.", EVENING(TUE)),
    "one pm for both": ("Tue 6-7pm", EVENING(TUE)),
    "one pm, from before noon": ("Tue 11-12pm", at(11)(TUE)),
    "one pm, over noon": ("Tue 11:30-12:30 pm", at(11, 30)(TUE)),
    "one pm, all day": ("Tue 9-5pm", at(9, minutes=480)(TUE)),
    "one pm, from noon": ("Tue 12-1pm", at(12)(TUE)),
    "one pm, twelve hours": ("Tue 7-7pm", at(7, minutes=720)(TUE)),
    "one pm after 24 hours": ("Tue 18-7pm", EVENING(TUE)),
    "one am for both": ("Tue 7-8am", MORNING(TUE)),
    "one am, over midnight": ("Tue 11-12am", at(23)(TUE)),
    "range": ("Mon-Wed 07:00-08:00", MORNING(MON, TUE, WED)),
    "range in words": ("Mon to Wed 7 to 8", MORNING(MON, TUE, WED)),
    "range over the week's end": ("Sat-Mon 07:00-08:00", MORNING(MON, SAT, SUN)),
    "plural range": ("Mondays-Wednesdays 7-8", MORNING(MON, TUE, WED)),
    "days by their set": ("weekdays 7-8", MORNING(MON, TUE, WED, THU, FRI)),
    "every day": ("every day 7-8", MORNING(*range(7))),
    "list of days": ("Tue, Thu 18-19", EVENING(TUE, THU)),
    "list of days in words": ("Tue and Thu 18-19", EVENING(TUE, THU)),
    "semicolon": ("Tue 18-19; Wed 7-8", EVENING(TUE) + MORNING(WED)),
    "comma": ("Tue 18-19, Wed 7-8", EVENING(TUE) + MORNING(WED)),
    "sign": ("Tue 18-19 & Wed 7-8", EVENING(TUE) + MORNING(WED)),
    "semicolon at the end": ("Tue 18-19;", EVENING(TUE)),
    "two lines": (["Tue 18-19", "Wed 7-8"], EVENING(TUE) + MORNING(WED)),
    "two times of a day": ("Tue 7-8, 18-19", MORNING(TUE) + EVENING(TUE)),
    "two times of several days": ("Tue, Thu 7-8, 18-19", MORNING(TUE) + EVENING(TUE) + MORNING(THU) + EVENING(THU)),
    "days, then a time": ("Tue, 18-19", EVENING(TUE)),
    "days in another order": ("Thu 18-19; Tue 18-19", EVENING(TUE, THU)),
    "one after the other": ("Tue 18-19, 19-20", EVENING(TUE) + at(19)(TUE)),
    "until midnight": ("Tue 20:00-24:00", at(20, minutes=240)(TUE)),
    "until midnight by another name": ("Tue 20:00-0:00", at(20, minutes=240)(TUE)),
    "a whole day": ("Tue 0:00-24:00", at(0, minutes=1440)(TUE)),
    "past midnight": ("Tue 22:00-1:30", at(22, minutes=210)(TUE)),
    "past midnight, six hours": ("Tue 22:00-4:00", at(22, minutes=360)(TUE)),
    "past midnight, am and pm": ("Tue 10pm-1am", at(22, minutes=180)(TUE)),
    "past the week's end": ("Sun 22-1; Mon 1-2", at(1)(MON) + at(22, minutes=180)(SUN)),
    "fifteen hours of a day": ("Tue 7-22", at(7, minutes=900)(TUE)),
}


@pytest.mark.parametrize(("written", "meetings"), WHEN.values(), ids=list(WHEN))
def test_when(written: Any, meetings: tuple[Meeting, ...]) -> None:
    assert right(when=written) == Schedule(meetings)


def on(*numbers: int) -> datetime:
    return datetime(*numbers)  # type: ignore[arg-type] # noqa: DTZ001 - local times


DAY = Occasion(on(2026, 11, 7, 10), on(2026, 11, 7, 16))
WHOLE = Occasion(on(2026, 11, 7), on(2026, 11, 8))
DATES: dict[str, tuple[Any, tuple[Occasion, ...]]] = {
    "date and times": ("2026-11-07 10:00-16:00", (DAY,)),
    "am and pm": ("2026-11-07 10am-4pm", (DAY,)),
    "as ISO 8601 has it": ("2026-11-07T10:00-16:00", (DAY,)),
    "in words": ("2026-11-07 10 to 16", (DAY,)),
    "colon": ("2026-11-07: 10-16", (DAY,)),
    "over two days": ("2026-11-07 10:00 - 2026-11-08 16:00", (Occasion(on(2026, 11, 7, 10), on(2026, 11, 8, 16)),)),
    "over two days in words": ("2026-11-07 10am to 2026-11-08 4pm", (Occasion(on(2026, 11, 7, 10), on(2026, 11, 8, 16)),)),
    "over two days to midnight": ("2026-11-07 10:00 - 2026-11-08 24:00", (Occasion(on(2026, 11, 7, 10), on(2026, 11, 9)),)),
    "whole day": ("2026-11-07", (WHOLE,)),
    "whole days": ("2026-11-07 - 2026-11-09", (Occasion(on(2026, 11, 7), on(2026, 11, 10)),)),
    "whole days in words": ("2026-11-07 to 2026-11-09", (Occasion(on(2026, 11, 7), on(2026, 11, 10)),)),
    "whole days as ISO 8601 has them": ("2026-11-07/2026-11-09", (Occasion(on(2026, 11, 7), on(2026, 11, 10)),)),
    "several": ("2026-12-05; 2026-11-07 10-16", (DAY, Occasion(on(2026, 12, 5), on(2026, 12, 6)))),
    "several lines": (["2026-11-07 10-16", "2026-12-05"], (DAY, Occasion(on(2026, 12, 5), on(2026, 12, 6)))),
    "two times of a day": (
        "2026-11-07 10:00-16:00, 18:00-20:00",
        (DAY, Occasion(on(2026, 11, 7, 18), on(2026, 11, 7, 20))),
    ),
    "past midnight": ("2026-11-07 22:00-2:00", (Occasion(on(2026, 11, 7, 22), on(2026, 11, 8, 2)),)),
    "past the year's end": ("2026-12-31 22:00-2:00", (Occasion(on(2026, 12, 31, 22), on(2027, 1, 1, 2)),)),
    "long ago": ("1999-12-31 10:00-16:00", (Occasion(on(1999, 12, 31, 10), on(1999, 12, 31, 16)),)),
    "all day and then into the night": (
        "2026-11-07; 2026-11-08 0:00-1:00",
        (WHOLE, Occasion(on(2026, 11, 8), on(2026, 11, 8, 1))),
    ),
}


@pytest.mark.parametrize(("written", "occasions"), DATES.values(), ids=list(DATES))
def test_date(written: Any, occasions: tuple[Occasion, ...]) -> None:
    assert right(date=written) == Schedule(occasions=occasions)


WEEKLY = {"when": "Tue 18-19"}
TUESDAYS = (date(2026, 12, 22), date(2026, 12, 29))
TOGETHER: dict[str, tuple[dict[str, Any], Schedule]] = {
    "nothing": ({}, Schedule()),
    "from": ({"from_": "2026-09-01"}, Schedule(EVENING(TUE), date(2026, 9, 1))),
    "from a day without a class": ({"from_": "2026-09-05"}, Schedule(EVENING(TUE), date(2026, 9, 5))),
    "until": ({"until": "2026-12-20"}, Schedule(EVENING(TUE), None, date(2026, 12, 20))),
    "one class": ({"from_": "2026-09-01", "until": "2026-09-01"}, Schedule(EVENING(TUE), date(2026, 9, 1), date(2026, 9, 1))),
    "over long ago": ({"until": "2020-12-20"}, Schedule(EVENING(TUE), None, date(2020, 12, 20))),
    "exception": ({"except_": "2026-12-22"}, Schedule(EVENING(TUE), exceptions=TUESDAYS[:1])),
    "exceptions": ({"except_": "2026-12-29, 2026-12-22"}, Schedule(EVENING(TUE), exceptions=TUESDAYS)),
    "exceptions on two lines": ({"except_": ["2026-12-22", "2026-12-29"]}, Schedule(EVENING(TUE), exceptions=TUESDAYS)),
    "holidays": ({"except_": "2026-12-21 to 2027-01-03"}, Schedule(EVENING(TUE), exceptions=TUESDAYS)),
    "holidays, en dash": ({"except_": "2026-12-21 – 2027-01-03"}, Schedule(EVENING(TUE), exceptions=TUESDAYS)),
    "holidays, spaced": ({"except_": "2026-12-21 - 2027-01-03"}, Schedule(EVENING(TUE), exceptions=TUESDAYS)),
    "holidays as ISO 8601 has them": ({"except_": "2026-12-21/2027-01-03"}, Schedule(EVENING(TUE), exceptions=TUESDAYS)),
    "holidays past the last class": (
        {"until": "2026-12-22", "except_": "2026-12-21 to 2027-01-03"},
        Schedule(EVENING(TUE), None, date(2026, 12, 22), TUESDAYS[:1]),
    ),
    "exception named twice": ({"except_": "2026-12-22, 2026-12-22"}, Schedule(EVENING(TUE), exceptions=TUESDAYS[:1])),
    "exception of last year": ({"except_": "2025-12-23"}, Schedule(EVENING(TUE), exceptions=(date(2025, 12, 23),))),
    "all are exceptions": (
        {"from_": "2026-12-22", "until": "2026-12-29", "except_": "2026-12-22, 2026-12-29"},
        Schedule(EVENING(TUE), TUESDAYS[0], TUESDAYS[1], TUESDAYS),
    ),
    "a date in the place of a class": (
        {"date": "2026-12-22 18:30-20:00", "except_": "2026-12-22"},
        Schedule(EVENING(TUE), None, None, TUESDAYS[:1], (Occasion(on(2026, 12, 22, 18, 30), on(2026, 12, 22, 20)),)),
    ),
    "a date right after a class": (
        {"date": "2026-12-22 19:00-20:00"},
        Schedule(EVENING(TUE), occasions=(Occasion(on(2026, 12, 22, 19), on(2026, 12, 22, 20)),)),
    ),
    "a date after the last class": (
        {"until": "2026-12-20", "date": "2026-12-22 18:30-20:00"},
        Schedule(EVENING(TUE), None, date(2026, 12, 20), (), (Occasion(on(2026, 12, 22, 18, 30), on(2026, 12, 22, 20)),)),
    ),
}


@pytest.mark.parametrize(("lines", "schedule"), TOGETHER.values(), ids=list(TOGETHER))
def test_lines_together(lines: dict[str, Any], schedule: Schedule) -> None:
    assert right(**(WEEKLY if lines else {}), **lines) == schedule


A_DATE = "2026-11-07 10:00-16:00"

# Lines -> the line, the problem, what was probably meant.
WRONG: dict[str, tuple[dict[str, Any], str, str, str | None]] = {
    "empty": ({"when": ""}, "When", "this is empty", None),
    "signs alone": ({"when": " ;, "}, "When", "this is empty", None),
    "days alone": ({"when": "Tue, Thu"}, "When", "'Tue, Thu' has no times", None),
    "days after a time": ({"when": "Tue 18-19; Thu"}, "When", "'Thu' has no times", None),
    "time alone": ({"when": "18:00-19:00"}, "When", "'18:00-19:00' names no day of the week", None),
    "no end": ({"when": "Tue 18:00"}, "When", "'Tue 18:00' has no end", None),
    "no end, pm": ({"when": "Tue 6 pm"}, "When", "'Tue 6 pm' has no end", None),
    "misspelled day": ({"when": "Tusday 18-19"}, "When", "'Tusday' is no day of the week", "Tuesday"),
    "misspelled day before another": ({"when": "Tusday, Thu 18-19"}, "When", "'Tusday' is no day of the week", "Tuesday"),
    "other words": ({"when": "Tue at six"}, "When", "'Tue at six' is no day of the week", None),
    "other language": ({"when": "Dienstag 18-19"}, "When", "'Dienstag' is no day of the week", None),
    "three ends": ({"when": "Mon-Wed-Fri 7-8"}, "When", "'Mon-Wed-Fri' is no day of the week and no range of two", None),
    "words after it": ({"when": "Tue 18:00-19:00 Uhr"}, "When", "'Tue 18:00-19:00 Uhr' cannot be read", None),
    "three times": ({"when": "Tue 18-19-20"}, "When", "'Tue 18-19-20' cannot be read", None),
    "date": ({"when": "2026-11-07 10:00-16:00"}, "When", "'2026-11-07 10:00-16:00' cannot be read", None),
    "hour 25": ({"when": "Tue 18-25"}, "When", "'25' is no time of a day", None),
    "minute 60": ({"when": "Tue 18:60-20"}, "When", "'18:60' is no time of a day", None),
    "begins at 24": ({"when": "Tue 24:00-1:00"}, "When", "'24:00' is no time of a day", None),
    "13 pm": ({"when": "Tue 13pm-14pm"}, "When", "'13pm' is no time of a day", None),
    "ends when it begins": ({"when": "Tue 18-18"}, "When", "18:00-18:00 ends when it begins", None),
    "too long past midnight": (
        {"when": "Tue 22:00-4:30"},
        "When",
        "22:00-04:30 ends before it begins; on the next day it would end after 6 hours 30 minutes, and 6 hours are the most",
        None,
    ),
    "twelve hours without pm": (
        {"when": "Tue 18:00-9:00"},
        "When",
        "18:00-09:00 ends before it begins; on the next day it would end after 15 hours, and 6 hours are the most",
        "18:00-21:00",
    ),
    "over noon without pm": (
        {"when": "Tue 11-1"},
        "When",
        "11:00-01:00 ends before it begins; on the next day it would end after 14 hours, and 6 hours are the most",
        "11:00-13:00",
    ),
    "overlap": (
        {"when": "Tue 18-19; Tue 18:30-19:30"},
        "When",
        "Tue 18:00-19:00 and Tue 18:30-19:30 overlap",
        None,
    ),
    "the same twice": ({"when": "Mon-Fri 7-8; Wed 7-8"}, "When", "Wed 07:00-08:00 and Wed 07:00-08:00 overlap", None),
    "overlap past midnight": ({"when": "Tue 22-1; Wed 0:30-2"}, "When", "Tue 22:00-01:00 and Wed 00:30-02:00 overlap", None),
    "overlap past the week's end": ({"when": "Sun 22-1; Mon 0-1"}, "When", "Sun 22:00-01:00 and Mon 00:00-01:00 overlap", None),
    "one too long to be read": ({"when": "Tue " + 200 * "x"}, "When", f"'Tue {36 * 'x'}'… is too long to be read", None),
    "number": ({"when": 18}, "When", "'18' has no end", None),
    "US date": (
        {**WEEKLY, "from_": "11/07/2026"},
        "From",
        "'11/07/2026' can be read as 2026-11-07 and as 2026-07-11",
        None,
    ),
    "US date with dashes": (
        {**WEEKLY, "until": "11-07-2026"},
        "Until",
        "'11-07-2026' can be read as 2026-11-07 and as 2026-07-11",
        None,
    ),
    "US date of one reading": (
        {**WEEKLY, "from_": "12/24/2026"},
        "From",
        "'12/24/2026' is not written as dates are here",
        "2026-12-24",
    ),
    "British date of one reading": (
        {**WEEKLY, "from_": "24/12/2026"},
        "From",
        "'24/12/2026' is not written as dates are here",
        "2026-12-24",
    ),
    "day and month are the same": (
        {**WEEKLY, "from_": "11/11/2026"},
        "From",
        "'11/11/2026' is not written as dates are here",
        "2026-11-11",
    ),
    "German date": ({**WEEKLY, "until": "7.11.2026"}, "Until", "'7.11.2026' is not written as dates are here", "2026-11-07"),
    "without noughts": ({**WEEKLY, "from_": "2026-9-1"}, "From", "'2026-9-1' is not written as dates are here", "2026-09-01"),
    "slashes": ({**WEEKLY, "from_": "2026/09/01"}, "From", "'2026/09/01' is not written as dates are here", "2026-09-01"),
    "date in words": (
        {**WEEKLY, "from_": "Sep 1, 2026"},
        "From",
        "'Sep 1, 2026' is not written as dates are here",
        "2026-09-01",
    ),
    "date in other words": (
        {**WEEKLY, "from_": "1st September 2026"},
        "From",
        "'1st September 2026' is not written as dates are here",
        "2026-09-01",
    ),
    "no such day": ({**WEEKLY, "from_": "2026-02-30"}, "From", "'2026-02-30' is no day of the calendar", None),
    "no date": ({**WEEKLY, "from_": "next week"}, "From", "'next week' is no date", None),
    "year of two digits": ({**WEEKLY, "from_": "11/07/26"}, "From", "'11/07/26' is no date", None),
    "slip in a year": ({**WEEKLY, "from_": "0206-09-01"}, "From", "the year of '0206-09-01' is none from 1900 to 2199", None),
    "date empty": ({**WEEKLY, "from_": ""}, "From", "'' is no date", None),
    "until before from": (
        {**WEEKLY, "from_": "2026-09-01", "until": "2026-08-25"},
        "Until",
        "this is before From (2026-09-01)",
        None,
    ),
    "no class from from to until": (
        {**WEEKLY, "from_": "2026-09-02", "until": "2026-09-07"},
        "Until",
        "no class begins from 2026-09-02 (From) to 2026-09-07",
        None,
    ),
    "from without classes": ({"from_": "2026-09-01", "date": A_DATE}, "From", "there are no weekly classes for this", None),
    "until without classes": ({"until": "2026-09-01"}, "Until", "there are no weekly classes for this", None),
    "except without classes": (
        {"except_": "2026-11-07", "date": A_DATE},
        "Except",
        "there are no weekly classes for this",
        None,
    ),
    "exception on a day without a class": (
        {**WEEKLY, "except_": "2026-12-24"},
        "Except",
        "2026-12-24 is a Thursday, and classes are on Tuesday",
        "2026-12-22",
    ),
    "exception on a day between classes": (
        {"when": "Mon, Wed 7-8", "except_": "2026-12-22"},
        "Except",
        "2026-12-22 is a Tuesday, and classes are on Monday, Wednesday",
        "2026-12-21",
    ),
    "exception on the morning after": (
        {"when": "Tue 22-1", "except_": "2026-12-23"},
        "Except",
        "2026-12-23 is a Wednesday, and classes are on Tuesday",
        "2026-12-22",
    ),
    "exception before the first class": (
        {**WEEKLY, "from_": "2026-09-01", "until": "2027-06-29", "except_": "2026-06-23"},
        "Except",
        "2026-06-23 is before From (2026-09-01)",
        None,
    ),
    "exception of the wrong year": (
        {**WEEKLY, "from_": "2026-09-01", "until": "2026-12-20", "except_": "2027-11-24"},
        "Except",
        "2027-11-24 is after Until (2026-12-20)",
        "2026-11-24",
    ),
    "holidays without a class": (
        {**WEEKLY, "except_": "2026-12-23 to 2026-12-28"},
        "Except",
        "no class begins from 2026-12-23 to 2026-12-28",
        None,
    ),
    "holidays from their end": (
        {**WEEKLY, "except_": "2027-01-03 to 2026-12-21"},
        "Except",
        "'2027-01-03 to 2026-12-21' ends before it begins",
        None,
    ),
    "holidays of years": (
        {**WEEKLY, "except_": "2026-12-21 to 2028-01-03"},
        "Except",
        "'2026-12-21 to 2028-01-03' lasts more than a year",
        None,
    ),
    "US exception": (
        {**WEEKLY, "except_": "2026-12-22, 01/05/2027"},
        "Except",
        "'01/05/2027' can be read as 2027-01-05 and as 2027-05-01",
        None,
    ),
    "three dates in one": (
        {**WEEKLY, "except_": "2026-12-21 to 2026-12-22 to 2026-12-23"},
        "Except",
        "'2026-12-21 to 2026-12-22 to 2026-12-23' cannot be read",
        None,
    ),
    "date without an end": ({"date": "2026-11-07 10:00"}, "Date", "'2026-11-07 10:00' has no end", None),
    "times without a date": ({"date": "10:00-16:00"}, "Date", "'10:00-16:00' names no date", None),
    "US date with times": (
        {"date": "11/07/2026 10:00-16:00"},
        "Date",
        "'11/07/2026' can be read as 2026-11-07 and as 2026-07-11",
        None,
    ),
    "German date with times": (
        {"date": "7.11.2026 10.00-16.00"},
        "Date",
        "'7.11.2026' is not written as dates are here",
        "2026-11-07",
    ),
    "last day in another form": (
        {"date": "2026-11-07 to 9.11.2026"},
        "Date",
        "'9.11.2026' is not written as dates are here",
        "2026-11-09",
    ),
    "no such date": ({"date": "2026-11-31 10:00-16:00"}, "Date", "'2026-11-31' is no day of the calendar", None),
    "date in words with times": ({"date": "Nov 7 10:00-16:00"}, "Date", "'Nov 7 10:00-16:00' cannot be read", None),
    "weekday as a date": ({"date": "Sat 10:00-16:00"}, "Date", "'Sat 10:00-16:00' cannot be read", None),
    "no such time": ({"date": "2026-11-07 10:00-26:00"}, "Date", "'26:00' is no time of a day", None),
    "date too long past midnight": (
        {"date": "2026-11-07 10:00-9:00"},
        "Date",
        "10:00-09:00 ends before it begins; on the next day it would end after 23 hours, and 6 hours are the most",
        "10:00-21:00",
    ),
    "time on one of two days": (
        {"date": "2026-11-07 10:00 - 2026-11-08"},
        "Date",
        "'2026-11-07 10:00 - 2026-11-08' cannot be read",
        None,
    ),
    "time on the other of two days": (
        {"date": "2026-11-07 - 2026-11-08 16:00"},
        "Date",
        "'2026-11-07 - 2026-11-08 16:00' cannot be read",
        None,
    ),
    "two days from their end": (
        {"date": "2026-11-08 10:00 - 2026-11-07 16:00"},
        "Date",
        "'2026-11-08 10:00 - 2026-11-07 16:00' ends before it begins",
        None,
    ),
    "slip in the year of an end": (
        {"date": "2026-11-07 to 2028-11-08"},
        "Date",
        "'2026-11-07 to 2028-11-08' lasts more than a year",
        None,
    ),
    "the same date twice": ({"date": "2026-11-07, 2026-11-07"}, "Date", "2026-11-07 and 2026-11-07 overlap", None),
    "dates that overlap": (
        {"date": "2026-11-07 - 2026-11-09; 2026-11-09 10-16"},
        "Date",
        "2026-11-07 - 2026-11-09 and 2026-11-09 10:00-16:00 overlap",
        None,
    ),
    "nights that overlap": (
        {"date": "2026-11-07 20:00 - 2026-11-09 8:00; 2026-11-08 22-1"},
        "Date",
        "2026-11-07 20:00 - 2026-11-09 08:00 and 2026-11-08 22:00-01:00 overlap",
        None,
    ),
    "what Pelican makes of a date": (
        {"date": datetime.fromisoformat("2026-11-07T10:00:00-16:00")},
        "Date",
        "'2026-11-07 10:00:00-16:00' cannot be read",
        None,
    ),
    "a date during a class": (
        {**WEEKLY, "date": "2026-12-22 18:30-20:00"},
        "Date",
        "there is a class at that time (When) on 2026-12-22",
        None,
    ),
    "a date during a night's class": (
        {"when": "Tue 22-1", "date": "2026-12-23 0:30-2:00"},
        "Date",
        "there is a class at that time (When) on 2026-12-22",
        None,
    ),
}


@pytest.mark.parametrize(("lines", "key", "problem", "nearest"), WRONG.values(), ids=list(WRONG))
def test_mistake(lines: dict[str, Any], key: str, problem: str, nearest: str | None) -> None:
    mistake = wrong(**lines)
    assert (mistake.where, mistake.problem, mistake.nearest) == (f"yoga.md:2: {key}", problem, nearest)
    assert mistake.expected


FORWARD = "on 2026-03-29 there is no {}, as the clocks go forward"
BACK = "on 2026-10-25 {} comes twice, as the clocks go back"
LATER = ", and a Date for a class at another time of that day"
ONCE = "a time that the clocks show once on that day"

# Zone, lines -> problem, what is expected; or nothing, where all is right.
CLOCKS: dict[str, tuple[ZoneInfo, dict[str, str], tuple[str, str] | None]] = {
    "begins at no time": (BERLIN, {"date": "2026-03-29 2:30-4:00"}, (FORWARD.format("02:30"), ONCE)),
    "begins as the clocks go forward": (BERLIN, {"date": "2026-03-29 2:00-4:00"}, (FORWARD.format("02:00"), ONCE)),
    "begins when they have": (BERLIN, {"date": "2026-03-29 3:00-4:00"}, None),
    "ends at no time": (BERLIN, {"date": "2026-03-28 22:00-2:30"}, (FORWARD.format("02:30"), ONCE)),
    "ends as the clocks go forward": (BERLIN, {"date": "2026-03-28 22:00-2:00"}, None),
    "a night in which the clocks go forward": (BERLIN, {"date": "2026-03-28 22:00-4:00"}, None),
    "begins at a time that comes twice": (BERLIN, {"date": "2026-10-25 2:30-4:00"}, (BACK.format("02:30"), ONCE)),
    "ends at a time that comes twice": (BERLIN, {"date": "2026-10-24 22:00-2:00"}, (BACK.format("02:00"), ONCE)),
    "begins when the clocks have gone back": (BERLIN, {"date": "2026-10-25 3:00-4:00"}, None),
    "ends before": (BERLIN, {"date": "2026-10-25 1:00-1:59"}, None),
    "a night in which the clocks go back": (BERLIN, {"date": "2026-10-24 22:00-4:00"}, None),
    "whole days": (BERLIN, {"date": "2026-03-29, 2026-10-25"}, None),
    "every week": (
        BERLIN,
        {"when": "Sun 2:30-3:30"},
        (f"{FORWARD.format('02:30')}; {BACK.format('02:30')}", f"a line Except: 2026-03-29, 2026-10-25{LATER}"),
    ),
    "every week until then": (BERLIN, {"when": "Sun 2:30-3:30", "until": "2026-03-28"}, None),
    "every week until that day": (
        BERLIN,
        {"when": "Sun 2:30-3:30", "until": "2026-03-29"},
        (FORWARD.format("02:30"), f"a line Except: 2026-03-29{LATER}"),
    ),
    "every week from then": (BERLIN, {"when": "Sun 2:30-3:30", "from": "2026-11-01", "until": "2027-03-21"}, None),
    "every week but then": (BERLIN, {"when": "Sun 2:30-3:30", "except": "2026-03-29, 2026-10-25"}, None),
    "every week of years": (
        BERLIN,
        {"when": "Sun 2:30-3:30", "until": "2027-12-31"},
        (
            f"{FORWARD.format('02:30')}; {BACK.format('02:30')}; and 2 days more",
            f"a line Except: 2026-03-29, 2026-10-25, 2027-03-28, 2027-10-31{LATER}",
        ),
    ),
    "every week since last year": (BERLIN, {"when": "Sun 2:30-3:30", "from": "2025-01-01", "until": "2026-03-22"}, None),
    "every week, past midnight": (
        BERLIN,
        {"when": "Sat 23:00-2:30", "until": "2026-03-29"},
        (FORWARD.format("02:30"), f"a line Except: 2026-03-28{LATER}"),
    ),
    "another weekday": (BERLIN, {"when": "Mon 2:30-3:30"}, None),
    "midnight at which the clocks go forward": (CAIRO, {"when": "Thu 22:00-0:00"}, None),
    "half past it": (
        CAIRO,
        {"when": "Thu 22:00-0:30"},
        ("on 2026-04-24 there is no 00:30, as the clocks go forward", f"a line Except: 2026-04-23{LATER}"),
    ),
    "without daylight saving": (KOLKATA, {"when": "Sun 2:30-3:30", "date": "2026-03-30 2:30-3:30"}, None),
}


@pytest.mark.parametrize(("zone", "lines", "said"), CLOCKS.values(), ids=list(CLOCKS))
def test_when_the_clocks_change(zone: ZoneInfo, lines: dict[str, str], said: tuple[str, str] | None) -> None:
    found = [(one.problem, one.expected) for one in read(zone, **lines)[1]]
    assert found == ([said] if said else [])


def test_each_wrong_line_has_its_mistake() -> None:
    _, mistakes = read(when="Tue", from_="x", until="2026-13-01", except_="y", date="z")
    assert [one.where for one in mistakes] == [f"yoga.md:2: {key}" for key in ("When", "From", "Until", "Except", "Date")]


def test_each_wrong_exception_and_date_has_its_mistake() -> None:
    _, mistakes = read(
        when="Tue 18-19", except_="2026-12-24, 2026-12-22, 2026-12-31", date="2026-11-03 18-19, 2026-11-10 18-19"
    )
    assert [one.value for one in mistakes] == ["2026-12-24", "2026-12-31", "2026-11-03 18:00-19:00", "2026-11-10 18:00-19:00"]


def test_a_mistake_is_one_readable_block() -> None:
    assert str(wrong(when="Tue 18-9", from_="2026-09-01")) == (
        "yoga.md:2: When\n"
        "    holds:        'Tue 18-9'\n"
        "    problem:      18:00-09:00 ends before it begins; on the next day it would end after 15 hours, and 6 hours are the most\n"
        "    expected:     days and times such as Tue 18:00-19:00, or several such as Mon-Fri 7:00-8:00; Sat 9:00-10:30\n"
        "    did you mean: '18:00-21:00'"
    )


def test_a_schedule_can_be_sent() -> None:
    schedule = right(when="Tue 18-19", except_="2026-12-22", date=A_DATE)
    assert pickle.loads(pickle.dumps(schedule)) == schedule
    assert schedule.week == ((TUE, time(18), time(19)),)


@given(
    st.dictionaries(
        st.sampled_from(["when", "from", "until", "except", "date"]),
        st.one_of(
            st.text(max_size=20),
            st.text("TueMonSat 0129:.-–,;&/apmto", max_size=24),
            st.from_regex(r"(Tue|Sat|Mon-Fri) [0-9]{1,2}(:[0-9]{2})?(am|pm)?-[0-9]{1,2}(pm)?", fullmatch=True),
            st.from_regex(r"[12][0-9]{3}-[01][0-9]-[0-3][0-9]( [0-9]{1,2}-[0-9]{1,2})?", fullmatch=True),
            st.lists(st.text(max_size=8), max_size=3),
            st.none(),
        ),
    )
)
@settings(max_examples=examples(300), deadline=None)
def test_a_schedule_or_readable_mistakes_and_never_anything_else(lines: dict[str, Any]) -> None:
    schedule, mistakes = read(**lines)
    for one in mistakes:
        assert one.where.startswith("yoga.md:2: ")
        assert one.problem and one.expected
        assert "Input should" not in one.problem
    if not mistakes:
        assert all(one.minutes > 0 for one in schedule.meetings)
        assert all(one.begins < one.ends for one in schedule.occasions)
