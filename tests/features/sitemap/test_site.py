"""The sitemap and robots.txt. Sitemaps are held against schemas of the protocol (tests/data/sitemap)."""

import re
from collections.abc import Callable
from pathlib import Path
from types import ModuleType
from urllib.parse import unquote

import pytest
from factory import ROOT, Build, article
from lxml import etree

from pelican_wellness.features.sitemap.xml import MOST, SitemapEntry, sitemaps

SCHEMA = ROOT / "tests" / "data" / "sitemap" / "all.xsd"
BASE = "https://example.com/"
NAMESPACES = {
    "s": "http://www.sitemaps.org/schemas/sitemap/0.9",
    "x": "http://www.w3.org/1999/xhtml",
    "i": "http://www.google.com/schemas/sitemap-image/1.1",
}
URI = re.compile(r"https://[A-Za-z0-9.-]+(?::\d+)?/(?:[A-Za-z0-9\-._~:/?#\[\]@!$&'()*+,;=]|%[0-9A-F]{2})*")
"""What an address may hold (RFC 3986, 2); XML Schema's anyURI takes almost anything."""


@pytest.fixture(scope="module")
def schema() -> etree.XMLSchema:
    return etree.XMLSchema(file=str(SCHEMA))


def _addresses(root: etree._Element) -> list[str]:
    """Return every address of a sitemap: of pages, of their versions, of pictures."""
    return [str(one) for one in root.xpath("//s:loc/text() | //x:link/@href | //i:loc/text()", namespaces=NAMESPACES)]


def test_what_it_holds(build: Build) -> None:
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
    root = etree.fromstring((built.output / "sitemap.xml").read_bytes())
    found = {url.findtext("s:loc", "", NAMESPACES): url for url in root.findall("s:url", NAMESPACES)}
    assert set(found) == {BASE} | {BASE + path for path in (
        "a.html", "a-es.html", "pages/p.html", "pages/contact.html", "pages/contact-es.html", "areas/leeds.html", "areas/leeds-es.html",
        "author/ana.html", "category/misc.html",
    )}  # fmt: skip
    one = found[BASE + "a.html"]
    assert one.findtext("s:lastmod", "", NAMESPACES) == "2026-04-01T00:00:00+00:00"
    assert {link.get("hreflang"): link.get("href") for link in one.findall("x:link", NAMESPACES)} == {
        "en": BASE + "a.html",
        "es": BASE + "a-es.html",
    }
    assert one.findtext("i:image/i:loc", "", NAMESPACES) == BASE + "i.jpg"
    # Every address is that of a page that is there, and says of itself that it is this one.
    for address in found:
        page = built.page(address.removeprefix(BASE) or "index.html")
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


@pytest.mark.parametrize("name", ["pelican.plugins.sitemap", "sitemap"])
def test_another_plugin_for_the_sitemap_is_let_do_it(build: Build, idle_plugin: Callable[[str], ModuleType], name: str) -> None:
    built = build({"a.md": article(slug="a")}, PLUGINS=["pelican_wellness", idle_plugin(name)])
    (complaint,) = [line for line in built.complaints() if "steps back" in line]
    assert "sitemap" in complaint
    assert "sitemap.xml" not in built.files
    assert built.page("a.html").find_all("link", rel="canonical")


@pytest.mark.parametrize("form", ["xml", "txt", None, "an odd one"])
def test_robots_names_the_sitemap_of_another_plugin(
    build: Build, idle_plugin: Callable[[str], ModuleType], form: str | None
) -> None:
    """That plugin writes no robots.txt, so search engines would be told of no sitemap at all."""
    setting: object = {"format": form} if form else ...
    built = build({"a.md": article(slug="a")}, PLUGINS=["pelican_wellness", idle_plugin("sitemap")], SITEMAP=setting)
    name = "sitemap.txt" if form == "txt" else "sitemap.xml"
    assert f"\nSitemap: https://example.com/{name}\n" in built.html("robots.txt")


def test_the_published_example_is_valid(published_output: Path, schema: etree.XMLSchema) -> None:
    root = etree.fromstring((published_output / "sitemap.xml").read_bytes())
    schema.assertValid(root)
    addresses = _addresses(root)
    assert len(addresses) > 50
    for address in addresses:
        assert (published_output / (unquote(address.removeprefix(BASE)) or "index.html")).is_file(), address


