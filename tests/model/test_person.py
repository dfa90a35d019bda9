"""People, their channels, and who is introduced."""

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pelican_wellness.features.about import About
from pelican_wellness.model.channel import Channel, Kind, channels
from pelican_wellness.model.introduction import introduced, owner
from pelican_wellness.model.person import Person, person_from
from pelican_wellness.settings import WellnessError

LISTS: dict[str, tuple[object, tuple[str, ...]]] = {
    "one": ("Portland", ("Portland",)),
    "commas": ("Portland, Salem,Bend", ("Portland", "Salem", "Bend")),
    "semicolons": ("Portland, Oregon; Salem, Oregon", ("Portland, Oregon", "Salem, Oregon")),
    "one with a comma, ended by a semicolon": ("Portland, Oregon;", ("Portland, Oregon",)),
    "empty parts": (" , Portland,, ", ("Portland",)),
    "blank": ("  ", ()),
    "list": (["Portland", "Salem"], ("Portland", "Salem")),
    "list of parts with commas": (["Portland, Oregon", "Salem, Oregon"], ("Portland, Oregon", "Salem, Oregon")),
    "list of one with a comma": (["Portland, Oregon"], ("Portland, Oregon",)),
    "list of parts with semicolons": (["a; b", "c"], ("a; b", "c")),
    "tuple": (("Portland", " Salem "), ("Portland", "Salem")),
    "empty list": ([], ()),
    "number": (97201, ("97201",)),
    "nothing": (None, ()),
}


@pytest.mark.parametrize("key", ["areas", "credentials", "topics", "languages", "same_as"])
@pytest.mark.parametrize(("value", "expected"), LISTS.values(), ids=list(LISTS))
def test_list(key: str, value: object, expected: tuple[str, ...]) -> None:
    assert getattr(person_from("mara", {"title": "Mara", key: value}), key) == expected


@pytest.mark.parametrize("key", ["owner", "online"])
@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ("yes", True),
        ("Yes ", True),
        ("TRUE", True),
        ("on", True),
        ("1", True),
        (True, True),
        ("no", False),
        ("No", False),
        ("false", False),
        ("", False),
        (False, False),
        ("yesterday", False),
    ],
)
def test_yes_and_no(key: str, value: object, *, expected: bool) -> None:
    assert getattr(person_from("mara", {"title": "Mara", key: value}), key) is expected


def test_name_alone_makes_a_person() -> None:
    person = person_from("mara", {"title": " Mara Lindqvist "})
    assert str(person) == person.name == "Mara Lindqvist"
    assert person.slug == "mara"
    assert (person.role, person.license, person.photo, person.website, person.url) == ("", "", "", "", "")
    assert (person.channels, person.areas, person.articles) == ((), (), [])
    assert not person.owner
    assert not person.online


def test_everything_a_file_can_say() -> None:
    person = person_from(
        "mara",
        {
            "title": "Mara Lindqvist",
            "role": "Massage therapist",
            "credentials": "LMT, BCTMB",
            "license": "Oregon 12345",
            "photo": "{static}/images/mara.jpg",
            "phone": "+1 (802) 555-0142",
            "email": "mara@b.example",
            "booking": "https://b.example/book",
            "website": "https://mara.example/",
            "same_as": ["https://a.example/mara", "https://b.example/mara,m"],
        },
        biography="<p>Hello</p>",
    )
    assert person.role == "Massage therapist"
    assert person.credentials == ("LMT", "BCTMB")
    assert person.license == "Oregon 12345"
    assert person.photo == "images/mara.jpg"
    assert [way.kind for way in person.channels] == [Kind.BOOKING, Kind.TELEPHONE, Kind.EMAIL]
    assert person.website == "https://mara.example/"
    assert person.same_as == ("https://a.example/mara", "https://b.example/mara,m")
    assert person.biography == "<p>Hello</p>"


@pytest.mark.parametrize(
    "photo", ["images/mara.jpg", "/images/mara.jpg", "{static}/images/mara.jpg", " {static}images/mara.jpg "]
)
def test_photo_is_a_path_below_the_content_folder(photo: str) -> None:
    assert person_from("mara", {"title": "Mara", "photo": photo}).photo == "images/mara.jpg"


def test_a_line_written_twice_is_joined() -> None:
    assert person_from("mara", {"title": "Mara", "role": ["Therapist", "Teacher"]}).role == "Therapist, Teacher"


def test_people_do_not_share_their_articles() -> None:
    one, other = Person("a", "A"), Person("b", "B")
    one.articles.append("article")
    assert other.articles == []


