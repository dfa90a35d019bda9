from collections.abc import Sequence
from typing import Any, NamedTuple

from pelican.settings import Settings

class PaginationRule(NamedTuple):
    min_page: int
    URL: str
    SAVE_AS: str

# Pages hold whatever a template lists.
class Paginator:
    name: str
    url: str
    object_list: Sequence[Any]
    settings: Settings
    per_page: int
    orphans: int

    def __init__(
        self, name: str, url: str | None, object_list: Sequence[Any], settings: Settings, per_page: int | None = None
    ) -> None: ...
    def page(self, number: int) -> Page: ...
    @property
    def count(self) -> int: ...
    @property
    def num_pages(self) -> int: ...
    @property
    def page_range(self) -> list[int]: ...

class Page:
    full_name: str
    name: str
    extension: str
    base_name: str
    base_url: str
    object_list: Sequence[Any]
    number: int
    paginator: Paginator
    settings: Settings

    def __init__(
        self, name: str, url: str, object_list: Sequence[Any], number: int, paginator: Paginator, settings: Settings
    ) -> None: ...
    @property
    def url(self) -> str: ...
    @property
    def save_as(self) -> str: ...
    def has_next(self) -> bool: ...
    def has_previous(self) -> bool: ...
    def has_other_pages(self) -> bool: ...
    def next_page_number(self) -> int: ...
    def previous_page_number(self) -> int: ...
    def start_index(self) -> int: ...
    def end_index(self) -> int: ...
