"""Classes and events of a whole site: pages, lists, calendars, structured data, and what ends the build."""

from datetime import UTC, datetime
from typing import Any

import icalendar
import pytest
from factory import Build, Built, article
from rich_results import lacking
from schema_org import complaints, graph_of

from pelican_wellness.settings.mistakes import WellnessError

NOW = str(int(datetime(2026, 3, 16, 12, tzinfo=UTC).timestamp()))
WELLNESS: dict[str, Any] = {
    "social_cards": False,
    "practice": {
        "name": "Alder",
        "email": "a@example.com",
        "address": {"street": "1 Ash", "locality": "Leeds", "postal_code": "LS1", "country": "GB"},
        "locations": [
            {
                "name": "Mill Room",
                "address": {"street": "2 Mill", "locality": "Leeds", "postal_code": "LS2"},
                "geo": {"latitude": 53.8, "longitude": -1.5},
            }
        ],
    },
}
YOGA = (
    "Title: Slow yoga\nSlug: yoga\nWhen: Tue 18:00-19:00\nExcept: 2026-03-24\nWhere: Mill Room; online\nTeacher: ana\n"
    "Price: 18; students 12\nLevel: Beginners\nSpaces: 10\nBooking: https://b.example/yoga\nImage: i.svg\n\nSlowly. [A]({filename}/a.md)"
)
SITE: dict[str, str | bytes] = {
    "a.md": article(slug="a"),
    "a.es.md": article(slug="a", lang="es"),
    "i.svg": '<svg xmlns="http://www.w3.org/2000/svg" width="8" height="8"/>',
    "people/ana.md": "Title: Ana Silva\nSlug: ana\nEmail: ana@example.com\n\nBio",
    "classes/yoga.md": YOGA,
    "classes/yoga.es.md": "Title: Yoga lento\nSlug: yoga\nLang: es\nWhen: Tue 18:00-19:00\n\nDespacio.",
    "classes/past.md": "Title: Past\nWhen: Mon 9-10\nUntil: 2026-01-31\n\nx",
    "classes/late.md": "Title: Late\nWhen: Sat 23:00-1:00\nWhere: City Hall Park, Leeds\nPrice: free\n\nx",
    "events/workshop.md": "Title: Workshop\nDate: 2026-11-07 10:00-16:00\nTeacher: ana\nPrice: from 60\n\nx",
    "events/off.md": "Title: Off\nDate: 2026-04-01\nCanceled: yes\n\nx",
    "events/gone.md": "Title: Gone\nDate: 2026-03-01 10:00-11:00\n\nx",
    "events/open.md": "Title: Open\n\nSoon.",
    "events/draft.md": "Title: Draft\nDate: 2026-05-01\nStatus: draft\n\nx",
}


