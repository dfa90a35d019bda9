"""Classes and events as calendars: one of all, and one of each beside its page."""

from collections.abc import Iterable, Iterator, Sequence
from urllib.parse import urlsplit

from pelican_wellness.feature import EXCERPT, Output
from pelican_wellness.features.classes.activity import Activity
from pelican_wellness.features.classes.page import facts_of
from pelican_wellness.features.classes.venue import VenueKind
from pelican_wellness.html.inline import inline_text
from pelican_wellness.i18n.language import language as language_of
from pelican_wellness.model.article import Article
from pelican_wellness.model.calendars.entry import Calendar, Entry
from pelican_wellness.model.calendars.ics import calendar_file, entry_file
from pelican_wellness.model.site import Site
from pelican_wellness.settings.location import Geo
from pelican_wellness.stylesheet.site_styles import colors
from pelican_wellness.web.urls import absolute


def calendars(
    chosen: Sequence[Activity], versions: Iterable[Activity], articles: Sequence[Article], site: Site, title: str, file: str
) -> Iterator[Output]:
    """Yield the files: `chosen` stand in the calendar of all, `file`; `versions` have one each, in their own language."""
    excerpts = {one.source.path: EXCERPT.of(one) for one in articles}
    calendar = Calendar(
        name=f"{site.name} – {title}",
        zone=site.zone,
        # Of the day, not of the second: what has not changed is the same file, and need not be uploaded again.
        now=site.now.replace(hour=0, minute=0, second=0, microsecond=0),
        host=urlsplit(site.base).hostname or "",
        color=site.once(colors)["light-accent"],
        url=_address(site.page_in("classes", site.language), site),
        source=_address(file, site),
    )
    yield Output(file, calendar_file(calendar, (_entry(one, excerpts, site) for one in chosen)))
    for one in versions:
        if one.calendar:
            yield Output(one.calendar, entry_file(calendar, _entry(one, excerpts, site)))


def _entry(activity: Activity, excerpts: dict[str, str], site: Site) -> Entry:
    facts = facts_of(activity, site, activity.language)
    comma = language_of(activity.language).comma
    return Entry(
        key=activity.key,
        schedule=activity.schedule,
        title=inline_text(activity.title),
        description=excerpts.get(activity.source.path, ""),
        url=_address(activity.url, site),
        place="; ".join(comma.join(filter(None, (place.name, place.address))) for place in facts.places),
        position=_position(activity, site),
        categories=activity.topics,
        canceled=activity.canceled,
    )


def _position(activity: Activity, site: Site) -> tuple[float, float] | None:
    """Return where the first place is that the settings know the coordinates of."""
    for venue in activity.venues:
        geo = site.practice.geo if venue.kind is VenueKind.PRACTICE else None
        if venue.kind is VenueKind.LOCATION:
            geo = next(one.geo for one in site.practice.locations if site.slugify(one.name) == venue.slug)
        if geo and (found := _degrees(geo)):
            return found
    return None


def _degrees(geo: Geo) -> tuple[float, float] | None:
    return (geo.latitude, geo.longitude) if geo.latitude is not None and geo.longitude is not None else None


def _address(url: str, site: Site) -> str:
    return absolute(site.base, url) if site.base and url else ""
