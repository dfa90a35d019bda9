"""Who is measured: what each is called, how its site is laid out, and which commands build it."""

import json
import subprocess
import sys
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

from benchmarks.corpus import Shape, people, texts

_PELICAN = """
SITENAME = "Corpus"
SITEURL = "https://example.com"
TIMEZONE = "Europe/London"
ARTICLE_EXCLUDES = ["people"]
DEFAULT_PAGINATION = 10
PAGINATION_PATTERNS = ((1, "{url}", "{save_as}"), (2, "{base_name}/page/{number}/", "{base_name}/page/{number}/index.html"))
FEED_ALL_ATOM = "feeds/all.atom.xml"
CATEGORY_FEED_ATOM = None
CACHE_PATH = "cache"
"""

_OURS = """
THEME = "wellness"
PLUGINS = ["pelican_wellness"]
WELLNESS = {{
    "profession": "massage therapist",
    "about": {{"text": "Relaxation. Healing. Massage."}},
    "practice": {{"name": "Stillpoint", "email": "a@example.com", "address": {{"country": "GB"}}}},
    "social_cards": {cards},
}}
"""

_SIX_PLUGINS = """
THEME = {theme!r}
CC_LICENSE = {{}}
PLUGINS = ["readtime", "statistics", "sitemap", "related_posts", "neighbors", "seo"]
SITEMAP = {{"format": "xml"}}
SEO_REPORT = False
SEO_ENHANCER = True
SEO_ENHANCER_OPEN_GRAPH = True
SEO_ENHANCER_TWITTER_CARDS = True
"""
"""Each in its default settings, but that pelican-seo fills the heads of pages, as we do, rather than writing a report."""

_PLUGIN_PACKAGES = ("readtime", "statistics", "sitemap", "related-posts", "neighbors", "seo")

_HUGO = """
baseURL = "https://example.com/"
title = "Corpus"
languageCode = "en"
theme = "{theme}"
themesDir = "{folder}"
enableRobotsTXT = true
[pagination]
pagerSize = 10
[taxonomies]
category = "categories"
tag = "tags"
author = "authors"
[params]
about = "Relaxation. Healing. Massage."
ShowReadingTime = true
ShowPostNavLinks = true
ShowBreadCrumbs = true
"""

_OWN_HUGO_THEME = Path(__file__).with_name("hugo_theme")


@dataclass(frozen=True)
class Contestant:
    """A program with a theme."""

    name: str
    title: str
    """As it is called in a sentence."""
    command: tuple[str, ...]
    settings: Mapping[str, str] = field(default_factory=dict)
    """Files of the site by their names."""
    is_hugo: bool = False

    @property
    def output(self) -> str:
        """The folder that it writes."""
        return "public" if self.is_hugo else "output"

    @property
    def caches(self) -> tuple[str, ...]:
        """Folders and files that it keeps for the next build of the site."""
        return ("resources", "home", ".hugo_build.lock") if self.is_hugo else ("cache",)

    def lay_out(self, folder: Path, shape: Shape) -> None:
        """Write the site."""
        content = folder / "content"
        content.mkdir(parents=True)
        for text in texts(shape):
            (content / f"{text.name}.md").write_text(text.for_hugo() if self.is_hugo else text.for_pelican(), encoding="utf-8")
        if shape.people and not self.is_hugo:
            (content / "people").mkdir()
            for name, person in people(shape):
                (content / "people" / name).write_text(person, encoding="utf-8")
        for name, settings in self.settings.items():
            (folder / name).write_text(settings, encoding="utf-8")


def _pelican(name: str, title: str, python: str = sys.executable, **settings: str) -> Contestant:
    files = {f"{stem}.py": _PELICAN + own for stem, own in settings.items()}
    return Contestant(name, title, (python, "-m", "pelican", "content", "-q", "-s", "pelicanconf.py"), files)


SIMPLE = _pelican("simple", "Pelican's bare `simple`", pelicanconf='THEME = "simple"\nPLUGINS = []\n')
OURS = _pelican("ours", "ours", pelicanconf=_OURS.format(cards=False), with_cards=_OURS.format(cards=True))


