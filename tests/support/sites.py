"""Sites as features see them, made without Pelican."""

from datetime import date, datetime, time
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

from pelican_wellness import theme_path
from pelican_wellness.model.person import Person
from pelican_wellness.model.site import Site
from pelican_wellness.pipeline import sections
from pelican_wellness.plugin import FEATURES
from pelican_wellness.settings.load import load_settings, sections_of

TODAY = date(2026, 3, 16)
NOW = datetime.combine(TODAY, time(12), ZoneInfo("UTC"))
PELICAN: dict[str, Any] = {
    "SITENAME": "Calm Hands",
    "SITEURL": "https://example.com",
    "DEFAULT_LANG": "en",
    "SUMMARY_MAX_LENGTH": 50,
    "SUMMARY_END_SUFFIX": "…",
}


def settings_of(wellness: object = None, content_path: Path | None = None) -> Any:  # Any: the model is composed at run time
    """Return the WELLNESS setting with the sections of all features, a `Core`. Raises WellnessError."""
    return load_settings(wellness, sections(FEATURES), content_path)


def slugify(name: str) -> str:
    """Return a slug, near enough to Pelican's."""
    return "-".join(name.lower().split())


def site_of(wellness: object = None, people: tuple[Person, ...] = (), **fields: Any) -> Site:
    """Return a site with these settings and people; `fields` are the rest of `Site`."""
    return Site(
        **{
            "sections": sections_of(settings_of(wellness)),
            "pelican": PELICAN,
            "slugify": slugify,
            "content_path": Path("content"),
            "theme_static": Path(theme_path()) / "static",
            "now": NOW,
            "people": people,
            "authors": {person.slug: person for person in people},
            "languages": ("en",),
            **fields,
        }
    )
