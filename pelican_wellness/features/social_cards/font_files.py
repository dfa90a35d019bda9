"""The fonts that a machine has."""

import os
import sys
from collections.abc import Iterator
from pathlib import Path


def installed() -> list[Path]:
    """Return the files of all fonts, in an order that is the same from day to day."""
    found: dict[str, Path] = {}
    for folder in _folders():
        for path, _, names in os.walk(folder):
            for name in names:
                if name.lower().endswith((".ttf", ".otf", ".ttc", ".otc")):
                    found.setdefault(name, Path(path) / name)
    return [found[name] for name in sorted(found)]


def _folders() -> Iterator[Path]:
    home = Path(os.path.expanduser("~"))  # noqa: PTH111 - never fails, as it would where nobody is at home
    if sys.platform == "win32":
        yield Path(os.environ.get("LOCALAPPDATA", home)) / "Microsoft" / "Windows" / "Fonts"
        yield Path(os.environ.get("WINDIR", "C:/Windows")) / "Fonts"
    elif sys.platform == "darwin":
        yield from (home / "Library" / "Fonts", Path("/Library/Fonts"), Path("/System/Library/Fonts"))
    else:
        yield home / ".fonts"
        data = [os.environ.get("XDG_DATA_HOME") or home / ".local" / "share"]
        data += (os.environ.get("XDG_DATA_DIRS") or "/usr/local/share:/usr/share").split(":")
        yield from (Path(folder) / "fonts" for folder in data)
