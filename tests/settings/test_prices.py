"""Prices as bloggers write them: what they mean, and what is said of those that cannot be read."""

from decimal import Decimal
from typing import Any

import pytest
from growth import MOST, growth
from hypotheses import examples, sweep
from hypothesis import given, settings
from hypothesis import strategies as st

from pelican_wellness.settings.lines import Lines
from pelican_wellness.settings.mistakes import Mistake
from pelican_wellness.settings.prices.currencies import in_use
from pelican_wellness.settings.prices.entry import read_price
from pelican_wellness.settings.prices.lines import CurrencyCode, Prices, split_prices
from pelican_wellness.settings.prices.price import Per, Price, PriceError, PriceKind
from pelican_wellness.settings.prices.reading import reading
from pelican_wellness.settings.prices.vocabulary import vocabulary
from pelican_wellness.settings.prices.writing import written


class Service(Lines):
    """The lines of a service, as far as they are about money."""

    currency: CurrencyCode | None = None
    prices: Prices = ()


def read(lines: Any, language: str = "en", country: str | None = "US", **others: Any) -> tuple[Service, list[Mistake]]:
    context = {"language": language, "country": country}
    return Service.read({"prices": lines, **others}, lambda key: f"swedish.md: {key}", context)


def prices(lines: Any, language: str = "en", country: str | None = "US", **others: Any) -> list[str]:
    found, mistakes = read(lines, language, country, **others)
    assert mistakes == []
    return [written(one) for one in found.prices]


# What a price means, field by field.

DOLLARS = Decimal(95)
FIELDS: dict[str, Price] = {
    "95": Price(PriceKind.EXACT, DOLLARS, DOLLARS, "USD"),
    "60 min 95": Price(PriceKind.EXACT, DOLLARS, DOLLARS, "USD", minutes=60),
    "from 95": Price(PriceKind.FROM, DOLLARS, DOLLARS, "USD"),
    "60-95": Price(PriceKind.RANGE, Decimal(60), DOLLARS, "USD"),
    "free": Price(PriceKind.FREE, Decimal(0), Decimal(0), "USD"),
    "95 per month": Price(PriceKind.EXACT, DOLLARS, DOLLARS, "USD", per=Per.MONTH),
    "5 sessions 95": Price(PriceKind.EXACT, DOLLARS, DOLLARS, "USD", sessions=5),
    "Students 95 €": Price(PriceKind.EXACT, DOLLARS, DOLLARS, "EUR", label="Students"),
    "Students: 5 sessions of 60 min from 95": Price(
        PriceKind.FROM, DOLLARS, DOLLARS, "USD", minutes=60, sessions=5, label="Students"
    ),
}


@pytest.mark.parametrize(("text", "price"), FIELDS.items(), ids=list(FIELDS))
def test_what_a_price_means(text: str, price: Price) -> None:
    assert read(text)[0].prices == (price,)
    assert price.amount == price.low


