"""Money and durations as readers of a language write them."""

import re
from decimal import Decimal
from typing import Literal

import pytest
from hypotheses import examples
from hypothesis import given, settings
from hypothesis import strategies as st

from pelican_wellness.i18n.catalogs import available
from pelican_wellness.i18n.direction import isolated
from pelican_wellness.i18n.durations import duration
from pelican_wellness.i18n.formats import own_digits
from pelican_wellness.i18n.language import locale_in
from pelican_wellness.i18n.money import money, money_range

NBSP, NNBSP, RLM, LRM = "\u00a0", "\u202f", "\u200f", "\u200e"

# Language, country, currency -> 95, 1250.50, and from 60 to 90.
MONEY: dict[tuple[str, str | None, str], tuple[str, str, str]] = {
    ("en-US", "US", "USD"): ("$95", "$1,250.50", "$60–90"),
    ("en", "US", "USD"): ("$95", "$1,250.50", "$60–90"),
    ("en", "CA", "CAD"): ("$95", "$1,250.50", "$60–90"),
    ("en", "CA", "USD"): ("US$95", "US$1,250.50", "US$60–90"),
    ("en", None, "CAD"): ("CA$95", "CA$1,250.50", "CA$60–90"),
    ("en-GB", "GB", "GBP"): ("£95", "£1,250.50", "£60–90"),
    ("en", "DE", "EUR"): ("€95", "€1,250.50", "€60–90"),
    ("en", "CH", "CHF"): (f"CHF{NBSP}95", f"CHF{NBSP}1,250.50", f"CHF{NBSP}60–90"),
    ("de", "DE", "EUR"): (f"95{NBSP}€", f"1.250,50{NBSP}€", f"60–90{NBSP}€"),
    ("de", "AT", "EUR"): (f"€{NBSP}95", f"€{NBSP}1.250,50", f"€{NBSP}60–90"),
    ("fr", "FR", "EUR"): (f"95{NBSP}€", f"1{NNBSP}250,50{NBSP}€", f"60–90{NBSP}€"),
    ("fr", "CA", "CAD"): (f"95{NBSP}$", f"1{NBSP}250,50{NBSP}$", f"60–90{NBSP}$"),
    ("es", "ES", "EUR"): (f"95{NBSP}€", f"1.250,50{NBSP}€", f"60–90{NBSP}€"),
    ("es", "US", "USD"): ("$95", "$1,250.50", "$60–90"),
    ("es", "MX", "MXN"): ("$95", "$1,250.50", "$60–90"),
    ("pt", "BR", "BRL"): (f"R${NBSP}95", f"R${NBSP}1.250,50", f"R${NBSP}60–90"),
    ("ar", None, "EUR"): (f"{RLM}95{NBSP}€", f"{RLM}1,250.50{NBSP}€", f"{RLM}60–90{NBSP}€"),
    ("ar", "US", "USD"): (f"{RLM}95{NBSP}US${LRM}", f"{RLM}1,250.50{NBSP}US${LRM}", f"{RLM}60–90{NBSP}US${LRM}"),
    ("ar", "EG", "EUR"): (f"{RLM}95{NBSP}€", f"{RLM}1,250.50{NBSP}€", f"{RLM}60–90{NBSP}€"),
    ("ar-EG", "EG", "EUR"): (f"{RLM}٩٥{NBSP}€", f"{RLM}١٬٢٥٠٫٥٠{NBSP}€", f"{RLM}٦٠–٩٠{NBSP}€"),
    ("fa", "IR", "EUR"): (f"{LRM}€{NBSP}۹۵", f"{LRM}€{NBSP}۱٬۲۵۰٫۵۰", f"{LRM}€{NBSP}۶۰ تا ۹۰"),
    ("he", "IL", "ILS"): (f"{RLM}95{NBSP}{RLM}₪", f"{RLM}1,250.50{NBSP}{RLM}₪", f"{RLM}60–90{NBSP}{RLM}₪"),
    ("hi", "IN", "INR"): ("₹95", "₹1,250.50", "₹60–90"),
    ("ja", "JP", "EUR"): ("€95", "€1,250.50", "€60～90"),
    ("ko", "KR", "EUR"): ("€95", "€1,250.50", "€60~90"),
    ("zh-Hans", "CN", "CNY"): ("¥95", "¥1,250.50", "¥60至90"),
    ("nb", "NO", "NOK"): (f"95{NBSP}kr", f"1{NBSP}250,50{NBSP}kr", f"60–90{NBSP}kr"),
    ("tlh", "US", "USD"): ("$95", "$1,250.50", "$60–90"),
}


@pytest.mark.parametrize(("place", "expected"), MONEY.items(), ids=[" ".join(map(str, place)) for place in MONEY])
def test_money(place: tuple[str, str | None, str], expected: tuple[str, str, str]) -> None:
    tag, country, currency = place
    amounts = [money(Decimal(value), currency, tag, country) for value in ("95.00", "1250.5")]
    assert (*amounts, money_range(Decimal(60), Decimal(90), currency, tag, country)) == expected


