"""docs/overriding.md names every part that can be replaced."""

import re

import pytest
from factory import ROOT

from pelican_wellness.adapter.wellness import Wellness

TEMPLATES = ROOT / "theme" / "templates"
FILES = sorted(file.relative_to(TEMPLATES).as_posix() for file in TEMPLATES.rglob("*.html"))
BLOCKS = re.findall(r"{%-?\s*block\s+(\w+)", (TEMPLATES / "base.html").read_text(encoding="utf-8"))
PAGE = (ROOT / "docs" / "overriding.md").read_text(encoding="utf-8")
ROWS = "\n".join(line.split("|")[1] for line in PAGE.splitlines() if line.startswith("|"))
"""The first cell of each row of a table: what the page says something about."""


def test_there_is_something_to_name() -> None:
    assert "components/about.html" in FILES
    assert "content" in BLOCKS


@pytest.mark.parametrize("name", FILES)
def test_every_template_is_named(name: str) -> None:
    assert f"`{name}`" in ROWS


@pytest.mark.parametrize("name", BLOCKS)
def test_every_block_is_named(name: str) -> None:
    assert f"`{name}`" in ROWS


@pytest.mark.parametrize("name", [name for name in vars(Wellness) if not name.startswith("_")])
def test_every_helper_is_named(name: str) -> None:
    assert re.search(rf"`wellness\.{name}\b", PAGE)


def test_no_template_is_named_that_is_gone() -> None:
    assert [name for name in re.findall(r"`([\w/]+\.html)`", ROWS) if name not in FILES] == []
