"""Markdown whose header is YAML, read as Pelican reads its own form of metadata."""

from typing import Any

from markdown import Markdown
from pelican import readers
from pelican.readers import DUPLICATES_DEFINITIONS_ALLOWED as _MAY_BE_DOUBLE
from pelican.utils import pelican_open

from pelican_wellness.text.yaml_header import YamlHeader, yaml_header

LISTS = ("tags", "authors")
"""What Pelican makes lists of, and takes as lists."""


class MarkdownReader(readers.MarkdownReader):
    """Reads as Pelican's reader does, whose name it has: the name is in each article's metadata."""

    def read(self, source_path: str) -> tuple[str, dict[str, Any]]:
        """Return the HTML and the metadata of a file. Raises HeaderError."""
        with pelican_open(source_path) as text:
            header = yaml_header(text)
        if header is None:
            return super().read(source_path)
        self._source_path = source_path
        self._md = Markdown(**self.settings["MARKDOWN"])
        return self._md.convert(below(header)), self._metadata_of(header)

    def _metadata_of(self, header: YamlHeader) -> dict[str, Any]:
        """Return what Pelican makes of the same in its own form."""
        values = {key: self._lines(key, parts) for key, parts in header.values.items()}
        lists = {key: values.pop(key) for key in header.lists if self._stays_a_list(key, values[key])}
        return {**self._parse_metadata(values), **{key: self.process_metadata(key, parts) for key, parts in lists.items()}}

    def _lines(self, key: str, parts: list[str]) -> list[str]:
        if key in self.settings["FORMATTED_FIELDS"]:
            return parts
        return [line.strip() for part in parts for line in part.split("\n") if line.strip()]

    def _stays_a_list(self, key: str, parts: list[str]) -> bool:
        """Whether the parts of a list are kept apart, commas in them or not. Pelican's form could not say it."""
        if key in self.settings["FORMATTED_FIELDS"] or not (key in LISTS or _MAY_BE_DOUBLE.get(key, True)):
            return False
        return len(parts) > 1 or any(sign in parts[0] for sign in ",;")


def below(header: YamlHeader) -> str:
    """Return the text below a header. It begins with an empty line: else its first lines could be metadata once more."""
    return f"\n{header.body}"