def test_odd_addresses_in_several_languages_are_valid(build: Build, schema: etree.XMLSchema) -> None:
    """Slugs and pictures with letters of other scripts, quotes, spaces and signs that XML and addresses read otherwise."""
    odd = "später \"süß\" & 'мягко' <b> + 1, 2; [x]"
    files: dict[str, str | bytes] = {
        "a.md": article(slug=odd, tags="x & y, “z”", category="Ruhe & Schlaf", image='bilder/é & "ü" 1.jpg'),
        "a.ar.md": article(slug=odd, lang="ar", title="ا", tags="“z”"),
        "a.pt-BR.md": article(slug=odd, lang="pt-BR", title="á", tags="x & y"),
        "pages/p.md": f"Title: P\nSlug: {odd}\n\nx",
        'bilder/é & "ü" 1.jpg': b"x",
    }
    built = build(files, SLUGIFY_USE_UNICODE=True)
    root = etree.fromstring((built.output / "sitemap.xml").read_bytes())
    schema.assertValid(root)
    languages = {str(one) for one in root.xpath("//x:link/@hreflang", namespaces=NAMESPACES)}
    assert languages == {"en", "ar", "pt-BR"}
    assert len(root.xpath("//i:image", namespaces=NAMESPACES)) == 1
    for address in _addresses(root):
        assert URI.fullmatch(address), address
        assert (unquote(address.removeprefix(BASE)) or "index.html") in built.files


def test_an_index_above_fifty_thousand_addresses(schema: etree.XMLSchema) -> None:
    files = sitemaps([SitemapEntry(f"https://example.com/{number}") for number in range(MOST + 1)], "https://example.com")
    assert list(files) == ["sitemap.xml", "sitemap-1.xml", "sitemap-2.xml"]
    roots = {name: etree.fromstring(text) for name, text in files.items()}
    for root in roots.values():
        schema.assertValid(root)
    assert [loc.text for loc in roots["sitemap.xml"].findall("s:sitemap/s:loc", NAMESPACES)] == [
        f"https://example.com/sitemap-{number}.xml" for number in (1, 2)
    ]
    assert [len(roots[f"sitemap-{number}.xml"]) for number in (1, 2)] == [MOST, 1]


LOC = "<loc>https://example.com/a</loc>"
DAY = "<lastmod>2026-03-16</lastmod>"
LINK = '<x:link rel="alternate" hreflang="es" href="https://example.com/b"/>'
PICTURE = "<i:image><i:loc>https://example.com/i.jpg</i:loc></i:image>"
LONG = "https://example.com/" + "a" * 2027
TAKEN = {
    "an address": LOC,
    "everything, in the protocol's order": f"{LOC}{DAY}<changefreq>daily</changefreq><priority>0.5</priority>{LINK}{PICTURE}",
    "everything, in another order": f"{PICTURE}<priority>1</priority>{LINK}{DAY}<changefreq>never</changefreq>{LOC}",
    "several links and pictures": f"{LOC}{LINK * 3}{PICTURE * 3}",
    "a link for everybody else": f"{LOC}{LINK.replace('es', 'x-default')}",
    "an escaped address": "<loc>https://example.com/%C3%BC?a=1&amp;b=[2]#c</loc>",
    "an address of 2,047 signs": f"<loc>{LONG}</loc>",
    "the least weight": f"{LOC}<priority>0.0</priority>",
    "the most weight": f"{LOC}<priority>1.0</priority>",
}
REFUSED = {
    "nothing": "",
    "no address": DAY,
    "two addresses": LOC * 2,
    "an empty address": "<loc/>",
    "a relative address": "<loc>/a</loc>",
    "an address without a protocol": "<loc>example.com/a</loc>",
    "an address without a host": "<loc>https:///a</loc>",
    "an address of another kind": "<loc>mailto:a@example.com</loc>",
    "an address with a space": "<loc>https://example.com/a b</loc>",
    "an address that is not escaped": "<loc>https://example.com/ü</loc>",
    "an address that is badly escaped": "<loc>https://example.com/100%</loc>",
    "an address of 2,048 signs": f"<loc>{LONG}a</loc>",
    "two dates": f"{LOC}{DAY * 2}",
    "an unknown pace": f"{LOC}<changefreq>often</changefreq>",
    "two paces": f"{LOC}{'<changefreq>daily</changefreq>' * 2}",
    "too much weight": f"{LOC}<priority>1.5</priority>",
    "too little weight": f"{LOC}<priority>-0.1</priority>",
    "a weight in words": f"{LOC}<priority>high</priority>",
    "two weights": f"{LOC}{'<priority>0.5</priority>' * 2}",
    "a link without a language": f'{LOC}<x:link rel="alternate" href="https://example.com/b"/>',
    "a link without an address": f'{LOC}<x:link rel="alternate" hreflang="es"/>',
    "a link to a relative address": f'{LOC}<x:link rel="alternate" hreflang="es" href="b"/>',
    "a link that is something else": f'{LOC}<x:link rel="next" hreflang="es" href="https://example.com/b"/>',
    "a link that says nothing of itself": f'{LOC}<x:link hreflang="es" href="https://example.com/b"/>',
    "a picture without an address": f"{LOC}<i:image/>",
    "a picture with a relative address": f"{LOC}<i:image><i:loc>i.jpg</i:loc></i:image>",
    "a picture with two addresses": f"{LOC}{PICTURE.replace('</i:image>', '<i:loc>https://example.com/j.jpg</i:loc></i:image>')}",
    "a word beside the elements": f"{LOC}a",
    "an element that the protocol does not have": f"{LOC}<title>A</title>",
    "an element that nobody described": f"{LOC}<i:video/>",
}
REFUSED_BY_THE_INDEX = {
    "nothing": "",
    "no address": DAY,
    "two addresses": LOC * 2,
    "a relative address": "<loc>/sitemap-1.xml</loc>",
    "two dates": f"{LOC}{DAY * 2}",
    "no date": f"{LOC}<lastmod>today</lastmod>",
    "a pace": f"{LOC}<changefreq>daily</changefreq>",
    "a weight": f"{LOC}<priority>0.5</priority>",
    "a picture": f"{LOC}{PICTURE}",
}
DATES = {
    "2026": True,
    "2026-03": True,
    "2026-03-16": True,
    "2026-03-16T09:30Z": True,
    "2026-03-16T09:30+01:00": True,
    "2026-03-16T09:30:00-05:00": True,
    "2026-03-16T09:30:00.25Z": True,
    "": False,
    "16 March 2026": False,
    "16.03.2026": False,
    "20260316": False,
    "26-03-16": False,
    "-2026": False,
    "2026-13": False,
    "2026-03Z": False,
    "2026-02-30": False,
    "2026-03-16Z": False,
    "2026-03-16 09:30:00Z": False,
    "2026-03-16T09Z": False,
    "2026-03-16T09:30": False,
    "2026-03-16T09:30:00": False,
    "2026-03-16T25:30Z": False,
    "2026-03-16T09:30:61Z": False,
}


