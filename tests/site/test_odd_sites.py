"""Sites that are ordinary, odd or hostile: each builds, and its pages hold up."""

from functools import cached_property
from html import unescape
from typing import Any

import html5lib
import pytest
from bs4 import BeautifulSoup
from factory import Build, Built, article

HOSTILE = "\"'><script>alert(1)</script>&amp; & <b onmouseover=alert(1)> 😀 שלום {{ 7*7 }} </title></style>"
NO_CATEGORY: dict[str, Any] = {"USE_FOLDER_AS_CATEGORY": False, "DEFAULT_CATEGORY": ""}
PAGES_UNDER_N = [(1, "{url}", "{save_as}"), (2, "{base_name}/page/{number}/", "{base_name}/page/{number}/index.html")]
EVERYTHING = {
    "DEFAULT_PAGINATION": 1,
    "PAGINATION_PATTERNS": PAGES_UNDER_N,
    "YEAR_ARCHIVE_SAVE_AS": "{date:%Y}/index.html",
    "MONTH_ARCHIVE_SAVE_AS": "{date:%Y}/{date:%m}/index.html",
    "DAY_ARCHIVE_SAVE_AS": "{date:%Y}/{date:%m}/{date:%d}/index.html",
    "AUTHOR_FEED_ATOM": "feeds/author-{slug}.atom.xml",
    "AUTHOR_FEED_RSS": "feeds/author-{slug}.rss.xml",
    "TAG_FEED_ATOM": "feeds/tag-{slug}.atom.xml",
    "TAG_FEED_RSS": "feeds/tag-{slug}.rss.xml",
    "CATEGORY_FEED_RSS": "feeds/{slug}.rss.xml",
    "FEED_RSS": "feeds/rss.xml",
    "FEED_ATOM": "feeds/atom.xml",
    "FEED_ALL_RSS": "feeds/all.rss.xml",
}
THREE = {
    "a.md": article(title="A", tags="one, two"),
    "b.md": article(title="B", tags="one"),
    "c.md": article(title="C"),
}
CONTACT = {"pages/contact.md": "Title: Contact\n\nWrite to us."}

