"""Count the words of a plain text, in every script.

The rules, and why they are so, stand in docs/words-and-minutes.md. In short: a word ends where a line may break at
a space, so a no-break space joins; Chinese and Japanese letters count one each.
"""

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from pelican_wellness.pattern import pattern

_VANISHING = "\u00ad\u200c\u200d\u2060\ufeff\uff9e\uff9f"
_VANISH = str.maketrans("", "", _VANISHING)
_VANISHES = pattern(f"[{_VANISHING}]")
"""Soft hyphen, zero-width (non-)joiners and half-width sound marks change how a word is drawn, not what a word is."""

_CJK_LETTER = (
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

_CJK_BYTE = pattern(rb"[\xe3-\xff]")
"""With one of these begins each such letter in UTF-8. Most texts have none, and need not wait for large sets to be compiled."""

_SEPARATOR = (
    "(?:"
    "[^\\S\u00a0\u202f\u2007]"  # white space, but for the three spaces at which no line may break (UAX #14, class GL)
    "|[\u200b\u2014\u2015\u2e3a\u2e3b\u2026]"  # zero-width space, em dashes, ellipsis
    f"|-(?:[{_VANISHING}]*-)+|\\.(?:[{_VANISHING}]*\\.){{2,}}"  # the same typed as hyphens or full stops
    ")+"
)


_TYPED_DASH = pattern(r"--+|\.{3,}")
_ENDS = "\t-\r\x1c-\x20\x85\u1680\u2000-\u2006\u2008-\u200b\u2014\u2015\u2026\u2028\u2029\u205f\u2e3a\u2e3b\u3000"
_WORD = pattern(f"[^\\W_][^{_ENDS}]*+")
"""A letter or a digit, and what follows it to the next separator of one sign: a word, without the signs that it begins with."""


class WordCount(NamedTuple):
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
    characters = 0
    if not text.isascii():
        text = _VANISHES.sub("", text)
        if _may_have_cjk(text):
            text, characters = _cjk_letter().subn(" ", text)
    if "--" in text or "..." in text:
        text = _TYPED_DASH.sub(" ", text)
    return WordCount(len(_WORD.findall(text)), characters)


def _may_have_cjk(text: str) -> bool:
    return _CJK_BYTE.search(text.encode("utf-8", "surrogatepass")) is not None


@cache
def _cjk_letter() -> re.Pattern[str]:
    return re.compile(_CJK_LETTER)


def first_words(text: str, limit: int, suffix: str = "…") -> str:
    """Return `text` on one line, cut after `limit` words (as `count_words` counts them), with `suffix` where cut.

    >>> first_words("Massage eases pain.", 2)
    'Massage eases…'
    """
    text = " ".join(_LINE_SPACE.split(text)).strip()
    if limit <= 0:
        return ""
    seen = end = 0
    for is_word, until in _units(text):
        if is_word:
            if seen == limit:
                return text[:end].rstrip(" \u00a0,;:–—-(") + suffix
            seen += 1
        end = until
    return text


_LINE_SPACE = pattern("[^\\S\u00a0\u202f\u2007]+")


@cache
def _break(*, cjk: bool) -> re.Pattern[str]:
    """Return what finds letters that count as words, and separators."""
    return re.compile(f"(?P<letter>{_CJK_LETTER if cjk else '(?!)'})|{_SEPARATOR}")


_RUN = f"-.{_VANISHING}"


def _units(text: str) -> Iterator[tuple[bool, int]]:
    """Yield of letters that count as words, and of what stands between them and separators, whether it is a word, and its end.

    The last hyphens or full stops of a separator are no word, and stay where the text is cut.
    """
    begin = 0
    for found in _break(cjk=_may_have_cjk(text)).finditer(text):
        if found.start() > begin:
            yield _is_word(text[begin : found.start()]), found.start()
        begin = found.end()
        if found["letter"]:
            yield True, begin  # as it is counted, also where Unicode has not given it to a letter yet
            continue
        before = found[0].rstrip(_RUN)
        if (signs := max(before.rfind("-"), before.rfind("."))) >= 0:
            yield False, found.start() + signs + 1
        if len(before) < len(found[0]):
            begin -= 1  # the last sign belongs to what follows it, if anything does
    if begin < len(text):
        yield _is_word(text[begin:]), len(text)


def _is_word(text: str) -> bool:
    return any(map(str.isalnum, text.translate(_VANISH)))
