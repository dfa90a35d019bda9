"""Pages that the law asks for, on whole sites: which there are, in which languages, what they say."""

from typing import Any

import pytest
from factory import Build, Built, article

from pelican_wellness.settings.mistakes import WellnessError

ADDRESS = {"street": "Lindenweg 3", "locality": "Linz", "postal_code": "4020"}
ANA = "Title: Ana Huber\nOwner: yes\nEmail: ana@example.com\n\nText."
DE, EN = {"a.md": article(slug="a")}, {"a.en.md": article(slug="a", lang="en")}
HOSTILE = "\"'><script>alert(1)</script>{email} & {{ 7*7 }}"


def site(build: Build, legal: dict[str, Any], files: Any = None, country: str | None = "DE", **settings: Any) -> Built:
    """Build a site of a practice in a country."""
    practice = {"name": "Ruhe", "email": "hallo@example.com", "telephone": "+43 732 123456", **settings.pop("practice", {})}
    practice["address"] = {**ADDRESS, **({"country": country} if country else {})}
    wellness = {"social_cards": False, "practice": practice, "legal": legal, **settings.pop("WELLNESS", {})}
    return build({**DE, **(files or {})}, WELLNESS=wellness, **{"DEFAULT_LANG": "de", **settings})


def words(built: Built, path: str) -> str:
    return " ".join(built.page(path).main.get_text(" ", strip=True).split())  # type: ignore[union-attr]


def pages(built: Built) -> set[str]:
    return {name.removeprefix("pages/") for name in built.files if name.startswith("pages/")} - {
        "contact.html",
        "contact-en.html",
    }


COUNTRIES = {
    "DE": ("§ 5 des Digitale-Dienste-Gesetzes (DDG)", "§ 18 Abs. 2 MStV Ana Huber Lindenweg 3"),
    "AT": ("§ 25 des Mediengesetzes", "Unternehmensgegenstand: Massage", "Ruhige Texte.", "UID): U1"),
    "CH": ("Art. 3 Abs. 1 lit. s", "Anbieter Ana Huber", "Unternehmens-Identifikationsnummer (UID): U1"),
}


@pytest.mark.parametrize(("country", "said"), COUNTRIES.items())
def test_an_imprint(country: str, said: tuple[str, ...], build: Build) -> None:
    legal = {"country": country, "owner": "Ana Huber", "vat_id": "U1", "purpose": "Massage", "direction": "Ruhige Texte."}
    built = site(build, legal, EN, country)
    assert pages(built) == {
        *("impressum.html", "imprint-en.html", "barrierefreiheit.html", "accessibility-en.html"),
        *("datenschutz.html", "privacy-en.html"),
    }
    text = words(built, "pages/impressum.html")
    assert [one for one in (*said, "Lindenweg 3 4020 Linz", "hallo@example.com") if one not in text] == []
    others = {one for other, every in COUNTRIES.items() if other != country for one in every[:1]}
    assert not [one for one in others if one in text]
    assert ("Only the German text counts: Impressum" in words(built, "pages/imprint-en.html")) is (country != "CH")
    foot = built.page("a.html").select("nav.w-legal-links a")
    assert [one.get_text() for one in foot] == ["Impressum", "Barrierefreiheit", "Datenschutz"]
    assert not [one for one in built.page("a.html").select(".w-menu a") if "Impressum" in one.get_text()]
    assert not built.complaints()


def test_in_german_whatever_the_site_speaks(build: Build) -> None:
    built = site(build, {"country": "AT", "pages": ["imprint"]}, DEFAULT_LANG="es")
    assert pages(built) == {"impressum-de.html"}
    link = built.page("a.html").select_one("nav.w-legal-links a")
    assert link
    assert (link.get_text(), link["lang"]) == ("Impressum", "de")
    assert built.page("pages/impressum-de.html").html["lang"] == "de"  # type: ignore[index]


def test_a_company(build: Build) -> None:
    legal = {
        "country": "DE",
        "pages": ["imprint"],
        "legal_form": "GmbH",
        "represented_by": "Bo Lind",
        "registered": {"court": "Amtsgericht München", "number": "HRB 1"},
        "authority": "Gesundheitsamt",
        "profession": {
            "title": "Masseurin",
            "state": "Deutschland",
            "rules": [{"name": "MPhG", "url": "https://example.org/"}],
        },
    }
    built = site(build, legal, {"people/ana.md": ANA})
    text = words(built, "pages/impressum.html")
    for said in (
        "Anbieter Ruhe Rechtsform: GmbH",
        "Vertreten durch: Bo Lind",
        "Registernummer: HRB 1",
        "Verliehen in: Deutschland",
    ):
        assert said in text
    assert "§ 18 Abs. 2 MStV Ana Huber" in text
    assert built.page("pages/impressum.html").select_one("main a[href='https://example.org/']")


