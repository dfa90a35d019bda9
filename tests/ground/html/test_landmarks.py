"""What writers and converters mark in an article."""

import pytest
from markdown import Markdown

from pelican_wellness.html.document import classes, parse
from pelican_wellness.html.landmarks import MACHINERY, NOTES, is_title_of_references

TITLES = [
    "References",
    " references: ",
    "REFERENCES¶",
    "Sources and further reading",
    "Selected references",
    "Works  cited",
    "Quellen",
    "Referencias",
    "المراجع",
]
OTHERS = ["", "Referenced", "Our sources of joy", "References we like", "Energy sources", "Quelle"]
WIDER = ["Further reading", "Notes", "Footnotes"]


@pytest.mark.parametrize("text", TITLES)
def test_titles_of_references(text: str) -> None:
    assert is_title_of_references(text)
    assert is_title_of_references(text, wider=False)


@pytest.mark.parametrize("text", OTHERS)
def test_other_titles(text: str) -> None:
    assert not is_title_of_references(text)


@pytest.mark.parametrize("text", WIDER)
def test_titles_of_notes(text: str) -> None:
    assert is_title_of_references(text)
    assert not is_title_of_references(text, wider=False)


def test_a_title_in_the_language_of_the_article() -> None:
    assert is_title_of_references("Lähteet:", own="lähteet")
    assert not is_title_of_references("Lähteet")
    assert not is_title_of_references("", own="")


def test_what_markdown_marks_is_known() -> None:
    html = Markdown(extensions=["footnotes", "toc"], extension_configs={"toc": {"permalink": True}}).convert(
        "# A\n\nb[^1]\n\n[^1]: c"
    )
    links = parse(html).find_all("a")
    assert len(links) == 3
    assert all(not MACHINERY.isdisjoint(classes(link)) for link in links)
    assert parse(html).find_all(lambda tag: bool(NOTES.search(str(tag.get("class", "")))))


@pytest.mark.parametrize(
    ("names", "is_note"), [("footnote", True), ("w-references", True), ("a citation", True), ("notes", False)]
)
def test_classes_of_notes(names: str, *, is_note: bool) -> None:
    assert bool(NOTES.search(names)) is is_note
