"""Minutes to read, with the published figures copied here so that a slip in the module shows."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pelican_wellness.text.reading_time import WORDS_A_MINUTE, Speeds, picture_seconds, reading_minutes
from pelican_wellness.text.words import WordCount

# Language, words a minute read aloud (Trauzettel-Klosinski & Dietz 2012, "IReST"), and the same scaled to silent
# reading by 238/228: English is 238 in Brysbaert (2019), a meta-analysis of 190 studies, and 228 in IReST.
SPEEDS = [
    ("ar", 138, 144),
    ("nl", 202, 211),
    ("en", 228, 238),
    ("fi", 161, 168),
    ("fr", 195, 204),
    ("de", 179, 187),
    ("he", 187, 195),
    ("it", 188, 196),
    ("pl", 166, 173),
    ("pt", 181, 189),
    ("ru", 184, 192),
    ("sl", 180, 188),
    ("es", 218, 228),
    ("sv", 199, 208),
    ("tr", 166, 173),
]


@pytest.mark.parametrize(("language", "aloud", "silent"), SPEEDS, ids=[row[0] for row in SPEEDS])
def test_published_speed(language: str, aloud: int, silent: int) -> None:
    assert silent == round(aloud * 238 / 228)
    assert Speeds().for_language(language) == silent


def test_no_language_is_listed_without_a_source() -> None:
    assert set(WORDS_A_MINUTE) == {row[0] for row in SPEEDS}


OWN = Speeds({**WORDS_A_MINUTE, "pt-BR": 201, "zh_Hant": 150})

TAGS = {
    "English": (Speeds(), "en", 238),
    "unknown": (Speeds(), "xx", 238),
    "empty": (Speeds(), "", 238),
    "Chinese is timed by characters": (Speeds(), "zh", 238),
    "Japanese is timed by characters": (Speeds(), "ja-JP", 238),
    "region falls to its language": (Speeds(), "pt-BR", 189),
    "underscore": (Speeds(), "pt_BR", 189),
    "upper case": (Speeds(), "ES", 228),
    "own override wins": (OWN, "pt-BR", 201),
    "own override in another spelling": (OWN, "PT_br", 201),
    "own override with an underscore": (OWN, "zh-Hant", 150),
    "own override leaves the language": (OWN, "pt", 189),
    "own override leaves other regions": (OWN, "pt-PT", 189),
    "own default": (Speeds({"en": 200}, default_words_a_minute=210), "de", 210),
}


@pytest.mark.parametrize(("speeds", "tag", "expected"), TAGS.values(), ids=list(TAGS))
def test_language_tag(speeds: Speeds, tag: str, expected: int) -> None:
    assert speeds.for_language(tag) == expected


MINUTES = {
    "nothing takes a minute": (0, 0, 0, 1),
    "one word": (1, 0, 0, 1),
    "a full minute": (238, 0, 0, 1),
    "a word more": (239, 0, 0, 2),
    "the seed": (410, 0, 0, 2),
    "two full minutes": (476, 0, 0, 2),
    "two minutes and a word": (477, 0, 0, 3),
    "a full minute of characters": (0, 500, 0, 1),
    "a character more": (0, 501, 0, 2),
    "half words, half characters": (119, 250, 0, 1),
    "and a word": (120, 250, 0, 2),
    "six pictures are 57 seconds": (0, 0, 6, 1),
    "seven pictures are 63 seconds": (0, 0, 7, 2),
    "a full minute and a picture": (238, 0, 1, 2),
    "48 seconds and a picture, rounded exactly": (1904, 0, 0, 8),
}


@pytest.mark.parametrize(("words", "characters", "pictures", "expected"), MINUTES.values(), ids=list(MINUTES))
def test_minutes_are_rounded_up_exactly(words: int, characters: int, pictures: int, expected: int) -> None:
    assert reading_minutes(WordCount(words, characters), pictures, "en", Speeds()) == expected


def test_words_and_a_picture_that_fill_a_minute_exactly() -> None:
    # 200 words at 250 are 48 seconds, the picture takes 12.
    speeds = Speeds({}, default_words_a_minute=250)
    assert reading_minutes(WordCount(200, 0), 1, "en", speeds) == 1
    assert reading_minutes(WordCount(201, 0), 1, "en", speeds) == 2


def test_zero_seconds_switch_pictures_off() -> None:
    assert reading_minutes(WordCount(238, 0), 40, "en", Speeds(seconds_for_first_picture=0)) == 1


# Twelve seconds, eleven, ten ... never below three (Medium, Ghost, readtime).
PICTURES = {
    "none": (0, 12, 0),
    "one": (1, 12, 12),
    "two": (2, 12, 12 + 11),
    "three": (3, 12, 12 + 11 + 10),
    "ten reach the floor": (10, 12, 12 + 11 + 10 + 9 + 8 + 7 + 6 + 5 + 4 + 3),
    "eleven": (11, 12, 75 + 3),
    "twelve": (12, 12, 75 + 6),
    "thirteen": (13, 12, 75 + 9),
    "a hundred": (100, 12, 75 + 90 * 3),
    "five at first": (4, 5, 5 + 4 + 3 + 3),
    "three at first": (3, 3, 9),
    "one at first is its own floor": (4, 1, 4),
    "two at first are their own floor": (4, 2, 8),
    "off": (7, 0, 0),
}


@pytest.mark.parametrize(("pictures", "first", "seconds"), PICTURES.values(), ids=list(PICTURES))
def test_picture_seconds(pictures: int, first: int, seconds: int) -> None:
    assert picture_seconds(pictures, first) == seconds


COUNTS = st.integers(0, 20_000)
LANGUAGES = st.sampled_from([*WORDS_A_MINUTE, "zh", "xx", "pt-BR"])


@given(COUNTS, COUNTS, st.integers(0, 60), LANGUAGES, st.integers(0, 500))
@settings(deadline=None)
def test_more_to_read_never_takes_less(words: int, characters: int, pictures: int, language: str, more: int) -> None:
    def minutes(further_words: int = 0, further_characters: int = 0, further_pictures: int = 0) -> int:
        count = WordCount(words + further_words, characters + further_characters)
        return reading_minutes(count, pictures + further_pictures, language, Speeds())

    least = minutes()
    assert least >= 1
    assert minutes(further_words=more) >= least
    assert minutes(further_characters=more) >= least
    assert minutes(further_pictures=more) >= least


@given(st.integers(0, 300), st.integers(0, 40))
@settings(deadline=None)
def test_each_picture_takes_no_longer_than_the_one_before(pictures: int, first: int) -> None:
    step = picture_seconds(pictures + 1, first) - picture_seconds(pictures, first)
    next_step = picture_seconds(pictures + 2, first) - picture_seconds(pictures + 1, first)
    assert min(3, first) <= next_step <= step <= first
