"""A code and what it leads to."""

from rendering import HOSTILE, Renderer, assert_harmless, text_of


def test_what_it_leads_to_is_said(render: Renderer) -> None:
    assert text_of(render("qr/code", code="qr/a.svg", host="")) == "This page on your telephone"
    assert text_of(render("qr/code", code="qr/a.svg", host="b.example")) == "Book online (b.example)"
    assert_harmless(render("qr/code", code="qr/a.svg", host=HOSTILE), times=1)
