"""Contact page, directory, areas and profiles: which there are, what they say, and how an author's own take their place."""

from typing import Any

import pytest
from bs4 import BeautifulSoup
from factory import Build, article

ANA = "Title: Ana Silva\nRole: Therapist\nCredentials: LMT\nLicense: VT 12\nTopics: sleep\nAreas: Leeds; York\nLanguages: en, es\nPhone: +1 802 555 0142\nWebsite: https://ana.example/\nSame_as: https://a.example/ana\n\nAna's story"
BO = "Title: Bo Lind\nSlug: bo\nOnline: yes\nEmail: bo@example.com\n\nBo's story"
CY = "Title: Cy\n\nCy only writes"
PRACTICE: dict[str, Any] = {
    "name": "Calm <b>Hands</b>",
    "kind": "massage",
    "address": {"street": "1 Ash & Oak\nFloor 2", "locality": "Leeds", "postal_code": "LS1 1AA", "country": "UK"},
    "telephone": "0113 496 0123",
    "booking_url": "https://book.example.com/x?a=1&b=2",
    "hours": ["Mon-Fri 9:00-12:00, 14:00-17:00", "2026-12-24 to 2026-12-26 closed"],
    "areas": ["Hull"],
    "languages": ["en", "fr"],
    "price_range": {"en": "£40", "es": "40 libras"},
}
Files = dict[str, str | bytes]
A: Files = {"a.md": article(slug="a")}


def _pages(files: set[str]) -> set[str]:
    return {path for path in files if path.startswith(("pages/", "areas/", "author/")) and path.endswith(".html")}


WHICH: dict[str, tuple[Files, dict[str, Any], set[str]]] = {
    "nobody": ({}, {}, set()),
    "somebody who takes no clients": ({"people/cy.md": CY}, {}, {"author/cy.html"}),
    "one": ({"people/bo.md": BO}, {}, {"pages/contact.html", "author/bo-lind.html"}),
    "two": (
        {"people/bo.md": BO, "people/ana.md": ANA},
        {},
        {"pages/contact.html", "pages/directory.html", "areas/leeds.html", "areas/york.html", "author/bo-lind.html", "author/ana-silva.html"},
    ),
    "the practice": ({}, {"practice": {"email": "a@example.com"}}, {"pages/contact.html"}),
    "its address alone": ({}, {"practice": {"address": {"locality": "Leeds"}}}, {"pages/contact.html"}),
    "its hours alone": ({}, {"practice": {"hours": "Mon 9-17"}}, {"pages/contact.html"}),
    "its country alone": ({}, {"practice": {"address": {"country": "US"}}}, set()),
    "its areas": ({}, {"practice": {"areas": ["Hull"]}}, {"areas/hull.html"}),
    "a form": ({}, {"contact_form": {"provider": "netlify"}}, {"pages/contact.html"}),
    "a second language": (
        {"people/bo.md": BO, "b.md": article(slug="b", lang="es")},
        {"practice": {"areas": ["Hull"]}},
        {"pages/contact.html", "pages/contact-es.html", "areas/hull.html", "areas/hull-es.html", "author/bo-lind.html"},
    ),
    "a language that the theme does not speak": (
        {"people/bo.md": BO, "b.md": article(slug="b", lang="tlh")},
        {},
        {"pages/contact.html", "author/bo-lind.html"},
    ),
    "the author's own contact page": (
        {"people/bo.md": BO, "pages/c.md": "Title: Say hello\nSlug: contact\n\nWe are kind."},
        {},
        {"pages/contact.html", "author/bo-lind.html"},
    ),
}  # fmt: skip


@pytest.mark.parametrize("name", WHICH)
def test_which_pages_there_are(build: Build, name: str) -> None:
    files, wellness, expected = WHICH[name]
    built = build({**A, **files}, WELLNESS=wellness)
    assert _pages(built.files) == expected
    assert not [one for one in built.complaints() if "no way to make contact" not in one]


