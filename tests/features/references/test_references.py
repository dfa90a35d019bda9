"""Footnotes and lists of references become one list."""

import pytest
from bs4 import BeautifulSoup
from markdown import Markdown

from pelican_wellness.features.references import Reference, join_references
from pelican_wellness.html.document import parse, serialize


def joined(markdown: str, title: str = "References") -> tuple[BeautifulSoup, list[Reference]]:
    document = parse(Markdown(extensions=["extra"]).convert(markdown))
    found = join_references(document, title, "Back to the text")
    return BeautifulSoup(serialize(document), "html.parser"), found


NOTE = "Text[^1].\n\n[^1]: A note, https://a.example/x."
LIST = "Text [1], [2] and [1].\n\n## References\n\n1. One, doi:10.1000/x(1)y.\n2. Two, PMID: 12345678\n"


def test_without_any_nothing_changes() -> None:
    page, found = joined("Text [1] and 10.1000/abc.\n\n## References\n\nNone yet.")
    assert found == []
    assert str(page) == "<p>Text [1] and 10.1000/abc.</p>\n<h2>References</h2>\n<p>None yet.</p>"


def test_footnotes_alone() -> None:
    page, found = joined(NOTE)
    assert found == [Reference(1, "A note, https://a.example/x.", "https://a.example/x")]
    section = page.section
    assert section and section.h2
    assert section["aria-labelledby"] == section.h2["id"]
    assert section.h2.get_text() == "References"
    mark = page.select_one("sup a")
    assert mark and mark["href"] == "#fn:1"
    assert page.find(id="fn:1")
    back = section.select_one("a[role=doc-backlink]")
    assert back and (back["href"], back["aria-label"]) == ("#fnref:1", "Back to the text")
    assert not page.select(".footnote, hr")


def test_list_alone() -> None:
    page, found = joined(LIST)
    assert [one.url for one in found] == ["https://doi.org/10.1000/x(1)y", "https://pubmed.ncbi.nlm.nih.gov/12345678/"]
    assert [one.text for one in found] == ["One, doi:10.1000/x(1)y.", "Two, PMID: 12345678"]
    marks = page.select("p a[role=doc-noteref]")
    assert [mark.get_text() for mark in marks] == ["[1]", "[2]", "[1]"]
    for mark in marks:
        assert page.find(id=str(mark["href"])[1:]).name == "li"  # type: ignore[union-attr]
    backs = page.select("section a[role=doc-backlink]")
    assert {str(back["href"])[1:] for back in backs} == {str(mark["id"]) for mark in marks}
    assert len(page.find_all("h2")) == 1


def test_both_are_one_list_and_footnotes_count_on() -> None:
    page, found = joined(LIST.replace("Text [1]", "Text[^n] [1]") + "\n[^n]: A note.")
    assert [one.number for one in found] == [1, 2, 3]
    assert page.select_one("sup a").get_text() == "3"  # type: ignore[union-attr]
    assert len(page.select("section")) == len(page.select("section ol")) == 1
    assert len(page.select("section li")) == 3


def test_a_mark_without_an_entry_stays_as_it_is() -> None:
    page, _ = joined(LIST + "\nMore [3], [0], `[1]` and [link [1]](https://a.example/).")
    assert "More [3], [0], " in page.get_text()
    assert page.code.get_text() == "[1]"  # type: ignore[union-attr]
    assert not page.select("a a, code a")


@pytest.mark.parametrize("title", ["Sources", "bibliography", "Literature:", "Referencias", "REFERENCES"])
def test_headings_of_a_list(title: str) -> None:
    page, found = joined(f"x\n\n### {title}\n\n- One", "Referencias")
    assert len(found) == 1
    assert page.section and page.section.h3 and page.section.h3.get_text() == title


ADDRESSES = {
    "doi with a word": ("doi:10.1000/abc", "https://doi.org/10.1000/abc"),
    "doi alone": ("10.1002/14651858.CD001929.pub3", "https://doi.org/10.1002/14651858.CD001929.pub3"),
    "doi in capitals, after a space": ("DOI: 10.1000/abc;", "https://doi.org/10.1000/abc"),
    "doi as an address": ("https://doi.org/10.1000/abc", "https://doi.org/10.1000/abc"),
    "PubMed": ("PMID 7654321.", "https://pubmed.ncbi.nlm.nih.gov/7654321/"),
    "PubMed Central": ("PMC3049622", "https://pmc.ncbi.nlm.nih.gov/articles/PMC3049622/"),
    "address": ("(https://a.example/b_c).", "https://a.example/b_c"),
    "link": ("[x](https://a.example/)", "https://a.example/"),
    "a number that is none": ("10.5 of 10", ""),
    "a version": ("Python 10.1/2", ""),
    "mail": ("[x](mailto:a@b.example)", ""),
    "hostile": ("https://a.example/<script>alert(1)</script>", "https://a.example/"),
}


@pytest.mark.parametrize(("entry", "url"), ADDRESSES.values(), ids=list(ADDRESSES))
def test_addresses(entry: str, url: str) -> None:
    _, found = joined(f"x\n\n## References\n\n1. {entry}")
    assert [one.url for one in found] == [url]


def test_an_id_that_is_taken_is_not_given_twice() -> None:
    page, _ = joined('<p id="references">x</p>\n\n<p id="reference-1">y</p>\n\n## References\n\n1. One')
    ids = [element["id"] for element in page.find_all(id=True)]
    assert len(ids) == len(set(ids)) == 4
