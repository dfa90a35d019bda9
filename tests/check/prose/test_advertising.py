"""PRA: the practice and how it is advertised."""

from typing import Any

import pytest
from checking import Check, article

from pelican_wellness.model.channel import channels
from pelican_wellness.model.person import Person

HERE = {"practice": {"address": {"country": "US"}}}

WRONG_NUMBERS = [
    ("Call 802-555-014.", "802-555-014 cannot be dialed: it is too short"),
    ("Please call us at (802) 555-014 today.", "(802) 555-014 cannot be dialed: it is too short"),
    ("Phone: 123-456-7890", "123-456-7890 cannot be dialed: no such numbers are given out there"),
    ("Call or text Mara at 802.555.01423.", "802.555.01423 cannot be dialed: it is too long"),
    ("Telephone 555-0142.", "555-0142 cannot be dialed: the area code is missing"),
    ("We are at +1 802 555 014.", "+1 802 555 014 cannot be dialed: it is too short"),
    ("From abroad, +999 802 555 0142.", "+999 802 555 0142 cannot be dialed: no country has its code"),
    ("[Call](tel:+1-802-555-01)", "+1-802-555-01 cannot be dialed: it is too short"),
    ("[Call](tel:8025550)", "8025550 cannot be dialed: the area code is missing"),
    ("Call me (802-555-014).", "802-555-014 cannot be dialed: it is too short"),
    ("Call 24/7: 802-555-014", "802-555-014 cannot be dialed: it is too short"),
]
NO_WRONG_NUMBERS = [
    "Call 802-555-0142, (802) 555-0142 or +1 802 555 0142.",
    "Call us at 802-555-0142 24 hours a day.",
    "Call 802–555–0142 9-5.",
    "Call 1-800-FLOWERS or 1-800-555-HELP, or phone 1 800 555 HELP.",
    "[Call](tel:+1-802-555-0142;ext=5) or [call](tel:802%20555%200142).",
    "Call 911. Call or text 988. Text HOME to 741741. [Call](tel:911) or [988](tel:988).",
    "In Britain, call 116 123 or 0800 1111; in Australia call 13 11 14 or 1300 659 467; in New Zealand 0508 828 865.",
    "From abroad, call 0044 20 7946 0018.",
    "Call 2026-11-22 a good day. Call 11/22/2026 another. Text 22.11.2026 too. Call 2019-2024 the quiet years.",
    "ISBN 978-0-12-345678-9, doi 10.1001/jama.1997.03540390074039, license MA 1234567, 2019-2024, $1,000,000.",
    "Call at 10:30 or 11:15, 10-15 minutes before. Text 2 or 3 times. Phone hours: 9-12 and 14-17.",
    "The number is 802-555-014.",
    "We are at +44.475882, -73.212072. It is 5+10000000. Some +10% or +1000.",
    "Call 1 2 3 4 5 6 7. Call 100-2000 people. Phone 1000 - 2000 people. It took +10 000 000 steps. Call License 1234-567.",
    "Recall 123-456-78901. The context 1234-5678-90.",
    "`5+1234567890`",
]


@pytest.mark.parametrize(("markdown", "message"), WRONG_NUMBERS)
def test_wrong_number(found: Check, markdown: str, message: str) -> None:
    (one,) = found("PRA001", f"Title: A\n\nText.\n\n{markdown}", wellness=HERE)
    assert (one.line, one.message) == (5, message)


@pytest.mark.parametrize("markdown", NO_WRONG_NUMBERS)
def test_no_wrong_number(found: Check, markdown: str) -> None:
    assert found("PRA001", markdown, wellness=HERE) == []


def test_a_number_is_told_once(found: Check) -> None:
    (one,) = found("PRA001", "Call [802-555-014](tel:+1802555014), that is +1 802-555-014", wellness=HERE)
    assert one.message.startswith("+1802555014 ")


def test_numbers_of_elsewhere(found: Check) -> None:
    britain = {"practice": {"address": {"country": "GB"}}}
    assert not found("PRA001", "Call 020 7946 0018, or in the United States 1-800-662-4357.", wellness=britain)
    assert not found("PRA001", "In the United States call 1-800-662-4357 or text 802-555-0142.", wellness=britain)
    assert found("PRA001", "Call 020 7946 001.", wellness=britain)


def test_without_a_country_only_international_numbers_can_be_judged(found: Check) -> None:
    assert not found("PRA001", "Call 802-555-014 or [here](tel:802555014).")
    assert found("PRA001", "We are at +1 802 555 014.")


def test_words_are_english(found: Check) -> None:
    assert not found("PRA001", "Text 802-555-014", wellness=HERE, language="de")
    assert found("PRA001", "+1 802 555 014", wellness=HERE, language="de")


def person(**fields: Any) -> Person:
    stated: dict[str, Any] = {"slug": "mara", "name": "Mara", "role": "Massage therapist", "credentials": ("LMT",)}
    return Person(**{**stated, "channels": channels(email="mara@example.com"), **fields})


def practice(region: str | None = "FL", kind: str = "massage", country: str = "US") -> dict[str, Any]:
    return {"practice": {"kind": kind, "address": {"region": region, "country": country}}}


