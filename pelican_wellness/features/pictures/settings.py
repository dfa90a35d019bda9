"""WELLNESS["images"]: what is made of pictures when the site is published."""

from typing import Annotated, ClassVar, Literal

from pydantic import AfterValidator, BeforeValidator, Field, model_validator

from pelican_wellness.settings.mistakes import nearest
from pelican_wellness.settings.section import Expected, Section, wrong
from pelican_wellness.settings.types import PositiveInt, YesNo

FORMATS = ("avif", "webp")

MOST = 2048
"""Pixels that a published picture is wide or high at most."""

SMALLEST = 480
"""Pixels of the narrowest picture at most: what a phone of 360 pixels loads."""

WIDTHS = (240, 480, 800, 1200, 1600)
"""The column of a text is 46rem wide at most (theme/static/css/layout.css), 736 pixels, and twice that on a fine screen; a
phone's is 320 to 400, twice or three times. Portraits and lists show pictures narrower than 240."""

_HIGHEST = 100
"""Of quality."""


def _formats(value: object) -> list[str]:
    if isinstance(value, str) or not isinstance(value, list | tuple):
        problem = "this is not a list"
        raise wrong(problem)
    for one in value:
        if one not in FORMATS:
            problem = f"{one!r} is no format that pictures are made in"
            raise wrong(problem, nearest(str(one), FORMATS))
    return [one for one in FORMATS if one in value]


def _widths(value: object) -> list[int]:
    if isinstance(value, str) or not isinstance(value, list | tuple) or not value:
        problem = "this is no list of widths"
        raise wrong(problem)
    for one in value:
        if isinstance(one, bool) or not isinstance(one, int) or not 1 <= one <= MOST:
            problem = f"{one!r} is no width from 1 to {MOST}"
            raise wrong(problem)
    if min(value) > SMALLEST:
        problem = f"the smallest is wider than {SMALLEST}: a phone would load more than it shows"
        raise wrong(problem)
    return sorted(set(value))


def _quality(value: int) -> int:
    if value > _HIGHEST:
        problem = f"this is more than {_HIGHEST}"
        raise wrong(problem)
    return value


Quality = Annotated[PositiveInt, AfterValidator(_quality), Expected("a whole number from 1 to 100")]


class Images(Section):
    """Pictures are made smaller, in formats that load fast, and freed of what a camera notes in them.

    `"images": False` publishes them as they are.
    """

    expected: ClassVar[str] = "False, or settings such as {'quality': 80}"

    develop: YesNo = Field(default=True, description="Make smaller pictures, and publish the author's own without metadata.")
    formats: Annotated[list[str], BeforeValidator(_formats), Expected("a list of 'avif' and 'webp'")] = Field(
        list(FORMATS), description="Formats that pictures are made in beside their own."
    )
    widths: Annotated[list[int], BeforeValidator(_widths), Expected("a list of widths such as [480, 960]")] = Field(
        list(WIDTHS), description="Widths in pixels; none is wider than the picture. The smallest is 480 at most."
    )
    quality: Quality = Field(75, description="How good pictures look, of 100, as JPEG counts; AVIF and WebP look alike.")
    originals: YesNo = Field(
        default=False,
        description="Publish pictures at their own addresses as large as they are: else at most 2048 pixels wide and high, and "
        "1.5 MB. Metadata is removed all the same.",
    )
    cache_days: PositiveInt = Field(90, description="Days after which what no build has used is dropped from the cache.")
    lead: Annotated[Literal["line", "first"], Expected("'line' or 'first'")] = Field(
        "line", description="An article's lead picture: that of its line `Image`, or without one `first` of its text."
    )

    @model_validator(mode="before")
    @classmethod
    def _yes_or_no(cls, value: object) -> object:
        if isinstance(value, bool):
            return {"develop": value}
        if not isinstance(value, dict):
            problem = "this is neither True nor False nor a dictionary of settings"
            raise wrong(problem)
        return value
