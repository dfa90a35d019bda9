"""Where in a source file a line of metadata stands, so that a mistake can be found in an editor."""

import re
from collections.abc import Iterator, Sequence
from contextlib import suppress
from io import StringIO
from pathlib import Path

from pelican_wellness.pattern import pattern
from pelican_wellness.text.yaml_header import HeaderError, yaml_header

_FIRST_LINES = 200
"""Metadata stands at the top; a key farther down is a word of the text."""


def with_ends(text: str) -> list[str]:
    r"""Return the lines of a text as editors count them, each with its own end: `\n`, `\r\n` or `\r`.

    `str.splitlines` would end lines at form feeds, U+0085 and U+2028 too.
    """
    return list(StringIO(text, newline=""))


def lines_of(text: str) -> list[str]:
    """Return the same lines without their ends."""
    return [line.rstrip("\r\n") for line in with_ends(text)]


def line_at(data: bytes, position: int) -> int:
    """Return the number of the line in which a byte stands, in a file of which perhaps nobody knows the encoding."""
    return len(lines_of(data[:position].decode("latin-1") + "x"))  # there each byte is a letter


def where(path: str, root: Path, key: str) -> str:
    """Return `people/mara.md:9: Phone` for `path` below `root`; without the number where no such line is found."""
    number, name = line_in(root, path, key), key.capitalize()
    return f"{path}:{number}: {name}" if number else f"{path}: {name}"


def line_in(root: Path, path: str, key: str) -> int:
    """Return the line of a key in a file below `root`, 0 where no such line is found."""
    try:
        text = (root / path).read_text(encoding="utf-8-sig", errors="replace")
    except OSError:
        return 0
    return line_of_key(text.split("\n"), Path(path).suffix, key) or 0  # other ends of a line are none to editors


def line_of_key(lines: Sequence[str], suffix: str, key: str) -> int | None:
    """Return the number of the line of a key among those of a file with a suffix such as `.md`; None where it has none."""
    if lines and lines[0].startswith("---"):
        with suppress(HeaderError):
            if header := yaml_header("\n".join(lines)):
                return header.lines.get(key.lower())
    pattern = re.compile(_patterns(suffix, re.escape(key)), re.IGNORECASE)
    return next((number for number, line in enumerate(lines[:_FIRST_LINES], 1) if pattern.search(line)), None)


def _patterns(suffix: str, key: str) -> str:
    """Return what a line of metadata looks like in Markdown, reStructuredText and HTML; titles have their own ways."""
    title = {".rst": r"|^\S", ".html": "|<title", ".htm": "|<title"}.get(suffix, "") if key == "title" else ""
    return rf"""^\s*:?{key}\s*:|<meta\b[^<>]*?\bname\s*+=\s*["']?{key}["'\s/>]{title}"""


_KEY = pattern(r" {0,3}([A-Za-z0-9_-]+):\s*(.*)")
_GOES_ON = pattern(r"(?: {4}|\t)\s*(\S.*)")
"""A line of metadata, and one that goes on (markdown/extensions/meta.py). A tab is four spaces there."""


def lines_again(lines: Sequence[str]) -> Iterator[tuple[int, str, str]]:
    """Yield number, key and value of lines at the top of a Markdown file whose key has a line already, or that go on."""
    key, seen = "", set[str]()
    for number, line in enumerate(lines, 1):
        if found := _KEY.match(line):
            key, held = found[1].lower(), found[2]
        elif key and (found := _GOES_ON.match(line)):
            held = found[1]
        else:
            return
        if key in seen:
            yield number, key, held.strip()
        seen.add(key)
