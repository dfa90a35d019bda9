"""An article's lead picture, and the lines that name it."""

from pathlib import Path
from posixpath import normpath
from typing import Annotated, NamedTuple

from pydantic import BeforeValidator, Field

from pelican_wellness.features.pictures.developed import picture_file
from pelican_wellness.publishable import as_named, unfit
from pelican_wellness.settings.lines import Lines, first_line, split_list


class Picture(NamedTuple):
    """`path` is below the content folder, or an address elsewhere; `alt` describes it, empty where it only decorates."""

    path: str
    alt: str
    credit: str = ""
    """Whom to thank for it, as it stands below the picture."""
    creator: str = ""
    license: str = ""
    """The address of what it may be used for."""
    in_text: bool = False
    """Whether it is the first of the text, and stands there."""

    @property
    def is_elsewhere(self) -> bool:
        """Whether it lies on another site, so that nothing is known of it."""
        return is_address(self.path)


def is_address(stated: str) -> bool:
    """Say whether an `Image:` line names a picture of another site."""
    return stated.lower().startswith(("https://", "http://"))


def own_path(stated: str, content_path: Path, base: str) -> str:
    """Return what an `Image:` line names; the whole address of a picture of this site, `base`, is the path of its file."""
    if not is_address(stated):
        return as_named(content_path, stated)
    own = as_named(content_path, picture_file("", stated, base))
    return own if own and not unfit(content_path, own) else stated


def picture_path(stated: str) -> str:
    """Return the path that an `Image:` line means: `{static}/images/a.jpg` and `/images/a.jpg` are `images/a.jpg`.

    It may begin with `..` where a file outside the content folder is meant. An address stays one.
    """
    stated = stated.strip()
    if stated.startswith("//") and "." in stated[2:].partition("/")[0]:  # a host's name, and no folder's
        stated = f"https:{stated}"
    if is_address(stated):
        return stated.replace(" ", "%20")
    path = stated.removeprefix("{static}").removeprefix("{attach}").strip().lstrip("/")
    return normpath(path) if path else ""


OneLine = Annotated[str, BeforeValidator(lambda value: str(first_line(value)).strip())]


class PictureLines(Lines):
    """What an article says of its lead picture."""

    image: Annotated[str, BeforeValidator(lambda value: picture_path(str(first_line(value))))] = Field(
        "", description="The lead picture: a file of the content folder, or the address of one elsewhere."
    )
    image_alt: OneLine = Field("", description="What the picture shows, for readers who cannot see it.")
    image_credit: OneLine = Field("", description="Whom to thank for the picture, in words that stand below it.")
    image_creator: OneLine = Field("", description="Who made the picture, for search engines.")
    image_license: OneLine = Field("", description="The address of the picture's license, for search engines.")
    decoration: Annotated[tuple[str, ...], BeforeValidator(split_list)] = Field(
        (), description="Pictures of the text that only decorate, by the names of their files: `check` asks for no words."
    )
