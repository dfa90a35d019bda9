"""The line that keeps an article at the top of lists."""

from pydantic import Field

from pelican_wellness.settings.lines import Lines
from pelican_wellness.settings.people_lines import Yes


class PinnedLines(Lines):
    """What an article says of its place."""

    pinned: Yes = Field(default=False, description="`yes` puts it first in lists, before newer ones.")
