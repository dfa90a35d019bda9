"""Moments as machines read them."""

from contextlib import suppress
from datetime import UTC, datetime

EPOCH = "SOURCE_DATE_EPOCH"
"""The variable that says when a build is, so that it can be repeated (reproducible-builds.org/specs/source-date-epoch)."""

_END = int(datetime(9998, 1, 1, tzinfo=UTC).timestamp())
"""A year before Python's last, so that what is valid from then on for a while can still be said."""


def stated_moment(text: str) -> datetime | None:
    """Return the moment that a value of SOURCE_DATE_EPOCH means, None where it is empty. Raises ValueError.

    >>> stated_moment("1773619200")
    datetime.datetime(2026, 3, 16, 0, 0, tzinfo=datetime.timezone.utc)
    """
    stated = text.strip()
    if not stated:
        return None
    # Compared by length first: Python refuses to read thousands of digits.
    if not (stated.isascii() and stated.isdecimal()) or len(stated.lstrip("0")) > len(str(_END)) or int(stated) > _END:
        message = "this is no time between 1970 and 9997"
        raise ValueError(message)
    return datetime.fromtimestamp(int(stated), UTC)


def timestamp(moment: datetime) -> str:
    """Return a moment by RFC 3339, with its time zone.

    Before zones were agreed upon, a town's time was its own to the second; RFC 3339 has no seconds of zones, so such a
    moment is given in UTC.

    >>> timestamp(datetime(2026, 3, 16, 9, 30, tzinfo=UTC))
    '2026-03-16T09:30:00+00:00'
    """
    offset = moment.utcoffset()
    if offset is not None and offset.total_seconds() % 60:
        with suppress(OverflowError):  # the first and the last day there are may have none in UTC
            moment = moment.astimezone(UTC)
    return moment.isoformat(timespec="seconds")