SITES: dict[str, tuple[dict[str, str | bytes], dict[str, Any]]] = {
    "nothing at all": ({}, {}),
    "nothing, with pagination": ({}, EVERYTHING),
    "only drafts": ({"a.md": article(status="draft")}, {}),
    "only a draft without a date": ({"a.md": "Title: A\nStatus: draft\n\nBody"}, {}),
    "only hidden": ({"a.md": article(status="hidden")}, {}),
    "only pages": (CONTACT, {}),
    "no author anywhere": (THREE, {}),
    "author set to nothing": (THREE, {"AUTHOR": ""}),
    "no category": (THREE, NO_CATEGORY),
    "no tags": ({"a.md": article()}, {}),
    "page without a date": ({"pages/a.md": "Title: A\n\nBody"}, {}),
    "page with a date": ({"pages/a.md": article()}, {}),
    "empty article": ({"a.md": article("")}, {}),
    "article of one picture": ({"a.md": article("![x]({static}/images/x.svg)"), "images/x.svg": "<svg/>"}, {}),
    "no SITEURL": ({**THREE, **CONTACT}, {"SITEURL": ""}),
    "relative URLs": ({**THREE, **CONTACT}, {"SITEURL": "", "RELATIVE_URLS": True}),
    "SITEURL with a path": ({**THREE, **CONTACT}, {"SITEURL": "https://example.com/blog"}),
    "everything on": ({**THREE, **CONTACT}, EVERYTHING),
    "no feeds": (THREE, {"FEED_ALL_ATOM": None, "CATEGORY_FEED_ATOM": None, "AUTHOR_FEED_ATOM": None, "AUTHOR_FEED_RSS": None}),
    "lists not paginated": (THREE, {"PAGINATED_TEMPLATES": {}, "DEFAULT_PAGINATION": 2}),
    "archives paginated": (THREE, {"PAGINATED_TEMPLATES": {"archives": 1}, "PAGINATION_PATTERNS": PAGES_UNDER_N}),
    "menu of pairs": (THREE, {"MENUITEMS": [("Home", "/"), ("Shop", "https://example.com/shop")]}),
    "menu of triples": (THREE, {"MENUITEMS": (("Home", "/", "house"), ("Shop", "https://example.com/shop", ()))}),
    "links and social of two": (THREE, {"LINKS": (("Pelican", "https://getpelican.com/"),), "SOCIAL": [("Chat", "https://example.com/c")]}),
    "links and social of three": (THREE, {"LINKS": [("A", "https://example.com/a", "x")], "SOCIAL": (("B", "https://example.com/b", "icon"),)}),
    "menu shows nothing": ({**THREE, **CONTACT}, {"DISPLAY_PAGES_ON_MENU": False, "DISPLAY_CATEGORIES_ON_MENU": False}),
    "no direct templates": (THREE, {"DIRECT_TEMPLATES": ["index"], "TAGS_SAVE_AS": "", "ARCHIVES_SAVE_AS": ""}),
    "no summary length": (THREE, {"SUMMARY_MAX_LENGTH": None}),
    "summary of nothing": (THREE, {"SUMMARY_MAX_LENGTH": 0}),
    "hostile words": (
        {
            "a.md": article(title=HOSTILE, summary=HOSTILE, tags=HOSTILE, author=HOSTILE, category=HOSTILE, slug="a"),
            "pages/contact.md": f"Title: {HOSTILE}\nSlug: contact\n\nBody",
            "people/x.md": f"Title: {HOSTILE}\nSlug: x\nRole: {HOSTILE}\n\nBody",
        },
        {
            "SITENAME": HOSTILE,
            "SITESUBTITLE": HOSTILE,
            "MENUITEMS": [(HOSTILE, "/")],
            "LINKS": [(HOSTILE, "https://example.com/?a=\"'><script>alert(1)</script>")],
            "SOCIAL": [(HOSTILE, "https://example.com/")],
            "WELLNESS": {
                "profession": HOSTILE.replace("{{ 7*7 }}", ""),
                "about": {"heading": HOSTILE, "text": "plain"},
                "cta": {"heading": HOSTILE.replace("{{ 7*7 }}", ""), "button": HOSTILE.replace("{{ 7*7 }}", "")},
            },
        },
    ),
    "emoji names": ({"a.md": article(title="😀", tags="😀, 🌿", author="😀", category="🌿", slug="a")}, {}),
    "deep": ({"a.md": article("<div>" * 5000 + "deep" + "</div>" * 5000)}, {}),
    "two megabytes": ({"a.md": article("<p>word <em>and</em> more words here</p>\n\n" * 47_000)}, {}),
    "broken HTML": ({"a.md": article("<![foo\n\n<p>x<b>y</p><!-- \n\n<div <p> &nope; &#xZZ;")}, {}),
    "reST": ({"a.rst": "A *deep* title\n##############\n\n:date: 2026-03-16\n:tags: one\n:summary: A *short* one.\n\nBody [1]_.\n\n.. [1] Note.\n"}, {}),
    "HTML": ({"a.html": '<html><head><title>T</title><meta name="date" content="2026-03-16"><meta name="tags" content="x"></head><body><p>Body</p></body></html>'}, {}),
    "other languages": (
        {
            "a.md": article(title="A", slug="a"),
            "a.es.md": article(title="Masaje", lang="es", slug="a"),
            "a.ar.md": article(title="تدليك", lang="ar", slug="a"),
            "b.md": article(title="Solo", lang="es", slug="b"),
        },
        EVERYTHING,
    ),
    "unknown language": ({"a.md": article(lang="xx-nowhere")}, {"DEFAULT_LANG": "tlh"}),
    "sources published": (THREE, {"OUTPUT_SOURCES": True}),
    "static everywhere": ({**THREE, "people/x.md": "Title: X\n\nBio"}, {"STATIC_PATHS": [""]}),
    "template page": ({**THREE, "hello.html.in": "{{ SITENAME }} {{ wellness.people|length }}"}, {"TEMPLATE_PAGES": {"hello.html.in": "hello.html"}}),
}  # fmt: skip


