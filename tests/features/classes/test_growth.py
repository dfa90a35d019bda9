"""Eighty classes cost four times what twenty do; a site without any is as if there were no such feature."""

from cProfile import Profile
from pstats import Stats
from typing import Any

import pytest
from factory import Build, article

from pelican_wellness import plugin

WELLNESS: dict[str, Any] = {
    "social_cards": False,
    "speed": {"processes": 1},
    "practice": {"email": "a@example.com", "address": {"locality": "Leeds", "country": "GB"}},
}
ALMOST = 1.1
"""Calls beyond those of a straight line: sorting, and dictionaries that grow."""


def calls(build: Build, number: int) -> int:
    files: dict[str, str | bytes] = {
        f"classes/{one}.md": f"Title: Class {one}\nWhen: Tue {one % 12 + 8}:00-{one % 12 + 9}:00\nPrice: 18\nTeacher: ana\n\nx"
        for one in range(number)
    }
    profile = Profile()
    profile.enable()
    try:
        build({**files, "people/ana.md": "Title: Ana\n\nBio"}, WELLNESS=WELLNESS)
    finally:
        profile.disable()
    total: int = Stats(profile).total_calls  # type: ignore[attr-defined]
    return total


def test_classes_cost_what_they_cost(build: Build, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1773662400")
    calls(build, 5)  # what is loaded when first asked for
    few, more, most = (calls(build, number) for number in (20, 40, 80))
    assert most - more <= ALMOST * 2 * (more - few)


def test_without_classes_not_a_byte_differs(build: Build, monkeypatch: pytest.MonkeyPatch) -> None:
    files: dict[str, str | bytes] = {
        "a.md": article(slug="a"),
        "people/ana.md": "Title: Ana\n\nBio",
        "pages/p.md": "Title: P\n\nx",
    }
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1773662400")
    whole = build(files, WELLNESS=WELLNESS)
    monkeypatch.setattr(plugin, "FEATURES", tuple(one for one in plugin.FEATURES if one.name != "classes"))
    without = build(files, WELLNESS=WELLNESS)
    assert whole.files == without.files
    assert [one for one in whole.files if (whole.output / one).read_bytes() != (without.output / one).read_bytes()] == []
