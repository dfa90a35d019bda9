"""The home page: when it is the practice's, what stands on it, and where the list of articles is then."""

import json
import re
from typing import Any

import pytest
from bs4 import BeautifulSoup
from factory import Build, Built, article

from pelican_wellness.settings.mistakes import WellnessError

ARTICLES: dict[str, str | bytes] = {
    f"{number}.md": article("Rest well.", slug=f"n{number}", title=f"Number {number}", date=f"2026-01-0{number}", tags="sleep")
    for number in range(1, 6)
}
PINNED = article("Read this first.", slug="pinned", title="Pinned", date="2020-01-01", tags="sleep", pinned="yes")
SITE: dict[str, str | bytes] = {
    **ARTICLES,
    "pinned.md": PINNED,
    "es.md": article("Descansa.", slug="n1", title="Uno", lang="es", date="2026-01-01"),
    "people/ana.md": "Title: Ana Silva\nSlug: ana\nRole: Massage therapist\nAreas: Leeds\nTopics: sleep\nEmail: ana@example.com\n\nI am **Ana**.",
    "services/deep.md": "Title: Deep massage\nSummary: Slow work.\nPrices: 60 min 95; 90 min 130\n\nText.",
    "testimonials/cy.md": "Name: Cy\nConsent: yes\n\nIt helped.",
    "classes/yoga.md": "Title: Slow yoga\nWhen: Mon 18:00-19:00\nWhere: online\n\nText.",
    "pages/first-visit.md": "Title: Your first visit\nSlug: first-visit\n\n## We talk\n\nA.\n\n## You rest\n\nB.\n\n## Tea\n\nC.\n\n## Home\n\nD.",
    "pages/questions.md": "Title: Questions\nSlug: questions\n\n## Will it hurt?\n\nNo.",
    "images/map.png": b"",
}
PRACTICE: dict[str, Any] = {
    "kind": "massage",
    "telephone": "+44 113 496 0000",
    "address": {"street": "1 Elm Road", "locality": "Leeds", "country": "GB"},
    "hours": ["Tue-Thu 9:00-17:00", "Sat 9:00-12:00"],
}
WELLNESS: dict[str, Any] = {"social_cards": False, "practice": PRACTICE}


@pytest.fixture(scope="module")
def built(build_once: Build) -> Built:
    return build_once(SITE, WELLNESS=WELLNESS, DEFAULT_PAGINATION=4)


def headings(page: BeautifulSoup) -> list[str]:
    """Return what the sections of a home page are headed by."""
    return [" ".join(one.get_text().split()) for one in page.select("main h2")]


def titles(page: BeautifulSoup) -> list[str]:
    """Return the articles that are listed."""
    return [" ".join(one.get_text().split()) for one in page.select(".w-entry :is(h2, h3)")]


def test_the_sections(built: Built) -> None:
    page = built.page("index.html")
    assert [one.get_text() for one in page.select("h1")] == ["Massage therapist in Leeds"]
    assert headings(page) == [
        "Services and prices",
        "About Me",
        "Your first visit",
        "Next classes and events",
        "What clients say",
        "Visit us",
        "Articles",
        "Questions",
        "Areas",
    ]
    assert [one.get_text() for one in page.select(".w-hero-facts li")] == ["Tue–Thu, Sat", "Leeds"]
    assert [one.get_text() for one in page.select(".w-home-steps li")] == ["We talk", "You rest", "Tea"]
    assert not page.select(".w-sidebar")


def test_the_list_of_articles_has_an_address_of_its_own(built: Built) -> None:
    assert titles(built.page("index.html")) == ["Pinned", "Number 5", "Number 4"]
    assert titles(built.page("blog.html")) == ["Pinned", "Number 5", "Number 4", "Number 3"]
    assert titles(built.page("blog2.html")) == ["Number 2", "Number 1"]
    assert titles(built.page("tag/sleep.html"))[0] == "Pinned"
    blog = built.page("blog.html")
    assert blog.select_one("h1").get_text() == "Articles"  # type: ignore[union-attr]
    assert blog.select_one("title").get_text() == "Articles – Calm Hands"  # type: ignore[union-attr]
    assert [one["href"] for one in blog.select("link[rel=canonical]")] == ["https://example.com/blog.html"]
    assert "https://example.com/blog.html" in built.html("sitemap.xml")
    assert [one["href"] for one in built.page("index.html").select("link[rel=canonical]")] == ["https://example.com/"]
    assert "index2.html" not in built.files


def test_feeds_go_by_date(built: Built) -> None:
    dates = re.findall(r"<published>(.*?)</published>", built.html("feeds/all.atom.xml"))
    assert dates == sorted(dates, reverse=True)


