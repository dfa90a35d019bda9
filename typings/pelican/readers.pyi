from collections.abc import KeysView
from typing import Any, TypeVar, overload

from blinker import NamedSignal
from markdown import Markdown
from pelican.cache import FileStampDataCacher
from pelican.contents import Content, Page, SkipStub
from pelican.settings import Settings

_Content = TypeVar("_Content", bound=Content)

# Lower-case names of lines; of those that may not be there twice the first is taken, and Pelican says so.
DUPLICATES_DEFINITIONS_ALLOWED: dict[str, bool]

class BaseReader:
    enabled: bool
    file_extensions: list[str]
    settings: Settings

    def __init__(self, settings: Settings) -> None: ...
    def process_metadata(self, name: str, value: Any) -> Any: ...
    def read(self, source_path: str) -> tuple[str | None, dict[str, Any]]: ...
    def disabled_message(self) -> str: ...

class MarkdownReader(BaseReader):
    _md: Markdown
    _source_path: str | None

    def read(self, source_path: str) -> tuple[str, dict[str, Any]]: ...
    # Takes the preprocessor for metadata out of `_md`, which then converts single lines.
    def _parse_metadata(self, meta: dict[str, list[str]]) -> dict[str, Any]: ...

class Readers(FileStampDataCacher):
    # By ending, without its dot. The setting READERS switches a reader off with None.
    readers: dict[str, BaseReader]
    disabled_readers: dict[str, BaseReader]
    reader_classes: dict[str, type[BaseReader] | None]

    def __init__(self, settings: Settings | None = None, cache_name: str = "") -> None: ...
    @property
    def extensions(self) -> KeysView[str]: ...
    @property
    def disabled_extensions(self) -> KeysView[str]: ...
    # A file with "Status: skip" comes back as a `SkipStub`, whatever class was asked for.
    @overload
    def read_file(
        self,
        base_path: str,
        path: str,
        *,
        fmt: str | None = None,
        context: dict[str, Any] | None = None,
        preread_signal: NamedSignal | None = None,
        preread_sender: object = None,
        context_signal: NamedSignal | None = None,
        context_sender: object = None,
    ) -> Page | SkipStub: ...
    @overload
    def read_file(
        self,
        base_path: str,
        path: str,
        content_class: type[_Content],
        fmt: str | None = None,
        context: dict[str, Any] | None = None,
        preread_signal: NamedSignal | None = None,
        preread_sender: object = None,
        context_signal: NamedSignal | None = None,
        context_sender: object = None,
    ) -> _Content | SkipStub: ...
    def check_file(self, source_path: str) -> None: ...
