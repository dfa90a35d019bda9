"""`wellness.contact`: what templates show of the practice, in the page's language."""

from functools import cached_property
from typing import Any
from urllib.parse import quote, quote_plus

from jinja2 import pass_context
from jinja2.runtime import Context

from pelican_wellness.adapter.page_context import page_language
from pelican_wellness.features.contact.forms import Form, contact_form
from pelican_wellness.html.inline import inline_text
from pelican_wellness.i18n import opening_hours
from pelican_wellness.i18n.countries import country_name, language_name
from pelican_wellness.i18n.language import localized
from pelican_wellness.i18n.postal_address import address_lines
from pelican_wellness.model.area import Area
from pelican_wellness.model.channel import Channel
from pelican_wellness.model.site import Site
from pelican_wellness.settings.hours import Hours, regular_week


class ContactDetails:
    """Where the practice is, when it is open, how it is reached."""

    def __init__(self, site: Site) -> None:
        self._site = site
        self._practice = site.settings.practice

    @property
    def name(self) -> str:
        """The practice's name, else the site's."""
        return self._practice.name or inline_text(self._site.pelican_settings["SITENAME"])

    @property
    def channels(self) -> tuple[Channel, ...]:
        """The ways to reach the practice."""
        return self._site.practice_channels

    @pass_context
    def address(self, context: Context) -> list[str]:
        """The lines of the postal address."""
        address = self._practice.address
        country = country_name(address.country, page_language(context)) if address.country else ""
        lines = address_lines(
            address.street or "", address.locality or "", address.region or "", address.postal_code or "", address.country or ""
        )
        return [*lines, *([country] if lines and country else [])]

    @property
    def map_url(self) -> str:
        """A link to a map, never the map itself; empty where no place is known."""
        practice, address = self._practice, self._practice.address
        if practice.map_url:
            return practice.map_url
        if practice.geo.latitude is not None:
            place = f"{practice.geo.latitude}/{practice.geo.longitude}"
            return f"https://www.openstreetmap.org/?mlat={place.replace('/', '&mlon=')}#map=18/{place}"
        parts = (address.street, address.postal_code, address.locality, address.region, address.country)
        query = ", ".join(" ".join(part.split()) for part in parts if part)
        return f"https://www.openstreetmap.org/search?query={quote_plus(query)}" if address.street or address.locality else ""

    @pass_context
    def hours(self, context: Context) -> list[tuple[str, list[str]]]:
        """Days and spans in words, Monday to Sunday, then special dates; no span where it is closed."""
        language, hours = page_language(context), self._practice.hours
        week = regular_week(hours)
        rows = opening_hours.week_rows(week, language) if week else []
        special: dict[str, list[str]] = {}
        for one in sorted((one for one in hours if one.dates), key=_first_day):
            if one.dates:
                spans = special.setdefault(opening_hours.dates(*one.dates, language), [])
                spans += [opening_hours.span((one.opens, one.closes), language)] if one.opens and one.closes else []
        return rows + list(special.items())

    @pass_context
    def price_range(self, context: Context) -> str:
        """The price range in words."""
        price = self._practice.price_range
        return (localized(price, page_language(context), self._site.language) or "") if price else ""

    @property
    def areas(self) -> list[Area]:
        """Every area that people or practice name."""
        return list(self._site.areas.values())

    @pass_context
    def languages(self, context: Context, spoken: Any = None) -> list[str]:
        """The names of languages, the practice's where no others are given."""
        tag = page_language(context)
        return [language_name(one, tag) for one in (self._practice.languages if spoken is None else spoken)]

    @cached_property
    def form(self) -> Form | None:
        """The contact form, if there is one."""
        settings, site_url = self._site.settings.contact_form, self._site.pelican_settings["SITEURL"]
        thanks = settings.thanks or ""
        if thanks and ":" not in thanks.partition("/")[0]:
            thanks = f"{site_url}/{quote(thanks, safe='/#?=&%')}" if site_url else ""
        return contact_form(settings, thanks, self.name)


def _first_day(hours: Hours) -> str:
    return f"{hours.dates[0]} {hours.opens}" if hours.dates else ""
