"""A price as a blogger would write it in English."""

from pelican_wellness.settings.prices.price import Price, PriceKind

_WORTH = {PriceKind.EXACT: "{low}", PriceKind.FROM: "from {low}", PriceKind.RANGE: "{low}-{high}", PriceKind.FREE: "free"}


def subject(price: Price) -> str:
    """Return what a price is for, such as `students: 60 min`; empty where nothing says so."""
    return ": ".join(filter(None, (price.label, _measure(price))))


def written(price: Price, decimal: str = ".") -> str:
    """Return a price as `read_price` reads it again; `decimal` is the sign before decimals where the file is from."""
    low, high = (f"{value:f}".replace(".", decimal) if value % 1 else f"{value:.0f}" for value in (price.low, price.high))
    worth = _WORTH[price.kind].format(low=low, high=high)
    said = " ".join(filter(None, (_measure(price), worth, price.currency if price.kind is not PriceKind.FREE else "")))
    return f"{price.label}: {said}" if price.label else said


def _measure(price: Price) -> str:
    sessions = f"{price.sessions} sessions" if price.sessions else ""
    minutes = f"{price.minutes} min" if price.minutes else ""
    return " ".join(filter(None, (sessions, minutes, f"per {price.per}" if price.per else "")))