def _text(element: Any) -> str:
    return " ".join(element.get_text(" ").split())


def _practice(build: Build, lang: str = "en", **wellness: Any) -> BeautifulSoup:
    return build({"a.md": article(slug="a", lang=lang)}, DEFAULT_LANG=lang, WELLNESS={"practice": PRACTICE, **wellness}).page(
        "pages/contact.html"
    )


def test_what_the_contact_page_says(build: Build) -> None:
    page = _practice(build)
    links = {link.get_text(): link["href"] for link in page.select(".w-practice a")}
    assert links["Book online"] == "https://book.example.com/x?a=1&b=2"
    assert "opens book.example.com" in _text(page.select_one(".w-practice .w-hint"))
    assert links["Telephone 0113 496 0123"] == "tel:+441134960123"
    assert (
        links["Show on the map"] == "https://www.openstreetmap.org/search?query=1+Ash+%26+Oak+Floor+2%2C+LS1+1AA%2C+Leeds%2C+GB"
    )
    assert [line.get_text() for line in page.select("main address > *")] == [
        "Calm <b>Hands</b>", "1 Ash & Oak", "Floor 2", "Leeds", "LS1 1AA", "United Kingdom",
    ]  # fmt: skip
    hours = [_text(row).replace("\u202f", " ").replace("\u2009", " ") for row in page.select("main .w-hours > div")]
    assert hours == [
        "Monday–Friday 9:00 AM – 12:00 PM 2:00 PM – 5:00 PM", "Saturday, Sunday Closed", "Dec 24 – 26, 2026 Closed",
    ]  # fmt: skip
    facts = _text(page.select_one(".w-practice .w-facts"))
    assert facts == "Areas Hull Languages English, French Prices £40"
    assert not page.select_one(".w-call-to-action")
    assert page.select_one(".w-menu [aria-current=page]").get_text() == "Contact"  # type: ignore[union-attr]


def test_it_says_so_in_the_language_of_the_page(build: Build) -> None:
    page = _practice(build, "es")
    assert _text(page.h1) == "Contacto"
    assert "Reino Unido" in _text(page.address)
    assert "sábado, domingo Cerrado" in _text(page.select_one(".w-hours"))
    assert "inglés, francés" in _text(page.select_one(".w-practice .w-facts"))
    assert "40 libras" in _text(page.select_one(".w-practice .w-facts"))
    assert [one["href"] for one in page.select(".w-header-call")] == ["https://book.example.com/x?a=1&b=2"]


@pytest.mark.parametrize(
    ("practice", "url"),
    [
        (
            {"geo": {"latitude": 53.8, "longitude": -1.55}},
            "https://www.openstreetmap.org/?mlat=53.8&mlon=-1.55#map=18/53.8/-1.55",
        ),
        ({"map_url": "https://maps.example/x"}, "https://maps.example/x"),
    ],
    ids=["coordinates", "a map of one's own"],
)
def test_map(build: Build, practice: dict[str, Any], url: str) -> None:
    page = _practice(build, practice={**PRACTICE, **practice})
    assert url in {link["href"] for link in page.select(".w-practice a")}
    assert not page.select("main iframe, .w-practice img")


def test_an_authors_own_page_keeps_its_text_and_gets_the_rest(build: Build) -> None:
    files: Files = {**A, "pages/c.md": "Title: Say hello\nSlug: contact\n\nWe are kind.", "people/bo.md": BO}
    built = build(files, WELLNESS={"practice": PRACTICE})
    page = built.page("pages/contact.html")
    assert _text(page.h1) == "Say hello"
    assert _text(page.select_one(".w-prose")) == "We are kind."
    assert page.select_one(".w-practice .w-hours")
    assert page.select_one(".w-person h3")
    plain = build(
        {**files, "pages/c.md": "Title: C\nSlug: contact\nTemplate: page\n\nWe are kind."}, WELLNESS={"practice": PRACTICE}
    )
    assert not plain.page("pages/contact.html").select(".w-practice, .w-person")
    directory = {**files, "people/ana.md": ANA, "pages/d.md": "Title: Who is here\nSlug: directory\n\nWelcome."}
    page = build(directory).page("pages/directory.html")
    assert _text(page.h1) == "Who is here"
    assert len(page.select(".w-person")) == 2


