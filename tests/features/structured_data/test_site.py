"""Structured data of each page: against schema.org's own vocabulary, and against what Google's documentation asks."""

import json
from copy import deepcopy
from typing import Any

import pytest
from bs4 import BeautifulSoup
from factory import ROOT, Build, Built, article
from rich_results import (
    PROPERTIES,
    TYPES,
    Property,
    is_country,
    is_degrees,
    is_hours,
    is_price_range,
    is_telephone,
    is_trail,
    lacking,
    lines_of,
    values_of,
)
from schema_org import complaints, drawn, graph_of, is_address, is_clock, is_day, is_duration, is_moment, vocabulary

Pages = dict[str, tuple[list[dict[str, Any]], BeautifulSoup]]

BASE = "https://example.com/"
SILENT = {"404.html", "drafts/side-sleepers.html", "pages/elements.html"}
"""Pages of the example that search engines shall not show."""

HOSTILE = "\"'></script><script>alert(1)</script><!-- & \u2028 {{ 7*7 }}"
PRACTICE: dict[str, Any] = {
    "name": HOSTILE,
    "address": {"street": HOSTILE, "locality": HOSTILE, "region": HOSTILE, "postal_code": HOSTILE, "country": "UK"},
    "telephone": "+44 113 496 0123",
    "email": "a@example.com",
    "booking_url": "https://b.example/",
    "geo": {"latitude": 53.79648, "longitude": -1.54785},
    "hours": ["Mon-Fri 9-17", "Sat closed", "2026-12-24 closed", "2026-12-27 to 2026-12-30 10-14"],
    "price_range": "££",
    "areas": [HOSTILE],
    "access": {"step_free": True, "lift": False, "toilet": True, "parking": HOSTILE, "fragrance_free": True},
    "payment": [HOSTILE, "Card"],
    "locations": [
        {
            "name": HOSTILE,
            "address": {"street": HOSTILE, "locality": HOSTILE, "region": HOSTILE, "postal_code": HOSTILE, "country": "UK"},
            "geo": {"latitude": 53.80001, "longitude": -1.50001},
            "telephone": "+44 113 496 0124",
            "hours": ["Mon 9-12"],
            "booking_url": "https://b.example/2",
            "access": {"step_free": False},
        }
    ],
    "languages": ["en"],
}
"""A practice that says everything."""

FILES: dict[str, str | bytes] = {
    "a.md": article(
        slug="a", title=HOSTILE, summary=HOSTILE, tags="x, y", category=HOSTILE, authors="ana; Guest", image="i.jpg"
    ),
    "a.es.md": article(slug="a", lang="es", title=HOSTILE, category=HOSTILE, author="Guest"),
    "pages/about.md": "Title: About\n\nx",
    "people/ana.md": (
        f"Title: Ana {HOSTILE}\nSlug: ana\nRole: {HOSTILE}\nCredentials: LMT\nPhoto: i.jpg\nAreas: Leeds\nPhone: +44 113 496 0123\n"
        "Same_as: https://social.example/@ana, https://other.example/ana\nTopics: x\nLanguages: en\n\nBio"
    ),
    "people/bo.md": "Title: Bo\n\nBio",
    "i.jpg": b"x",
    "classes/yoga.md": (
        f"Title: Yoga {HOSTILE}\nSlug: yoga\nWhen: Tue 18:00-19:00; Sun 9:00-10:00\nUntil: 2199-12-31\nWhere: {HOSTILE}; online\n"
        f"Teacher: ana\nCurrency: GBP\nPrice: 18; students 12; from 10 per month\nLevel: {HOSTILE}\nSpaces: 10\nImage: i.jpg\nTopics: {HOSTILE}\n\nx"
    ),
    "events/fair.md": f"Title: Fair\nDate: 2031-05-03\nWhere: 1 Ash, {HOSTILE}\nTeacher: ana\nPrice: free\nBooking: https://b.example/\nCanceled: yes\n\nx",
    "events/talk.md": "Title: Talk\nDate: 2031-05-04 18:00-20:00\n\nx",
}


