"""Footnotes and lists of references become one list."""

from copy import copy
from time import process_time

import pytest
from bs4 import BeautifulSoup, Tag
from docutils.core import publish_parts
from markdown import Markdown
from pelican.readers import PelicanHTMLWriter

from pelican_wellness.features.references.feature import Reference
from pelican_wellness.features.references.join import join_references
from pelican_wellness.html.document import parse, serialize
from pelican_wellness.html.docutils_notes import as_footnotes


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


REST = """
Pressure helps [1]_, as others found [CIT2002]_ and [#]_. Again [1]_, and [*]_.

.. [1] First, https://a.example/x

   More on it.
.. [#] Second with *two* **words**.
.. [*] A sign.
.. [CIT2002] Third, doi:10.1000/abc
"""


def _rest(source: str, writer: str) -> str:
    """Return what Pelican's own writer makes of a text, or docutils' newer one."""
    given = {"writer": PelicanHTMLWriter()} if writer == "pelican" else {"writer": writer}
    settings = {"initial_header_level": "2", "doctitle_xform": False}
    return str(publish_parts(source, settings_overrides=settings, **given)["body"])


@pytest.mark.parametrize("writer", ["pelican", "html5"])
def test_notes_of_restructuredtext_are_references(writer: str) -> None:
    document = parse(_rest(REST, writer))
    found = join_references(document, "References", "Back to the text")
    assert [(one.number, one.url) for one in found] == [
        (1, "https://a.example/x"),
        (2, ""),
        (3, ""),
        (4, "https://doi.org/10.1000/abc"),
    ]
    assert [one.text for one in found][1:] == ["Second with two words.", "A sign.", "Third, doi:10.1000/abc"]
    page = BeautifulSoup(serialize(document), "html.parser")
    marks = page.select("p > a[role=doc-noteref]")
    assert [mark.get_text() for mark in marks] == ["[1]", "[4]", "[2]", "[1]", "[3]"]
    entries = page.select("section.w-references > ol > li")
    for mark in marks:
        assert entries[int(mark.get_text()[1:-1]) - 1]["id"] == str(mark["href"])[1:]
    backs = page.select("section a[role=doc-backlink]")
    assert sorted(str(back["href"])[1:] for back in backs) == sorted(str(mark["id"]) for mark in marks)
    assert not page.select("table, aside, .label, .backrefs, em a")
    ids = [element["id"] for element in page.find_all(id=True)]
    assert len(ids) == len(set(ids))


@pytest.mark.parametrize("writer", ["pelican", "html5"])
def test_a_note_that_refers_to_another_has_no_way_back_to_it(writer: str) -> None:
    document = parse(_rest("Text [1]_.\n\n.. [1] See also [2]_.\n.. [2] Other.\n", writer))
    assert len(join_references(document, "References", "Back")) == 2
    backs = [[link["href"] for link in entry.select("a[role=doc-backlink]")] for entry in document.select("li")]
    marks = document.select("a[role=doc-noteref]")
    assert [mark["href"] for mark in marks] == [f"#{entry['id']}" for entry in document.select("li")]
    assert backs == [[f"#{mark['id']}"] for mark in marks]


@pytest.mark.parametrize("writer", ["pelican", "html5"])
def test_notes_of_restructuredtext_keep_their_heading(writer: str) -> None:
    document = parse(_rest("Text [1]_.\n\nQuellen\n-------\n\n.. [1] Eins\n\nMehr\n----\n\nEnde.\n", writer))
    assert len(join_references(document, "Quellen", "Zurück")) == 1
    assert [heading.get_text() for heading in document.find_all("h2")] == ["Quellen", "Mehr"]
    section = document.find("section", class_="w-references")
    assert isinstance(section, Tag)
    assert section.h2


def test_notes_of_restructuredtext_between_paragraphs_go_to_the_end() -> None:
    document = parse(_rest("One [1]_.\n\n.. [1] Note\n\nTwo.\n", "pelican"))
    join_references(document, "References", "Back")
    assert [part.name for part in document.find_all(True, recursive=False)] == ["p", "p", "section"]


def test_footnotes_of_markdown_keep_a_heading_right_above() -> None:
    page, _ = joined("Text[^1].\n\n## Sources\n\n///Footnotes Go Here///\n\n[^1]: A note.")
    assert [heading.get_text() for heading in page.find_all("h2")] == ["Sources"]


def test_another_table_is_no_note() -> None:
    document = parse('<table class="docutils"><tr><td>1</td></tr></table>')
    assert join_references(document, "References", "Back") == []
    assert document.table


@pytest.mark.parametrize("writer", ["pelican", "html5"])
def test_time_grows_with_the_notes(writer: str) -> None:
    def took(size: int) -> float:
        document = parse(_rest("One [1]_.\n\n.. [1] Note\n", writer))
        for part in list(document.contents) * size:
            document.append(copy(part))
        start = process_time()
        as_footnotes(document)
        return process_time() - start

    small = min(took(100) for _ in range(3))
    assert min(took(800) for _ in range(2)) < small * 8 * 1.6
