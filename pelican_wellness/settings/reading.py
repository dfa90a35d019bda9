"""WELLNESS["reading"]: how words and minutes are counted."""

from typing import Annotated

from pydantic import BeforeValidator, Field

from pelican_wellness.pattern import pattern
from pelican_wellness.settings.lines import Lines
from pelican_wellness.settings.section import Expected, Section, wrong
from pelican_wellness.settings.types import NotNegativeInt, PositiveInt, Speed, YesNo


class Reading(Section):
    """Reading speeds. The defaults are measured figures for each language; see docs/words-and-minutes.md."""

    words_per_minute: Speed | None = Field(None, description="Words a minute, for all languages or for each named one.")
    characters_per_minute: PositiveInt = Field(500, description="Chinese and Japanese letters a minute.")
    seconds_per_image: NotNegativeInt = Field(
        12,
        description="Seconds for the first picture; each next takes one less, never below three. 0: pictures take no time.",
    )
    count_code: YesNo = Field(default=False, description="Count the words of code blocks too.")


_MINUTES = pattern("[0-9]{1,4}")
"""Up to a week. Python does not even read what has more than 4,300 digits."""


def _minutes(value: object) -> int:
    stated = str(value).strip()
    if _MINUTES.fullmatch(stated) and int(stated) > 0:
        return int(stated)
    problem = "this is no number of minutes"
    raise wrong(problem)


class ReadingLines(Lines):
    """What an article says of its own reading time."""

    reading_time: (
        Annotated[int, BeforeValidator(_minutes), Expected("a whole number above 0, such as Reading_time: 5")] | None
    ) = Field(None, description="Minutes to show instead of those that are counted.")
