"""`pelican-wellness check --fix`: what is safe is mended, byte by byte, and nothing else is touched."""

import json
import os
import stat
from pathlib import Path

import pytest
from factory import Command, write_site

from pelican_wellness.cli.fixing.site import IN_SETTINGS, IN_TEXTS
from pelican_wellness.cli.rules import all_rules

CONF = b'SITENAME = "Calm Hands"\nTIMEZONE = "UTC"\nPLUGINS = ["pelican_wellness"]\n'
HEAD = b"Title: A warm towel\nDate: 2026-03-16\nTags: neck\nSummary: What warmth does.\n"
TEXT = HEAD + b"\nCaf\xc3\xa9.\n"
BOM = b"\xef\xbb\xbf"

# The file and what it holds, then its name and what it holds afterwards: the same where nothing is to be mended.
FIXES: dict[str, tuple[str, bytes, str, bytes]] = {
    "a name of two endings": ("content/a.md.txt", TEXT, "content/a.md", TEXT),
    "Windows-1252": (
        "content/a.md",
        HEAD + b"\nCaf\xe9 \x93warm\x94 \x96 5 \x80.\n",
        "content/a.md",
        HEAD + "\nCafé “warm” – 5 €.\n".encode(),
    ),
    "Windows-1252 with its ends of lines": (
        "content/a.md",
        (HEAD + b"\nCaf\xe9.\n").replace(b"\n", b"\r\n"),
        "content/a.md",
        TEXT.replace(b"\n", b"\r\n"),
    ),
    "a person in Windows-1252": (
        "content/people/a.md",
        b"Title: Ren\xe9\n\nBio.\n",
        "content/people/a.md",
        b"Title: Ren\xc3\xa9\n\nBio.\n",
    ),
    "UTF-16": ("content/a.md", TEXT.decode().encode("utf-16"), "content/a.md", TEXT),
    "a language of another code page": (
        "content/a.md",
        "Title: Тепло\n\nТепло.\n".encode("cp1251"),
        "content/a.md",
        "Title: Тепло\n\nТепло.\n".encode("cp1251"),
    ),
    "no text": ("content/a.md", bytes(range(256)), "content/a.md", bytes(range(256))),
    "tabs in a header": (
        "content/a.md",
        b"---\ntitle: A\ndate: 2026-03-16\ntags:\n\t- neck\n\t- back\n---\n\tcode\n",
        "content/a.md",
        b"---\ntitle: A\ndate: 2026-03-16\ntags:\n  - neck\n  - back\n---\n\tcode\n",
    ),
    "tabs in a header of Windows": (
        "content/a.md",
        BOM + b"---\r\ntitle: A\r\ntags:\r\n\t- neck\r\n---\r\nText\r\n",
        "content/a.md",
        BOM + b"---\r\ntitle: A\r\ntags:\r\n  - neck\r\n---\r\nText\r\n",
    ),
    "a header with something else": (
        "content/a.md",
        b'---\ntitle: "A\ntags:\n\t- neck\n---\nText\n',
        "content/a.md",
        b'---\ntitle: "A\ntags:\n\t- neck\n---\nText\n',
    ),
    "tabs behind colons": ("content/a.md", TEXT.replace(b": ", b":\t"), "content/a.md", TEXT.replace(b": ", b":\t")),
    "tags on several lines": (
        "content/a.md",
        TEXT.replace(b"neck\n", b"neck,\n\tback\n    sleep\n"),
        "content/a.md",
        TEXT.replace(b"neck\n", b"neck, back, sleep\n"),
    ),
    "tags twice": (
        "content/a.md",
        BOM + TEXT.replace(b"neck\n", b"neck\nTAGS: back\n").replace(b"\n", b"\r\n"),
        "content/a.md",
        BOM + TEXT.replace(b"neck\n", b"neck, back\n").replace(b"\n", b"\r\n"),
    ),
    "tags that begin below": (
        "content/a.md",
        b"Tags:\n    neck\n    back\nTitle: A\nDate: 2026-03-16\n\nText\n",
        "content/a.md",
        b"Tags: neck, back\nTitle: A\nDate: 2026-03-16\n\nText\n",
    ),
    "a date with two readings": (
        "content/a.md",
        TEXT.replace(b"2026-03-16", b"03/04/2026"),
        "content/a.md",
        TEXT.replace(b"2026-03-16", b"03/04/2026"),
    ),
    "curly quotes": (
        "pelicanconf.py",
        CONF.replace(b'"Calm Hands"', "“Calm Hands’ Café”".encode()) + "AUTHOR = ‘Ana’  # “Ana”\n".encode(),
        "pelicanconf.py",
        CONF.replace(b"Calm Hands", "Calm Hands’ Café".encode()) + "AUTHOR = 'Ana'  # “Ana”\n".encode(),
    ),
    "curly quotes within a text": (
        "pelicanconf.py",
        CONF.replace(b"Calm Hands", "“Calm” Hands".encode()),
        "pelicanconf.py",
        CONF.replace(b"Calm Hands", "“Calm” Hands".encode()),
    ),
    "commas": (
        "pelicanconf.py",
        BOM + (CONF + b'WELLNESS = {\n  "profession": "x"  # mine\n  "about": {"text": "a"}\n}\n').replace(b"\n", b"\r\n"),
        "pelicanconf.py",
        BOM + (CONF + b'WELLNESS = {\n  "profession": "x",  # mine\n  "about": {"text": "a"}\n}\n').replace(b"\n", b"\r\n"),
    ),
    "settings with something else": (
        "pelicanconf.py",
        CONF + "A = “a”\nB = {\n".encode(),
        "pelicanconf.py",
        CONF + "A = “a”\nB = {\n".encode(),
    ),
    "a slash": (
        "publishconf.py",
        b'from pelicanconf import *\nSITEURL = "https://example.com/blog/"  # mine\n',
        "publishconf.py",
        b'from pelicanconf import *\nSITEURL = "https://example.com/blog"  # mine\n',
    ),
}