def test_hostile_facts(build: Build) -> None:
    legal = {
        **dict.fromkeys(("owner", "legal_form", "represented_by", "vat_id", "authority", "responsible", "hosting"), HOSTILE),
        "country": "DE",
        "registered": {"court": HOSTILE, "number": HOSTILE},
        "profession": {"title": HOSTILE},
        "accessibility": {"limits": [HOSTILE], "contact": HOSTILE},
    }
    built = site(build, legal)
    for name in ("impressum", "barrierefreiheit", "datenschutz"):
        page = built.page(f"pages/{name}.html")
        assert not page.main.find_all("script")  # type: ignore[union-attr]
        assert HOSTILE in page.main.get_text()  # type: ignore[union-attr]


def test_the_accessibility_statement(build: Build) -> None:
    statement = {"assessed": "2026-03-16", "limits": [{"de": "Ein Film ohne Ton.", "en": "A silent film."}]}
    built = site(build, {"pages": ["accessibility"], "accessibility": statement}, EN, None)
    assert "A silent film." in words(built, "pages/accessibility-en.html")
    text = words(built, "pages/barrierefreiheit.html")
    assert "16. März 2026" in text
    assert "Ein Film ohne Ton." in text
    assert "hallo@example.com" in text


DESCRIPTIONS = {
    "pages/impressum.html": "Angaben gemäß § 5",
    "pages/barrierefreiheit.html": "Alle",
    "pages/datenschutz.html": "Diese Seite",
}


@pytest.mark.parametrize(("path", "begins"), DESCRIPTIONS.items())
def test_what_search_engines_show_of_them(path: str, begins: str, build: Build) -> None:
    built = site(build, {"country": "DE", "owner": "Ana Huber", "pages": ["accessibility", "imprint", "privacy"]}, None, "DE")
    meta = built.page(path).select_one("meta[name=description]")
    assert meta
    assert str(meta["content"]).startswith(begins)
    assert len(str(meta["content"])) > 50


def test_a_privacy_page_tells_what_articles_load_and_who_takes_bookings(build: Build) -> None:
    film = {
        "b.md": article('<iframe src="https://films.example.net/1"></iframe>', slug="b", title="B"),
        "services/massage.md": "Title: Massage\nPrices: 60 min 95\nBooking: https://tables.example.net/1\n\nText.",
        "classes/yoga.md": "Title: Yoga\nWhen: Tue 18:00-19:00\nBooking: https://mats.example.net/1\n\nText.",
    }
    text = words(site(build, {"country": "CH", "pages": ["privacy"]}, film, "CH"), "pages/datenschutz.html")
    assert "eigene Cookies setzen: films.example.net." in text
    assert "nach Ihren Angaben fragt: tables.example.net, mats.example.net." in text
    assert "EDÖB" in text


@pytest.mark.parametrize("slug", ["privacy", "datenschutz"])
def test_a_page_of_the_authors_own(slug: str, build: Build) -> None:
    own = {"pages/own.md": f"Title: Meine Daten\nSlug: {slug}\n\nNichts."}
    built = site(build, {"country": "DE", "pages": ["privacy"]}, {**own, **EN})
    assert pages(built) == {f"{slug}.html"}
    assert words(built, f"pages/{slug}.html") == "Meine Daten Nichts."
    assert built.page("a-en.html").select_one(f"nav.w-legal-links a[href$='pages/{slug}.html']")


def test_an_own_page_without_the_setting_stands_at_the_foot_and_not_in_the_menu(build: Build) -> None:
    own = "Title: Meine Daten\nSlug: {}\n\nNichts."
    one, other = (site(build, {}, {"pages/a.md": own.format(slug)}).page(f"pages/{slug}.html") for slug in ("privacy", "other"))
    address = "https://example.com/pages/privacy.html"
    assert [link["href"] for link in one.select(".w-legal-links a")] == [address]
    assert address not in {link["href"] for link in one.select("#w-menu a")}
    assert not other.select(".w-legal-links")
    assert "Meine Daten" in {link.get_text() for link in other.select("#w-menu a")}


MISTAKES = {
    "imprint of nowhere": ({"pages": ["privacy", "imprint"]}, '["pages"][1]'),
    "no page": ({"pages": ["impressum"]}, "imprint"),
    "no country": ({"country": "Atlantis"}, '["country"]'),
    "no day": ({"country": "DE", "accessibility": {"assessed": "16.3.2026"}}, "2026-03-16"),
}


@pytest.mark.parametrize(("legal", "said"), MISTAKES.values(), ids=MISTAKES)
def test_mistakes(legal: dict[str, Any], said: str, build: Build) -> None:
    with pytest.raises(WellnessError) as error:
        site(build, legal, None, None)
    assert said in str(error.value)


def test_words_in_another_language_say_so(build: Build) -> None:
    """WCAG 2.2, 3.1.2: what is known not to work may be said in one language only."""
    statement = {"limits": [{"en": "A silent film."}, {"en": "Small.", "de": "Klein."}]}
    other = {"a.de.md": article(slug="a", lang="de")}
    built = site(build, {"pages": ["accessibility"], "accessibility": statement}, other, DEFAULT_LANG="en")
    assert not built.page("pages/accessibility.html").select("main [lang]:not(.w-translations a)")
    found = {one.get_text(): one["lang"] for one in built.page("pages/barrierefreiheit-de.html").select("main li [lang]")}
    assert found == {"A silent film.": "en"}
