"""Which code a build runs, and whether all of it is known: functions of others may do something else tomorrow."""

import os
import sys
from collections.abc import Iterator
from functools import cache, partial
from pathlib import Path
from typing import Any

import jinja2
import markupsafe
import pelican
from jinja2 import Environment

from pelican_wellness.fingerprint import OpaqueError

Stamp = tuple[str, int, int, int, int]
"""Path, size, times of the last change of content and of anything, inode: no file that was changed has the same."""

_OURS = Path(__file__).parents[1]
_OF_OTHERS = tuple(Path(str(one.__file__)).parent for one in (pelican, jinja2, markupsafe))
"""What has a hand in every page. It may lie where somebody works at it, and no version tells of that."""
_KNOWN = ("builtins", "operator", "_operator", "markupsafe", "jinja2", "pelican_wellness", "pelican")
"""Where functions come from that are part of some version of what is installed."""
_PLUGINS, _NO_PLUGINS = "pelican.plugins.", ("pelican.plugins._utils", "pelican.plugins.signals")
"""Plugins of others are modules of Pelican's, too."""


def stamp(file: os.DirEntry[str] | Path, name: str) -> Stamp:
    """Return what tells that a file was changed."""
    found = file.stat()
    return name, found.st_size, found.st_mtime_ns, found.st_ctime_ns, found.st_ino


def stamps(folder: Path) -> list[Stamp]:
    """Return the stamps of all files below a folder, in an order of their own."""
    found: list[Stamp] = []
    folders = [str(folder)] if folder.is_dir() else []
    while folders:
        with os.scandir(folders.pop()) as entries:
            for file in entries:
                if not file.is_dir():
                    found.append(stamp(file, file.path))
                elif file.is_symlink():  # it may lead anywhere, also back here
                    raise OpaqueError(file.path)
                elif file.name != "__pycache__":
                    folders.append(file.path)
    found.sort()
    return found


@cache
def code_at_work() -> tuple[object, ...]:
    """Return what stands for all code that makes pages. Taken once, before the code runs: it is not loaded again.

    Whatever is installed or removed changes the folder of all packages.
    """
    installed = [stamp(Path(one), one) for one in sys.path if Path(one).name in ("site-packages", "dist-packages")]
    others = [stamp(one, str(one)) for folder in _OF_OTHERS for one in sorted(folder.glob("*.py"))]
    return sys.version, *installed, *others, *stamps(_OURS)


def functions_in(environment: Environment) -> Iterator[tuple[str, str, object]]:
    """Yield kind, name, and value of all that templates can call or use. Raises OpaqueError where a function is not known."""
    for extension in environment.extensions.values():
        yield "extension", extension.identifier, origin(type(extension))
    kinds = {"filter": environment.filters, "test": environment.tests, "global": environment.globals}
    for kind, values in kinds.items():
        for name, value in sorted(values.items()):
            yield kind, name, origin(value) if callable(value) else value


def origin(function: Any) -> object:
    """Return where a function or class comes from, and what it was made with. Raises OpaqueError where it is not known."""
    if isinstance(function, partial):
        return origin(function.func), function.args, function.keywords
    module = getattr(function, "__module__", None) or type(function).__module__
    name = getattr(function, "__qualname__", type(function).__qualname__)
    if module.partition(".")[0] not in _KNOWN or (module.startswith(_PLUGINS) and module not in _NO_PLUGINS):
        raise OpaqueError(module, name)
    # gettext of templates is Jinja's own function around that of whoever translates.
    enclosed = [cell.cell_contents for cell in getattr(function, "__closure__", None) or ()]
    return module, name, [origin(one) for one in enclosed if callable(one)]
