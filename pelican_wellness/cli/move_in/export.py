"""An export of WordPress ("WXR": Tools, Export, All content), as it is: XML with items for posts, pages and pictures."""

import re
from collections.abc import Iterator, Mapping
from html import unescape
from pathlib import Path
from typing import NamedTuple
from xml.etree import ElementTree as ET

_WORDPRESS = "{http://wordpress.org/export/"
_CONTENT = "{http://purl.org/rss/1.0/modules/content/}encoded"
_CREATOR = "{http://purl.org/dc/elements/1.1/}creator"
_NOT_IN_XML = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""Letters that no XML can hold. WordPress writes them all the same, where an author pasted them."""
_NAMES_OF_ITS_OWN = re.compile(r"<!(?:DOCTYPE|ENTITY)", re.IGNORECASE)
_AGAIN = "Export it again: in WordPress, Tools, Export, All content."


class ExportError(ValueError):
    """A file that is no export, in a sentence."""


class Item(NamedTuple):
    """A post, a page or a picture. `meta` are the fields that plugins and the theme keep beside it."""

    kind: str
    number: str
    title: str
    link: str
    guid: str
    slug: str
    status: str
    date: str
    modified: str
    author: str
    html: str
    excerpt: str
    categories: tuple[str, ...]
    tags: tuple[str, ...]
    meta: Mapping[str, str]
    file: str
    """The address of a picture."""
    sticky: bool
    has_password: bool
    comments: int


class Export(NamedTuple):
    """`authors` are names by logins; `base` is the address that the site had."""

    base: str
    authors: Mapping[str, str]
    items: tuple[Item, ...]


def read(file: Path) -> Export:
    """Return what an export holds. Raises ExportError."""
    try:
        text = file.read_bytes()
    except OSError as error:
        message = f"{file} cannot be read: {error.strerror}."
        raise ExportError(message) from None
    root = _parsed(text, file)
    channel = root.find("channel")
    if channel is None or not any(one.tag.startswith(_WORDPRESS) for one in channel):
        message = f"{file} is no export of WordPress. {_AGAIN}"
        raise ExportError(message)
    found = Export(_text(channel, "base_blog_url") or _plain(channel, "link"), dict(_authors(channel)), tuple(_items(channel)))
    if not any(item.kind in ("post", "page") for item in found.items):
        message = f"{file} holds no posts and no pages. {_AGAIN}"
        raise ExportError(message)
    return found


def _parsed(content: bytes, file: Path) -> ET.Element:
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError:
        message = f"{file} is no text in UTF-8, which an export of WordPress is. {_AGAIN}"
        raise ExportError(message) from None
    if _NAMES_OF_ITS_OWN.search(text.partition("<rss")[0]):
        message = f"{file} is no export of WordPress: those have no names of their own (<!DOCTYPE, <!ENTITY). {_AGAIN}"
        raise ExportError(message)
    try:
        return ET.fromstring(_NOT_IN_XML.sub("", text))  # noqa: S314 - it has no names of its own, and nothing is loaded
    except ET.ParseError as error:
        line = error.position[0]
        ends = line >= text.count("\n") and "<rss" in text and "</rss>" not in text
        what = "ends in the middle" if ends else f"is no XML ({str(error).partition(':')[0]})"
        message = f"{file}:{line}: the file {what}. {_AGAIN}"
        raise ExportError(message) from None


def _authors(channel: ET.Element) -> Iterator[tuple[str, str]]:
    for one in channel:
        if _is(one, "author"):
            login = _text(one, "author_login")
            yield login, _text(one, "author_display_name") or login


def _items(channel: ET.Element) -> Iterator[Item]:
    for one in channel.findall("item"):
        terms = [(term.get("domain", ""), " ".join(unescape(term.text or "").split())) for term in one.findall("category")]
        yield Item(
            kind=_text(one, "post_type"),
            number=_text(one, "post_id"),
            title=" ".join(unescape(_plain(one, "title")).split()),
            link=_plain(one, "link"),
            guid=_plain(one, "guid"),
            slug=_text(one, "post_name"),
            status=_text(one, "status"),
            date=_moment(_text(one, "post_date"), _text(one, "post_date_gmt"), _text(one, "post_modified")),
            modified=_moment(_text(one, "post_modified")),
            author=_plain(one, _CREATOR),
            html=one.findtext(_CONTENT) or "",
            excerpt=next(
                (two.text or "" for two in one if two.tag.startswith(_WORDPRESS) and two.tag.endswith("}encoded")), ""
            ),
            categories=tuple(dict.fromkeys(word for domain, word in terms if domain == "category" and word)),
            tags=tuple(dict.fromkeys(word for domain, word in terms if domain == "post_tag" and word)),
            meta={_text(two, "meta_key"): _text(two, "meta_value") for two in one if _is(two, "postmeta")},
            file=_text(one, "attachment_url"),
            sticky=_text(one, "is_sticky") == "1",
            has_password=bool(_text(one, "post_password")),
            comments=sum(_is(two, "comment") for two in one),
        )


def _is(element: ET.Element, name: str) -> bool:
    """Whether an element is one of WordPress' own; the version of the form is a part of their names."""
    return element.tag.startswith(_WORDPRESS) and element.tag.endswith("}" + name)


def _text(element: ET.Element, name: str) -> str:
    return next(((one.text or "").strip() for one in element if _is(one, name)), "")


def _plain(element: ET.Element, name: str) -> str:
    return (element.findtext(name) or "").strip()


def _moment(*stated: str) -> str:
    """Return the first that is one, to the minute: `2019-05-03 10:00`. WordPress writes zeros for none."""
    found = (re.match(r"(\d{4}-\d\d-\d\d \d\d:\d\d)", one) for one in stated)
    return next((one[1] for one in found if one and not one[1].startswith("0000")), "")
