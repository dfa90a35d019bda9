"""Build the site in the current folder in one process, and print where the time goes: room of the code, phase, seconds.

A program of its own, run by `__main__.py`. Python's profiler makes small functions look slower than they are, and a build
usually has several processes; so the shares say where to look, not how long anything takes.
"""

import cProfile
import json
import pstats
import sys
from collections import defaultdict
from collections.abc import Callable
from pathlib import PurePath
from typing import Any

PHASES = ("start", "read", "derive", "write", "end")

_LIBRARIES = {
    "pelican": "Pelican",
    "jinja2": "Jinja",
    "markdown": "Markdown",
    "bs4": "Beautiful Soup",
    "pydantic": "pydantic",
    "pydantic_core": "pydantic",
    "babel": "Babel",
    "markupsafe": "MarkupSafe",
    "feedgenerator": "feedgenerator",
}


class Phases:
    """Profiles of the phases of a build; the next phase begins when the one before ends."""

    def __init__(self) -> None:
        self._profiles = [cProfile.Profile() for _ in PHASES]
        self._now = 0

    def begin(self) -> None:
        """Begin with the first."""
        self._profiles[0].enable()

    def next(self, phase: str) -> None:
        """Go on to a phase."""
        self._profiles[self._now].disable()
        self._now = PHASES.index(phase)
        self._profiles[self._now].enable()

    def end(self) -> dict[str, dict[str, float]]:
        """Return room -> phase -> seconds."""
        self._profiles[self._now].disable()
        rooms: dict[str, dict[str, float]] = defaultdict(dict)
        for phase, profile in zip(PHASES, self._profiles, strict=True):
            if profile.getstats():
                for room, seconds in by_room(pstats.Stats(profile)).items():
                    rooms[room][phase] = seconds
        return rooms


def by_room(stats: pstats.Stats) -> dict[str, float]:
    """Return the time spent in each room itself; what is written in C counts for whoever called it."""
    rooms: dict[str, float] = defaultdict(float)
    for (file, _, _), (_, _, own, _, callers) in stats.stats.items():  # type: ignore[attr-defined] # the table that it prints
        if file == "~" and callers:
            for (calling, _, _), (_, _, part, _) in callers.items():
                rooms[room_of(calling)] += part
        else:
            rooms[room_of(file)] += own
    return rooms


def room_of(file: str) -> str:
    """Name the part of our code that a file is in, or the library."""
    parts = PurePath(file).parts
    if file == "<template>" or "templates" in parts:
        return "templates"
    if file.startswith("<frozen importlib"):
        return "importing"
    if "pelican_wellness" in parts:
        inside = parts[len(parts) - 1 - parts[::-1].index("pelican_wellness") + 1 :]
        return f"`{'/'.join(inside[:2]) if inside[0] == 'features' else inside[0]}`"
    if "site-packages" in parts:
        library = parts[len(parts) - parts[::-1].index("site-packages")]
        return _LIBRARIES.get(library, "other libraries")
    return "Python's library"


def _between(signal: Any, before: Callable[[], None], after: Callable[[], None]) -> None:
    send = signal.send

    def bracketed(*sender: Any, **values: Any) -> Any:
        before()
        try:
            return send(*sender, **values)
        finally:
            after()

    signal.send = bracketed


def main() -> None:
    """Build, and print the table as JSON."""
    phases = Phases()
    phases.begin()
    from pelican import Pelican  # noqa: PLC0415 - importing it is part of what is measured
    from pelican.plugins import signals  # noqa: PLC0415
    from pelican.settings import read_settings  # noqa: PLC0415

    settings = read_settings("pelicanconf.py")
    settings["WELLNESS"]["speed"] = {"processes": 1}
    _between(signals.get_generators, lambda: phases.next("read"), lambda: None)
    _between(signals.all_generators_finalized, lambda: phases.next("derive"), lambda: phases.next("write"))
    _between(signals.finalized, lambda: phases.next("end"), lambda: None)
    Pelican(settings).run()
    json.dump(phases.end(), sys.stdout)


if __name__ == "__main__":
    main()
