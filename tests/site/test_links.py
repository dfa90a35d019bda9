"""No link of ours leads nowhere: whatever Pelican's settings say of files and addresses, every page is crawled."""

import re
import shutil
from pathlib import Path
from typing import Any

import pytest
from crawling import dead_links
from factory import ROOT, Build, article
from pelican import Pelican
from pelican.settings import read_settings

PERSON = (
    "Title: {name}\nSlug: {slug}\nRole: Therapist\nAreas: South Hero, Leeds\nTopics: sleep\nPhone: +1 802 555 0142\n\nHello."
)
SITE: dict[str, str | bytes] = {
    "a.md": article(title="A", tags="one, two words", author="Ana Silva", slug="a"),
    "a.es.md": article(title="A es", tags="uno", author="Eva", category="Sueño", slug="a", lang="es"),
    "b.md": article(title="B", tags="one", category="Back Pain", image="images/wide one.svg", area="Leeds"),
    "c.md": article(title="C", slug="a slug with spaces", author="Guest"),
    "draft.md": article(title="D", status="draft", tags="drafted", author="Nobody Else", category="Unseen"),
    "hidden.md": article(title="H", status="hidden", tags="concealed", category="Concealed"),
    "images/wide one.svg": '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 2 1"/>',
    "pages/about.md": "Title: About\n\nSee [A]({filename}/a.md).",
    "pages/contact.md": "Title: Contact\nSlug: contact\n\nWrite.",
    "pages/moved.md": "Title: Moved\nSave_as: elsewhere/moved.html\n\nHere.",
    "pages/folder.md": "Title: Folder\nSave_as: folder/index.html\n\nHere.",
    "pages/only-url.md": "Title: Only an address\nUrl: nowhere/\n\nHere.",
    "people/ana.md": PERSON.format(name="Ana Silva", slug="ana"),
    "people/bo.md": PERSON.format(name="Bo Lind", slug="bo"),
}
NUMBERED = [(1, "{url}", "{save_as}"), (2, "{base_name}/page/{number}/", "{base_name}/page/{number}/index.html")]
SETTINGS: dict[str, dict[str, Any]] = {
    "as they are": {},
    "some direct templates": {"DIRECT_TEMPLATES": ["index", "categories"]},
    "no direct template": {"DIRECT_TEMPLATES": []},
    "archives only": {"DIRECT_TEMPLATES": ["archives"]},
    "index elsewhere": {"INDEX_SAVE_AS": "blog/index.html", "DEFAULT_PAGINATION": 1, "PAGINATION_PATTERNS": NUMBERED},
    "lists elsewhere": {f"{name}_SAVE_AS": f"lists/{name.lower()}/index.html" for name in ("TAGS", "CATEGORIES", "AUTHORS", "ARCHIVES")},
    "addresses of lists without their files": {f"{name}_URL": f"lists/{name.lower()}/" for name in ("TAGS", "CATEGORIES", "AUTHORS")},
    "terms elsewhere": {f"{name}_SAVE_AS": f"by/{name.lower()}/{{slug}}/index.html" for name in ("TAG", "CATEGORY", "AUTHOR")},
    "addresses of terms without their files": {f"{name}_URL": f"by/{name.lower()}/{{slug}}/" for name in ("TAG", "CATEGORY", "AUTHOR")},
    "contents elsewhere": {f"{name}_SAVE_AS": f"{{lang}}/{name.lower()}/{{slug}}/index.html" for name in ("ARTICLE", "ARTICLE_LANG", "PAGE", "PAGE_LANG")},
    "everything elsewhere, and said so": {
        f"{name}_{kind}": f"{where}{end}"
        for name, where in {"ARTICLE": "{date:%Y}/{slug}/", "ARTICLE_LANG": "{lang}/{slug}/", "PAGE": "{slug}/", "PAGE_LANG": "{slug}/{lang}/", "TAG": "tag/{slug}/", "TAGS": "tags/"}.items()
        for kind, end in {"URL": "", "SAVE_AS": "index.html"}.items()
    },
    "no lists": {f"{name}_SAVE_AS": "" for name in ("TAGS", "CATEGORIES", "AUTHORS", "ARCHIVES")},
    "no terms": {f"{name}_SAVE_AS": "" for name in ("TAG", "CATEGORY", "AUTHOR")},
    "no pages": {"PAGE_SAVE_AS": "", "PAGE_LANG_SAVE_AS": ""},
    "no articles": {"ARTICLE_SAVE_AS": "", "FEED_ALL_ATOM": None, "CATEGORY_FEED_ATOM": None, "AUTHOR_FEED_ATOM": None, "AUTHOR_FEED_RSS": None, "TRANSLATION_FEED_ATOM": None},
    "no home": {"INDEX_SAVE_AS": ""},
    "no areas": {"AREA_SAVE_AS": "", "AREA_LANG_SAVE_AS": ""},
    "areas elsewhere": {"AREA_SAVE_AS": "in/{slug}/index.html", "AREA_LANG_SAVE_AS": "in/{slug}/{lang}.html"},
    "periods": {"YEAR_ARCHIVE_SAVE_AS": "{date:%Y}/index.html", "MONTH_ARCHIVE_SAVE_AS": "{date:%Y}/{date:%m}.html", "PAGINATED_TEMPLATES": {"period_archives": 1, "index": 1, "archives": 1}, "PAGINATION_PATTERNS": NUMBERED},
    "every feed": {f"{name}_FEED_{kind}": f"feeds/{name.lower()}-{{slug}}.{kind.lower()}.xml" for name in ("CATEGORY", "AUTHOR", "TAG") for kind in ("ATOM", "RSS")},
    "own links": {"MENUITEMS": [("A", "a.html"), ("B", "pages/about.html", "icon")], "SOCIAL": [("A", "a.html")], "LINKS": [("A", "./a.html")]},
    "a subfolder": {"SITEURL": "https://example.com/blog"},
    "relative": {"SITEURL": "", "RELATIVE_URLS": True, "MENUITEMS": [("A", "a.html")], "SOCIAL": [("A", "a.html")], "LINKS": [("A", "a.html")]},
    "relative, in folders": {
        "SITEURL": "", "RELATIVE_URLS": True, "TAGS_SAVE_AS": "lists/tags/index.html", "TAG_SAVE_AS": "t/{slug}/index.html",
        "INDEX_SAVE_AS": "blog/index.html", "DIRECT_TEMPLATES": ["index", "tags"],
    },
    "no SITEURL": {"SITEURL": ""},
    "a static home page": {"INDEX_SAVE_AS": "blog/index.html", "DEFAULT_PAGINATION": 2},
    "a chosen menu": {"WELLNESS": {"menu": {"pages": ["moved", "contact"], "categories": ["Back Pain"]}}},
}  # fmt: skip
ANSWERED_FOR = {"hostile": r"/form\?a", "no articles": r"/a\.html$"}
"""Addresses that settings name, or an author's link to an article that is not written, and that lead nowhere."""


