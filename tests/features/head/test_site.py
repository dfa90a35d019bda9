"""What stands in the head of each page: canonical addresses, previews, versions in other languages."""

import gzip
from collections.abc import Callable
from io import BytesIO
from types import ModuleType

import pytest
from bs4 import BeautifulSoup
from factory import Build, article
from PIL import Image

from pelican_wellness.text.truncate import cut

SEED, FIRST_VIEW = "ways-your-massage-therapist-can-ease-spinal-stenosis-pain.html", 10 * 1024
ONE_FLIGHT = 14 * 1024


def _head(page: BeautifulSoup) -> tuple[dict[str, list[str]], dict[str, str]]:
    """Return the properties of Open Graph, and the links by relation and language."""
    properties: dict[str, list[str]] = {}
    for meta in page.find_all("meta", property=True):
        properties.setdefault(str(meta["property"]), []).append(str(meta["content"]))
    relations = {
        " ".join([*link["rel"], *([str(link["hreflang"])] if link.get("hreflang") else [])]): link["href"]
        for link in page.select("head link")
    }
    return properties, {str(key): str(value) for key, value in relations.items()}


def _picture(width: int, height: int) -> bytes:
    file = BytesIO()
    Image.new("RGB", (width, height)).save(file, "PNG")
    return file.getvalue()


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
            image="i.png",
            image_alt="An i",
        ),
        "i.png": _picture(600, 400),
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
        "og:image": ["https://example.com/i.png"],
        "og:image:width": ["600"],
        "og:image:height": ["400"],
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


def test_first_view_stays_light_with_head_and_graph(published: dict[str, str]) -> None:
    weights = {path: len(gzip.compress(html.encode(), 9)) for path, html in published.items()}
    assert weights[SEED] <= FIRST_VIEW
    assert {path: weight for path, weight in weights.items() if weight > ONE_FLIGHT} == {}


def test_head_can_be_left_empty(build: Build) -> None:
    page = build({"a.md": article(slug="a")}, WELLNESS={"discovery": {"head": False}}).page("a.html")
    assert not page.find_all("link", rel="canonical")
    assert not page.find_all("script")


@pytest.mark.parametrize("name", ["pelican.plugins.seo", "seo"])
def test_another_plugin_for_the_head_is_let_do_it(build: Build, idle_plugin: Callable[[str], ModuleType], name: str) -> None:
    plugins = ["pelican_wellness", idle_plugin(name)]
    built = build({"a.md": article(slug="a")}, PLUGINS=plugins, SEO_ENHANCER=True)
    (complaint,) = [line for line in built.complaints() if "steps back" in line]
    assert "seo" in complaint
    assert not built.page("a.html").find_all("link", rel="canonical")
    assert "ld+json" not in built.html("a.html")
    assert "sitemap.xml" in built.files
    assert "robots.txt" not in built.files
    # What that plugin does not write stays ours: previews, and everything on lists.
    assert 'property="og:title"' in built.html("a.html")
    assert built.page("index.html").find_all("link", rel="canonical")
    assert "ld+json" in built.html("index.html")
    more = build(
        {"a.md": article(slug="a")},
        PLUGINS=plugins,
        SEO_ENHANCER=True,
        SEO_ENHANCER_OPEN_GRAPH=True,
        SEO_ENHANCER_TWITTER_CARDS=True,
    )
    assert "og:" not in more.html("a.html")
    assert "twitter:" not in more.html("a.html")
    assert "og:title" in more.html("index.html")
    assert {file for file in more.files if file.startswith("social-cards")} == {"social-cards/index.png"}
    # Without SEO_ENHANCER, which is off unless asked for, that plugin writes a report and no head.
    built = build({"a.md": article(slug="a")}, PLUGINS=plugins)
    assert not [line for line in built.complaints() if "steps back" in line]
    assert built.page("a.html").find_all("link", rel="canonical")
    assert "ld+json" in built.html("a.html")


def test_no_translation_is_linked_where_another_plugin_makes_a_site_of_each_language(
    build: Build, idle_plugin: Callable[[str], ModuleType]
) -> None:
    """The plugin says too late where it will lie."""
    files: dict[str, str | bytes] = {"a.md": article(slug="a"), "a.es.md": article(slug="a", lang="es")}
    alone = build(files)
    assert alone.page("a.html").find_all("link", rel="alternate", hreflang="es")
    plugins = ["pelican_wellness", idle_plugin("i18n_subsites")]
    beside = build(files, PLUGINS=plugins, I18N_SUBSITES={"es": {}})
    assert [line for line in beside.complaints() if "i18n_subsites" in line]
    assert "a-es.html" not in beside.html("a.html")
    assert build(files, PLUGINS=plugins).complaints() == []