# Language, country: line -> the same prices, written plainly in English.
RIGHT: dict[tuple[str, str], dict[str, str]] = {
    ("en", "US"): {
        "30 min 55": "30 min 55 USD",
        "60 min: 95": "60 min 95 USD",
        "60 minutes – 95": "60 min 95 USD",
        "60min $95": "60 min 95 USD",
        "60' 95": "60 min 95 USD",
        "1 h 95": "60 min 95 USD",
        "1 hour: 95": "60 min 95 USD",
        "1.5 h 130": "90 min 130 USD",
        "1h30 130": "90 min 130 USD",
        "1 h 30: 130": "90 min 130 USD",
        "1 h 30 min 130": "90 min 130 USD",
        "1 hour and 30 minutes 130": "90 min 130 USD",
        "$95/60 min": "60 min 95 USD",
        "95 for 60 min": "60 min 95 USD",
        "95 (60 min)": "60 min 95 USD",
        "95: 60 min": "60 min 95 USD",
        "from 60": "from 60 USD",
        "from $60": "from 60 USD",
        "From: 60": "from 60 USD",
        "$60+": "from 60 USD",
        "60 min starting at 95": "60 min from 95 USD",
        "free": "free",
        "FREE": "free",
        "15 min free": "15 min free",
        "Free consultation 15 min": "consultation: 15 min free",
        "no charge": "free",
        "60-90": "60-90 USD",
        "60–90": "60-90 USD",
        "$60 - $90": "60-90 USD",
        "60 to 90": "60-90 USD",
        "from 60 to 90": "60-90 USD",
        "0-40": "0-40 USD",
        "sliding scale 60-90": "60-90 USD",
        "60-90 (sliding scale)": "60-90 USD",
        "95 per session": "per session 95 USD",
        "95 a session": "per session 95 USD",
        "1 session 95": "per session 95 USD",
        "$95 / session": "per session 95 USD",
        "120 per month": "per month 120 USD",
        "monthly 120": "per month 120 USD",
        "$120/mo": "per month 120 USD",
        "20 per person": "per person 20 USD",
        "20 each": "per person 20 USD",
        "20 p.p.": "per person 20 USD",
        "95 an hour": "per hour 95 USD",
        "95/h": "per hour 95 USD",
        "1,200 per year": "per year 1200 USD",
        "5 sessions 400": "5 sessions 400 USD",
        "5 x 60 min 400": "5 sessions 60 min 400 USD",
        "10×30min 500": "10 sessions 30 min 500 USD",
        "$55": "55 USD",
        "55 USD": "55 USD",
        "USD 55": "55 USD",
        "55 dollars": "55 USD",
        "US$55": "55 USD",
        "€ 55": "55 EUR",
        "CHF 120": "120 CHF",
        "55.50": "55.50 USD",
        "55,50 €": "55.50 EUR",
        "1,200": "1200 USD",
        "1,200.50": "1200.50 USD",
        "1.200,50": "1200.50 USD",
        "120.-": "120 USD",
        "Students 45": "Students: 45 USD",
        "students: 45": "students: 45 USD",
        "45 for students": "students: 45 USD",
        "45 (students)": "students: 45 USD",
        "Students/seniors 45": "Students/seniors: 45 USD",
        "Seniors (65+): 40": "Seniors (65+): 40 USD",
        "10 classes: 120": "10 classes: 120 USD",
        "10-class pass 120": "10-class pass: 120 USD",
        "1st visit 120": "1st visit: 120 USD",
        "First visit 90 min 120": "First visit: 90 min 120 USD",
        "First visit: 90 min: 120": "First visit: 90 min 120 USD",
        "Monthly pass 120": "Monthly pass: 120 USD",
        "Half an hour 55": "Half an hour: 55 USD",
        "Happy hour 40": "Happy hour: 40 USD",
        "for two: 150": "for two: 150 USD",
        "VIP: 150": "VIP: 150 USD",
        "Free parking: 5": "Free parking: 5 USD",
    },
    ("en", "CA"): {"$95": "95 CAD", "US$95": "95 USD", "usd 95": "usd: 95 CAD", "95 cad": "95 CAD"},
    ("en", "GB"): {"£55": "55 GBP", "55 pounds": "55 GBP", "£1,250": "1250 GBP"},
    ("en", "KW"): {"12.500": "12.500 KWD"},
    ("en", "IN"): {"₹1,20,000 per year": "per year 120000 INR"},
    ("es", "ES"): {
        "30 min 55": "30 min 55 EUR",
        "60 minutos: 95 euros": "60 min 95 EUR",
        "1 hora 95": "60 min 95 EUR",
        "desde 60": "from 60 EUR",
        "a partir de 60 €": "from 60 EUR",
        "gratis": "free",
        "de 60 a 90 €": "60-90 EUR",
        "escala movil 60-90": "60-90 EUR",
        "95 por sesión": "per session 95 EUR",
        "120 al mes": "per month 120 EUR",
        "mensual 120": "per month 120 EUR",
        "20 por persona": "per person 20 EUR",
        "5 sesiones 400": "5 sessions 400 EUR",
        "1.200 €": "1200 EUR",
        "1.200,50": "1200.50 EUR",
        "Estudiantes 45": "Estudiantes: 45 EUR",
        "hora y media 130": "hora y media: 130 EUR",
        "from 60": "from 60 EUR",
    },
    ("es", "MX"): {"60 min $950": "60 min 950 MXN", "1,200 pesos": "1200 MXN"},
    ("de", "DE"): {
        "60 Minuten 95,50 €": "60 min 95.50 EUR",
        "1,5 Std. 130": "90 min 130 EUR",
        "ab 60": "from 60 EUR",
        "kostenlos": "free",
        "60 bis 90 €": "60-90 EUR",
        "von 60 bis 90": "60-90 EUR",
        "95 € pro Sitzung": "per session 95 EUR",
        "120 im Monat": "per month 120 EUR",
        "je Person 20": "per person 20 EUR",
        "5 Behandlungen à 60 min 400": "5 sessions 60 min 400 EUR",
        "1.200": "1200 EUR",
        "120,- €": "120 EUR",
        "10er-Karte 120": "10er-Karte: 120 EUR",
        "Studierende 45": "Studierende: 45 EUR",
    },
    ("de", "CH"): {"60 Min. CHF 120.–": "60 min 120 CHF", "Fr. 1'200": "1200 CHF", "120 Franken": "120 CHF"},
    ("fr", "FR"): {
        "1h30 : 130 €": "90 min 130 EUR",
        "1 h 30 : 130": "90 min 130 EUR",
        "à partir de 60 €": "from 60 EUR",
        "gratuit": "free",
        "de 60 à 90 €": "60-90 EUR",
        "95 € la séance": "per session 95 EUR",
        "120 € par mois": "per month 120 EUR",
        "l'heure 95": "per hour 95 EUR",
        "forfait 5 séances : 400 €": "forfait: 5 sessions 400 EUR",
        "1 200 €": "1200 EUR",
        "1\u202f200,50 €": "1200.50 EUR",
        "15 000": "15000 EUR",
        "Étudiants 45": "Étudiants: 45 EUR",
        "À la carte 60": "À la carte: 60 EUR",
    },
    ("it", "IT"): {
        "60 minuti 95 euro": "60 min 95 EUR",
        "da 60": "from 60 EUR",
        "da 60 a 90": "60-90 EUR",
        "gratuito": "free",
        "95 a seduta": "per session 95 EUR",
        "120 al mese": "per month 120 EUR",
        "all'ora 95": "per hour 95 EUR",
        "5 sedute 400": "5 sessions 400 EUR",
    },
    ("nl", "NL"): {
        "1,5 u 130": "90 min 130 EUR",
        "vanaf € 60": "from 60 EUR",
        "60 tot 90": "60-90 EUR",
        "kosteloos": "free",
        "95 per sessie": "per session 95 EUR",
        "120 per maand": "per month 120 EUR",
        "5 behandelingen 400": "5 sessions 400 EUR",
        "10-rittenkaart 120,-": "10-rittenkaart: 120 EUR",
    },
    ("pt", "BR"): {
        "1 hora R$ 95,00": "60 min 95 BRL",
        "a partir de R$ 60": "from 60 BRL",
        "60 até 90": "60-90 BRL",
        "grátis": "free",
        "95 por sessão": "per session 95 BRL",
        "120 ao mês": "per month 120 BRL",
        "5 sessões 400": "5 sessions 400 BRL",
        "95 reais": "95 BRL",
    },
    ("ar", "EG"): {
        "٦٠ دقيقة ٩٥": "60 min 95 EGP",
        "60 دقيقة: 95٫50 ج.م.": "60 min 95.50 EGP",
        "من 60": "from 60 EGP",
        "ابتداءً من 60": "from 60 EGP",
        "من 60 إلى 90": "60-90 EGP",
        "مجانا": "free",
        "95 للجلسة": "per session 95 EGP",
        "120 شهرياً": "per month 120 EGP",
        "5 جلسات 400": "5 sessions 400 EGP",
        "طلاب 45": "طلاب: 45 EGP",
    },
    ("ar", "SA"): {"95 ر.س.\u200f": "95 SAR", "95 ريال": "95 SAR"},
    ("ja", "JP"): {"60 min ¥9,500": "60 min 9500 JPY", "9500円": "9500 JPY"},
    ("pl", "PL"): {"60 min 250 zł": "60 min 250 PLN", "1 200 zł": "1200 PLN"},
    ("sv", "SE"): {"60 min 950 kr": "60 min 950 SEK", "950:-": "950 SEK"},
    ("id", "ID"): {"60 min Rp 1.250.000": "60 min 1250000 IDR"},
    ("he", "IL"): {"60 min 350 ₪": "60 min 350 ILS"},
}
LINES = [(language, country, text, meant) for (language, country), lines in RIGHT.items() for text, meant in lines.items()]


