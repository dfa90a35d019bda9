"""Amounts of money as people write them: `55`, `55,50`, `1.200,50`, `1,200.50`, `1'200`, `1,20,000`, `120.-`."""

import re
from decimal import Decimal

from babel.core import get_global
from babel.numbers import get_currency_precision

from pelican_wellness.settings.prices.price import PriceError

SPACES = " \u00a0\u202f\u2009"
"""Between thousands, as French and many others put them."""

_AMOUNT = re.compile(
    r"(?P<whole>\d+|[1-9]\d{0,2}(?P<group>[.,' ])\d{3}(?:(?P=group)\d{3})*|[1-9]\d?(?:,\d{2})+,\d{3})"
    r"(?:(?!(?P=group))(?P<mark>[.,])(?P<rest>\d+))?"
)
_USUAL_SPELLING = str.maketrans(dict.fromkeys(SPACES, " ") | {"’": "'"})
_WITHOUT_CENTS = re.compile(r"[.,][^\d.,]+$")
_THOUSAND = 3
"""Digits between two separators."""

_UNUSUAL = 10_000
"""So high a price is a round one; `95 120` is rather two of which somebody forgot what stands between."""

_MOST = 1_000_000
_MOST_WITHOUT_COINS = 1_000_000_000
"""No price is higher; the second is that of currencies whose smallest coin is a whole one, such as the rupiah."""


def quantity(text: str) -> Decimal:
    """Return a number of hours, minutes or sessions. Raises PriceError for what is none."""
    if not re.fullmatch(r"\d{1,6}(?:[.,]\d{1,4})?", text):
        problem = f"{text} is no number that can be counted"
        raise PriceError(problem)
    return Decimal(text.replace(",", "."))


def amount(text: str, currency: str, separators: tuple[str, str]) -> Decimal:
    """Return an amount of money.

    `separators` are the signs that stand between thousands, and before the decimals, where the file is from. They decide
    what else could be read in two ways. Raises PriceError, with the number that was probably meant.
    """
    digits = get_currency_precision(currency) if currency else 2
    value = _read(text, digits, separators)
    if value > (_MOST if _has_coins(currency) else _MOST_WITHOUT_COINS):
        problem = f"{text} is too much for a price"
        raise PriceError(problem)
    if value != round(value, digits):
        problem = f"{text} has more decimals than {currency} has" if digits else f"{currency} has no decimals"
        raise PriceError(problem)
    return round(value, digits)


def _has_coins(currency: str) -> bool:
    fractions = get_global("currency_fractions")
    return bool(fractions.get(currency, fractions["DEFAULT"])[2])


def _read(text: str, digits: int, separators: tuple[str, str]) -> Decimal:
    found = _AMOUNT.fullmatch(_WITHOUT_CENTS.sub("", text).translate(_USUAL_SPELLING))
    if not found:
        problem = f"{text} is no amount of money"
        raise PriceError(problem)
    whole, mark, rest = re.sub(r"\D", "", found["whole"]), found["mark"], found["rest"] or ""
    if found["group"] == " " and int(whole) >= _UNUSUAL and int(whole) % 100:
        problem = f"{text} can be read as one price or as two"
        raise PriceError(problem)
    if found["group"] or len(rest) != _THOUSAND or not re.fullmatch(r"[1-9]\d{0,2}", whole):
        return Decimal(f"{whole}.{rest}" if rest else whole)
    thousands, decimals = mark == separators[0], mark == separators[1] and digits >= _THOUSAND
    if thousands == decimals:
        problem = f"{text} can be read as {whole}{rest} or as {whole}.{rest.rstrip('0').ljust(2, '0')}"
        raise PriceError(problem, f"{whole}{rest}")
    return Decimal(f"{whole}{rest}" if thousands else f"{whole}.{rest}")