def _list(children: str, *, root: str = "urlset", times: int = 1) -> etree._Element:
    """Return a sitemap, or an index of them, with one that has these children as often as this."""
    spaces = f'xmlns="{NAMESPACES["s"]}" xmlns:x="{NAMESPACES["x"]}" xmlns:i="{NAMESPACES["i"]}"'
    one = {"urlset": "url", "sitemapindex": "sitemap"}[root]
    return etree.fromstring(f"<{root} {spaces}>{f'<{one}>{children}</{one}>' * times}</{root}>")


@pytest.mark.parametrize("case", TAKEN)
def test_the_schema_takes(schema: etree.XMLSchema, case: str) -> None:
    schema.assertValid(_list(TAKEN[case]))


@pytest.mark.parametrize("case", REFUSED)
def test_the_schema_refuses(schema: etree.XMLSchema, case: str) -> None:
    assert not schema.validate(_list(REFUSED[case]))


@pytest.mark.parametrize("children", [LOC, LOC + DAY, DAY + LOC])
def test_the_schema_of_the_index_takes(schema: etree.XMLSchema, children: str) -> None:
    schema.assertValid(_list(children, root="sitemapindex"))


@pytest.mark.parametrize("case", REFUSED_BY_THE_INDEX)
def test_the_schema_of_the_index_refuses(schema: etree.XMLSchema, case: str) -> None:
    assert not schema.validate(_list(REFUSED_BY_THE_INDEX[case], root="sitemapindex"))


@pytest.mark.parametrize("date", DATES)
def test_dates_of_the_schema(schema: etree.XMLSchema, date: str) -> None:
    for root in ("urlset", "sitemapindex"):
        assert schema.validate(_list(f"{LOC}<lastmod>{date}</lastmod>", root=root)) is DATES[date]


@pytest.mark.parametrize("root", ["urlset", "sitemapindex"])
def test_the_schema_counts(schema: etree.XMLSchema, root: str) -> None:
    assert [schema.validate(_list(LOC, root=root, times=times)) for times in (0, 1, MOST, MOST + 1)] == [
        False,
        True,
        True,
        False,
    ]


@pytest.mark.parametrize("root", ["url", "sitemap", "loc"])
def test_only_a_whole_sitemap_is_one(schema: etree.XMLSchema, root: str) -> None:
    assert not schema.validate(etree.fromstring(f'<{root} xmlns="{NAMESPACES["s"]}">{LOC}</{root}>'))


def test_pictures_that_are_published_elsewhere(build: Build) -> None:
    files: dict[str, str | bytes] = {"a.md": article(slug="a", image="i.jpg"), "i.jpg": b"x"}
    built = build(files, STATIC_URL="files/{path}", STATIC_SAVE_AS="files/{path}")
    root = etree.fromstring((built.output / "sitemap.xml").read_bytes())
    assert [one.text for one in root.findall(".//i:loc", NAMESPACES)] == [BASE + "files/i.jpg"]
