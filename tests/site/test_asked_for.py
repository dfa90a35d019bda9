"""Installed is not asked for: whose settings do not ask for us gets what Pelican alone writes, to the byte.

The package of this checkout is installed where the tests run, so Pelican finds it by itself where PLUGINS is unset.
"""

import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from factory import Build, Built, Command, article, write_site

TEXT = """Contact a massage therapist in your area.[^1] See [the page]({filename}/pages/about.md) and [b](b.html).

## Sources

| a | b |
|:--|--:|
| 1 | 2 |

    some code

!!! urgent "Call"
    today

## References

1. A book.

[^1]: A note."""
FILES: dict[str, str | bytes] = {
    "a.md": article(
        TEXT, title="A & <B>", slug="a-b", tags="x, y", author="Ana", image="pics/a.png", image_alt="A mat", series="S"
    ),
    "a-de.md": article("Hallo Welt", slug="a-b", lang="de", tags="x"),
    "b.md": article("More", title="B", tags="🌿", category="Ana B"),
    "c.md": article("A draft", title="C", status="draft"),
    "pages/about.md": "Title: About\n\nWe say `[TOC]`.",
    "pages/contact.md": "Title: Contact\n\nWrite.",
    "pics/a.png": b"not published",
    "images/b.png": b"published",
}
FEEDS = {"FEED_ALL_ATOM": "feeds/all.atom.xml", "FEED_ALL_RSS": "feeds/all.rss.xml", "DEFAULT_PAGINATION": 1}
ASKED: dict[str, Any] = {
    "profession": "massage therapist",
    "about": {"text": "Relaxation."},
    "practice": {"name": "Calm Hands", "email": "a@example.com", "areas": ["Leeds"]},
    "editorial": {"disclaimer": True, "medical": True},
}


def _content(built: Built) -> dict[str, bytes]:
    return {name: (built.output / name).read_bytes() for name in built.files}


def _differing(one: Built, other: Built) -> list[str]:
    first, second = _content(one), _content(other)
    return sorted(name for name in first.keys() | second.keys() if first.get(name) != second.get(name))


@pytest.mark.parametrize("theme", ["simple", "notmyidea"])
def test_asked_for_under_another_theme_nothing_is_written_or_changed(build: Build, theme: str) -> None:
    without = build(FILES, THEME=theme, PLUGINS=[], **FEEDS)
    assert {"a-b.html", "feeds/all.rss.xml", "images/b.png", "index2.html"} <= without.files
    assert _differing(without, build(FILES, THEME=theme, WELLNESS=ASKED, **FEEDS)) == []


@pytest.mark.parametrize("theme", ["simple", "notmyidea", ...])
def test_found_but_not_asked_for_nothing_is_written_or_changed(build: Build, theme: Any) -> None:
    """Although another site of this process has asked, so that every signal is connected."""
    build({"a.md": article()})
    without = build(FILES, THEME=theme, PLUGINS=[], **FEEDS)
    found = build(FILES, THEME=theme, PLUGINS=..., **FEEDS)
    assert "pelican.plugins.wellness" in found.pelican.settings["PLUGINS"]
    assert not {"_headers", "sitemap.xml", "theme/site.webmanifest"} & found.files
    assert _differing(without, found) == []


@pytest.mark.parametrize(
    ("wellness", "file"),
    [
        ({"cta": {"phrases": ["Contact a massage therapist"]}, "practice": ASKED["practice"]}, "a-b.html"),
        ({"discovery": {"sitemap": True}}, "sitemap.xml"),
        ({"discovery": {"humans_txt": True}}, "humans.txt"),
        ({"social_cards": True}, "social-cards/a-b.png"),
    ],
)
def test_under_another_theme_a_setting_can_ask_for_it(build: Build, wellness: dict[str, Any], file: str) -> None:
    files = {"a.md": article("Contact a massage therapist.", slug="a-b")}
    without = build(files, THEME="simple", PLUGINS=[])
    assert file in _differing(without, build(files, THEME="simple", WELLNESS=wellness))


STARTS: dict[str, tuple[str | None, tuple[str, ...], bool]] = {
    "no settings at all": (None, (), True),
    "no settings, a theme on the command line": (None, ("-t", "simple"), False),
    "no settings, our theme on the command line": (None, ("-t", "wellness"), True),
    "no settings file, a setting on the command line": (None, ("-e", 'SITENAME="x"'), True),
    "empty settings": ("", (), False),
    "settings of another name": ("", ("-s", "pelicanconf.py"), False),
    "settings that do not speak of us": ('SITENAME = "x"\nTIMEZONE = "UTC"\n', (), False),
    "other plugins": ("PLUGINS = []\n", (), False),
    "the plugin of the namespace": ('PLUGINS = ["wellness"]\n', (), True),
    "its whole name": ('PLUGINS = ["pelican.plugins.wellness"]\n', (), True),
    "the plugin": ('PLUGINS = ["pelican_wellness"]\n', (), True),
    "the plugin and another theme": ('PLUGINS = ["wellness"]\nTHEME = "simple"\n', (), False),
    "the setting": ("WELLNESS = {}\n", (), True),
    "the setting and another theme": ('WELLNESS = {}\nTHEME = "notmyidea"\n', (), False),
    "the theme": ('THEME = "wellness"\n', (), True),
}
"""Settings (None: no file), arguments, and whether our theme draws the site."""


@pytest.mark.parametrize("name", STARTS)
def test_which_settings_ask_for_our_theme(name: str, tmp_path: Path, pelican_command: Command) -> None:
    conf, arguments, ours = STARTS[name]
    content = tmp_path / "content"
    content.mkdir()
    (content / "a.md").write_text(article(slug="a"))
    done = pelican_command(tmp_path, conf, *arguments)
    assert done.returncode == 0, done.stdout + done.stderr
    html = (tmp_path / "output" / "a.html").read_text(encoding="utf-8")
    assert ('class="w-site-header"' in html) == ours
    assert ((tmp_path / "output" / "_headers").exists()) == ours


def test_a_site_that_does_not_ask_waits_for_nothing_of_ours(tmp_path: Path) -> None:
    write_site(tmp_path, {"a.md": article()})
    (tmp_path / "pelicanconf.py").write_text('SITENAME = "x"\n')
    command = "import sys, pelican; pelican.main(['content']); print(*sys.modules)"
    done = subprocess.run([sys.executable, "-c", command], cwd=tmp_path, capture_output=True, text=True, check=True, timeout=60)
    loaded = set(done.stdout.split())
    assert "pelican_wellness.adapter.asked" in loaded
    assert not {"pydantic", "babel", "phonenumbers", "pelican_wellness.plugin"} & loaded