def _files(folder: Path) -> dict[str, bytes]:
    files = (file for file in folder.rglob("*") if file.is_file() and "__pycache__" not in file.parts)
    return {file.relative_to(folder).as_posix(): file.read_bytes() for file in files}


@pytest.mark.parametrize("name", FIXES)
def test_it_is_mended(name: str, tmp_path: Path, wellness_command: Command) -> None:
    """All else stays as it is, a second time changes nothing, and what was changed is printed."""
    file, before, afterwards, after = FIXES[name]
    (tmp_path / "content").mkdir()
    for path, held in {"pelicanconf.py": CONF, "content/rest.md": TEXT.replace(b"towel", b"rest"), file: before}.items():
        (tmp_path / path).parent.mkdir(exist_ok=True)
        (tmp_path / path).write_bytes(held)
    others = {path: held for path, held in _files(tmp_path).items() if path != file}
    said = wellness_command(tmp_path, "check", "--fix").stdout
    assert _files(tmp_path) == {**others, afterwards: after}
    assert (f"{file}:" in said and "    after:  " in said) is (before != after or file != afterwards), said
    again = wellness_command(tmp_path, "check", "--fix").stdout
    assert _files(tmp_path) == {**others, afterwards: after}
    assert "    after:  " not in again


def test_what_is_printed(tmp_path: Path, wellness_command: Command) -> None:
    """First what was mended, line by line, then what is left; for programs on the other stream."""
    write_site(tmp_path, {"a.md": TEXT.replace(b"neck\n", b"neck\n\tback\n"), "b.md": b"Title: B\nDate: 2026-03-16\n\nText"})
    (tmp_path / "pelicanconf.py").write_bytes(CONF)
    done = wellness_command(tmp_path, "check", "--fix", "--select", "CFG008,SEO001")
    assert done.returncode == 1
    assert done.stdout.splitlines()[:5] == [
        "content/a.md:3: CFG008 mended",
        "    before: Tags: neck",
        "    after:  Tags: neck, back",
        "content/a.md:4: CFG008 mended",
        "    before:  back",
    ]
    assert "content/b.md:1: SEO001" in done.stdout
    (tmp_path / "content" / "a.md").write_bytes(TEXT.replace(b"neck\n", b"neck\n\tback\n"))
    done = wellness_command(tmp_path, "check", "--fix", "--format", "json", "--select", "CFG008")
    assert json.loads(done.stdout) == []
    assert "content/a.md:3: CFG008 mended" in done.stderr


