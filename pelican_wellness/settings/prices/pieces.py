"""What the tokens of a price say together: durations, courses, amounts, and the words between them."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import Enum, auto

from pelican_wellness.settings.prices.currencies import in_use
from pelican_wellness.settings.prices.numbers import SPACES, quantity
from pelican_wellness.settings.prices.price import PriceError
from pelican_wellness.settings.prices.tokens import Sort, Token, folded, tokens
from pelican_wellness.settings.prices.vocabulary import Meaning, Role, Vocabulary

_HOUR, _DAY = 60, 24 * 60
_LONGEST_COURSE = 1000
_THOUSAND = 3
"""Digits between two spaces, and the most before the first."""


class Sign(Enum):
    """What is no word, and holds others together."""

    DASH = auto()
    COLON = auto()
    SLASH = auto()
    OTHER = auto()


class Kind(Enum):
    """What is put together of a number and a word; or a number alone; or a word that says nothing about prices."""

    MINUTES = auto()
    SESSIONS = auto()
    NUMBER = auto()
    WORD = auto()


@dataclass(frozen=True, slots=True)
class Piece:
    """A piece of a price and where it stands; `values` are those of its kind or role."""

    kind: Kind | Role | Sign
    start: int
    end: int
    values: tuple[str, ...] = ()
    number: int = 0


def pieces(text: str, words: Vocabulary, group: str) -> list[Piece]:
    """Return what a text says; `group` is what stands between thousands where it is from. Raises PriceError."""
    return list(_Joined(text, list(_understood(text, words)), words, group).pieces())


def _understood(text: str, words: Vocabulary) -> Iterator[Piece]:
    """Yield phrases of the vocabulary, the longest first, and between them what is none."""
    found = list(tokens(text))
    keys = [folded(token.text) for token in found]
    at = 0
    while at < len(found):
        token, length, meaning = found[at], 1, _code(found[at])
        for more in range(min(words.longest, len(found) - at), 0, -1):
            if known := words.phrases.get(tuple(keys[at : at + more])):
                length, meaning = more, known
                break
        kind: Kind | Role | Sign = meaning.role if meaning else _SIGNS.get(token.sort, Kind.WORD)
        yield Piece(kind, token.start, found[at + length - 1].end, meaning.values if meaning else ())
        at += length


_SIGNS: Mapping[Sort, Kind | Sign] = {
    Sort.NUMBER: Kind.NUMBER,
    Sort.DASH: Sign.DASH,
    Sort.COLON: Sign.COLON,
    Sort.SLASH: Sign.SLASH,
    Sort.OTHER: Sign.OTHER,
}


def _code(token: Token) -> Meaning | None:
    return Meaning(Role.MONEY, token.text, (token.text,)) if token.text in in_use() else None


class _Joined:
    """Puts numbers and their units together."""

    def __init__(self, text: str, found: Sequence[Piece], words: Vocabulary, group: str) -> None:
        self._text, self._found, self._words, self._group = text, found, words, group

    def pieces(self) -> Iterator[Piece]:
        at = 0
        while at < len(self._found):
            piece, length = self._at(at)
            yield piece
            at += length

    def _kind(self, at: int) -> Kind | Role | Sign | None:
        return self._found[at].kind if at < len(self._found) else None

    def _said(self, first: int, last: int | None = None) -> str:
        return self._text[self._found[first].start : self._found[first if last is None else last].end]

    def _piece(self, kind: Kind, at: int, length: int, number: int = 0) -> tuple[Piece, int]:
        return Piece(kind, self._found[at].start, self._found[at + length - 1].end, (), number), length

    def _at(self, at: int) -> tuple[Piece, int]:
        """Return the piece that begins at a place, and how many it is made of."""
        unit = self._kind(at + 1)
        if self._kind(at) is not Kind.NUMBER:
            return self._found[at], 1
        if unit is Sign.DASH and self._kind(at + 2) is Kind.NUMBER and self._kind(at + 3) in (Role.MINUTE, Role.HOUR):
            problem = f"{self._said(at, at + 3)} is two durations: each has its own price"
            raise PriceError(problem)
        if unit is Role.MINUTE:
            return self._piece(Kind.MINUTES, at, 2, self._minutes(self._said(at), "0", at, at + 1))
        if unit is Role.HOUR:
            return self._hours(at)
        if unit is Role.SESSIONS or self._times(at):
            return self._piece(Kind.SESSIONS, at, 2, self._sessions(at))
        if length := self._ordinal(at):
            return self._piece(Kind.WORD, at, length)
        return self._piece(Kind.NUMBER, at, self._thousands(at))

    def _ordinal(self, at: int) -> int:
        """Return how many are one word that begins with a number: `1st`, `10er-Karte`, `10-class`; 0 where it is none."""
        length = 3 if self._kind(at + 1) is Sign.DASH else 2
        last = at + length - 1
        word = self._said(last) if self._kind(last) is Kind.WORD else ""
        if not any(map(str.isalpha, word)) or self._words.meant_unit(word):
            return 0
        together = all(self._found[one].end == self._found[one + 1].start for one in range(at, last))
        return length if together else 0

    def _times(self, at: int) -> bool:
        """Say whether it is `5 x` of `5 x 60 min`."""
        return (
            self._kind(at + 1) in (Kind.WORD, Sign.OTHER)
            and self._said(at + 1) in ("x", "×")
            and self._kind(at + 2) is Kind.NUMBER
            and self._kind(at + 3) in (Role.MINUTE, Role.HOUR)
        )

    def _hours(self, at: int) -> tuple[Piece, int]:
        """Read `1 h`, `1.5 h`, `1 h 30 min` and `1h30`; `1 h 30 130` is two things."""
        hours, joined = self._said(at), self._kind(at + 2) is Role.JOINING
        if self._kind(at + 2 + joined) is Kind.NUMBER and self._kind(at + 3 + joined) is Role.MINUTE:
            minutes, last = self._said(at + 2 + joined), at + 3 + joined
            return self._piece(Kind.MINUTES, at, 4 + joined, self._minutes(minutes, hours, at, last))
        minutes = self._said(at + 2) if self._kind(at + 2) is Kind.NUMBER else ""
        if len(minutes) == 2 and minutes.isdecimal() and int(minutes) < _HOUR:  # noqa: PLR2004 - as clocks write minutes
            if self._found[at + 1].end == self._found[at + 2].start or self._kind(at + 3) is Sign.COLON:
                return self._piece(Kind.MINUTES, at, 3, self._minutes(minutes, hours, at, at + 2))
            if self._kind(at + 3) is Kind.NUMBER:
                written = self._said(at, at + 2)
                problem = f"{written} can be {written} min, or {self._said(at, at + 1)} and a price"
                end = self._found[at + 2].end
                raise PriceError(problem, f"{self._text[:end]} min{self._text[end:]}")
        return self._piece(Kind.MINUTES, at, 2, self._minutes("0", hours, at, at + 1))

    def _minutes(self, minutes: str, hours: str, first: int, last: int) -> int:
        value = quantity(hours) * _HOUR + quantity(minutes)
        if value == int(value) and 0 < value <= _DAY:
            return int(value)
        what = "is longer than a day" if value > _DAY else "is no whole number of minutes" if value else "is no duration"
        problem = f"{self._said(first, last)} {what}"
        raise PriceError(problem)

    def _sessions(self, at: int) -> int:
        number = quantity(self._said(at))
        if number != int(number) or not 0 < number <= _LONGEST_COURSE:
            problem = f"{self._said(at, at + 1)} is no course"
            raise PriceError(problem)
        return int(number)

    def _thousands(self, at: int) -> int:
        """Return how many numbers are one: `1 200`, where a space stands between thousands."""
        end = at + 1
        if self._group in SPACES and self._said(at).isdecimal() and len(self._said(at)) <= _THOUSAND:
            while self._kind(end) is Kind.NUMBER and self._is_thousand(end):
                end += 1
        return end - at

    def _is_thousand(self, at: int) -> bool:
        digits = self._said(at).replace(",", ".").partition(".")[0]
        unit = self._kind(at + 1) in (Role.MINUTE, Role.HOUR, Role.SESSIONS)
        return len(digits) == _THOUSAND and digits.isdecimal() and not unit
