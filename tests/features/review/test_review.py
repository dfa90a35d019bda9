"""Reviews: what an article's lines state, and what is wrong with them. Nothing is guessed."""

from datetime import date
from pathlib import Path
from typing import Any

import pytest

from pelican_wellness.features.review.review import Review, ReviewLines, review_of
from pelican_wellness.model.person import Person
from pelican_wellness.model.source import Source

ANA = Person("ana", "Ana Silva", credentials=("LMT",))
PEOPLE = {"ana": ANA, "ana-silva": ANA}
TODAY = date(2026, 11, 22)
DAY = date(2026, 3, 16)


def review(metadata: dict[str, Any], months: int | None = None) -> tuple[Review | None, list[str]]:
    lines, wrong = ReviewLines.read(metadata, lambda key: f"a.md: {key.capitalize()}", {})
    source = Source("a.md", Path("nowhere"), "article", "A", "a", "en", metadata=metadata, lines={ReviewLines: lines})
    found, mistakes = review_of(source, PEOPLE, months=months, today=TODAY)
    return found, [f"{mistake.where} {mistake.problem}" for mistake in [*wrong, *mistakes]]


GOOD: dict[str, tuple[dict[str, Any], int | None, Review | None]] = {
    "nothing": ({}, None, None),
    "nothing, with an interval": ({"modified": "2026-01-01"}, 12, None),
    "by slug": ({"reviewed_by": "ana", "reviewed": "2026-03-16"}, None, Review("Ana Silva, LMT", DAY, ANA)),
    "by the slug of the name": ({"reviewed_by": "ana-silva", "reviewed": "2026-03-16"}, None, Review("Ana Silva, LMT", DAY, ANA)),
    "by name": ({"reviewed_by": "Ana Silva", "reviewed": "2026-03-16"}, None, Review("Ana Silva, LMT", DAY, ANA)),
    "somebody else": ({"reviewed_by": "Jane Doe, MD", "reviewed": "2026-03-16 10:00"}, None, Review("Jane Doe, MD", DAY)),
    "due": ({"reviewed_by": "ana", "reviewed": "2026-03-16", "review_due": "2027-01-01"}, 1, Review("Ana Silva, LMT", DAY, ANA, date(2027, 1, 1))),
    "due by the interval": ({"reviewed_by": "ana", "reviewed": "2026-03-16"}, 12, Review("Ana Silva, LMT", DAY, ANA, date(2027, 3, 16))),
    "overdue": ({"reviewed_by": "ana", "reviewed": "2026-03-16"}, 6, Review("Ana Silva, LMT", DAY, ANA, date(2026, 9, 16), overdue=True)),
    "due today": ({"reviewed_by": "ana", "reviewed": "2026-03-16", "review_due": "2026-11-22"}, None, Review("Ana Silva, LMT", DAY, ANA, TODAY)),
    "end of a short month": ({"reviewed_by": "ana", "reviewed": "2026-08-31"}, 6, Review("Ana Silva, LMT", date(2026, 8, 31), ANA, date(2027, 2, 28))),
    "end of a year": ({"reviewed_by": "ana", "reviewed": "2026-12-31"}, 12, Review("Ana Silva, LMT", date(2026, 12, 31), ANA, date(2027, 12, 31))),
    "due after the last year there is": ({"reviewed_by": "ana", "reviewed": "9999-03-16"}, 1_000_000, Review("Ana Silva, LMT", date(9999, 3, 16), ANA, date.max)),
}  # fmt: skip


@pytest.mark.parametrize("name", GOOD)
def test_review(name: str) -> None:
    metadata, months, expected = GOOD[name]
    assert review(metadata, months) == (expected, [])


WRONG: dict[str, tuple[dict[str, Any], list[str]]] = {
    "no date": ({"reviewed_by": "ana"}, ["a.md: Reviewed_by when it was reviewed is not said"]),
    "nobody": ({"reviewed": "2026-03-16"}, ["a.md: Reviewed who reviewed the article is not said"]),
    "unknown": ({"reviewed_by": "anna", "reviewed": "2026-03-16"}, ["a.md: Reviewed_by nobody in content/people has this slug or name, and no credentials are given"]),
    "no date at all": ({"reviewed_by": "ana", "reviewed": "spring"}, ["a.md: Reviewed this is no date"]),
    "impossible date": ({"reviewed_by": "ana", "reviewed": "2026-02-30"}, ["a.md: Reviewed this is no date"]),
    "due alone": ({"review_due": "2026-03-16"}, ["a.md: Review_due who reviewed the article is not said", "a.md: Review_due when it was reviewed is not said"]),
}  # fmt: skip


@pytest.mark.parametrize("name", WRONG)
def test_wrong_review(name: str) -> None:
    metadata, expected = WRONG[name]
    assert review(metadata) == (None, expected)
