"""Where in a source file a line of metadata stands, so that a mistake can be found in an editor."""

import re
from pathlib import Path

_LINE = r"""\s*(?::|<meta\s+name\s*=\s*["']?)?{key}["'\s]*(?::|content)"""
"""How Markdown, reStructuredText and HTML write a line of metadata."""

_FIRST_LINES = 200
"""Metadata stands at the top; a key farther down is a word of the text."""


def where(path: str, root: Path, key: str) -> str:
    """Return `people/mara.md:9: Phone` for `path` below `root`; without the number where no such line is found."""
    name = key.capitalize()
    try:
        lines = (root / path).read_text(encoding="utf-8-sig", errors="replace").splitlines()[:_FIRST_LINES]
    except OSError:
        return f"{path}: {name}"
    pattern = re.compile(_LINE.format(key=re.escape(key)), re.IGNORECASE)
    number = next((number for number, line in enumerate(lines, 1) if pattern.match(line)), None)
    return f"{path}:{number}: {name}" if number else f"{path}: {name}"
