"""HDG: headings."""

import pytest
from checking import Check

CARD = '!!! urgent "See a doctor"\n    #### Today\n\n    Text'

TRIGGERS = [
    ("HDG001", "Text\n\n### Warm up", 3),
    ("HDG001", "## Warm up\n\nText\n\n#### Arms", 5),
    ("HDG001", "<h2>Warm up</h2>\n\n<h5>Arms and **legs**</h5>", 3),
    ("HDG001", "## Rest\n\n### Don't *hold* your breath {#breath}\n\n## More\n\n#### Don't *hold* your \"breath\" {#more}", 7),
    ("HDG001", "## Legs\n\n#### Legs\n\n#### Legs", 3),
    ("HDG001", f"## Warm up\n\n{CARD}\n\n#### Arms", 8),
    ("HDG001", "Warm up\n-------\n\n#### Arms ####", 4),
    ("HDG002", "# Warm up\n\nText", 1),
    ("HDG002", "Title: Warm up\n\nText\n\n<H1>Warm up</H1>", 5),
    ("HDG002", "Title: Warm up\n\nWarm up\n=======", 3),
]
NEAR_MISSES = [
    ("HDG001", "No headings"),
    ("HDG001", "## Warm up\n\n### Arms\n\n#### Hands\n\n## Rest\n\n### Legs"),
    ("HDG001", "## Warm up\n\n### Arms\n\n#### Hands\n\n## Rest"),
    ("HDG001", "# Warm up\n\n## Arms"),
    ("HDG001", f"## Warm up\n\n{CARD}\n\n### Arms"),
    ("HDG001", '## Warm up\n\n<h4 class="w-advice-title">Today</h4>'),
    ("HDG001", "## Warm up\n\n> #### Quoted\n>\n> Text"),
    ("HDG001", "## Warm up\n\n    #### in code"),
    ("HDG001", "## Warm up\n\n<!-- <h6>Not shown</h6> -->\n\n### Arms"),
    ("HDG001", "## Warm up\n\n<div hidden><h4>Not shown</h4></div>"),
    ("HDG002", "## Warm up\n\n### Arms"),
    ("HDG002", "    # a comment in code\n\n`# another`, \\# 1 of 3"),
    ("HDG002", "> # A quoted page\n>\n> Text"),
    ("HDG002", "<!-- <h1>Not shown</h1> -->"),
]


@pytest.mark.parametrize(("code", "markdown", "line"), TRIGGERS)
def test_is_found(found: Check, code: str, markdown: str, line: int) -> None:
    assert [(one.code, one.line) for one in found(code, markdown)] == [(code, line)]


@pytest.mark.parametrize(("code", "markdown"), NEAR_MISSES)
def test_is_not_found(found: Check, code: str, markdown: str) -> None:
    assert found(code, markdown) == []


def test_a_gap_is_told_once_and_named(found: Check) -> None:
    (first,) = found("HDG001", "### Arms\n\n### Legs\n\n### Feet")
    assert first.message == 'the heading "Arms" has level 3, and what stands before it is the page\'s title'
    (gap,) = found("HDG001", "## Arms\n\n#### Hands")
    assert gap.message == 'the heading "Hands" has level 4, and what stands before it is level 2'


def test_each_heading_of_the_first_level_is_told(found: Check) -> None:
    assert [one.line for one in found("HDG002", "# Arms\n\n# Legs\n\n# Legs")] == [1, 3, 5]


@pytest.mark.parametrize(
    ("markdown", "line"),
    [
        ("Text\n\n<h3\n><img src='a.jpg' alt='Arms'></h3>", 3),
        ("Text\n\n### Arms &amp; legs, see [feet](feet.html) too", 3),
        ("Text\n\n### Ar&shy;ms", 3),
        ("Text\n\n### Ar**ms**", 1),  # its words are not in the source
    ],
)
def test_where_a_heading_stands(found: Check, markdown: str, line: int) -> None:
    assert [one.line for one in found("HDG001", markdown)] == [line]
