"""Breaking and ordering the texts of social cards."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pelican_wellness.features.social_cards.lines import fit, needs_shaping, pieces, runs, shorten, visible


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("Ease back pain", ["Ease ", "back ", "pain"]),
        ("10\u00a0Minutes of\u202fcalm", ["10\u00a0Minutes ", "of\u202fcalm"]),
        ("self-massage – why", ["self-", "massage ", "– ", "why"]),
        ("-5 degrees", ["-5 ", "degrees"]),
        ("首と肩。「五つ」", ["首", "と", "肩。", "「五", "つ」"]),
        ("マッサージ", ["マッ", "サー", "ジ"]),  # neither a small kana nor a mark of length begins a line
        ("처음 받는", ["처음 ", "받는"]),
        ("", []),
    ],
)
def test_where_lines_may_end(text: str, parts: list[str]) -> None:
    assert pieces(text) == parts


def test_what_draws_nothing_is_left_out() -> None:
    assert visible(" Calm\u00ad \n\u200e body \U0001f9d8\U0001f3fd\u200d♀\ufe0f ") == "Calm body \U0001f9d8"
    assert visible("\x08 10\u00a0Minutes\x00\tof") == "10\u00a0Minutes of"
    assert visible("می\u200cخواهم") == "می\u200cخواهم"  # Persian needs it between letters


TEXT = st.text(st.characters(exclude_categories=["Cs", "Cc"]), max_size=120)


@given(TEXT)
def test_pieces_lose_nothing(text: str) -> None:
    assert "".join(pieces(text)) == text


@given(TEXT, st.integers(40, 900), st.integers(1, 5))
def test_lines_fit_and_lose_nothing(text: str, limit: int, most: int) -> None:
    parts = pieces(visible(text))
    if not parts:
        return
    lines = fit(parts, [10 * len(part) for part in parts], limit, most)
    if lines is not None:
        assert len(lines) <= most
        assert all(10 * len(line) <= limit for line in lines)
        assert re.sub(r"\s", "", "".join(lines)) == re.sub(r"\s", "", "".join(parts))


@given(TEXT, st.integers(40, 900), st.integers(1, 5))
def test_what_is_too_long_is_cut(text: str, limit: int, most: int) -> None:
    parts = pieces(visible(text))
    lines = shorten(parts, limit, most, lambda part: 10 * len(part))
    assert len(lines) <= most
    whole = re.sub(r"\s", "", "".join(parts))
    shown = re.sub(r"\s", "", "".join(lines))
    assert shown == whole or shown.endswith("…")
    # A letter keeps its marks, and the space after it, so one alone may be wider than a line.
    assert all(10 * len(line) <= limit or len(pieces(line)) == 1 for line in lines)


def test_lines_are_of_much_the_same_width() -> None:
    parts = pieces("one two three four five six seven")
    assert fit(parts, [10.0 * len(part) for part in parts], 250, 3) == ["one two three four", "five six seven"]
    assert fit(parts, [10.0 * len(part) for part in parts], 250, 1) is None
    assert fit(["unbreakable"], [300.0], 250, 3) is None


def _seen(line: str, base: str) -> list[tuple[str, str]]:
    """Return the runs with one font for Latin letters and one for all others."""

    def face_of(letter: str, before: str | None) -> str:
        if not letter.isalnum():
            return before or "other"
        return "latin" if letter.isascii() else "other"

    return [(run.text, run.direction) for run in runs(line, base, face_of)]


ORDERS: dict[str, tuple[str, str, list[str]]] = {
    "Latin": ("Ease back pain", "ltr", ["Ease back pain"]),
    "Hebrew alone": ("שלום עולם", "rtl", ["שלום עולם"]),
    "a Latin name in Hebrew": ("עם Yin yoga בבוקר", "rtl", ["בבוקר", " ", "Yin yoga", "עם "]),
    "a full stop after it": ("עם yoga.", "rtl", [".", "yoga", "עם "]),
    "two Latin words keep their order": ("א one, two ב", "rtl", ["ב", " ", "one, two", "א "]),
    "Hebrew words in English": ("say שלום עולם now", "ltr", ["say ", "שלום עולם", " ", "now"]),
    "brackets about a number": ("תקנ EMDR (2026)", "rtl", ["EMDR (2026)", "תקנ "]),
    "brackets that hold Hebrew": ("Hebrew: שלום (60)", "ltr", ["Hebrew: ", "60)", "שלום ("]),
    "brackets about the other language": ("א (yoga) ב", "rtl", ["ב", ") ", "yoga", "א ("]),
    "a percent sign": ("הנחה Reiki 100%", "rtl", ["Reiki 100%", "הנחה "]),
    "a number goes with its word": ("yoga 2024 שלום", "rtl", ["שלום", " ", "yoga 2024"]),
}


@pytest.mark.parametrize("name", ORDERS)
def test_order_in_which_runs_are_seen(name: str) -> None:
    line, base, seen = ORDERS[name]
    assert [text for text, _ in _seen(line, base)] == seen


@given(TEXT, st.sampled_from(["ltr", "rtl"]))
def test_runs_lose_nothing(text: str, base: str) -> None:
    assert sorted("".join(part for part, _ in _seen(text, base))) == sorted(text)


def test_scripts_that_need_shaping() -> None:
    assert [needs_shaping(text) for text in ("שלום", "سلام", "नमस्ते", "Zoë", "首")] == [True, True, True, False, False]
