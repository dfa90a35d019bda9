"""The contact page's parts: the practice, the form, the people."""

from rendering import HOSTILE, Renderer, assert_harmless, text_of

from pelican_wellness.features.contact.details import Details, Place
from pelican_wellness.features.contact.forms import Form
from pelican_wellness.model.channel import channels
from pelican_wellness.model.person import Person
from pelican_wellness.model.person_facts import Shown

WAYS = channels(booking="https://b.example/book", telephone="+1 802 555 0142")
DETAILS = Details(
    name="Calm Hands",
    channels=WAYS,
    address=["12 Elm St", "Burlington, VT 05401"],
    map_url="https://maps.example/?q=1",
    hours=[("Mon–Fri", ["9:00 – 12:00", "14:00 – 18:00"]), ("Sat", [])],
    price_range="$$",
    languages=["English", "Spanish"],
    logo="images/logo.svg",
    website="https://alder.example/",
)
EMPTY = Details("Calm Hands", (), [], "", [], "", [], "", "")


def test_practice(render: Renderer) -> None:
    page = render("contact/reach", practice=DETAILS)
    assert [one.get_text() for one in page.select("address > *")] == ["Calm Hands", "12 Elm St", "Burlington, VT 05401"]
    assert [one.get_text() for one in page.select("dt")] == ["Mon–Fri", "Sat"]
    assert [one.get_text() for one in page.select("dd")] == ["9:00 – 12:0014:00 – 18:00", "Closed"]
    booking = page.select_one("a.w-button")
    assert booking
    assert booking["href"] == "https://b.example/book"
    assert "opens b.example" in text_of(page)
    areas = (("Burlington", "areas/burlington.html"), ("Bath", "areas/bath.html"))
    rest = render("contact/practice", practice=DETAILS, areas=areas)
    assert text_of(rest).endswith("Areas Burlington Bath Languages English, Spanish Prices $$ Website https://alder.example/")
    assert {one["href"] for one in rest.select(".w-facts a")} >= {"https://example.com/areas/burlington.html"}


def test_the_foot_of_each_page(render: Renderer) -> None:
    page = render("contact/footer", practice=DETAILS, channels=())
    assert text_of(page) == "Calm Hands 12 Elm StBurlington, VT 05401 Mon–Fri9:00 – 12:0014:00 – 18:00 SatClosed"
    assert Renderer({"practice": {"email": "a@b.example"}}).values("contact/footer") is None
    assert Renderer({"practice": {"hours": ["Mon 9:00-10:00"]}}).part("contact/footer").select(".w-hours")


def test_access_and_who_pays(render: Renderer) -> None:
    about = DETAILS._replace(
        access=[("Step-free entrance", ""), ("Parking", HOSTILE)],
        payment=["Card", "Cash"],
        insurance=["Aetna", "You get a receipt for your insurer"],
        vouchers="vouchers.html",
    )
    page = render("contact/practice", practice=about, areas=())
    assert_harmless(page, times=1)
    assert next(text_of(one) for one in page.select(".w-access li")) == "Step-free entrance"
    assert "Payment Card, Cash" in text_of(page)
    assert "Insurance Aetna, You get a receipt for your insurer" in text_of(page)
    assert page.select_one("a[href='https://example.com/vouchers.html']")


def test_locations(render: Renderer) -> None:
    place = Place(
        "Mill Yard", "mill-yard", WAYS, ["3 Mill Yard"], "https://maps.example/", [("Mon", ["9:00"])], [("Elevator", "")]
    )
    page = render("contact/locations", locations=[place])
    section = page.select_one("section#location-mill-yard")
    assert section
    assert text_of(section).startswith("Mill Yard 3 Mill Yard Show on the map Book online")
    assert [one.get_text() for one in section.select("h3")] == ["Opening hours", "Access"]
    bare = render("contact/locations", locations=[Place(HOSTILE, "x", (), [], "", [], [])])
    assert_harmless(bare, times=1)
    assert not bare.select("h3, a")


def test_practice_of_which_nothing_is_known(render: Renderer) -> None:
    assert text_of(render("contact/practice", practice=EMPTY, areas=())) == ""


def test_form(render: Renderer) -> None:
    form = Form("https://x.example/f", (("_subject", "Calm"),), (("data-netlify", "true"),), "fax", "checkbox")
    page = render("contact/form", form=form)
    element, trap = page.form, page.select_one(".w-honeypot input")
    assert element and trap
    assert (element["action"], element["method"], element["data-netlify"]) == ("https://x.example/f", "post", "true")
    assert [(one["name"], one["value"]) for one in page.select("input[type=hidden]")] == [("_subject", "Calm")]
    assert (trap["name"], trap["type"], trap["tabindex"]) == ("fax", "checkbox", "-1")
    fields = page.select("input:not([type=hidden]), textarea")
    assert {one["id"] for one in fields} == {one["for"] for one in page.select("label")}


def test_form_that_is_sent_to_its_own_page(render: Renderer) -> None:
    element = render("contact/form", form=Form("")).form
    assert element
    assert "action" not in element.attrs


def test_people(render: Renderer) -> None:
    people = [Shown(Person(slug, slug.title()), (), ()) for slug in ("mara", "tomas")]
    page = render("contact/people", people=people, directory="directory.html", find="Find a therapist")
    assert [one.get_text() for one in page.select("h3")] == ["Mara", "Tomas"]
    button = page.select_one("a.w-button")
    assert button
    assert (button["href"], button.get_text()) == ("https://example.com/directory.html", "Find a therapist")
    assert not render("contact/people", people=people, directory="", find="x").select("a.w-button")


def test_nothing_of_a_text_is_markup(render: Renderer) -> None:
    hostile = Details(HOSTILE, (), [HOSTILE], HOSTILE, [(HOSTILE, [HOSTILE])], HOSTILE, [HOSTILE], HOSTILE, HOSTILE)
    assert_harmless(render("contact/practice", practice=hostile, areas=((HOSTILE, HOSTILE),)), times=5)
    assert_harmless(render("contact/reach", practice=hostile), times=6)
    assert_harmless(render("contact/footer", practice=hostile, channels=()), times=5)
    form = Form(HOSTILE, ((HOSTILE, HOSTILE),), (("data-x", HOSTILE),), HOSTILE, HOSTILE)
    assert_harmless(render("contact/form", form=form), times=6)
    assert_harmless(render("contact/people", people=[], directory=HOSTILE, find=HOSTILE), times=2)


def test_what_the_feature_gives_it() -> None:
    wellness = {"practice": {"email": "a@b.example"}, "contact_form": {"provider": "formspree", "id": "abc"}}
    mara = Person("mara", "Mara", channels=WAYS)
    contact = Renderer(wellness, (mara,), page={"kind": "contact"})
    assert "a@b.example" in text_of(contact.part("contact/reach"))
    assert contact.part("contact/form").form
    assert "Mara" in text_of(contact.part("contact/people"))
    other = contact.on(kind="page")
    assert {other.values(f"contact/{one}") for one in ("practice", "reach", "form", "people")} == {None}
