"""Character references of any length. Python's own functions refuse one of more than 4,300 digits, and end the build."""

import sys
from html import unescape as _unescape

from pelican_wellness.pattern import pattern

REPLACEMENT = "\ufffd"
_SURROGATES = range(0xD800, 0xE000)
_MOST_DIGITS = 7
"""Of the largest character, U+10FFFF: 1114111."""
_NUMBER = pattern(r"&#([0-9]+|[xX][0-9a-fA-F]+)")
_ENDLESS = pattern(r"&#([0-9]{20,}|[xX][0-9a-fA-F]{20,})")


def character_number(digits: str) -> int:
    """Return the number of `65`, `x41` or any longer way to write it; that of U+FFFD for what is no character.

    So browsers read them (HTML, 13.2.5.80).
    """
    base = 16 if digits[0] in "xX" else 10
    figures = digits.lstrip("xX").lstrip("0")
    code = int(figures or "0", base) if len(figures) <= _MOST_DIGITS else 0
    return code if 0 < code < _SURROGATES.start or _SURROGATES.stop <= code <= sys.maxunicode else ord(REPLACEMENT)


def shorten_references(text: str) -> str:
    """Return `text` with its endless character references in a form that every reader of HTML bears.

    >>> shorten_references("&#" + "0" * 5000 + "65; &#" + "9" * 5000 + "; &#65;")
    '&#65; &#65533; &#65;'
    """
    return _ENDLESS.sub(lambda found: f"&#{character_number(found[1])}", text)


def unescape(text: str) -> str:
    """Return `text` with its character references replaced, however many digits they have.

    >>> unescape("R&amp;D &#0065; &#x41")
    'R&D A A'
    """
    return _unescape(_NUMBER.sub(lambda found: f"&#{character_number(found[1])}", text))
