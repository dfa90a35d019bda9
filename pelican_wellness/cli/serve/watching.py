"""What a change of makes a build: sources, settings, templates and styles of the site's own."""

from collections.abc import Iterator
from pathlib import Path
from threading import Event

from watchfiles import Change, DefaultFilter, watch

_IGNORED = ("output", "cache", ".venv", "venv", "env", "build", "dist")


class _Filter(DefaultFilter):
    """All but what a build writes itself, and what editors write beside a file."""

    def __init__(self, folder: Path, *ours: Path) -> None:
        super().__init__(ignore_dirs=[*DefaultFilter.ignore_dirs, *_IGNORED])
        self._folder, self._ours = folder, tuple(str(one.resolve()) for one in ours)

    def __call__(self, change: Change, path: str) -> bool:
        return super().__call__(change, path) and not path.startswith(self._ours) and not path.endswith((".part", "~"))


def changes(settings_file: Path, content: Path | None, written: Path, stop: Event) -> Iterator[None]:
    """Yield once for each group of changes, until `stop` is set. `written` is where builds write."""
    folder = settings_file.absolute().parent
    folders = [folder]
    if content and not content.absolute().is_relative_to(folder):
        folders.append(content.absolute())
    for _ in watch(*folders, watch_filter=_Filter(folder, written), stop_event=stop, debounce=150, step=40, rust_timeout=500):
        yield
