"""Lists and tables of services: nothing of a text is markup."""

from pathlib import Path

from rendering import HOSTILE, Renderer, assert_harmless, text_of

from pelican_wellness.features.services.service import Service
from pelican_wellness.model.source import Source

SOURCE = Source("services/x.md", Path(), "service", "x", "x", "en")
ONE = Service("x", "en", HOSTILE, HOSTILE, "services/x.html", (), (), (), False, (), "https://b.example/?a=1&b=2", 0, SOURCE)


def test_a_list(render: Renderer) -> None:
    page = render("services/list", services=[(ONE, [(HOSTILE, HOSTILE)])])
    assert_harmless(page, times=3)
    assert [one["href"] for one in page.select("a")] == ["https://example.com/services/x.html", "https://b.example/?a=1&b=2"]


def test_a_price_without_a_subject(render: Renderer) -> None:
    assert text_of(render("services/prices", rows=[("", "$95")])) == "Price$95"


def test_nothing_is_shown_of_nothing(render: Renderer) -> None:
    page = render("services/details", places=(), areas=(), people=[], articles=())
    assert not page.find()
