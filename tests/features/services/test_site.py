"""Services: their pages, whom an article's call names, what is wrong with one."""

import json
from pathlib import Path
from typing import Any

import pytest
from factory import Build, Built, article
from photographs import as_file, photograph

from pelican_wellness.settings.mistakes import WellnessError

ANA = "Title: Ana Silva\nSlug: ana\nAreas: Leeds\nTopics: sleep\nEmail: ana@example.com\n\nAna."
DEEP = (
    "Title: Deep <em>tissue</em>\nSlug: deep\nSummary: Slow work.\nPrices: 60 min 95; 90 min from 130\nPeople: ana\nAreas: Leeds\n"
    "Topics: back pain, neck\nBooking: https://book.example.com/deep\nOrder: 2\n\nSee [it]({filename}/../a.md).\n\n## More\n\nText."
)
TALK = "Title: A talk\nSlug: talk\nPrices: free\nOnline: yes\nTopics: worry\nOrder: 1\n\nWe *talk* for a while."
DEEP_ES = "Title: Profundo\nSlug: deep\nLang: es\nPrices: 60 min 95\n\nTexto."
SITE: dict[str, str | bytes] = {
    "a.md": article(slug="a", tags="Back pain, other"),
    "b.md": article(slug="b", tags="other"),
    "c.md": article(slug="c", tags="worry"),
    "es.md": article(slug="a", lang="es"),
    "people/ana.md": ANA,
    "services/deep.md": DEEP.replace("{filename}/../a.md", "{filename}/a.md"),
    "services/talk.md": TALK,
    "services/deep-es.md": DEEP_ES,
}
WELLNESS: dict[str, Any] = {
    "social_cards": False,
    "practice": {"kind": "massage", "email": "hello@example.com", "address": {"locality": "Leeds", "country": "UK"}},
}


@pytest.fixture(scope="module")
def built(build_once: Build) -> Built:
    return build_once(SITE, WELLNESS=WELLNESS)


def test_the_page_of_all(built: Built) -> None:
    page = built.page("services.html")
    cards = page.select("main .w-service")
    assert [one.h2.get_text() for one in cards] == ["A talk", "Deep tissue"]  # type: ignore[union-attr]
    assert [[cell.get_text() for cell in row.select("th, td")] for row in page.select("main tr")] == [
        ["Price", "Free"],
        ["60 minutes", "£95"],
        ["90 minutes", "from £130"],
    ]
    assert [one["href"] for one in page.select("main .w-button")] == [
        "https://example.com/pages/contact.html",
        "https://book.example.com/deep",
    ]
    named_by = str(page.select("main .w-button")[1]["aria-labelledby"]).split()
    assert " ".join(page.select_one(f"#{one}").get_text() for one in named_by) == "Book online Deep tissue"  # type: ignore[union-attr]
    assert "We talk for a while." in cards[0].get_text()
    assert page.select_one(".w-menu a[href='https://example.com/services.html']")
    assert not built.complaints()


def test_what_search_engines_show_of_it(built: Built) -> None:
    said = {name: built.page(name).select_one("meta[name=description]") for name in ("services.html", "services-es.html")}
    assert {name: meta["content"] for name, meta in said.items() if meta} == {
        "services.html": "Services and prices – A talk, Deep tissue",
        "services-es.html": "Servicios y precios – Profundo, A talk",
    }


def test_its_other_languages(built: Built) -> None:
    page = built.page("services-es.html")
    titles = [(one.h2.get_text(), one.get("lang")) for one in page.select("main .w-service")]  # type: ignore[union-attr]
    assert titles == [("Profundo", None), ("A talk", "en")], "what is not translated stands there as it is"
    assert page.select_one("link[hreflang=en][href='https://example.com/services.html']")


def test_a_page_each(built: Built) -> None:
    page = built.page("services/deep.html")
    order = [one.name for one in page.select("main h1, main table, main .w-book, main .w-prose")]
    assert order == ["h1", "table", "p", "div"], "what it costs and how to book it stand above the text"
    assert page.select_one(".w-book a[href='https://book.example.com/deep']")
    assert page.select_one("main a[href='https://example.com/areas/leeds.html']")
    assert [one.get_text() for one in page.select("main .w-person h3")] == ["Ana Silva"]
    assert [one["href"] for one in page.select("main .w-date-list a")] == ["https://example.com/a.html"]
    assert page.select_one("main a[href='https://example.com/services.html']")
    assert {"services/talk.html", "services/deep-es.html"} <= built.files


