"""The main menu: in the reader's language, as long as a menu can be, and no longer."""

from typing import Any

import pytest
from bs4 import BeautifulSoup, Tag
from factory import Build, Built, article

from pelican_wellness.adapter import menu as menu_module
from pelican_wellness.settings.mistakes import WellnessError

REACHABLE = {"practice": {"email": "hello@example.com"}}
PERSON = "Title: {0}\nSlug: {0}\nPhone: +1 802 555 014{1}\nAreas: Leeds\n\nHello."
TWO_LANGUAGES = {
    "a.md": article(title="A", slug="a"),
    "a.de.md": article(title="A auf Deutsch", slug="a", lang="de"),
    "a.ar.md": article(title="أ", slug="a", lang="ar"),
    "pages/contact.md": "Title: Write to us\nSlug: contact\n\nWrite.",
    "pages/about.md": "Title: About\nSlug: about\n\nUs.",
    "pages/about.de.md": "Title: Wir\nSlug: about\nLang: de\n\nUns.",
    "people/ana.md": PERSON.format("ana", 2),
    "people/bo.md": PERSON.format("bo", 3),
}


def links_in(page: BeautifulSoup | Tag, selector: str = "#w-menu > ul > li > a") -> list[tuple[str, str]]:
    return [(one.get_text(), str(one["href"]).removeprefix("https://example.com/")) for one in page.select(selector)]


@pytest.fixture(scope="module")
def languages(build_once: Build) -> Built:
    return build_once(TWO_LANGUAGES, WELLNESS={**REACHABLE, "profession": {"en": "therapist", "de": "Therapeutin"}})


def test_the_menu_of_each_language_leads_to_its_pages(languages: Built) -> None:
    english = [
        ("About", "pages/about.html"),
        ("Write to us", "pages/contact.html"),
        ("Find a therapist", "pages/directory.html"),
    ]
    german = [("Wir", "pages/about-de.html"), ("Kontakt", "pages/contact-de.html")]
    assert links_in(languages.page("a.html"))[:3] == english
    assert links_in(languages.page("a-de.html"))[:2] == german
    assert links_in(languages.page("a-de.html"))[2][1] == "pages/directory-de.html"
    assert [url for _, url in links_in(languages.page("a-ar.html"))][:3] == [
        "pages/about.html", "pages/contact-ar.html", "pages/directory-ar.html",
    ]  # fmt: skip


def test_buttons_lead_to_the_contact_page_of_their_language(languages: Built) -> None:
    for tag in ("de", "ar"):
        buttons = languages.page(f"a-{tag}.html").select(".w-header-call, .w-footer-call a, .w-call-to-action .w-button")
        assert len(buttons) >= 3
        assert {one["href"] for one in buttons if "author/" not in str(one["href"])} == {
            f"https://example.com/pages/contact-{tag}.html"
        }


def test_an_own_contact_page_and_those_written_beside_it_are_translations(languages: Built) -> None:
    pages = {"en": "pages/contact.html", "de": "pages/contact-de.html", "ar": "pages/contact-ar.html"}
    for tag, path in pages.items():
        page = languages.page(path)
        others = [f"https://example.com/{url}" for other, url in pages.items() if other != tag]
        assert sorted(str(one["href"]) for one in page.select(".w-translations a")) == sorted(others)
        assert len(page.select("link[hreflang]")) == 4
        assert links_in(page, "#w-menu [aria-current=page]")[0][1] == path
    assert "Write." in languages.html(pages["en"])
    assert "hello@example.com" in languages.html(pages["de"])


def test_an_own_contact_page_in_another_language_stands_in_the_menu_once(build: Build) -> None:
    files = {**TWO_LANGUAGES, "pages/contact.md": "Title: Schreiben\nSlug: contact\nLang: de\n\nHallo."}
    built = build(files, WELLNESS=REACHABLE)
    assert [url for _, url in links_in(built.page("a.html")) if "contact" in url] == ["pages/contact.html"]
    assert [url for _, url in links_in(built.page("a-de.html")) if "contact" in url] == ["pages/contact-de.html"]
    assert "Hallo." in built.html("pages/contact-de.html")


MANY: dict[str, str | bytes] = {
    **{f"{n}.md": article(title=f"Article {n}", category=f"Category {n:02}") for n in range(12)},
    **{f"pages/{n:02}.md": f"Title: Page {n:02}\nSlug: p{n:02}\n\nText." for n in range(6)},
}


