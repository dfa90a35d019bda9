"""The line of a setting in the source of the settings."""

import pytest

from pelican_wellness.settings.python_lines import doubled, lacks_comma, line_of

NESTED = """# W = {}
W = {
    "about": {
        "text": "a",
        "rules": [{"person": "x"}, {
            "person": "y"}],
    },
    "cta": CTA,
    "x": 1, "x": 2,
}
CTA = {"url": "old"}
"""
CASES: dict[str, tuple[str, tuple[str | int, ...], int | None]] = {
    "the setting": (NESTED, (), 2),
    "a section": (NESTED, ("about",), 3),
    "a key": (NESTED, ("about", "text"), 4),
    "in a list": (NESTED, ("about", "rules", 1, "person"), 6),
    "beyond the list": (NESTED, ("about", "rules", 2, "person"), 5),
    "below a value": (NESTED, ("about", "text", "en"), 4),
    "a key that is missing": (NESTED, ("about", "photo"), 3),
    "a section that is missing": (NESTED, ("reading",), None),
    "by another name": (NESTED, ("cta", "url"), 11),
    "the same key twice": ('W = {"x": 1,\n "x": 2}', ("x",), 2),
    "assigned twice": ('W = {"x": 1}\nW = {"x": 2}', ("x",), 2),
    "a key that is assigned": ('W = {"a": {"x": 1}}\nW["a"]["x"] = 2', ("a", "x"), 2),
    "a section that is assigned": ('W = {}\nW["a"] = {\n  "x": 2}', ("a", "x"), 3),
    "a union": ('W = {"a": 1} | {\n "b": 2}', ("b",), 2),
    "a union with itself": ('W = {"a": 1}\nW |= {"b": 2}', ("b",), 2),
    "made by dict": ("W = dict(\n a=dict(\n  x=1))", ("a", "x"), 3),
    "with a type": ('W: dict = {\n "a": 1}', ("a",), 2),
    "under a condition": ('if True:\n    W = {"a": 1}\nelse:\n    W = {"b": 1}', ("b",), 4),
    "in a function": ('def f():\n    W = {"a": 1}', ("a",), None),
    "by a program": ("W = make()", ("a",), None),
    "a circle": ("W = W", ("a",), None),
    "no program": ("W = {", ("a",), None),
    "binary": ("W = \0", ("a",), None),
    "nothing": ("", (), None),
}


@pytest.mark.parametrize("name", CASES)
def test_line(name: str) -> None:
    source, path, line = CASES[name]
    assert line_of(source, "W", path) == line


DOUBLED: dict[str, tuple[str, list[tuple[tuple[str | int, ...], list[int]]]]] = {
    "none": (NESTED.replace(', "x": 2', ""), []),
    "a key": (NESTED, [(("x",), [9, 9])]),
    "three times": ('W = {"a": 1,\n"a": 2,\n\n"a": 3}', [(("a",), [1, 2, 4])]),
    "within a section": ('W = {"a": {"b": 1,\n"b": 2}}', [(("a", "b"), [1, 2])]),
    "within a list": ('W = {"a": [{}, {"b": 1,\n"b": 2}]}', [(("a", 1, "b"), [1, 2])]),
    "within a section that is there twice": ('W = {"a": {"b": 1, "b": 2},\n"a": {}}', [(("a", "b"), [1, 1]), (("a",), [1, 2])]),
    "by another name": ('A = {"b": 1,\n"b": 2}\nW = {"a": A}', [(("a", "b"), [1, 2])]),
    "assigned below": ('W = {}\nW["a"] = {"b": 1,\n"b": 2}', [(("a", "b"), [2, 3])]),
    "with its type": ('W: dict = {"a": 1,\n"a": 2}', [(("a",), [1, 2])]),
    "of another setting": ('V = {"a": 1,\n"a": 2}', []),
    "a key that a program makes": ("W = {a: 1,\na: 2, **b, **b}", []),
    "a name for itself": ('A = {"a": A, "b": 1,\n"b": 2}\nW = A', [(("b",), [1, 2])]),
    "assigned twice": ('W = {"a": 1}\nW = {"a": 2}', []),
    "no Python": ('W = {"a": 1 "a": 2}', []),
}


@pytest.mark.parametrize("name", DOUBLED)
def test_keys_that_are_there_twice(name: str) -> None:
    source, found = DOUBLED[name]
    assert doubled(source, "W") == found


# The source, the line at which Python stops, the one that has no comma.
COMMAS: dict[str, tuple[str, int, int | None]] = {
    "before the line": ('W = {\n "a": "x"\n "b": {}\n}', 3, 2),
    "on the line": ('W = {\n "a": 1\n "b": 2,\n}', 2, 2),
    "behind a section": ('W = {\n "a": {"c": 1}\n "b": 1\n}', 3, 2),
    "before a note": ('W = {\n "a": 1  # one\n # two\n\n "b": 2,\n}', 5, 2),
    "one of two": ('W = {\n "a": "x"\n "b": "y"\n "c": "z"\n}', 3, 2),
    "something else": ('W = {\n "a" 1,\n}', 2, None),
    "the first line": ('"a": 1', 1, None),
}


@pytest.mark.parametrize("name", COMMAS)
def test_a_comma_that_is_missing(name: str) -> None:
    source, stops, line = COMMAS[name]
    assert lacks_comma(source.split("\n"), stops) == line
