"""Headers of Pelican's form, written anew as YAML: the same lines, which the editor reads too."""

import re
from collections.abc import Collection, Iterator, Mapping
from pathlib import Path
from tempfile import TemporaryDirectory

import yaml
from pelican.readers import MarkdownReader as PelicanReader
from pelican.settings import Settings

from pelican_wellness.adapter.yaml_markdown import MarkdownReader
from pelican_wellness.cli.cms.collections import Texts, collections
from pelican_wellness.files import write_atomically
from pelican_wellness.settings.lines import split_list
from pelican_wellness.text.yaml_header import HeaderError, yaml_header

_KEY = re.compile(r"[ ]{0,3}(?P<key>[A-Za-z0-9_-]+):\s*(?P<value>.*)")
_MORE = re.compile(r"[ ]{4,}(?P<value>.*)")
"""As Python-Markdown has them (markdown/extensions/meta.py)."""

_FENCE = re.compile(r"(-{3}|\.{3})(\s.*)?")
_BETWEEN = re.compile(r"---[ \t]*\n(.*?)(?:^|\n)---[ \t]*(?:\n|\Z)", re.DOTALL)
_DAY = re.compile(r"\d{4}-\d\d-\d\d")


def old_files(content: Path, texts: Texts) -> list[Path]:
    """Return the files of Markdown, below the content folder, whose headers are no YAML."""
    return [path for path in texts.heads if path.suffix == ".md" and not _is_yaml(content / path)]


def _is_yaml(file: Path) -> bool:
    """Whether the editor finds the lines of a file: keys in small letters, in YAML between two lines."""
    try:
        text = file.read_text("utf-8-sig")
    except (OSError, ValueError):
        return False
    found = _BETWEEN.match(text)
    if not found:
        return False
    try:
        header = yaml.load(found[1], yaml.BaseLoader)  # noqa: S506 - it makes texts of all values, and nothing else
    except yaml.YAMLError:
        return _is_broken(text)
    return isinstance(header, Mapping) and all(str(key) == str(key).lower() for key in header)


def _is_broken(text: str) -> bool:
    """Whether a header is meant as YAML and is none: a build names it."""
    try:
        yaml_header(text)
    except HeaderError:
        return True
    return False


def convert(settings: Settings, content: Path, texts: Texts) -> Iterator[tuple[Path, bool]]:
    """Write headers anew, and yield each file and whether it was: one that would be read otherwise stays as it is."""
    lists = frozenset(_lists(texts))
    for path in old_files(content, texts):
        file = content / path
        yield path, _convert(file, settings, lists, is_article=path.parts[0] not in _kinds(texts))


def _kinds(texts: Texts) -> set[str]:
    """Return the folders that hold no articles."""
    folders = (str(one.get("folder", "")) for one in collections("", texts) if not str(one["name"]).startswith("articles"))
    return {folder.partition("/")[0] for folder in folders if folder}


def _lists(texts: Texts) -> Iterator[str]:
    """Yield the keys that the editor has several values of."""
    for collection in collections("", texts):
        fields = collection.get("fields")
        for field in fields if isinstance(fields, list) else ():
            if field["widget"] == "list" or field.get("multiple"):
                yield str(field["name"])


def _convert(file: Path, settings: Settings, lists: Collection[str], *, is_article: bool) -> bool:
    try:
        text = file.read_bytes().decode("utf-8-sig")
    except (OSError, ValueError):
        return False
    header, body = _parted(text.replace("\r\n", "\n"))
    if not header:
        return False
    if "authors" not in header and "author" in header:
        header = {"authors" if key == "author" else key: values for key, values in header.items()}
        header["authors"] = [";".join([*header["authors"], ""])]  # it is one, commas in it or not
    new = {key: _value(key, values, lists, is_article=is_article) for key, values in header.items()}
    written = f"---\n{yaml.dump(new, Dumper=yaml.SafeDumper, sort_keys=False, allow_unicode=True, width=10_000)}---\n\n{body}"
    with TemporaryDirectory() as folder:
        trial = Path(folder, file.name)
        trial.write_text(written, encoding="utf-8")
        try:
            same = _same(_read(PelicanReader(settings), file), _read(MarkdownReader(settings), trial), lists)
        except Exception:  # noqa: BLE001 - what a reader, or an extension of Markdown, stumbles on is named by a build
            same = False
    if same:
        write_atomically(file, written)
    return same


def _parted(text: str) -> tuple[dict[str, list[str]], str]:
    """Return the lines of each key, and the text below them."""
    lines = text.split("\n")
    at = 1 if _FENCE.fullmatch(lines[0]) else 0
    header: dict[str, list[str]] = {}
    key = ""
    while at < len(lines):
        line = lines[at]
        if not line.strip() or _FENCE.fullmatch(line):
            at += 1
            break
        if found := _KEY.fullmatch(line):
            key = found["key"].lower()
            header.setdefault(key, []).append(found["value"].strip())
        elif key and (found := _MORE.fullmatch(line)):
            header[key].append(found["value"].strip())
        else:
            break
        at += 1
    return header, "\n".join(lines[at:]).lstrip("\n")


def _value(key: str, values: list[str], lists: Collection[str], *, is_article: bool) -> object:
    text = "\n".join(values).strip()
    if key in lists:
        return [*split_list(values if len(values) > 1 and key not in ("tags", "authors") else text)]
    return f"{text} 00:00" if key == "date" and is_article and _DAY.fullmatch(text) else text


_Read = tuple[str, Mapping[str, object]]


def _read(reader: PelicanReader, file: Path) -> _Read:
    content, metadata = reader.read(str(file))
    if "author" in metadata:
        metadata["authors"] = [metadata.pop("author")]
    return content, metadata


def _same(before: _Read, after: _Read, lists: Collection[str]) -> bool:
    """Whether a file is read as before: text, lines, and parts of lines."""
    filled = [{key: value for key, value in one[1].items() if value not in ("", [], None)} for one in (before, after)]
    old, new = ({key: [*split_list(v)] if key in lists else v for key, v in one.items()} for one in filled)
    return before[0] == after[0] and old == new
