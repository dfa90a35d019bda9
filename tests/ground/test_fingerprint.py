"""Digests are alike for values that are alike, in whichever process, and for no others."""

import os
import subprocess
import sys
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta, timezone
from decimal import Decimal
from enum import Enum
from pathlib import Path
from typing import Any, NamedTuple
from zoneinfo import ZoneInfo

import pytest
from hypotheses import sweep
from hypothesis import given
from hypothesis import strategies as st
from markupsafe import Markup

from pelican_wellness.fingerprint import Fingerprints, OpaqueError
from pelican_wellness.settings.speed import Speed


class Color(Enum):
    RED = 1
    BLUE = 2


@dataclass(frozen=True)
class One:
    value: object = None
    others: Mapping[str, object] = field(default_factory=dict)


@dataclass(frozen=True)
class Other:
    value: object = None
    others: Mapping[str, object] = field(default_factory=dict)


class Pair(NamedTuple):
    left: object
    right: object


class Thing:
    """Nobody can tell two of it apart."""


MANY = [*range(100)]
DIFFERENT: tuple[Any, ...] = (
    None, ..., True, 1, 1.0, "1", b"1", "", (), [], {}, set(), [[]], [()], ((),), "None", "a" * 300, "a" * 299 + "b",
    (1, 2), [1, 2], {1: 2}, {1, 2}, frozenset({1, 2}), {2: 1}, {"a": 1, "b": 2}, {"b": 2, "a": 1}, [("a", 1), ("b", 2)],
    MANY, MANY[1:], tuple(MANY), [MANY], [[*MANY]] * 2, Markup("1"), Markup("<b>"), "<b>", "ä", "a\u0308", "\ud800",
    date(2026, 1, 1), datetime(2026, 1, 1, tzinfo=UTC), datetime(2026, 1, 1, tzinfo=ZoneInfo("UTC")), "2026-01-01",
    datetime(2026, 10, 25, 2, 30, tzinfo=ZoneInfo("Europe/Berlin")),
    datetime(2026, 10, 25, 2, 30, tzinfo=ZoneInfo("Europe/Berlin"), fold=1),
    datetime(2026, 1, 1, tzinfo=timezone(timedelta(hours=1))), timedelta(1), ZoneInfo("UTC"), Path("a"), Path("a/b"), "a/b",
    Color.RED, Color.BLUE, "RED", One(), Other(), One(1), One("1"), One(None, {"a": 1}), One(One()), Pair(1, 2), Pair(2, 1),
    Speed(), Speed(keep=True), Speed(keep=False), [Speed()], Decimal(1), Decimal("1.0"), 0.1, 0.1 + 1e-17 + 1e-16, -0.0, 0.0, float("inf"), 10**30,
)  # fmt: skip


def digests(values: tuple[Any, ...]) -> list[str]:
    prints = Fingerprints({})
    return [prints.digest(value).hex() for value in values if value is not ...]


def test_no_two_values_are_taken_for_each_other() -> None:
    found = digests(DIFFERENT)
    assert len(set(found)) == len(found)
    assert digests(DIFFERENT) == found


def test_the_same_in_another_process() -> None:
    script = "import test_fingerprint as one; print(*one.digests(one.DIFFERENT))"
    paths = os.pathsep.join([str(Path(__file__).parent), str(Path(__file__).parents[1] / "support")])
    said = {
        subprocess.run(
            [sys.executable, "-c", script],
            env={**os.environ, "PYTHONHASHSEED": seed, "PYTHONPATH": paths},
            capture_output=True,
            text=True,
            check=True,
        ).stdout
        for seed in ("1", "2", "3")
    }
    assert len(said) == 1


@pytest.mark.parametrize("value", [Thing(), [Thing()], {"a": Thing()}, One(Thing()), Thing, print, lambda: 1, ..., 1j])
def test_what_cannot_be_told_is_said(value: object) -> None:
    with pytest.raises(OpaqueError):
        Fingerprints({}).digest(value)


def test_others_say_how_their_values_are_told_apart() -> None:
    prints = Fingerprints({Thing: lambda _: "thing"})
    assert prints.digest([Thing()]) == prints.digest([Thing()]) != prints.digest(["thing"])
    lenient = Fingerprints({object: lambda value: type(value).__name__})
    assert lenient.digest(Thing()) != lenient.digest(1j)


VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text() | st.binary() | st.dates(),
    lambda inner: st.lists(inner) | st.tuples(inner) | st.dictionaries(st.text(), inner) | st.builds(One, inner),
)


@sweep(200, 5000)
@given(VALUES, VALUES)
def test_digests_are_alike_where_values_are(one: object, other: object) -> None:
    prints = Fingerprints({})
    assert (prints.digest(one) == Fingerprints({}).digest(other)) == (repr(one) == repr(other))
