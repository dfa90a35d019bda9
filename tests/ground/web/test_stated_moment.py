"""What SOURCE_DATE_EPOCH may hold."""

from datetime import UTC, datetime

import pytest

from pelican_wellness.web.timestamps import stated_moment

LAST = int(datetime(9998, 1, 1, tzinfo=UTC).timestamp())


@pytest.mark.parametrize(
    ("text", "moment"),
    [
        ("0", datetime(1970, 1, 1, tzinfo=UTC)),
        ("0001773619200", datetime(2026, 3, 16, tzinfo=UTC)),
        (" 1773619200\n", datetime(2026, 3, 16, tzinfo=UTC)),
        (str(LAST), datetime(9998, 1, 1, tzinfo=UTC)),
        ("", None),
        ("  ", None),
    ],
)
def test_moment(text: str, moment: datetime | None) -> None:
    assert stated_moment(text) == moment


@pytest.mark.parametrize(
    "text", ["soon", "-1", "1.5", "1e9", "٣", "²", "\0", str(LAST + 1), "1" * 20, "9" * 5000, "2026-03-16"]
)
def test_no_moment(text: str) -> None:
    with pytest.raises(ValueError, match="1970"):
        stated_moment(text)
