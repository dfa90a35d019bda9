"""CFG: settings for publishing."""

from typing import Any

import pytest
from checking import Check, article

PATTERNS = [(1, "{name}{extension}", "{name}{extension}"), (2, "{name}{number}{extension}", "{name}{number}{extension}")]
OWN_PATTERNS = [(1, "{url}", "{save_as}"), (2, "{base_name}/page/{number}/", "{base_name}/page/{number}/index.html")]


def settings(source: str = "", *, publishing: bool = True, **pelican: Any) -> dict[str, Any]:
    return {"pelican": pelican, "settings_source": source, "publishing": publishing, "settings_file": "publishconf.py"}


@pytest.mark.parametrize(
    ("blog", "message", "line"),
    [
        (settings("A = 1\nSITEURL = ''", SITEURL=""), "SITEURL is empty", 2),
        (settings("A = 1", SITEURL=""), "SITEURL is empty", 1),
        (settings("A = 1"), "SITEURL is empty", 1),
        (settings("# SITEURL\nSITEURL = 'example.com'", SITEURL="example.com"), "SITEURL is no web address: example.com", 2),
        (settings(SITEURL="//example.com"), "SITEURL is no web address: //example.com", 1),
        (settings(SITEURL="https://"), "SITEURL is no web address: https://", 1),
        (settings(SITEURL="ftp://example.com"), "SITEURL is no web address: ftp://example.com", 1),
        (settings(SITEURL="https://example.com/"), "SITEURL ends in a slash: https://example.com/", 1),
        (
            settings('\nSITEURL = "https://example.com/blog/"', SITEURL="https://example.com/blog"),
            "SITEURL ends in a slash: https://example.com/blog/",
            2,
        ),
    ],
)
def test_address(found: Check, blog: dict[str, Any], message: str, line: int) -> None:
    (one,) = found("CFG001", "Text", blog=blog)
    assert (one.file, one.line, one.message) == ("publishconf.py", line, message)


@pytest.mark.parametrize(
    "blog",
    [
        settings('SITEURL = "https://example.com"', SITEURL="https://example.com"),
        settings(SITEURL="http://example.com/blog"),
        settings("SITEURL = 'https://old.example.com/'\nSITEURL = 'https://example.com'", SITEURL="https://example.com"),
        settings("SITEURL = ''", publishing=False, SITEURL=""),
    ],
)
def test_good_address(found: Check, blog: dict[str, Any]) -> None:
    assert found("CFG001", "Text", blog=blog) == []


@pytest.mark.parametrize(
    "blog",
    [
        settings("SITENAME = 'A'"),
        settings("SITENAME = 'A'", TIMEZONE="UTC"),
        settings("TIMEZONE = ''", TIMEZONE=""),
        settings("SITENAME = 'A'", publishing=False, TIMEZONE="UTC"),
        settings("from pelicanconf import *"),
    ],
)
def test_no_time_zone(found: Check, blog: dict[str, Any]) -> None:
    assert [one.message for one in found("CFG002", "Text", blog=blog)] == ["TIMEZONE is not set, so Pelican takes UTC"]


@pytest.mark.parametrize(
    "blog",
    [
        settings("TIMEZONE = 'America/New_York'", TIMEZONE="America/New_York"),
        settings("TIMEZONE = 'UTC'", TIMEZONE="UTC"),
        settings("from pelicanconf import *  # noqa", TIMEZONE="UTC"),
        settings("", TIMEZONE="Europe/Rome"),
    ],
)
def test_time_zone(found: Check, blog: dict[str, Any]) -> None:
    assert found("CFG002", "Text", blog=blog) == []


@pytest.mark.parametrize(
    ("blog", "key"),
    [
        (settings("\nFEED_ALL_ATOM = 'a.xml'", SITEURL="", FEED_ALL_ATOM="a.xml", AUTHOR_FEED_RSS="b.xml"), "FEED_ALL_ATOM"),
        (settings("\nTAG_FEED_RSS = 'a.xml'", TAG_FEED_RSS="a.xml", FEED_DOMAIN=""), "TAG_FEED_RSS"),
        (settings("\nTRANSLATION_FEED_ATOM = 'a'", FEED_ALL_ATOM=None, TRANSLATION_FEED_ATOM="a"), "TRANSLATION_FEED_ATOM"),
    ],
)
def test_feeds(found: Check, blog: dict[str, Any], key: str) -> None:
    (one,) = found("CFG003", "Text", blog=blog)
    assert (one.line, one.message) == (2, f"{key} makes feeds, but neither SITEURL nor FEED_DOMAIN says where the site is")