def _pages(built: Built) -> Pages:
    """Return the graph of each page that has one."""
    return {path: (graph_of(built.html(path)), page) for path, page in built.pages.items() if path != "404.html"}


def test_every_page_of_the_example_holds_up(published: dict[str, str]) -> None:
    for path, html in published.items():
        if path in SILENT:
            assert "ld+json" not in html, path
            continue
        graph = graph_of(html)
        assert complaints(graph) == [], path
        assert len({node["@id"] for node in graph}) == len(graph), path
        assert graph[0]["@id"] == BeautifulSoup(html, "html.parser").find("link", rel="canonical")["href"], path  # type: ignore[index]


PAGES = {
    "index.html": "WebPage",
    "stiff-lower-back.html": "WebPage",
    "pages/contact.html": "ContactPage",
    "pages/about.html": "AboutPage",
    "author/mara-lindqvist.html": "ProfilePage",
    "tag/back-pain.html": "CollectionPage",
    "pages/directory.html": "CollectionPage",
    "areas/burlington.html": "CollectionPage",
}


@pytest.mark.parametrize("path", PAGES)
def test_type_of_each_page(published: dict[str, str], path: str) -> None:
    assert graph_of(published[path])[0]["@type"] == PAGES[path]


def test_an_article_of_the_example(published: dict[str, str]) -> None:
    by_type = {node["@type"]: node for node in graph_of(published["stiff-lower-back.html"])}
    post = by_type["BlogPosting"]
    assert post["datePublished"] == "2025-04-07T00:00:00-04:00"
    assert post["dateModified"] == "2026-02-11T00:00:00-05:00"
    assert (post["timeRequired"], post["articleSection"], post["inLanguage"]) == ("PT4M", "Movement", "en")
    assert post["keywords"] == ["back pain", "breathing", "sleep"]
    assert "https://www.nice.org.uk/guidance/ng59" in post["citation"]
    assert by_type["WebPage"]["lastReviewed"] == "2026-02-10"
    assert by_type["WebPage"]["reviewedBy"]["@id"].endswith("#person-mara-lindqvist")
    whole, second = (node for node in graph_of(published["pages/contact.html"]) if node["@type"] == "HealthAndBeautyBusiness")
    assert second["parentOrganization"] == {"@id": whole["@id"]}
    assert second["name"] == "Winooski Studio"
    assert {"name": "lift", "value": False} in [
        {key: value for key, value in one.items() if key != "@type"} for one in whole["amenityFeature"]
    ]
    assert whole["potentialAction"]["@type"] == "ScheduleAction"
    assert len(whole["openingHoursSpecification"]) == 5
    assert [area["name"] for area in whole["areaServed"]] == ["Burlington", "South Burlington", "Winooski"]


KINDS: dict[str, tuple[dict[str, Any], dict[str, Any], str]] = {
    "massage": ({"kind": "massage"}, {}, "HealthAndBeautyBusiness"),
    "spa": ({"kind": "spa"}, {}, "DaySpa"),
    "yoga": ({"kind": "yoga"}, {}, "HealthClub"),
    "nutrition": ({"kind": "nutrition"}, {}, "DietNutrition"),
    "physiotherapy": ({"kind": "physiotherapy"}, {}, "Physiotherapy"),
    "counselling": ({"kind": "counselling"}, {}, "LocalBusiness"),
    "counselling, medical": ({"kind": "counselling"}, {"medical": True}, "MedicalBusiness"),
    "without an address": ({"kind": "massage", "address": {}}, {}, "Organization"),
}


@pytest.mark.parametrize("name", KINDS)
def test_practice_of_each_kind(build: Build, name: str) -> None:
    practice, editorial, kind = KINDS[name]
    built = build(FILES, WELLNESS={"practice": {**PRACTICE, **practice}, "editorial": editorial})
    pages = _pages(built)
    for path, (graph, page) in pages.items():
        assert list(lacking(graph, page)) == [], path
        assert next(node for node in graph if node["@id"].endswith("#practice"))["@type"] == kind
        assert len(page.find_all("script", src=False)) == 1
    assert graph_of(built.html("a.html"))[0]["@type"] == ("MedicalWebPage" if editorial else "WebPage")
    assert {path: complaints(graph) for path, (graph, _) in pages.items() if complaints(graph)} == {}