LEFT = {
    "another rule": ("--select", "SEO"),
    "not this rule": ("--ignore", "CFG008"),
    "another file": ("content/b.md",),
}


@pytest.mark.parametrize("arguments", LEFT.values(), ids=LEFT)
def test_what_is_not_asked_for_stays(arguments: tuple[str, ...], tmp_path: Path, wellness_command: Command) -> None:
    twice = TEXT.replace(b"neck\n", b"neck\n\tback\n")
    write_site(tmp_path, {"a.md": twice, "b.md": TEXT})
    (tmp_path / "pelicanconf.py").write_bytes(CONF)
    wellness_command(tmp_path, "check", "--fix", *arguments)
    assert (tmp_path / "content" / "a.md").read_bytes() == twice


def test_names_that_are_taken_links_and_rights_stay(tmp_path: Path, wellness_command: Command) -> None:
    twice = TEXT.replace(b"neck\n", b"neck\n\tback\n")
    write_site(tmp_path, {"a.md": twice, "a.md.txt": b"Another", "ignored.md": b"Check_ignore: CFG008\n" + twice})
    (tmp_path / "pelicanconf.py").write_bytes(CONF)
    (tmp_path / "elsewhere.md").write_bytes(twice)
    (tmp_path / "content" / "link.md").symlink_to(tmp_path / "elsewhere.md")
    (tmp_path / "content" / "a.md").chmod(0o640)
    wellness_command(tmp_path, "check", "--fix")
    assert (tmp_path / "content" / "a.md.txt").read_bytes() == b"Another"
    assert (tmp_path / "content" / "link.md").is_symlink()
    assert (tmp_path / "elsewhere.md").read_bytes() == twice
    assert (tmp_path / "content" / "ignored.md").read_bytes().endswith(twice)
    if os.name != "nt":
        assert stat.S_IMODE((tmp_path / "content" / "a.md").stat().st_mode) == 0o640


def test_a_mended_site_builds(tmp_path: Path, wellness_command: Command, pelican_command: Command) -> None:
    """What was left out is there, and what was there stays."""
    broken = ("a name of two endings", "Windows-1252", "UTF-16", "tabs in a header", "tags on several lines")
    for number, name in enumerate(broken):
        folder = tmp_path / "content" / str(number)
        folder.mkdir(parents=True)
        (folder / Path(FIXES[name][0]).name).write_bytes(FIXES[name][1])
    slugs = 'ARTICLE_URL = ARTICLE_SAVE_AS = "{category}/{slug}.html"\n'
    conf = CONF.decode().replace('"Calm Hands"', "“Calm Hands”") + slugs
    (tmp_path / "pelicanconf.py").write_text(conf, encoding="utf-8")
    assert pelican_command(tmp_path, conf).returncode == 1
    wellness_command(tmp_path, "check", "--fix")
    mended = (tmp_path / "pelicanconf.py").read_text("utf-8")
    assert pelican_command(tmp_path, mended).returncode == 0
    pages = [tmp_path / "output" / str(number) / f"{'a' if number == 3 else 'a-warm-towel'}.html" for number in range(5)]
    assert all(page.is_file() for page in pages)
    assert "Café “warm” – 5 €." in pages[1].read_text("utf-8")
    assert "tag/sleep.html" in pages[4].read_text("utf-8")


def test_every_rule_that_can_be_mended_says_how() -> None:
    """ERR002 is no rule; the docs tell of it beside the rules."""
    assert {rule.code for rule in all_rules() if rule.fix} == {*IN_SETTINGS, *IN_TEXTS} - {"ERR002"}
