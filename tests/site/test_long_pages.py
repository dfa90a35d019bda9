"""A page that was made to be slow takes no more than five times what Pelican's plain theme takes for it."""

import time
from typing import Any

import pytest
from factory import Build, article
from hypotheses import STORM

PLAIN: dict[str, Any] = {"THEME": "simple", "PLUGINS": [], "WELLNESS": ...}
OURS: dict[str, Any] = {"WELLNESS": {"social_cards": False}}

PAGES = {
    "references": "\n\nA text. [1]\n\n## References\n\n"
    + "".join(f"{n}. A source, https://example.com/{n}\n" for n in range(1, 1500)),
    "marks": "[1] " * 4000 + "\n\n## References\n\n1. A source",
    "full stops": "." * 30_000,
    "tags without an end": "<b>" * 20_000,
    "comments without an end": "x <!-- " * 5_000,
    "headings": "## A heading\n\nA paragraph.\n\n" * 1500,
    "sizes of a picture": f'<p><img alt="" src="a.jpg" srcset="{"," * 20_000}"></p>',
    "numbers": "&#" + "1" * 5000 + "; & " * 2000,
    "tables": "<table><tr><td>x</td></tr></table>\n" * 1500,
}
_START = 0.3
"""Seconds that Pelican takes before it reads anything; here it has started already."""

_IN_EACH_RUN = ("references", "full stops", "tags without an end", "sizes of a picture")


def _seconds(build: Build, body: str, settings: dict[str, Any]) -> float:
    begin = time.process_time()
    built = build({"a.md": article(body, summary="Short.")}, **settings)
    assert built.html("a-title.html")
    return time.process_time() - begin


@pytest.mark.sweep
@pytest.mark.parametrize("name", PAGES if STORM else _IN_EACH_RUN)
def test_five_times_at_most(build: Build, name: str) -> None:
    for settings in (PLAIN, OURS):
        _seconds(build, "A text.", settings)  # what is loaded and compiled once
    empty = _seconds(build, "A text.", OURS)
    ours, plain = zip(
        *((_seconds(build, PAGES[name], OURS), _seconds(build, PAGES[name], PLAIN)) for _ in range(2)), strict=True
    )
    # The shorter of two: whatever else a machine does, it only adds to what is measured.
    assert min(ours) - empty <= 5 * (min(plain) + _START), (ours, plain)
