"""Currencies: their codes, the country's own, and the signs by which people write them (ISO 4217 and CLDR, through Babel)."""

from collections.abc import Iterator
from datetime import date
from functools import cache

from babel import Locale, UnknownLocaleError
from babel.core import get_global
from babel.numbers import get_currency_symbol, get_territory_currencies, list_currencies

from pelican_wellness.i18n.language import FALLBACK, locale_in
from pelican_wellness.settings.mistakes import nearest
from pelican_wellness.settings.prices.price import PriceError


@cache
def in_use() -> frozenset[str]:
    """Codes of the currencies that people pay with."""
    return frozenset(code for country in get_global("territory_currencies") for code in of_country(country))


@cache
def of_country(country: str) -> tuple[str, ...]:
    """Return the currencies of a country by its ISO 3166 code: those without an end, whatever day it is."""
    return tuple(get_territory_currencies(country, start_date=date.max, end_date=date.max))


def currency_code(text: str) -> str:
    """Return the code of a currency as ISO 4217 writes it; raises PriceError for what is none."""
    code = text.strip().upper()
    if code in in_use():
        return code
    if is_former(code):
        problem = f"{code} is not in use any more"
        raise PriceError(problem)
    problem = f"no currency has the code {text.strip()!r}"
    raise PriceError(problem, *filter(None, [_by_name(code) or _swapped(code) or nearest(code, sorted(in_use()))]))


def is_former(code: str) -> bool:
    """Say whether there was such a currency once."""
    return code in list_currencies() and code not in in_use()


def _by_name(name: str) -> str | None:
    names = locale_in(FALLBACK).currencies
    return next((code for code in sorted(in_use()) if str(names.get(code)).upper() == name), None)


def _swapped(word: str) -> str | None:
    return next((code for code in sorted(in_use()) if sorted(code) == sorted(word)), None)


def own_signs(code: str, language: str) -> Iterator[str]:
    """Yield how a currency is written in its own country, in the language of a file, and in English."""
    for locale in filter(None, (_home(code), locale_in(language), locale_in(FALLBACK))):
        yield get_currency_symbol(code, locale)


def _home(code: str) -> Locale | None:
    """Return the locale of a currency's own country, by which ISO 4217 names it: CHF is that of CH."""
    try:
        return Locale.parse(f"und_{code[:2]}")
    except (UnknownLocaleError, ValueError):
        return None


def signs(language: str) -> Iterator[tuple[str, str]]:
    """Yield each sign that a language has for a currency, with its code."""
    for locale in (locale_in(FALLBACK), locale_in(language)):
        for code, sign in locale.currency_symbols.items():
            if code in in_use() and sign != code:
                yield str(sign), code
