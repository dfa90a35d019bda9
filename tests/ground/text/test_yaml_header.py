"""Headers in YAML: what they say, what is none, and what is said of those that are broken."""

import pickle
import sys

import pytest
from hypotheses import sweep
from hypothesis import given
from hypothesis import strategies as st

from pelican_wellness.text.yaml_header import HeaderError, yaml_header

# The lines between the fences, and what they say.
SAID: dict[str, tuple[str, dict[str, list[str]]]] = {
    "double quotes": ('title: "Neck: what helps"', {"title": ["Neck: what helps"]}),
    "single quotes": ("title: 'Neck: what helps'", {"title": ["Neck: what helps"]}),
    "a quote within quotes": (r'title: "A \"soft\" hand"', {"title": ['A "soft" hand']}),
    "an apostrophe within quotes": ("title: 'What''s new'", {"title": ["What's new"]}),
    "keys in any case": ('Title: "A"\nSAVE_AS: "a.html"', {"title": ["A"], "save_as": ["a.html"]}),
    "keys in quotes": ('"title": "A"', {"title": ["A"]}),
    "a list on one line": ("tags: [neck, desk work]", {"tags": ["neck", "desk work"]}),
    "a list below": ("tags:\n  - neck\n  - desk work", {"tags": ["neck", "desk work"]}),
    "a list below, not indented": ("tags:\n- neck\n- desk work", {"tags": ["neck", "desk work"]}),
    "a list of one": ("category: [Massage]", {"category": ["Massage"]}),
    "nothing in a list": ('title: "A"\ntags: []', {"title": ["A"]}),
    "empty parts of a list": ("tags:\n  - neck\n  -\n  - ''", {"tags": ["neck"]}),
    "keys without a value": ('title: "A"\nimage:\nsummary: ""\nslug: null\narea: ~', {"title": ["A"]}),
    "the word null in quotes": ('name: "null"', {"name": ["null"]}),
    "booleans and times stay text": (
        'x: "A"\nonline: No\nwhen: 18:00\nowner: true',
        {"x": ["A"], "online": ["No"], "when": ["18:00"], "owner": ["true"]},
    ),
    "numbers and dates stay text": (
        'x: "A"\ndate: 2026-03-16\nphone: 0802',
        {"x": ["A"], "date": ["2026-03-16"], "phone": ["0802"]},
    ),
    "a text that is folded": ("summary: >-\n  One line\n  and another.", {"summary": ["One line and another."]}),
    "a text as it stands": ("summary: |\n  One line\n  and another.", {"summary": ["One line\nand another."]}),
    "a text that goes on": ('x: "A"\nsummary: One line\n  and another.', {"x": ["A"], "summary": ["One line and another."]}),
    "a note": ('# written by hand\ntitle: "A" # really', {"title": ["A"]}),
    "a note alone": ("# written by hand\ntitle: A", {"title": ["A"]}),
    "an empty line": ("title: A\n\ntags:\n  - neck", {"title": ["A"], "tags": ["neck"]}),
    "keys within a key": ('seo:\n  title: B\n  index: no\ntitle: "A"', {"seo": ["title: B, index: no"], "title": ["A"]}),
    "a key twice": ('title: "A"\nphone: 1\nphone: 2', {"title": ["A"], "phone": ["1", "2"]}),
    "a draft": ("title: A\ndraft: true", {"title": ["A"], "status": ["draft"]}),
    "no draft": ("title: A\ndraft: false", {"title": ["A"]}),
    "a draft that says how": ("title: A\ndraft: true\nstatus: hidden", {"title": ["A"], "status": ["hidden"]}),
    "a name of a value": ('x: "A"\ntitle: &t B\nname: *t', {"x": ["A"], "title": ["B"], "name": ["B"]}),
    "other letters": ('title: "首の痛み 🧘"', {"title": ["首の痛み 🧘"]}),
}


@pytest.mark.parametrize("name", SAID)
def test_what_a_header_says(name: str) -> None:
    lines, said = SAID[name]
    for end in ("---", "...", "--- "):
        header = yaml_header(f"---\n{lines}\n{end}\n\nNote: text.\n\n---\n")
        assert header is not None
        assert (header.values, header.body) == (said, "\nNote: text.\n\n---\n")


