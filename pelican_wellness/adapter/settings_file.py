"""The file that settings come from: the line of a mistake in them, and what is wrong where it cannot be read at all."""

import ast
import os
import sys
import traceback
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

from pelican.settings import DEFAULT_CONFIG, Settings, get_settings_from_file, read_settings

from pelican_wellness.model.source_lines import lines_of
from pelican_wellness.pattern import pattern
from pelican_wellness.settings.load import NAME, key_path
from pelican_wellness.settings.mistakes import Mistake, WellnessError, nearest
from pelican_wellness.settings.python_lines import doubled, lacks_comma, line_of

LOADED_AS = frozenset({"pelican_wellness", "wellness", "pelican.plugins.wellness"})
"""What PLUGINS calls us by."""


class SettingsError(WellnessError):
    """Settings that nothing can be made of: they are no program that ends, or name what is not there."""


def settings_from(file: Path, content: Path | None = None, **override: Any) -> Settings:
    """Return the settings of a file as Pelican reads them; `content` is taken instead of PATH. Raises SettingsError."""
    raw = _run(file)
    path = content or _content_folder(raw, file)
    if mistakes := [*_missing(raw, file, path)]:
        raise SettingsError(mistakes)
    # Pelican takes a relative path for one beside the settings.
    with_path = {"PATH": str(path.absolute())} if path else {}
    try:
        return read_settings(str(file), override={**with_path, **override})
    except Exception as error:
        raise SettingsError([stumble(error, file)]) from error


def settings_as_written(file: Path) -> tuple[Settings, Path]:
    """Return what a file of settings sets, without any default, and the folder of the sources. Raises SettingsError.

    The theme that it names need not be there.
    """
    raw = _run(file)
    content = _content_folder(raw, file)
    if mistakes := [*_missing({key: value for key, value in raw.items() if key != "THEME"}, file, content)]:
        raise SettingsError(mistakes)
    return raw, content or file.parent / str(raw.get("PATH", "."))


def _run(file: Path) -> Settings:
    try:
        return get_settings_from_file(str(file))
    except SystemExit as error:
        # `sys.exit(0)` in settings would end a command as if all were well.
        raise SettingsError([stumble(error, file, "the settings end the program here")]) from error
    except Exception as error:
        raise SettingsError([stumble(error, file)]) from error


def stumble(error: BaseException, file: Path, problem: str = "") -> Mistake:
    """Return what Pelican, or the settings, stumbled on as a mistake at its line of the settings."""
    at, number = _place(error, file)
    odd = "" if number or problem else _odd(file)
    lines = lines_of(_text(at))
    line = lines[number - 1].strip() if number and number <= len(lines) else None
    words = getattr(error, "msg", None) or str(error) or "no reason is given"
    number, expected = _meant(error, lines, number)
    line = lines[number - 1].strip() if number and number <= len(lines) else line
    if odd:
        held = vars(sys.modules[file.stem])[odd]
        return Mistake(_at(file, odd), held, f"{type(error).__name__}: {words}", f"such as {DEFAULT_CONFIG[odd]!r}")
    where = f"{shown(at)}:{number}: settings" if number else f"{shown(at)}: settings"
    return Mistake(where, line, problem or f"{type(error).__name__}: {words}", expected)


def _odd(file: Path) -> str:
    """Return the setting of a file that is no list or dictionary where Pelican's own is: what it stumbles on by itself."""
    own = vars(sys.modules[file.stem]) if file.stem in sys.modules else {}
    kinds = {name: type(value) for name, value in DEFAULT_CONFIG.items() if isinstance(value, list | tuple | dict)}
    unlike = (name for name, kind in kinds.items() if own.get(name) is not None and not isinstance(own[name], _LIKE[kind]))
    return next(unlike, "")


_LIKE: Mapping[type, tuple[type, ...]] = {list: (list, tuple), tuple: (list, tuple, str), dict: (dict,)}
"""What may stand for a list and the like. An address may be a text where Pelican's own is a tuple."""