def test_there_are_enough_lines() -> None:
    assert len(LINES) >= 120
    assert len({language for language, *_ in LINES}) >= 8


@pytest.mark.parametrize(("language", "country", "text", "meant"), LINES)
def test_line(language: str, country: str, text: str, meant: str) -> None:
    assert prices(text, language, country) == [meant]


SEVERAL: dict[str, Any] = {
    "on a line": "30 min 55; 60 min 95; 90 min 130",
    "a semicolon at the end": "30 min 55; 60 min 95; 90 min 130;",
    "on lines": ["30 min 55", "60 min 95; 90 min 130"],
    "a list": "- 30 min 55\n- 60 min 95\n\n- 90 min 130",
    "semicolons of Arabic": "30 min 55؛ 60 min 95؛ 90 min 130",
    "wide semicolons": "30 min 55；60 min 95；90 min 130",
}


@pytest.mark.parametrize("lines", SEVERAL.values(), ids=list(SEVERAL))
def test_several(lines: Any) -> None:
    assert prices(lines) == ["30 min 55 USD", "60 min 95 USD", "90 min 130 USD"]


def test_the_currency_of_the_file_goes_before_the_country_s() -> None:
    assert prices("55; 60 min $95", currency="CAD") == ["55 CAD", "60 min 95 CAD"]
    assert prices("55", country=None, currency=["eur"]) == ["55 EUR"]


