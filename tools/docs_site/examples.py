"""The sites that the documentation shows: the example blog, and two that have what the example has not."""

from pathlib import Path
from typing import Any, NamedTuple

from docs_site.kinds import ROOT
from docs_site.marked import Piece, take_pieces, write_templates
from docs_site.run import run

EXAMPLE = ROOT / "example_site"

_TOWNS = ("Burlington", "Winooski", "Shelburne", "Essex")
_NAMES = ("Ada", "Bo", "Cleo", "Dov", "Eva", "Finn", "Gus", "Hana", "Ivo", "Juno", "Kit", "Lena", "Mo", "Nell")
"""More than a dozen, so that the directory goes by towns."""

_PERSON = """\
Title: {name}
Role: Massage therapist
License: Vermont 115.00{number:02}
Website: https://example.com/{name}
Areas: {town}
Email: hello@example.com

{name} works in {town}.
"""

_TEAM_FILES = {
    f"people/{name.lower()}.md": _PERSON.format(name=name, number=number, town=_TOWNS[number % len(_TOWNS)])
    for number, name in enumerate(_NAMES)
}
_TEAM: dict[str, Any] = {  # Any: Pelican's settings, here and below
    "SITENAME": "Many Hands",
    "SITESUBTITLE": "Massage in four towns",
    "WELLNESS": {
        "profession": "massage therapist",
        "practice": {"booking_url": "https://booking.example.com/", "hours": ["Mon-Fri 9:00-18:00"]},
        "social_cards": False,
    },
}
"""A practice of many. Nobody has written an article yet."""

_BLOG_FILES = {
    "tea.md": """\
Title: Tea before bed
Date: 2026-03-16
Author: Ana
Category: Evenings
Tags: tea

A cup of something warm, without a telephone beside it, is a good end of a day.
""",
}
_BLOG: dict[str, Any] = {
    "SITENAME": "Quiet Evenings",
    "SITESUBTITLE": "Notes by one person",
    "LINKS": [("Sleep, in plain words", "https://sleep.example/"), ("A tea house", "https://tea.example/")],
    "SOCIAL": [("Mastodon", "https://social.example/@ana")],
    "YEAR_ARCHIVE_SAVE_AS": "{date:%Y}/index.html",
    "YEAR_ARCHIVE_URL": "{date:%Y}/",
    "FEED_ALL_ATOM": "feeds/all.atom.xml",
    "WELLNESS": {"social_cards": False},
}
"""A blog of somebody who has no practice, and no page about herself."""

_BLOG_HOME = '{{ component("site/introduction", name=SITENAME, subtitle=SITESUBTITLE) }}\n'
"""The slot `home` as it is where no feature fills it."""

_BOTH: dict[str, Any] = {
    "SITEURL": "https://example.com",
    "TIMEZONE": "UTC",
    "THEME": "wellness",
    "PLUGINS": ["pelican_wellness"],
}


class Example(NamedTuple):
    """A site and what its components have printed."""

    output: Path
    pieces: dict[str, list[Piece]]


def build_examples(demo: Path, work: Path) -> list[Example]:
    """Build the example blog into `demo`, the others below `work`."""
    plain = {"THEME_TEMPLATES_OVERRIDES": [str(write_templates(work / "templates"))]}
    run(EXAMPLE / "pelicanconf.py", demo, RELATIVE_URLS=True, **plain)
    blog, team = work / "blog", work / "team"
    home = work / "home" / "slots" / "home.html"
    _write(home.parent, {home.name: _BLOG_HOME})
    templates = {"THEME_TEMPLATES_OVERRIDES": [str(home.parent.parent), *plain["THEME_TEMPLATES_OVERRIDES"]]}
    run(None, blog, PATH=_write(work / "blog-content", _BLOG_FILES), **_BOTH, **_BLOG, **templates)
    run(None, team, PATH=_write(work / "team-content", _TEAM_FILES), **_BOTH, **_TEAM, **plain)
    return [Example(output, take_pieces(output)) for output in (demo, blog, team)]


def _write(folder: Path, files: dict[str, str]) -> str:
    for name, text in files.items():
        file = folder / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, "utf-8")
    return str(folder)
