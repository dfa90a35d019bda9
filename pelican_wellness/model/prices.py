"""Prices as readers of a language see them."""

from collections.abc import Iterable, Mapping

from pelican_wellness.i18n.catalogs import N_
from pelican_wellness.i18n.direction import isolated
from pelican_wellness.i18n.durations import duration
from pelican_wellness.i18n.formats import number
from pelican_wellness.i18n.language import language as language_of
from pelican_wellness.i18n.money import money, money_range
from pelican_wellness.model.site import Site
from pelican_wellness.settings.prices.price import Per, Price, PriceKind

# Translators: the lowest of several prices. {price} is an amount with its sign, such as $60.
_FROM = N_("from {price}")
# Translators: in place of a price.
_FREE = N_("Free")
_PER: Mapping[Per, str] = {
    # Translators: {price} is an amount, or "from" an amount. A session is an appointment, a treatment or a class.
    Per.SESSION: N_("{price} per session"),
    # Translators: {price} is an amount, or "from" an amount.
    Per.PERSON: N_("{price} per person"),
    # Translators: {price} is an amount, or "from" an amount.
    Per.HOUR: N_("{price} per hour"),
    # Translators: {price} is an amount, or "from" an amount.
    Per.MONTH: N_("{price} per month"),
    # Translators: {price} is an amount, or "from" an amount.
    Per.YEAR: N_("{price} per year"),
}


def price_text(price: Price, site: Site, language: str) -> str:
    """Return what something costs, such as `$95`, `from $60 per session` or `Free`."""
    if price.kind is PriceKind.FREE:
        return site.translate(_FREE, language)
    country = site.practice.address.country
    if price.kind is PriceKind.RANGE:
        said = money_range(price.low, price.high, price.currency, language, country)
    else:
        said = money(price.amount, price.currency, language, country)
    for message in (_FROM if price.kind is PriceKind.FROM else "", _PER[price.per] if price.per else ""):
        said = site.translate(message, language).replace("{price}", said) if message else said
    return said


def subject_text(price: Price, site: Site, language: str) -> str:
    """Return what a price is for: `First visit, 90 minutes`, `5 sessions, 60 minutes`; empty where nothing says so."""
    parts = [isolated(price.label, language)] if price.label else []
    if price.sessions:
        # Translators: a course: so many appointments, treatments or classes for one price.
        said = site.ngettext("%(count)s session", "%(count)s sessions", price.sessions, language)
        parts.append(said.replace("%(count)s", number(price.sessions, language)))
    if price.minutes:
        parts.append(duration(price.minutes, language))
    return language_of(language).comma.join(parts)


def price_rows(prices: Iterable[Price], site: Site, language: str) -> list[tuple[str, str]]:
    """Return what each price is for and what that costs, in their order: the rows of a table."""
    return [(subject_text(price, site, language), price_text(price, site, language)) for price in prices]
