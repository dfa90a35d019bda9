"""Telephone numbers for people in a crisis. Sources, and when they were looked up: docs/health-writing.md."""

from collections.abc import Mapping
from typing import NamedTuple

from pelican_wellness.feature import Feature, Part, Slot, Values
from pelican_wellness.model.page import View
from pelican_wellness.model.site import Site
from pelican_wellness.settings.editorial import Editorial, Region

__all__ = ["CRISIS_LINES", "FEATURE", "CrisisLine", "CrisisLines", "numbers"]


class CrisisLine(NamedTuple):
    """A service of a region: its name, the number to call and the number for text messages, empty where it has none.

    `keyword` is the word that a text message begins with.
    """

    name: str
    call: str = ""
    text: str = ""
    keyword: str = ""

    @property
    def call_url(self) -> str:
        """The number as a link. Short numbers are dialed within their country, so they have no international form."""
        return "tel:" + self.call.replace(" ", "").replace("-", "")

    @property
    def text_url(self) -> str:
        """The number for text messages as a link."""
        body = f"?body={self.keyword}" if self.keyword else ""
        return "sms:" + self.text.replace(" ", "").replace("-", "") + body


class CrisisLines(NamedTuple):
    """The emergency number of a region, and its crisis lines."""

    emergency: str
    lines: tuple[CrisisLine, ...]


CRISIS_LINES: Mapping[Region, CrisisLines] = {
    "US": CrisisLines("911", (CrisisLine("988 Suicide & Crisis Lifeline", "988", "988"),)),
    "CA": CrisisLines("911", (CrisisLine("9-8-8: Suicide Crisis Helpline", "9-8-8", "9-8-8"),)),
    "UK": CrisisLines("999", (CrisisLine("Samaritans", "116 123"), CrisisLine("Shout", text="85258", keyword="SHOUT"))),
    "IE": CrisisLines("112", (CrisisLine("Samaritans", "116 123"), CrisisLine("Text About It", text="50808", keyword="HELLO"))),
    "AU": CrisisLines("000", (CrisisLine("Lifeline", "13 11 14", "0477 13 11 14"),)),
    "NZ": CrisisLines("111", (CrisisLine("1737, need to talk?", "1737", "1737"),)),
}


def numbers(site: Site) -> dict[str, str]:
    """Return the numbers to call where the region is known, each with its address."""
    region = site.section(Editorial).crisis_region
    if region is None:
        return {}
    known = CRISIS_LINES[region]
    calls = {line.call: line.call_url for line in known.lines if line.call}
    return {known.emergency: f"tel:{known.emergency}", **calls}


def _lines(_view: View, site: Site) -> Values | None:
    region = site.section(Editorial).crisis_region
    return {"crisis": CRISIS_LINES[region]} if region else None


FEATURE = Feature("crisis_lines", parts=(Part(Slot.FOOTER, "crisis_lines/lines", _lines),))
