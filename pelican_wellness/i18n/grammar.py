"""The little grammar that default texts need."""

import re

from pelican_wellness.pattern import pattern

_VOWEL_SOUND = pattern(
    r"(?!eu|ewe|one\b|once|uni(?![mn])|u[st][aeiou]|ubi|uro)[aeiou]|(?:heir|honest|hono[u]?r|hour)", re.IGNORECASE
)


def indefinite_article(noun: str) -> str:
    """Return English's "a" or "an" for `noun`.

    >>> indefinite_article("massage therapist"), indefinite_article("acupuncturist"), indefinite_article("LMT")
    ('a', 'an', 'an')
    """
    word = noun.strip()
    if re.match(r"[A-Z]{2,}\b", word):  # read letter by letter: an LMT, a CPT
        return "an" if word[0] in "AEFHILMNORSX" else "a"
    return "an" if _VOWEL_SOUND.match(word) else "a"
