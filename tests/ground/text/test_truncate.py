"""Texts that are cut where a reader would."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pelican_wellness.text.truncate import cut

CASES = {
    "short enough": ("Rest helps.", 11, "Rest helps."),
    "whole sentences": ("Rest helps. So does a walk in the evening.", 20, "Rest helps."),
    "several": ("A b. C d. E f. Gggggggggggg.", 15, "A b. C d. E f."),
    "a sentence that fills too little": ("So. Rest helps, and so does a walk.", 20, "So. Rest helps, and…"),
    "words": ("Rest helps, and so does a walk.", 20, "Rest helps, and so…"),
    "no comma before the end": ("Rest, helps and walks", 12, "Rest, helps…"),
    "no sign before the end": ("Rest – and walks", 8, "Rest…"),
    "a point within a number is no end": ("It costs 3.50 in all of the shops", 20, "It costs 3.50 in…"),
    "no spaces": ("あいうえおかきくけこ", 5, "あいうえ…"),
    "a Japanese sentence": ("あいう。えおかきく", 5, "あいう。"),
    "an Arabic question": ("هل يؤلم؟ نعم كثيرا", 12, "هل يؤلم؟"),
    "nothing": ("", 5, ""),
}


@pytest.mark.parametrize(("text", "limit", "expected"), CASES.values(), ids=list(CASES))
def test_cut(text: str, limit: int, expected: str) -> None:
    assert cut(text, limit) == expected


@given(st.text("ab .,。!?é–\n", max_size=60), st.integers(1, 40))
@settings(deadline=None)
def test_never_too_long_and_never_other_words(text: str, limit: int) -> None:
    found = cut(text, limit)
    assert len(found) <= limit
    assert text.startswith(found.removesuffix("…"))
    assert cut(found, limit) == found