def _meant(error: BaseException, lines: Sequence[str], number: int | None) -> tuple[int | None, str]:
    """Return the line to be mended, and what is expected there: what those forget who do not program."""
    said = str(error)
    if isinstance(error, TypeError) and "object is not callable" in said:  # two entries in brackets, one after the other
        return number, "a comma between two entries"
    if not isinstance(error, SyntaxError) or not number or number > len(lines):
        return number, "settings that Pelican can read"
    if "codec can't decode" in said:
        return number, "settings in UTF-8: save the file so"
    if "invalid character" in said and not _CURLY.isdisjoint(lines[number - 1]):
        return number, "straight quotes, \" or ', around a text"
    if type(error) in _INDENTED:
        return number, _INDENTED[type(error)]
    at = lacks_comma(lines, number)
    return at or number, "a comma at the end of this line" if at else "settings that Pelican can read"


_INDENTED: Mapping[type, str] = {
    TabError: "spaces instead of tabs at the beginning of this line",
    IndentationError: "as many spaces at the beginning of this line as at that of the one above",
}
_CURLY = frozenset("“”„‟‘’‚‛«»‹›")


def _place(error: BaseException, file: Path) -> tuple[Path, int | None]:
    """Return the file and line that an error is about: settings take others from files beside them, and stumble there."""
    folder = file.resolve().parent
    calls = [(call.filename, call.lineno) for call in traceback.extract_tb(error.__traceback__)]
    if isinstance(error, SyntaxError):
        calls.append((error.filename or "", error.lineno))
    places = ((Path(name).resolve(), line) for name, line in reversed(calls) if line)
    return next((place for place in places if place[0].parent == folder), (file, None))


def _content_folder(raw: Settings, file: Path) -> Path | None:
    """Return the folder of the sources where the settings name none, or the one they lie in; None where they name one.

    `pelican content` names the folder on the command line, so many settings do not.
    """
    named, beside = file.parent / str(raw.get("PATH", ".")), file.parent / "content"
    return beside if named.resolve() == file.parent.resolve() and beside.is_dir() else None


def _missing(raw: Settings, file: Path, content: Path | None) -> Iterator[Mistake]:
    """Yield mistakes for folders that the settings name and that are not there."""
    path = content or file.parent / str(raw.get("PATH", "."))
    if content is None and raw.keys().isdisjoint(("PATH", "ARTICLE_PATHS")) and not _has_texts(path):
        expected = "a folder 'content' with your texts beside the settings, or PATH with the name of yours"
        yield Mistake(_at(file, "PATH"), None, "there is no folder with texts", expected)
    if not path.is_dir():
        at, named = ("--content", content) if content else (_at(file, "PATH"), raw.get("PATH"))
        yield Mistake(at, str(named), "there is no such folder", "the folder of your texts, such as 'content'")
    theme, themes = raw.get("THEME"), Path(DEFAULT_CONFIG["THEME"]).parent
    if isinstance(theme, str) and not any((folder / theme).exists() for folder in (file.parent, Path(), themes)):
        known = sorted(one.name for one in themes.iterdir() if (one / "templates").is_dir())
        words = f"one of {', '.join(known)}, or the folder of another theme"
        yield Mistake(_at(file, "THEME"), theme, "there is no such theme", words, nearest(theme, known))


def _has_texts(folder: Path) -> bool:
    """Whether articles may lie beside the settings, which is where Pelican looks for them unless it is told."""
    files = (file for pattern in ("*.md", "*.rst", "*/*.md", "*/*.rst") for file in folder.glob(pattern))
    return any(file.stem.upper() != "README" and not file.parent.name.startswith(".") for file in files)


