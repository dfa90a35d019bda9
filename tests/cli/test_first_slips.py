"""What a beginner gets wrong with files: `pelican` and `check` say it with file, line and remedy, in a few lines."""

import json
import re
from pathlib import Path

import pytest
from factory import Command, write_site

CONF = """SITENAME = "Calm Hands"
SITEURL = "https://example.com"
TIMEZONE = "Europe/Berlin"
THEME = "wellness"
PLUGINS = ["pelican_wellness"]
WELLNESS = {}
"""
TEXT = "Title: A warm towel\nDate: 2026-03-16\nTags: neck\nSummary: What warmth does.\nSlug: towel\n\nCafé.\n"
GOOD = TEXT.replace("towel", "rest")
YAML = TEXT.replace("Title: A", 'title: "A').replace("warm towel", 'warm towel"')


def twice(first: str, second: str) -> str:
    return CONF.replace("{}", f"{{\n    {first},\n\n    {second},\n}}")


# The file that is wrong, what it holds, the settings, file and line that are named, words that `check` says, and words that
# `pelican` says: none where it stops before it loads plugins.
SLIPS: dict[str, tuple[str, bytes, str, str, list[str], list[str]]] = {
    "text of Windows-1252": (
        "a.md",
        TEXT.encode("cp1252"),
        CONF,
        "content/a.md:1",
        ["no text in UTF-8", "Save it"],
        ["a.md:1: ", "Save it"],
    ),
    "text of UTF-16": ("a.md", TEXT.encode("utf-16"), CONF, "content/a.md:1", ["no text in UTF-8"], ["a.md:1: ", "Save it"]),
    "page of Windows-1252": (
        "pages/a.md",
        TEXT.encode("cp1252"),
        CONF,
        "content/pages/a.md:1",
        ["Save it"],
        ["pages/a.md:1: ", "Save it"],
    ),
    "person of Windows-1252": (
        "people/a.md",
        TEXT.encode("cp1252"),
        CONF,
        "content/people/a.md:1",
        ["UTF-8"],
        ["people/a.md", "UTF-8"],
    ),
    "service of Windows-1252": (
        "services/a.md",
        TEXT.encode("cp1252"),
        CONF,
        "content/services/a.md:1",
        ["UTF-8"],
        ["services/a.md", "UTF-8"],
    ),
    "ending of two": (
        "a.md.txt",
        TEXT.encode(),
        CONF,
        "content/a.md.txt:1",
        ["ends in .txt", "Call it a.md"],
        ["a.md.txt: ", "Call it a.md"],
    ),
    "date that is none": (
        "a.md",
        TEXT.replace("2026-03-16", "soon").encode(),
        CONF,
        "content/a.md:2",
        ["soon", "2026-03-16"],
        ["a.md:2: ", "Write the date"],
    ),
    "no date": (
        "a.md",
        TEXT.replace("Date: 2026-03-16\n", "").encode(),
        CONF,
        "content/a.md:1",
        ["no line Date"],
        ["a.md:1: ", "no line Date"],
    ),
    "no title": ("a.md", b"Only text.\n\nMore.", CONF, "content/a.md:1", ["no line Title"], ["a.md:1: ", "no line Title"]),
    "status that is none": (
        "a.md",
        TEXT.replace("Slug", "Status: ready\nSlug").encode(),
        CONF,
        "content/a.md:5",
        ["ready", "draft"],
        ["a.md:5: ", "draft"],
    ),
    "tab in a header": (
        "a.md",
        b"---\ntitle: A\ntags:\n\t- neck\n---\nText",
        CONF,
        "content/a.md:4",
        ["tabs", "spaces"],
        ["a.md:4: ", "spaces"],
    ),
    "date of two readings": (
        "a.md",
        TEXT.replace("2026-03-16", "03/04/2026").encode(),
        CONF,
        "content/a.md:2",
        ["2026-03-04", "2026-04-03"],
        [],
    ),
    "key twice": (
        "a.md",
        TEXT.encode(),
        twice('"practice": {"name": "A"}', '"practice": {"email": "a@example.com"}'),
        "pelicanconf.py:7",
        ['WELLNESS["practice"]', "line 9"],
        ["pelicanconf.py:7: ", "line 9", "put what belongs to it together"],
    ),
    "comma forgotten": (
        "a.md",
        TEXT.encode(),
        twice('"profession": "x"', '"about": {}').replace('x",\n', 'x"\n'),
        "pelicanconf.py:7",
        ["a comma at the end"],
        [],
    ),
    "curly quotes": (
        "a.md",
        TEXT.encode(),
        CONF.replace('"Calm Hands"', "“Calm Hands”"),
        "pelicanconf.py:1",
        ["straight quotes"],
        [],
    ),
    "bracket forgotten": ("a.md", TEXT.encode(), CONF.replace("{}", '{"about": {}'), "pelicanconf.py:6", ["never closed"], []),
}


