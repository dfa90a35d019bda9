from typing import Any, Literal

from jinja2 import Environment, Template
from pelican.cache import FileStampDataCacher
from pelican.contents import Article, Content, Page, Static
from pelican.readers import Readers
from pelican.settings import Settings
from pelican.urlwrappers import Author, Category, Tag
from pelican.writers import Writer

class PelicanTemplateNotFound(Exception): ...

class Generator:
    # All generators of a build share it; templates see it.
    context: dict[str, Any]
    settings: Settings
    path: str
    theme: str
    output_path: str
    readers: Readers
    env: Environment

    def __init__(
        self,
        context: dict[str, Any],
        settings: Settings,
        path: str,
        theme: str,
        output_path: str,
        readers_cache_name: str = "",
        **kwargs: Any,
    ) -> None: ...
    def get_template(self, name: str) -> Template: ...
    # `extensions=False` takes every file.
    def get_files(
        self,
        paths: str | list[str],
        exclude: list[str] | None = None,
        extensions: tuple[str, ...] | Literal[False] | None = None,
    ) -> set[str]: ...
    def add_source_path(self, content: Content, static: bool = False) -> None: ...
    def add_static_links(self, content: Content) -> None: ...
    def _add_failed_source_path(self, path: str, static: bool = False) -> None: ...
    # Those of other plugins need not have it.
    def generate_output(self, writer: Writer) -> None: ...

class CachingGenerator(Generator, FileStampDataCacher):
    # Passes on what `Generator` takes, but for `readers_cache_name`, which it names itself.
    def __init__(
        self, context: dict[str, Any], settings: Settings, path: str, theme: str, output_path: str, **kwargs: Any
    ) -> None: ...

class ArticlesGenerator(CachingGenerator):
    articles: list[Article]
    translations: list[Article]
    hidden_articles: list[Article]
    hidden_translations: list[Article]
    drafts: list[Article]
    drafts_translations: list[Article]
    # From `article_generator_finalized` on; before, `dates` is an empty and the two others are filling dictionaries.
    dates: list[Article]
    categories: list[tuple[Category, list[Article]]]
    authors: list[tuple[Author, list[Article]]]
    tags: dict[Tag, list[Article]]
    # "year", "month" or "day" -> the archives of that length.
    period_archives: dict[str, list[dict[str, Any]]]
    related_posts: list[Article]

    def check_disabled_readers(self) -> None: ...
    def generate_context(self) -> None: ...
    def generate_output(self, writer: Writer) -> None: ...
    def generate_pages(self, writer: Writer) -> None: ...
    def refresh_metadata_intersite_links(self) -> None: ...

class PagesGenerator(CachingGenerator):
    pages: list[Page]
    translations: list[Page]
    hidden_pages: list[Page]
    hidden_translations: list[Page]
    draft_pages: list[Page]
    draft_translations: list[Page]

    def check_disabled_readers(self) -> None: ...
    def generate_context(self) -> None: ...
    def generate_output(self, writer: Writer) -> None: ...
    def refresh_metadata_intersite_links(self) -> None: ...

class StaticGenerator(Generator):
    # From `generate_context` on.
    staticfiles: list[Static]
    fallback_to_symlinks: bool

    def check_disabled_readers(self) -> None: ...
    def generate_context(self) -> None: ...
    def generate_output(self, writer: Writer) -> None: ...
