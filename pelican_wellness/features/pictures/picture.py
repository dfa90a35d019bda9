"""An article's lead picture."""

from dataclasses import dataclass
from posixpath import normpath


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
