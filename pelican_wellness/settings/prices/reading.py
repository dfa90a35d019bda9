"""How prices of a file are to be read: in which language, and in which currency where they name none."""

from dataclasses import dataclass
from functools import lru_cache

from babel.numbers import get_decimal_symbol, get_group_symbol

from pelican_wellness.i18n.countries import country_name
from pelican_wellness.i18n.language import FALLBACK, locale_in
from pelican_wellness.settings.prices.currencies import of_country
from pelican_wellness.settings.prices.price import PriceError
from pelican_wellness.settings.prices.vocabulary import Vocabulary, vocabulary


@dataclass(frozen=True, slots=True)
class Reading:
    """`separators` are the signs between thousands and before decimals; `currency` is None where none is known."""

    words: Vocabulary
    separators: tuple[str, str]
    currency: str | None
    country: str | None

    def usual_currency(self) -> str:
        """Return the currency of prices that name none; raises PriceError, which asks for it."""
        if self.currency:
            return self.currency
        several = of_country(self.country) if self.country else ()
        why = f"{country_name(self.country or '', FALLBACK)} has {' and '.join(several)}" if several else "no currency is known"
        problem = f"{why}: write a line such as 'Currency: {several[0] if several else 'EUR'}'"
        raise PriceError(problem if several else f"{problem}, or set practice.address.country")


@lru_cache(maxsize=256)
def reading(language: str, country: str | None = None, currency: str | None = None) -> Reading:
    """Return how prices are read in a file of a language, on the site of a practice in a country.

    `currency` is what the file says; else it is the country's, where that has one.
    """
    own = of_country(country) if country else ()
    usual = currency or (own[0] if len(own) == 1 else None)
    locale = locale_in(language, country)
    return Reading(vocabulary(language, usual), (get_group_symbol(locale), get_decimal_symbol(locale)), usual, country)
