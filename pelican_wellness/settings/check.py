"""WELLNESS["check"]: what `pelican-wellness check` asks for."""

from pydantic import Field

from pelican_wellness.settings.section import Section
from pelican_wellness.settings.types import PositiveInt, TextList


class Check(Section):
    """Limits of `pelican-wellness check`, and the rules to leave out."""

    reading_grade: PositiveInt = Field(9, description="Highest grade of school that English articles may need.")
    sentence_words: PositiveInt = Field(40, description="Longest sentence, in words.")
    title_characters: PositiveInt = Field(60, description="Longest title; search results cut longer ones.")
    summary_characters: PositiveInt = Field(160, description="Longest summary; search results cut longer ones.")
    picture_kilobytes: PositiveInt = Field(500, description="Heaviest picture that readers load as it is.")
    original_kilobytes: PositiveInt = Field(
        10_000, description="Heaviest picture of those that are made small when the site is published."
    )
    ignore: TextList = Field([], description="Codes of rules to leave out, such as ['RDG001'] or ['SEO'].")
