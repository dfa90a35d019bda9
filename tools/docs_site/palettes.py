"""A small site in each palette, once light and once dark, and a drawing of each palette's colors."""

from pathlib import Path
from typing import Any, NamedTuple, get_args

from docs_site.examples import EXAMPLE
from docs_site.kinds import ROOT
from docs_site.run import run
from pelican_wellness.settings.appearance import Palette
from pelican_wellness.stylesheet.stylesheet import palette_tokens

_CSS = ROOT / "theme" / "static" / "css"
_FILES = ("spinal-stenosis.md", "pages/contact.md", "images/stenosis.svg", "images/mara.svg")
"""Of the example: an article, a page, and their pictures."""

_SITE: dict[str, Any] = {  # Any: Pelican's settings
    "SITENAME": "Alder & Linen",
    "SITESUBTITLE": "Notes on massage and movement",
    "TIMEZONE": "UTC",
    "THEME": "wellness",
    "PLUGINS": ["pelican_wellness"],
    "RELATIVE_URLS": True,
    "DIRECT_TEMPLATES": ["index"],
    "FEED_ALL_ATOM": None,
    "CATEGORY_FEED_ATOM": None,
    "AUTHOR_FEED_ATOM": None,
    "AUTHOR_FEED_RSS": None,
    "TRANSLATION_FEED_ATOM": None,
}
_WELLNESS: dict[str, Any] = {
    "profession": "massage therapist",
    "about": {"text": "I am Mara, and I have worked as a massage therapist since 2009.", "photo": "images/mara.svg"},
    "practice": {"email": "hello@example.com", "telephone": "+1 802 555 0142", "areas": ["Burlington"]},
    "social_cards": False,
}
_ARTICLE = "ways-your-massage-therapist-can-ease-spinal-stenosis-pain.html"

_DRAWING = """\
<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 640 200" width="640" height="200">
{halves}</svg>
"""
_HALF = """\
  <g transform="translate({left} 0)">
    <rect width="320" height="200" fill="{bg}"/>
    <rect x="24" y="28" width="176" height="16" rx="3" fill="{text}"/>
    <rect x="24" y="60" width="248" height="8" rx="3" fill="{muted}"/>
    <rect x="24" y="76" width="216" height="8" rx="3" fill="{muted}"/>
    <rect x="24" y="100" width="120" height="8" rx="3" fill="{link}"/>
    <rect x="24" y="132" width="128" height="44" rx="22" fill="{accent}"/>
    <rect x="56" y="150" width="64" height="8" rx="3" fill="{on}"/>
    <rect x="176" y="116" width="120" height="60" rx="8" fill="{tint}" stroke="{border}"/>
    <rect x="192" y="132" width="64" height="8" rx="3" fill="{mark}"/>
    <rect x="192" y="150" width="88" height="8" rx="3" fill="{text}"/>
  </g>
"""


class Shown(NamedTuple):
    """A palette on the page of all."""

    id: str
    text: str
    drawing: str
    light: str
    dark: str


def build_palettes(output: Path, work: Path) -> list[Shown]:
    """Build the sites and draw the pictures; return where they are."""
    content = work / "palettes"
    for name in _FILES:
        file = content / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes((EXAMPLE / "content" / name).read_bytes())
    return [_shown(name, content, output) for name in get_args(Palette)]


def _shown(name: str, content: Path, output: Path) -> Shown:
    pages = []
    for scheme in ("light", "dark"):
        folder = f"palettes/{name}/{scheme}"
        wellness = {**_WELLNESS, "appearance": {"palette": name, "color_scheme": scheme}}
        run(None, output / folder, PATH=str(content), WELLNESS=wellness, **_SITE)
        pages.append(f"{folder}/{_ARTICLE}")
    drawing = f"palettes/{name}.svg"
    (output / drawing).write_text(_drawn(name), "utf-8")
    return Shown(name, name.capitalize(), drawing, *pages)


def _drawn(name: str) -> str:
    colors = palette_tokens(_CSS, name)
    halves = (_HALF.format(left=320 * place, **_of(colors, scheme)) for place, scheme in enumerate(("light", "dark")))
    return _DRAWING.format(halves="".join(halves))


def _of(colors: dict[str, str], scheme: str) -> dict[str, str]:
    roles = {
        **{role: role for role in ("bg", "text", "link", "accent", "border", "mark")},
        "muted": "text-muted",
        "on": "on-accent",
        "tint": "bg-tint",
    }
    return {short: colors[f"{scheme}-{role}"] for short, role in roles.items()}
