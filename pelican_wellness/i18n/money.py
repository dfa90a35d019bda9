"""Amounts of money as readers of a language write them (CLDR, through Babel)."""

import re
from decimal import Decimal
from functools import lru_cache

from babel.numbers import format_currency

from pelican_wellness.i18n.formats import own_digits
from pelican_wellness.i18n.language import language, locale_for, locale_in

_DECIMALS = re.compile(r"\.0+")
_LETTER_AT_DIGIT = re.compile(r"(?<=[^\W\d_])(?=\d)|(?<=\d)(?=[^\W\d_])")
"""Where the letters of `CHF` would touch the number; CLDR puts a space there (currencySpacing), Babel does not."""
_SIGN_AFTER_LETTERS = re.compile(r"(?<=[A-Z])[^\w\s\d\u200e\u200f]+")
"""The sign of `US$`: among words that run to the left it would end up on the other side of its letters."""
_LEFT_TO_RIGHT = "\u200e"
_AROUND_DIGITS = re.compile(r"(\D*)(\d.*\d|\d)(\D*)", re.DOTALL)


def money(value: Decimal, currency: str, tag: str, country: str | None = None) -> str:
    """Return an amount with its sign; without decimals where it is a whole one.

    `country` is where the practice is: in Canada a dollar is `$` to those who read English or French, elsewhere `CA$`.

    >>> money(Decimal(95), "USD", "en"), money(Decimal("55.5"), "EUR", "en")
    ('$95', '€55.50')
    """
    return own_digits(_written(value, currency, tag, country, value % 1 != 0), tag)


def money_range(low: Decimal, high: Decimal, currency: str, tag: str, country: str | None = None) -> str:
    """Return two amounts with one sign.

    >>> money_range(Decimal(60), Decimal(90), "USD", "ko")
    'US$60~90'
    """
    cents = low % 1 != 0 or high % 1 != 0
    begin, end = (_AROUND_DIGITS.fullmatch(_written(value, currency, tag, country, cents)) for value in (low, high))
    if not begin or not end:  # pragma: no cover - a number has digits
        return ""
    return own_digits(f"{begin[1]}{begin[2]}{language(tag).until or '–'}{end[2]}{end[3]}", tag)


@lru_cache(maxsize=1024)
def _written(value: Decimal, currency: str, tag: str, country: str | None, cents: bool) -> str:  # noqa: FBT001 - private
    """Return an amount in European digits, with the signs between them that go with the language's own."""
    locale = locale_in(tag, country)
    pattern = locale.currency_formats["standard"].pattern
    system = "latn" if locale_for(tag).default_numbering_system == "latn" else "default"
    text = format_currency(
        value,
        currency,
        pattern if cents else _DECIMALS.sub("", pattern),
        locale,
        currency_digits=cents,
        numbering_system=system,
    )
    text = _LETTER_AT_DIGIT.sub("\u00a0", text)
    if language(tag).direction == "rtl":
        text = _SIGN_AFTER_LETTERS.sub(lambda sign: sign[0] + _LEFT_TO_RIGHT, text)
    return text
