"""Languages, dates, numbers, and the little grammar of the default texts."""

import re
from collections.abc import Mapping
from datetime import date

import pytest
from babel.dates import format_date
from babel.localedata import locale_identifiers
from hypothesis import given, settings
from hypothesis import strategies as st

from pelican_wellness.i18n.catalogs import available, catalog
from pelican_wellness.i18n.formats import _long_form, long_date, number, own_days, period
from pelican_wellness.i18n.grammar import indefinite_article
from pelican_wellness.i18n.language import language, locale_for, localized
from pelican_wellness.i18n.opening_hours import dates

LANGUAGES = {
    "Spanish": ("es", "es", "ltr", "español"),
    "English": ("en", "en", "ltr", "English"),
    "Arabic": ("ar", "ar", "rtl", "العربية"),
    "Hebrew": ("he", "he", "rtl", "עברית"),
    "Hebrew by its old code": ("iw", "iw", "rtl", None),
    "Persian": ("fa", "fa", "rtl", "فارسی"),
    "Urdu in Pakistan": ("ur-PK", "ur-PK", "rtl", None),
    "Yiddish": ("yi", "yi", "rtl", None),
    "Pashto": ("ps", "ps", "rtl", None),
    "Azerbaijani in Arabic script": ("az-Arab", "az-Arab", "rtl", None),
    "Kurdish in Arabic script": ("ku-Arab", "ku-Arab", "rtl", None),
    "Azerbaijani in Latin script": ("az-latn", "az-Latn", "ltr", None),
    "Chinese in Taiwan": ("zh-TW", "zh-TW", "ltr", "中文 (繁體, 台灣)"),
    "Chinese, script and region": ("ZH-hant-hk", "zh-Hant-HK", "ltr", None),
    "Portuguese, underscore": ("pt_BR", "pt-BR", "ltr", "português (Brasil)"),
    "upper case": ("AR", "ar", "rtl", None),
    "region in lower case": ("en-gb", "en-GB", "ltr", None),
    "variant": ("de-1996", "de-1996", "ltr", "Deutsch"),
    "region unknown to CLDR": ("ar-ZZ", "ar-ZZ", "rtl", None),
    "language unknown to CLDR": ("qq", "qq", "ltr", "qq"),
    "region of an unknown language": ("qq-yy", "qq-YY", "ltr", "qq"),
    "nonsense": ("foo-bar-baz", "foo-bar-baz", "ltr", "foo"),
    "empty": ("", "en", "ltr", "English"),
    "only separators": ("-_-", "en", "ltr", "English"),
    "trailing separator": ("es-", "es", "ltr", "español"),
    "hostile": ('"><script>', "en", "ltr", "English"),
    "hostile after a language": ('es-"onload=x', "es", "ltr", "español"),
    "not ASCII": ("日本", "en", "ltr", "English"),
}


@pytest.mark.parametrize(("source", "tag", "direction", "name"), LANGUAGES.values(), ids=list(LANGUAGES))
def test_language(source: str, tag: str, direction: str, name: str | None) -> None:
    found = language(source)
    assert (found.tag, found.direction) == (tag, direction)
    assert name is None or found.name == name


@given(st.one_of(st.text(max_size=20), st.text("aefhirzxAREN12-_", max_size=14)))
@settings(deadline=None)
def test_language_never_fails_and_is_safe_in_an_attribute(source: str) -> None:
    found = language(source)
    assert re.fullmatch(r"[a-z0-9]+(-[A-Za-z0-9]+)*", found.tag)
    assert found.direction in ("ltr", "rtl")
    assert found.name
    again = language(found.tag)
    assert (again.tag, again.direction) == (found.tag, found.direction)


LOCALES = {
    "language": ("es", "es"),
    "region": ("pt-BR", "pt_BR"),
    "underscore and lower case": ("pt_br", "pt_BR"),
    "Taiwan writes the traditional script": ("zh-TW", "zh_Hant_TW"),
    "unknown region falls to the language": ("es-XX", "es"),
    "unknown variant falls to the language": ("de-foobar", "de"),
    "unknown language falls to English": ("qq", "en"),
    "unknown language with a region falls to English": ("qq-DE", "en"),
    "empty falls to English": ("", "en"),
    "hostile falls to English": ('"><script>', "en"),
}


