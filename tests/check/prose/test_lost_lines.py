"""CFG008: lines that Pelican drops."""

import pytest
from checking import Check

TRIGGERS = [
    ("Title: A\nTags: neck,\n\tsleep\n\nText", 3, "sleep"),
    ("Title: A\nTags: neck\n    sleep\n\nText", 3, "sleep"),
    ("Title: A\nTags: neck\nSlug: a\nTags: sleep\n\nText", 4, "sleep"),
    ("Date: 2026-01-01\ndate: 2026-01-02\n\nText", 2, "2026-01-02"),
]
NEAR_MISSES = [
    "Title: A\nTags: neck, sleep\n\nText",
    "Title: A\nSummary: One line\n    and another\n\nText",
    "Title: A\nTags: neck\n\n    Tags: code\n",
    "Title: A\nTags: neck\n\nTags: sleep",
    "Text\nTags: a\nTags: b",
    "---\ntitle: A\ntags:\n    - neck\n    - sleep\n---\nText",
]


@pytest.mark.parametrize(("markdown", "line", "said"), TRIGGERS)
def test_is_found(found: Check, markdown: str, line: int, said: str) -> None:
    (one,) = found("CFG008", markdown)
    assert one.line == line
    assert one.message.endswith(f": {said}")


@pytest.mark.parametrize("markdown", NEAR_MISSES)
def test_is_not_found(found: Check, markdown: str) -> None:
    assert found("CFG008", markdown) == []
