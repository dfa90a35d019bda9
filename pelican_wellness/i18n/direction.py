"""Words of one direction of writing within the other."""

import unicodedata

from pelican_wellness.i18n.language import language

_FROM_RIGHT, _FROM_LEFT = {"R", "AL"}, {"L"}
"""Classes of letters by the direction in which they are written (Unicode Standard Annex 9, table 4)."""


def isolated(words: str, tag: str) -> str:
    """Return words so that they leave the order of what is around them as it is.

    They stand between marks where they hold letters of the other direction than the language has.
    """
    other = _FROM_LEFT if language(tag).direction == "rtl" else _FROM_RIGHT
    return f"\u2068{words}\u2069" if any(unicodedata.bidirectional(letter) in other for letter in words) else words
