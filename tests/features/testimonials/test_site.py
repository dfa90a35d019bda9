"""Testimonials: where they stand, whose they may be, and where there are none."""

from typing import Any

import pytest
from factory import Build, article

from pelican_wellness.settings.mistakes import WellnessError

ONE = "Name: J. R.\nDate: 2026-03-16\nConsent: yes\n\nI came in **bent** and walked out [straight]({filename}/a.md)."
TWO = "Name: J. R.\nConsent: yes\n\nSecond."
ES = "Name: P. M.\nLang: es\nConsent: yes\n\nGracias."
SITE: dict[str, str | bytes] = {
    "a.md": article(slug="a"),
    "es.md": article(slug="a", lang="es"),
    "testimonials/one.md": ONE,
    "testimonials/two.md": TWO,
    "testimonials/es.md": ES,
}
OFF: dict[str, Any] = {"social_cards": False}


def test_a_page_of_them(build: Build) -> None:
    built = build(SITE, WELLNESS=OFF)
    page = built.page("testimonials.html")
    quotes = page.select("main blockquote")
    assert [one.get_text(" ", strip=True) for one in quotes] == ["I came in bent and walked out straight .", "Second."]
    assert page.select_one("main blockquote a[href='https://example.com/a.html']")
    assert [one.get_text() for one in page.select("main figcaption")] == ["J. R., March 16, 2026", "J. R."]
    assert [one.get_text() for one in built.page("testimonials-es.html").select("main figcaption")] == ["P. M."]
    assert page.select_one(".w-menu a[href='https://example.com/testimonials.html']")
    assert not [name for name in built.files if name.startswith("testimonials/")], "none has a page of its own"
    assert not built.complaints()


@pytest.mark.parametrize("name", ["testimonials.html", "index.html", "a.html"])
def test_they_are_no_ratings(name: str, build: Build) -> None:
    html = build(SITE, WELLNESS=OFF).html(name).lower()
    assert "rating" not in html
    assert '"review"' not in html


@pytest.mark.parametrize("kind", ["counselling", "counseling"])
def test_counselors_have_none(kind: str, build: Build) -> None:
    built = build(SITE, WELLNESS={**OFF, "practice": {"kind": kind}})
    assert not [name for name in built.files if name.startswith("testimonials")]
    said = [one for one in built.complaints() if "testimonials" in one]
    assert len(said) == 1
    assert "5.05" in said[0]
    assert "C.3.b" in said[0]


def test_counselors_whom_a_rule_permits_it(build: Build) -> None:
    allowed = {
        **OFF,
        "practice": {"kind": "counselling", "email": "a@example.com"},
        "testimonials": {"allowed_by": "Section 9 of our board"},
    }
    built = build(SITE, WELLNESS=allowed)
    assert "testimonials.html" in built.files
    assert not built.complaints()


SERVICES: dict[str, str | bytes] = {
    "services/deep.md": "Title: Deep *work*\nSlug: deep\n\nSlow.",
    "services/deep.es.md": "Title: Profundo\nSlug: deep\nLang: es\n\nLento.",
    "services/talk.md": "Title: A talk\nSlug: talk\n\nTalk.",
    "testimonials/one.md": ONE.replace("Consent", "Service: deep\nConsent"),
    "testimonials/es.md": ES.replace("Consent", "Service: talk\nConsent"),
}


def test_the_service_that_they_speak_of(build: Build) -> None:
    built = build({**SITE, **SERVICES}, WELLNESS=OFF)
    (link,) = built.page("testimonials.html").select("main figcaption a")
    assert (link.get_text(), link["href"]) == ("Deep *work*", "https://example.com/services/deep.html")
    assert [one.get_text() for one in built.page("testimonials-es.html").select("main figcaption a")] == ["A talk"]
    page = built.page("services/deep.html")
    assert [one.get_text() for one in page.select("main figcaption")] == ["J. R., March 16, 2026"]
    assert "What clients say" in [one.get_text() for one in page.select("main h2")]
    assert not page.select("main figcaption a"), "it would lead to this page"
    for other in ("services/deep-es.html", "services/talk.html"):
        assert not built.page(other).select("main blockquote"), "nobody's words are translated"
    assert "rating" not in built.html("services/deep.html").lower()
    assert not built.complaints()


def test_counselors_show_none_on_a_service(build: Build) -> None:
    built = build({**SITE, **SERVICES}, WELLNESS={**OFF, "practice": {"kind": "counselling", "email": "a@example.com"}})
    assert not built.page("services/deep.html").select("main blockquote")


def test_a_service_that_there_is_not(build: Build) -> None:
    with pytest.raises(WellnessError) as error:
        build({**SITE, **SERVICES, "testimonials/two.md": "Name: J.\nConsent: yes\nService: depe\n\nx"}, WELLNESS=OFF)
    (mistake,) = error.value.mistakes
    assert mistake.where.endswith("two.md:3: Service")
    assert (mistake.value, mistake.nearest) == ("depe", "deep")


def test_what_search_engines_show_of_the_page(build: Build) -> None:
    built = build(SITE, WELLNESS=OFF)
    meta = built.page("testimonials.html").select_one("meta[name=description]")
    assert meta
    assert meta["content"] == "What clients say – I came in bent and walked out straight."


MISTAKES = {
    "no consent": ("Name: J. R.\n\nText.", "no line says that they have"),
    "no consent, and where": ("Date: 2026-03-16\nName: J. R.\n\nText.", "testimonials/one.md:2: Name"),
    "consent refused": ("Name: J. R.\nConsent: no\n\nText.", "one.md:2: Consent"),
    "nobody": ("Consent: yes\n\nText.", "the file has no Name"),
    "a service where there are none": ("Name: J.\nConsent: yes\nService: deep\n\nText.", "one.md:3: Service"),
    "no date": ("Name: J. R.\nConsent: yes\nDate: last week\n\nText.", "one.md:3: Date"),
}


@pytest.mark.parametrize(("text", "said"), MISTAKES.values(), ids=MISTAKES)
def test_mistakes(text: str, said: str, build: Build) -> None:
    with pytest.raises(WellnessError) as error:
        build({**SITE, "testimonials/one.md": text}, WELLNESS=OFF)
    assert said in str(error.value)


def test_none_no_page(build: Build) -> None:
    assert "testimonials.html" not in build({"a.md": article(slug="a")}, WELLNESS=OFF).files


def test_a_page_of_the_authors_own(build: Build) -> None:
    own = "Title: In their words\nSlug: testimonials\n\nThey said so."
    built = build({**SITE, "pages/t.md": own}, WELLNESS=OFF)
    page = built.page("pages/testimonials.html")
    assert page.select_one("main h1").get_text(strip=True) == "In their words"  # type: ignore[union-attr]
    assert len(page.select("main blockquote")) == 2
    assert "testimonials.html" not in built.files