@dataclass(frozen=True)
class Field:
    """Those who are there, and what is said of those who are not."""

    contestants: tuple[Contestant, ...]
    notes: tuple[str, ...]
    versions: Mapping[str, str]


_PLUGINS = {f"pelican-{one}": f"pelican.plugins.{one.replace('-', '_')}" for one in _PLUGIN_PACKAGES}
_REFLEX = "pelican.themes.reflex"

_INSTALLED = """
import json, sys
from importlib.metadata import PackageNotFoundError, version
from importlib.util import find_spec
found = {name: find_spec(name) for name in sys.argv[2:]}
places = {name: list(spec.submodule_search_locations or ()) for name, spec in found.items() if spec}
try:
    print(json.dumps([places, version(sys.argv[1])]))
except PackageNotFoundError:
    print(json.dumps([places, ""]))
"""
"""Prints where modules of an environment lie, and which version of a package it has."""


def field_of(others: Sequence[str], python: str, flex: Path | None, papermod: Path | None) -> Field:
    """Return `simple`, ours, and those of the others that are installed; `flex`, `papermod`: folders of these themes.

    `python` is that of the environment of the others. Pelican imports each plugin that is installed, whether a site uses it
    or not, so they are not in the one of `simple` and ours.
    """
    asked = ("hugo", *_PLUGINS.values(), _REFLEX)
    asking = [python, "-c", _INSTALLED, "hugo", *asked]
    places, hugo = json.loads(subprocess.run(asking, capture_output=True, text=True, check=True).stdout)
    contestants = [SIMPLE, OURS]
    notes: list[str] = []
    if "flex" in others:
        contestants += _flex(flex, python, places, notes)
    if "hugo" in others:
        contestants += _hugo(papermod, places.get("hugo", ()), notes)
    versions = {"Python": ".".join(map(str, sys.version_info[:3])), **dict(_versions()), **({"Hugo": hugo} if hugo else {})}
    return Field(tuple(contestants), tuple(notes), versions)


def _flex(folder: Path | None, python: str, places: Collection[str], notes: list[str]) -> Iterator[Contestant]:
    missing = [package for package, module in _PLUGINS.items() if module not in places]
    if missing:
        notes.append(f"Flex is left out: {', '.join(missing)} are not installed.")
    elif folder:
        settings = _SIX_PLUGINS.format(theme=str(folder.resolve()))
        yield _pelican("flex", "Flex with six plugins", python, pelicanconf=settings)
    elif _REFLEX in places:
        notes.append("Flex is no package, so Reflex stands for it, a theme made from Flex that is one.")
        yield _pelican("flex", "Reflex with six plugins", python, pelicanconf=_SIX_PLUGINS.format(theme="reflex"))
    else:
        notes.append("Flex is left out: it is no package, and Reflex, which was made from it, is not installed.")


def _hugo(papermod: Path | None, folders: Sequence[str], notes: list[str]) -> Iterator[Contestant]:
    # The package's own command is a Python program that starts this one.
    program = next((one for place in folders for one in Path(place, "binaries").glob("hugo*")), None)
    if program is None:
        notes.append("Hugo is left out: it is not installed.")
        return
    if papermod is None:
        notes.append(
            "PaperMod is no package, so Hugo is measured with a bare theme of our own (`benchmarks/hugo_theme`): pages, lists, "
            "tags and feeds, with a head like ours. It does less than PaperMod."
        )
    theme = (papermod or _OWN_HUGO_THEME).resolve()
    title = "Hugo with PaperMod" if papermod else "Hugo with a bare theme"
    settings = {"hugo.toml": _HUGO.format(theme=theme.name, folder=theme.parent)}
    yield Contestant("hugo", title, (str(program), "--quiet"), settings, is_hugo=True)


def _versions() -> Iterator[tuple[str, str]]:
    for title, package in {"Pelican": "pelican", "Markdown": "markdown", "Jinja": "jinja2"}.items():
        try:
            yield title, version(package)
        except PackageNotFoundError:
            continue
