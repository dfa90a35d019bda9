"""An article's lead picture, and the lines that name it."""

from dataclasses import dataclass
from os.path import isfile
from pathlib import Path
from posixpath import normpath
from typing import Annotated

from pydantic import BeforeValidator, Field

from pelican_wellness.settings.lines import Lines, first_line


@dataclass(frozen=True, slots=True)
class Picture:
    """`path` is below the content folder; `alt` describes the picture, empty where it only decorates."""

    path: str
    alt: str


def picture_path(stated: str) -> str:
    """Return the path that an `Image:` line means: `{static}/images/a.jpg` and `/images/a.jpg` are `images/a.jpg`.

    It may begin with `..` where a file outside the content folder is meant; `is_within` tells.
    """
    path = stated.strip().removeprefix("{static}").removeprefix("{attach}").strip().lstrip("/")
    return normpath(path) if path else ""


def is_within(path: str) -> bool:
    """Say whether a path leads to something below the folder that it starts from."""
    return bool(path) and path.split("/", maxsplit=1)[0] != ".."


def is_there(path: str, content_path: Path) -> bool:
    """Say whether there is such a file below the content folder."""
    # Unlike Path's own, this `isfile` says no to a name of any length.
    return is_within(path) and isfile(content_path / path)  # noqa: PTH113


class PictureLines(Lines):
    """What an article says of its lead picture."""

    image: Annotated[str, BeforeValidator(lambda value: picture_path(str(first_line(value))))] = Field(
        "", description="The lead picture: a file of the content folder."
    )
    image_alt: Annotated[str, BeforeValidator(lambda value: str(first_line(value)).strip())] = Field(
        "", description="What the picture shows, for readers who cannot see it."
    )
