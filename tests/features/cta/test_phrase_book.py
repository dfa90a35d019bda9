"""In every language the phrases of an article that invite to make contact are found, and others are not.

tests/data/phrases/<language>.toml holds the sentences; docs/languages.md says how to write one.
"""

import re
import tomllib
from time import process_time

import pytest
from factory import ROOT

from pelican_wellness.features.cta.phrase import finder
from pelican_wellness.features.cta.phrase_book import (
    PhraseBook,
    default_finder,
    forms,
    known_languages,
    patterns,
    phrase_book,
    stems,
)
from pelican_wellness.i18n.catalogs import available

DATA = ROOT / "tests" / "data" / "phrases"
FILES = {file.stem: tomllib.loads(file.read_text(encoding="utf-8"))["cases"] for file in sorted(DATA.glob("*.toml"))}
FOUND = [(tag, case["profession"], one) for tag, cases in FILES.items() for case in cases for one in case["found"]]
NOT_FOUND = [(tag, case["profession"], one) for tag, cases in FILES.items() for case in cases for one in case["not_found"]]


def linked(tag: str, profession: str, sentence: str) -> str:
    """Return the sentence with what becomes a link between < and >."""
    finder = default_finder(profession, tag)
    assert finder
    match = finder.search(sentence)
    return f"{sentence[: match.start()]}<{match[0]}>{sentence[match.end() :]}" if match else sentence


@pytest.mark.parametrize(("tag", "profession", "sentence"), FOUND)
def test_a_natural_sentence_is_found(tag: str, profession: str, sentence: str) -> None:
    assert linked(tag, profession, re.sub("[<>]", "", sentence)) == sentence


@pytest.mark.parametrize(("tag", "profession", "sentence"), NOT_FOUND)
def test_another_sentence_is_not(tag: str, profession: str, sentence: str) -> None:
    assert linked(tag, profession, sentence) == sentence


def test_every_language_has_sentences() -> None:
    assert set(FILES) == available()


@pytest.mark.parametrize("tag", FILES)
def test_there_are_enough_sentences(tag: str) -> None:
    assert sum(len(case["found"]) for case in FILES[tag]) >= 5
    assert sum(len(case["not_found"]) for case in FILES[tag]) >= 3


def test_every_language_has_phrases_that_can_be_read() -> None:
    assert set(known_languages()) == available()
    for tag in available():
        book = phrase_book(tag)
        assert book
        assert all(re.compile(one) for one in patterns(book, "word"))


def test_a_language_is_found_as_its_catalog_is() -> None:
    assert phrase_book("de-AT") == phrase_book("de")
    assert phrase_book("a" * 5000) is None
    assert phrase_book("zh-TW") == phrase_book("zh_Hant")
    assert phrase_book("tlh") is None
    assert default_finder("therapist", "tlh") == default_finder("therapist", "en")


def test_english_is_found_in_every_language() -> None:
    assert linked("de", "Masseur", "contact a Masseur") == "<contact a Masseur>"


@pytest.mark.parametrize("profession", ["", "  "])
def test_no_profession_no_phrase(profession: str) -> None:
    assert default_finder(profession, "en") is None


@pytest.mark.parametrize(
    ("phrase", "text", "expected"),
    [
        ("call {profession}", "call nurse", "<call nurse>"),
        ("call [a|the] {profession}", "call the nurse", "<call the nurse>"),
        ("call [a|the] {profession}", "call  nurse", "<call  nurse>"),
        ("call [a|the] {profession}", "callnurse", "callnurse"),
        ("(call|talk to) {profession}", "talk to nurse", "<talk to nurse>"),
        ("(call|talk to) {profession}", "nurse", "nurse"),
        ("{profession} call[ing|er] [now]", "nurse caller now", "<nurse caller now>"),
        ("{profession} call[ing|er] [now]", "nurse calls", "nurse calls"),
        ("{profession}(に|へ)[ご]相談", "nurseへご相談", "<nurseへご相談>"),
        ("ask l'{profession}", "ask l’nurse", "<ask l’nurse>"),
        ("call [{good}] {profession}", "call very good nurse", "<call very good nurse>"),
        ("call {profession}", "call nurses", "<call nurses>"),
        ("call {profession}", "call nursery", "call nursery"),
        ("[now] call {profession}", "now call nurse", "<now call nurse>"),
        ("a.b {profession}", "axb nurse", "axb nurse"),
    ],
)
def test_how_a_phrase_is_read(phrase: str, text: str, expected: str) -> None:
    book = PhraseBook((phrase,), {"good": "good|very good"}, {"": ("s",)})
    found = finder(patterns(book, "nurse"), [""])
    assert found
    assert found.pattern.sub(r"<\g<0>>", text) == expected


