"""Write a file whole or not at all, whatever ends the program meanwhile."""

import os
from pathlib import Path


def write_atomically(file: Path, content: str | bytes) -> None:
    """Write text (as UTF-8) or bytes; folders that are missing are made. A file that is there is replaced at once."""
    file.parent.mkdir(parents=True, exist_ok=True)
    half = file.with_name(f"{file.name}.{os.getpid()}.part")
    half.write_bytes(content.encode() if isinstance(content, str) else content)
    half.replace(file)