@pytest.mark.parametrize(
    ("fields", "wellness", "words"),
    [
        ({}, practice("FL"), "Florida asks for in advertising (s. 480.0465, F.S.)"),
        ({}, practice("Alabama"), "Alabama asks for in advertising (Ala. Code title 34"),
        ({"role": ""}, practice("AZ", "spa"), "Arizona asks for in advertising (A.R.S. § 32-4260)"),
        ({"role": "", "credentials": (), "owner": True}, practice("Fla.".replace("Fla.", "F.L.")), "Florida"),
        ({"channels": (), "owner": True}, practice("florida"), "Florida"),
    ],
)
def test_license_missing(found: Check, fields: dict[str, Any], wellness: Any, words: str) -> None:
    blog = {"settings_source": f"A = 'FL'\nWELLNESS = {{{str(wellness)[1:-1]}}}"}
    (one,) = found("PRA002", "Text", wellness=wellness, blog=blog, authors=(person(**fields),))
    assert one.message.startswith("Mara has no license number, which ")
    assert words in one.message
    assert (one.file, one.line) == ("pelicanconf.py", 2)


@pytest.mark.parametrize(
    ("fields", "wellness"),
    [
        ({"license": "MA12345"}, practice()),
        ({"credentials": ("LMT #MA12345",)}, practice()),
        ({"biography": "<p>Mara. Florida license MA 12345.</p>"}, practice()),
        ({"role": "Yoga teacher", "credentials": ("RYT 500",)}, practice()),
        ({"role": "Yoga teacher", "credentials": (), "owner": True}, practice()),
        ({"channels": ()}, practice()),
        ({}, practice("VT")),
        ({}, practice(None)),
        ({}, practice("AL", kind="yoga")),
        ({}, practice("AL", country="IT")),
        ({}, {**practice(), "about": {"text": "Massage in Tampa. License number MM 45678."}}),
    ],
)
def test_license_not_missing(found: Check, fields: dict[str, Any], wellness: Any) -> None:
    assert found("PRA002", "Text", wellness=wellness, authors=(person(**fields),)) == []


def test_each_person_once(found: Check) -> None:
    mara, al = person(), person(slug="al", name="Al")
    articles = (article("One", authors=(mara,)), article("Two", authors=(mara, al)), article("Three", authors=(al,)))
    hits = found("PRA002", "Text", wellness=practice(), blog={"articles": articles})
    assert [one.message.split()[0] for one in hits] == ["Al", "Mara"]


def test_a_page_states_the_number(found: Check) -> None:
    pages = (article("One", authors=(person(),)), article("Establishment license MM45678", kind="page"))
    assert not found("PRA002", "Text", wellness=practice(), blog={"articles": pages})


FORM = '<form action="https://example.com/f">\n{}\n</form>'
QUESTIONS = [
    ('<label>Symptoms <textarea name="a"></textarea></label>', "Symptoms"),
    ('<label for="h">Your medical history</label>\n<textarea id="h" name="a"></textarea>', "Your medical history"),
    ('<input name="date_of_birth">', "date_of_birth"),
    ('<input name="dateOfBirth" placeholder="When?">', "dateOfBirth"),
    ('<input type="text" placeholder="Current medications">', "Current medications"),
    ('<select name="insurance"><option>A</option></select>', "insurance"),
    ('<label><input type="checkbox" name="p"> Are you pregnant?</label>', "Are you pregnant?"),
    ('<input aria-label="Health conditions">', "Health conditions"),
    ('<input autocomplete="bday" name="x">', "bday"),
    ('<input name="diagnosis[]">', "diagnosis[]"),
]
NO_QUESTIONS = [
    '<input name="name"><input type="email" name="email"><textarea name="message"></textarea>',
    '<textarea name="message" placeholder="Please do not write about symptoms or medications."></textarea>',
    '<label>Message (no health information, please) <textarea name="health_information"></textarea></label>',
    '<input type="search" placeholder="Search symptoms">',
    '<input type="hidden" name="insurance">',
    '<label><input type="checkbox" name="a"> I accept the terms and conditions</label>',
    '<select name="service"><option>Pregnancy massage</option></select>',
    '<label><input type="radio" name="service"> Pregnancy massage</label>',
    '<label>Date of visit <input type="date" name="day"></label>',
    '<label>Birthday greeting for the voucher <input name="greeting"></label>',
    '<label>Meditation class <input name="meditation"></label>',
    "<p>Do you take my insurance? Yes.</p><input name='q'>",
]


@pytest.mark.parametrize(("field", "words"), QUESTIONS)
def test_a_form_asks_for_health(found: Check, field: str, words: str) -> None:
    (one,) = found("PRA003", f"Symptoms and medications.\n\n{FORM.format(field)}")
    assert one.message == f"a form asks for health details: {words}"
    assert one.line in (4, 5)


@pytest.mark.parametrize("field", NO_QUESTIONS)
def test_a_form_does_not_ask_for_health(found: Check, field: str) -> None:
    assert found("PRA003", FORM.format(field)) == []


def test_fields_outside_of_forms_and_search_forms(found: Check) -> None:
    assert not found("PRA003", 'Tell us your symptoms: <input name="symptoms">')
    assert not found("PRA003", '<form role="search"><input name="symptoms"></form>')


def test_choices_of_one_question_count_once(found: Check) -> None:
    choices = "\n".join(f'<label><input type="radio" name="insurance" value="{one}"> {one}</label>' for one in "abc")
    assert len(found("PRA003", FORM.format(choices))) == 1
