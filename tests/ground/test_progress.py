"""A bar is shown where there is much to do and somebody looks."""

import pytest
from rich.console import Console

from pelican_wellness.progress import MANY, watched


@pytest.mark.parametrize(("number", "looks", "is_shown"), [(MANY, True, True), (MANY - 1, True, False), (MANY, False, False)])
def test_a_bar(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, number: int, *, looks: bool, is_shown: bool
) -> None:
    monkeypatch.setattr(Console, "is_terminal", looks)
    assert list(watched(range(number), number, "Developing pictures")) == list(range(number))
    said = capsys.readouterr()
    assert said.out == ""
    assert ("Developing" in said.err) == is_shown
