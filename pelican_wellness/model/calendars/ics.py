"""Write a calendar: the text of a `.ics` file (RFC 5545), with the name and the color of RFC 7986.

There is no METHOD: without one DTSTAMP says when something was revised last, which is the build, and nobody is invited to
anything.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import date

from pelican_wellness.color.css_names import nearest_name
from pelican_wellness.model.calendars.component import Component, Property, address, text
from pelican_wellness.model.calendars.entry import Calendar, Entry
from pelican_wellness.model.calendars.events import events
from pelican_wellness.model.calendars.time_zone import observances, time_zone

_REFRESH = "P1D"
"""How often who subscribed looks again; a timetable changes less often than that."""


def calendar_file(calendar: Calendar, entries: Iterable[Entry]) -> bytes:
    """Return the calendar of classes and events, in the order in which they are given."""
    entries = tuple(entries)
    today = calendar.now.astimezone(calendar.zone).date()
    known = observances(calendar.zone, _first_year(entries, today), today.year)
    is_utc = len(known) == 1 and not known[0].clock.offset
    zone = "" if is_utc else calendar.zone.key
    parts = [time_zone(zone, known)] if zone else []
    parts += [event for entry in entries for event in events(entry, calendar, today, zone)]
    return _written(Component("VCALENDAR", tuple(_head(calendar)), tuple(parts)))


def entry_file(calendar: Calendar, entry: Entry, source: str = "") -> bytes:
    """Return the calendar of one class or event. `source` is where it is, if others can subscribe to it."""
    return calendar_file(replace(calendar, name=entry.title, description="", url=entry.url, source=source), (entry,))


def _first_year(entries: Sequence[Entry], today: date) -> int:
    schedules = [entry.schedule for entry in entries]
    starts = [one.start(today) for one in schedules if one.meetings]
    return min([today, *starts, *(one.begins.date() for schedule in schedules for one in schedule.occasions)]).year


def _head(calendar: Calendar) -> Iterator[Property]:
    """Say what the calendar is, to programs that know RFC 7986 and by the names that others have for it."""
    yield Property("VERSION", "2.0")
    yield Property("PRODID", "-//pelican-wellness//calendar//EN")
    yield from (Property(name, text(calendar.name)) for name in ("NAME", "X-WR-CALNAME"))
    yield from (Property(name, text(calendar.description)) for name in ("DESCRIPTION", "X-WR-CALDESC"))
    yield Property("URL", address(calendar.url))
    if calendar.color:
        yield Property("COLOR", nearest_name(calendar.color))
        yield Property("X-APPLE-CALENDAR-COLOR", calendar.color)
    if calendar.source:
        yield Property("SOURCE", address(calendar.source), (("VALUE", "URI"),))
        yield Property("REFRESH-INTERVAL", _REFRESH, (("VALUE", "DURATION"),))
        yield Property("X-PUBLISHED-TTL", _REFRESH)


def _written(component: Component) -> bytes:
    """Return a component as its lines, none longer than 75 bytes.

    Values are not made of the library's own types: its text makes a line break of a backslash before an N, and some
    releases escape no NAME.
    """
    import icalendar  # noqa: PLC0415 - it takes a while, and only sites with classes need it
    from icalendar.prop import vInline  # noqa: PLC0415

    kinds = {
        "VCALENDAR": icalendar.Calendar,
        "VEVENT": icalendar.Event,
        "VTIMEZONE": icalendar.Timezone,
        "STANDARD": icalendar.TimezoneStandard,
        "DAYLIGHT": icalendar.TimezoneDaylight,
    }

    def made(one: Component) -> icalendar.Component:
        found = kinds[one.name]()
        for name, value, parameters in one.properties:
            if value:
                found.add(name, vInline(value), dict(parameters))
        for part in one.parts:
            found.add_component(made(part))
        return found

    file: bytes = made(component).to_ical()
    return file
