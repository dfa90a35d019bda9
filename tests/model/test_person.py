"""People, their channels, and who is introduced."""

import pickle
import re
from dataclasses import FrozenInstanceError, replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from sites import PELICAN, site_of

from pelican_wellness.model.channel import Channel, ChannelKind, channels
from pelican_wellness.model.fragment import Fragment
from pelican_wellness.model.introduction import introduced, mistakes_of_introduction, owner
from pelican_wellness.model.person import Person, person_from
from pelican_wellness.model.site import TermList
from pelican_wellness.model.source import Term
from pelican_wellness.settings.about import About
from pelican_wellness.settings.lines import split_list
from pelican_wellness.settings.people_lines import PersonLines


def read(slug: str, metadata: dict[str, object], biography: str = "") -> Person:
    """Return the person of a file without mistakes."""
    lines, mistakes = PersonLines.read(metadata, lambda key: key, {})
    assert mistakes == []
    return person_from(slug, str(metadata["title"]), lines, Fragment(biography))


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


@pytest.mark.parametrize("key", ["areas", "credentials", "topics", "languages"])
@pytest.mark.parametrize(("value", "expected"), LISTS.values(), ids=list(LISTS))
def test_list(key: str, value: object, expected: tuple[str, ...]) -> None:
    assert getattr(read("mara", {"title": "Mara", key: value}), key) == expected


@pytest.mark.parametrize(("value", "expected"), LISTS.values(), ids=list(LISTS))
def test_split_list(value: object, expected: tuple[str, ...]) -> None:
    assert split_list(value) == expected


PROFILES: dict[str, tuple[object, tuple[str, ...]]] = {
    "one": ("https://a.example/", ("https://a.example/",)),
    "commas": ("https://a.example/,https://b.example/", ("https://a.example/", "https://b.example/")),
    "semicolons": ("https://a.example/a,b; https://b.example/", ("https://a.example/a,b", "https://b.example/")),
    "list": (["https://a.example/a,b", " https://b.example/a;b "], ("https://a.example/a,b", "https://b.example/a;b")),
    "blank": (" ", ()),
    "nothing": (None, ()),
}


@pytest.mark.parametrize(("value", "expected"), PROFILES.values(), ids=list(PROFILES))
def test_profiles_elsewhere(value: object, expected: tuple[str, ...]) -> None:
    assert read("mara", {"title": "Mara", "same_as": value}).same_as == expected


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
    assert getattr(read("mara", {"title": "Mara", key: value}), key) is expected


def test_name_alone_makes_a_person() -> None:
    person = read("mara", {"title": " Mara Lindqvist "})
    assert str(person) == person.name == "Mara Lindqvist"
    assert person.slug == "mara"
    assert (person.role, person.license, person.photo, person.website, person.url) == ("", "", "", "", "")
    assert (person.channels, person.areas) == ((), ())
    assert not person.biography
    assert not person.owner
    assert not person.online


