"""Feeds, as feedparser reads them and as RFC 4287 and W3C's feed validator want them."""

import logging
import re
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

import feedparser
import pytest
from bs4 import BeautifulSoup
from factory import Build, Built, article
from lxml import etree

ATOM = "{http://www.w3.org/2005/Atom}"
LANG = "{http://www.w3.org/XML/1998/namespace}lang"
BASE = "https://example.com/"
FEEDS = {
    "FEED_ALL_ATOM": "feeds/all.atom.xml",
    "FEED_ALL_RSS": "feeds/all.rss.xml",
    "CATEGORY_FEED_ATOM": "feeds/{slug}.atom.xml",
    "TAG_FEED_ATOM": "feeds/tag-{slug}.atom.xml",
    "AUTHOR_FEED_ATOM": "feeds/author-{slug}.atom.xml",
    "TRANSLATION_FEED_ATOM": "feeds/all-{lang}.atom.xml",
}
HOSTILE = "\"'></script><script>alert(1)</script> & <b>b</b> R&B <3 &copy; \x08"
_RELATIVE = re.compile(r"""\s(?:href|src|poster|cite|data|action)=["']?+(?!(?:https?|mailto|tel|sms|data):)""")


def wrong(feed: etree._Element) -> Iterator[str]:
    """Yield what the rules of Atom do not allow (RFC 4287: section in each line), and what W3C's validator warns of."""
    for holder in (feed, *feed.findall(f"{ATOM}entry")):
        name = "feed" if holder is feed else f"entry {holder.findtext(f'{ATOM}title')!r}"
        for rule in (_wrong_parts, _wrong_people, _wrong_links, _wrong_texts):
            yield from (f"{name}: {found}" for found in rule(holder))
    if not any(link.get("rel") == "self" for link in feed.findall(f"{ATOM}link")):
        yield "no link to itself (4.1.1)"
    ids = [one.text for one in feed.iter(f"{ATOM}id")]
    if len({*ids}) != len(ids):
        yield "one id twice (4.2.6)"


def _wrong_parts(holder: etree._Element) -> Iterator[str]:
    for part in ("id", "title", "updated"):
        if len(holder.findall(ATOM + part)) != 1:
            yield f"not one {part} (4.1.1, 4.1.2)"
    if not (holder.findtext(f"{ATOM}title") or "").strip():
        yield "an empty title"
    for moment in (*holder.findall(f"{ATOM}updated"), *holder.findall(f"{ATOM}published")):
        if datetime.fromisoformat(str(moment.text)).tzinfo is None:
            yield "a moment without a zone (3.3)"
    if not re.fullmatch(r"[a-z]+:[^\s\"<>\\^`{|}]+", holder.findtext(f"{ATOM}id") or ""):
        yield "the id is no IRI (4.2.6)"


def _wrong_people(holder: etree._Element) -> Iterator[str]:
    for person in holder.findall(f"{ATOM}author"):
        if not person.findtext(f"{ATOM}name"):
            yield "an author without a name (3.2.1)"
        if not person.findtext(f"{ATOM}uri", BASE).startswith(BASE):
            yield "an author's address is not whole"


def _wrong_links(holder: etree._Element) -> Iterator[str]:
    links = [(link.get("rel", "alternate"), link.get("type"), link.get("hreflang")) for link in holder.findall(f"{ATOM}link")]
    if len({*links}) != len(links):
        yield "two links of one kind (4.1.1, 4.1.2)"
    if not all(str(link.get("href")).startswith(BASE) for link in holder.findall(f"{ATOM}link")):
        yield "a link is not whole"


def _wrong_texts(holder: etree._Element) -> Iterator[str]:
    for text in (*holder.findall(f"{ATOM}content"), *holder.findall(f"{ATOM}summary")):
        if text.get("type") != "html":
            yield "a text is not said to be HTML (3.1.1)"
        if found := _RELATIVE.search(str(text.text)):
            yield f"a relative address: {str(text.text)[found.start() : found.start() + 60]}"
        if BeautifulSoup(str(text.text), "html.parser").find(["script", "style"]):
            yield "a script or a style sheet"


def _atom(file: Path) -> etree._Element:
    return etree.fromstring(file.read_bytes())


