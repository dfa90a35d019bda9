"""WELLNESS["speed"]: what a build may use to be quick."""

from pydantic import Field

from pelican_wellness.settings.section import Section
from pelican_wellness.settings.types import PositiveInt


class Speed(Section):
    """How many processes share the work of a build; see docs/performance.md. The pages are the same, however many."""

    processes: PositiveInt | None = Field(
        None, description="At most so many processes. None: one for each core of the computer. 1: all in one."
    )
