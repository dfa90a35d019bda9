"""Where services are given: named on the contact page, on their own, in the structured data; and names that mean nothing."""

from pathlib import Path
from typing import Any

import pytest
from factory import Build, Built, article
from schema_org import complaints, graph_of

from pelican_wellness.settings.mistakes import WellnessError

STREET = {"street": "1 Ash", "locality": "Leeds", "postal_code": "LS1", "country": "GB"}
SITE: dict[str, str | bytes] = {
    "a.md": article(slug="a"),
    "es.md": article(slug="a", lang="es"),
    "services/deep.md": "Title: Deep <em>work</em>\nSlug: deep\nPrices: 60 min 95\nOrder: 1\n\nSlow.",
    "services/deep.es.md": "Title: Profundo\nSlug: deep\nLang: es\n\nLento.",
    "services/float.md": "Title: Float\nSlug: float\nOrder: 2\n\nWarm.",
    "services/call.md": "Title: A call\nSlug: call\nOnline: yes\nOrder: 3\n\nFree.",
    "services/draft.md": "Title: Draft\nSlug: draft\nStatus: draft\n\nx",
}


def wellness(practice: dict[str, Any], *locations: dict[str, Any]) -> dict[str, Any]:
    own = {"name": "Alder", "email": "a@example.com", "address": STREET, **practice}
    return {"social_cards": False, "practice": {**own, **({"locations": list(locations)} if locations else {})}}


POOL = {"name": "Mill Pool", "address": {"street": "2 Mill", "locality": "Leeds"}, "services": ["float", "deep"]}
ROOM = {"name": "Room", "address": {"street": "3 Mill", "locality": "Leeds"}}


@pytest.fixture(scope="module")
def built(build_once: Build) -> Built:
    return build_once(SITE, WELLNESS=wellness({"services": ["deep"]}, POOL))


def links(built: Built, path: str, selector: str) -> list[tuple[str, str]]:
    return [
        (one.get_text(), str(one["href"]).removeprefix("https://example.com/")) for one in built.page(path).select(selector)
    ]


def test_a_place_names_its_services(built: Built) -> None:
    assert links(built, "pages/contact.html", "#location-mill-pool .w-facts a") == [
        ("Deep work", "services/deep.html"),
        ("Float", "services/float.html"),
    ]
    practice = "main .w-practice:not(#location-mill-pool *) .w-facts a[href*=services]"
    assert links(built, "pages/contact.html", practice) == [("Deep work", "services/deep.html")]
    assert built.page("pages/contact.html").select_one("#location-mill-pool .w-facts a em")


def test_in_another_language(built: Built) -> None:
    page = built.page("pages/contact-es.html")
    found = [(one.get_text(), one.get("lang")) for one in page.select("#location-mill-pool .w-facts a")]
    assert found == [("Profundo", None), ("Float", "en")]


PLACES = {
    "at both": (
        "services/deep.html",
        [("Alder", "pages/contact.html"), ("Mill Pool", "pages/contact.html#location-mill-pool")],
    ),
    "at one": ("services/float.html", [("Mill Pool", "pages/contact.html#location-mill-pool")]),
    "in another language": (
        "services/deep-es.html",
        [("Alder", "pages/contact-es.html"), ("Mill Pool", "pages/contact-es.html#location-mill-pool")],
    ),
    "nowhere": ("services/call.html", []),
}


@pytest.mark.parametrize(("path", "places"), PLACES.values(), ids=PLACES)
def test_a_service_says_where_it_is_given(path: str, places: list[tuple[str, str]], built: Built) -> None:
    assert links(built, path, "main .w-facts a") == places
    assert not built.complaints()


def test_the_places_lead_somewhere(built: Built) -> None:
    assert built.page("pages/contact.html").select_one("#location-mill-pool")


def test_a_place_without_a_list_has_all_of_them(build: Build) -> None:
    built = build(SITE, WELLNESS=wellness({}, ROOM, POOL))
    assert [name for name, _ in links(built, "services/call.html", "main .w-facts a")] == ["Alder", "Room"]
    assert [name for name, _ in links(built, "services/float.html", "main .w-facts a")] == ["Alder", "Room", "Mill Pool"]
    assert not links(built, "pages/contact.html", "#location-room .w-facts a"), "all are no list"


def test_one_place_needs_no_choosing(build: Build) -> None:
    built = build(SITE, WELLNESS=wellness({}))
    assert not links(built, "services/deep.html", "main .w-facts a")
    assert "ServiceChannel" not in built.html("services/deep.html")


def test_a_practice_without_an_address_of_its_own(build: Build) -> None:
    built = build(SITE, WELLNESS=wellness({"address": {"country": "GB"}}, ROOM))
    assert [name for name, _ in links(built, "services/deep.html", "main .w-facts a")] == ["Room"]


def test_what_machines_read(built: Built) -> None:
    nodes = {one["@id"]: one for one in graph_of(built.html("services/deep.html"))}
    service = next(one for one in nodes.values() if one["@type"] == "Service")
    channels = [one["serviceLocation"]["@id"] for one in service["availableChannel"]]
    assert channels == ["https://example.com/#practice", "https://example.com/#location-mill-pool"]
    assert nodes[channels[1]]["address"]["streetAddress"] == "2 Mill"
    contact = {one["@id"]: one for one in graph_of(built.html("pages/contact.html"))}
    offered = [one["itemOffered"] for one in contact["https://example.com/#location-mill-pool"]["makesOffer"]]
    assert [(one["name"], one["url"]) for one in offered] == [
        ("Deep work", "https://example.com/services/deep.html"),
        ("Float", "https://example.com/services/float.html"),
    ]


@pytest.mark.parametrize("path", ["services/deep.html", "services/call.html", "pages/contact.html", "pages/contact-es.html"])
def test_it_is_the_vocabulary_of_schema_org(path: str, built: Built) -> None:
    assert complaints(graph_of(built.html(path))) == []


MISTAKES: dict[str, tuple[dict[str, Any], str, str]] = {
    "of a location": (
        wellness({}, ROOM, {**POOL, "services": ["deep", "flaot"]}),
        'WELLNESS["practice"]["locations"][1]["services"][1]',
        "did you mean: 'float'",
    ),
    "of the practice": (wellness({"services": ["dep"]}, ROOM), 'WELLNESS["practice"]["services"][0]', "did you mean: 'deep'"),
    "a draft": (wellness({"services": ["draft"]}, ROOM), 'WELLNESS["practice"]["services"][0]', "no published service"),
}


@pytest.mark.parametrize(("settings", "where", "said"), MISTAKES.values(), ids=MISTAKES)
def test_a_service_that_there_is_not(settings: dict[str, Any], where: str, said: str, build: Build, tmp_path: Path) -> None:
    with pytest.raises(WellnessError) as error:
        build(SITE, WELLNESS=settings)
    assert where in str(error.value)
    assert said in str(error.value)
    assert len(error.value.mistakes) == 1
    assert not list(tmp_path.rglob("*.html")), "nothing is written"


def test_where_there_are_no_services_at_all(build: Build) -> None:
    with pytest.raises(WellnessError, match="content/services"):
        build({"a.md": article(slug="a")}, WELLNESS=wellness({}, POOL))
