"""The words of a call to action, and where it leads."""

import pytest
from sites import site_of

from pelican_wellness.features.cta.call import Destination, call_to_action, destination
from pelican_wellness.features.cta.settings import Cta, CtaRule, CtaTexts
from pelican_wellness.i18n.catalogs import catalog
from pelican_wellness.model.channel import Channel, channels
from pelican_wellness.model.person import Person
from pelican_wellness.model.phrases import Phrases

BOOK, PHONE, MAIL, WHATSAPP = channels(
    booking="https://b.example/", telephone="+1 802 555 0142", email="a@b.example", whatsapp="+1 802 555 0142"
)
MARA = Person("mara", "Mara Lindqvist", channels=(PHONE, MAIL), areas=("Burlington",))

DESTINATIONS: dict[str, tuple[list[str | None], tuple[Channel, ...], Destination | None]] = {
    "no way at all": ([None, ""], (), None),
    "the first page": ([None, "", "a/", "b/"], (), Destination("a/")),
    "a page, and two channels beside it": (["a/"], (BOOK, PHONE, MAIL, WHATSAPP), Destination("a/", (BOOK, PHONE))),
    "a page that is a channel": (["https://b.example/"], (BOOK, PHONE, MAIL), Destination("https://b.example/", (PHONE, MAIL))),
    "the best channel": ([None], (BOOK, PHONE, MAIL, WHATSAPP), Destination("https://b.example/", (PHONE, MAIL))),
    "the only channel": ([], (MAIL,), Destination("mailto:a@b.example")),
}


@pytest.mark.parametrize(("pages", "ways", "expected"), DESTINATIONS.values(), ids=list(DESTINATIONS))
def test_destination(pages: list[str | None], ways: tuple[Channel, ...], expected: Destination | None) -> None:
    assert destination(pages, ways) == expected


def TRANSLATE(message: str, language: str) -> str:  # noqa: N802
    return catalog(language).gettext(message)


TO = Destination("contact/", (PHONE,))

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
}


@pytest.mark.parametrize(("texts", "profession", "language", "expected"), TEXTS.values(), ids=list(TEXTS))
def test_texts(texts: Cta, profession: str, language: str, expected: tuple[str, str]) -> None:
    phrases = Phrases(language, profession, TRANSLATE, "" if language != "qq" else "en")
    call = call_to_action(TO, [texts], phrases, person=None, area="", reason="a test")
    assert (call.heading, call.button) == expected


ENGLISH = Phrases("en", "massage therapist", TRANSLATE)
ABOUT: dict[str, tuple[list[CtaTexts], Person | None, str, str]] = {
    "default for a person": ([], MARA, "", "Talk to Mara Lindqvist"),
    "default for nobody": ([], None, "Leeds", "Talk to a massage therapist"),
    "person and area": ([Cta(heading="{person}, {area}")], MARA, "Leeds", "Mara Lindqvist, Leeds"),
    "a text for a person without one": ([Cta(heading="Ask {person}")], None, "", "Talk to a massage therapist"),
    "a text for an area without one": ([Cta(heading="In {area}")], MARA, "", "Talk to Mara Lindqvist"),
    "the narrower first": ([CtaTexts(heading="A"), CtaRule(heading="R"), Cta(heading="S")], MARA, "", "A"),
    "the next where it is silent": ([CtaTexts(button="A"), CtaRule(heading="R"), Cta(heading="S")], MARA, "", "R"),
    "the next where it cannot be filled": (
        [CtaRule(heading="{area}"), Cta(heading="S {a} {profession}")],
        MARA,
        "",
        "S a massage therapist",
    ),
    "a name with braces": ([], Person("x", "{a} <b>"), "", "Talk to {a} <b>"),
    "an area with braces": ([Cta(heading="In {area}")], None, "{person}", "In {person}"),
}


@pytest.mark.parametrize(("layers", "person", "area", "heading"), ABOUT.values(), ids=list(ABOUT))
def test_person_and_area(layers: list[CtaTexts], person: Person | None, area: str, heading: str) -> None:
    assert call_to_action(TO, layers, ENGLISH, person=person, area=area, reason="").heading == heading


def test_a_blog_of_no_trade_is_not_told_to_see_a_therapist() -> None:
    general = call_to_action(TO, [], site_of().phrases("de"), person=None, area="", reason="")
    assert (general.heading, general.button) == ("Kontakt aufnehmen", "Kontakt")
    named = call_to_action(TO, [], site_of().phrases("en"), person=MARA, area="", reason="")
    assert (named.heading, named.button) == ("Talk to Mara Lindqvist", "Contact Mara Lindqvist")
    for trade in ({"profession": "yoga teacher"}, {"practice": {"kind": "yoga"}}):
        call = call_to_action(TO, [], site_of(trade).phrases("en"), person=None, area="", reason="")
        assert call.heading == "Talk to a yoga teacher"
    assert [site_of().phrases("en").find(area) for area in ("", "Leeds")] == ["People", "Leeds"]


def test_call_leads_to_its_destination() -> None:
    call = call_to_action(TO, [Cta(text="Ask {a} {profession}.")], ENGLISH, person=MARA, area="", reason="a test")
    assert call.text == "Ask a massage therapist."
    assert (call.person, call.url, call.channels, call.reason) == (MARA, "contact/", (PHONE,), "a test")


def test_default_sentence_has_no_open_placeholder() -> None:
    text = call_to_action(TO, [], ENGLISH, person=None, area="", reason="").text
    assert text.endswith(".")
    assert "{" not in text
