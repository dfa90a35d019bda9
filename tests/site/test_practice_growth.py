"""Twice the services, classes and people of a practice cost twice the work, counted in calls, whatever a clock says."""

from cProfile import Profile
from pstats import Stats
from typing import Any

import pytest
from factory import Build, article

from pelican_wellness import plugin

pytestmark = pytest.mark.site

NOW = "1773662400"
ALMOST = 1.03
"""Calls beyond those of a straight line: sorting, and dictionaries that grow."""

Files = dict[str, str | bytes]

PLACES = [{"name": f"Room {one}", "address": {"street": f"{one} Mill", "locality": "Leeds"}} for one in range(3)]
PRACTICE: dict[str, Any] = {"email": "a@example.com", "address": {"street": "1 Ash", "locality": "Leeds", "country": "GB"}}


def practice(size: int) -> Files:
    """Return the files of a practice: 2 services, as many testimonials, 10 people and nearly 3 classes for each unit of `size`."""
    people, services, classes = 10 * size, 2 * size, size * 8 // 3
    files: Files = {"a.md": article(slug="a", tags="topic 1"), "es.md": article(slug="a", lang="es")}
    for one in range(people):
        files[f"people/p{one}.md"] = (
            f"Title: Person {one}\nSlug: p{one}\nAreas: Leeds\nTopics: topic {one}\nEmail: p{one}@example.com\n\nBio."
        )
    for one in range(services):
        files[f"services/s{one}.md"] = (
            f"Title: Service {one}\nSlug: s{one}\nPrices: 60 min 95; 90 min 130\nPeople: p{one}, p{one + 1}\nTopics: topic {one}\n\nx"
        )
        files[f"testimonials/t{one}.md"] = f"Name: J. R.\nConsent: yes\nDate: 2026-01-02\nService: s{one}\n\nKind words."
    for one in range(classes):
        hour = one % 12 + 8
        files[f"classes/c{one}.md"] = (
            f"Title: Class {one}\nWhen: Tue {hour}:00-{hour}:45\nWhere: Room 1\nTeacher: p{one}\nPrice: 18\n\nx"
        )
    return files


def wellness(size: int) -> dict[str, Any]:
    places = [{**place, "services": [f"s{one}" for one in range(number, 2 * size, 3)]} for number, place in enumerate(PLACES)]
    return {"social_cards": False, "speed": {"processes": 1}, "practice": {**PRACTICE, "locations": places}}


def calls(build: Build, size: int) -> int:
    profile = Profile()
    files, settings = practice(size), wellness(size)
    profile.enable()
    try:
        build(files, WELLNESS=settings)
    finally:
        profile.disable()
    total: int = Stats(profile).total_calls  # type: ignore[attr-defined]
    return total


def test_sixty_services_eighty_classes_three_hundred_people(build: Build, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", NOW)
    calls(build, 2)  # what is loaded when first asked for
    few, more, most = (calls(build, size) for size in (7, 15, 30))
    assert len([name for name in practice(30) if name.startswith("services")]) == 60
    assert len([name for name in practice(30) if name.startswith("classes")]) == 80
    assert len([name for name in practice(30) if name.startswith("people")]) == 300
    assert (most - more) / 15 <= ALMOST * (more - few) / 8


def test_without_any_of_it_not_a_byte_differs(build: Build, monkeypatch: pytest.MonkeyPatch) -> None:
    """Whether the features are in the table or not: services, classes, visit, testimonials, cards, codes, legal pages."""
    monkeypatch.setenv("SOURCE_DATE_EPOCH", NOW)
    files: Files = {"a.md": article(slug="a"), "people/ana.md": "Title: Ana\n\nBio", "pages/p.md": "Title: P\n\nx"}
    names = {"services", "classes", "visit", "testimonials", "legal"}
    whole = build(files, WELLNESS={"social_cards": False})
    monkeypatch.setattr(plugin, "FEATURES", tuple(one for one in plugin.FEATURES if one.name not in names))
    without = build(files, WELLNESS={"social_cards": False})
    assert whole.files == without.files
    assert [one for one in whole.files if (whole.output / one).read_bytes() != (without.output / one).read_bytes()] == []