def test_structured_data_know_which_is_which(built: Built) -> None:
    kinds = {}
    for path in ("index.html", "blog.html", "index-es.html"):
        data = built.page(path).select_one("script[type='application/ld+json']")
        assert data
        main = json.loads(str(data.string))["@graph"][0]
        kinds[path] = main["@type"], main["url"], "breadcrumb" in main
    assert kinds == {
        "index.html": ("WebPage", "https://example.com/", False),
        "blog.html": ("CollectionPage", "https://example.com/blog.html", True),
        "index-es.html": ("WebPage", "https://example.com/index-es.html", True),
    }


def test_each_language_has_its_own(built: Built) -> None:
    page = built.page("index-es.html")
    assert titles(page) == ["Uno"]
    assert "Preguntas" not in headings(page)
    assert built.page("n1-es.html").select_one(".w-site-name a")["href"].endswith("/index-es.html")  # type: ignore[index]
    assert built.page("n1.html").select_one(".w-site-name a")["href"] == "https://example.com/"  # type: ignore[index]


def test_sections_are_ordered_and_dropped(build: Build) -> None:
    home = {"sections": ["visit", "services"], "headline": "Slow hands"}
    page = build(SITE, WELLNESS={**WELLNESS, "home": home}).page("index.html")
    assert headings(page) == ["Visit us", "Services and prices"]
    assert [one.get_text() for one in page.select("h1")] == ["Slow hands"]


@pytest.mark.parametrize(
    ("files", "wellness"),
    [
        (ARTICLES, {"profession": "massage therapist", "practice": {"email": "a@example.com"}}),
        (SITE, {**WELLNESS, "home": {"sections": ["articles", "areas", "about"]}}),
        (ARTICLES, {}),
    ],
    ids=["articles only", "asked for", "no practice at all"],
)
def test_a_blog_stays_one(build: Build, files: dict[str, str | bytes], wellness: dict[str, Any]) -> None:
    built = build(files, WELLNESS=wellness, SITESUBTITLE="Notes")
    page = built.page("index.html")
    assert len(titles(page)) == len([name for name in files if re.match(r"\d|pinned", name)])
    assert [one.get_text() for one in page.select("h1")] == ["Calm Hands"]
    assert "Notes" in page.select_one(".w-lead-text").get_text()  # type: ignore[union-attr]
    assert not {"blog.html", "index-es.html"} & built.files


def test_the_list_goes_where_the_settings_say(build: Build) -> None:
    built = build(SITE, WELLNESS=WELLNESS, BLOG_URL="notes/", DEFAULT_PAGINATION=4)
    assert {"index.html", "notes/index.html"} <= built.files
    assert built.page("index.html").select_one(".w-home-articles .w-more a")["href"] == "https://example.com/notes/"  # type: ignore[index]
    chosen = build(SITE, WELLNESS=WELLNESS, INDEX_SAVE_AS="journal.html")
    assert {"index.html", "journal.html"} <= chosen.files
    assert "blog.html" not in chosen.files


def test_a_page_of_ones_own_stays_the_home_page(build: Build) -> None:
    own = {"pages/home.md": "Title: Welcome\nsave_as: index.html\nurl:\n\nHello."}
    built = build({**SITE, **own}, WELLNESS=WELLNESS, INDEX_SAVE_AS="journal.html")
    assert built.page("index.html").h1.get_text() == "Welcome"  # type: ignore[union-attr]
    assert "Number 5" in titles(built.page("journal.html"))


def test_built_again_without_what_it_told(build: Build) -> None:
    """`pelican --autoreload` builds with the same object, where the list of articles has to find back."""
    files = {**ARTICLES, "pinned.md": PINNED, "services/deep.md": SITE["services/deep.md"]}
    built = build(files, WELLNESS={"social_cards": False, "practice": {"email": "a@example.com", "address": {"country": "GB"}}})
    assert "blog.html" in built.files
    (built.output.parent / "content" / "services" / "deep.md").unlink()
    built.pelican.run()
    assert titles(BeautifulSoup((built.output / "index.html").read_text("utf-8"), "html.parser"))[0] == "Pinned"


@pytest.mark.parametrize("sections", [["vist"], ["visit", "visit"], "visit"])
def test_wrong_sections(build: Build, sections: object) -> None:
    with pytest.raises(WellnessError, match=r'WELLNESS\["home"\]\["sections"\]'):
        build(ARTICLES, WELLNESS={"home": {"sections": sections}})


def test_links_between_home_pages_work_from_a_disk(build: Build) -> None:
    built = build(SITE, WELLNESS=WELLNESS, SITEURL="", RELATIVE_URLS=True)
    assert built.page("tag/sleep.html").select_one(".w-site-name a")["href"] == "../index.html"  # type: ignore[index]
    links = built.page("index-es.html").select("a[hreflang]")
    assert {one["href"] for one in links} <= {"./index.html"}
