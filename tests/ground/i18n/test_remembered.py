"""What was asked of CLDR is asked once, in all builds together."""

import marshal
import subprocess
import sys

import pytest
from babel.localedata import locale_identifiers
from babel.numbers import format_decimal

from pelican_wellness.i18n import remembered
from pelican_wellness.i18n.catalogs import available
from pelican_wellness.i18n.formats import number, own_digits
from pelican_wellness.i18n.language import locale_for


@pytest.fixture(autouse=True)
def nothing_yet(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(remembered, "_FACTS", {})


def test_a_function_is_asked_once_for_each_of_its_arguments() -> None:
    asked: list[tuple[str, int]] = []

    @remembered.remembered
    def doubled(word: str, times: int = 2) -> str:
        asked.append((word, times))
        return word * times

    assert [doubled("a"), doubled("a"), doubled("b"), doubled("a", times=3)] == ["aa", "aa", "bb", "aaa"]
    assert asked == [("a", 2), ("b", 2), ("a", 3)]


def test_what_is_handed_on_is_plain_and_the_newest() -> None:
    for value in range(1000, 4000):
        number(value, "en")
    known = remembered.to_hand_on()
    assert len(known) == 2000
    assert marshal.loads(marshal.dumps(known)) == known
    assert ("_decimal", 3999, "en") in known
    assert ("_decimal", 1000, "en") not in known


SCRIPT = """
import sys, marshal, babel.localedata
from datetime import date
from pelican_wellness.i18n import remembered
from pelican_wellness.i18n.countries import country_name
from pelican_wellness.i18n.formats import long_date, number, period
from pelican_wellness.i18n.language import language
remembered.recall(marshal.loads(sys.stdin.buffer.read()))
said = [f(tag) for tag in {tags!r} for f in (
    lambda tag: long_date(date(2026, 3, 1), tag), lambda tag: number(1234, tag), lambda tag: number(7, tag),
    lambda tag: period((2026, 3), tag), lambda tag: country_name("GB", tag), lambda tag: language(tag).name)]
print('babel.dates' in sys.modules or bool(babel.localedata._cache))
print(ascii(said))
"""


def _run(script: str, told: bytes) -> bytes:
    return subprocess.run([sys.executable, "-c", script], input=told, capture_output=True, check=True).stdout


def test_whoever_was_told_has_no_data_loaded_and_says_the_same() -> None:
    """Thai dates have an era, which Babel writes."""
    script = SCRIPT.replace("{tags!r}", repr(sorted({*available(), "en-GB", "pt-PT", "qq"} - {"th"})))
    asking = script.partition("print('babel")[0] + "sys.stdout.buffer.write(marshal.dumps(remembered.to_hand_on()))"
    nothing = marshal.dumps({})
    found = [_run(script, told).splitlines() for told in (nothing, _run(asking, nothing))]
    (first, said), (second, said_again) = found
    assert (first, second) == (b"True", b"False")
    assert said == said_again


def test_numbers_are_those_of_babel_in_every_locale() -> None:
    for name in locale_identifiers():
        tag = name.replace("_", "-")
        for value in (0, 7, 99, 100, 999, 1000, 12_345):
            babels = format_decimal(value, locale=locale_for(tag), numbering_system="default")
            assert number(value, tag) == own_digits(babels, tag), name
