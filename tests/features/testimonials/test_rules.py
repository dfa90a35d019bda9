"""TES: results, dates, names, and professions that quote nobody."""

from typing import Any

import pytest
from checking import article, findings, findings_of
from sites import site_of

from pelican_wellness.cli.rules import all_rules
from pelican_wellness.model.person import Person

RULES = {rule.code: rule for rule in all_rules()}
DATE = "Date: 2026-03-02\n"


def said(code: str, text: str, **fields: Any) -> list[str]:
    """Return what a rule says of a testimonial. The day is 2026-11-22."""
    return [one.message for one in findings(code, text, **{"kind": "testimonial", **fields})]


RESULTS = (
    "Mara healed my shoulder.",
    "She healed me when nobody else could.",
    "It fixed my lower back.",
    "My back pain is gone.",
    "The pain in my knee finally went away.",
    "My migraines have completely disappeared.",
    "The headaches just stopped.",
    "After three visits I was pain-free.",
    "I am migraine free for the first time since school.",
    "No more headaches since!",
    "I no longer have panic attacks.",
    "Six months without a single migraine.",
    "I no longer need my pills.",
    "I don't need painkillers any more.",
    "Thanks to Mara I came off my sleeping pills.",
    "I lost 12 kilos.",
    "In spring I had lost about twenty pounds.",
)

NO_RESULTS = (
    "It did not heal my shoulder, but I know what to do.",
    "I wish my pain were gone.",
    "My pain is not gone.",
    "The headaches have not stopped.",
    "She never said the headaches would stop.",
    "Is the pain gone?",
    "The hour was gone before I knew it.",
    "She fixed my appointment within minutes.",
    "Parking is free.",
    "For two years I put my boots on sitting. After four visits I tied them standing.",
    "I sleep better on Tuesdays.",
    "I lost two hours to traffic and she still had time for me.",
    "She takes my pain seriously.",
    "I lost my mother in May, and this room was quiet.",
)


@pytest.mark.parametrize("text", RESULTS)
def test_a_result(text: str) -> None:
    (message,) = said("TES001", f"Name: J. R.\n\nI came in May. {text} The room is warm.")
    assert message.startswith("a client tells of a result: ")


@pytest.mark.parametrize("text", NO_RESULTS)
def test_no_result(text: str) -> None:
    assert said("TES001", f"Name: J. R.\n\n{text}") == []


def test_of_testimonials_only() -> None:
    assert said("TES001", RESULTS[0], kind="article") == []
    assert said("TES001", RESULTS[0], status="draft") == []
    assert said("TES001", RESULTS[0], language="de") == []


def test_a_cure_is_a_promise_like_any_other() -> None:
    text = "Name: J. R.\n\nMara cured my migraine in two sessions."
    assert said("CLM001", text)
    assert said("TES001", text) == []


def test_it_is_found_at_its_line() -> None:
    (one,) = findings("TES001", "Name: J. R.\n\nI came in May.\n\nMy back pain is gone.", kind="testimonial")
    assert one.line == 5


DATES = {
    "none": ("Name: J. R.\nConsent: yes\n\nx", 2, "no line says"),
    "to come": ("Name: J. R.\nDate: 2062-05-12\n\nx", 2, "still to come"),
    "long ago": ("Name: J. R.\nDate: 2021-11-01\n\nx", 2, "more than 5 years ago"),
}


@pytest.mark.parametrize(("text", "line", "words"), DATES.values(), ids=DATES)
def test_a_date(text: str, line: int, words: str) -> None:
    (one,) = findings("TES002", text, kind="testimonial")
    assert one.line == line
    assert words in one.message


@pytest.mark.parametrize("day", ["2026-11-22", "2026-03-02", "2021-11-30"])
def test_a_good_date(day: str) -> None:
    assert said("TES002", f"Name: J. R.\nDate: {day}\n\nx") == []


