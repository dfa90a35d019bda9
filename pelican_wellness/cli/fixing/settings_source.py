"""Mends the source of settings. What does not parse is written only if it does afterwards."""

import ast
import re

from pelican_wellness.cli.fixing.change import Change, Mended, changes
from pelican_wellness.settings.python_lines import lacks_comma

_MOST = 200
"""Places of one kind that are mended in a file: each needs a look at all of it."""

_OPENING = {"“": '"', "”": '"', "„": '"', "‟": '"', "«": '"', "‘": "'", "’": "'", "‚": "'", "‛": "'"}
_CLOSING = {'"': "“”‟»", "'": "‘’‛"}


def parses(source: str) -> bool:
    """Say whether a source is Python."""
    return _error(source) is None


def _error(source: str) -> SyntaxError | None:
    try:
        ast.parse(source.removeprefix("\ufeff"))
    except SyntaxError as error:
        return error
    except (ValueError, RecursionError) as error:
        return SyntaxError(str(error))
    return None


def readable(source: str) -> Mended:
    """Return a source that does not parse with straight quotes and commas, if that is all it lacks; else as it is."""
    mended = source
    for _ in range(_MOST):
        if (error := _error(mended)) is None:
            return mended, changes("ERR002", source, mended)
        better = _straight(mended, error) or _with_comma(mended, error)
        if better is None:
            break
        mended = better
    return source, ()


def _straight(source: str, error: SyntaxError) -> str | None:
    """Return a source with the quotes made straight at which Python stops; None where it stops at something else."""
    lines = source.splitlines(keepends=True)
    if not error.lineno or error.lineno > len(lines):
        return None
    line, begin = lines[error.lineno - 1], (error.offset or 1) - 1
    begin += line.startswith("\ufeff")
    quote = _OPENING.get(line[begin : begin + 1])
    if quote is None:
        return None
    end = next((at for at in range(begin + 1, len(line)) if line[at] in _CLOSING[quote]), None)
    # What lies between must not end the text before its end.
    if end is None or quote in line[begin + 1 : end]:
        return None
    lines[error.lineno - 1] = line[:begin] + quote + line[begin + 1 : end] + quote + line[end + 1 :]
    return "".join(lines)


_CODE = re.compile(r"""(?P<code>.*?)(?P<rest>\s*(?:#[^"'\r\n]*)?\r?\n?)""", re.DOTALL)


def _with_comma(source: str, error: SyntaxError) -> str | None:
    lines = source.splitlines(keepends=True)
    bare = [line.rstrip("\r\n").removeprefix("\ufeff") for line in lines]
    at = lacks_comma(bare, error.lineno or 0) if error.lineno and error.lineno <= len(lines) else None
    if at is None:
        return None
    found = _CODE.fullmatch(lines[at - 1])
    if found is None:  # pragma: no cover - it fits any line
        return None
    lines[at - 1] = f"{found['code']},{found['rest']}"
    return "".join(lines)


_WITH_SLASH = re.compile(r"""^(SITEURL[ \t]*(?::[^=\n]*)?=[ \t]*(["'])https?://[^"'\n]*?)/+(\2)""", re.MULTILINE)


def without_slash(source: str) -> Mended:
    """Return a source whose SITEURL ends in no slash, as Pelican itself takes it."""
    mended = _WITH_SLASH.sub(r"\1\3", source)
    found: list[Change] = changes("CFG001", source, mended) if parses(source) and parses(mended) else []
    return (mended, found) if found else (source, ())