class Odd:
    """One of the sites, its pages parsed once."""

    def __init__(self, name: str, built: Built) -> None:
        self.name, self.built, self.settings = name, built, SITES[name][1]

    @cached_property
    def pages(self) -> dict[str, BeautifulSoup]:
        return self.built.pages


@pytest.fixture(scope="module", params=SITES)
def odd(request: pytest.FixtureRequest, build_once: Build) -> Odd:
    """Each site, built once."""
    files, settings = SITES[request.param]
    return Odd(request.param, build_once(files, **settings))


def test_every_page_holds_up(odd: Odd) -> None:
    pages = odd.pages
    assert {"index.html", "404.html"} <= set(pages)
    for path, page in pages.items():
        if path == "hello.html":
            continue

        def where(path: str = path, page: BeautifulSoup = page) -> str:
            return f"{path}:\n{page}"

        assert page.html and page.html["lang"], where()
        assert page.html["dir"] in ("ltr", "rtl"), where()
        assert page.title and page.title.get_text(strip=True), where()
        assert len(page.find_all("h1")) == 1, where()
        assert len(page.find_all("main")) == 1, where()
        assert not [one for one in page.find_all("script", src=False) if one.get("type") != "application/ld+json"], where()
        assert "alert(1)" not in str(
            [tag.attrs for tag in page.find_all(True) if any(name.startswith("on") for name in tag.attrs)]
        )
        ids = [tag["id"] for tag in page.find_all(id=True)]
        assert len(ids) == len(set(ids)), where()
        assert "None" not in page.get_text(" ").split(), where()
    assert not odd.built.complaints(40), odd.built.complaints(40)


def test_every_page_parses_without_an_error(odd: Odd) -> None:
    """As strict as HTML's own parsing rules: no stray tag, no attribute twice, no element where it cannot stand."""
    if odd.name in {"broken HTML", "deep", "two megabytes"}:
        return  # the author's own HTML is broken there, or too large for this slow parser
    for path in odd.pages:
        if path == "hello.html":
            continue
        parser = html5lib.HTMLParser(strict=False)
        parser.parse(odd.built.html(path))
        assert not parser.errors, (path, parser.errors)


def test_no_page_leaks_jinja(odd: Odd) -> None:
    for path, page in odd.pages.items():
        assert "{%" not in unescape(odd.built.html(path)), path
        assert "49" not in page.get_text() or path == "hello.html", path


def _links(page: BeautifulSoup) -> list[str]:
    return [tag["href"] for tag in page.find_all("a", href=True)]


WITH_LINKS = ["everything on", "no SITEURL", "SITEURL with a path", "relative URLs", "emoji names", "only pages"]


@pytest.mark.parametrize("odd", WITH_LINKS, indirect=True)
def test_every_link_of_the_site_leads_somewhere(odd: Odd) -> None:
    built, settings = odd.built, odd.settings
    base = settings.get("SITEURL", "https://example.com")
    for path, page in odd.pages.items():
        if path == "404.html" and settings.get("RELATIVE_URLS"):
            continue
        for href in _links(page):
            if href.startswith(("#", "https://getpelican", "tel:", "mailto:")):
                continue
            if settings.get("RELATIVE_URLS"):
                target = (built.output / path).parent / href
            else:
                assert href.startswith(base + "/"), (path, href)
                target = built.output / href.removeprefix(base + "/")
            target = target / "index.html" if href.endswith("/") else target
            assert target.resolve().exists(), (path, href)
