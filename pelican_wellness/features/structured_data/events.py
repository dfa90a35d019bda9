"""Classes and events as schema.org has them (https://schema.org/EventSeries, https://schema.org/Event)."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from pelican_wellness.features.classes.feature import Activity
from pelican_wellness.model.offers import offer_values
from pelican_wellness.settings.prices.price import PriceKind
from pelican_wellness.settings.schedule.occurrences import Occurrence
from pelican_wellness.settings.schedule.values import DAY, Meeting, Schedule
from pelican_wellness.web.jsonld import Node, Ref, Value
from pelican_wellness.web.timestamps import timestamp

_SCHEMA = "https://schema.org/"
_DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")

_MODES: Mapping[tuple[bool, bool], str] = {
    (True, True): "MixedEventAttendanceMode",
    (True, False): "OfflineEventAttendanceMode",
    (False, True): "OnlineEventAttendanceMode",
}
"""(at a place, online) -> how one takes part."""


@dataclass(frozen=True, slots=True)
class EventFacts:
    """What a page shows of a class or an event. `places` are things of the graph, or parts of the event."""

    url: str
    name: str
    description: str
    image: str
    language: str
    places: Sequence[Ref | Node]
    online: str
    """Where one takes part online, or learns how; empty where it is at a place only."""
    organizer: Ref | None
    teachers: Sequence[Ref]


def event_nodes(activity: Activity, facts: EventFacts, zone: str) -> list[Node]:
    """Return what is on the page, the main thing first; nothing where no time or no place is known: an event has both."""
    shared = dict(_shared(activity, facts))
    # What is over, and was every week, has no times of its own to name: its page names the days of the week.
    times = list(activity.times)
    if not times or not (facts.places or facts.online):
        return []
    if not activity.schedule.meetings and len(times) == 1:
        return [Node(("Event",), {**_times(times[0]), **shared}, f"{facts.url}#event")]
    whole = Ref(f"{facts.url}#event")
    events = [
        Node(("Event",), {**_times(one), **shared, "superEvent": whole}, f"{facts.url}#event-{number}")
        for number, one in enumerate(times, 1)
    ]
    series: dict[str, Value] = {
        "startDate": events[0].properties["startDate"],
        "endDate": activity.schedule.last.isoformat() if activity.schedule.last else None,
        **shared,
        "eventSchedule": [_schedule(one, activity.schedule, zone) for one in activity.meetings],
        "subEvent": [one.ref for one in events],
    }
    return [Node(("EventSeries",), series, whole.id), *events]


def _shared(activity: Activity, facts: EventFacts) -> Iterator[tuple[str, Value]]:
    yield "name", facts.name
    yield "url", facts.url
    yield "description", facts.description
    yield "image", facts.image
    yield "inLanguage", facts.language
    yield "eventStatus", f"{_SCHEMA}{'EventCancelled' if activity.canceled else 'EventScheduled'}"
    if mode := _MODES.get((bool(facts.places), bool(facts.online))):
        yield "eventAttendanceMode", f"{_SCHEMA}{mode}"
    online = [Node(("VirtualLocation",), {"url": facts.online})] if facts.online else []
    yield "location", [*facts.places, *online]
    yield "organizer", facts.organizer
    yield "performer", list(facts.teachers)
    yield "maximumAttendeeCapacity", activity.spaces
    yield "keywords", list(activity.topics)
    yield (
        "offers",
        [
            Node(("Offer",), {**offer_values(one), "name": one.label, "url": activity.booking or facts.url})
            for one in activity.prices
        ],
    )
    if activity.prices and all(one.kind is PriceKind.FREE for one in activity.prices):
        yield "isAccessibleForFree", True


def _times(one: Occurrence) -> dict[str, Value]:
    """Return beginning and end: days alone where it has no times, as Google asks."""
    if one.whole_days:
        return {"startDate": one.begins.date().isoformat(), "endDate": (one.ends - DAY).date().isoformat()}
    return {"startDate": timestamp(one.begins), "endDate": timestamp(one.ends)}


def _schedule(meeting: Meeting, schedule: Schedule, zone: str) -> Node:
    left_out = [day.isoformat() for day in schedule.exceptions if day.weekday() == meeting.weekday]
    return Node(
        ("Schedule",),
        {
            "repeatFrequency": "P1W",
            "byDay": f"{_SCHEMA}{_DAYS[meeting.weekday]}",
            "startTime": f"{meeting.begins:%H:%M}",
            "endTime": f"{meeting.ends:%H:%M}",
            "duration": f"PT{meeting.minutes}M",
            "startDate": schedule.first.isoformat() if schedule.first else None,
            "endDate": schedule.last.isoformat() if schedule.last else None,
            "exceptDate": left_out,
            "scheduleTimezone": zone,
        },
    )
