"""Head, previews and structured data: on the example and on small sites, against schema.org's own vocabulary."""

import gzip
import json
import os
import subprocess
import sys
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any
from xml.etree import ElementTree as ET

import pytest
from bs4 import BeautifulSoup
from factory import ROOT, Build, article

from pelican_wellness.discovery.sitemap import MOST, Entry, sitemaps

VOCABULARY = ROOT.parent / "shared" / "data" / "schemaorg.jsonld"
FIRST_VIEW = 10 * 1024
HOSTILE = "\"'></script><script>alert(1)</script><!-- & \u2028 {{ 7*7 }}"


@pytest.fixture(scope="session")
def published(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """Build the example as for publishing; return each page's HTML by its path."""
    output = tmp_path_factory.mktemp("published")
    command = [sys.executable, "-m", "pelican", "content", "-q", "-s", "publishconf.py", "-o", str(output)]
    done = subprocess.run(command, cwd=ROOT / "example_site", capture_output=True, text=True, check=False, timeout=300)
    assert done.returncode == 0, done.stdout + done.stderr
    files = {file.relative_to(output).as_posix(): file for file in output.rglob("*.html")}
    return {path: file.read_text(encoding="utf-8") for path, file in files.items() if not path.startswith(("theme/", "media/"))}


def _graph(html: str) -> list[dict[str, Any]]:
    (script,) = BeautifulSoup(html, "html.parser").find_all("script", type="application/ld+json")
    return list(json.loads(script.string)["@graph"])


def _nodes(value: Any) -> Iterator[dict[str, Any]]:
    """Yield every node with a type, however deep."""
    if isinstance(value, dict):
        if "@type" in value:
            yield value
        for one in value.values():
            yield from _nodes(one)
    elif isinstance(value, list):
        for one in value:
            yield from _nodes(one)


class Vocabulary:
    """Types, their parents, and which properties they have with values of which types."""

    def __init__(self, file: Path) -> None:
        self.parents: dict[str, set[str]] = {}
        self.domains: dict[str, set[str]] = {}
        self.ranges: dict[str, set[str]] = {}
        for one in json.loads(file.read_text(encoding="utf-8"))["@graph"]:
            name = one["@id"].removeprefix("schema:")
            if "rdfs:subClassOf" in one or "rdfs:Class" in one["@type"]:
                self.parents[name] = set(self._names(one.get("rdfs:subClassOf")))
            self.domains[name] = set(self._names(one.get("schema:domainIncludes")))
            self.ranges[name] = set(self._names(one.get("schema:rangeIncludes")))

    @staticmethod
    def _names(value: Any) -> list[str]:
        listed = value if isinstance(value, list) else [value] if value else []
        return [one["@id"].removeprefix("schema:") for one in listed]

    def kinds(self, name: str) -> set[str]:
        """The type and everything it is a kind of."""
        found, todo = set(), [name]
        while todo:
            one = todo.pop()
            if one not in found:
                found.add(one)
                todo += self.parents.get(one, ())
        return found

    def complaints(self, node: dict[str, Any], by_id: dict[str, dict[str, Any]]) -> Iterator[str]:
        kind = node["@type"]
        if kind not in self.parents:
            yield f"there is no type {kind}"
        for name, value in node.items():
            if name.startswith("@"):
                continue
            if not self.domains.get(name, set()) & self.kinds(kind):
                yield f"{kind} has no {name}"
            for one in value if isinstance(value, list) else [value]:
                if isinstance(one, dict):
                    whole = by_id.get(one.get("@id", ""), one)
                    if not self.kinds(whole.get("@type", "")) & self.ranges[name]:
                        yield f"{name} of {kind} cannot be a {whole.get('@type')}"
                elif not self._is_plain(one, self.ranges[name]):
                    yield f"{name} of {kind} cannot be {one!r}"

    @staticmethod
    def _is_plain(value: Any, ranges: set[str]) -> bool:
        if isinstance(value, bool):
            return "Boolean" in ranges
        if isinstance(value, int | float):
            return bool(ranges & {"Number", "Integer", "Float"})
        texts = {"Text", "URL", "Date", "DateTime", "Time", "Duration", "DayOfWeek", "CssSelectorType"}
        # A text stands for a thing of a name too, schema.org says ("Conformance"): an address for an image, a work, a language.
        return bool(ranges & texts) or value.startswith(("https://", "http://"))


@cache
def _vocabulary() -> Vocabulary:
    if not VOCABULARY.is_file():
        message = f"{VOCABULARY.name} is not there: structured data were not held against schema.org's vocabulary"
        if os.environ.get("REQUIRE_SCHEMA") == "1":
            pytest.fail(message)
        pytest.skip(message)
    return Vocabulary(VOCABULARY)


def _complaints(graph: list[dict[str, Any]]) -> list[str]:
    by_id = {node["@id"]: node for node in graph}
    references = [one["@id"] for node in graph for one in _references(node)]
    absent = [f"{one} is not in the graph" for one in references if one not in by_id]
    return absent + [found for node in _nodes(graph) for found in _vocabulary().complaints(node, by_id)]


def _references(value: Any) -> Iterator[dict[str, str]]:
    if isinstance(value, dict):
        if set(value) == {"@id"}:
            yield value
        for one in value.values():
            yield from _references(one)
    elif isinstance(value, list):
        for one in value:
            yield from _references(one)


GOOGLE: dict[str, tuple[str, ...]] = {
    "BlogPosting": ("headline", "author", "datePublished", "dateModified"),
    "ProfilePage": ("mainEntity",),
    "BreadcrumbList": ("itemListElement",),
    "ListItem": ("position", "name", "item"),
    "HealthAndBeautyBusiness": ("name", "address"),
    "PostalAddress": ("streetAddress", "addressLocality", "addressCountry"),
    "Person": ("name",),
}
"""What Google's documentation asks of a type, required or recommended and ours to give
(https://developers.google.com/search/docs/appearance/structured-data/article, .../breadcrumb, .../local-business,
.../profile-page)."""


def test_every_page_of_the_example_holds_up(published: dict[str, str]) -> None:
    silent = {"404.html", "drafts/side-sleepers.html", "pages/elements.html"}
    for path, html in published.items():
        if path in silent:
            assert "ld+json" not in html, path
            continue
        graph = _graph(html)
        assert _complaints(graph) == [], path
        for node in _nodes(graph):
            for name in GOOGLE.get(node["@type"], ()):
                assert node.get(name), (path, node["@type"], name)
        assert len({node["@id"] for node in graph}) == len(graph), path
        assert graph[0]["@id"] == BeautifulSoup(html, "html.parser").find("link", rel="canonical")["href"], path  # type: ignore[index]


TYPES = {
    "index.html": "CollectionPage",
    "stiff-lower-back.html": "WebPage",
    "pages/contact.html": "ContactPage",
    "pages/about.html": "AboutPage",
    "author/mara-lindqvist.html": "ProfilePage",
    "tag/back-pain.html": "CollectionPage",
    "pages/directory.html": "CollectionPage",
    "areas/burlington.html": "CollectionPage",
}


@pytest.mark.parametrize("path", TYPES)
def test_type_of_each_page(published: dict[str, str], path: str) -> None:
    assert _graph(published[path])[0]["@type"] == TYPES[path]


def test_an_article_of_the_example(published: dict[str, str]) -> None:
    by_type = {node["@type"]: node for node in _graph(published["stiff-lower-back.html"])}
    post = by_type["BlogPosting"]
    assert post["datePublished"] == "2025-04-07T00:00:00-04:00"
    assert post["dateModified"] == "2026-02-11T00:00:00-05:00"
    assert (post["timeRequired"], post["articleSection"], post["inLanguage"]) == ("PT4M", "Movement", "en")
    assert post["keywords"] == ["back pain", "breathing", "sleep"]
    assert "https://www.nice.org.uk/guidance/ng59" in post["citation"]
    assert by_type["WebPage"]["lastReviewed"] == "2026-02-10"
    assert by_type["WebPage"]["reviewedBy"]["@id"].endswith("#person-mara-lindqvist")
    whole = {node["@type"]: node for node in _graph(published["pages/contact.html"])}["HealthAndBeautyBusiness"]
    assert whole["potentialAction"]["@type"] == "ScheduleAction"
    assert len(whole["openingHoursSpecification"]) == 5
    assert [area["name"] for area in whole["areaServed"]] == ["Burlington", "South Burlington", "Winooski"]


def test_first_view_stays_light_with_it(published: dict[str, str]) -> None:
    heavy = {path: len(gzip.compress(html.encode(), 9)) for path, html in published.items()}
    assert {path: weight for path, weight in heavy.items() if weight > FIRST_VIEW} == {}


KINDS: dict[str, tuple[dict[str, Any], dict[str, Any], str]] = {
    "massage": ({"kind": "massage"}, {}, "HealthAndBeautyBusiness"),
    "spa": ({"kind": "spa"}, {}, "DaySpa"),
    "yoga": ({"kind": "yoga"}, {}, "HealthClub"),
    "nutrition": ({"kind": "nutrition"}, {}, "DietNutrition"),
    "physiotherapy": ({"kind": "physiotherapy"}, {}, "Physiotherapy"),
    "counselling": ({"kind": "counselling"}, {}, "LocalBusiness"),
    "counselling, medical": ({"kind": "counselling"}, {"medical": True}, "MedicalBusiness"),
    "without an address": ({"kind": "massage", "address": {}}, {}, "Organization"),
}


@pytest.mark.parametrize("name", KINDS)
def test_practice_of_each_kind(build: Build, name: str) -> None:
    practice, editorial, kind = KINDS[name]
    full = {
        "name": HOSTILE,
        "address": {"street": "1 Ash", "locality": "Leeds", "country": "UK"},
        "telephone": "+44 113 496 0123",
        "email": "a@example.com",
        "booking_url": "https://b.example/",
        "geo": {"latitude": 53.8, "longitude": -1.5},
        "hours": ["Mon-Fri 9-17", "2026-12-24 closed"],
        "price_range": "££",
        "areas": [HOSTILE],
        "languages": ["en"],
    }
    wellness = {"practice": {**full, **practice}, "editorial": editorial}
    built = build({"a.md": article(slug="a", title=HOSTILE, tags="x, y")}, WELLNESS=wellness)
    for path, html in built.pages.items():
        if path != "404.html":
            graph = _graph(str(html))
            assert _complaints(graph) == [], path
            assert next(node for node in graph if node["@id"].endswith("#practice"))["@type"] == kind
            assert len(html.find_all("script", src=False)) == 1
    page = _graph(built.html("a.html"))[0]
    assert page["@type"] == ("MedicalWebPage" if editorial else "WebPage")


def test_without_anybody_nothing_is_made_up(build: Build) -> None:
    built = build({"a.md": article(slug="a")})
    assert [node["@type"] for node in _graph(built.html("a.html"))] == ["WebPage", "BlogPosting", "WebSite", "BreadcrumbList"]
    assert "ld+json" not in build({"a.md": article(slug="a")}, SITEURL="").html("a.html")


def _head(page: BeautifulSoup) -> tuple[dict[str, list[str]], dict[str, str]]:
    """Return the properties of Open Graph, and the links by relation and language."""
    properties: dict[str, list[str]] = {}
    for meta in page.find_all("meta", property=True):
        properties.setdefault(str(meta["property"]), []).append(str(meta["content"]))
    relations = {
        " ".join([*link["rel"], *([link["hreflang"]] if link.get("hreflang") else [])]): link["href"]
        for link in page.head.find_all("link")
    }  # type: ignore[union-attr]
    return properties, {str(key): str(value) for key, value in relations.items()}


def test_head_of_an_article(build: Build) -> None:
    files: dict[str, str | bytes] = {
        "a.md": article(
            slug="a",
            title="A & B",
            tags="x, y",
            category="C",
            modified="2026-04-01",
            author="Ana",
            summary="S.",
            image="i.jpg",
            image_alt="An i",
        ),
        "i.jpg": b"x",
    }
    page = build(files, TIMEZONE="America/New_York").page("a.html")
    properties, relations = _head(page)
    assert properties == {
        "og:type": ["article"],
        "og:title": ["A & B"],
        "og:description": ["S."],
        "og:url": ["https://example.com/a.html"],
        "og:site_name": ["Calm Hands"],
        "og:locale": ["en_US"],
        "og:image": ["https://example.com/i.jpg"],
        "og:image:alt": ["An i"],
        "article:published_time": ["2026-03-16T00:00:00-04:00"],
        "article:modified_time": ["2026-04-01T00:00:00-04:00"],
        "article:section": ["C"],
        "article:tag": ["x", "y"],
    }
    assert relations["canonical"] == "https://example.com/a.html"
    names = {meta["name"]: meta["content"] for meta in page.find_all("meta", attrs={"name": True})}
    assert (names["description"], names["author"], names["twitter:card"]) == ("S.", "Ana", "summary_large_image")


def test_translations_name_each_other(build: Build) -> None:
    files: dict[str, str | bytes] = {
        "a.md": article(slug="a"),
        "a.es.md": article(slug="a", lang="es"),
        "a.ar.md": article(slug="a", lang="ar"),
    }
    built = build(files)
    versions = {"en": "a.html", "es": "a-es.html", "ar": "a-ar.html"}
    for tag, path in versions.items():
        properties, relations = _head(built.page(path))
        for other, address in versions.items():
            assert relations[f"alternate {other}"] == f"https://example.com/{address}"
        assert relations["alternate x-default"] == "https://example.com/a.html"
        assert relations["canonical"] == f"https://example.com/{path}"
        assert properties["og:locale"] == [{"en": "en_US", "es": "es_ES", "ar": "ar_EG"}[tag]]
        assert len(properties["og:locale:alternate"]) == 2


@pytest.mark.parametrize("relative", [True, False])
def test_lists_and_their_pages(build: Build, relative: bool) -> None:  # noqa: FBT001
    files: dict[str, str | bytes] = {
        f"{n}.md": article(slug=f"a{n}", title=f"T{n}", tags="x", date=f"2026-01-{n:02}") for n in range(1, 6)
    }
    files["6.md"] = article(slug="a6", tags="lonely")
    patterns = [(1, "{url}", "{save_as}"), (2, "{base_name}/page/{number}/", "{base_name}/page/{number}/index.html")]
    built = build(files, DEFAULT_PAGINATION=2, PAGINATION_PATTERNS=patterns, RELATIVE_URLS=relative)
    canonical = {path: _head(page)[1].get("canonical") for path, page in built.pages.items()}
    assert canonical["index.html"] == "https://example.com/"
    assert canonical["page/2/index.html"] == "https://example.com/page/2/"
    assert canonical["tag/x.html"] == "https://example.com/tag/x.html"
    assert canonical["tag/x/page/2/index.html"] == "https://example.com/tag/x/page/2/"
    assert canonical["tags.html"] == "https://example.com/tags.html"
    relations = _head(built.page("page/2/index.html"))[1]
    assert (relations["prev"], relations["next"]) == ("https://example.com/", "https://example.com/page/3/")
    robots = {path: page.find("meta", attrs={"name": "robots"}) for path, page in built.pages.items()}
    assert {path for path, one in robots.items() if one} == {"404.html", "tag/lonely.html"}


def test_drafts_stay_out(build: Build) -> None:
    page = build({"a.md": article(slug="a", status="draft")}).page("drafts/a.html")
    assert page.find("meta", attrs={"name": "robots"})["content"] == "noindex"  # type: ignore[index]
    assert not page.find("script", type="application/ld+json")


def test_another_theme_can_have_it(build: Build) -> None:
    shown = "{% set article = articles[0] %}{{ wellness.head(article) }}{{ article.structured_data }}"
    built = build(
        {"a.md": article(slug="a", title=HOSTILE), "t.txt": shown}, THEME="simple", TEMPLATE_PAGES={"t.txt": "t.html"}
    )
    page = built.page("t.html")
    assert _complaints(_graph(str(page))) == []
    assert page.find("link", rel="canonical")["href"] == "https://example.com/a.html"  # type: ignore[index]
    assert page.find("meta", property="og:title")["content"] == " ".join(HOSTILE.split())  # type: ignore[index]


NAMESPACES = {
    "s": "http://www.sitemaps.org/schemas/sitemap/0.9",
    "x": "http://www.w3.org/1999/xhtml",
    "i": "http://www.google.com/schemas/sitemap-image/1.1",
}


def test_sitemap(build: Build) -> None:
    files: dict[str, str | bytes] = {
        "a.md": article(slug="a", tags="x & y, z", modified="2026-04-01", image="i.jpg"),
        "a.es.md": article(slug="a", lang="es", title="Ä", tags="z"),
        "d.md": article(slug="d", status="draft"),
        "h.md": article(slug="h", status="hidden"),
        "pages/p.md": "Title: P\n\nx",
        "i.jpg": b"x",
        "people/ana.md": "Title: Ana\nAreas: Leeds\nEmail: a@example.com\n\nx",
    }
    built = build(files, WELLNESS={})
    root = ET.fromstring(built.html("sitemap.xml"))
    found = {url.findtext("s:loc", "", NAMESPACES): url for url in root.findall("s:url", NAMESPACES)}
    base = "https://example.com/"
    assert set(found) == {base} | {base + path for path in (
        "a.html", "a-es.html", "pages/p.html", "pages/contact.html", "pages/contact-es.html", "areas/leeds.html", "areas/leeds-es.html",
        "author/ana.html", "category/misc.html",
    )}  # fmt: skip
    one = found[base + "a.html"]
    assert one.findtext("s:lastmod", "", NAMESPACES) == "2026-04-01T00:00:00+00:00"
    assert {link.get("hreflang"): link.get("href") for link in one.findall("x:link", NAMESPACES)} == {
        "en": base + "a.html",
        "es": base + "a-es.html",
    }
    assert one.findtext("i:image/i:loc", "", NAMESPACES) == base + "i.jpg"
    # Every address is that of a page that is there, and says of itself that it is this one.
    for address in found:
        page = built.page(address.removeprefix(base) or "index.html")
        assert page.find("link", rel="canonical")["href"] == address  # type: ignore[index]
    assert built.html("robots.txt") == "User-agent: *\nAllow: /\n\nSitemap: https://example.com/sitemap.xml\n"


def test_no_sitemap_without_an_address_or_where_it_is_not_wanted(build: Build) -> None:
    files: dict[str, str | bytes] = {"a.md": article(slug="a")}
    assert not {"sitemap.xml", "robots.txt"} & build(files, SITEURL="").files
    assert not {"sitemap.xml", "robots.txt"} & build(files, WELLNESS={"discovery": {"sitemap": False}}).files
    own = build(
        {**files, "extra/robots.txt": "mine"},
        STATIC_PATHS=["extra"],
        EXTRA_PATH_METADATA={"extra/robots.txt": {"path": "robots.txt"}},
    )
    assert own.html("robots.txt") == "mine"
    assert "sitemap.xml" in own.files
    page = build(files, WELLNESS={"discovery": {"head": False}}).page("a.html")
    assert not page.find_all("link", rel="canonical")
    assert not page.find_all("script")


@pytest.mark.parametrize(("name", "file"), [("seo", "a.html"), ("sitemap", "sitemap.xml")])
def test_another_plugin_for_the_same_is_let_do_it(build: Build, tmp_path: Path, name: str, file: str) -> None:
    folder = tmp_path / "plugins" / name
    folder.mkdir(parents=True)
    (folder / "__init__.py").write_text("def register():\n    pass\n", encoding="utf-8")
    built = build({"a.md": article(slug="a")}, PLUGINS=["pelican_wellness", name], PLUGIN_PATHS=[str(folder.parent)])
    complaints = [line for line in built.complaints() if "steps back" in line]
    assert len(complaints) == 1
    assert name in complaints[0]
    if name == "seo":
        assert "canonical" not in built.html(file)
        assert "ld+json" not in built.html(file)
        assert "sitemap.xml" in built.files
    else:
        assert file not in built.files
        assert "canonical" in built.html("a.html")


def test_an_index_above_fifty_thousand_addresses() -> None:
    files = sitemaps([Entry(f"https://example.com/{number}") for number in range(MOST + 1)], "https://example.com")
    assert list(files) == ["sitemap.xml", "sitemap-1.xml", "sitemap-2.xml"]
    index = ET.fromstring(files["sitemap.xml"])
    assert [loc.text for loc in index.findall("s:sitemap/s:loc", NAMESPACES)] == [
        f"https://example.com/sitemap-{number}.xml" for number in (1, 2)
    ]
    assert [len(ET.fromstring(files[f"sitemap-{number}.xml"])) for number in (1, 2)] == [MOST, 1]
