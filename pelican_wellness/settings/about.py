"""WELLNESS["about"]: the "About Me" of the sidebar."""

from pydantic import Field

from pelican_wellness.settings.section import Section
from pelican_wellness.settings.types import ContentFile, Localized, PersonSlug


class About(Section):
    """Who writes here. Without any of it, the owner in `content/people/` is introduced."""

    heading: Localized | None = Field(None, description='Heading of the box; by default "About Me" in the page\'s language.')
    text: Localized | None = Field(None, description="A short introduction, in Markdown.")
    person: PersonSlug | None = Field(None, description="Introduce this person of `content/people/` instead of the owner.")
    photo: ContentFile | None = Field(None, description="A portrait; by default the introduced person's photo.")
