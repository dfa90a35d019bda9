"""Timetable and facts as they are printed."""

from dataclasses import replace
from typing import Any

from activities import activity
from rendering import HOSTILE, Renderer, assert_harmless, text_of

from pelican_wellness.features.classes.page import Facts, Place
from pelican_wellness.features.classes.timetable import Day, Row

FACTS = Facts(
    status="",
    when=("Tuesdays, 18:00",),
    bounds=("until May",),
    without=("March 24",),
    next_times=(("2026-03-17T18:00+00:00", "Tue, March 17"),),
    places=(Place("Winooski Studio", "pages/contact.html#location-winooski-studio", "3 Mill Yard"), Place("Online", "", "")),
    level="Beginners",
    spaces=1200,
    price="$18",
    prices=(),
    booking="https://b.example/",
    button="Book this class",
)
NONE = Facts("", ("Tuesdays",), (), (), (), (), "", None, "", (), "", "")


def row(render: Renderer, **lines: Any) -> Row:
    return Row(activity(render.site, when="Tue 18-19", **lines), "18:00", ("Studio", "Ana"))


def test_the_facts(render: Renderer) -> None:
    page = render("classes/facts", facts=FACTS, picture=None, calendar="classes/yoga.ics")
    assert [one.get_text() for one in page.select("dt")] == [
        "When", "No class on", "Next dates", "Where", "Level", "Spaces", "Price",
    ]  # fmt: skip
    assert page.select_one("a[href='https://example.com/pages/contact.html#location-winooski-studio']")
    assert page.select_one("time[datetime='2026-03-17T18:00+00:00']")
    assert "1,200" in text_of(page)
    assert [(one["href"], one.get_text()) for one in page.select("p a")] == [
        ("https://b.example/", "Book this class"),
        ("https://example.com/classes/yoga.ics", "Add to calendar"),
    ]


def test_what_is_not_said_is_not_there(render: Renderer) -> None:
    page = render("classes/facts", facts=NONE, picture=None, calendar="")
    assert [one.get_text() for one in page.select("dt")] == ["When"]
    assert not page.select("p, table, a")


def test_a_timetable(render: Renderer) -> None:
    days = [Day("Tuesday", (row(render), row(render, canceled="yes")))]
    page = render(
        "classes/timetable", days=days, dates=[], calendar="classes.ics", subscribe="webcal://example.com/classes.ics"
    )
    assert [one.get_text() for one in page.select("h2, h3")] == ["Every week", "Tuesday"]
    assert [text_of(one) for one in page.select("li")] == ["18:00 Yoga Studio · Ana", "18:00 Yoga Canceled Studio · Ana"]
    assert {one["href"] for one in page.select("p a")} == {
        "webcal://example.com/classes.ics",
        "https://example.com/classes.ics",
    }


def test_an_empty_timetable(render: Renderer) -> None:
    page = render("classes/timetable", days=[], dates=[], calendar="", subscribe="")
    assert text_of(page) == "There are no classes at the moment."


def test_a_class_in_another_language(render: Renderer) -> None:
    link = render("classes/row", row=row(render, language="es", slug="y")).select_one("a[lang=es][dir=ltr]")
    assert link


def test_texts_are_texts(render: Renderer) -> None:
    places = (Place(HOSTILE, "", HOSTILE),)
    facts = replace(FACTS, status=HOSTILE, when=(HOSTILE,), places=places, level=HOSTILE, prices=((HOSTILE, HOSTILE),))
    assert_harmless(render("classes/facts", facts=facts, picture=None, calendar=""), times=7)
    rows = [Row(activity(render.site, when="Tue 18-19"), HOSTILE, (HOSTILE, HOSTILE))]
    assert_harmless(render("classes/next", rows=rows, timetable=""), times=3)