@pytest.mark.parametrize("name", SETTINGS)
def test_no_link_leads_nowhere(build: Build, name: str) -> None:
    settings = SETTINGS[name]
    extra = {"pages/home.md": "Title: Home\nSave_as: index.html\n\nWelcome."} if name == "a static home page" else {}
    built = build({**SITE, **extra}, **settings)
    relative = settings.get("RELATIVE_URLS", False)
    # A page for wrong addresses is shown anywhere, so its relative links are right nowhere; see docs/hosting.md.
    leave = ANSWERED_FOR.get(name, "$^")
    found = dead_links(built.output, settings.get("SITEURL", "https://example.com"), leave=leave, folders=not relative)
    assert [one for one in found if not (relative and one[0] == "404.html")] == []
    assert not built.complaints(40)


@pytest.mark.parametrize("name", sorted(one.name for one in (ROOT / "tests" / "sites").iterdir()))
def test_no_link_of_a_small_site_leads_nowhere(tmp_path: Path, name: str) -> None:
    shutil.copytree(ROOT / "tests" / "sites" / name, tmp_path / "site")
    settings = read_settings(str(tmp_path / "site" / "pelicanconf.py"), override={"OUTPUT_PATH": str(tmp_path / "output")})
    Pelican(settings).run()
    assert dead_links(tmp_path / "output", settings["SITEURL"], leave=ANSWERED_FOR.get(name, "$^")) == []


def test_no_link_of_the_example_leads_nowhere(published_output: Path, demo: Path) -> None:
    conf = (ROOT / "example_site" / "publishconf.py").read_text("utf-8")
    address = conf.split('SITEURL = "')[1].split('"')[0]
    assert dead_links(published_output, address) == []
    assert dead_links(demo, "") == []


def test_a_list_has_the_canonical_address_that_links_lead_to(build: Build) -> None:
    folders = {f"{one}_SAVE_AS": f"{one.lower()}/{{slug}}/index.html" for one in ("CATEGORY", "TAG")}
    site = build(SITE, SITEURL="https://example.com", TAGS_SAVE_AS="topics/index.html", DEFAULT_PAGINATION=1, **folders)
    files = ("topics/index.html", "tag/one/index.html", "category/misc/index.html", "tag/one/index2.html", "index.html")
    assert [site.page(file).select_one("link[rel=canonical]")["href"] for file in files] == [
        f"https://example.com/{url}" for url in ("topics/", "tag/one/", "category/misc/", "tag/one/index2.html", "")
    ]


def test_a_time_of_files_is_one_that_html_has(build: Build) -> None:
    """`DEFAULT_DATE = "fs"` gives microseconds; HTML's times have three digits of a second at most."""
    built = build({"a.md": "Title: A\nSlug: a\n\nText."}, DEFAULT_DATE="fs")
    for path in ("a.html", "index.html", "archives.html"):
        times = [str(one["datetime"]) for one in built.page(path).select("time")]
        assert times
        assert all(re.fullmatch(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\+00:00", one) for one in times)
