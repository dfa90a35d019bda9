"""WELLNESS["cta"]: the call to action."""

from typing import Annotated

from pydantic import AfterValidator, Field

from pelican_wellness.config.types import Link, Localized, Section, TextList, with_placeholders

_Filled = Annotated[Localized, AfterValidator(with_placeholders("profession", "a"))]


class Cta(Section):
    """What the call to action says and where it leads.

    In the texts `{profession}` is filled in, and `{a}` with English's "a" or "an" before it.
    """

    heading: _Filled | None = Field(None, description='By default "Talk to {a} {profession}", translated.')
    text: _Filled | None = Field(None, description="The sentence below the heading.")
    button: _Filled | None = Field(None, description='By default "Contact {a} {profession}", translated.')
    url: Link | None = Field(
        None, description="Where it leads; by default the page with the slug `contact`, else a channel of the practice."
    )
    phrases: TextList | None = Field(
        None,
        description='Phrases of an article that become a link, once an article; by default "contact a <profession>" and '
        '"contact a <last word of profession>". An empty list links none.',
    )
