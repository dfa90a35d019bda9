"""Moments as machines read them."""

from datetime import UTC, datetime


def timestamp(moment: datetime) -> str:
    """Return a moment by RFC 3339, with its time zone.

    Before zones were agreed upon, a town's time was its own to the second; RFC 3339 has no seconds of zones, so such a
    moment is given in UTC.

    >>> timestamp(datetime(2026, 3, 16, 9, 30, tzinfo=UTC))
    '2026-03-16T09:30:00+00:00'
    """
    offset = moment.utcoffset()
    if offset is not None and offset.total_seconds() % 60:
        moment = moment.astimezone(UTC)
    return moment.isoformat(timespec="seconds")
