"""`pelican --autoreload`: keep the last good site where something is wrong, and see changed templates.

Pelican builds with the settings of before where the changed ones cannot be used, tries again at once, and for ever,
where a build fails, and does not watch THEME_TEMPLATES_OVERRIDES (`pelican.autoreload`, `pelican.utils.wait_for_changes`).
No signal is sent where that could be mended, so the `run` of the object that it runs again and again is ours.
"""

import logging
from pathlib import Path

from pelican import Pelican, get_instance
from pelican.log import console

from pelican_wellness.adapter.asked import running

logger = logging.getLogger("pelican")
"""Pelican's own: there mistakes are made readable (adapter/logging.py)."""

_KEPT = "\nThe settings have changed and cannot be used yet. The site stays as it was last built; nothing was written."


def keep_last_good(pelican: Pelican) -> None:
    """Mend the builds to come of a Pelican that is made for `--autoreload`."""
    arguments = running(get_instance.__code__).get("args")
    settings_file = getattr(arguments, "settings", None)
    if settings_file and getattr(arguments, "autoreload", False):
        pelican.run = _Builds(pelican, Path(settings_file))  # type: ignore[method-assign]


class _Builds:
    """Stands for `Pelican.run`."""

    def __init__(self, pelican: Pelican, settings_file: Path) -> None:
        self._pelican, self._run, self._file = pelican, pelican.run, settings_file
        self._settings = _bytes(settings_file)
        self._static: list[str] = pelican.settings["STATIC_PATHS"]

    def __call__(self) -> None:
        """Build once, unless the settings are those of before. What is wrong is said, and Pelican waits for a change."""
        if _bytes(self._file) != self._settings:
            console.print(_KEPT)
            return
        settings = self._pelican.settings
        settings["STATIC_PATHS"] = self._static
        try:
            self._run()
        except Exception as error:
            if settings.get("DEBUG"):
                raise
            # As Pelican says what ends a build. It would say a warning once only.
            logger.critical("%s: %s", type(error).__name__, error, exc_info=True)
        finally:
            # Pelican watches them next, each joined to the content folder, and a whole path stays as it is.
            templates = (Path(folder).absolute() for folder in settings["THEME_TEMPLATES_OVERRIDES"])
            settings["STATIC_PATHS"] = [*self._static, *(str(folder) for folder in templates if folder.is_dir())]


def _bytes(file: Path) -> bytes:
    try:
        return file.read_bytes()
    except OSError:  # being saved
        return b""
