"""What stands in a calendar, and what a calendar says of itself."""

from dataclasses import dataclass
from datetime import datetime
from zoneinfo import ZoneInfo

from pelican_wellness.settings.schedule.values import Schedule


@dataclass(frozen=True, slots=True)
class Entry:
    """A class or an event. `key` is what it is known by as long as it exists: `classes/gentle-yoga`, in any language.

    `place` is where, in words, `position` its latitude and longitude, `conference` the address of the room where it is
    held online, `contact` whom to ask. Addresses are absolute.
    """

    key: str
    schedule: Schedule
    title: str
    description: str = ""
    url: str = ""
    place: str = ""
    position: tuple[float, float] | None = None
    conference: str = ""
    contact: str = ""
    categories: tuple[str, ...] = ()
    canceled: bool = False


@dataclass(frozen=True, slots=True)
class Calendar:
    """A calendar of a site. `now` is the build's clock, with a zone; `host` the site's, empty while it has none.

    `color` is `#rrggbb`, `url` the page that shows the same to people, `source` where the calendar itself is.
    """

    name: str
    zone: ZoneInfo
    now: datetime
    host: str = ""
    description: str = ""
    color: str = ""
    url: str = ""
    source: str = ""
