"""What the law's pages print: names and addresses are text, whatever they hold."""

from rendering import HOSTILE, Renderer, assert_harmless

from pelican_wellness.features.legal.notice import Block, Span, line
from pelican_wellness.features.legal.written import Link


def test_facts_are_text(render: Renderer) -> None:
    whole = (Span(HOSTILE), Span(HOSTILE, "https://example.com/"))
    page = render("legal/notice", blocks=[Block(HOSTILE, (whole,), (whole,), (whole,))])
    assert_harmless(page, times=7)
    assert len(page.select("a[href='https://example.com/']")) == 3


def test_lines_of_an_address_stand_below_each_other(render: Renderer) -> None:
    page = render("legal/notice", blocks=[Block("Contact", (line("Ana"), line("12 Alder Street")))])
    assert str(page.p) == '<p class="w-legal-lines">Ana<br/>12 Alder Street</p>'
    assert page.h2
    assert not page.ul


def test_a_link_says_the_language_of_its_page(render: Renderer) -> None:
    links = [Link("Privacy", "pages/privacy.html"), Link("Impressum", "pages/impressum.html", "de"), Link(HOSTILE, "a.html")]
    page = render("legal/links", links=links)
    assert_harmless(page)
    own, other, _ = page.select("nav[aria-label] > ul > li > a")
    assert own["href"] == "https://example.com/pages/privacy.html"
    assert "lang" not in own.attrs
    assert (other["lang"], other["hreflang"]) == ("de", "de")
