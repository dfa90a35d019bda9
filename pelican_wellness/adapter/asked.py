"""Whether a site asks for us, and whether our theme draws it. A package that is merely installed changes nobody's site.

Pelican loads every plugin of its namespace where PLUGINS is unset, and does not say so to the plugin; nor do settings
hold the file they come from. Both are known to functions of Pelican that are running while a plugin registers, so they
are read there. Should they be called otherwise one day, only PLUGINS = ["pelican_wellness"] asks.
"""

import inspect
from collections.abc import Mapping
from pathlib import Path
from types import CodeType
from typing import Any
from weakref import WeakSet

from pelican import Pelican, get_instance
from pelican.settings import DEFAULT_CONFIG

from pelican_wellness import theme_path

_ASKING: WeakSet[Pelican] = WeakSet()

_NAME = "pelican_wellness"
"""What Pelican finds by itself has another name, so whoever has this one in PLUGINS wrote it there."""


def asks() -> bool:
    """Say whether the Pelican that is registering us asks for us, and keep it in mind."""
    registering = running(Pelican.init_plugins.__code__).get("self")
    if not isinstance(registering, Pelican):
        return True  # a PELICAN_CLASS with a way of its own: `has_asked` goes by the name alone
    if not _ask(registering.settings):
        return False
    _ASKING.add(registering)
    return True


def has_asked(pelican: Pelican) -> bool:
    """Say whether a Pelican asked when it registered its plugins. Signals reach every Pelican of a process."""
    return pelican in _ASKING or _NAME in pelican.settings["PLUGINS"]


def _ask(settings: Mapping[str, Any]) -> bool:
    """Whether settings name the plugin, the theme or WELLNESS, or Pelican was run in a folder without any."""
    if settings["PLUGINS"] is not None or "WELLNESS" in settings or is_own_theme(settings):
        return True  # where PLUGINS does not name us, nobody registers us
    command = running(get_instance.__code__)
    return "config_file" in command and command["config_file"] is None and settings["THEME"] is DEFAULT_CONFIG["THEME"]


def running(code: CodeType) -> Mapping[str, Any]:
    """Return the variables of the innermost call of a function that is running; none where it is not."""
    frame = inspect.currentframe()
    while frame is not None and frame.f_code is not code:
        frame = frame.f_back
    return dict(frame.f_locals) if frame else {}


def use_own_theme_unless_named(pelican: Pelican) -> None:
    """Use our theme where the blogger named none.

    THEME = "notmyidea" and no THEME at all end as equal paths. But Pelican copies its defaults by reference and builds
    a named theme's path anew (pelican.settings.read_settings), so only the default is the very same object.
    """
    theme = pelican.settings["THEME"]
    # In an editable install, THEME = "wellness" is a copy made when pip ran; the checkout's files are the current ones.
    if theme is DEFAULT_CONFIG["THEME"] or _is_named_ours(theme):
        pelican.theme = pelican.settings["THEME"] = theme_path()


def is_own_theme(settings: Mapping[str, Any]) -> bool:
    """Whether the site is drawn with our theme, under whichever path."""
    theme = Path(settings["THEME"])
    if _is_named_ours(theme) or (theme / "templates" / "components" / "about").is_dir():
        return True
    return theme.is_dir() and theme.samefile(theme_path())


def _is_named_ours(theme: str | Path) -> bool:
    return Path(theme) == Path(DEFAULT_CONFIG["THEME"]).with_name("wellness")
