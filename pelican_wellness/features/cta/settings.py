"""WELLNESS["cta"]: the call to action."""

from collections.abc import Mapping
from typing import Annotated, Literal

from pydantic import AfterValidator, BeforeValidator, Field

from pelican_wellness.settings.lines import Lines, first_line, split_list
from pelican_wellness.settings.section import Expected, Section, wrong
from pelican_wellness.settings.types import Link, Localized, PersonSlug, TextList, with_placeholders

Filled = Annotated[Localized, AfterValidator(with_placeholders("profession", "a", "person", "area", "service"))]
Place = Literal["header", "article", "sidebar", "footer"]

_PLACES: tuple[Place, ...] = ("header", "article", "footer")
"""Where it stands unless asked otherwise: in the sidebar, on wide screens, it would be seen beside the one of the header."""

NONE = "none"
"""What an article or a rule says instead of a slug to name nobody and to show nothing."""


class CtaTexts(Section):
    """The words of a call to action; what is not set comes from the next wider place."""

    heading: Filled | None = Field(None, description='By default "Talk to {person}" or "Talk to {a} {profession}", translated.')
    text: Filled | None = Field(None, description="The sentence below the heading.")
    button: Filled | None = Field(None, description='By default "Contact {person}" or "Contact {a} {profession}", translated.')


class CtaRule(CtaTexts):
    """For articles with one of the tags or in one of the categories: whom to name, other words, or both."""

    tags: TextList = Field([], description="Names of tags.")
    categories: TextList = Field([], description="Names of categories.")
    person: PersonSlug | None = Field(None, description='Slug of the person to name, or "none".')


def _a_list(value: object) -> object:
    if isinstance(value, Mapping):
        return [value]
    if not isinstance(value, list | tuple):
        problem = "this is not a list of rules"
        raise wrong(problem)
    return list(value)


class Cta(CtaTexts):
    """What the call to action says and where it leads.

    In the texts `{profession}` is filled in, `{a}` with English's "a" or "an" before it, `{person}` with a name and
    `{area}` with a place. A text that asks for a person or an area is used only where there is one.
    """

    url: Link | None = Field(
        None,
        description="Where the call leads that names nobody; by default the contact page. "
        "See [people.md](people.md#what-the-box-says).",
    )
    phrases: TextList | None = Field(
        None,
        description="Phrases of an article that become a link, once an article; by default what people write in its "
        'language, such as "contact a <profession>" and "see your <profession>". An empty list links none.',
    )
    rules: Annotated[
        list[CtaRule],
        BeforeValidator(_a_list),
        Expected("a list of rules such as [{'tags': ['sleep'], 'person': 'tomas-reyes'}]"),
    ] = Field([], description="Whom to name in articles with a tag or in a category; see [people.md](people.md).")
    placement: Annotated[list[Place], Expected("a list with any of 'header', 'article', 'sidebar', 'footer'")] = Field(
        default_factory=lambda: list(_PLACES), description="Where it is shown."
    )


def _slug_or_none(value: object) -> str:
    text = str(first_line(value)).strip()
    return NONE if text.lower() == NONE else text


class CtaLines(Lines):
    """What an article says of its own call to action."""

    cta: Annotated[str, BeforeValidator(_slug_or_none)] = Field(
        "", description="Slug of the person to name, or `none` for no call at all."
    )
    area: Annotated[tuple[str, ...], BeforeValidator(split_list)] = Field((), description="Towns or districts it is about.")
    cta_heading: Filled | None = Field(None, description="Heading of the call.")
    cta_text: Filled | None = Field(None, description="The sentence below the heading.")
    cta_button: Filled | None = Field(None, description="Words on the button.")

    @property
    def texts(self) -> CtaTexts:
        """The words of its own that the article has."""
        return CtaTexts.model_construct(heading=self.cta_heading, text=self.cta_text, button=self.cta_button)
