"""The line that says who checked an article."""

from datetime import date

from rendering import HOSTILE, Renderer, assert_harmless, text_of

from pelican_wellness.features.review.review import Review

DAY = date(2026, 3, 16)
REVIEW = Review("Ana Silva, LMT", DAY, due=date(2027, 3, 16))


def test_line(render: Renderer) -> None:
    said = "Reviewed by Ana Silva, LMT on March 16, 2026"
    assert text_of(render("review/line", review=REVIEW, due=None, overdue=False)) == said
    assert text_of(render("review/line", review=REVIEW, due=REVIEW.due, overdue=False)) == f"{said} Next review: March 16, 2027"
    assert text_of(render("review/line", review=REVIEW, due=None, overdue=True)) == f"{said} This review is overdue."


def test_in_the_language_of_the_page() -> None:
    line = text_of(Renderer(tag="es")("review/line", review=REVIEW, due=None, overdue=False))
    assert "16 de marzo de 2026" in line


def test_credentials_tell_what_they_stand_for(render: Renderer) -> None:
    """In the language that they are of."""
    said = [
        page("review/line", review=REVIEW, due=None, overdue=False).select_one("abbr") for page in (render, Renderer(tag="es"))
    ]
    assert [one and (one.get_text(), one["title"], one.get("lang")) for one in said] == [
        ("LMT", "Licensed massage therapist", None),
        ("LMT", "Licensed massage therapist", "en"),
    ]


def test_nothing_of_a_text_is_markup(render: Renderer) -> None:
    assert_harmless(render("review/line", review=Review(HOSTILE, DAY), due=None, overdue=False))


def test_what_the_feature_gives_it() -> None:
    lines = {"reviewed_by": "Jane Doe, MD", "reviewed": "2025-01-01", "review_due": "2026-01-01"}
    quiet, asked = Renderer(), Renderer({"editorial": {"show_overdue": True}})
    said = "Reviewed by Jane Doe, MD on January 1, 2025"
    assert text_of(quiet.on(article=quiet.article(**lines)).part("review/line")) == said
    assert text_of(asked.on(article=asked.article(**lines)).part("review/line")) == f"{said} This review is overdue."
    assert quiet.on(article=quiet.article()).values("review/line") is None
