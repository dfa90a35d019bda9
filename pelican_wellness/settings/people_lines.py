"""The lines of a file in `content/people/` that must hold something definite."""

from typing import Annotated, Any

from pydantic import BeforeValidator, ConfigDict, Field

from pelican_wellness.settings.types import ContentFile, Email, Expected, Section, Telephone, WebAddress


def _one_line(value: Any) -> Any:
    """A key that stands on several lines comes as a list; these keys hold one thing, so the first line counts."""
    return value[0] if isinstance(value, list) and value else value


def _parts(value: Any) -> Any:
    return (
        value
        if isinstance(value, list)
        else [part for part in str(value).split(";" if ";" in str(value) else ",") if part.strip()]
    )


def _without_marker(value: Any) -> Any:
    value = _one_line(value)
    return value.strip().removeprefix("{static}") if isinstance(value, str) else value


class PersonFile(Section):
    """What is checked of a person's file. Every line is optional, and lines not named here are free."""

    model_config = ConfigDict(extra="ignore")

    photo: Annotated[ContentFile, BeforeValidator(_without_marker)] | None = Field(None, description="A portrait.")
    phone: Annotated[Telephone, BeforeValidator(_one_line)] | None = Field(None, description="Telephone number.")
    sms: Annotated[Telephone, BeforeValidator(_one_line)] | None = Field(None, description="Number for text messages.")
    whatsapp: Annotated[Telephone, BeforeValidator(_one_line)] | None = Field(None, description="WhatsApp number.")
    email: Annotated[Email, BeforeValidator(_one_line)] | None = Field(None, description="Email address.")
    booking: Annotated[WebAddress, BeforeValidator(_one_line)] | None = Field(None, description="Online booking.")
    website: Annotated[WebAddress, BeforeValidator(_one_line)] | None = Field(None, description="Their own website.")
    same_as: Annotated[list[WebAddress], BeforeValidator(_parts), Expected("web addresses, separated by commas")] = Field(
        default_factory=list, description="Their profiles on other sites."
    )
