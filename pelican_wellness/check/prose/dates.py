"""Dates that two readers read as two days."""

import re
from collections.abc import Iterator
from datetime import date

from pelican_wellness.check.rule import Corpus, Hit, Manuscript, Rule

_KEYS = ("date", "modified")
"""What Pelican reads in any form there is; lines of ours are dates with the year first, or a mistake."""

_DAY = re.compile(r"""\s*:?\s*["']?\w+["']?\s*:\s*["']?(?P<said>(\d{1,2})[./-](\d{1,2})[./-](\d{4}|\d\d))(?!\d)""")


def _two_readings(article: Manuscript, _corpus: Corpus) -> Iterator[Hit]:
    for key in _KEYS:
        if key not in article.metadata:
            continue
        number = article.line_of_key(key)
        found = _DAY.match(article.text.split("\n")[number - 1])
        first, second, year = (int(one) for one in found.groups()[1:]) if found else (0, 0, 0)
        if found and first != second and 0 < first <= 12 and 0 < second <= 12:  # noqa: PLR2004 - months
            year += 2000 * (year < 100)  # noqa: PLR2004 - of two digits
            taken, other = date(year, first, second), date(year, second, first)
            yield Hit(f"{found['said']} can be {taken}, as Pelican reads it, or {other}", number)


RULES = (
    Rule(
        code="CFG007",
        name="date with two readings",
        remedy="Write the year first, then the month: 2026-04-03 is April 3 everywhere.",
        reason="Half of the world writes the day first and half the month; Pelican takes the month, without a word.",
        source="https://www.w3.org/International/questions/qa-date-format",
        check=_two_readings,
    ),
)
"""CFG, too: lines of metadata."""
