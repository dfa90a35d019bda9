"""Where clients come: address, coordinates, and how one gets in; of the practice and of its further locations."""

from typing import Annotated, Any, Self

from pydantic import AfterValidator, BeforeValidator, Field, model_validator

from pelican_wellness.i18n.countries import country_code, country_names
from pelican_wellness.settings.hours import HoursList
from pelican_wellness.settings.mistakes import nearest
from pelican_wellness.settings.section import Expected, Section, Within, unset, wrong
from pelican_wellness.settings.types import Email, Localized, Telephone, Text, TextList, WebAddress, YesNo


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


Country = Annotated[Text, AfterValidator(_country), Expected("a country such as 'US' or 'United States'")]
"""Its code, of two capital letters."""


class Address(Section):
    """Where clients come."""

    street: Text | None = Field(None, description="Street and number; more lines after a line break.")
    locality: Text | None = Field(None, description="Town.")
    region: Text | None = Field(None, description="State, province or county, where addresses name it.")
    postal_code: Text | None = Field(None, description="Postal code.")
    country: Country | None = Field(None, description="Country; telephone numbers without a country's code are at home there.")


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


class Access(Section):
    """How one gets in, and what it is like there. What is not said is not shown; `False` is shown too."""

    step_free: YesNo | None = Field(None, description="Whether one gets in without a step.")
    lift: YesNo | None = Field(None, description="Whether there is an elevator.")
    toilet: YesNo | None = Field(None, description="Whether there is an accessible restroom.")
    parking: Localized | None = Field(None, description='Where cars are left, such as "Two spaces behind the house".')
    transit: Localized | None = Field(None, description='Which bus or train stops near, such as "Bus 2, Alder Street".')
    fragrance_free: YesNo | None = Field(None, description="Whether it is kept free of fragrances.")
    quiet_room: YesNo | None = Field(None, description="Whether there is a quiet room to wait in.")
    note: Localized | None = Field(None, description="Whatever else helps to find the way in.")


class Location(Section):
    """A further place of the practice."""

    name: Text = Field(description="What it is called; classes name it in their line `Where`.")
    address: Within[Address] = unset(Address, "Where it is.")
    geo: Annotated[Within[Geo], Expected("a latitude and a longitude")] = unset(
        Geo, "Without coordinates the map is searched for the address."
    )
    map_url: WebAddress | None = Field(None, description="Link to a map of your choice instead of OpenStreetMap's.")
    telephone: Telephone | None = Field(None, description="Telephone number, if it has its own.")
    email: Email | None = Field(None, description="Email address, if it has its own.")
    booking_url: WebAddress | None = Field(None, description="Online booking, if it has its own.")
    hours: HoursList = Field([], description="Opening hours and special dates.")
    access: Within[Access] = unset(Access, "How one gets in.")
    services: TextList = Field([], description="Slugs of the services given there, where not all of them are.")
