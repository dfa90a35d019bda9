"""The blocks and sentences of a plain text."""

import re
from collections.abc import Iterator
from functools import lru_cache

_BLOCK_END = re.compile(r"\n\s*\n")
"""Plain text ends a block with one line break and begins the next with another. A single one is a wrapped line."""

_END = re.compile(r"(?<![.!?…؟۔।])[.!?…؟۔।]++(?:[\"'”’»)\]]|\[\d{1,3}\])*+\s++(?=(?P<next>[\"'“‘«(\[¿¡]*[^\s\"'“‘«(\[¿¡]+))")
_WORD_BEGINS = re.compile(r"[\s(\[\"'“‘«]")
_LONGEST = 40
"""Letters before a mark that are looked at: more than any abbreviation has, with the word before it."""
_NEVER_LAST = frozenset(
    "dr mr mrs ms mx prof st rev hon e.g i.e eg ie vs cf viz approx incl resp al "  # noqa: SIM905
    "sra srta dra lic p.ej ej mme mlle z.b d.h bzw ca u.a dott sig".split()
)
"""Abbreviations after which a sentence goes on."""
_BEFORE_A_NUMBER = frozenset(
    "no nos nr fig vol p pp ch sec art ext tel jan feb mar apr jun jul aug sep sept oct nov dec".split()  # noqa: SIM905
)
_SOMETIMES_LAST = frozenset("a.m p.m etc u.s u.k u.s.a ph.d m.d d.c n.d l.m.t inc ltd co jr sr usw".split())  # noqa: SIM905
"""Abbreviations that may end a sentence: they do where the next word is one that sentences begin with."""
_BEGINS = frozenset(
    "the a an we you i it he she they this that these those in on at for from if when while after before then but and or so "  # noqa: SIM905
    "please there here my our your their his her no yes do not once many most some all each what how why as to with by".split()
)
_BEFORE_A_LETTER = frozenset("vitamin vitamins hepatitis plan type group part step option section room class".split())  # noqa: SIM905


@lru_cache(maxsize=4)
def blocks(text: str) -> tuple[str, ...]:
    """Return the blocks (paragraphs, list items, cells) of a plain text, each on one line."""
    found = (" ".join(block.split()) for block in _BLOCK_END.split(text))
    return tuple(block for block in found if block)


@lru_cache(maxsize=256)  # several rules ask about the blocks of the same article, one after the other
def sentences(block: str) -> tuple[str, ...]:
    """Return the sentences of one block of text.

    >>> sentences("Dr. A. Wu, e.g., starts at 9 a.m. on Mondays. Then 3.5 hours pass.")
    ('Dr. A. Wu, e.g., starts at 9 a.m. on Mondays.', 'Then 3.5 hours pass.')
    """
    return tuple(_sentences(block))


def _sentences(block: str) -> Iterator[str]:
    begin = 0
    for end in _END.finditer(block):
        if _goes_on(
            block[max(begin, end.start() - _LONGEST) : end.start()], block[end.start()], end["next"].lstrip("\"'“‘«([¿¡")
        ):
            continue
        yield block[begin : end.end()].strip()
        begin = end.end()
    if begin < len(block):
        yield block[begin:]


def clauses(block: str) -> Iterator[str]:
    """Yield the sentences of one block of text, what is longer than any sentence in parts."""
    for sentence in sentences(block):
        begin = 0
        while len(sentence) - begin > _LONGEST_SENTENCE:
            end = sentence.rfind(" ", begin + 1, begin + _LONGEST_SENTENCE) + 1 or begin + _LONGEST_SENTENCE
            yield sentence[begin:end]
            begin = end
        yield sentence[begin:] if begin else sentence


_LONGEST_SENTENCE = 1500
"""Letters: about 250 words. Patterns for whole sentences look back and forth in them."""


def _goes_on(before: str, mark: str, following: str) -> bool:
    """Whether a sentence goes on after a mark that could have ended it."""
    if following[:1].islower():
        return True
    last = _WORD_BEGINS.split(before)[-1]
    if mark != "." or not last:
        return False
    word = last.lower()
    if word in _BEFORE_A_NUMBER:
        return following[:1].isdigit()
    if word in _NEVER_LAST or word in _SOMETIMES_LAST:
        return word in _NEVER_LAST or following.rstrip(",.;:").lower() not in _BEGINS
    if len(word) > 1 or not word.isalpha() or word == "i":
        return False
    return before[: -len(last)].rstrip().rpartition(" ")[2].lower() not in _BEFORE_A_LETTER  # an initial: "J. Smith"