@pytest.fixture(autouse=True)
def clock(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", NOW)


@pytest.fixture(scope="module")
def built(build_once: Build) -> Built:
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("SOURCE_DATE_EPOCH", NOW)
        return build_once(SITE, WELLNESS=WELLNESS)


def test_an_address_leads_to_a_map(built: Built) -> None:
    (link,) = built.page("classes/late.html").select("main .w-class-facts a")
    assert link.get_text() == "Show on the map"
    assert link["href"] == "https://www.openstreetmap.org/search?query=City+Hall+Park%2C+Leeds"
    assert not built.page("events/workshop.html").select("main a[href*=openstreetmap]"), "the contact page shows that place"


def test_what_search_engines_show_of_the_timetable(built: Built) -> None:
    said = built.page("classes.html").select_one("meta[name=description]")
    assert said
    assert str(said["content"]).startswith("Classes and events – Late (Saturdays, 11:00")
    assert "Slow yoga (Tuesdays, 6:00" in str(said["content"])
    assert not {"Past", "Gone", "Off", "Draft"} & set(str(said["content"]).split())


def texts(built: Built, path: str, selector: str) -> list[str]:
    return [" ".join(one.get_text(" ", strip=True).split()) for one in built.page(path).select(selector)]


def test_a_page_each(built: Built) -> None:
    assert {name for name in built.files if name.startswith(("classes", "events"))} == {
        *("classes.html", "classes-es.html", "classes.ics", "classes/yoga.html", "classes/yoga.ics", "classes/yoga-es.html"),
        *("classes/yoga-es.ics", "classes/past.html", "classes/past.ics", "classes/late.html", "classes/late.ics"),
        *("events/workshop.html", "events/workshop.ics", "events/off.html", "events/off.ics"),
        *("events/gone.html", "events/gone.ics", "events/open.html"),
    }
    page = built.page("classes/yoga.html")
    assert page.select_one("main img[src='https://example.com/i.svg']")
    assert page.select_one("main a[href='https://example.com/pages/contact.html#location-mill-room']")
    assert built.page("pages/contact.html").select_one("#location-mill-room")
    assert page.select_one("main a[href='https://example.com/author/ana-silva.html']")
    assert page.select_one("main a.w-button[href='https://b.example/yoga']")
    assert page.select_one("main a[href='https://example.com/classes/yoga.ics']")
    assert texts(built, "classes/yoga.html", "main .w-prices th") == ["Price", "students"]
    assert not built.complaints()


def test_the_timetable(built: Built) -> None:
    assert texts(built, "classes.html", "main :is(h1, h2, h3)") == [
        "Classes and events", "Every week", "Tuesday", "Saturday", "Dates",
    ]  # fmt: skip
    links = [str(one["href"]) for one in built.page("classes.html").select("main li a")]
    assert [one.removeprefix("https://example.com/") for one in links if "classes" in one or "events" in one] == [
        "classes/yoga.html", "classes/late.html", "events/off.html", "events/workshop.html", "events/open.html",
    ]  # fmt: skip
    assert built.page("classes.html").select_one("main a[href='webcal://example.com/classes.ics']")
    spanish = built.page("classes-es.html")
    assert spanish.select_one("main li a[href='https://example.com/classes/yoga-es.html']")
    assert spanish.select_one("main li a[lang=en][href='https://example.com/classes/late.html']")
    assert built.page("index.html").select_one(".w-menu a[href='https://example.com/classes.html']")


def test_what_is_next(built: Built) -> None:
    soon = ["Slow yoga", "Late", "Workshop"]
    assert texts(built, "index.html", ".w-next-classes li a") == soon
    assert texts(built, "author/ana-silva.html", ".w-next-classes li a") == ["Slow yoga", "Workshop"]


@pytest.mark.parametrize(
    ("path", "said"),
    [
        ("classes/past.html", "This class is over."),
        ("events/off.html", "This event is canceled."),
        ("events/gone.html", "This event is over."),
        ("events/open.html", "Dates will be announced"),
    ],
)
def test_what_does_not_take_place_says_so(built: Built, path: str, said: str) -> None:
    assert said in texts(built, path, "main header")[0]
    assert not built.page(path).select(".w-calendar-links a")


def test_calendars(built: Built) -> None:
    whole = icalendar.Calendar.from_ical((built.output / "classes.ics").read_bytes())
    events = {str(one["UID"]): one for one in whole.walk("VEVENT")}
    assert set(events) == {
        *("classes/yoga/tu-1@example.com", "classes/past/mo-1@example.com", "classes/late/sa-1@example.com"),
        *("events/workshop/2026-11-07-1@example.com", "events/off/2026-04-01-1@example.com"),
        "events/gone/2026-03-01-1@example.com",
    }
    yoga = events["classes/yoga/tu-1@example.com"]
    assert yoga["SUMMARY"] == "Slow yoga"
    assert yoga["LOCATION"] == "Mill Room, 2 Mill, Leeds, LS2, United Kingdom; Online"
    assert yoga["URL"] == "https://example.com/classes/yoga.html"
    assert yoga["GEO"].to_ical() == "53.8;-1.5"
    assert events["events/off/2026-04-01-1@example.com"]["STATUS"] == "CANCELLED"
    spanish = icalendar.Calendar.from_ical((built.output / "classes/yoga-es.ics").read_bytes())
    (one,) = spanish.walk("VEVENT")
    assert (one["UID"], one["SUMMARY"]) == (yoga["UID"], "Yoga lento")


def test_structured_data(built: Built) -> None:
    for path in sorted(name for name in built.files if name.startswith(("classes", "events")) and name.endswith(".html")):
        graph = graph_of(built.html(path))
        assert complaints(graph) == [], path
        unsaid = {"LocalBusiness.telephone", "LocalBusiness.address.addressRegion"}
        assert list(lacking(graph, built.page(path), frozenset(unsaid))) == [], path
    series, *events = (one for one in graph_of(built.html("classes/yoga.html")) if "Event" in one["@type"])
    assert series["@type"] == "EventSeries"
    assert series["eventSchedule"][0]["byDay"] == "https://schema.org/Tuesday"
    assert series["eventSchedule"][0]["exceptDate"] == ["2026-03-24"]
    assert [one["startDate"][:10] for one in events] == ["2026-03-17", "2026-03-31", "2026-04-07", "2026-04-14"]
    assert events[0]["eventAttendanceMode"] == "https://schema.org/MixedEventAttendanceMode"
    assert events[0]["location"][1] == {"@type": "VirtualLocation", "url": "https://b.example/yoga"}
    assert [one["price"] for one in events[0]["offers"]] == ["18.00", "12.00"]
    (off,) = (one for one in graph_of(built.html("events/off.html")) if one["@type"] == "Event")
    assert (off["startDate"], off["endDate"]) == ("2026-04-01", "2026-04-01")
    assert off["eventStatus"] == "https://schema.org/EventCancelled"
    (late, *_) = (one for one in graph_of(built.html("classes/late.html")) if one["@type"] == "Event")
    assert (late["startDate"], late["endDate"]) == ("2026-03-21T23:00:00+00:00", "2026-03-22T01:00:00+00:00")
    assert late["isAccessibleForFree"] is True
    assert not [one for one in graph_of(built.html("classes/past.html")) if "Event" in one["@type"]]
    assert "Event" not in built.html("index.html").partition("ld+json")[2]


def test_a_draft_shows_all_but_its_calendar(built: Built) -> None:
    page = built.page("drafts/events/draft.html")
    assert "May 1, 2026" in page.select_one("dd").get_text()  # type: ignore[union-attr]
    assert not page.select("a[href$='.ics']")


PLAIN = "Title: Yoga\nWhen: Tue 18:00-19:00\n"
MISTAKES: dict[str, tuple[dict[str, str | bytes], tuple[str, ...]]] = {
    "an end that cannot be": (
        {"classes/a.md": "Title: A\nWhen: Tue 18-9\n\nx"},
        ("classes/a.md:2: When", "ends before it begins"),
    ),
    "a time that is none": ({"classes/a.md": "Title: A\nWhen: Tue 18:00-25:00\n\nx"}, ("a.md:2: When",)),
    "a date that is none": (
        {"events/a.md": "Title: A\nDate: 2026-02-30\n\nx"},
        ("events/a.md:2: Date", "no day of the calendar"),
    ),
    "until before from": (
        {"classes/a.md": f"{PLAIN}From: 2026-09-01\nUntil: 2026-08-01\n\nx"},
        ("a.md:4: Until", "before From"),
    ),
    "no class to leave out": ({"classes/a.md": f"{PLAIN}Except: 2026-03-18\n\nx"}, ("a.md:3: Except", "2026-03-17")),
    "a time that there is not": (
        {"classes/a.md": "Title: A\nWhen: Sun 1:30-2:30\n\nx"},
        ("a.md:2: When", "there is no 01:30", "Except: 2026-03-29"),
    ),
    "a time that comes twice": ({"events/a.md": "Title: A\nDate: 2026-10-25 1:30-3:00\n\nx"}, ("a.md:2: Date", "comes twice")),
    "nobody": ({"classes/a.md": f"{PLAIN}Teacher: anna\n\nx"}, ("a.md:3: Teacher", "did you mean: 'ana'")),
    "no place": ({"classes/a.md": f"{PLAIN}Where: Mil Room\n\nx"}, ("a.md:3: Where", "did you mean: 'Mill Room'")),
    "no currency": ({"classes/a.md": f"{PLAIN}Currency: GBR\nPrice: 18\n\nx"}, ("a.md:3: Currency", "did you mean: 'GBP'")),
    "no price": ({"classes/a.md": f"{PLAIN}Price: cheap\n\nx"}, ("a.md:3: Price",)),
    "no number": ({"classes/a.md": f"{PLAIN}Spaces: many\n\nx"}, ("a.md:3: Spaces", "Spaces: 12")),
    "no spaces": ({"classes/a.md": f"{PLAIN}Spaces: 0\n\nx"}, ("a.md:3: Spaces",)),
    "no order": ({"classes/a.md": f"{PLAIN}Order: first\n\nx"}, ("a.md:3: Order",)),
    "no address": ({"classes/a.md": f"{PLAIN}Booking: b.example\n\nx"}, ("a.md:3: Booking", "https://b.example")),
    "one slug twice": (
        {"events/a.md": "Title: A\n\nx", "events/b.md": "Title: B\nSlug: a\n\nx"},
        ("events/b.md:2: Slug", "events/a.md has this slug too"),
    ),
    "no title": ({"events/a.md": "Date: 2026-11-07\n\nx"}, ("events/a.md", "the file has no Title")),
    "several at once": (
        {"classes/a.md": f"{PLAIN}Teacher: anna\nWhere: Mil Room\n\nx", "events/b.md": "Title: B\nDate: soon\n\nx"},
        ("a.md:3: Teacher", "a.md:4: Where", "b.md:2: Date"),
    ),
}


@pytest.mark.parametrize(("files", "said"), MISTAKES.values(), ids=MISTAKES)
def test_mistakes_end_the_build(
    files: dict[str, str | bytes], said: tuple[str, ...], build: Build, tmp_path_factory: pytest.TempPathFactory
) -> None:
    people = {"people/ana.md": SITE["people/ana.md"]}
    output = tmp_path_factory.mktemp("output") / "site"
    with pytest.raises(WellnessError) as error:
        build({**people, **files}, WELLNESS=WELLNESS, TIMEZONE="Europe/London", OUTPUT_PATH=str(output))
    message = str(error.value)
    assert [one for one in said if one not in message] == [], message
    assert not list(output.rglob("*.html")), "nothing was written"


def test_a_mistake_is_said_once(build: Build) -> None:
    """What follows from a line that cannot be read is not said beside it."""
    files = {"classes/a.md": "Title: A\nWhen: Tue 18-9\nExcept: 2026-03-17\nTeacher: nobody\n\nx"}
    with pytest.raises(WellnessError) as error:
        build(files, WELLNESS=WELLNESS)
    assert [one.where for one in error.value.mistakes] == ["classes/a.md:2: When"]


def test_before_it_has_an_address(build: Build) -> None:
    built = build(
        {"a.md": article(slug="a"), "classes/yoga.md": YOGA.replace("Teacher: ana\n", "")}, WELLNESS=WELLNESS, SITEURL=""
    )
    page = built.page("classes.html")
    assert [str(one["href"]) for one in page.select(".w-calendar-links a")] == ["/classes.ics"]
    calendar = built.html("classes.ics")
    assert "UID:classes/yoga/tu-1\r" in (built.output / "classes.ics").read_bytes().decode()
    assert "URL" not in calendar.replace("X-URL", "")


def test_addresses_are_settings(build: Build) -> None:
    built = build(
        {"classes/yoga.md": "Title: Yoga\nWhen: Tue 18-19\n\nx"},
        CLASS_URL="kurse/{slug}/",
        CLASSES_URL="kurse/",
        WELLNESS=WELLNESS,
    )
    assert {"kurse/index.html", "kurse/yoga/index.html", "kurse/yoga/index.ics", "classes.ics"} <= built.files
    assert built.page("kurse/yoga/index.html").select_one("a[href='https://example.com/kurse/yoga/index.ics']")


def test_a_timetable_of_ones_own(build: Build) -> None:
    own = "Title: When we meet\nSlug: classes\n\nCome early."
    built = build({"classes/yoga.md": "Title: Yoga\nWhen: Tue 18-19\n\nx", "pages/c.md": own}, WELLNESS=WELLNESS)
    assert texts(built, "pages/classes.html", "main :is(h1, h2, h3)") == ["When we meet", "Every week", "Tuesday"]
    assert "classes.html" not in built.files
    assert built.page("index.html").select_one(".w-all-classes a[href='https://example.com/pages/classes.html']")


def test_one_of_their_own_takes_its_place(build: Build) -> None:
    files = {"classes/yoga.md": "Title: Yoga\nWhen: Tue 18-19\n\nx", "classes.ics": b"mine"}
    built = build(files, WELLNESS=WELLNESS, STATIC_PATHS=["classes.ics"])
    assert built.html("classes.ics") == "mine"


def test_without_classes_there_is_nothing(build: Build) -> None:
    built = build({"a.md": article(slug="a")}, WELLNESS=WELLNESS)
    assert not [name for name in built.files if name.startswith("class") or name.endswith(".ics")]
    assert 'class="w-class' not in "".join(built.html(name) for name in built.files if name.endswith(".html"))
