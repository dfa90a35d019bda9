"""People, their channels, who is introduced, and whom a call to action names."""

from collections.abc import Iterable
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pelican_wellness.config import WellnessError
from pelican_wellness.config.about import About
from pelican_wellness.config.cta import Cta
from pelican_wellness.i18n.catalogs import catalog
from pelican_wellness.people.call_to_action import Destination, call_to_action, default_phrases, destination
from pelican_wellness.people.channel import Channel, Kind, channels
from pelican_wellness.people.introduction import introduced, owner
from pelican_wellness.people.person import Person, person_from

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
    "telephone with dots": ({"telephone": "802.555.0142"}, Kind.TELEPHONE, "tel:8025550142"),
    "telephone in Arabic digits": ({"telephone": "+٩٦٦ ٥٠ ١٢٣ ٤٥٦٧"}, Kind.TELEPHONE, "tel:+966501234567"),
    "email": ({"email": "mara@b.example"}, Kind.EMAIL, "mailto:mara@b.example"),
    "email with a question mark": ({"email": "a?bcc=c@b.example"}, Kind.EMAIL, "mailto:a%3Fbcc%3Dc@b.example"),
    "email with a plus": ({"email": "a+b@b.example"}, Kind.EMAIL, "mailto:a%2Bb@b.example"),
    "whatsapp": ({"whatsapp": "+1 802-555-0142"}, Kind.WHATSAPP, "https://wa.me/18025550142"),
    "sms": ({"sms": "+1 802 555 0142"}, Kind.SMS, "sms:+18025550142"),
}


@pytest.mark.parametrize(("ways", "kind", "url"), ADDRESSES.values(), ids=list(ADDRESSES))
def test_channel(ways: dict[str, str], kind: Kind, url: str) -> None:
    (label,) = ways.values()
    assert channels(**ways) == (Channel(kind, url, label),)


def test_channels_come_best_first() -> None:
    ways = channels(sms="111", whatsapp="222", email="a@b.example", telephone="333", booking="https://b.example/")
    assert [way.kind for way in ways] == ["booking", "telephone", "email", "whatsapp", "sms"]
    assert list(Kind).index(Kind.PAGE) == 0


@pytest.mark.parametrize("empty", ["", None])
def test_an_empty_channel_is_none(empty: str | None) -> None:
    assert channels(telephone=empty, email=empty, booking=empty, whatsapp=empty, sms=empty) == ()


@given(st.text(min_size=1))
@settings(deadline=None)
def test_braces_and_signs_of_a_label_never_fail(value: str) -> None:
    ways = channels(booking=value, telephone=value, email=value, whatsapp=value, sms=value)
    assert len(ways) == 5
    assert all(way.label == value for way in ways)
    assert ways[0].url == value


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


PHONE, MAIL, BOOK, SMS = (
    channels(telephone="111")[0],
    channels(email="a@b.example")[0],
    channels(booking="https://b.example/")[0],
    channels(sms="222")[0],
)
REACHABLE = Person("olga", "Olga", channels=(MAIL, SMS), owner=True)

DESTINATIONS: dict[str, tuple[str | None, str | None, tuple[Channel, ...], Person | None, Destination | None]] = {
    "no way at all": (None, None, (), None, None),
    "owner without channels": (None, None, (), MARA, None),
    "the setting first": (
        "x.html",
        "contact/",
        (PHONE,),
        REACHABLE,
        Destination("x.html", (PHONE,), "the setting cta.url"),
    ),
    "then the page": (
        None,
        "contact/",
        (PHONE,),
        REACHABLE,
        Destination("contact/", (PHONE,), "the site's contact page"),
    ),
    "page with the owner's channels": (
        None,
        "contact/",
        (),
        REACHABLE,
        Destination("contact/", (MAIL, SMS), "the site's contact page"),
    ),
    "page alone": (None, "contact/", (), None, Destination("contact/", (), "the site's contact page")),
    "then the practice": (None, None, (PHONE,), REACHABLE, Destination("tel:111", (), "the telephone of the practice")),
    "the best way of several": (
        None,
        None,
        (SMS, PHONE, BOOK),
        None,
        Destination("https://b.example/", (SMS, PHONE), "the booking of the practice"),
    ),
    "then the owner": (
        None,
        None,
        (),
        REACHABLE,
        Destination("mailto:a@b.example", (SMS,), "the email of the owner, Olga"),
    ),
    "empty setting is none": ("", "", (PHONE,), None, Destination("tel:111", (), "the telephone of the practice")),
}


