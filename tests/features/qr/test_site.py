"""Codes on paper: drawn, read by nobody on a screen, there where they are asked for."""

import re
from typing import Any

import segno
from factory import Build, article

from pelican_wellness.features.qr import code

SITE: dict[str, str | bytes] = {
    "a.md": article(slug="a"),
    "d.md": article(slug="d", status="draft"),
    "es.md": article(slug="a", lang="es"),
}
PRACTICE: dict[str, Any] = {"practice": {"booking_url": "https://book.example.com/?a=1&b=2"}, "social_cards": False}


def modules(svg: bytes) -> str:
    found = re.search(r' d="([^"]+)"', svg.decode())
    assert found
    return found[1]


def test_a_code_is_that_of_its_address() -> None:
    drawn = code("https://example.com/a.html")
    assert drawn.startswith(b"<svg") and b"viewBox" in drawn
    again = segno.make("https://example.com/a.html", error="m", micro=False).svg_inline(omitsize=True)
    assert modules(drawn) == modules(again.encode())


def test_the_contact_page(build: Build) -> None:
    built = build(SITE, WELLNESS=PRACTICE)
    page = built.page("pages/contact.html")
    shown = [one["src"] for one in page.select(".w-code img")]
    assert shown == ["https://example.com/qr/booking.svg", "https://example.com/qr/pages/contact.svg"]
    assert all(one["loading"] == "lazy" for one in page.select(".w-code img"))
    expected = {"qr/booking.svg", "qr/pages/contact.svg", "qr/pages/contact-es.svg"}
    assert {name for name in built.files if name.startswith("qr/")} == expected
    assert "book.example.com" in page.select_one(".w-code").get_text()  # type: ignore[union-attr]


def test_articles_where_that_is_asked_for(build: Build) -> None:
    built = build(SITE, WELLNESS={**PRACTICE, "qr": {"articles": True}})
    assert len(built.page("a.html").select(".w-code img[src='https://example.com/qr/a.svg']")) == 1
    assert {"qr/a.svg", "qr/a-es.svg"} <= built.files
    assert "qr/d.svg" not in built.files
    assert not built.page("index.html").select(".w-code")


def test_what_can_be_booked(build: Build) -> None:
    offers: dict[str, str | bytes] = {
        "services/deep.md": "Title: Deep\nBooking: https://book.example.com/deep\n\nx",
        "services/talk.md": "Title: Talk\n\nx",
        "services/later.md": "Title: Later\nStatus: draft\nBooking: https://book.example.com/later\n\nx",
        "classes/yoga.md": "Title: Yoga\nWhen: Tue 18:00-19:00\nBooking: https://mats.example.com/\n\nx",
        "pages/p.md": "Title: P\nBooking: https://book.example.com/p\n\nx",
    }
    built = build({**SITE, **offers}, WELLNESS=PRACTICE)
    for name, host in (("services/deep", "book.example.com"), ("classes/yoga", "mats.example.com")):
        (shown,) = built.page(f"{name}.html").select(".w-code")
        assert host in shown.get_text()
        assert shown.img
        assert shown.img["src"] == f"https://example.com/qr/{name}.svg"
    assert modules((built.output / "qr/services/deep.svg").read_bytes()) == modules(code("https://book.example.com/deep"))
    for name in ("services/talk.html", "drafts/services/later.html", "pages/p.html"):
        assert not built.page(name).select(".w-code")
    assert len([name for name in built.files if name.startswith("qr/")]) == 5


def test_none_without_an_address_of_the_site(build: Build) -> None:
    built = build(SITE, SITEURL="", WELLNESS={**PRACTICE, "qr": {"articles": True}})
    assert not [name for name in built.files if name.startswith("qr/")]
    assert not built.page("pages/contact.html").select(".w-code")