@pytest.fixture(scope="module")
def many(build_once: Build) -> Built:
    return build_once(MANY, WELLNESS={"menu": {"most": 8}})


def test_a_long_menu_shows_the_first_and_the_rest_below_more(many: Built) -> None:
    page = many.page("index.html")
    assert [label for label, _ in links_in(page)] == [*(f"Page {n:02}" for n in range(6)), "Category 00", "Category 01"]
    assert [label for label, _ in links_in(page, "#w-menu details a")] == [f"Category {n:02}" for n in range(2, 12)]


def test_who_is_on_a_page_of_more_sees_it_in_the_menu(many: Built) -> None:
    for path, current in (("category/category-11.html", "page"), ("article-11.html", "true")):
        page = many.page(path)
        assert links_in(page)[-1][0] == "Category 11"
        assert [one["aria-current"] for one in page.select("#w-menu [aria-current]")] == [current]
    page = many.page("pages/p03.html")
    assert [label for label, _ in links_in(page)] == [label for label, _ in links_in(many.page("index.html"))]
    assert links_in(page, "#w-menu [aria-current=page]") == [("Page 03", "pages/p03.html")]


def test_a_short_menu_has_no_more(build: Build) -> None:
    categories = {name: text for name, text in MANY.items() if not name.startswith("pages")}
    for most in (12, 11):
        page = build(categories, WELLNESS={"menu": {"most": most}}).page("index.html")
        assert len(links_in(page)) == 12
        assert not page.select("details")


def test_without_a_number_a_menu_is_as_long_as_a_line(build: Build) -> None:
    titles = [f"What we do here, part {n}" for n in range(9)]
    files: dict[str, str | bytes] = {f"pages/{n}.md": f"Title: {title}\n\nText." for n, title in enumerate(titles)}
    page = build(files).page("index.html")
    assert [label for label, _ in links_in(page)] == titles[:4]
    assert [label for label, _ in links_in(page, "#w-menu details a")] == titles[4:]
    del files["pages/4.md"], files["pages/5.md"], files["pages/6.md"], files["pages/7.md"], files["pages/8.md"]
    page = build(files).page("index.html")
    assert [label for label, _ in links_in(page)] == titles[:4]
    assert not page.select("details")


def test_pages_and_categories_are_chosen_and_ordered(build: Build) -> None:
    chosen = {"menu": {"pages": ["p04", "contact", "p01"], "categories": ["Category 03", "category-01"]}, **REACHABLE}
    built = build(MANY, WELLNESS=chosen, DISPLAY_CATEGORIES_ON_MENU=False, MENUITEMS=[("Shop", "https://shop.example/")])
    labels = ["Shop", "Page 04", "Contact", "Page 01", "Category 03", "Category 01"]
    assert [label for label, _ in links_in(built.page("index.html"))] == labels


def test_a_menu_of_nothing_is_not_there(build: Build) -> None:
    page = build(MANY, WELLNESS={"menu": {"pages": [], "categories": []}, **REACHABLE}).page("index.html")
    assert page.select_one("header")
    assert not page.select(".w-menu, .w-menu-button")


def test_what_there_is_not_stops_the_build_with_every_name(build: Build) -> None:
    with pytest.raises(WellnessError) as caught:
        build(MANY, WELLNESS={"menu": {"pages": ["p1"], "categories": ["Category 00", "Catgory 01"]}})
    assert str(caught.value) == (
        'WELLNESS["menu"]["pages"][0]\n'
        "    holds:        'p1'\n"
        "    problem:      no published page has this slug\n"
        "    expected:     one of p00, p01, p02, p03, p04, p05\n"
        "    did you mean: 'p01'\n"
        "\n"
        'WELLNESS["menu"]["categories"][1]\n'
        "    holds:        'Catgory 01'\n"
        "    problem:      no published article is in this category\n"
        f"    expected:     one of {', '.join(f'Category {n:02}' for n in range(12))}\n"
        "    did you mean: 'Category 01'"
    )


def test_entries_of_other_themes_are_told_once(build: Build) -> None:
    built = build(MANY, MENUITEMS=[("Home", "/", "house"), ("<svg><path/></svg>", "/shop", "Shop"), ("<svg/>", "/b", "B")])
    assert [label for label, _ in links_in(built.page("index.html"))][:3] == ["Home", "Shop", "B"]
    (said,) = built.complaints()
    assert said.startswith("MENUITEMS: ")
    assert said.endswith('the first of them reads "Shop"')