def test_what_is_free_needs_no_currency() -> None:
    (price,) = read("15 min free", country=None)[0].prices
    assert (price.currency, written(price)) == ("", "15 min free")


# Language, country: line -> the problem, and what was probably meant.
BOTH = "cannot both be the price: a semicolon stands between two prices, a colon after a label"
WRONG: dict[tuple[str, str | None], dict[str, tuple[str, str | None]]] = {
    ("en", "US"): {
        "": ("this is empty", None),
        "  ": ("this is empty", None),
        "60 min": ("there is no price in this", None),
        "fre": ("there is no price in this", "free"),
        "95zl": ("there is no price in this", None),
        "per session": ("there is no price in this", None),
        "1 h 30 130": ("1 h 30 can be 1 h 30 min, or 1 h and a price", "1 h 30 min 130"),
        "60 mn 95": ("'mn' is no unit that is known here", "60 min 95"),
        "60 minuts 95": ("'minuts' is no unit that is known here", "60 minutes 95"),
        "60mn 95": ("'mn' is no unit that is known here", "60min 95"),
        "5 sesions 400": ("'sesions' is no unit that is known here", "5 sessions 400"),
        "60 95": (f"60 and 95 {BOTH}", "60 min 95"),
        "30 min 55, 60 min 95": (f"55 and 95 {BOTH}", "30 min 55; 60 min 95"),
        "30 min 55 / 60 min 95": (f"55 and 95 {BOTH}", "30 min 55; 60 min 95"),
        "60 min 95 (students 80)": (f"95 and 80 {BOTH}", "60 min 95; students 80"),
        "10 classes 120": (f"10 and 120 {BOTH}", "10 classes: 120"),
        "2 people $150": (f"2 and 150 {BOTH}", "2 people: $150"),
        "Seniors (65+) from 40": (f"65 and 40 {BOTH}", "Seniors (65+): from 40"),
        "1 200": (f"1 and 200 {BOTH}", "1200"),
        "95 per sesion": ("'per sesion' is not known here", "95 per session"),
        "95/sesion": ("'/sesion' is not known here", "95/ session"),
        "95 / monht": ("'/ monht' is not known here", "95 / month"),
        "45/student": ("'/student' is not known here", None),
        "form 60": ("'form' is not known here", "from 60"),
        "monthy 120": ("'monthy' is not known here", "monthly 120"),
        "slidng scale 60-90": ("'slidng scale' is not known here", "sliding scale 60-90"),
        "min 95": ("'min' stands here without a number", None),
        "-55": ("a price is not below 0", "55"),
        "30 min -55": ("a price is not below 0", "30 min 55"),
        "-$55": ("a price is not below 0", "$55"),
        "$-55": ("a price is not below 0", "$55"),
        "0": ("a price of 0 is written as a word", "free"),
        "15 min $0.00": ("a price of 0 is written as a word", "15 min free"),
        "from 0": ("a price of 0 is written as a word", "free"),
        "60-30": ("this ends (30) no higher than it begins (60)", "30-60"),
        "$60 to $30": ("this ends (30) no higher than it begins (60)", "$30 to $60"),
        "60-60": ("this ends (60) no higher than it begins (60)", "60"),
        "up to 95": ("this says where the price ends and not where it begins", None),
        "sliding scale 60": ("a sliding scale has two ends, such as 60-90", None),
        "60 min 9500000": ("9500000 is too much for a price", None),
        "1,2,3": ("1,2,3 is no amount of money", None),
        "55.505": ("55.505 can be read as 55505 or as 55.505", "55505"),
        "55.5055": ("55.5055 has more decimals than USD has", None),
        "1.200": ("1.200 can be read as 1200 or as 1.20", "1200"),
        "free 55": ("this is free and has a price", None),
        "Free parking 5": ("this is free and has a price", None),
        "0 min 55": ("0 min is no duration", None),
        "30.5 min 55": ("30.5 min is no whole number of minutes", None),
        "30 h 55": ("30 h is longer than a day", None),
        "60-90 min 95": ("60-90 min is two durations: each has its own price", None),
        "1,000,000 min 95": ("1,000,000 is no number that can be counted", None),
        "60 min 30 min 95": ("this names two durations", None),
        "5 sessions 10 visits 95": ("this names two courses", None),
        "0 sessions 400": ("0 sessions is no course", None),
        "1.5 sessions 400": ("1.5 sessions is no course", None),
        "5 sessions 400 per month": ("a price is for one thing: 5 sessions or per month", None),
        "20 per person per month": ("a price is for one thing: per person or per month", None),
        "55 ERU": ("no currency has the code 'ERU'", "55 EUR"),
        "55 UDS": ("no currency has the code 'UDS'", "55 USD"),
        "VIP 150": ("no currency has the code 'VIP'", "VIP: 150"),
        "55 DEM": ("DEM is not in use any more", None),
        "60 € - 90 £": ("€ and £ are two currencies", None),
        "¥9500": ("¥ is the sign of several currencies: write the code of yours", "JPY 9500"),
        "x" * 201: ("this is longer than 200 letters, which no price is", None),
        f"{'x' * 81} 45": ("this label is longer than 80 letters", None),
        "Students (with 60 min) 45": ("a parenthesis of 'Students (with' has no partner", None),
        "30 min 55;;60 min 95": ("there is nothing between two semicolons", None),
        "30 min 55; 30 min 60": ("two prices are for 30 min", None),
        "Students 45; students 40": ("two prices are for students", None),
        "55; 60": ("two prices have nothing that tells them apart", None),
        "55\x00": ("this holds a character that no page can show (U+0000)", None),
    },
    ("en", None): {
        "55": ("no currency is known: write a line such as 'Currency: EUR', or set practice.address.country", None),
        "$55": ("$ is the sign of several currencies: write the code of yours", "USD 55"),
    },
    ("en", "PS"): {"55": ("Palestinian Territories has ILS and JOD: write a line such as 'Currency: ILS'", None)},
    ("en", "DE"): {"$55": ("$ is the sign of several currencies: write the code of yours", "USD 55")},
    ("en", "GB"): {"55p": ("there is no price in this", None)},
    ("de", "DE"): {
        "1,200": ("1,200 can be read as 1200 or as 1.20", "1200"),
        "95 pro Sizung": ("'pro Sizung' is not known here", "95 pro Sitzung"),
        "60 Minutn 95": ("'Minutn' is no unit that is known here", "60 Minuten 95"),
        "bis 95": ("this says where the price ends and not where it begins", None),
        "kostnlos": ("there is no price in this", "kostenlos"),
    },
    ("es", "MX"): {"1.200": ("1.200 can be read as 1200 or as 1.20", "1200")},
    ("fr", "FR"): {"95 120": ("95 120 can be read as one price or as two", None)},
    ("ja", "JP"): {"95.50": ("JPY has no decimals", None)},
    ("ar", "EG"): {"٦٠ ٩٥": (f"60 and 95 {BOTH}", "60 min 95")},
}
MISTAKES = [
    (language, country, text, problem, like)
    for (language, country), lines in WRONG.items()
    for text, (problem, like) in lines.items()
]


