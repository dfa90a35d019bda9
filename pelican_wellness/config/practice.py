"""WELLNESS["practice"]: the practice behind the blog and how to reach it."""

from pydantic import Field

from pelican_wellness.config.types import Email, Section, Telephone, WebAddress


class Practice(Section):
    """The practice and its channels. Any one channel is enough for the call to action to lead somewhere."""

    telephone: Telephone | None = Field(None, description="Telephone number, with the country's code.")
    sms: Telephone | None = Field(None, description="Number for text messages.")
    whatsapp: Telephone | None = Field(None, description="WhatsApp number, with the country's code.")
    email: Email | None = Field(None, description="Email address.")
    booking_url: WebAddress | None = Field(None, description="Where appointments are booked online.")
