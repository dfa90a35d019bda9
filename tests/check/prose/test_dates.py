"""CFG007: dates that can be read as two days."""

import pytest
from checking import Check

TRIGGERS = [
    ("Title: A\nDate: 03/04/2026\n\nText", 2, "2026-03-04, as Pelican reads it, or 2026-04-03"),
    ("Title: A\nDate: 3.4.2026 09:30\n\nText", 2, "2026-03-04"),
    ("Title: A\nDate: 12-11-2026\n\nText", 2, "2026-12-11"),
    ("Title: A\nDate: 03/04/26\n\nText", 2, "2026-03-04"),
    ("Title: A\nDate: 2026-01-01\nModified: 03/04/2026\n\nText", 3, "2026-04-03"),
]
NEAR_MISSES = [
    "Title: A\nDate: 2026-03-04\n\nText",
    "Title: A\nDate: 13/04/2026\n\nText",
    "Title: A\nDate: 04/04/2026\n\nText",
    "Title: A\nDate: April 3, 2026\n\nText",
    "Title: A\nDate: 00/04/2026\n\nText",
    "Title: A\n\nDate: 03/04/2026",
]


@pytest.mark.parametrize(("markdown", "line", "said"), TRIGGERS)
def test_is_found(found: Check, markdown: str, line: int, said: str) -> None:
    (one,) = found("CFG007", markdown)
    assert one.line == line
    assert said in one.message


@pytest.mark.parametrize("markdown", NEAR_MISSES)
def test_is_not_found(found: Check, markdown: str) -> None:
    assert found("CFG007", markdown) == []