def test_without_anybody_nothing_is_made_up(build: Build) -> None:
    built = build({"a.md": article(slug="a")})
    assert [node["@type"] for node in graph_of(built.html("a.html"))] == ["WebPage", "BlogPosting", "WebSite", "BreadcrumbList"]
    assert "ld+json" not in build({"a.md": article(slug="a")}, SITEURL="").html("a.html")


def test_an_author_of_whom_nothing_is_known_has_no_profile(build: Build) -> None:
    built = build({"a.md": article(slug="a", author="Guest")})
    page, *others = graph_of(built.html("author/guest.html"))
    assert page["@type"] == "CollectionPage"
    assert "Person" not in {node["@type"] for node in others}


def test_another_theme_can_have_it(build: Build) -> None:
    shown = "{% set article = articles[0] %}{{ wellness.head(article) }}{{ article.structured_data }}"
    built = build(
        {"a.md": article(slug="a", title=HOSTILE), "t.txt": shown}, THEME="simple", TEMPLATE_PAGES={"t.txt": "t.html"}
    )
    page = built.page("t.html")
    assert complaints(graph_of(str(page))) == []
    assert page.find("link", rel="canonical")["href"] == "https://example.com/a.html"  # type: ignore[index]
    assert page.find("meta", property="og:title")["content"] == " ".join(HOSTILE.split())  # type: ignore[index]


def test_the_example_gives_what_google_asks(published: dict[str, str]) -> None:
    for path in set(published) - SILENT:
        graph, page = graph_of(published[path]), BeautifulSoup(published[path], "html.parser")
        assert list(lacking(graph, page, frozenset({"LocalBusiness.geo"}))) == [], path


BUSINESS = {"address.addressRegion", "geo", "openingHoursSpecification", "priceRange", "telephone"}
SPARE: dict[str, tuple[dict[str, str | bytes], dict[str, Any], set[str]]] = {
    "nobody": ({"a.md": article(slug="a")}, {}, set()),
    "a guest": ({"a.md": article(slug="a", title=HOSTILE, authors=f"{HOSTILE}, Guest")}, {}, set()),
    "one person": ({"people/ana.md": f"Title: Ana {HOSTILE}\n\nBio"}, {}, set()),
    "a town": (
        FILES,
        {"address": {"locality": "Leeds"}, "email": "a@example.com"},
        BUSINESS | {"address.streetAddress", "address.postalCode", "address.addressCountry"},
    ),
    "an address": (
        FILES,
        {"address": {"street": "1 Ash", "locality": "Leeds", "postal_code": "LS1", "country": "GB"}},
        BUSINESS,
    ),
    "a number": (FILES, {"telephone": "+44 113 496 0123"}, set()),
}
"""Sites that say little: files, practice, and what of LocalBusiness nobody has said."""


@pytest.mark.parametrize("name", SPARE)
def test_sites_that_say_little_give_google_what_there_is(build: Build, name: str) -> None:
    files, practice, unsaid = SPARE[name]
    pages = _pages(build(files, WELLNESS={"practice": practice}))
    for path, (graph, page) in pages.items():
        assert list(lacking(graph, page, frozenset(f"LocalBusiness.{one}" for one in unsaid))) == [], path
    assert {path: complaints(graph) for path, (graph, _) in pages.items() if complaints(graph)} == {}


@pytest.fixture
def full(build: Build) -> Pages:
    return _pages(build(FILES, WELLNESS={"practice": {**PRACTICE, "kind": "massage"}}))


def _given(line: Property, graph: list[dict[str, Any]]) -> list[tuple[dict[str, Any], str]]:
    """Return what a line of the table finds in a graph: what has the property, and its plain name."""
    by_id = {node["@id"]: node for node in graph}
    held = [node for node in graph if line in lines_of(node)]
    found = [holder for node in held for holder, value in values_of(node, line.name, by_id) if value is not None]
    return [(holder, line.name.rpartition(".")[2]) for holder in found]


