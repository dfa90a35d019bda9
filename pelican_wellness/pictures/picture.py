"""An article's lead picture."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Picture:
    """`path` is below the content folder; `alt` describes the picture, empty where it only decorates."""

    path: str
    alt: str


def picture_path(stated: str) -> str:
    """Return the path that an `Image:` line means: `{static}/images/a.jpg` and `/images/a.jpg` are `images/a.jpg`."""
    return stated.strip().removeprefix("{static}").removeprefix("{attach}").strip().lstrip("/")