def test_everything_a_file_can_say() -> None:
    person = read(
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
    assert [way.kind for way in person.channels] == [ChannelKind.BOOKING, ChannelKind.TELEPHONE, ChannelKind.EMAIL]
    assert person.website == "https://mara.example/"
    assert person.same_as == ("https://a.example/mara", "https://b.example/mara,m")
    assert str(person.biography) == "<p>Hello</p>"


@pytest.mark.parametrize(
    "photo", ["images/mara.jpg", "/images/mara.jpg", "{static}/images/mara.jpg", " {static}images/mara.jpg "]
)
def test_photo_is_a_path_below_the_content_folder(photo: str) -> None:
    assert read("mara", {"title": "Mara", "photo": photo}).photo == "images/mara.jpg"


def test_a_line_written_twice_is_joined() -> None:
    assert read("mara", {"title": "Mara", "role": ["Therapist", "Teacher"]}).role == "Therapist, Teacher"


def test_a_person_never_changes() -> None:
    with pytest.raises(FrozenInstanceError):
        Person("a", "A").url = "author/a.html"  # type: ignore[misc]


def test_people_are_told_apart_by_their_slugs() -> None:
    """A person who was sent to another process and back is the same; two of one name are not."""
    one = Person("a", "A", role="Therapist")
    assert one == pickle.loads(pickle.dumps(one)) == replace(one, url="author/a.html")
    assert len({one, replace(one, url="author/a.html"), Person("b", "A", role="Therapist")}) == 2
    assert one != "a"


ADDRESSES = {
    "booking": ({"booking": "https://b.example/?a=1&b=2"}, ChannelKind.BOOKING, "https://b.example/?a=1&b=2"),
    "telephone": ({"telephone": "+1 (802) 555-0142"}, ChannelKind.TELEPHONE, "tel:+18025550142"),
    "telephone of the country": ({"telephone": "802.555.0142", "country": "US"}, ChannelKind.TELEPHONE, "tel:+18025550142"),
    "telephone with an extension": ({"telephone": "+1 802 555 0142 ext. 7"}, ChannelKind.TELEPHONE, "tel:+18025550142;ext=7"),
    "sms without the extension": ({"sms": "+1 802 555 0142 ext. 7"}, ChannelKind.SMS, "sms:+18025550142"),
    "telephone in Arabic digits": ({"telephone": "+٩٦٦ ٥٠ ١٢٣ ٤٥٦٧"}, ChannelKind.TELEPHONE, "tel:+966501234567"),
    "email": ({"email": "mara@b.example"}, ChannelKind.EMAIL, "mailto:mara@b.example"),
    "email with a question mark": ({"email": "a?bcc=c@b.example"}, ChannelKind.EMAIL, "mailto:a%3Fbcc%3Dc@b.example"),
    "email with a plus": ({"email": "a+b@b.example"}, ChannelKind.EMAIL, "mailto:a%2Bb@b.example"),
    "whatsapp": ({"whatsapp": "+1 802-555-0142"}, ChannelKind.WHATSAPP, "https://wa.me/18025550142"),
    "sms": ({"sms": "+1 802 555 0142"}, ChannelKind.SMS, "sms:+18025550142"),
}


@pytest.mark.parametrize(("ways", "kind", "url"), ADDRESSES.values(), ids=list(ADDRESSES))
def test_channel(ways: dict[str, str], kind: ChannelKind, url: str) -> None:
    label = next(iter(ways.values()))
    assert channels(**ways) == (Channel(kind, url, label),)


def test_channels_come_best_first() -> None:
    number = "+1 802 555 0142"
    ways = channels(sms=number, whatsapp=number, email="a@b.example", telephone=number, booking="https://b.example/")
    assert [way.kind for way in ways] == ["booking", "telephone", "email", "whatsapp", "sms"] == list(ChannelKind)
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

REACHABLE = replace(MARA, channels=channels(email="mara@example.com"))
OWNERS: dict[str, tuple[list[Person], str, Person | None]] = {
    "nobody": ([], "", None),
    "the only one": ([MARA], "", MARA),
    "two, none says so": ([MARA, TOMAS], "", None),
    "the one who says so": ([MARA, OWNER, TOMAS], "", OWNER),
    "the first of two who say so": ([OWNER, Person("p", "P", owner=True)], "", OWNER),
    "the only one, who is AUTHOR": ([MARA], "Mara", MARA),
    "the only one, and AUTHOR is somebody else": ([REACHABLE], "Ana", None),
    "who says so, and AUTHOR is somebody else": ([OWNER], "Ana", OWNER),
}


@pytest.mark.parametrize(("people", "author", "expected"), OWNERS.values(), ids=list(OWNERS))
def test_owner_is_introduced(people: list[Person], author: str, expected: Person | None) -> None:
    site = site_of(people=tuple(people), pelican={**PELICAN, "AUTHOR": author})
    assert owner(site) == expected
    assert introduced(site) == expected
    assert mistakes_of_introduction(About(), people) == []


@pytest.mark.parametrize(
    ("person", "own", "expected"),
    [(MARA, "a.md b.md", MARA), (MARA, "a.md", None), (MARA, "", MARA), (REACHABLE, "a.md", REACHABLE)],
    ids=["wrote all", "wrote some: a guest", "wrote none", "wrote some, and takes clients"],
)
def test_a_guest_is_no_owner(person: Person, own: str, expected: Person | None) -> None:
    author, category = Term(person.name, person.slug), Term("Sleep", "sleep")
    lists = (TermList("author", author, tuple(own.split())), TermList("category", category, ("a.md", "b.md")))
    assert owner(site_of(people=(person,), lists=lists)) == expected


def test_the_named_person_is_introduced() -> None:
    assert introduced(site_of({"about": {"person": "tomas"}}, (OWNER, MARA, TOMAS))) is TOMAS
    assert mistakes_of_introduction(About(person="tomas"), [OWNER, MARA, TOMAS]) == []


@pytest.mark.parametrize(
    ("slug", "people", "expected", "nearest"),
    [
        ("marra", [TOMAS, MARA], "one of mara, tomas", "mara"),
        ("zzz", [TOMAS, MARA], "one of mara, tomas", None),
        ("mara", [], "a file about them in content/people", None),
    ],
    ids=["near", "like none", "nobody there"],
)
def test_an_unknown_person_is_a_mistake(slug: str, people: list[Person], expected: str, nearest: str | None) -> None:
    (mistake,) = mistakes_of_introduction(About(person=slug), people)
    assert introduced(site_of({"about": {"person": slug}}, tuple(people))) is None
    assert mistake.where == 'WELLNESS["about"]["person"]'
    assert (mistake.value, mistake.expected, mistake.nearest) == (slug, expected, nearest)


def test_a_name_from_a_file_that_is_html() -> None:
    assert read("m", {"title": "Mara &amp; &quot;Mimi&quot; <em>Lind</em>"}).name == 'Mara & "Mimi" Lind'
