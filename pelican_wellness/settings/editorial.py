"""WELLNESS["editorial"]: how health writing is done here."""

from collections.abc import Mapping
from typing import Annotated, Literal

from pydantic import BeforeValidator, Field

from pelican_wellness.settings.section import Expected, Section, wrong
from pelican_wellness.settings.types import Link, PositiveInt, YesNo, localized

Region = Literal["US", "CA", "UK", "IE", "AU", "NZ"]


def _disclaimer(value: object) -> object:
    if isinstance(value, bool):
        return value
    if isinstance(value, str | Mapping):
        return localized(value)
    problem = "this is neither a text nor True nor False"
    raise wrong(problem)


Disclaimer = Annotated[
    bool | str | dict[str, str],
    BeforeValidator(_disclaimer),
    Expected("True for the theme's own words, False for none, or your text"),
]


def _by_slug(value: object) -> object:
    if not isinstance(value, dict) or not all(isinstance(key, str) for key in value):
        problem = "this is not a dictionary of categories and texts"
        raise wrong(problem)
    return value


class Editorial(Section):
    """Health writing done responsibly: disclaimers, reviews, crisis lines. Without any of it nothing is shown."""

    medical: YesNo = Field(
        default=False, description="Articles are about health problems: they show a disclaimer, and `check` asks for more."
    )
    disclaimer: Disclaimer | None = Field(
        None,
        description="What stands below each article; by default the theme's own words where `medical` is set, else nothing.",
    )
    disclaimers: Annotated[
        dict[str, Disclaimer],
        BeforeValidator(_by_slug),
        Expected("texts by category, such as {'recipes': False, 'back-pain': 'See a physician first.'}"),
    ] = Field({}, description="Other disclaimers for categories, by their slug.")
    crisis_region: Region | None = Field(
        None, description="Show the crisis lines of this region at the foot of each page and on the contact page."
    )
    review_interval_months: PositiveInt | None = Field(
        None, description="How many months a review is good for, where an article has no `Review_due`."
    )
    show_overdue: YesNo = Field(default=False, description="Tell readers when a review is overdue.")
    publishing_principles: Link | None = Field(None, description="A page that tells how articles are written and checked.")
