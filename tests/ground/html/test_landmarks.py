"""What writers and converters mark in an article."""

import pytest
from markdown import Markdown

from pelican_wellness.html.document import parse
from pelican_wellness.html.landmarks import MACHINERY, NOTES, is_title_of_references
from pelican_wellness.html.readable import classes
from pelican_wellness.html.reference_titles import STATED
from pelican_wellness.i18n.catalogs import available, catalog

USUAL = {tag: own.titles.split("; ") for tag, own in STATED.items()}
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


def test_a_title_in_the_words_of_the_blogger() -> None:
    assert is_title_of_references("What I read:", own="what I read")
    assert not is_title_of_references("What I read")
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


@pytest.mark.parametrize(("tag", "title"), [(tag, title) for tag, titles in USUAL.items() for title in titles])
def test_every_usual_title_is_known(tag: str, title: str) -> None:
    for spelled in (title, f" {title.upper()}: ", f"4. {title}"):
        assert is_title_of_references(spelled, tag, wider=False), spelled


def test_every_language_has_titles() -> None:
    assert set(USUAL) == available()
    assert min(map(len, USUAL.values())) >= 6
    for name in sorted(available()):
        assert catalog(name).gettext("References").casefold() in {one.casefold() for one in USUAL[name]}


@pytest.mark.parametrize(
    "title",
    [
        *("Quellen und Literatur", "Notes and references", "Sources & links", "Quellen, Studien", "Fuentes y enlaces"),
        *("출처 및 각주", "Referensi dan bacaan lanjutan", "संदर्भ और टिप्पणियाँ", "منابع و پیوندها", "參考文獻與延伸閱讀"),
        *("Bibliographie et sources", "Литература и ссылки", "参考文献・出典", "参考文献和链接", "Źródła i przypisy"),
    ],
)
def test_two_things_in_one_title(title: str) -> None:
    assert is_title_of_references(title)


@pytest.mark.parametrize("title", ["Links and notes", "Quellen und Mineralwasser", "Sources of joy and references we like"])
def test_two_things_of_which_one_is_another(title: str) -> None:
    assert not is_title_of_references(title)


def test_a_title_that_means_something_else_in_english() -> None:
    assert is_title_of_references("Fonts", "ca")
    assert not is_title_of_references("Fonts", "en")
    assert not is_title_of_references("Fonts")


def test_greek_capitals_have_no_accents() -> None:
    assert is_title_of_references("ΠΗΓΕΣ", "el")