def test_profiles_of_those_who_write_and_those_who_do_not(build: Build) -> None:
    built = build({"a.md": article(slug="a", author="ana-silva"), "people/ana.md": ANA, "people/cy.md": CY})
    ana, cy = built.page("author/ana-silva.html"), built.page("author/cy.html")
    assert _text(ana.h1) == "Ana Silva"
    profile = _text(ana.main)
    for words in (
        "Therapist, LMT",
        "Ana's story",
        "sleep",
        "Leeds",
        "York",
        "English, Spanish",
        "VT 12",
        "+1 802 555 0142",
        "In person",
    ):
        assert words in profile.replace("’", "'"), words
    assert {"https://ana.example/", "https://a.example/ana"} == {link["href"] for link in ana.select("[rel~=me]")}
    assert "Articles by Ana Silva" in _text(ana.main)
    assert [link.get_text() for link in built.page("a.html").select(".w-byline a")] == ["Ana Silva"]
    assert _text(cy.h1) == "Cy"
    assert "Cy only writes" in _text(cy.main)
    assert not cy.main.select(".w-entry, .w-channels")  # type: ignore[union-attr]


def test_all_authors_are_credited(build: Build) -> None:
    built = build({"a.md": article(slug="a", authors="Ana Silva; bo"), "people/ana.md": ANA, "people/bo.md": BO})
    assert [link.get_text() for link in built.page("a.html").select(".w-byline a")] == ["Ana Silva", "Bo Lind"]
    for profile in ("author/ana-silva.html", "author/bo-lind.html"):
        assert [link["href"] for link in built.page(profile).select(".w-entry h3 a")] == ["https://example.com/a.html"]


def test_an_area_lists_its_people_and_the_articles_that_fit(build: Build) -> None:
    files: Files = {
        "own.md": article(slug="own", title="Own", area="York", date="2026-01-01"),
        "fits.md": article(slug="fits", title="Fits", tags="sleep", date="2026-02-02"),
        "other.md": article(slug="other", title="Other", cta="bo"),
        "else.md": article(slug="else", title="Elsewhere", tags="sleep", area="Leeds"),
        "people/ana.md": ANA,
        "people/bo.md": BO,
    }
    built = build(files, WELLNESS={"profession": "therapist"})
    page = built.page("areas/york.html")
    assert _text(page.h1) == "Find a therapist in York"
    assert [_text(name) for name in page.select(".w-person h3")] == ["Ana Silva"]
    assert [_text(link) for link in page.select(".w-date-list a")] == ["Own", "Fits"]
    assert page.select_one(".w-all-areas a")["href"] == "https://example.com/pages/directory.html"  # type: ignore[index]


def test_groups_of_the_directory(build: Build) -> None:
    files: Files = {
        **A,
        "people/ana.md": ANA,
        "people/bo.md": BO,
        "people/cy.md": CY,
        "people/di.md": "Title: Di\nSms: +1 802 555 0142\n\nx",
    }
    many: Files = {
        f"people/p{number}.md": f"Title: P{number:02}\nEmail: p@example.com\nAreas: Leeds\n\nx" for number in range(10)
    }
    page = build({**files, **many}).page("pages/directory.html")
    groups = {_text(area.h2): [_text(name) for name in area.select("h3")] for area in page.select(".w-area")}
    others = [f"P{number:02}" for number in range(10)]
    assert groups == {
        "Leeds": ["Ana Silva", *others],
        "York": ["Ana Silva"],
        "Online": ["Bo Lind"],
        "By arrangement": ["Di"],
    }


