"""`pelican-wellness new`: a file of each kind, in its place, with lines that can be published."""

import re
import stat
from pathlib import Path

import pytest
from factory import Command, article, run_pelican, write_site

from pelican_wellness.cli.new import KINDS

CONF = """
SITENAME = "Calm Hands"
TIMEZONE = "Pacific/Auckland"
FEED_ALL_ATOM = CATEGORY_FEED_ATOM = TRANSLATION_FEED_ATOM = AUTHOR_FEED_ATOM = AUTHOR_FEED_RSS = None
THEME = "wellness"
PLUGINS = ["pelican_wellness"]
WELLNESS = {"practice": {"email": "a@example.com", "address": {"country": "NZ"}}}
"""


@pytest.fixture
def site(tmp_path: Path) -> Path:
    write_site(
        tmp_path,
        {
            "a.md": article(slug="a", title="A warm towel", category="Massage", tags="Neck pain, desk work"),
            "b.md": article(slug="b", title="B", category="Massage", tags="Neck pain"),
            "c.md": article(slug="c", title="C", category="Sleep"),
        },
    )
    (tmp_path / "pelicanconf.py").write_text(CONF, encoding="utf-8")
    return tmp_path


PLACES = {
    "article": "content/late-evening-cafe.md",
    "page": "content/pages/late-evening-cafe.md",
    "person": "content/people/late-evening-cafe.md",
    "service": "content/services/late-evening-cafe.md",
    "class": "content/classes/late-evening-cafe.md",
    "event": "content/events/late-evening-cafe.md",
}


@pytest.mark.parametrize("kind", KINDS)
def test_a_file_of_each_kind(wellness_command: Command, site: Path, kind: str) -> None:
    """It is a draft, and builds without a warning before and after it is published."""
    done = wellness_command(site, "new", kind, "Late  evening: Café", "--summary", "What happens late.")
    assert (done.returncode, done.stdout.split("\n")[0]) == (0, PLACES[kind])
    file = site / PLACES[kind]
    text = file.read_text("utf-8")
    assert text.startswith("Title: Late evening: Café\n")
    assert "\nStatus: draft\n" in text
    assert run_pelican(site, CONF, "--fatal", "warnings").returncode == 0
    file.write_text(text.replace("Status: draft\n", ""), encoding="utf-8")
    built = run_pelican(site, CONF, "--fatal", "warnings")
    assert built.returncode == 0, built.stdout + built.stderr


def test_an_article_begins_like_the_others(wellness_command: Command, site: Path) -> None:
    """Its category is the usual one, its tags are spelled as before, and its date is today where the site is."""
    done = wellness_command(site, "new", "article", "New", "--tags", "neck PAIN, sleep")
    assert "Tags in use: Neck pain (2), desk work (1)" in done.stdout
    text = (site / "content" / "new.md").read_text("utf-8")
    assert "\nCategory: Massage\nTags: Neck pain, sleep\n" in text
    assert re.search(r"^Date: \d{4}-\d\d-\d\d \d\d:\d\d$", text, re.MULTILINE)


CLASHES = {
    "its title": ("article", "A warm towel", "content/a.md"),
    "its file": ("article", "B", "content/b.md"),
}


@pytest.mark.parametrize(("kind", "title", "there"), CLASHES.values(), ids=CLASHES)
def test_a_name_that_is_there_already(wellness_command: Command, site: Path, kind: str, title: str, there: str) -> None:
    text = (site / there).read_text("utf-8").replace("Slug: a\n", "")
    (site / there).write_text(text, encoding="utf-8")
    done = wellness_command(site, "new", kind, title)
    assert (done.returncode, done.stderr) == (1, f"pelican-wellness: {there} has this name already\n")
    assert wellness_command(site, "new", "page", title).returncode == 0


@pytest.mark.parametrize("title", ["", "  ", "!?"])
def test_a_title_of_no_letters(wellness_command: Command, site: Path, title: str) -> None:
    assert wellness_command(site, "new", "article", title).returncode == 2


def test_a_title_stays_a_title(wellness_command: Command, site: Path) -> None:
    """A line break in it begins no line of its own."""
    assert wellness_command(site, "new", "article", "One\nStatus: hidden").returncode == 0
    assert "Title: One Status: hidden\n" in (site / "content" / "one-status-hidden.md").read_text("utf-8")


def test_it_opens_the_editor(wellness_command: Command, site: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    editor = site / "editor with a space"
    editor.write_text('#!/bin/sh\necho "$@" > opened\n')
    editor.chmod(editor.stat().st_mode | stat.S_IXUSR)
    monkeypatch.delenv("VISUAL", raising=False)
    monkeypatch.setenv("EDITOR", f"'{editor}' --wait")
    assert wellness_command(site, "new", "article", "New", "--edit").returncode == 0
    assert (site / "opened").read_text().startswith("--wait ")
    monkeypatch.setenv("EDITOR", "no-such-editor")
    failed = wellness_command(site, "new", "article", "Other", "--edit")
    assert (failed.returncode, "set EDITOR" in failed.stderr) == (1, True)


def test_headers_in_yaml_count_too(wellness_command: Command, site: Path) -> None:
    """Their tags and categories are in use, their slugs taken, and one that is broken is no matter."""
    header = '---\ntitle: "Warmth: how"\ndate: 2026-03-16\ncategory: Sleep\nslug: warmth\ntags:\n  - desk work\n  - Rest\n---\n\nText.'
    (site / "content" / "d.md").write_text(header, encoding="utf-8")
    (site / "content" / "e.md").write_text('---\ntitle: "A\ntags: [a]\n---\nText', encoding="utf-8")
    done = wellness_command(site, "new", "article", "B two", "--tags", "rest")
    assert "desk work (2)" in done.stdout
    assert "\nTags: Rest\n" in (site / "content" / "b-two.md").read_text("utf-8")
    assert wellness_command(site, "new", "article", "Warmth").returncode == 1
