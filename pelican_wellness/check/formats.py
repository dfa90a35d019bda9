"""Findings as text for people, as JSON for programs, and as GitHub's annotations."""

import json
import os
import sys
from collections.abc import Callable, Sequence
from dataclasses import asdict
from itertools import groupby

from pelican_wellness.check.rule import Finding

_BOLD, _RED, _DIM, _PLAIN = "\x1b[1m", "\x1b[1;31m", "\x1b[2m", "\x1b[0m"
"""Select Graphic Rendition (ECMA-48). Written by hand: thousands of lines through a console library cost a second."""


def _text(findings: Sequence[Finding]) -> str:
    """Print file by file; in color on a terminal, unless NO_COLOR is set (https://no-color.org)."""
    colored = sys.stdout.isatty() and not os.environ.get("NO_COLOR")
    bold, red, dim, plain = (_BOLD, _RED, _DIM, _PLAIN) if colored else ("", "", "", "")
    lines: list[str] = []
    for _, found in groupby(findings, key=lambda finding: finding.file):
        for one in found:
            lines.append(f"{bold}{one.file}:{one.line}{plain}: {red}{one.code}{plain} {_one_line(one.message)}")
            lines.append(f"    {dim}{_one_line(one.remedy)}{plain}")
        lines.append("")
    files = len({finding.file for finding in findings})
    lines.append(f"{len(findings)} finding{'s' * (len(findings) != 1)} in {files} file{'s' * (files != 1)}.")
    return "\n".join(lines)


def _json(findings: Sequence[Finding]) -> str:
    return json.dumps([asdict(finding) for finding in findings], ensure_ascii=False, indent=2)


def _github(findings: Sequence[Finding]) -> str:
    """Print workflow commands (GitHub, "Workflow commands for GitHub Actions")."""
    return "\n".join(
        f"::warning file={_property(one.file)},line={one.line},col={one.column},title={_property(one.code)}"
        f"::{_data(f'{one.message} {one.remedy}')}"
        for one in findings
    )


def _one_line(text: str) -> str:
    return text if text.isprintable() else "".join(letter if letter.isprintable() else " " for letter in text)


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")


FORMATS: dict[str, Callable[[Sequence[Finding]], str]] = {"text": _text, "json": _json, "github": _github}
"""Name -> how findings are printed."""