def test_yen_have_no_decimals() -> None:
    assert (money(Decimal(9500), "JPY", "ja"), money(Decimal(9500), "JPY", "en")) == ("￥9,500", "¥9,500")


def test_a_range_has_decimals_at_both_ends_or_at_none() -> None:
    assert money_range(Decimal(60), Decimal("90.50"), "EUR", "de") == f"60,00–90,50{NBSP}€"


TAGS = st.sampled_from(sorted(available()))
AMOUNTS = st.decimals(0, 1_000_000, places=2)
CURRENCIES = st.sampled_from(["USD", "EUR", "GBP", "CHF", "EGP", "ILS", "INR", "SEK", "PLN", "BRL", "ZAR"])


@given(AMOUNTS, AMOUNTS, CURRENCIES, TAGS)
@settings(max_examples=examples(200), deadline=None)
def test_no_digit_is_lost(one: Decimal, other: Decimal, currency: str, tag: str) -> None:
    low, high = sorted((one, other))
    assert _digits(money(low, currency, tag)) == _digits(_plain(low, low))
    assert _digits(money_range(low, high, currency, tag)) == _digits(_plain(low, low, high) + _plain(high, low, high))


def _plain(value: Decimal, *all_: Decimal) -> str:
    return f"{value:.2f}" if any(one % 1 for one in all_) else f"{value:.0f}"


def _digits(text: str) -> str:
    return "".join(str(int(sign)) for sign in text if sign.isdecimal())


PLACES = {
    ("en", "CA"): "en_CA",
    ("en", "US"): "en_US",
    ("en", "DE"): "en",
    ("en", "ZZ"): "en",
    ("en", None): "en",
    ("en-GB", "CA"): "en_GB",
    ("de", "CH"): "de_CH",
    ("pt", "BR"): "pt_BR",
    ("zh", "TW"): "zh_Hant_TW",
    ("zh-Hant", "HK"): "zh_Hant_HK",
    ("iw", "IL"): "he_IL",
    ("es", "US"): "es_US",
}


@pytest.mark.parametrize(("place", "expected"), PLACES.items(), ids=[" ".join(map(str, place)) for place in PLACES])
def test_a_language_is_a_country_s_where_it_is_spoken_there(place: tuple[str, str | None], expected: str) -> None:
    assert str(locale_in(*place)) == expected


# Minutes, language, length -> words.
DURATIONS: list[tuple[int, str, Literal["long", "short"], str]] = [
    (60, "en-US", "long", "60 minutes"),
    (60, "en-US", "short", "60 min"),
    (90, "en", "long", "90 minutes"),
    (120, "en", "short", "120 min"),
    (150, "en", "long", "2 hours 30 minutes"),
    (150, "en", "short", "2 hr 30 min"),
    (180, "en", "long", "3 hours"),
    (1, "en", "long", "1 minute"),
    (60, "en-GB", "short", "60 mins"),
    (60, "de", "long", "60 Minuten"),
    (150, "de", "short", "2 Std. 30 Min."),
    (90, "fr", "short", f"90{NBSP}min"),
    (60, "es", "long", "60 minutos"),
    (60, "ar", "long", "60 دقيقة"),
    (150, "ar", "long", "ساعتان و30 دقيقة"),
    (60, "ar-EG", "long", "٦٠ دقيقة"),
    (60, "fa", "long", "۶۰ دقیقه"),
    (60, "ja", "long", "60 分"),
    (150, "zh-Hans", "long", "2小时30分钟"),
    (60, "he", "long", "60 דקות"),
    (60, "hi", "long", "60 मिनट"),
    (60, "ru", "long", "60 минут"),
    (61, "ru", "long", "61 минута"),
    (60, "tlh", "long", "60 minutes"),
]


@pytest.mark.parametrize(("minutes", "tag", "length", "expected"), DURATIONS)
def test_duration(minutes: int, tag: str, length: Literal["long", "short"], expected: str) -> None:
    assert duration(minutes, tag, length) == expected


@pytest.mark.parametrize("tag", sorted(available()))
def test_durations_have_the_digits_of_their_language(tag: str) -> None:
    for minutes in (30, 45, 90, 150, 185):
        said = duration(minutes, tag)
        assert said == own_digits(said, tag)
        assert re.search(r"\d", said)


ISOLATED = [
    ("students", "en", "students"),
    ("طلاب", "ar", "طلاب"),
    ("طلاب", "en", "\u2068طلاب\u2069"),
    ("סטודנטים", "de", "\u2068סטודנטים\u2069"),
    ("students", "he", "\u2068students\u2069"),
    ("65+", "ar", "65+"),
    ("", "ar", ""),
]


@pytest.mark.parametrize(("words", "tag", "expected"), ISOLATED)
def test_words_of_the_other_direction_are_isolated(words: str, tag: str, expected: str) -> None:
    assert isolated(words, tag) == expected
