"""What somebody says of their practice before there is a site, and the settings that follow from it."""

from collections.abc import Mapping
from dataclasses import dataclass, fields, replace
from functools import cache
from zoneinfo import available_timezones

from babel.core import get_global

from pelican_wellness.i18n.countries import country_code
from pelican_wellness.pipeline import sections
from pelican_wellness.plugin import FEATURES
from pelican_wellness.settings.load import load_settings
from pelican_wellness.settings.mistakes import WellnessError

SITE_NAME = "My practice"
"""What a site is called until somebody says."""


@dataclass(frozen=True, slots=True)
class Answers:
    """Each empty where nothing was said."""

    name: str = ""
    owner: str = ""
    kind: str = ""
    street: str = ""
    postal_code: str = ""
    town: str = ""
    country: str = ""
    timezone: str = ""
    telephone: str = ""
    email: str = ""
    booking: str = ""
    hours: str = ""
    palette: str = ""
    language: str = ""
    address: str = ""

    def with_(self, key: str, value: str) -> "Answers":
        """Return them with one more answer."""
        return replace(self, **{key: value})

    @property
    def practice(self) -> dict[str, object]:
        """Return what WELLNESS["practice"] holds."""
        address = {
            "street": self.street,
            "locality": self.town,
            "postal_code": self.postal_code,
            "country": country_code(self.country) or self.country,
        }
        stated: dict[str, object] = {
            "name": self.name,
            "kind": self.kind,
            "address": {key: value for key, value in address.items() if value},
            "telephone": self.telephone,
            "email": self.email,
            "booking_url": self.booking,
            "hours": [one.strip() for one in self.hours.split(";") if one.strip()],
        }
        return {key: value for key, value in stated.items() if value}

    @property
    def settings(self) -> dict[str, object]:
        """Return what WELLNESS holds."""
        look = {"palette": self.palette} if self.palette else {}
        stated: dict[str, object] = {"practice": self.practice, "appearance": look}
        return {key: value for key, value in stated.items() if value}


def mistakes_of_settings(answers: Answers, key: str) -> list[str]:
    """Return what a build would say of a key of WELLNESS["practice"], a block for each mistake."""
    try:
        load_settings(answers.settings, sections(FEATURES))
    except WellnessError as error:
        return [str(mistake) for mistake in error.mistakes if f'["{key}"]' in mistake.where]
    return []


@cache
def zones_of(country: str) -> tuple[str, ...]:
    """Return the time zones of a country, by its code or English name; none where it is not known."""
    code, territories = country_code(country), get_global("zone_territories")
    known = available_timezones()
    return tuple(sorted(zone for zone, territory in territories.items() if territory == code and zone in known))


def stated(values: Mapping[str, str]) -> Answers:
    """Return answers that were given as flags."""
    known = {one.name for one in fields(Answers)}
    return Answers(**{key: value for key, value in values.items() if key in known and value})
