"""A testimonial: what a client said, who it was, and that they agreed."""

from dataclasses import dataclass
from datetime import date
from typing import Annotated

from pydantic import AfterValidator, BeforeValidator, Field

from pelican_wellness.model.fragment import Fragment
from pelican_wellness.model.site import Site
from pelican_wellness.model.source import Source
from pelican_wellness.settings.lines import Lines, first_line
from pelican_wellness.settings.people_lines import Free, Yes
from pelican_wellness.settings.section import Expected, wrong


def _day(value: object) -> object:
    try:
        return date.fromisoformat(str(value).strip())
    except ValueError:
        problem = "this is no date"
        raise wrong(problem) from None


def _given(value: bool) -> bool:  # noqa: FBT001 - pydantic hands it over so
    if not value:
        problem = "nobody may be quoted without having agreed to it"
        raise wrong(problem)
    return value


Day = Annotated[date, BeforeValidator(_day), BeforeValidator(first_line), Expected("a date such as 2026-03-16")]


class TestimonialLines(Lines):
    """Who said it. `Name` and `Consent` are required."""

    __test__ = False

    name: Free = Field("", description="Who said it, in the form that they agreed to: a name, or initials.")
    date: Day | None = Field(None, description="When.")
    consent: Annotated[Yes, AfterValidator(_given), Expected("yes, once they have agreed in writing")] | None = Field(
        None, description="`yes`: they have agreed to be quoted here, in writing."
    )
    service: Free = Field("", description="The slug of the service that they speak of.")


@dataclass(frozen=True, slots=True)
class Testimonial:
    """`service` is the slug of one, or empty; `has_consent` is False where nothing is said of it."""

    __test__ = False

    name: str
    text: Fragment
    language: str
    day: date | None
    service: str
    has_consent: bool
    source: Source


def testimonial_of(source: Source, _site: Site) -> Testimonial:
    """Return what a file says."""
    lines = source.own(TestimonialLines)
    text = Fragment(source.html, source.path)
    return Testimonial(source.title, text, source.language, lines.date, lines.service, bool(lines.consent), source)
