"""`check` beside plugins of others, and beside settings that cannot go to another process."""

import subprocess
import sys
from pathlib import Path

import pytest
from factory import write_site

CONF = """\
SITENAME = "Calm"
TIMEZONE = "UTC"
PATH = "content"
THEME = "wellness"
PLUGINS = ["pelican_wellness", "other"]
PLUGIN_PATHS = ["plugins"]
"""
HEAD = "Title: A\nDate: 2026-03-16\nTags: sleep\n\n"


def site(folder: Path, plugin: str, conf: str = "", articles: int = 1) -> Path:
    write_site(folder, {f"a{number}.md": HEAD + "![](missing.jpg)\n\nMassage.\n" for number in range(articles)})
    (folder / "plugins").mkdir()
    (folder / "plugins" / "other.py").write_text(plugin, "utf-8")
    (folder / "pelicanconf.py").write_text(CONF + conf, "utf-8")
    return folder


def check(folder: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    """Run the command in a process of its own: what a plugin connects stays connected."""
    program = "import sys; from pelican_wellness.cli.main import main; sys.exit(main(sys.argv[1:]))"
    command = [sys.executable, "-P", "-c", program, "check", *arguments]
    return subprocess.run(command, cwd=folder, capture_output=True, encoding="utf-8", check=False, timeout=120)


def test_an_article_without_a_file(tmp_path: Path) -> None:
    plugin = """
from datetime import datetime
from pelican import signals
from pelican.contents import Article

def add(generator):
    lines = {"title": "Virtual", "date": datetime(2026, 3, 16), "category": generator.articles[0].category}
    generator.articles.append(Article("x", lines, settings=generator.settings, context=generator.context))

def register():
    signals.article_generator_finalized.connect(add)
"""
    done = check(site(tmp_path, plugin), "--select", "SEO")
    assert "ERR002" not in done.stdout
    assert "a0.md:1: SEO001" in done.stdout


def test_an_article_that_is_changed_after_it_was_read(tmp_path: Path) -> None:
    plugin = """
from pelican import signals

def change(content):
    content._content = (content._content or "") + "<h2>A</h2><h4>B</h4>"

def register():
    signals.content_object_init.connect(change)
"""
    assert "HDG001" in check(site(tmp_path, plugin), "--select", "HDG").stdout


def test_what_pelican_passes_over_is_said_in_its_own_words(tmp_path: Path) -> None:
    folder = site(tmp_path, "def register(): pass\n")
    (folder / "content" / "nameless.md").write_text("Date: 2026-03-16\n\nMassage.\n", "utf-8")
    done = check(folder)
    assert "AttributeError" not in done.stdout
    assert "has no attribute" not in done.stdout


@pytest.mark.parametrize("links", ["{'a': 'https://b.example'}.items()", "[('a', 'https://b.example', lambda: 1)]"])
def test_settings_that_cannot_travel(links: str, tmp_path: Path) -> None:
    folder = site(tmp_path, "def register(): pass\n", f"LINKS = {links}\nODD = lambda: 1\n", articles=120)
    lines = check(folder, "--select", "SEO001").stdout.splitlines()
    assert sum("SEO001" in line for line in lines) == 120
    assert not [line for line in lines if "ERR002" in line]
