"""What calendars hold, as a text: RFC 5545 and RFC 7986."""

import re
from collections.abc import Mapping
from datetime import datetime
from typing import Any

import icalendar
import pytest
from hypotheses import examples
from hypothesis import given, settings
from hypothesis import strategies as st
from timetables import calendar, entry, schedule

from pelican_wellness.model.calendars.ics import calendar_file, entry_file
from pelican_wellness.settings.schedule.values import Schedule


def lines_of(file: bytes) -> list[str]:
    """Return the lines of a calendar, unfolded (RFC 5545, 3.1)."""
    return file.decode().replace("\r\n ", "").removesuffix("\r\n").split("\r\n")


def unescaped(text: str) -> str:
    return re.sub(r"\\(.)", lambda sign: "\n" if sign[1] in "nN" else sign[1], text)


def value_of(file: bytes, name: str) -> str:
    (found,) = [line for line in lines_of(file) if re.match(rf"{name}[;:]", line)]
    return found[len(name) :].removeprefix(":")


WEEKLY = schedule(when="Tue 18-19")
EVERYTHING: dict[str, Any] = {
    "description": "Mats, blankets; tea.\nSlow.",
    "url": "https://example.com/classes/yoga.html",
    "place": "12 Church Street, Burlington",
    "position": (44.47588, -73.21207),
    "conference": "https://meet.example/yoga",
    "contact": "Mara Lindqvist, +1 802 555 0142",
    "categories": ("Yoga", "Gentle, slow"),
}


def test_what_an_event_says() -> None:
    file = calendar_file(calendar(), [entry(WEEKLY, **EVERYTHING)])
    lines = lines_of(file)
    assert set(lines[lines.index("BEGIN:VEVENT") : lines.index("END:VEVENT")]) == {
        "BEGIN:VEVENT",
        "SUMMARY:Yoga",
        "DTSTART;TZID=Europe/Berlin:20260106T180000",
        "DTEND;TZID=Europe/Berlin:20260106T190000",
        "DTSTAMP:20260316T090000Z",
        "UID:classes/yoga/tu-1@example.com",
        "RRULE:FREQ=WEEKLY;BYDAY=TU",
        "CATEGORIES:Yoga,Gentle\\, slow",
        "CONFERENCE;FEATURE=VIDEO;VALUE=URI:https://meet.example/yoga",
        "CONTACT:Mara Lindqvist\\, +1 802 555 0142",
        "DESCRIPTION:Mats\\, blankets\\; tea.\\nSlow.",
        "GEO:44.475880;-73.212070",
        "LOCATION:12 Church Street\\, Burlington",
        "STATUS:CONFIRMED",
        "URL:https://example.com/classes/yoga.html",
    }


def test_what_a_calendar_says_of_itself() -> None:
    about = calendar(
        color="#5f9ea0",
        url="https://example.com/classes.html",
        source="https://example.com/classes.ics",
        description="All, weekly.",
    )
    lines = lines_of(calendar_file(about, [entry(WEEKLY)]))
    assert set(lines[: lines.index("BEGIN:VTIMEZONE")]) == {
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        "PRODID:-//pelican-wellness//calendar//EN",
        "NAME:Classes",
        "X-WR-CALNAME:Classes",
        "DESCRIPTION:All\\, weekly.",
        "X-WR-CALDESC:All\\, weekly.",
        "COLOR:cadetblue",
        "REFRESH-INTERVAL;VALUE=DURATION:P1D",
        "SOURCE;VALUE=URI:https://example.com/classes.ics",
        "URL:https://example.com/classes.html",
        "X-APPLE-CALENDAR-COLOR:#5f9ea0",
        "X-PUBLISHED-TTL:P1D",
    }
    assert lines[-1] == "END:VCALENDAR"


def test_a_calendar_of_one_class_has_its_name_and_address() -> None:
    about = calendar(url="https://example.com/classes.html", source="https://example.com/classes.ics", description="All.")
    one = entry(WEEKLY, title="Gentle yoga", url="https://example.com/classes/yoga.html")
    file = entry_file(about, one)
    assert value_of(file, "NAME") == "Gentle yoga"
    assert file.count(b"URL:https://example.com/classes/yoga.html") == 2
    assert b"classes.ics" not in file
    assert b"REFRESH" not in file
    assert b"SOURCE;VALUE=URI:https://example.com/classes/yoga.ics" in entry_file(
        about, one, "https://example.com/classes/yoga.ics"
    )


def test_what_is_canceled_stays_and_says_so() -> None:
    lines = lines_of(calendar_file(calendar(), [entry(WEEKLY, canceled=True), entry(WEEKLY, key="classes/other")]))
    assert [line for line in lines if line.startswith("STATUS")] == ["STATUS:CANCELLED", "STATUS:CONFIRMED"]


def test_the_same_is_the_same_to_the_byte() -> None:
    again = datetime.fromisoformat("2026-03-16T10:00:00+01:00")
    assert calendar_file(calendar(), [entry(WEEKLY, **EVERYTHING)]) == calendar_file(
        calendar(now=again), [entry(WEEKLY, **EVERYTHING)]
    )


