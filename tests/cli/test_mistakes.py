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
        ["people/x.md", r"holds:        b'\xff\xfe", "no text in UTF-8 (byte 8 is 0xFF)"],
    ),
    "binary person in reST": ({}, {"people/x.rst": bytes(range(256))}, ["people/x.rst:3: text\n", "(byte 129 is 0x80)"]),
    "stylesheet that is no text": (
        {"appearance": {"custom_css": "own.css"}},
        {"own.css": b"a{color:red}/*\xe9*/"},
        ['["custom_css"]', "no text in UTF-8 (byte 15 is 0xE9)", "expected:     a stylesheet in UTF-8"],
    ),
    "minutes of 1,000 digits": (
        {},
        {"a.md": f"Title: A\nDate: 2026-01-01\nReading_time: {'9' * 1000}\n\nBody"},
        ["a.md:3: Reading_time", "no number of minutes"],
    ),
    "text per language without any": ({"cta": {"text": {}}}, {}, ['["cta"]["text"]', "holds:        {}", "this is empty"]),
    "digits without end in Markdown": (
        {"about": {"text": f"<b title='&#{'9' * 5000};'>x</b>"}},
        {},
        ['["about"]["text"]', "stands for no character"],
    ),
    "title that no file can be called": (
        {},
        {"a.md": f"Title: {'a' * 300}\nDate: 2026-01-01\n\nBody"},
        ["a.md\n", "a name longer than 255 bytes", "a Slug or a Save_as"],
    ),
    "town that no file can be called": (
        {"practice": {"areas": ["a" * 5000], "telephone": "+1 802 555 0142"}},
        {},
        ["areas/aaa", "longer than 4,000 bytes"],
    ),
    "two people that no file can be called": (
        {},
        {f"people/{name}.md": f"Title: {name * 300}\nPhone: +1 802 555 0142\n\nBio" for name in "xy"},
        ["author/xxx", "author/yyy", "2 mistakes"],
    ),
    "language that no file can be called": (
        {},
        {"a.md": "Title: A\nDate: 2026-01-01\nLang: x\0y\n\nBody"},
        ["a.md\n", "U+0000"],
    ),
    "no number of minutes": (
        {},
        {"a.md": "Title: A\nDate: 2026-01-01\nReading_time: long\n\nBody"},
        ["a.md:3: Reading_time", "'long'", "Reading_time: 5"],
    ),
}

LINES: dict[str, tuple[str, list[str]]] = {
    "address with a line break": (r'SITEURL = "https://example.com\nX-Own: 1"', ["SITEURL\n", "no spaces, line breaks"]),
    "language with half a character": (r'DEFAULT_LANG = "\ud800"', ["DEFAULT_LANG\n", "U+D800"]),
    "time zone that is none": ('TIMEZONE = "Europe/Nowhere"', ["TIMEZONE\n", "no such time zone", "Europe/Berlin"]),
    "time zone that is a path": ('TIMEZONE = "../etc"', ["TIMEZONE\n", "no such time zone"]),
    "extension of Markdown that is none": (
        'MARKDOWN = {"extensions": ["markdown.extension.extra"]}',
        ['MARKDOWN["extensions"]', "no such extension", "markdown.extensions.extra"],
    ),
    "settings of an extension that is none": (
        'MARKDOWN = {"extension_configs": {"markdown.extensions.metta": {}}}',
        ['MARKDOWN["extension_configs"]', "no such extension", "markdown.extensions.meta"],
    ),
    "time zone that is a folder": ('TIMEZONE = "Europe"', ["TIMEZONE\n", "no such time zone"]),
    "menu with half a character": (r'MENUITEMS = [("Shop", "/shop"), ("\ud800", "/")]', ["MENUITEMS[1]\n", "U+D800"]),
    "link with half a character": (r'LINKS = [("Shop", "/\ud800")]', ["LINKS[0]\n", "U+D800"]),
    "address that is half one": ('SITEURL = "https://["', ["SITEURL\n", "Invalid IPv6 URL"]),
    "address with a port of letters": ('SITEURL = "https://example.com:x"', ["SITEURL\n", "Port"]),
    "address of feeds with a quote": ("""FEED_DOMAIN = "https://example.com'" """, ["FEED_DOMAIN\n", "quotes"]),
    "half a character": (r'SITENAME = "Calm \ud800"', ["SITENAME\n", "U+D800"]),
    "end of a string in C": (r'SITESUBTITLE = "Calm \0"', ["SITESUBTITLE\n", "U+0000"]),
    "digits without end": ('SITENAME = f"&#{"9" * 5000};"'.replace('"9"', "'9'"), ["SITENAME\n", "stands for no character"]),
    "number for a name": ("AUTHOR = 5", ["AUTHOR\n", "this is no text"]),
    "with a mistake of ours": ('SITENAME = 5; WELLNESS = {"x": 1}', ["SITENAME\n", 'WELLNESS["x"]', "2 mistakes"]),
}


@pytest.mark.parametrize("name", [*MISTAKES, *LINES])
def test_mistake(name: str, tmp_path: Path, pelican_command: Command) -> None:
    wellness, files, fragments = MISTAKES[name] if name in MISTAKES else ({}, {}, LINES[name][1])
    lines = LINES[name][0] if name in LINES else ""
    write_site(tmp_path, files)
    old = tmp_path / "output" / "index.html"
    old.parent.mkdir()
    old.write_text("the old site")
    # The first as bloggers run it.
    run = run_pelican if name == next(iter(MISTAKES)) else pelican_command
    done = run(tmp_path, CONF.format(wellness=wellness) + lines)
    said = done.stdout + done.stderr
    assert done.returncode == 1, said
    for fragment in fragments:
        assert fragment in said, said
    assert not lines or f"\npelicanconf.py:8: {fragments[0]}" in said
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
