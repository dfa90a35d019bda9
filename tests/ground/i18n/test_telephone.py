"""Telephone numbers: how they are dialed from anywhere, and why some cannot be."""

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pelican_wellness.i18n.telephone import TelephoneError, dialed


def refused(number: str, country: str | None) -> str:
    """Return why a number cannot be dialed."""
    with pytest.raises(TelephoneError) as caught:
        dialed(number, country)
    return str(caught.value)


INTERNATIONAL = {
    "plain": ("+18025550142", "+18025550142"),
    "spaces": ("+1 802 555 0142", "+18025550142"),
    "brackets and hyphens": ("+1 (802) 555-0142", "+18025550142"),
    "dots": ("+1.802.555.0142", "+18025550142"),
    "spaces around": ("  +1 802 555 0142 ", "+18025550142"),
    "no-break spaces": ("+1\u00a0802\u00a0555\u00a00142", "+18025550142"),
    "wide plus": ("＋1 802 555 0142", "+18025550142"),
    "direction marks": ("\u202a+1 802 555 0142\u202c", "+18025550142"),
    "as a link": ("tel:+1-802-555-0142", "+18025550142"),
    "words in front": ("Call +1 802 555 0142", "+18025550142"),
    "letters of the keys": ("+1 800 FLOWERS", "+18003569377"),
    "Germany": ("+49 30 901820", "+4930901820"),
    "Germany with its nought": ("+49 (0)30 901820", "+4930901820"),
    "Britain": ("+44 20 7946 0958", "+442079460958"),
    "Italy keeps its nought": ("+39 06 698 1234", "+39066981234"),
    "Argentine mobile": ("+54 9 11 2345 6789", "+5491123456789"),
    "free of charge everywhere": ("+800 1234 5678", "+80012345678"),
    "Arabic digits": ("+٩٦٦ ٥٠ ١٢٣ ٤٥٦٧", "+966501234567"),
    "Persian digits": ("+۹۸ ۲۱ ۸۸۸۸ ۱۲۳۴", "+982188881234"),
    "wide digits": ("+１ ８０２ ５５５ ０１４２", "+18025550142"),
}


@pytest.mark.parametrize("country", [None, "US", "DE", "SA"])
@pytest.mark.parametrize(("number", "expected"), INTERNATIONAL.values(), ids=list(INTERNATIONAL))
def test_number_with_its_country_is_the_same_everywhere(number: str, expected: str, country: str | None) -> None:
    assert dialed(number, country) == expected


NATIONAL = {
    "United States": ("802.555.0142", "US", "+18025550142"),
    "United States, long distance": ("1 802 555 0142", "US", "+18025550142"),
    "United States, letters": ("1-800-FLOWERS", "US", "+18003569377"),
    "Germany": ("030 901820", "DE", "+4930901820"),
    "German mobile": ("0151 12345678", "DE", "+4915112345678"),
    "nought in brackets": ("(0)30 901820", "DE", "+4930901820"),
    "Britain": ("020 7946 0958", "GB", "+442079460958"),
    "France": ("01 42 68 53 00", "FR", "+33142685300"),
    "Spain has no nought": ("914 11 11 11", "ES", "+34914111111"),
    "Italy keeps its nought": ("06 698 1234", "IT", "+39066981234"),
    "Russia begins with an eight": ("8 (495) 123-45-67", "RU", "+74951234567"),
    "two countries of one code": ("8 701 123 4567", "KZ", "+77011234567"),
    "Saudi Arabia, Arabic digits": ("٠٥٠ ١٢٣ ٤٥٦٧", "SA", "+966501234567"),
    "Iran, Persian digits": ("۰۲۱ ۸۸۸۸ ۱۲۳۴", "IR", "+982188881234"),
    "abroad from Germany": ("00 1 802 555 0142", "DE", "+18025550142"),
    "abroad from the United States": ("011 49 30 901820", "US", "+4930901820"),
    "abroad from Saudi Arabia, Arabic digits": ("٠٠٤٩ ٣٠ ٩٠١٨٢٠", "SA", "+4930901820"),
}


@pytest.mark.parametrize(("number", "country", "expected"), NATIONAL.values(), ids=list(NATIONAL))
def test_number_at_home(number: str, country: str, expected: str) -> None:
    assert dialed(number, country) == expected


EXTENSIONS = {
    "ext": ("+1 802 555 0142 ext. 5", ";ext=5"),
    "extension": ("+1 802 555 0142 extension 77", ";ext=77"),
    "x": ("+1 802 555 0142 x123", ";ext=123"),
    "sign": ("+1 802 555 0142#5", ";ext=5"),
    "as RFC 3966 writes it": ("+1 802 555 0142;ext=5", ";ext=5"),
    "nought": ("+1 802 555 0142 ext 0", ";ext=0"),
    "leading nought": ("+1 802 555 0142 ext. 012", ";ext=012"),
    "none": ("+1 802 555 0142", ""),
}


@pytest.mark.parametrize(("number", "extension"), EXTENSIONS.values(), ids=list(EXTENSIONS))
def test_extension_stands_after_the_number(number: str, extension: str) -> None:
    assert dialed(number) == "+18025550142" + extension


