"""WELLNESS["practice"]: the practice behind the blog, where it is and how to reach it."""

from typing import Annotated, Any, Literal, Self

from pydantic import AfterValidator, BeforeValidator, Field, model_validator

from pelican_wellness.i18n.countries import country_code, country_names
from pelican_wellness.settings.hours import HoursList
from pelican_wellness.settings.mistakes import nearest
from pelican_wellness.settings.section import Expected, Section, wrong
from pelican_wellness.settings.types import ContentFile, Email, Localized, Telephone, Text, TextList, WebAddress

PracticeKind = Literal["massage", "yoga", "counselling", "nutrition", "physiotherapy", "spa", "other"]


def _as_spelled_here(value: object) -> object:
    return "counselling" if value == "counseling" else value


def _country(value: object) -> object:
    code = country_code(value)
    if code is None:
        problem = "no country has this name or code"
        raise wrong(problem, nearest(value, country_names()))
    return code


def _degrees(limit: int) -> Any:
    def check(value: object) -> float:
        if isinstance(value, bool) or not isinstance(value, int | float):
            problem = "this is not a number"
            raise wrong(problem)
        if not -limit <= value <= limit:
            problem = f"this is not between -{limit} and {limit}"
            raise wrong(problem)
        return float(value)

    return BeforeValidator(check)


class Address(Section):
    """Where clients come."""

    street: Text | None = Field(None, description="Street and number; more lines after a line break.")
    locality: Text | None = Field(None, description="Town.")
    region: Text | None = Field(None, description="State, province or county, where addresses name it.")
    postal_code: Text | None = Field(None, description="Postal code.")
    country: Annotated[Text, AfterValidator(_country), Expected("a country such as 'US' or 'United States'")] | None = Field(
        None, description="Country; telephone numbers without a country's code are at home there."
    )


class Geo(Section):
    """Coordinates, for the link to a map."""

    latitude: Annotated[float, _degrees(90), Expected("degrees between -90 and 90")] | None = Field(
        None, description="Degrees north."
    )
    longitude: Annotated[float, _degrees(180), Expected("degrees between -180 and 180")] | None = Field(
        None, description="Degrees east."
    )

    @model_validator(mode="after")
    def _is_a_place(self) -> Self:
        if (self.latitude is None) != (self.longitude is None):
            problem = "a place needs both latitude and longitude"
            raise wrong(problem)
        return self


class Practice(Section):
    """The practice and its channels. Any one channel is enough for the call to action to lead somewhere."""

    name: Text | None = Field(None, description="Name of the practice; by default the site's.")
    kind: Annotated[PracticeKind, BeforeValidator(_as_spelled_here)] = Field(
        "other", description="What is done there; unless `profession` is set, it names your profession too."
    )
    address: Address = Field(default_factory=Address, description="Where it is.")
    geo: Annotated[Geo, Expected("a latitude and a longitude")] = Field(
        default_factory=Geo, description="Without coordinates the map is searched for the address."
    )
    map_url: WebAddress | None = Field(None, description="Link to a map of your choice instead of OpenStreetMap's.")
    telephone: Telephone | None = Field(None, description="Telephone number, with the country's code.")
    sms: Telephone | None = Field(None, description="Number for text messages.")
    whatsapp: Telephone | None = Field(None, description="WhatsApp number, with the country's code.")
    email: Email | None = Field(None, description="Email address.")
    booking_url: WebAddress | None = Field(None, description="Where appointments are booked online.")
    url: WebAddress | None = Field(None, description="The practice's own website, if it is not this one.")
    hours: HoursList = Field(default_factory=list, description="Opening hours and special dates.")
    areas: TextList = Field(default_factory=list, description="Towns or districts served, beside those of the people.")
    price_range: Localized | None = Field(None, description='Such as "$$" or "60 to 90 €".')
    languages: TextList = Field(default_factory=list, description='Languages spoken, such as ["en", "es"].')
    logo: ContentFile | None = Field(None, description="The practice's logo, shown on the contact page.")