UIDS: dict[str, tuple[dict[str, str], list[str]]] = {
    "a class": ({"when": "Tue 18-19"}, ["tu-1"]),
    "at another time": ({"when": "Tue 7-9"}, ["tu-1"]),
    "with exceptions and dates": (
        {"when": "Tue 18-19", "except": "2026-04-07", "date": "2026-04-07 20-21"},
        ["tu-1", "2026-04-07-1"],
    ),
    "two of a day": ({"when": "Tue, Thu 7-8; Tue 18-19"}, ["tu-1", "tu-2", "th-1"]),
    "a date": ({"date": "2026-11-07 10-16"}, ["2026-11-07-1"]),
    "a date at another time": ({"date": "2026-11-07"}, ["2026-11-07-1"]),
    "two times of a date": ({"date": "2026-11-07 10-12, 14-16"}, ["2026-11-07-1", "2026-11-07-2"]),
    "a class that never is": ({"when": "Mon, Tue 7-8", "from": "2026-03-17", "until": "2026-03-22"}, ["tu-1"]),
}


@pytest.mark.parametrize(("lines", "known_by"), UIDS.values(), ids=list(UIDS))
def test_a_class_is_known_by_its_day_whatever_its_time(lines: Mapping[str, str], known_by: list[str]) -> None:
    found = [line for line in lines_of(calendar_file(calendar(), [entry(schedule(**lines))])) if line.startswith("UID:")]
    assert found == [f"UID:classes/yoga/{day}@example.com" for day in known_by]


def test_without_a_host_it_is_known_by_itself() -> None:
    assert value_of(calendar_file(calendar(host=""), [entry(WEEKLY)]), "UID") == "classes/yoga/tu-1"


HOSTILE = [
    "a,b;c\\d\ne",
    "line\r\nEND:VEVENT\r\nBEGIN:VEVENT",
    "old\rEND:VCALENDAR",
    "\u2028separators\u2029\x85\x0b\x0c",
    "\\Nature, \\nature; C:\\New",
    '"quoted": ^n ^\'',
    "controls \x00\x07\x1b\x7f\x9f",
    "half \ud800 a character",
    "瞑想とヨガのクラス。" * 20,
    "\N{PERSON IN LOTUS POSITION}" * 40,
    "e\u0301" * 60,
    " leading and trailing ",
]


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_text(text: str) -> None:
    everywhere = dict.fromkeys(("title", "description", "place", "contact"), text)
    file = calendar_file(
        calendar(name=text, description=text),
        [entry(WEEKLY, **everywhere, categories=(text, "b"), url=f"https://a.example/{text}")],
    )
    assert all(len(line) <= 75 for line in file.split(b"\r\n"))
    assert file.decode().isprintable() or not re.search("[\0-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028\u2029]", file.decode())
    assert re.sub(rb"\r\n", b"", file).count(b"\n") == 0
    meant = re.sub("[\0-\x08\x0e-\x1f\x7f-\x9f\ud800-\udfff]", "", re.sub("\r\n|[\r\x0b\x0c\x85\u2028\u2029]", "\n", text))
    for name in ("SUMMARY", "LOCATION", "CONTACT", "NAME"):
        assert unescaped(value_of(file, name)) == meant
    assert value_of(file, "CATEGORIES").removesuffix(",b") == value_of(file, "SUMMARY")
    read = icalendar.Calendar.from_ical(file)
    (event,) = read.walk("VEVENT")
    assert len(read.subcomponents) == 2
    assert event["UID"] == "classes/yoga/tu-1@example.com"
    if "\\N" not in text:  # at which the library errs when it reads
        assert event["SUMMARY"] == meant


@given(st.text())
@settings(max_examples=examples(200), deadline=None)
def test_any_text(text: str) -> None:
    file = calendar_file(calendar(), [entry(WEEKLY, title=text or "x", place=text, url=text)])
    assert all(len(line) <= 75 for line in file.split(b"\r\n"))
    assert len(icalendar.Calendar.from_ical(file).walk("VEVENT")) == 1


def test_a_class_without_times_has_no_events() -> None:
    assert not icalendar.Calendar.from_ical(calendar_file(calendar(), [entry(Schedule())])).walk("VEVENT")


def test_a_night_in_which_the_clocks_change_is_an_event_of_its_own() -> None:
    """In a series all last equally long, so that it would end an hour early or late (RFC 5545, 3.8.5.3)."""
    lines = lines_of(calendar_file(calendar(), [entry(schedule(when="Sat 22-4", until="2026-12-31"))]))
    assert [line for line in lines if line.startswith(("DTSTART;", "DTEND;", "RRULE:FREQ=WEEKLY", "EXDATE", "UID"))] == [
        "DTSTART;TZID=Europe/Berlin:20260103T220000",
        "DTEND;TZID=Europe/Berlin:20260104T040000",
        "UID:classes/yoga/sa-1@example.com",
        "RRULE:FREQ=WEEKLY;UNTIL=20261231T210000Z;BYDAY=SA",
        "EXDATE;TZID=Europe/Berlin:20260328T220000,20261024T220000",
        "DTSTART;TZID=Europe/Berlin:20260328T220000",
        "DTEND;TZID=Europe/Berlin:20260329T040000",
        "UID:classes/yoga/2026-03-28-1@example.com",
        "DTSTART;TZID=Europe/Berlin:20261024T220000",
        "DTEND;TZID=Europe/Berlin:20261025T040000",
        "UID:classes/yoga/2026-10-24-1@example.com",
    ]