def test_the_published_example(published_output: Path) -> None:
    file = published_output / "feeds" / "all.atom.xml"
    feed = _atom(file)
    assert list(wrong(feed)) == []
    read = feedparser.parse(str(file))
    assert not read.bozo
    assert len(read.entries) == 12
    back = next(entry for entry in read.entries if entry.link.endswith("stiff-lower-back.html"))
    page = BeautifulSoup((published_output / "stiff-lower-back.html").read_text(encoding="utf-8"), "html.parser")
    said = BeautifulSoup(back.content[0].value, "html.parser")
    # The whole text, its picture and its disclaimer.
    prose, disclaimer = page.select_one(".w-prose"), page.select_one(".w-disclaimer p")
    assert prose and disclaimer
    assert " ".join(prose.get_text().split()) in " ".join(said.get_text().split())
    assert disclaimer.get_text() in said.get_text()
    assert said.img and said.img["src"] == "https://example.com/images/stiff-mornings.svg"
    assert back.author_detail == {"name": "Tomás Reyes", "href": f"{BASE}author/tomas-reyes.html"}
    assert back.updated == "2026-02-11T00:00:00-05:00"
    languages = {entry.get(LANG) for entry in feed.iter(f"{ATOM}entry")}
    assert languages == {"en", "es", "ar"}


def _feeds(built: Built) -> dict[str, etree._Element]:
    return {file: _atom(built.output / file) for file in sorted(built.files) if file.endswith(".atom.xml")}


@pytest.fixture
def hostile(build: Build) -> Built:
    files: dict[str, str | bytes] = {
        "a.md": article(
            f"See [^1] and [b](b.html).\n\n<p onclick='x()'>x</p><script>x()</script>{HOSTILE}\n\n[^1]: Note.",
            slug='a "b"', title=HOSTILE, tags="x & y, z", category="R&B", authors="Ana; Ben", image="i j.jpg", image_alt='"I"',
            summary="A [link](/c.html).", disclaimer='Not "advice".',
        ),
        "b.md": article(slug="b", title="Ä", lang="es", author="Ana"),
        "n.md": article(slug="n", title="Nobody"),
        "i j.jpg": b"x",
    }  # fmt: skip
    return build(files, **FEEDS, SITENAME="A & <i>B</i>", SITESUBTITLE="C & D")


def test_hostile_articles(hostile: Built) -> None:
    feeds = _feeds(hostile)
    assert len(feeds) == 9
    for file, feed in feeds.items():
        assert list(wrong(feed)) == [], file
        assert not feedparser.parse(str(hostile.output / file)).bozo, file
    entry = next(
        one for one in feeds["feeds/all.atom.xml"].iter(f"{ATOM}entry") if "alert" in (one.findtext(f"{ATOM}title") or "")
    )
    assert entry.findtext(f"{ATOM}title") == " ".join(
        HOSTILE.replace("&copy;", "©").replace("\x08", "").replace("<b>b</b>", "b").split()
    )
    assert [one.findtext(f"{ATOM}name") for one in entry.findall(f"{ATOM}author")] == ["Ana", "Ben"]
    assert [one.findtext(f"{ATOM}uri") for one in entry.findall(f"{ATOM}author")] == [
        f"{BASE}author/{who}.html" for who in ("ana", "ben")
    ]
    content = str(entry.findtext(f"{ATOM}content"))
    assert content.startswith(f'<p><img src="{BASE}i%20j.jpg" alt="&#34;I&#34;"></p>')
    assert content.endswith("<p><em>Not &#34;advice&#34;.</em></p>")
    assert f'href="{BASE}a%20%22b%22.html#fn:1"' in content
    assert f'href="{BASE}b.html"' in content
    assert {one.get("term") for one in entry.findall(f"{ATOM}category")} == {"R&B", "x & y", "z"}


def test_each_feed_is_its_own(hostile: Built) -> None:
    feeds = _feeds(hostile)
    ids = {file: feed.findtext(f"{ATOM}id") for file, feed in feeds.items()}
    assert len({*ids.values()}) == len(ids)
    assert ids["feeds/all.atom.xml"] == BASE
    links = {file: feed.find(f"{ATOM}link[@rel='alternate']").get("href") for file, feed in feeds.items()}  # type: ignore[union-attr]
    assert links["feeds/all.atom.xml"] == BASE
    assert links["feeds/tag-z.atom.xml"] == f"{BASE}tag/z.html"
    assert links["feeds/author-ana.atom.xml"] == f"{BASE}author/ana.html"
    languages = {file: feed.get(LANG) for file, feed in feeds.items()}
    assert languages["feeds/all.atom.xml"] == "en"
    assert languages["feeds/all-es.atom.xml"] == "es"
    for feed in feeds.values():
        assert feed.findtext(f"{ATOM}author/{ATOM}name") == "A & B"


