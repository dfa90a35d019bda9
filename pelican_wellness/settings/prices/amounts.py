"""The amount in a price: one, or two with a dash between, with a sign or code of money."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

from pelican_wellness.settings.mistakes import nearest
from pelican_wellness.settings.prices import numbers
from pelican_wellness.settings.prices.currencies import currency_code, is_former
from pelican_wellness.settings.prices.pieces import Kind, Piece, Sign
from pelican_wellness.settings.prices.price import PriceError, PriceKind
from pelican_wellness.settings.prices.reading import Reading
from pelican_wellness.settings.prices.vocabulary import Role

_APART = re.compile(r",\s|[/|(+]")
"""What people put between two prices instead of a semicolon."""

_CODE = 3
"""Letters of a currency's code."""


@dataclass(frozen=True, slots=True)
class Amount:
    """What a price comes to; it is said by the pieces from `first` on, up to `end`."""

    kind: PriceKind
    low: Decimal
    high: Decimal
    currency: str
    first: int
    end: int


def amount(text: str, found: Sequence[Piece], begin: int, reading: Reading) -> Amount | None:
    """Return the amount among pieces from `begin` on, None where there is no number. Raises PriceError."""
    at = [index for index in range(begin, len(found)) if found[index].kind is Kind.NUMBER]
    return _Amount(text, found, reading, at[0], at[-1]).read() if at else None


