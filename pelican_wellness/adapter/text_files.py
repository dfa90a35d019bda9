"""Write humans.txt and security.txt where they are asked for, unless the blogger has files of these names."""

import os
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

from pelican_wellness import __version__
from pelican_wellness.features.text_files import HUMANS, SECURITY, Human, humans, security
from pelican_wellness.files import write_whole
from pelican_wellness.i18n.language import language
from pelican_wellness.model.site import Site, site_of
from pelican_wellness.web.urls import whole

_VALID = timedelta(days=360)
"""RFC 9116, 2.5.5, advises less than a year. Whoever publishes once a year always has a valid file."""


def write_text_files(pelican: Any) -> None:
    """Write the files that the settings ask for."""
    site = site_of(pelican.settings)
    for name, text in _files(site, site.base) if site.base else ():
        if name not in site.published:
            write_whole(Path(pelican.output_path) / name, text)


def _files(site: Site, base: str) -> Iterator[tuple[str, str]]:
    settings = site.settings
    if settings.discovery.humans_txt:
        team = [Human(one.name, one.role, whole(base, one.url) if one.url else "") for one in site.people]
        address = settings.practice.address
        place = ", ".join(filter(None, (address.locality, address.region, address.country)))
        changed = max((entry.changed for entry in site.sitemap if entry.changed), default=None)
        languages = [language(tag).name for tag in _languages(site)]
        yield HUMANS, humans(team, place, languages, changed, f"Pelican, pelican-wellness {__version__}")
    if contact := settings.discovery.security_contact:
        address_of = contact if ":" in contact.partition("/")[0] else whole(base, contact)
        yield (
            SECURITY,
            security(address_of, _today() + _VALID, f"{base}/{SECURITY}", [language(tag).tag for tag in _languages(site)]),
        )


def _languages(site: Site) -> list[str]:
    """Return the languages of the site, its own first."""
    return [site.language, *(tag for tag in site.settings.practice.languages if tag != site.language)]


def _today() -> datetime:
    """Return the beginning of the day; SOURCE_DATE_EPOCH (reproducible-builds.org) can say which day it is."""
    stated = os.environ.get("SOURCE_DATE_EPOCH", "")
    now = datetime.fromtimestamp(int(stated), UTC) if stated.isdecimal() else datetime.now(UTC)
    return now.replace(hour=0, minute=0, second=0, microsecond=0)