def test_a_directory_of_a_dozen_shows_each_once(build: Build) -> None:
    eve = "Title: Eve\nEmail: eve@example.com\nAreas: York; Hull\n\nx"
    page = build({**A, "people/bo.md": BO, "people/eve.md": eve, "people/ana.md": ANA}).page("pages/directory.html")
    cards = page.select(".w-people > .w-person")
    assert [_text(one.h2) for one in cards] == ["Ana Silva", "Bo Lind", "Eve"]
    assert [[_text(chip) for chip in one.select(".w-chips li")] for one in cards] == [["Leeds", "York"], [], ["York", "Hull"]]
    assert [[one["id"] for one in card.select("span[id]")] for card in cards] == [
        ["area-leeds", "area-york"],
        [],
        ["area-hull"],
    ]
    assert not page.select(".w-area")


def test_relative_addresses_and_own_patterns(build: Build) -> None:
    files: Files = {**A, "people/ana.md": ANA, "people/bo.md": BO}
    built = build(
        files,
        SITEURL="",
        RELATIVE_URLS=True,
        AREA_URL="in/{slug}/",
        AREA_SAVE_AS="in/{slug}/index.html",
        PAGE_URL="{slug}/",
        PAGE_SAVE_AS="{slug}/index.html",
    )
    page = built.page("in/leeds/index.html")
    assert page.select_one(".w-all-areas a")["href"] == "../../directory/"  # type: ignore[index]
    assert page.select_one(".w-header-call.w-on-screens")["href"] == "../../contact/"  # type: ignore[index]
    assert built.page("directory/index.html").select_one(".w-person .w-chips a")["href"] == "../in/leeds/"  # type: ignore[index]


def test_another_theme_gets_no_pages_of_ours(build: Build) -> None:
    built = build({**A, "people/ana.md": ANA, "people/bo.md": BO}, THEME="simple", WELLNESS={"practice": PRACTICE})
    assert _pages(built.files) == set()
    shown = "{{ articles[0].cta.url }}"
    built = build({**A, "t.txt": shown}, THEME="simple", TEMPLATE_PAGES={"t.txt": "t.html"}, WELLNESS={"practice": PRACTICE})
    assert built.html("t.html") == "https://book.example.com/x?a=1&b=2"


@pytest.mark.parametrize(
    ("placement", "selectors"),
    [
        (["header"], {".w-header-call"}),
        (["article", "footer"], {".w-article > .w-call-to-action", ".w-footer-call"}),
        ([], set()),
    ],
)
def test_placement(build: Build, placement: list[str], selectors: set[str]) -> None:
    page = build(A, WELLNESS={"practice": PRACTICE, "cta": {"placement": placement}}).page("a.html")
    places = {".w-header-call", ".w-article > .w-call-to-action", ".w-sidebar .w-call-to-action", ".w-footer-call"}
    assert {place for place in places if page.select(place)} == selectors


def test_two_people_of_one_name_and_pages_of_one_address(build: Build) -> None:
    with pytest.raises(Exception, match=r"people/b\.md:1: Title") as caught:
        build({**A, "people/a.md": ANA, "people/b.md": ANA.replace("Title: Ana Silva", "Title: ana SILVA\nSlug: other")})
    assert "people/a.md has this slug too" in str(caught.value)
    with pytest.raises(Exception, match=r"people/b\.md:2: Slug"):
        build({**A, "people/a.md": BO, "people/b.md": "Title: Other\nSlug: bo\n\nx"})
    with pytest.raises(Exception, match="written to the same file"):
        build(
            {**A, "pages/x.md": "Title: X\nSave_as: areas/leeds.html\nUrl: areas/leeds.html\n\nx", "people/ana.md": ANA},
            AREA_SAVE_AS="pages/q.html",
        )
