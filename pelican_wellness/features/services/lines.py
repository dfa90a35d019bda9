"""The lines of a file in `content/services/`, and the service that they say."""

from typing import Annotated

from pydantic import BeforeValidator, Field

from pelican_wellness.features.services.service import Service
from pelican_wellness.html.plain_text import plain_text
from pelican_wellness.html.quick_tree import quick_tree
from pelican_wellness.model.site import Site
from pelican_wellness.model.source import Source
from pelican_wellness.model.text_facts import one_line
from pelican_wellness.settings.lines import Lines, first_line
from pelican_wellness.settings.people_lines import Several, Yes
from pelican_wellness.settings.prices.lines import CurrencyCode, Prices
from pelican_wellness.settings.types import WebAddress
from pelican_wellness.text.truncate import cut

_SUMMARY = 200
"""Letters of the text that stand for a summary where there is none."""


class ServiceLines(Lines):
    """What a service costs, who gives it and where. Every line is optional."""

    currency: CurrencyCode | None = Field(None, description="Of its prices; by default that of the practice's country.")
    prices: Prices = Field((), description="What it costs, such as `30 min 55; 60 min 95; 90 min 130`.")
    people: Several = Field((), description="Slugs of those who give it, who are shown on its page.")
    areas: Several = Field((), description="Towns or districts where it is given.")
    online: Yes = Field(default=False, description="Whether it is given online too.")
    topics: Several = Field((), description="What it helps with; compared with the tags of articles.")
    booking: Annotated[WebAddress, BeforeValidator(first_line)] | None = Field(None, description="Where it is booked online.")
    order: Annotated[int, BeforeValidator(first_line)] = Field(0, description="Its place among the others; smaller is earlier.")


def service_of(source: Source, site: Site) -> Service:
    """Return what a file says."""
    lines = source.own(ServiceLines)
    return Service(
        slug=source.slug,
        language=source.language,
        title=source.title,
        summary=one_line(source.summary) if source.summary else _first_words(source.html),
        url=source.url,
        prices=lines.prices,
        people=lines.people,
        areas=lines.areas,
        online=lines.online,
        topics=tuple(map(site.slugify, lines.topics)),
        booking=lines.booking or "",
        order=lines.order,
        source=source,
    )


def _first_words(html: str) -> str:
    tree = quick_tree(html)
    return cut(" ".join(plain_text(tree).text.split()) if tree else one_line(html), _SUMMARY)
