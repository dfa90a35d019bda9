"""WELLNESS["social_cards"]: the picture that stands beside a link to an article."""

from typing import Any, ClassVar, Literal

from pydantic import Field, model_validator

from pelican_wellness.settings.section import Section, wrong
from pelican_wellness.settings.types import ContentFile, YesNo

Background = Literal["paper", "accent", "dark"]


class SocialCards(Section):
    """A picture of 1200 by 630 for every article and page, drawn when the site is published.

    `"social_cards": False` draws none.
    """

    expected: ClassVar[str] = "False, or settings such as {'background': 'accent'}"

    draw: YesNo = Field(default=True, description="Draw cards.")
    background: Background | None = Field(
        None, description="What of the palette lies below the title; by default `dark` on a dark site, else `paper`."
    )
    author: YesNo = Field(default=True, description="Name the author below the title.")
    photo: YesNo = Field(default=True, description="Show the author's photo; without one, the first letter of their name.")
    title_font: ContentFile | None = Field(None, description="A font of your own for the title (.ttf, .otf), best a bold one.")
    text_font: ContentFile | None = Field(None, description="A font of your own for the names.")

    @model_validator(mode="before")
    @classmethod
    def _yes_or_no(cls, value: object) -> Any:
        if isinstance(value, bool):
            return {"draw": value}
        if not isinstance(value, dict):
            problem = "this is neither True nor False nor a dictionary of settings"
            raise wrong(problem)
        return value
