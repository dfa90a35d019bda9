"""Addresses and moments as machines read them."""

from datetime import UTC, datetime, timedelta, timezone
from zoneinfo import ZoneInfo

import pytest

from pelican_wellness.web.timestamps import timestamp
from pelican_wellness.web.urls import absolute


@pytest.mark.parametrize(
    ("url", "address"),
    [
        ("", "https://example.com/"),
        ("index.html", "https://example.com/"),
        ("a/index.html", "https://example.com/a/index.html"),
        ("über uns/", "https://example.com/%C3%BCber%20uns/"),
        ("%C3%BC.html?a=1#b", "https://example.com/%C3%BC.html?a=1#b"),
        ("5%.html", "https://example.com/5%25.html"),
        ("<\"'>.html", "https://example.com/%3C%22%27%3E.html"),
    ],
)
def test_absolute_address(url: str, address: str) -> None:
    assert absolute("https://example.com", url) == address


@pytest.mark.parametrize(
    ("moment", "written"),
    [
        (datetime(2026, 3, 16, 9, 30, 1, 5, tzinfo=UTC), "2026-03-16T09:30:01+00:00"),
        (datetime(2026, 7, 1, tzinfo=ZoneInfo("America/New_York")), "2026-07-01T00:00:00-04:00"),
        (datetime(2026, 7, 1, tzinfo=timezone(timedelta(hours=5, minutes=45))), "2026-07-01T00:00:00+05:45"),
        # Berlin was 53 minutes and 28 seconds ahead until 1893.
        (datetime(1890, 1, 1, tzinfo=ZoneInfo("Europe/Berlin")), "1889-12-31T23:06:32+00:00"),
    ],
)
def test_timestamp(moment: datetime, written: str) -> None:
    assert timestamp(moment) == written
