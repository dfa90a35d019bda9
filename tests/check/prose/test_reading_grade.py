"""RDG: the grade of an article, and long sentences."""

import sys

import pytest
from checking import Check, article

from pelican_wellness.check.prose import reading_grade
from pelican_wellness.check.prose.reading_grade import available, grade, grade_of, syllables

HARD = (
    "Therapeutic interventions facilitating neuromuscular relaxation necessitate individualized consideration of physiological "
    "contraindications before administration. "
) * 8
EASY = "We sit down. You breathe in. You breathe out. Then we talk about your back and how it feels. " * 8
LONG = " ".join(["word"] * 41)
HUNDRED = " ".join(["one two three four five six seven eight nine ten."] * 10)


@pytest.fixture
def _pyphen() -> None:
    pytest.importorskip("pyphen")


needs_pyphen = pytest.mark.usefixtures("_pyphen")


def test_the_grade_of_a_known_text() -> None:
    assert round(grade(1, 13, 26), 2) == 13.08


@needs_pyphen
@pytest.mark.parametrize(
    ("word", "count"),
    [
        ("the", 1),
        ("stone", 1),
        ("walked", 1),
        ("needed", 2),
        ("makes", 1),
        ("massages", 3),
        ("table", 2),
        ("about", 2),
        ("minute", 2),
        ("create", 2),
        ("science", 2),
        ("being", 2),
        ("inflammation", 4),
        ("osteoporosis", 5),  # six are spoken: "os-te-o"; counts are estimates
        ("café", 2),
        ("didn't", 2),
        ("don’t", 1),
        ("therapist's", 3),
        ("ten-minute", 3),
        ("20-minute", 3),
        ("and/or", 2),
        ("911", 1),
        ("3.5", 1),
        ("NHS", 3),
        ("US", 2),
        ("WHO", 1),
        ("I", 1),
        ("(pain),", 1),
        ("hmm", 1),
        ("–", 0),
    ],
)
def test_syllables(word: str, count: int) -> None:
    assert syllables(word) == count


@needs_pyphen
@pytest.mark.parametrize(
    ("markdown", "line"), [(HARD, 1), ("Title: A\n\n" + HARD, 1), (f"{EASY}\n\n{HARD * 3}", 1), (f"{HARD}\n\n- {HARD}", 1)]
)
def test_hard_articles_are_found(found: Check, markdown: str, line: int) -> None:
    (one,) = found("RDG001", markdown)
    assert one.line == line
    assert one.message.endswith(", more than 9")


@needs_pyphen
@pytest.mark.parametrize(
    "markdown",
    [
        EASY,
        HARD[:300],  # too short to be graded
        f"{EASY}\n\n```\n{HARD}\n```",
        f"{EASY}\n\n" + "## Physiological contraindications of neuromuscular interventions\n\n" * 9,
        f"{EASY}\n\n## References\n\n- {HARD}",
        f"{EASY}[^1]\n\n[^1]: {HARD}",
        f'<div class="contents topic"><ul><li>{HARD}</li></ul></div>\n\n{EASY}',
        f"<video controls>{HARD}</video>\n\n{EASY}",
        "Lang: de\n\n" + HARD,
    ],
)
def test_easy_and_short_articles_are_not(found: Check, markdown: str) -> None:
    assert found("RDG001", markdown) == []


@needs_pyphen
def test_the_grade_can_be_set(found: Check) -> None:
    value = grade_of(article(HARD))
    assert value is not None and value > 20
    assert not found("RDG001", HARD, wellness={"check": {"reading_grade": 60}})
    assert found("RDG001", EASY, wellness={"check": {"reading_grade": 1}}) == []


def test_without_pyphen_nothing_is_graded(found: Check, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "pyphen", None)
    reading_grade._dictionary.cache_clear()
    try:
        assert not available()
        assert found("RDG001", HARD) == []
        assert found("RDG002", LONG)
    finally:
        reading_grade._dictionary.cache_clear()
        syllables.cache_clear()


@pytest.mark.parametrize(
    ("markdown", "line"),
    [
        (LONG + ".", 1),
        (f"Title: A\n\nShort.\n\nThis *is* one {LONG}.", 5),
        (f"Short.\n\n- Item.\n- {LONG}", 4),
        (f"Lang: es\n\n¿Qué tal? {LONG.replace('word', 'palabra')}.", 3),
        (f"Lang: ar\n\n{' '.join(['كلمة'] * 41)}؟", 3),
        ("We open at 9 a.m. on " + LONG, 1),
        ("Ask Dr. Wu, " + LONG, 1),
        ("She is, e.g., J. Smith of the U.S. National " + LONG, 1),
        ("It has 3.5 " + LONG.replace(" ", "\n"), 1),
        (f"Title: A\nSummary: See how {LONG}.\n\nSee how {LONG}.", 4),
    ],
)
def test_long_sentences_are_found(found: Check, markdown: str, line: int) -> None:
    assert [one.line for one in found("RDG002", markdown)] == [line]


HALF = " ".join(["word"] * 25)


@pytest.mark.parametrize(
    "markdown",
    [
        LONG.removesuffix(" word"),
        f"{HALF}. Then {HALF}.",
        f"{HALF}! {HALF.upper()}",
        f"Is it {HALF}? “Yes,” {HALF}",
        f"So do I. Then {HALF} {HALF[:60]}",
        f"We close at 6 p.m. We {HALF}. " * 2,
        f"Take vitamin C. Then {HALF}. " * 2,
        f"Is it safe? No. It {HALF}. " * 2,
        f"It eases pain.[1] Then {HALF}. " * 2,
        f"{HALF}… Then {HALF}",
        f"- {HALF}\n- {HALF}\n- {HALF}",
        f"## {HALF}\n\n{HALF}",
        f"{HALF}:\n\n- {HALF}",
        f"| A | B |\n| --- | --- |\n| {LONG} | {LONG} |",
        f"Short.\n\n## References\n\n1. {LONG}",
        f"Short.\n\n## Referencias\n\n- [{LONG}](https://example.com/)",
        f"Short.[^1]\n\n[^1]: {LONG}",
        f"He wrote:\n\n> {LONG}.\n>\n> {LONG}.\n\nShort.",
        f"Lang: ja\n\n{'言' * 60}。",
        f"Lang: th\n\n{LONG}",
        f"Lang: ar\n\n{' '.join(['كلمة'] * 25)}؟ {' '.join(['كلمة'] * 25)}",
    ],
)
def test_sentences_within_the_limit_are_not(found: Check, markdown: str) -> None:
    assert found("RDG002", markdown) == []


def test_the_message_of_a_long_sentence(found: Check) -> None:
    (one,) = found("RDG002", f"Short one here. Here begins the long {LONG}.")
    assert one.message == 'a sentence of 45 words, more than 40: "Here begins the long word word…"'
    assert (one.line, one.column) == (1, 17)
    assert not found("RDG002", LONG, wellness={"check": {"sentence_words": 41}})
