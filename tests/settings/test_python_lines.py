"""The line of a setting in the source of the settings."""

import pytest

from pelican_wellness.settings.python_lines import line_of

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