def test_no_line_of_the_tables_is_idle(full: Pages) -> None:
    """Each line finds something on a site that says everything, except where the line says that nothing is ever given."""
    for line in PROPERTIES:
        never = any(absence.always for absence in line.absences)
        assert any(_given(line, graph) for graph, _ in full.values()) is not never, line.full_name


def test_each_line_of_the_tables_can_fail(full: Pages) -> None:
    for line in (one for one in PROPERTIES if not any(absence.always for absence in one.absences)):
        for value in (None, " "):  # taken away, and of no form at all
            noticed = False
            for graph, page in full.values():
                broken = deepcopy(graph)
                for holder, name in _given(line, broken):
                    holder[name] = value
                noticed |= any(f"{line.full_name} " in problem for problem in lacking(broken, page))
            assert noticed, line.full_name


def test_what_nobody_said_is_noticed(full: Pages) -> None:
    graph, page = full["pages/contact.html"]
    assert list(lacking(graph, page, frozenset({"LocalBusiness.priceRange"})))
    next(node for node in graph if node["@id"].endswith("#practice"))["aggregateRating"] = {"ratingValue": 5}
    assert any("aggregateRating" in problem for problem in lacking(graph, page))


FORMS: list[tuple[Any, list[Any], list[Any]]] = [
    (
        is_moment,
        ["2026-03-16T00:00:00+00:00", "2026-03-16T09:30Z"],
        ["2026-03-16", "2026-03-16T00:00:00", "2026-02-30T00:00:00Z"],
    ),
    (is_day, ["2026-12-24"], ["2026-12-32", "24.12.2026", "20261224", None]),
    (is_clock, ["09:00", "23:59", "00:00:00"], ["9:00", "24:00", "09.00", 9]),
    (is_duration, ["PT4M", "PT1H30M", "P1D"], ["4M", "PT", "P", "PT-4M", "PT4m"]),
    (
        is_address,
        ["https://example.com/a%20b#c", "http://example.com/é"],
        ["/a", "https://example.com/a b", 'https://e.com/"', ""],
    ),
    (is_price_range, ["$" * 99], ["$" * 100, " "]),
    (is_telephone, ["+441134960123", "+18025550142;ext=5"], ["01134960123", "+44 113 496 0123", "+0113", "+1802555014212345"]),
    (is_degrees, [53.79648, -1.547851], [53.8, 53, 190.12345, "53.79648", True]),
    (is_country, ["GB"], ["UK of GB", "gb", "GBR"]),
    (
        is_hours,
        [
            {"@type": "OpeningHoursSpecification", "opens": opens, "closes": closes}
            for opens, closes in (("00:00", "00:00"), ("9", "10"))
        ],
        [{"@type": "OpeningHoursSpecification", "opens": "09:00", "closes": "09:00"}, {"opens": "09:00", "closes": "10:00"}],
    ),
    (
        is_trail,
        [[{"@type": "ListItem", "position": 1}, {"@type": "ListItem", "position": 2}]],
        [
            [{"@type": "ListItem", "position": 1}],
            [{"@type": "ListItem", "position": 0}, {"@type": "ListItem", "position": 1}],
            [{"@type": "ListItem", "position": 1}, {"@type": "Thing", "position": 2}],
            {"@type": "ListItem", "position": 1},
        ],
    ),
]


@pytest.mark.parametrize(("form", "good", "bad"), FORMS, ids=lambda value: getattr(value, "__name__", ""))
def test_forms(form: Any, good: list[Any], bad: list[Any]) -> None:
    assert [value for value in good if not form(value)] == []
    assert [value for value in bad if form(value)] == []


def test_local_business_has_all_the_types_that_a_practice_can_be() -> None:
    for type_ in TYPES["LocalBusiness"]:
        assert "LocalBusiness" in vocabulary().kinds(type_)
    assert {kind for _, _, kind in KINDS.values()} - {"Organization"} == TYPES["LocalBusiness"]


