from collections.abc import Mapping, Sequence
from contextlib import AbstractContextManager
from typing import IO, Any, Literal

from feedgenerator import Atom1Feed, Rss201rev2Feed
from jinja2 import Template
from pelican.contents import Article
from pelican.settings import Settings

class Writer:
    output_path: str
    settings: Settings
    # Whole paths of what was written, and of what nobody else may write to any more.
    _written_files: set[str]
    _overridden_files: set[str]

    def __init__(self, output_path: str, settings: Settings | None = None) -> None: ...
    def _open_w(self, filename: str, encoding: str, override: bool = False) -> AbstractContextManager[IO[str]]: ...
    def write_feed(
        self,
        elements: Sequence[Article],
        context: dict[str, Any],
        path: str | None = None,
        url: str | None = None,
        feed_type: Literal["atom", "rss"] = "atom",
        override_output: bool = False,
        feed_title: str | None = None,
    ) -> Atom1Feed | Rss201rev2Feed: ...
    # Without a name (a SAVE_AS that is empty) nothing is written. What else is given goes to the template.
    def write_file(
        self,
        name: str | Literal[False] | None,
        template: Template,
        context: dict[str, Any],
        relative_urls: bool = False,
        paginated: Mapping[str, Sequence[Any]] | None = None,
        template_name: str | None = None,
        override_output: bool = False,
        url: str | None = None,
        **kwargs: Any,
    ) -> None: ...