@pytest.mark.parametrize("kind", [tuple, list, iter])
@pytest.mark.parametrize(("setting", "page", "practice", "person", "expected"), DESTINATIONS.values(), ids=list(DESTINATIONS))
def test_destination(
    kind: Any,
    setting: str | None,
    page: str | None,
    practice: Iterable[Channel],
    person: Person | None,
    expected: Destination | None,
) -> None:
    assert destination(setting, page, kind(practice), person) == expected


def TRANSLATE(message: str, language: str) -> str:  # noqa: N802
    return catalog(language).gettext(message)


TO = Destination("contact/", (PHONE,), "a test")

TEXTS: dict[str, tuple[Cta, str, str, tuple[str, str]]] = {
    "defaults": (Cta(), "massage therapist", "en", ("Talk to a massage therapist", "Contact a massage therapist")),
    "article before a vowel": (Cta(), "acupuncturist", "en", ("Talk to an acupuncturist", "Contact an acupuncturist")),
    "defaults in a language without a catalog": (
        Cta(),
        "therapist",
        "qq",
        ("Talk to a therapist", "Contact a therapist"),
    ),
    "own texts": (Cta(heading="Hi", button="Go"), "therapist", "en", ("Hi", "Go")),
    "placeholders": (
        Cta(heading="{profession}? {a} {profession}!", button="Ask {a} {profession}"),
        "yoga teacher",
        "en",
        ("yoga teacher? a yoga teacher!", "Ask a yoga teacher"),
    ),
    "its language": (
        Cta(heading={"en": "Hi", "es": "Hola"}, button={"es": "Contacta a {profession}"}),
        "masajista",
        "es",
        ("Hola", "Contacta a masajista"),
    ),
    "region falls to the language": (Cta(heading={"pt": "Olá"}, button="Ir"), "x", "pt-BR", ("Olá", "Ir")),
    "the site's language": (Cta(heading={"en": "Hi"}, button={"en": "Go"}), "x", "qq", ("Hi", "Go")),
    "a language that is not there": (
        Cta(heading={"es": "Hola"}, button="Go"),
        "therapist",
        "qq",
        ("Talk to a therapist", "Go"),
    ),
    "braces of a profession stay": (
        Cta(heading="{profession}", button="{a}"),
        "{a} therapist",
        "en",
        ("{a} therapist", "a"),
    ),
    "lone braces stay": (
        Cta(heading="a } b { c", button="{ a }".replace(" ", "")),
        "therapist",
        "en",
        ("a } b { c", "a"),
    ),
}


@pytest.mark.parametrize(("texts", "profession", "language", "expected"), TEXTS.values(), ids=list(TEXTS))
def test_texts(texts: Cta, profession: str, language: str, expected: tuple[str, str]) -> None:
    call = call_to_action(TO, texts, profession, language, TRANSLATE, "" if language != "qq" else "en")
    assert (call.heading, call.button) == expected


def test_call_leads_to_its_destination() -> None:
    call = call_to_action(TO, Cta(text="Ask {a} {profession}."), "therapist", "en", TRANSLATE)
    assert call.text == "Ask a therapist."
    assert (call.person, call.url, call.channels, call.reason) == (None, "contact/", (PHONE,), "a test")


def test_default_sentence_has_no_open_placeholder() -> None:
    text = call_to_action(TO, Cta(), "therapist", "en", TRANSLATE).text
    assert text.endswith(".")
    assert "{" not in text


PHRASES = {
    "two words": ("massage therapist", {"contact a massage therapist", "contact a therapist"}),
    "one word": ("therapist", {"contact a therapist"}),
    "vowel": ("acupuncturist", {"contact an acupuncturist"}),
    "vowel before consonant": ("occupational therapist", {"contact an occupational therapist", "contact a therapist"}),
    "consonant before vowel": (
        "licensed acupuncturist",
        {"contact a licensed acupuncturist", "contact an acupuncturist"},
    ),
    "three words": ("Thai massage therapist", {"contact a Thai massage therapist", "contact a therapist"}),
    "nothing": ("", set()),
    "blank": ("  ", set()),
}


@pytest.mark.parametrize(("profession", "phrases"), PHRASES.values(), ids=list(PHRASES))
def test_default_phrases(profession: str, phrases: set[str]) -> None:
    assert set(default_phrases(profession, "en", TRANSLATE)) == phrases


def test_the_longer_default_phrase_comes_first() -> None:
    assert default_phrases("massage therapist", "en", TRANSLATE) == ["contact a massage therapist", "contact a therapist"]
