"""Prices as readers see them, and as schema.org has them."""

import json
from decimal import Decimal
from typing import Any

import pytest
from schema_org import complaints
from sites import site_of

from pelican_wellness.model.offers import offer_values
from pelican_wellness.model.prices import price_rows, price_text, subject_text
from pelican_wellness.settings.prices.entry import read_price
from pelican_wellness.settings.prices.price import Price
from pelican_wellness.settings.prices.reading import reading
from pelican_wellness.web.jsonld import Node, graph_of

NBSP, RLM, LRM = "\u00a0", "\u200f", "\u200e"


def priced(text: str, currency: str = "USD") -> Price:
    return read_price(text, reading("en", None, currency))


# Price, language -> what it is for, and what it costs, with a practice in the United States.
ROWS: dict[tuple[str, str], tuple[str, str]] = {
    ("60 min 95", "en"): ("60 minutes", "$95"),
    ("60 min 95.50", "en"): ("60 minutes", "$95.50"),
    ("from 60", "en"): ("", "from $60"),
    ("60-90", "en"): ("", "$60–90"),
    ("15 min free", "en"): ("15 minutes", "Free"),
    ("free each", "en"): ("", "Free"),
    ("95 per session", "en"): ("", "$95 per session"),
    ("20 per person", "en"): ("", "$20 per person"),
    ("95 per hour", "en"): ("", "$95 per hour"),
    ("from 120 per month", "en"): ("", "from $120 per month"),
    ("1,200-1,500 per year", "en"): ("", "$1,200–1,500 per year"),
    ("5 sessions 400", "en"): ("5 sessions", "$400"),
    ("Students: 5 sessions 60 min 400", "en"): ("Students, 5 sessions, 60 minutes", "$400"),
    ("60 min 95", "es"): ("60 minutos", "$95"),
    ("from 60 per session", "es"): ("", "desde $60 por sesión"),
    ("5 sessions 400", "es"): ("5 sesiones", "$400"),
    ("60 min from 95 per month", "de"): ("60 Minuten", f"ab 95{NBSP}$ pro Monat"),
    ("5 sessions 400", "de"): ("5 Termine", f"400{NBSP}$"),
    ("95 per hour", "fr"): ("", f"95{NBSP}$US de l’heure"),
    ("Students 45", "ar"): ("\u2068Students\u2069", f"{RLM}45{NBSP}US${LRM}"),
    ("طلاب 60 min 45 per session", "ar"): ("طلاب، 60 دقيقة", f"{RLM}45{NBSP}US${LRM} للجلسة"),
    ("2 sessions 90", "ar"): ("جلستان", f"{RLM}90{NBSP}US${LRM}"),
    ("5 sessions 400", "fa"): ("۵ جلسه", f"{LRM}${NBSP}۴۰۰"),
    ("95 per month", "ja"): ("", "月額$95"),
    ("Students: 5 sessions 60 min from 400", "ja"): ("Students、5回、60 分", "$400から"),
    ("from 95 per session", "he"): ("", f"החל מ-{RLM}95{NBSP}{RLM}$ למפגש"),
    ("60 min free", "hi"): ("60 मिनट", "निःशुल्क"),
    ("from 60 per session", "hu"): ("", f"alkalmanként 60{NBSP}USD-tól"),
    ("60 min 95", "tlh"): ("60 minutes", "$95"),
}


@pytest.mark.parametrize(("said", "row"), ROWS.items(), ids=[f"{text} {language}" for text, language in ROWS])
def test_row(said: tuple[str, str], row: tuple[str, str]) -> None:
    text, language = said
    site = site_of({"practice": {"address": {"country": "US"}}})
    assert price_rows([priced(text)], site, language) == [row]


def test_rows_stand_in_the_order_of_the_file() -> None:
    rows = price_rows([priced("90 min 130"), priced("30 min 55"), priced("Students 45")], site_of(), "en")
    assert rows == [("90 minutes", "$130"), ("30 minutes", "$55"), ("Students", "$45")]


def test_the_sign_of_a_dollar_is_that_of_readers_where_the_practice_is() -> None:
    price = priced("95", "CAD")
    assert price_text(price, site_of({"practice": {"address": {"country": "Canada"}}}), "en") == "$95"
    assert price_text(price, site_of(), "en") == "CA$95"


def test_words_of_the_blogger_s_own() -> None:
    site = site_of(
        {"wording": {"Free": "On the house", "from {price}": "{price} and up", "%(count)s sessions": "%(count)s x 100%"}}
    )
    assert price_text(priced("free"), site, "en") == "On the house"
    assert price_text(priced("from 60"), site, "en") == "$60 and up"
    assert subject_text(priced("5 sessions 400"), site, "en") == "5 x 100%"


# Price -> an offer's properties.
OFFERS: dict[str, dict[str, Any]] = {
    "95": {"price": "95.00", "priceCurrency": "USD"},
    "95.5 €": {"price": "95.50", "priceCurrency": "EUR"},
    "9500 JPY": {"price": "9500", "priceCurrency": "JPY"},
    "95 per session": {"price": "95.00", "priceCurrency": "USD"},
    "free": {"price": "0.00", "priceCurrency": "USD"},
    "from 60": {"priceSpecification": {"minPrice": 60, "priceCurrency": "USD"}},
    "60-90.50": {"priceSpecification": {"minPrice": 60, "maxPrice": 90.5, "priceCurrency": "USD"}},
    "60 min 95": {"price": "95.00", "priceCurrency": "USD", "for": {"value": 60, "unitCode": "MIN"}},
    "95 per hour": {"price": "95.00", "priceCurrency": "USD", "for": {"value": 1, "unitCode": "HUR"}},
    "60 min 120 per month": {"price": "120.00", "priceCurrency": "USD", "for": {"value": 1, "unitCode": "MON"}},
    "1,200 per year": {"price": "1200.00", "priceCurrency": "USD", "for": {"value": 1, "unitCode": "ANN"}},
    "20 per person": {"price": "20.00", "priceCurrency": "USD", "for": {"value": 1, "unitText": "person"}},
    "5 sessions 60 min 400": {"price": "400.00", "priceCurrency": "USD", "for": {"value": 5, "unitText": "session"}},
}


def plain(value: Any) -> Any:
    """Return nodes as dictionaries, without their types and without what says nothing."""
    if isinstance(value, Node):
        return plain(value.properties)
    return {key: plain(one) for key, one in value.items() if one is not None} if isinstance(value, dict) else value


@pytest.mark.parametrize(("text", "expected"), OFFERS.items(), ids=list(OFFERS))
def test_offer(text: str, expected: dict[str, Any]) -> None:
    expected = dict(expected)
    if quantity := expected.pop("for", None):
        expected["priceSpecification"] = {**expected, "referenceQuantity": quantity}
    assert plain(offer_values(priced(text))) == expected


@pytest.mark.parametrize("text", OFFERS)
def test_schema_org_knows_every_property(text: str) -> None:
    offer = Node(("Offer",), offer_values(priced(text)), "https://example.com/#offer")
    assert complaints(json.loads(str(graph_of([offer])))["@graph"]) == []


def test_what_is_free_without_a_currency_names_none() -> None:
    price = read_price("free", reading("en"))
    assert price.low == Decimal(0)
    assert offer_values(price) == {"price": "0.00"}
