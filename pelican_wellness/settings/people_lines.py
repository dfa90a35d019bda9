"""The lines of a file in `content/people/`."""

from typing import Annotated

from pydantic import BeforeValidator, Field

from pelican_wellness.settings.lines import Lines, first_line, split_list
from pelican_wellness.settings.section import Expected
from pelican_wellness.settings.types import ContentFile, Email, Telephone, WebAddress


def _joined(value: object) -> str:
    return ", ".join(map(str, value)) if isinstance(value, list | tuple) else str(value).strip()


def _yes(value: object) -> bool:
    return _joined(value).lower() in ("yes", "true", "1", "on")


def _without_marker(value: object) -> object:
    value = first_line(value)
    return value.strip().removeprefix("{static}") if isinstance(value, str) else value


Free = Annotated[str, BeforeValidator(_joined)]
Several = Annotated[tuple[str, ...], BeforeValidator(split_list)]
Yes = Annotated[bool, BeforeValidator(_yes)]


class PersonLines(Lines):
    """Who somebody is, and how they are reached. Every line is optional, and lines not named here are free."""

    role: Free = Field("", description="What they do, such as massage therapist.")
    credentials: Several = Field((), description="What qualifies them.")
    license: Free = Field("", description="The number of their license, as their state asks for it.")
    photo: Annotated[ContentFile, BeforeValidator(_without_marker)] | None = Field(None, description="A portrait.")
    areas: Several = Field((), description="Towns or districts where they work.")
    topics: Several = Field((), description="What they help with; compared with the tags of articles.")
    languages: Several = Field((), description="Languages that they speak.")
    online: Yes = Field(default=False, description="Whether they work online too.")
    phone: Annotated[Telephone, BeforeValidator(first_line)] | None = Field(None, description="Telephone number.")
    sms: Annotated[Telephone, BeforeValidator(first_line)] | None = Field(None, description="Number for text messages.")
    whatsapp: Annotated[Telephone, BeforeValidator(first_line)] | None = Field(None, description="WhatsApp number.")
    email: Annotated[Email, BeforeValidator(first_line)] | None = Field(None, description="Email address.")
    booking: Annotated[WebAddress, BeforeValidator(first_line)] | None = Field(None, description="Online booking.")
    website: Annotated[WebAddress, BeforeValidator(first_line)] | None = Field(None, description="Their own website.")
    same_as: Annotated[
        list[WebAddress], BeforeValidator(lambda value: list(split_list(value))), Expected("web addresses, separated by commas")
    ] = Field([], description="Their profiles on other sites.")
    owner: Yes = Field(default=False, description="Whether the site is theirs.")
