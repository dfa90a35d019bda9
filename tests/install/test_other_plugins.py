"""Beside pelican-seo and pelican-sitemap, which write the same: each thing is written once, by one of us."""

import json
from pathlib import Path

import pytest
from bs4 import BeautifulSoup
from clean_environment import run

pytestmark = pytest.mark.wheel
CONF = """
SITENAME = "Calm Hands"
SITEURL = "https://example.com"
AUTHOR = "Ana"
TIMEZONE = "UTC"
THEME = "wellness"
DELETE_OUTPUT_DIRECTORY = True
SEO_REPORT = False
WELLNESS = {"profession": "massage therapist"}
"""
ENHANCER = "SEO_ENHANCER = True\n"
"""Without it pelican-seo writes a report and nothing else (its README, "Usage")."""

SEO = 'PLUGINS = ["pelican_wellness", "seo"]\n'
SITEMAP = 'PLUGINS = ["pelican_wellness", "sitemap"]\n'


def _build(python: Path, folder: Path, settings: str) -> list[str]:
    """Build a site; return the lines in which ours steps back. A build that fails fails the test."""
    (folder / "content" / "pages").mkdir(parents=True)
    (folder / "content" / "a.md").write_text("Title: First\nDate: 2026-01-01\nTags: x\nDisallow: True\n\nText.")
    (folder / "content" / "pages" / "about.md").write_text("Title: About\n\nWe.")
    (folder / "pelicanconf.py").write_text(CONF + settings)
    said = run(python, "-m", "pelican", "content", "--fatal", "errors", cwd=folder)
    return [line for line in said.splitlines() if "steps back" in line]


def _head(folder: Path, path: str) -> tuple[list[str], list[str]]:
    """Return a page's canonical addresses, and the type of each of its structured data; a graph is `@graph`."""
    page = BeautifulSoup((folder / "output" / path).read_text(encoding="utf-8"), "html.parser")
    data = [json.loads(str(script.string)) for script in page.find_all("script", type="application/ld+json")]
    return [str(link["href"]) for link in page.find_all("link", rel="canonical")], [one.get("@type", "@graph") for one in data]


def _sitemap(folder: Path) -> str:
    """Return the only sitemap."""
    (file,) = (folder / "output").rglob("sitemap*")
    assert file.name == "sitemap.xml"
    return file.read_text(encoding="utf-8")


THEIRS = (["https://example.com/first.html"], ["BreadcrumbList", "Article"])
OURS = (["https://example.com/first.html"], ["@graph"])


def test_pelican_seo_writes_the_head(python_with_others: Path, tmp_path: Path) -> None:
    (line,) = _build(python_with_others, tmp_path, SEO + ENHANCER)
    assert "plugin seo" in line
    assert _head(tmp_path, "first.html") == THEIRS
    assert _head(tmp_path, "pages/about.html") == (["https://example.com/pages/about.html"], ["BreadcrumbList"])
    assert "changefreq" not in _sitemap(tmp_path)


def test_pelican_seo_that_writes_no_head_leaves_it_to_ours(python_with_others: Path, tmp_path: Path) -> None:
    assert _build(python_with_others, tmp_path, SEO) == []
    assert _head(tmp_path, "first.html") == OURS
    assert "changefreq" not in _sitemap(tmp_path)


@pytest.mark.parametrize("settings", [SITEMAP, ""], ids=["named", "found"])
def test_pelican_sitemap_writes_the_sitemap(python_with_others: Path, tmp_path: Path, settings: str) -> None:
    (line,) = _build(python_with_others, tmp_path, settings)
    assert "plugin sitemap" in line
    assert "<changefreq>" in _sitemap(tmp_path)
    assert _head(tmp_path, "first.html") == OURS


def test_both_that_are_found_do_both(python_with_others: Path, tmp_path: Path) -> None:
    lines = _build(python_with_others, tmp_path, ENHANCER)
    assert [("plugin seo" in line, "plugin sitemap" in line) for line in lines] == [(True, False), (False, True)]
    assert _head(tmp_path, "first.html") == THEIRS
    assert "<changefreq>" in _sitemap(tmp_path)


def test_pelican_seo_can_read_the_contact_page(python_with_others: Path, tmp_path: Path) -> None:
    _build(python_with_others, tmp_path, SEO + ENHANCER + 'WELLNESS = {"practice": {"telephone": "+1 802 555 0142"}}\n')
    assert len(_head(tmp_path, "pages/contact.html")[0]) == 1


def test_robots_of_pelican_seo_is_kept(python_with_others: Path, tmp_path: Path) -> None:
    _build(python_with_others, tmp_path, SEO + ENHANCER)
    assert "Disallow: first.html" in (tmp_path / "output" / "robots.txt").read_text(encoding="utf-8")
