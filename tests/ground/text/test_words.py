"""Words as DESIGN section 4 counts them."""

import json
import re
import sys
from pathlib import Path
from typing import Any

import pytest
from hypotheses import examples
from hypothesis import example, given, settings
from hypothesis import strategies as st

from pelican_wellness.html.document import parse
from pelican_wellness.html.plain_text import plain_text
from pelican_wellness.text import words
from pelican_wellness.text.words import WordCount, count_words, first_words

DATA = Path(__file__).resolve().parents[2] / "data"
CASES: list[dict[str, Any]] = [
    case
    for name in ("word-count-cases.json", "more-word-count-cases.json")
    for case in json.loads((DATA / name).read_text(encoding="utf-8"))
]

TEXTS = st.one_of(
    st.text(max_size=60),
    st.lists(
        st.sampled_from(
            [
                *("massage", "a", "3", "½", "按摩", "ヨガ", "นวด", "마사지", "e\u0301", "•", "🧘", "\n"),
                *(" ", "\u00a0", "\u202f", "\u2007", "\u3000", "\u200b", "\u200d", "\u00ad", "\ufeff"),
                *("-", "--", "—", "–", ".", "...", "…", "'", ",", "/"),
            ]
        ),
        max_size=14,
    ).map("".join),
)
"""Any text, and texts made of what the rules speak of."""


@pytest.mark.parametrize("case", CASES, ids=[case["name"].replace(" ", "-") for case in CASES])
def test_shared_case(case: dict[str, Any]) -> None:
    assert count_words(plain_text(parse(case["html"])).text).total == case["words"]


def seed_body() -> str:
    """Return the article of the seed: what stands between the About Me and the footer."""
    seed = (DATA / "stenosis.txt").read_text(encoding="utf-8")
    return seed.partition("treatment modality.")[2].partition("• Tags:")[0]


def test_seed_holds_410_words() -> None:
    assert count_words(seed_body()) == WordCount(410, 0)


def test_one_no_break_space_of_the_seed_joins_two_words() -> None:
    # One of the two joins "a" and "massage"; the other stands before a space and joins nothing.
    assert seed_body().count("\u00a0") == 2
    assert count_words(seed_body().replace("\u00a0", " ")).total == 411


RULES = {
    "nothing": ("", 0, 0),
    "only spaces": (" \t\n ", 0, 0),
    # A word ends where a line may break at a space.
    "tab and line breaks separate": ("one\ttwo\nthree\r\nfour", 4, 0),
    "em space separates": ("one\u2003two", 2, 0),
    "thin space separates": ("one\u2009two", 2, 0),
    "ideographic space separates": ("one\u3000two", 2, 0),
    "line separator separates": ("one\u2028two", 2, 0),
    "no-break space joins": ("a\u00a0massage", 1, 0),
    "narrow no-break space joins": ("50\u202f%", 1, 0),
    "figure space joins": ("1\u2007000", 1, 0),
    "no-break space beside a space joins nothing": ("soon.\u00a0 Then", 2, 0),
    "only no-break spaces": ("\u00a0\u202f\u2007", 0, 0),
    # Zero width.
    "soft hyphen vanishes": ("physio\u00adtherapy", 1, 0),
    "zero-width joiner vanishes": ("a\u200db", 1, 0),
    "zero-width non-joiner vanishes": ("می\u200cخواهم", 1, 0),
    "word joiner vanishes": ("a\u2060b", 1, 0),
    "byte order mark vanishes": ("\ufeffone two", 2, 0),
    "zero-width characters are no words": ("\u00ad \u200d \ufeff", 0, 0),
    "zero-width space separates": ("massage\u200btherapy", 2, 0),
    # What joins and what splits.
    "hyphen joins": ("well-being", 1, 0),
    "no-break hyphen joins": ("well\u2011being", 1, 0),
    "hanging hyphen": ("pre- and post-natal", 3, 0),
    "apostrophes join": ("don't don’t", 2, 0),
    "decimal marks join": ("1,000.5 1.000,5 9:30", 3, 0),
    "slash joins": ("and/or 24/7", 2, 0),
    "en dash joins": ("10–15", 1, 0),
    "spaced en dash is no word": ("10 – 15", 2, 0),
    "em dash splits": ("calm—rest", 2, 0),
    "two em dashes split once": ("calm——rest", 2, 0),
    "long em dashes split": ("a\u2e3ab\u2e3bc\u2015d", 4, 0),
    "em dash alone": ("—", 0, 0),
    "double hyphen splits": ("calm--rest", 2, 0),
    "triple hyphen splits": ("calm---rest", 2, 0),
    "ellipsis splits": ("wait…what", 2, 0),
    "three full stops split": ("wait...what", 2, 0),
    "four full stops split": ("wait....what", 2, 0),
    "two full stops join": ("wait..what", 1, 0),
    "abbreviation": ("e.g. U.S.", 2, 0),
    # A token counts if it holds a letter or a digit.
    "bullets": ("• yoga • ★", 1, 0),
    "emoji alone": ("🧘 👩\u200d⚕\ufe0f", 0, 0),
    "emoji within a word": ("yoga🧘class", 1, 0),
    "digits are words": ("3 x 10", 3, 0),
    "vulgar fraction is a word": ("½ hour", 2, 0),
    "Arabic digits are words": ("٣ مرات", 2, 0),
    "underscore is no word": ("_ __", 0, 0),
    "decomposed accent": ("cafe\u0301", 1, 0),
    # Scripts without spaces.
    "Chinese": ("按摩缓解疼痛。", 0, 6),
    "Chinese with Latin between": ("瑜伽yoga课程", 1, 4),
    "Chinese with digits": ("每周3次", 1, 3),
    "Chinese zero": ("二〇二六年", 0, 5),
    "iteration mark": ("人々", 0, 2),
    "Han beyond the basic plane": ("𠮷野家", 0, 3),
    "Chinese with a full-width comma": ("肩，颈", 0, 2),
    "Japanese, three scripts": ("マッサージで肩が楽に", 0, 10),
    "Japanese with Latin": ("ヨガはyogaです", 1, 5),
    "Japanese, middle dot": ("ヨガ・マッサージ", 0, 7),
    "half-width Katakana": ("ﾏｯｻｰｼ", 0, 5),
    "half-width Katakana with a sound mark": ("ﾏｯｻｰｼﾞ", 0, 5),
    "decomposed Hiragana": ("か\u3099", 0, 1),
    "Thai at spaces": ("นวดไทย ช่วยผ่อนคลาย", 2, 0),
    "Korean at spaces": ("마사지는 통증을 완화합니다", 3, 0),
    "Hindi at spaces": ("मालिश से आराम", 3, 0),
    "all together": ("Yoga 瑜伽 नमस्ते 요가", 3, 2),
}