def _few(said: str) -> None:
    assert "Traceback" not in said
    assert len(said.strip().splitlines()) <= 12, said


@pytest.mark.parametrize("name", SLIPS)
def test_a_slip_is_named(name: str, tmp_path: Path, pelican_command: Command, wellness_command: Command) -> None:
    path, held, conf, place, words, of_pelican = SLIPS[name]
    write_site(tmp_path, {path: held, "rest.md": GOOD})
    (tmp_path / "pelicanconf.py").write_text(conf, encoding="utf-8")
    said = wellness_command(tmp_path, "check").stdout
    _few(said)
    found = json.loads(wellness_command(tmp_path, "check", "--format", "json").stdout)
    assert [f"{one['file']}:{one['line']}" for one in found] == [place], said
    assert all(word in f"{found[0]['message']} {found[0]['remedy']}" for word in words), said
    if of_pelican:
        done = pelican_command(tmp_path, conf)
        said = re.sub(r"\s+", " ", done.stdout + done.stderr)
        _few(done.stdout + done.stderr)
        assert all(word in said for word in of_pelican), said


FINE = {
    "a mark at the beginning": b"\xef\xbb\xbf" + TEXT.encode(),
    "lines of Windows": TEXT.replace("\n", "\r\n").encode(),
    "both, in YAML": b"\xef\xbb\xbf"
    + f"---\n{YAML.replace(chr(10) * 2, chr(10) + '---' + chr(10))}".replace("\n", "\r\n").encode(),
    "tabs behind colons": TEXT.replace(": ", ":\t").encode(),
}


@pytest.mark.parametrize("name", FINE)
def test_what_editors_add_is_no_slip(name: str, tmp_path: Path, pelican_command: Command, wellness_command: Command) -> None:
    write_site(tmp_path, {"a.md": FINE[name]})
    done = pelican_command(tmp_path, CONF)
    assert done.returncode == 0
    assert "<h1>A warm towel</h1>" in re.sub(r" class=\"[^\"]*\"", "", (tmp_path / "output" / "towel.html").read_text("utf-8"))
    assert json.loads(wellness_command(tmp_path, "check", "--format", "json").stdout) == []


def test_no_folder_of_texts(tmp_path: Path, wellness_command: Command) -> None:
    (tmp_path / "pelicanconf.py").write_text(CONF, encoding="utf-8")
    (tmp_path / "README.md").write_text("My site", encoding="utf-8")
    (found,) = json.loads(wellness_command(tmp_path, "check", "--format", "json").stdout)
    assert (found["file"], found["line"], found["code"]) == ("pelicanconf.py", 1, "ERR002")
    assert "'content'" in found["remedy"]


def test_texts_beside_the_settings_are_a_site(tmp_path: Path, wellness_command: Command) -> None:
    (tmp_path / "pelicanconf.py").write_text(CONF, encoding="utf-8")
    (tmp_path / "a.md").write_text(TEXT, encoding="utf-8")
    assert not [
        one for one in json.loads(wellness_command(tmp_path, "check", "--format", "json").stdout) if one["code"] == "ERR002"
    ]
