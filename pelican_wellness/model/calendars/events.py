"""An entry of a calendar as its events: one for each weekly class, and one for each date."""

from collections import Counter
from collections.abc import Iterator
from datetime import date

from pelican_wellness.model.calendars.component import Component, Property, address, in_zone, text, utc
from pelican_wellness.model.calendars.entry import Calendar, Entry
from pelican_wellness.model.calendars.series import Series, series_of
from pelican_wellness.model.calendars.time_zone import DAYS
from pelican_wellness.settings.schedule.values import Occasion


def events(entry: Entry, calendar: Calendar, today: date, zone: str) -> Iterator[Component]:
    """Yield the events of an entry: its weekly classes, then its dates. `zone` is the name of the zone as it is written.

    What they are known by (UID) is the entry, the weekday or the date, and which one of that day it is: so that a class
    at another time is the same class, and who has it in a calendar already does not get another.
    """
    numbers: Counter[str] = Counter()

    def known_by(day: str) -> Property:
        numbers[day] += 1
        return Property("UID", text("@".join(filter(None, (f"{entry.key}/{day}-{numbers[day]}", calendar.host)))))

    said = _said(entry, calendar)
    all_series = [series_of(entry.schedule, one, calendar.zone, today) for one in entry.schedule.meetings]
    for series in all_series:
        uid = known_by(DAYS[series.meeting.weekday].lower())
        if series.first:
            yield Component("VEVENT", (uid, *_every_week(series, series.first, _until(series, entry, calendar), zone), *said))
    for one in sorted([*entry.schedule.occasions, *(held for series in all_series for held in series.apart)]):
        yield Component("VEVENT", (known_by(f"{one.begins:%Y-%m-%d}"), *_once(one, zone), *said))


def _said(entry: Entry, calendar: Calendar) -> tuple[Property, ...]:
    position = ";".join(f"{degrees:.6f}" for degrees in entry.position or ())  # as many places as RFC 5545 allows
    return (
        Property("DTSTAMP", utc(calendar.now)),
        Property("SUMMARY", text(entry.title)),
        Property("DESCRIPTION", text(entry.description)),
        Property("URL", address(entry.url)),
        Property("LOCATION", text(entry.place)),
        Property("GEO", position),
        Property("CONFERENCE", address(entry.conference), (("VALUE", "URI"), ("FEATURE", "VIDEO"))),
        Property("CONTACT", text(entry.contact)),
        Property("CATEGORIES", ",".join(map(text, entry.categories))),
        Property("STATUS", "CANCELLED" if entry.canceled else "CONFIRMED"),
    )


def _every_week(series: Series, first: date, until: str, zone: str) -> Iterator[Property]:
    begins, ends = series.meeting.on(first)
    yield in_zone("DTSTART", [begins], zone)
    yield in_zone("DTEND", [ends], zone)
    yield Property("RRULE", f"FREQ=WEEKLY{until};BYDAY={DAYS[series.meeting.weekday]}")
    yield in_zone("EXDATE", [series.meeting.on(day)[0] for day in series.left_out], zone)


def _until(series: Series, entry: Entry, calendar: Calendar) -> str:
    """Return the end of a rule: in UTC, whatever the zone (RFC 5545, 3.3.10)."""
    last = entry.schedule.last
    return f";UNTIL={utc(series.meeting.on(last)[0].replace(tzinfo=calendar.zone))}" if last else ""


def _once(occasion: Occasion, zone: str) -> Iterator[Property]:
    for name, moment in (("DTSTART", occasion.begins), ("DTEND", occasion.ends)):
        if occasion.whole_days:
            yield Property(name, f"{moment:%Y%m%d}", (("VALUE", "DATE"),))
        else:
            yield in_zone(name, [moment], zone)
