"""WELLNESS["practice"]: the practice behind the blog, where it is and how to reach it."""

from collections.abc import Mapping
from typing import Annotated, Literal

from pydantic import BeforeValidator, Field, ValidationInfo

from pelican_wellness.settings.hours import HoursList
from pelican_wellness.settings.location import Access, Address, Geo, Location
from pelican_wellness.settings.section import Expected, Section, Within, unset
from pelican_wellness.settings.types import ContentFile, Email, Link, Localized, Telephone, Text, TextList, WebAddress, YesNo

__all__ = ["Access", "Address", "Geo", "Insurance", "Location", "Practice", "PracticeKind"]

PracticeKind = Literal["massage", "yoga", "counselling", "nutrition", "physiotherapy", "spa", "other"]


def _as_spelled_here(value: object) -> object:
    return "counselling" if value == "counseling" else value


def _in_the_same_country(value: object, info: ValidationInfo) -> object:
    """Let a location without a country be where the practice is."""
    country = info.data["address"].country if "address" in info.data else None
    if not country or not isinstance(value, list | tuple):
        return value
    return [_placed(one, country) for one in value]


def _placed(location: object, country: str) -> object:
    if not isinstance(location, Mapping) or not isinstance(location.get("address", {}), Mapping):
        return location
    return {**location, "address": {"country": country, **location.get("address", {})}}


class Insurance(Section):
    """Who pays."""

    accepted: TextList = Field([], description='Insurers that you bill, such as ["Aetna"].')
    receipts: YesNo = Field(default=False, description="Whether clients get receipts to hand in themselves.")
    note: Localized | None = Field(None, description="Whatever else there is to say of it.")


class Practice(Section):
    """The practice and its channels. Any one channel is enough for the call to action to lead somewhere."""

    name: Text | None = Field(None, description="Name of the practice; by default the site's.")
    kind: Annotated[PracticeKind, BeforeValidator(_as_spelled_here)] = Field(
        "other", description="What is done there; unless `profession` is set, it names your profession too."
    )
    address: Within[Address] = unset(Address, "Where it is.")
    geo: Annotated[Within[Geo], Expected("a latitude and a longitude")] = unset(
        Geo, "Without coordinates the map is searched for the address."
    )
    map_url: WebAddress | None = Field(None, description="Link to a map of your choice instead of OpenStreetMap's.")
    telephone: Telephone | None = Field(None, description="Telephone number, with the country's code.")
    sms: Telephone | None = Field(None, description="Number for text messages.")
    whatsapp: Telephone | None = Field(None, description="WhatsApp number, with the country's code.")
    email: Email | None = Field(None, description="Email address.")
    booking_url: WebAddress | None = Field(None, description="Where appointments are booked online.")
    url: WebAddress | None = Field(None, description="The practice's own website, if it is not this one.")
    hours: HoursList = Field([], description="Opening hours and special dates.")
    areas: TextList = Field([], description="Towns or districts served, beside those of the people.")
    price_range: Localized | None = Field(None, description='Such as "$$" or "60 to 90 €".')
    languages: TextList = Field([], description='Languages spoken, such as ["en", "es"].')
    logo: ContentFile | None = Field(None, description="The practice's logo, shown on the contact page.")
    access: Within[Access] = unset(Access, "How one gets in, and what it is like there.")
    payment: Annotated[list[Localized], Expected("a list of texts such as ['Card', 'Cash']")] = Field(
        [], description='Ways to pay, such as ["Cash", "Card"]; each one text, or one per language.'
    )
    insurance: Within[Insurance] = unset(Insurance, "Who pays.")
    vouchers: Link | None = Field(None, description="Where gift vouchers are sold.")
    services: TextList = Field([], description="Slugs of the services given at `address`, where not all of them are.")
    locations: Annotated[
        list[Within[Location]],
        BeforeValidator(_in_the_same_country),
        Expected("a list of locations, each a dictionary with a name"),
    ] = Field([], description="Further places of the practice; each is in its country unless it says otherwise.")
