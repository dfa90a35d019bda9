from collections.abc import Iterable, Mapping
from datetime import date, datetime
from typing import Any, TextIO

from .xmlutils import SimplerXMLGenerator

def get_tag_uri(url: str, date: date | None) -> str: ...

# Whatever is given for a text goes through `str`.
class SyndicationFeed:
    feed: dict[str, Any]
    items: list[dict[str, Any]]

    # The `kwargs`, here and below, become further keys of `feed` and of the item; 2.2 takes `stylesheets` besides.
    def __init__(
        self,
        title: object,
        link: str,
        description: object,
        language: object = None,
        author_email: object = None,
        author_name: object = None,
        author_link: str | None = None,
        subtitle: object = None,
        categories: Iterable[object] | None = None,
        feed_url: str | None = None,
        feed_copyright: object = None,
        feed_guid: str | None = None,
        ttl: object = None,
        **kwargs: Any,
    ) -> None: ...
    def add_item(
        self,
        title: object,
        link: str,
        description: object,
        author_email: object = None,
        author_name: object = None,
        author_link: str | None = None,
        pubdate: datetime | None = None,
        comments: object = None,
        unique_id: object = None,
        unique_id_is_permalink: bool | None = None,
        categories: Iterable[object] | None = (),
        item_copyright: object = None,
        ttl: object = None,
        content: object = None,
        updateddate: datetime | None = None,
        enclosures: Iterable[Enclosure] | None = None,
        **kwargs: Any,
    ) -> None: ...
    def num_items(self) -> int: ...
    def root_attributes(self) -> dict[str, str]: ...
    def add_root_elements(self, handler: SimplerXMLGenerator) -> None: ...
    def item_attributes(self, item: Mapping[str, Any]) -> dict[str, str]: ...
    def add_item_elements(self, handler: SimplerXMLGenerator, item: Mapping[str, Any]) -> None: ...
    def write(self, outfile: TextIO, encoding: str) -> None: ...
    def writeString(self, encoding: str) -> str: ...
    def latest_post_date(self) -> datetime: ...

class Enclosure:
    url: str
    length: str
    mime_type: str

    def __init__(self, url: str, length: str, mime_type: str) -> None: ...

class RssFeed(SyndicationFeed):
    content_type: str

class Rss201rev2Feed(RssFeed): ...

class Atom1Feed(SyndicationFeed):
    content_type: str
    ns: str
