"""WELLNESS["speed"]: what a build may use to be quick."""

from pydantic import Field

from pelican_wellness import forks
from pelican_wellness.settings.section import Section
from pelican_wellness.settings.types import PositiveInt, YesNo


class Speed(Section):
    """How many processes share the work of a build, and what is kept for the next; see docs/performance.md.

    The pages are the same, however it is done.
    """

    processes: PositiveInt | None = Field(
        None, description="At most so many processes. None: one for each core of the computer. 1: all in one."
    )
    keep: YesNo = Field(
        default=True,
        description="Keep below Pelican's `CACHE_PATH` what was found out about articles, so that the next build looks only "
        "at those that were changed.",
    )

    @property
    def shared_by(self) -> int:
        """How many processes share the work on this computer."""
        return (self.processes or forks.available()) if forks.possible() else 1