class _Amount:
    def __init__(self, text: str, found: Sequence[Piece], reading: Reading, first: int, last: int) -> None:
        self._text, self._found, self._reading = text, found, reading
        self._low, self._high = found[first], found[last]
        self._first, self._end = first, last + 1
        if not self._is_range(first, last):
            raise self._several(first, last)

    def read(self) -> Amount:
        self._refuse_minus()
        self._first -= self._kind(self._first - 1) is Role.MONEY
        self._end += self._kind(self._end) is Role.MONEY
        self._refuse_minus()
        self._refuse_end()
        return self._worth(self._currency())

    def _kind(self, at: int) -> object:
        return self._found[at].kind if 0 <= at < len(self._found) else None

    def _said(self, piece: Piece) -> str:
        return self._text[piece.start : piece.end]

    def _with(self, piece: Piece, words: str) -> str:
        """Return the whole text with other words in the place of a piece."""
        return self._text[: piece.start] + words + self._text[piece.end :]

    def _is_range(self, first: int, last: int) -> bool:
        between = [one.kind for one in self._found[first + 1 : last]]
        links = [kind for kind in between if kind is not Role.MONEY]
        return first == last or (len(links) == 1 and links[0] in (Sign.DASH, Role.TO))

    def _refuse_minus(self) -> None:
        """Refuse a dash that stands at the amount, and not at what is before it; elsewhere it is one between two things."""
        if self._kind(self._first - 1) is not Sign.DASH:
            return
        dash = self._found[self._first - 1]
        apart = not self._text[: dash.start][-1:].strip() or self._kind(self._first - 2) is Role.MONEY
        if dash.end == self._found[self._first].start and apart:
            problem = "a price is not below 0"
            raise PriceError(problem, self._with(dash, ""))

    def _currency(self) -> str:
        stated = [one for one in self._found[self._first : self._end] if one.kind is Role.MONEY]
        self._check_codes()
        codes = [code for code in (stated[0].values if stated else ()) if all(code in one.values for one in stated)]
        if not stated:
            return self._reading.usual_currency()
        if not codes:
            problem = f"{self._said(stated[0])} and {self._said(stated[-1])} are two currencies"
            raise PriceError(problem)
        if len(codes) > 1:
            problem = f"{self._said(stated[0])} is the sign of several currencies: write the code of yours"
            raise PriceError(problem, self._with(stated[0], f"{codes[0]} ").replace("  ", " "))
        return codes[0]

    def _check_codes(self) -> None:
        """Look for what looks like the code of a currency and is none."""
        for at in (self._first - 1, self._end):
            word = self._said(self._found[at]) if self._kind(at) is Kind.WORD else ""
            alone = Kind.WORD not in (self._kind(at - 1), self._kind(at + 1))
            if len(word) == _CODE and word.isascii() and word.isupper() and alone:
                self._refuse(word, at)

    def _refuse(self, word: str, at: int) -> None:
        """Say what a word like the code of a currency may be: the usual one, or one with two letters swapped, or a label."""
        try:
            currency_code(word)
        except PriceError as error:
            usual = nearest(word, filter(None, [self._reading.currency]))
            codes = [usual] if usual else [code for code in error.likes if sorted(code) == sorted(word)]
            labels = [] if is_former(word) else [f"{word}: {self._with(self._found[at], '').strip()}"]
            raise PriceError(error.problem, *(self._with(self._found[at], code) for code in codes), *labels) from None

    def _worth(self, currency: str) -> Amount:
        low, high = self._value(self._low, currency), self._value(self._high, currency)
        begins, plus = self._is_lowest(), self._goes_on()
        kind = PriceKind.RANGE if self._low is not self._high else PriceKind.FROM if begins or plus else PriceKind.EXACT
        if high < low or (high == low and kind is PriceKind.RANGE):
            one, other = self._said(self._low), self._said(self._high)
            problem = f"this ends ({other}) no higher than it begins ({one})"
            like = one if high == low else other + self._text[self._low.end : self._high.start] + one
            raise PriceError(problem, self._text[: self._low.start] + like + self._text[self._high.end :])
        if not high:
            problem = "a price of 0 is written as a word"
            raise PriceError(problem, self._text[: self._found[self._first - begins].start] + "free")
        return Amount(kind, low, high, currency, self._first - begins, self._end + plus)

    def _is_lowest(self) -> int:
        """Return how many pieces before the amount say that it begins there."""
        colon = self._kind(self._first - 1) is Sign.COLON
        return 1 + colon if self._kind(self._first - 1 - colon) is Role.FROM else 0

    def _refuse_end(self) -> None:
        """Refuse `up to 95`; a word of one letter has other meanings."""
        before = self._said(self._found[self._first - 1]) if self._kind(self._first - 1) is Role.TO else ""
        if len(before) > 1:
            problem = "this says where the price ends and not where it begins"
            raise PriceError(problem)

    def _goes_on(self) -> bool:
        """Say whether a plus, or the word for it, stands after the amount."""
        at = self._end
        plus = self._kind(at) is Sign.OTHER and self._said(self._found[at]) == "+"
        return plus or (self._kind(at) is Role.FROM and self._kind(at + 1) is not Kind.WORD)

    def _value(self, piece: Piece, currency: str) -> Decimal:
        try:
            return numbers.amount(self._said(piece), currency, self._reading.separators)
        except PriceError as error:
            raise PriceError(error.problem, *(self._with(piece, like) for like in error.likes)) from None

    def _several(self, first: int, last: int) -> PriceError:
        """Return what is wrong with more numbers than an amount has."""
        following = self._found[first + 1]
        if following.kind is Kind.WORD and (unit := self._reading.words.meant_unit(self._said(following))):
            return PriceError(f"{self._said(following)!r} is no unit that is known here", self._with(following, unit))
        both = " and ".join(map(self._said, (self._low, self._high)))
        problem = f"{both} cannot both be the price: a semicolon stands between two prices, a colon after a label"
        return PriceError(problem, *self._apart(first, last))

    def _apart(self, first: int, last: int) -> Iterator[str]:
        yield "; ".join(part.strip(" )") for part in _APART.split(self._text))
        before, after = self._text[: self._low.end], self._text[self._low.end :]
        if self._kind(first + 1) in (Kind.NUMBER, Role.MONEY):
            yield f"{before} min{after}" if len(self._said(self._low)) > 1 else before + after.lstrip()
        begin = last - (self._kind(last - 1) is Role.MONEY)
        begin -= self._kind(begin - 1) is Role.FROM
        start = self._found[begin].start
        if Kind.WORD in {one.kind for one in self._found[:begin]}:
            yield f"{self._text[:start].rstrip()}: {self._text[start:]}"
