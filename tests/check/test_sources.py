"""Where a sentence of the text stands, when the summary has it, too."""

import pytest
from checking import article

from pelican_wellness.check.sources import place

WORDS = "Warmth helps a stiff neck a lot"
LINES = {
    "lines of Pelican's form": (f"Title: A\nSummary: {WORDS}\n\n{WORDS}.", 4),
    "the same between fences": (f"---\nTitle: A\nSummary: {WORDS}\n---\n{WORDS}.", 5),
    "the same, ended by an empty line": (f"---\nTitle: A\nSummary: {WORDS}\n\n{WORDS}.\n\n---\n", 5),
    "a header in YAML": (f'---\nsummary: "{WORDS}"\n---\n{WORDS}.\n\nMore.', 4),
    "the text alone": (f"---\n\n{WORDS}.", WORDS),
}


@pytest.mark.parametrize("name", LINES)
def test_the_text_is_meant(name: str) -> None:
    text, at = LINES[name]
    assert place(article(text), WORDS) == at