@pytest.mark.parametrize(("language", "country", "text", "problem", "like"), MISTAKES)
def test_near_miss(language: str, country: str | None, text: str, problem: str, like: str | None) -> None:
    (mistake,) = read(text, language, country)[1]
    assert (mistake.problem, mistake.nearest) == (problem, like)
    if like:
        assert read(like, language, country or "US", currency="EUR" if country is None else None)[0].prices


def test_there_are_enough_near_misses() -> None:
    assert len(MISTAKES) >= 70


BLOCK = """\
swedish.md: prices
    holds:        {value!r}
    problem:      {problem}
    expected:     prices such as '30 min 55; 60 min 95', 'from 60', '60-90', 'free', '5 sessions 400' or 'students 45'
    did you mean: {like!r}"""


def test_each_price_has_its_own_mistake_with_its_line_and_file() -> None:
    _, mistakes = read("30 min 55; 60 mn 95; 0")
    assert list(map(str, mistakes)) == [
        BLOCK.format(value="60 mn 95", problem="'mn' is no unit that is known here", like="60 min 95"),
        BLOCK.format(value="0", problem="a price of 0 is written as a word", like="free"),
    ]


CURRENCIES: dict[str, tuple[str, str | None]] = {
    "ERU": ("no currency has the code 'ERU'", "EUR"),
    "EURO": ("no currency has the code 'EURO'", "EUR"),
    "swiss franc": ("no currency has the code 'swiss franc'", "CHF"),
    "DEM": ("DEM is not in use any more", None),
    "": ("no currency has the code ''", None),
}


