"""Who checked an article, and when. A review is what the article says it is; it is never guessed from other dates."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from pelican_wellness.model.person import Person
from pelican_wellness.settings.mistakes import Mistake, nearest, one_of

_DATE = "a date such as 2026-03-16"


@dataclass(frozen=True, slots=True)
class Review:
    """`name` is that of the reviewer, with credentials; `person` theirs if they are one of the site's."""

    name: str
    day: date
    person: Person | None = None
    due: date | None = None
    overdue: bool = False


def review_from(
    metadata: Mapping[str, Any],
    people: Mapping[str, Person],
    where: Callable[[str], str],
    *,
    months: int | None,
    today: date,
) -> tuple[Review | None, list[Mistake]]:
    """Return the review that an article's lines state, and what is wrong with them.

    `people` are found by slug and by the slug of their name; `months` is how long a review is good for where the
    article does not say.
    """
    stated = {key: _text(metadata[key]) for key in ("reviewed_by", "reviewed", "review_due") if key in metadata}
    if not stated:
        return None, []
    mistakes: list[Mistake] = []
    dates: dict[str, date] = {}
    for key in ("reviewed", "review_due"):
        if key in stated:
            try:
                dates[key] = date.fromisoformat(stated[key][:10])
            except ValueError:
                mistakes.append(Mistake(where(key), stated[key], "this is no date", _DATE))
    name, person = stated.get("reviewed_by", ""), people.get(stated.get("reviewed_by", ""))
    if person is None:
        person = next((one for one in people.values() if one.name == name), None)
    if not name:
        mistakes.append(Mistake(where(next(iter(stated))), None, "who reviewed the article is not said", "a line Reviewed_by"))
    elif person is None and "," not in name:
        problem = "nobody in content/people has this slug or name, and no credentials are given"
        expected = f"{one_of(people)}, or a name with credentials such as 'Jane Doe, MD'"
        mistakes.append(Mistake(where("reviewed_by"), name, problem, expected, nearest(name, people)))
    if "reviewed" not in stated:
        mistakes.append(Mistake(where(next(iter(stated))), name or None, "when it was reviewed is not said", "a line Reviewed"))
    if mistakes:
        return None, mistakes
    due = dates.get("review_due") or (_after(dates["reviewed"], months) if months else None)
    full = ", ".join([person.name, *person.credentials]) if person else name
    return Review(full, dates["reviewed"], person, due, overdue=due is not None and due < today), []


def _after(day: date, months: int) -> date:
    """Return the same day some months later, or the last of that month."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    for last in (day.day, 30, 29, 28):
        try:
            return date(year, month + 1, min(day.day, last))
        except ValueError:
            continue
    raise AssertionError  # pragma: no cover - every month has 28 days


def _text(value: Any) -> str:
    return str(value[0] if isinstance(value, list) and value else value).strip()
