"""The policy's header: hosts limit the length of a line (Cloudflare Pages: 2,000 characters)."""

from pathlib import Path

from factory import ROOT

from pelican_wellness.stylesheet.stylesheet import component_sheets
from pelican_wellness.web.csp import hash_source

LONGEST = 1800
LIMIT = 2000
HASH = len(" " + hash_source(""))
"""What each further stylesheet adds."""


def _lines(output: Path) -> list[str]:
    return (output / "_headers").read_text(encoding="utf-8").splitlines()


def test_no_line_is_too_long_with_everything_on(everything_on: Path, published_output: Path) -> None:
    for output in (everything_on, published_output):
        assert max(map(len, _lines(output))) < LONGEST


def test_ten_more_components_fit(everything_on: Path) -> None:
    (policy,) = (line for line in _lines(everything_on) if "Content-Security-Policy" in line)
    styles = policy.partition("style-src ")[2].partition(";")[0].split()
    # The one of every page, and one for each sheet that only some need; an author's own inline styles come on top.
    sheets = component_sheets(ROOT / "theme" / "static" / "css")
    assert sum(one.startswith("'sha256-") for one in styles) >= 1 + len(sheets)
    assert len(sheets) <= 15
    assert len(policy) + 10 * HASH < LIMIT
