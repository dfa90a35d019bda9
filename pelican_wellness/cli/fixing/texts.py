"""Mends texts: their encoding, and lines at their top that nobody reads as they were meant."""

import codecs
import re

from pelican_wellness.cli.fixing.change import Change, Mended, changes
from pelican_wellness.model.source_lines import lines_again, lines_of, with_ends
from pelican_wellness.text.yaml_header import HeaderError, yaml_header

_OF_WINDOWS = frozenset("af ca da de en es eu fi fr ga gl id is it ms nb nl nn no pt sq sv sw".split())  # noqa: SIM905 - shorter
"""Languages that Windows writes in Windows-1252 (Microsoft, "Code Page Identifiers"). In others it is another code page, and
the letters would be wrong ones."""


_LANGUAGE = re.compile(rb"^:?lang:\s*[\"']?([A-Za-z]{2,3})", re.IGNORECASE | re.MULTILINE)
_ASCII = 0.75
"""What part of the letters is plain in each of these languages; of Russian or Greek in its own code page nearly none is."""


def in_utf8(data: bytes, language: str) -> bytes | None:
    """Return a text in UTF-8; None where it is, or where nobody can be sure what it is in."""
    try:
        data.decode("utf-8")
    except UnicodeDecodeError:
        pass
    else:
        return None
    try:
        if data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
            return data.decode("utf-16").encode()
        stated = _LANGUAGE.search(data)
        language = stated[1].decode() if stated else language.lower().partition("-")[0]
        text = data.decode("cp1252")  # five bytes stand for nothing there
    except UnicodeError:
        return None
    letters = [letter for letter in text if letter.isalpha()]
    is_latin = sum(map(str.isascii, letters)) >= len(letters) * _ASCII
    return text.encode() if is_latin and "\0" not in text and language.lower() in _OF_WINDOWS else None


def shown(data: bytes) -> list[str]:
    """Return the lines of a text in any encoding, as far as they can be shown."""
    return lines_of(data.decode("utf-8", "backslashreplace"))


def header_without_tabs(text: str) -> Mended:
    """Return a text whose header is YAML but for tabs with spaces in their place; else as it is."""
    if not _is_broken(text):
        return text, ()
    lines = with_ends(text)
    end = next((at for at, line in enumerate(lines[1:], 1) if line.strip() in ("---", "...")), 0)
    header = [re.sub(r"^[ \t]+", lambda space: space[0].replace("\t", "  "), line) for line in lines[:end]]
    mended = "".join([*header, *lines[end:]])
    return (text, ()) if _is_broken(mended) else (mended, changes("ERR002", text, mended))


def _is_broken(text: str) -> bool:
    try:
        yaml_header(text.removeprefix("\ufeff").replace("\r\n", "\n"))
    except HeaderError:
        return True
    return False


def tags_on_one_line(text: str) -> Mended:
    """Return a text in Markdown with all its tags on the first line of them: of several, Pelican takes that one only."""
    lines = with_ends(text)
    bare = [line.rstrip("\r\n") for line in lines]
    if not bare or bare[0].removeprefix("\ufeff").startswith("---"):
        return text, ()
    mark = "\ufeff" if bare[0].startswith("\ufeff") else ""
    bare[0] = bare[0].removeprefix("\ufeff")
    again = [(number, held) for number, key, held in lines_again(bare) if key == "tags"]
    if not again or "check_ignore" in text.lower():
        return text, ()
    first = next(at for at, line in enumerate(bare) if line.lower().lstrip(" ").startswith("tags:"))
    key, _, said = bare[first].partition(":")
    sign = ";" if ";" in said else ","
    parts = [one.strip(" ,;\t") for one in (said, *(held for _, held in again))]
    whole = f"{key}: {f'{sign} '.join(filter(None, parts))}"
    found = [Change(first + 1, "CFG008", bare[first], whole)]
    found += [Change(number, "CFG008", bare[number - 1], None) for number, _ in again]
    lines[first] = lines[first].removeprefix(mark).replace(bare[first], whole, 1)
    gone = {number - 1 for number, _ in again}
    return mark + "".join(line.removeprefix(mark) for at, line in enumerate(lines) if at not in gone), found