DESCRIPTIONS = {
    "index.html": "Calm words",
    "a.html": "Massage eases pain.",
    "category/rest.html": "What rest does.",
    "category/other.html": "Other – A title",
    "tag/x.html": "Of x.",
    "archives.html": "Articles by date – A title · A title · A title",
    "tags.html": "Tags – x",
    "categories.html": "Categories – Other, Rest",
    "authors.html": "Authors – Ana, Guest",
    "author/ana.html": "Ana teaches slowly.",
    "author/guest.html": "Articles by Guest – A title",
    "pages/contact.html": "Calm Hands, 1 Ash Road, Leeds, United Kingdom, 0113 496 0123",
    "pages/directory.html": "Find a therapist – Ana (Yoga teacher), Bo",
    "areas/leeds.html": "Find a therapist in Leeds – Ana (Yoga teacher)",
    "areas/leeds-es.html": "Encuentre a su terapeuta en Leeds – Ana (Yoga teacher)",
    "pages/about.html": "We are here.",
    "pages/empty.html": "Empty – Calm Hands",
}


def test_every_page_says_what_it_is_about(build: Build) -> None:
    files: dict[str, str | bytes] = {
        "a.md": article(slug="a", category="Rest", tags="x", author="Ana"),
        "b.md": article(slug="b", category="Other", tags="x", author="Guest"),
        "c.md": article(slug="c", category="Rest", lang="es"),
        "people/ana.md": "Title: Ana\nRole: Yoga teacher\nAreas: Leeds\nEmail: a@example.com\n\nAna *teaches* slowly.",
        "people/bo.md": "Title: Bo\nEmail: b@example.com\n\nx",
        "pages/about.md": "Title: About\n\nWe are here.",
        "pages/empty.md": "Title: Empty\n\n",
    }
    wellness = {
        "descriptions": {"categories": {"rest": {"en": "What *rest* does.", "es": "x"}}, "tags": {"x": "Of x."}},
        "practice": {"address": {"street": "1 Ash Road", "locality": "Leeds", "country": "GB"}, "telephone": "0113 496 0123"},
    }
    built = build(files, WELLNESS=wellness, SITESUBTITLE="Calm <b>words</b>")
    found = {path: built.page(path).find("meta", attrs={"name": "description"}) for path in DESCRIPTIONS}
    assert {path: str(one["content"]) if one else None for path, one in found.items()} == DESCRIPTIONS


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("Short.", "Short."),
        ("Rest helps. So does a walk in the evening, they say.", "Rest helps."),
        ("Rest. So does a walk in the evening.", "Rest. So does a…"),  # one word would say too little
        ("Rest helps, and, so – does a walk", "Rest helps, and, so…"),
        ("2.5 hours of rest, and no less", "2.5 hours of rest…"),
        ("休息有帮助。晚上散步也有帮助，大家都这么说。", "休息有帮助。晚上散步也有帮助，大家都这…"),
        ("休息确实有很大的帮助真的。晚上散步也有帮助。", "休息确实有很大的帮助真的。"),
    ],
)
def test_descriptions_are_cut_where_they_may_be(text: str, shown: str) -> None:
    assert cut(text, 20) == shown


HOMES: dict[str, tuple[dict[str, str], dict[str, object], str]] = {
    "subtitle": ({}, {"SITESUBTITLE": "Notes", "WELLNESS": {"about": {"text": "I am Ana."}}}, "Notes"),
    "introduction": ({}, {"WELLNESS": {"about": {"text": "I am *Ana*."}}}, "I am Ana."),
    "biography": ({"people/ana.md": "Title: Ana\nOwner: yes\n\nShe listens."}, {}, "Calm Hands – She listens."),
    "what is written about": ({}, {}, "Calm Hands – Rest, Sleep"),
}


@pytest.mark.parametrize("name", HOMES)
def test_the_home_page_has_a_description(build: Build, name: str) -> None:
    files, settings, expected = HOMES[name]
    articles = {"a.md": article(title="Sleep well", category="Sleep"), "b.md": article(title="B", category="Rest")}
    built = build({**articles, **files}, DEFAULT_PAGINATION=1, **settings)
    assert _head_names(built.page("index.html")) == [expected]
    assert _head_names(built.page("index2.html")) == ["Articles – Sleep well"]


def _head_names(page: BeautifulSoup) -> list[str]:
    return [str(one["content"]) for one in page.select("meta[name=description]")]