FULL = (
    "Anna Berg",
    "Anna Berg, carpenter",
    "Mrs. Anna Berg",
    "María del Carmen López",
    "Ludwig van der Berg",
    "Jean-Pierre O’Neill",
    "Anna Berg and Tom Berg",
    "Анна Петрова",
)
SHORT = (
    "J. R.",
    "J.R.",
    "Anna",
    "Anna B.",
    "R. K., carpenter",
    "Mrs. Berg",
    "Doña Amalia",
    "Anna and Tom",
    "Anna from Burlington",
    "A client",
    "Anna, teacher in Winooski",
    "安娜",
    "J. Berg",
)


@pytest.mark.parametrize("name", FULL)
def test_a_full_name_beside_a_complaint(name: str) -> None:
    (message,) = said("TES003", f"Name: {name}\n\nI came with migraine.")
    assert name in message
    assert "migraine" in message


@pytest.mark.parametrize("name", SHORT)
def test_no_full_name(name: str) -> None:
    assert said("TES003", f"Name: {name}\n\nI came with migraine.") == []


def test_a_full_name_beside_no_complaint() -> None:
    assert said("TES003", "Name: Anna Berg\n\nA warm room, and nobody hurries you.") == []
    counseling = {"practice": {"kind": "counselling"}, "testimonials": {"allowed_by": "Our board"}}
    assert said("TES003", "Name: Anna Berg\n\nEin warmer Raum.", language="de", wellness=counseling)


def forbidden(*people: Person, quoted: bool = True, **settings: Any) -> list[str]:
    one = article("Name: J. R.\n\nx", kind="testimonial" if quoted else "article")
    blog = {"site": site_of(settings, people)}
    return [found.message for found in findings_of(one, [RULES["TES004"]], blog)]


LPC = Person("ana", "Ana", role="Therapist", credentials=("MA", "LPC"))
OSTEOPATH = Person("tom", "Tom", role="Osteopath")
AU: dict[str, Any] = {"address": {"country": "AU"}}
ALLOWED = {"allowed_by": "Section 9 of our board"}


def test_a_practice_for_counseling() -> None:
    assert len(forbidden(practice={"kind": "counselling"})) == 1
    assert forbidden(practice={"kind": "counselling"}, testimonials=ALLOWED) == []
    assert forbidden(practice={"kind": "counselling"}, quoted=False) == []


def test_what_is_left_out_is_not_looked_at() -> None:
    settings = {"practice": {"kind": "counselling"}}
    assert said("TES001", RESULTS[0], wellness=settings) == []
    assert said("TES002", "Name: J. R.\n\nx", wellness=settings) == []


ROLES = {
    "by a license": (LPC, 1),
    "by their role": (Person("ana", "Ana", role="Licensed clinical psychologist"), 1),
    "as spelled in Britain": (Person("ana", "Ana", role="Counsellor"), 1),
    "by a degree": (Person("ana", "Ana", credentials=("PsyD",)), 1),
    "a massage therapist": (Person("ana", "Ana", role="Massage therapist", credentials=("LMT",)), 0),
    "somebody who counsels": (Person("ana", "Ana", role="Nutrition counseling"), 0),
    "an osteopath elsewhere": (OSTEOPATH, 0),
}


@pytest.mark.parametrize(("person", "times"), ROLES.values(), ids=ROLES)
def test_a_counselor_among_the_people(person: Person, times: int) -> None:
    assert len(forbidden(person, practice={"kind": "massage"})) == times
    assert forbidden(person, practice={"kind": "massage"}, testimonials=ALLOWED) == []


def test_in_australia() -> None:
    assert len(forbidden(practice={"kind": "physiotherapy", **AU})) == 1
    assert len(forbidden(OSTEOPATH, practice={"kind": "other", **AU})) == 1
    assert forbidden(practice={"kind": "massage", **AU}) == []
    assert forbidden(practice={"kind": "physiotherapy", "address": {"country": "GB"}}) == []


def test_its_reason_names_the_codes_of_ethics() -> None:
    assert "5.05" in RULES["TES004"].reason
    assert "C.3.b" in RULES["TES004"].reason