NONE: dict[str, str] = {
    "no header": "Title: A\n\nText",
    "a rule": "---\n\nText.\n\n---\n\nText.",
    "a rule above a heading": "---\n# Heading\n\nText.\n\n---\n",
    "a rule above text": "---\nText: and more, in a sentence.\nSo it goes.\n",
    "a longer rule": '----\ntitle: "A"\n---\n',
    "no end": '---\ntitle: "A"\n\nText',
    "nothing": "---\n---\nText",
    "notes only": "---\n# nothing\n---\nText",
    "lines as Pelican has them": "---\nTitle: A\nTags: a, b\n---\nText",
    "a value with a colon": "---\nTitle: Neck pain: what helps\nDate: 2026-03-16\n---\nText",
    "a value with a sign of notes": "---\nTitle: Why we are #1\nSummary: We are # 1\n---\nText",
    "a value that begins with a quote": '---\nTitle: "Neck" and shoulders\nSubtitle: "a" or "b"\n---\nText',
    "a value that begins with an apostrophe": "---\nTitle: 'Tis the season\n---\nText",
    "a file's address": "---\nImage: {static}/images/a.jpg\n---\nText",
    "a link": "---\nTitle: A\nMore: [here](https://example.com/)\n---\nText",
    "stars": "---\nSummary: *Soft* hands\n---\nText",
    "a key on several lines": "---\nAreas: Bath\n    Wells\nSame_as:\n    https://a.example/\n---\nText",
    "no space behind the colon": "---\nTitle:A\n---\nText",
    "an empty line ends it": "---\nTitle: A\n\nText, and a rule.\n\n---\n\nMore.",
    "letters before it": ' ---\ntitle: "A"\n---\n',
}


@pytest.mark.parametrize("name", NONE)
def test_what_is_none(name: str) -> None:
    assert yaml_header(NONE[name]) is None


# The lines, the line of the file that is named, and words of what is said.
BROKEN: dict[str, tuple[str, int, list[str]]] = {
    "a quote without its end": ('slug: a\ntitle: "A\ntags: [a]', 3, ["quote"]),
    "letters behind a quote": ('title: "A" b\ntags: [a]', 2, ["between quotes"]),
    "a colon in a value": ("title: Neck: what helps\ntags: [a]", 2, ["with a colon", "Neck pain: what helps"]),
    "a tab": ("title: A\ntags:\n\t- a", 4, ["no tabs"]),
    "a list without its end": ("title: A\ntags: [a, b\nslug: c", 3, ["bracket"]),
    "a line without a key": ('title: "A"\nsummary: A text\nthat goes on', 4, ["a key and a colon"]),
    "a file's address": ("image: {static}/a.jpg\ntags: [a]", 2, ["between quotes"]),
    "a sign that YAML keeps": ("title: @home\ntags: [a]", 2, ["between quotes"]),
    "a letter that nobody sees": ('title: "A"\nname: "\x07"', 3, ["Take it out"]),
    "a value within itself": ("title: A\na: &a\n  - *a", 2, ["within themselves"]),
    "lists in lists": (f"tags:\n  - a\nb: {'[' * 5000}{']' * 5000}", 2, []),
    "a name of nothing": ("title: *t\ntags: [a]", 2, ["between quotes"]),
}


@pytest.mark.parametrize("name", BROKEN)
def test_what_is_broken(name: str) -> None:
    lines, line, words = BROKEN[name]
    with pytest.raises(HeaderError) as caught:
        yaml_header(f"---\n{lines}\n---\nText")
    error = caught.value
    assert error.line == line, error
    assert all(word in str(error) for word in words), error
    assert "\n" not in str(error)
    assert len(str(error)) < 200
    again = pickle.loads(pickle.dumps(error))
    assert (str(again), again.line) == (str(error), error.line)


def test_few_lines_that_stand_for_millions_are_refused_at_once() -> None:
    lines = ["a0: &a0", "  - x", *(f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 10)}]" for n in range(1, 12))]
    with pytest.raises(HeaderError, match="too many"):
        yaml_header("\n".join(["---", *lines, "---", ""]))


def test_keys_have_their_lines() -> None:
    header = yaml_header('---\n# a note\nseo:\n  title: B\nsummary: |\n  Phone: 1\n\n"Title": "A"\nphone: 2\n---\n')
    assert header is not None
    assert header.lines == {"seo": 3, "summary": 5, "title": 8, "phone": 9}


@sweep(60, 3000)
@given(st.text(st.sampled_from("ab:-#'\"[]{}|>&*!%@`,\t \n~\\"), max_size=60))
def test_whatever_stands_there(text: str) -> None:
    """It is read, left alone or refused; nothing else comes of it."""
    try:
        header = yaml_header(f'---\na: "b"\n{text}\n---\n')
    except HeaderError as error:
        line = error.line
        assert 1 < line <= text.count("\n") + 4
    else:
        assert header is None or all(header.values.values())


def test_nobody_without_one_loads_the_library() -> None:
    """A header of Pelican's form between lines does not either."""
    before = sys.modules.pop("yaml", None)
    try:
        assert yaml_header(NONE["lines as Pelican has them"]) is yaml_header(NONE["a rule"]) is None
        assert "yaml" not in sys.modules
    finally:
        if before:
            sys.modules["yaml"] = before