@pytest.mark.parametrize(
    "phrase", ["call", "call (a {profession}", "call a) {profession}", "{unknown} {profession}", "a|b {profession}", "[a] [b]"]
)
def test_a_phrase_that_cannot_be_read(phrase: str) -> None:
    with pytest.raises(ValueError, match="cannot be read"):
        patterns(PhraseBook((phrase,), {}, {}), "nurse")


def test_forms_of_a_word() -> None:
    book = PhraseBook((), {}, {"": ("ом", "у"), "а": ("ы", "-"), "ий": ("ому",)})
    assert forms("массажист", book) == ["массажистом", "массажисту", "массажист"]
    assert set(forms("Сестра", book)) == {"Сестра", "Сестраом", "Сестрау", "Сестры", "Сестр"}
    assert "физическому" in forms("физический", book)


def test_beginnings_of_a_word() -> None:
    assert forms("تدليك", PhraseBook((), {}, {}, beginnings={"": ("ال",), "ت": ("-",)})) == ["التدليك", "تدليك", "دليك"]
    assert "الأخصائيون" in forms("أخصائي", PhraseBook((), {}, {"": ("ون",)}, beginnings={"": ("ال",)}))


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("ask a nurse", True),
        ("Do not ask a nurse", False),
        ("You need not ask a nurse", False),
        ("Tie a knot, ask a nurse", True),
        ("a knot ask a nurse", True),
        ("请问nurse", True),
        ("不问nurse", False),
        ("不要问nurse", False),
        ("要问nurse", True),
    ],
)
def test_what_makes_a_phrase_no_invitation(text: str, *, found: bool) -> None:
    book = PhraseBook(("ask a {profession}", "问{profession}"), {}, {}, never_after=("not", "need not", "不", "不要"))
    one = finder(patterns(book, "nurse"), [""])
    assert one
    assert bool(one.search(text)) is found


def test_the_short_word_of_a_profession() -> None:
    for short, text, found in [
        ("first", "call a", True),
        ("last", "call b", True),
        ("", "call b", False),
        ("last", "call a b", True),
    ]:
        book = PhraseBook(("call {profession}",), {}, {}, short)
        one = finder(patterns(book, "a b"), stems(book, "a b"))
        assert one
        assert bool(one.search(text)) is found


@pytest.mark.parametrize("tag", sorted(FILES))
@pytest.mark.parametrize("piece", ["start", " ", "a "])
def test_time_grows_with_the_text(tag: str, piece: str) -> None:
    """Beginnings of phrases without an end, and white space without one."""
    case = FILES[tag][0]
    link = case["found"][0].partition("<")[2].partition(">")[0]
    begun = link[: len(link) // 2] if piece == "start" else piece
    found = default_finder(case["profession"], tag)
    assert found

    def took(size: int) -> float:
        text = (begun + " ") * (size // len(begun))
        start = process_time()
        assert not found.pattern.search(text)
        return process_time() - start

    small = min(took(5_000) for _ in range(3))
    assert min(took(40_000) for _ in range(3)) < small * 8 * 2.3 + 0.02


def test_stems_that_a_text_is_asked_for_first() -> None:
    """A stem is what all forms share, in any case, with any i and any apostrophe."""
    endings = {"ta": ("tą", "cie"), "": ("s",)}
    assert stems(PhraseBook((), {}, endings, "last"), "Masażysta Sta") == ["s"]
    assert stems(PhraseBook((), {}, endings, "first"), "Masażysta Sta") == ["masażys"]
    assert stems(PhraseBook((), {}, {}, beginnings={"": ("ال",)}), "تدليك") == [""]
    for text in ("CALL FİZYOTERAPİST", "call fizyoterapıst", "call Fizyoterapist"):
        assert linked("en", "fizyoterapist", text) != text
    assert linked("en", "fizyoterapist", "call a physiotherapist") == "call a physiotherapist"
    assert linked("en", "d'or nurse", "call a d’or nurse") == "<call a d’or nurse>"
