"""Mends the files of a site: first the settings, without which nobody knows where the texts are, then the texts."""

import os
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from pelican_wellness.adapter.folders import wrong_endings
from pelican_wellness.adapter.settings_file import SettingsError, settings_from
from pelican_wellness.cli.fixing.change import Change, Mended
from pelican_wellness.cli.fixing.settings_source import readable, without_slash
from pelican_wellness.cli.fixing.texts import header_without_tabs, in_utf8, shown, tags_on_one_line
from pelican_wellness.files import write_atomically

_TEXTS = (".md", ".markdown", ".mkd", ".mdown", ".rst")

Fix = Callable[[str], Mended]

IN_SETTINGS: dict[str, tuple[Fix, ...]] = {"ERR002": (readable,), "CFG001": (without_slash,)}
IN_TEXTS: dict[str, tuple[Fix, ...]] = {"ERR002": (header_without_tabs,), "CFG008": (tags_on_one_line,)}
"""Code of a rule -> what mends what it finds. Names and encodings of files are mended too, for ERR002."""


class Fixed(NamedTuple):
    """A file that was mended. `name` is that of before, where it has another now."""

    file: Path
    changes: Sequence[Change]
    name: str = ""


def fix_site(settings: Path, content: Path | None, within: Path | None, is_wanted: Callable[[str], bool]) -> Iterator[Fixed]:
    """Mend a site and yield each file as it is done; `within` is the file or folder that is meant, where it is not all."""
    for file in (settings, settings.with_name("publishconf.py")):
        if file.is_file() and (within is None or _is_in(file, within)):
            yield from _mend(file, IN_SETTINGS, is_wanted, "")
    try:
        known = settings_from(settings, content)
    except SettingsError:
        return  # `check` says what is wrong
    root, language = Path(known["PATH"]), str(known.get("DEFAULT_LANG") or "en")
    left_out = _ignored(known)
    wanted = [code for code in IN_TEXTS if is_wanted(code) and not code.startswith(left_out)]
    if is_wanted("ERR002"):
        yield from _rename(root, within)
    for file in _texts(root):
        if within is None or _is_in(file, within):
            yield from _mend(file, {code: IN_TEXTS[code] for code in wanted}, is_wanted, language)


def _ignored(known: object) -> tuple[str, ...]:
    """Return the codes that the settings leave out, whatever else is wrong with them."""
    wellness = known.get("WELLNESS") if isinstance(known, dict) else None
    check = wellness.get("check") if isinstance(wellness, dict) else None
    listed = check.get("ignore") if isinstance(check, dict) else None
    return tuple(str(one).upper() for one in listed) if isinstance(listed, list | tuple) and listed else ("-",)


def _is_in(file: Path, place: Path) -> bool:
    return file.resolve().is_relative_to(place.resolve())


def _texts(root: Path) -> Iterator[Path]:
    for folder, folders, names in os.walk(root):
        folders[:] = sorted(one for one in folders if not one.startswith("."))
        yield from (Path(folder, name) for name in sorted(names) if name.lower().endswith(_TEXTS) and name[0] != ".")


def _rename(root: Path, within: Path | None) -> Iterator[Fixed]:
    for path, right in wrong_endings(root):
        file = root / path
        better = file.with_name(right)
        if (
            (within is None or _is_in(file, within))
            and not file.is_symlink()
            and not better.exists()
            and not better.is_symlink()
        ):
            file.rename(better)
            yield Fixed(better, [Change(1, "ERR002", file.name, right)], file.name)


def _mend(file: Path, fixes: dict[str, tuple[Fix, ...]], is_wanted: Callable[[str], bool], language: str) -> Iterator[Fixed]:
    """Mend a file, at once or not at all. A link is left to whoever has the file."""
    try:
        before = file.read_bytes() if file.is_file() and not file.is_symlink() else b""
    except OSError:
        return
    data, done = before, list[Change]()
    if language and is_wanted("ERR002") and (decoded := in_utf8(data, language)) is not None:
        lines = zip(shown(data), shown(decoded), strict=False)
        found = [Change(number, "ERR002", old, new) for number, (old, new) in enumerate(lines, 1) if old != new]
        data, done = decoded, found or [Change(1, "ERR002", "UTF-16", "UTF-8")]
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError:
        return
    for code, several in fixes.items():
        for fix in several if is_wanted(code) else ():
            text, found_here = fix(text)
            done += found_here
    if done and text.encode() != before:
        mode = file.stat().st_mode
        write_atomically(file, text.encode())
        file.chmod(mode)
        yield Fixed(file, done)
