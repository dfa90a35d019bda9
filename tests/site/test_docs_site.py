"""The documentation as a site of this theme: all of docs/ is on it, and every link leads somewhere."""

import re
from collections.abc import Mapping
from pathlib import Path
from urllib.parse import unquote, urldefrag, urljoin

import html5lib
import pytest
from crawling import dead_links
from docs_site.kinds import HOME, LISTS, address_of, places
from factory import ROOT

ELSEWHERE = "https://d.example/"


@pytest.fixture(scope="module")
def pages(docs_site: Path) -> Mapping[str, str]:
    """The HTML of each page of the documentation, by its path; without the examples, which other tests look at."""
    files = (
        *docs_site.glob("*.html"),
        *(file for folder in ("features", "decisions") for file in (docs_site / folder).iterdir()),
    )
    return {file.relative_to(docs_site).as_posix(): file.read_text("utf-8") for file in sorted(files)}


def test_all_pages_are_there(pages: Mapping[str, str], docs_site: Path) -> None:
    wanted = {"index.html", *(address_of(path) for path in places())}
    assert {path for path in wanted if not (docs_site / path).is_file()} == set()
    assert len(pages) >= len(list((ROOT / "docs").rglob("*.md")))


def test_links_lead_to_files(docs_site: Path) -> None:
    """The page about templates shows a piece of one, which is no address."""
    assert dead_links(docs_site, "", leave=r"^\{\{") == []


def test_fragments_lead_to_places(pages: Mapping[str, str]) -> None:
    ids = {path: {*re.findall(r'\sid="([^"]+)"', html)} for path, html in pages.items()}
    lost = []
    for path, html in pages.items():
        for address in re.findall(r'\shref="([^"]*#[^"]+)"', html):
            page, fragment = urldefrag(urljoin(ELSEWHERE + path, address))
            target = page.removeprefix(ELSEWHERE) or "index.html"
            if target in ids and unquote(fragment) not in ids[target]:
                lost.append((path, address))
    assert lost == []


def test_an_id_is_given_once(pages: Mapping[str, str]) -> None:
    for path, html in pages.items():
        ids = re.findall(r'<[a-z][^>]*?\sid="([^"]+)"', html)
        assert len(ids) == len(set(ids)), (path, [one for one in set(ids) if ids.count(one) > 1])


def test_pages_parse_without_an_error(pages: Mapping[str, str]) -> None:
    """One of each kind, and the longest: the parser is strict and slow."""
    for path in ("index.html", "reference.html", "features/cta.html", "overriding.html", "first-blog.html"):
        parser = html5lib.HTMLParser(strict=False)
        parser.parse(pages[path])
        assert not parser.errors, (path, parser.errors)


def test_the_menu_has_the_four_kinds_and_pages_say_theirs(pages: Mapping[str, str]) -> None:
    for path, place in places().items():
        html = pages.get(address_of(path), "")
        if not html:
            continue
        assert all(re.search(rf'<a href="[./]*{address_of(one)}"[^>]*>{kind}</a>', html) for kind, one in LISTS.items()), path
        if path not in LISTS.values():
            assert re.search(rf'class="d-kind">\s*<a href="[./]*{address_of(place.listed_on)}">{place.kind}</a>', html), path
    assert 'class="d-kind"' not in pages[address_of(HOME)]


def test_what_code_hosts_read_otherwise_is_the_same_here(pages: Mapping[str, str]) -> None:
    """Braces and pipes in tables, and the comments that tools write between."""
    assert "such as {'en': " in pages["features/cta.html"]
    assert "article.word_count|number" in pages["overriding.html"]
    assert "\\|" not in pages["overriding.html"]
    assert not [path for path, html in pages.items() if "<!-- " in html]


def test_links_to_other_sites_are_listed(docs_site: Path) -> None:
    """Whether they still lead somewhere is not asked: that would depend on the day."""
    lines = docs_site.with_name("output-elsewhere.txt").read_text("utf-8").splitlines()
    listed = {address: pages.split() for address, pages in (line.split("\t") for line in lines)}
    assert "explanation.html" not in listed
    assert "https://getpelican.com/" in listed
    assert "discovery.html" in listed["https://schema.org/"]
    assert not [address for address in listed if "example.com" in address or "localhost" in address]
