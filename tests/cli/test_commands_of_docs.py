"""Commands and flags that the docs name in a sentence are known. Those in lines of their own: tests/install/test_how_tos.py."""

import re
from pathlib import Path

import pytest
from factory import ROOT, Command

PAGES = [*sorted((ROOT / "docs").rglob("*.md")), ROOT / "README.md", ROOT / "CONTRIBUTING.md"]
OF_CSS = {ROOT / "docs" / "overriding.md"}
"""Here `--ink` is no flag."""


def prose_of(page: Path) -> str:
    return re.sub(r"^```.*?^```", "", page.read_text("utf-8"), flags=re.DOTALL | re.MULTILINE)


def flags_in(text: str) -> set[str]:
    return set(re.findall(r"(?<![\w-])--?[a-z]+(?:-[a-z]+)*", text))


@pytest.fixture
def helps(wellness_command: Command, tmp_path: Path) -> dict[str, str]:
    """What each command of ours says of itself."""
    names = re.findall(r"^    ([a-z-]+) ", wellness_command(tmp_path, "--help").stdout, re.MULTILINE)
    return {name: wellness_command(tmp_path, name, "--help").stdout for name in names}


def test_commands_in_sentences_are_known(helps: dict[str, str]) -> None:
    found = [one for page in PAGES for one in re.findall(r"`pelican-wellness ([a-z][^`\n]*?)(?: &&[^`]*)?`", prose_of(page))]
    assert found
    unknown = {one for one in found if (name := one.split()[0]) not in helps or not flags_in(one) <= flags_in(helps[name])}
    assert unknown == set()


def test_flags_in_sentences_are_known(helps: dict[str, str]) -> None:
    """Such as `--publish`, where the sentence before has named the command."""
    pages = [page for page in PAGES if page not in OF_CSS]
    named = {flag for page in pages for flag in re.findall(r"`(--(?!w-)[a-z]+(?:-[a-z]+)*)(?: [^`\n]*)?`", prose_of(page))}
    assert "--publish" in named
    assert named - {flag for text in helps.values() for flag in flags_in(text)} == set()
