"""WELLNESS["contact_form"]: the form of the contact page."""

from typing import Annotated, Any, Literal, Self

from pydantic import AfterValidator, Field, model_validator

from pelican_wellness.config.types import Expected, Link, Section, Text, wrong

Provider = Literal["formspree", "netlify", "web3forms", "basin", "staticforms", "custom"]


def _takes_posts(address: Any) -> Any:
    if address.partition(":")[0] in ("mailto", "tel", "sms"):
        problem = f"a form cannot be sent to a {address.partition(':')[0]}: address"
        raise wrong(problem)
    return address


class ContactForm(Section):
    """Who receives what readers write. Without `provider` there is no form."""

    provider: Provider | None = Field(None, description="The service that sends you what readers write.")
    id: Text | None = Field(
        None, description="What the service gave you: the form's id (Formspree, Basin), or the key (Web3Forms, Static Forms)."
    )
    action: (
        Annotated[
            Link, AfterValidator(_takes_posts), Expected("an address that takes forms, such as 'https://example.com/form'")
        ]
        | None
    ) = Field(None, description="For `custom`: where the form is sent.")
    honeypot: Text | None = Field(None, description="For `custom`: name of the field that only robots fill in.")
    thanks: Link | None = Field(None, description="Page shown afterwards, where the service allows one.")

    @model_validator(mode="after")
    def _is_complete(self) -> Self:
        problem = ""
        if self.provider == "custom" and not self.action:
            problem = "a custom form needs its action"
        elif self.provider in ("formspree", "web3forms", "basin", "staticforms") and not self.id:
            problem = f"{self.provider} needs the id it gave you"
        elif self.provider is None and (self.id or self.action):
            problem = "whose form this is, provider does not say"
        if problem:
            raise wrong(problem)
        return self
