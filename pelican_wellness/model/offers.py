"""Prices as schema.org has them (https://schema.org/Offer, https://schema.org/UnitPriceSpecification)."""

from collections.abc import Mapping
from decimal import Decimal

from babel.numbers import get_currency_precision

from pelican_wellness.settings.prices.price import Per, Price, PriceKind
from pelican_wellness.web.jsonld import Node, Value

_UNITS: Mapping[Per, str] = {Per.HOUR: "HUR", Per.MONTH: "MON", Per.YEAR: "ANN"}
"""Codes of units, where there is one (UN/CEFACT Recommendation 20)."""


def offer_values(price: Price) -> dict[str, Value]:
    """Return the properties of an Offer that say its price; where one number does not say it all, a specification does."""
    worth, quantity = _worth(price), _quantity(price)
    if "price" in worth and not quantity:
        return worth
    specification = Node(("UnitPriceSpecification",), {**worth, "referenceQuantity": quantity})
    return {**(worth if "price" in worth else {}), "priceSpecification": specification}


def _worth(price: Price) -> dict[str, Value]:
    currency: dict[str, Value] = {"priceCurrency": price.currency} if price.currency else {}
    if price.kind is PriceKind.FROM:
        return {"minPrice": _number(price.low), **currency}
    if price.kind is PriceKind.RANGE:
        return {"minPrice": _number(price.low), "maxPrice": _number(price.high), **currency}
    digits = get_currency_precision(price.currency) if price.currency else 2
    return {"price": f"{price.amount:.{digits}f}", **currency}


def _number(value: Decimal) -> int | float:
    """Return a number: of a lowest and a highest price schema.org takes no text."""
    return float(value) if value % 1 else int(value)


def _quantity(price: Price) -> Node | None:
    """Return that for which the price is: the sessions of a course, what it is for each of, or so many minutes."""
    if price.sessions:
        return _counted(price.sessions, unitText="session")
    if price.per and price.per in _UNITS:
        return _counted(1, unitCode=_UNITS[price.per])
    if price.per is Per.PERSON:
        return _counted(1, unitText="person")
    return _counted(price.minutes, unitCode="MIN") if price.minutes else None


def _counted(value: int, **unit: str) -> Node:
    return Node(("QuantitativeValue",), {"value": value, **unit})