@pytest.mark.parametrize(("text", "words", "characters"), RULES.values(), ids=list(RULES))
def test_rule(text: str, words: int, characters: int) -> None:
    assert count_words(text) == WordCount(words, characters)


FIRST = {
    "cut": ("Massage eases pain.", 2, "Massage eases…"),
    "as many as there are": ("Massage eases pain.", 3, "Massage eases pain."),
    "more than there are": ("Massage eases pain.", 99, "Massage eases pain."),
    "none": ("Massage eases pain.", 0, ""),
    "fewer than none": ("Massage eases pain.", -1, ""),
    "of nothing": ("", 3, ""),
    "one line": (" one \n\t two ", 3, "one two"),
    "comma before the cut goes": ("Relax, breathe", 1, "Relax…"),
    "dash before the cut goes": ("Relax — breathe", 1, "Relax…"),
    "bullets do not count": ("• one • two", 1, "• one •…"),
    "no-break space joins": ("contact a\u00a0massage therapist", 2, "contact a\u00a0massage…"),
    "joined words fit": ("a\u00a0massage", 1, "a\u00a0massage"),
    "em dash splits": ("calm—rest today", 1, "calm…"),
    "double hyphen splits": ("calm--rest today", 1, "calm…"),
    "zero-width space splits": ("massage\u200btherapy", 1, "massage…"),
    "hyphen joins": ("well-being now", 1, "well-being…"),
    "Chinese": ("按摩可以缓解疼痛。", 4, "按摩可以…"),
    "Latin within Chinese is one word": ("瑜伽yoga课程", 3, "瑜伽yoga…"),
}


@pytest.mark.parametrize(("text", "limit", "expected"), FIRST.values(), ids=list(FIRST))
def test_first_words(text: str, limit: int, expected: str) -> None:
    assert first_words(text, limit) == expected


def test_first_words_takes_a_suffix_only_where_it_cuts() -> None:
    assert first_words("one two three", 2, " [more]") == "one two [more]"
    assert first_words("one two", 2, " [more]") == "one two"


def test_what_ends_a_word_is_what_separates_words() -> None:
    ends, signs = re.compile(f"[{words._ENDS}]"), map(chr, range(sys.maxunicode + 1))
    assert [one for one in signs if bool(ends.match(one)) != bool(re.fullmatch(words._SEPARATOR, one))] == []


@given(TEXTS)
@settings(deadline=None)
def test_words_are_what_stands_between_separators(text: str) -> None:
    spaced, characters = words._cjk_letter().subn(" ", text.translate(words._VANISH))
    between = [one for one in re.split(words._SEPARATOR, spaced) if any(map(str.isalnum, one))]
    assert count_words(text) == WordCount(len(between), characters)


@given(TEXTS)
@settings(deadline=None)
def test_counting_never_fails_and_is_never_negative(text: str) -> None:
    count = count_words(text)
    assert count.words >= 0
    assert count.characters >= 0
    assert count.total <= len(text)


@given(TEXTS, st.text("abcxyzéñ", min_size=1, max_size=8))
@settings(deadline=None)
def test_a_further_word_adds_one(text: str, word: str) -> None:
    before, after = count_words(text), count_words(f"{text} {word}")
    assert (after.words, after.characters) == (before.words + 1, before.characters)


@given(TEXTS, st.lists(st.integers(0, 60), max_size=6))
@settings(deadline=None)
def test_soft_hyphens_never_change_the_count(text: str, places: list[int]) -> None:
    hyphenated = text
    for place in places:
        hyphenated = hyphenated[:place] + "\u00ad" + hyphenated[place:]
    assert count_words(hyphenated) == count_words(text)


@given(TEXTS, TEXTS)
@settings(deadline=None)
def test_blocks_add_up(one: str, other: str) -> None:
    assert count_words(f"{one}\n{other}").total == count_words(one).total + count_words(other).total


@given(TEXTS, st.integers(0, 8))
@example("calm—rest", 1)
@example("wait…what", 1)
@example("0\U0003134b", 1)
@settings(deadline=None)
def test_first_words_never_holds_more_than_its_limit(text: str, limit: int) -> None:
    assert count_words(first_words(text, limit).removesuffix("…")).total <= limit


@given(TEXTS)
@example("a\u00a0massage")
@settings(max_examples=examples(200), deadline=None)
def test_first_words_leaves_a_text_that_fits(text: str) -> None:
    limit = max(1, count_words(text).total)
    assert first_words(text, limit).split() == text.split()
