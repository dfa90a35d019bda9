"""Everything that a mistake can say reads as a sentence: `expected: …`, `problem: …`.

The phrases stand in tests/data/words-of-mistakes.txt, so that somebody reads each of them:
WRITE_GOLDEN=1 pytest tests/settings/test_words_of_mistakes.py writes the file anew.
"""

import os
import re
from collections.abc import Iterator, Mapping
from pathlib import Path

import pytest
from factory import ROOT
from pydantic import ValidationError
from sites import site_of

from pelican_wellness.features.cta.naming import verify
from pelican_wellness.model.channel import channels
from pelican_wellness.model.person import Person
from pelican_wellness.pipeline import lines, sections
from pelican_wellness.plugin import FEATURES
from pelican_wellness.settings.load import key_path, settings_model
from pelican_wellness.settings.mistakes import Mistake, one_of
from pelican_wellness.settings.people_lines import PersonLines
from pelican_wellness.settings.section import Section
from pelican_wellness.settings.validation import mistakes_of, sections_within

GOLDEN = ROOT / "tests" / "data" / "words-of-mistakes.txt"
MODEL = settings_model(sections(FEATURES))
WRONG: list[object] = [
    *(
        None,
        7,
        -1,
        0,
        True,
        1.5,
        "",
        "x y",
        "\x00",
        "javascript:x",
        "//a",
        "http://",
        "a:b",
        "{zz}",
        "#12",
        "none",
        "@",
        "+1 2",
    ),
    *([], [1], ["x"], [""], {}, {1: 2}, {"zz": 1}, {"en": 1}, {"en": ""}, {"e": "x"}, (None,), [{}], [{"zz": 1}], [[]], b"x"),
    {"a": {"b": 1}},
]


def places(model: type[Section], path: tuple[str | int, ...] = ()) -> Iterator[tuple[str | int, ...]]:
    """Yield where a value can stand in the setting: each section and each of its keys."""
    yield path
    for name, field in model.model_fields.items():
        yield (*path, name)
        for inner in sections_within(field.annotation):
            yield from places(inner, (*path, name, 0) if "list" in str(field.annotation) else (*path, name))


def with_value(path: tuple[str | int, ...], value: object) -> object:
    """Return a setting with a value at a place."""
    for part in reversed(path):
        value = {part: value} if isinstance(part, str) else [value]
    return value


def every_mistake(content_path: Path) -> Iterator[Mistake]:
    """Yield what is said of each wrong value at each place of the setting, and in each line."""
    for path in places(MODEL):
        for value in WRONG:
            try:
                MODEL.model_validate(with_value(path, value), context={"content_path": content_path})
            except ValidationError as error:
                yield from mistakes_of(error, MODEL, key_path)
    for kind in (*lines(FEATURES), PersonLines):
        for name in kind.names():
            for value in (one for one in WRONG if not isinstance(one, Mapping)):
                yield from kind.read({name: value}, str.capitalize, {"content_path": content_path, "country": None})[1]


def general(text: str) -> str:
    """Return a phrase without the value or the names it is about."""
    text = re.sub(r"^(one of|a dictionary with any of) \w+, .*", r"\1 …, …", text)
    return re.sub(r"^(?:'.*'|\d+|[\w+-]+:|\{\w*\}) (?=is |addresses )", "… ", re.sub(r"says (?:'.*'|\d+)$", "says …", text))


@pytest.fixture(scope="module")
def found(tmp_path_factory: pytest.TempPathFactory) -> list[Mistake]:
    return list(every_mistake(tmp_path_factory.mktemp("content")))


def test_the_words_of_mistakes_are_those_that_somebody_has_read(found: list[Mistake]) -> None:
    said = sorted(
        {f"expected: {general(one.expected)}" for one in found} | {f"problem: {general(one.problem)}" for one in found}
    )
    if os.environ.get("WRITE_GOLDEN"):
        GOLDEN.write_text("\n".join(said) + "\n", "utf-8")
    new = [line for line in said if line not in GOLDEN.read_text("utf-8").splitlines()]
    assert new == [], "a blogger reads this; if it is plain, WRITE_GOLDEN=1 before this command keeps it as it is"
    assert said == GOLDEN.read_text("utf-8").splitlines(), "what is gone goes with WRITE_GOLDEN=1"
    for line in said:
        assert not re.search(
            r"Input should|valid |string|another value|cannot be used|NoneType|\ba (?:object|bytes)|function-", line
        )
        assert not re.fullmatch(r"expected: one of [^,]*", line)


def test_every_mistake_is_said_at_a_key_of_the_setting(found: list[Mistake]) -> None:
    for one in found:
        assert not re.search(r"\[\"(?:bool|str|int|list|dict|function)\b", one.where), one.where


CHOICES = [
    ([], "nothing, since there is none to choose from"),
    (["a"], "a, which is the only one"),
    (["b", "a"], "one of a, b"),
]


@pytest.mark.parametrize(("known", "words"), CHOICES)
def test_choices_in_words(known: list[str], words: str) -> None:
    assert one_of(known) == words


ANA, BO = (Person(name, name.title(), channels=channels(email=f"{name}@example.com")) for name in ("ana", "bo"))
NAMED: list[tuple[tuple[Person, ...], str]] = [
    ((), "none, until somebody in content/people has a Phone, Sms, Whatsapp, Email or Booking line"),
    ((ANA,), "one of ana, none"),
    ((ANA, BO), "one of ana, bo, none"),
]


@pytest.mark.parametrize(("people", "words"), NAMED)
def test_whom_an_article_can_name(people: tuple[Person, ...], words: str) -> None:
    (one,) = verify(site_of({"cta": {"rules": [{"person": "mara"}]}}, people))
    assert one.expected == words
