"""A class or an event: what a file of `content/classes/` or `content/events/` says."""

from collections.abc import Iterable
from dataclasses import dataclass

from pelican_wellness.features.classes.venue import Venue
from pelican_wellness.model.site import Site
from pelican_wellness.model.source import Source
from pelican_wellness.settings.mistakes import Mistake
from pelican_wellness.settings.prices.price import Price
from pelican_wellness.settings.schedule.occurrences import Occurrence
from pelican_wellness.settings.schedule.values import Meeting, Occasion, Schedule

CLASS, EVENT = "class", "event"
"""Kinds of the files, and the names of their templates."""

FOLDERS = {CLASS: "classes", EVENT: "events"}
"""Kind -> the folder of its files."""


@dataclass(frozen=True, slots=True, eq=False)
class Activity:
    """A class or an event in one language; `source` is its file.

    `upcoming` are the next times, the first of which may be going on; `times` the same, or, where it is over, its last
    dates. `meetings` and `occasions` are those of its schedule that are still to come. `teachers` are slugs of persons.
    `mistakes` are what is wrong with all lines together.
    """

    source: Source
    slug: str
    language: str
    title: str
    url: str
    schedule: Schedule
    upcoming: tuple[Occurrence, ...]
    times: tuple[Occurrence, ...]
    meetings: tuple[Meeting, ...]
    occasions: tuple[Occasion, ...]
    venues: tuple[Venue, ...]
    teachers: tuple[str, ...]
    prices: tuple[Price, ...]
    level: str
    spaces: int | None
    booking: str
    canceled: bool
    topics: tuple[str, ...]
    order: int
    mistakes: tuple[Mistake, ...] = ()

    @property
    def is_class(self) -> bool:
        """Whether it lies among the classes."""
        return self.source.kind == CLASS

    @property
    def key(self) -> str:
        """What it is known by in every language: `classes/gentle-yoga`."""
        return f"{FOLDERS[self.source.kind]}/{self.slug}"

    @property
    def has_times(self) -> bool:
        """Whether it is known when it takes place."""
        return bool(self.schedule.meetings or self.schedule.occasions)

    @property
    def calendar(self) -> str:
        """The file of its own calendar, beside that of its page; empty where it has none."""
        file = self.source.save_as if self.has_times and self.source.status == "published" else ""
        return f"{file.removesuffix('.html')}.ics" if file else ""

    @property
    def is_over(self) -> bool:
        """Whether nothing of it is to come. What has no times yet is not over."""
        return self.has_times and not self.upcoming


def in_language(activities: Iterable[Activity], language: str, site: Site) -> list[Activity]:
    """Return each class and event once: in a language, else in the site's, else as it is; in their order."""
    versions: dict[str, list[Activity]] = {}
    for one in activities:
        versions.setdefault(one.key, []).append(one)

    def distance(one: Activity) -> tuple[int, str]:
        return [language, site.language, one.language].index(one.language), one.language

    chosen = [min(several, key=distance) for several in versions.values()]
    return sorted(chosen, key=lambda one: (one.order, one.source.path))