CALLS = {
    "a.html": ("Book Deep tissue, 60 minutes", "Book online", "https://book.example.com/deep"),
    "b.html": ("Talk to a massage therapist", "Contact a massage therapist", "https://example.com/pages/contact.html"),
    "c.html": ("Book A talk", "Contact a massage therapist", "https://example.com/pages/contact.html"),
}


@pytest.mark.parametrize(("name", "said"), CALLS.items())
def test_an_article_names_the_service_that_fits(name: str, said: tuple[str, str, str], built: Built) -> None:
    box = built.page(name).select_one("main .w-call-to-action, article + .w-call-to-action, .w-call-to-action")
    assert box and box.h2 and box.select_one(".w-button")
    assert box.h2.get_text() == said[0]
    button = box.select_one(".w-button")
    assert (button.get_text(), button["href"]) == said[1:]  # type: ignore[union-attr,index]


def graph(page: str) -> dict[str, dict[str, Any]]:
    nodes = json.loads(page.partition('<script type="application/ld+json">')[2].partition("</script>")[0])["@graph"]
    return {node["@type"]: node for node in nodes}


def test_what_machines_read(built: Built) -> None:
    service = graph(built.html("services/deep.html"))["Service"]
    assert (service["name"], service["areaServed"][0]["name"]) == ("Deep tissue", "Leeds")
    exact, lowest = service["offers"]
    assert (exact["price"], exact["priceCurrency"], exact["name"]) == ("95.00", "GBP", "60 minutes")
    assert lowest["priceSpecification"]["minPrice"] == 130
    assert "price" not in lowest
    nodes = graph(built.html("services.html"))
    practice = next(node for node in nodes.values() if "hasOfferCatalog" in node)
    assert practice["hasOfferCatalog"] == {"@id": nodes["OfferCatalog"]["@id"]}
    free, several = nodes["OfferCatalog"]["itemListElement"]
    assert (free["price"], free["itemOffered"]["name"]) == ("0.00", "A talk")
    assert [one["itemOffered"]["name"] for one in several["itemListElement"]] == ["Deep tissue", "Deep tissue"]


MISTAKES = {
    "an unknown person": ("People: anna", "deep.md:6: People", "anna"),
    "an unknown place": ("Areas: Leads", "deep.md:6: Areas", "Leeds"),
    "a price that cannot be read": ("Prices: cheap", "deep.md:6: Prices", "cheap"),
    "a duration that cannot be read": ("Prices: 60 mim 95", "deep.md:6: Prices", "min"),
    "a currency in a price": ("Prices: 60 min 95 GBR", "deep.md:6: Prices", "GB"),
    "a currency that there is not": ("Currency: EURO", "deep.md:6: Currency", "EUR"),
    "no web address": ("Booking: call me", "deep.md:6: Booking", "call me"),
    "no number": ("Order: first", "deep.md:6: Order", "first"),
}


@pytest.mark.parametrize(("line", "where", "named"), MISTAKES.values(), ids=MISTAKES)
def test_mistakes(line: str, where: str, named: str, build: Build, tmp_path: Path) -> None:
    text = f"Title: Deep\nSlug: deep\nSummary: x\nTopics: neck\nStatus: published\n{line}\n\nText."
    with pytest.raises(WellnessError) as error:
        build({**SITE, "services/deep.md": text}, WELLNESS=WELLNESS, OUTPUT_PATH=str(tmp_path / "output"))
    assert not list((tmp_path / "output").rglob("*.html")), "nothing is written"
    assert where in str(error.value)
    assert named in str(error.value)
    assert len(error.value.mistakes) == 1


REST = "Hot stones\n==========\n\n:prices: 60 min 95\n:topics: neck\n:people: {person}\n\nWarm *stones*."


