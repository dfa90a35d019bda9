"""What a price is."""

from collections.abc import Hashable
from decimal import Decimal
from enum import StrEnum
from typing import NamedTuple


class PriceKind(StrEnum):
    """How a price is meant: as it stands, as the lowest of several, as a sliding scale between two, or as none at all."""

    EXACT = "exact"
    FROM = "from"
    RANGE = "range"
    FREE = "free"


class Per(StrEnum):
    """What a price is for each of."""

    SESSION = "session"
    PERSON = "person"
    HOUR = "hour"
    MONTH = "month"
    YEAR = "year"


class Price(NamedTuple):
    """One price of a service or a class.

    `low` and `high` are the same unless it is a range; both are 0 where it is free. `currency` is a code of ISO 4217,
    empty where it is free and no currency is known. `sessions` is how many a course has.
    """

    kind: PriceKind
    low: Decimal
    high: Decimal
    currency: str
    minutes: int | None = None
    sessions: int | None = None
    per: Per | None = None
    label: str = ""
    """The blogger's own words for whom or what it is: "students"."""

    @property
    def amount(self) -> Decimal:
        """The price, or where it begins."""
        return self.low

    @property
    def subject(self) -> Hashable:
        """What it is the price of: no two prices of a list are of the same."""
        return self.minutes, self.sessions, self.per, self.label.casefold()


class PriceError(ValueError):
    """A price that cannot be read: what is wrong with it, and what was probably meant, the likeliest first."""

    def __init__(self, problem: str, *likes: str) -> None:
        self.problem, self.likes = problem, likes
        super().__init__(problem)