def test_relative_entries_lead_to_the_same_page_from_every_folder(build: Build) -> None:
    entries = [("P", "pages/p01.html"), ("Top", "/"), ("Here", "#content"), ("Off", "https://off.example/")]
    built = build(MANY, MENUITEMS=entries, LINKS=entries[:1], SOCIAL=entries[:1], SITEURL="", RELATIVE_URLS=True)
    below, above = built.page("category/category-01.html"), built.page("index.html")
    assert [url for _, url in links_in(below)][:4] == ["../pages/p01.html", "/", "#content", "https://off.example/"]
    for selector in (".w-social a", ".w-links a"):
        assert links_in(below, selector) == [("P", "../pages/p01.html")]
        assert links_in(above, selector) == [("P", "./pages/p01.html")]


def test_an_entry_of_ones_own_says_where_readers_are(build: Build) -> None:
    entries = [("Third", "pages/p03.html"), ("Off", "https://off.example/pages/p03.html")]
    built = build(MANY, MENUITEMS=entries, DISPLAY_PAGES_ON_MENU=False)
    assert links_in(built.page("pages/p03.html"), "#w-menu [aria-current=page]") == [("Third", "pages/p03.html")]
    assert not built.page("pages/p02.html").select("#w-menu [aria-current]")


def test_a_heading_may_be_called_menu(build: Build) -> None:
    """Where headings get ids of their words, as with Python-Markdown's `toc`."""
    built = build({"a.md": article("## Menu\n\nSoup.", slug="a")}, MARKDOWN={"extensions": ["toc", "meta"]})
    ids = [one["id"] for one in built.page("a.html").select("[id]")]
    assert "menu" in ids
    assert len(ids) == len(set(ids))


def test_the_work_for_a_menu_does_not_grow_with_the_pages_that_show_it(build: Build, monkeypatch: pytest.MonkeyPatch) -> None:
    """The title of each entry is made HTML once a language, and what is below "More" is rendered once."""
    made: list[str] = []
    inline = menu_module.inline_html

    def counted(title: str) -> Any:
        made.append(title)
        return inline(title)

    monkeypatch.setattr(menu_module, "inline_html", counted)
    build({f"pages/{n:02}.md": f"Title: Page {n:02}\n\nText." for n in range(40)})
    assert len(made) == 40


OF_A_PRACTICE: dict[str, str | bytes] = {
    "a.md": article(slug="a", category="Sleep"),
    "b.md": article(slug="b", category="Back"),
    "pages/aa.md": "Title: About us\nSlug: about\n\nUs.",
    "pages/ab.md": "Title: Privacy\nSlug: privacy\n\nNothing.",
    "pages/ac.md": "Title: Questions\nSlug: questions\n\n## Why?\n\nBecause.",
    "services/deep.md": "Title: Deep\nPrices: free\n\nText.",
}


def test_the_menu_of_a_practice_begins_with_what_it_offers(build: Build) -> None:
    built = build(OF_A_PRACTICE, WELLNESS={"practice": {"email": "a@example.com"}})
    page = built.page("index.html")
    assert [label for label, _ in links_in(page)] == ["Services and prices", "About us", "Contact", "Questions"]
    assert links_in(page, "#w-menu details a") == [
        ("All articles", "blog.html"),
        ("Back", "category/back.html"),
        ("Sleep", "category/sleep.html"),
    ]
    assert links_in(page, ".w-legal-links a") == [("Privacy", "pages/privacy.html")]
    assert not page.select("#w-menu [aria-current]")
    for path, current in (("blog.html", "page"), ("a.html", "true"), ("category/sleep.html", "true")):
        assert [one["aria-current"] for one in built.page(path).select("#w-menu summary[aria-current]")] == [current]


def test_without_categories_the_articles_are_one_entry(build: Build) -> None:
    built = build(OF_A_PRACTICE, DISPLAY_CATEGORIES_ON_MENU=False)
    assert links_in(built.page("blog.html"))[-1] == ("Articles", "blog.html")
    assert [one["aria-current"] for one in built.page("blog.html").select("#w-menu a[aria-current]")] == ["page"]
    assert not built.page("index.html").select("#w-menu details")
