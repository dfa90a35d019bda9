"""What clients say."""

from datetime import date
from pathlib import Path

from rendering import HOSTILE, Renderer, assert_harmless

from pelican_wellness.features.services.service import Service
from pelican_wellness.features.testimonials.testimonial import Testimonial
from pelican_wellness.model.fragment import Fragment
from pelican_wellness.model.source import Source

SOURCE = Source("testimonials/x.md", Path(), "testimonial", "x", "x", "en")
ONE = Testimonial(HOSTILE, Fragment("<p>Good.</p>"), "en", date(2026, 3, 16), "", has_consent=True, source=SOURCE)
SERVICE = Service("x", "es", HOSTILE, "", "services/x.html", (), (), (), False, (), "", 0, SOURCE)


def test_a_name_is_text(render: Renderer) -> None:
    page = render("testimonials/list", testimonials=[(ONE, None)], titled=False)
    assert_harmless(page, times=1)
    assert page.select_one("time[datetime='2026-03-16']")
    assert not page.select("a")


def test_the_service_that_it_speaks_of(render: Renderer) -> None:
    page = render("testimonials/list", testimonials=[(ONE, SERVICE)], titled=False)
    assert_harmless(page, times=1)
    link = page.select_one("figcaption a")
    assert link
    assert (link["href"], link["lang"]) == ("https://example.com/services/x.html", "es")


def test_on_the_page_of_a_service(render: Renderer) -> None:
    page = render("testimonials/list", testimonials=[(ONE, None)], titled=True)
    assert [one.get_text() for one in page.select("h2")] == ["What clients say"]
    assert page.select_one("blockquote")
