"""A command at a real terminal: what it asks is read, and what a person would type is typed."""

import os
import subprocess
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path

_COMMAND = "from pelican_wellness.cli.main import main; raise SystemExit(main())"


def typed(folder: Path, answers: Mapping[str, Sequence[str]], *arguments: str) -> str:
    """Run `pelican-wellness` and type the answers when their questions stand there; return all that was said."""
    import pty

    main, ours = pty.openpty()
    with subprocess.Popen(
        [sys.executable, "-c", _COMMAND, *arguments],
        cwd=folder,
        stdin=ours,
        stdout=ours,
        stderr=ours,
        env={**os.environ, "COLUMNS": "200", "TERM": "dumb", "PYTHONUTF8": "1"},
    ) as running:
        os.close(ours)
        said = ""
        for question, several in answers.items():
            for answer in several:
                said += _heard(main, question)
                os.write(main, f"{answer}\n".encode())
        said += _rest(main)
        assert running.wait(60) == 0, said
    os.close(main)
    return said


def _heard(terminal: int, question: str) -> str:
    """Read until a question stands there."""
    said = ""
    while question not in said or not said.endswith(": "):
        said += os.read(terminal, 1024).decode("utf-8", "replace")
    return said


def _rest(terminal: int) -> str:
    said = b""
    while True:
        try:
            piece = os.read(terminal, 1024)
        except OSError:  # as Linux says that nobody is at the other end
            break
        if not piece:
            break
        said += piece
    return said.decode("utf-8", "replace")
