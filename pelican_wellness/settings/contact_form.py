"""WELLNESS["contact_form"]: the form of the contact page."""

import re
from typing import Annotated, Any, ClassVar, Literal, Self

from pydantic import AfterValidator, Field, model_validator

from pelican_wellness.settings.section import Expected, Section, wrong
from pelican_wellness.settings.types import Link, Text, WebAddress

Provider = Literal["formspree", "netlify", "web3forms", "basin", "staticforms", "custom"]


def _takes_posts(address: Any) -> Any:
    if scheme := _no_web_address(address):
        problem = f"a form cannot be sent to a {scheme}: address"
        raise wrong(problem)
    return address


def _is_a_page(address: Any) -> Any:
    if scheme := _no_web_address(address):
        problem = f"a {scheme}: address is no page"
        raise wrong(problem)
    return address


def _no_web_address(address: str) -> str:
    scheme = address.partition(":")[0].lower()
    return scheme if scheme in ("mailto", "tel", "sms") else ""


def _one_part(value: str) -> str:
    stripped = value.strip()
    if not re.fullmatch(r"[\w-]+", stripped, re.ASCII):
        problem = "an id has letters, digits, - and _ only"
        raise wrong(problem, stripped.rstrip("/").rpartition("/")[2] if "://" in stripped else None)
    return stripped


_USED = {
    "formspree": frozenset({"id", "leads_to"}),
    "netlify": frozenset({"thanks"}),
    "web3forms": frozenset({"id", "thanks", "leads_to"}),
    "basin": frozenset({"id", "leads_to"}),
    "staticforms": frozenset({"id", "thanks", "leads_to"}),
    "custom": frozenset({"action", "honeypot", "leads_to"}),
}
"""Provider -> the settings that it has a use for."""


class ContactForm(Section):
    """Who receives what readers write. Without `provider` there is no form."""

    expected: ClassVar[str] = "a provider, and the id it gave you"

    provider: Provider | None = Field(None, description="The service that sends you what readers write.")
    id: Annotated[Text, AfterValidator(_one_part), Expected("the id or key alone, such as 'abcdwxyz'")] | None = Field(
        None, description="What the service gave you: the form's id (Formspree, Basin), or the key (Web3Forms, Static Forms)."
    )
    action: (
        Annotated[
            Link, AfterValidator(_takes_posts), Expected("an address that takes forms, such as 'https://example.com/form'")
        ]
        | None
    ) = Field(None, description="For `custom`: where the form is sent.")
    honeypot: Text | None = Field(None, description="For `custom`: name of the field that only robots fill in.")
    leads_to: Annotated[list[WebAddress], Expected("web addresses, such as ['https://forms.example.com']")] | None = Field(
        None,
        description="Other sites that the service sends readers on to once it has the form. The site's security policy "
        "names them, else browsers stop there; those of the services above are known.",
    )
    thanks: Annotated[Link, AfterValidator(_is_a_page), Expected("a page such as 'pages/thanks.html'")] | None = Field(
        None, description="Page shown afterwards, where the service allows one."
    )

    @model_validator(mode="after")
    def _is_complete(self) -> Self:
        problem = ""
        if self.provider == "custom" and not self.action:
            problem = "a custom form needs its action"
        elif self.provider in ("formspree", "web3forms", "basin", "staticforms") and not self.id:
            problem = f"{self.provider} needs the id it gave you"
        elif self.provider == "netlify" and ":" in (self.thanks or ""):
            problem = "netlify shows a page of this site afterwards"
        elif self.provider is None and (self.id or self.action or self.leads_to):
            problem = "whose form this is, provider does not say"
        elif self.provider and (idle := self._idle()):
            problem = f"{self.provider} has no use for {idle}"
        if problem:
            raise wrong(problem)
        return self

    def _idle(self) -> str:
        """The name of a setting that the provider has no use for."""
        used = _USED.get(self.provider or "", frozenset())
        return next(
            (key for key in ("id", "action", "honeypot", "leads_to", "thanks") if getattr(self, key) and key not in used), ""
        )