@pytest.mark.parametrize(("tag", "expected"), LOCALES.values(), ids=list(LOCALES))
def test_locale(tag: str, expected: str) -> None:
    assert str(locale_for(tag)) == expected


@given(st.text(max_size=20), st.dates(), st.integers(-(10**12), 10**12))
@settings(deadline=None)
def test_formatting_never_fails(tag: str, day: date, value: int) -> None:
    assert long_date(day, tag)
    assert number(value, tag)
    assert period((day.year, day.month), tag)


DAY = date(2026, 3, 16)
DATES = {
    "en": "March 16, 2026",
    "en-GB": "16 March 2026",
    "es": "16 de marzo de 2026",
    "de": "16. März 2026",
    "fr": "16 mars 2026",
    "pt_BR": "16 de março de 2026",
    "ja": "2026年3月16日",
    "zh-TW": "2026年3月16日",
    "ko": "2026년 3월 16일",
    "he": "16 במרץ 2026",
    "qq": "March 16, 2026",
}


@pytest.mark.parametrize(("tag", "expected"), DATES.items(), ids=list(DATES))
def test_long_date(tag: str, expected: str) -> None:
    assert long_date(DAY, tag) == expected


def test_long_dates_are_those_of_babel_in_every_locale() -> None:
    for name in locale_identifiers():
        tag = name.replace("_", "-")
        for day in (date(2026, month, 1 + 9 * month % 28) for month in range(1, 13)):
            assert long_date(day, tag) == own_days(format_date(day, "long", locale=locale_for(tag)), tag), name
    # Thai has an era, which Babel knows to write.
    assert {tag for tag in available() if not _long_form(tag)} == {"th"} & {*available()}


FIRST_DAYS = {
    "fr": ("1er janvier 2026", "11 janvier 2026", "1er–3 janv. 2026"),
    "fr-CA": ("1er janvier 2026", "11 janvier 2026", "1er–3 janv. 2026"),
    "pt-BR": ("1º de janeiro de 2026", "11 de janeiro de 2026", "1º\u2009–\u20093 de jan. de 2026"),
    "pt": ("1 de janeiro de 2026", "11 de janeiro de 2026", "1\u2009–\u20093 de jan. de 2026"),
    "es": ("1 de enero de 2026", "11 de enero de 2026", "1–3 ene 2026"),
}


@pytest.mark.parametrize(
    ("tag", "first", "later", "stretch"), [(tag, *said) for tag, said in FIRST_DAYS.items()], ids=list(FIRST_DAYS)
)
def test_the_first_day_of_a_month(tag: str, first: str, later: str, stretch: str) -> None:
    assert long_date(date(2026, 1, 1), tag) == period((2026, 1, 1), tag) == first
    assert long_date(date(2026, 1, 11), tag) == later
    assert dates(date(2026, 1, 1), date(2026, 1, 3), tag) == stretch


NUMBERS = {
    "English": (1234567, "en", "1,234,567"),
    "small": (410, "en", "410"),
    "nought": (0, "en", "0"),
    "German": (12345, "de", "12.345"),
    "Spanish": (12345, "es", "12.345"),
    "French": (12345, "fr", "12\u202f345"),
    "Russian": (12345, "ru", "12\u00a0345"),
    "Swiss": (12345, "de-CH", "12’345"),
    "Hindi groups by two": (1234567, "hi", "12,34,567"),
    "Persian digits": (1234, "fa", "۱٬۲۳۴"),
    "Egyptian digits": (1234, "ar-EG", "١٬٢٣٤"),
    "unknown": (12345, "qq", "12,345"),
}


@pytest.mark.parametrize(("value", "tag", "expected"), NUMBERS.values(), ids=list(NUMBERS))
def test_number(value: int, tag: str, expected: str) -> None:
    assert number(value, tag).replace("'", "’") == expected  # CLDR writes the Swiss one or the other way, by its release


PERIODS = {
    "year": ((2026,), "en", "2026"),
    "month": ((2026, 3), "en", "March 2026"),
    "day": ((2026, 3, 16), "en", "March 16, 2026"),
    "British day": ((2026, 3, 16), "en-GB", "16 March 2026"),
    "last month": ((2026, 12), "en", "December 2026"),
    "Spanish month": ((2026, 3), "es", "marzo de 2026"),
    "Spanish day": ((2026, 3, 16), "es", "16 de marzo de 2026"),
    "German month": ((2026, 3), "de", "März 2026"),
    "Japanese year": ((2026,), "ja", "2026年"),
    "Japanese month": ((2026, 3), "ja", "2026年3月"),
    "unknown": ((2026, 3), "qq", "March 2026"),
}