ADDRESSES = {
    "booking": ({"booking": "https://b.example/?a=1&b=2"}, Kind.BOOKING, "https://b.example/?a=1&b=2"),
    "telephone": ({"telephone": "+1 (802) 555-0142"}, Kind.TELEPHONE, "tel:+18025550142"),
    "telephone of the country": ({"telephone": "802.555.0142", "country": "US"}, Kind.TELEPHONE, "tel:+18025550142"),
    "telephone with an extension": ({"telephone": "+1 802 555 0142 ext. 7"}, Kind.TELEPHONE, "tel:+18025550142;ext=7"),
    "sms without the extension": ({"sms": "+1 802 555 0142 ext. 7"}, Kind.SMS, "sms:+18025550142"),
    "telephone in Arabic digits": ({"telephone": "+٩٦٦ ٥٠ ١٢٣ ٤٥٦٧"}, Kind.TELEPHONE, "tel:+966501234567"),
    "email": ({"email": "mara@b.example"}, Kind.EMAIL, "mailto:mara@b.example"),
    "email with a question mark": ({"email": "a?bcc=c@b.example"}, Kind.EMAIL, "mailto:a%3Fbcc%3Dc@b.example"),
    "email with a plus": ({"email": "a+b@b.example"}, Kind.EMAIL, "mailto:a%2Bb@b.example"),
    "whatsapp": ({"whatsapp": "+1 802-555-0142"}, Kind.WHATSAPP, "https://wa.me/18025550142"),
    "sms": ({"sms": "+1 802 555 0142"}, Kind.SMS, "sms:+18025550142"),
}


@pytest.mark.parametrize(("ways", "kind", "url"), ADDRESSES.values(), ids=list(ADDRESSES))
def test_channel(ways: dict[str, str], kind: Kind, url: str) -> None:
    label = next(iter(ways.values()))
    assert channels(**ways) == (Channel(kind, url, label),)


def test_channels_come_best_first() -> None:
    number = "+1 802 555 0142"
    ways = channels(sms=number, whatsapp=number, email="a@b.example", telephone=number, booking="https://b.example/")
    assert [way.kind for way in ways] == ["booking", "telephone", "email", "whatsapp", "sms"] == list(Kind)
    assert [way.host for way in ways] == ["b.example", "", "", "wa.me", ""]
    assert [way.brand for way in ways] == ["", "", "", "WhatsApp", ""]


@pytest.mark.parametrize("empty", ["", None])
def test_an_empty_channel_is_none(empty: str | None) -> None:
    assert channels(telephone=empty, email=empty, booking=empty, whatsapp=empty, sms=empty) == ()


@given(st.text(min_size=1))
@settings(deadline=None)
def test_braces_and_signs_of_a_label_never_fail(value: str) -> None:
    ways = channels(booking=value, email=value)
    assert [way.label for way in ways] == [value, value]
    assert ways[0].url == value
    assert not re.search(r"[^\w@%.~-]", ways[1].url.removeprefix("mailto:"), re.ASCII)


MARA, TOMAS, OWNER = Person("mara", "Mara"), Person("tomas", "Tomás"), Person("olga", "Olga", owner=True)

OWNERS: dict[str, tuple[list[Person], Person | None]] = {
    "nobody": ([], None),
    "the only one": ([MARA], MARA),
    "two, none says so": ([MARA, TOMAS], None),
    "the one who says so": ([MARA, OWNER, TOMAS], OWNER),
    "the first of two who say so": ([OWNER, Person("p", "P", owner=True)], OWNER),
}


@pytest.mark.parametrize(("people", "expected"), OWNERS.values(), ids=list(OWNERS))
def test_owner_is_introduced(people: list[Person], expected: Person | None) -> None:
    assert owner(people) is expected
    assert introduced(About(), people) is expected


def test_the_named_person_is_introduced() -> None:
    assert introduced(About(person="tomas"), [OWNER, MARA, TOMAS]) is TOMAS


@pytest.mark.parametrize(
    ("slug", "people", "expected", "nearest"),
    [
        ("marra", [TOMAS, MARA], "one of mara, tomas", "mara"),
        ("zzz", [TOMAS, MARA], "one of mara, tomas", None),
        ("mara", [], "nothing: none is known", None),
    ],
    ids=["near", "like none", "nobody there"],
)
def test_an_unknown_person_is_a_mistake(slug: str, people: list[Person], expected: str, nearest: str | None) -> None:
    with pytest.raises(WellnessError) as caught:
        introduced(About(person=slug), people)
    (mistake,) = caught.value.mistakes
    assert mistake.where == 'WELLNESS["about"]["person"]'
    assert (mistake.value, mistake.expected, mistake.nearest) == (slug, expected, nearest)


def test_a_name_from_a_file_that_is_html() -> None:
    assert person_from("m", {"title": "Mara &amp; &quot;Mimi&quot; <em>Lind</em>"}).name == 'Mara & "Mimi" Lind'