def not_asked_for(settings: Mapping[str, Any], file: Path, named: object) -> Mistake:
    """Return the mistake of settings that do not load the plugin; `named` is what PLUGINS holds."""
    names = [one for one in named if isinstance(one, str)] if isinstance(named, list | tuple) else []
    like = next((found for one in names if (found := nearest(one, sorted(LOADED_AS)))), None)
    loaded = ", ".join(one for one in settings["PLUGINS"] if one not in LOADED_AS) or "none"
    problem = f"the plugin pelican_wellness is not loaded (loaded: {loaded})" if names else "the settings name no plugin"
    return Mistake(_at(file, "PLUGINS"), named, problem, 'a list with "pelican_wellness"', like)


def _at(file: Path, setting: str) -> str:
    line = line_of(_text(file), setting, ())
    return f"{shown(file)}:{line or 1}: {setting}"


def placed(mistakes: Iterable[Mistake], settings: Mapping[str, Any]) -> list[Mistake]:
    """Return mistakes in settings with the file and line of their key, where the file shows it."""
    return [_placed(mistake, settings) for mistake in mistakes]


def said_twice(wellness: object) -> Iterator[Mistake]:
    """Yield a mistake for each key that the WELLNESS setting has twice: of the first nothing is left in it."""
    for file in _files_with(NAME, wellness):
        for path, (first, *others) in doubled(_text(file), NAME):
            again = ", ".join(map(str, others))
            problem = f"the key stands here and again on line {again}, and only the last of them counts"
            expected = "each key once: put what belongs to it together"
            yield Mistake(f"{shown(file)}:{first}: {key_path(path)}", path[-1], problem, expected)


def _placed(mistake: Mistake, settings: Mapping[str, Any]) -> Mistake:
    name, path = _path(mistake.where)
    for file in _files_with(name, settings.get(name)):
        if line := line_of(_text(file), name, path):
            return replace(mistake, where=f"{shown(file)}:{line}: {mistake.where}")
    return mistake


_SETTING = pattern(r"[A-Z][A-Z_]+(?:\[.*)?")


def _path(where: str) -> tuple[str, list[str | int]]:
    """Return name and keys of `WELLNESS["about"]["text"]`; no name of what is no such place."""
    if not _SETTING.fullmatch(where):
        return "", []
    try:
        node = ast.parse(where, mode="eval").body
    except (SyntaxError, ValueError):
        return "", []
    path: list[str | int] = []
    while isinstance(node, ast.Subscript) and isinstance(node.slice, ast.Constant) and isinstance(node.slice.value, str | int):
        path.insert(0, node.slice.value)
        node = node.value
    return (node.id, path) if isinstance(node, ast.Name) else ("", [])


def _files_with(name: str, value: object) -> Iterator[Path]:
    """Yield the files of settings in which a setting has this value: Pelican's settings do not say where they are from.

    `publishconf.py` takes most from `pelicanconf.py`, so there may be two.
    """
    for module in [*sys.modules.values()] if value is not None else ():
        own = getattr(module, "__dict__", {})
        if isinstance(own.get("__file__"), str) and _says(own, name, value):
            yield Path(own["__file__"])


_USUAL = ("WELLNESS", "THEME", "PLUGINS", "SITENAME")
"""By these a module is known as one of settings."""


def _says(module: Mapping[str, Any], name: str, value: object) -> bool:
    own = module.get(name)
    if name == NAME:
        return own is value
    if type(own) is not type(value) or not any(key in module for key in _USUAL):
        return False
    # Pelican takes a slash from the end of addresses.
    return own.rstrip("/") == value.rstrip("/") if isinstance(own, str) and isinstance(value, str) else own == value


def shown(file: Path) -> str:
    """Return a file as a reader types it from here."""
    try:
        return Path(os.path.relpath(file)).as_posix()
    except ValueError:  # another drive
        return file.name


def _text(file: Path) -> str:
    try:
        return file.read_text(encoding="utf-8-sig", errors="replace")
    except OSError:
        return ""