@pytest.mark.parametrize(("code", "said"), CURRENCIES.items(), ids=list(CURRENCIES))
def test_a_currency_that_is_none(code: str, said: tuple[str, str | None]) -> None:
    found, mistakes = read("55", currency=code)
    assert [(one.where, one.problem, one.nearest) for one in mistakes] == [("swedish.md: currency", *said)]
    assert found.currency is None


def test_currencies_that_people_pay_with() -> None:
    assert {"USD", "EUR", "GBP", "CHF", "JPY", "ILS", "EGP", "INR"} <= in_use()
    assert in_use().isdisjoint({"DEM", "FRF", "XAU", "XXX"})


# What is written is what is read.

READINGS = [
    *(("en", "US"), ("en", "KW"), ("en", None), ("de", "DE"), ("de", "CH"), ("fr", "FR"), ("es", "MX"), ("it", "IT")),
    *(("nl", "NL"), ("pt", "BR"), ("ar", "EG"), ("ja", "JP"), ("he", "IL")),
]
LABELS = [
    "",
    "Students",
    "First visit",
    "Seniors (65+)",
    "10 classes",
    "Baby & me",
    "A: B",
    "طلاب",
    "Étudiants",
    "half an hour",
    "for two",
]
DIGITS = {"USD": 2, "EUR": 2, "CHF": 2, "JPY": 0, "KWD": 3, "EGP": 2}


@st.composite
def a_price(draw: st.DrawFn) -> Price:
    kind, currency = draw(st.sampled_from(PriceKind)), draw(st.sampled_from(sorted(DIGITS)))
    amounts = st.decimals(0, 9999, places=draw(st.sampled_from([0, DIGITS[currency]])))
    low, high = sorted(draw(st.lists(amounts, min_size=2, max_size=2, unique=True)))
    if kind is not PriceKind.RANGE:
        low = high = Decimal(0) if kind is PriceKind.FREE else high
    course = draw(st.booleans())
    return Price(
        kind,
        low,
        high,
        currency,
        minutes=draw(st.none() | st.integers(1, 1440)),
        sessions=draw(st.none() | st.integers(2, 1000)) if course else None,
        per=None if course else draw(st.none() | st.sampled_from(Per)),
        label=draw(st.sampled_from(LABELS)),
    )


