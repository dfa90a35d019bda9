"""WELLNESS["legal"]."""

from datetime import date
from typing import Annotated, Literal

from pydantic import BeforeValidator, Field

from pelican_wellness.settings.location import Country
from pelican_wellness.settings.section import Expected, Section, Within, unset, wrong
from pelican_wellness.settings.types import Localized, Text, WebAddress

LegalPage = Literal["imprint", "good-faith-estimate", "accessibility", "privacy"]


def _day(value: object) -> date:
    if isinstance(value, date):
        return date(value.year, value.month, value.day)
    if not isinstance(value, str):
        problem = "this is no date"
        raise wrong(problem)
    from pelican_wellness.settings.schedule.dates import calendar_day  # noqa: PLC0415 - most sites state no day

    return calendar_day(value.strip())


class Register(Section):
    """Where the business is registered."""

    court: Text | None = Field(None, description='The court that keeps the register, such as "Amtsgericht München".')
    number: Text | None = Field(None, description='The number there, such as "HRB 12345" or "FN 12345a".')


class ProfessionalRule(Section):
    """A law or code that the profession follows."""

    name: Text = Field(description='What it is called, such as "Masseur- und Physiotherapeutengesetz".')
    url: WebAddress | None = Field(None, description="Where it can be read.")


class RegulatedProfession(Section):
    """A profession that not everybody may follow."""

    title: Text | None = Field(None, description='The title, such as "Physiotherapeutin".')
    state: Text | None = Field(None, description='The state that granted it, such as "Deutschland".')
    chamber: Text | None = Field(None, description="The chamber or association that you belong to.")
    rules: Annotated[list[ProfessionalRule], Expected("a list of rules, each a dictionary with a name")] = Field(
        [], description="The rules of the profession, and where they can be read."
    )


class AccessibilityStatement(Section):
    """What is known of how accessible this website is."""

    assessed: Annotated[date, BeforeValidator(_day), Expected("a date such as '2026-03-16'")] | None = Field(
        None, description="When somebody last looked at it."
    )
    limits: Annotated[list[Localized], Expected("a list of texts such as ['Two old films have no captions.']")] = Field(
        [], description="What is known not to work for everybody; each one text, or one per language."
    )
    contact: Text | None = Field(
        None, description="Whom to tell of a barrier; by default the practice's email address and telephone number."
    )


class Legal(Section):
    """Pages that the law of a country asks for. None of it is legal advice.

    Their links stand at the foot of every page. Have somebody who knows the law read them before you publish. There are none
    unless `country` or `pages` is set.
    """

    country: Country | None = Field(
        None,
        description="Whose law it is. DE, AT and CH have an imprint, US the Good Faith Estimate notice of licensed "
        "providers, every country an accessibility statement and the beginning of a privacy page. No legal advice.",
    )
    pages: Annotated[list[LegalPage], Expected("a list of pages such as ['imprint', 'privacy']")] | None = Field(
        None,
        description="Which pages there are, where it is not all of them. One that you wrote yourself takes the place of ours.",
    )
    owner: Text | None = Field(
        None, description="Whose website this is; by default the person whose file says `Owner: yes`, else the practice."
    )
    legal_form: Text | None = Field(None, description='For a company: its form, such as "GmbH" or "e. U.".')
    represented_by: Text | None = Field(None, description="For a company: who acts for it.")
    registered: Within[Register] = unset(Register, "Where the company is registered.")
    vat_id: Text | None = Field(None, description="VAT number, or number as a business, if you have one.")
    authority: Text | None = Field(None, description="The authority that licenses or supervises what you do, if one does.")
    profession: Within[RegulatedProfession] = unset(RegulatedProfession, "A profession with a title that the law protects.")
    responsible: Text | None = Field(
        None, description="Germany: who answers for the articles; by default the owner, if that is a person."
    )
    purpose: Localized | None = Field(None, description='Austria: what the business does, such as "Massage".')
    direction: Localized | None = Field(
        None, description="Austria: what the articles are about and what they stand for, in a sentence."
    )
    hosting: Text | None = Field(
        None, description="Who hosts the website, for the privacy page; known where `security.host` is set."
    )
    accessibility: Within[AccessibilityStatement] = unset(AccessibilityStatement, "For the accessibility statement.")
