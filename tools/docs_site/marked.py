"""The theme's components with a mark around each, so that a built page tells which piece of it is which component's."""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from docs_site.kinds import ROOT

_COMPONENTS = ROOT / "theme" / "templates" / "components"
_MARK = re.compile(r"<!--w:([\w/]+)-->|<!--/w-->")
_OTHER_LANGUAGE = re.compile(r"-(?:ar|es)\.html$")
"""The pages of the example that are not in English."""


class Piece(NamedTuple):
    """What a component has printed on a page."""

    page: str
    html: str


def write_templates(folder: Path) -> Path:
    """Write templates that take the place of the theme's components (THEME_TEMPLATES_OVERRIDES); return their folder."""
    for file in _COMPONENTS.rglob("*.html"):
        name = file.relative_to(_COMPONENTS)
        copy = folder / "components" / name
        copy.parent.mkdir(parents=True, exist_ok=True)
        component = name.with_suffix("").as_posix()
        copy.write_text(f"<!--w:{component}-->{file.read_text('utf-8')}<!--/w-->", "utf-8")
    return folder


def take_pieces(output: Path) -> dict[str, list[Piece]]:
    """Return what each component has printed on a site, where it has, and take the marks off its pages."""
    found: dict[str, list[Piece]] = {}
    for file in sorted(output.rglob("*.html")):
        html, path = file.read_text("utf-8"), file.relative_to(output).as_posix()
        for component, piece in _pieces(html):
            if piece and not _OTHER_LANGUAGE.search(path):
                found.setdefault(component, []).append(Piece(path, piece))
        plain = _MARK.sub("", html)
        if plain != html:
            file.write_text(plain, "utf-8")
    return found


def _pieces(html: str) -> Iterator[tuple[str, str]]:
    """Yield components and what is between their marks, from the innermost on."""
    begun: list[tuple[str, int]] = []
    for mark in _MARK.finditer(html):
        if mark[1]:
            begun.append((mark[1], mark.end()))
        else:
            component, start = begun.pop()
            yield component, _MARK.sub("", html[start : mark.start()]).strip()
