"""A wrong setting or file stops the build: status 1, one readable block, no traceback, the old output untouched."""

from pathlib import Path

import pytest
from factory import Command, run_pelican, write_site

CONF = """
SITENAME = "Calm Hands"
TIMEZONE = "UTC"
THEME = "wellness"
PLUGINS = ["pelican_wellness"]
DELETE_OUTPUT_DIRECTORY = True
WELLNESS = {wellness!r}
"""
PEOPLE: dict[str, str | bytes] = {
    "people/mara.md": "Title: Mara Lindqvist\nSlug: mara\n\nBio",
    "people/tom.md": "Title: Tom\n\nBio",
}
MISTAKES: dict[str, tuple[object, dict[str, str | bytes], list[str]]] = {
    "unknown section": ({"profesion": "x"}, {}, ['WELLNESS["profesion"]', "did you mean: 'profession'"]),
    "misspelt key": (
        {"about": {"txt": "x"}},
        {},
        ['WELLNESS["about"]["txt"]', "holds:        'x'", "did you mean: 'text'"],
    ),
    "wrong type": (
        {"reading": {"words_per_minute": "fast"}},
        {},
        ['["words_per_minute"]', "'fast'", "expected:     a whole number"],
    ),
    "not a dictionary": ("massage", {}, ["WELLNESS\n", "'massage'", "a dictionary"]),
    "missing file": ({"about": {"photo": "images/no.jpg"}}, {}, ['["photo"]', "images/no.jpg", "no such file"]),
    "impossible color": ({"appearance": {"accent": "greenish"}}, {}, ['["accent"]', "'greenish'", "#37563d"]),
    "javascript address": ({"cta": {"url": "JavaScript:alert(1)"}}, {}, ['["url"]', "not allowed"]),
    "unknown person": (
        {"about": {"person": "marra"}},
        PEOPLE,
        ['["person"]', "'marra'", "one of mara, tom", "did you mean: 'mara'"],
    ),
    "two at once": ({"x": 1, "y": 2}, {}, ['WELLNESS["x"]', 'WELLNESS["y"]', "2 mistakes"]),
    "person without a name": ({}, {"people/x.md": "Role: nobody\n\nBio"}, ["people/x.md", "no Title"]),
    "photo of a person missing": (
        {},
        {"people/x.md": "Title: X\nPhoto: x.jpg\n\nBio"},
        ["people/x.md:2: Photo", "no such file"],
    ),
    "script address of a person": (
        {},
        {"people/x.md": "Title: X\nBooking: javascript:alert(1)\nSame_as: https://example.com/, data:x\n\nBio"},
        ["people/x.md:2: Booking", "javascript: addresses are not allowed", "people/x.md:3: Same_as", "2 mistakes"],
    ),
    "person in an unreadable encoding": (
        {},
        {"people/x.md": b"Title: \xff\xfe\n\nBio"},
        ["people/x.md", "cannot be read"],
    ),
    "no number of minutes": (
        {},
        {"a.md": "Title: A\nDate: 2026-01-01\nReading_time: long\n\nBody"},
        ["a.md:3: Reading_time", "'long'", "Reading_time: 5"],
    ),
}


@pytest.mark.parametrize("name", MISTAKES)
def test_mistake(name: str, tmp_path: Path, pelican_command: Command) -> None:
    wellness, files, fragments = MISTAKES[name]
    write_site(tmp_path, files)
    old = tmp_path / "output" / "index.html"
    old.parent.mkdir()
    old.write_text("the old site")
    # The first as bloggers run it.
    run = run_pelican if name == next(iter(MISTAKES)) else pelican_command
    done = run(tmp_path, CONF.format(wellness=wellness))
    said = done.stdout + done.stderr
    assert done.returncode == 1, said
    for fragment in fragments:
        assert fragment in said, said
    assert "Traceback" not in said
    assert old.read_text(encoding="utf-8") == "the old site"
    assert {file.name for file in old.parent.iterdir()} == {"index.html"}


def test_sound_settings_clean_the_output(tmp_path: Path, pelican_command: Command) -> None:
    write_site(tmp_path, {"a.md": "Title: A\nDate: 2026-01-01\n\nBody"})
    old = tmp_path / "output" / "old.html"
    old.parent.mkdir()
    old.write_text("the old site")
    assert pelican_command(tmp_path, CONF.format(wellness={})).returncode == 0
    assert not old.exists()
    assert (tmp_path / "output" / "a.html").is_file()


def test_other_exceptions_keep_their_traceback(tmp_path: Path, pelican_command: Command) -> None:
    write_site(tmp_path, {})
    done = pelican_command(tmp_path, CONF.format(wellness={}) + "PAGINATED_TEMPLATES = None\n")
    assert done.returncode == 1
    assert "Traceback" in done.stdout + done.stderr