def test_rss(hostile: Built) -> None:
    read = feedparser.parse(str(hostile.output / "feeds" / "all.rss.xml"))
    assert not read.bozo
    assert read.feed.language == "en"
    assert not any(_RELATIVE.search(entry.summary) for entry in read.entries)
    assert {entry.link for entry in read.entries} == {f"{BASE}a%20%22b%22.html", f"{BASE}b-es.html", f"{BASE}n.html"}


def test_the_picture_stands_with_the_text(build: Build) -> None:
    files: dict[str, str | bytes] = {"a.md": article("[b](b.html)", slug="a", image="i.jpg"), "i.jpg": b"x"}
    built = build(files, **FEEDS)
    for feed in _feeds(built).values():
        assert list(wrong(feed)) == []
    content = str(_feeds(built)["feeds/all.atom.xml"].findtext(f"{ATOM}entry/{ATOM}content"))
    assert "<img" in content


def test_reference_of_readers(build: Build) -> None:
    built = build({"a.md": article(slug="a", author="Ana")}, **FEEDS, FEED_APPEND_REF=True)
    entry = _feeds(built)["feeds/all.atom.xml"].find(f"{ATOM}entry")
    assert entry is not None
    assert entry.find(f"{ATOM}link").get("href") == f"{BASE}a.html?ref=feed"  # type: ignore[union-attr]
    assert entry.findtext(f"{ATOM}author/{ATOM}uri") == f"{BASE}author/ana.html"


def test_names_of_other_letters(build: Build) -> None:
    """Hosts, slugs and names outside ASCII, and addresses from the root: every entry is found and mended."""
    files: dict[str, str | bytes] = {
        "a.md": article("[r](x.html)", slug="ä", category="Füße", author="Zoë\x0bLi"),
        "b.md": article("[r](x.html)", slug="b", url="/p/b/", save_as="p/b/index.html"),
    }
    built = build(files, **FEEDS, SITEURL="https://bücher.example", SLUGIFY_USE_UNICODE=True, SITENAME="A B")
    feeds = _feeds(built)
    for file, feed in feeds.items():
        for entry in feed.iter(f"{ATOM}entry"):
            assert entry.get(LANG) == "en", file
            assert not _RELATIVE.search(str(entry.findtext(f"{ATOM}content"))), file
    names = {one.text for one in feeds["feeds/all.atom.xml"].iter(f"{ATOM}name")}
    assert names == {"A B", "ZoëLi"}
    term = next(feed for file, feed in feeds.items() if "füße" in file)
    assert str(term.find(f"{ATOM}link[@rel='alternate']").get("href")).endswith("/category/f%C3%BC%C3%9Fe.html")  # type: ignore[union-attr]
    assert feeds["feeds/all.atom.xml"].findtext(f"{ATOM}id") == "https://bücher.example/"  # that of before
    assert 'guid isPermaLink="false"' in built.html("feeds/all.rss.xml")


def test_without_an_address_pelican_is_left_to_it(build: Build) -> None:
    built = build({"a.md": article(slug="a")}, **FEEDS, SITEURL="")
    assert "feeds/all.atom.xml" in built.files
    assert not built.complaints(logging.ERROR)


def test_every_page_names_its_feed(hostile: Built) -> None:
    for path, page in hostile.pages.items():
        links = page.find_all("link", rel="alternate", type="application/atom+xml")
        assert links, path
        for link in links:
            assert str(link["href"]).removeprefix(BASE) in hostile.files, path
            assert link["title"], path


def test_the_checks_can_fail() -> None:
    text = """<feed xmlns="http://www.w3.org/2005/Atom"><title>T</title><id>a b</id><updated>2026-01-01T00:00:00</updated>
    <entry><title/><id>a b</id><author><name/><uri>x</uri></author><link href="x"/><link href="y"/>
    <content>&lt;a href="x"&gt;&lt;style&gt;</content></entry></feed>"""
    assert len(list(wrong(etree.fromstring(text)))) == 14
