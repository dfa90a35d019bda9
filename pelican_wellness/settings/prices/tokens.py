"""A text cut into numbers, words and signs."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum, auto

from pelican_wellness.i18n.language import sorting_key

_BIDI = "\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069"
"""Marks of direction: there, and not to be seen."""
_SPACE = rf"\s\u200b\ufeff{_BIDI}"
_DASH = "\\-\u2010-\u2015\u2212"
_CURRENCY = "$\u00a2-\u00a5\u058f\u060b\u09f2\u09f3\u0af1\u0bf9\u0e3f\u17db\u20a0-\u20cf\ufdfc\uff04\uffe1\uffe5\uffe6"
_OTHER = ",:;/()+=×،؛"
_LETTER = rf"[^{_SPACE}\d{_DASH}{_CURRENCY}{_OTHER}]"

_TOKEN = re.compile(
    rf"(?P<NUMBER>[.,]?\d+(?:[.,'’\u00a0\u202f\u2009]\d+)*(?:[.,][{_DASH}]+(?!\d))?)"
    rf"|(?P<WORD>{_LETTER}+(?:[{_DASH}]{_LETTER}+)*\$?)"
    rf"|(?P<DASH>[{_DASH}]+)|(?P<SIGN>[{_CURRENCY}])|(?P<COLON>:)|(?P<SLASH>/)|(?P<OTHER>[{_OTHER}])"
)
"""A number with whatever stands between its digits and with the dash of `120.–`; a word with its hyphens."""


class Sort(Enum):
    """What a piece of a text is, by its looks."""

    NUMBER = auto()
    WORD = auto()
    DASH = auto()
    SIGN = auto()
    COLON = auto()
    SLASH = auto()
    OTHER = auto()


@dataclass(frozen=True, slots=True)
class Token:
    """A piece of a text, and where it stands there."""

    sort: Sort
    text: str
    start: int
    end: int


def tokens(text: str) -> Iterator[Token]:
    """Yield the pieces of a text; what is between them is space, or nothing."""
    for found in _TOKEN.finditer(text):
        yield Token(Sort[found.lastgroup or "OTHER"], found[0], found.start(), found.end())


def folded(word: str) -> str:
    """Return what a word is compared by: without case, accents and a full stop at its end."""
    return sorting_key(word).rstrip(".") or word


_DIGITS = {ord("٫"): ".", ord("٬"): ","} | {
    zero + digit: str(digit) for zero in (0x660, 0x6F0, 0x966, 0x9E6, 0xFF10) for digit in range(10)
}
"""Digits of Arabic, Persian, Hindi and Bengali, and wide ones, with the signs that Arabic puts between them."""


def with_plain_digits(text: str) -> str:
    """Return a text with digits that are those of every language; each sign stays where it is."""
    return text.translate(_DIGITS)
