"""Who checked an article, and when. A review is what the article says it is; it is never guessed from other dates."""

from collections.abc import Mapping
from datetime import MAXYEAR, date
from typing import Annotated, NamedTuple

from pydantic import BeforeValidator, Field

from pelican_wellness.feature import Fact
from pelican_wellness.i18n.language import language
from pelican_wellness.i18n.punctuation import COMMAS
from pelican_wellness.model.person import Person
from pelican_wellness.model.source import Source
from pelican_wellness.settings.lines import Lines, first_line
from pelican_wellness.settings.mistakes import Mistake, nearest, one_of
from pelican_wellness.settings.section import Expected, wrong

_DATE = "a date such as 2026-03-16"


def _text(value: object) -> str:
    return str(first_line(value)).strip()


def _day(value: object) -> date:
    try:
        return date.fromisoformat(_text(value)[:10])
    except ValueError:
        problem = "this is no date"
        raise wrong(problem) from None


class Review(NamedTuple):
    """`name` is that of the reviewer, with credentials; `person` theirs if they are one of the site's."""

    name: str
    day: date
    person: Person | None = None
    due: date | None = None
    overdue: bool = False


class ReviewLines(Lines):
    """What an article says of its review."""

    reviewed_by: Annotated[str, BeforeValidator(_text)] = Field(
        "", description="A person's slug or name, or a name with credentials."
    )
    reviewed: Annotated[date, BeforeValidator(_day), Expected(_DATE)] | None = Field(None, description="When it was reviewed.")
    review_due: Annotated[date, BeforeValidator(_day), Expected(_DATE)] | None = Field(
        None, description="When it should be reviewed again."
    )


def review_of(
    source: Source, people: Mapping[str, Person], *, months: int | None, today: date
) -> tuple[Review | None, list[Mistake]]:
    """Return the review that an article's lines state, and what is wrong with them.

    `people` are found by slug and by the slug of their name; `months` is how long a review is good for where the
    article does not say.
    """
    keys = [key for key in ReviewLines.model_fields if key in source.metadata]
    if not keys:
        return None, []
    own, where = source.own(ReviewLines), source.where
    mistakes: list[Mistake] = []
    name, person = own.reviewed_by, people.get(own.reviewed_by)
    if person is None:
        person = next((one for one in people.values() if one.name == name), None)
    if not name:
        mistakes.append(Mistake(where(keys[0]), None, "who reviewed the article is not said", "a line Reviewed_by"))
    elif person is None and not any(sign in name for sign in COMMAS):
        problem = "nobody in content/people has this slug or name, and no credentials are given"
        known = f"{one_of(people)}, or " if people else ""
        expected = f"{known}a name with credentials such as 'Jane Doe, MD'"
        mistakes.append(Mistake(where("reviewed_by"), name, problem, expected, nearest(name, people)))
    if "reviewed" not in keys:
        mistakes.append(Mistake(where(keys[0]), name or None, "when it was reviewed is not said", "a line Reviewed"))
    if mistakes or own.reviewed is None:
        return None, mistakes
    due = own.review_due or (_after(own.reviewed, months) if months else None)
    full = language(source.language).comma.join([person.name, *person.credentials]) if person else name
    return Review(full, own.reviewed, person, due, overdue=due is not None and due < today), []


def _after(day: date, months: int) -> date:
    """Return the same day some months later, or the last of that month."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    if year > MAXYEAR:
        return date.max
    for last in (day.day, 30, 29, 28):
        try:
            return date(year, month + 1, min(day.day, last))
        except ValueError:
            continue
    raise AssertionError  # pragma: no cover - every month has 28 days


REVIEW: Fact[Review | None] = Fact("review", None)
"""The review that an article states, None where it states none."""
