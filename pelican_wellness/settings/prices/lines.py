"""Prices and their currency as lines of metadata: the types of their fields."""

import re
from typing import Annotated

from pydantic import AfterValidator, BeforeValidator, PlainValidator, ValidationInfo

from pelican_wellness.i18n.language import FALLBACK
from pelican_wellness.settings.lines import first_line
from pelican_wellness.settings.prices.currencies import currency_code
from pelican_wellness.settings.prices.entry import read_price
from pelican_wellness.settings.prices.price import Price, PriceError
from pelican_wellness.settings.prices.reading import reading
from pelican_wellness.settings.prices.writing import subject
from pelican_wellness.settings.section import Expected, wrong
from pelican_wellness.settings.types import problem_of_text

_BETWEEN = re.compile("[;؛；]")
"""Semicolons, those of Arabic and Chinese too."""

_BULLET = re.compile(r"[-*•·–]\s+")


def split_prices(value: object) -> list[str]:
    """Return the prices that stand on a line, or on several, as they are written."""
    lines = [line for one in (value if isinstance(value, list | tuple) else [value]) for line in str(one).split("\n")]
    found = [part for line in lines if line.strip() for part in _parts(line)]
    problem = problem_of_text("".join(found)) or ("" if found else "this is empty")
    if "" in found:
        problem = "there is nothing between two semicolons"
    if problem:
        raise wrong(problem)
    return found


def _parts(line: str) -> list[str]:
    line = line.strip()
    bullet = _BULLET.match(line)
    parts = [part.strip() for part in _BETWEEN.split(line[bullet.end() :] if bullet else line)]
    return parts[:-1] if len(parts) > 1 and not parts[-1] else parts


def _price(text: object, info: ValidationInfo) -> Price:
    """Read a price; the currency is that of the line `Currency`, which stands before, else the country's."""
    context = info.context or {}
    how = reading(context.get("language") or FALLBACK, context.get("country"), info.data.get("currency"))
    try:
        return read_price(str(text), how)
    except PriceError as error:
        raise wrong(error.problem, *error.likes) from None


def _apart(prices: tuple[Price, ...]) -> tuple[Price, ...]:
    known = set()
    for price in prices:
        if price.subject in known:
            name = subject(price)
            problem = f"two prices are for {name}" if name else "two prices have nothing that tells them apart"
            raise wrong(problem)
        known.add(price.subject)
    return prices


def _currency(text: object) -> str:
    try:
        return currency_code(str(text))
    except PriceError as error:
        raise wrong(error.problem, *error.likes) from None


Prices = Annotated[
    tuple[Annotated[Price, PlainValidator(_price)], ...],
    BeforeValidator(split_prices),
    AfterValidator(_apart),
    Expected("prices such as '30 min 55; 60 min 95', 'from 60', '60-90', 'free', '5 sessions 400' or 'students 45'"),
]
"""What a service or a class costs. Its model has the field `currency` before it, its context a `language` and a `country`."""

CurrencyCode = Annotated[
    str, BeforeValidator(_currency), BeforeValidator(first_line), Expected("the code of a currency such as 'EUR' or 'USD'")
]
