"""WELLNESS["home"]: what stands on the home page."""

from typing import Annotated, Literal, get_args

from pydantic import AfterValidator, Field

from pelican_wellness.settings.section import Expected, Section, wrong
from pelican_wellness.settings.types import ContentFile, Localized

Name = Literal["services", "about", "first_visit", "classes", "testimonials", "visit", "articles", "questions", "areas"]
"""Sections below the head of the page, in their order where nobody chooses another."""


def _each_once(names: list[Name]) -> list[Name]:
    if twice := next((one for one in names if names.count(one) > 1), None):
        problem = f"{twice!r} stands there twice"
        raise wrong(problem)
    return names


Names = Annotated[
    list[Name],
    AfterValidator(_each_once),
    Expected("a list with any of " + ", ".join(map(repr, get_args(Name)))),
]


class Home(Section):
    """The home page. Its head always comes first; a section that has nothing to say is not there."""

    headline: Localized | None = Field(None, description="The large words at its top; by default Pelican's `SITESUBTITLE`.")
    picture: ContentFile | None = Field(None, description="A picture beside them; by default the portrait of the owner.")
    picture_alt: Localized | None = Field(None, description="What the picture shows, for readers who cannot see it.")
    sections: Names = Field(
        default_factory=lambda: list(get_args(Name)), description="Which sections there are, in their order."
    )
    map: ContentFile | None = Field(None, description="A picture of a map, beside the address; it leads to the real map.")
