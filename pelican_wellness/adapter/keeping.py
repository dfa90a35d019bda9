"""What is kept between builds, in Pelican's cache folder: what was found out about articles, and which pages there are."""

import os
import sys
from collections.abc import Sequence
from contextlib import suppress
from functools import cache
from hashlib import sha256
from importlib.util import find_spec
from pathlib import Path

import markdown
import pelican
from pelican import Pelican, get_instance
from pelican.generators import Generator

from pelican_wellness import __version__
from pelican_wellness.adapter.asked import running
from pelican_wellness.adapter.build import build_of
from pelican_wellness.adapter.code_at_work import code_at_work, stamp, stamps
from pelican_wellness.fingerprint import OpaqueError
from pelican_wellness.kept import Kept

_ARTICLES, _PAGES = "wellness-articles", "wellness-pages-{}"
"""Files below CACHE_PATH. Each folder that pages are written to has one of its own."""

_PACKAGE = Path(__file__).parents[1]


def open_kept(pelican_: Pelican) -> None:
    """Have a build find what the last one kept, unless it is to begin afresh."""
    build = build_of(pelican_.settings)
    if not build.settings.speed.keep:
        return
    cache, output = Path(pelican_.settings["CACHE_PATH"]), os.path.realpath(pelican_.output_path)
    with suppress(OpaqueError, OSError):  # of code that cannot be told nothing is kept
        build.kept = Kept(cache / _ARTICLES, made_by())
        pages = cache / _PAGES.format(sha256(os.fsencode(output)).hexdigest()[:16])
        build.page_table = Kept(pages, repr(code_at_work()))
    if getattr(running(get_instance.__code__).get("args"), "ignore_cache", False):
        build.kept.forget()
        if build.page_table:
            build.page_table.forget()


def save_kept(generators: Sequence[Generator]) -> None:
    """Keep what a build has found out, now that it is done with all texts. What is still to be written has no part in it."""
    build_of(generators[0].settings).kept.save()


def save_pages(pelican_: Pelican) -> None:
    """Keep what tells of the pages that a build has written, now that it is done."""
    build_of(pelican_.settings).kept_pages.save()


def made_by() -> str:
    """Return all versions that what is kept depends on. Python's has a part in it: its parser of HTML."""
    others = (sys.version, pelican.__version__, markdown.__version__, *map(stamp_of_package, ("pygments", "bs4", "yaml")))
    return "\n".join((__version__, _code(), *others))


def stamp_of_package(package: str) -> str:
    """Return what tells one version of a package from another, without loading it or its metadata; nothing without it."""
    spec = find_spec(package)
    return repr(stamp(Path(spec.origin), package)) if spec and spec.origin else ""


@cache
def _code() -> str:
    """Tell this code from other code of the same version: by what its installer noted, or else by the files."""
    installed = _PACKAGE.with_name(f"{_PACKAGE.name}-{__version__}.dist-info") / "RECORD"
    if installed.is_file():
        return installed.read_text("utf-8", "replace")
    return repr([*stamps(_PACKAGE)])