@pytest.mark.parametrize(
    "blog",
    [
        settings(SITEURL="https://example.com", FEED_ALL_ATOM="a.xml"),
        settings(SITEURL="", FEED_DOMAIN="https://example.com", FEED_ALL_ATOM="a.xml"),
        settings(SITEURL="", FEED_ALL_ATOM=None, FEED_MAX_ITEMS=100, FEED_APPEND_REF=True),
        settings(SITEURL="", FEED_ALL_ATOM="a.xml", publishing=False),
    ],
)
def test_no_feeds_or_their_address(found: Check, blog: dict[str, Any]) -> None:
    assert found("CFG003", "Text", blog=blog) == []


def tagged(tags: str, times: int = 1, **fields: Any) -> list[Any]:
    return [article(f"Title: A\nTags: {tags}\n\nText", **fields) for _ in range(times)]


def paged(articles: list[Any], **pelican: Any) -> dict[str, Any]:
    return {"articles": tuple(articles), "settings_source": "A = 1\nDEFAULT_PAGINATION = 2\n", "pelican": pelican}


@pytest.mark.parametrize(
    ("blog", "message"),
    [
        (
            paged(tagged("tag2, tag23"), DEFAULT_PAGINATION=2, PAGINATION_PATTERNS=PATTERNS),
            "page 3 of the tag tag2 and the tag tag23 are both tag/tag23.html",
        ),
        (
            paged(tagged("Yoga") + tagged("yoga 2, yoga2"), DEFAULT_PAGINATION=2),
            "page 2 of the tag yoga and the tag yoga2 are both tag/yoga2.html",
        ),
        (
            paged(tagged("a", category="Part") + tagged("a", category="Part4"), DEFAULT_PAGINATION=2),
            "page 4 of the category part and the category part4 are both category/part4.html",
        ),
        (
            paged(tagged("b") + tagged("b2"), PAGINATED_TEMPLATES={"tag": 5}, TAG_SAVE_AS="t/{slug}.htm"),
            "page 2 of the tag b and the tag b2 are both t/b2.htm",
        ),
        (
            paged(tagged("covid", 37) + tagged("covid19"), DEFAULT_PAGINATION=2),
            "page 19 of the tag covid and the tag covid19 are both tag/covid19.html",
        ),
    ],
)
def test_clash(found: Check, blog: dict[str, Any], message: str) -> None:
    assert [(one.line, one.message) for one in found("CFG004", "Text", blog=blog)] == [(2, message)]


@pytest.mark.parametrize(
    "blog",
    [
        paged(tagged("tag2, tag23"), DEFAULT_PAGINATION=False),
        paged(tagged("tag2, tag23"), DEFAULT_PAGINATION=2, PAGINATION_PATTERNS=OWN_PATTERNS),
        paged(tagged("tag2, tag23"), DEFAULT_PAGINATION=2, TAG_SAVE_AS="tag/{slug}/index.html"),
        paged(tagged("tag2, tag23"), DEFAULT_PAGINATION=2, TAG_SAVE_AS=""),
        paged(tagged("tag2, tag23"), DEFAULT_PAGINATION=2, PAGINATED_TEMPLATES={"index": None}),
        paged(tagged("tag2") + tagged("tag23", status="draft"), DEFAULT_PAGINATION=2),
        paged(tagged("covid, covid19"), DEFAULT_PAGINATION=2),
        paged(tagged("news, news2024"), DEFAULT_PAGINATION=2),
        paged(tagged("top, top 3, top1, top03"), DEFAULT_PAGINATION=2),
        paged(tagged("yoga", category="yoga") + tagged("yoga2", category="b"), DEFAULT_PAGINATION=False),
        paged(tagged("a", category="yoga") + tagged("yoga2", category="b"), DEFAULT_PAGINATION=2),
    ],
)
def test_no_clash(found: Check, blog: dict[str, Any]) -> None:
    assert found("CFG004", "Text", blog=blog) == []
