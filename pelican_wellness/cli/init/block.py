"""The lines that are added at the end of settings that are there, so that a site has this theme."""

import codecs
import json
import tokenize
from collections.abc import Iterable, Iterator, Mapping
from io import BytesIO

from pelican_wellness.adapter.settings_file import LOADED_AS
from pelican_wellness.cli.init.theirs import Becomes

BEGINS = "# pelican-wellness: from here to the end of this block"
"""How the block is known again."""

_HEAD = f"""
{BEGINS}
# What stands here wins over the lines above. Take the block out, and your site is as it was.
"""
_ENDS = "# pelican-wellness: end of the block\n"


def block(settings: Mapping[str, object], wellness: Mapping[str, object], becomes: Iterable[Becomes]) -> str:
    """Return the block: `settings` are those above it, `wellness` what was answered, `becomes` what theirs turn into."""
    nested: dict[str, object] = {key: dict(value) if isinstance(value, Mapping) else value for key, value in wellness.items()}
    lines = ['THEME = "wellness"', *_plugins(settings)]
    for one in becomes:
        if one.path[0] == "WELLNESS":
            _put(nested, one.path[1:], one.value)
        elif one.path == ("SOCIAL",):
            before = "*SOCIAL, " if settings.get("SOCIAL") or any(line.startswith("SOCIAL") for line in lines) else ""
            lines.append(f"SOCIAL = [{before}{literal(one.value)}]  # {one.theirs}")
        else:
            note = "" if one.theirs == one.path[0] else f"  # {one.theirs}"
            lines.append(f"{one.path[0]} = {literal(one.value)}{note}")
    lines.append(f"WELLNESS = {literal(nested)}" if nested else "WELLNESS = {}")
    return _HEAD + "\n".join(lines) + "\n" + _ENDS


def _plugins(settings: Mapping[str, object]) -> Iterator[str]:
    """Yield the line that loads the plugin. Where PLUGINS is unset, Pelican loads what is installed, and goes on to do so."""
    listed = settings.get("PLUGINS")
    if isinstance(listed, list | tuple) and not LOADED_AS.intersection(one for one in listed if isinstance(one, str)):
        yield 'PLUGINS = [*PLUGINS, "pelican_wellness"]'


def _put(nested: dict[str, object], path: tuple[str, ...], value: object) -> None:
    """Put a value where nothing was answered."""
    *sections, key = path
    for section in sections:
        inner = nested.setdefault(section, {})
        nested = inner if isinstance(inner, dict) else {}
    nested.setdefault(key, value)


def literal(value: object, indent: int = 0) -> str:
    """Return a value as a person writes it into settings: dictionaries over several lines."""
    if isinstance(value, str):
        return json.dumps(value, ensure_ascii=False)
    if isinstance(value, Mapping):
        inner = " " * (indent + 4)
        entries = (f"{inner}{literal(key)}: {literal(one, indent + 4)},\n" for key, one in value.items())
        return "{\n" + "".join(entries) + " " * indent + "}"
    if isinstance(value, list):
        return "[" + ", ".join(literal(one) for one in value) + "]"
    if isinstance(value, tuple):
        return "(" + ", ".join(literal(one) for one in value) + ")"
    return repr(value)


def with_block(source: bytes, lines: str) -> bytes:
    """Return settings with the block at their end, in their encoding and with their line ends. What is there stays."""
    encoding, _ = tokenize.detect_encoding(BytesIO(source).readline)
    text = source.decode(encoding).removeprefix("\ufeff")
    gap = "" if text.endswith("\n") or not text else "\n"
    ends = "\r\n" if "\r\n" in text else "\n"
    added = (gap + lines).replace("\n", ends)
    plain = "utf-8" if codecs.lookup(encoding).name == "utf-8-sig" else encoding
    return source + added.encode(plain, "backslashreplace")
