"""What clients say."""

from datetime import date

from rendering import HOSTILE, Renderer, assert_harmless

from pelican_wellness.features.testimonials.testimonial import Testimonial
from pelican_wellness.model.fragment import Fragment


def test_a_name_is_text(render: Renderer) -> None:
    one = Testimonial(HOSTILE, Fragment("<p>Good.</p>"), "en", date(2026, 3, 16), "", has_consent=True, where="")
    page = render("testimonials/list", testimonials=[one])
    assert_harmless(page, times=1)
    assert page.select_one("time[datetime='2026-03-16']")
