"""How many minutes a text takes to read silently.

Sources, as of docs/words-and-minutes.md: English 238 words a minute, Brysbaert (2019), a meta-analysis of 190 studies of
silent reading of non-fiction. Other languages: Trauzettel-Klosinski & Dietz (2012), "IReST", measured 17 languages read
aloud; their ratios to English are applied to Brysbaert's figure.
"""

from collections.abc import Mapping
from fractions import Fraction
from math import ceil
from typing import NamedTuple

from pelican_wellness.text.words import WordCount

SILENT_ENGLISH = 238
"""Words a minute: Brysbaert (2019), silent reading, non-fiction."""

_IREST_WORDS_A_MINUTE = {
    "ar": 138, "nl": 202, "en": 228, "fi": 161, "fr": 195, "de": 179, "he": 187, "it": 188,
    "pl": 166, "pt": 181, "ru": 184, "sl": 180, "es": 218, "sv": 199, "tr": 166,
}  # fmt: skip
"""Trauzettel-Klosinski & Dietz (2012), table of words a minute, read aloud. Chinese and Japanese are timed by characters."""

WORDS_A_MINUTE = {
    language: round(Fraction(measured * SILENT_ENGLISH, _IREST_WORDS_A_MINUTE["en"]))
    for language, measured in _IREST_WORDS_A_MINUTE.items()
}
"""Language subtag -> words a minute, scaled from reading aloud to silent reading. A language not listed: English's."""

CHARACTERS_A_MINUTE = 500
"""Han, Hiragana and Katakana letters a minute, the figure that Medium and Hugo use."""

SECONDS_FOR_FIRST_PICTURE = 12
SECONDS_FOR_LATER_PICTURES = 3
"""Twelve seconds for the first picture, one less for each next, never below three (Medium, Ghost, readtime)."""


class Speeds(NamedTuple):
    """How fast readers read; every figure is positive. `words_a_minute` maps a language subtag to a figure."""

    words_a_minute: Mapping[str, int] = WORDS_A_MINUTE
    default_words_a_minute: int = SILENT_ENGLISH
    characters_a_minute: int = CHARACTERS_A_MINUTE
    seconds_for_first_picture: int = SECONDS_FOR_FIRST_PICTURE

    def for_language(self, language: str) -> int:
        """Words a minute for a language tag: `pt-BR` and `pt_BR` are looked up whole, then as `pt`."""
        tag = language.lower().replace("_", "-")
        whole = {key.lower().replace("_", "-"): value for key, value in self.words_a_minute.items()}
        return whole.get(tag, whole.get(tag.partition("-")[0], self.default_words_a_minute))


def picture_seconds(pictures: int, first: int = SECONDS_FOR_FIRST_PICTURE) -> int:
    """Seconds spent on `pictures` pictures, `first` on the first; 0 seconds for the first switches pictures off."""
    if first == 0:
        return 0
    floor = min(first, SECONDS_FOR_LATER_PICTURES)
    return sum(max(first - i, floor) for i in range(min(pictures, first))) + floor * max(0, pictures - first)


def reading_minutes(count: WordCount, pictures: int, language: str, speeds: Speeds) -> int:
    """Whole minutes, rounded up, at least 1. Exact fractions: 476 words at 238 are 2 minutes, never 3."""
    minutes = (
        Fraction(count.words, speeds.for_language(language))
        + Fraction(count.characters, speeds.characters_a_minute)
        + Fraction(picture_seconds(pictures, speeds.seconds_for_first_picture), 60)
    )
    return max(1, ceil(minutes))
