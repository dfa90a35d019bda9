"""The directory: its filter, its groups, the page of an area."""

from rendering import HOSTILE, Renderer, assert_harmless, text_of

from pelican_wellness.features.directory.groups import Group, GroupKind
from pelican_wellness.model.area import Area
from pelican_wellness.model.channel import channels
from pelican_wellness.model.person import Person
from pelican_wellness.model.person_facts import Shown

WAYS = channels(email="a@b.example")
MARA = Person("mara", "Mara", areas=("Bath",), topics=("Sleep", "Back pain"), channels=WAYS)
TOMAS = Person("tomas", "Tomás", online=True, channels=WAYS)
BATH = Area("bath", "Bath", (MARA,))


def test_filter(render: Renderer) -> None:
    page = render("directory/filter", areas=[BATH], topics=["Back pain", "Sleep"], name="Find somebody")
    options = [(one["value"], one.get_text()) for one in page.select("option")]
    assert options == [("", "All"), ("area-bath", "Bath"), ("", "All"), ("back pain", "Back pain"), ("sleep", "Sleep")]
    assert page.form
    assert page.form["aria-label"] == "Find somebody"
    status = page.select_one("[role=status]")
    assert status
    assert status["data-shown"] == "{shown} of {total} shown"


def test_groups(render: Renderer) -> None:
    groups = [
        (Group(GroupKind.AREA, [MARA], BATH), "areas/bath.html", [Shown(MARA, (), ())]),
        (Group(GroupKind.ONLINE, [TOMAS]), "", [Shown(TOMAS, (), ())]),
        (Group(GroupKind.ARRANGEMENT, [TOMAS]), "", [Shown(TOMAS, (), ())]),
    ]
    page = render("directory/groups", groups=groups)
    assert [one.get_text() for one in page.select("h2")] == ["Bath", "Online", "By arrangement"]
    assert [one.get("id") for one in page.select("section")] == ["area-bath", None, None]
    assert [one["href"] for one in page.select("h2 a")] == ["https://example.com/areas/bath.html"]
    cards = page.select("li.w-person")
    assert [(one["data-name"], "data-online" in one.attrs) for one in cards] == [
        ("mara", False),
        ("tomas", True),
        ("tomas", True),
    ]
    assert cards[0]["data-topics"] == "sleep|back pain"


def test_people(render: Renderer) -> None:
    page = render("directory/people", people=[(Shown(MARA, (), ()), ("bath",)), (Shown(TOMAS, (), ()), ())])
    assert [one.get_text() for one in page.select("ul.w-people > li h2")] == ["Mara", "Tomás"]
    assert [one["id"] for one in page.select("[id]")] == ["area-bath"]


def test_many_people_stand_area_by_area() -> None:
    many = tuple(Person(f"p{number:02}", f"P{number:02}", areas=("Bath",), channels=WAYS) for number in range(13))
    for people, part, other in (
        (many[:12], "directory/people", "directory/groups"),
        (many, "directory/groups", "directory/people"),
    ):
        render = Renderer(None, people, page={"kind": "directory"})
        assert len(render.part(part).select(".w-person")) == len(people)
        assert render.values(other) is None


def test_area(render: Renderer) -> None:
    render.content(slug="stiff-neck", title="Stiff neck")
    page = render("directory/area", people=[Shown(MARA, (), ())], articles=("a.md",), directory="directory.html")
    assert [one.get_text() for one in page.select("h2")] == ["People", "Articles"]
    assert "Stiff neck" in text_of(page)
    assert page.select(".w-all-areas a")
    assert text_of(render("directory/area", people=[], articles=(), directory="")) == ""


def test_nothing_of_a_text_is_markup(render: Renderer) -> None:
    area = Area(HOSTILE, HOSTILE)
    assert_harmless(render("directory/filter", areas=[area], topics=[HOSTILE], name=HOSTILE), times=4)
    group = Group(GroupKind.AREA, [MARA], area)
    assert_harmless(render("directory/groups", groups=[(group, HOSTILE, [])]), times=3)
    assert_harmless(render("directory/area", people=[], articles=(), directory=HOSTILE))


def test_what_the_feature_gives_it() -> None:
    render = Renderer(None, (TOMAS, MARA), page={"kind": "directory"}, pages={"area/bath": {"en": "areas/bath.html"}})
    assert [one.get_text() for one in render.part("directory/people").select("h2")] == ["Mara", "Tomás"]
    assert [one.get_text() for one in render.part("directory/filter").select("option")] == [
        "All",
        "Bath",
        "All",
        "Back pain",
        "Sleep",
    ]
    area = render.on(kind="area", key="area/bath", url="areas/bath.html")
    assert [one.get_text() for one in area.part("directory/area").select("h3")] == ["Mara"]
    assert not area.part("directory/area").select(".w-chips a"), "it does not lead to itself"
    assert render.part("directory/people").select(".w-chips a")
    assert area.values("directory/groups") is area.values("directory/people") is area.values("directory/filter") is None
    assert render.on(kind="area", key="area/york").values("directory/area") is None
