"""Findings as text for people, as JSON for programs, and as GitHub's annotations."""

import json
from collections.abc import Callable, Sequence
from dataclasses import asdict
from itertools import groupby

from rich.console import Console
from rich.text import Text

from pelican_wellness.editorial.checks.rule import Finding


def _text(findings: Sequence[Finding]) -> str:
    """Print file by file; in color on a terminal."""
    console = Console(soft_wrap=True, highlight=False)
    with console.capture() as captured:
        for _, found in groupby(findings, key=lambda finding: finding.file):
            for finding in found:
                line = Text()
                line.append(f"{finding.file}:{finding.line}", style="bold")
                line.append(": ")
                line.append(finding.code, style="bold red")
                line.append(f" {_one_line(finding.message)}")
                console.print(line)
                console.print(Text(f"    {_one_line(finding.remedy)}", style="dim"))
            console.print()
        files = len({finding.file for finding in findings})
        console.print(f"{len(findings)} finding{'s' * (len(findings) != 1)} in {files} file{'s' * (files != 1)}.")
    return captured.get().rstrip("\n")


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
    return "".join(letter if letter.isprintable() else " " for letter in text)


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")


FORMATS: dict[str, Callable[[Sequence[Finding]], str]] = {"text": _text, "json": _json, "github": _github}
"""Name -> how findings are printed."""