def test_in_restructured_text(build: Build) -> None:
    files = {**SITE, "services/stones.rst": REST.format(person="ana")}
    page = build(files, WELLNESS=WELLNESS).page("services/hot-stones.html")
    assert [one.get_text() for one in page.select("main tr > *")] == ["60 minutes", "£95"]
    assert [one.get_text() for one in page.select("main .w-person h3")] == ["Ana Silva"]
    with pytest.raises(WellnessError) as error:
        build({**SITE, "services/stones.rst": REST.format(person="anna")}, WELLNESS=WELLNESS)
    assert error.value.mistakes[0].where == "services/stones.rst:6: People"


def test_two_of_one_slug(build: Build) -> None:
    with pytest.raises(WellnessError, match=r"deep\.md has this slug too") as error:
        build({**SITE, "services/other.md": "Title: Other\nSlug: deep\n\nx"}, WELLNESS=WELLNESS)
    assert error.value.mistakes[0].where == "services/other.md:2: Slug"
    with pytest.raises(WellnessError, match="has this slug too") as error:
        build({"services/a.md": "Title: A\n\nx", "services/b.md": "Summary: x\nTitle: A\n\nx"}, WELLNESS=WELLNESS)
    assert error.value.mistakes[0].where == "services/b.md:2: Title"


def test_a_card_has_the_picture_of_its_line(build: Build) -> None:
    """Whatever is wrong with one is said once, and its card is as one without."""
    files: dict[str, str | bytes] = {
        "services/deep.md": "Title: Deep\nOrder: 1\nImage: images/room.jpg\nImage_alt: A room\n\nText.",
        "services/swedish.md": "Title: Swedish\nOrder: 2\n\nText.",
        "services/calm.md": "Title: Calm\nOrder: 3\nImage: images/none.jpg\nImage_alt: None\n\nText.",
        "images/room.jpg": as_file(photograph(900, 600)),
    }
    built = build(files, WELLNESS={**WELLNESS, "images": {"widths": [240, 480]}})
    assert len(built.complaints()) == 1
    page = built.page("services.html")
    cards = page.select("main .w-service")
    assert [one.find("img") is not None for one in cards] == [True, False, False]
    picture = cards[0].picture
    assert picture
    assert picture.img
    assert [one["type"] for one in picture.find_all("source")] == ["image/avif", "image/webp"]
    assert {name: picture.img[name] for name in ("alt", "fetchpriority", "width", "height")} == {
        "alt": "", "fetchpriority": "high", "width": "900", "height": "600",
    }  # fmt: skip
    assert "object-fit:cover" in built.html("services.html")
    assert ".w-picture{" in built.html("services.html")
    del files["services/swedish.md"], files["services/calm.md"]
    alone = build(files, WELLNESS=WELLNESS).page("services.html").select_one("main .w-service img")
    assert alone
    assert str(alone["sizes"]).split(", ")[0] == "(min-width:59rem) 54.6rem"


def test_each_card_has_a_way_on(build: Build) -> None:
    """What cannot be booked can be asked for, with the button of its own page; each is heard with its service."""
    files: dict[str, str | bytes] = {
        "services/deep.md": "Title: Deep\nOrder: 1\nBooking: https://book.example/deep\n\nText.",
        "services/talk.md": "Title: Talk\nOrder: 2\n\nText.",
    }
    built = build(files, WELLNESS={"practice": {"email": "a@example.com"}})
    buttons = built.page("services.html").select("main .w-service .w-button")
    assert [(one.get_text(), one["href"], one["aria-labelledby"]) for one in buttons] == [
        ("Book online", "https://book.example/deep", "book-1 service-1"),
        ("Contact a therapist", "https://example.com/pages/contact.html", "book-2 service-2"),
    ]
    (own,) = built.page("services/talk.html").select(".w-book a")
    assert (own.get_text(), own["href"]) == (buttons[1].get_text(), buttons[1]["href"])


def test_without_any_nothing_is_there(build: Build) -> None:
    files = {name: text for name, text in SITE.items() if not name.startswith("services/")}
    built = build(files, WELLNESS=WELLNESS)
    assert not [name for name in built.files if name.startswith("services")]
    assert "service" not in built.html("a.html").lower()