WEBSITE = {"@type": "WebSite", "@id": "https://a.example/#website"}
POST = {
    "@type": "BlogPosting",
    "@id": "https://a.example/#article",
    "timeRequired": "PT4M",
    "isPartOf": {"@id": WEBSITE["@id"]},
}
HOURS = {"@type": "OpeningHoursSpecification", "@id": "https://a.example/#hours", "dayOfWeek": ["Monday"], "opens": "09:00"}
WRONG: dict[str, tuple[dict[str, Any], dict[str, Any], str]] = {
    "a type that is not there": (POST, {"@type": "BlogPost"}, "there is no type BlogPost"),
    "a property that is not there": (POST, {"readingTime": "PT4M"}, "BlogPosting has no readingTime"),
    "a property of another type": (POST, {"opens": "09:00"}, "BlogPosting has no opens"),
    "a property of a subtype": (WEBSITE, {"timeRequired": "PT4M", "articleSection": "Sleep"}, "WebSite has no articleSection"),
    "a thing of another type": (POST, {"author": {"@type": "Place"}}, "author of BlogPosting cannot be a Place"),
    "another thing of the graph": (POST, {"author": {"@id": WEBSITE["@id"]}}, "author of BlogPosting cannot be a WebSite"),
    "a text for a span of time": (POST, {"timeRequired": "4 minutes"}, "timeRequired of BlogPosting cannot be '4 minutes'"),
    "a text for a date": (POST, {"datePublished": "March"}, "datePublished of BlogPosting cannot be 'March'"),
    "a text for a number": (POST, {"wordCount": "ten"}, "wordCount of BlogPosting cannot be 'ten'"),
    "a number for a text": (POST, {"headline": 10}, "headline of BlogPosting cannot be 10"),
    "a truth for a number": (POST, {"wordCount": True}, "wordCount of BlogPosting cannot be True"),
    "a value of no list": (HOURS, {"dayOfWeek": ["Funday"]}, "dayOfWeek of OpeningHoursSpecification cannot be 'Funday'"),
    "a value of another list": (HOURS, {"dayOfWeek": "Nursing"}, "dayOfWeek of OpeningHoursSpecification cannot be 'Nursing'"),
    "a name that another replaced": (POST, {"awards": "A prize"}, "awards is superseded by award"),
    "a type that another replaced": (WEBSITE, {"@type": "Code"}, "Code is superseded by SoftwareSourceCode"),
    "nothing of this id": (POST, {"about": {"@id": "#x"}}, "#x is not in the graph"),
}
"""What is sound, what is put into it, and what is then said against it."""


@pytest.mark.parametrize("case", WRONG)
def test_the_vocabulary_refuses(case: str) -> None:
    good, wrong, complaint = WRONG[case]
    others = [one for one in (WEBSITE,) if one is not good]
    assert complaints([good, *others]) == []
    assert complaint in complaints([good | wrong, *others])


def _practice(build: Build, **practice: Any) -> dict[str, Any]:
    """Return what the contact page says of a practice."""
    built = build({}, WELLNESS={"practice": {**PRACTICE, **practice}})
    return next(node for node in graph_of(built.html("pages/contact.html")) if node["@id"].endswith("#practice"))


def test_hours_of_google(build: Build) -> None:
    """Open all day ends at 23:59, closed all day is 00:00 to 00:00; special dates have no days of the week."""
    hours = ["Mon 0:00-23:59", "Tue 9-12, 14:30-18", "Sat-Sun closed", "2026-12-24 to 2027-01-02 closed", "2026-12-23 9-12"]
    given = [
        {k: v for k, v in one.items() if k != "@type"} for one in _practice(build, hours=hours)["openingHoursSpecification"]
    ]
    assert sorted(given, key=json.dumps) == sorted(
        [
            {"dayOfWeek": ["Monday"], "opens": "00:00", "closes": "23:59"},
            {"dayOfWeek": ["Tuesday"], "opens": "09:00", "closes": "12:00"},
            {"dayOfWeek": ["Tuesday"], "opens": "14:30", "closes": "18:00"},
            {"dayOfWeek": ["Saturday", "Sunday"], "opens": "00:00", "closes": "00:00"},
            {"opens": "00:00", "closes": "00:00", "validFrom": "2026-12-24", "validThrough": "2027-01-02"},
            {"opens": "09:00", "closes": "12:00", "validFrom": "2026-12-23", "validThrough": "2026-12-23"},
        ],
        key=json.dumps,
    )


