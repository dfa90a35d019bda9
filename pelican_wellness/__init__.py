"""A Pelican plugin and theme for massage therapists, yoga teachers, counselors and nutritionists who write.

pelicanconf.py:

    THEME = "wellness"
    PLUGINS = ["pelican_wellness"]
    WELLNESS = {"profession": "massage therapist", "about": {"text": "Relaxation. Healing. Massage."}}
"""

import atexit
import gc
import sys
from importlib.util import find_spec
from pathlib import Path

__version__ = "0.1.0"
__all__ = ["__version__", "register", "theme_path"]

_MANY = 10_000
"""New values after which those of them that nobody needs any more are looked for."""

_CHECKOUT = Path(__file__).resolve().parent.parent


def register() -> None:
    """Connect the plugin to Pelican's signals, where the site's settings ask for it. Called by Pelican.

    Calling it again changes nothing. A site that does not ask does not wait for the plugin's imports either.
    """
    from pelican_wellness.adapter.asked import asks  # noqa: PLC0415 - importing the package must not import Pelican

    if asks():
        if "pelican_wellness.plugin" not in sys.modules:
            _load()
        from pelican_wellness.plugin import connect  # noqa: PLC0415 - see above

        connect()


def _load() -> None:
    """Import what a build needs. It is needed to the end, so nobody need look through it for garbage, now or later.

    Nor need anybody look after every 700 new values, as Python does by itself: nearly all that a build makes stays. When the
    process ends, which frees all of it, nobody looks a last time.
    """
    collects = gc.isenabled()
    gc.disable()
    try:
        import pelican_wellness.plugin  # noqa: F401, PLC0415 - importing the package must not import Pelican
    finally:
        if collects:
            gc.enable()
    gc.freeze()
    atexit.register(gc.freeze)
    first, *others = gc.get_threshold()
    if first:  # 0: somebody wants none
        gc.set_threshold(max(first, _MANY), *others)


def theme_path() -> str:
    """Return the folder of the theme: the checkout's in an editable install, else where the wheel put it.

    Raises FileNotFoundError where neither is there.
    """
    candidates = [_CHECKOUT / "theme"] if (_CHECKOUT / "pyproject.toml").is_file() else []
    spec = find_spec("pelican")
    candidates += [Path(folder) / "themes" / "wellness" for folder in (spec and spec.submodule_search_locations) or ()]
    for folder in candidates:
        if (folder / "templates" / "base.html").is_file():
            return str(folder)
    searched = ", ".join(map(str, candidates))
    message = f"the wellness theme is not installed; looked in: {searched}"
    raise FileNotFoundError(message)
