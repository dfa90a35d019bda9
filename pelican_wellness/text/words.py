"""Count the words of a plain text, in every script.

The rules, and why they are so, stand in docs/words-and-minutes.md. In short: a word ends where a line may break at
a space, so a no-break space joins; Chinese and Japanese letters count one each.
"""

import re
from dataclasses import dataclass

_VANISH = str.maketrans("", "", "\u00ad\u200c\u200d\u2060\ufeff")
"""Soft hyphen and zero-width (non-)joiners change how a word is drawn, not what a word is."""

_CJK_LETTER = re.compile(
    "["
    "\u3005\u3007\u3021-\u3029\u3038-\u303b"  # Han iteration mark, zero, Hangzhou numerals
    "\u3041-\u3096\u309d-\u309f"  # Hiragana
    "\u30a1-\u30fa\u30fc-\u30ff\u31f0-\u31ff\uff66-\uff9d"  # Katakana, phonetic extensions, half width
    "\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff"  # Han
    "\U0001b000-\U0001b16f"  # historic and small kana
    "\U00020000-\U000323af"  # Han beyond the basic plane
    "]"
)
"""Letters of scripts written without spaces between words: Han, Hiragana, Katakana (Unicode Script property)."""

_SEPARATOR = re.compile(
    "(?:"
    "[^\\S\u00a0\u202f\u2007]"  # white space, but for the three spaces at which no line may break (UAX #14, class GL)
    "|[\u200b\u2014\u2015\u2e3a\u2e3b\u2026]"  # zero-width space, em dashes, ellipsis
    "|-{2,}|\\.{3,}"  # the same typed as hyphens or full stops
    ")+"
)


@dataclass(frozen=True, slots=True)
class WordCount:
    """How long a text is.

    `words` are the words between spaces; `characters` the Han, Hiragana and Katakana letters, which are read one by
    one and timed by themselves.
    """

    words: int
    characters: int

    @property
    def total(self) -> int:
        """The figure shown to readers: words, and letters that count as words."""
        return self.words + self.characters


def count_words(text: str) -> WordCount:
    """Count the words of `text`. A token without a letter or a digit (a bullet, a dash, an emoji) is no word."""
    text = text.translate(_VANISH)
    spaced, characters = _CJK_LETTER.subn(" ", text)
    words = sum(1 for token in _SEPARATOR.split(spaced) if any(map(str.isalnum, token)))
    return WordCount(words, characters)


def first_words(text: str, limit: int, suffix: str = "…") -> str:
    """Return `text` on one line, cut after `limit` words (as `count_words` counts them), with `suffix` where cut.

    >>> first_words("Massage eases pain.", 2)
    'Massage eases…'
    """
    text = " ".join(part for part in re.split(r"[^\S\u00a0\u202f\u2007]+", text) if part)
    if limit <= 0:
        return ""
    seen = 0
    for token in re.finditer(r"\S+", text):
        parts = [token.span()]
        if _CJK_LETTER.search(token.group()):
            parts = [(token.start() + i, token.start() + i + 1) for i in range(len(token.group()))]
        for start, end in parts:
            if not any(map(str.isalnum, text[start:end])):
                continue
            if seen == limit:
                return text[:start].rstrip(" \u00a0,;:–—-(") + suffix
            seen += 1
    return text
