from collections.abc import Callable
from datetime import datetime
from typing import Any, ClassVar, NoReturn, Self
from zoneinfo import ZoneInfo

from pelican.settings import Settings
from pelican.urlwrappers import Author as Author
from pelican.urlwrappers import Category as Category
from pelican.urlwrappers import Tag as Tag
from pelican.urlwrappers import URLWrapper as URLWrapper
from pelican.utils import memoized

# Pelican makes an attribute of every metadata line, in lower case ("Save_as" and "Url" as `override_...`). There is no
# `__getattr__` for these: a line that a file may lack is asked for with `getattr(content, name, default)`, or in `metadata`.
class Content:
    default_template: str | None
    mandatory_properties: tuple[str, ...]
    # Where there are any, they are its address, whatever else is known of it.
    override_url: str
    override_save_as: str

    settings: Settings
    metadata: dict[str, Any]
    template: str | None
    translations: list[Self]
    in_default_lang: bool
    source_path: str | None
    relative_source_path: str | None
    date_format: str
    timezone: ZoneInfo
    # A content without a title is not valid, and no generator keeps it; nor has it a slug, if SLUGIFY_SOURCE is "title".
    title: str
    slug: str
    # DEFAULT_LANG where the file says nothing.
    lang: str

    # Methods of SITEURL, each with a cache that all contents share.
    get_content: ClassVar[memoized[[str], str]]
    get_summary: ClassVar[memoized[[str], str]]

    # None for a static file.
    _content: str | None
    # Makes the addresses of a text for a SITEURL.
    _update_content: Callable[[str, str], str]
    # Where links are looked up; shared by all contents of a build.
    _context: dict[Any, Any]

    def __init__(
        self,
        content: str | None,
        metadata: dict[str, Any] | None = None,
        settings: Settings | None = None,
        source_path: str | None = None,
        context: dict[Any, Any] | None = None,
    ) -> None: ...
    @property
    def status(self) -> str: ...
    @status.setter
    def status(self, value: str) -> None: ...
    @property
    def url(self) -> str: ...
    @property
    def save_as(self) -> str: ...
    @property
    def url_format(self) -> dict[str, Any]: ...
    @property
    def relative_dir(self) -> str: ...
    @property
    def content(self) -> str: ...
    @property
    def summary(self) -> str: ...
    # Does nothing.
    @summary.setter
    def summary(self, value: str) -> None: ...
    def get_siteurl(self) -> str: ...
    def get_url_setting(self, key: str) -> str: ...
    def _expand_settings(self, key: str, klass: str | None = None) -> str: ...
    def get_relative_source_path(self, source_path: str | None = None) -> str | None: ...
    def get_static_links(self) -> set[str]: ...
    def is_valid(self) -> bool: ...
    def refresh_metadata_intersite_links(self) -> None: ...

# Stands for a file with "Status: skip". It has a `source_path` and nothing else that a content has.
class SkipStub(Content):
    @property
    def content(self) -> NoReturn: ...
    @property
    def save_as(self) -> NoReturn: ...

class Page(Content):
    allowed_statuses: tuple[str, ...]
    default_status: str
    template: str
    # Pelican's readers give every file DEFAULT_CATEGORY. Missing where that is empty, or (since 4.12) CATEGORY_SAVE_AS is.
    category: Category

class Article(Content):
    allowed_statuses: tuple[str, ...]
    default_status: str
    template: str
    # A draft without a date has `datetime.max`, and no `locale_date`.
    date: datetime
    locale_date: str
    # As with pages.
    category: Category
    # These are missing where neither the file nor a setting names any.
    author: Author
    authors: list[Author]
    tags: list[Tag]

class Static(Content):
    default_status: str

    def attach_to(self, content: Content) -> None: ...
