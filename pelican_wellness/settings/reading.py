"""WELLNESS["reading"]: how words and minutes are counted."""

from pydantic import Field

from pelican_wellness.settings.types import NotNegativeInt, PositiveInt, Section, Speed, YesNo


class Reading(Section):
    """Reading speeds. The defaults are measured figures for each language; see docs/words-and-minutes.md."""

    words_per_minute: Speed | None = Field(None, description="Words a minute, for all languages or for each named one.")
    characters_per_minute: PositiveInt = Field(500, description="Chinese and Japanese letters a minute.")
    seconds_per_image: NotNegativeInt = Field(
        12,
        description="Seconds for the first picture; each next takes one less, never below three. 0: pictures take no time.",
    )
    count_code: YesNo = Field(default=False, description="Count the words of code blocks too.")