@given(a_price(), st.sampled_from(READINGS))
@settings(max_examples=examples(500), deadline=None)
def test_a_price_is_read_as_it_is_written(price: Price, place: tuple[str, str | None]) -> None:
    how = reading(*place, price.currency)
    assert read_price(written(price, how.separators[1]), how) == price


WORDS = (
    "30 60 90 min h 1 1.5 1,200 1.200 0 from free to per session month sessions sliding scale - – : ; , / ( ) + x $ € USD CHF EUR "
    "ERU students First visit Monthly pass a an hour each monthly for of and mn sesion ab bis pro Sitzung gratis de à par séance "
    "10er-Karte 55. .5 120.- ' ٦٠ دقيقة من للجلسة Fr. 95 400 1'200 1h30 % & é"
).split()
TEXTS = st.one_of(
    st.text(max_size=30),
    st.lists(st.sampled_from(WORDS), max_size=8).map(" ".join),
    st.lists(st.sampled_from(WORDS), max_size=8).map("".join),
    st.text("0123456789 .,'-–:/$€minhfre x+()", max_size=20),
)


@sweep(300, 20_000)
@given(TEXTS, st.sampled_from(READINGS))
def test_a_price_or_a_readable_mistake_and_never_anything_else(text: str, place: tuple[str, str | None]) -> None:
    how = reading(*place)
    try:
        price = read_price(text, how)
    except PriceError as error:
        suggested = [one for like in error.likes for one in like.split(";")]
        assert all(read_price(one, how) for one in suggested)
    else:
        assert read_price(written(price, how.separators[1]), how) == price


@sweep(100, 5_000)
@given(st.one_of(TEXTS, st.lists(TEXTS, max_size=4)), st.sampled_from(READINGS), st.none() | st.text(max_size=4))
def test_lines_or_mistakes_and_never_anything_else(lines: Any, place: tuple[str, str | None], currency: str | None) -> None:
    found, mistakes = read(lines, *place, **({} if currency is None else {"currency": currency}))
    assert bool(found.prices) is not any(one.where.endswith("prices") for one in mistakes)


@pytest.mark.parametrize("unit", ["30 min 55; ", "55;", "; ", "Students ", "1 ", "1,", "- ", "(", "$", "per ", "x", "\n"])
def test_twice_the_line_is_twice_the_work(unit: str) -> None:
    def work(line: str) -> None:
        read(line)

    assert growth(work, unit, 20_000) <= MOST


# The words of a language.


@pytest.mark.parametrize("language", ["en", "es", "de", "fr", "it", "nl", "pt", "ar"])
def test_every_language_has_every_kind_of_word(language: str) -> None:
    own = set(vocabulary(language, None).phrases) - (set(vocabulary("tlh", None).phrases) if language != "en" else set())
    said = {(role, values) for phrase in own for role, values in [_meaning(language, phrase)]}
    assert {role for role, _ in said} >= {"MINUTE", "HOUR", "FROM", "TO", "FREE", "SLIDING", "SESSIONS", "JOINING", "PER"}
    assert {values[0] for role, values in said if role in ("PER", "ALONE")} == set(Per)


def _meaning(language: str, phrase: tuple[str, ...]) -> tuple[str, tuple[str, ...]]:
    meaning = vocabulary(language, None).phrases[phrase]
    return meaning.role.name, meaning.values


def test_a_language_without_words_of_its_own_has_those_of_english() -> None:
    assert prices("60 min from 60; free", "fi", "FI") == ["60 min from 60 EUR", "free"]


def test_every_price_of_the_world_can_be_written() -> None:
    """In every currency an amount is read as it is written with the code, before it or after it."""
    for currency in sorted(in_use()):
        how = reading("fr", None, currency)
        assert written(read_price(f"60 min 95 {currency}", how)) == f"60 min 95 {currency}"
        assert written(read_price(f"{currency} 95", how)) == f"95 {currency}"


def test_lists_are_split_where_they_are_meant_to_be() -> None:
    assert split_prices("a; b;\n* c") == ["a", "b", "c"]