@pytest.mark.parametrize(("parts", "tag", "expected"), PERIODS.values(), ids=list(PERIODS))
def test_period(parts: tuple[int, ...], tag: str, expected: str) -> None:
    assert period(parts, tag) == expected


@pytest.mark.parametrize("tag", ["en", "en-AU", "es", "de", "fr", "pt-BR", "it", "nl", "sv", "ru", "pl", "ja", "zh", "ar"])
def test_a_day_reads_the_same_as_a_period(tag: str) -> None:
    assert period((DAY.year, DAY.month, DAY.day), tag) == long_date(DAY, tag)


ARTICLES = {
    "massage therapist": "a",
    "therapist": "a",
    "yoga teacher": "a",
    "counselor": "a",
    "nutritionist": "a",
    "hypnotherapist": "a",
    "homeopath": "a",
    "acupuncturist": "an",
    "Acupuncturist": "an",
    "  osteopath": "an",
    "Ayurvedic practitioner": "an",
    "energy healer": "an",
    "Iyengar yoga teacher": "an",
    "occupational therapist": "an",
    "aromatherapist": "an",
    "urologist": "a",
    "university lecturer": "a",
    "unique voice": "a",
    "useful contact": "a",
    "utility worker": "a",
    "European guide": "a",
    "EU adviser": "an",
    "one-on-one coach": "a",
    "ultrasound technician": "an",
    "usher": "an",
    "unimpressed reader": "an",
    "uninsured driver": "an",
    "honest broker": "an",
    "honorary member": "an",
    "hourly helper": "an",
    "heir": "an",
    # Letters read by their names: "el em tee", "ar em tee".
    "LMT": "an",
    "RMT": "an",
}


@pytest.mark.parametrize(("noun", "article"), ARTICLES.items(), ids=[noun.strip().replace(" ", "-") for noun in ARTICLES])
def test_indefinite_article(noun: str, article: str) -> None:
    assert indefinite_article(noun) == article


@given(st.text())
@settings(deadline=None)
def test_indefinite_article_never_fails(noun: str) -> None:
    assert indefinite_article(noun) in ("a", "an")


TEXTS = {
    "one text for all": ("Hello", "es", "en", "Hello"),
    "its language": ({"en": "Hello", "es": "Hola"}, "es", "en", "Hola"),
    "its region": ({"pt": "Olá", "pt-BR": "Oi"}, "pt-BR", "en", "Oi"),
    "region in another spelling": ({"pt_br": "Oi"}, "PT-BR", "en", "Oi"),
    "tag in another spelling": ({"pt-BR": "Oi"}, "pt_br", "en", "Oi"),
    "region falls to the language": ({"en": "Hello", "pt": "Olá"}, "pt-BR", "en", "Olá"),
    "language does not rise to a region": ({"en": "Hello", "pt-BR": "Oi"}, "pt", "en", "Hello"),
    "default": ({"en": "Hello", "es": "Hola"}, "de", "en", "Hello"),
    "default in another spelling": ({"pt-BR": "Oi"}, "de", "pt_BR", "Oi"),
    "none": ({"es": "Hola"}, "de", "en", None),
    "no texts": ({}, "de", "en", None),
    "empty text is passed over": ({"de": "", "en": "Hello"}, "de", "en", "Hello"),
}


@pytest.mark.parametrize(("value", "tag", "default", "expected"), TEXTS.values(), ids=list(TEXTS))
def test_localized(value: str | Mapping[str, str], tag: str, default: str, expected: str | None) -> None:
    assert localized(value, tag, default) == expected


@pytest.mark.parametrize("tag", ["en", "en-GB", "EN_us", "qq", "qq-YY", "", '"><script>', "../../etc"])
def test_a_language_without_a_catalog_speaks_english(tag: str) -> None:
    assert catalog(tag).gettext("About Me") == "About Me"


def test_every_catalog_is_a_language_of_cldr() -> None:
    assert "en" in available()
    for tag in available():
        assert str(locale_for(tag)) == tag
        assert catalog(tag).gettext("no such message") == "no such message"