def test_a_price_range_that_is_too_long_for_google_is_for_readers_only(build: Build) -> None:
    assert _practice(build, price_range="€" * 99)["priceRange"] == "€" * 99
    assert "priceRange" not in _practice(build, price_range="€" * 100)


def test_coarse_coordinates_are_not_made_finer(build: Build) -> None:
    """Google asks for five decimals. Zeros behind fewer would claim what nobody measured: they are said as they are."""
    geo = _practice(build, geo={"latitude": 53.8, "longitude": -1.5479})["geo"]
    assert (geo["latitude"], geo["longitude"]) == (53.8, -1.5479)


def _own_addresses(value: Any) -> set[str]:
    """Return the addresses of this site that a graph names, without their fragments, as paths of files."""
    if isinstance(value, dict | list):
        return set().union(*map(_own_addresses, value.values() if isinstance(value, dict) else value))
    own = isinstance(value, str) and value.startswith(BASE)
    return {value.removeprefix(BASE).partition("#")[0] or "index.html"} if own else set()


def test_every_address_of_the_site_leads_somewhere(published: dict[str, str], published_output: Any, build: Build) -> None:
    for path in set(published) - SILENT:
        for address in _own_addresses(graph_of(published[path])):
            file = published_output / address
            assert file.is_file() or (file / "index.html").is_file(), (path, address)
    built = build(
        FILES, WELLNESS={"practice": {**PRACTICE, "logo": "i.jpg"}}, STATIC_URL="files/{path}", STATIC_SAVE_AS="files/{path}"
    )
    for path, (graph, _) in _pages(built).items():
        assert _own_addresses(graph) <= built.files, path


def test_pages_that_are_switched_off_are_not_linked(build: Build) -> None:
    built = build({"a.md": article(slug="a", author="Guest")}, AUTHOR_SAVE_AS="", CATEGORY_SAVE_AS="")
    assert _own_addresses(graph_of(built.html("a.html"))) <= built.files


def test_odd_slugs_and_pictures_give_addresses(build: Build) -> None:
    files: dict[str, str | bytes] = {"a.md": article(slug='ein "Tag"', image="my picture.jpg"), "my picture.jpg": b"x"}
    built = build(files)
    assert complaints(graph_of(built.html('ein "Tag".html'))) == []
    links = built.page('ein "Tag".html').find_all("link", rel="canonical")
    assert [link["href"] for link in links] == [BASE + "ein%20%22Tag%22.html"]


def test_the_drawing_in_the_docs_is_that_of_the_example(published: dict[str, str]) -> None:
    docs = (ROOT / "docs" / "discovery.md").read_text(encoding="utf-8")
    drawing = drawn(graph_of(published["stiff-lower-back.html"]))
    assert f"```mermaid\n{drawing}\n```" in docs, drawing


@pytest.mark.parametrize(
    ("stated", "expected"),
    [
        ("Jane Doe, MD", {"name": "Jane Doe", "honorificSuffix": "MD"}),
        ("Jane Doe, MD, PhD", {"name": "Jane Doe", "honorificSuffix": "MD, PhD"}),
        ("د. ليلى، طبيبة", {"name": "د. ليلى", "honorificSuffix": "طبيبة"}),
    ],
)
def test_a_reviewer_from_elsewhere_keeps_their_credentials(build: Build, stated: str, expected: dict[str, str]) -> None:
    built = build({"a.md": article(slug="a", reviewed_by=stated, reviewed="2026-03-16")})
    text = built.page("a.html").find("script", type="application/ld+json").get_text()  # type: ignore[union-attr]
    (reviewer,) = [node["reviewedBy"] for node in json.loads(text)["@graph"] if "reviewedBy" in node]
    assert reviewer == {"@type": "Person", **expected}