IMPOSSIBLE = {
    "no code, no country": ("802.555.0142", None, "the country's code is missing"),
    "no code, no country, Arabic digits": ("٠٥٠ ١٢٣ ٤٥٦٧", None, "the country's code is missing"),
    "emergency": ("112", None, "the country's code is missing"),
    "country without telephones of its own": ("802 555 0142", "AQ", "the country's code is missing"),
    "no such country": ("802 555 0142", "XX", "the country's code is missing"),
    "only a code and a district": ("+1 802", None, "it is too short"),
    "two digits": ("12", "US", "it is too short"),
    "one digit missing": ("+33 1 42 68 53 0", None, "it is too short"),
    "one digit too many": ("+1 802 555 01423", None, "it is too long"),
    "sixteen digits": ("1" * 16, "US", "it is too long"),
    "two numbers in one": ("+1 802 555 0142 / 0143", None, "it is too long"),
    "words after it": ("+1 802 555 0142 or so", None, "it is too long"),
    "only within the town": ("555 0142", "US", "the area code is missing"),
    "only within the town, with the country": ("+1 555 0142", None, "the area code is missing"),
    "between two lengths": ("+47 2222222", None, "it has a length that no number there has"),
    "between two lengths, at home": ("222222222", "SG", "it has a length that no number there has"),
    "no such district": ("+1 100 555 0142", None, "no such numbers are given out there"),
    "no such district, at home": ("555 555 0142", "US", "no such numbers are given out there"),
    "no such beginning": ("+34 123 456 789", None, "no such numbers are given out there"),
    "words": ("call me", None, "it is no telephone number"),
    "words, with a country": ("call me", "US", "it is no telephone number"),
    "empty": ("", None, "it is no telephone number"),
    "empty, with a country": ("", "DE", "it is no telephone number"),
    "plus alone": ("+", None, "it is no telephone number"),
    "code alone": ("+49", None, "it is no telephone number"),
    "nought alone": ("0", "DE", "it is no telephone number"),
    "two lines": ("+1 802 555 0142\n+1 802 555 0143", None, "it is no telephone number"),
}


@pytest.mark.parametrize(("number", "country", "problem"), IMPOSSIBLE.values(), ids=list(IMPOSSIBLE))
def test_impossible_number(number: str, country: str | None, problem: str) -> None:
    assert refused(number, country) == problem


@pytest.mark.parametrize("number", ["030 901820", "(030) 90 18 20"])
def test_a_number_of_one_country_is_none_of_another(number: str) -> None:
    assert dialed(number, "DE") == "+4930901820"
    assert refused(number, "US") == "it is too short"
    assert refused(number, None) == "the country's code is missing"


@pytest.mark.parametrize(
    ("number", "country", "problem"),
    [
        ("+999 123 4567", None, "no country has its code"),
        ("＋999 123 4567", None, "no country has its code"),
        ("+0 802 555 0142", None, "no country has its code"),
        ("00 999 1234567", "DE", "no country has its code"),
        ("+49 1", None, "it is too short"),
        ("00 1", "DE", "it is too short"),
        ("+" + "1" * 20, None, "it is too long"),
    ],
    ids=[
        "unknown code",
        "unknown code, wide plus",
        "code of nought",
        "unknown code from home",
        "one digit",
        "one digit from home",
        "twenty digits",
    ],
)
def test_what_libphonenumber_refuses_to_read_has_its_reason_too(number: str, country: str | None, problem: str) -> None:
    assert refused(number, country) == problem


@pytest.mark.parametrize("number", ["0049 30 901820", "0044 20 7946 0958"])
def test_two_noughts_for_a_plus_make_it_no_less_a_number(number: str) -> None:
    assert refused(number, None) == "the country's code is missing"
    assert dialed(number, "DE") == dialed("+" + number.removeprefix("00"))


@pytest.mark.parametrize("number", ["+1 802 555 0142 ext. ٥", "+1 802 555 0142 x۵"])
def test_extension_in_other_digits(number: str) -> None:
    assert dialed(number) == "+18025550142;ext=5"


VALID = [*(number for number, _ in INTERNATIONAL.values()), *(number for number, _ in EXTENSIONS.values())]


@pytest.mark.parametrize("number", VALID, ids=[*INTERNATIONAL, *EXTENSIONS])
def test_what_is_dialed_is_dialed_the_same(number: str) -> None:
    once = dialed(number)
    assert dialed(once) == once


@given(
    st.one_of(st.text(max_size=20), st.text("+0123456789 ()-./x٠١٢٣", max_size=18)),
    st.sampled_from([None, "US", "DE", "SA", "XX"]),
)
@settings(deadline=None)
def test_a_number_or_a_reason_and_never_anything_else(number: str, country: str | None) -> None:
    try:
        found = dialed(number, country)
    except TelephoneError as error:
        assert re.fullmatch(r"(it|the|no) [a-z' ]+", str(error))  # noqa: PT017
    else:
        assert re.fullmatch(r"\+[1-9][0-9]{3,14}(;ext=\d+)?", found)
