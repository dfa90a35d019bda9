"""Reviews go by the one clock of a build, which SOURCE_DATE_EPOCH can set (reproducible-builds.org)."""

from datetime import UTC, date, datetime, time
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from factory import Build as BuildSite
from factory import article
from sites import site_of

from pelican_wellness.adapter.build import Build
from pelican_wellness.features.review.feature import REVIEW, note_review
from pelican_wellness.features.review.review import ReviewLines
from pelican_wellness.model.article import Draft
from pelican_wellness.model.source import Source
from pelican_wellness.settings.core import Core
from pelican_wellness.settings.mistakes import WellnessError

LINES = {"reviewed_by": "Jane Doe, MD", "reviewed": "2026-03-16", "review_due": "2027-03-16"}


@pytest.mark.parametrize(("today", "overdue"), [(date(2027, 3, 16), False), (date(2027, 3, 17), True)])
def test_a_review_is_due_by_the_day_of_the_site(today: date, *, overdue: bool) -> None:
    lines, _ = ReviewLines.read(LINES, lambda key: key, {})
    source = Source("a.md", Path("nowhere"), "article", "A", "a", "en", metadata=LINES, lines={ReviewLines: lines})
    draft = Draft(source)
    note_review(draft, site_of(now=datetime.combine(today, time(12), ZoneInfo("UTC"))))
    review = REVIEW.of(draft)
    assert review
    assert review.overdue is overdue


MIDNIGHT = str(int(datetime(2031, 5, 1, tzinfo=UTC).timestamp()))


@pytest.mark.parametrize(
    ("epoch", "zone", "day"),
    [
        (MIDNIGHT, "UTC", date(2031, 5, 1)),
        (MIDNIGHT, "America/New_York", date(2031, 4, 30)),
        (str(int(MIDNIGHT) - 1), "Pacific/Auckland", date(2031, 5, 1)),
        ("0", "UTC", date(1970, 1, 1)),
    ],
)
def test_the_day_of_a_build(epoch: str, zone: str, day: date, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", epoch)
    assert Build((), Core(), {"TIMEZONE": zone}).now().date() == day


@pytest.mark.parametrize("epoch", [None, "", " "])
def test_without_an_epoch_it_is_today(epoch: str | None, monkeypatch: pytest.MonkeyPatch) -> None:
    if epoch is None:
        monkeypatch.delenv("SOURCE_DATE_EPOCH", raising=False)
    else:
        monkeypatch.setenv("SOURCE_DATE_EPOCH", epoch)
    before = datetime.now(UTC)
    assert before <= Build((), Core(), {"TIMEZONE": "UTC"}).now() <= datetime.now(UTC)


@pytest.mark.parametrize("epoch", ["soon", "-1", "9" * 30])
def test_an_epoch_that_is_no_time_ends_the_build_first(epoch: str, build: BuildSite, monkeypatch: pytest.MonkeyPatch) -> None:
    """Beside what is wrong with the settings, and before anything is written."""
    monkeypatch.setenv("SOURCE_DATE_EPOCH", epoch)
    with pytest.raises(WellnessError) as caught:
        build({"a.md": article()}, WELLNESS={"abuot": {}})
    assert [one.where for one in caught.value.mistakes] == ["SOURCE_DATE_EPOCH in the environment", 'WELLNESS["abuot"]']


def test_a_build_at_a_time_that_is_given(build: BuildSite, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", str(int(datetime(2199, 1, 1, tzinfo=UTC).timestamp())))
    due = {**LINES, "review_due": "2198-12-31"}
    page = build({"a.md": article(slug="a", **due)}, WELLNESS={"editorial": {"show_overdue": True}}).page("a.html")
    review = page.select_one(".w-review")
    assert review
    assert "This review is overdue." in review.get_text()
